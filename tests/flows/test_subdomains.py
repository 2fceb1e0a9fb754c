"""Names below the operator's domain: signed at the desk, told when they resolve, lost, released."""

from datetime import timedelta
from typing import Any

import pytest

from bot.ton.links import WalletLinks
from handlers.speech import Speech, speech_for
from sandbox.client import Person
from sandbox.ton import USDT_MASTER
from sandbox.ton.managers import address_of
from services.ton.addresses import TonNetwork, parse_address
from services.ton.manager import record_call
from services.ton.subdomains.watching import HELD
from tests.flows.test_ton_wallets import wallet_of
from tests.harness.house import House
from tests.harness.ways import button

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
OTHER = f"0:{'bb' * 32}"
LINKS = WalletLinks(TonNetwork.MAINNET, USDT_MASTER)
STATE = "SELECT state FROM ton_subdomains WHERE full_domain = $1"
_THEIRS = "SELECT count(*) FROM ton_subdomains WHERE full_domain LIKE '%.astray.ton'"
_APPROVED = """
WITH who AS (SELECT id, telegram_id FROM profiles WHERE telegram_id = $1),
linked AS (UPDATE profiles SET ton_wallet_address = $4 WHERE telegram_id = $1),
claim AS (INSERT INTO subdomain_claims (user_id, telegram_id, requested_subdomain, domain,
    skeleton, status)
  SELECT id, telegram_id, $2, $3, $2, 'approved' FROM who)
INSERT INTO ton_subdomains (user_id, subdomain, full_domain, wallet_address)
SELECT id, $2, $2 || '.' || $3, $4 FROM who
"""


async def approved(house: House, me: Person, label: str, domain: str) -> str:
    """As an admin's yes leaves it; the member's wallet, raw."""
    wallet = parse_address(await wallet_of(house, me))
    await house.rows(_APPROVED, str(me.id), label, domain, wallet)
    return wallet


def said(speech: Speech, key: str, **args: Any) -> str:
    """The first line of a text, as it is read."""
    text = speech(key, **args).partition("\n")[0]
    for tag in ("<b>", "</b>", "<code>", "</code>"):
        text = text.replace(tag, "")
    return text


async def desk(boss: Person, speech: Speech) -> None:
    await boss.says("/admin")
    await boss.sees(said(speech, "admin-desk"), fresh=True)
    await boss.taps(speech.label("button-names-on-chain", count="").partition("(")[0])
    await boss.sees(said(speech, "names-title"), fresh=True)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_name_is_signed_for_resolves_is_told_given_back_and_released(
    house: House, language: str
) -> None:
    speech, chain = speech_for(language, None, None), house.sandbox.ton
    boss, me = await house.member("Boss", language=language), await house.member("Ida", language)
    await house.appoints(boss)
    domain, name = f"shop-{language}.ton", f"ida.shop-{language}.ton"
    await chain.names(domain, owner=OTHER)
    await chain.manages(domain, by=boss)
    wallet = await approved(house, me, "ida", domain)
    await desk(boss, speech)
    await boss.taps(speech.label("button-names-put", count="")[:8])
    await boss.sees(said(speech, "names-put"), fresh=True)
    await boss.taps(name)
    await boss.sees(said(speech, "name-state-wanted"), fresh=True)
    await boss.taps(speech("button-name-put"))
    shown = await boss.sees(said(speech, "sign-put", name=name, wallet=""), fresh=True)
    assert LINKS.shown(wallet) in shown["text"]
    link = button(shown, speech("button-wallet"))["value"]
    assert link == LINKS.opened_call(record_call(address_of(domain), "ida", wallet))
    # Not signed yet: nothing is said to the member.
    await boss.taps(speech("button-signed"))
    await boss.sees(said(speech, "name-seen-nothing"), fresh=True)
    assert await chain.signs(link, by=me) == 501
    assert await chain.signs(link, by=boss) == 0
    await boss.taps(speech("button-name-look"))
    await me.sees(said(speech, "subdomain-live", name=name), within=40)
    assert await house.value(STATE, name) == "live"
    await me.taps(speech("button-own-names"))
    await me.sees(said(speech, "own-name-live", name=name, wallet=""), fresh=True)
    await me.taps(speech.label("button-name-give-back", name=name))
    await me.sees(said(speech, "name-give-back-question", name=name), fresh=True)
    await me.taps(speech("button-name-give-back-sure"))
    await me.sees(said(speech, "own-name-leaving", name=name), fresh=True)
    # From its card: at the desk another conversation's name may come first.
    told = await boss.sees(said(speech, "subdomain-to-sign-leaving", name=name), within=40)
    await boss.taps(speech("button-name-release"), message_id=told["message_id"])
    shown = await boss.sees(said(speech, "sign-release", name=name), fresh=True)
    assert await chain.signs(button(shown, speech("button-wallet"))["value"], by=boss) == 0
    await boss.taps(speech("button-signed"))
    await boss.sees(said(speech, "name-seen-nothing"), fresh=True)
    # Believed when it is said a second time, and what was shown beside cannot be sent any more.
    await house.advance_to(await house.now() + HELD + MINUTE)
    await me.sees(said(speech, "subdomain-gone", name=name), within=40)
    await boss.sees(said(speech, "subdomain-released", name=name), within=40)
    assert await house.value(STATE, name) is None


async def test_a_name_that_is_led_astray_is_told_in_each_language_and_silence_is_not(
    house: House,
) -> None:
    chain, now = house.sandbox.ton, await house.now()
    year_ends = int((now + 9 * DAY - timedelta(days=365)).timestamp())
    await chain.names("astray.ton", owner=OTHER, filled=year_ends)
    await chain.manages("astray.ton", by="operator")
    members = [(await house.member("Ida", one), one) for one in ("en", "ru", "es")]
    for me, language in members:
        wallet = await approved(house, me, f"ida-{language}", "astray.ton")
        call = record_call(address_of("astray.ton"), f"ida-{language}", wallet)
        assert await chain.signs(LINKS.scanned_call(call), by="operator") == 0
    await expect(house, members, "subdomain-live")
    fault = await chain.fault(503, times=-1)
    await house.advance_to(await house.now() + DAY, minutes=1)
    # Asked in vain, and to be asked again.
    await house.becomes(3, f"{_THEIRS} AND look_at > asked_at + interval '1 day'", within=20)
    await chain.release(fault)
    assert await house.value(f"{_THEIRS} AND verified") == 3
    await chain.manages("astray.ton", by="operator", trick="another", leads_to=OTHER)
    await asked_until(house, 3, f"{_THEIRS} AND seen = 'other'")
    await asked_until(house, 3, f"{_THEIRS} AND NOT verified")
    await expect(house, members, "subdomain-lost-other")
    await house.admin.sees("no longer leads to its holder's wallet", within=40)
    await chain.manages("astray.ton", by="operator")
    await house.advance_to(await house.now() + 20 * MINUTE)
    await expect(house, members, "subdomain-live")
    # Told by itself: the year of the domain above them ends.
    await house.admin.sees("The year of astray.ton ends on", within=30)


async def asked_until(house: House, expected: int, query: str) -> None:
    """An index that was down rests for a moment of its own, which our clock knows nothing of."""
    for last in (False,) * 9 + (True,):
        await house.advance_to(await house.now() + 6 * MINUTE)
        try:
            await house.becomes(expected, query, within=2)
            return
        except AssertionError:
            if last:
                raise


async def expect(house: House, members: list[tuple[Person, str]], key: str) -> None:
    for me, language in members:
        speech = speech_for(language, None, None)
        name = f"ida-{language}.astray.ton"
        await me.sees(said(speech, key, name=name), within=20, fresh=True)

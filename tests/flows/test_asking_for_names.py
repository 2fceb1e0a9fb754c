"""Names below the operator's domain, signed by an admin's linked wallet app in one go."""

import pytest

from handlers.speech import Speech, speech_for
from sandbox.client import Person
from sandbox.client_wallets import Phone
from services.ton.subdomains.asking import ASKED_FOR
from tests.flows.test_subdomains import OTHER, STATE, approved, desk, said
from tests.flows.test_ton_connect import asks, opens, shop  # noqa: F401 - a fixture
from tests.harness.house import House
from tests.harness.ways import labels

_HELD = "SELECT count(*) FROM ton_subdomains WHERE full_domain LIKE $1 AND taken_by IS NOT NULL"
_LIVE = "SELECT count(*) FROM ton_subdomains WHERE full_domain LIKE $1 AND state = 'live'"


async def links(house: House, me: Person, speech: Speech) -> Phone:
    phone = await opens(house, me, await asks(me, speech))
    await phone.approves()
    asked = await me.sees(phone.address, within=40)
    await me.taps(speech("button-wallet-mine"), message_id=asked["message_id"])
    await me.sees(phone.address, fresh=True)
    return phone


async def to_sign(boss: Person, speech: Speech) -> dict[str, object]:
    """The shelf of what is to be put on the chain."""
    await desk(boss, speech)
    await boss.taps(speech.label("button-names-put", count="")[:8])
    return await boss.sees(said(speech, "names-put"), fresh=True)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_two_names_are_declined_asked_for_again_and_signed_at_once(
    shop: House,  # noqa: F811
    language: str,
) -> None:
    speech, chain = speech_for(language, None, None), shop.sandbox.ton
    boss, me = await shop.member("Boss", language=language), await shop.member("Ida", language)
    await shop.appoints(boss)
    domain, below = f"batch-{language}.ton", f"%.batch-{language}.ton"
    await chain.names(domain, owner=OTHER)
    await chain.manages(domain, by="operator")
    names = [f"ida-{language}.{domain}", f"ina-{language}.{domain}"]
    for name in names:
        await approved(shop, me, name.partition(".")[0], domain)
    ask = speech.label("button-ask-app", count=2)
    # By links alone, until the wallet that owns the manager is linked by its app.
    seen = await to_sign(boss, speech)
    assert said(speech, "names-app-unlinked") in seen["text"] and ask not in labels(seen)
    phone = await links(shop, boss, speech)
    seen = await to_sign(boss, speech)
    assert said(speech, "names-app-stranger") in seen["text"] and ask not in labels(seen)
    await chain.manages(domain, by=boss)
    await to_sign(boss, speech)
    await boss.taps(ask)
    seen = await boss.sees(said(speech, "asked-waiting", until="", amount=""), fresh=True)
    assert all(name in seen["text"] for name in names)
    assert speech("button-names-sign-links") in labels(seen)
    await phone.declines()
    await boss.sees(said(speech, "names-unsigned-refused", count=2), within=40)
    assert await shop.value(_HELD, below) == 0
    await boss.taps(speech("button-asked-look"), message_id=seen["message_id"])
    await boss.sees(said(speech, "asked-refused"), fresh=True)
    await boss.taps(speech("button-ask-app-again"))
    seen = await boss.sees(said(speech, "asked-waiting", until="", amount=""), fresh=True)
    request = await phone.signs()
    assert len(request["messages"]) == 2
    # The member is told by what the chain shows.
    for name in names:
        await me.sees(said(speech, "subdomain-live", name=name), within=30)
    await shop.becomes(2, _LIVE, below)
    await boss.taps(speech("button-asked-look"), message_id=seen["message_id"])
    await boss.sees(said(speech, "asked-seen"), fresh=True)
    await boss.taps(speech("button-back"))
    await boss.sees(said(speech, "names-title"), fresh=True)
    assert await shop.value(STATE, names[0]) == "live"


async def test_a_wallet_that_says_nothing_leaves_the_links_and_frees_the_names(
    shop: House,  # noqa: F811
) -> None:
    speech, chain = speech_for("en", None, None), shop.sandbox.ton
    boss, me = await shop.member("Boss"), await shop.member("Ida")
    await shop.appoints(boss)
    await chain.names("late.ton", owner=OTHER)
    await chain.manages("late.ton", by=boss)
    await approved(shop, me, "late", "late.ton")
    await links(shop, boss, speech)
    await to_sign(boss, speech)
    await boss.taps(speech.label("button-ask-app", count=1))
    await boss.sees(said(speech, "asked-waiting", until="", amount=""), fresh=True)
    # The batch is found again where names wait, and by links it can be signed all the same.
    await desk(boss, speech)
    await boss.taps(speech.label("button-names-held", count="")[:8])
    await boss.taps(speech("button-asked-names"))
    await boss.sees(said(speech, "asked-waiting", until="", amount=""), fresh=True)
    await boss.taps(speech("button-names-sign-links"))
    await boss.sees(said(speech, "sign-put", name="late.late.ton", wallet=""), fresh=True)
    await shop.advance_to(await shop.now() + ASKED_FOR)
    await boss.sees(said(speech, "names-unsigned-over", count=1), within=40)
    assert await shop.value(_HELD, "%.late.ton") == 0

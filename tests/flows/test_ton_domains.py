"""/wallet: a .ton name is shown while the wallet that was proven owns it."""

from datetime import timedelta
from typing import Any

import pytest

from handlers.speech import Speech, speech_for
from sandbox.client import Person
from services.ton.addresses import parse_address
from services.ton.domains import YEAR
from tests.flows.test_ton_wallets import asks, wallet_of
from tests.harness.house import House
from tests.harness.ways import button

SHOWN = "SELECT ton_domain FROM profiles WHERE telegram_id = $1 AND domain_verified"
OTHER = f"0:{'bb' * 32}"


async def linked(house: House, me: Person, speech: Speech) -> str:
    """The raw address of a wallet that was proven; its screen is open."""
    shown = await asks(house, me, speech)
    await house.sandbox.ton.pays_link(button(shown, speech("button-wallet"))["value"], by=me)
    mine = await wallet_of(house, me)
    seen = await me.sees(mine, within=40)
    await me.taps(speech("button-wallet-mine"), message_id=seen["message_id"])
    await me.sees(said(speech, "wallet-title"), fresh=True)
    return parse_address(mine)


def said(speech: Speech, key: str, **args: Any) -> str:
    """The beginning of a text, however it goes on."""
    return speech(key, **args).replace("<b>", "").replace("</b>", "").partition(". ")[0][:35]


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_whose_a_name_is_is_said_and_ones_own_is_shown(house: House, language: str) -> None:
    speech, chain = speech_for(language, None, None), house.sandbox.ton
    me = await house.member("Ida", language=language)
    mine, now = await linked(house, me, speech), int((await house.now()).timestamp())
    name, won = f"ida-{language}.ton", f"won-{language}.ton"
    # What stands in the record is what somebody wrote there.
    await chain.names(f"theirs-{language}.ton", mine, owner=OTHER)
    await chain.names(f"sold-{language}.ton", bidder=mine, auction_end=now + 3600)
    await chain.names(f"old-{language}.ton", owner=mine, filled=now - int(YEAR.total_seconds()))
    await chain.names(f"evil-{language}.ton", owner=mine, item_trick="wrong_collection")
    await chain.names(won, bidder=mine, auction_end=now - 60)
    await chain.names(name, owner=mine)
    await me.taps(speech("button-domain"))
    await me.sees(said(speech, "domain-wanted"), fresh=True)
    for typed, why in (
        (f"theirs-{language}.ton", "DomainOthers"),
        (f"sold-{language}.ton", "DomainInAuction"),
        (f"old-{language}.ton", "DomainRunOut"),
        (f"evil-{language}.ton", "DomainBroken"),
        (f"free-{language}.ton", "DomainFree"),
        (f"pay.{name}", "DomainUnfit"),
    ):
        await me.says(typed)
        await me.sees(said(speech, why, name=typed), fresh=True)
    assert await house.value(SHOWN, str(me.id)) is None
    await me.says(won.upper())
    await me.sees(won, fresh=True)
    await me.taps(speech("button-domain-other"))
    await me.sees(said(speech, "domain-wanted"), fresh=True)
    await me.says(name)
    await me.sees(name, fresh=True)
    assert await house.value(SHOWN, str(me.id)) == name
    await house.admin.says(f"/person {me.id}")
    await house.admin.sees(f"🔖 {name}", fresh=True)
    await me.taps(speech("button-domain-drop"))
    await me.sees(said(speech, "wallet-title"), fresh=True)
    assert await house.value(SHOWN, str(me.id)) is None


async def test_a_name_is_checked_daily_reminded_of_and_withdrawn_with_a_word(house: House) -> None:
    speech, chain = speech_for("en", None, None), house.sandbox.ton
    me = await house.member("Ida")
    mine = await linked(house, me, speech)
    filled = int((await house.now() - YEAR + timedelta(days=20)).timestamp())
    await chain.names("ida.ton", owner=mine, filled=filled)
    await me.taps(speech("button-domain"))
    await me.sees("Which .ton name", fresh=True)
    await me.says("ida.ton")
    await me.sees("ida.ton belongs to this wallet", fresh=True)
    await house.advance_to(await house.now() + timedelta(days=1, minutes=2))
    await me.sees("The year of ida.ton ends on", within=40)
    await chain.names("ida.ton", owner=OTHER)
    await house.advance_to(await house.now() + timedelta(days=1, minutes=2))
    await me.sees("ida.ton now belongs to a different wallet", within=40)
    assert await house.value(SHOWN, str(me.id)) is None

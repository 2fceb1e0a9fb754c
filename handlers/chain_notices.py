"""Notices about transfers on the chain, for whoever sent them and for the admins."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handlers.occasions import Occasion
from handlers.screens import ton as screens
from handlers.screens.kit import Screen
from handlers.screens.people import menu_button
from models.lifecycles import ChainAsset
from services.commerce.methods.transfer_cards import transfer_card, waiting_transfers
from services.money import Money


def _amount(at: Occasion, name: str) -> Money:
    return Money(int(at.args[name]), at.args["currency"])


async def transfer_short(at: Occasion) -> Screen:
    return screens.transfer_short(
        at.speech,
        at.args["plan"],
        _amount(at, "received"),
        _amount(at, "missing"),
        UUID(at.args["intent"]),
    )


async def transfer_arrived(at: Occasion) -> Screen:
    amount = at.speech.money(_amount(at, "amount"))
    text = at.speech(f"arrived-{at.args['trouble']}", plan=at.args["plan"], amount=amount)
    return Screen(text, (menu_button(at.speech),))


async def transfer_sent_back(at: Occasion) -> Screen:
    amount = at.speech.money(_amount(at, "amount"))
    return Screen(at.speech("transfer-sent-back", amount=amount), (menu_button(at.speech),))


async def transfer_waiting(at: Occasion) -> Screen | None:
    card = await transfer_card(at.person, UUID(at.args["transfer"]))
    if not card.is_open:
        return None
    return screens.transfer_card(at.speech, card, at.speech("transfer-waiting"))


async def transfers_waiting(at: Occasion) -> Screen | None:
    _, count = await waiting_transfers(at.person)
    return screens.many_transfers(at.speech, count) if count else None


async def chain_unread(at: Occasion) -> Screen:
    """An account of ours cannot be read for some time, and what is known of it."""
    since = at.speech.moment(datetime.fromisoformat(at.args["since"]))
    text = at.speech(
        "chain-unread",
        coin=_coin(at),
        address=at.args["address"],
        since=since,
        why=at.args["why"],
    )
    return Screen(text, (menu_button(at.speech),))


async def chain_no_usdt(at: Occasion) -> Screen:
    text = at.speech("chain-no-usdt", address=at.args["address"], why=at.args["why"])
    return Screen(text, (menu_button(at.speech),))


async def chain_readable(at: Occasion) -> Screen:
    text = at.speech("chain-readable", coin=_coin(at), address=at.args["address"])
    return Screen(text, (menu_button(at.speech),))


def _coin(at: Occasion) -> str:
    return "GRAM" if at.args["asset"] == ChainAsset.TON else "USDT"


CHAIN_NOTICES = (
    transfer_short,
    transfer_arrived,
    transfer_sent_back,
    transfer_waiting,
    transfers_waiting,
    chain_unread,
    chain_no_usdt,
    chain_readable,
)

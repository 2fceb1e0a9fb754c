"""Where money that goes back is sent on the chain: the question of every form that sends some."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

from handlers.forms import Choice, FormContext, Step
from handlers.screens.kit import lines
from services.ton.destinations import (
    Destination,
    find_destination,
    kept_destination,
    parse_destination,
    shown,
)
from services.ton.wallets import proof_of, proven_wallet

#: Whose money it is, by their Telegram id.
Whose = Callable[[FormContext], Awaitable[str]]


def _read(ctx: FormContext, typed: str) -> str:
    return parse_destination(typed, ctx.policy)


async def _look_up(ctx: FormContext, parsed: str) -> dict[str, Any]:
    return (await find_destination(parsed, ctx.names)).kept


def _shown(ctx: FormContext, value: Any) -> str:
    # A proven wallet has a button, which says its address.
    found = None if isinstance(value, str) else kept_destination(value)
    return shown(found.raw, ctx.policy) if found else ""


def to_step(whose: Whose) -> Step:
    """The question, with the wallet that they have proven on a button.

    It may be left out: money goes back to banks as well. Where they paid from is not offered: it
    may be an exchange's. The verb looks once more, behind the lock, whether the wallet is theirs.
    """

    async def proven(ctx: FormContext) -> Sequence[Choice]:
        proof = await proof_of(await whose(ctx))
        if proof is None or proof.wallet_address is None:
            return []
        return [Choice(shown(proof.wallet_address, ctx.policy), proof.id.hex)]

    return Step("to", read=_read, look_up=_look_up, choices=proven, show=_shown, optional=True)


async def destination(ctx: FormContext, whose: Whose) -> Destination | None:
    """What was answered; raises WalletLeft when the proven wallet is not theirs any more."""
    answered = ctx.answers.get("to")
    if isinstance(answered, str):
        proof = UUID(answered)
        return Destination(await proven_wallet(proof, await whose(ctx)), proof=proof)
    return kept_destination(answered)


async def destination_told(ctx: FormContext, whose: Whose) -> str | None:
    """The whole address before anything happens, whose name led there, and how old that is."""
    found, speech = await destination(ctx, whose), ctx.speech
    if found is None:
        return None
    address = shown(found.raw, ctx.policy)
    if found.name is None or found.at is None:
        return speech("destination", address=address)
    told = {"name": found.name, "at": speech.moment(found.at)}
    return lines(
        speech("destination-of-name", address=address, **told),
        speech("destination-stale", **told) if found.is_stale else None,
    )

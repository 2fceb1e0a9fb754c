"""Transfers on the chain, for their senders and for the admins."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import commerce, holdings, wallets
from handlers.screens import ton as screens
from handlers.screens.kit import Screen
from handlers.screens.people import menu_button
from models.wallets import ProofState
from services.commerce.methods.from_wallets import Counted
from services.commerce.methods.transfer_cards import transfer_card, waiting_transfers
from services.money import Money
from services.ton.destinations import shown
from services.ton.wallets import wallet_of


@notice(audience=Audience.MEMBER)
async def transfer_short(ctx: NoticeContext) -> Screen:
    return screens.transfer_short(
        ctx.speech,
        ctx.args["plan"],
        _sum(ctx, "received"),
        _sum(ctx, "missing"),
        UUID(ctx.args["intent"]),
    )


@notice(audience=Audience.MEMBER)
async def transfer_arrived(ctx: NoticeContext) -> Screen:
    amount = ctx.speech.money(_sum(ctx, "amount"))
    text = ctx.speech(f"arrived-{ctx.args['trouble']}", plan=ctx.args["plan"], amount=amount)
    return Screen(text, (menu_button(ctx.speech),))


@notice(audience=Audience.MEMBER)
async def transfer_sent_back(ctx: NoticeContext) -> Screen:
    amount = ctx.speech.money(_sum(ctx, "amount"))
    return Screen(ctx.speech("transfer-sent-back", amount=amount), (menu_button(ctx.speech),))


@notice(audience=Audience.ADMINS)
async def transfer_waiting(ctx: NoticeContext) -> Screen | None:
    card = await transfer_card(ctx.person, UUID(ctx.args["transfer"]))
    if not card.is_open:
        return None
    return screens.transfer_card(ctx.speech, card, ctx.speech("transfer-waiting"))


@notice(audience=Audience.ADMINS)
async def transfers_waiting(ctx: NoticeContext) -> Screen | None:
    _, count = await waiting_transfers(ctx.person)
    return screens.many_transfers(ctx.speech, count) if count else None


@notice(audience=Audience.MEMBER)
async def wallet_seen(ctx: NoticeContext) -> Screen:
    """Is the wallet that paid theirs alone? Without an answer nothing is linked."""
    view = await wallet_of(ctx.person)
    proof = view.proof
    if proof is None or proof.state is not ProofState.SEEN or proof.signature is not None:
        return _paid(ctx)
    screen = wallets.own_wallet(ctx.speech, view, ctx.policy, None)
    return replace(screen, text=wallets.credited(ctx.speech, screen.text, _worth(ctx)))


@notice(audience=Audience.MEMBER)
async def wallet_signed(ctx: NoticeContext) -> Screen | None:
    """A wallet app signed: is the address theirs? Without an answer nothing is linked."""
    view = await wallet_of(ctx.person)
    proof = view.proof
    if proof is None or proof.state is not ProofState.SEEN or proof.signature is None:
        return None
    return wallets.own_wallet(ctx.speech, view, ctx.policy, None)


@notice(audience=Audience.MEMBER)
async def wallet_refused(ctx: NoticeContext) -> Screen:
    return wallets.refused(ctx.speech, ctx.args["why"])


@notice(audience=Audience.MEMBER)
async def wallet_paid(ctx: NoticeContext) -> Screen:
    """Money under a code that waits for nothing: it proves nothing, and is theirs."""
    return _paid(ctx)


@notice(audience=Audience.MEMBER)
async def wallet_named(ctx: NoticeContext) -> Screen:
    """What came from their own wallet is theirs, also under another's code."""
    text = wallets.credited(ctx.speech, ctx.speech("wallet-named"), _worth(ctx))
    return wallets.wallet_told(ctx.speech, text)


def _paid(ctx: NoticeContext) -> Screen:
    text = wallets.credited(ctx.speech, ctx.speech("wallet-paid"), _worth(ctx))
    return wallets.wallet_told(ctx.speech, text)


@notice(audience=Audience.MEMBER)
async def from_wallet(ctx: NoticeContext) -> Screen:
    """A payment without a comment: known by its wallet, and what it was counted for."""
    counted = Counted(ctx.args["counted"])
    told = {"amount": ctx.speech.money(_sum(ctx, "amount")), "plan": ctx.args.get("plan", "")}
    text = ctx.speech(f"from-wallet-{counted}", **told)
    if counted is Counted.CHECKOUT:
        return wallets.wallet_told(ctx.speech, text)
    if "minor" not in ctx.args:
        # No rate says its worth, so it is nobody's balance yet.
        return wallets.wallet_told(ctx.speech, ctx.speech("from-wallet-unrated", **told))
    worth = Money(int(ctx.args["minor"]), ctx.args["worth_in"])
    return commerce.told(
        ctx.speech, wallets.credited(ctx.speech, text, worth), commerce.shops(ctx.speech)
    )


@notice(audience=Audience.MEMBER)
async def wallet_moves(ctx: NoticeContext) -> Screen:
    until = ctx.speech.moment(datetime.fromisoformat(ctx.args["until"]))
    text = ctx.speech("wallet-moves", address=_address(ctx), until=until)
    return wallets.wallet_told(ctx.speech, text)


@notice(audience=Audience.MEMBER)
async def wallet_moved(ctx: NoticeContext) -> Screen:
    return wallets.wallet_told(ctx.speech, ctx.speech("wallet-moved", address=_address(ctx)))


@notice(audience=Audience.MEMBER)
async def wallet_linked(ctx: NoticeContext) -> Screen:
    return wallets.wallet_told(ctx.speech, ctx.speech("wallet-is-linked", address=_address(ctx)))


@notice(audience=Audience.MEMBER)
async def wallet_stays(ctx: NoticeContext) -> Screen:
    return wallets.wallet_told(ctx.speech, ctx.speech("wallet-stays", address=_address(ctx)))


@notice(audience=Audience.MEMBER)
async def domain_lost(ctx: NoticeContext) -> Screen:
    text = ctx.speech(f"domain-lost-{ctx.args['why']}", name=ctx.args["name"])
    return wallets.wallet_told(ctx.speech, text)


@notice(audience=Audience.MEMBER)
async def domain_ends(ctx: NoticeContext) -> Screen:
    until = ctx.speech.day(datetime.fromisoformat(ctx.args["until"]))
    text = ctx.speech("domain-ends", name=ctx.args["name"], until=until)
    return wallets.wallet_told(ctx.speech, text)


def _address(ctx: NoticeContext) -> str:
    return shown(ctx.args["wallet"], ctx.policy)


def _worth(ctx: NoticeContext) -> Money | None:
    """What was credited; None where no rate says what came."""
    return Money(int(ctx.args["minor"]), ctx.args["currency"]) if "minor" in ctx.args else None


def _sum(ctx: NoticeContext, name: str) -> Money:
    return Money(int(ctx.args[name]), ctx.args["currency"])


@notice(audience=Audience.UNBANNED)
async def holding_lost(ctx: NoticeContext) -> Screen | None:
    """Their wallet does not hold it any more: until when it may come back, or be paid for."""
    until = datetime.fromisoformat(ctx.args["until"])
    if until <= ctx.now:
        return None
    told = {"plan": ctx.args["plan"], "until": ctx.speech.moment(until)}
    text = ctx.speech(f"holding-{ctx.args['why']}", **told)
    return holdings.holding_told(ctx.speech, text, UUID(ctx.args["plan_id"]))


@notice(audience=Audience.UNBANNED)
async def holding_ended(ctx: NoticeContext) -> Screen:
    text = ctx.speech(f"holding-{ctx.args['why']}", plan=ctx.args["plan"])
    return holdings.holding_told(ctx.speech, text, UUID(ctx.args["plan_id"]))

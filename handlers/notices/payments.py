"""What became of a payment, and what the staff have to look at."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from handlers import callbacks as cb
from handlers.notices.context import NoticeContext
from handlers.notices.kit import about_person, amount, person_args, sent_to
from handlers.notices.registry import Audience, notice
from handlers.screens import payments as screens
from handlers.screens.kit import Screen, button, lines
from handlers.screens.people import menu_button
from handlers.shop.methods.registry import WAYS
from models.lifecycles import PaymentMethod, PaymentStatus
from services.channels.admission import channel_entries
from services.commerce.checkout import bought_by
from services.commerce.review_cards import card_to_decide, waiting_for_review
from services.commerce.reviews import is_waiting
from services.money import Money


@notice(audience=Audience.MEMBER)
async def payment_approved(ctx: NoticeContext) -> Screen:
    key = "payment-approved-renewed" if ctx.args["renewed"] else "payment-approved"
    if ctx.args.get("is_free"):
        # Nothing was paid, so there is nothing to confirm.
        key = "payment-approved-free" if ctx.ends_at else "payment-approved-free-lifetime"
    elif ctx.ends_at is None:
        key = "payment-approved-lifetime"
    text = ctx.speech(key, plan=ctx.args["plan"], until=ctx.until)
    mine = await channel_entries(ctx.person, ctx.gateway, now=ctx.now, policy=ctx.policy)
    return screens.approved(ctx.speech, text, mine, is_party=True)


@notice(audience=Audience.MEMBER)
async def payment_rejected(ctx: NoticeContext) -> Screen:
    return screens.rejected(
        ctx.speech, ctx.args["plan"], ctx.args["reason"], UUID(ctx.args["intent"])
    )


@notice(audience=Audience.MEMBER)
async def still_checking(ctx: NoticeContext) -> Screen | None:
    if not await is_waiting(UUID(ctx.args["payment"])):
        return None
    text = ctx.speech("still-checking", plan=ctx.args["plan"])
    return Screen(text, (menu_button(ctx.speech),))


@notice(audience=Audience.UNBANNED)
async def checkout_expired(ctx: NoticeContext) -> Screen:
    way, plan = WAYS[PaymentMethod(ctx.args["method"])], ctx.args["plan"]
    intent_id = UUID(ctx.args["intent"])
    return way.over(ctx.speech, plan, intent_id, await bought_by(intent_id))


@notice(audience=Audience.STAFF)
async def review_waiting(ctx: NoticeContext) -> Screen | None:
    card = await card_to_decide(
        ctx.person, UUID(ctx.args["payment"]), now=ctx.now, policy=ctx.policy
    )
    if card.status is not PaymentStatus.AWAITING_ADMIN:
        return None
    return screens.review_card(ctx.speech, card, ctx.speech("review-waiting"))


@notice(audience=Audience.STAFF)
async def review_overdue(ctx: NoticeContext) -> Screen | None:
    card = await card_to_decide(
        ctx.person, UUID(ctx.args["payment"]), now=ctx.now, policy=ctx.policy
    )
    if card.status is not PaymentStatus.AWAITING_ADMIN:
        return None
    since = ctx.speech.moment(card.submitted_at)
    title = ctx.speech("review-overdue", name=card.name, since=since)
    return screens.review_card(ctx.speech, card, title)


@notice(audience=Audience.STAFF)
async def reviews_overdue(ctx: NoticeContext) -> Screen | None:
    _, count = await waiting_for_review(ctx.person)
    return screens.many_overdue(ctx.speech, count) if count else None


@notice(audience=Audience.ADMINS)
async def card_waiting(ctx: NoticeContext) -> Screen | None:
    card = await card_to_decide(
        ctx.person, UUID(ctx.args["payment"]), now=ctx.now, policy=ctx.policy
    )
    if card.status is not PaymentStatus.AWAITING_ADMIN:
        return None
    return screens.review_card(ctx.speech, card, ctx.speech("card-waiting"))


@notice(audience=Audience.ADMINS)
async def card_unknown(ctx: NoticeContext) -> Screen:
    text = ctx.speech(
        "card-unknown",
        id=ctx.args["telegram_id"],
        name=ctx.args["name"],
        amount=amount(ctx),
        charge=ctx.args["charge"],
    )
    return about_person(ctx, text)


@notice(audience=Audience.MEMBER)
async def card_in_doubt(ctx: NoticeContext) -> Screen:
    return Screen(ctx.speech("card-in-doubt", amount=amount(ctx)), (menu_button(ctx.speech),))


@notice(audience=Audience.MEMBER)
async def card_refused(ctx: NoticeContext) -> Screen:
    reason = screens.reason_text(ctx.speech, ctx.args["reason"])
    text = ctx.speech("card-refused", amount=amount(ctx), plan=ctx.args["plan"], reason=reason)
    return Screen(text, (menu_button(ctx.speech),))


@notice(audience=Audience.MEMBER)
async def stars_sent_back(ctx: NoticeContext) -> Screen:
    text = ctx.speech("stars-sent-back", stars=int(ctx.args["stars"]))
    return Screen(text, (menu_button(ctx.speech),))


@notice(audience=Audience.ADMINS)
async def stars_refused(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("stars-refused", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def stars_taken_back(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("stars-taken-back", **person_args(ctx)))


@notice(audience=Audience.MEMBER)
async def payment_refunded(ctx: NoticeContext) -> Screen:
    key = "payment-refunded"
    if ctx.args.get("was_balance"):
        key = "payment-refunded-balance"
    elif ctx.args["access_kept"]:
        key = "payment-refunded-access-kept"
    elif ctx.args["still_runs"]:
        key = "payment-refunded-runs" if ctx.ends_at else "payment-refunded-lifetime"
    refunded = Money.of(Decimal(ctx.args["amount"]), ctx.args["currency"])
    text = ctx.speech(
        key,
        plan=ctx.args["plan"],
        amount=ctx.speech.money(refunded),
        number=ctx.args["number"],
        until=ctx.until,
    )
    mine = (button(ctx.speech("button-membership"), cb.MyMembership()),)
    return Screen(lines(text, sent_to(ctx)), (mine, menu_button(ctx.speech)))

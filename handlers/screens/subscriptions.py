"""Screens about plans and memberships."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks.surveys import OpenSurvey
from handlers.screens.commerce import balance_lines, purchase_lines
from handlers.screens.kit import (
    Row,
    Screen,
    button,
    lines,
    link_button,
    paragraphs,
    shortened,
    table,
)
from handlers.screens.people import admin_back, menu_button, plan_rows, price_of, status_rows
from handlers.speech import Markup, Speech, escaped
from models.lifecycles import StarSubscriptionStatus
from models.localized import Name
from services.channels.admission import ChannelEntry
from services.commerce.funding import Span
from services.commerce.quote import Tag
from services.commerce.receipts import written
from services.ledger.entries import Kept
from services.money import Money
from services.person import Person
from services.promotions.codes import Discount
from services.renewals.star_renewals import Renewal
from services.subscriptions.history import History, HistoryEvent
from services.subscriptions.overview import Membership, UnderReview
from services.subscriptions.paid_by import PaidBy
from services.subscriptions.plans import PlanView


def time_of(speech: Speech, plan: PlanView) -> str:
    return speech("for-life") if plan.is_lifetime else speech("months", count=plan.months)


def shop(speech: Speech, plans: Sequence[PlanView]) -> Screen:
    """The plans: a table where the server knows rich messages, lines everywhere else."""
    if not plans:
        return Screen(speech("shop-empty"), (menu_button(speech),))
    listed = lines(
        *(speech("shop-line", name=plan.name, price=price_of(speech, plan.price)) for plan in plans)
    )
    header = (speech("column-plan"), speech("column-time"), speech("column-price"))
    cells = [
        (escaped(speech.said(plan.name)), time_of(speech, plan), price_of(speech, plan.price))
        for plan in plans
    ]
    intro = speech("shop")
    rich = "".join(f"<p>{part}</p>" for part in intro.split("\n")) + table(header, cells)
    return Screen(
        paragraphs(intro, listed),
        (
            *plan_rows(speech, plans),
            (button(speech("button-survey"), OpenSurvey()),),
            menu_button(speech),
        ),
        rich=rich,
    )


def bullets(speech: Speech, title: str, items: Sequence[str], limit: int) -> str | None:
    """A titled list of what people wrote; nothing where there is nothing."""
    if not items:
        return None
    shown = [f"• {escaped(shortened(item, limit))}" for item in items[:12]]
    return lines(speech(title), *shown)


def plan_card(
    speech: Speech,
    plan: PlanView,
    tag: Tag | None = None,
    span: Span | None = None,
    ways: tuple[Row, ...] = (),
    renewing: Money | None = None,
    reviewed: UnderReview | None = None,
    gated: tuple[str, tuple[Row, ...]] = ("", ()),
) -> Screen:
    """One plan; with a code or money of their own, what it costs now and what it cost before.

    While another payment for a plan is being checked it can be read, and not bought. What a wallet
    may hold instead stands beside the price.
    """
    tag = tag or Tag(plan.price)
    price = speech.money(tag.payable) if plan.price.minor else price_of(speech, plan.price)
    text = paragraphs(
        speech("plan-card", name=plan.name, price=price, time=time_of(speech, plan)),
        speech("plan-renews", stars=renewing.minor) if renewing else None,
        discount_line(speech, tag.discount) if tag.discount else None,
        purchase_lines(speech, span, tag.funding, is_free=not tag.payable.minor),
        bullets(speech, "plan-features", speech.said(plan.features), 200),
        bullets(speech, "plan-channels", plan.channels, 40),
        gated[0] or None,
        speech("membership-under-review", plan=reviewed.plan_name)
        if reviewed
        else speech("checkout-terms" if ways else "no-way-to-pay"),
    )
    pays = (*(ways or ask_rows(speech)), (_promo_button(speech, plan, tag.discount),))
    return Screen(
        text,
        (
            *gated[1],
            *(status_rows(speech, reviewed) if reviewed else pays),
            (button(speech("button-all-plans"), cb.Plans()),),
            menu_button(speech),
        ),
    )


def ask_rows(speech: Speech) -> tuple[Row, ...]:
    """The way to the team, where nothing else leads on."""
    return ((button(speech("button-ask-support"), cb.AskSupport()),),)


def discount_line(speech: Speech, discount: Discount) -> str:
    return speech(
        "promo-applied",
        code=discount.code,
        price=speech.money(discount.price),
        off=speech.money(discount.off),
    )


def _promo_button(
    speech: Speech, plan: PlanView, discount: Discount | None
) -> InlineKeyboardButton:
    if discount is None:
        return button(speech("button-promo"), cb.EnterPromo(plan_id=plan.id))
    return button(speech("button-promo-drop"), cb.DropPromo(plan_id=plan.id))


def promo_wanted(speech: Speech, plan_id: UUID | None, note: str | None = None) -> Screen:
    """Ask for a code, with a note about what was wrong with the last one; of no plan yet."""
    back = menu_button(speech)
    if plan_id is not None:
        back = (button(speech("button-back"), cb.PlanCard(plan_id=plan_id)),)
    return Screen(paragraphs(note, speech("promo-question")), (back,))


def promo_welcome(speech: Speech, code: str, plans: Sequence[PlanView]) -> Screen:
    """A code was entered before a plan was chosen: it is kept for the checkout."""
    return shop(speech, plans).with_note(speech("promo-kept", code=code))


def membership(
    speech: Speech,
    found: Membership | None,
    entries: Sequence[ChannelEntry],
    kept: Sequence[Kept] = (),
    reviewed: UnderReview | None = None,
    held: str | None = None,
) -> Screen:
    """A person's own membership with a way into every channel, and what is theirs.

    `held` is what they have besides, for what their wallet holds.
    """
    own = balance_lines(speech, kept)
    checked = speech("membership-under-review", plan=reviewed.plan_name) if reviewed else None
    if found is None:
        # A course may open channels to a person who never had a membership.
        choose: tuple[Row, ...] = ((button(speech("button-choose-plan"), cb.Plans(), "success"),),)
        if reviewed:
            choose = status_rows(speech, reviewed)
        key = "membership-courses" if entries else "membership-none"
        stands = speech(key) if (entries or not reviewed) and not held else None
        text = paragraphs(checked, stands, held, entries_text(speech, entries), own)
        is_course = entries and not held
        mine = ((button(speech("button-my-courses"), cb.MyCourses()),),) if is_course else ()
        return Screen(text, (*entry_rows(speech, entries), *mine, *choose, menu_button(speech)))
    text = paragraphs(
        _membership_text(speech, found, is_paid=reviewed is not None),
        checked,
        held,
        _renewal_text(speech, found.renewal) if found.renewal else None,
        entries_text(speech, entries),
        own,
    )
    paid = (button(speech("button-receipts"), cb.Receipts(offset=0)),)
    return Screen(
        text,
        (
            *entry_rows(speech, entries),
            *(status_rows(speech, reviewed) if reviewed else _renew_rows(speech, found)),
            paid,
            menu_button(speech),
        ),
    )


def _renewal_text(speech: Speech, renewal: Renewal) -> str:
    """Whether Telegram charges the next month, and where that is changed."""
    key = f"stars-renewal-{renewal.status}"
    if renewal.status is StarSubscriptionStatus.CANCELED and not renewal.may_resume:
        key = "stars-renewal-canceled-by-telegram"
    return speech(key, stars=renewal.stars, until=speech.time(renewal.paid_until))


def _membership_text(speech: Speech, found: Membership, *, is_paid: bool) -> str:
    """How it stands; whoever has paid for more already is not asked to renew."""
    if found.is_lifetime or found.ends_at is None:
        return speech("membership-lifetime", plan=found.plan_name)
    until = speech.time(found.ends_at)
    if not found.is_active:
        over = "membership-over" if found.can_renew else "membership-over-otherwise"
        key = "membership-over-paid" if is_paid else over
        return speech(key, plan=found.plan_name, until=until)
    if found.in_grace and found.grace_until is not None and not is_paid:
        grace = speech.time(found.grace_until)
        key = "membership-grace" if found.can_renew else "membership-grace-otherwise"
        return speech(key, plan=found.plan_name, until=until, grace=grace)
    return speech("membership-active", plan=found.plan_name, until=until)


def entries_text(speech: Speech, entries: Sequence[ChannelEntry]) -> str | None:
    """How each of a person's channels can be entered."""
    if not entries:
        return None
    return lines(speech("channels-title"), *(_entry_line(speech, entry) for entry in entries))


def _entry_line(speech: Speech, entry: ChannelEntry) -> str:
    if entry.is_inside:
        return speech("entry-inside", channel=entry.name)
    return speech("entry-open" if entry.link else "entry-broken", channel=entry.name)


def entry_rows(speech: Speech, entries: Sequence[ChannelEntry]) -> tuple[Row, ...]:
    """A button into every channel the person is not in, and one for when it does not open."""
    rows: list[Row] = []
    for entry in entries:
        if entry.link and not entry.is_inside:
            name = shortened(entry.name, 40)
            rows.append((link_button(speech.label("button-join", channel=name), entry.link),))
            rows.append(
                (
                    button(
                        speech.label("button-let-me-in", channel=name),
                        cb.LetMeIn(chat_id=entry.chat_id),
                    ),
                )
            )
    return tuple(rows)


def _renew_rows(speech: Speech, found: Membership) -> tuple[Row, ...]:
    if found.is_lifetime:
        return ()
    plans = button(speech("button-plans"), cb.Plans())
    renewal = found.renewal
    if renewal and renewal.may_resume:
        resume = cb.ResumeRenewal(subscription_id=renewal.subscription_id)
        return ((button(speech("button-resume-renewal"), resume, "success"), plans),)
    if renewal and renewal.status is not StarSubscriptionStatus.CANCELED:
        stop = cb.StopRenewal(subscription_id=renewal.subscription_id)
        return ((button(speech("button-stop-renewal"), stop), plans),)
    return (_go_on(speech, found.plan_id, can_renew=found.can_renew),)


def _go_on(speech: Speech, plan_id: UUID, *, can_renew: bool) -> Row:
    """The same plan once more where it can be had, and otherwise another one."""
    if not can_renew:
        return (button(speech("button-choose-plan"), cb.Plans(), "success"),)
    renew = button(speech("button-renew"), cb.PlanCard(plan_id=plan_id), "success")
    return (renew, button(speech("button-plans"), cb.Plans()))


def renewal(speech: Speech, text: str, plan_id: UUID, *, can_renew: bool) -> Screen:
    """A notice about the end of a membership, with the way to go on."""
    return Screen(text, (_go_on(speech, plan_id, can_renew=can_renew), menu_button(speech)))


def history(speech: Speech, person: Person, told: History) -> Screen:
    """The history of a membership with dates, for admins."""
    events = [_event(speech, event) for event in told.events]
    channels = [
        speech(
            "history-access",
            inside="yes" if access.is_inside else "no",
            channel=shortened(access.channel, 40),
            right=speech(f"right-{access.right}"),
        )
        for access in told.channels
    ]
    text = paragraphs(
        speech("history-title", name=person.first_name),
        lines(*events) if events else speech("history-empty"),
        lines(*channels) if channels else None,
    )
    card = button(speech("button-person"), cb.PersonCard(telegram_id=person.telegram_id))
    return Screen(text, ((card,), admin_back(speech)))


def _event(speech: Speech, event: HistoryEvent) -> str:
    args = dict(event.args)
    ends_at = args.pop("ends_at", None)
    until = speech.day(datetime.fromisoformat(ends_at)) if ends_at else speech("history-forever")
    reason = args.get("reason")
    if event.kind == "receipt_rejected" and speech.has(f"reason-{reason}"):
        args["reason"] = speech(f"reason-{reason}")
    if "by" in args and not args["by"]:
        args["by"] = speech("AlreadyReviewed-unknown-admin")
    if isinstance(args.get("amount"), Money):
        args["amount"] = speech.money(args["amount"])
    if isinstance(args.get("plan"), Name):
        args["plan"] = speech.said(args["plan"])
    short = {name: shortened(str(value or ""), 40) for name, value in args.items()}
    # Only what others wrote is cut: the half of one of our own reasons says nothing.
    why = args.get("why")
    if why is not None and speech.has(f"why-{why}"):
        short["why"] = speech(f"why-{why}")
    what = Markup(speech(f"history-{event.kind}", until=until, **short))
    paid = paid_line(speech, event.paid) if event.paid else None
    return lines(speech("history-line", at=speech.moment(event.at), what=what), paid)


def paid_line(speech: Speech, paid: PaidBy) -> str:
    """What paid for a change, below it: the receipt's number, and how it was paid."""
    method = Markup(speech(f"method-{paid.method}"))
    if paid.receipt is None:
        return speech("change-paid-by", method=method)
    return speech("change-receipt", number=written(paid.receipt), method=method)

"""Screens about plans and memberships."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
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
from handlers.screens.people import admin_back, menu_button
from handlers.speech import Markup, Speech, escaped
from models.lifecycles import ChainAsset, StarSubscriptionStatus
from services.channels.admission import Door
from services.commerce.funding import Span
from services.commerce.quote import Tag
from services.ledger.entries import Kept
from services.money import Money
from services.person import Person
from services.policy import BankAccount
from services.promotions.codes import Discount
from services.renewals.star_renewals import Renewal
from services.subscriptions.overview import Membership
from services.subscriptions.plans import PlanView
from services.subscriptions.story import Story, StoryEvent

#: Telegram shows no more than this on one button in full on a phone.
_LABEL = 60


def time_of(speech: Speech, plan: PlanView) -> str:
    return speech("for-life") if plan.is_lifetime else speech("months", count=plan.months)


def shop(speech: Speech, plans: Sequence[PlanView]) -> Screen:
    """The plans: a table where the server knows rich messages, lines everywhere else."""
    if not plans:
        return Screen(speech("shop-empty"), (menu_button(speech),))
    rows = tuple(
        (
            button(
                shortened(f"{plan.name} · {speech.money(plan.price)}", _LABEL),
                cb.PlanCard(plan_id=plan.id),
            ),
        )
        for plan in plans
    )
    listed = lines(
        *(speech("shop-line", name=plan.name, price=speech.money(plan.price)) for plan in plans)
    )
    header = (speech("column-plan"), speech("column-time"), speech("column-price"))
    cells = [
        (escaped(plan.name), time_of(speech, plan), speech.money(plan.price)) for plan in plans
    ]
    intro = speech("shop")
    rich = "".join(f"<p>{part}</p>" for part in intro.split("\n")) + table(header, cells)
    return Screen(paragraphs(intro, listed), (*rows, menu_button(speech)), rich=rich)


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
    stars: Tag | None = None,
    span: Span | None = None,
    *,
    by_bank: bool = True,
    by_card: bool = False,
    assets: Sequence[ChainAsset] = (),
) -> Screen:
    """One plan; with a code or money of their own, what it costs now and what it cost before.

    A shop without any way to pay keeps the first button: whoever taps it is told.
    """
    tag = tag or Tag(plan.price)
    price = speech.money(tag.payable)
    text = paragraphs(
        speech("plan-card", name=plan.name, price=price, time=time_of(speech, plan)),
        discount_line(speech, tag.discount) if tag.discount else None,
        purchase_lines(speech, span, tag.funding, is_free=not tag.payable.minor),
        bullets(speech, "plan-features", plan.features, 200),
        bullets(speech, "plan-channels", plan.channels, 40),
    )
    buy = cb.Buy(plan_id=plan.id, minor=tag.payable.minor, account="")
    free = "button-change" if tag.funding and tag.funding.stops else "button-take"
    label = "button-buy" if tag.payable.minor else free
    others = (
        *_stars_rows(speech, plan, stars, free=not tag.payable.minor),
        *_card_rows(speech, plan, tag.payable, by_card),
        *_chain_rows(speech, plan, tag.payable, assets),
    )
    first = (button(speech.label(label, price=price), buy, "success"),)
    return Screen(
        text,
        (
            *((first,) if by_bank or not others else ()),
            *others,
            (_promo_button(speech, plan, tag.discount),),
            (button(speech("button-all-plans"), cb.Plans()),),
            menu_button(speech),
        ),
    )


def _stars_rows(speech: Speech, plan: PlanView, tag: Tag | None, *, free: bool) -> tuple[Row, ...]:
    """The second way to pay, where the plan has a price in Stars."""
    if plan.stars is None or free:
        return ()
    price = tag.payable if tag else plan.stars
    if not price.minor:
        return ()
    data = cb.BuyWithStars(plan_id=plan.id, stars=price.minor)
    return ((button(speech("button-stars", stars=speech.number(price.minor)), data),),)


def _card_rows(speech: Speech, plan: PlanView, payable: Money, by_card: bool) -> tuple[Row, ...]:
    data = cb.BuyByCard(plan_id=plan.id, minor=payable.minor)
    return ((button(speech("button-card"), data),),) if by_card else ()


def _chain_rows(
    speech: Speech, plan: PlanView, payable: Money, assets: Sequence[ChainAsset]
) -> tuple[Row, ...]:
    """The ways to pay on the chain, where there are any."""
    row = tuple(
        button(
            speech(f"button-chain-{asset}"),
            cb.BuyOnChain(plan_id=plan.id, minor=payable.minor, asset=asset),
        )
        for asset in assets
    )
    return (row,) if row else ()


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


def promo_wanted(speech: Speech, plan_id: UUID, note: str | None = None) -> Screen:
    """Ask for a code, with a note about what was wrong with the last one."""
    back = (button(speech("button-back"), cb.PlanCard(plan_id=plan_id)),)
    return Screen(paragraphs(note, speech("promo-question")), (back,))


def promo_welcome(speech: Speech, code: str, plans: Sequence[PlanView]) -> Screen:
    """A code was entered before a plan was chosen: it is kept for the checkout."""
    return shop(speech, plans).with_note(speech("promo-kept", code=code))


def choose_account(
    speech: Speech,
    plan: PlanView,
    offers: Sequence[tuple[BankAccount, Money]],
    payable: Money,
) -> Screen:
    rows = tuple(
        (
            button(
                shortened(
                    speech.label("button-buy-in", price=speech.money(amount), bank=account.bank),
                    _LABEL,
                ),
                cb.Buy(plan_id=plan.id, minor=payable.minor, account=account.key),
            ),
        )
        for account, amount in offers[:10]
    )
    back = (button(speech("button-back"), cb.PlanCard(plan_id=plan.id)),)
    return Screen(speech("account-question"), (*rows, back))


def membership(
    speech: Speech,
    found: Membership | None,
    doors: Sequence[Door],
    kept: Sequence[Kept] = (),
) -> Screen:
    """A person's own membership with a way into every channel, and what is theirs."""
    own = balance_lines(speech, kept)
    if found is None:
        # A course may open channels to somebody who never had a membership.
        choose = (button(speech("button-choose-plan"), cb.Plans(), "success"),)
        key = "membership-courses" if doors else "membership-none"
        text = paragraphs(speech(key), doors_text(speech, doors), own)
        mine = ((button(speech("button-my-courses"), cb.MyCourses()),),) if doors else ()
        return Screen(text, (*door_rows(speech, doors), *mine, choose, menu_button(speech)))
    text = paragraphs(
        _membership_text(speech, found),
        _renewal_text(speech, found.renewal) if found.renewal else None,
        doors_text(speech, doors),
        own,
    )
    paid = (button(speech("button-receipts"), cb.Receipts(offset=0)),)
    return Screen(
        text, (*door_rows(speech, doors), *_renew_rows(speech, found), paid, menu_button(speech))
    )


def _renewal_text(speech: Speech, renewal: Renewal) -> str:
    """Whether Telegram charges the next month, and where that is changed."""
    key = f"stars-renewal-{renewal.status}"
    if renewal.status is StarSubscriptionStatus.CANCELED and not renewal.may_resume:
        key = "stars-renewal-canceled-by-telegram"
    stars, until = speech.number(renewal.stars), speech.moment(renewal.paid_until)
    return speech(key, stars=stars, until=until)


def _membership_text(speech: Speech, found: Membership) -> str:
    if found.is_lifetime or found.ends_at is None:
        return speech("membership-lifetime", plan=found.plan_name)
    until = speech.moment(found.ends_at)
    if not found.is_active:
        return speech("membership-over", plan=found.plan_name, until=until)
    if found.in_grace and found.grace_until is not None:
        grace = speech.moment(found.grace_until)
        return speech("membership-grace", plan=found.plan_name, until=until, grace=grace)
    return speech("membership-active", plan=found.plan_name, until=until)


def doors_text(speech: Speech, doors: Sequence[Door]) -> str | None:
    """How each of somebody's channels stands open."""
    if not doors:
        return None
    return lines(speech("channels-title"), *(_door_line(speech, door) for door in doors))


def _door_line(speech: Speech, door: Door) -> str:
    if door.is_inside:
        return speech("door-inside", channel=door.name)
    return speech("door-open" if door.link else "door-broken", channel=door.name)


def door_rows(speech: Speech, doors: Sequence[Door]) -> tuple[Row, ...]:
    """A button into every channel the person is not in, and one for when it does not open."""
    rows: list[Row] = []
    for door in doors:
        if door.link and not door.is_inside:
            name = shortened(door.name, 40)
            rows.append((link_button(speech.label("button-join", channel=name), door.link),))
            rows.append(
                (
                    button(
                        speech.label("button-let-me-in", channel=name),
                        cb.LetMeIn(chat_id=door.chat_id),
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
    renew = button(speech("button-renew"), cb.PlanCard(plan_id=found.plan_id), "success")
    return ((renew, plans),)


def renewal(speech: Speech, text: str, plan_id: Any) -> Screen:
    """A notice about the end of a membership, with the way to go on."""
    return Screen(
        text,
        (
            (
                button(speech("button-renew"), cb.PlanCard(plan_id=plan_id), "success"),
                button(speech("button-plans"), cb.Plans()),
            ),
            menu_button(speech),
        ),
    )


def story(speech: Speech, person: Person, told: Story) -> Screen:
    """The story of a membership with dates, for admins."""
    events = [_event(speech, event) for event in told.events]
    standings = [
        speech(
            "story-standing",
            inside="yes" if standing.is_inside else "no",
            channel=shortened(standing.channel, 40),
            right=speech(f"right-{standing.right}"),
        )
        for standing in told.channels
    ]
    text = paragraphs(
        speech("story-title", name=person.first_name),
        lines(*events) if events else speech("story-empty"),
        lines(*standings) if standings else None,
    )
    card = button(speech("button-person"), cb.PersonCard(telegram_id=person.telegram_id))
    return Screen(text, ((card,), admin_back(speech)))


def _event(speech: Speech, event: StoryEvent) -> str:
    args = dict(event.args)
    ends_at = args.pop("ends_at", None)
    until = speech.day(datetime.fromisoformat(ends_at)) if ends_at else speech("story-forever")
    why = args.get("why")
    if why is not None and speech.has(f"why-{why}"):
        args["why"] = speech(f"why-{why}")
    reason = args.get("reason")
    if event.kind == "receipt_rejected" and speech.has(f"reason-{reason}"):
        args["reason"] = speech(f"reason-{reason}")
    if "by" in args and not args["by"]:
        args["by"] = speech("AlreadyReviewed-unknown-admin")
    if isinstance(args.get("amount"), Money):
        args["amount"] = speech.money(args["amount"])
    short = {name: shortened(str(value or ""), 60) for name, value in args.items()}
    what = Markup(speech(f"story-{event.kind}", until=until, **short))
    return speech("story-line", at=speech.moment(event.at), what=what)

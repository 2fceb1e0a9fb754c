"""What the sender tells people: each kind of promise becomes a screen in the reader's language.

A notice whose occasion has passed gives None and is dropped.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from uuid import UUID

from handlers import callbacks as cb
from handlers.chain_notices import CHAIN_NOTICES
from handlers.charge_notices import (
    card_in_doubt,
    card_refused,
    card_unknown,
    card_waiting,
    star_renewal_canceled,
    star_renewal_failed,
    star_subscription_ended,
    stars_sent_back,
)
from handlers.cities import cities_for
from handlers.commerce_notices import COMMERCE_NOTICES
from handlers.education_notices import EDUCATION_NOTICES
from handlers.occasions import Occasion
from handlers.people_notices import (
    admin_appointed,
    admin_dismissed,
    ban_lifted,
    entry_failed,
    join_uncertain,
    lifetime_unpaid,
    moderator_appointed,
    moderator_dismissed,
    removal_failed,
    removal_uncertain,
    stars_refused,
    stars_taken_back,
    stranger_inside,
    word_from_admin,
    you_were_admin_appointed,
    you_were_admin_dismissed,
    you_were_banned,
    you_were_moderator_appointed,
    you_were_moderator_dismissed,
)
from handlers.refund_notices import payment_refunded
from handlers.screens import channels as channel_screens
from handlers.screens import payments as payment_screens
from handlers.screens import people as people_screens
from handlers.screens import subscriptions as subscription_screens
from handlers.screens.exports import export_failed as export_failed_screen
from handlers.screens.kit import Row, Screen, button
from handlers.screens.people import menu_button
from handlers.screens.reconciliation import books_apart
from handlers.screens.support import group_offer
from handlers.seat_notices import SEAT_NOTICES
from handlers.settings_notices import account_touched
from handlers.shop.methods.registry import WAYS
from handlers.support_notices import SUPPORT
from models.lifecycles import ChannelType, PaymentMethod, PaymentStatus
from services.channels import linking
from services.channels.admission import doors
from services.commerce.review_cards import card_to_decide, waiting_for_review
from services.commerce.reviews import is_waiting
from services.education.desk_chats import courses_for
from services.reconciliation.reconciliation import Finding
from services.renewals.star_subscriptions import renews
from services.subscriptions.grants import days_left
from services.subscriptions.overview import ends_then
from services.subscriptions.plans import plans_on_sale


async def payment_approved(at: Occasion) -> Screen:
    key = "payment-approved-renewed" if at.args["renewed"] else "payment-approved"
    if at.ends_at is None:
        key = "payment-approved-lifetime"
    text = at.speech(key, plan=at.args["plan"], until=at.until)
    mine = await doors(at.person, at.gateway, now=at.now, policy=at.policy)
    return payment_screens.approved(at.speech, text, mine)


async def membership_given(at: Occasion) -> Screen:
    key = "membership-given" if at.ends_at else "membership-given-lifetime"
    text = at.speech(key, plan=at.args["plan"], until=at.until)
    mine = await doors(at.person, at.gateway, now=at.now, policy=at.policy)
    return payment_screens.approved(at.speech, text, mine)


async def payment_rejected(at: Occasion) -> Screen:
    return payment_screens.rejected(
        at.speech, at.args["plan"], at.args["reason"], UUID(at.args["intent"])
    )


async def still_checking(at: Occasion) -> Screen | None:
    if not await is_waiting(UUID(at.args["payment"])):
        return None
    text = at.speech("still-checking", plan=at.args["plan"])
    return Screen(text, (menu_button(at.speech),))


async def checkout_expired(at: Occasion) -> Screen:
    way, plan = WAYS[PaymentMethod(at.args["method"])], at.args["plan"]
    seat = at.args.get("enrollment")
    enrollment = UUID(seat) if seat else None
    return way.over(at.speech, plan, UUID(at.args["intent"]), enrollment)


async def ask_time_zone(at: Occasion) -> Screen | None:
    if at.person.time_zone is not None:
        return None
    return people_screens.time_zones(at.speech, cities_for(at.speech, at.now), at.now, once=True)


async def ends_soon(at: Occasion) -> Screen | None:
    end, plan = at.ends_at, UUID(at.args["plan_id"])
    if end is None or end <= at.now or not await ends_then(at.person, plan, end):
        return None
    if await renews(at.person, plan, at.now):
        # Telegram charges the next period by itself: nothing ends.
        return None
    text = at.speech("ends-soon", plan=at.args["plan"], until=at.until, days=days_left(end, at.now))
    return subscription_screens.renewal(at.speech, text, plan)


async def way_back(at: Occasion) -> Screen | None:
    mine = await doors(at.person, at.gateway, now=at.now, policy=at.policy)
    if not any(door.link for door in mine):
        return None
    text = at.speech("way-back", channel=at.args["channel"])
    return payment_screens.approved(at.speech, text, mine)


async def days_added(at: Occasion) -> Screen:
    text = at.speech("days-added", days=at.args["days"], until=at.until)
    return Screen(
        text,
        (
            (button(at.speech("button-membership"), cb.MyMembership()),),
            menu_button(at.speech),
        ),
    )


async def members_only(at: Occasion) -> Screen:
    return Screen(
        at.speech("members-only"),
        (
            (
                button(at.speech("button-plans"), cb.Plans(), "success"),
                button(at.speech("button-courses"), cb.Courses()),
            ),
            menu_button(at.speech),
        ),
    )


async def review_waiting(at: Occasion) -> Screen | None:
    card = await card_to_decide(at.person, UUID(at.args["payment"]), now=at.now, policy=at.policy)
    if card.status is not PaymentStatus.AWAITING_ADMIN:
        return None
    return payment_screens.review_card(at.speech, card, at.speech("review-waiting"))


async def review_overdue(at: Occasion) -> Screen | None:
    card = await card_to_decide(at.person, UUID(at.args["payment"]), now=at.now, policy=at.policy)
    if card.status is not PaymentStatus.AWAITING_ADMIN:
        return None
    since = at.speech.moment(card.submitted_at)
    title = at.speech("review-overdue", name=card.name, since=since)
    return payment_screens.review_card(at.speech, card, title)


async def reviews_overdue(at: Occasion) -> Screen | None:
    _, count = await waiting_for_review(at.person)
    return payment_screens.many_overdue(at.speech, count) if count else None


async def which_plan(at: Occasion) -> Screen:
    view = await linking.managed_channel(at.person, at.args["chat_id"])
    courses = await courses_for(at.person, view.chat_id)
    screen = channel_screens.which_plan(at.speech, view, await plans_on_sale(), courses)
    return replace(screen, rows=(*_offer(at, view), *screen.rows))


async def rights_notice(at: Occasion, key: str) -> Screen:
    rights = channel_screens.right_names(at.speech, at.args["rights"])
    text = at.speech(key, channel=at.args["channel"], rights=rights)
    return Screen(text, ((button(at.speech("button-channels"), cb.Channels()),),))


async def rights_wanted(at: Occasion) -> Screen:
    screen = await rights_notice(at, "rights-wanted")
    chat_id = at.args.get("chat_id")
    if chat_id is None:
        return screen
    # The team's group needs none of these rights.
    view = await linking.managed_channel(at.person, chat_id)
    return replace(screen, rows=(*_offer(at, view), *screen.rows))


def _offer(at: Occasion, view: linking.ChannelView) -> tuple[Row, ...]:
    is_group = view.chat_type is ChannelType.GROUP
    return tuple(group_offer(at.speech, view.chat_id)) if is_group else ()


async def channel_broken(at: Occasion) -> Screen:
    return await rights_notice(at, "channel-broken")


async def channel_mended(at: Occasion) -> Screen:
    return await rights_notice(at, "channel-mended")


async def entry_refused(at: Occasion) -> Screen:
    mine = (button(at.speech("button-membership"), cb.MyMembership()),)
    text = at.speech("entry-refused", channel=at.args["channel"])
    return Screen(text, (mine, menu_button(at.speech)))


async def books_disagree(at: Occasion) -> Screen:
    found = [Finding(rule, count, tuple(rows)) for rule, count, *rows in at.args["found"]]
    return books_apart(at.speech, found)


async def export_failed(at: Occasion) -> Screen:
    return export_failed_screen(at.speech, at.args["table"], at.args["filetype"])


async def update_parked(at: Occasion) -> Screen:
    text = at.speech(
        "update-parked",
        attempts=int(at.args["attempts"]),
        update=str(at.args["update"]),
        error=at.args["error"],
    )
    return Screen(text, (menu_button(at.speech),))


async def message_gave_up(at: Occasion) -> Screen:
    args = {name: str(at.args[name]) for name in ("kind", "chat", "error")}
    return Screen(at.speech("message-gave-up", **args), (menu_button(at.speech),))


async def fault(at: Occasion) -> Screen:
    return Screen(at.speech("fault", reference=at.args["reference"]), (menu_button(at.speech),))


Notice = Callable[[Occasion], Awaitable[Screen | None]]

#: Every kind of notice that services promise.
NOTICES: Mapping[str, Notice] = {
    notice.__name__: notice
    for notice in (
        payment_approved,
        payment_rejected,
        still_checking,
        checkout_expired,
        ask_time_zone,
        ends_soon,
        membership_given,
        way_back,
        days_added,
        members_only,
        review_waiting,
        card_waiting,
        card_unknown,
        card_in_doubt,
        card_refused,
        review_overdue,
        reviews_overdue,
        which_plan,
        rights_wanted,
        channel_broken,
        channel_mended,
        stranger_inside,
        removal_failed,
        removal_uncertain,
        join_uncertain,
        you_were_admin_appointed,
        you_were_admin_dismissed,
        admin_appointed,
        admin_dismissed,
        you_were_moderator_appointed,
        you_were_moderator_dismissed,
        moderator_appointed,
        moderator_dismissed,
        you_were_banned,
        ban_lifted,
        word_from_admin,
        entry_refused,
        entry_failed,
        stars_sent_back,
        stars_refused,
        *CHAIN_NOTICES,
        payment_refunded,
        account_touched,
        stars_taken_back,
        lifetime_unpaid,
        star_subscription_ended,
        books_disagree,
        export_failed,
        star_renewal_canceled,
        star_renewal_failed,
        update_parked,
        message_gave_up,
        fault,
        *COMMERCE_NOTICES,
        *SUPPORT,
        *SEAT_NOTICES,
        *EDUCATION_NOTICES,
    )
}

#: What the staff alone may read, whatever became of them since it was promised.
FOR_STAFF = frozenset(
    {
        *("review_waiting", "review_overdue", "reviews_overdue"),
        *("support_message", "support_overdue", "supports_overdue"),
    }
)
#: What only admins may read.
FOR_ADMINS = frozenset(
    {
        "account_touched",
        "card_waiting",
        "card_unknown",
        "which_plan",
        "rights_wanted",
        "channel_broken",
        "channel_mended",
        "stranger_inside",
        "removal_failed",
        "removal_uncertain",
        "join_uncertain",
        "admin_appointed",
        "admin_dismissed",
        "moderator_appointed",
        "moderator_dismissed",
        "entry_failed",
        "stars_refused",
        "stars_taken_back",
        "books_disagree",
        "export_failed",
        "transfer_waiting",
        "transfers_waiting",
        *("chain_unread", "chain_no_usdt", "chain_readable"),
        "update_parked",
        "message_gave_up",
        "support_group_lost",
        "lessons_finished",
        "seat_owed",
        "paid_seat_left",
        "lifetime_unpaid",
    }
)

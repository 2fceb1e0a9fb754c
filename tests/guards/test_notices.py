"""Notices: who may read each is declared, and what is not declared reaches no one."""

import inspect
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from aiogram import Bot

import services
from handlers import delivery
from handlers.delivery import Delivery
from handlers.notices import NOTICES, ROOMS, registry
from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, Notice
from handlers.screens.kit import Screen
from models.lifecycles import Role
from services.channels.gateway import ChatGateway
from services.clock import Clock
from services.person import Person
from services.settings.live import LivePolicy
from tests.guards import longest

#: What services tell the admins, or the staff, by its name.
_TOLD = re.compile(r"\b(notify_admins|notify_staff)\(\s*\"(\w+)\"")
#: What the alerts tell now: if the trouble is there, they tell it within a tick of the upgrade, so
#: a row that waits from before says nothing more and is let go.
TOLD_BY_ALERTS = {
    *("row_put_aside", "update_unreadable", "chain_unread", "chain_no_usdt", "chain_readable")
}
#: What may wait in the outbox of the release before this one, which must still be understood.
STORED_BEFORE = """
account_touched admin_appointed admin_dismissed admin_unreachable ask_time_zone balance_paid_back
ban_lifted books_disagree card_in_doubt card_refused card_unknown card_waiting chain_no_usdt
chain_readable chain_unread channel_broken channel_mended checkout_expired course_begins
course_completed course_over course_soon days_added ends_soon entry_failed entry_refused
export_failed fault join_uncertain lessons_finished lifetime_unpaid members_only membership_ended
membership_given membership_revoked moderator_appointed moderator_dismissed money_kept money_sent
paid_seat_left part_refunded payment_approved payment_refunded payment_rejected removal_failed
removal_uncertain review_overdue review_waiting reviews_overdue rights_wanted row_put_aside
seat_awaited seat_ended seat_offer_over seat_offered seat_owed seat_resumed seat_suspended
seat_taken slow_down star_renewal_canceled star_renewal_failed star_subscription_ended
stars_refused stars_sent_back stars_taken_back still_checking stranger_inside support_answered
support_closed support_group_lost support_message support_overdue support_still_waiting
supports_overdue transfer_arrived transfer_sent_back transfer_short transfer_waiting
transfers_waiting trouble trouble_over update_unreadable way_back which_plan word_from_admin
you_were_admin_appointed you_were_admin_dismissed you_were_banned you_were_moderator_appointed
you_were_moderator_dismissed
allow_star_subscription approve_join cancel_star_subscription decline_join leave_chat
prepare_channel read_slip refund_stars register_commands remove_member revoke_link send_export
show_commands tell_support_group
"""


def drawings() -> Iterator[tuple[str, Any]]:
    """Every function of a module that draws a notice, declared or not."""
    for room in ROOMS:
        for name, function in inspect.getmembers(room, inspect.iscoroutinefunction):
            own = function.__module__ == room.__name__ and not name.startswith("_")
            if own and list(inspect.signature(function).parameters) == ["ctx"]:
                yield name, function


def test_every_notice_of_a_room_is_declared_and_nothing_else_is() -> None:
    drawn = dict(drawings())
    assert {kind: one.draw for kind, one in NOTICES.items()} == drawn
    assert {"payment_approved", "seat_taken", "trouble"} <= set(drawn)


def test_every_file_of_the_package_is_a_room_that_is_imported() -> None:
    files = {path.stem for path in Path(registry.__file__).parent.glob("[!_]*.py")}
    assert files - {"context", "kit", "registry"} == {
        room.__name__.rpartition(".")[2] for room in ROOMS
    }


def test_a_name_is_declared_once() -> None:
    declared = NOTICES["fault"]

    async def fault(at: NoticeContext) -> Screen | None:
        return None

    with pytest.raises(ValueError, match="fault is declared twice"):
        registry.notice(audience=Audience.ADMINS)(fault)
    assert NOTICES["fault"] is declared


async def test_what_is_not_declared_is_sent_to_no_one() -> None:
    """Nothing that could answer is there: neither Telegram nor the database is asked."""
    nobody = Delivery(
        cast(Bot, None), cast(ChatGateway, None), still_clock(), cast(LivePolicy, None)
    )
    assert await nobody.deliver("about_person", "7", {}) == "nobody knows the kind about_person"


def still_clock() -> Clock:
    class Still:
        def now(self) -> Any:
            return longest.NOW

    return cast(Clock, Still())


def reader(role: Role, *, banned: bool) -> Person:
    until = longest.NOW + timedelta(days=1)
    since = longest.NOW if banned else None
    return longest.person(role=role, banned_at=since, banned_until=until)


#: For each audience, whether it holds a member, a banned one, a moderator and an admin.
ADMITTED = {
    Audience.MEMBER: (True, True, True, True),
    Audience.UNBANNED: (True, False, True, True),
    Audience.BANNED: (False, True, False, False),
    Audience.STAFF: (False, False, True, True),
    Audience.ADMINS: (False, False, False, True),
}


@pytest.mark.parametrize("audience", Audience)
def test_an_audience_is_judged_by_what_the_reader_is_now(audience: Audience) -> None:
    async def draw(at: NoticeContext) -> Screen | None:
        return None

    readers = (
        reader(Role.USER, banned=False),
        reader(Role.USER, banned=True),
        reader(Role.MODERATOR, banned=False),
        reader(Role.ADMIN, banned=False),
    )
    refusals = [Notice(audience, draw).refusal(one, longest.NOW) for one in readers]
    assert tuple(refusal is None for refusal in refusals) == ADMITTED[audience]


def test_what_admins_and_staff_are_notified_of_is_declared_for_them() -> None:
    """Otherwise it would be dropped for moderators, or a member could come to read it."""
    told: dict[str, set[str]] = {"notify_admins": set(), "notify_staff": set()}
    for path in sorted(Path(services.__path__[0]).rglob("*.py")):
        for teller, kind in _TOLD.findall(path.read_text(encoding="utf-8")):
            told[teller].add(kind)
    assert {"entry_failed", "removal_failed"} <= told["notify_admins"]
    assert {NOTICES[kind].audience for kind in told["notify_admins"]} == {Audience.ADMINS}
    assert {NOTICES[kind].audience for kind in told["notify_staff"]} == {Audience.STAFF}


def test_what_waits_from_the_release_before_is_understood() -> None:
    operations = set(re.findall(r'"(\w+)": self\._\w+,', inspect.getsource(delivery)))
    assert set(STORED_BEFORE.split()) <= set(NOTICES) | operations | TOLD_BY_ALERTS

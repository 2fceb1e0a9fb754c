"""Member tags: what stands beside a member's name in a group that we sell or guard.

What a tag should be is a pure function of the rights that open the group to the person; what
Telegram was last told stands in `channel_memberships`, and a tick tells it what differs. Words are
not made here: who calls brings them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from tortoise import connections

from models.lifecycles import EnrollmentStatus
from models.localized import Name, name_in
from services.batches import Batches
from services.channels.gateway import ChatActionRefused, ChatGateway
from services.channels.health import note_rights
from services.due import Question
from services.policy import Policy
from services.timeline.queue import plus_days
from services.timeline.terms import Calendar

#: What Telegram takes (Bot API, setChatMemberTag), counted as its clients count: in UTF-16.
_LONGEST = 16
#: What nothing else moved is looked at again so soon: a plan may have another name by then, and
#: whom Telegram let us not tag may be taggable.
_AGAIN = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class NameTag:
    """The name of a plan, or of a course that has no weeks to count or has not begun."""

    name: Name


@dataclass(frozen=True)
class WeekTag:
    """A course that runs: its week, from 1, of so many."""

    week: int
    of: int


@dataclass(frozen=True)
class GraduateTag:
    """A course that was completed."""


Tag = NameTag | WeekTag | GraduateTag
#: A tag as people read it, in a language.
TagWords = Callable[[Tag, str], str]


@dataclass(frozen=True)
class Opening:
    """A running right that opens the group: of a plan, or of a seat in a course."""

    name: Name
    starts_at: datetime | None
    # When it is over; None for one without an end.
    until: datetime | None
    # How the seat stands; None for a plan that was bought by itself.
    seat: EnrollmentStatus | None = None

    def has_begun(self, now: datetime) -> bool:
        return self.starts_at is None or self.starts_at <= now


@dataclass(frozen=True)
class Wanted:
    """The tag that a person should have, and when time alone makes it another one."""

    tag: Tag | None
    changes_at: datetime | None = None


def tag_for(openings: Sequence[Opening], now: datetime, calendar: Calendar) -> Wanted:
    """What a person should be called in a group, by what opens it to them.

    The course that runs says most, then the plan that runs longest, then a completed course.
    """
    courses = [one for one in openings if one.seat is EnrollmentStatus.ACTIVE]
    plans = [one for one in openings if one.seat is None]
    if courses:
        begun = [one for one in courses if one.has_begun(now)]
        return _of_course(max(begun or courses, key=_beginning), now, calendar)
    if plans:
        begun = [one for one in plans if one.has_begun(now)]
        return Wanted(NameTag(max(begun or plans, key=_end).name))
    if any(one.seat is EnrollmentStatus.COMPLETED for one in openings):
        return Wanted(GraduateTag())
    return Wanted(None)


def _beginning(one: Opening) -> tuple[datetime, str]:
    return one.starts_at or datetime.min.replace(tzinfo=UTC), one.name.own


def _end(one: Opening) -> tuple[datetime, str]:
    return one.until or datetime.max.replace(tzinfo=UTC), one.name.own


def _of_course(course: Opening, now: datetime, calendar: Calendar) -> Wanted:
    start, end = course.starts_at, course.until
    if start is None or end is None or not course.has_begun(now):
        return Wanted(NameTag(course.name), start if start and start > now else None)
    # A clock that was put forward or back makes a week of the calendar an hour shorter or longer.
    of = max(1, round((end - start) / _WEEK))
    passed = max(0, int((now - start) / _WEEK) - 1)
    while passed < of and plus_days(start, 7 * (passed + 1), calendar) <= now:
        passed += 1
    if passed >= of:
        return Wanted(WeekTag(of, of))
    return Wanted(WeekTag(passed + 1, of), plus_days(start, 7 * (passed + 1), calendar))


#: Pictures that are neither a symbol nor a format sign to Unicode: ‼ ⁉ ℹ ↔ ▫ ◻ and their like.
_PICTURES = frozenset("\u203c\u2049\u2139\u2194\u25b7\u25c1\u25fb\u25fc\u25fd\u25fe\u3030\u303d")
_LEFT_OUT = frozenset({"So", "Sk", "Cc", "Cf", "Cn", "Co", "Cs", "Me"})


def fitted(words: str) -> str:
    """The words as a tag may be: no emoji, one line, 16 units of UTF-16; cut between letters."""
    kept = "".join(map(_kept, unicodedata.normalize("NFC", words)))
    line = " ".join(kept.split())
    if is_short(line):
        return line
    # A letter stays with its marks.
    ends = [at for at in range(len(line)) if not unicodedata.combining(line[at])]
    end = max(at for at in (0, *ends) if _units(line[:at]) < _LONGEST)
    short = line[:end].rstrip()
    return f"{short}…" if short else ""


def _kept(letter: str) -> str:
    if letter.isspace():
        return " "
    is_ascii_sign = letter.isascii() and letter.isprintable()
    if is_ascii_sign:
        return letter
    is_variation = "\ufe00" <= letter <= "\ufe0f"
    if is_variation or letter in _PICTURES or unicodedata.category(letter) in _LEFT_OUT:
        return ""
    return letter


def is_short(text: str) -> bool:
    """Whether Telegram takes all of it for a tag."""
    return _units(text) <= _LONGEST


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


# What was never looked at in this language, or is due by time; only where Telegram lets us. With
# tags switched off ('') only those who were looked at in a language are found.
_MEMBERS = """
  SELECT d.id, d.user_id, d.channel_id, d.telegram_user_id, d.tag, d.tag_at, d.added_at
  FROM channel_memberships d WHERE d.channel_id = k.chat_id AND d.is_active
    AND d.id <> ALL ($4::uuid[])"""
_DUE = f"""
SELECT m.* FROM managed_chats k CROSS JOIN LATERAL (
  ({_MEMBERS} AND d.tag_in = $2 AND d.tag_at <= $1 LIMIT $3)
  UNION ALL ({_MEMBERS} AND d.tag_in < $2 LIMIT $3)
  UNION ALL ({_MEMBERS} AND d.tag_in > $2 LIMIT $3)) m
WHERE k.can_tag AND k.broken_since IS NULL AND k.chat_type = 'group'
  AND EXISTS (SELECT FROM plan_channels p WHERE p.chat_id = k.chat_id AND p.is_active)
LIMIT $3
"""  # noqa: S608 - our own words
# A plan that nobody can buy counts as well: a course's own chat hangs on one.
_OPENINGS = f"""
SELECT {name_in("p")} AS plan, {name_in("c")} AS course, a.source, a.starts_at, a.access_until,
  e.enrollment_status, e.start_date, e.access_ends_at
FROM user_package_assignments a
JOIN subscription_plans p ON p.id = a.package_id AND NOT p.is_test
JOIN plan_channels l ON l.plan_id = p.id AND l.is_active AND l.chat_id = $2
LEFT JOIN education_enrollments e ON a.source = 'bundle' AND e.student_telegram_id = $3
  AND e.id::text = a.source_id
LEFT JOIN education_packages c ON c.id = e.package_id
WHERE a.user_id = $1 AND a.is_active
"""  # noqa: S608 - only our own columns are put in
_LOOKED = """
UPDATE channel_memberships SET tag = $4, tag_in = $5, tag_at = $6, updated_at = $7
WHERE id = $1 AND tag_at IS NOT DISTINCT FROM $2::timestamptz
  AND added_at IS NOT DISTINCT FROM $3::timestamptz
"""


DUE = Question("tags", _DUE, lambda now, policy, rest: {1: now, 2: policy.tags_in, 4: rest})


async def tag_due(
    gateway: ChatGateway,
    words: TagWords,
    *,
    now: datetime,
    policy: Policy,
    limit: int = 10,
    batches: Batches | None = None,
) -> int:
    """Tell Telegram the tags that are not what they should be; returns how many were looked at.

    A crash between the call and its row only makes it be told once more.
    """
    batches = batches or Batches()
    due = await connections.get("default").execute_query_dict(
        _DUE, [now, policy.tags_in, limit, batches.resting("tags", now)]
    )
    look = partial(_look, gateway=gateway, words=words, now=now, policy=policy)
    return await batches.each("tags", due, look, key=lambda row: str(row["id"]), now=now)


async def _look(
    row: dict[str, Any], gateway: ChatGateway, words: TagWords, now: datetime, policy: Policy
) -> None:
    wanted = Wanted(None)
    if policy.tags_in:
        openings = await _openings(row)
        wanted = tag_for(openings, now, Calendar.of(policy))
    tag = fitted(words(wanted.tag, policy.tags_in)) if wanted.tag else ""
    chat_id, again = row["channel_id"], now + _AGAIN
    if tag != row["tag"]:
        try:
            await gateway.tag(chat_id, row["telegram_user_id"], tag)
        except ChatActionRefused:
            rights = await gateway.rights(chat_id)
            await note_rights(chat_id, rights, now)
            if rights.can_tag:
                # It is about this member: one who leads the chat, for instance.
                await _looked(row, row["tag"], again, now, policy)
            return
    await _looked(row, tag, min(again, wanted.changes_at or again), now, policy)


async def _looked(
    row: dict[str, Any], tag: str, again: datetime, now: datetime, policy: Policy
) -> None:
    """Write down what was told, unless they came anew or have other rights by now.

    Then the row is due still, and is looked at once more.
    """
    tag_at = again if policy.tags_in else None
    await connections.get("default").execute_query(
        _LOOKED,
        [row["id"], row["tag_at"], row["added_at"], tag, policy.tags_in, tag_at, now],
    )


async def _openings(row: dict[str, Any]) -> list[Opening]:
    found = await connections.get("default").execute_query_dict(
        _OPENINGS, [row["user_id"], row["channel_id"], row["telegram_user_id"]]
    )
    return [_opening(one) for one in found]


def _opening(one: dict[str, Any]) -> Opening:
    if one["enrollment_status"] is None:
        return Opening(Name.asked(one["plan"]), one["starts_at"], one["access_until"])
    status = EnrollmentStatus(one["enrollment_status"])
    return Opening(Name.asked(one["course"]), one["start_date"], one["access_ends_at"], status)

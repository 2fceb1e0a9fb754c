"""Marketing: who wants none, when nobody is to be disturbed, and how much of it a week.

Broadcasts, campaigns and the offer of the survey ask here alike. What somebody bought (reminders,
receipts, seats) is no marketing: none of this holds it up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

import orjson
from tortoise import connections

from models.people import BotUser
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal

#: How far back the messages count that a person had.
WITHIN = timedelta(days=7)
#: For so long after a message what somebody buys counts as bought after it.
WINDOW = timedelta(days=7)
_HOURS, _HOUR = 24, 60

#: How many marketing messages a person had within the last seven days, or is about to get. To be
#: formatted with `person`, a telegram id, and `now`: columns of whoever asks, so that no name here
#: may be one of theirs. What may have arrived counts as well, and what waited behind others counts
#: from when it arrived.
HAD = """((
  SELECT count(*) FROM broadcast_messages had_b JOIN broadcast_recipients had_r
    ON had_r.broadcast_id = had_b.id AND had_r.telegram_user_id = {person}
  WHERE had_b.is_marketing AND had_b.started_at IS NOT NULL
    AND (had_b.finished_at IS NULL OR had_b.finished_at > {now} - interval '7 days')
    AND (had_r.state = 'sending' OR had_r.state IN ('sent', 'unknown')
      AND had_r.settled_at > {now} - interval '7 days'))
  + (SELECT count(*) FROM campaign_messages had_c WHERE had_c.telegram_user_id = {person}
    AND (had_c.state IN ('waiting', 'sending') AND had_c.written_at > {now} - interval '7 days'
      OR had_c.state IN ('sent', 'unknown') AND had_c.settled_at > {now} - interval '7 days'))
  + (SELECT count(*) FROM bot_users had_u WHERE had_u.telegram_id = {person}
    AND had_u.survey_offered_at > {now} - interval '7 days'))"""

#: The condition under which a person may have one more; formatted with `most` as well, how many a
#: week the shop allows. Two who ask about one person at once have to `hold` that person first.
MAY_HAVE_MORE = f"{HAD} < {{most}}"

#: The condition under which a person is in their quiet hours; formatted with `b`, the alias of
#: their row of bot_users, `minutes`, what `minutes_by_zone` says, and `quiet_from` and
#: `quiet_until`, the shop's quiet hours in minutes. As `is_quiet` has it.
IS_QUIET = """(
  SELECT CASE WHEN q.since <= q.until THEN q.minute >= q.since AND q.minute < q.until
    ELSE q.minute >= q.since OR q.minute < q.until END
  FROM (SELECT coalesce({minutes}::jsonb ->> {b}.time_zone, {minutes}::jsonb ->> '')::int AS minute,
    coalesce({b}.quiet_from, {quiet_from}) AS since,
    coalesce({b}.quiet_until, {quiet_until}) AS until) q)"""


#: Whether the settled payment `y` was taken by itself, for one of its subscription was before. The
#: charges' own times tell: the beginning may be heard of behind its renewal.
RENEWED_ITSELF = """(y.payment_method = 'stars' AND EXISTS (SELECT FROM payments o
  WHERE o.user_id = y.user_id AND o.payment_method = 'stars' AND o.submitted_at < y.submitted_at
    AND o.status IN ('completed', 'refunded')
    AND o.webhook_data ->> 'payload' = y.webhook_data ->> 'payload'))"""


@dataclass(unsafe_hash=True)
class NoHour(Refusal):
    """Quiet hours begin and end at a full hour of the day."""


@dataclass(frozen=True)
class Quiet:
    """From which minute of the day until which nobody is disturbed; the same twice is never."""

    since: int
    until: int

    def holds(self, minute: int) -> bool:
        """Whether this minute of the day is a quiet one."""
        if self.since <= self.until:
            return self.since <= minute < self.until
        return minute >= self.since or minute < self.until


@dataclass(frozen=True)
class Preferences:
    """What a person wants: marketing or none, and their quiet hours, if the shop's or their own."""

    wants_marketing: bool
    quiet: Quiet
    is_own: bool


def shops_quiet(policy: Policy) -> Quiet:
    """The quiet hours of those who chose none."""
    return Quiet(policy.quiet_from * _HOUR, policy.quiet_until * _HOUR)


def minute_of(now: datetime, zone: ZoneInfo) -> int:
    """The minute of the day in a zone."""
    there = now.astimezone(zone)
    return there.hour * _HOUR + there.minute


def awake_at(now: datetime, zone: ZoneInfo, quiet: Quiet) -> datetime:
    """The first moment from now on that is in no quiet hours."""
    if not quiet.holds(minute_of(now, zone)):
        return now
    there = now.astimezone(zone)
    day = there.date()
    if minute_of(now, zone) >= quiet.until:
        day += timedelta(days=1)
    wakes = datetime(day.year, day.month, day.day, *divmod(quiet.until, _HOUR), tzinfo=zone)
    found = wakes.astimezone(UTC)
    # A clock that was put forward may skip that minute; it is no quiet one all the same.
    return max(found, now)


def zone_of(name: str | None, policy: Policy) -> ZoneInfo:
    """A person's own zone, or the shop's for those who chose none or one that is no more."""
    try:
        return ZoneInfo(name) if name else policy.zone
    except (ValueError, OSError, KeyError):
        return policy.zone


def minutes_by_zone(now: datetime, policy: Policy) -> str:
    """The minute of the day in every zone, as JSON by its name; the shop's under no name.

    PostgreSQL need not know the zones that people chose, and a name that it does not know would
    fail the whole statement.
    """
    return _minutes(now.replace(second=0, microsecond=0), policy.zone.key)


@lru_cache(maxsize=4)
def _minutes(now: datetime, shops: str) -> str:
    found = {name: minute_of(now, ZoneInfo(name)) for name in sorted(available_timezones())}
    return orjson.dumps(found | {"": minute_of(now, ZoneInfo(shops))}).decode()


async def hold(telegram_ids: Sequence[str]) -> None:
    """Let nobody else count the messages of these people until this transaction ends.

    To be called before the statement that counts, which then sees what others wrote.
    """
    await connections.get("default").execute_query(
        "SELECT pg_advisory_xact_lock(hashtextextended('marketing:' || id, 0))"
        " FROM (SELECT id FROM unnest($1::text[]) AS t (id) ORDER BY id) AS people",
        [list(telegram_ids)],
    )


async def preferences(bot_user_id: UUID, policy: Policy) -> Preferences:
    """What a person wants."""
    found = await BotUser.get(id=bot_user_id).only(
        "id", "marketing_off_since", "quiet_from", "quiet_until"
    )
    own = None
    if found.quiet_from is not None and found.quiet_until is not None:
        own = Quiet(found.quiet_from, found.quiet_until)
    return Preferences(
        wants_marketing=found.marketing_off_since is None,
        quiet=own or shops_quiet(policy),
        is_own=own is not None,
    )


async def turn_off(person: Person, now: datetime) -> bool:
    """Send this person no more marketing; whether they had any until now."""
    changed = await BotUser.filter(id=person.bot_user_id, marketing_off_since=None).update(
        marketing_off_since=now, updated_at=now
    )
    return bool(changed)


async def turn_on(person: Person, now: datetime) -> None:
    """This person wants marketing again."""
    await BotUser.filter(id=person.bot_user_id).update(marketing_off_since=None, updated_at=now)


def require_hour(hour: int) -> None:
    """Raises NoHour for what is no hour of the day."""
    if not 0 <= hour < _HOURS:
        raise NoHour


async def be_quiet(person: Person, since: int, until: int, now: datetime) -> None:
    """Remember the person's own quiet hours, in hours of the day; raises NoHour."""
    require_hour(since)
    require_hour(until)
    await BotUser.filter(id=person.bot_user_id).update(
        quiet_from=since * _HOUR, quiet_until=until * _HOUR, updated_at=now
    )


async def be_quiet_as_the_shop(person: Person, now: datetime) -> None:
    """The shop's quiet hours count for this person again."""
    await BotUser.filter(id=person.bot_user_id).update(
        quiet_from=None, quiet_until=None, updated_at=now
    )

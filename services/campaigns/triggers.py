"""What sets a campaign off, and what makes a person leave it, in the database's own words.

An event is a SELECT of `telegram_id`, `at` (day 0) and `about` (whose row it was). Everything here
is put together of our own texts; every value is a parameter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.campaigns import Trigger
from services.atoms import Build
from services.audiences import FORGOTTEN
from services.commerce.audience import SETTLED
from services.people.audience import LAST_SEEN

#: What is found later than this, because the bot stood still, sets nothing off any more.
LATE = timedelta(days=3)
#: So long a checkout stands open before it counts as left.
LEFT_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class Looking:
    """One look for events: behind `since`, up to the build's own moment."""

    build: Build
    since: datetime
    #: Days before or after an end, or of silence.
    days: int

    @property
    def from_(self) -> str:
        return self._param(self.since)

    @property
    def now(self) -> str:
        return self._param(self.build.now)

    def moved(self, back: timedelta) -> tuple[str, str]:
        """Both ends of the look, so much earlier."""
        return self._param(self.since - back), self._param(self.build.now - back)

    def _param(self, moment: datetime) -> str:
        return self.build.moment(moment)


def _start(look: Looking) -> str:
    return (
        "SELECT t.telegram_user_id AS telegram_id, min(t.created_at) AS at, NULL::uuid AS about"  # noqa: S608
        " FROM conversion_tracking t WHERE t.conversion_type = 'start'"
        f" AND t.created_at > {look.from_} AND t.created_at <= {look.now} GROUP BY 1"
    )


def _checkout_left(look: Looking) -> str:
    since, until = look.moved(LEFT_AFTER)
    return (
        "SELECT DISTINCT ON (w.telegram_id) w.telegram_id, i.created_at AS at, i.id AS about"  # noqa: S608
        " FROM payment_intents i JOIN bot_users w ON w.id = i.user_id"
        " WHERE i.status IN ('pending', 'expired') AND NOT i.is_test"
        f" AND i.created_at > {since} AND i.created_at <= {until}"
        " ORDER BY w.telegram_id, i.created_at DESC"
    )


def _before_end(look: Looking) -> str:
    since, until = look.moved(-timedelta(days=look.days))
    return (
        "SELECT DISTINCT ON (p.telegram_id) p.telegram_id,"  # noqa: S608
        f" a.expires_at - {_days(look)} AS at, a.id AS about"
        " FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id"
        f" WHERE a.is_active AND a.expires_at > {since} AND a.expires_at <= {until}"
        f" AND a.expires_at > {look.now} ORDER BY p.telegram_id, a.expires_at"
    )


def _after_end(look: Looking) -> str:
    # They are in the channels until the grace is over, and out of them only then.
    grace = look.build.policy.grace
    since, until = look.moved(timedelta(days=look.days))
    return (
        "SELECT u.telegram_user_id AS telegram_id,"  # noqa: S608
        f" u.subscription_end_date + {_days(look)} AS at, u.id AS about FROM user_subscriptions u"
        " WHERE NOT u.is_active AND u.subscription_start_date IS NOT NULL"
        f" AND u.subscription_end_date > {since} - {look.build.put(grace, 'interval')}"
        f" AND u.subscription_end_date <= {until}"
    )


def _paid(look: Looking) -> str:
    return (
        "SELECT DISTINCT ON (w.telegram_id) w.telegram_id, f.learned_at AS at,"  # noqa: S608
        " f.payment_id AS about FROM facts f JOIN bot_users w ON w.id = f.user_id"
        " WHERE f.kind IN ('purchase', 'seat_paid')"
        f" AND f.learned_at > {look.from_} AND f.learned_at <= {look.now}"
        " ORDER BY w.telegram_id, f.learned_at"
    )


def _course_finished(look: Looking) -> str:
    return (
        "SELECT DISTINCT ON (e.student_telegram_id) e.student_telegram_id AS telegram_id,"  # noqa: S608
        " e.completion_date AS at, e.id AS about FROM education_enrollments e"
        " WHERE e.enrollment_status = 'completed'"
        f" AND e.completion_date > {look.from_} AND e.completion_date <= {look.now}"
        " ORDER BY e.student_telegram_id, e.completion_date"
    )


def _silence(look: Looking) -> str:
    since, until = look.moved(timedelta(days=look.days))
    return (
        f"SELECT b.telegram_id, {LAST_SEEN} + {_days(look)} AS at, NULL::uuid AS about"  # noqa: S608
        f" FROM bot_users b WHERE {LAST_SEEN} > {since} AND {LAST_SEEN} <= {until}"
    )


def _segment(look: Looking) -> str:
    return f"SELECT w.telegram_id, {look.now} AS at, NULL::uuid AS about FROM bot_users w"  # noqa: S608


def _days(look: Looking) -> str:
    return f"make_interval(days => {look.build.put(look.days, 'int')})"


EVENTS: dict[Trigger, Callable[[Looking], str]] = {
    Trigger.START: _start,
    Trigger.CHECKOUT_LEFT: _checkout_left,
    Trigger.BEFORE_END: _before_end,
    Trigger.AFTER_END: _after_end,
    Trigger.PAID: _paid,
    Trigger.COURSE_FINISHED: _course_finished,
    Trigger.SILENCE: _silence,
    Trigger.SEGMENT: _segment,
}
#: How often each is looked for: what reads everybody, seldom.
EVERY: dict[Trigger, timedelta] = {
    Trigger.SILENCE: timedelta(hours=1),
    Trigger.SEGMENT: timedelta(minutes=30),
    Trigger.BEFORE_END: timedelta(minutes=10),
    Trigger.AFTER_END: timedelta(minutes=10),
}
OFTEN = timedelta(minutes=1)

#: Whether what the run `r` of the campaign `c` is about holds no more, for the person `b`.
_CHANGED = f"""CASE c.trigger
    WHEN 'checkout_left' THEN NOT EXISTS (SELECT FROM payment_intents i
      WHERE i.id = r.about AND i.status IN ('pending', 'expired'))
    WHEN 'before_end' THEN NOT EXISTS (SELECT FROM user_package_assignments a
      WHERE a.id = r.about AND a.is_active
        AND a.expires_at = r.day_zero + make_interval(days => c.days))
    WHEN 'after_end' THEN EXISTS (SELECT FROM user_subscriptions u
      WHERE u.telegram_user_id = r.telegram_user_id AND u.is_active)
    WHEN 'paid' THEN NOT EXISTS (SELECT FROM payments y
      WHERE y.id = r.about AND y.status = 'completed')
    WHEN 'course_finished' THEN NOT EXISTS (SELECT FROM education_enrollments e
      WHERE e.id = r.about AND e.enrollment_status = 'completed')
    WHEN 'silence' THEN {LAST_SEEN} > r.day_zero - make_interval(days => c.days)
    ELSE false END"""  # noqa: S608
#: Why the run `r` of the campaign `c` is to end for the person `b`, NULL where it goes on. To be
#: formatted with `now`. Whoever bought between their day 0 and the look that found them has reached
#: the goal, and nobody who ever bought is a newcomer. A run that began before the campaign was last
#: switched on is over.
EXIT = f"""CASE
  WHEN c.active_since IS NULL OR r.began_at < c.active_since THEN 'switched_off'
  WHEN {FORGOTTEN.format(person="r.telegram_user_id")} THEN 'forgotten'
  WHEN EXISTS (SELECT FROM profiles z WHERE z.telegram_id = r.telegram_user_id
    AND z.banned_at IS NOT NULL AND (z.banned_until IS NULL OR z.banned_until > {{now}}))
    THEN 'banned'
  WHEN b.marketing_off_since IS NOT NULL THEN 'opted_out'
  WHEN c.ends_when_paid AND (c.trigger = 'start' AND {SETTLED}
    OR EXISTS (SELECT FROM facts f WHERE f.user_id = b.id AND f.kind IN ('purchase', 'seat_paid')
      AND f.learned_at > least(r.day_zero, r.began_at))) THEN 'goal'
  WHEN {_CHANGED} THEN 'changed'
  WHEN b.unreachable_since IS NOT NULL THEN 'blocked'
  END"""  # noqa: S608 - our own texts

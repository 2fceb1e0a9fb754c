"""Whom to ask: what is over is found in the tables, and each ended thing is asked about once.

A question belongs to what somebody bought, so it is no marketing; but it is a favour, so it comes
in no quiet hours, and not again before the shop's pause is over. What was taken from somebody (a
refund, a revocation, a ban) and what they go on with in another way is no leaving.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from tortoise.transactions import in_transaction

from models.delivery import Priority
from models.localized import name_in
from services import marketing
from services.atoms import Build
from services.atoms.reach import reachable_sql
from services.outbox import OutboxMessage, enqueue
from services.policy import Policy

#: The outbox's kind of the question.
KIND = "exit_survey"
#: So long nobody is asked: a renewal may be switched on again, and a slip put right.
AFTER = timedelta(minutes=5)
#: What is found later than this, because the bot stood still or they slept, is asked no more.
LATE = timedelta(days=3)
#: Whoever begins another plan within so many days of an end has not left.
_STAYS = timedelta(days=7)

#: Renewals in Stars that a person stopped, here or in Telegram's own settings; no test order has
#: one, nor gives a right.
_RENEWALS = """
SELECT w.telegram_id, 'renewal' AS ended, u.id AS about, u.plan_id, NULL::uuid AS course_id,
  u.updated_at AS at
FROM star_subscriptions u JOIN bot_users w ON w.id = u.user_id
WHERE u.status = 'canceled' AND u.ended_because IS NULL
  AND u.updated_at > {since} AND u.updated_at <= {until}"""
#: Plans whose time ran out, and with nothing that follows.
_PLANS = """
SELECT p.telegram_id, 'plan', a.id, a.package_id, NULL::uuid, a.access_until
FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
JOIN bot_users w ON w.telegram_id = p.telegram_id
WHERE NOT a.is_active AND a.source <> 'bundle' AND a.source <> 'token'
  AND a.access_until > {since} AND a.access_until <= {until}
  AND NOT EXISTS (SELECT FROM user_package_assignments o
    WHERE o.user_id = a.user_id AND o.is_active AND o.source <> 'bundle'
      AND (o.package_id = a.package_id OR o.assigned_at > a.access_until - {stays}))
  AND NOT EXISTS (SELECT FROM facts f WHERE f.user_id = w.id
    AND f.kind IN ('refund', 'revocation') AND f.learned_at > a.access_until - {stays})
  AND NOT EXISTS (SELECT FROM exit_surveys x WHERE x.telegram_user_id = p.telegram_id
    AND x.ended = 'renewal' AND x.plan_id = a.package_id AND x.asked_at > a.starts_at)"""
#: Courses that were completed, whose time ran out, or that the student left.
_COURSES = """
SELECT e.student_telegram_id, 'course', e.id, NULL::uuid, e.package_id, e.completion_date
FROM education_enrollments e WHERE e.enrollment_status = 'completed'
  AND e.completion_date > {since} AND e.completion_date <= {until}
UNION ALL
SELECT e.student_telegram_id, 'course', e.id, NULL::uuid, e.package_id, e.access_over_at
FROM education_enrollments e WHERE e.enrollment_status IN ('active', 'suspended')
  AND e.access_over_at > {since} AND e.access_over_at <= {until}
UNION ALL
SELECT e.student_telegram_id, 'course', e.id, NULL::uuid, e.package_id, f.learned_at
FROM facts f JOIN education_enrollments e ON e.id = f.enrollment_id
JOIN profiles p ON p.telegram_id = e.student_telegram_id
WHERE f.kind = 'seat_left' AND f.learned_at > {since} AND f.learned_at <= {until}
  AND e.enrollment_status = 'cancelled' AND f.actor_id = p.id"""


async def ask_due(*, now: datetime, policy: Policy, limit: int = 1000) -> int:
    """Ask those whose thing is over and who may be asked; how many were asked."""
    if not policy.exit_survey_pause:
        return 0
    async with in_transaction() as connection:
        # Two leaders would each see that somebody was not asked of late.
        await connection.execute_query(
            "SELECT pg_advisory_xact_lock(hashtextextended('exit_surveys', 0))"
        )
        build = Build(now, policy)
        rows = await connection.execute_query_dict(_statement(build, limit), build.values)
        if not rows:
            return 0
        names = await connection.execute_query_dict(_NAMES, [[row["id"] for row in rows]])
        await enqueue(
            *(
                OutboxMessage(
                    KIND,
                    row["telegram_user_id"],
                    {"survey": str(row["id"]), row["thing"]: row["name"]},
                    f"exit-survey:{row['id']}",
                    # A thousand may be over at the same hour; what people have to know goes first.
                    Priority.MASS,
                )
                for row in names
            )
        )
    return len(rows)


_NAMES = f"""
SELECT x.id, x.telegram_user_id, CASE x.ended WHEN 'course' THEN 'course' ELSE 'plan' END AS thing,
  CASE x.ended WHEN 'course' THEN (SELECT {name_in("c")} FROM education_packages c
    WHERE c.id = x.course_id)
  ELSE (SELECT {name_in("s")} FROM subscription_plans s WHERE s.id = x.plan_id) END AS name
FROM exit_surveys x WHERE x.id = ANY ($1::uuid[])"""  # noqa: S608 - our own texts


def _statement(build: Build, limit: int) -> str:
    """Write down who is asked; all values are parameters."""
    now, policy = build.now, build.policy
    spans = {
        "since": build.moment(now - LATE),
        "until": build.moment(now - AFTER),
        "stays": build.put(_STAYS, "interval"),
    }
    moment = build.moment(now)
    quiet = marketing.shops_quiet(policy)
    is_quiet = marketing.IS_QUIET.format(
        b="b",
        minutes=build.put(marketing.minutes_by_zone(now, policy), "text"),
        quiet_from=build.put(quiet.since, "int"),
        quiet_until=build.put(quiet.until, "int"),
    )
    over = " UNION ALL ".join(one.format(**spans) for one in (_RENEWALS, _PLANS, _COURSES))
    return f"""
INSERT INTO exit_surveys (telegram_user_id, ended, about, plan_id, course_id, asked_at, created_at)
SELECT n.telegram_id, n.ended, n.about, n.plan_id, n.course_id, {moment}, {moment}
FROM (SELECT DISTINCT ON (n.telegram_id) n.* FROM ({over}) n
  JOIN bot_users b ON b.telegram_id = n.telegram_id
  WHERE NOT EXISTS (SELECT FROM exit_surveys x WHERE x.ended = n.ended AND x.about = n.about)
    AND NOT EXISTS (SELECT FROM exit_surveys x WHERE x.telegram_user_id = n.telegram_id
      AND x.asked_at > {build.ago(days=policy.exit_survey_pause.days)})
    AND {reachable_sql(moment.partition("::")[0], marketing=False)} AND NOT {is_quiet}
  ORDER BY n.telegram_id, n.at DESC, n.about) n
ORDER BY n.at LIMIT {build.put(limit, "int")}
ON CONFLICT DO NOTHING RETURNING id"""  # noqa: S608 - every value is a parameter

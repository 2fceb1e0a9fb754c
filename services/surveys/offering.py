"""The survey is offered once to a person, after the visit in which they came for the first time.

It is marketing: whoever wants none gets none, it waits for the end of quiet hours, and it counts
into the week's most. Who answered, bought or leads the shop needs none. Recorded visits say when
the first one ended; where they are not recorded, nobody is offered anything.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from tortoise.transactions import in_transaction

from models.delivery import Priority
from models.people import BotUser
from models.surveys import UserSurvey
from services import marketing
from services.atoms import Build
from services.atoms.reach import reachable_sql
from services.outbox import OutboxMessage, enqueue
from services.person import Person
from services.policy import Policy
from services.subscriptions.plans import plans_on_sale

#: The outbox's kind of the offer.
KIND = "survey_offer"
#: Whose first visit is longer ago, because the bot stood still or they slept, is offered nothing.
LATE = timedelta(days=3)
#: No first visit lasts longer.
_LONGEST = timedelta(days=1)

#: Who came of late and went again, and neither answered nor bought nor sent a proof of payment.
_DUE = """
SELECT b.telegram_id FROM bot_users b
WHERE b.created_at > {since} AND b.survey_offered_at IS NULL AND NOT b.is_vip
  AND (SELECT max(s.session_end) FROM bot_sessions s WHERE s.telegram_user_id = b.telegram_id)
    BETWEEN {late} AND {until}
  AND NOT EXISTS (SELECT FROM user_surveys y WHERE y.telegram_user_id = b.telegram_id)
  AND NOT EXISTS (SELECT FROM payments p WHERE p.user_id = b.id AND NOT p.is_test
    AND p.status <> 'failed')
  AND NOT EXISTS (SELECT FROM profiles p WHERE p.telegram_id = b.telegram_id AND p.role <> 'user')
  AND {reachable} AND NOT {is_quiet} AND {may_have_more}
ORDER BY b.created_at, b.id LIMIT {limit}"""
_OFFERED = """
UPDATE bot_users b SET survey_offered_at = {now}, updated_at = {now}
WHERE b.telegram_id = ANY ({people}) AND b.survey_offered_at IS NULL AND {may_have_more}
RETURNING b.telegram_id"""


async def offer_due(*, now: datetime, policy: Policy, limit: int = 1000) -> int:
    """Offer the survey to those whose first visit is over; how many were offered it."""
    if not policy.survey_offer or not await plans_on_sale():
        return 0
    async with in_transaction() as connection:
        due = _due(now, policy, limit)
        people = [row["telegram_id"] for row in await connection.execute_query_dict(*due)]
        if not people:
            return 0
        # From here on nobody else counts what these had; what others wrote before is seen below.
        await marketing.hold(people)
        offered = await connection.execute_query_dict(*_offered(people, now, policy))
        await enqueue(
            *(
                OutboxMessage(
                    KIND,
                    row["telegram_id"],
                    {},
                    f"survey-offer:{row['telegram_id']}",
                    Priority.MASS,
                )
                for row in offered
            )
        )
    return len(offered)


def _due(now: datetime, policy: Policy, limit: int) -> tuple[str, list[object]]:
    build = Build(now, policy)
    moment, quiet = build.moment(now), marketing.shops_quiet(policy)
    bare = moment.partition("::")[0]
    text = _DUE.format(
        since=build.moment(now - LATE - _LONGEST),
        late=build.moment(now - LATE),
        until=build.moment(now - max(policy.survey_offer, policy.session_idle)),
        reachable=reachable_sql(bare, marketing=True),
        is_quiet=marketing.IS_QUIET.format(
            b="b",
            minutes=build.put(marketing.minutes_by_zone(now, policy), "text"),
            quiet_from=build.put(quiet.since, "int"),
            quiet_until=build.put(quiet.until, "int"),
        ),
        may_have_more=_may_have_more(build, moment),
        limit=build.put(limit, "int"),
    )
    return text, build.values


def _offered(people: list[str], now: datetime, policy: Policy) -> tuple[str, list[object]]:
    build = Build(now, policy)
    moment = build.moment(now)
    text = _OFFERED.format(
        now=moment, people=build.texts(people), may_have_more=_may_have_more(build, moment)
    )
    return text, build.values


def _may_have_more(build: Build, moment: str) -> str:
    most = build.put(build.policy.marketing_a_week, "int")
    return marketing.MAY_HAVE_MORE.format(person="b.telegram_id", now=moment, most=most)


async def is_to_offer(person: Person, policy: Policy) -> bool:
    """Whether the offer is still one when it is about to leave."""
    if not policy.survey_offer or await UserSurvey.exists(telegram_user_id=person.key):
        return False
    return await BotUser.exists(id=person.bot_user_id, marketing_off_since=None, is_vip=False)

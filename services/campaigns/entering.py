"""Who begins to run through a campaign: looked for now and then, written down once a period.

A look holds its campaign's row, so two leaders do not look for the same at once; the constraint on
runs holds even where they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.audiences import Segment
from models.broadcasts import MessageVariant
from models.campaigns import Campaign, CampaignStep, Exit, RunState, Trigger
from services.atoms import Build
from services.audiences import reachable_sql
from services.audiences.segments import audience_of
from services.batches import Batches
from services.campaigns.arms import ARM, ARMS
from services.campaigns.triggers import EVENTS, EVERY, LATE, OFTEN, Looking
from services.due import Question
from services.policy import Policy

_LOOKS = """
SELECT c.id FROM campaigns c WHERE c.look_at <= $1 AND c.id <> ALL ($3::uuid[])
ORDER BY c.look_at LIMIT $2
"""
LOOKS = Question("campaigns", _LOOKS, lambda now, _, rest: {1: now, 3: rest})
#: So many people begin in one transaction, and so many who are inside already are remembered.
PORTION, INSIDE = 500, 50_000


async def look_due(*, now: datetime, policy: Policy, batches: Batches, limit: int = PORTION) -> int:
    """Look for what sets off the campaigns whose time it is; how many people began."""
    rows = await connections.get("default").execute_query_dict(
        _LOOKS, [now, 50, batches.resting("campaigns", now)]
    )
    begun = 0

    async def look(campaign_id: UUID) -> None:
        nonlocal begun
        begun += await _look(campaign_id, now, policy, limit)

    await batches.each("campaigns", [row["id"] for row in rows], look, key=str, now=now)
    return begun


async def _look(campaign_id: UUID, now: datetime, policy: Policy, limit: int) -> int:
    async with in_transaction():
        campaign = (
            await Campaign.filter(id=campaign_id, look_at__lte=now)
            .select_for_update(skip_locked=True)
            .first()
        )
        if campaign is None or campaign.active_since is None:
            return 0
        if _was_never_looked_at(campaign):
            begun, has_more = 0, not await remember_those_inside(campaign, now, policy)
        else:
            begun = await _begin(campaign, now, policy, limit)
            has_more = begun >= limit
        # A full portion leaves others behind: they have the next look, which comes at once.
        if not has_more:
            rest = EVERY.get(campaign.trigger, OFTEN)
            await Campaign.filter(id=campaign_id).update(look_at=now + rest)
        return begun


async def _begin(campaign: Campaign, now: datetime, policy: Policy, limit: int) -> int:
    steps = await CampaignStep.filter(campaign_id=campaign.id).order_by("after_minutes", "place")
    if not steps or campaign.active_since is None:
        return 0
    arms = await arms_of(campaign.id)
    build = Build(now, policy)
    since = max(campaign.active_since, now - LATE)
    events = EVENTS[campaign.trigger](Looking(build, since, campaign.days or 0))
    key = build.put(campaign.id, "uuid")
    control = build.put(campaign.control_percent, "int")
    arm = ARM.format(
        campaign=build.put(str(campaign.id), "text"),
        person="b.telegram_id",
        control=control,
        arms=build.put(arms, "int"),
    )
    moment = build.moment(now)
    first = build.put(steps[0].after_minutes, "int")
    last = build.put(steps[-1].after_minutes, "int")
    every = campaign.every_days
    period, apart = "0", "true"
    if every is not None:
        days = build.put(every, "int")
        period = f"floor(extract(epoch FROM e.at) / 86400 / {days})::int"
        apart = f"(o.exit = 'before' OR o.day_zero > e.at - make_interval(days => {days}))"
    active = build.moment(campaign.active_since)
    if campaign.trigger is Trigger.SEGMENT:
        await _forget_those_outside(campaign, now, policy)
    statement = f"""
INSERT INTO campaign_runs (campaign_id, telegram_user_id, period, arm, about, day_zero, began_at,
  due_at)
SELECT {key}, n.telegram_id, n.period, n.arm, n.about, n.at, {moment},
  n.at + make_interval(mins => CASE WHEN n.arm IS NULL THEN {last} ELSE {first} END)
FROM (
  SELECT b.telegram_id, {period} AS period, {arm} AS arm, e.about, e.at
  FROM ({events}) e JOIN bot_users b ON b.telegram_id = e.telegram_id
  WHERE e.at >= {active} AND {await _meant(campaign, build)}
    AND {reachable_sql(moment.partition("::")[0], marketing=True)}
    AND NOT EXISTS (SELECT FROM campaign_runs o WHERE o.campaign_id = {key}
      AND o.telegram_user_id = b.telegram_id AND {apart})
  ORDER BY e.at LIMIT {build.put(limit, "int")}) n
ON CONFLICT DO NOTHING RETURNING telegram_user_id"""  # noqa: S608 - every value is a parameter
    found = await connections.get("default").execute_query_dict(statement, build.values)
    if campaign.trigger is Trigger.SEGMENT:
        people = [row["telegram_user_id"] for row in found]
        await _mark_inside(campaign, now, policy, people)
    return len(found)


async def _meant(campaign: Campaign, build: Build) -> str:
    if campaign.segment_id is None:
        return "true"
    segment = await Segment.get(id=campaign.segment_id)
    return audience_of(segment).condition(build)


async def arms_of(campaign_id: UUID) -> int:
    """How many arms the words of a campaign's steps are written for."""
    steps = await CampaignStep.filter(campaign_id=campaign_id)
    words = await MessageVariant.filter(message_id__in=[step.message_id for step in steps])
    found = {one.arm for one in words}
    return max(place for place, arm in enumerate(ARMS, 1) if arm in found or place == 1)


def _was_never_looked_at(campaign: Campaign) -> bool:
    """Whether it was switched on to wait for people who join a segment, and nobody looked since.

    Every look puts the next one behind the moment at which it was switched on.
    """
    on, look = campaign.active_since, campaign.look_at
    return (
        campaign.trigger is Trigger.SEGMENT and on is not None and look is not None and look <= on
    )


async def remember_those_inside(campaign: Campaign, now: datetime, policy: Policy) -> bool:
    """Who is in the segment already does not join it; whether all of them are remembered.

    It takes a look or several, before the first that lets anybody begin: whoever comes in
    meanwhile counts as inside.
    """
    if await _mark_inside(campaign, now, policy) >= INSIDE:
        return False
    await _forget_those_outside(campaign, now, policy)
    return True


async def _mark_inside(
    campaign: Campaign, now: datetime, policy: Policy, people: Sequence[str] | None = None
) -> int:
    """Remember of these people, or of everybody, who is in the segment; how many of them anew."""
    build = Build(now, policy)
    key, moment = build.put(campaign.id, "uuid"), build.moment(now)
    who = "true" if people is None else f"b.telegram_id = ANY ({build.texts(people)})"
    found = await connections.get("default").execute_query_dict(
        f"""
WITH marked AS (
INSERT INTO campaign_runs (campaign_id, telegram_user_id, period, day_zero, began_at, state, exit,
  ended_at)
SELECT {key}, b.telegram_id, -1, {moment}, {moment}, '{RunState.LEFT}', '{Exit.BEFORE}', {moment}
FROM bot_users b WHERE {who} AND {await _meant(campaign, build)}
  AND NOT EXISTS (SELECT FROM campaign_runs o WHERE o.campaign_id = {key}
    AND o.telegram_user_id = b.telegram_id AND o.period = -1)
LIMIT {build.put(INSIDE, "int")} ON CONFLICT DO NOTHING RETURNING 1
) SELECT count(*)::int AS count FROM marked""",  # noqa: S608
        build.values,
    )
    return int(found[0]["count"])


async def _forget_those_outside(campaign: Campaign, now: datetime, policy: Policy) -> None:
    """Who left the segment joins it when they come again."""
    build = Build(now, policy)
    key = build.put(campaign.id, "uuid")
    await connections.get("default").execute_query(
        f"""
DELETE FROM campaign_runs r WHERE r.campaign_id = {key} AND r.exit = '{Exit.BEFORE}'
  AND NOT EXISTS (SELECT FROM bot_users b WHERE b.telegram_id = r.telegram_user_id
    AND {await _meant(campaign, build)})""",  # noqa: S608
        build.values,
    )

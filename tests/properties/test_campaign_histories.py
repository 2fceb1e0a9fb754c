"""Random weeks of campaigns: nothing is said twice, to whoever left, too often, or at night.

What may be said is asked of plain Python: a diary of each person with what they want, when they
bought and what they were told, in zones whose clocks change on the way. Messages wait behind others
for minutes, hours or days, as in the outbox.
"""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.campaigns import CampaignMessage, CampaignRun, CampaignStep, MessageState, Trigger
from models.lifecycles import IntentStatus, PaymentStatus
from models.people import BotUser, Profile
from services.campaigns import sending
from services.campaigns.arms import arm_of
from services.campaigns.sending import ToSend
from services.campaigns.triggers import LATE
from services.policy import Policy
from tests import factories
from tests.factories import Someone
from tests.harness.examples import many
from tests.services.campaigns import campaign, ticks
from tests.services.test_campaigns import starts

pytestmark = pytest.mark.usefixtures("database")
#: The clocks of Madrid go back on the 25th, those of New York on the 1st of November.
BEGIN = datetime(2026, 10, 22, 7, 0, tzinfo=UTC)
ZONES = ("Europe/Madrid", "America/New_York", "Asia/Kathmandu", None)
PEOPLE, HOURS, MOST, NIGHT = 10, 24 * 16, 3, (21, 9)
WEEK = timedelta(days=7)


@dataclass
class Diary:
    """What one person wants and what they were told."""

    who: Someone
    zone: ZoneInfo
    wants: bool = True
    is_banned: bool = False
    is_reachable: bool = True
    quiet: tuple[int, int] = NIGHT
    bought: list[datetime] = field(default_factory=list)
    told: list[datetime] = field(default_factory=list)

    def is_asleep(self, now: datetime) -> bool:
        hour, (since, until) = now.astimezone(self.zone).hour, self.quiet
        if since <= until:
            return since <= hour < until
        return hour >= since or hour < until

    def may_be_told(self, now: datetime) -> str:
        """Empty, or why not."""
        if not (self.wants and self.is_reachable) or self.is_banned:
            return "they want none"
        if self.is_asleep(now):
            return "they sleep"
        if sum(at > now - WEEK for at in self.told) >= MOST:
            return "they had enough"
        return ""


async def _buys(diary: Diary, plan: Any, now: datetime) -> None:
    columns = {"expires_at": now, "status": IntentStatus.APPROVED}
    intent = await factories.intent(diary.who, plan, now=now, **columns)
    paid = await factories.payment(intent, now=now, status=PaymentStatus.COMPLETED)
    await connections.get("default").execute_query(
        "INSERT INTO facts (id, user_id, kind, happened_at, learned_at, payment_id, plan_id)"
        " VALUES (gen_random_uuid(), $1, 'purchase', $2, $2, $3, $4)",
        [diary.who.user.id, now, paid.id, plan.id],
    )
    diary.bought.append(now)


async def _lives(diary: Diary, plan: Any, now: datetime, chance: random.Random) -> None:
    """Something happens to a person."""
    user = BotUser.filter(id=diary.who.user.id)
    match chance.randrange(8):
        case 0 | 1:
            diary.wants = not diary.wants
            await user.update(marketing_off_since=None if diary.wants else now)
        case 2:
            diary.is_banned = not diary.is_banned
            at = now if diary.is_banned else None
            await Profile.filter(id=diary.who.profile.id).update(banned_at=at)
        case 3:
            diary.is_reachable = not diary.is_reachable
            await user.update(unreachable_since=None if diary.is_reachable else now)
        case 4:
            await _buys(diary, plan, now)
        case 5 | 6:
            await user.update(seen_at=now)
        case _:
            since, until = chance.choice([(0, 0), (13, 15), (23, 7), NIGHT])
            diary.quiet = since, until
            await user.update(quiet_from=since * 60, quiet_until=until * 60)


@pytest.mark.parametrize("seed", range(many(12)))
async def test_what_is_said_is_what_may_be_said(seed: int) -> None:
    chance = random.Random(seed)
    policy = Policy(
        ZoneInfo("Europe/Madrid"),
        quiet_from=NIGHT[0],
        quiet_until=NIGHT[1],
        marketing_a_week=MOST,
    )
    plan = await factories.plan(now=BEGIN)
    columns = {"active_since": BEGIN, "look_at": BEGIN, "created_at": BEGIN, "updated_at": BEGIN}
    made = [
        await campaign(Trigger.START, 0, 5, 26, 120, control_percent=20, **columns),
        await campaign(Trigger.SILENCE, 1, 30, days=2, every_days=4, **columns),
        await campaign(Trigger.SILENCE, 0, days=1, ends_when_paid=False, **columns),
    ]
    diaries: dict[str, Diary] = {}
    for _ in range(PEOPLE):
        zone = chance.choice(ZONES)
        at = BEGIN + timedelta(hours=chance.randint(0, 60))
        who = await starts(at, time_zone=zone)
        diaries[who.telegram_id] = Diary(who, ZoneInfo(zone) if zone else policy.zone)
    said: Counter[tuple[int, Any]] = Counter()
    for step in range(0, HOURS, 2):
        now = BEGIN + timedelta(hours=step, minutes=chance.randrange(60))
        if chance.random() < 0.3:
            await _lives(chance.choice([*diaries.values()]), plan, now, chance)
        await ticks(now, policy)
        for message in await CampaignMessage.filter(state=MessageState.WAITING):
            if chance.random() < 0.6:
                await _sends(message, diaries, said, now, policy, chance)
    assert said, "nothing was said at all"
    for one in made:
        for run in await CampaignRun.filter(campaign_id=one.id):
            percent = 20 if one is made[0] else 0
            assert run.arm == arm_of(one.id, run.telegram_user_id, percent, 1)


async def _sends(
    message: CampaignMessage,
    diaries: dict[str, Diary],
    said: Counter[tuple[int, Any]],
    now: datetime,
    policy: Policy,
    chance: random.Random,
) -> None:
    """The outbox comes to a message; what leaves is compared with the diary."""
    told = await sending.begin(message.id, now, policy)
    if not isinstance(told, ToSend):
        return
    diary = diaries[message.telegram_user_id]
    run = await CampaignRun.get(id=message.run_id).select_related("campaign")
    step = await CampaignStep.get(id=message.step_id)
    assert not (why := diary.may_be_told(now)), (why, now, diary)
    assert run.arm is not None, "the control group was told something"
    if run.campaign.ends_when_paid:
        is_new = run.campaign.trigger is Trigger.START
        assert not [at for at in diary.bought if is_new or at > run.day_zero]
    due = run.day_zero + timedelta(minutes=step.after_minutes)
    assert due <= now <= due + LATE, "too early, or too late to be understood"
    said[run.id, step.id] += 1
    assert said[run.id, step.id] == 1, "it was said twice"
    if chance.random() < 0.1:
        # The process dies, or the answer is lost: it may have arrived.
        assert await sending.begin(message.id, now, policy) == "its answer was lost"
    else:
        await sending.settle(message.id, MessageState.SENT, now)
    diary.told.append(now)

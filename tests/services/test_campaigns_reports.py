"""The report of a campaign: a seeded uplift is found, none is called none, money is net."""

from datetime import timedelta
from random import Random
from uuid import UUID

import pytest
from tortoise import connections

from models.broadcasts import ButtonClick, ButtonTarget, MessageButton
from models.campaigns import Campaign, CampaignMessage, CampaignStep, MessageState, Trigger
from services.batches import Batches
from services.campaigns import entering
from services.campaigns.arms import arm_of
from services.campaigns.reports import report
from services.campaigns.uplift import Share, Verdict, uplift, wilson
from services.money import Money
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW
from tests.services.campaigns import POLICY, campaign, runs, ticks
from tests.services.shop import met

PEOPLE = 20_000


def _drawn(seed: int, base: float, more: float) -> tuple[Share, Share]:
    """Who would buy among 20,000 people, half of whom are the control group."""
    chance = Random(seed)
    did = {True: 0, False: 0}
    people = {True: 0, False: 0}
    made = UUID(int=seed)
    for person in range(PEOPLE):
        told = arm_of(made, f"{person}", 50, 1) is not None
        people[told] += 1
        did[told] += chance.random() < base + (more if told else 0)
    return Share(did[True], people[True]), Share(did[False], people[False])


def test_ten_points_among_twenty_thousand_are_found() -> None:
    found = [uplift(*_drawn(seed, 0.2, 0.1)) for seed in range(30)]
    assert {one.verdict for one in found} == {Verdict.MORE}
    assert all(one.high - one.low < 0.03 for one in found)
    # The bounds hold the truth as often as they say, give or take what thirty tries give.
    assert sum(one.low < 0.1 < one.high for one in found) >= 26


def test_what_is_none_is_called_a_difference_no_more_often_than_chance_says() -> None:
    """Of a hundred comparisons of nothing about five may look like something, by the level."""
    chance = Random(11)
    called = 0
    for _ in range(400):
        did = [sum(chance.random() < 0.1 for _ in range(500)) for _ in range(2)]
        found = uplift(Share(did[0], 500), Share(did[1], 500))
        called += found.verdict is not Verdict.NONE
    assert called <= 400 * 0.05 + 3 * (400 * 0.05 * 0.95) ** 0.5
    # And with nothing seeded among the twenty thousand it says so.
    assert uplift(*_drawn(1, 0.2, 0.0)).verdict is Verdict.NONE


def test_the_numbers_are_those_of_the_books() -> None:
    # Newcombe 1998, table II (a): 56/70 against 48/80, by method 10.
    found = uplift(Share(56, 70), Share(48, 80))
    assert round(found.difference, 4) == 0.2
    assert (round(found.low, 4), round(found.high, 4)) == (0.0524, 0.3339)
    # Wilson's bounds of 81 of 263, from the same author's paper on single proportions.
    assert tuple(round(one, 4) for one in wilson(Share(81, 263))) == (0.2553, 0.3662)


@pytest.mark.parametrize(
    ("treated", "control"), [((3, 10), (1, 10)), ((0, 0), (0, 0)), ((0, 500), (0, 500))]
)
def test_too_few_are_called_too_few(treated: tuple[int, int], control: tuple[int, int]) -> None:
    assert uplift(Share(*treated), Share(*control)).verdict is Verdict.TOO_FEW


def test_less_is_called_less_and_more_arms_have_to_be_surer() -> None:
    assert uplift(Share(100, 1000), Share(150, 1000)).verdict is Verdict.LESS
    almost = Share(129, 1000), Share(100, 1000)
    assert uplift(*almost).verdict is Verdict.MORE
    assert uplift(*almost, comparisons=3).verdict is Verdict.NONE


_CROWD = """
WITH people AS (
  INSERT INTO bot_users (telegram_id, first_name, created_at)
  SELECT (800000000 + n)::text, 'P', $1 FROM generate_series(1, $2) n RETURNING telegram_id)
INSERT INTO conversion_tracking (telegram_user_id, conversion_type, funnel_step, created_at)
SELECT telegram_id, 'start', 1, $1 FROM people"""
# Everybody in the arm (none: the control group) whose number falls below $2 of a hundred buys.
_BUY = """
WITH who AS (
  SELECT b.id, row_number() OVER (ORDER BY r.id) AS number FROM campaign_runs r
  JOIN bot_users b ON b.telegram_id = r.telegram_user_id
  WHERE r.campaign_id = $1 AND (r.arm IS NULL) = $6), buys AS (
  SELECT id, gen_random_uuid() AS payment, gen_random_uuid() AS fact, gen_random_uuid() AS entry
  FROM who WHERE number % 100 < $2), paid AS (
  INSERT INTO payments (id, user_id, plan_id, amount, currency, payment_method, status,
    receipt_number)
  SELECT payment, id, $3, 49, 'USD', 'bank_transfer', 'completed',
    nextval('receipt_numbers') FROM buys RETURNING id), told AS (
  INSERT INTO facts (id, user_id, kind, happened_at, learned_at, payment_id, plan_id)
  SELECT b.fact, b.id, 'purchase', $4, $4, p.id, $3 FROM buys b JOIN paid p ON p.id = b.payment
  RETURNING id)
INSERT INTO ledger_entries (user_id, transaction_id, account, currency, amount, payment_id)
SELECT b.id, b.entry, e.account, 'USD', e.amount, b.payment FROM buys b
JOIN paid p ON p.id = b.payment JOIN told t ON t.id = b.fact
CROSS JOIN (VALUES ('clearing:bank_transfer', -4900), ('income', 4900)) e (account, amount)
WHERE $5"""


async def _crowd(made: Campaign, told: int, control: int) -> None:
    database = connections.get("default")
    await database.execute_query(_CROWD, [NOW, PEOPLE])
    await entering.look_due(now=NOW, policy=POLICY, batches=Batches(), limit=PEOPLE)
    plan = await factories.plan()
    for share, is_control in ((told, False), (control, True)):
        values = [made.id, share, plan.id, NOW + timedelta(days=1), True, is_control]
        await database.execute_query(_BUY, values)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("told", "verdict"), [(30, Verdict.MORE), (20, Verdict.NONE)])
async def test_among_twenty_thousand_people_of_the_tables(told: int, verdict: Verdict) -> None:
    made = await campaign(Trigger.START, 24, control_percent=50)
    await _crowd(made, told, 20)
    boss = await met(await factories.admin())
    found = await report(boss, made.id)
    assert sum(one.people for one in found.arms) == PEOPLE
    arm, control = found.arms
    assert (arm.arm, control.arm) == ("A", None)
    assert arm.uplift is not None
    assert arm.uplift.verdict is verdict
    assert control.income == (Money(control.bought * 4900, "USD"),)
    with pytest.raises(NotAllowed):
        await report(await met(await factories.person()), made.id)


@pytest.mark.usefixtures("database")
async def test_it_counts_who_was_told_and_who_pressed_and_only_what_came_afterwards() -> None:
    made = await campaign(Trigger.START, 0)
    await connections.get("default").execute_query(_CROWD, [NOW, 4])
    await ticks(NOW)
    first, second, *_ = await CampaignMessage.all().order_by("id")
    await CampaignMessage.filter(id__in=[first.id, second.id]).update(
        state=MessageState.SENT, settled_at=NOW
    )
    step = await CampaignStep.get(campaign_id=made.id)
    button = await MessageButton.create(
        message_id=step.message_id, place=0, target=ButtonTarget.PLANS, labels={}, is_tracked=True
    )
    await ButtonClick.create(
        button_id=button.id, telegram_user_id=first.telegram_user_id, clicked_at=NOW
    )
    plan = await factories.plan()
    database = connections.get("default")
    # Before it began, and after the window: neither is thanks to it.
    for at in (NOW - timedelta(days=1), NOW + timedelta(days=8)):
        await database.execute_query(_BUY, [made.id, 100, plan.id, at, True, False])
    boss = await met(await factories.admin())
    (arm,) = (await report(boss, made.id)).arms
    assert (arm.people, arm.told, arm.clicked, arm.bought) == (4, 2, 1, 0)
    assert arm.uplift is None
    assert len(await runs(made)) == 4

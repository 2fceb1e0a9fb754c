"""The money model alone: every example of the rules, and that it keeps its own books."""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.harness.examples import many
from tests.properties import money_histories as histories
from tests.properties import money_model_events as told
from tests.properties.money_model import Course, Kind, Outcome, Plan, Policy, Shop, State, Why
from tests.properties.money_model_events import Purse, Reviewer, Row, Unused, Way

UTC_ZONE = ZoneInfo("UTC")
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
BASIC = Plan("basic", 10_00, 1, stars=500)
PRO = Plan("pro", 30_00, 1, stars=1500)
VIP = Plan("vip", 49_00, 1, stars=2500)
DEAR = Plan("dear", 500_00, 12, stars=25_000)
LIFE = Plan("life", 200_00, None, stars=10_000)
FREE = Plan("free", 0, 3)
EURO = Plan("euro", 20_00, 1, "EUR", 1000)
ATOLL = Plan("atoll", 154_20, 1, "MVR", 500)
DOLLAR_PLAN = Plan("one", 1_00, 1, stars=50)
PLANS = (BASIC, PRO, VIP, DEAR, LIFE, FREE, EURO, ATOLL, DOLLAR_PLAN)
RATES = (("USD", "MVR", Fraction(1542, 100)),)
POLICY = Policy(UTC_ZONE, 12, 3 * DAY, RATES)


def at(month: int, day: int, hour: int = 9, year: int = 2027) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


#: Of Stars that are charged so early the floor adds no day: a month of November has 30.
EARLY = at(11, 1, 5)


class History:
    """Says what happens to one member, one moment after the other.

    On the chain amounts are said in cents, as everywhere, and sent in USDT.
    """

    def __init__(self, *courses: Course, plans: tuple[Plan, ...] = PLANS) -> None:
        self.shop = Shop(plans, courses, POLICY)
        self.number = 0
        self.in_usdt: set[str] = set()

    def __call__(self, kind: type[told.Event], now: datetime, **words: Any) -> Outcome:
        self.number += 1
        words.setdefault("key", f"{kind.__name__}-{self.number}")
        return self.shop.apply(kind(learned_at=now, **words))

    def opens(self, now: datetime, item: str, key: str, **words: Any) -> Outcome:
        if words.get("way") is Way.USDT:
            self.in_usdt.add(key)
        return self(told.CheckoutOpened, now, key=key, item=item, **words)

    def buys(self, now: datetime, item: str, key: str, **words: Any) -> Outcome:
        """Opens a checkout and pays at once what it asks for, if it asks for anything."""
        if self.asks(now, item, **words):
            opened = self.opens(now, item, f"checkout-{key}", **words)
            amount = opened.expected
            return self(told.MoneyCame, now, key=key, checkout=f"checkout-{key}", amount=amount)
        return replace(self.opens(now, item, key, **words), expected=0, counts_on=0)

    def asks(self, now: datetime, item: str, **words: Any) -> int:
        """What a checkout would ask for, in a shop that is forgotten afterwards."""
        shop = deepcopy(self.shop)
        event = told.CheckoutOpened(learned_at=now, key="asked", item=item, **words)
        return shop.apply(event).expected

    def comes(self, now: datetime, checkout: str, amount: int, **words: Any) -> Outcome:
        words.setdefault("key", f"money-{checkout}")
        units = amount * 10_000 if checkout in self.in_usdt else amount
        return self(told.MoneyCame, now, checkout=checkout, amount=units, **words)

    def state(self, now: datetime) -> State:
        return self.shop.state(now)

    def end(self, plan: str, now: datetime) -> datetime | None:
        return self.state(now).plans[plan].end

    def runs(self, plan: str, now: datetime) -> bool:
        return self.state(now).plans[plan].runs

    def balance(self, now: datetime, currency: str = "USD") -> Purse:
        return self.state(now).balance.get(currency, Purse())

    def income(self, now: datetime, sale: str, currency: str = "USD") -> int:
        return self.state(now).ledger[currency].income.get(sale, 0)


def bought(outcome: Outcome) -> None:
    assert outcome.kind is Kind.BOUGHT, outcome


def balance(outcome: Outcome, why: Why) -> None:
    assert (outcome.kind, outcome.why) == (Kind.BALANCE, why)


def waits(outcome: Outcome) -> None:
    assert outcome.kind is Kind.WAITS, outcome


def sent_back(outcome: Outcome) -> None:
    assert outcome.kind is Kind.SENT_BACK, outcome


def refused(outcome: Outcome, why: Why) -> None:
    assert (outcome.kind, outcome.why) == (Kind.REFUSED, why)


def done(outcome: Outcome) -> None:
    assert outcome.kind is Kind.DONE


# 1. Frozen terms


def test_another_end_hour_moves_no_recorded_end() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    history(told.PolicyChanged, at(1, 5), policy=Policy(UTC_ZONE, 9, DAY, RATES))
    assert history.end("basic", at(1, 5)) == at(2, 1, 12)
    bought(history.buys(at(1, 6), "basic", "b"))
    assert history.end("basic", at(1, 6)) == at(3, 1, 9)
    assert history.state(at(1, 6)).plans["basic"].access_until == at(3, 2, 9)


# 2. and 3. Two times; the past stands


def test_a_proof_of_1_november_approved_on_the_3rd_runs_from_the_3rd() -> None:
    history = History()
    history.opens(at(11, 1), "basic", "c")
    history(told.ProofSent, at(11, 1), checkout="c", hold_until=at(11, 8))
    bought(history.comes(at(11, 3), "c", 10_00, happened_at=at(11, 1)))
    (right,) = history.state(at(11, 3)).rights
    assert (right.start, right.end) == (at(11, 3), at(12, 3, 12))


def test_paid_in_the_grace_it_joins_behind_the_old_end() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    bought(history.buys(at(2, 3), "basic", "b"))
    assert history.end("basic", at(2, 3)) == at(3, 1, 12)


def test_paid_after_the_grace_it_begins_anew() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    bought(history.buys(at(2, 5), "basic", "b"))
    assert history.end("basic", at(2, 5)) == at(3, 5, 12)


def test_paid_in_time_but_learned_of_after_a_gap_it_begins_anew() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    history.opens(at(2, 2), "basic", "c", way=Way.USDT)
    bought(history.comes(at(2, 10), "c", 10_00, happened_at=at(2, 2)))
    assert history.end("basic", at(2, 10)) == at(3, 10, 12)


def test_a_proof_under_review_bridges_the_gap() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    history.opens(at(2, 2), "basic", "c")
    history(told.ProofSent, at(2, 2), checkout="c", hold_until=at(2, 12))
    assert history.state(at(2, 9)).plans["basic"].access_until == at(2, 12)
    assert history.state(at(2, 9)).may_be_in == {"basic"}
    bought(history.comes(at(2, 10), "c", 10_00, happened_at=at(2, 2)))
    assert history.end("basic", at(2, 10)) == at(3, 1, 12)


def test_no_proof_bridges_the_gap_after_its_hold() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    history.opens(at(2, 2), "basic", "c")
    history(told.ProofSent, at(2, 2), checkout="c", hold_until=at(2, 9))
    assert history.state(at(2, 9)).may_be_in == set()
    bought(history.comes(at(2, 10), "c", 10_00, happened_at=at(2, 2)))
    assert history.end("basic", at(2, 10)) == at(3, 10, 12)


def test_what_would_be_used_up_begins_anew() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    history.opens(at(2, 2), "basic", "c")
    history(told.ProofSent, at(2, 2), checkout="c", hold_until=at(4, 12))
    bought(history.comes(at(3, 20), "c", 10_00, happened_at=at(2, 2)))
    assert history.end("basic", at(3, 20)) == at(4, 20, 12)


# 4. The queue


@pytest.mark.parametrize("late", [False, True])
def test_30_january_and_two_months_and_5_days_is_4_april(late: bool) -> None:
    history = History()
    bought(history.buys(at(1, 30), "basic", "a"))
    if late:
        bought(history.buys(at(1, 31), "basic", "b"))
    history(told.PlanExtended, at(2, 1), days=5)
    if not late:
        assert history.end("basic", at(2, 1)) == at(3, 5, 12)
        bought(history.buys(at(2, 2), "basic", "b"))
    assert history.end("basic", at(2, 2)) == at(4, 4, 12)


# 5. Stars renewals


@pytest.mark.parametrize(("hour", "later"), [(5, 0), (9, 1)])
def test_telegrams_expiry_is_a_floor_and_no_new_anchor(hour: int, later: int) -> None:
    """What is charged at 9 lasts until 15 at least: to the end hour that comes next."""
    history = History()
    first, second, third = at(1, 31, hour), at(3, 2, hour), at(4, 1, hour)
    history.opens(first, "basic", "c", way=Way.STARS)
    assert (first + 30 * DAY, second + 30 * DAY) == (second, third)
    bought(history.comes(first, "c", 500, key="s1", telegram_expiry=second))
    assert history.end("basic", first) == at(3, 2 + later, 12)

    def renews(now: datetime, key: str, expiry: datetime) -> Outcome:
        words = {"checkout": "c", "amount": 500, "telegram_expiry": expiry}
        return history(told.StarsRenewed, now, key=key, **words)

    bought(renews(second, "s2", third))
    assert history.end("basic", second) == at(4, 1 + later, 12)
    bought(renews(third, "s3", at(4, 20)))
    assert history.end("basic", third) == at(4, 30, 12)


# 6. and 7. Another plan, unused value


def test_another_plan_ends_the_old_one_and_the_rest_stays_balance() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    # 30 days, 20 of them unused: nothing is left to pay, so it is settled when it is opened.
    opened = history.opens(at(11, 11), "basic", "b")
    bought(opened)
    assert (opened.expected, opened.counts_on) == (0, 10_00)
    state = history.state(at(11, 11))
    assert not state.plans["pro"].access
    assert state.plans["basic"].end == at(12, 11, 12)
    assert state.balance == {"USD": Purse(10_00)}
    assert state.row == Row("basic", True, False, at(12, 11, 12))
    assert state.ledger["USD"].income == {"a": 10_00, "b": 10_00}


def test_30_dollars_for_30_days_paid_after_10_and_approved_after_12_are_worth_20() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    opened = history.opens(at(11, 11), "vip", "c")
    assert opened.expected == 29_00
    history(told.ProofSent, at(11, 11), checkout="c", hold_until=at(11, 20))
    bought(history.comes(at(11, 13), "c", 29_00, key="b", happened_at=at(11, 11)))
    state = history.state(at(11, 13))
    assert state.ledger["USD"].income == {"a": 10_00, "b": 49_00}
    assert state.plans["vip"].end == at(12, 13, 12)
    assert state.balance == {}


@pytest.mark.parametrize(("until", "unused"), [(12, 20_00), (10, 18_00)])
def test_paid_when_the_checkout_was_dead_the_day_of_learning_counts(
    until: int, unused: int
) -> None:
    """Paid on the 11th, learned of on the 13th: the first day counts while it could be paid."""
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    history.opens(at(11, 9), "vip", "c", way=Way.USDT, until=at(11, until))
    bought(history.comes(at(11, 13), "c", 40_00, key="b", happened_at=at(11, 11)))
    assert history.state(at(11, 13)).ledger["USD"].income == {"a": 30_00 - unused, "b": 49_00}
    assert history.balance(at(11, 13)) == (40_00 + unused - 49_00, 0)


def test_the_day_of_paying_counts_and_what_was_asked_for_is_enough() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    opened = history.opens(at(11, 9), "vip", "c", way=Way.USDT, until=at(11, 12))
    assert opened.expected == (49_00 - 22_00) * 10_000
    # Two days less are left; what the checkout asked for is enough, and worth what they are.
    waits(history.comes(at(11, 11), "c", 26_99, key="b"))
    assert history.runs("pro", at(11, 11))
    bought(history.comes(at(11, 11), "c", 1, key="e"))
    assert history.state(at(11, 11)).ledger["USD"].income == {"a": 10_00, "e": 47_00}
    assert history.balance(at(11, 11)) == (0, 0)


def test_queued_segments_are_ended_too_and_worth_all_of_it() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    bought(history.buys(at(11, 2), "pro", "b"))
    opened = history.opens(at(11, 11), "vip", "c")
    bought(opened)
    assert (opened.expected, opened.counts_on) == (0, 49_00)
    assert not history.runs("pro", at(11, 11))
    assert history.state(at(11, 11)).ledger["USD"].income == {"a": 10_00, "c": 49_00}
    assert history.balance(at(11, 11)) == (1_00, 0)


def test_gifts_free_plans_lifetimes_and_other_currencies_run_beside() -> None:
    history = History()
    done(history(told.PlanGranted, at(1, 1), plan="basic"))
    done(history(told.PlanGranted, at(1, 1), plan="life", months=None))
    for when in (1, 2):
        refused(history.opens(at(1, when), "vip", "none"), Why.LIFETIME)
    history = History()
    done(history(told.PlanGranted, at(1, 1), plan="basic"))
    bought(history.buys(at(1, 1), "free", "f"))
    bought(history.buys(at(1, 1), "euro", "e"))
    bought(history.buys(at(1, 2), "vip", "v"))
    done(history(told.PlanGranted, at(1, 3), plan="life", months=None))
    state = history.state(at(1, 3))
    assert {plan for plan, one in state.plans.items() if one.runs} == {
        *("basic", "free", "euro", "life", "vip"),
    }
    assert state.balance == {}
    assert state.ledger["EUR"].income == {"e": 20_00}
    assert state.ledger["USD"].income == {"v": 49_00}
    assert state.row == Row("life", True, True, None)


def test_a_lifetime_that_was_bought_is_credited_to_nothing_and_leaves_nothing_to_buy() -> None:
    history = History()
    history.opens(at(1, 1), "vip", "c", way=Way.USDT)
    bought(history.buys(at(1, 2), "life", "l"))
    refused(history.opens(at(1, 3), "vip", "d"), Why.LIFETIME)
    balance(history.comes(at(1, 3), "c", 49_00), Why.LIFETIME)
    assert history.state(at(1, 3)).ledger["USD"].income == {"l": 200_00}
    assert history.balance(at(1, 3)) == (49_00, 0)
    assert history.state(at(1, 3)).row == Row("life", True, True, None)
    done(history(told.PlansRevoked, at(1, 4), unused=Unused.BALANCE))
    assert history.balance(at(1, 4)) == (49_00, 0)


def test_a_lifetime_that_is_sold_ends_paid_time_and_a_gift_of_one_does_not() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    done(history(told.PlanGranted, at(11, 2), plan="vip"))
    assert history.runs("pro", at(11, 2))
    other = deepcopy(history)
    opened = history.opens(at(11, 11), "life", "c", way=Way.USDT)
    assert (opened.expected, opened.counts_on) == (180_00 * 10_000, 20_00)
    bought(history.comes(at(11, 11), "c", 180_00, key="l"))
    assert not history.runs("pro", at(11, 11))
    assert history.runs("vip", at(11, 11))
    assert history.state(at(11, 11)).ledger["USD"].income == {"a": 10_00, "l": 200_00}
    assert history.balance(at(11, 11)) == (0, 0)
    done(other(told.PlanGranted, at(11, 11), plan="life", months=None))
    assert other.end("pro", at(11, 11)) == at(12, 1, 12)
    assert other.runs("vip", at(11, 11))
    assert other.state(at(11, 11)).ledger["USD"].income == {"a": 30_00}
    assert other.balance(at(11, 11)) == (0, 0)


def test_days_given_on_paid_time_go_along() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    done(history(told.PlanExtended, at(11, 5), days=5))
    assert history.end("pro", at(11, 5)) == at(12, 6, 12)
    bought(history.buys(at(11, 11), "basic", "b"))
    assert history.end("basic", at(11, 11)) == at(12, 16, 12)
    assert history.balance(at(11, 11)) == (10_00, 0)


def test_only_what_is_left_of_days_in_use_goes_along_and_a_lifetime_takes_none() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    done(history(told.PlanExtended, at(11, 5), days=5))
    bought(history.buys(at(12, 4), "basic", "b"))
    assert history.end("basic", at(12, 4)) == datetime(2028, 1, 6, 12, tzinfo=UTC)
    bought(history.buys(at(12, 5), "life", "c"))
    assert history.state(at(12, 5)).plans["life"].end is None
    assert not history.runs("basic", at(12, 5))


def test_days_stay_where_a_gift_is_left_which_begins_at_that_moment() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    done(history(told.PlanExtended, at(11, 5), days=5))
    done(history(told.PlanGranted, at(11, 6), plan="pro"))
    assert history.end("pro", at(11, 6)) == at(1, 6, 12, 2028)
    bought(history.buys(at(11, 11), "basic", "b"))
    assert history.end("pro", at(11, 11)) == at(12, 16, 12)
    assert history.end("basic", at(11, 11)) == at(12, 11, 12)


def test_a_running_gift_keeps_its_end_when_the_paid_time_behind_it_is_ended() -> None:
    history = History()
    done(history(told.PlanGranted, at(11, 1), plan="pro"))
    bought(history.buys(at(11, 2), "pro", "a"))
    done(history(told.PlanGranted, at(11, 3), plan="pro"))
    bought(history.buys(at(11, 11), "basic", "b"))
    assert history.balance(at(11, 11)) == (20_00, 0)
    first, second = (right for right in history.state(at(11, 11)).rights if right.plan == "pro")
    assert first.end == second.start == at(12, 1, 12)
    assert second.end == at(1, 1, 12, 2028)


def test_a_free_plan_is_given_once_while_it_stands() -> None:
    """It stands with its grace."""
    history = History()
    bought(history.opens(at(1, 1), "free", "f"))
    assert history.end("free", at(1, 1)) == at(4, 1, 12)
    for now in (at(1, 2), at(4, 1, 12), at(4, 4, 11)):
        refused(history.opens(now, "free", "c"), Why.STANDS)
    bought(history.opens(at(4, 4, 12), "free", "d"))
    assert history.end("free", at(4, 4, 12)) == at(7, 4, 12)


def test_nothing_is_ended_in_the_grace() -> None:
    history = History()
    bought(history.buys(at(1, 1), "pro", "a"))
    bought(history.buys(at(2, 2), "basic", "b"))
    state = history.state(at(2, 2))
    assert state.ledger["USD"].income == {"a": 30_00, "b": 10_00}
    assert state.plans["pro"].access_until == at(2, 4, 12)


# 8. and 9. Whole or balance; the trifle


def test_3_dollars_50_of_49_are_balance() -> None:
    history = History()
    history.opens(at(1, 1), "vip", "c")
    balance(history.comes(at(1, 1), "c", 3_50), Why.SHORT)
    assert history.balance(at(1, 1)) == (3_50, 0)
    assert history.state(at(1, 1)).row is None


def test_only_an_admin_accepts_less_and_it_is_worth_what_came() -> None:
    history = History()
    history.opens(at(1, 1), "vip", "c")
    bought(history.comes(at(1, 1), "c", 40_00, key="a", accept_less=True))
    assert history.income(at(1, 1), "a") == 40_00


@pytest.mark.parametrize(
    ("plan", "least"), [("one", 98), ("vip", 48_02), ("pro", 29_40), ("life", 199_00)]
)
def test_a_trifle_short_is_paid(plan: str, least: int) -> None:
    history = History()
    history.opens(at(1, 1), plan, "c")
    bought(history.comes(at(1, 1), "c", least, key="a"))
    assert history.income(at(1, 1), "a") == least
    other = History()
    other.opens(at(1, 1), plan, "c")
    balance(other.comes(at(1, 1), "c", least - 1), Why.SHORT)


def test_a_currency_without_a_rate_to_dollars_knows_no_trifle() -> None:
    history = History()
    opened = history.opens(at(1, 1), "euro", "c")
    balance(history.comes(at(1, 1), "c", opened.expected - 1), Why.SHORT)


@pytest.mark.parametrize("way", [Way.CARD, Way.STARS, Way.BANK])
def test_cards_and_stars_are_exact(way: Way) -> None:
    """They take what was asked for; a cent less is left of what it was to be paid with besides."""
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    opened = history.opens(at(11, 11), "vip", "c", way=way)
    assert opened.counts_on == 20_00
    done(history(told.RefundedPart, at(11, 11), payment="a", amount=2))
    outcome = history.comes(at(11, 11), "c", opened.expected, key="b")
    if way is Way.BANK:
        bought(outcome)
        assert history.state(at(11, 11)).ledger["USD"].income == {"a": 9_99, "b": 48_99}
        return
    balance(outcome, Why.SHORT)
    assert history.runs("pro", at(11, 11))
    expected = (29_00, 0) if way is Way.CARD else (0, 29_00)
    assert history.balance(at(11, 11)) == expected


def test_over_is_balance_to_the_last_unit_and_money_adds_up() -> None:
    history = History()
    history.opens(at(1, 1), "vip", "c", way=Way.USDT, until=at(1, 1, 10))
    waits(history.comes(at(1, 1), "c", 20_00, key="a"))
    assert history.balance(at(1, 1)) == (0, 0)
    bought(history.comes(at(1, 1), "c", 29_01, key="b"))
    assert history.income(at(1, 1), "b") == 49_00
    assert history.balance(at(1, 1)) == (1, 0)
    balance(history.comes(at(1, 2), "c", 49_00, key="d"), Why.SETTLED_BEFORE)
    assert history.balance(at(1, 2)) == (49_01, 0)


def test_what_stays_short_is_balance_half_an_hour_behind_the_end() -> None:
    history = History()
    history.opens(at(1, 1), "vip", "c", way=Way.USDT, until=at(1, 1, 10))
    waits(history.comes(at(1, 1), "c", 20_00, key="a"))
    end = at(1, 1, 10)
    for passed, cents in ((0 * HOUR, 0), (HOUR / 2, 20_00)):
        done(history(told.TimePassed, end + passed))
        assert history.balance(end + passed) == (cents, 0)
    # 99 cents are missing, which is a cent too much.
    balance(history.comes(at(1, 1, 11), "c", 28_01, key="b"), Why.SHORT)
    assert history.balance(at(1, 1, 11)) == (48_01, 0)
    assert history.state(at(1, 1, 11)).row is None


# 10. The balance


def paid_in(history: History, now: datetime, cents: int, key: str = "deposit") -> None:
    """Money that is too little for anything, and so becomes balance."""
    history.opens(now, "dear", f"c-{key}")
    balance(history.comes(now, f"c-{key}", cents, key=key), Why.SHORT)


def test_balance_pays_and_other_currencies_by_the_rate_of_the_checkout() -> None:
    history = History()
    paid_in(history, at(1, 1), 4_00)
    opened = history.opens(at(1, 1), "atoll", "c")
    assert opened.counts_on == 61_68
    assert opened.expected == 154_20 - 61_68
    history(told.PolicyChanged, at(1, 2), policy=Policy(UTC_ZONE, 12, 3 * DAY))
    bought(history.comes(at(1, 2), "c", opened.expected, key="a"))
    ledger = history.state(at(1, 2)).ledger
    assert (ledger["USD"].exchange, ledger["MVR"].exchange) == (4_00, -61_68)
    assert ledger["MVR"].income == {"a": 154_20}


def test_nothing_is_sold_for_coins_but_in_dollars_unless_the_balance_pays_it_all() -> None:
    history = History()
    paid_in(history, at(1, 1), 9_99)
    refused(history.opens(at(1, 1), "atoll", "c", way=Way.USDT), Why.UNKNOWN)
    paid_in(history, at(1, 2), 1, key="cent")
    bought(history.opens(at(1, 2), "atoll", "d", way=Way.USDT))
    ledger = history.state(at(1, 2)).ledger
    assert ledger["MVR"].income == {"d": 154_20}
    assert history.balance(at(1, 2)) == (0, 0)


def test_balance_without_a_rate_is_shown_apart_and_not_used() -> None:
    history = History()
    paid_in(history, at(1, 1), 400_00)
    opened = history.opens(at(1, 1), "euro", "c")
    assert (opened.expected, opened.counts_on) == (20_00, 0)


def test_of_two_checkouts_that_count_on_the_balance_the_first_that_is_paid_has_it() -> None:
    course = Course("course", 20_00, ("class",))
    history = History(course)
    paid_in(history, at(1, 1), 15_00)
    assert history.opens(at(1, 2), "pro", "older").expected == 15_00
    assert history.opens(at(1, 2), "course", "newer").expected == 5_00
    bought(history.comes(at(1, 2), "older", 15_00))
    balance(history.comes(at(1, 2), "newer", 5_00), Why.SHORT)
    assert history.balance(at(1, 2)) == (5_00, 0)


def test_balance_is_paid_back_while_there_is_any() -> None:
    history = History()
    paid_in(history, at(1, 1), 20_00)
    refused(history(told.BalancePaidBack, at(1, 1), currency="USD", amount=20_01), Why.TOO_MUCH)
    done(history(told.BalancePaidBack, at(1, 1), currency="USD", amount=20_00))
    assert history.state(at(1, 1)).ledger["USD"].refunds_done == 20_00


# 11. Stars


def test_stars_half_unused_are_usable_and_not_payable() -> None:
    history = History()
    bought(history.buys(EARLY, "vip", "a", way=Way.STARS))
    assert history.end("vip", EARLY) == at(12, 1, 12)
    ledger = history.state(EARLY).ledger
    assert (ledger["XTR"].paid_in, ledger["XTR"].exchange) == (2500, 2500)
    assert (ledger["USD"].income, ledger["USD"].exchange) == ({"a": 49_00}, -49_00)
    bought(history.buys(at(11, 16), "basic", "b"))
    assert history.balance(at(11, 16)) == (0, 24_50 - 10_00)
    refused(history(told.BalancePaidBack, at(11, 16), currency="USD", amount=1), Why.TOO_MUCH)
    refused(history(told.RefundedPart, at(11, 16), payment="a", amount=1), Why.STARS_HAVE_NO_PARTS)


def test_stars_take_the_same_share_off() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    opened = history.opens(at(11, 16), "pro", "x", way=Way.STARS)
    assert opened.expected == 1500
    opened = history.opens(at(11, 16), "vip", "c", way=Way.STARS)
    assert opened.expected == 1735  # 2,500 of 49, of which 34 are due: 1,734.69.
    bought(history.comes(at(11, 16), "c", 1735, key="b"))
    assert history.income(at(11, 16), "b") == 49_00


# 12. Refunds


def test_a_whole_refund_lets_run_again_what_it_had_ended() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    bought(history.buys(at(11, 11), "vip", "b"))
    assert not history.runs("pro", at(11, 11))
    done(history(told.RefundedWhole, at(11, 15), payment="b"))
    state = history.state(at(11, 15))
    assert state.plans["pro"].end == at(12, 1, 12)
    assert state.plans["vip"].access_until == at(11, 15)
    assert state.balance == {}
    assert state.ledger["USD"].income == {"a": 30_00}
    assert state.ledger["USD"].refunds_done == 29_00
    refused(history(told.RefundedWhole, at(11, 15), payment="b"), Why.GONE_BACK)


def test_what_the_balance_does_not_hold_any_more_stays_ended() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    bought(history.buys(at(11, 1), "basic", "b"))
    assert history.balance(at(11, 1)) == (20_00, 0)
    bought(history.buys(at(11, 2), "euro", "e"))
    done(history(told.BalancePaidBack, at(11, 3), currency="USD", amount=15_00))
    done(history(told.RefundedWhole, at(11, 4), payment="b"))
    state = history.state(at(11, 4))
    assert not state.plans["pro"].runs
    assert not state.plans["basic"].runs
    assert state.balance == {"USD": Purse(15_00)}


def test_behind_a_refund_with_the_access_kept_the_money_before_it_goes_back() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    bought(history.buys(at(11, 11), "vip", "b"))
    done(history(told.RefundedKept, at(11, 12), payment="b"))
    done(history(told.RefundedWhole, at(11, 12), payment="a"))
    assert history.state(at(11, 12)).balance == {}


def test_money_that_moved_onward_is_refunded_there_first() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    bought(history.buys(at(11, 11), "vip", "b"))
    refused(history(told.RefundedWhole, at(11, 12), payment="a"), Why.MOVED_ONWARD)
    refused(history(told.RefundedPart, at(11, 12), payment="a", amount=10_01), Why.TOO_MUCH)
    done(history(told.RefundedPart, at(11, 12), payment="a", amount=10_00))
    done(history(told.RefundedWhole, at(11, 12), payment="b"))
    done(history(told.RefundedWhole, at(11, 12), payment="a"))
    ledger = history.state(at(11, 12)).ledger["USD"]
    assert (ledger.refunds_done, ledger.income) == (59_00, {})
    assert not history.runs("pro", at(11, 12))


def test_behind_a_refunded_purchase_the_next_one_begins() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    bought(history.buys(at(11, 2), "pro", "b"))
    done(history(told.RefundedWhole, at(11, 11), payment="a"))
    assert history.end("pro", at(11, 11)) == at(12, 11, 12)


def test_a_part_lowers_the_worth_and_access_stays() -> None:
    history = History()
    bought(history.buys(at(11, 1), "pro", "a"))
    done(history(told.RefundedPart, at(11, 5), payment="a", amount=15_00))
    assert history.end("pro", at(11, 5)) == at(12, 1, 12)
    opened = history.opens(at(11, 11), "vip", "c")
    assert opened.counts_on == 10_00
    refused(history(told.RefundedPart, at(11, 11), payment="a", amount=15_01), Why.TOO_MUCH)
    done(history(told.RefundedPart, at(11, 11), payment="a", amount=15_00))


def test_access_that_is_kept_is_a_gift_of_worth_0() -> None:
    history = History()
    paid_in(history, at(11, 1), 10_00)
    bought(history.buys(at(11, 1), "pro", "a"))
    done(history(told.RefundedKept, at(11, 5), payment="a"))
    assert history.balance(at(11, 5)) == (10_00, 0)
    bought(history.buys(at(11, 11), "vip", "b"))
    state = history.state(at(11, 11))
    assert state.plans["pro"].runs
    assert state.ledger["USD"].income == {"b": 49_00}


def test_taken_back_the_later_plan_loses_whole_days_at_its_price() -> None:
    history = History()
    bought(history.buys(EARLY, "pro", "a", way=Way.STARS))
    bought(history.buys(at(11, 16), "vip", "b"))
    # 15 of 49 dollars came from there: 9.18 of 30 days.
    outcome = history(told.TakenBack, at(11, 16), payment="a")
    assert (outcome.written_off, outcome.left_to_admin) == (30, 0)
    state = history.state(at(11, 16))
    assert state.plans["vip"].end == at(12, 7, 12)
    assert state.ledger["USD"].income == {"b": 34_30}
    assert (state.ledger["XTR"].paid_in, state.ledger["XTR"].refunds_done) == (1500, 1500)
    assert state.balance == {}


def test_taken_back_from_a_lifetime_is_left_to_an_admin() -> None:
    history = History()
    bought(history.buys(EARLY, "pro", "a", way=Way.STARS))
    bought(history.buys(at(11, 16), "life", "b"))
    outcome = history(told.TakenBack, at(11, 17), payment="a")
    assert (outcome.written_off, outcome.left_to_admin) == (15_00, 15_00)
    assert history.state(at(11, 17)).plans["life"].runs


def test_taken_back_as_long_as_it_is_balance_is_taken_out_of_it() -> None:
    history = History()
    history.opens(at(11, 1), "pro", "c", way=Way.STARS)
    done(history(told.CheckoutCancelled, at(11, 1), checkout="c"))
    balance(history.comes(at(11, 1), "c", 1500, key="a"), Why.CANCELLED)
    assert history.balance(at(11, 1)) == (0, 30_00)
    outcome = history(told.TakenBack, at(11, 2), payment="a")
    assert (outcome.kind, outcome.written_off) == (Kind.DONE, 0)
    assert history.balance(at(11, 2)) == (0, 0)


def test_taken_back_before_its_charge_is_known_waits_for_it() -> None:
    history = History()
    bought(history.buys(at(11, 1), "basic", "b"))
    # Basic's ten dollars are counted on.
    assert history.opens(at(11, 1), "pro", "c", way=Way.STARS).expected == 1000
    waits(history(told.TakenBack, at(11, 2), payment="a"))
    bought(history.comes(at(11, 3), "c", 1000, key="a", happened_at=at(11, 1)))
    state = history.state(at(11, 3))
    assert not state.plans["pro"].access
    assert state.plans["basic"].end == at(12, 1, 12)
    assert state.ledger["XTR"].refunds_done == 1000
    assert state.ledger["USD"].income == {"b": 10_00}
    assert (state.ledger["USD"].written_off, state.balance) == (0, {})
    assert history.comes(at(11, 4), "c", 1000, key="a").kind is Kind.REPEATED


# 13. The older wish


def under_review(choice: Reviewer) -> tuple[History, Outcome]:
    """$500 under review, $10 by Stars meanwhile: its checkout was open when the proof was sent."""
    history = History()
    history.opens(at(1, 1, 3), "dear", "c")
    assert history.opens(at(1, 1, 4), "basic", "s", way=Way.STARS).expected == 500
    done(history(told.ProofSent, at(1, 1, 5), checkout="c", hold_until=at(1, 9)))
    refused(history.opens(at(1, 1, 5), "basic", "t"), Why.UNDER_REVIEW)
    bought(history.comes(at(1, 2), "s", 500, key="b"))
    words = {"happened_at": at(1, 1, 5), "reviewer": choice, "accept_less": True}
    return history, history.comes(at(1, 3), "c", 500_00, key="v", **words)


def test_the_reviewer_chooses_the_plan() -> None:
    history, outcome = under_review(Reviewer.PLAN)
    bought(outcome)
    assert history.end("dear", at(1, 3)) == at(1, 3, 12, 2028)
    assert not history.state(at(1, 3)).plans["basic"].access
    # Basic's unused value to balance: what came in has paid, and Stars stay spend-only.
    assert history.balance(at(1, 3)) == (0, 10_00)
    assert history.income(at(1, 3), "v") == 500_00


def test_the_reviewer_chooses_the_balance() -> None:
    history, outcome = under_review(Reviewer.BALANCE)
    balance(outcome, Why.REVIEWER)
    assert history.runs("basic", at(1, 3))
    assert not history.runs("dear", at(1, 3))
    assert history.balance(at(1, 3)) == (500_00, 0)


def test_money_for_an_older_wish_is_balance_and_for_the_same_plan_months() -> None:
    history = History()
    history.opens(at(1, 1), "vip", "old", way=Way.USDT)
    history.opens(at(1, 1), "basic", "same", way=Way.USDT)
    bought(history.buys(at(1, 2), "basic", "b"))
    balance(history.comes(at(1, 3), "old", 49_00), Why.OLDER_WISH)
    bought(history.comes(at(1, 3), "same", 10_00))
    assert history.end("basic", at(1, 3)) == at(3, 2, 12)


def test_money_for_a_cancelled_checkout_is_balance() -> None:
    history = History()
    history.opens(at(1, 1), "basic", "c", way=Way.USDT)
    done(history(told.CheckoutCancelled, at(1, 1), checkout="c"))
    balance(history.comes(at(1, 2), "c", 10_00), Why.CANCELLED)


def test_a_tap_on_a_checkout_that_is_over_is_refused() -> None:
    history = History()
    history.opens(at(1, 1), "basic", "c", until=at(1, 1, 10))
    refused(history(told.CheckoutCancelled, at(1, 1, 10), checkout="c"), Why.SETTLED_BEFORE)
    bought(history.opens(at(1, 1, 10), "free", "f"))
    refused(history(told.CheckoutCancelled, at(1, 1, 10), checkout="f"), Why.SETTLED_BEFORE)
    refused(
        history(told.ProofSent, at(1, 1, 10), checkout="f", hold_until=at(1, 9)), Why.SETTLED_BEFORE
    )
    refused(history.comes(at(1, 1, 10), "unknown", 10_00), Why.UNKNOWN)
    # Money is not refused: it was sent for what it names.
    bought(history.comes(at(1, 1, 11), "c", 10_00))


def test_money_under_an_old_code_counts_for_the_newest_redraw() -> None:
    history = History()
    for day, key in ((1, "one"), (2, "two"), (3, "three")):
        done(history.opens(at(1, day), "basic", key, way=Way.USDT, until=at(1, day, 10)))
    waits(history.comes(at(1, 3), "one", 4_00, key="a"))
    bought(history.comes(at(1, 3), "two", 6_00, key="b"))
    assert history.income(at(1, 3), "b") == 10_00
    balance(history.comes(at(1, 3), "three", 10_00, key="c"), Why.SETTLED_BEFORE)
    assert history.balance(at(1, 3)) == (10_00, 0)


def test_what_asked_for_nothing_is_no_redraw() -> None:
    history = History()
    history.opens(at(1, 1), "basic", "one", way=Way.USDT, until=at(1, 1, 10))
    paid_in(history, at(1, 2), 10_00)
    bought(history.opens(at(1, 3), "basic", "two", way=Way.USDT))
    bought(history.comes(at(1, 4), "one", 10_00, key="a"))
    assert history.end("basic", at(1, 4)) == at(3, 3, 12)


# 15. Revoking, bans


@pytest.mark.parametrize(
    ("choice", "left", "due"),
    [
        (Unused.NOWHERE, Purse(), 0),
        (Unused.BALANCE, Purse(20_00), 0),
        (Unused.REFUND, Purse(), 20_00),
    ],
)
def test_revoking_ends_all_plans_and_the_admin_chooses(
    choice: Unused, left: Purse, due: int
) -> None:
    course = Course("course", 60_00, ("class",))
    history = History(course)
    bought(history.buys(at(11, 1), "pro", "a"))
    done(history(told.PlanGranted, at(11, 1), plan="pro"))
    done(history(told.SeatGiven, at(11, 1), course="course"))
    done(history(told.PlansRevoked, at(11, 11), unused=choice))
    state = history.state(at(11, 11))
    assert state.may_be_in == {"class"}
    assert state.row == Row("pro", False, False, at(11, 11))
    assert state.balance.get("USD", Purse()) == left
    assert state.ledger["USD"].refunds_due == due
    refused(history(told.PlansRevoked, at(11, 12)), Why.NOTHING_RUNS)
    if due:
        refused(history(told.RefundedWhole, at(11, 12), payment="a"), Why.SPENT)
        refused(history(told.RefundedPart, at(11, 12), payment="a", amount=10_01), Why.TOO_MUCH)
        done(history(told.DueRefundPaid, at(11, 12), currency="USD", amount=due))
        assert history.state(at(11, 12)).ledger["USD"].refunds_done == due


def test_revoked_stars_go_to_the_balance_even_as_a_refund() -> None:
    history = History()
    bought(history.buys(EARLY, "pro", "a", way=Way.STARS))
    done(history(told.PlansRevoked, at(11, 11), unused=Unused.REFUND))
    state = history.state(at(11, 11))
    assert (state.balance, state.ledger["USD"].refunds_due) == ({"USD": Purse(0, 20_00)}, 0)


def test_bans_roles_and_protection_change_no_period() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    before = history.state(at(1, 1))
    everywhere, nowhere = frozenset(before.plans), frozenset[str]()

    def becomes(kind: type[told.Event], inside: frozenset[str], **words: bool) -> None:
        done(history(kind, at(1, 1), **words))
        assert history.state(at(1, 1)) == replace(before, may_be_in=inside)

    becomes(told.BanChanged, nowhere, banned=True)
    refused(history(told.ProtectionChanged, at(1, 1), protected=True), Why.EXCLUDED)
    refused(history(told.RoleChanged, at(1, 1), staff=True), Why.EXCLUDED)
    becomes(told.BanChanged, before.may_be_in, banned=False)
    becomes(told.ProtectionChanged, everywhere, protected=True)
    refused(history(told.BanChanged, at(1, 1), banned=True), Why.EXCLUDED)
    becomes(told.ProtectionChanged, before.may_be_in, protected=False)
    becomes(told.RoleChanged, everywhere, staff=True)
    refused(history(told.BanChanged, at(1, 1), banned=True), Why.EXCLUDED)
    becomes(told.RoleChanged, before.may_be_in, staff=False)


def test_a_refused_proof_ends_the_hold() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    history.opens(at(2, 2), "basic", "c")
    history(told.ProofSent, at(2, 2), checkout="c", hold_until=at(2, 12))
    done(history(told.ProofRefused, at(2, 8), checkout="c"))
    state = history.state(at(2, 8)).plans["basic"]
    assert (state.access, state.access_until) == (False, at(2, 8))
    refused(history(told.ProofRefused, at(2, 8), checkout="c"), Why.UNKNOWN)


# 16. The row


def test_the_row_is_the_latest_end_and_lifetimes_first() -> None:
    history = History()
    assert history.state(at(1, 1)).row is None
    refused(history(told.PlanExtended, at(1, 1), days=3), Why.NOTHING_RUNS)
    done(history(told.PlanGranted, at(1, 1), plan="basic", months=3))
    bought(history.buys(at(1, 1), "pro", "a"))
    assert history.state(at(1, 1)).row == Row("basic", True, False, at(4, 1, 12))
    done(history(told.PlanGranted, at(1, 2), plan="pro", months=2))
    assert history.state(at(1, 2)).row == Row("pro", True, False, at(4, 1, 12))
    assert history.state(at(6, 1)).row == Row("pro", False, False, at(4, 1, 12))
    done(history(told.PlanGranted, at(1, 3), plan="euro", months=None))
    assert history.state(at(1, 3)).row == Row("euro", True, True, None)
    refused(history(told.PlanExtended, at(1, 3), days=3), Why.LIFETIME)
    # What is given beside a lifetime moves nothing.
    done(history(told.PlanGranted, at(1, 3), plan="euro"))
    assert history.state(at(1, 3)).row == Row("euro", True, True, None)


# 19. Courses


def test_a_future_start_moves_the_end_both_ways_and_a_begun_one_does_not() -> None:
    course = Course("course", 60_00, ("basic", "class"), weeks=4, start=at(2, 1))
    history = History(course)
    bought(history.buys(at(1, 1), "course", "a"))
    assert history.runs("class", at(1, 1))
    assert history.end("class", at(1, 1)) == at(3, 1, 12)
    done(history(told.CourseStartMoved, at(1, 2), course="course", start=at(2, 8)))
    assert history.end("basic", at(1, 2)) == at(3, 8, 12)
    done(history(told.CourseStartMoved, at(1, 3), course="course", start=at(1, 25)))
    assert history.end("basic", at(1, 3)) == at(2, 22, 12)
    done(history(told.CourseStartMoved, at(1, 26), course="course", start=at(3, 1)))
    assert history.end("basic", at(1, 26)) == at(2, 22, 12)


def test_a_pause_moves_no_end_and_opens_nothing() -> None:
    course = Course("course", 60_00, ("class",), weeks=4)
    history = History(course)
    bought(history.buys(at(1, 4), "course", "a"))
    done(history(told.SeatPaused, at(1, 5), course="course"))
    assert not history.runs("class", at(1, 5))
    assert history.state(at(1, 5)).may_be_in == set()
    refused(history.opens(at(1, 5), "course", "c"), Why.STANDS)
    done(history(told.SeatResumed, at(1, 12), course="course"))
    assert history.end("class", at(1, 12)) == at(2, 1, 12)
    assert not history.runs("class", at(2, 1, 12))
    assert history.state(at(2, 4, 11)).may_be_in == {"class"}
    assert history.state(at(2, 4, 12)).may_be_in == set()
    # Whose time is over need not leave first: the seat that ended is closed by the new one's form.
    done(history.opens(at(2, 5), "course", "c"))


@pytest.mark.parametrize(
    ("weeks", "lifetime", "open_after"),
    [(4, False, True), (None, False, False), (None, True, True), (4, True, True)],
)
def test_completed_seats_go_on_where_they_have_an_end_or_a_life(
    weeks: int | None, lifetime: bool, open_after: bool
) -> None:
    history = History(Course("course", 60_00, ("class",), weeks=weeks, lifetime=lifetime))
    done(history(told.SeatGiven, at(1, 4), course="course"))
    done(history(told.SeatCompleted, at(1, 5), course="course"))
    assert history.runs("class", at(1, 5)) is open_after
    assert history.runs("class", at(6, 5)) is lifetime
    # Only what was over by its weeks is sold once more: the rest is open, or its lessons are.
    if weeks and not lifetime:
        done(history.opens(at(6, 6), "course", "again"))
    else:
        refused(history.opens(at(6, 6), "course", "again"), Why.STANDS)


def test_left_and_refunded_seats_open_nothing() -> None:
    history = History(Course("course", 60_00, ("class",), lifetime=True))
    bought(history.buys(at(1, 4), "course", "a"))
    done(history(told.SeatLeft, at(1, 5), course="course"))
    assert not history.runs("class", at(1, 5))
    bought(history.buys(at(1, 6), "course", "b"))
    assert history.state(at(1, 6)).row is None
    done(history(told.RefundedWhole, at(1, 7), payment="b"))
    assert not history.runs("class", at(1, 7))
    before = history.state(at(1, 7))
    assert history(told.SeatLeft, at(1, 7), course="course").kind is Kind.REPEATED
    assert history.state(at(1, 7)) == before
    refused(history(told.SeatPaused, at(1, 7), course="course"), Why.NO_SEAT)


# 20. The ledger; 21. order


@pytest.mark.parametrize(
    ("way", "coin", "came", "value", "part", "rest"),
    [
        (Way.USDT, "USDT", 50_000_000, 50_00, 25_00, 25_000_000),
        # A GRAM costs 3.50.
        (Way.TON, told.GRAM, 14_500_000_000, 50_75, 25_20, 7_300_000_000),
    ],
)
def test_coins_go_through_the_exchange_with_both_legs(
    way: Way, coin: str, came: int, value: int, part: int, rest: int
) -> None:
    history = History()
    history.opens(at(1, 1), "vip", "c", way=way)
    bought(history(told.MoneyCame, at(1, 1), checkout="c", amount=came, key="a"))
    ledger = history.state(at(1, 1)).ledger
    assert (ledger[coin].paid_in, ledger[coin].exchange) == (came, came)
    assert (ledger["USD"].paid_in, ledger["USD"].exchange) == (0, -value)
    assert ledger["USD"].income == {"a": 49_00}
    # A part goes back in the price's currency, the rest as it came.
    done(history(told.RefundedPart, at(1, 1), payment="a", amount=part))
    ledger = history.state(at(1, 1)).ledger
    assert (ledger[coin].refunds_done, ledger["USD"].refunds_done) == (0, part)
    done(history(told.RefundedWhole, at(1, 1), payment="a"))
    ledger = history.state(at(1, 1)).ledger
    assert (ledger[coin].refunds_done, ledger[coin].exchange) == (rest, came - rest)
    assert (ledger["USD"].refunds_done, ledger["USD"].exchange) == (part, -part)
    assert history.balance(at(1, 1)) == (0, 0)


def test_what_comes_twice_counts_once() -> None:
    history = History()
    bought(history.buys(at(1, 1), "basic", "a"))
    again = history.comes(at(1, 2), "checkout-a", 10_00, key="a")
    assert again.kind is Kind.REPEATED
    assert history.balance(at(1, 2)) == (0, 0)


@pytest.mark.parametrize("turned", [False, True])
def test_of_one_moment_what_happened_first_stands_first(turned: bool) -> None:
    """Charges of cards: a checkout that another one took the place of is paid all the same."""
    history = History()
    came = [("x", at(1, 1, 10)), ("y", at(1, 1, 11))]
    for number, (key, _) in enumerate(came):
        done(history.opens(at(1, 1), "pro", key, way=Way.CARD, price=30_00 + number))
    for key, happened in reversed(came) if turned else came:
        bought(history.comes(at(1, 2), key, 30_00, key=f"paid-{key}", happened_at=happened))
    rights = history.state(at(1, 2)).rights
    assert [(right.key, right.end) for right in rights] == [
        *(("paid-x", at(2, 2, 12)), ("paid-y", at(3, 2, 12))),
    ]


# What holds whatever happens


def check_books(state: State) -> None:
    for currency, totals in state.ledger.items():
        purse = state.balance.get(currency, Purse())
        assert min(*purse, totals.refunds_due, totals.refunds_done, totals.written_off) >= 0
        assert all(amount >= 0 for amount in totals.income.values())
        kept = purse.total + sum(totals.income.values()) + totals.refunds_due
        gone = totals.refunds_done + totals.exchange
        assert totals.paid_in + totals.written_off == kept + gone, currency


def check_access(state: State, now: datetime) -> None:
    for plan in state.plans.values():
        assert plan.access or not plan.runs
        assert plan.runs == (plan.end is not None and now < plan.end) or plan.end is None
        if plan.end is not None and plan.access_until is not None:
            assert plan.end <= plan.access_until
    for right in state.rights:
        assert right.worth >= 0
        assert right.end is None or right.start <= right.end
    check_row(state, now)


def check_row(state: State, now: datetime) -> None:
    """It is active as long as the access of some queue stands, and shows the latest end of them."""
    row, ends = state.row, queues(state)
    latest = max(ends.values(), default=FIRST)
    if row is None or not row.active:
        assert latest <= now
        return
    assert state.plans[row.plan].access
    assert (row.end or LAST) == ends[row.plan]
    assert row.lifetime == (row.end is None)
    assert ends[row.plan] == latest or latest <= now


def queues(state: State) -> dict[str, datetime]:
    """The end of every plan's queue, without what seats open."""
    ends: dict[str, datetime] = {}
    for right in state.rights:
        ends[right.plan] = max(ends.get(right.plan, FIRST), right.end or LAST)
    return ends


FIRST, LAST = at(1, 1, year=2000), at(1, 1, year=9000)
MONEY = (told.MoneyCame, told.StarsRenewed)
STORIES = histories.histories(max_size=30)


@settings(max_examples=many(400))
@given(STORIES)
def test_whatever_happens_money_is_conserved_and_no_balance_is_negative(
    history: histories.History,
) -> None:
    shop = history.shop()
    for event in history.events:
        shop.apply(event)
        state = shop.state(event.learned_at)
        check_books(state)
        check_access(state, event.learned_at)


@settings(max_examples=many(100))
@given(STORIES)
def test_what_is_refused_or_repeated_changes_nothing(history: histories.History) -> None:
    shop = history.shop()
    for event in history.events:
        before = shop.state(event.learned_at)
        outcome = shop.apply(event)
        if outcome.kind in (Kind.REFUSED, Kind.REPEATED, Kind.WAITS):
            assert shop.state(event.learned_at) == before, (event, outcome)
        again = shop.apply(event)
        if outcome.kind is not Kind.REFUSED:
            assert again.kind is Kind.REPEATED


@settings(max_examples=many(100))
@given(STORIES)
def test_what_is_bought_moves_its_plans_end_later_never_earlier(
    history: histories.History,
) -> None:
    shop = history.shop()
    items = {e.key: e.item for e in history.events if isinstance(e, told.CheckoutOpened)}
    for event in history.events:
        before = queues(shop.state(event.learned_at))
        outcome = shop.apply(event)
        after = queues(shop.state(event.learned_at))
        if outcome.kind is Kind.BALANCE:
            assert after == before
        if outcome.kind is Kind.BOUGHT and isinstance(event, MONEY):
            item = items[event.checkout]
            if item in before:
                assert after[item] > before[item]
            elif item in after:
                assert after[item] > event.learned_at


def came_in(before: State, after: State) -> list[int]:
    """How much came in between, in each money."""
    had = {code: one.paid_in for code, one in before.ledger.items()}
    more = (one.paid_in - had.get(code, 0) for code, one in after.ledger.items())
    return [units for units in more if units]


@settings(max_examples=many(100))
@given(STORIES)
def test_a_purchase_that_is_refunded_at_once_leaves_what_was_there(
    history: histories.History,
) -> None:
    shop = history.shop()
    for event in history.events:
        before = shop.state(event.learned_at)
        outcome = shop.apply(event)
        if outcome.kind is not Kind.BOUGHT or not isinstance(event, MONEY):
            continue
        if came_in(before, shop.state(event.learned_at)) != [event.amount]:
            # A part had waited for the rest; it is no part of this payment, and balance now.
            continue
        refund = told.RefundedWhole(
            learned_at=event.learned_at, key=f"undo-{event.key}", payment=event.key
        )
        if shop.apply(refund).kind is not Kind.DONE:
            continue
        after = shop.state(event.learned_at)
        assert after.balance == before.balance
        running = {plan: one.end for plan, one in before.plans.items() if one.runs}
        assert {plan: one.end for plan, one in after.plans.items() if one.runs} == running


@settings(max_examples=many(60))
@given(STORIES, st.integers(0, 400))
def test_time_alone_changes_only_what_is_over(history: histories.History, days: int) -> None:
    shop = history.shop()
    now = history.events[-1].learned_at
    for event in history.events:
        shop.apply(event)
    before, later = shop.state(now), shop.state(now + days * DAY)
    assert (later.balance, later.ledger) == (before.balance, before.ledger)
    assert later.rights == before.rights
    for plan, state in later.plans.items():
        assert state.runs <= before.plans[plan].runs or state.runs
        assert state.end == before.plans[plan].end or before.plans[plan].end is not None
    check_access(later, now + days * DAY)


@given(st.permutations(range(4)), st.sampled_from([20, 32, 34, 40]), st.integers(0, 96))
def test_a_burst_of_payments_stands_in_the_order_in_which_they_happened(
    order: list[int], days: int, spread: int
) -> None:
    def burst(delivered: list[int]) -> State:
        history = History()
        bought(history.buys(at(1, 1), "pro", "a"))
        first, now = at(1, 1) + days * DAY, at(1, 1) + (days + 1) * DAY
        for number in range(4):
            opened = first - 5 * DAY + number * MINUTE
            history.opens(opened, "pro", f"c{number}", way=Way.CARD, price=30_00 + number)
        for number in delivered:
            happened = min(now, first + number * spread * HOUR / 12 - 3 * DAY)
            bought(history.comes(now, f"c{number}", 30_00, happened_at=happened))
        return history.state(now)

    assert burst(order) == burst([0, 1, 2, 3])


@given(st.integers(1, 28), st.integers(0, 40), st.integers(0, 10**6))
def test_unused_value_day_by_day_is_the_price_less_what_was_used(
    start: int, passed: int, cents: int
) -> None:
    """Counted in the plainest way: a day's share for every day that was not begun yet."""
    history = History(plans=(Plan("old", cents, 1), Plan("new", 10**7, 1)))
    began = at(3, start)
    opened = history.opens(began, "old", "c", price=cents)
    history.comes(began, "c", opened.expected)
    today, last = (began + passed * DAY).date(), date(2027, 4, start)
    days = [date(2027, 3, start) + number * DAY for number in range(31)]
    left = sum(1 for day in days if today <= day < last)
    opened = history.opens(began + passed * DAY, "new", "d")
    exact = Fraction(cents * left, 31)
    assert abs(opened.counts_on - exact) <= Fraction(1, 2)


def test_what_says_nothing_counts_by_the_wallet_that_was_linked_when_it_was_sent() -> None:
    history, silent = History(), told.SilentMoneyCame
    history(told.WalletProven, at(1, 1))
    words = {"way": Way.TON, "until": at(1, 2)}
    asked = history.opens(at(1, 1, 10), "basic", "c", **words).expected
    coins = {"coin": told.GRAM, "amount": asked}
    # Sent before it was linked it is nobody's, sent before anything was open it is balance.
    assert history(silent, at(1, 1, 11), happened_at=at(1, 1, 8), **coins).kind is Kind.WAITS
    assert history(silent, at(1, 1, 11), happened_at=at(1, 1, 9), **coins).kind is Kind.BALANCE
    assert history(silent, at(1, 1, 11), **coins).kind is Kind.BOUGHT
    assert history(silent, at(1, 1, 12), **coins).kind is Kind.BALANCE
    # Somebody else proves it: nobody can say who sends; seen late, what was sent before is theirs.
    history(told.WalletProven, at(1, 1, 13), by_other=True)
    assert history(silent, at(1, 1, 14), **coins).kind is Kind.WAITS
    assert history(silent, at(1, 3), happened_at=at(1, 1, 12), **coins).kind is Kind.BALANCE
    assert history(silent, at(1, 3), **coins).kind is Kind.WAITS

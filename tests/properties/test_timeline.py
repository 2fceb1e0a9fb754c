"""From facts to rights: the rules' own examples, and what holds of every history.

Nothing here knows a database: what a settlement decided stands on its fact (tests/money has the
verbs).
"""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import permutations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.facts import FactKind
from services.money import Money
from services.timeline import terms as t
from services.timeline.state import State
from services.timeline.timeline import timeline
from tests.properties.histories import DAY, HOUR, History, at, dollars

# -- Terms are frozen (1), and what happened is not decided again (2) ------------------------------


def test_another_hour_of_the_end_moves_no_end_that_was_recorded() -> None:
    history = History()
    first = history.buys("Basic", at(1, 10))
    history.calendar = t.Calendar(zone="UTC", hour=9, grace=3 * DAY)
    other = history.buys("VIP", at(1, 11), price=Money(1, "EUR"))
    assert history.right(first, at(1, 12)).expires_at == at(2, 10, 12)
    assert history.right(first, at(1, 12)).access_until == at(2, 11, 12)
    assert history.right(other, at(1, 12)).expires_at == at(2, 12, 9)
    # A renewal counts from the old anchor and ends at its own hour.
    renewal = history.buys("Basic", at(1, 20))
    assert history.right(renewal, at(1, 21)).expires_at == at(3, 11, 9)
    assert history.right(first, at(1, 21)).expires_at == at(2, 10, 12)


def test_the_zone_of_the_sale_counts_its_days() -> None:
    # In the Maldives it is the next day at 19:00 UTC.
    history = History(calendar=t.Calendar(zone="Indian/Maldives", hour=12, grace=DAY))
    month = history.buys("Basic", at(1, 10, 19))
    end = history.right(month, at(1, 11)).expires_at
    assert end is not None
    assert end.astimezone(ZoneInfo("Indian/Maldives")).isoformat() == "2027-02-11T12:00:00+05:00"
    segment = history.state(at(1, 11)).segments[month.id]
    assert segment.all_days() == 31
    assert segment.unused_days(at(1, 10, 20)) == 31
    assert segment.unused_days(at(1, 11, 18)) == 31
    assert segment.unused_days(at(1, 11, 20)) == 30


# -- The past stands (3) -------------------------------------------------------------------------


def test_a_proof_of_the_first_that_is_approved_on_the_third_gives_the_third_to_the_third() -> None:
    history = History()
    fact = history.buys("Basic", at(11, 1), at(11, 3))
    right = history.right(fact, at(11, 3))
    assert (right.starts_at, right.expires_at) == (at(11, 3), at(12, 3))


def test_a_renewal_that_was_paid_in_the_grace_stands_behind_the_old_end() -> None:
    history = History()
    history.buys("Basic", at(1, 10))
    fact = history.buys("Basic", at(2, 10, 18))
    right = history.right(fact, at(2, 10, 18))
    assert (right.starts_at, right.expires_at) == (at(2, 10), at(3, 10))


def test_a_renewal_after_the_grace_begins_anew() -> None:
    history = History()
    history.buys("Basic", at(1, 10))
    fact = history.buys("Basic", at(2, 11, 12))
    right = history.right(fact, at(2, 11, 12))
    assert (right.starts_at, right.expires_at) == (at(2, 11), at(3, 11))


@pytest.mark.parametrize(
    ("sent", "held_until", "approved", "starts"),
    [
        # Sent in the grace and held until the verdict: access stood without a gap.
        (at(2, 10, 18), at(2, 17, 18), at(2, 14), at(2, 10)),
        # Sent before the end.
        (at(2, 9), at(2, 16), at(2, 14), at(2, 10)),
        # Patience was over before the verdict: access had ended, and begins anew.
        (at(2, 10, 18), at(2, 12, 18), at(2, 14), at(2, 14)),
        # A proof that holds nothing.
        (at(2, 10, 18), None, at(2, 14), at(2, 14)),
        # Sent when the grace was over already.
        (at(2, 11, 13), at(2, 18, 13), at(2, 14), at(2, 14)),
    ],
)
def test_what_is_learned_late_joins_only_where_access_stood_until_then(
    sent: datetime, held_until: datetime | None, approved: datetime, starts: datetime
) -> None:
    history = History()
    history.buys("Basic", at(1, 10))
    payment = history.sends_proof(sent, held_until)
    fact = history.buys("Basic", sent, approved, payment=payment)
    assert history.right(fact, approved).starts_at == starts


def test_a_proof_holds_an_end_back_until_its_verdict_or_the_end_of_patience() -> None:
    history = History()
    month = history.buys("Basic", at(1, 10))
    payment = history.sends_proof(at(2, 11, 11), at(2, 18))
    assert history.right(month, at(2, 17)).is_active
    assert not history.right(month, at(2, 18)).is_active
    history.is_refused(payment, at(2, 13))
    assert history.right(month, at(2, 12, 23)).access_until == at(2, 13)
    assert not history.right(month, at(2, 13)).is_active


def test_no_one_pays_for_time_that_is_used_up_when_it_is_given() -> None:
    patient = t.Calendar(zone="UTC", hour=12, grace=60 * DAY)
    history = History(calendar=patient)
    history.buys("Basic", at(1, 10))
    fact = history.buys("Basic", at(3, 20))
    right = history.right(fact, at(3, 20))
    assert (right.starts_at, right.expires_at) == (at(3, 20), at(4, 20))


# -- One queue a plan (4), and Stars (5) ---------------------------------------------------------


@pytest.mark.parametrize("order", list(permutations(["m", "d", "m2"])))
def test_months_come_first_and_given_days_behind_whatever_the_order(order: tuple[str, ...]) -> None:
    """30 Jan, +1 m, +5 d, +1 m = 30 Mar + 5 d = 4 Apr."""
    history = History()
    if order[0] == "d":
        # Days are given on top of something: the first month was there before.
        order = ("m", "d", "m2")
    for step in order:
        if step == "d":
            history.is_extended("Basic", 5, at(1, 30))
        else:
            history.buys("Basic", at(1, 30))
    assert history.end("Basic", at(1, 31)) == at(4, 4)


def test_the_day_of_the_anchor_comes_back_after_a_short_month() -> None:
    history = History()
    facts = [history.buys("Basic", at(1, 31)) for _ in range(4)]
    ends = [history.right(fact, at(2, 1)).expires_at for fact in facts]
    assert ends == [at(2, 28), at(3, 31), at(4, 30), at(5, 31)]


def test_a_floor_of_stars_is_no_new_anchor() -> None:
    """31 Jan → 28 Feb, floor 2 Mar; next charge → 31 Mar, floor 1 Apr."""
    history = History()
    first = history.buys("Basic", at(1, 31), by_stars=True, floor=at(3, 2))
    assert history.right(first, at(2, 1)).expires_at == at(3, 2)
    second = history.buys("Basic", at(3, 2), by_stars=True, floor=at(4, 1))
    right = history.right(second, at(3, 2))
    assert (right.starts_at, right.expires_at) == (at(3, 2), at(4, 1))
    # A third that knows no floor counts three months from the anchor.
    third = history.buys("Basic", at(4, 1))
    assert history.right(third, at(4, 1)).expires_at == at(4, 30)


# -- Another plan (6), and what unused days are worth (7) ----------------------------------------


def test_another_plan_ends_what_runs_and_what_waits_and_the_rest_stays_balance() -> None:
    history = History()
    running, waiting = (history.buys("Basic", at(1, 10), price=dollars("31")) for _ in range(2))
    history.buys("VIP", at(1, 20), price=dollars("10"), paid=dollars("0"))
    now = at(1, 20)
    # 21 of 31 days of the first month, and all 28 of the second.
    assert history.balance(now) == {"USD": (2100 + 3100 - 1000, 0)}
    assert history.ends(now) == {"VIP": at(2, 20)}
    for fact in (running, waiting):
        assert not history.right(fact, now).is_active
    assert history.right(running, now).expires_at == now
    assert history.right(waiting, now).starts_at == history.right(waiting, now).expires_at


def test_a_change_that_was_paid_after_ten_days_and_approved_after_twelve_is_worth_twenty() -> None:
    """$30 for 30 days, change paid after 10, approved after 12: $20."""
    history = History()
    history.buys("Basic", at(4, 1), price=dollars("30"))
    vip = history.buys("VIP", at(4, 11), at(4, 13), price=dollars("50"), paid=dollars("30"))
    assert history.right(vip, at(4, 13)).worth == 5000
    assert history.right(vip, at(4, 13)).starts_at == at(4, 13)
    assert history.balance(at(4, 13)) == {}


@pytest.mark.parametrize(
    ("price", "used", "value"),
    [
        ("30", timedelta(0), 3000),
        # Today counts as unused until it is over.
        ("30", timedelta(hours=11, minutes=59), 3000),
        ("30", timedelta(hours=12), 2900),
        ("10", 20 * DAY, 333),
        ("10", 10 * DAY, 667),
        # Half up.
        ("0.01", 15 * DAY, 1),
        ("0.01", 16 * DAY, 0),
        ("30", 29 * DAY, 100),
        ("30", 30 * DAY, 0),
    ],
)
def test_unused_value_counts_calendar_days_half_up(price: str, used: timedelta, value: int) -> None:
    history = History()
    month = history.buys("Basic", at(4, 1), price=dollars(price))
    segment = history.state(at(4, 2)).segments[month.id]
    assert segment.unused_value(at(4, 1) + used) == (value, 0)


def test_what_was_given_what_cost_nothing_lifetimes_and_other_currencies_run_beside() -> None:
    history = History(rates={})
    history.is_given("Given", at(1, 1), months=12)
    history.buys("Free", at(1, 1), price=dollars("0"))
    history.buys("Euros", at(1, 1), months=12, price=Money(9900, "EUR"))
    history.buys("VIP", at(1, 2), price=dollars("50"))
    now = at(1, 3)
    assert set(history.ends(now)) == {"Given", "Free", "Euros", "VIP"}
    assert history.balance(now) == {}
    # A plan of no price ends nothing either.
    history.buys("Other", at(1, 3), price=dollars("0"))
    assert set(history.ends(now)) == {"Given", "Free", "Euros", "VIP", "Other"}


def test_a_rate_makes_another_currency_pay() -> None:
    history = History(rates={("EUR", "USD"): Decimal("1.1")})
    history.buys("Euros", at(4, 1), price=Money(3000, "EUR"))
    vip = history.buys("VIP", at(4, 16), price=dollars("20"), paid=dollars("3.50"))
    assert set(history.ends(at(4, 16))) == {"VIP"}
    # 15 of 30 days are €15, which are $16.50: all of it pays.
    assert history.right(vip, at(4, 16)).worth == 2000
    assert history.balance(at(4, 16)) == {}


def test_given_days_on_paid_time_go_along_and_a_lifetime_takes_none() -> None:
    history = History()
    history.buys("Basic", at(1, 10))
    history.is_extended("Basic", 5, at(1, 11))
    history.buys("VIP", at(1, 20), price=dollars("50"))
    assert history.ends(at(1, 20)) == {"VIP": at(2, 25)}
    history.buys("Life", at(1, 25), months=0, price=dollars("500"))
    assert history.ends(at(1, 25)) == {"Life": None}


def test_of_given_days_that_are_in_use_already_what_is_left_goes_along() -> None:
    history = History()
    history.buys("Basic", at(1, 10))
    history.is_extended("Basic", 5, at(1, 11))
    # The paid month is over, two of the five days are used.
    history.buys("VIP", at(2, 12), price=dollars("50"))
    assert history.ends(at(2, 12)) == {"VIP": at(3, 12) + 3 * DAY}


def test_given_days_stay_where_a_gift_of_the_same_plan_goes_on() -> None:
    history = History()
    history.buys("Basic", at(1, 10))
    history.is_given("Basic", at(1, 10))
    history.is_extended("Basic", 5, at(1, 11))
    history.buys("VIP", at(1, 20), price=dollars("50"))
    ends = history.ends(at(1, 20))
    # The given month was queued: it begins now, and has its days behind it.
    assert ends == {"VIP": at(2, 20), "Basic": at(2, 25)}


# -- Balance (8, 10, 11) -------------------------------------------------------------------------


def test_what_is_short_is_balance_and_no_part_of_a_plan() -> None:
    history = History()
    history.keeps(dollars("3.50"), at(1, 1))
    assert history.balance(at(1, 1)) == {"USD": (350, 0)}
    assert history.state(at(1, 1)).rights == []
    assert history.state(at(1, 1)).subscription is None


def test_what_came_in_stars_can_only_be_spent_and_is_spent_first() -> None:
    """$49/2,500 ⭐, half unused: $24.50 usable, $0 payable."""
    history = History()
    history.buys("Basic", at(4, 1), price=dollars("49"), by_stars=True)
    segment = next(iter(history.state(at(4, 16)).segments.values()))
    assert segment.unused_value(at(4, 16)) == (2450, 2450)
    history.keeps(dollars("10"), at(4, 2))
    vip = history.buys("VIP", at(4, 16), price=dollars("30"), paid=dollars("0"))
    assert history.right(vip, at(4, 16)).worth == 3000
    assert vip.terms.spend_only == 2450
    assert history.balance(at(4, 16)) == {"USD": (450, 0)}
    # Moved on, it still can only be spent.
    history.buys("Small", at(4, 16), price=dollars("1"), paid=dollars("0"))
    assert history.balance(at(4, 16)) == {"USD": (450 + 550, 2450 - 100)}


# -- Refunds (12) and revocations (15) -----------------------------------------------------------


def test_a_whole_refund_is_the_history_without_the_payment() -> None:
    history = History()
    history.buys("Basic", at(1, 10), months=3)
    vip = history.buys("VIP", at(1, 20), price=dollars("10"), paid=dollars("0"))
    history.is_refunded(vip, at(1, 25))
    # What was credited into it runs again to its own end, as if it had never been ended.
    assert history.ends(at(1, 25)) == {"Basic": at(4, 10)}
    assert history.balance(at(1, 25)) == {}
    assert not history.right(vip, at(1, 25)).is_active


def test_refunding_the_running_month_moves_the_next_one_forward() -> None:
    history = History()
    first, second = (history.buys("Basic", at(1, 10)) for _ in range(2))
    history.is_refunded(first, at(1, 20))
    right = history.right(second, at(1, 20))
    assert (right.starts_at, right.expires_at) == (at(1, 20), at(2, 20))
    assert history.right(first, at(1, 20)).expires_at == at(1, 20)


def test_a_part_lowers_the_worth_and_kept_makes_a_gift_of_it() -> None:
    history = History()
    month = history.buys("Basic", at(1, 10))
    history.is_refunded(month, at(1, 11), "part", 1900)
    right = history.right(month, at(1, 11))
    assert (right.is_active, right.worth, right.expires_at) == (True, 3000, at(2, 10))
    history.is_refunded(month, at(1, 12), "kept")
    right = history.right(month, at(1, 12))
    assert (right.is_active, right.worth, right.expires_at) == (True, 0, at(2, 10))
    # A gift is not ended by another plan, and pays for nothing.
    history.buys("VIP", at(1, 13))
    assert set(history.ends(at(1, 13))) == {"Basic", "VIP"}
    assert history.balance(at(1, 13)) == {}


def test_what_was_taken_back_costs_a_later_plan_whole_days() -> None:
    history = History()
    vip = history.buys("VIP", at(4, 1), price=dollars("30"))
    other = history.buys("Basic", at(4, 1), price=Money(100, "EUR"))
    lost = t.Lost(fact=vip.id, days=10, value=1000)
    terms = t.Refund(fact=other.id, how="taken_back", amount=100, currency="EUR", lost=(lost,))
    history.add(FactKind.REFUND, terms, at(4, 6))
    right = history.right(vip, at(4, 6))
    assert (right.expires_at, right.worth) == (at(4, 21), 2000)
    # What is left of it is worth what is left of its money.
    assert history.state(at(4, 6)).segments[vip.id].unused_value(at(4, 11)) == (1000, 0)


def test_revoking_ends_every_plan_queued_ones_too_and_no_seat() -> None:
    history = History()
    history.buys("Basic", at(1, 10))
    history.buys("Basic", at(1, 10))
    history.is_given("VIP", at(1, 10), months=12)
    history.is_given("Life", at(1, 10), months=0)
    history.gets_seat(at(1, 10))
    history.is_revoked(at(1, 20))
    assert set(history.ends(at(1, 20))) == {"course"}
    row = history.state(at(1, 20)).subscription
    assert row is not None and (row.is_active, row.is_lifetime) == (False, False)
    # What is bought afterwards begins anew.
    again = history.buys("Basic", at(1, 20, 13))
    assert history.right(again, at(1, 21)).starts_at == at(1, 20, 13)


# -- The subscription's row (16) ------------------------------------------------------------------


def test_the_row_stands_on_the_latest_end_and_a_lifetime_comes_first() -> None:
    history = History()
    history.is_given("VIP", at(1, 10), months=2)
    history.buys("Basic", at(1, 10))

    def row(now: datetime) -> tuple[str, datetime | None, bool, bool]:
        found = history.state(now).subscription
        assert found is not None
        names = {key: name for name, key in history.plans.items()}
        return names[found.plan_id], found.ends_at, found.is_active, found.is_lifetime

    assert row(at(1, 11)) == ("VIP", at(3, 10), True, False)
    history.buys("Basic", at(1, 12), months=3)
    assert row(at(1, 12)) == ("Basic", at(5, 10), True, False)
    life = history.buys("Life", at(1, 13), months=0, price=Money(1, "EUR"))
    assert row(at(1, 13)) == ("Life", None, True, True)
    history.is_refunded(life, at(1, 14))
    assert row(at(1, 14)) == ("Basic", at(5, 10), True, False)
    # The last one that was over, once nothing runs.
    assert row(at(5, 11)) == ("Basic", at(5, 10), False, False)


def test_a_course_is_not_the_subscription() -> None:
    history = History()
    history.gets_seat(at(1, 10), for_life=True)
    assert history.state(at(1, 10)).subscription is None
    history.is_given("VIP", at(1, 10))
    row = history.state(at(1, 10)).subscription
    assert row is not None and row.plan_id == history.plan("VIP")


def test_each_plan_says_its_own_end_and_a_month_that_is_followed_says_none() -> None:
    history = History()
    first, second = (history.buys("Basic", at(1, 10)) for _ in range(2))
    given = history.is_given("VIP", at(1, 10))
    for fact, is_last in ((first, False), (second, True), (given, True)):
        assert history.right(fact, at(1, 11)).is_last is is_last


# -- Courses (19) ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moved_to", "told", "end"),
    [
        # A start that still lies ahead moves the end, both ways.
        (at(2, 21), at(1, 20), at(3, 21)),
        (at(1, 25), at(1, 20), at(2, 22)),
        # Not into the past.
        (at(1, 5), at(1, 20), at(2, 17)),
        # A start that has come already moves nothing.
        (at(3, 1), at(2, 7), at(3, 7)),
        (at(3, 1), at(2, 20), at(3, 7)),
    ],
)
def test_a_start_that_is_moved_moves_the_end_while_it_lies_ahead(
    moved_to: datetime, told: datetime, end: datetime
) -> None:
    history = History()
    seat = history.gets_seat(at(1, 10), weeks=4, starts=at(2, 7))
    assert history.end("course", at(1, 10)) == at(3, 7)
    history.course_moves(seat, moved_to, told)
    assert history.end("course", told) == end


def test_a_pause_opens_nothing_and_moves_no_end() -> None:
    history = History()
    seat = history.gets_seat(at(1, 10), weeks=4)
    history.seat_is("paused", seat, at(1, 20))
    assert history.ends(at(1, 20)) == {}
    history.seat_is("resumed", seat, at(2, 1))
    assert history.ends(at(2, 1)) == {"course": at(2, 7)}


@pytest.mark.parametrize(
    ("terms", "runs"),
    [
        ({"weeks": 4}, True),
        ({"weeks": None}, False),
        ({"weeks": None, "for_life": True}, True),
        ({"weeks": 4, "for_life": True}, True),
    ],
)
def test_a_completed_course_runs_on_where_its_time_or_a_life_was_sold(
    terms: dict[str, object], runs: bool
) -> None:
    history = History()
    seat = history.gets_seat(at(1, 10), **terms)  # type: ignore[arg-type]
    history.seat_is("completed", seat, at(1, 20))
    assert bool(history.ends(at(1, 20))) is runs
    history.seat_is("left", seat, at(1, 21))
    assert history.ends(at(1, 21)) == {}


def test_a_seat_that_is_taken_again_is_what_was_sold_the_second_time() -> None:
    history = History()
    seat = history.gets_seat(at(1, 10), weeks=4, plans=("course", "VIP"))
    history.seat_is("left", seat, at(1, 12))
    terms = t.Seat(
        plans=(history.plan("course"),), weeks=2, is_lifetime=False, calendar=history.calendar
    )
    history.add(FactKind.SEAT, terms, at(1, 15), enrollment_id=seat)
    assert history.ends(at(1, 15)) == {"course": at(1, 29)}


# -- What holds of every history -------------------------------------------------------------------

PLANS = ("A", "B", "C")
PRICES = {"A": dollars("30"), "B": dollars("100"), "C": dollars("7.77")}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["buys", "buys", "buys", "given", "days", "refunds", "revoked", "proof"]),
        st.sampled_from(PLANS),
        st.integers(0, 40),
        st.integers(1, 3),
    ),
    min_size=1,
    max_size=10,
)
Check = Callable[[History, History], None]


def lived(steps: list[tuple[str, str, int, int]], each: Check | None = None) -> History:
    """A history of these steps; `each` is asked after every one, with the history before it."""
    history, now = History(), at(1, 1)
    for step, plan, days, months in steps:
        now += timedelta(days=days, hours=months)
        before = replace(history, facts=list(history.facts), plans=dict(history.plans))
        if step == "buys":
            history.buys(plan, now - timedelta(hours=days), now, months=months, price=PRICES[plan])
        elif step == "given":
            history.is_given(plan, now, months=months)
        elif step == "days" and plan in history.ends(now):
            history.is_extended(plan, months, now)
        elif step == "revoked" and months == 3:
            history.is_revoked(now)
        elif step == "proof":
            history.sends_proof(now, now + 7 * DAY)
        elif step == "refunds":
            gone = {one.terms.fact for one in history.facts if one.kind is FactKind.REFUND}
            sold = [
                one for one in history.facts if one.kind is FactKind.PURCHASE and one.id not in gone
            ]
            if sold:
                history.is_refunded(sold[-1], now, "kept" if months == 3 else "whole")
        if each is not None and len(history.facts) > len(before.facts):
            each(before, history)
    return history


def told(state: State) -> dict[str, object]:
    """What a state says, without the ids of its facts."""
    return {
        "rights": sorted(
            (
                str(one.plan_id),
                str(one.starts_at),
                str(one.expires_at),
                str(one.access_until),
                one.is_active,
                str(one.worth),
                one.is_last,
            )
            for one in state.rights
            if one.starts_at != one.expires_at
        ),
        "row": state.subscription and (*vars(state.subscription).values(),)[:7],
        "balances": {key: (one.payable, one.spend_only) for key, one in state.balances.items()},
    }


@given(STEPS)
def test_what_is_over_stays_as_it_was_whatever_is_learned_later(
    steps: list[tuple[str, str, int, int]],
) -> None:
    def the_past_stands(before: History, after: History) -> None:
        new = next(one for one in after.facts if one not in before.facts)
        if new.kind is FactKind.REFUND and new.terms.restores:
            # What it had ended runs again, as though it had never been ended.
            return
        now = new.learned_at
        for right in before.state(now).rights:
            over = right.access_until is not None and right.access_until <= now
            if over and not right.is_active:
                again = next(one for one in after.state(now).rights if one.fact == right.fact)
                assert (again.starts_at, again.expires_at, again.is_active) == (
                    right.starts_at,
                    right.expires_at,
                    False,
                )

    lived(steps, the_past_stands)


@given(STEPS)
def test_learning_a_purchase_moves_its_plans_end_later_and_never_earlier(
    steps: list[tuple[str, str, int, int]],
) -> None:
    def no_end_comes_nearer(before: History, after: History) -> None:
        new = next(one for one in after.facts if one not in before.facts)
        if new.kind not in (FactKind.PURCHASE, FactKind.GRANT, FactKind.EXTENSION):
            return
        now = new.learned_at
        name = next(name for name, key in after.plans.items() if key == new.plan_id)
        was, is_now = before.ends(now), after.ends(now)
        end, was_end = is_now[name], was.get(name)
        assert end is not None and end > now
        assert was_end is None or end >= was_end
        ended = {
            after.state(now).segments[one.fact].plan_id for one in getattr(new.terms, "ends", ())
        }
        for other, until in was.items():
            if other != name and after.plan(other) not in ended:
                assert is_now[other] == until

    lived(steps, no_end_comes_nearer)


@given(STEPS, st.sampled_from(PLANS), st.integers(1, 3), st.integers(0, 10))
def test_a_purchase_that_is_refunded_whole_is_as_if_it_had_never_been(
    steps: list[tuple[str, str, int, int]], plan: str, months: int, days: int
) -> None:
    history = lived(steps)
    now = history.facts[-1].learned_at + DAY if history.facts else at(1, 1)
    without = replace(history, facts=list(history.facts), plans=dict(history.plans))
    sale = history.buys(plan, now, months=months, price=PRICES[plan])
    back = now + timedelta(days=days)
    history.is_refunded(sale, back)
    for moment in (back, back + 10 * DAY, back + 100 * DAY):
        assert history.ends(moment) == without.ends(moment)
    assert history.balance(back) == without.balance(back)


@given(STEPS, st.integers(0, 2**32))
def test_with_the_clock_standing_still_the_order_of_the_facts_does_not_matter(
    steps: list[tuple[str, str, int, int]], seed: int
) -> None:
    history = lived(steps)
    now = max((one.learned_at for one in history.facts), default=at(1, 1))
    # All of it is learned at once, as in a burst of redeliveries; each happened at its own moment.
    still = [
        replace(one, learned_at=now, happened_at=at(1, 1) + index * HOUR)
        for index, one in enumerate(history.facts)
    ]
    first = timeline(still, now)
    order = random.Random(seed)
    shuffled = [
        replace(one, number=number) for number, one in enumerate(order.sample(still, len(still)))
    ]
    again = timeline(sorted(shuffled, key=lambda one: one.order), now)
    assert told(again) == told(first)


def test_a_plan_that_was_ended_before_it_was_reported_ends_as_soon_as_it_stands() -> None:
    history = History()
    now = at(1, 20)
    old = history.buys("Basic", at(1, 12), now, opened=at(1, 10))
    # Its money was sent before, and it was reported after: the newer wish all the same.
    new = history.buys("VIP", at(1, 11), now, opened=at(1, 11), price=dollars("50"))
    assert [one.fact for one in new.terms.ends] == [old.id]
    assert [one.id for one in history.facts] == [new.id, old.id]
    assert history.ends(now) == {"VIP": at(2, 20)}
    assert history.balance(now) == {"USD": (4900, 0)}
    right = history.right(old, now)
    assert (right.starts_at, right.expires_at, right.is_active) == (now, now, False)


@given(STEPS)
def test_time_alone_opens_nothing_that_was_shut(steps: list[tuple[str, str, int, int]]) -> None:
    history = lived(steps)
    now = max((one.learned_at for one in history.facts), default=at(1, 1))
    running: set[object] | None = None
    for days in range(0, 400, 9):
        moment = now + timedelta(days=days)
        active = {one.fact for one in history.state(moment).running()}
        assert running is None or active <= running
        running = active
    assert running is not None

"""What the shop should do with money and access, said a second time in plain Python.

The model knows one member of one shop. It gets what the shop learns, in the order in which it
learns it, and keeps what stands at the moment: segments with their dates, balances, accounts. It
replays nothing, so that it shares no mistakes with a function that does. The rules are those of
docs/decisions/0036 and of the page of money and time; this file and its helpers `money_model_*`
were written from these two alone, and mended where tests/money/oracle.py showed that a rule had
been read in another way than it is meant.

    shop = Shop(plans, courses, policy)       Plan, Course, Policy: the shelf and the settings
    outcome = shop.apply(event)               what the shop answers: Kind, Why, what was counted on
    state = shop.state(now)                   now: the last event's `learned_at`, or later

Events, in money_model_events (frozen, keywords only; each has `learned_at`, which never goes back,
and a unique `key`):
    CheckoutOpened CheckoutCancelled MoneyCame StarsRenewed ProofSent ProofRefused
    PlanGranted PlanExtended PlansRevoked
    RefundedWhole RefundedPart RefundedKept TakenBack BalancePaidBack DueRefundPaid
    WalletProven WalletUnlinked SilentMoneyCame
    SeatGiven SeatPaused SeatResumed SeatCompleted SeatLeft CourseStartMoved
    BanChanged RoleChanged ProtectionChanged PolicyChanged TimePassed
A checkout's key names the checkout, a payment's key (MoneyCame, StarsRenewed) the payment. A seat
is paid for like a plan: CheckoutOpened with the course's id as `item`, then MoneyCame. Where
nothing is left to pay the checkout is settled when it is opened, and is its own payment.

State: plans (PlanState by plan id: runs, end, access, access_until; None beside True is for life),
row (Row or None), balance (Purse by currency: payable, spend_only), ledger (Totals by currency),
may_be_in (plan ids), rights (Right: every segment that has not been ended, for looking closer).

Decisions where both pages are silent or may be read in two ways
 1. An access is over at its end: `now < end`. Paid before end and grace: strictly; access stands
    without a gap if it is not over when we learn of it.
 2. Zone, end hour and grace are frozen with the purchase when the shop learns of it; rates,
    price, months and the sum due when the checkout is opened.
 3. In a queue all paid and given months come first, one segment behind the other, and all given
    days behind the last of them. A segment begins where the months before it end, also where that
    is already past because it joined in the grace.
 4. Every end is on the end hour of its own segment's policy. Telegram's expiry + 6 h counts up to
    the next one, for the first charge as well as for renewals. It is a lower bound for the months,
    no new anchor, and given days come behind it.
 5. Days are given to the row's queue, also in its grace. Nothing stands, or a lifetime: refused.
 6. "Used up by then": the queue with what was bought would end at or before `learned_at`.
 7. A member with a plan for life is sold no plan: money is balance, Stars go back. Gifts run
 beside. 8. A gift ends nothing, a lifetime neither. Free plans (listed price 0) end nothing and are
 no
    wish. What is worth nothing any more (kept, parts that took all of it) is as given.
 9. Given segments that were queued when the paid ones before them are ended begin at that moment,
    or behind a given one that still runs, in their order. Given days that stay are put on the
    last of them.
10. Days that are left: all of them while months of their queue run, else the calendar days to its
    end, counted when we learn of the change.
11. A change that ends what runs, and a revocation, cut the old plan's access at once, also the
    grace of what ran before; a refund leaves that grace. Refunded in its own grace it ends.
12. What ran on the day that counts is ended with its value also where it has run out since; a
    change that we learn of ends what runs or waits even where its value is 0.
13. What a checkout asked for is not guaranteed: the money has to suffice by the day that counts.
14. A checkout is alive until its end, both included, or until it was cancelled or a newer one of
    the person's took its place; one is open at a time for plans, and for each course. The same
    offer again is the same checkout. A proof revives what was over; refused, it lives 48 h again.
15. Older wish: another plan was bought through a checkout that was opened later than this one.
    Purchases that were refunded or taken back count no more, kept ones do. Renewals are no wishes;
    their own is that of the subscription's checkout. Seats have none.
16. The reviewer chooses wherever a proof is for an older wish, and accepts what is short.
17. A month at its full price in Stars is charged again. A renewal adds one month; what else is
    charged ends with a change that ends its plan, a lifetime, a refund of one of its charges or one
    that leaves nothing, a revocation, a ban. A charge after that, or another one for a settled
    checkout, goes back. What bought nothing begins nothing.
18. A free plan stands with its grace.
19. The trifle: short <= 2 % of the sum due exactly (nothing rounded) and <= one dollar at the
    checkout's rate, half up. The sum due is the price less unused value and balance at opening.
20. Nothing is set aside for a checkout: the balance pays for whatever is paid first. But what the
    open ones count on, beyond unused value, is not paid out, in whichever currency it is.
21. Pots are taken one by one: the price's own currency first, then the others by name, of each the
    spend-only part first. A part of a pot is what stands for it at the rate, never too little, and
    returns as it was taken. A rate counts in the direction in which it was set.
22. Stars: the balance takes the same share of the price in Stars off, half up. As balance they are
    spend-only.
23. Unused value of mixed money is rounded as a whole, then its spend-only part, half up.
24. Whole refund: allowed while what does not come back from the sale itself is still in the
    balance (by kind; what a revocation left as due has to be there as balance), not while a later
    purchase that ended it stands, unless that was given back with the access kept. It also takes
    back what was paid over. What only became balance is refunded whole, or paid back as balance.
25. Parts: at most received - refunded - moved onward (paid over, and value credited or revoked),
    and at most the payable part that the sale still has. None of Stars; coins in the price's
    currency.
26. A refund with access kept returns the balance used too; what the purchase had ended stays
    ended and its value stays balance.
27. What a refunded purchase had ended comes back all together or not at all, as though it had
    never been ended; not after a revocation. It takes its value out of the balance also where its
    own end has passed. What was bought or given of that plan since stands behind it again.
28. Given days of a refunded segment stay with what is left in its queue, else they go with it.
    Those that went along with a change return with what it had ended.
29. Taken back: first like a whole refund, as far as the balance holds it (spend-only only). Then
    the purchases made since with balance, first the one that ended it, then in their order, each
    for at most the balance of that currency that it used: whole days, at most the unused ones, at
    what a day of it is worth. Lifetimes and seats are left to an admin; everything not recovered is
    written off. A sale that lost something gives less back later.
30. Taken back before the charge is known: the charge is settled as ever, then taken back at once.
31. Refunds are paid as the money came: Stars in Stars, coins in coins at the rate they came at.
    What Telegram took back counts as refunds done. Balance that is paid back too.
32. Revocation leaves lifetimes, gifts and free plans without value. Nothing with access: refused.
33. A proof under review, for whatever it is, holds every queue's access that was not over when it
    was sent; the first three of a checkout do, and none after six that were refused in a row.
34. Several things learned at one moment: purchases and gifts of one plan stand in the order in
    which they happened; everything else takes its turn as it is delivered.
35. Seats end on the end hour, at start (or learned_at) + weeks, with grace and holds like plans.
    Without weeks and not for life they are open until completed. Who has a seat (paused, completed,
    or over) is given no second one until they leave; completed seats are not left. What is over by
    its weeks, completed or not, may be bought again.
36. A course's start moves its seats' ends if the seat's start was still ahead at that moment, to
    that moment at the earliest. Without a start a seat begins when it is sold.
37. Staff and protected members may be everywhere; none of them is banned, no banned person becomes
    one of them.
38. The row of what is over: the latest moment at which a queue was over, cut or run out, then the
    later end, then the greater id; rights that never began do not count.
39. Money for a checkout is the verdict on its proof, and the end of the checkout, whatever it
    becomes; money for a checkout that is not known is refused and booked nowhere.
40. Where an admin accepts less, the price is taken as far as balance, value and money reach.
41. A plan that a queue and a seat open is open while one of them does, until the later of both.
42. Coins add up: what is short of an open checkout waits unbooked, and is balance half an hour
    behind its end, or when the other coin comes. A code that was drawn again counts for the newest
    drawing. GRAM sent within its 30 minutes, and USDT, count as the share of what was asked for,
    which ends after two decimals, rounded up; all else by the rate.
43. A tap that costs nothing shows for ten minutes what the one before brought for nothing, as long
    as that stands. What was refunded, revoked, ended by a change or left is bought anew; what was
    given back with the access kept stands (decision 0087).
44. A card pays no sum below what Telegram takes; nothing left to pay is no such sum.
45. What comes without a comment from a wallet that was the member's when it was sent counts for the
    one checkout in that coin that was open and unpaid then, as if it had its code; else it is
    balance at its worth. Not where somebody else had paid from it who had not linked it by then.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from tests.properties import money_model_events as told
from tests.properties.money_model_checkouts import Checkouts
from tests.properties.money_model_coins import Coins
from tests.properties.money_model_events import (
    Course,
    Event,
    Kind,
    Outcome,
    Plan,
    PlanState,
    Policy,
    Purse,
    Right,
    Row,
    State,
    Totals,
    Why,
)
from tests.properties.money_model_lines import FOREVER, Seat, Segment
from tests.properties.money_model_member import Member
from tests.properties.money_model_refunds import Refunds
from tests.properties.money_model_renewals import Renewals
from tests.properties.money_model_till import Till
from tests.properties.money_model_wallets import Wallets

__all__ = [
    "Course",
    "Event",
    "Kind",
    "Outcome",
    "Plan",
    "PlanState",
    "Policy",
    "Purse",
    "Right",
    "Row",
    "Shop",
    "State",
    "Totals",
    "Why",
]


def _finite(moment: datetime | None) -> datetime | None:
    return None if moment == FOREVER else moment


class Shop:
    """One member's shop, moved forward event by event."""

    def __init__(
        self, plans: Iterable[Plan], courses: Iterable[Course] = (), policy: Policy | None = None
    ) -> None:
        shelf = {plan.id: plan for plan in plans}
        classroom = {course.id: course for course in courses}
        self._member = Member(shelf, classroom, policy or Policy())
        self._checkouts = Checkouts(self._member)
        self._renewals = Renewals(self._member)
        self._till = Till(self._member, self._checkouts, self._renewals)
        self._refunds = Refunds(self._member, self._checkouts, self._renewals)
        self._coins = Coins(self._checkouts, self._till)
        self._wallets = Wallets(self._checkouts, self._coins)
        self._done: set[str] = set()
        self._last: datetime | None = None
        self._verbs: dict[type[Event], Callable[[Any], Outcome]] = {
            told.CheckoutOpened: self._till.opened,
            told.CheckoutCancelled: self._checkouts.cancelled,
            told.MoneyCame: self._money_came,
            told.StarsRenewed: self._till.renewed,
            told.ProofSent: self._checkouts.proof_sent,
            told.ProofRefused: self._checkouts.proof_refused,
            told.PlanGranted: self._granted,
            told.PlanExtended: self._extended,
            told.PlansRevoked: self._refunds.revoked,
            told.RefundedWhole: self._refunds.whole,
            told.RefundedKept: self._refunds.whole,
            told.RefundedPart: self._refunds.part,
            told.TakenBack: self._refunds.taken_back,
            told.BalancePaidBack: self._refunds.balance_paid_back,
            told.DueRefundPaid: self._refunds.due_paid,
            told.WalletProven: self._wallets.proven,
            told.WalletUnlinked: self._wallets.unlinked,
            told.SilentMoneyCame: self._wallets.came,
            told.SeatGiven: self._seat_given,
            told.SeatPaused: self._seat_paused,
            told.SeatResumed: self._seat_resumed,
            told.SeatCompleted: self._seat_completed,
            told.SeatLeft: self._seat_left,
            told.CourseStartMoved: self._start_moved,
            told.BanChanged: self._ban_changed,
            told.RoleChanged: self._role_changed,
            told.ProtectionChanged: self._protection_changed,
            told.PolicyChanged: self._policy_changed,
            told.TimePassed: lambda event: Outcome(Kind.DONE),
        }

    def apply(self, event: Event) -> Outcome:
        """One more thing is learned. What is refused has changed nothing."""
        assert self._last is None or event.learned_at >= self._last, "time goes forward"
        self.tick(event.learned_at)
        if event.key in self._done:
            return Outcome(Kind.REPEATED)
        outcome = self._verbs[type(event)](event)
        if outcome.kind is not Kind.REFUSED:
            self._done.add(event.key)
        if event.key in self._refunds.taken_early and event.key in self._member.payments:
            self._refunds.taken_early.remove(event.key)
            self._refunds.take(self._member.payments[event.key])
        return outcome

    def tick(self, now: datetime) -> None:
        """Time passes: coins that came short of a checkout become balance a while after its end."""
        self._last = self._member.now = now
        self._coins.tick(now)
        self._wallets.tick(now)

    def _money_came(self, event: told.MoneyCame) -> Outcome:
        checkout = self._checkouts.all.get(event.checkout)
        if checkout is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        desk = self._coins.came if checkout.way in told.COINS else self._till.money_came
        return desk(event)

    def is_recurring(self, checkout: str) -> bool:
        """Whether Telegram charges this checkout again every 30 days."""
        return self._checkouts.all[checkout].recurring

    # Gifts and days

    def _granted(self, event: told.PlanGranted) -> Outcome:
        member, plan = self._member, self._member.plans[event.plan]
        segment = Segment(
            key=event.key,
            plan=plan.id,
            months=event.months,
            policy=member.policy,
            learned_at=member.now,
            happened_at=member.now,
            opened_at=member.now,
            given=True,
        )
        member.line(plan.id).add(segment, member.holds)
        self._renewals.follow()
        return Outcome(Kind.DONE)

    def _extended(self, event: told.PlanExtended) -> Outcome:
        member = self._member
        plan = member.row_plan(member.now)
        if plan is None or not member.stands(plan, member.now):
            return Outcome(Kind.REFUSED, Why.NOTHING_RUNS)
        if member.line(plan).is_lifetime(member.now):
            return Outcome(Kind.REFUSED, Why.LIFETIME)
        last = member.line(plan).last()
        assert last is not None, "what stands was not ended"
        last.days += event.days
        last.lay()
        return Outcome(Kind.DONE)

    # Seats

    def _seat_given(self, event: told.SeatGiven) -> Outcome:
        member = self._member
        if member.seat(event.course) is not None:
            return Outcome(Kind.REFUSED, Why.STANDS)
        self._checkouts.replace_open(event.course)
        member.sit(event.course, None)
        return Outcome(Kind.DONE)

    def _seat(self, course: str, change: Callable[[Seat], bool]) -> Outcome:
        """Changes the seat that the member has; False is: not from the state it is in."""
        seat = self._member.seat(course)
        done = seat is not None and change(seat)
        return Outcome(Kind.DONE) if done else Outcome(Kind.REFUSED, Why.NO_SEAT)

    def _seat_paused(self, event: told.SeatPaused) -> Outcome:
        def pause(seat: Seat) -> bool:
            seat.paused = seat.paused or not seat.completed
            return not seat.completed

        return self._seat(event.course, pause)

    def _seat_resumed(self, event: told.SeatResumed) -> Outcome:
        def resume(seat: Seat) -> bool:
            seat.paused = False
            return not seat.completed

        return self._seat(event.course, resume)

    def _seat_completed(self, event: told.SeatCompleted) -> Outcome:
        def complete(seat: Seat) -> bool:
            if seat.paused or seat.completed:
                return seat.completed
            seat.completed = True
            if seat.end == FOREVER and not seat.course.lifetime:
                seat.ended_at = event.learned_at
            return True

        return self._seat(event.course, complete)

    def _seat_left(self, event: told.SeatLeft) -> Outcome:
        """What is completed stays so."""
        for checkout in self._checkouts.all.values():
            if checkout.opened.item == event.course and self._checkouts.waiting(checkout):
                return Outcome(Kind.REFUSED, Why.UNDER_REVIEW)
        seat = self._member.seat(event.course)
        if seat is not None and seat.completed:
            return Outcome(Kind.REPEATED)
        self._checkouts.replace_open(event.course)
        if seat is None:
            return Outcome(Kind.REPEATED)
        seat.leave(event.learned_at)
        return Outcome(Kind.DONE)

    def _start_moved(self, event: told.CourseStartMoved) -> Outcome:
        member = self._member
        member.starts[event.course] = event.start
        for seat in member.seats:
            if seat.course.id == event.course and not seat.left and seat.start > member.now:
                seat.start = max(event.start, member.now)
        return Outcome(Kind.DONE)

    # Who it is, and the settings

    def _ban_changed(self, event: told.BanChanged) -> Outcome:
        member = self._member
        if event.banned and (member.staff or member.protected):
            return Outcome(Kind.REFUSED, Why.EXCLUDED)
        member.banned = event.banned
        if event.banned:
            self._renewals.end_all()
        return Outcome(Kind.DONE)

    def _role_changed(self, event: told.RoleChanged) -> Outcome:
        if event.staff and self._member.banned:
            return Outcome(Kind.REFUSED, Why.EXCLUDED)
        self._member.staff = event.staff
        return Outcome(Kind.DONE)

    def _protection_changed(self, event: told.ProtectionChanged) -> Outcome:
        if event.protected and self._member.banned:
            return Outcome(Kind.REFUSED, Why.EXCLUDED)
        self._member.protected = event.protected
        return Outcome(Kind.DONE)

    def _policy_changed(self, event: told.PolicyChanged) -> Outcome:
        self._member.policy = event.policy
        return Outcome(Kind.DONE)

    # What stands

    def state(self, now: datetime) -> State:
        """What holds at this moment, as far as the shop knows."""
        assert self._last is None or now >= self._last, "the past is not kept"
        member = self._member
        opened = {plan for course in member.courses.values() for plan in course.opens}
        plans = {plan: self._plan(plan, now) for plan in sorted({*member.plans, *opened})}
        inside = frozenset(plan for plan, state in plans.items() if state.access)
        if member.banned:
            inside = frozenset()
        if member.staff or member.protected:
            inside = frozenset(plans)
        return State(
            plans=plans,
            row=self._row(now),
            balance=member.books.balances(),
            ledger=member.books.totals(),
            may_be_in=inside,
            rights=tuple(self._rights(now)),
        )

    def _plan(self, plan: str, now: datetime) -> PlanState:
        member = self._member
        line = member.lines.get(plan)
        own = line.latest(member.holds) if line else None
        shown = [s for s in member.seats if plan in s.course.opens and not s.paused]
        found = [(seat.over(member.holds), seat.end) for seat in shown] + ([own] if own else [])
        member_status = [one for one in found if one[0] > now] or found
        until = max([one[0] for one in member_status], default=None)
        end = max([one[1] for one in member_status], default=None)
        return PlanState(
            runs=end is not None and now < end,
            end=_finite(end),
            access=until is not None and now < until,
            access_until=_finite(until),
        )

    def _row(self, now: datetime) -> Row | None:
        plan = self._member.row_plan(now)
        if plan is None:
            return None
        end = self._member.lines[plan].end(self._member.holds)
        active = self._member.stands(plan, now)
        return Row(plan, active, active and end == FOREVER, _finite(end))

    def _rights(self, now: datetime) -> Iterable[Right]:
        for plan, line in sorted(self._member.lines.items()):
            for segment in line.segments:
                if segment.ended_at is None:
                    yield Right(
                        key=segment.key,
                        plan=plan,
                        start=segment.start,
                        paid_until=_finite(segment.paid_until),
                        end=_finite(segment.end),
                        given=segment.given,
                        worth=segment.sale.backed.total if segment.sale else 0,
                    )

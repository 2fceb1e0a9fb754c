"""The model's desk for money that goes back: refunds, what Telegram takes back, revocations."""

from fractions import Fraction

from tests.properties.money_model_books import Cost, Payment, Sale
from tests.properties.money_model_checkouts import Checkouts
from tests.properties.money_model_events import (
    BalancePaidBack,
    DueRefundPaid,
    Kind,
    Outcome,
    PlansRevoked,
    Purse,
    RefundedKept,
    RefundedPart,
    RefundedWhole,
    TakenBack,
    Unused,
    Way,
    Why,
    half_up,
)
from tests.properties.money_model_lines import Segment
from tests.properties.money_model_member import Member
from tests.properties.money_model_renewals import Renewals


class Refunds:
    def __init__(self, member: Member, checkouts: Checkouts, renewals: Renewals) -> None:
        self.member, self.checkouts, self.renewals = member, checkouts, renewals
        self.taken_early: set[str] = set()

    # An admin gives back

    def whole(self, event: RefundedWhole | RefundedKept) -> Outcome:
        payment = self.member.payments.get(event.payment)
        if payment is None or payment.gone_back:
            return Outcome(Kind.REFUSED, Why.GONE_BACK if payment else Why.UNKNOWN)
        sale = payment.sale
        if sale is not None and self._moved_into_another(sale):
            return Outcome(Kind.REFUSED, Why.MOVED_ONWARD)
        if not self._holds(self._undoing(payment)):
            return Outcome(Kind.REFUSED, Why.SPENT)
        ran = self._runs()
        if sale is not None:
            self._give_up(sale)
        self._goes(payment, payment.left)
        payment.gone_back = True
        if sale is not None:
            self._end_access(sale, kept=isinstance(event, RefundedKept))
        self._ends_renewals(payment, ran=ran)
        return Outcome(Kind.DONE)

    def _runs(self) -> bool:
        plan = self.member.row_plan(self.member.now)
        return plan is not None and self.member.stands(plan, self.member.now)

    def _ends_renewals(self, payment: Payment, *, ran: bool) -> None:
        """Nothing is charged on after a refund of its own charge, or one that leaves nothing.

        Where nothing ran before, time has ended it, and a charge is only late.
        """
        subscription = self.renewals.of(payment.renews) if payment.renews else None
        is_plan = payment.sale is None or payment.sale.is_plan
        if is_plan:
            self.renewals.follow()
        is_over = is_plan and ran and not self._runs()
        if (subscription and not subscription.ended) or is_over:
            self.renewals.end_all()

    @staticmethod
    def _moved_into_another(sale: Sale) -> bool:
        later = sale.ended_by
        if later is None or later.undone:
            return False
        # Money that was given back with the access kept lies on the balance again.
        is_kept = later.segment is not None and later.segment.given
        return not is_kept and sale.onward.total > 0

    @staticmethod
    def _undoing(payment: Payment) -> dict[str, Purse]:
        """What each balance gets, or gives up where it is below zero, when a payment is undone.

        What it was paid with returns as it was taken; what was paid over, and what its unused
        time brought since, goes.
        """
        spare = Purse(0, payment.surplus) if payment.way is Way.STARS else Purse(payment.surplus)
        found = {payment.currency: Purse().minus(spare)}
        sale = payment.sale
        if sale is None:
            return found
        found[sale.currency] = found[sale.currency].minus(sale.onward)
        for cost in sale.costs:
            gone = cost.taken.plus(Purse(0, cost.gone))
            found[cost.currency] = found.get(cost.currency, Purse()).minus(gone)
        for leg in sale.legs:
            found[leg.currency] = found.get(leg.currency, Purse()).plus(leg.taken)
        return found

    def _holds(self, changes: dict[str, Purse]) -> bool:
        balance = self.member.books.balance
        return all(min(balance(name).plus(change)) >= 0 for name, change in changes.items())

    def _give_up(self, sale: Sale) -> None:
        """What the shop still has of the price returns to the balance, as it was taken."""
        books = self.member.books
        books.unearn(sale, sale.income)
        for leg in sale.legs:
            if leg.currency != sale.currency:
                books.debit(sale.currency, leg.value, "exchange")
                books.credit(leg.currency, leg.taken, "exchange")
        for cost in sale.costs:
            if cost.currency != sale.currency:
                # So much of the leg had come back before.
                books.credit(sale.currency, cost.value, "exchange")
                books.debit(cost.currency, cost.taken, "exchange")
            books.debit(cost.currency, Purse(0, cost.gone), "written_off")

    def _goes(self, payment: Payment, purse: Purse) -> None:
        for part, amount in (("payable", purse.payable), ("spend_only", purse.spend_only)):
            if amount:
                self.member.books.went(payment, amount, part)

    def _end_access(self, sale: Sale, *, kept: bool, restores: bool = True) -> None:
        if kept:
            if sale.segment is not None:
                sale.segment.given = True
            return
        sale.undone = True
        if sale.seat is not None:
            self.checkouts.replace_open(sale.item)
            if not sale.seat.left:
                sale.seat.leave(self.member.now)
        if sale.segment is not None:
            self._end_segment(sale.segment)
        if restores and sale.number > self.member.revoked:
            self._bring_back(sale)

    def _end_segment(self, segment: Segment) -> None:
        now, line = self.member.now, self.member.line(segment.plan)
        if segment.lies_ahead(now):
            days, segment.days = segment.days, 0
            segment.ended_at = now
            if line.put_days(days, now) is None and days > 0 and segment.behind is not None:
                # Nothing is behind it: the days go back to what was before it.
                segment.behind.days += days
                segment.behind.lay()
            line.close_up(now)
        elif line.last() is segment:
            line.shut_grace(now)

    def _bring_back(self, sale: Sale) -> None:
        """What it had ended runs again, if the balance still holds what that had brought."""
        member = self.member
        wanted: dict[str, Purse] = {}
        paid = [ended for ended in sale.ended if ended.segment.sale is not None]
        # Of what was taken back before, the value goes where it came from, and nothing runs again.
        back = [e for e in paid if e.segment.sale is not None and not e.segment.sale.undone]
        for ended in paid:
            assert ended.segment.sale is not None
            currency = ended.segment.sale.currency
            wanted[currency] = wanted.get(currency, Purse()).minus(ended.value)
        if not self._holds(wanted):
            return
        for ended in paid:
            old = ended.segment.sale
            assert old is not None
            member.books.earn(old, ended.value)
            old.onward = old.onward.minus(ended.value)
        for ended in back:
            assert ended.segment.sale is not None
            ended.segment.sale.ended_by = None
            if ended.stayed_with is not None and ended.stayed_with.lies_ahead(member.now):
                ended.stayed_with.days -= min(ended.days, ended.stayed_with.days)
                ended.stayed_with.lay()
        for segment in sale.shut:
            segment.closed_at = None
        if sale.along:
            line = member.line(sale.item)
            last = line.last()
            if line.put_days(-sale.along, member.now) is None and last is not None:
                last.days -= sale.along
                last.lay()
        for plan in sorted({ended.segment.plan for ended in back}):
            mine = [ended.segment for ended in back if ended.segment.plan == plan]
            member.line(plan).bring_back(mine, member.holds)

    def part(self, event: RefundedPart) -> Outcome:
        payment = self.member.payments.get(event.payment)
        if payment is None or payment.gone_back:
            return Outcome(Kind.REFUSED, Why.GONE_BACK if payment else Why.UNKNOWN)
        if payment.way is Way.STARS:
            return Outcome(Kind.REFUSED, Why.STARS_HAVE_NO_PARTS)
        books, sale = self.member.books, payment.sale
        most = 0
        if sale is not None:
            left = payment.received - payment.surplus - payment.refunded - sale.onward.total
            most = max(0, min(left, sale.income.payable))
        if not 0 < event.amount <= most or sale is None:
            return Outcome(Kind.REFUSED, Why.TOO_MUCH)
        books.unearn(sale, Purse(event.amount))
        books.went_in_part(payment, event.amount)
        return Outcome(Kind.DONE)

    # Telegram takes back

    def taken_back(self, event: TakenBack) -> Outcome:
        payment = self.member.payments.get(event.payment)
        if payment is None:
            self.taken_early.add(event.payment)
            return Outcome(Kind.WAITS)
        if payment.gone_back:
            return Outcome(Kind.REFUSED, Why.GONE_BACK)
        return self.take(payment)

    def take(self, payment: Payment) -> Outcome:
        books, sale, ran = self.member.books, payment.sale, self._runs()
        if sale is not None:
            self._give_up(sale)
        held = Purse(*map(min, payment.left, books.balance(payment.currency)))
        self._goes(payment, held)
        missing = payment.left.total
        payment.gone_back = True
        if sale is not None:
            self._end_access(sale, kept=False, restores=not missing)
        missing, left_to_admin = self._cost_later_ones(payment, missing)
        self._ends_renewals(payment, ran=ran)
        if missing:
            books.went(payment, missing, "written_off")
        return Outcome(Kind.DONE, left_to_admin=left_to_admin, written_off=missing)

    def _cost_later_ones(self, payment: Payment, missing: int) -> tuple[int, int]:
        """What it went into loses days. Returns what is not recovered, and for an admin to see."""
        for_admin, unowned = 0, missing
        back = [other.sale for other in self.member.payments.values() if other.gone_back]
        for sale in self._later(payment):
            legs = [leg for leg in sale.legs if leg.currency == payment.currency]
            costs = [cost for cost in sale.costs if cost.currency == payment.currency]
            taken = sum(leg.taken.total for leg in legs)
            taken -= sum(cost.taken.total + cost.gone for cost in costs)
            value = sum(leg.value.total for leg in legs)
            value -= sum(cost.value.total + cost.unbacked for cost in costs)
            most = min(unowned, taken)
            if sale.undone or sale in back or most <= 0:
                continue
            if self._is_for_an_admin(sale):
                for_admin += max(0, min(most, missing - for_admin))
            missing -= self._cost(sale, payment, most, Fraction(max(0, value), taken))
            unowned -= most
        return missing, min(for_admin, missing)

    def _later(self, payment: Payment) -> list[Sale]:
        """What was bought since: first what ended it, then one after the other."""
        later = [s for s in self.member.sales if s.number > payment.number]
        into = payment.sale.ended_by if payment.sale else None
        return sorted(later, key=lambda sale: sale is not into)

    def _is_for_an_admin(self, sale: Sale) -> bool:
        now = self.member.now
        if sale.seat is not None:
            return now < sale.seat.end
        return sale.segment is not None and sale.segment.lifetime and sale.segment.lies_ahead(now)

    def _cost(self, sale: Sale, payment: Payment, most: int, rate: Fraction) -> int:
        """Whole days at its price, rounded down, as far as there are unused ones; the rest is gone.

        `rate` is what one of the missing units paid for. Returns what of them came back.
        """
        wanted, books = int(most * rate), self.member.books
        value = self._lose_days(sale, wanted)
        taken = min(most, int(value.total / rate)) if rate else 0
        cost = Cost(
            payment.currency,
            value if payment.currency == sale.currency else Purse(0, taken),
            value,
            most - taken,
            wanted - value.total,
        )
        if value.total:
            books.unearn(sale, value)
            if payment.currency != sale.currency:
                books.debit(sale.currency, value, "exchange")
                books.credit(payment.currency, cost.taken, "exchange")
            self._goes(payment, cost.taken)
        sale.costs.append(cost)
        return taken

    def _lose_days(self, sale: Sale, wanted: int) -> Purse:
        """What its unused days are worth that it loses; what waits behind them moves up."""
        segment, now, price = sale.segment, self.member.now, sale.backed.total
        if segment is None or segment.given or segment.lifetime or segment.ended_at or not price:
            return Purse()
        left, whole = segment.unused(segment.day(now))
        days = min(left, wanted * whole // price) if whole else 0
        if not days:
            return Purse()
        value = sale.backed.first(min(wanted, half_up(Fraction(days * price, whole))))
        segment.lost += days
        segment.lay()
        if segment.end <= max(now, segment.start):
            segment.lost -= days
            segment.lay()
            self._end_segment(segment)
            return value
        line = self.member.line(segment.plan)
        before = segment
        for other in line.segments[line.segments.index(segment) + 1 :]:
            if other.ended_at is None and not other.lifetime and other.behind is not None:
                other.follow(before)
                before = other
        return value

    # An admin revokes, pays out

    def revoked(self, event: PlansRevoked) -> Outcome:
        member, now = self.member, event.learned_at
        stands = [line for plan, line in member.lines.items() if member.stands(plan, now)]
        if not stands:
            return Outcome(Kind.REFUSED, Why.NOTHING_RUNS)
        member.number += 1
        member.revoked = member.number
        for line in stands:
            for segment in line.ahead(now):
                self._revoke(segment, event.unused)
            line.shut_grace(now)
        self.renewals.end_all()
        return Outcome(Kind.DONE)

    def _revoke(self, segment: Segment, unused: Unused) -> None:
        now, books = self.member.now, self.member.books
        segment.ended_at = now
        if segment.given or segment.sale is None or unused is Unused.NOWHERE:
            return
        value = segment.worth(segment.day(now))
        books.unearn(segment.sale, value)
        segment.sale.onward = segment.sale.onward.plus(value)
        if unused is Unused.REFUND and value.payable:
            books.debit(segment.sale.currency, Purse(value.payable), "refunds_due")

    def balance_paid_back(self, event: BalancePaidBack) -> Outcome:
        books, free = self.member.books, self.checkouts.free()
        if not 0 < event.amount <= free.get(event.currency, Purse()).payable:
            return Outcome(Kind.REFUSED, Why.TOO_MUCH)
        books.debit(event.currency, Purse(event.amount), "refunds_done")
        return Outcome(Kind.DONE)

    def due_paid(self, event: DueRefundPaid) -> Outcome:
        books = self.member.books
        if event.amount > books.due(event.currency):
            return Outcome(Kind.REFUSED, Why.TOO_MUCH)
        books.post(event.currency, {"refunds_due": -event.amount, "refunds_done": event.amount})
        return Outcome(Kind.DONE)

"""The model's desk for money that goes back: refunds, what Telegram takes back, revocations."""

from fractions import Fraction

from tests.properties.money_model_books import Leg, Payment, Sale
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


class Refunds:
    def __init__(self, member: Member, checkouts: Checkouts) -> None:
        self.member, self.checkouts = member, checkouts
        self.taken_early: set[str] = set()

    # An admin gives back

    def whole(self, event: RefundedWhole | RefundedKept) -> Outcome:
        payment = self.member.payments.get(event.payment)
        if payment is None or payment.gone_back:
            return Outcome(Kind.REFUSED, Why.GONE_BACK if payment else Why.UNKNOWN)
        books, sale = self.member.books, payment.sale
        if sale is not None and self._moved_into_another(sale):
            return Outcome(Kind.REFUSED, Why.MOVED_ONWARD)
        returned = sale.income if sale else Purse()
        if not books.balance(payment.currency).plus(returned).holds(payment.left):
            return Outcome(Kind.REFUSED, Why.MOVED_ONWARD)
        kept = isinstance(event, RefundedKept)
        if sale is not None:
            self._give_up(sale, payment)
        back = payment.left
        for part, amount in (("payable", back.payable), ("spend_only", back.spend_only)):
            if amount:
                books.went(payment, amount, part)
        payment.gone_back = True
        if sale is not None:
            self._end_access(sale, kept=kept)
        return Outcome(Kind.DONE)

    def _moved_into_another(self, sale: Sale) -> bool:
        later = sale.ended_by
        into_later = later is not None and not later.undone and sale.onward > 0
        return into_later or sale.due_already

    def _give_up(self, sale: Sale, payment: Payment) -> None:
        """What the shop still has of the price returns to the balance, as it was taken."""
        own = payment.left.total - payment.surplus
        own_part = Purse(0, own) if payment.way is Way.STARS else Purse(own)
        books = self.member.books
        spare = books.balance(sale.currency).plus(sale.income).minus(payment.left)
        others = map(min, sale.income.minus(own_part), spare)
        rest = Purse(*(max(0, amount) for amount in others))
        books.unearn(sale, sale.income)
        for leg in sale.legs:
            value = Purse(*map(min, leg.value, rest))
            rest = rest.minus(value)
            self._return(sale.currency, leg, value)

    def _return(self, currency: str, leg: Leg, value: Purse) -> None:
        taken = leg.taken
        if value != leg.value:
            total = max(1, leg.value.total)
            taken = leg.taken.share(Fraction(value.total, total))
        self.member.books.debit(currency, value, "exchange")
        self.member.books.credit(leg.currency, taken, "exchange")

    def _end_access(self, sale: Sale, *, kept: bool) -> None:
        if kept:
            if sale.segment is not None:
                sale.segment.given = True
            return
        sale.undone = True
        stood = sale.segment is None or sale.segment.ended_at is None
        if sale.seat is not None and sale.seat.stands(self.member.now):
            sale.seat.ended_at = self.member.now
        if sale.segment is not None:
            self._end_segment(sale.segment)
        if stood and sale.number > self.member.revoked:
            self._bring_back(sale)

    def _end_segment(self, segment: Segment) -> None:
        now, line = self.member.now, self.member.line(segment.plan)
        if segment.lies_ahead(now):
            days = segment.days_left(segment.day(now))
            segment.ended_at = now
            line.put_days(days, now)
            line.close_up(now)
        elif line.last() is segment:
            line.shut_grace(now)

    def _bring_back(self, sale: Sale) -> None:
        """What it had ended runs again, if the balance still holds what that had brought."""
        member = self.member
        wanted: dict[str, Purse] = {}
        back = [e for e in sale.ended if e.segment.sale is not None and not e.segment.sale.undone]
        for ended in back:
            assert ended.segment.sale is not None
            currency = ended.segment.sale.currency
            wanted[currency] = wanted.get(currency, Purse()).plus(ended.value)
        held = all(member.books.balance(name).holds(purse) for name, purse in wanted.items())
        if not held:
            return
        for ended in back:
            old = ended.segment.sale
            assert old is not None
            member.books.earn(old, ended.value)
            old.onward -= ended.value.total
            old.ended_by = None
            if ended.stayed_with is not None and ended.stayed_with.lies_ahead(member.now):
                ended.stayed_with.days -= min(ended.days, ended.stayed_with.days)
                ended.stayed_with.lay()
        for plan in sorted({ended.segment.plan for ended in back}):
            mine = [ended.segment for ended in back if ended.segment.plan == plan]
            member.line(plan).bring_back(mine, member.now)

    def part(self, event: RefundedPart) -> Outcome:
        payment = self.member.payments.get(event.payment)
        if payment is None or payment.gone_back:
            return Outcome(Kind.REFUSED, Why.GONE_BACK if payment else Why.UNKNOWN)
        if payment.way is Way.STARS:
            return Outcome(Kind.REFUSED, Why.STARS_HAVE_NO_PARTS)
        books, sale = self.member.books, payment.sale
        if sale is None:
            most = min(payment.left.total, books.balance(payment.currency).payable)
        else:
            left = payment.left.total - payment.surplus - sale.onward
            most = max(0, min(left, sale.income.payable))
        if event.amount > most:
            return Outcome(Kind.REFUSED, Why.TOO_MUCH)
        if sale is not None:
            books.unearn(sale, Purse(event.amount))
        books.went(payment, event.amount, "payable")
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
        books, sale = self.member.books, payment.sale
        if sale is not None:
            self._give_up(sale, payment)
        wanted = payment.left
        held = Purse(*map(min, wanted, books.balance(payment.currency)))
        for part, amount in (("payable", held.payable), ("spend_only", held.spend_only)):
            if amount:
                books.went(payment, amount, part)
        missing = wanted.total - held.total
        payment.gone_back = True
        if sale is not None:
            self._end_access(sale, kept=False)
        missing, left_to_admin = self._cost_later_ones(payment, missing)
        if missing:
            books.went(payment, missing, "written_off")
        return Outcome(Kind.DONE, left_to_admin=left_to_admin, written_off=missing)

    def _cost_later_ones(self, payment: Payment, missing: int) -> tuple[int, int]:
        """What it went into loses days. Returns what is not recovered, and for an admin to see."""
        for_admin = 0
        for sale in self.member.sales:
            if not missing or sale.number < payment.number or sale is payment.sale:
                continue
            if sale.undone or not sale.balance_used:
                continue
            rate = self.member.policy.rate(payment.currency, sale.currency)
            if rate is None:
                continue
            most = min(missing, half_up(sale.balance_used / rate))
            if self._is_for_an_admin(sale):
                for_admin += max(0, min(most, missing - for_admin))
                continue
            missing -= self._cost(sale, payment, most, rate)
        return missing, min(for_admin, missing)

    def _is_for_an_admin(self, sale: Sale) -> bool:
        now = self.member.now
        if sale.seat is not None:
            return sale.seat.stands(now)
        return sale.segment is not None and sale.segment.lifetime and sale.segment.lies_ahead(now)

    def _cost(self, sale: Sale, payment: Payment, most: int, rate: Fraction) -> int:
        """Whole days at its price, rounded down, as far as there are unused ones."""
        segment, now, books = sale.segment, self.member.now, self.member.books
        if segment is None or segment.given or not segment.lies_ahead(now) or not sale.price:
            return 0
        left, whole = segment.unused(segment.day(now))
        if not whole:
            return 0
        asked = half_up(most * rate)
        days = min(left, asked * whole // sale.price)
        worth = min(asked, sale.income.total, half_up(Fraction(days * sale.price, whole)))
        if not days:
            return 0
        segment.lost += days
        segment.lay()
        if segment.end <= now:
            segment.ended_at = now
        self.member.line(segment.plan).close_up(now)
        taken = sale.income.first(worth)
        books.unearn(sale, taken)
        if sale.currency == payment.currency:
            for part, amount in (("payable", taken.payable), ("spend_only", taken.spend_only)):
                if amount:
                    books.went(payment, amount, part)
            return worth
        recovered = min(most, half_up(worth / rate))
        books.debit(sale.currency, taken, "exchange")
        books.went(payment, recovered, "exchange")
        return recovered

    # An admin revokes, pays out

    def revoked(self, event: PlansRevoked) -> Outcome:
        member, now = self.member, event.learned_at
        stands = [
            line
            for line in member.lines.values()
            if (until := line.access_until(member.holds)) is not None and until > now
        ]
        if not stands:
            return Outcome(Kind.REFUSED, Why.NOTHING_RUNS)
        member.number += 1
        member.revoked = member.number
        for line in stands:
            for segment in line.ahead(now):
                self._revoke(segment, event.unused)
            line.shut_grace(now)
        return Outcome(Kind.DONE)

    def _revoke(self, segment: Segment, unused: Unused) -> None:
        now, books = self.member.now, self.member.books
        segment.ended_at = now
        if segment.given or segment.sale is None or unused is Unused.NOWHERE:
            return
        value = segment.worth(segment.day(now))
        books.unearn(segment.sale, value)
        segment.sale.onward += value.total
        if unused is Unused.REFUND and value.payable:
            segment.sale.due_already = True
            books.debit(segment.sale.currency, Purse(value.payable), "refunds_due")

    def balance_paid_back(self, event: BalancePaidBack) -> Outcome:
        books = self.member.books
        has = books.balance(event.currency)
        if event.amount > has.payable:
            return Outcome(Kind.REFUSED, Why.TOO_MUCH)
        held = max(0, self.checkouts.held(event.currency) - has.spend_only)
        if event.amount > has.payable - held:
            return Outcome(Kind.REFUSED, Why.HELD)
        books.debit(event.currency, Purse(event.amount), "refunds_done")
        return Outcome(Kind.DONE)

    def due_paid(self, event: DueRefundPaid) -> Outcome:
        books = self.member.books
        if event.amount > books.due(event.currency):
            return Outcome(Kind.REFUSED, Why.TOO_MUCH)
        books.post(event.currency, {"refunds_due": -event.amount, "refunds_done": event.amount})
        return Outcome(Kind.DONE)

"""What a day's figures have to be, worked out in plain Python from every row there is."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from tortoise import connections

DAY = timedelta(days=1)
PLACES = {"XTR": 0, "TON": 9, "USDT": 6}
TABLES = (
    *("facts", "ledger_entries", "payments", "user_package_assignments", "subscription_plans"),
    *("bot_users", "profiles", "education_enrollments", "conversion_tracking", "user_analytics"),
    *("user_interactions", "bot_sessions"),
)
#: A figure's name, of what, its currency → how many, and how much.
Figures = dict[tuple[str, str, str], tuple[int, Decimal]]


async def everything() -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables that figures are made of."""
    ask = connections.get("default").execute_query_dict
    found = {}
    for table in TABLES:
        rows = await ask(f"SELECT * FROM {table}")
        found[table] = [{name: _read(value) for name, value in row.items()} for row in rows]
    return found


def _read(value: Any) -> Any:
    return orjson.loads(value) if isinstance(value, str) and value[:1] in "{[" and value else value


def _places(currency: str) -> int:
    return PLACES.get(currency, 2)


class Model:
    """A shop's figures by its rows, a zone and the rates to one currency."""

    def __init__(
        self,
        rows: dict[str, list[dict[str, Any]]],
        zone: ZoneInfo,
        to: str,
        rates: dict[str, Decimal],
        now: datetime,
    ) -> None:
        self.rows, self.zone, self.to, self.now = rows, zone, to, now
        self.rates = {to: Decimal(1), **rates}
        self.facts = {fact["id"]: fact for fact in rows["facts"]}
        self.payments = {one["id"]: one for one in rows["payments"]}
        self.seats = {one["id"]: one for one in rows["education_enrollments"]}
        self.months = {one["id"]: one["duration_months"] for one in rows["subscription_plans"]}
        people = {one["telegram_id"]: one["id"] for one in rows["bot_users"]}
        self.users = {one["id"]: people[one["telegram_id"]] for one in rows["profiles"]}

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    # -- Money -----------------------------------------------------------------------------------

    def bought(self, user: Any, before: int | None = None) -> dict[str, Any] | None:
        """The first plan that a person bought, below a number."""
        mine = [
            fact
            for fact in self.rows["facts"]
            if fact["user_id"] == user
            and fact["kind"] in ("purchase", "opening")
            and fact["terms"]["worth"] > 0
            and (before is None or fact["number"] < before)
        ]
        return min(mine, key=lambda fact: fact["number"], default=None)

    def moves(self) -> Iterable[dict[str, Any]]:
        """Every sum that came in or went back."""
        sums: Counter[tuple[Any, ...]] = Counter()
        methods: dict[tuple[Any, ...], str] = {}
        for line in self.rows["ledger_entries"]:
            account = line["account"]
            came = account.startswith("clearing:")
            if came or account in ("refunds_due", "refunds_done"):
                where = line["fact_id"], line["payment_id"], line["currency"], came, line["user_id"]
                sums[where] += -line["amount"] if came else line["amount"]
                if came:
                    methods[where] = account.removeprefix("clearing:")
        for where, minor in sums.items():
            if minor:
                yield self._move(where, minor, methods.get(where))

    def _move(self, where: tuple[Any, ...], minor: int, method: str | None) -> dict[str, Any]:
        fact_id, payment_id, currency, came, user = where
        fact, payment = self.facts[fact_id], self.payments.get(payment_id)
        terms, kind = fact["terms"], fact["kind"]
        worth = currency, minor
        if kind != "revocation" and terms["currency"] != currency:
            worth = terms["currency"], terms["received" if came else "amount"]
        if came:
            told = {"seat_paid": "seat", "deposit": "deposit"}.get(kind)
            if told is None:
                older = self.bought(user, fact["number"])
                told = "upgrade" if terms["ends"] else "renewal" if older else "new"
        else:
            told = {"refund": terms.get("how"), "payout": "payout"}.get(kind, "revoked")
        seat = self.seats.get(fact["enrollment_id"])
        first = self.bought(user)
        code = (payment["snapshot"].get("promo") or {}).get("code") if payment else None
        sold = self.facts[UUID(terms["fact"])]["kind"] if kind == "refund" else kind
        plan = payment["plan_id"] if payment and kind == "revocation" else fact["plan_id"]
        is_rest = sold == "deposit" or not (plan or seat)
        return {
            "name": "income" if came else "refund",
            "day": self.day(fact["happened_at"]),
            "money": (currency, minor),
            "worth": worth,
            "parts": {
                "kind": told,
                "method": payment["payment_method"] if payment else method,
                "plan": None if is_rest else plan,
                "course": seat["package_id"] if seat and not is_rest else None,
                "rest": told if is_rest else None,
                "code": code.upper() if code and not is_rest else None,
                "first_source": payment and payment["first_source_id"],
                "last_source": payment and payment["last_source_id"],
                "first_plan": first and first["plan_id"],
            },
        }

    def cash(self, day: date) -> Figures:
        found: Figures = {}

        def add(name: str, of: str, currency: str, minor: int) -> None:
            count, amount = found.get((name, of, currency), (0, Decimal(0)))
            more = Decimal(minor).scaleb(-_places(currency))
            found[name, of, currency] = (count + 1, amount + more)

        for move in self.moves():
            if move["day"] != day:
                continue
            currency, minor = move["worth"]
            told = self.told(currency, minor)
            if told is None:
                add(f"unreported_{move['name']}", "", currency, minor)
            for part, of in move["parts"].items():
                if of is not None:
                    add(f"{move['name']}:{part}", str(of), *move["money"])
                    if told is not None:
                        add(f"reported_{move['name']}:{part}", str(of), self.to, told)
        buyers = Counter(
            str(first["plan_id"])
            for user in self.users.values()
            if (first := self.bought(user)) and self.day(first["happened_at"]) == day
        )
        sold = Counter(
            str(fact["plan_id"])
            for fact in self.rows["facts"]
            if fact["kind"] == "purchase" and self.day(fact["happened_at"]) == day
        )
        counts = {"buyers": buyers, "sold": sold}
        return {
            **found,
            **{
                (name, of, ""): (n, Decimal(0))
                for name, one in counts.items()
                for of, n in one.items()
            },
        }

    def told(self, currency: str, minor: int) -> int | None:
        """An amount in the reporting currency, half up."""
        rate = self.rates.get(currency)
        if rate is None:
            return None
        exact = Decimal(minor).scaleb(-_places(currency)) * rate
        return int(exact.scaleb(_places(self.to)).to_integral_value(ROUND_HALF_UP))

    # -- Members ---------------------------------------------------------------------------------

    def spells(self) -> list[tuple[Any, Any, datetime, datetime | None, dict[str, Any]]]:
        return [
            (self.users[one["user_id"]], one["package_id"], one["starts_at"], until, one)
            for one in self.rows["user_package_assignments"]
            if one["source"] != "bundle"
            and ((until := one["access_until"]) is None or until > one["starts_at"])
        ]

    def standing(self, day: date) -> dict[str, Counter[str]]:
        """Who has what at the end of a day, or now if it is not over."""
        end = datetime.combine(day + DAY, time(), self.zone).astimezone(UTC)
        # The moment before midnight, for what begins with the next day is none of this one.
        at = min(end - timedelta(microseconds=1), self.now)
        there = {
            (user, plan)
            for user, plan, start, until, _ in self.spells()
            if start <= at and (until is None or until > at)
        }
        people = {user for user, _ in there}
        months: Counter[str] = Counter()
        for user in people:
            first = self.bought(user)
            months[f"{self.day(first['happened_at']):%Y-%m}" if first else ""] += 1
        monthly: Counter[str] = Counter()
        for _, plan, start, until, row in self.spells():
            ends = row["paid_until"]
            if row["expires_at"] is None or not row["worth"] or ends is None:
                continue
            ends = min(ends, until) if until else ends
            sold = [
                fact["terms"]["months"]
                for fact in self.rows["facts"]
                if fact["kind"] == "purchase" and fact["payment_id"] == row["payment_id"]
            ]
            count = sold[0] if sold else self.months[plan]
            if count and start <= at < ends:
                whole = int(row["worth"].scaleb(_places(row["worth_currency"])))
                price = (Decimal(whole) / count).to_integral_value(ROUND_HALF_UP)
                monthly[f"{price} {row['worth_currency']}"] += 1
        return {
            "members": Counter({"": len(people)}) if people else Counter(),
            "plan": Counter(str(plan) for _, plan in there),
            "cohort": months,
            "monthly": monthly,
        }

    # -- What people did -------------------------------------------------------------------------

    def doings(self, day: date) -> Figures:
        found: Counter[tuple[str, str]] = Counter()
        for one in self.rows["bot_users"]:
            joined = self.day(one["created_at"])
            found["people_new", ""] += joined == day
            found["people_total", ""] += joined <= day
        steps = [
            one for one in self.rows["conversion_tracking"] if self.day(one["created_at"]) == day
        ]
        for one in steps:
            found["funnel", one["conversion_type"]] += 1
        for kind, _ in {(one["conversion_type"], one["telegram_user_id"]) for one in steps}:
            found["funnel_people", kind] += 1
        for one in self.rows["user_interactions"]:
            if self.day(one["created_at"]) == day:
                found["interactions", one["interaction_type"]] += 1
                if button := one["interaction_data"].get("button"):
                    found["buttons", button] += 1
        names = {"link_visited": "link_visits", "arrived": "arrivals"}
        for one in self.rows["user_analytics"]:
            if self.day(one["created_at"]) == day and one["event_type"] in names:
                found[names[one["event_type"]], one["event_data"].get("source", "")] += 1
        visits = [one for one in self.rows["bot_sessions"] if self.day(one["session_start"]) == day]
        found["visits", ""] += len(visits)
        found["visitors", ""] += len({one["telegram_user_id"] for one in visits})
        return {(name, of, ""): (n, Decimal(0)) for (name, of), n in found.items() if n}

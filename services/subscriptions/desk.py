"""The plans at the admins' desk: their fields, and what is a plan's alone.

The plans that belong to a course are left alone: they are never sold by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.exceptions import IntegrityError
from tortoise.queryset import QuerySet

from models.localized import Name, name_of_months
from models.subscriptions import SubscriptionPlan
from services.channels.linking import UnknownPlan
from services.desk import SALE_FIELDS, Actions, Resource, sold_or_draft
from services.fields import (
    MOST_STARS,
    Amount,
    Columns,
    Count,
    Currency,
    Field,
    Flag,
    Given,
    Kind,
    Line,
    Lines,
)
from services.fields.kinds import exact_price, written
from services.fields.nodes import Node, Table, Wrong, named
from services.parsers.numbers import parse_number
from services.person import Person
from services.refusals import Refusal
from services.subscriptions.plan_cards import uses_of
from services.ton.gates import GATE_WORDS, gate_in_file
from services.ton.holdings import gate_changed

NAME_LIMIT = 64
MOST_MONTHS = 120
#: What a form keeps instead of a number: a plan for life, and the place behind all others.
FOR_LIFE, LAST = "lifetime", "last"


@dataclass(unsafe_hash=True)
class PlanNameTaken(Refusal):
    """Another plan is called so, whatever its letters' case."""

    name: str


@dataclass(unsafe_hash=True)
class PlanInUse(Refusal):
    """People have the plan, or it stands in the books: it can be archived only."""

    plan_id: UUID
    name: Name
    running: int


class Months(Kind):
    """How many months a plan runs; 0 is for life."""

    def parse(self, typed: str, given: Given) -> int:
        return parse_number(typed, 1, MOST_MONTHS)

    def read(self, node: Node) -> Any:
        return Count(0, MOST_MONTHS).read(node)

    def check(self, value: Any) -> None:
        Count(0, MOST_MONTHS).check(value)

    def pack(self, value: Any) -> int | str:
        return value or FOR_LIFE

    def unpack(self, answer: Any) -> int:
        return 0 if answer == FOR_LIFE else answer


@dataclass(frozen=True)
class Place(Count):
    """A place in the shop, from 1; none is behind all others."""

    def pack(self, value: Any) -> int | str:
        return value or LAST

    def unpack(self, answer: Any) -> int | None:
        return None if answer == LAST else answer


class Holds(Kind):
    """What a wallet has to hold to have the plan free of charge, as the chain was found to say."""

    def read(self, node: Node) -> dict[str, str]:
        if not isinstance(node, Table):
            raise Wrong("NotAGate")
        found, wrongs = named(node, GATE_WORDS)
        if wrongs:
            raise wrongs[0]
        try:
            return gate_in_file({name: written(value).strip() for name, _, value in found}).kept
        except (ValueError, Refusal):
            raise Wrong("NotAGate", node.line) from None


PLAN_FIELDS = (
    Field("name", Line(NAME_LIMIT), optional=True, localized=True),
    Field("months", Months(), "duration_months"),
    Field("currency", Currency()),
    Field("price", Amount()),
    Field("stars", Count(1, MOST_STARS), "star_price", optional=True),
    Field("features", Lines(12, 200), optional=True, default=(), localized=True),
    Field("names", Flag(), "brings_name", default=False, is_later=True),
    # Among the plans that are sold; the file has the number that the order follows from.
    Field("place", Place(1, 999), column="", in_file=False, is_later=True, default=None),
    Field("order", Count(0, 9999), "display_order", default=0, in_form=False),
    # The chain is asked what stands there before it is set: it has a screen of its own.
    Field("gate", Holds(), optional=True, in_form=False),
    *SALE_FIELDS,
)


class Plans(Resource[SubscriptionPlan]):
    """The plans that are sold by themselves."""

    name = "plan"
    table = SubscriptionPlan
    fields = PLAN_FIELDS
    # A plan that was moved was changed: the log has known no other word for it.
    actions = Actions(moved="changed")

    def unknown(self, key: UUID) -> Refusal:
        return UnknownPlan()

    def rows(self) -> QuerySet[SubscriptionPlan]:
        return SubscriptionPlan.filter(course_id=None)

    async def serialize(self) -> None:
        """One writer of plans at a time, courses' hidden plans included.

        Buyers go on: reading, and pointing to a plan that stays, asks for no lock that this
        excludes.
        """
        await connections.get("default").execute_query(
            'LOCK TABLE "subscription_plans" IN SHARE ROW EXCLUSIVE MODE'
        )

    def taken(self, title: str) -> Refusal:
        return PlanNameTaken(title)

    def unnamed(self, values: Mapping[str, Any]) -> str | None:
        months = values.get("months")
        return None if months is None else name_of_months(months)

    async def accept(self, row: SubscriptionPlan | None, columns: Columns) -> Columns:
        columns = sold_or_draft(columns)
        price = columns["price"] if row is None else columns.get("price", row.price)
        currency = columns["currency"] if row is None else columns.get("currency", row.currency)
        columns["price"] = exact_price(price, currency)
        if "duration_months" in columns:
            columns["is_lifetime"] = not columns["duration_months"]
        columns |= _time_for_a_name(row, columns)
        if row is None:
            columns.setdefault("display_order", await _end())
        return columns

    async def created(
        self, row: SubscriptionPlan, values: Mapping[str, Any], admin: Person, now: datetime
    ) -> None:
        await self.put(row, values.get("place"), now)

    async def changed(
        self, row: SubscriptionPlan, values: Mapping[str, Any], now: datetime
    ) -> Columns:
        if "gate" in values:
            await gate_changed(row.id, now)
        if "place" not in values or not row.is_active:
            return {}
        place = values["place"]
        return {"place": [None, place]} if await self.put(row, place, now) else {}

    async def switched(self, row: SubscriptionPlan, now: datetime) -> Columns:
        return {"display_order": await _end(), "is_draft": False}

    async def ordered(self, row: SubscriptionPlan) -> list[UUID]:
        plans = SubscriptionPlan.filter(is_active=True).order_by("display_order", "price", "id")
        return [plan.id for plan in await plans]

    async def renumber(self, order: list[UUID], now: datetime) -> None:
        await connections.get("default").execute_query(_RENUMBER, [order, now])

    async def put(self, row: SubscriptionPlan, place: int | None, now: datetime) -> bool:
        """A plan that is not sold has no place."""
        return row.is_active and await super().put(row, place, now)

    async def deletable(self, row: SubscriptionPlan) -> None:
        used = await uses_of(row.id)
        if used.ever:
            raise PlanInUse(row.id, row.called, used.running)

    async def delete(
        self, admin: Person, key: UUID, *, idempotency_key: str, now: datetime
    ) -> SubscriptionPlan | None:
        """Delete a plan that was never held or paid for; raises NotAllowed and PlanInUse."""
        try:
            return await super().delete(admin, key, idempotency_key=idempotency_key, now=now)
        except IntegrityError:
            # A checkout was under way while it was looked for.
            plan = await self.rows().get(id=key)
            raise PlanInUse(key, plan.called, (await uses_of(key)).running) from None


PLANS = Plans()

_RENUMBER = """
UPDATE subscription_plans p SET display_order = o.place, updated_at = $2
FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, place)
WHERE p.id = o.id AND p.display_order <> o.place
"""


async def currencies_of_plans() -> list[str]:
    """The currencies that plans are sold in, to choose from."""
    found = await SubscriptionPlan.all().distinct().values_list("currency", flat=True)
    return sorted(str(currency) for currency in found)


def _time_for_a_name(row: SubscriptionPlan | None, columns: Columns) -> Columns:
    """The name of a plan that has none, or whose name was its time and no longer is."""
    was = row.duration_months if row else 0
    months: int = columns.get("duration_months", was)
    if "name" in columns:
        is_unnamed = columns["name"] is None
    else:
        is_unnamed = row is not None and months != was and row.name == name_of_months(was)
    return {"name": name_of_months(months)} if is_unnamed else {}


async def _end() -> int:
    last = await SubscriptionPlan.all().order_by("-display_order").first()
    return last.display_order + 1 if last else 1

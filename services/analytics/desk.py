"""Sources at the admins' desk: their fields, what they cost, and what came of them."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.analytics import Source, SourceCost
from models.education import EducationPackage
from models.localized import Name
from models.subscriptions import SubscriptionPlan
from services.actions import note_action, was_done
from services.analytics.events import EventType
from services.analytics.sources import SLUG
from services.desk import Resource
from services.fields import Columns, Field, Flag, Given, Kind, Line
from services.money import Money
from services.pages import Page, read
from services.parsers.amounts import parse_sum
from services.parsers.refused import NotASum, NotOnTheList
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal

NAME, _UTM = 60, 60
#: What a link opens when it opens nothing of its own.
MENU = "menu"
#: A plan or a course, as a form's button names it: a letter and an id.
_OPENS = {"p": "plan", "s": "course"}
_LETTERS = re.compile(r"[^a-z0-9]+")
_MADE_UP = 4
_MOST_COSTS = 500


@dataclass(unsafe_hash=True)
class SourceUnknown(Refusal):
    """There is no such source any more."""


@dataclass(unsafe_hash=True)
class SourceNameTaken(Refusal):
    """Another source is called so already."""

    name: str


@dataclass(unsafe_hash=True)
class SlugNotValid(Refusal):
    """A link's name has 1 to 24 small letters, digits and strokes between them."""


@dataclass(unsafe_hash=True)
class SlugTaken(Refusal):
    """Another link has this name."""

    slug: str


@dataclass(unsafe_hash=True)
class SlugInUse(Refusal):
    """People came by this link: its name stays, or the links out there lead nowhere."""

    slug: str


@dataclass(unsafe_hash=True)
class TooManyCosts(Refusal):
    """More is noted of this source than anybody adds up."""

    limit: int


class Slug(Kind):
    """The name of a source in its links."""

    def parse(self, typed: str, given: Given) -> str:
        said = typed.strip().lower()
        if not SLUG.fullmatch(said):
            raise SlugNotValid
        return said


class Opens(Kind):
    """What the bot opens with: the payload of a deep link of its own, or its menu."""

    def pack(self, value: Any) -> str:
        kind, _, key = (value or "").partition("_")
        letters = {opens: letter for letter, opens in _OPENS.items()}
        return f"{letters[kind]}{UUID(key).hex}" if key else MENU

    def unpack(self, answer: Any) -> str:
        if answer in (None, MENU):
            return ""
        try:
            return f"{_OPENS[answer[0]]}_{UUID(answer[1:])}"
        except (IndexError, KeyError, ValueError):
            raise NotOnTheList from None


SOURCE_FIELDS = (
    Field("name", Line(NAME)),
    Field("slug", Slug(), optional=True),
    Field("opens", Opens(), "target", default=""),
    Field("utm_source", Line(_UTM), optional=True),
    Field("utm_medium", Line(_UTM), optional=True),
    Field("utm_campaign", Line(_UTM), optional=True),
    Field("active", Flag(), "is_active", default=True, in_form=False),
)


class Sources(Resource[Source]):
    """The links by which people come."""

    name = "source"
    table = Source
    fields = SOURCE_FIELDS

    def unknown(self, key: UUID) -> Refusal:
        return SourceUnknown()

    def taken(self, title: str) -> Refusal:
        return SourceNameTaken(title)

    async def accept(self, row: Source | None, columns: Columns) -> Columns:
        slug = columns.get("slug")
        if row is None and slug is None:
            columns["slug"] = await _free(slug_of(columns["name"]))
        elif slug is None:
            # What was emptied in the form stays as it was: a link cannot be without one.
            columns.pop("slug", None)
        elif row is None or slug != row.slug:
            if await Source.filter(slug=slug).exists():
                raise SlugTaken(slug)
            if row is not None and await _was_used(row.id):
                raise SlugInUse(row.slug)
        return columns

    async def deletable(self, row: Source) -> None:
        if await _was_used(row.id):
            raise SlugInUse(row.slug)


SOURCES = Sources()


async def _was_used(source_id: UUID) -> bool:
    """Whether anybody ever came by it, also one whom another source brought first and last."""
    (found,) = await connections.get("default").execute_query_dict(_USED, [source_id])
    return bool(found["was_used"])


def slug_of(name: str) -> str:
    """A link's name out of a source's; one of figures where its letters are none of a link's."""
    found = _LETTERS.sub("-", name.lower()).strip("-")[:20].strip("-")
    return found or secrets.token_hex(_MADE_UP)


async def _free(slug: str) -> str:
    taken = {one.slug for one in await Source.filter(slug__startswith=slug)}
    others = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (slug, *others) if one not in taken)


@dataclass(frozen=True)
class SourceLine:
    """A source in the list, with how many people came by it first."""

    id: UUID
    name: str
    is_active: bool
    people: int


@dataclass(frozen=True)
class Earned:
    """How many people paid, and what the shop keeps of it, in minor units by currency.

    Less than nothing where it went back in another currency than it came in.
    """

    people: int
    income: Mapping[str, int]


@dataclass(frozen=True)
class SourceCard:
    """A source with everything that came of it.

    `arrived` are people whose first link it was; what they did counts as its own. `by_last` are
    payments of people who came by it last before they paid, whatever brought them first.
    """

    id: UUID
    name: str
    slug: str
    opens: Name | None
    utm: tuple[str, ...]
    is_active: bool
    visits: int
    arrived: int
    checkouts: int
    by_first: Earned
    by_last: Earned
    costs: tuple[Money, ...]
    # It stays then: links out there hold its name, and payments know it.
    was_used: bool
    # What was noted last, which may have been a mistake.
    newest_cost: tuple[UUID, Money] | None = None


_USED = f"""
SELECT EXISTS (SELECT FROM source_touches WHERE first_source_id = $1::uuid)
  OR EXISTS (SELECT FROM source_touches WHERE last_source_id = $1::uuid)
  OR EXISTS (SELECT FROM payments WHERE first_source_id = $1::uuid)
  OR EXISTS (SELECT FROM payments WHERE last_source_id = $1::uuid)
  OR EXISTS (SELECT FROM user_analytics WHERE event_type = '{EventType.ARRIVED}'
             AND event_data ->> 'source' = $1::uuid::text)
  OR EXISTS (SELECT FROM daily_figures WHERE figure = 'arrivals' AND of = $1::uuid::text)
  AS was_used"""  # noqa: S608 - only our own constant is put in
_LINES = """
SELECT s.id, s.name, s.is_active,
       (SELECT count(*) FROM source_touches t WHERE t.first_source_id = s.id)::int AS people
FROM sources s ORDER BY s.is_active DESC, s.created_at DESC, s.id LIMIT $1 OFFSET $2"""
# Visits of long ago are kept by the day alone (services/analytics/rollup/doings.py).
_COUNTS = f"""
SELECT
  greatest((SELECT count(*) FROM user_analytics a WHERE a.event_type = '{EventType.LINK_VISITED}'
     AND a.event_data ->> 'source' = $1::uuid::text), (SELECT sum(d.count) FROM daily_figures d
     WHERE d.figure = 'link_visits' AND d.of = $1::uuid::text))::int AS visits,
  (SELECT count(*) FROM source_touches t WHERE t.first_source_id = $1::uuid)::int AS arrived,
  (SELECT count(*) FROM source_touches t WHERE t.first_source_id = $1::uuid AND EXISTS (
     SELECT FROM bot_users b JOIN payment_intents i ON i.user_id = b.id
     WHERE b.telegram_id = t.telegram_user_id AND i.created_at >= t.first_at
       AND NOT i.is_test))::int AS checkouts"""  # noqa: S608 - only our own constant is put in
# The income of every figure (services/analytics/rollup/cash.py): cash that came in less what went
# back. A payment that went back whole is none.
_EARNED = """
WITH kept AS (
  SELECT p.user_id, l.currency, -sum(l.amount) AS amount
  FROM payments p JOIN ledger_entries l ON l.payment_id = p.id
    AND (l.account LIKE 'clearing:%' OR l.account IN ('refunds_due', 'refunds_done'))
  WHERE p.{by} = $1 GROUP BY 1, 2 HAVING sum(l.amount) <> 0)
SELECT currency, sum(amount)::bigint AS amount, array_agg(user_id) AS people
FROM kept GROUP BY currency ORDER BY currency"""
_COSTS = """
SELECT currency, sum(amount) AS amount FROM source_costs WHERE source_id = $1
GROUP BY currency ORDER BY currency"""
_NEWEST_COST = """
SELECT id, amount, currency FROM source_costs WHERE source_id = $1
ORDER BY created_at DESC, id DESC LIMIT 1"""


async def source_page(admin: Person, offset: int = 0) -> Page[SourceLine]:
    """A page of the sources, the newest first; raises NotAllowed."""
    require_admin(admin)
    ask = connections.get("default").execute_query_dict
    found = await read(lambda limit, start: ask(_LINES, [limit, start]), offset)
    return found.map(lambda row: SourceLine(**row))


async def source_card(admin: Person, key: UUID) -> SourceCard:
    """One source and what came of it; raises NotAllowed and SourceUnknown."""
    row = await SOURCES.found(admin, key)
    database = connections.get("default")
    (counts,) = await database.execute_query_dict(_COUNTS, [key])
    costs = await database.execute_query_dict(_COSTS, [key])
    newest = await database.execute_query_dict(_NEWEST_COST, [key])
    return SourceCard(
        row.id,
        row.name,
        row.slug,
        await _opened(row.target),
        tuple(one for one in (row.utm_source, row.utm_medium, row.utm_campaign) if one),
        row.is_active,
        counts["visits"],
        counts["arrived"],
        counts["checkouts"],
        await _earned("first_source_id", key),
        await _earned("last_source_id", key),
        tuple(Money.of(one["amount"], one["currency"]) for one in costs),
        await _was_used(key),
        next(((one["id"], Money.of(one["amount"], one["currency"])) for one in newest), None),
    )


async def _opened(target: str) -> Name | None:
    """What a target is called, if it is anything of the shop's."""
    kind, _, key = target.partition("_")
    if not key:
        return None
    table: Any = SubscriptionPlan if kind == "plan" else EducationPackage
    row = await table.get_or_none(id=UUID(key))
    return row.called if row is not None else None


async def _earned(by: str, key: UUID) -> Earned:
    rows = await connections.get("default").execute_query_dict(_EARNED.format(by=by), [key])
    people = {one for row in rows for one in row["people"]}
    return Earned(len(people), {row["currency"]: row["amount"] for row in rows})


def parse_cost(typed: str) -> Money:
    """What was spent: a sum that is something; raises what `parse_sum` does, and NotASum."""
    spent = parse_sum(typed)
    if not spent.minor:
        raise NotASum
    return spent


async def note_cost(
    admin: Person,
    source_id: UUID,
    key: UUID,
    spent: Money,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    """Note what was spent today; with one key once. Raises NotAllowed and SourceUnknown."""
    require_admin(admin)
    async with in_transaction():
        row = await SOURCES.held(source_id)
        if await SourceCost.filter(id=key).exists() or await was_done(idempotency_key):
            return
        if await SourceCost.filter(source_id=source_id).count() >= _MOST_COSTS:
            raise TooManyCosts(_MOST_COSTS)
        today: date = now.astimezone(policy.zone).date()
        await SourceCost.create(
            id=key,
            source=row,
            amount=spent.decimal,
            currency=spent.currency,
            spent_on=today,
            noted_by=admin.key,
            created_at=now,
        )
        await note_action(
            *(admin, "source_cost_noted", f"source:{source_id}", now),
            idempotency_key=idempotency_key,
            name=row.name,
            amount=str(spent.decimal),
            currency=spent.currency,
        )

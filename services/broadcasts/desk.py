"""The desk of broadcasts: the list, a card, to whom and when, and the word that sets it going."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.broadcasts import BroadcastMessage
from models.education import EducationPackage
from models.lifecycles import DeliveryStatus, move
from models.localized import Localized
from models.promotions import Promotion
from services.actions import note_action, was_done
from services.audiences import Count, count, parse
from services.broadcasts.checks import check, check_arms
from services.broadcasts.compose import EVERYBODY, locked_draft
from services.broadcasts.content import Content, load
from services.broadcasts.delivery import BroadcastElsewhere, BroadcastNotFound
from services.pages import Page, of_query
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.subscriptions.plans import plans_on_sale

#: Telegram's free rate (Bot API, FAQ), of which replies to people keep a part; and the paid one.
PER_SECOND, PAID_PER_SECOND = 28, 900
#: So many messages cost a Star when they are paid for.
A_STAR = 10
#: Nothing is set for a moment further away than this.
FURTHEST = timedelta(days=366)
MOST_STARS = 1_000_000
#: So many plans, courses or codes a question offers.
_OFFERED = 50
DRAFTS = (DeliveryStatus.DRAFT, DeliveryStatus.FAILED)


@dataclass(unsafe_hash=True)
class NobodyMeant(Refusal):
    """The audience has nobody in it who may be written to."""


@dataclass(unsafe_hash=True)
class MomentPast(Refusal):
    """The moment is over already."""


@dataclass(unsafe_hash=True)
class MomentTooFar(Refusal):
    """The moment is more than a year away."""


@dataclass(unsafe_hash=True)
class BroadcastChanged(Refusal):
    """Something of it is not as it was when the question was asked."""


@dataclass(frozen=True)
class Card:
    """A broadcast as its composer sees it."""

    id: UUID
    title: str
    status: DeliveryStatus
    content: Content
    audience: Mapping[str, Any]
    is_marketing: bool
    scheduled_at: datetime | None
    local_minute: int | None
    stars_ceiling: int | None
    sent_at: datetime | None

    @property
    def is_draft(self) -> bool:
        return self.status in DRAFTS

    @property
    def is_everybody(self) -> bool:
        return self.audience in ({}, EVERYBODY)

    @property
    def seal(self) -> str:
        """What stays the same as long as nothing that was asked about does change."""
        told = [
            self.content.version,
            json.dumps(dict(self.audience), sort_keys=True),
            self.is_marketing,
            str(self.scheduled_at),
            self.local_minute,
            self.stars_ceiling,
        ]
        return sha256(repr(told).encode()).hexdigest()[:8]

    @property
    def parts(self) -> int:
        """For how many messages it counts: an album for its parts, and for the words behind it."""
        many = len(self.content.media)
        has_rows = self.is_marketing or bool(self.content.buttons)
        return many + 1 if many > 1 and has_rows else max(many, 1)


@dataclass(frozen=True)
class Estimate:
    """What sending it means: how many people, how many seconds, how many Stars at most."""

    count: Count
    seconds: int
    stars: int


def _card(row: BroadcastMessage, content: Content) -> Card:
    return Card(
        row.id,
        row.title,
        row.delivery_status,
        content,
        row.target_audience or EVERYBODY,
        row.is_marketing,
        row.scheduled_at,
        row.local_minute,
        row.stars_ceiling,
        row.sent_at,
    )


async def card(admin: Person, broadcast_id: UUID) -> Card:
    """A broadcast; raises NotAllowed and BroadcastNotFound."""
    require_admin(admin)
    row = await BroadcastMessage.get_or_none(id=broadcast_id)
    if row is None or row.message_id is None:
        raise BroadcastNotFound
    return _card(row, await load(row.message_id))


@dataclass(frozen=True)
class Line:
    """A broadcast in the list."""

    id: UUID
    title: str
    status: DeliveryStatus
    at: datetime


#: What stands in which part of the list.
SHELVES: Mapping[str, tuple[DeliveryStatus, ...]] = {
    "draft": DRAFTS,
    "scheduled": (DeliveryStatus.SCHEDULED,),
    "sending": (DeliveryStatus.SENDING, DeliveryStatus.PAUSED),
    "past": (DeliveryStatus.COMPLETED, DeliveryStatus.CANCELLED),
}


async def shelf(admin: Person, name: str, offset: int) -> Page[Line]:
    """A page of drafts, of what is scheduled, on its way, or over; the newest first."""
    require_admin(admin)
    rows = BroadcastMessage.filter(
        Q(delivery_status__in=SHELVES.get(name, DRAFTS)), message_id__isnull=False
    ).order_by("-updated_at", "-id")
    page = await of_query(rows, offset)
    return page.map(
        lambda row: Line(
            row.id,
            row.title,
            row.delivery_status,
            row.sent_at or row.scheduled_at or row.updated_at,
        )
    )


async def shelves(admin: Person) -> dict[str, int]:
    """How many stand in each part of the list."""
    require_admin(admin)
    rows = await connections.get("default").execute_query_dict(
        "SELECT delivery_status AS status, count(*) AS count FROM broadcast_messages"
        " WHERE message_id IS NOT NULL GROUP BY 1"
    )
    counts = {row["status"]: row["count"] for row in rows}
    return {name: sum(counts.get(str(one), 0) for one in on) for name, on in SHELVES.items()}


async def plans_offered(admin: Person) -> list[tuple[UUID, Localized[str]]]:
    """The plans that a button may open."""
    require_admin(admin)
    return [(one.id, one.name) for one in await plans_on_sale()]


async def courses_offered(admin: Person) -> list[tuple[UUID, Localized[str]]]:
    """The courses that a button may open."""
    require_admin(admin)
    rows = await EducationPackage.filter(is_active=True).order_by("name").limit(_OFFERED)
    return [(row.id, row.words("name")) for row in rows]


async def codes_offered(admin: Person, now: datetime) -> list[str]:
    """The codes that a button may bring along, the newest first."""
    require_admin(admin)
    rows = Promotion.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=now), is_active=True, only_for=None
    ).order_by("-created_at")
    return [row.code for row in await rows.limit(_OFFERED)]


async def estimate(admin: Person, broadcast: Card, now: datetime, policy: Policy) -> Estimate:
    """What it would mean to send it now; raises NotAllowed and AudienceWrong."""
    require_admin(admin)
    audience = parse(dict(broadcast.audience))
    found = await count(audience, now, policy, marketing=broadcast.is_marketing)
    messages = found.people * broadcast.parts
    stars = 0
    if broadcast.stars_ceiling is not None:
        stars = min(math.ceil(messages / A_STAR), broadcast.stars_ceiling)
    paid = min(stars * A_STAR, messages)
    seconds = math.ceil(paid / PAID_PER_SECOND + (messages - paid) / PER_SECOND)
    return Estimate(found, seconds, stars)


async def mean(admin: Person, broadcast_id: UUID, document: object, now: datetime) -> None:
    """Say for whom it is; raises AudienceWrong with the place of what is wrong."""
    audience = parse(document)
    await _set(admin, broadcast_id, now, target_audience=audience.document)


async def set_marketing(
    admin: Person, broadcast_id: UUID, now: datetime, *, is_marketing: bool
) -> None:
    """Whether it is marketing, which nobody gets who wants none."""
    await _set(admin, broadcast_id, now, is_marketing=is_marketing)


async def set_ceiling(admin: Person, broadcast_id: UUID, now: datetime, stars: int | None) -> None:
    """How many Stars may be spent on going faster; None for the free rate."""
    await _set(admin, broadcast_id, now, stars_ceiling=stars)


async def set_moment(
    admin: Person,
    broadcast_id: UUID,
    now: datetime,
    *,
    at: datetime | None = None,
    local_minute: int | None = None,
) -> None:
    """When it leaves: at once, at a moment, or at a minute of each person's own day.

    Raises MomentPast and MomentTooFar.
    """
    if at is not None:
        if at <= now:
            raise MomentPast
        if at > now + FURTHEST:
            raise MomentTooFar
    await _set(admin, broadcast_id, now, scheduled_at=at, local_minute=local_minute)


async def _set(admin: Person, broadcast_id: UUID, now: datetime, **changes: Any) -> None:
    async with in_transaction():
        await locked_draft(admin, broadcast_id)
        await BroadcastMessage.filter(id=broadcast_id).update(**changes, updated_at=now)


async def require_ready(admin: Person, broadcast: Card, now: datetime, policy: Policy) -> Estimate:
    """What sending it means, if nothing keeps it from being sent.

    Raises what is wrong with its message, its audience or its moment.
    """
    if not broadcast.is_draft:
        raise BroadcastElsewhere(str(broadcast.status))
    check(broadcast.content, has_rows=broadcast.is_marketing)
    check_arms(broadcast.content)
    if broadcast.scheduled_at is not None and broadcast.scheduled_at <= now:
        raise MomentPast
    found = await estimate(admin, broadcast, now, policy)
    if not found.count.people:
        raise NobodyMeant
    return found


async def schedule(
    admin: Person,
    broadcast_id: UUID,
    seal: str,
    now: datetime,
    policy: Policy,
    *,
    idempotency_key: str,
) -> Card:
    """Set it going, now or at its moment, as it was asked; a second tap finds it on its way.

    A tap that comes twice sets nothing going that was made a draft again in between.

    Raises BroadcastChanged where it is not what was asked about, and what `require_ready` does.
    """
    require_admin(admin)
    async with in_transaction() as connection:
        row = await BroadcastMessage.select_for_update(no_key=True).get_or_none(id=broadcast_id)
        if row is None or row.message_id is None:
            raise BroadcastNotFound
        found = _card(row, await load(row.message_id))
        if not found.is_draft or await was_done(idempotency_key):
            return found
        if found.seal != seal:
            raise BroadcastChanged
        await require_ready(admin, found, now, policy)
        await locked_draft(admin, broadcast_id)
        at = found.scheduled_at or now
        await move(
            BroadcastMessage, broadcast_id, DeliveryStatus.SCHEDULED, now=now, scheduled_at=at
        )
        await note_action(
            admin,
            "broadcast_scheduled",
            f"broadcast:{broadcast_id}",
            now,
            idempotency_key=idempotency_key,
            name=row.title,
        )
        await connection.execute_query("SELECT pg_notify('broadcasts', '')")
    return await card(admin, broadcast_id)


async def unschedule(
    admin: Person, broadcast_id: UUID, now: datetime, *, idempotency_key: str
) -> Card:
    """Make what waits for its moment a draft again; what is on its way stays so.

    A tap that comes again leaves alone what was scheduled anew in between.
    """
    require_admin(admin)
    async with in_transaction():
        row = await BroadcastMessage.select_for_update(no_key=True).get_or_none(id=broadcast_id)
        if row is None:
            raise BroadcastNotFound
        if await was_done(idempotency_key):
            pass
        elif row.delivery_status is DeliveryStatus.SCHEDULED:
            await move(
                BroadcastMessage, broadcast_id, DeliveryStatus.DRAFT, now=now, scheduled_at=None
            )
            await note_action(
                admin,
                "broadcast_unscheduled",
                f"broadcast:{broadcast_id}",
                now,
                idempotency_key=idempotency_key,
                name=row.title,
            )
        elif row.delivery_status not in DRAFTS:
            raise BroadcastElsewhere(str(row.delivery_status))
    return await card(admin, broadcast_id)

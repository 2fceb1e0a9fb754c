"""The log of what admins and moderators did, written in the transaction of each deed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from models.actions import AdminAction
from models.people import Profile
from services.person import Person, require_admin

#: So many deeds stand on one page of the log.
PAGE = 10


async def note_action(
    actor: Person,
    action: str,
    subject: str,
    now: datetime,
    *,
    deed_key: str | None = None,
    **details: Any,
) -> None:
    """Write down a deed; call inside its transaction.

    `action` is a past participle like `plan_created`, `subject` what it was done to, like
    `plan:<id>`. Details are plain JSON: what changed, never a secret and never a private message.
    """
    await AdminAction.create(
        actor_id=actor.profile_id,
        action=action,
        subject=subject,
        details=details,
        deed_key=deed_key,
        created_at=now,
    )


async def was_done(deed_key: str) -> bool:
    """Whether the update of this key has done its deed already."""
    return await AdminAction.exists(deed_key=deed_key)


@dataclass(frozen=True)
class LogLine:
    """One deed as admins read it."""

    at: datetime
    by: str
    action: str
    subject: str
    details: dict[str, Any]


@dataclass(frozen=True)
class LogPage:
    """Some deeds, the newest first; `has_more` when older ones follow."""

    lines: tuple[LogLine, ...]
    offset: int
    has_more: bool


async def log_page(admin: Person, offset: int = 0, subject: str | None = None) -> LogPage:
    """A page of the log, of everything or of one subject; raises NotAllowed."""
    require_admin(admin)
    deeds = AdminAction.filter(subject=subject) if subject else AdminAction.all()
    rows = await deeds.order_by("-created_at", "-id").offset(offset).limit(PAGE + 1)
    actors: dict[UUID, str] = {
        profile.id: profile.first_name or profile.telegram_id
        for profile in await Profile.filter(id__in=[row.actor_id for row in rows if row.actor_id])
    }
    lines = tuple(
        LogLine(
            row.created_at,
            actors.get(row.actor_id, "") if row.actor_id else "",
            row.action,
            row.subject,
            dict(row.details),
        )
        for row in rows[:PAGE]
    )
    return LogPage(lines, offset, len(rows) > PAGE)

"""The courses as a channel's card offers them: which have this chat for their own."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from tortoise import connections

from models.localized import Name, name_in
from services.person import Person, require_admin

#: So many courses stand on a channel's card.
MOST = 30
_COURSES = f"""
SELECT c.id, {name_in("c")} AS name, linked.plan_id
FROM education_packages c
LEFT JOIN (SELECT s.course_id, s.id AS plan_id FROM subscription_plans s
           JOIN plan_channels pc ON pc.plan_id = s.id AND pc.chat_id = $1 AND pc.is_active
           WHERE s.course_id IS NOT NULL) linked ON linked.course_id = c.id
WHERE c.is_active OR linked.plan_id IS NOT NULL
ORDER BY linked.plan_id IS NULL, c.name, c.id LIMIT $2
"""  # noqa: S608 - only our own constant is put in


@dataclass(frozen=True)
class CourseChat:
    """A course; `plan_id` is the access by which the chat belongs to it, where it does."""

    package_id: UUID
    name: Name
    plan_id: UUID | None


async def courses_for(admin: Person, chat_id: str) -> list[CourseChat]:
    """The courses on sale, and before them those that the chat belongs to; raises NotAllowed."""
    require_admin(admin)
    rows = await connections.get("default").execute_query_dict(_COURSES, [chat_id, MOST])
    return [CourseChat(row["id"], Name.asked(row["name"]), row["plan_id"]) for row in rows]

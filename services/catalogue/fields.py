"""What may stand in the file: the fields of the desks' resources, and those of channels.

The bounds are those of the desks, so that a file holds nothing that a form would refuse.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from models.lifecycles import JoinMode
from services.audiences.segments import SEGMENTS
from services.catalogue import campaigns
from services.desk import Resource
from services.education.desk import COURSES
from services.education.desk_categories import CATEGORIES
from services.education.desk_lessons import LESSONS, MOST
from services.fields import Choice, Field, Kind, References, in_languages
from services.fields.kinds import written
from services.fields.nodes import Node, Wrong
from services.promotions.desk import PROMOTIONS
from services.subscriptions.desk import PLANS

_CHAT = re.compile(r"-?[0-9]{1,20}")


class Chat(Kind):
    """A chat, by its id."""

    def read(self, node: Node) -> str:
        found = written(node).strip()
        if not _CHAT.fullmatch(found):
            raise Wrong("NotAChat")
        return found


#: The sections that are a desk's resource, in the order in which they are written, because courses
#: name categories and plans, and segments everything that is sold.
RESOURCES: Mapping[str, Resource[Any]] = MappingProxyType(
    {
        "plans": PLANS,
        "categories": CATEGORIES,
        "packages": COURSES,
        "promotions": PROMOTIONS,
        "segments": SEGMENTS,
    }
)
#: Which chats there are, the bot finds out; a file says only how people get in, and by which plans.
_CHANNELS = (
    Field("chat", Chat(), "chat_id"),
    Field("join", Choice(JoinMode), "join_mode", default=JoinMode.REQUEST),
    Field("plans", References(64), column="", default=(), refers_to="plans"),
)


def _of(resource: Resource[Any]) -> tuple[Field, ...]:
    """The fields that stand in a file; the one that says which row is meant comes first."""
    return tuple(
        sorted(
            (one for one in resource.fields if one.in_file),
            key=lambda one: one.column != resource.title,
        )
    ) + in_languages(resource.fields)


SECTIONS: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {name: _of(resource) for name, resource in RESOURCES.items()}
    | {"campaigns": campaigns.FIELDS, "channels": _CHANNELS}
)
#: The lessons of a course, a list of entries within the entry.
LESSONS_KEY = "modules"
LESSON_FIELDS = _of(LESSONS)
MOST_LESSONS = MOST


def key_of(section: str) -> str:
    """The field that says which one is meant: its name, code or chat."""
    return (LESSON_FIELDS if section == LESSONS_KEY else SECTIONS[section])[0].file

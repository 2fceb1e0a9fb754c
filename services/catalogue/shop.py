"""The catalogue as the tables hold it, in the fields of the file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise.models import Model

from models.audiences import Segment
from models.channels import ManagedChat, PlanChannel
from models.education import EducationCategory, EducationModule, EducationPackage
from models.subscriptions import SubscriptionPlan
from services.audiences.segments import Document, audience_of, is_of_this_shop
from services.catalogue.campaigns import stored_campaigns
from services.catalogue.fields import LESSON_FIELDS, SECTIONS
from services.fields import Field
from services.fields.languages import Translations
from services.promotions.desk import PROMOTIONS
from services.text import composed


@dataclass(frozen=True)
class Thing:
    """A plan, a category, a course with its lessons, a code, a campaign or a channel."""

    id: UUID
    key: str
    values: Mapping[str, Any]
    lessons: tuple[Thing, ...] = ()
    #: Seats that are taken, or uses of a code: what the limits cannot go below.
    taken: int = 0
    #: What a reader of the file sees beside the key; it is not read again.
    remark: str = ""
    #: It is there and may be changed by a file, but none is written of it.
    is_unwritten: bool = False
    #: A campaign that is switched on.
    is_on: bool = False


@dataclass(frozen=True)
class Shop:
    """Everything that is there, section by section, in the order of the shop."""

    things: Mapping[str, Sequence[Thing]]

    def called(self, section: str, key: str) -> list[Thing]:
        """What has this name, whatever its letters' case; two are the shop's own mistake."""
        wanted = key.casefold()
        return [thing for thing in self.things[section] if thing.key.casefold() == wanted]

    def ready(self, name: str) -> list[Thing]:
        """The campaign that came ready under this name, whatever it is called now."""
        return [one for one in self.things["campaigns"] if one.values["ready"] == name]


async def stored() -> Shop:
    """Read the whole catalogue; the access plans of courses are no part of it."""
    plans = await SubscriptionPlan.filter(course_id=None).order_by("display_order", "name", "id")
    categories = await EducationCategory.all().order_by("display_order", "name", "id")
    packages = await EducationPackage.all().order_by("name", "id")
    names = {row.id: composed(row.name) for row in plans}
    names |= {row.id: composed(row.name) for row in categories}
    names |= {row.id: composed(row.name) for row in packages}
    lessons = await _lessons()
    # Codes of one person's own are no part of it either.
    codes = await PROMOTIONS.rows().order_by("code", "id")
    return Shop(
        {
            "plans": [_thing(row, SECTIONS["plans"], names) for row in plans],
            "categories": [_thing(row, SECTIONS["categories"], names) for row in categories],
            "packages": [
                _thing(
                    *(row, SECTIONS["packages"], names),
                    lessons=tuple(lessons[row.id]),
                    taken=row.current_students,
                )
                for row in packages
            ],
            "promotions": [
                _thing(row, SECTIONS["promotions"], names, taken=row.current_uses) for row in codes
            ],
            "segments": await _segments(
                {row.id: names[row.id] for row in plans},
                {row.id: names[row.id] for row in packages},
                {row.id: row.code for row in codes},
            ),
            "campaigns": await _campaigns(
                {row.id: names[row.id] for row in plans},
                {row.id: names[row.id] for row in packages},
            ),
            "channels": await _channels(names),
        }
    )


def _single(*kinds: Mapping[UUID, str]) -> dict[UUID, str]:
    """The names that one thing alone has; what shares its name with another goes by its id."""
    single: dict[UUID, str] = {}
    for names in kinds:
        several = Counter(name.casefold() for name in names.values())
        single |= {key: name for key, name in names.items() if several[name.casefold()] == 1}
    return single


async def _campaigns(*kinds: Mapping[UUID, str]) -> list[Thing]:
    segments = {row.id: composed(row.name) for row in await Segment.all()}
    return [
        Thing(
            one.row.id,
            str(one.values["name"]),
            one.values,
            taken=one.said,
            remark="switched on" if one.is_on else "",
            is_unwritten=one.is_archived,
            is_on=one.is_on,
        )
        for one in await stored_campaigns(segments, _single(*kinds))
    ]


async def _segments(*kinds: Mapping[UUID, str]) -> list[Thing]:
    single = _single(*kinds)
    return [
        replace(
            _thing(row, SECTIONS["segments"], single),
            is_unwritten=is_of_this_shop(audience_of(row)),
        )
        for row in await Segment.all().order_by("name", "id")
    ]


async def _lessons() -> dict[UUID, list[Thing]]:
    found: dict[UUID, list[Thing]] = defaultdict(list)
    for row in await EducationModule.all().order_by("position", "created_at", "id"):
        found[row.package_id].append(_thing(row, LESSON_FIELDS, {}))
    return found


async def _channels(names: Mapping[UUID, str]) -> list[Thing]:
    plans: dict[str, list[str]] = defaultdict(list)
    for link in await PlanChannel.filter(is_active=True).order_by("created_at", "id"):
        if link.plan_id in names:
            plans[link.chat_id].append(names[link.plan_id])
    return [
        Thing(
            chat.id,
            chat.chat_id,
            {
                "chat": chat.chat_id,
                "join": chat.join_mode,
                "plans": tuple(sorted(plans[chat.chat_id])),
            },
            remark=chat.title,
        )
        for chat in await ManagedChat.all().order_by("title", "chat_id")
    ]


def _thing(row: Model, fields: tuple[Field, ...], names: Mapping[UUID, str], **more: Any) -> Thing:
    values = {one.file: _value(one, getattr(row, one.column), names) for one in fields}
    return Thing(row.pk, str(values[fields[0].name]), values, **more)


def _value(one: Field, held: Any, names: Mapping[UUID, str]) -> Any:
    """What a column holds as the file says it: names for ids, texts without blanks around them."""
    if isinstance(one.kind, Translations | Document):
        by_name = (names,) if isinstance(one.kind, Document) else ()
        return one.kind.written(held, *by_name)
    if isinstance(held, list):
        if one.refers_to:
            return tuple(sorted(names[key] for key in held if key in names))
        return tuple(map(composed, held))
    if one.refers_to:
        return names.get(held)
    if isinstance(held, str) and not isinstance(held, StrEnum):
        return composed(held).strip() or None
    return held

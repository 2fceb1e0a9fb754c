"""What may stand in the file: each section's fields, how they are read, and within which bounds.

The bounds are those of the admins' desk, so that a file holds nothing that a form would refuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from models.lifecycles import Difficulty, DiscountType, JoinMode, MaterialKind
from services.answers import NotANumber, read_address, read_currency, read_text
from services.catalogue.nodes import Many, Node, Word, Wrong
from services.education import desk as courses
from services.education import desk_categories as categories
from services.education import desk_modules as lessons
from services.numbers import plain, plain_count
from services.refusals import Refusal
from services.subscriptions import desk as plans
from services.subscriptions.plans import MOST_STARS

#: More than this nothing of ours costs.
_MOST = Decimal(10**9)
_CODE = re.compile(r"[A-Z0-9]{3,32}")
_CHAT = re.compile(r"-?[0-9]{1,20}")
_MOST_USES, _DESCRIPTION, _LAST_PLACE, _FILE_ID = 10**6, 300, 9999, 256
#: A list of names may hold as many.
_MOST_NAMES = 500

Read = Callable[[Node], Any]


class Needed(StrEnum):
    """Stands for the default of a field that a new entry cannot do without."""

    NEEDED = "needed"


NEEDED = Needed.NEEDED


@dataclass(frozen=True)
class Field:
    """A field of the file: its column, how it is read, and what a new entry has without it."""

    name: str
    read: Read
    column: str = ""
    default: Any = NEEDED
    #: Names that other entries are called by; their letters' case does not count.
    refers_to: str = ""


def _word(node: Node) -> Word:
    if not isinstance(node, Word):
        raise Wrong("NotAWord")
    return node


def _written(node: Node) -> str:
    text = _word(node).text
    if text is None or not text.strip():
        raise Wrong("NothingWritten")
    return text


def optional(read: Read) -> Read:
    """Nothing, null and the empty text mean that there is none."""

    def found(node: Node) -> Any:
        if isinstance(node, Word) and not (node.text or "").strip():
            return None
        return read(node)

    return found


def text(limit: int) -> Read:
    return lambda node: read_text(_written(node), limit)


def number(low: int, high: int) -> Read:
    """A whole number in plain digits: a file has one way of writing, whoever wrote it."""

    def found(node: Node) -> int:
        said = plain_count(_written(node).strip())
        if said is None or not low <= said <= high:
            raise NotANumber(low, high)
        return said

    return found


def flag(node: Node) -> bool:
    said = _written(node).strip().lower()
    if said not in ("true", "false"):
        raise Wrong("NotAFlag")
    return said == "true"


def amount(node: Node) -> Decimal:
    """Exactly the digits that are written; how many decimals fit, its currency says later."""
    found = plain(_written(node).strip())
    if found is None or found > _MOST:
        raise Wrong("NotAnAmount")
    return found


def address(node: Node) -> str:
    return read_address(_written(node))


def currency(node: Node) -> str:
    return read_currency(_written(node))


def moment(node: Node) -> datetime:
    """An ISO moment; without an offset it is meant in UTC."""
    try:
        found = datetime.fromisoformat(_written(node).strip())
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Wrong("NotAMoment") from None


def one_of(kind: type[StrEnum]) -> Read:
    def found(node: Node) -> StrEnum:
        said = _written(node).strip().lower()
        for member in kind:
            if member.value.lower() == said:
                return member
        raise Wrong("NotOneOf", choices=", ".join(kind))

    return found


def code(node: Node) -> str:
    found = _written(node).strip().upper()
    if not _CODE.fullmatch(found):
        raise Wrong("NotACode")
    return found


def chat(node: Node) -> str:
    found = _written(node).strip()
    if not _CHAT.fullmatch(found):
        raise Wrong("NotAChat")
    return found


def many(read: Read, most: int) -> Read:
    """A list, each item of which is read by `read`; a mistake is told in the item's line."""

    def found(node: Node) -> tuple[Any, ...]:
        if isinstance(node, Word) and node.text is None:
            return ()
        if not isinstance(node, Many):
            raise Wrong("NotAList")
        if len(node.items) > most:
            raise Wrong("TooMany", most=most)
        return tuple(_item(read, item) for item in node.items)

    return found


def _item(read: Read, item: Node) -> Any:
    try:
        return read(item)
    except Wrong as wrong:
        raise Wrong(wrong.what, wrong.line or item.line, **wrong.about) from None
    except Refusal as refusal:
        raise refused(refusal, item.line) from None


def refused(refusal: Refusal, line: int) -> Wrong:
    """A refusal of the chat's own readers, which has the same name here."""
    about = {one.name: getattr(refusal, one.name) for one in fields(refusal)}
    return Wrong(type(refusal).__name__, line, **about)


_STARS = Field("stars", optional(number(1, MOST_STARS)), "star_price", None)
_ACTIVE = Field("active", flag, "is_active", True)
_COURSE_LINES = many(text(courses.LINE), courses.LINES)
_NAMES = many(text(courses.NAME), _MOST_NAMES)

PLANS = (
    Field("name", text(plans.NAME_LIMIT), "name"),
    # Nought is a plan for life.
    Field("months", number(0, plans.MOST_MONTHS), "duration_months"),
    Field("price", amount, "price"),
    Field("currency", currency, "currency"),
    _STARS,
    Field("features", many(text(plans.FEATURE_LIMIT), plans.MOST_FEATURES), "features", ()),
    Field("order", number(0, _LAST_PLACE), "display_order", 0),
    _ACTIVE,
)
CATEGORIES = (
    Field("name", text(categories.NAME), "name"),
    Field("description", optional(text(categories.DESCRIPTION)), "description", None),
    Field("icon", optional(text(categories.ICON)), "icon", None),
    Field("order", number(0, _LAST_PLACE), "display_order", 0),
    _ACTIVE,
)
PACKAGES = (
    Field("name", text(courses.NAME), "name"),
    Field("category", text(categories.NAME), "category_id", refers_to="categories"),
    Field("description", optional(text(courses.SUMMARY)), "description", None),
    Field("details", optional(text(courses.DETAILS)), "detailed_description", None),
    Field("price", amount, "price"),
    Field("currency", currency, "currency"),
    _STARS,
    Field("weeks", optional(number(1, courses.MOST_WEEKS)), "duration_weeks", None),
    Field("lifetime", flag, "is_lifetime", False),
    Field("seats", optional(number(1, courses.MOST_SEATS)), "max_students", None),
    Field("level", optional(one_of(Difficulty)), "difficulty_level", None),
    Field("starts", optional(moment), "starts_at", None),
    Field("deadline", optional(moment), "enrollment_deadline", None),
    Field("features", _COURSE_LINES, "features", ()),
    Field("requirements", _COURSE_LINES, "requirements", ()),
    Field("outcomes", _COURSE_LINES, "learning_outcomes", ()),
    Field("teacher", optional(text(courses.TEACHER)), "instructor_name", None),
    Field("teacher_bio", optional(text(courses.BIO)), "instructor_bio", None),
    Field("teacher_picture", optional(address), "instructor_image_url", None),
    Field("picture", optional(address), "thumbnail_url", None),
    Field("picture_file", optional(text(_FILE_ID)), "thumbnail_file_id", None),
    Field("video", optional(address), "video_preview_url", None),
    Field("featured", flag, "is_featured", False),
    Field("plan", optional(text(plans.NAME_LIMIT)), "plan_id", None, refers_to="plans"),
    _ACTIVE,
)
MODULES = (
    Field("title", text(lessons.TITLE), "title"),
    Field("body", optional(text(lessons.BODY)), "body", None),
    Field("address", optional(address), "url", None),
    Field("file", optional(text(_FILE_ID)), "file_id", None),
    Field("file_kind", optional(one_of(MaterialKind)), "file_kind", None),
)
PROMOTIONS = (
    Field("code", code, "code"),
    Field("description", optional(text(_DESCRIPTION)), "description", None),
    Field("type", one_of(DiscountType), "discount_type"),
    Field("value", amount, "discount_value"),
    Field("currency", optional(currency), "currency", None),
    Field("minimum", optional(amount), "min_amount", None),
    Field("uses", optional(number(1, _MOST_USES)), "max_uses", None),
    Field("starts", optional(moment), "valid_from", None),
    Field("ends", optional(moment), "valid_until", None),
    Field("first_purchase_only", flag, "first_purchase_only", False),
    Field("plans", _NAMES, "plan_ids", (), refers_to="plans"),
    Field("courses", _NAMES, "course_ids", (), refers_to="packages"),
    _ACTIVE,
)
CHANNELS = (
    Field("chat", chat, "chat_id"),
    Field("join", one_of(JoinMode), "join_mode", JoinMode.REQUEST),
    Field("plans", _NAMES, "", (), refers_to="plans"),
)
#: In the order in which they are written, because packages name categories and plans.
SECTIONS: Mapping[str, tuple[Field, ...]] = {
    "plans": PLANS,
    "categories": CATEGORIES,
    "packages": PACKAGES,
    "promotions": PROMOTIONS,
    "channels": CHANNELS,
}
#: The lessons of a package, a list of entries within the entry.
LESSONS = "modules"
MOST_LESSONS = lessons.MOST


def key_of(section: str) -> str:
    """The field that says which one is meant: its name, code or chat."""
    return (MODULES if section == LESSONS else SECTIONS[section])[0].name

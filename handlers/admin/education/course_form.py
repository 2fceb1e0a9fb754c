"""The form of a course: a few questions make one, and every field of it can be changed later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import education_desk as cb
from handlers.forms import (
    Answers,
    Asked,
    Choice,
    Filled,
    Form,
    SentMaterial,
    Step,
    declare,
)
from handlers.screens import education_desk as screens
from handlers.screens.kit import Screen
from models.lifecycles import Difficulty, MaterialKind
from services.answers import (
    read_address,
    read_currency,
    read_lines,
    read_moment,
    read_number,
    read_price,
    read_text,
)
from services.education import desk
from services.money import AmountNotExact, Money
from services.subscriptions.plans import MOST_STARS

FOREVER, YES, NO = "forever", "yes", "no"
#: How an answer tells a picture that was sent from the address of one.
_SENT = "file:"
_MORNING, _END_OF_DAY = time(9, 0), time(23, 59)


def _text(limit: int) -> Callable[[Asked, str], str]:
    return lambda asked, typed: read_text(typed, limit)


def _lines(asked: Asked, typed: str) -> list[str]:
    return read_lines(typed, most=desk.LINES, limit=desk.LINE)


def _moment(at: time) -> Callable[[Asked, str], str]:
    return lambda asked, typed: read_moment(typed, asked.speech.zone, at).isoformat()


def _moment_shown(asked: Asked, value: Any) -> str:
    return asked.speech.moment(datetime.fromisoformat(value))


def _price(asked: Asked, typed: str) -> str:
    return str(read_price(typed, asked.answers["currency"]))


def _price_shown(asked: Asked, value: Any) -> str:
    currency = asked.answers["currency"]
    try:
        return asked.speech.money(Money.of(Decimal(value), currency))
    except AmountNotExact:
        # The currency was changed after the price; saving it says what is wrong.
        return f"{value} {currency}"


def _weeks(asked: Asked, typed: str) -> int:
    return read_number(typed, 1, desk.MOST_WEEKS)


def _sent_picture(asked: Asked, sent: SentMaterial) -> str:
    if sent.kind is not MaterialKind.PHOTO:
        raise desk.NotAPicture
    return f"{_SENT}{sent.file_id}"


def _picture_shown(asked: Asked, value: Any) -> str:
    return asked.speech("desk-picture-sent") if value.startswith(_SENT) else str(value)


async def _categories(asked: Asked) -> Sequence[Choice]:
    found = await desk.category_choices(asked.person, asked.answers.get("category"))
    return [Choice(name, str(category_id)) for category_id, name in found]


async def _plans(asked: Asked) -> Sequence[Choice]:
    found = await desk.plan_choices(asked.person, asked.answers.get("plan"))
    return [Choice(name, str(plan_id)) for plan_id, name in found]


async def _currencies(asked: Asked) -> Sequence[Choice]:
    """The currencies of the shop's accounts; any other one is typed."""
    known = sorted({account.currency for account in asked.policy.accounts})
    return [Choice(code, code) for code in known[:12]]


async def _weeks_choices(asked: Asked) -> Sequence[Choice]:
    return [Choice(asked.speech.label("desk-forever"), FOREVER)]


async def _levels(asked: Asked) -> Sequence[Choice]:
    return [Choice(asked.speech.label(f"desk-level-{level}"), level) for level in Difficulty]


async def _yes_or_no(asked: Asked) -> Sequence[Choice]:
    return [
        Choice(asked.speech.label("desk-yes"), YES),
        Choice(asked.speech.label("desk-no"), NO),
    ]


def _later(name: str) -> Callable[[Answers], bool]:
    """A question that only a course that is there already is asked: its answers hold one."""
    return lambda answers: name in answers


_FIRST = (
    Step("category", choices=_categories),
    Step("name", _text(desk.NAME)),
    Step("summary", _text(desk.SUMMARY), optional=True),
    Step("currency", lambda asked, typed: read_currency(typed), choices=_currencies),
    Step("price", _price, show=_price_shown),
    Step("weeks", _weeks, choices=_weeks_choices),
    Step("seats", lambda asked, typed: read_number(typed, 1, desk.MOST_SEATS), optional=True),
)
_LATER = (
    Step("stars", lambda asked, typed: read_number(typed, 1, MOST_STARS), optional=True),
    Step("level", choices=_levels, optional=True),
    Step("starts", _moment(_MORNING), show=_moment_shown, optional=True),
    Step("deadline", _moment(_END_OF_DAY), show=_moment_shown, optional=True),
    Step("featured", choices=_yes_or_no),
    Step("plan", choices=_plans, optional=True),
    Step("details", _text(desk.DETAILS), optional=True),
    Step("features", _lines, optional=True),
    Step("needs", _lines, optional=True),
    Step("outcomes", _lines, optional=True),
    Step("teacher", _text(desk.TEACHER), optional=True),
    Step("bio", _text(desk.BIO), optional=True),
    Step("portrait", lambda asked, typed: read_address(typed), optional=True),
    Step(
        "picture",
        lambda asked, typed: read_address(typed),
        _sent_picture,
        show=_picture_shown,
        optional=True,
    ),
    Step("video", lambda asked, typed: read_address(typed), optional=True),
)


def answers_of(found: desk.DeskCourse) -> dict[str, Any]:
    """A course as the answers that would make it."""
    return {
        "category": str(found.category_id),
        "name": found.name,
        "summary": found.summary,
        "currency": found.price.currency,
        "price": str(found.price.decimal),
        "weeks": FOREVER if found.is_lifetime or found.weeks is None else found.weeks,
        "seats": found.seats,
        "stars": found.stars,
        "level": found.level,
        "starts": found.starts_at and found.starts_at.isoformat(),
        "deadline": found.deadline and found.deadline.isoformat(),
        "featured": YES if found.is_featured else NO,
        "plan": found.plan_id and str(found.plan_id),
        "details": found.details,
        "features": list(found.features) or None,
        "needs": list(found.requirements) or None,
        "outcomes": list(found.outcomes) or None,
        "teacher": found.teacher,
        "bio": found.bio,
        "portrait": found.portrait,
        "picture": f"{_SENT}{found.picture_file}" if found.picture_file else found.picture,
        "video": found.video,
    }


#: The answers that are kept as they are, by the column that keeps them.
_PLAIN = {
    "name": "name",
    "summary": "description",
    "currency": "currency",
    "seats": "max_students",
    "stars": "star_price",
    "level": "difficulty_level",
    "details": "detailed_description",
    "teacher": "instructor_name",
    "bio": "instructor_bio",
    "portrait": "instructor_image_url",
    "video": "video_preview_url",
}
_LISTS = {"features": "features", "needs": "requirements", "outcomes": "learning_outcomes"}
_MOMENTS = {"starts": "starts_at", "deadline": "enrollment_deadline"}


def columns_of(answers: Answers) -> dict[str, Any]:
    """What the answers put into the course's row."""
    values: dict[str, Any] = {_PLAIN[key]: answers[key] for key in _PLAIN.keys() & answers.keys()}
    values |= {_LISTS[key]: answers[key] or [] for key in _LISTS.keys() & answers.keys()}
    for key in _MOMENTS.keys() & answers.keys():
        moment = answers[key]
        values[_MOMENTS[key]] = datetime.fromisoformat(moment) if moment else None
    if "category" in answers:
        values["category_id"] = UUID(answers["category"])
    if "plan" in answers:
        values["plan_id"] = UUID(answers["plan"]) if answers["plan"] else None
    if "price" in answers:
        values["price"] = Decimal(answers["price"])
    if "featured" in answers:
        values["is_featured"] = answers["featured"] == YES
    return values | _length(answers) | _picture(answers)


def _length(answers: Answers) -> dict[str, Any]:
    if "weeks" not in answers:
        return {}
    weeks = answers["weeks"]
    forever = weeks == FOREVER
    return {"is_lifetime": forever, "duration_weeks": None if forever else weeks}


def _picture(answers: Answers) -> dict[str, Any]:
    if "picture" not in answers:
        return {}
    picture = answers["picture"] or ""
    sent = picture.startswith(_SENT)
    return {
        "thumbnail_file_id": picture.removeprefix(_SENT) if sent else None,
        "thumbnail_url": None if sent or not picture else picture,
    }


async def _save(filled: Filled) -> Screen:
    asked = filled.asked
    kind, _, subject = asked.subject.partition(":")
    if kind == "course":
        values = columns_of(filled.changes)
        found = await desk.edit_course(asked.person, UUID(subject), values, asked.now, asked.policy)
    else:
        values = columns_of(filled.answers)
        found = await desk.create_course(asked.person, filled.form_id, values, asked.now)
    return screens.desk_course(asked.speech, found)


def _back(subject: str) -> CallbackData:
    kind, _, key = subject.partition(":")
    if kind == "course":
        return cb.DeskCourse(package_id=UUID(key))
    return cb.DeskCategory(category_id=UUID(key), offset=0)


COURSE = declare(
    Form(
        "course",
        (
            *_FIRST,
            *(
                Step(s.name, s.read, s.take, s.choices, s.show, s.optional, _later(s.name))
                for s in _LATER
            ),
        ),
        _save,
        _back,
    )
)

"""The form of a promo code: empty for a new one, filled in for one that is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks import promotions as on_promos
from handlers.forms import Answers, Asked, Choice, Filled, Form, Step, declare
from handlers.screens import promotions as screens
from handlers.screens.kit import Screen
from services import answers
from services.money import Money
from services.promotions import desk, overview
from services.promotions.overview import PromoCard
from services.promotions.terms import (
    DESCRIPTION_LIMIT,
    MOST_USES,
    PromoTerms,
    read_code,
    read_off,
    read_sum,
    written,
)

#: What the button answers instead of a code.
_MADE_UP = "made-up"
#: A day is meant from its first moment to its last.
_MORNING, _NIGHT = time(), time(23, 59, 59)


def _moment(at: time) -> Callable[[Asked, str], str]:
    def read(asked: Asked, typed: str) -> str:
        return _stored(answers.read_moment(typed, asked.speech.zone, at))

    return read


def _stored(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _moment_shown(asked: Asked, value: Any) -> str:
    return asked.speech.moment(datetime.fromisoformat(value))


def _off_shown(asked: Asked, value: Any) -> str:
    return screens.off_of(asked.speech, read_off(value))


def _number_shown(asked: Asked, value: Any) -> str:
    return asked.speech.number(value)


async def _codes(asked: Asked) -> list[Choice]:
    return [Choice(asked.speech.label("promo-made-up"), _MADE_UP)]


async def _plans(asked: Asked) -> list[Choice]:
    found = await overview.plans_to_limit_to(asked.person)
    return [Choice(plan.name, str(plan.id)) for plan in found]


async def _courses(asked: Asked) -> list[Choice]:
    found = await overview.courses_to_limit_to(asked.person)
    return [Choice(course.name, str(course.id)) for course in found]


async def _who(asked: Asked) -> list[Choice]:
    return [
        Choice(asked.speech.label("promo-for-all"), "all"),
        Choice(asked.speech.label("promo-for-first"), "first"),
    ]


async def _save(filled: Filled) -> Screen:
    asked, admin = filled.asked, filled.asked.person
    key, now, speech = filled.deed_key, filled.asked.now, filled.asked.speech
    wanted = _terms_of(filled.answers)
    if asked.subject:
        promo_id, was = UUID(asked.subject), _terms_of(filled.was)
        saved = await desk.change(admin, promo_id, was, wanted, deed_key=key, now=now)
    else:
        saved = await desk.create(admin, filled.form_id, wanted, deed_key=key, now=now)
    card = await overview.promo_card(admin, saved.promo_id, now)
    shown = screens.promo_desk(speech, card, filled.bot_name)
    return shown.with_note(speech("promo-saved", code=saved.code))


def _terms_of(given: Answers) -> PromoTerms:
    since, until, minimum = given["since"], given["until"], given["minimum"]
    return PromoTerms(
        code=None if given["code"] == _MADE_UP else given["code"],
        off=read_off(given["off"]),
        since=datetime.fromisoformat(since) if since else None,
        until=datetime.fromisoformat(until) if until else None,
        max_uses=given["uses"],
        plans=frozenset(map(UUID, given["plans"] or ())),
        courses=frozenset(map(UUID, given["courses"] or ())),
        first_only=given["who"] == "first",
        minimum=read_sum(minimum) if minimum else None,
        description=given["text"],
    )


def answers_of(card: PromoCard) -> dict[str, Any]:
    """A code as the form's answers."""
    view = card.view
    minimum = None
    if card.minimum is not None and card.currency is not None:
        minimum = written(Money.of(card.minimum, card.currency))
    return {
        "code": view.code,
        "off": written(view.off),
        "since": _stored(view.since) if view.since else None,
        "until": _stored(view.until) if view.until else None,
        "uses": view.max_uses,
        "plans": [str(plan.id) for plan in card.plans] or None,
        "courses": [str(course.id) for course in card.courses] or None,
        "who": "first" if card.first_only else "all",
        "minimum": minimum,
        "text": card.description,
    }


def _back(subject: str) -> CallbackData:
    return on_promos.PromoDesk(promo_id=UUID(subject)) if subject else cb.DeskPromos(offset=0)


PROMO_FORM = declare(
    Form(
        name="promo",
        steps=(
            Step("code", read=lambda _, typed: read_code(typed), choices=_codes),
            Step("off", read=lambda _, typed: written(read_off(typed)), show=_off_shown),
            Step("since", read=_moment(_MORNING), show=_moment_shown, optional=True),
            Step("until", read=_moment(_NIGHT), show=_moment_shown, optional=True),
            Step(
                "uses",
                read=lambda _, typed: answers.read_number(typed, 1, MOST_USES),
                show=_number_shown,
                optional=True,
            ),
            Step("plans", choices=_plans, many=True, optional=True),
            Step("courses", choices=_courses, many=True, optional=True),
            Step("who", choices=_who),
            Step(
                "minimum",
                read=lambda _, typed: written(read_sum(typed)),
                show=lambda asked, value: asked.speech.money(read_sum(value)),
                optional=True,
            ),
            Step(
                "text",
                read=lambda _, typed: answers.read_text(typed, DESCRIPTION_LIMIT),
                optional=True,
            ),
        ),
        finish=_save,
        back=_back,
    )
)

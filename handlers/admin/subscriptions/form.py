"""The form of a plan: empty for a new one, filled in for one that is there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks import plans as on_plans
from handlers.forms import Answers, Asked, Choice, Filled, Form, Step, declare
from handlers.screens import plans as screens
from handlers.screens.kit import Screen
from services import answers
from services.money import AmountNotExact, Money
from services.subscriptions import desk, plan_cards
from services.subscriptions.plan_cards import PlanDeskCard
from services.subscriptions.plans import MOST_STARS

#: A place that comes after every other; no shop has more plans.
_MOST_PLACES = 999
#: What the buttons answer instead of a number.
_FOR_LIFE, _LAST = "lifetime", "last"


def _name(_: Asked, typed: str) -> str:
    return " ".join(answers.read_text(typed, desk.NAME_LIMIT).split())


def _price(asked: Asked, typed: str) -> str:
    return str(answers.read_price(typed, asked.answers["currency"]))


async def _terms(asked: Asked) -> list[Choice]:
    return [Choice(asked.speech.label("for-life"), _FOR_LIFE)]


async def _currencies(asked: Asked) -> list[Choice]:
    known = {account.currency for account in asked.policy.accounts}
    known |= set(await desk.currencies_of_plans())
    return [Choice(code, code) for code in sorted(known)]


async def _places(asked: Asked) -> list[Choice]:
    return [Choice(asked.speech.label("plan-place-last"), _LAST)]


def _time_shown(asked: Asked, value: Any) -> str:
    return asked.speech.label("months", count=value)


def _price_shown(asked: Asked, value: Any) -> str:
    try:
        return asked.speech.money(Money.of(Decimal(value), asked.answers["currency"]))
    except AmountNotExact:
        # The currency was changed to one with fewer decimals; saving will say so.
        return f"{value} {asked.answers['currency']}"


def _stars_shown(asked: Asked, value: Any) -> str:
    return asked.speech.money(Money(value, "XTR"))


async def _save(filled: Filled) -> Screen:
    asked, admin = filled.asked, filled.asked.person
    key, now = filled.deed_key, asked.now
    wanted = _terms_of(filled.answers)
    if asked.subject:
        plan_id = UUID(asked.subject)
        was = _terms_of(filled.was)
        saved = await desk.change_plan(admin, plan_id, was, wanted, deed_key=key, now=now)
    else:
        saved = await desk.create_plan(admin, filled.form_id, wanted, deed_key=key, now=now)
    card = await plan_cards.plan_desk_card(admin, saved.plan_id)
    note = asked.speech("plan-saved", plan=saved.name)
    return screens.plan_desk(asked.speech, card).with_note(note)


def _terms_of(given: Answers) -> desk.PlanTerms:
    return desk.PlanTerms(
        name=given["name"],
        months=None if given["months"] == _FOR_LIFE else given["months"],
        price=Decimal(given["price"]),
        currency=given["currency"],
        stars=given["stars"],
        features=tuple(given["features"] or ()),
        place=None if given["place"] == _LAST else given["place"],
    )


def answers_of(card: PlanDeskCard) -> dict[str, Any]:
    """A plan as the form's answers."""
    plan = card.view
    return {
        "name": plan.name,
        "months": _FOR_LIFE if plan.is_lifetime else plan.months,
        "currency": plan.price.currency,
        "price": str(plan.price.decimal),
        "stars": plan.stars.minor if plan.stars else None,
        "features": list(plan.features) or None,
        "place": card.place or _LAST,
    }


def _back(subject: str) -> CallbackData:
    return on_plans.PlanDesk(plan_id=UUID(subject)) if subject else cb.DeskPlans()


PLAN_FORM = declare(
    Form(
        name="plan",
        steps=(
            Step("name", read=_name),
            Step(
                "months",
                read=lambda _, typed: answers.read_number(typed, 1, desk.MOST_MONTHS),
                choices=_terms,
                show=_time_shown,
            ),
            Step(
                "currency",
                read=lambda _, typed: answers.read_currency(typed),
                choices=_currencies,
            ),
            Step("price", read=_price, show=_price_shown),
            Step(
                "stars",
                read=lambda _, typed: answers.read_number(typed, 1, MOST_STARS),
                show=_stars_shown,
                optional=True,
            ),
            Step(
                "features",
                read=lambda _, typed: answers.read_lines(
                    typed, most=desk.MOST_FEATURES, limit=desk.FEATURE_LIMIT
                ),
                optional=True,
            ),
            Step(
                "place",
                read=lambda _, typed: answers.read_number(typed, 1, _MOST_PLACES),
                choices=_places,
            ),
        ),
        finish=_save,
        back=_back,
    )
)

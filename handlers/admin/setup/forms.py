"""The form of the guide's own: the shop's currency and its time zone, two taps."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.callbacks.setup import SetupGuide
from handlers.cities import cities_for, find_city
from handlers.context import Context
from handlers.forms import AFTER, Choice, Form, FormContext, Step, Submission, declare
from handlers.screens import setup as screens
from handlers.screens.kit import Screen
from services.parsers.currencies import parse_currency
from services.parsers.zones import parse_zone
from services.settings.basics import set_basics
from services.setup.steps import progress

#: What the form is called after which the guide is shown again.
GUIDE = "setup"
#: The currencies that most shops begin with, the language's own first.
_USUAL = {
    "en": ("USD", "EUR", "GBP", "AED", "INR", "MVR"),
    "ru": ("RUB", "USD", "EUR", "KZT", "BYN", "AED"),
    "es": ("EUR", "USD", "MXN", "COP", "ARS", "PEN"),
}


async def guide_screen(ctx: Context) -> Screen:
    """The guide as the shop is now."""
    return screens.guide(ctx.speech, await progress(ctx.person, ctx.policy))


AFTER[GUIDE] = guide_screen


async def _currencies(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(code, code) for code in _USUAL[ctx.speech.language]]


async def _zones(ctx: FormContext) -> Sequence[Choice]:
    """The admin's own zone comes first, where it is known."""
    cities = [
        Choice(f"{city.name} {city.time}", city.zone) for city in cities_for(ctx.speech, ctx.now)
    ]
    own = ctx.person.time_zone
    return sorted(cities, key=lambda choice: choice.value != own)


def _zone(ctx: FormContext, typed: str) -> str:
    """A city in the person's language, or a zone of the tz database; raises NotAZone."""
    city = find_city(typed[:100], ctx.speech.language)
    return city if city is not None else parse_zone(typed)


async def _save(submission: Submission) -> Screen:
    ctx = submission.ctx
    await set_basics(
        ctx.person,
        ctx.answers["currency"],
        parse_zone(ctx.answers["zone"]),
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
        policy=ctx.policy,
    )
    return await guide_screen(ctx)


BASICS = declare(
    Form(
        "basics",
        (
            Step("currency", read=lambda ctx, typed: parse_currency(typed), choices=_currencies),
            Step("zone", read=_zone, choices=_zones),
        ),
        finish=_save,
        back=lambda subject: SetupGuide(),
        at_once=True,
    )
)

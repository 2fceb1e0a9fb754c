"""The guide: what it shows, where each step leads, and putting it away."""

from __future__ import annotations

import html
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.admin.education.courses import COURSE_DESK
from handlers.admin.settings.accounts import ACCOUNT
from handlers.admin.settings.rules import OPTION
from handlers.admin.settings.texts import TEXT
from handlers.admin.setup.channel import channel_screen
from handlers.admin.setup.forms import BASICS, GUIDE, guide_screen
from handlers.admin.subscriptions.desk import PLAN_DESK, PLAN_FORM
from handlers.callbacks import setup as taps
from handlers.context import Context
from handlers.forms import open_form
from handlers.screens import setup as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from services.settings.guide import hide_guide
from services.settings.texts import write_text
from services.setup.steps import Missing, Progress, progress

router = Router(name="admin-setup-guide")
_TAG = re.compile(r"</?[a-z][^>]*>")
Opens = Callable[[CallbackQuery, Context, Progress], Awaitable[None]]


@router.callback_query(taps.SetupGuide.filter())
async def guide_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await guide_screen(ctx))


def _missing(found: Progress, name: str) -> Missing | None:
    return next(step.missing for step in found.steps if step.name == name)


async def _basics(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    """Both questions; where the currency is known, the one that is left."""
    missing, policy = _missing(found, "basics"), found.policy
    known = policy.currency or next((one.currency for one in policy.accounts), "")
    if missing is not None and missing.what == "zone" and known:
        await open_form(event, ctx, BASICS, answers={"currency": known}, then=GUIDE)
    else:
        await open_form(event, ctx, BASICS, then=GUIDE)


def _from_guide(ctx: Context, screen: Screen) -> Screen:
    """A desk's screen opened from here: its last row, the way back, leads here."""
    return replace(screen, rows=(*screen.rows[:-1], screens.back_to_guide(ctx.speech)))


async def _plan(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    """The first plan: what it does without at first is left out, and can be changed later."""
    if found.wares:
        await show(event, _from_guide(ctx, await PLAN_DESK.listed(ctx, "", 0)))
        return
    answers = {"stars": None, "features": None}
    currency = {"currency": found.policy.currency} if found.policy.currency else {}
    await open_form(event, ctx, PLAN_FORM, answers=answers | currency, then=GUIDE)


async def _ways(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    await show(event, screens.ways(ctx.speech, found))


async def _bank(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    """An account; what else a transfer needs is left out, and can be changed before saving."""
    currency = {"currency": found.policy.currency} if found.policy.currency else {}
    await open_form(event, ctx, ACCOUNT, answers={"details": None, **currency}, then=GUIDE)


async def _stars(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    """The price in Stars of what is nearest to being sold."""
    missing = _missing(found, "ways")
    ware = (missing.of if missing else None) or next(iter(found.wares), None)
    if ware is None:
        await show(event, screens.guide(ctx.speech, found))
        return
    desk = PLAN_DESK if ware.desk == PLAN_DESK.resource.name else COURSE_DESK
    answers = await desk.answers(ctx, ware.id)
    await open_form(
        event, ctx, desk.form, subject=str(ware.id), answers=answers, at="stars", then=GUIDE
    )


async def _rates(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    rates = {f"{base}/{quote}": str(rate) for (base, quote), rate in found.policy.rates.items()}
    await open_form(
        event,
        ctx,
        OPTION,
        subject="exchange_rates",
        answers={"value": rates or None},
        at="value",
        then=GUIDE,
    )


async def _channel(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    """The ways into a channel, for the plan that lacks one."""
    missing = _missing(found, "channel")
    of = missing.of if missing else None
    if of is None or missing is None:
        if not found.wares:
            await _plan(event, ctx, found)
            return
        of = found.wares[0]
    if of.desk == COURSE_DESK.resource.name:
        await show(event, _from_guide(ctx, await COURSE_DESK.card(ctx, of.id, 0)))
        return
    back = screens.back_to_guide(ctx.speech)
    await show(event, await channel_screen(ctx, of.id, back))


async def _welcome(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    await show(event, _welcome_screen(ctx, found))


def _welcome_screen(ctx: Context, found: Progress) -> Screen:
    """The shop's own words, or ours where nobody has written any."""
    own = found.policy.texts.get(("welcome", ctx.speech.language))
    return screens.welcome(ctx.speech, own or _standard(ctx.speech), is_own=own is not None)


async def _write(event: CallbackQuery, ctx: Context, found: Progress) -> None:
    await open_form(event, ctx, TEXT, subject=f"welcome:{ctx.speech.language}", then=GUIDE)


#: Where each step leads, and the further buttons on the way.
_OPENS: Mapping[str, Opens] = {
    "basics": _basics,
    "plan": _plan,
    "ways": _ways,
    "bank": _bank,
    "stars": _stars,
    "rates": _rates,
    "channel": _channel,
    "welcome": _welcome,
    "write": _write,
}


@router.callback_query(taps.SetupStep.filter(F.step.in_(set(_OPENS))))
async def step_opened(callback: CallbackQuery, callback_data: taps.SetupStep, ctx: Context) -> None:
    found = await progress(ctx.person, ctx.policy)
    await _OPENS[callback_data.step](callback, ctx, found)


def _standard(speech: Speech) -> str:
    """Our own welcome as an admin would have written it."""
    return html.unescape(_TAG.sub("", speech.label("welcome", name="{name}")))


@router.callback_query(taps.StandardText.filter())
async def standard_text_kept(callback: CallbackQuery, ctx: Context) -> None:
    """Ours were shown; what somebody has written since is not theirs to lose by it."""
    found, language = await progress(ctx.person, ctx.policy), ctx.speech.language
    if ("welcome", language) in found.policy.texts:
        await show(callback, _welcome_screen(ctx, found))
        return
    await write_text("welcome", language, _standard(ctx.speech), ctx.person, **ctx.once)
    await show(callback, await guide_screen(ctx))


@router.callback_query(taps.HideSetup.filter())
async def guide_hidden(callback: CallbackQuery, ctx: Context) -> None:
    await hide_guide(ctx.person, **ctx.once)
    note = ctx.speech("setup-hidden")
    await show(callback, (await guide_screen(ctx)).with_note(note))

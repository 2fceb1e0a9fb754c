"""The questions about a broadcast: a new button, when, how many Stars; and its audience."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.admin.broadcasts.kit import shown
from handlers.admin.broadcasts.sending import asked
from handlers.audiences import Document, Held, Holder, hold
from handlers.callbacks.broadcasts import Act, BroadcastDo
from handlers.context import Context
from handlers.forms import (
    Answers,
    Choice,
    Form,
    FormContext,
    Step,
    Submission,
    declare,
    open_form,
)
from handlers.screens import broadcasts as screens
from handlers.screens.kit import Screen
from handlers.speech import LANGUAGES
from models.broadcasts import ButtonTarget
from services.broadcasts import buttons
from services.broadcasts import desk as verbs
from services.broadcasts.content import LABEL, MOST_BUTTONS
from services.broadcasts.delivery import BroadcastElsewhere
from services.parsers.clocks import parse_clock
from services.parsers.dates import parse_moment
from services.parsers.links import parse_link
from services.parsers.numbers import parse_number
from services.parsers.texts import parse_lines
from services.refusals import Refusal

router = Router(name="admin-broadcasts-forms")
_YES, _NO = "yes", "no"


@dataclass(unsafe_hash=True)
class LabelsWanted(Refusal):
    """One line is wanted, or one for each language."""

    count: int


def _key(ctx: FormContext) -> UUID:
    return UUID(ctx.subject.partition(":")[0])


def _spoken(ctx: FormContext) -> list[str]:
    return [one for one in ctx.subject.partition(":")[2].split(",") if one in LANGUAGES]


def _back(subject: str) -> CallbackData:
    return BroadcastDo(act=Act.CARD, key=UUID(subject.partition(":")[0]))


async def _targets(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(ctx.speech.label(f"broadcast-target-{one}"), str(one)) for one in ButtonTarget]


async def _plans(ctx: FormContext) -> Sequence[Choice]:
    return [
        Choice(ctx.speech.said(name), key.hex)
        for key, name in await verbs.plans_offered(ctx.person)
    ]


async def _courses(ctx: FormContext) -> Sequence[Choice]:
    return [
        Choice(ctx.speech.said(name), key.hex)
        for key, name in await verbs.courses_offered(ctx.person)
    ]


async def _codes(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(code, code) for code in await verbs.codes_offered(ctx.person, ctx.now)]


async def _tracked(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(ctx.speech(f"broadcast-tracked-{one}"), one) for one in (_NO, _YES)]


def _read_link(ctx: FormContext, typed: str) -> str:
    return parse_link(typed)


def _read_labels(ctx: FormContext, typed: str) -> list[str]:
    """One label for all languages, or one for each in the order that was told."""
    spoken = _spoken(ctx)
    lines = parse_lines(typed, most=max(len(spoken), 1), limit=LABEL)
    if len(lines) not in (1, len(spoken)):
        raise LabelsWanted(len(spoken))
    return lines


def _label_hint(ctx: FormContext) -> str | None:
    spoken = _spoken(ctx)
    return screens.hints(ctx.speech, spoken) if len(spoken) > 1 else None


def _is(target: ButtonTarget) -> Any:
    return lambda answers: answers.get("target") == str(target)


async def _add_button(submission: Submission) -> Screen:
    ctx, answers = submission.ctx, submission.answers
    target = ButtonTarget(answers["target"])
    value = answers.get(str(target))
    if target in (ButtonTarget.PLAN, ButtonTarget.COURSE):
        value = str(UUID(value))
    await buttons.add_button(
        ctx.person,
        _key(ctx),
        target,
        value,
        _labels(ctx, answers),
        is_tracked=answers.get("tracked") == _YES,
        idempotency_key=f"{submission.form_id}",
        now=ctx.now,
    )
    return screens.buttons(ctx.speech, await verbs.card(ctx.person, _key(ctx)))


def _labels(ctx: FormContext, answers: Answers) -> Mapping[str, str]:
    lines, spoken = answers["label"], _spoken(ctx)
    if len(lines) == 1:
        return {spoken[0]: lines[0]}
    return dict(zip(spoken, lines, strict=True))


BUTTON = declare(
    Form(
        "broadcast-button",
        (
            Step("target", choices=_targets),
            Step("link", read=_read_link, when=_is(ButtonTarget.LINK)),
            Step("plan", choices=_plans, when=_is(ButtonTarget.PLAN)),
            Step("course", choices=_courses, when=_is(ButtonTarget.COURSE)),
            Step("promo", choices=_codes, when=_is(ButtonTarget.PROMO)),
            Step("tracked", choices=_tracked, when=_is(ButtonTarget.LINK)),
            Step("label", read=_read_labels, hint=_label_hint),
        ),
        _add_button,
        lambda subject: BroadcastDo(act=Act.BUTTONS, key=UUID(subject.partition(":")[0])),
    )
)


async def _read_audience(ctx: Context, key: UUID) -> Held:
    found = await verbs.card(ctx.person, key)
    title = screens.titled(ctx.speech, found)
    back = BroadcastDo(act=Act.CARD, key=key)
    return Held(title, dict(found.audience), back, found.is_marketing)


async def _keep_audience(ctx: Context, key: UUID, document: Document) -> None:
    await verbs.mean(ctx.person, key, document, ctx.now)


async def _audience_done(ctx: Context, key: UUID) -> Screen:
    return await shown(ctx, key)


hold(screens.HOLDER, Holder(_read_audience, _keep_audience, _audience_done))


def _read_moment(ctx: FormContext, typed: str) -> str:
    return parse_moment(typed, ctx.policy.zone, time(12)).isoformat()


async def _set_moment(submission: Submission) -> Screen:
    ctx = submission.ctx
    at = datetime.fromisoformat(submission.answers["at"])
    await verbs.set_moment(ctx.person, _key(ctx), ctx.now, at=at)
    return await asked(ctx, await verbs.card(ctx.person, _key(ctx)))


def _zones(ctx: FormContext) -> str:
    return screens.zones(ctx.speech, ctx.policy.zone, ctx.now)


MOMENT = declare(
    Form(
        "broadcast-moment",
        (Step("at", read=_read_moment, hint=_zones),),
        _set_moment,
        _back,
        at_once=True,
    )
)


def _read_hour(ctx: FormContext, typed: str) -> int:
    return parse_clock(typed)


async def _set_hour(submission: Submission) -> Screen:
    ctx = submission.ctx
    minute = submission.answers["hour"]
    await verbs.set_moment(ctx.person, _key(ctx), ctx.now, local_minute=minute)
    return await asked(ctx, await verbs.card(ctx.person, _key(ctx)))


HOUR = declare(
    Form("broadcast-hour", (Step("hour", read=_read_hour),), _set_hour, _back, at_once=True)
)


def _read_stars(ctx: FormContext, typed: str) -> int:
    return parse_number(typed, 1, verbs.MOST_STARS)


async def _set_ceiling(submission: Submission) -> Screen:
    ctx = submission.ctx
    await verbs.set_ceiling(ctx.person, _key(ctx), ctx.now, submission.answers["stars"])
    return await shown(ctx, _key(ctx))


CEILING = declare(
    Form(
        "broadcast-stars",
        (Step("stars", read=_read_stars, optional=True),),
        _set_ceiling,
        _back,
        at_once=True,
    )
)
_OPENED = {
    Act.MOMENT: MOMENT,
    Act.HOUR: HOUR,
    Act.CEILING: CEILING,
}


@router.callback_query(BroadcastDo.filter(F.act == Act.NEW_BUTTON))
async def button_wanted(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    found = await verbs.card(ctx.person, callback_data.key)
    if len(found.content.buttons) >= MOST_BUTTONS:
        raise buttons.ButtonsFull
    languages = ",".join(found.content.languages or (found.content.language,))
    await open_form(callback, ctx, BUTTON, subject=f"{found.id}:{languages}")


@router.callback_query(BroadcastDo.filter(F.act.in_(set(_OPENED))))
async def question_wanted(
    callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context
) -> None:
    found = await verbs.card(ctx.person, callback_data.key)
    if not found.is_draft:
        raise BroadcastElsewhere(str(found.status))
    await open_form(callback, ctx, _OPENED[callback_data.act], subject=str(found.id))

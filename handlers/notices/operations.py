"""Troubles of the program itself, and what it could not do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import orjson

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens.admin_notices import unusual
from handlers.screens.exports import export_failed as export_failed_screen
from handlers.screens.kit import Screen
from handlers.screens.people import menu_button
from handlers.screens.reconciliation import books_apart
from models.alerts import AlertKind
from models.lifecycles import ChainAsset
from services.admin_notices.choices import choices_of
from services.admin_notices.watching import Unusual
from services.alerts import ROWS, WALLET
from services.reconciliation.reconciliation import Finding


@notice(audience=Audience.MEMBER)
async def fault(ctx: NoticeContext) -> Screen:
    return Screen(ctx.speech("fault", reference=ctx.args["reference"]), (menu_button(ctx.speech),))


#: What waiting messages of the former release call a kind.
_FORMER_KINDS = {"errands": str(AlertKind.MESSAGES)}


class Part(StrEnum):
    """What has words of its own though it is a part of what a kind covers."""

    # Rows that a job leaves out, and updates of a shape that cannot be read.
    ROWS = "rows"
    UNREADABLE = "unreadable"
    # An account on the chain, and the question whose USDT wallet is ours.
    UNREAD = "unread"
    WALLET = "wallet"


@dataclass(frozen=True)
class _About:
    """Which text tells of it, what it is about, and in which coin."""

    text: str
    subject: str
    coin: str = ""


@notice(audience=Audience.ADMINS)
async def trouble(ctx: NoticeContext) -> Screen | None:
    """What is in trouble, since when, how often, and how it began."""
    if ctx.args["kind"] == AlertKind.SHOP:
        return await _unusual(ctx, is_over=False)
    about = _about(ctx.args["kind"], ctx.args["subject"])
    return _screen(ctx, f"alert-{about.text}", about)


@notice(audience=Audience.ADMINS)
async def trouble_over(ctx: NoticeContext) -> Screen | None:
    if ctx.args["kind"] == AlertKind.SHOP:
        return await _unusual(ctx, is_over=True)
    about = _about(ctx.args["kind"], ctx.args["subject"])
    return _screen(ctx, f"over-{about.text}", about)


async def _unusual(ctx: NoticeContext, *, is_over: bool) -> Screen | None:
    """What is unusual in the shop, for those who want to hear of it."""
    if not (await choices_of(ctx.person)).wants_unusual:
        return None
    told = orjson.loads(ctx.args["first"])
    return unusual(ctx.speech, Unusual(ctx.args["subject"]), told, is_over=is_over)


def _screen(ctx: NoticeContext, key: str, about: _About) -> Screen:
    text = ctx.speech(
        key,
        subject=about.subject,
        coin=about.coin,
        count=int(ctx.args["count"]),
        since=ctx.speech.moment(datetime.fromisoformat(ctx.args["since"])),
        until=ctx.speech.moment(datetime.fromisoformat(ctx.args["until"])),
        first=ctx.args["first"],
    )
    return Screen(text, (menu_button(ctx.speech),))


def _about(kind: str, subject: str) -> _About:
    if kind == AlertKind.UPDATES and subject:
        return _About(Part.UNREADABLE, subject)
    job, *parts = subject.split("/")
    if kind != AlertKind.JOBS or not parts:
        return _About(_FORMER_KINDS.get(kind, kind), subject)
    if parts == [ROWS]:
        return _About(Part.ROWS, job)
    if parts[0] == WALLET:
        return _About(Part.WALLET, parts[-1])
    return _About(Part.UNREAD, parts[-1], "GRAM" if parts[0] == ChainAsset.TON else "USDT")


@notice(audience=Audience.ADMINS)
async def books_disagree(ctx: NoticeContext) -> Screen:
    found = [Finding(rule, count, tuple(rows)) for rule, count, *rows in ctx.args["found"]]
    return books_apart(ctx.speech, found)


@notice(audience=Audience.ADMINS)
async def export_failed(ctx: NoticeContext) -> Screen:
    return export_failed_screen(ctx.speech, ctx.args["table"], ctx.args["filetype"])

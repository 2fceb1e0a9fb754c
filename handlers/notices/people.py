"""Roles, bans, admins' messages, and what a person is asked or sent about themselves."""

from __future__ import annotations

from datetime import datetime

from handlers import callbacks as cb
from handlers.cities import cities_for
from handlers.notices.context import NoticeContext
from handlers.notices.kit import about_person, person_args
from handlers.notices.registry import Audience, notice
from handlers.screens import people as people_screens
from handlers.screens.kit import Screen, button, paragraphs
from handlers.screens.payments import approved
from handlers.screens.people import menu_button
from handlers.screens.people_desk import shut_out
from handlers.speech import escaped
from services.channels.admission import channel_entries


@notice(audience=Audience.UNBANNED)
async def ask_time_zone(ctx: NoticeContext) -> Screen | None:
    if ctx.person.time_zone is not None:
        return None
    return people_screens.time_zones(
        ctx.speech, cities_for(ctx.speech, ctx.now), ctx.now, once=True
    )


@notice(audience=Audience.UNBANNED)
async def slow_down(ctx: NoticeContext) -> Screen:
    """They had more waiting than one person may have; what was over it was left out."""
    return Screen(ctx.speech("slow-down"), (menu_button(ctx.speech),))


@notice(audience=Audience.BANNED)
async def you_were_banned(ctx: NoticeContext) -> Screen:
    until = datetime.fromisoformat(ctx.args["until"]) if ctx.args["until"] else None
    return shut_out(ctx.speech, ctx.args["reason"], until, ctx.policy.support)


@notice(audience=Audience.UNBANNED)
async def ban_lifted(ctx: NoticeContext) -> Screen:
    mine = await channel_entries(ctx.person, ctx.gateway, now=ctx.now, policy=ctx.policy)
    return approved(ctx.speech, ctx.speech("ban-lifted"), mine)


@notice(audience=Audience.MEMBER)
async def word_from_admin(ctx: NoticeContext) -> Screen:
    # The word stands beside the text: Fluent takes no argument as long as a letter.
    text = paragraphs(ctx.speech("word-from-admin", by=ctx.args["by"]), escaped(ctx.args["text"]))
    answer = (button(ctx.speech("button-answer-word"), cb.AskSupport()),)
    return Screen(text, (answer, menu_button(ctx.speech)))


@notice(audience=Audience.MEMBER)
async def you_were_moderator_appointed(ctx: NoticeContext) -> Screen:
    desk = (button(ctx.speech("button-admin"), cb.AdminMenu()),)
    text = ctx.speech("you-were-moderator-appointed", by=ctx.args["by"])
    return Screen(text, (desk, menu_button(ctx.speech)))


@notice(audience=Audience.MEMBER)
async def you_were_moderator_dismissed(ctx: NoticeContext) -> Screen:
    return Screen(ctx.speech("you-were-moderator-dismissed"), (menu_button(ctx.speech),))


@notice(audience=Audience.MEMBER)
async def you_were_admin_appointed(ctx: NoticeContext) -> Screen:
    desk = (button(ctx.speech("button-admin"), cb.AdminMenu()),)
    text = ctx.speech("you-were-appointed", by=ctx.args["by"])
    return Screen(text, (desk, menu_button(ctx.speech)))


@notice(audience=Audience.MEMBER)
async def you_were_admin_dismissed(ctx: NoticeContext) -> Screen:
    return Screen(ctx.speech("you-were-dismissed"), (menu_button(ctx.speech),))


@notice(audience=Audience.ADMINS)
async def admin_appointed(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("admin-appointed", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def admin_dismissed(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("admin-dismissed", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def moderator_appointed(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("moderator-appointed", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def moderator_dismissed(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("moderator-dismissed", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def admin_unreachable(ctx: NoticeContext) -> Screen:
    args = {"name": ctx.args["name"], "id": str(ctx.args["telegram_id"])}
    return Screen(ctx.speech("admin-unreachable", **args), (menu_button(ctx.speech),))

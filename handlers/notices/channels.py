"""Ways into channels, and what is wrong with a channel or with a person in it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from handlers import callbacks as cb
from handlers.notices.context import NoticeContext
from handlers.notices.kit import about_person, person_args
from handlers.notices.registry import Audience, notice
from handlers.screens import channels as channel_screens
from handlers.screens import payments as payment_screens
from handlers.screens import setup as setup_screens
from handlers.screens.kit import Row, Screen, button, paragraphs
from handlers.screens.people import menu_button
from handlers.screens.plans import plan_desk
from handlers.screens.support_queue import group_offer
from models.lifecycles import ChannelType
from services.channels import linking
from services.channels.admission import channel_entries
from services.education.desk_chats import courses_for
from services.setup.steps import is_greeted
from services.subscriptions.plan_cards import plan_desk_card
from services.subscriptions.plans import plans_meant


@notice(audience=Audience.UNBANNED)
async def way_back(ctx: NoticeContext) -> Screen | None:
    mine = await channel_entries(ctx.person, ctx.gateway, now=ctx.now, policy=ctx.policy)
    if not any(entry.link for entry in mine):
        return None
    text = ctx.speech("way-back", channel=ctx.args["channel"])
    return payment_screens.approved(ctx.speech, text, mine)


@notice(audience=Audience.UNBANNED)
async def members_only(ctx: NoticeContext) -> Screen:
    return Screen(
        ctx.speech("members-only"),
        (
            (
                button(ctx.speech("button-plans"), cb.Plans(), "success"),
                button(ctx.speech("button-courses"), cb.Courses()),
            ),
            menu_button(ctx.speech),
        ),
    )


@notice(audience=Audience.MEMBER)
async def entry_refused(ctx: NoticeContext) -> Screen:
    mine = (button(ctx.speech("button-membership"), cb.MyMembership()),)
    text = ctx.speech("entry-refused", channel=ctx.args["channel"])
    return Screen(text, (mine, menu_button(ctx.speech)))


@notice(audience=Audience.ADMINS)
async def which_plan(ctx: NoticeContext) -> Screen:
    view = await linking.managed_channel(ctx.person, ctx.args["chat_id"])
    courses = await courses_for(ctx.person, view.chat_id)
    screen = channel_screens.which_plan(ctx.speech, view, await plans_meant(), courses)
    screen = replace(screen, rows=(*_offer(ctx, view), *screen.rows))
    if ctx.args.get("refused"):
        screen = screen.with_note(ctx.speech("LinkRefused", channel=view.title))
    return screen


@notice(audience=Audience.ADMINS)
async def channel_wished(ctx: NoticeContext) -> Screen:
    """The channel is the plan's for which the admin wanted one, and they go on there."""
    chat_id, plan_id = ctx.args["chat_id"], UUID(ctx.args["plan_id"])
    channel, card = ctx.args["channel"], await plan_desk_card(ctx.person, plan_id, ctx.policy)
    note = paragraphs(
        ctx.speech("channel-linked", channel=channel, plan=card.view.name),
        ctx.speech("channel-talk", channel=channel) if ctx.args.get("talk") else None,
    )
    guide = await is_greeted(ctx.person, ctx.policy)
    screen = (
        setup_screens.guide(ctx.speech, guide) if guide is not None else plan_desk(ctx.speech, card)
    )
    there = setup_screens.wished(chat_id, channel)
    return replace(screen, rows=(there, *screen.rows)).with_note(note)


@notice(audience=Audience.ADMINS)
async def rights_wanted(ctx: NoticeContext) -> Screen:
    screen = _rights(ctx, "rights-wanted")
    chat_id = ctx.args.get("chat_id")
    if chat_id is None:
        return screen
    # The team's group needs none of these rights.
    view = await linking.managed_channel(ctx.person, chat_id)
    return replace(screen, rows=(*_offer(ctx, view), *screen.rows))


def _offer(ctx: NoticeContext, view: linking.ChannelView) -> tuple[Row, ...]:
    is_group = view.chat_type is ChannelType.GROUP
    return tuple(group_offer(ctx.speech, view.chat_id)) if is_group else ()


@notice(audience=Audience.ADMINS)
async def channel_broken(ctx: NoticeContext) -> Screen:
    return _rights(ctx, "channel-broken")


@notice(audience=Audience.ADMINS)
async def channel_mended(ctx: NoticeContext) -> Screen:
    return _rights(ctx, "channel-mended")


@notice(audience=Audience.ADMINS)
async def no_request_link(ctx: NoticeContext) -> Screen | None:
    """A channel that is sold has no link by which people ask to join: it is asked for again."""
    view = await linking.managed_channel(ctx.person, ctx.args["chat_id"])
    if not view.plan_ids:
        return None
    again = cb.LinkChannel(chat_id=view.chat_id, plan_id=view.plan_ids[0])
    return Screen(
        ctx.speech("no-request-link", channel=ctx.args["channel"]),
        (
            (button(ctx.speech("button-link-retry"), again, "success"),),
            (button(ctx.speech("button-channels"), cb.Channels()),),
        ),
    )


@notice(audience=Audience.ADMINS)
async def channel_leaks(ctx: NoticeContext) -> Screen:
    return channel_screens.leaks_found(ctx.speech, ctx.args["found"])


def _rights(ctx: NoticeContext, key: str) -> Screen:
    rights = channel_screens.right_names(ctx.speech, ctx.args["rights"])
    text = ctx.speech(key, channel=ctx.args["channel"], rights=rights)
    return Screen(text, ((button(ctx.speech("button-channels"), cb.Channels()),),))


@notice(audience=Audience.ADMINS)
async def stranger_inside(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("stranger-inside", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def removal_failed(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("removal-failed", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def removal_uncertain(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("removal-uncertain", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def join_uncertain(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("join-uncertain", **person_args(ctx)))


@notice(audience=Audience.ADMINS)
async def entry_failed(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("entry-failed", **person_args(ctx)))

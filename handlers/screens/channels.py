"""Screens about channels, for the admins who look after them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import callbacks as cb
from handlers.screens.kit import Row, Screen, button, lines, shortened
from handlers.screens.people import admin_back
from handlers.speech import Speech
from models.lifecycles import JoinMode
from services.channels.linking import ChannelView
from services.subscriptions.plans import PlanView


def right_names(speech: Speech, rights: Sequence[str]) -> str:
    """The rights the bot lacks, in words."""
    return ", ".join(speech(f"right-name-{right}") for right in rights)


def channel_list(speech: Speech, views: Sequence[ChannelView]) -> Screen:
    rows = tuple(
        (
            button(
                f"{'⚠️ ' if view.missing else ''}{shortened(view.title, 50)}",
                cb.ChannelCard(chat_id=view.chat_id),
            ),
        )
        for view in views
    )
    return Screen(speech("channels-list"), (*rows, admin_back(speech)))


def channel_card(speech: Speech, view: ChannelView, plans: Sequence[PlanView]) -> Screen:
    """One channel: its plans, its way in, and what is wrong with it."""
    mine = [shortened(plan.name, 40) for plan in plans[:30] if plan.id in view.plan_ids]
    text = lines(
        speech("channel-card", channel=view.title, id=view.chat_id),
        speech("channel-plans", plans=", ".join(mine)) if mine else speech("channel-no-plans"),
        speech(f"channel-mode-{view.join_mode}"),
        speech("channel-missing", rights=right_names(speech, view.missing))
        if view.missing
        else speech("channel-sound"),
    )
    other = JoinMode.INVITE if view.join_mode is JoinMode.REQUEST else JoinMode.REQUEST
    mode = button(
        speech(f"button-mode-{other}"), cb.JoinModeChoice(chat_id=view.chat_id, mode=other)
    )
    back = (button(speech("button-back"), cb.Channels()),)
    return Screen(text, (*_plan_rows(speech, view, plans), (mode,), back))


def _plan_rows(speech: Speech, view: ChannelView, plans: Sequence[PlanView]) -> tuple[Row, ...]:
    rows: list[Row] = []
    for plan in plans[:30]:
        linked = plan.id in view.plan_ids
        data = (cb.UnlinkChannel if linked else cb.LinkChannel)(
            chat_id=view.chat_id, plan_id=plan.id
        )
        label = "button-unlink-plan" if linked else "button-link-plan"
        rows.append((button(speech.label(label, plan=shortened(plan.name, 40)), data),))
    return tuple(rows)


def which_plan(speech: Speech, view: ChannelView, plans: Sequence[PlanView]) -> Screen:
    """The question that follows the bot's arrival in a channel."""
    rows = tuple(
        (button(shortened(plan.name, 50), cb.LinkChannel(chat_id=view.chat_id, plan_id=plan.id)),)
        for plan in plans[:30]
    )
    return Screen(speech("which-plan", channel=view.title), (*rows, admin_back(speech)))

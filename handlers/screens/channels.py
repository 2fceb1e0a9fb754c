"""Screens about channels, for the admins who look after them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import callbacks as cb
from handlers.callbacks import education_desk as on_courses
from handlers.screens.kit import Row, Screen, button, lines, shortened
from handlers.screens.people import admin_back
from handlers.speech import Speech
from models.lifecycles import JoinMode
from services.channels.linking import ChannelView
from services.education.desk_chats import CourseChat
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


def channel_card(
    speech: Speech,
    view: ChannelView,
    plans: Sequence[PlanView],
    courses: Sequence[CourseChat] = (),
) -> Screen:
    """One channel: its plans and courses, its way in, and what is wrong with it."""
    mine = [shortened(plan.name, 40) for plan in plans[:30] if plan.id in view.plan_ids]
    taught = [shortened(course.name, 40) for course in courses if course.plan_id is not None]
    text = lines(
        speech("channel-card", channel=view.title, id=view.chat_id),
        speech("channel-plans", plans=_joined(mine)) if mine else None,
        speech("channel-courses", courses=_joined(taught)) if taught else None,
        None if mine or taught else speech("channel-no-plans"),
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
    linked = (*_plan_rows(speech, view, plans), *_course_rows(speech, view, courses))
    return Screen(text, (*linked, (mode,), back))


def _joined(names: Sequence[str]) -> str:
    """Names behind one another, as many as a text takes for one argument."""
    return shortened(", ".join(names), 900)


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


def _course_rows(
    speech: Speech, view: ChannelView, courses: Sequence[CourseChat]
) -> tuple[Row, ...]:
    rows: list[Row] = []
    for course in courses:
        name = f"🎓 {shortened(course.name, 40)}"
        if course.plan_id is None:
            add = on_courses.LinkCourse(chat_id=view.chat_id, package_id=course.package_id)
            rows.append((button(speech.label("button-link-plan", plan=name), add),))
        else:
            drop = cb.UnlinkChannel(chat_id=view.chat_id, plan_id=course.plan_id)
            rows.append((button(speech.label("button-unlink-plan", plan=name), drop),))
    return tuple(rows)


def which_plan(
    speech: Speech,
    view: ChannelView,
    plans: Sequence[PlanView],
    courses: Sequence[CourseChat] = (),
) -> Screen:
    """The question that follows the bot's arrival in a channel."""
    rows = tuple(
        (button(shortened(plan.name, 50), cb.LinkChannel(chat_id=view.chat_id, plan_id=plan.id)),)
        for plan in plans[:30]
    )
    taught = tuple(
        (
            button(
                f"🎓 {shortened(course.name, 50)}",
                on_courses.LinkCourse(chat_id=view.chat_id, package_id=course.package_id),
            ),
        )
        for course in courses
    )
    text = speech("which-plan", channel=view.title)
    return Screen(text, (*rows, *taught, admin_back(speech)))

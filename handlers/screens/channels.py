"""Screens about channels, for the admins who look after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from handlers import callbacks as cb
from handlers.callbacks import education_desk as on_courses
from handlers.screens.doctor import sentence
from handlers.screens.kit import Row, Screen, button, fitted, lines, shortened
from handlers.screens.people import admin_back
from handlers.speech import Speech
from models.channels import ChannelAudit
from models.lifecycles import ChannelType, JoinMode
from services.channels.leaks import lines_of
from services.channels.linking import ChannelView
from services.channels.tags import GraduateTag, NameTag, Tag, WeekTag, is_short
from services.doctor import Line
from services.education.desk_chats import CourseChat
from services.subscriptions.plans import PlanView

#: A notice about many channels leaves some of their lines out.
_LONGEST = 3900
#: A tag names no time.
_NO_ZONE = ZoneInfo("UTC")


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
    audit: ChannelAudit | None = None,
    *,
    tagged: bool = False,
) -> Screen:
    """One channel: its plans and courses, its way in, and what is wrong with it."""
    mine = [
        shortened(speech.said(plan.name), 40) for plan in plans[:30] if plan.id in view.plan_ids
    ]
    taught = [
        shortened(speech.said(course.name), 40) for course in courses if course.plan_id is not None
    ]
    text = lines(
        speech("channel-card", channel=view.title, id=view.chat_id),
        speech("channel-plans", plans=_joined(mine)) if mine else None,
        speech("channel-courses", courses=_joined(taught)) if taught else None,
        None if mine or taught else speech("channel-no-plans"),
        speech(f"channel-mode-{view.join_mode}"),
        speech("channel-missing", rights=right_names(speech, view.missing))
        if view.missing
        else speech("channel-sound"),
        _about_tags(speech, view, tagged=tagged),
        *_audit_lines(speech, view, audit),
    )
    other = JoinMode.INVITE if view.join_mode is JoinMode.REQUEST else JoinMode.REQUEST
    mode = button(
        speech(f"button-mode-{other}"), cb.JoinModeChoice(chat_id=view.chat_id, mode=other)
    )
    back = (button(speech("button-back"), cb.Channels()),)
    linked = (*_plan_rows(speech, view, plans), *_course_rows(speech, view, courses))
    return Screen(text, (*linked, (mode,), back))


def _about_tags(speech: Speech, view: ChannelView, *, tagged: bool) -> str | None:
    """Whether members have a tag beside their names, and what is wanted for it; in groups."""
    if view.chat_type is not ChannelType.GROUP:
        return None
    if not view.can_tag:
        return speech("channel-tags-forbidden")
    if not tagged:
        return speech("channel-tags-off", setting=speech.label("setting-name-member_tags"))
    return speech("channel-tags", graduate=speech.label("member-tag-graduate"))


def tag_words(tag: Tag, language: str) -> str:
    """A member's tag as a group reads it, in plain text."""
    speech = Speech(language, _NO_ZONE)
    match tag:
        case NameTag(name):
            return speech.said(name)
        case GraduateTag():
            return speech.label("member-tag-graduate")
        case WeekTag(week, of):
            words = speech.label("member-tag-week", week=week, of=of)
            if is_short(words):
                return words
            return speech.label("member-tag-week-short", week=week, of=of)


def _audit_lines(speech: Speech, view: ChannelView, audit: ChannelAudit | None) -> Iterator[str]:
    """Who else may read it, as the last sweep found; nothing before the first one."""
    if audit is None:
        return
    told = lines_of(view.title, audit.unexplained, audit.leaks)
    yield from (sentence(speech, line) for line in told)
    if audit.unexplained is None:
        yield speech("channel-heads-unknown")
    elif not told:
        yield speech("channel-tight")
    yield speech("channel-looked-at", at=speech.moment(audit.looked_at))


def leaks_found(speech: Speech, found: Sequence[dict[str, Any]]) -> Screen:
    """What changed in who may read the channels."""
    told = [
        lines(
            *(sentence(speech, line) for line in _told(one)),
            None if _told(one) else speech("channel-tight-again", channel=one["channel"]),
        )
        for one in found
    ]
    rows = tuple(
        (button(shortened(str(one["channel"]), 50), cb.ChannelCard(chat_id=one["chat_id"])),)
        for one in found
    )
    text = fitted(_LONGEST, speech("leaks-title"), *told)
    return Screen(text, (*rows, admin_back(speech)))


def _told(one: dict[str, Any]) -> list[Line]:
    state = one["state"]
    return lines_of(one["channel"], state.get("unexplained"), state)


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
        rows.append(
            (button(speech.label(label, plan=shortened(speech.said(plan.name), 40)), data),)
        )
    return tuple(rows)


def _course_rows(
    speech: Speech, view: ChannelView, courses: Sequence[CourseChat]
) -> tuple[Row, ...]:
    rows: list[Row] = []
    for course in courses:
        name = f"🎓 {shortened(speech.said(course.name), 40)}"
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
        (
            button(
                shortened(speech.said(plan.name), 50),
                cb.LinkChannel(chat_id=view.chat_id, plan_id=plan.id),
            ),
        )
        for plan in plans[:30]
    )
    taught = tuple(
        (
            button(
                f"🎓 {shortened(speech.said(course.name), 50)}",
                on_courses.LinkCourse(chat_id=view.chat_id, package_id=course.package_id),
            ),
        )
        for course in courses
    )
    text = speech("which-plan", channel=view.title)
    return Screen(text, (*rows, *taught, admin_back(speech)))

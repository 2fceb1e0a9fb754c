"""The setup guide, the ways to bring the bot into a channel, and what is asked before a sale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    ChatAdministratorRights,
    InlineKeyboardButton,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
)

from handlers import callbacks as cb
from handlers.callbacks import plans as on_plans
from handlers.callbacks import setup as taps
from handlers.callbacks.desk import DeskCard
from handlers.callbacks.trial import TrialDesk
from handlers.screens.kit import (
    Row,
    Screen,
    button,
    lines,
    link_button,
    paragraphs,
    shortened,
)
from handlers.screens.lacks import lack_lines, mend_rows
from handlers.screens.people import menu_button
from handlers.speech import Speech
from models.localized import Name
from services.commerce.lacks import Lack
from services.setup.steps import Missing, Progress, StepState
from services.subscriptions.plan_cards import PlanChat

_LABEL = 40
#: So much that is ready has a button of its own.
_MOST_READY, _MOST_CHATS = 5, 8
#: What a step's button opens where another room has a screen for it; all others are the guide's.
ROOMS: Mapping[str, CallbackData] = {"trial": TrialDesk()}
#: The rights that the bot needs, as the links to Telegram name them, …
RIGHTS = ("invite_users", "restrict_members")
#: … and which list of chats was asked for, in Telegram's own answer.
CHANNEL, GROUP = 1, 2


def guide(speech: Speech, found: Progress) -> Screen:
    """Every step with what it wants; the next one stands out."""
    count, total = speech.number(found.done), speech.number(len(found.steps))
    if found.is_over:
        about = speech("setup-over")
    else:
        about = speech("setup-sale" if found.next is None else "setup-about")
    text = paragraphs(
        speech("setup-title", done=count, total=total),
        about,
        lines(*(_line(speech, step, step.name == found.next) for step in found.steps)),
    )
    steps = tuple((_step_button(speech, step, found.next),) for step in found.steps)
    hide = () if found.is_hidden else ((button(speech("button-setup-hide"), taps.HideSetup()),),)
    desk = button(speech("button-admin"), cb.AdminMenu())
    return Screen(text, (*_sales(speech, found), *steps, *hide, (desk, *menu_button(speech))))


def _line(speech: Speech, step: StepState, is_next: bool) -> str:
    name = speech(f"setup-step-{step.name}")
    if step.missing is None:
        return speech("setup-done", step=name)
    return speech(
        "setup-next" if is_next else "setup-open", step=name, missing=_wants(speech, step.missing)
    )


def _wants(speech: Speech, missing: Missing) -> str:
    of = shortened(missing.of.name, _LABEL) if missing.of else ""
    return speech(f"setup-wants-{missing.what}", name=of)


def _step_button(speech: Speech, step: StepState, after: str | None) -> InlineKeyboardButton:
    sign = "✅" if step.is_done else "👉" if step.name == after else "▫️"
    label = f"{sign} {speech.label(f'setup-step-{step.name}')}"
    style = "primary" if step.name == after else None
    return button(label, ROOMS.get(step.name) or taps.SetupStep(step=step.name), style)


def _sales(speech: Speech, found: Progress) -> tuple[Row, ...]:
    """One tap for everything that is complete and not on sale yet."""
    return tuple(
        (
            button(
                speech.label("button-put-on-sale-named", name=shortened(one.name, _LABEL)),
                taps.PutOnSale(desk=one.desk, key=one.id, accepted="", said=0),
                "success",
            ),
        )
        for one in found.ready[:_MOST_READY]
    )


def setup_button(speech: Speech, found: Progress) -> Row:
    """The way to the guide on the desk, with how far it is."""
    done, total = speech.number(found.done), speech.number(len(found.steps))
    label = speech.label("button-setup-progress", done=done, total=total)
    return (button(label, taps.SetupGuide(), "primary"),)


def back_to_guide(speech: Speech) -> Row:
    return (button(speech("button-back"), taps.SetupGuide()),)


def ways(speech: Speech, found: Progress) -> Screen:
    """Which ways to pay there are, and what each needs."""
    policy = found.policy
    state = {"bank": policy.accounts, "card": policy.takes_cards, "chain": policy.receiving}
    told = (
        speech(f"setup-way-{name}", set="yes" if there else "no") for name, there in state.items()
    )
    rows: list[Row] = [
        (button(speech("button-setup-bank"), taps.SetupStep(step="bank"), "primary"),)
    ]
    step = next(step for step in found.steps if step.name == "ways")
    of = step.missing.of if step.missing else None
    if found.wares:
        rows.append((button(speech("button-setup-stars"), taps.SetupStep(step="stars")),))
    if of is not None and Lack.RATE in of.lacks:
        rows.append((button(speech("button-mend-rate"), taps.SetupStep(step="rates"), "primary"),))
    wants = None if step.missing is None else f"🔴 {_wants(speech, step.missing)}"
    text = paragraphs(speech("setup-ways"), lines(*told), wants)
    return Screen(text, (*rows, back_to_guide(speech)))


def welcome(speech: Speech, text: str, *, is_own: bool) -> Screen:
    """What members read first: our own words, or the shop's, beside which ours are no choice."""
    ours = (button(speech("button-setup-standard"), taps.StandardText()),)
    return Screen(
        speech("setup-welcome", text=text),
        (
            (button(speech("button-setup-write"), taps.SetupStep(step="write"), "primary"),),
            *(() if is_own else (ours,)),
            back_to_guide(speech),
        ),
    )


def add_channel(
    speech: Speech, plan_id: UUID, plan: Name, bot_name: str, chats: Sequence[PlanChat], back: Row
) -> Screen:
    """The bot is brought in by one button; what it looks after already is one more."""
    known = tuple(
        (
            button(
                speech.label("button-link-plan", plan=shortened(chat.title, _LABEL)),
                on_plans.LinkPlanChat(plan_id=plan_id, chat_id=chat.chat_id),
            ),
        )
        for chat in chats[:_MOST_CHATS]
        if not chat.is_linked
    )
    return Screen(
        speech("add-channel", plan=plan),
        (
            (
                link_button(speech("button-add-channel"), add_link(bot_name, "startchannel")),
                link_button(speech("button-add-group"), add_link(bot_name, "startgroup")),
            ),
            (button(speech("button-share-chat"), taps.ShareChat(plan_id=plan_id)),),
            *known,
            back,
        ),
    )


def add_link(bot_name: str, kind: str) -> str:
    """Telegram's own way to make the bot an administrator, with these rights and no others."""
    return f"https://t.me/{bot_name}?{kind}&admin={'+'.join(RIGHTS)}"


def back_to_plan(speech: Speech, plan_id: UUID) -> Row:
    return (button(speech("button-back"), DeskCard(desk="plan", key=str(plan_id))),)


def chat_lists(speech: Speech) -> ReplyKeyboardMarkup:
    """Telegram's lists of the chats in which the admin may give the bot its rights."""
    lists = [
        _list_button(speech("button-share-channel"), CHANNEL, is_channel=True),
        _list_button(speech("button-share-group"), GROUP, is_channel=False),
    ]
    stop = KeyboardButton(text="/cancel")
    return ReplyKeyboardMarkup(
        keyboard=[lists, [stop]], resize_keyboard=True, one_time_keyboard=True
    )


def _list_button(label: str, number: int, *, is_channel: bool) -> KeyboardButton:
    asked = KeyboardButtonRequestChat(
        request_id=number,
        chat_is_channel=is_channel,
        user_administrator_rights=_rights(can_promote=True),
        bot_administrator_rights=_rights(can_promote=False),
        request_title=True,
    )
    return KeyboardButton(text=label, request_chat=asked)


def _rights(*, can_promote: bool) -> ChatAdministratorRights:
    """The bot's rights, and those of an admin who can give them to it."""
    return ChatAdministratorRights(
        is_anonymous=False,
        can_manage_chat=True,
        can_delete_messages=False,
        can_manage_video_chats=False,
        can_restrict_members=True,
        can_promote_members=can_promote,
        can_change_info=False,
        can_invite_users=True,
        can_post_stories=False,
        can_edit_stories=False,
        can_delete_stories=False,
        can_send_welcome_messages=False,
    )


def sale_question(
    speech: Speech, desk: str, key: UUID, name: str, lacks: Sequence[Lack], said: int
) -> Screen:
    """Whether something that lacks so much shall be sold all the same; it is asked twice."""
    accepted = "".join(str(list(Lack).index(lack)) for lack in lacks)
    go_on = taps.PutOnSale(desk=desk, key=key, accepted=accepted, said=said + 1)
    asked = speech("sale-question" if said == 0 else "sale-question-again", name=name)
    label = speech("button-sell-anyway" if said == 0 else "button-sell-surely")
    return Screen(
        paragraphs(asked, lack_lines(speech, lacks)),
        (
            *(mend_rows(speech, desk, key, lacks) if said == 0 else ()),
            (button(label, go_on, "danger"),),
            (button(speech("button-back"), DeskCard(desk=desk, key=str(key))),),
        ),
    )


def named_lacks(accepted: str) -> tuple[Lack, ...]:
    """What a question's button says that it named; anything else in it is ignored."""
    known = list(Lack)
    digits = (int(one) for one in accepted if one.isascii() and one.isdigit())
    return tuple(known[digit] for digit in digits if digit < len(known))


def lacking_line(speech: Speech, count: int) -> str | None:
    """How much is on sale and cannot be paid or delivered."""
    return speech("desk-lacking", count=count) if count else None


def wished(chat_id: str, channel: str) -> Row:
    """The way to what was linked a moment ago, where it can be taken back."""
    return (button(f"📡 {shortened(channel, _LABEL)}", cb.ChannelCard(chat_id=chat_id)),)

"""What the outcome of a Bot API call means, and what is to be done about it: decided here alone.

`meaning_of` tells why a call did not do its work, by the texts of the real server and of Telegram
behind it; an error is no fact about a person or a chat. `classify` tells what follows for what was
to be delivered: the same for screens, for notices and for operations of several calls.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Any

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod

from handlers.unreadable import result_of, was_done
from services.broadcasts.media import FileGone


class NotReached(TelegramNetworkError):
    """No line to Telegram was made: nothing of the call has left, and to repeat it is safe."""


class Meaning(Enum):
    """Why a call gave no answer that can be used."""

    # Nothing is wrong with what was asked: all chats have to wait, or Telegram is in trouble.
    FLOOD = auto()
    TROUBLE = auto()
    # Another program polls with this token, or the token is not valid any more.
    CONFLICT = auto()
    TOKEN_REFUSED = auto()
    # The server is older than the question.
    METHOD_UNKNOWN = auto()
    # It did what was asked, and its answer is not what the library knows.
    UNREADABLE = auto()
    # The group is a supergroup now, with another id.
    MIGRATED = auto()
    # The person does not want us, or is no person of Telegram's any more.
    BLOCKED = auto()
    # Telegram cannot find the chat: no one ever pressed Start there, or only for a while.
    CHAT_UNKNOWN = auto()
    # Telegram cannot find the person: that says nothing about where they are.
    USER_UNKNOWN = auto()
    # We are not in the chat any more, or it is gone.
    SHUT_OUT = auto()
    NO_RIGHTS = auto()
    # We are in the chat, and nothing can be said there at the moment.
    MUTED = auto()
    # An owner or an administrator, whom a bot cannot take out.
    UNTOUCHABLE = auto()
    # The chat is of a type that knows no such thing.
    WRONG_PLACE = auto()
    # That is how it is already, or there is nothing left to answer.
    ALREADY = auto()
    TOO_LATE = auto()
    MESSAGE_GONE = auto()
    FILE_GONE = auto()
    FILE_TOO_BIG = auto()
    # Any other no, for good.
    REFUSED = auto()


class DeliveryFailure(Enum):
    """What becomes of what was to be delivered when its call raised an exception."""

    # It took place; only its answer could not be read.
    DONE = auto()
    # All chats have to wait for as long as Telegram says.
    FLOOD = auto()
    # Telegram, the line to it, or what the server knows: the same will do later.
    RETRY = auto()
    # The same will do at another address.
    MIGRATED = auto()
    # The chat takes nothing from us until they come back.
    HOLD = auto()
    # Telegram does not know the chat: for a person that may pass, or they never pressed Start.
    UNKNOWN = auto()
    # No, for good.
    FINAL = auto()
    # A mistake of our own, or an answer that we cannot read.
    FAULT = auto()
    # The database lacks something for now: try again later, and do not count it.
    SHORTAGE = auto()
    # It may by now be another replica's to deliver.
    LOST = auto()

    @property
    def is_everybodys(self) -> bool:
        """Whether it says nothing about the one whom the call was about."""
        return self in (DeliveryFailure.FLOOD, DeliveryFailure.RETRY)


#: Every other meaning is a refusal for good.
_FAILURES = {
    Meaning.FLOOD: DeliveryFailure.FLOOD,
    Meaning.TROUBLE: DeliveryFailure.RETRY,
    Meaning.CONFLICT: DeliveryFailure.RETRY,
    Meaning.TOKEN_REFUSED: DeliveryFailure.RETRY,
    Meaning.METHOD_UNKNOWN: DeliveryFailure.RETRY,
    Meaning.UNREADABLE: DeliveryFailure.FAULT,
    Meaning.MIGRATED: DeliveryFailure.MIGRATED,
    Meaning.BLOCKED: DeliveryFailure.HOLD,
    Meaning.SHUT_OUT: DeliveryFailure.HOLD,
    Meaning.CHAT_UNKNOWN: DeliveryFailure.UNKNOWN,
}
#: Nothing at all can be said in the chat, whatever it is.
SILENCED = frozenset({Meaning.SHUT_OUT, Meaning.CHAT_UNKNOWN, Meaning.NO_RIGHTS, Meaning.MUTED})

# The first line that fits counts, so what is said in more words stands above what is said in fewer.
_TEXTS: tuple[tuple[Meaning, tuple[str, ...]], ...] = (
    (
        Meaning.ALREADY,
        (
            "user_already_participant",
            "user is already a participant",
            "hide_requester_missing",
            "charge_already_refunded",
            "message is not modified",
            "message_not_modified",
            "chat_not_modified",
        ),
    ),
    (Meaning.TOO_LATE, ("query is too old", "query_id_invalid")),
    (
        Meaning.BLOCKED,
        (
            "bot was blocked by the user",
            "user_is_blocked",
            "user is deactivated",
            "input_user_deactivated",
            "can't initiate conversation",
            "can't send messages to bots",
        ),
    ),
    (
        Meaning.SHUT_OUT,
        (
            "bot was kicked from",
            "bot is not a member of",
            "chat was deleted",
            "channel_private",
        ),
    ),
    (
        Meaning.MUTED,
        (
            "topic_closed",
            "topic_deleted",
            "message thread not found",
            "slowmode",
            "slow mode",
            "chat_restricted",
            "chat_guest_send_forbidden",
        ),
    ),
    (
        Meaning.UNTOUCHABLE,
        (
            "user is an administrator of the chat",
            "user_admin_invalid",
            "can't remove chat owner",
            "can't restrict self",
            "chat_creator_required",
        ),
    ),
    (
        Meaning.NO_RIGHTS,
        (
            "not enough rights",
            "have no rights",
            "need administrator rights",
            "chat_admin_required",
            "chat_write_forbidden",
            "right_forbidden",
            "member list is inaccessible",
            "bot is not an administrator",
        ),
    ),
    (
        Meaning.WRONG_PLACE,
        ("available for supergroup", "available only for supergroup", "in private chats"),
    ),
    (Meaning.CHAT_UNKNOWN, ("chat not found", "peer_id_invalid", "chat_id_invalid")),
    (
        Meaning.USER_UNKNOWN,
        (
            "user not found",
            "member not found",
            "participant_id_invalid",
            "user_id_invalid",
            "invalid user_id",
            "user_not_participant",
        ),
    ),
    (
        Meaning.MESSAGE_GONE,
        (
            "message can't be edited",
            "message can't be deleted",
            "message_id_invalid",
            "message to edit not found",
            "message to delete not found",
            "message to be replied not found",
            "message to pin not found",
            "message to copy not found",
            "message to forward not found",
        ),
    ),
    (
        Meaning.FILE_GONE,
        ("wrong file_id", "wrong file identifier", "temporarily unavailable", "file_reference_"),
    ),
    (Meaning.FILE_TOO_BIG, ("file is too big", "request entity too large")),
)


def meaning_of(error: BaseException) -> Meaning | None:
    """The meaning of a call's error; None for what is no outcome of a call to the Bot API."""
    if isinstance(error, ClientDecodeError):
        # A page of HTML, or half an answer, is a server (or what stands before it) in trouble.
        return Meaning.TROUBLE if result_of(error) is None else Meaning.UNREADABLE
    if not isinstance(error, TelegramAPIError):
        return None
    for kind, meaning in _KINDS:
        if isinstance(error, kind):
            return meaning
    if isinstance(error, TelegramBadRequest | TelegramForbiddenError):
        return _refusal(error)
    return Meaning.TROUBLE


#: Answers by which nothing was done: who polls, which token is valid, what the server knows.
_NOT_DONE = frozenset({Meaning.CONFLICT, Meaning.TOKEN_REFUSED, Meaning.METHOD_UNKNOWN})
#: EntityTooLarge is a NetworkError to the library, but to try it again is vain.
_KINDS: tuple[tuple[type[TelegramAPIError], Meaning], ...] = (
    (TelegramRetryAfter, Meaning.FLOOD),
    (TelegramMigrateToChat, Meaning.MIGRATED),
    (TelegramEntityTooLarge, Meaning.FILE_TOO_BIG),
    (TelegramConflictError, Meaning.CONFLICT),
    (TelegramUnauthorizedError, Meaning.TOKEN_REFUSED),
    (TelegramNotFound, Meaning.METHOD_UNKNOWN),
)


def _refusal(error: TelegramBadRequest | TelegramForbiddenError) -> Meaning:
    words = error.message.lower()
    for meaning, texts in _TEXTS:
        if any(text in words for text in texts):
            return meaning
    if isinstance(error, TelegramBadRequest):
        return Meaning.REFUSED
    return Meaning.SHUT_OUT if _is_group(error.method) else Meaning.BLOCKED


def _is_group(method: TelegramMethod[Any]) -> bool:
    """Whether the call was about a group or a channel: their ids are negative, or names."""
    return str(getattr(method, "chat_id", "")).startswith(("-", "@"))


def classify(error: BaseException) -> DeliveryFailure | None:
    """What follows from a call's error; None for what is no outcome of a call to the Bot API."""
    if was_done(error):
        return DeliveryFailure.DONE
    if isinstance(error, FileGone):
        # Telegram knows the file no more, and there is no copy to be sent instead.
        return DeliveryFailure.FINAL
    meaning = meaning_of(error)
    return None if meaning is None else _FAILURES.get(meaning, DeliveryFailure.FINAL)


def is_refusal(error: BaseException) -> bool:
    """Whether Telegram said no to this one call: it concerns no other chat, and waiting is vain."""
    return classify(error) in (
        DeliveryFailure.HOLD,
        DeliveryFailure.UNKNOWN,
        DeliveryFailure.FINAL,
    )


def stayed_here(error: BaseException) -> bool:
    """Whether Telegram has certainly done nothing: no line was made, or it took no such call."""
    return isinstance(error, NotReached) or meaning_of(error) in _NOT_DONE


def keeps_out(error: BaseException, chat_id: str) -> bool:
    """Whether it says that this chat takes nothing from us until they come back.

    A call may be about another chat than the one whose update is handled; one that names no chat
    is about the person who caused the update.
    """
    if classify(error) is not DeliveryFailure.HOLD:
        return False
    named = getattr(getattr(error, "method", None), "chat_id", None)
    return named is None or str(named) == chat_id

"""What a phone offers instead of words: a contact, a forwarded message, a person that is shared."""

from __future__ import annotations

from enum import StrEnum

from aiogram.enums import ContentType
from aiogram.types import Message, MessageOriginUser

from services.parsers.refused import WhoIsNotTold

#: What people send; the rest of Telegram's messages tell of something that happened in the chat.
SENT = frozenset(
    {
        *(ContentType.TEXT, ContentType.PHOTO, ContentType.VIDEO, ContentType.DOCUMENT),
        *(ContentType.ANIMATION, ContentType.AUDIO, ContentType.VOICE, ContentType.VIDEO_NOTE),
        *(ContentType.STICKER, ContentType.STORY, ContentType.CONTACT, ContentType.LOCATION),
        *(ContentType.VENUE, ContentType.POLL, ContentType.DICE, ContentType.GAME),
        *(ContentType.PAID_MEDIA, ContentType.CHECKLIST, ContentType.INVOICE),
        *(ContentType.LIVE_PHOTO, ContentType.RICH_MESSAGE),
        *(ContentType.USERS_SHARED, ContentType.CHAT_SHARED, ContentType.UNKNOWN),
    }
)


class Wanted(StrEnum):
    """What an answer is about, where more than words can tell it."""

    WORDS = "words"
    PHONE = "phone"
    PERSON = "person"


async def is_sent(message: Message) -> bool:
    """Filter: a message of a person's that is no command."""
    return message.content_type in SENT and not (message.text or "").startswith("/")


async def no_words(message: Message) -> bool:
    """Filter: the message is something else than words."""
    return message.content_type in SENT and message.text is None


def words_of(message: Message, wanted: Wanted) -> str | None:
    """The answer as it would have been typed; None where it is none.

    Raises WhoIsNotTold where a person is shown whom Telegram does not name.
    """
    if wanted is Wanted.PERSON and (who := _person_in(message)) is not None:
        return who
    if wanted is Wanted.PHONE and message.contact is not None:
        return _phone_in(message)
    return message.text


def _person_in(message: Message) -> str | None:
    """The id of whom the message shows, rather than what it says."""
    shown: int | None
    if message.users_shared is not None:
        shown = next((one.user_id for one in message.users_shared.users), None)
    elif message.contact is not None:
        shown = message.contact.user_id
    elif message.forward_origin is not None:
        origin = message.forward_origin
        shown = origin.sender_user.id if isinstance(origin, MessageOriginUser) else None
    else:
        return None
    if shown is None:
        raise WhoIsNotTold
    return str(shown)


def _phone_in(message: Message) -> str | None:
    """A contact's number; one's own comes with its country and without the +."""
    contact, sender = message.contact, message.from_user
    if contact is None:
        return None
    number = contact.phone_number.strip()
    is_own = sender is not None and contact.user_id == sender.id
    return f"+{number}" if is_own and number[:1].isdigit() else number

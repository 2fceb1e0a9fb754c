"""Composing: an admin says what many shall read, piece by piece; each verb leaves a whole draft.

Words and buttons may change at any time but while a moment is set, for then it was asked what
leaves; what was sent already is changed by a verb of its own (`delivery.edit_sent`). Files, the
audience and the moment are a draft's.
"""

from __future__ import annotations

import html
import re
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from tortoise.expressions import F
from tortoise.transactions import in_transaction

from models.actions import AdminAction
from models.broadcasts import (
    BroadcastMessage,
    ComposedMessage,
    MessageButton,
    MessageMedia,
    MessageVariant,
)
from models.lifecycles import DeliveryStatus, move
from services.actions import note_action, was_done
from services.broadcasts import media as shelf
from services.broadcasts.checks import check
from services.broadcasts.content import load
from services.broadcasts.delivery import BroadcastElsewhere, BroadcastNotFound
from services.broadcasts.writing import (
    Said,
    add_part_in,
    new_message,
    say_in,
    sound,
    write_words,
)
from services.person import Person, require_admin
from services.refusals import Refusal
from services.text import cut, tidy

_TITLE = 60
_TAG = re.compile(r"<[^<>]*>")
#: Whom a new draft is for.
EVERYBODY: dict[str, Any] = {"everybody": {}}


@dataclass(unsafe_hash=True)
class OwnLanguageStays(Refusal):
    """Everybody without words in their language reads these, so they cannot go."""


async def begin(
    admin: Person, said: Said, language: str, *, idempotency_key: str, now: datetime
) -> UUID:
    """Begin a draft with its first message; the same update gives the same draft.

    Raises NotAllowed and what is wrong with the words or the file.
    """
    require_admin(admin)
    key = uuid4()
    text = sound(said)
    async with in_transaction():
        made = await BroadcastMessage.filter(id__in=await _made_by(idempotency_key)).first()
        if made is not None:
            return made.id
        message_id = await new_message(admin, said, language, now)
        await BroadcastMessage.create(
            id=key,
            title=_title(text, said),
            content=text,
            target_audience=EVERYBODY,
            message_id=message_id,
            author_id=admin.profile_id,
            created_at=now,
            updated_at=now,
        )
        await note_action(
            admin, "broadcast_written", f"broadcast:{key}", now, idempotency_key=idempotency_key
        )
    return key


async def _made_by(idempotency_key: str) -> list[UUID]:
    row = await AdminAction.get_or_none(idempotency_key=idempotency_key)
    return [UUID(row.subject.partition(":")[2])] if row else []


async def say(
    admin: Person,
    broadcast_id: UUID,
    language: str,
    said: Said,
    *,
    idempotency_key: str,
    now: datetime,
) -> None:
    """Give a broadcast its words in a language, and its file where one came along.

    Raises NotAllowed, BroadcastNotFound, BroadcastElsewhere and what is wrong with either.
    """
    async with in_transaction():
        broadcast = await changed(admin, broadcast_id, idempotency_key, now, is_file=said.file)
        if broadcast is None:
            return
        message_id = message_of(broadcast)
        text = await say_in(admin, message_id, language, said, now)
        if language == (await ComposedMessage.get(id=message_id)).language:
            await BroadcastMessage.filter(id=broadcast_id).update(
                content=text, title=_title(text, said)
            )
        await require_whole(broadcast)


async def add_part(
    admin: Person,
    broadcast_id: UUID,
    language: str,
    said: Said,
    *,
    idempotency_key: str,
    now: datetime,
) -> None:
    """A further part of an album; its words count where the parts before had none.

    Raises NotAllowed, BroadcastNotFound, BroadcastElsewhere, AlbumFull and AlbumMixed.
    """
    async with in_transaction():
        broadcast = await changed(admin, broadcast_id, idempotency_key, now, is_file=said.file)
        if broadcast is None or said.file is None:
            return
        await add_part_in(admin, message_of(broadcast), language, said, now)


async def forget_language(
    admin: Person, broadcast_id: UUID, language: str, *, idempotency_key: str, now: datetime
) -> None:
    """Whoever speaks it reads the message's own language again.

    Raises NotAllowed, BroadcastNotFound, BroadcastElsewhere and OwnLanguageStays.
    """
    async with in_transaction():
        broadcast = await changed(admin, broadcast_id, idempotency_key, now)
        if broadcast is None:
            return
        content = await load(message_of(broadcast))
        if language == content.language:
            raise OwnLanguageStays
        await MessageVariant.filter(message_id=content.message_id, language=language).delete()
        await require_whole(broadcast)


async def copy(admin: Person, broadcast_id: UUID, *, idempotency_key: str, now: datetime) -> UUID:
    """A draft that says the same to the same people; raises NotAllowed and BroadcastNotFound."""
    require_admin(admin)
    async with in_transaction():
        made = await BroadcastMessage.filter(id__in=await _made_by(idempotency_key)).first()
        if made is not None:
            return made.id
        old = await _found(broadcast_id)
        content = await load(message_of(old))
        message = await ComposedMessage.create(
            language=content.language,
            **asdict(content.look),
            created_at=now,
            updated_at=now,
        )
        for (language, arm), text in content.variants.items():
            await write_words(message.id, language, text, now, arm=arm, grows=False)
        for place, medium in enumerate(content.media):
            await MessageMedia.create(
                message_id=message.id,
                place=place,
                kind=medium.kind,
                file_id=medium.file_id,
                has_spoiler=medium.has_spoiler,
                created_at=now,
            )
        for place, one in enumerate(content.buttons):
            await MessageButton.create(
                message_id=message.id,
                place=place,
                target=one.target,
                value=one.value,
                labels=dict(one.labels),
                is_tracked=one.is_tracked,
                created_at=now,
            )
        new = await BroadcastMessage.create(
            title=old.title,
            content=old.content,
            target_audience=old.target_audience,
            message_id=message.id,
            author_id=admin.profile_id,
            is_marketing=old.is_marketing,
            created_at=now,
            updated_at=now,
        )
        await note_action(
            admin, "broadcast_written", f"broadcast:{new.id}", now, idempotency_key=idempotency_key
        )
    return new.id


async def delete_draft(admin: Person, broadcast_id: UUID, now: datetime) -> None:
    """Throw a draft away, with its files where nothing else shows them.

    Raises NotAllowed and BroadcastElsewhere; one that is gone already stays gone.
    """
    require_admin(admin)
    async with in_transaction():
        broadcast = await BroadcastMessage.select_for_update().get_or_none(id=broadcast_id)
        if broadcast is None:
            return
        if broadcast.delivery_status not in (DeliveryStatus.DRAFT, DeliveryStatus.FAILED):
            raise BroadcastElsewhere(str(broadcast.delivery_status))
        message_id = broadcast.message_id
        files = [one.file_id for one in await MessageMedia.filter(message_id=message_id)]
        await broadcast.delete()
        if message_id is not None:
            await ComposedMessage.filter(id=message_id).delete()
        for file_id in files:
            await shelf.forget_unused(file_id)
        await note_action(admin, "broadcast_thrown_away", f"broadcast:{broadcast_id}", now)


async def _found(broadcast_id: UUID) -> BroadcastMessage:
    found = await BroadcastMessage.get_or_none(id=broadcast_id)
    if found is None:
        raise BroadcastNotFound
    return found


def message_of(broadcast: BroadcastMessage) -> UUID:
    """The message of a broadcast; one of an earlier release had none."""
    if broadcast.message_id is None:
        raise BroadcastNotFound
    return broadcast.message_id


async def locked_draft(admin: Person, broadcast_id: UUID) -> BroadcastMessage:
    """A draft that nobody else changes meanwhile; call inside a transaction.

    Raises NotAllowed, BroadcastNotFound and BroadcastElsewhere.
    """
    require_admin(admin)
    broadcast = await BroadcastMessage.select_for_update(no_key=True).get_or_none(id=broadcast_id)
    if broadcast is None:
        raise BroadcastNotFound
    if broadcast.delivery_status is DeliveryStatus.FAILED:
        # Nobody was there when its moment came: it is a draft again for whoever takes it up.
        await move(BroadcastMessage, broadcast_id, DeliveryStatus.DRAFT, now=broadcast.updated_at)
    elif broadcast.delivery_status is not DeliveryStatus.DRAFT:
        raise BroadcastElsewhere(str(broadcast.delivery_status))
    return broadcast


async def changed(
    admin: Person,
    broadcast_id: UUID,
    idempotency_key: str,
    now: datetime,
    *,
    is_file: object = None,
) -> BroadcastMessage | None:
    """The broadcast whose message is about to change, a version newer; None if it has changed."""
    require_admin(admin)
    broadcast = await BroadcastMessage.select_for_update(no_key=True).get_or_none(id=broadcast_id)
    if broadcast is None:
        raise BroadcastNotFound
    if await was_done(idempotency_key):
        return None
    status = broadcast.delivery_status
    is_draft = status in (DeliveryStatus.DRAFT, DeliveryStatus.FAILED)
    if status is DeliveryStatus.SCHEDULED or (is_file and not is_draft):
        raise BroadcastElsewhere(str(status))
    message_id = message_of(broadcast)
    await ComposedMessage.filter(id=message_id).update(version=F("version") + 1, updated_at=now)
    await note_action(
        admin,
        "broadcast_rewritten",
        f"broadcast:{broadcast_id}",
        now,
        idempotency_key=idempotency_key,
        name=broadcast.title,
    )
    return broadcast


async def require_whole(broadcast: BroadcastMessage) -> None:
    """Raise what is wrong with a message that people get already; nobody is asked about it again.

    Call inside the transaction that changed it.
    """
    if broadcast.delivery_status not in (DeliveryStatus.DRAFT, DeliveryStatus.FAILED):
        check(await load(message_of(broadcast)), has_rows=broadcast.is_marketing)


def _title(text: str, said: Said) -> str:
    """How the list calls it: how the words begin, else what the file is called."""
    plain = " ".join(html.unescape(_TAG.sub("", text)).split())
    named = said.file.name or str(said.file.kind) if said.file else "–"
    return cut(plain, _TITLE) or tidy(named, _TITLE)

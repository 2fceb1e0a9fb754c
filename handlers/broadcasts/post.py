"""Letters of a broadcast: its message made ready for each person, and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from aiogram import Bot

from handlers.broadcasts.progress import Progress
from handlers.broadcasts.render import DeliveredInPart, Rendered, change, deliver, rendered
from handlers.speech import Speech, speech_for
from services.broadcasts.content import Content, Reader, load, readers
from services.broadcasts.delivery import UnderWay
from services.broadcasts.recipients import Recipient
from services.clock import Clock
from services.settings.live import LivePolicy


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as one person reads it."""

    bot: Bot
    message: Rendered

    async def send(self, chat_id: int, *, paid: bool) -> list[int]:
        """Send it; the ids of what arrived."""
        try:
            return await deliver(self.bot, chat_id, self.message, paid=paid)
        except DeliveredInPart as part:
            # Sent again, they would have the album twice.
            return part.message_ids

    async def change(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Give what they have the words and buttons of today."""
        await change(self.bot, chat_id, message_ids, self.message)

    async def take_back(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Delete what they have."""
        await self.bot.delete_messages(chat_id, list(message_ids))


class Letters:
    """Makes letters of the broadcasts under way; each message is read once a version."""

    def __init__(self, bot: Bot, clock: Clock, live: LivePolicy) -> None:
        self._bot = bot
        self._live = live
        self._contents: dict[tuple[UUID, int], Content] = {}
        self._progress = Progress(bot, clock, live)

    async def letters(self, work: UnderWay, people: Sequence[Recipient]) -> list[Letter]:
        """One for each of the people, in their order; what differs is read in one statement."""
        content = await self._content(work)
        known = await readers(one.telegram_id for one in people)
        is_same = not any("{" in text for text in content.variants.values())
        made: dict[tuple[str, str], Letter] = {}
        letters = []
        for one in people:
            reader = known.get(one.telegram_id) or Reader(one.telegram_id)
            speech = self._speech(reader)
            key = (speech.language, one.arm)
            letter = made.get(key) if is_same else None
            if letter is None:
                message = rendered(content, reader, speech, one.arm, is_marketing=work.is_marketing)
                letter = made[key] = Letter(self._bot, message)
            letters.append(letter)
        return letters

    async def cost(self, work: UnderWay) -> int:
        """For how many messages one of them counts: an album for its parts, and its words."""
        content = await self._content(work)
        parts = len(content.media)
        has_rows = work.is_marketing or bool(content.buttons)
        return parts + 1 if parts > 1 and has_rows else max(parts, 1)

    async def tell(self, work: UnderWay, *, is_last: bool = False) -> None:
        """Show its author how far it is, if it is time, or that it is over."""
        await self._progress.show(work.id, is_last=is_last)

    def _speech(self, reader: Reader) -> Speech:
        policy = self._live.current
        return speech_for(
            *(reader.language, reader.language_code, reader.zone), policy.zone, policy.texts
        )

    async def _content(self, work: UnderWay) -> Content:
        key = (work.message_id, work.version)
        if key not in self._contents:
            if len(self._contents) >= _MOST_CONTENTS:
                self._contents.clear()
            self._contents[key] = await load(work.message_id)
        return self._contents[key]


_MOST_CONTENTS = 20

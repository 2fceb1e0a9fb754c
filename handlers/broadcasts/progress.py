"""The live message that shows an admin how far a broadcast is, edited every few seconds."""

from __future__ import annotations

import time
from uuid import UUID

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from handlers.context import speech_of
from handlers.meanings import Meaning, meaning_of
from handlers.screens.deliveries import progress_card
from services.broadcasts.reports import Figures, shown_as, turn_to_show
from services.clock import Clock
from services.person import known
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)

#: So many seconds lie between two edits at the least.
EVERY = 4.0


class Progress:
    """Shows it on behalf of all replicas: whichever has the turn."""

    def __init__(self, bot: Bot, clock: Clock, live: LivePolicy) -> None:
        self._bot = bot
        self._clock = clock
        self._live = live
        # When this replica looked last at each, and how many were settled then.
        self._looked: dict[UUID, tuple[float, int]] = {}

    async def show(self, broadcast_id: UUID, *, is_last: bool = False) -> None:
        """Send or edit the message, if it is time; trouble with it holds nothing else up."""
        found = await turn_to_show(broadcast_id, 0.0 if is_last else EVERY)
        if found is None or found.author is None:
            return
        person = await known(found.author)
        if person is None or not person.is_admin or person.unreachable:
            return
        rate = self._rate(found)
        if is_last:
            self._looked.pop(broadcast_id, None)
        screen = progress_card(speech_of(person, self._live.current), found, rate)
        try:
            if found.progress_message_id is None:
                sent = await self._bot.send_message(
                    person.telegram_id, screen.text, reply_markup=screen.keyboard
                )
                await shown_as(broadcast_id, sent.message_id)
                return
            await self._bot.edit_message_text(
                screen.text,
                chat_id=person.telegram_id,
                message_id=found.progress_message_id,
                reply_markup=screen.keyboard,
            )
        except TelegramAPIError as trouble:
            if meaning_of(trouble) is not Meaning.ALREADY:
                log.warning("progress_not_shown", error=type(trouble).__name__)

    def _rate(self, found: Figures) -> float | None:
        """Settled a second since this replica looked last; None before it can be told."""
        now = time.monotonic()
        before = self._looked.get(found.id)
        self._looked[found.id] = (now, found.settled)
        if before is None or now - before[0] < 1:
            return None
        return max(found.settled - before[1], 0) / (now - before[0])

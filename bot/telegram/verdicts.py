"""What became of a message to one of many, from the error of its call.

What Telegram answered is known: sent, refused, or not done yet. Without an answer it may have
arrived, and is never sent again, unless nothing of the call has left this machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from aiogram.exceptions import TelegramRetryAfter

from bot.telegram.errors import describe, failure_of
from handlers.meanings import DeliveryFailure, Meaning, NotReached, meaning_of
from models.lifecycles import RecipientState

#: Of what Telegram says, so much is kept beside the row.
_MOST_WORDS = 300
#: Answers by which nothing was done: who polls, which token is valid, what the server knows.
_NOT_DONE = frozenset({Meaning.CONFLICT, Meaning.TOKEN_REFUSED, Meaning.METHOD_UNKNOWN})
_BALANCE = ("balance_too_low", "not enough stars", "balance is too low")
#: What is known of a message by what its call's error means for any delivery.
_STATES = {
    # It stands there; only its number is not known.
    DeliveryFailure.DONE: RecipientState.SENT,
    DeliveryFailure.HOLD: RecipientState.BLOCKED,
    DeliveryFailure.UNKNOWN: RecipientState.REFUSED,
    DeliveryFailure.FINAL: RecipientState.REFUSED,
    DeliveryFailure.MIGRATED: RecipientState.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state a row gets; one that stays pending comes again after `pause` seconds.

    `is_everybodys`: all others wait as well. `is_poor`: there are no Stars left to pay with.
    """

    state: RecipientState
    message_ids: tuple[int, ...] = ()
    words: str | None = None
    pause: float = 0.0
    is_everybodys: bool = False
    is_fault: bool = False
    is_poor: bool = False

    @property
    def may_come_again(self) -> bool:
        """Whether what can be repeated without harm, as an edit can, should be."""
        return self.is_everybodys or self.state is RecipientState.PENDING


def verdict_on(error: Exception) -> Verdict:
    """What is known of a message whose call raised this."""
    words = describe(error)[:_MOST_WORDS]
    if isinstance(error, TelegramRetryAfter):
        return Verdict(
            RecipientState.PENDING, pause=float(error.retry_after), words=words, is_everybodys=True
        )
    if any(text in str(error).lower() for text in _BALANCE):
        return Verdict(RecipientState.PENDING, words=words, is_poor=True)
    failure = failure_of(error)
    if failure in (DeliveryFailure.RETRY, DeliveryFailure.SHORTAGE):
        lost = failure is DeliveryFailure.RETRY and not _stayed_here(error)
        state = RecipientState.UNKNOWN if lost else RecipientState.PENDING
        return Verdict(state, words=words, is_everybodys=True)
    if (known := _STATES.get(failure)) is not None:
        return Verdict(known, words=words)
    return Verdict(RecipientState.UNKNOWN, words=words, is_fault=True)


def _stayed_here(error: Exception) -> bool:
    """Whether Telegram has certainly done nothing: no line was made, or it took no such call."""
    return isinstance(error, NotReached) or meaning_of(error) in _NOT_DONE

"""What handlers, forms, notices and screens are given: who, how to talk to them, and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import (
    User,
)

from handlers.speech import Speech, speech_for
from services.analytics.events import Event, EventType
from services.channels.gateway import ChatGateway
from services.person import Identity, Person, known
from services.policy import Policy
from services.support.team import SupportGroup
from services.ton.domains import Domains
from services.ton.holders import Holdings
from services.ton.resolutions import Names
from services.ton.subdomains.desk import SigningDesk


@dataclass(frozen=True, kw_only=True)
class Context:
    """Whom the bot talks to, how, when and by which rules: what handlers and screens are given."""

    person: Person
    speech: Speech
    now: datetime
    policy: Policy
    gateway: ChatGateway
    #: What links to the bot begin with: https://t.me/<bot_name>.
    bot_name: str
    #: The same for an update however often it comes: what was done under it is done once.
    idempotency_key: str = ""
    session: FSMContext | None = None
    #: What happened that owners want to know of: noted behind the answer (handlers/recording.py).
    happened: list[Event] = field(default_factory=list)
    #: What names on the chain lead to; only who said or tapped something has it.
    names: Names | None = None
    #: Who owns them; the same.
    domains: Domains | None = None
    #: Who prepares what admins sign for names below the operator's domain; the same.
    signing: SigningDesk | None = None
    #: What wallets hold; the same.
    holdings: Holdings | None = None

    @property
    def state(self) -> FSMContext:
        """What the bot waits for; only who said or tapped something has one."""
        if self.session is None:
            raise RuntimeError("nobody said anything here")
        return self.session

    def tells(self, kind: EventType, **told: str) -> None:
        """Say that something happened; only words of ours, never what somebody wrote."""
        self.happened.append(Event(kind, self.now, self.person.key, dict(told)))

    @property
    def once(self) -> dict[str, Any]:
        """What every verb that is done once takes: its key and the moment."""
        return {"idempotency_key": self.idempotency_key, "now": self.now}


def identity_of(user: User) -> Identity:
    """What Telegram says about a user, without Telegram's types."""
    return Identity(user.id, user.first_name, user.last_name, user.username, user.language_code)


def speech_of(person: Person, policy: Policy) -> Speech:
    """How to talk to a person."""
    return speech_for(
        *(person.language, person.language_code, person.time_zone),
        policy.zone,
        policy.texts,
    )


async def group_speech(group: SupportGroup | None, policy: Policy) -> Speech:
    """How to talk in the team's group: in the language of the admin who chose it."""
    reader = await known(group.chosen_by) if group else None
    if reader is None:
        return speech_for(None, None, None, policy.zone, policy.texts)
    return speech_of(reader, policy)

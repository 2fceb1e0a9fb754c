"""What there is to tell somebody: the promise's arguments, the reader and the moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.speech import Speech
from services.channels.gateway import ChatGateway
from services.person import Person
from services.policy import Policy


@dataclass(frozen=True)
class Occasion:
    """Whom to tell what, and when."""

    person: Person
    speech: Speech
    args: Mapping[str, Any]
    now: datetime
    policy: Policy
    gateway: ChatGateway
    # The bot's own @name, for links that lead back to it.
    bot_name: str = ""

    @property
    def ends_at(self) -> datetime | None:
        value = self.args.get("ends_at")
        return datetime.fromisoformat(value) if value else None

    @property
    def until(self) -> str:
        return self.speech.moment(self.ends_at) if self.ends_at else ""

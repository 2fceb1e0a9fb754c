"""What a notice is given: whom it is for, and what was written down to tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.context import Context
from models.localized import Name

#: The arguments that are the name of something that is sold.
_NAMES = ("plan", "course")


@dataclass(frozen=True, kw_only=True)
class NoticeContext(Context):
    """A reader, and the arguments of the row that waits in the outbox."""

    args: Mapping[str, Any]

    def __post_init__(self) -> None:
        """The row keeps names as plain JSON; the reader's language is known only now."""
        told = {name: Name.of(self.args[name]) for name in _NAMES if self.args.get(name)}
        object.__setattr__(self, "args", {**self.args, **told})

    @property
    def ends_at(self) -> datetime | None:
        value = self.args.get("ends_at")
        return datetime.fromisoformat(value) if value else None

    @property
    def until(self) -> str:
        return self.speech.time(self.ends_at) if self.ends_at else ""

"""The table of implemented Bot API methods and what a handler is given."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import bad_request
from sandbox.model import Bot
from sandbox.schema import Upload
from sandbox.world import World


@dataclass
class Told:
    """A result that comes with a description, as those of setWebhook do."""

    result: Any
    description: str


@dataclass
class Call:
    """One request, read and checked; `params` holds real types and only known names."""

    world: World
    bot: Bot
    method: str
    params: dict[str, Any]
    files: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.params.get(name, default)

    def user_id(self) -> int:
        """The request's user_id, refused as the real server does when there is none."""
        user_id = self.params.get("user_id", 0)
        if user_id <= 0:
            raise bad_request("invalid user_id specified")
        return int(user_id)

    def message_id(self, name: str = "message_id") -> int:
        if not self.params.get(name):
            raise bad_request("message identifier is not specified")
        return int(self.params[name])


Handler = Callable[[Call], Any]
HANDLERS: dict[str, Handler] = {}


def method(*names: str) -> Callable[[Handler], Handler]:
    """Register a handler for one or more methods; it may be a coroutine function."""

    def register(handler: Handler) -> Handler:
        for name in names:
            HANDLERS[name] = handler
        return handler

    return register

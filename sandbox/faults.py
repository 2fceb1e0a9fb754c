"""Faults on order: which calls fail, how, and how often."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import ApiError, ControlError

TEXTS = {
    400: "Bad Request: injected fault",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found: method not found",
    500: "Internal Server Error",
    502: "Bad Gateway",
}
KINDS = (
    "429",
    "400",
    "403",
    "404",
    "500",
    "502",
    "html",
    "strange",
    "timeout",
    "cut_before",
    "cut_after",
    "hold",
    "hold_after",
)


@dataclass
class Fault:
    """One order. `skip` calls pass first, then `times` calls are hit (-1 = every one).

    `hold` keeps the call unexecuted and `hold_after` executed but unanswered until the fault is
    deleted; a call whose caller dies while it is held is never executed. `timeout` never answers;
    `cut_*` drop the connection without an answer. `html` is a proxy's page in the server's place,
    with 502, and `strange` an executed call whose answer nobody can read. A `description` makes
    any 400 or 403 of the real server: it may come once, and be no fact (`user not found`);
    `migrate_to` is the refusal of a chat that is another one now.
    """

    id: int
    kind: str
    method: str | None = None
    chat: int | None = None
    bot: int | None = None
    contains: str | None = None
    times: int = 1
    skip: int = 0
    retry_after: int = 1
    description: str | None = None
    migrate_to: int | None = None
    hits: int = 0
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def matches(self, bot: int, method: str, params: dict[str, Any]) -> bool:
        return (
            self.times != 0
            and (self.method is None or self.method.lower() in _names(method.lower()))
            and (self.bot is None or self.bot == bot)
            and (self.chat is None or str(params.get("chat_id")) == str(self.chat))
            and (self.contains is None or self.contains in str(params))
        )

    def refusal(self) -> ApiError:
        if self.kind == "429":
            text = self.description or f"Too Many Requests: retry after {self.retry_after}"
            return ApiError(429, text, {"retry_after": self.retry_after})
        if self.migrate_to is not None:
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            return ApiError(400, text, {"migrate_to_chat_id": self.migrate_to})
        code = int(self.kind)
        return ApiError(code, self.description or TEXTS[code])

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "kind": self.kind,
            "method": self.method,
            "chat": self.chat,
            "bot": self.bot,
            "contains": self.contains,
            "times": self.times,
            "skip": self.skip,
            "hits": self.hits,
        }


def _names(method: str) -> tuple[str, str]:
    """A method's own name, and the name of the family it stands in, as in `v3/transactions`."""
    return method, method.partition("/")[0]


class FaultList:
    def __init__(self, kinds: tuple[str, ...] = KINDS) -> None:
        self._kinds = kinds
        self._faults: list[Fault] = []
        self._next = 1

    def order(self, kind: str, **fields: Any) -> Fault:
        if str(kind) not in self._kinds:
            raise ControlError(f"fault kind must be one of {', '.join(self._kinds)}")
        try:
            fault = Fault(self._next, str(kind), **fields)
        except TypeError as error:
            raise ControlError(f"bad fault: {error}") from error
        self._next += 1
        self._faults.append(fault)
        return fault

    def take(self, bot: int, method: str, params: dict[str, Any]) -> Fault | None:
        """The fault that hits this call, if any; an order used up stays listed with its hits."""
        for fault in self._faults:
            if not fault.matches(bot, method, params):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            fault.hits += 1
            if fault.times > 0:
                fault.times -= 1
            return fault
        return None

    def clear(self, fault_id: int | None = None) -> None:
        gone = [f for f in self._faults if fault_id is None or f.id == fault_id]
        for fault in gone:
            fault.released.set()
            self._faults.remove(fault)

    def listed(self) -> list[dict[str, Any]]:
        return [fault.as_json() for fault in self._faults]

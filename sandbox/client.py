"""The control API for tests, with people as objects: `await alice.says("/start")`.

async with Sandbox(url, bot=42) as sandbox:
    alice = await sandbox.person("Alice", language_code="en")
    await alice.says("/start")
    await alice.sees("Welcome")
    await alice.taps("Plans")
"""

from types import TracebackType
from typing import Any, Self

import aiohttp

from sandbox.client_people import Chat, Person, SandboxError
from sandbox.client_ton import Ton
from sandbox.wire import BEFORE

__all__ = ["Chat", "Person", "Sandbox", "SandboxError"]

Json = dict[str, Any]


class Sandbox:
    """One bot's view of a running sandbox."""

    def __init__(self, url: str, bot: int | None = None) -> None:
        self.url = url.rstrip("/")
        self.bot = bot
        self._session: aiohttp.ClientSession | None = None
        self.ton = Ton(self)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    @property
    def session(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=0)
            timeout = aiohttp.ClientTimeout(total=90)
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout)
        return self._session

    async def post(self, path: str, body: Any = None, **fields: Any) -> Any:
        """A control request; fields that are None are left out."""
        payload = body if body is not None else self._with_bot(fields)
        async with self.session.post(f"{self.url}/sandbox/{path}", json=payload) as answer:
            return await self._read(answer)

    async def act(self, person: Person, path: str, **fields: Any) -> Any:
        """What a person does; they remember how new the world was when they did it."""
        payload = self._with_bot({"person": person.id} | fields)
        async with self.session.post(f"{self.url}/sandbox/{path}", json=payload) as answer:
            person.acted_at = int(answer.headers[BEFORE])
            return await self._read(answer)

    async def get(self, path: str, **fields: Any) -> Any:
        query = {key: str(value) for key, value in self._with_bot(fields).items()}
        async with self.session.get(f"{self.url}/sandbox/{path}", params=query) as answer:
            return await self._read(answer)

    async def delete(self, path: str, **fields: Any) -> Any:
        query = {key: str(value) for key, value in fields.items()}
        async with self.session.delete(f"{self.url}/sandbox/{path}", params=query) as answer:
            return await self._read(answer)

    async def upload(
        self,
        path: str,
        name: str,
        mime: str,
        data: bytes,
        *,
        by: Person | None = None,
        **fields: Any,
    ) -> Any:
        """A control request with a file; whom it is sent `by` remembers it as what they did."""
        if by is not None:
            fields["person"] = by.id
        form = aiohttp.FormData()
        for key, value in self._with_bot(fields).items():
            form.add_field(key, str(value))
        form.add_field("file", data, filename=name, content_type=mime)
        async with self.session.post(f"{self.url}/sandbox/{path}", data=form) as answer:
            if by is not None:
                by.acted_at = int(answer.headers[BEFORE])
            return await self._read(answer)

    async def file(self, file_id: str) -> bytes:
        """The bytes of a file on somebody's screen."""
        address = f"{self.url}/sandbox/file"
        async with self.session.get(address, params={"id": file_id}) as answer:
            if answer.status != 200:
                raise SandboxError(answer.status, await answer.text())
            return await answer.read()

    async def scans(self, file_id: str) -> str | None:
        """What a camera reads in a picture on somebody's screen."""
        text: str | None = (await self.get("scan", id=file_id))["text"]
        return text

    def _with_bot(self, fields: Json) -> Json:
        given = {key: value for key, value in fields.items() if value is not None}
        return given if self.bot is None else {"bot": self.bot} | given

    @staticmethod
    async def _read(answer: aiohttp.ClientResponse) -> Any:
        if answer.content_type != "application/json":
            return await answer.text()
        body = await answer.json()
        if answer.status != 200:
            raise SandboxError(answer.status, str(body.get("error", body)))
        return body

    # -- people and chats ---------------------------------------------------------------------

    async def person(self, first_name: str, **fields: Any) -> Person:
        made = await self.post("people", first_name=first_name, **fields)
        return Person(self, made["id"], first_name)

    async def channel(self, title: str, owner: Person, **fields: Any) -> Chat:
        return await self._chat("channel", title, owner, fields)

    async def group(self, title: str, owner: Person, **fields: Any) -> Chat:
        return await self._chat("group", title, owner, fields)

    async def supergroup(self, title: str, owner: Person, **fields: Any) -> Chat:
        return await self._chat("supergroup", title, owner, fields)

    async def _chat(self, kind: str, title: str, owner: Person, fields: Json) -> Chat:
        # What is sold there is rarely left to be copied; a test that leaks says so.
        given = {"protected": True, **fields}
        made = await self.post("chats", type=kind, title=title, owner=owner.id, **given)
        return Chat(self, made["id"], title)

    async def register_bot(self, token: str, **fields: Any) -> Json:
        """Make a bot known before its process has called the sandbox."""
        made: Json = await self.post("bots", body={"token": token} | fields)
        return made

    # -- time, faults, journal ----------------------------------------------------------------

    async def advance(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> Json:
        moved = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
        answer: Json = await self.post("clock", advance=moved)
        return answer

    async def now(self) -> str:
        clock = await self.get("clock")
        return str(clock["now"])

    async def fault(self, kind: str | int, method: str | None = None, **fields: Any) -> int:
        """Order a fault for this bot; the answer is its id."""
        made = await self.post("faults", kind=str(kind), method=method, **fields)
        return int(made[0]["id"])

    async def fault_hits(self, fault_id: int) -> int:
        listed = await self.get("faults")
        return next((int(f["hits"]) for f in listed if f["id"] == fault_id), 0)

    async def release(self, fault_id: int | None = None) -> None:
        """Take back one fault or all of them; calls that were held go on."""
        await self.delete("faults", **({} if fault_id is None else {"id": fault_id}))

    async def journal(self, since: int = 0, method: str | None = None) -> list[Json]:
        entries: list[Json] = await self.get("journal", since=since, method=method)
        return entries

    async def calls(self, method: str, since: int = 0) -> list[Json]:
        """The journal's entries of one method."""
        return await self.journal(since, method)

    async def journal_mark(self) -> int:
        """The number of the newest call, to look only at what comes after it."""
        answer = await self.get("version")
        return int(answer["calls"])

    async def complaints(self) -> list[str]:
        """What a clean suite has none of: schema violations, 501s, faults of the sandbox."""
        found = []
        for entry in await self.journal():
            found += [f"{entry['method']} {violation}" for violation in entry["violations"]]
            if entry["status"] == 501:
                found.append(f"{entry['method']} is not emulated")
            if entry["status"] == 500 and entry["fault"] is None:
                found.append(f"{entry['method']} made the sandbox itself fail")
        return found + await self.ton.complaints()

    async def idle(self, timeout: float = 10.0, quiet: float = 0.15) -> bool:  # noqa: ASYNC109
        """Wait until no update is queued or being delivered and the bot has fallen silent."""
        answer = await self.post("idle", timeout=timeout, quiet=quiet)
        return bool(answer["idle"])

    async def version(self) -> int:
        """The stamp of the newest change in the world."""
        answer = await self.get("version")
        return int(answer["version"])

    async def state(self, since: int | None = None, wait: float = 0) -> Json:
        state: Json = await self.get("state", since=since, wait=wait)
        return state

    async def settings(self, **fields: Any) -> Json:
        changed: Json = await self.post("settings", **fields)
        return changed

    async def redeliver(self, update_id: int | None = None) -> Json:
        """Deliver an update of the past (by default the newest) once more."""
        answer: Json = await self.post("redeliver", update_id=update_id)
        return answer

    async def raw_update(self, **update: Any) -> int | None:
        answer = await self.post("raw_update", update=update)
        number: int | None = answer["update_id"]
        return number

    async def updates(self) -> list[Json]:
        past: list[Json] = await self.get("updates")
        return past

    async def reset(self) -> None:
        await self.post("reset")

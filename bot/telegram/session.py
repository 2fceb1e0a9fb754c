"""The line to the Bot API: aiogram's own, with a faster JSON and answer types that stay built."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, cast
from urllib.parse import urlencode

import orjson
import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile, MessageId
from aiohttp import (
    BytesPayload,
    ClientConnectorError,
    ClientError,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
)

from bot.limits import CALL, CONNECT
from bot.telegram.reading import loads
from handlers.broadcasts.many import SendToMany
from handlers.meanings import NotReached
from handlers.unreadable import UnreadableAnswer, as_shown

log = structlog.get_logger(__name__)

_HERE = "here:"
_FORM = "application/x-www-form-urlencoded"
#: Of these it is known that no request has left.
_NO_LINE = (ClientConnectorError, ConnectionTimeoutError)
#: A server of one's own hands out files of any size; no one here wants more than Telegram gives.
_LARGEST_FILE = 20 * 1024 * 1024


class FileNotReadable(OSError):
    """A Bot API server of one's own keeps its files where this program may not read them."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "the file of the Bot API server at TELEGRAM_API_URL cannot be read here"
            f" ({why}): run both on one machine, and let the bot's user read its directory"
        )


class _Api(TelegramAPIServer):
    """Telegram's own server gives a file's name, and one's own with --local its whole path."""

    def file_url(self, token: str, path: str | Path) -> str:
        text = str(path)
        if PurePosixPath(text).is_absolute() or PureWindowsPath(text).is_absolute():
            return f"{_HERE}{text}"
        return super().file_url(token, path)


class TelegramSession(AiohttpSession):
    """Calls the Bot API at `url`."""

    def __init__(self, url: str) -> None:
        super().__init__(
            api=_Api.from_base(url),
            timeout=CALL,
            json_loads=loads,
            json_dumps=lambda value: orjson.dumps(value).decode(),
        )
        self._answers: dict[type[TelegramMethod[Any]], type[Response[Any]]] = {}

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 (the library's own name)
    ) -> TelegramType:
        """As aiogram's, which does not tell whether a call that got no answer has left."""
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        body: FormData | BytesPayload
        if isinstance(method, SendToMany):
            body = self.to_one_of_many(bot, method)
        else:
            body = self.build_form_data(bot, method)
        limit = ClientTimeout(self.timeout if timeout is None else timeout, sock_connect=CONNECT)
        try:
            async with session.post(url, data=body, timeout=limit) as answer:
                content = await answer.text()
        except _NO_LINE as error:
            raise NotReached(method, f"{type(error).__name__}: {error}") from error
        except TimeoutError as error:
            raise TelegramNetworkError(method, "Request timeout error") from error
        except (ClientError, UnicodeError) as error:
            raise TelegramNetworkError(method, f"{type(error).__name__}: {error}") from error
        if isinstance(method, SendToMany) and (number := number_in(content)) is not None:
            # A Message takes longer to make than the rest of the call.
            return cast(TelegramType, MessageId.model_construct(message_id=number))
        response = self.check_response(bot, method, answer.status, content)
        return cast(TelegramType, response.result)

    def to_one_of_many(self, bot: Bot, method: SendToMany) -> BytesPayload:
        """The request's body, of which all but the chat is written once for all of them."""
        shared = method.shared
        if shared.body is None:
            values = method.model_dump(warnings=False, exclude_none=True, exclude={"chat_id"})
            written = {
                name: self.prepare_value(value, bot=bot, files={}) for name, value in values.items()
            }
            fields = {name: value for name, value in written.items() if value}
            # As aiohttp has it, so that a constant of the library is written by its value.
            shared.body = urlencode(fields, doseq=True).encode()
        chat = b"chat_id=%d&" % int(method.chat_id)
        return BytesPayload(chat + shared.body, content_type=_FORM)

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> FormData:
        """As aiogram's, which walks through every field of every button that says nothing."""
        form, files = FormData(quote_fields=False), dict[str, InputFile]()
        for name, value in method.model_dump(warnings=False, exclude_none=True).items():
            if written := self.prepare_value(value, bot=bot, files=files):
                form.add_field(name, written)
        for name, file in files.items():
            form.add_field(name, file.read(bot), filename=file.filename or name)
        return form

    def check_response(
        self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str
    ) -> Response[Any]:
        # pydantic forgets a generic type that is not referenced, and to build Response[…] anew
        # costs more than the rest of the call.
        kind = type(method)
        if kind not in self._answers:
            self._answers[kind] = Response[kind.__returning__]  # type: ignore[name-defined]
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as error:
            # Which call it was decides what an answer that cannot be read means.
            unreadable = UnreadableAnswer(method, error)
            shown = as_shown(unreadable)
            if shown is None:
                raise unreadable from error
            log.warning("answer_read_in_part", error=str(unreadable))
            return Response.model_construct(ok=True, result=shown.as_(bot))

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109 (the library's own name)
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        if url.startswith(_HERE):
            async with asyncio.timeout(timeout):
                content = await asyncio.to_thread(_read, Path(url.removeprefix(_HERE)))
            for start in range(0, len(content), chunk_size):
                yield content[start : start + chunk_size]
            return
        async for chunk in super().stream_content(
            url, headers, timeout, chunk_size, raise_for_status
        ):
            yield chunk


def number_in(content: str) -> int | None:
    """The number of the message that was sent; None where the answer says anything else."""
    try:
        said = orjson.loads(content)
        number = said["result"]["message_id"] if said["ok"] is True else None
    except (ValueError, KeyError, TypeError):
        return None
    return number if type(number) is int else None


def _read(path: Path) -> bytes:
    """One byte more than is allowed says that there is more."""
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST_FILE + 1)
    except OSError as trouble:
        # The path holds the token.
        raise FileNotReadable(trouble.strerror or type(trouble).__name__) from None

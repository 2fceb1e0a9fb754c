"""The line to the Bot API: aiogram's own, with a faster JSON and answer types that stay built."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import orjson
import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError
from aiogram.methods import Response, TelegramMethod
from aiogram.types import InputFile
from aiohttp import FormData

from bot.limits import CALL
from bot.telegram.reading import loads
from handlers.unreadable import UnreadableAnswer, as_shown

log = structlog.get_logger(__name__)

_HERE = "here:"
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


def _read(path: Path) -> bytes:
    """One byte more than is allowed says that there is more."""
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST_FILE + 1)
    except OSError as trouble:
        # The path holds the token.
        raise FileNotReadable(trouble.strerror or type(trouble).__name__) from None

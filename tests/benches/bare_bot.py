"""What the bot is measured beside: aiogram alone, with a webhook, no database and two screens.

Run as `python -m tests.benches.bare_bot <api url> <port>`.
"""

import sys

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from tests.benches.fake_telegram import TOKEN
from tests.benches.taps_load import PATH, SECRET

dispatcher = Dispatcher()


@dispatcher.callback_query(F.data == "m")
async def menu_opened(callback: CallbackQuery) -> None:
    assert isinstance(callback.message, Message)
    await callback.answer()
    await callback.message.edit_text("The menu")


@dispatcher.message(CommandStart())
async def started(message: Message) -> None:
    await message.answer("The menu")


def main(api: str, port: int) -> None:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, PATH)
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

"""What a broadcast is measured beside: aiogram alone sends one text to so many people.

Run as `python -m tests.benches.bare_sender <api url> <people> <at once>`.
"""

import asyncio
import sys
from itertools import repeat

import uvloop
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from tests.benches.fake_telegram import TOKEN

FIRST = 1_000_000_000


async def main(api: str, people: int, at_once: int) -> None:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    left = iter(range(FIRST, FIRST + people))

    async def send() -> None:
        for person in left:
            await bot.send_message(person, "Hello, everybody")

    await asyncio.gather(*(one() for one in repeat(send, at_once)))
    await bot.session.close()


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))

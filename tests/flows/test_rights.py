"""Every command and button of the desk against every role: who may not, learns nothing of it.

The list is read from the routers themselves, so what is added later is tried by itself.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData, CallbackQueryFilter

from handlers.routers import ADMINS, STAFF
from sandbox.client import Person
from tests.guards.test_callbacks import longest_of
from tests.harness.house import House

NOT_UNDERSTOOD, STALE = "Sorry, I didn't get that", "This button is from an old message"


def _tree(routers: Iterable[Router]) -> Iterator[Router]:
    for router in routers:
        yield router
        yield from _tree(router.sub_routers)


def _filters(observer: Any) -> Iterator[Any]:
    for handler in observer.handlers:
        yield from (filter_.callback for filter_ in handler.filters or ())


def commands_of(*routers: Router) -> set[str]:
    """Their names, but for /start and /settings, which say something else to everybody."""
    return {
        str(name)
        for router in _tree(routers)
        for found in _filters(router.message)
        if isinstance(found, Command)
        for name in found.commands
    } - {"start", "settings"}


def buttons_of(*routers: Router) -> set[type[CallbackData]]:
    return {
        found.callback_data
        for router in _tree(routers)
        for found in _filters(router.callback_query)
        if isinstance(found, CallbackQueryFilter)
    }


#: Of one person more than forty at once would be a flood, of which the rest is left out.
MANNERLY = 25


def packed(kind: type[CallbackData]) -> str:
    return longest_of(kind).pack()


async def tries(
    house: House, person: Person, commands: set[str], buttons: set[type[CallbackData]]
) -> None:
    """Say every command and press every button; the answer is the one to any nonsense."""
    mark = await house.sandbox.journal_mark()
    for number, name in enumerate(sorted(commands)):
        await person.says(f"/{name} {house.admin.id} 5")
        if not number % MANNERLY:
            await house.rests()
    for number, kind in enumerate(sorted(buttons, key=lambda kind: kind.__prefix__)):
        await person.forges(packed(kind), wait=0)
        if not number % MANNERLY:
            await house.rests()
    await house.rests()
    shown = [
        call["params"]["text"]
        for call in await house.sandbox.journal(mark)
        if call["method"] in ("sendMessage", "editMessageText")
        and str(call["params"].get("chat_id")) == str(person.id)
    ]
    assert len(shown) == len(commands) + len(buttons)
    assert sum(NOT_UNDERSTOOD in text for text in shown) == len(commands)
    assert sum(STALE in text for text in shown) == len(buttons)


async def logged(house: House) -> int:
    return int(await house.value("SELECT count(*) FROM admin_actions"))


async def test_no_one_but_the_staff_learns_of_the_desk(house: House) -> None:
    commands, buttons = commands_of(*STAFF, *ADMINS), buttons_of(*STAFF, *ADMINS)
    assert {"admin", "grant", "review", "export"} <= commands
    assert len(buttons) > 60
    before = await logged(house)
    await tries(house, await house.member("Stranger"), commands, buttons)
    assert await logged(house) == before


async def test_a_moderator_may_do_what_is_the_staffs_and_nothing_else(house: House) -> None:
    moderator = await house.member("Mod")
    await house.database.execute(
        "UPDATE profiles SET role = 'moderator' WHERE telegram_id = $1", str(moderator.id)
    )
    before = await logged(house)
    await tries(house, moderator, commands_of(*ADMINS), buttons_of(*ADMINS))
    for name in sorted(commands_of(*STAFF)):
        await moderator.says(f"/{name}")
        answer = await moderator.sees("", fresh=True)
        assert NOT_UNDERSTOOD not in answer["text"], name
    assert await logged(house) == before
    await house.database.execute("UPDATE profiles SET role = 'user' WHERE role = 'moderator'")


async def test_an_admin_is_understood_whatever_they_ask_of_the_desk(house: House) -> None:
    for name in sorted(commands_of(*STAFF, *ADMINS)):
        await house.admin.says(f"/{name}")
        answer = await house.admin.sees("", fresh=True)
        assert NOT_UNDERSTOOD not in answer["text"], name
    await house.admin.says("/cancel")
    await house.admin.sees("", fresh=True)

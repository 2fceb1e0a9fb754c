"""Every command and button of the desk against every role: who may not, learns nothing of it.

The list is read from the routers themselves, so what is added later is tried by itself.
"""

import asyncio
from collections.abc import Iterable, Iterator
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData, CallbackQueryFilter

from handlers.routers import ADMINS, STAFF
from sandbox.client import Person
from tests.guards.test_callbacks import LONGEST
from tests.harness.house import House
from tests.harness.ways import messages_of_bot

NOT_UNDERSTOOD, STALE = "I did not quite get that", "This button is from an old message"


def _tree(routers: Iterable[Router]) -> Iterator[Router]:
    for router in routers:
        yield router
        yield from _tree(router.sub_routers)


def _filters(observer: Any) -> Iterator[Any]:
    for handler in observer.handlers:
        yield from (filter_.callback for filter_ in handler.filters or ())


def commands_of(*routers: Router) -> set[str]:
    """Their names; /start with a link of the staff's is /start to everybody else."""
    return {
        str(name)
        for router in _tree(routers)
        for found in _filters(router.message)
        if isinstance(found, Command)
        for name in found.commands
    } - {"start"}


def buttons_of(*routers: Router) -> set[type[CallbackData]]:
    return {
        found.callback_data
        for router in _tree(routers)
        for found in _filters(router.callback_query)
        if isinstance(found, CallbackQueryFilter)
    }


def packed(kind: type[CallbackData]) -> str:
    return kind(**{name: LONGEST[name] for name in kind.model_fields}).pack()


async def tries(
    house: House, person: Person, commands: set[str], buttons: set[type[CallbackData]]
) -> None:
    """Say every command and press every button; the answer is the one to any nonsense."""
    before = len(await messages_of_bot(person))
    for name in sorted(commands):
        await person.says(f"/{name} {house.admin.id} 5")
    await house.rests()
    answers = (await messages_of_bot(person))[before:]
    assert len(answers) == len(commands)
    for answer in answers:
        assert NOT_UNDERSTOOD in answer["text"], answer["text"]
    for kind in sorted(buttons, key=lambda kind: kind.__prefix__):
        await person.says("/start")
        await person.sees(person.name, fresh=True)
        await person.forges(packed(kind))
        await person.sees(STALE, fresh=True)


async def deeds(house: House) -> int:
    return int(await house.value("SELECT count(*) FROM admin_actions"))


async def test_nobody_but_the_staff_learns_of_the_desk(house: House) -> None:
    commands, buttons = commands_of(*STAFF, *ADMINS), buttons_of(*STAFF, *ADMINS)
    assert {"admin", "grant", "review", "export"} <= commands
    assert len(buttons) > 60
    before = await deeds(house)
    sorted_buttons = sorted(buttons, key=lambda kind: kind.__prefix__)
    strangers = [await house.member(f"Stranger {number}") for number in range(4)]
    await asyncio.gather(
        *(
            tries(house, who, commands if number == 0 else set(), set(sorted_buttons[number::4]))
            for number, who in enumerate(strangers)
        )
    )
    assert await deeds(house) == before


async def test_a_moderator_may_do_what_is_the_staffs_and_nothing_else(house: House) -> None:
    moderators = [await house.member(f"Mod {number}") for number in range(4)]
    for who in moderators:
        await house.database.execute(
            "UPDATE profiles SET role = 'moderator' WHERE telegram_id = $1", str(who.id)
        )
    before = await deeds(house)
    sorted_buttons = sorted(buttons_of(*ADMINS), key=lambda kind: kind.__prefix__)
    await asyncio.gather(
        *(
            tries(
                house,
                who,
                commands_of(*ADMINS) if number == 0 else set(),
                set(sorted_buttons[number::4]),
            )
            for number, who in enumerate(moderators)
        )
    )
    for name in sorted(commands_of(*STAFF)):
        await moderators[0].says(f"/{name}")
        answer = await moderators[0].sees("", fresh=True)
        assert NOT_UNDERSTOOD not in answer["text"], name
    assert await deeds(house) == before
    await house.database.execute("UPDATE profiles SET role = 'user' WHERE role = 'moderator'")


async def test_an_admin_is_understood_whatever_they_ask_of_the_desk(house: House) -> None:
    for name in sorted(commands_of(*STAFF, *ADMINS)):
        await house.admin.says(f"/{name}")
        answer = await house.admin.sees("", fresh=True)
        assert NOT_UNDERSTOOD not in answer["text"], name
    await house.admin.says("/cancel")
    await house.admin.sees("", fresh=True)

"""Finding somebody: the newest people, and a search by what an admin knows of them."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.admin.people.card import card_of
from handlers.callbacks.people import FindPeople, PeopleFound
from handlers.forms import Asked, Filled, Form, Step, declare, open_form
from handlers.screens.kit import Screen
from handlers.screens.people_desk import people_list
from handlers.show import show
from handlers.speech import Speech
from services.answers import read_text
from services.people.search import WORDS_LIMIT, people_page
from services.person import Person, find
from services.policy import Policy

router = Router(name="admin-people-search")


async def _found(asked: Asked, words: str) -> Screen:
    """Whom the words find: one person's card at once, several in a list."""
    page = await people_page(asked.person, words)
    if len(page.people) == 1:
        about = await find(str(page.people[0].telegram_id))
        return await card_of(asked.speech, about, asked.person, asked.now)
    return people_list(asked.speech, page)


def _words(asked: Asked, typed: str) -> str:
    return read_text(typed, WORDS_LIMIT)


async def _search(filled: Filled) -> Screen:
    return await _found(filled.asked, filled.answers["words"])


SEARCH = declare(
    Form(
        "find",
        (Step("words", read=_words),),
        finish=_search,
        back=lambda _: cb.DeskPeople(),
        at_once=True,
    )
)


@router.message(Command("person"))
async def person_asked(
    message: Message,
    command: CommandObject,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    asked = Asked(person, speech, now, policy)
    if not command.args:
        await open_form(message, state, SEARCH, asked)
        return
    await show(message, await _found(asked, command.args))


@router.callback_query(cb.DeskPeople.filter())
async def people_opened(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, people_list(speech, await people_page(person)))


@router.callback_query(PeopleFound.filter())
async def people_turned(
    callback: CallbackQuery, callback_data: PeopleFound, person: Person, speech: Speech
) -> None:
    page = await people_page(person, callback_data.words, callback_data.offset)
    await show(callback, people_list(speech, page))


@router.callback_query(FindPeople.filter())
async def search_opened(
    callback: CallbackQuery,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    await open_form(callback, state, SEARCH, Asked(person, speech, now, policy))

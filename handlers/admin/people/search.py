"""Finding a person: the newest people, and a search by what an admin knows of them."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.admin.people.card import card_of
from handlers.callbacks.people import FindPeople, PeopleFound
from handlers.context import Context
from handlers.forms import Form, FormContext, Step, Submission, declare, open_form
from handlers.screens.kit import Screen
from handlers.screens.people_desk import people_list
from handlers.sent import Wanted
from handlers.show import show
from services.parsers.texts import parse_text
from services.people.search import WORDS_LIMIT, people_page
from services.person import find

router = Router(name="admin-people-search")


async def _found(ctx: Context, words: str) -> Screen:
    """Whom the words find: one person's card at once, several in a list."""
    page = await people_page(ctx.person, words)
    if len(page.items) == 1:
        about = await find(str(page.items[0].telegram_id))
        return await card_of(ctx.speech, about, ctx.person, ctx.now)
    return people_list(ctx.speech, page)


def _words(ctx: FormContext, typed: str) -> str:
    return parse_text(typed, WORDS_LIMIT)


async def _search(submission: Submission) -> Screen:
    return await _found(submission.ctx, submission.answers["words"])


SEARCH = declare(
    Form(
        "find",
        (Step("words", read=_words, wanted=Wanted.PERSON),),
        finish=_search,
        back=lambda _: cb.DeskPeople(),
        at_once=True,
    )
)


@router.message(Command("person"))
async def person_asked(message: Message, command: CommandObject, ctx: Context) -> None:
    if not command.args:
        await open_form(message, ctx, SEARCH)
        return
    await show(message, await _found(ctx, command.args))


@router.callback_query(cb.DeskPeople.filter())
async def people_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, people_list(ctx.speech, await people_page(ctx.person)))


@router.callback_query(PeopleFound.filter())
async def people_turned(callback: CallbackQuery, callback_data: PeopleFound, ctx: Context) -> None:
    page = await people_page(ctx.person, callback_data.words, callback_data.offset)
    await show(callback, people_list(ctx.speech, page))


@router.callback_query(FindPeople.filter())
async def search_opened(callback: CallbackQuery, ctx: Context) -> None:
    await open_form(callback, ctx, SEARCH)

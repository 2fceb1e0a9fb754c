"""The courses' shop window: categories, courses, a course's page, and the search."""

from __future__ import annotations

from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.context import Context
from handlers.screens import education as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from services import funnel
from services.education import courses

router = Router(name="education")


async def courses_screen(speech: Speech) -> Screen:
    """The way into the courses."""
    first = await courses.featured()
    return screens.courses(speech, await courses.categories_on_sale(), first.items)


async def course_screen(course_id: UUID, ctx: Context) -> Screen:
    """A course's page; that it was looked at is written down."""
    course = await courses.course_view(ctx.person, course_id, ctx.now)
    await funnel.saw_course(ctx.person.key, course.id, ctx.now, ctx.policy)
    return screens.course_card(ctx.speech, course)


@router.message(Command("courses"))
async def courses_asked(message: Message, ctx: Context) -> None:
    await show(message, await courses_screen(ctx.speech))


@router.callback_query(cb.Courses.filter())
async def courses_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await courses_screen(ctx.speech))


@router.callback_query(ec.Category.filter())
async def category_opened(
    callback: CallbackQuery, callback_data: ec.Category, ctx: Context
) -> None:
    page = await courses.courses_of(callback_data.category_id, callback_data.offset)
    await show(callback, screens.course_list(ctx.speech, callback_data.category_id, page))


@router.callback_query(ec.Course.filter())
async def course_opened(callback: CallbackQuery, callback_data: ec.Course, ctx: Context) -> None:
    await show(callback, await course_screen(callback_data.course_id, ctx))


@router.callback_query(ec.CourseDetails.filter())
async def details_opened(
    callback: CallbackQuery, callback_data: ec.CourseDetails, ctx: Context
) -> None:
    course = await courses.course_view(ctx.person, callback_data.course_id, ctx.now)
    await show(callback, screens.course_details(ctx.speech, course))


@router.callback_query(ec.SearchCourses.filter())
async def search_opened(callback: CallbackQuery, ctx: Context) -> None:
    await ctx.state.set_state(Waiting.course_search)
    await show(callback, screens.search_wanted(ctx.speech))


@router.message(StateFilter(Waiting.course_search), F.text, ~F.text.startswith("/"))
async def words_typed(message: Message, ctx: Context) -> None:
    query = courses.searched(message.text or "")
    # The words stay with the session: the pages of what they found need them.
    await ctx.state.update_data(search=query)
    await show(message, screens.courses_found(ctx.speech, query, await courses.find_courses(query)))


@router.callback_query(ec.FoundCourses.filter())
async def found_turned(
    callback: CallbackQuery, callback_data: ec.FoundCourses, ctx: Context
) -> None:
    query = (await ctx.state.get_data()).get("search")
    if not query:
        # That search is over, and nothing remembers its words.
        await ctx.state.set_state(Waiting.course_search)
        await show(callback, screens.search_wanted(ctx.speech))
        return
    page = await courses.find_courses(query, callback_data.offset)
    await show(callback, screens.courses_found(ctx.speech, query, page))

"""What students are told about their course's start and end, and admins about who is through."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.occasions import Occasion
from handlers.pictures import certificate as pictures
from handlers.screens import studies as screens
from handlers.screens.education import NAME
from handlers.screens.kit import Row, Screen, button, shortened
from handlers.screens.people import menu_button
from services.education.certificates import NoSuchCertificate, certificate_of
from services.education.starts import still_starts


def _mine(at: Occasion) -> Row:
    mine = ec.MyCourse(enrollment_id=UUID(at.args["enrollment"]))
    return (button(at.speech("button-my-course"), mine, "success"),)


async def course_soon(at: Occasion) -> Screen | None:
    starts_at = datetime.fromisoformat(at.args["starts_at"])
    if starts_at <= at.now or not await still_starts(at.args["enrollment"], starts_at):
        return None
    when = at.speech.moment(starts_at)
    text = at.speech("course-soon", course=at.args["course"], at=when)
    return Screen(text, (_mine(at), menu_button(at.speech)))


async def course_begins(at: Occasion) -> Screen | None:
    starts_at = datetime.fromisoformat(at.args["starts_at"])
    if not await still_starts(at.args["enrollment"], starts_at):
        return None
    text = at.speech("course-begins", course=at.args["course"])
    return Screen(text, (_mine(at), menu_button(at.speech)))


async def course_completed(at: Occasion) -> Screen | None:
    """The certificate comes along with the word."""
    try:
        mine = await certificate_of(at.person, UUID(at.args["enrollment"]))
    except NoSuchCertificate:
        # The course was taken back before the word could go out.
        return None
    content = await pictures.drawn(screens.paper_of(at.speech, mine, at.bot_name))
    shown = screens.certificate_shown(at.speech, mine, content)
    course = shortened(mine.course, NAME)
    return shown.with_note(at.speech("course-completed", course=course))


async def lessons_finished(at: Occasion) -> Screen:
    """Whoever has done everything waits for an admin to say so."""
    telegram_id = at.args["telegram_id"]
    told = {name: at.args[name] for name in ("name", "course")}
    card = cb.PersonCard(telegram_id=int(telegram_id))
    return Screen(
        at.speech("lessons-finished", id=telegram_id, **told),
        ((button(at.speech("button-person"), card),),),
    )


#: What stands in the list of all notices.
EDUCATION_NOTICES = (course_soon, course_begins, course_completed, lessons_finished)

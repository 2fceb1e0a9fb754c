"""Notices about roles, bans and words: what the sender tells whom an admin dealt with."""

from __future__ import annotations

from datetime import datetime

from handlers import callbacks as cb
from handlers.occasions import Occasion
from handlers.screens.kit import Screen, button, paragraphs
from handlers.screens.payments import approved
from handlers.screens.people import menu_button
from handlers.screens.people_desk import shut_out
from handlers.speech import escaped
from services.channels.admission import doors
from services.person import Person

#: What is not told to somebody who is banned: it leads to doors that are shut to them.
_WHILE_WELCOME = frozenset(
    {"ends_soon", "ask_time_zone", "checkout_expired", "members_only", "way_back", "ban_lifted"}
)


def suits(kind: str, person: Person, now: datetime) -> bool:
    """Whether a notice still fits somebody who was banned since, or is not banned any more."""
    if person.is_banned(now):
        return kind not in _WHILE_WELCOME
    return kind != "you_were_banned"


async def you_were_banned(at: Occasion) -> Screen:
    until = datetime.fromisoformat(at.args["until"]) if at.args["until"] else None
    return shut_out(at.speech, at.args["reason"], until, at.policy.support)


async def ban_lifted(at: Occasion) -> Screen:
    mine = await doors(at.person, at.gateway, now=at.now, policy=at.policy)
    return approved(at.speech, at.speech("ban-lifted"), mine)


async def word_from_admin(at: Occasion) -> Screen:
    # The word stands beside the text: Fluent takes no argument as long as a letter.
    text = paragraphs(at.speech("word-from-admin", by=at.args["by"]), escaped(at.args["text"]))
    answer = (button(at.speech("button-answer-word"), cb.AskSupport()),)
    return Screen(text, (answer, menu_button(at.speech)))


async def you_were_moderator_appointed(at: Occasion) -> Screen:
    desk = (button(at.speech("button-admin"), cb.AdminMenu()),)
    text = at.speech("you-were-moderator-appointed", by=at.args["by"])
    return Screen(text, (desk, menu_button(at.speech)))


async def you_were_moderator_dismissed(at: Occasion) -> Screen:
    return Screen(at.speech("you-were-moderator-dismissed"), (menu_button(at.speech),))


async def about_person(at: Occasion, key: str) -> Screen:
    """A word to the admins about somebody, with the way to their card."""
    args = {name: str(value) for name, value in at.args.items() if name != "telegram_id"}
    telegram_id = at.args["telegram_id"]
    card = cb.PersonCard(telegram_id=int(telegram_id))
    return Screen(
        at.speech(key, id=telegram_id, **args),
        ((button(at.speech("button-person"), card),),),
    )


async def you_were_admin_appointed(at: Occasion) -> Screen:
    desk = (button(at.speech("button-admin"), cb.AdminMenu()),)
    text = at.speech("you-were-appointed", by=at.args["by"])
    return Screen(text, (desk, menu_button(at.speech)))


async def you_were_admin_dismissed(at: Occasion) -> Screen:
    return Screen(at.speech("you-were-dismissed"), (menu_button(at.speech),))


async def admin_appointed(at: Occasion) -> Screen:
    return await about_person(at, "admin-appointed")


async def admin_dismissed(at: Occasion) -> Screen:
    return await about_person(at, "admin-dismissed")


async def moderator_appointed(at: Occasion) -> Screen:
    return await about_person(at, "moderator-appointed")


async def moderator_dismissed(at: Occasion) -> Screen:
    return await about_person(at, "moderator-dismissed")


async def stranger_inside(at: Occasion) -> Screen:
    return await about_person(at, "stranger-inside")


async def removal_failed(at: Occasion) -> Screen:
    return await about_person(at, "removal-failed")


async def removal_uncertain(at: Occasion) -> Screen:
    return await about_person(at, "removal-uncertain")


async def stars_refused(at: Occasion) -> Screen:
    return await about_person(at, "stars-refused")


async def stars_taken_back(at: Occasion) -> Screen:
    return await about_person(at, "stars-taken-back")


async def lifetime_unpaid(at: Occasion) -> Screen:
    return await about_person(at, "lifetime-unpaid")


async def join_uncertain(at: Occasion) -> Screen:
    return await about_person(at, "join-uncertain")


async def entry_failed(at: Occasion) -> Screen:
    return await about_person(at, "entry-failed")

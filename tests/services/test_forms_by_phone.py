"""Every question of every form is answered with everything a phone offers: taken or asked again."""

from dataclasses import replace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from aiogram.types import Message

import handlers.routers  # noqa: F401 - the handlers declare their forms as they are imported
from handlers.context import Context
from handlers.forms import FORMS, Form, FormState, Step
from handlers.forms.flow import answer
from handlers.forms.model import in_form
from handlers.forms.router import given_by
from handlers.forms.screens import question
from handlers.screens.refusals import answers_to, refusal_text
from handlers.sent import Wanted, is_sent
from handlers.speech import LANGUAGES, speech_for
from models.lifecycles import Role
from services.person import UnknownPerson
from services.policy import Policy
from services.refusals import Refusal
from tests.factories import NOW
from tests.guards import longest
from tests.guards.rooms.forms import filled
from tests.services.gateway import Chats

pytestmark = pytest.mark.usefixtures("database")
MARY = {"id": 7, "is_bot": False, "first_name": "Mary"}
PLACE = {"latitude": 41.387, "longitude": 2.17}
FILE = {"file_id": "f", "file_unique_id": "u"}
FILM = {**FILE, "width": 320, "height": 240, "duration": 3}
AT = 1_700_000_000
HIDDEN = {"type": "hidden_user", "date": AT, "sender_user_name": "Somebody"}
KNOWN = {"type": "user", "date": AT, "sender_user": MARY}
CHOICE = {"text": "Yes", "voter_count": 0, "persistent_id": "1"}
POLL = {
    "id": "1",
    "question": "Yes?",
    "options": [CHOICE],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "members_only": False,
    "allows_multiple_answers": False,
    "allows_revoting": True,
}
STICKER = {
    **FILE,
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
}
PICTURE = [{**FILE, "width": 90, "height": 90}]
#: What can be sent, as the bodies of messages.
KINDS: dict[str, dict[str, Any]] = {
    "a contact of the address book": {"contact": {"phone_number": "346", "first_name": "Bob"}},
    "a contact": {"contact": {"phone_number": "34600123456", "first_name": "M", "user_id": 7}},
    "forwarded words": {"text": "Hello there", "forward_origin": KNOWN},
    "forwarded words of nobody": {"text": "Hello there", "forward_origin": HIDDEN},
    "a forwarded picture": {"photo": PICTURE, "forward_origin": KNOWN},
    "a place": {"location": PLACE},
    "a bar": {"location": PLACE, "venue": {"location": PLACE, "title": "Bar", "address": "1"}},
    "a sticker": {"sticker": STICKER},
    "a voice": {"voice": {**FILE, "duration": 3}},
    "music": {"audio": {**FILE, "duration": 3}},
    "a video note": {"video_note": {**FILE, "length": 240, "duration": 3}},
    "an animation": {"animation": FILM, "document": FILE},
    "a picture": {"photo": PICTURE},
    "a part of an album": {"photo": PICTURE, "media_group_id": "1", "caption": "2026"},
    "a film": {"video": FILM},
    "a file": {"document": FILE},
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
    "a poll": {"poll": POLL},
}
FILES = {
    *("a forwarded picture", "a picture", "a part of an album", "a film", "a file"),
    "an animation",
}
WORDS = {"forwarded words", "forwarded words of nobody"}
QUESTIONS = [(form, step) for form in FORMS.values() for step in form.steps]


def sent(body: dict[str, Any]) -> Message:
    chat = {"id": 7, "type": "private", "first_name": "Mary"}
    return Message.model_validate({"message_id": 1, "date": AT, "chat": chat, "from": MARY} | body)


def may_be_taken(step: Step, kind: str) -> bool:
    """Whether the question can be answered with it at all."""
    if step.wanted is Wanted.PERSON and (kind == "a contact" or "forwarded" in kind):
        return True
    if step.wanted is Wanted.PHONE and "contact" in kind:
        return True
    return (step.take is not None and kind in FILES) or (step.read is not None and kind in WORDS)


@pytest.mark.parametrize(
    ("form", "step"), QUESTIONS, ids=[f"{form.name}-{step.name}" for form, step in QUESTIONS]
)
async def test_whatever_a_phone_offers_is_taken_or_asked_for_again(form: Form, step: Step) -> None:
    answers, subject = filled(form)
    person = replace(longest.person(role=Role.ADMIN), telegram_id=7)
    speech = speech_for("en", None, "UTC")
    ctx = Context(
        person=person,
        speech=speech,
        now=NOW,
        policy=Policy(ZoneInfo("UTC")),
        gateway=Chats(),
        bot_name="",
    )
    sheet = FormState(form, "f" * 8, UUID(int=1), subject, step.name, dict(answers), {})
    for kind, body in KINDS.items():
        message = sent(body)
        assert await is_sent(message), "it reaches the form"
        try:
            after = await answer(sheet, ctx, given_by(message, step), "update:1")
        except UnknownPerson:
            assert step.wanted is Wanted.PERSON, kind
        except Refusal as refusal:
            for language in LANGUAGES:
                assert refusal_text(speech_for(language, None, "UTC"), refusal)
            again = question(
                sheet, in_form(ctx, answers, subject), step, (), "note", answers_to(refusal)
            )
            assert again.rows, "the question stays, with its ways back"
        else:
            assert may_be_taken(step, kind), f"{kind} became {after.answers[step.name]!r}"
            assert after.took == "update:1"

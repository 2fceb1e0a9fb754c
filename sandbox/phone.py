"""What a phone offers beside words and files: contacts, places, stickers, forwarded words."""

from collections.abc import Callable
from typing import Any

from sandbox import files
from sandbox.entities import detect
from sandbox.errors import ControlError
from sandbox.model import Json, Person
from sandbox.render import person_json
from sandbox.schema import Upload
from sandbox.world import World


def _file(kind: str, **more: Any) -> Json:
    """A file that nobody downloads; its id is of its own kind."""
    return {"file_id": f"{kind}-of-a-phone", "file_unique_id": f"{kind}OfAPhone", **more}


def _contact(world: World, person: Person, fields: Json) -> Json:
    """A contact: one's own by default. One of the address book alone has no id in Telegram."""
    shown = world.state.people.get(int(fields.get("of") or person.id))
    number = str(fields.get("phone") or f"346{(shown or person).id % 10**8:08}")
    if fields.get("of") == 0:
        return {"contact": {"phone_number": number, "first_name": "Somebody"}}
    if shown is None:
        raise ControlError("no such person", 404)
    contact = {"phone_number": number, "first_name": shown.first_name, "user_id": shown.id}
    return {"contact": contact}


def _forwarded(world: World, person: Person, fields: Json) -> Json:
    """Somebody's words; who hides their account is named without an id (privacy settings)."""
    text = str(fields.get("text") or "Hello there")
    entities = detect(text, [])
    body: Json = {"text": text} | ({"entities": entities} if entities else {})
    at = int(world.now()) - 60
    of = world.state.people.get(int(fields.get("of") or 0))
    if of is None:
        hidden = {"type": "hidden_user", "date": at, "sender_user_name": "Somebody"}
        return body | {"forward_origin": hidden}
    return body | {"forward_origin": {"type": "user", "date": at, "sender_user": person_json(of)}}


def _animation(world: World, person: Person, fields: Json) -> Json:
    """A film without sound; it comes with its document, for bots that know no animations."""
    file = files.store(world, None, "document", Upload("moving.mp4", "video/mp4", b"moving"))
    document = files.document_json(file)
    return {"animation": document | _FILM, "document": document}


_PLACE = {"latitude": 41.387, "longitude": 2.17}
_FILM = {"width": 320, "height": 240, "duration": 3}
_CHOICE = {"text": "Yes", "voter_count": 0, "persistent_id": "1"}
_POLL = {
    "id": "1",
    "question": "Yes?",
    "options": [_CHOICE],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": True,
    "members_only": False,
}
_STICKER = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
#: What can be shared, and what the message then holds.
KINDS: dict[str, Callable[[World, Person, Json], Json]] = {
    "contact": _contact,
    "forwarded": _forwarded,
    "location": lambda world, person, fields: {"location": _PLACE},
    # A venue carries its place as an animation carries its document: for older bots.
    "venue": lambda world, person, fields: {
        "venue": {"location": _PLACE, "title": "Bar", "address": "Main Street 1"},
        "location": _PLACE,
    },
    "sticker": lambda world, person, fields: {"sticker": _file("sticker", **_STICKER)},
    "voice": lambda world, person, fields: {"voice": _file("voice", duration=3)},
    "audio": lambda world, person, fields: {"audio": _file("audio", duration=3)},
    "video_note": lambda world, person, fields: {
        "video_note": _file("video_note", length=240, duration=3)
    },
    "animation": _animation,
    "dice": lambda world, person, fields: {"dice": {"emoji": "🎲", "value": 4}},
    "poll": lambda world, person, fields: {"poll": _POLL},
}


def body_of(world: World, person: Person, kind: str, fields: Json) -> Json:
    """What somebody shares, as the body of their message."""
    make = KINDS.get(kind)
    if make is None:
        raise ControlError(f"nobody can share a {kind}: {', '.join(KINDS)}")
    return make(world, person, fields)


def words_of(body: Json) -> str:
    """What stands in the chat for it."""
    return next((f"[{kind.replace('_', ' ')}]" for kind in KINDS if kind in body), "")

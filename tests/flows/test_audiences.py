"""An audience put together by taps and by a document, kept as a segment, in three languages."""

import json
from zoneinfo import ZoneInfo

import pytest

from handlers.callbacks.audiences import AudienceDo, Deed
from handlers.screens.kit import visible
from handlers.speech import Speech
from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import answers, labels


class Reader:
    """An admin who knows the bot's words in their language."""

    def __init__(self, person: Person, language: str) -> None:
        self.person = person
        self._say = Speech(language, ZoneInfo("UTC")).label

    def label(self, key: str, **args: object) -> str:
        """The words of a text as they are seen, without its marks."""
        return self._say(key, **args).replace("<b>", "").replace("</b>", "")

    async def taps(self, key: str, **args: object) -> None:
        await self.person.taps(self.label(key, **args))

    async def sees(self, key: str, **args: object) -> str:
        seen = await self.person.sees(self.label(key, **args), fresh=True)
        return str(seen["text"])


async def _admin(house: House, language: str) -> Reader:
    person = await house.member("Ada", language)
    await house.appoints(person)
    return Reader(person, language)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_segment_is_put_together_counted_and_used_again(
    house: House, language: str
) -> None:
    admin = await _admin(house, language)
    russian, english = await house.member("Rita", "ru"), await house.member("Eve", "en")
    name = f"Mine {admin.person.id}"
    await admin.person.says("/segments")
    await admin.sees("segments-title")
    await admin.taps("button-new-segment")
    await answers(admin.person, (admin.label("form-segment-name"), name))
    await admin.person.sees(name, fresh=True)
    await admin.taps("button-form-save")
    await admin.sees("segment-saved", name=name)
    await admin.taps("button-segment-audience")
    await admin.sees("audience-everybody")

    # Two taps are a condition; a file of ids is another.
    await admin.taps("button-audience-add")
    await admin.sees("audience-words")
    await admin.taps("button-audience-language")
    await admin.sees("audience-values")
    await admin.person.taps("Русский")
    await admin.sees("audience-unsaved")
    await admin.taps("button-audience-send")
    await admin.sees("audience-send")
    ids = f"id\n{russian.id}\n{english.id}\n".encode()
    await admin.person.sends_document(ids, "people.csv", "text/csv")
    seen = await admin.sees("audience-ids", count=2)
    assert admin.label("audience-and", sense="is") in seen
    assert admin.label("audience-count", count=1) in seen
    await house.sandbox.redeliver()
    await house.rests()

    # The opposite, and one of them is enough: both are meant.
    spoken = admin.label("audience-language", any="Русский")
    await admin.person.taps(f"1. {spoken}")
    await admin.sees("audience-part", number=1)
    await admin.taps("button-audience-turn")
    seen = await admin.sees("audience-not", what=spoken)
    assert admin.label("audience-count", count=1) in seen
    await admin.taps("button-audience-or")
    await admin.sees("audience-or", sense="is")

    # Nobody is meant by it until it is saved.
    kept = "SELECT document FROM segments WHERE name = $1"
    assert json.loads(await house.value(kept, name)) == {"everybody": {}}
    await admin.taps("button-audience-save")
    await admin.sees("segment-saved", name=name)
    document = json.loads(await house.value(kept, name))
    assert document["or"][0] == {"not": {"language": {"any": ["ru"]}}}
    assert document["or"][1] == {"ids": {"list": [russian.id, english.id]}}
    await admin.taps("button-segment-delete")
    await admin.sees("segment-delete-question", name=name)
    await admin.taps("button-segment-delete-sure")
    await admin.sees("segment-deleted", name=name)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_document_is_read_or_refused_by_its_path(house: House, language: str) -> None:
    admin = await _admin(house, language)
    plan = await house.new_plan(49)
    away, quiet = await house.member("Al"), await house.member("Bo")
    await away.blocks()
    await house.becomes(
        True,
        "SELECT unreachable_since IS NOT NULL FROM bot_users WHERE telegram_id = $1",
        str(away.id),
    )
    await house.database.execute(
        "UPDATE bot_users SET marketing_off_since = now() WHERE telegram_id = $1", str(quiet.id)
    )
    key = await house.value(
        "INSERT INTO segments (name, document) VALUES ($1, '{\"everybody\": {}}') RETURNING id",
        f"Sent {admin.person.id}",
    )
    opened = AudienceDo(holder="s", key=key)
    await admin.person.says("/segments")
    await admin.sees("segments-title")
    await admin.person.forges(opened.pack())
    await admin.sees("audience-everybody")
    await admin.taps("button-audience-send")
    await admin.sees("audience-send")
    for sent, path, why, what in (
        ("hello", "$", "not_json", ""),
        ('{"and": [{"nobody": {}}]}', "and[0]", "unknown_word", "nobody"),
        ('{"plan": {"any": ["Nothing"]}}', "plan.any[0]", "not_known", "Nothing"),
        ('{"joined": {"from": "soon"}}', "joined.from", "not_a_date", "soon"),
        ('{"seen": {"at_least": 9, "at_most": 1}}', "seen.at_most", "backwards", "at_least"),
    ):
        await admin.person.says(sent)
        wrong = admin.label("AudienceWrong", path=path, why=why, what=what)
        await admin.person.sees(wrong.replace("<code>", "").replace("</code>", ""), fresh=True)
    # A plan is named as it is called; who may not be written to is left out, and counted.
    both = {"ids": {"list": [away.id, quiet.id]}}
    await admin.person.says(json.dumps({"or": [{"plan": {"any": [plan]}}, both]}))
    seen = await admin.sees("audience-plan", any=f"“{plan}”")
    for name in ("blocked", "opted_out"):
        assert admin.label(f"audience-left-{name}", count=1) in seen
    assert admin.label("audience-count", count=0) in seen
    # A condition is taken out once, however often the tap comes.
    await admin.person.taps(f"2. {admin.label('audience-ids', count=2)}")
    await admin.sees("audience-part", number=2)
    await admin.taps("button-audience-take-out")
    screen = await admin.person.sees(admin.label("audience-plan", any=f"“{plan}”"), fresh=True)
    assert admin.label("button-audience-or") not in labels(screen)
    await house.sandbox.redeliver()
    await house.rests()
    assert json.loads(await house.value("SELECT draft FROM segments WHERE id = $1", key)) == {
        "plan": {"any": [str(await house.plan_id(plan))]}
    }
    # A member who forges the tap is answered as if there were no such thing.
    await quiet.forges(opened.pack())
    await quiet.never_sees(admin.label("audience-title"))
    for forged in (
        AudienceDo(holder="s", key=key, deed=Deed.ADD, pick="nobody~m1"),
        AudienceDo(holder="s", key=key, deed=Deed.ADD, pick="seen~m99999"),
        AudienceDo(holder="s", key=key, deed=Deed.USE, pick=""),
        AudienceDo(holder="s", key=key, deed=Deed.TURN, pick="7~000000"),
    ):
        await admin.person.forges(forged.pack())
    await house.rests()
    assert visible(await admin.person.transcript()) > 0

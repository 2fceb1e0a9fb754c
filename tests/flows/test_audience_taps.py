"""Every word of the grammar of audiences, tapped together in three languages, counted and kept."""

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.callbacks.audiences import AudienceDo
from handlers.screens.audiences import atom_in_words
from handlers.speech import LANGUAGES, Speech
from services.audiences import parse, recipients
from services.audiences.audience import Is
from services.audiences.registry import ATOMS
from services.policy import Policy
from tests.flows.test_audiences import Reader, _admin
from tests.harness.house import House

#: What is tapped, or sent, for each word. A word without a line here is a word without this test.
CHOSEN: dict[str, dict[str, Any]] = {
    "everybody": {},
    "member": {},
    "never_paid": {},
    "language": {"any": ["ru"]},
    "plan": {"any": []},
    "expiring": {"within": 7},
    "expired": {"at_most": 30},
    "checkout_left": {"at_most": 24},
    "student": {},
    "finished": {},
    "used_code": {},
    "joined": {"at_most": 7},
    "seen": {"at_most": 7},
    "survey": {"goal": ["quality_signals"]},
    "exit_survey": {"stars_at_most": 2},
    "ids": {"list": []},
}
#: These are whole with one tap, or are sent.
_WITHOUT_VALUES = {"member", "never_paid"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", sorted(ATOMS))
async def test_a_word_is_tapped_counted_and_kept(house: House, word: str, language: str) -> None:
    admin = await _admin(house, language)
    speech = Speech(language, ZoneInfo("UTC"))
    mary, inner = await house.member("Mary", "ru"), dict(CHOSEN[word])
    label = ""
    if word == "plan":
        label = await house.new_plan(49)
        inner["any"] = [str(await house.plan_id(label))]
    elif word == "ids":
        inner["list"] = [mary.id]
    elif word == "language":
        label = LANGUAGES["ru"]
    document = {word: inner}
    before = "member" if word == "never_paid" else "never_paid"
    atom = parse(document).root
    assert isinstance(atom, Is)
    key = await house.value(
        "INSERT INTO segments (name, document) VALUES ($1, $2) RETURNING id",
        f"{word} {admin.person.id}",
        json.dumps({before: {}}),
    )
    await admin.person.says("/segments")
    await admin.sees("segments-title")
    await admin.person.forges(AudienceDo(holder="s", key=key).pack())
    await admin.sees(f"audience-{before}")
    await admin.taps("button-audience-everybody")
    seen = await admin.sees("audience-everybody")
    if word != "everybody":
        seen = await _adds(admin, speech, atom, label, document)
    people = await _people(house, document)
    assert admin.label("audience-count", count=people) in seen
    await admin.taps("button-audience-save")
    await admin.sees("segment-saved", name=f"{word} {admin.person.id}")
    kept = await house.value("SELECT document FROM segments WHERE id = $1", key)
    assert json.loads(kept) == document


async def _adds(
    admin: Reader, speech: Speech, atom: Is, label: str, document: dict[str, Any]
) -> str:
    """Two taps make a condition, or one, or a list that is sent; the screen behind it."""
    word = atom.atom.word
    await admin.taps("button-audience-add")
    await admin.sees("audience-words")
    await admin.taps(f"button-audience-{word}")
    if word == "ids":
        await admin.sees("audience-send")
        await admin.person.says(json.dumps(document))
    elif word not in _WITHOUT_VALUES:
        await admin.sees("audience-values")
        await admin.person.taps(label or atom_in_words(speech, atom, {}))
    return await admin.sees("audience-unsaved")


async def _people(house: House, document: dict[str, Any]) -> int:
    """How many may be written to, by the statement that finds them for a broadcast."""
    policy = Policy(ZoneInfo("UTC"))
    meant = recipients(parse(document), await house.now(), policy, marketing=True)
    return len(await house.rows(meant.text, *meant.values))

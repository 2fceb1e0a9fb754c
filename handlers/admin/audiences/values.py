"""Which words of the grammar have buttons, and which of their values: the common ones.

Every other value can be sent as a document (docs/audience.md).
"""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from handlers.audiences import Document
from handlers.context import Context
from handlers.screens.audiences import atom_in_words
from handlers.speech import LANGUAGES
from models.exit_surveys import ExitReason
from services.atoms import References, Refers
from services.audiences import AudienceWrong, Why, parse
from services.audiences.audience import Is
from services.audiences.names import called
from services.audiences.registry import ATOMS
from services.pages import SIZE
from services.promotions.overview import courses_to_limit_to, plans_to_limit_to, promo_page
from services.surveys.audience import PARTS
from services.surveys.survey import QUESTIONS

#: In the order of the screen; everybody is who is meant without any.
WORDS = (
    *("member", "plan", "expiring", "expired", "never_paid", "checkout_left", "student"),
    *("finished", "used_code", "language", "joined", "seen", "survey", "exit_survey"),
    "ids",
)
#: These have nothing to choose.
BARE = frozenset({"member", "never_paid"})
#: What a letter before a number means.
_BOUNDS = {"l": "at_least", "m": "at_most", "w": "within"}
_BOUND = re.compile(r"([lmw])([0-9]{1,5})")
_NUMBERS = {
    "expiring": ("w3", "w7", "w30"),
    "expired": ("m7", "m30", "l30", "all"),
    "checkout_left": ("m24", "m168", "m720"),
    "joined": ("m1", "m7", "m30", "l30"),
    "seen": ("m7", "l7", "l30", "l90"),
}
#: What a button says of the exit survey, beside its reasons.
_STARS = {"low": {"stars_at_most": 2}, "high": {"stars_at_least": 4}, "all": {}}
#: So many plans or courses have a button each.
_MOST = 30


def _of(word: str) -> References | None:
    return next((one for one in ATOMS[word].parts if isinstance(one, References)), None)


async def offered(ctx: Context, word: str) -> list[tuple[str, str]]:
    """The buttons of a word: each label with what it holds. Raises NotAllowed."""
    if word not in WORDS:
        raise AudienceWrong("$", Why.UNKNOWN_WORD, word[:20])
    if word == "language":
        return [(name, code) for code, name in LANGUAGES.items()]
    if word in _NUMBERS:
        return [(await _label(ctx, word, value), value) for value in _NUMBERS[word]]
    if word == "exit_survey":
        values = (*_STARS, *ExitReason)
        return [(await _label(ctx, word, str(value)), str(value)) for value in values]
    if word == "survey":
        values = ("all", *(str(one) for kind in QUESTIONS.values() for one in kind))
        return [(await _label(ctx, word, value), value) for value in values]
    part = _of(word)
    found: list[tuple[str, str]] = []
    if part is not None:
        if not part.needed:
            found.append((await _label(ctx, word, "all"), "all"))
        found += [(name, key.hex[:8]) for name, key in (await _named(ctx, part.to))[:_MOST]]
    return found


async def _label(ctx: Context, word: str, value: str) -> str:
    audience = parse(await chosen(ctx, word, value))
    if not isinstance(audience.root, Is):
        raise TypeError(word)
    return atom_in_words(ctx.speech, audience.root, await called(audience))


async def _named(ctx: Context, kind: Refers) -> list[tuple[str, UUID]]:
    if kind is Refers.CODE:
        page = await promo_page(ctx.person, 0, ctx.now)
        return [(one.code, one.id) for one in page.items[:SIZE]]
    find = plans_to_limit_to if kind is Refers.PLAN else courses_to_limit_to
    return [(ctx.speech.said(one.name), one.id) for one in await find(ctx.person)]


async def chosen(ctx: Context, word: str, value: str) -> Document:
    """The condition that a button stands for; raises AudienceWrong for one that is none."""
    if word not in WORDS:
        raise AudienceWrong("$", Why.UNKNOWN_WORD, word[:20])
    inner: dict[str, Any] = {}
    part = _of(word)
    if word == "language":
        inner = {"any": [value]}
    elif word == "exit_survey":
        inner = _STARS.get(value, {"reasons": [value]})
    elif word == "survey":
        inner = {PARTS[name]: [value] for name, kind in QUESTIONS.items() if value in list(kind)}
        if not inner and value != "all":
            raise AudienceWrong(word, Why.NOT_ON_THE_LIST, value[:20])
    elif bound := _BOUND.fullmatch(value):
        inner = {_BOUNDS[bound[1]]: int(bound[2])}
    elif part is not None and value != "all":
        keys = [key for _, key in await _named(ctx, part.to) if key.hex[:8] == value]
        if len(keys) != 1:
            raise AudienceWrong(word, Why.NOT_KNOWN, value[:20])
        inner = {part.name: [str(keys[0])]}
    return parse({word: inner}).document

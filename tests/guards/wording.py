"""What no text may hold: each rendered in every variant, with typical, empty and longest values.

The rules of punctuation stand here; which word is used for what stands in the glossary of each
language (locales/<language>/GLOSSARY.toml), which people read who write texts.
"""

import itertools
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase
from functools import cache

from babel import Locale
from fluent.syntax import ast

from handlers.speech import LOCALES, Markup, bundle
from tests.guards import ftl
from tests.guards.telegram_text import plain

#: What stands in the place of an argument: no word of any language, and nothing that punctuates.
TYPICAL, LONGEST = "Ω", "Ω" * 64
#: The same for those that are people, of whom no language knows whether they are women.
PERSON, PEOPLE = "Ψ", frozenset(("name", "by", "who", "holder"))
#: Arguments that are sentences of somebody, which end as sentences do.
SENTENCES = frozenset(("error", "first", "reason", "why", "note", "text", "caption"))
#: Arguments that the code may leave empty: who has no name in Telegram, what has no amount.
MAY_BE_EMPTY = frozenset(("username", "amount", "method"))
#: The keys in which `amount` and `method` come with their own separator, or not at all.
_OWN_SEPARATOR = frozenset(("student-payment",))


@dataclass(frozen=True)
class Rule:
    """A form that is wrong wherever it stands."""

    name: str
    form: re.Pattern[str]
    languages: Sequence[str] = ("en", "ru", "es")


RULES = (
    Rule("a double space", re.compile(r"[^\S\n]{2,}")),
    Rule("a space at an end", re.compile(r"^[^\S\n]|[^\S\n]$", re.MULTILINE)),
    Rule("a space before punctuation", re.compile(r"[^\S\n][,;:.!?](?=\s|$)")),
    Rule("empty brackets", re.compile(r"\(\s*\)|«\s*»|“\s*”")),
    Rule("doubled punctuation", re.compile(r"[,;:.!?]\s?[,;:.](?![\w/])|,,|!!|\?\?|\.\.")),
    Rule("three dots for an ellipsis", re.compile(r"\.{3}")),
    Rule("a straight quote", re.compile(r"\"|(?<!\w)'|'(?!\w|\s)")),
    Rule("a quote of another language", re.compile("[«»„]"), ("en",)),
    Rule("a quote of another language", re.compile("[“”„]"), ("ru", "es")),
    Rule("an apostrophe", re.compile("[’']"), ("ru", "es")),
    Rule("a hyphen for a dash", re.compile(r"(?:^|\s)--?(?=\s)|--", re.MULTILINE)),
    Rule("a short dash", re.compile(r"–(?!\d)|(?<!\d)–")),
    Rule("a dash without its spaces", re.compile(r"\S—|—\S"), ("ru",)),
    Rule("a dash", re.compile("—"), ("en", "es")),
    Rule("a number sign", re.compile(r"#\s?\d|#Ω")),
    Rule(
        "money without the formatter",
        re.compile(r"[$€£₽]\s?[\dΩ]|[\dΩ]\s?[$€£₽]|Ω\s?(?:USD|EUR|RUB)\b"),
    ),
    Rule("a date without the formatter", re.compile(r"[\dΩ]{1,2}[./][\dΩ]{1,2}[./][\dΩ]{2,4}")),
    Rule(
        "a guess whether it was a man",
        re.compile(r"Ψ (?:уже |сам )?\w+(?:[аеиоуыя]л|ла)(?:ась|ся)?\b"),
        ("ru",),
    ),
    Rule(
        "a name that would have to be declined",
        re.compile(r"(?i)(?<!\w)(?:от|для|у|со?|ко?|об?|за|из|без|вручается|выдан)\s+Ψ"),
        ("ru",),
    ),
    Rule(
        "one of them in the plural",
        re.compile(r"(?<![\d.,])1 (?:Stars|estrellas|meses|días|lecciones|plazas|semanas)\b"),
        ("en", "es"),
    ),
    Rule("a bracketed ending", re.compile(r"\w\((?:а|ла|на|s|es|a|as)\)")),
)
_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
#: Forms that stand in values only: what a walk through the bot recorded shows them as people do.
SHOWN = (
    Rule("a date of machines", re.compile(r"\b20\d\d-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\+00:00")),
    Rule("nine decimals", re.compile(r"\d[.,]\d{7,}\b")),
    Rule("a point for a comma", re.compile(r"\d\.\d+\s(?:[$€]|US\$|USDT|GRAM)"), ("ru", "es")),
    Rule("a comma for a point", re.compile(r"[$€]\d+,\d\d?\b"), ("en",)),
    Rule("an English month", re.compile(rf"\b\d\d? (?:{_MONTHS})\b"), ("ru", "es")),
    Rule(
        "a way to pay in English",
        re.compile(r"\b(?:bank transfer|bank card|Stars)\b"),
        ("ru", "es"),
    ),
)


@dataclass(frozen=True)
class Term:
    """A thing, the one word for it, and what it is never called."""

    name: str
    say: str
    never: re.Pattern[str] | None
    word: re.Pattern[str] | None
    only: tuple[str, ...]
    besides: tuple[str, ...]


@dataclass(frozen=True)
class Glossary:
    """The words of one language."""

    terms: tuple[Term, ...]
    spelling: tuple[tuple[re.Pattern[str], str], ...]

    def wrong(self, key: str, text: str) -> Iterator[str]:
        """The words of a text that the glossary does not have."""
        for term in self.terms:
            rightly = any(fnmatchcase(key, name) for name in term.besides)
            if term.never and not rightly and (found := term.never.search(text)):
                yield f"“{found[0]}”: say “{term.say}”"
            here = any(fnmatchcase(key, name) for name in term.only)
            if term.word and not here and (found := term.word.search(text)):
                yield f"“{found[0]}” means something else ({term.name})"
        for form, instead in self.spelling:
            if found := form.search(text):
                yield f"“{found[0]}”: write “{instead}”"


def _words(forms: Sequence[str]) -> re.Pattern[str] | None:
    """Whole words; in any case, except where the case itself is what is wrong."""
    if not forms:
        return None
    exact = [form for form in forms if form in ("id", "Id", "ids", "Ids", "ИД", "stars", "Stars")]
    others = [form for form in forms if form not in exact]
    parts = [f"(?i:{'|'.join(others)})"] if others else []
    return re.compile(rf"(?<![\w/@<])(?:{'|'.join([*exact, *parts])})(?![\w>])")


def _toml(language: str) -> dict[str, dict[str, object]]:
    path = LOCALES / language / "GLOSSARY.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def glossary(language: str) -> Glossary:
    """The glossary of a language, ready to search with."""
    read = _toml(language)
    terms = []
    for name, told in read["terms"].items():
        assert isinstance(told, dict)
        only = tuple(told.get("only", ()))
        stem = told.get("stem", rf"{told['say']}s?")
        terms.append(
            Term(
                *(name, told["say"], _words(told["never"])),
                *(_words([stem]) if only else None, only, tuple(told.get("except", ()))),
            )
        )
    spelling = [(_words([form]), str(instead)) for form, instead in read["spelling"].items()]
    return Glossary(tuple(terms), tuple((form, to) for form, to in spelling if form))


# What a text comes to.


@dataclass(frozen=True)
class Rendered:
    """A text as somebody may read it, and with which values."""

    key: str
    text: str
    values: str


@cache
def rendered(language: str) -> tuple[Rendered, ...]:
    """Every text of a language in every variant, with every sort of values."""
    return tuple(_rendered(language))


def _rendered(language: str) -> Iterator[Rendered]:
    for key, message in ftl.messages(language).items():
        seen = set[str]()
        for args in _occasions(language, key, message):
            text = plain(_said(language, key, args))
            if text not in seen:
                seen.add(text)
                yield Rendered(key, text, ", ".join(f"{k}={v!r:.12}" for k, v in args.items()))


def _said(language: str, key: str, args: dict[str, object]) -> str:
    made = bundle(language)
    value = made.get_message(key).value
    assert value is not None
    text, errors = made.format_pattern(value, args)
    assert not errors, f"{language}/{key}: {errors}"
    return str(text)


def _occasions(language: str, key: str, message: ast.Message) -> Iterator[dict[str, object]]:
    names = sorted(ftl.variables(message))
    chosen: dict[str, list[object]] = {}
    for choice in ftl.choices(message):
        chosen.setdefault(choice.variable, []).extend(_values(language, choice))
    counted = _numbers(message)
    base = {
        name: 21 if name in counted else Markup(PERSON if name in PEOPLE else TYPICAL)
        for name in names
    }
    for values in itertools.product(*chosen.values()):
        args = {**base, **dict(zip(chosen, values, strict=True))}
        yield args
        free = [name for name in names if name not in chosen and name not in counted]
        yield {**args, **dict.fromkeys(free, LONGEST)}
        for name in free:
            if name in MAY_BE_EMPTY and (name == "username" or key in _OWN_SEPARATOR):
                yield {**args, name: ""}
            if name in SENTENCES:
                yield {**args, name: f"{TYPICAL} {TYPICAL}."}


def _values(language: str, choice: ftl.Choice) -> list[object]:
    """A value for each variant: a number of each category, or the very word."""
    if not choice.is_plural:
        return list(choice.variants)
    category = Locale(language).plural_form
    exact = [int(name) for name in choice.variants if name.isdigit()]
    found = {category(number): number for number in range(100, 0, -1)}
    return [*exact, *found.values(), 111, 1_000_000, Decimal("1.5")]


def _numbers(message: ast.Message) -> set[str]:
    """The arguments that Fluent formats as numbers itself."""
    return {
        str(argument.id.name)
        for call in ftl.nodes(message)
        if isinstance(call, ast.FunctionReference)
        for argument in call.arguments.positional
        if isinstance(argument, ast.VariableReference)
    }


# Icons.

#: An icon at the very beginning, with what joins its parts.
_ICON = re.compile(
    r"^(?:<[^>]+>)*([←-⯿\U0001f000-\U0001faff](?:[\ufe0f\u200d☀-⯿]|(?<=\u200d)[\U0001f000-\U0001faff])*)"
)
#: Signs that turn pages and list things are no icons.
_PLAIN_SIGNS = frozenset("→←•·")


@dataclass(frozen=True)
class Icons:
    """What every icon stands for, and where it must not stand."""

    meaning: dict[str, str]
    never: dict[str, list[str]]


@cache
def icons() -> Icons:
    """The table that people read, in `locales/ICONS.toml`."""
    read = tomllib.loads((LOCALES / "ICONS.toml").read_text(encoding="utf-8"))
    return Icons(read["meaning"], read["never"])


def icons_of(language: str) -> dict[str, frozenset[str]]:
    """The icons that each text of a language begins with, in its variants."""
    return {
        key: frozenset(
            found[1].replace("\ufe0f", "")
            for text in ftl.readings(message.value)
            if (found := _ICON.match(text.strip())) and found[1] not in _PLAIN_SIGNS
        )
        for key, message in ftl.messages(language).items()
    }

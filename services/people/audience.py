"""Whom an audience can mean by what every person has: language, age, silence, or being named."""

from __future__ import annotations

from datetime import timedelta

from models.localized import LANGUAGES
from services.atoms import Atom, Build, Choices, Day, Number, People, Values

_SHORT = "lower(split_part(replace(coalesce({}, ''), '_', '-'), '-', 1))"
_SPOKEN = ", ".join(f"'{one}'" for one in LANGUAGES)
#: The language that a person `b` is spoken to in: chosen, else Telegram's word, else the default.
LANGUAGE = (
    "CASE"
    + "".join(
        f" WHEN {_SHORT.format(column)} IN ({_SPOKEN}) THEN {_SHORT.format(column)}"
        for column in ("b.language", "b.language_code")
    )
    + f" ELSE '{LANGUAGES[0]}' END"
)
#: When a person `b` last did anything here, by the day.
LAST_SEEN = "greatest(b.seen_at, b.username_seen_at, b.created_at)"


def _everybody(build: Build, values: Values) -> str:
    return "true"


def _language(build: Build, values: Values) -> str:
    return f"{LANGUAGE} = ANY ({build.texts(values['any'])})"


def _joined(build: Build, values: Values) -> str:
    bounds = build.between("b.created_at", values)
    if "from" in values:
        bounds.append(f"b.created_at >= {build.midnight(values['from'])}")
    if "until" in values:
        after = build.midnight(values["until"] + timedelta(days=1))
        bounds.append(f"b.created_at < {after}")
    return " AND ".join(bounds)


def _seen(build: Build, values: Values) -> str:
    return " AND ".join(build.between(LAST_SEEN, values))


def _ids(build: Build, values: Values) -> str:
    return f"b.telegram_id = ANY ({build.texts(values['list'])})"


_BOUNDS = ("at_least", "at_most")
ATOMS = (
    Atom("everybody", "Everybody who ever met the bot.", _everybody),
    Atom(
        "language",
        "Whom the bot speaks one of these languages to.",
        _language,
        (Choices("any", True, known=LANGUAGES),),
    ),
    Atom(
        "joined",
        "Who first met the bot between two days of the shop's calendar, both included, or so many"
        " days ago.",
        _joined,
        (Day("from"), Day("until"), Number("at_least"), Number("at_most")),
        one_of=("from", "until", *_BOUNDS),
        ordered=(("from", "until"), _BOUNDS),
    ),
    Atom(
        "seen",
        "Who last wrote or tapped at least, or at most, so many days ago.",
        _seen,
        (Number("at_least"), Number("at_most")),
        one_of=_BOUNDS,
        ordered=(_BOUNDS,),
    ),
    Atom(
        "ids",
        "The people of a list, by their Telegram ids.",
        _ids,
        (People("list", True),),
    ),
)

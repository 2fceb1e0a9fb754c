"""What in the environment is written otherwise than it is meant: names, and numbers.

Numbers are those that earlier releases took in other ways than 1234.56.

Such a line is read as it was and reported, so that an upgrade stops no shop that sold rightly; what
cannot be read surely is refused by the settings themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic.fields import FieldInfo

from services.parsers.accounts import parse_account_number
from services.parsers.numbers import parse_plain
from services.parsers.rates import has_comma
from services.parsers.refused import NotAnIban

_WANTED = "write numbers like 1234.56"
#: What compose.yaml reads from the same file.
_OTHERS = frozenset({"POSTGRES_PASSWORD"})
#: A rate that was meant in thousands, as half the world writes them.
_THOUSANDS = re.compile(r"=\s*[1-9]\d{0,2}\.\d00(?!\d)")
#: How alike a name in the environment is to a setting's when it is one mistyped.
_ALIKE = 0.85
#: So many unknown names are reported, and so much of each.
_MOST, _LONGEST = 20, 60


def other_spellings(
    raw: Mapping[str, Any], fields: Mapping[str, FieldInfo], accounts: Sequence[str]
) -> tuple[str, ...]:
    """One line for every setting whose number is written in another way, or mistyped."""
    return (
        *_numbers(raw, fields),
        *(
            f"BANK_ACCOUNTS: the IBAN of account {place} is mistyped; its check digits do not fit"
            for place, number in enumerate(accounts, 1)
            if _is_mistyped(number)
        ),
    )


def unknown_names(
    written: Collection[str], environment: Collection[str], known: Collection[str]
) -> tuple[str, ...]:
    """A line for each name that is no setting: all of the file, and of the environment what is
    nearly one; the environment is full of others' names."""
    told = []
    in_file = {name.upper(): name for name in written}
    for upper, name in {**{one.upper(): one for one in environment}, **in_file}.items():
        if upper in known or upper in _OTHERS:
            continue
        meant = get_close_matches(upper, known, 1, _ALIKE)
        if meant:
            told.append(f"{name[:_LONGEST]}: is no setting; is {meant[0]} meant?")
        elif upper in in_file:
            told.append(f"{name[:_LONGEST]}: is no setting")
    return tuple(sorted(told)[:_MOST])


def _is_mistyped(number: str) -> bool:
    try:
        parse_account_number(number)
    except NotAnIban:
        return True
    return False


def _numbers(raw: Mapping[str, Any], fields: Mapping[str, FieldInfo]) -> tuple[str, ...]:
    return tuple(
        f"{name.upper()}: {_WANTED}"
        for name, field in fields.items()
        if isinstance(raw.get(name), str) and _is_other(name, field, raw[name].strip())
    )


def _is_other(name: str, field: FieldInfo, written: str) -> bool:
    if name == "exchange_rates":
        return has_comma(written) or _THOUSANDS.search(written) is not None
    if name == "ton_rate":
        return parse_plain(written.partition("=")[2].strip()) is None
    is_number = field.annotation in (int, float, int | None, float | None)
    return is_number and parse_plain(written) is None

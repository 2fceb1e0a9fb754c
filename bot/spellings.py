"""Numbers in the environment that earlier releases took in other ways than 1234.56.

Such a line is read as it was and told, so that an upgrade stops no shop that sold rightly; what
nobody can read surely is refused by the settings themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic.fields import FieldInfo

from services.numbers import plain
from services.settable import has_comma
from services.settings.accounts import NotAnIban, read_account_number

_WANTED = "write numbers like 1234.56"


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


def _is_mistyped(number: str) -> bool:
    try:
        read_account_number(number)
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
        return has_comma(written)
    if name == "ton_rate":
        return plain(written.partition("=")[2].strip()) is None
    is_number = field.annotation in (int, float, int | None, float | None)
    return is_number and plain(written) is None

"""Numbers in the environment that earlier releases took in other ways than 1234.56.

Such a line is read as it was and told, so that an upgrade stops no shop that sold rightly; what
nobody can read surely is refused by the settings themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic.fields import FieldInfo

from services.numbers import plain
from services.settable import has_comma

_WANTED = "write numbers like 1234.56"


def other_spellings(raw: Mapping[str, Any], fields: Mapping[str, FieldInfo]) -> tuple[str, ...]:
    """One line for every setting whose number is written in another way."""
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

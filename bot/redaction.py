"""What may leave the process about an error: its kind and place, never personal data or a secret.

Logs, `error` columns, notices and tracebacks all pass here. What a library puts into its messages
(rows, inputs, answers) is left out by the exception's type; what is left is searched for patterns.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Iterator
from typing import Any

import asyncpg
from pydantic import ValidationError

_LONGEST = 1000
#: Of a chain of exceptions, of a group, of an error's places and of a stack so many are shown.
_CHAIN, _GROUP, _PLACES, _FRAMES = 5, 3, 3, 20
#: A secret that is shorter would take ordinary words out of every line.
_SHORTEST_SECRET = 4

_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,}"), "<token>"),
    (re.compile(r"([a-z][a-z0-9+.-]*://[^:@/\s]*):[^@\s/]*@", re.IGNORECASE), r"\1:***@"),
    (re.compile(r"DETAIL:.*", re.DOTALL), "DETAIL: <row>"),
    (re.compile(r"Failing row contains.*", re.DOTALL), "<row>"),
    (re.compile(r"Key \(([^)]*)\)=\(.*", re.DOTALL), r"Key (\1)=<value>"),
    (re.compile(r"input_value=.*?(?=, input_type=|$)", re.DOTALL), "input_value=<value>"),
    (re.compile(r"(?<![\w/:.])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"), "<email>"),
    (re.compile(r"(?<![\w+])\+\d[\d ().-]{6,20}\d"), "<phone>"),
    (re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"), "<account>"),
)
#: From the first quote to the last: what stands between may hold quotes of its own.
_QUOTED = re.compile(r"'.*'|\".*\"", re.DOTALL)
_IN_TELEGRAMS_QUOTES = re.compile(r"\".*\"", re.DOTALL)
_LONG_NUMBER = re.compile(r"\d{5,}")
#: Digits in groups, or of a script that no program writes: a number that a person dials.
#: A row's id is none, and may have nothing but digits in its first groups.
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DIALLED = re.compile(
    rf"(?<![\w-]){_ID.pattern}(?![\w-])|(?<![\w:./-])[+(]?\d[\d ().-]{{6,22}}\d(?![\w:])"
)
_FEWEST_DIALLED = 9
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
#: What Python says of these names code, and no personal value.
_OF_CODE = (AttributeError, NameError, ImportError, TypeError, AssertionError)

_secrets: set[str] = set()


def keep_secret(secrets: Iterable[str]) -> None:
    """Take these out of everything from now on."""
    _secrets.update(one for one in secrets if len(one) >= _SHORTEST_SECRET)


def clean(text: str) -> str:
    """The text without secrets, and without whatever looks like one or like a person's data."""
    # The longer first: one may be a part of the other.
    for secret in sorted(_secrets, key=len, reverse=True):
        text = text.replace(secret, "***")
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return _DIALLED.sub(_unless_it_is_none, text)


def _unless_it_is_none(found: re.Match[str]) -> str:
    """Ids, amounts, dates and addresses of servers stay."""
    text = found[0]
    digits = sum(sign.isdecimal() for sign in text)
    is_grouped = any(sign in " ()-" for sign in text) or text.startswith(("+", "00"))
    is_plain = text.isascii() and not is_grouped
    stays = is_plain or digits < _FEWEST_DIALLED or _ADDRESS.fullmatch(text) or _ID.fullmatch(text)
    return text if stays else "<phone>"


def describe(error: BaseException) -> str:
    """One line for logs, notices and `error` columns."""
    name = type(error).__name__
    try:
        said = _said(error)
    except Exception:
        # An exception whose own words fail is no second trouble.
        said = ""
    text = f"{name}: {said}" if said else name
    return " ".join(clean(text.replace("\0", "")).split())[:_LONGEST]


def _said(error: BaseException) -> str:  # noqa: PLR0911 (a table reads best as one)
    match error:
        case ValidationError():
            return _places(error)
        case asyncpg.PostgresError():
            return _of_database(error)
        case _ if _is(error, "ClientDecodeError"):
            # Its words hold the whole answer.
            method = getattr(getattr(error, "method", None), "__api_method__", "")
            original = describe(getattr(error, "original", Exception()))
            return f"{method}: {original}" if method else original
        case _ if _is(error, "BaseORMException") and _wraps(error):
            return describe(error.args[0])
        case BaseExceptionGroup():
            return "; ".join(describe(one) for one in error.exceptions[:_GROUP])
        case _ if isinstance(error, _OF_CODE):
            return str(error)
        case ValueError() | LookupError() | asyncpg.InterfaceError():
            # Cleaned first: a token begins with a number.
            return _LONG_NUMBER.sub("<number>", clean(_QUOTED.sub("<value>", str(error))))
        case OSError(filename=str() | bytes()):
            # A file's name may be a person's.
            return f"[Errno {error.errno}] {error.strerror}"
        case _ if _is(error, "TelegramAPIError"):
            return _IN_TELEGRAMS_QUOTES.sub("<value>", str(error))
        case _ if _is(error, "BaseORMException"):
            return _QUOTED.sub("<value>", str(error))
    return str(error)


def _is(error: BaseException, name: str) -> bool:
    """By its name: loading these libraries takes seconds, a mistyped setting is reported before."""
    return any(kind.__name__ == name for kind in type(error).__mro__)


def _wraps(error: BaseException) -> bool:
    return bool(error.args) and isinstance(error.args[0], BaseException)


def _places(error: ValidationError) -> str:
    """Where it differs, without what stood there."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    places = [f"{'.'.join(map(str, one['loc']))}: {one['type']}" for one in found[:_PLACES]]
    more = f" and {len(found) - _PLACES} more" if len(found) > _PLACES else ""
    return f"{error.title} ({'; '.join(places)}){more}"


def _of_database(error: asyncpg.PostgresError) -> str:
    """The state and the names of tables and rules; of a value's trouble only where it was."""
    state = str(getattr(error, "sqlstate", None) or "")
    message = "" if state.startswith("22") else str(error.args[0] if error.args else "")
    names = (
        f"{part[:-5]} {named}"
        for part in ("table_name", "column_name", "constraint_name")
        if (named := getattr(error, part, None)) and named not in message
    )
    return " ".join((state, message.partition("\n")[0], *names)).strip()


def trace(error: BaseException) -> str:
    """The stack of an exception and of what led to it; code and places, and no values."""
    return "\n".join(_stacks(error))[:20_000]


def _stacks(error: BaseException) -> Iterator[str]:
    chain: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in chain and len(chain) < _CHAIN:
        chain.append(following)
        silent = following.__suppress_context__
        following = following.__cause__ or (None if silent else following.__context__)
    for one in reversed(chain):
        yield "Traceback (most recent call last):"
        yield "".join(traceback.format_tb(one.__traceback__, limit=-_FRAMES)).rstrip("\n")
        yield describe(one)


def of_value(value: Any) -> Any:
    """A field of a log line: numbers stay, everything else becomes clean text."""
    if isinstance(value, bool | int | float | None):
        return value
    if isinstance(value, BaseException):
        return describe(value)
    return clean(value if isinstance(value, str) else str(value))

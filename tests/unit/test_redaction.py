"""One redaction for everything that leaves the process, met with errors as libraries raise them."""

import json
import subprocess
import sys
from collections.abc import Iterator
from uuid import UUID

import asyncpg
import pytest
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest
from aiogram.methods import GetMe
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from tortoise.exceptions import IntegrityError

from bot import redaction
from bot.redaction import clean, describe, trace
from tests.harness.processes import ROOT

PLANTED = (
    "+34 600 123 456",
    "Zelda Fitzgerald",
    "zelda@example.org",
    "ES91 2100 0418 4502 0005 1332",
    "4200000001:AAzelda_hidden_token_of_a_bot",
)
ALL = " | ".join(PLANTED)
PASSWORD = "horse-battery"


class Form(BaseModel):
    phone: int


@given(st.uuids(), st.sampled_from(["{}", "rows {}, {}", "of {} (1)", "id={}", "({})"]))
@example(UUID("92345678-1234-4123-8abc-123456789012"), "{}")
@example(UUID("92345678-1234-4123-8123-123456789012"), "rows {}, {}")
def test_an_id_of_a_row_stays_whatever_its_digits(key: UUID, form: str) -> None:
    text = form.replace("{}", str(key))
    assert clean(text) == text


def _row(kind: type[asyncpg.PostgresError], message: str, **names: str) -> asyncpg.PostgresError:
    fields = {"severity": "ERROR", "code": kind.sqlstate, "message": message, **names}
    codes = {"severity": "S", "code": "C", "message": "M", "detail": "D", "constraint_name": "n"}
    made = asyncpg.PostgresError.new({codes[name]: text for name, text in fields.items()})
    assert isinstance(made, asyncpg.PostgresError)
    return made


def _not_valid(value: object) -> ValidationError:
    with pytest.raises(ValidationError) as raised:
        Form.model_validate({"phone": value})
    return raised.value


def _hostile() -> Iterator[BaseException]:
    yield _not_valid(ALL)
    yield ClientDecodeError("no answer", _not_valid(ALL), {"result": ALL})
    unique = _row(
        asyncpg.UniqueViolationError,
        'duplicate key value violates unique constraint "one_phone"',
        detail=f"Key (phone)=({ALL}) already exists.",
        constraint_name="one_phone",
    )
    yield unique
    yield IntegrityError(unique)
    yield _row(asyncpg.CheckViolationError, "rule", detail=f"Failing row contains (1, {ALL}, t).")
    yield _row(asyncpg.InvalidTextRepresentationError, f'invalid input for integer: "{ALL}"')
    yield asyncpg.DataError(f"invalid input for query argument $1: '{ALL}' (expected str)")
    yield KeyError(ALL)
    yield ValueError(f"invalid literal for int() with base 10: '{ALL}'")
    yield ExceptionGroup("several", [KeyError(ALL), _not_valid(ALL)])


@pytest.mark.parametrize("error", tuple(_hostile()), ids=lambda error: type(error).__name__)
def test_what_a_library_says_of_a_value_stays_inside(error: BaseException) -> None:
    for said in (describe(error), trace(error)):
        assert type(error).__name__ in said
        assert not [one for one in PLANTED if one in said], said


def test_what_helps_to_mend_it_is_still_there() -> None:
    said = [describe(error) for error in _hostile()]
    assert said[0] == "ValidationError: Form (phone: int_parsing)"
    assert 'unique constraint "one_phone"' in said[2]
    assert said[5].startswith("InvalidTextRepresentationError: 22P02")
    assert describe(TelegramBadRequest(GetMe(), "Bad Request: chat not found")).endswith(
        "Bad Request: chat not found"
    )
    assert describe(AttributeError("'NoneType' object has no attribute 'price'")).endswith(
        "'price'"
    )


def test_a_cause_is_reported_as_carefully_as_the_error_itself() -> None:
    try:
        try:
            raise _not_valid(ALL)
        except ValidationError as cause:
            raise RuntimeError("the form was not read") from cause
    except RuntimeError as error:
        said = trace(error)
    assert said.index("int_parsing") < said.index("RuntimeError: the form was not read")
    assert not [one for one in PLANTED if one in said]


@given(st.text(max_size=200), st.sampled_from([PLANTED[0], *PLANTED[2:]]), st.text(max_size=200))
def test_free_text_keeps_no_number_address_account_or_token(
    before: str, planted: str, after: str
) -> None:
    assert planted not in clean(f"{before} {planted} {after}")


@given(st.text(max_size=2000))
def test_nothing_makes_it_fail_or_grow_without_end(text: str) -> None:
    assert len(describe(RuntimeError(text))) <= 1000
    assert "\n" not in describe(ValueError(text))


def test_ids_times_and_addresses_of_servers_are_left_alone() -> None:
    for text in (
        "2026-11-29T05:00:00+00:00",
        "-1001234567890",
        "postgres://bot@db.example.org/name",
        "EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs",
    ):
        assert clean(text) == text


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redaction, "_secrets", set())
    redaction.keep_secret([PASSWORD, "abc"])


@pytest.mark.usefixtures("kept")
def test_a_known_secret_is_in_nothing_and_a_very_short_one_spoils_no_words() -> None:
    assert PASSWORD not in describe(RuntimeError(f"login with {PASSWORD} failed"))
    assert clean("abcdef") == "abcdef"
    assert clean(f"mysql://u:{'x' * 9}@host/") == "mysql://u:***@host/"


_LOGGED = """
import logging, sys, structlog
from bot import log
from bot.telegram.errors import describe
from tests.unit.test_redaction import ALL, PASSWORD, _hostile
log.configure("DEBUG", [PASSWORD])
for error in _hostile():
    structlog.get_logger("a").error("failed", exc_info=error, error=error, row={"of": ALL})
    logging.getLogger("library").warning("said %s of %r", PASSWORD, error, exc_info=error)
for _ in range(500):
    try:
        raise KeyError(ALL)
    except KeyError:
        structlog.get_logger("a").exception("update_failed")
raise ValueError(f"'{ALL}'")
"""


def test_a_whole_log_of_hostile_faults_holds_no_secret_and_few_stacks() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _LOGGED], cwd=ROOT, capture_output=True, text=True, check=False
    )
    lines = [json.loads(line) for line in ended.stderr.splitlines()]
    assert ended.returncode == 1
    assert lines[-1]["event"] == "ended_by_a_fault"
    assert PASSWORD not in ended.stderr
    # Free text that our own code hands over is searched for patterns; a name has none.
    assert not [one for one in (PLANTED[0], *PLANTED[2:]) if one in ended.stderr]
    failed = [line for line in lines if line["event"] == "update_failed"]
    assert len(failed) == 500
    assert len([line for line in failed if "exception" in line]) == 1
    assert failed[-1]["again"] == 499

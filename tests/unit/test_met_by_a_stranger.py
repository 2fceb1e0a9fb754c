"""What may be met and is named by no example."""

import asyncpg
import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendMessage

from bot.database.shortage import is_shortage
from bot.redaction import clean, describe
from bot.telegram.errors import failure_of
from handlers.meanings import DeliveryFailure
from handlers.pictures.letters import plain
from services.parsers.accounts import parse_account_number
from services.parsers.refused import NotAnIban


@pytest.mark.parametrize(
    "typed",
    [
        "IBAN DE88 3704 0044 0532 0130 00",
        "IBAN: DE88370400440532013000",
        "DE88/3704/0044/0532/0130/00",
        "\u200eDE88 3704 0044 0532 0130 00\u200e",
    ],
)
def test_a_mistyped_iban_is_refused_however_it_is_written(typed: str) -> None:
    with pytest.raises(NotAnIban):
        parse_account_number(typed)


@pytest.mark.parametrize(
    "error",
    [
        ValueError("the number 34600123456 of 'O'Brien Zelda' is wrong"),
        OSError(2, "No such file", "/data/Zelda Fitzgerald 600123456.pdf"),
        TelegramBadRequest(
            SendMessage(chat_id=1, text="x"),
            'can\'t parse entities: Unsupported start tag "Zelda" at byte offset 3',
        ),
    ],
    ids=lambda one: type(one).__name__,
)
def test_no_library_tells_personal_data(error: BaseException) -> None:
    said = describe(error)
    assert "Zelda" not in said and "123" not in said


@pytest.mark.parametrize(
    "number",
    ["0034 600 123 456", "(600) 123-456-789", "8 800 555-35-35", "٠٦٠٠١٢٣٤٥٦", "+٣٤٦٠٠١٢٣٤٥٦"],
)
def test_a_phone_number_is_cleaned_in_every_form(number: str) -> None:
    assert number not in clean(f"no place for {number}")


@pytest.mark.parametrize(
    "mail",
    [
        "\u0437\u0435\u043b\u044c\u0434\u0430@\u043f\u043e\u0447\u0442\u0430.\u0440\u0444",
        "o'brien@example.org",
    ],
)
def test_an_address_is_cleaned_in_every_script(mail: str) -> None:
    assert mail not in clean(f"no place for {mail}")


def _full() -> asyncpg.PostgresError:
    return asyncpg.TooManyConnectionsError("sorry, too many clients already")


def test_a_shortage_in_a_group_is_one() -> None:
    assert is_shortage(ExceptionGroup("several", [_full()]))


def test_a_shortage_in_another_exceptions_context_is_one() -> None:
    def fails() -> None:
        try:
            raise _full()
        except asyncpg.PostgresError:
            raise RuntimeError("could not look")  # noqa: B904

    with pytest.raises(RuntimeError) as met:
        fails()
    assert failure_of(met.value) is DeliveryFailure.SHORTAGE


def test_a_mistake_of_our_own_is_no_shortage() -> None:
    """It would be tried for ever and reported to no one."""
    wrong = asyncpg.InterfaceError("the server expects 2 arguments for this query, 1 was passed")
    assert failure_of(wrong) is DeliveryFailure.FAULT


@pytest.mark.parametrize(
    "name",
    [
        "\u0645\u062d\u0645\u062f \u0639\u0644\u064a",
        "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df",
        "\u738b\u5c0f\u660e",
        "\u0905\u092e\u093f\u0924 \u0915\u0941\u092e\u093e\u0930",
        "\u0e2a\u0e21\u0e0a\u0e32\u0e22",
    ],
)
def test_a_name_is_drawn_in_its_own_script(name: str) -> None:
    assert plain(name) == name

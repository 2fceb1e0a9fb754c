"""What is read from a receipt: amounts, days, codes and references as banks really print them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.commerce.receipt_ocr_text import ReceiptText, Wanted, understood
from services.money import Money

WANTED = Wanted(Money(4900, "USD"), "ACDEFGH3", date(2026, 11, 21), date(2026, 11, 23))
BIG = Wanted(Money(123456, "MVR"), "ACDEFGH3", date(2026, 11, 21), date(2026, 11, 23))


def read(*lines: str, wanted: Wanted = WANTED) -> ReceiptText:
    return understood(lines, wanted)


def test_a_whole_receipt_is_understood() -> None:
    found = read(
        "Bank of Atolls",
        "Transfer successful",
        "Amount USD 49.00",
        "Date 2026-11-22 14:05:33",
        "Reference FT26326ABC12",
        "To 7700-0000-1234",
        "Remarks ACDEFGH3",
    )
    assert found == ReceiptText(
        Decimal("49.00"), True, date(2026, 11, 22), True, True, "FT26326ABC12"
    )


def test_nothing_is_found_where_nothing_stands() -> None:
    assert read("Good morning", "Room 49", "Call 555 0134") == ReceiptText(
        None, False, None, False, False, None
    )


@pytest.mark.parametrize(
    "line",
    [
        "USD 49.00",
        "USD49.00",
        "$49",
        "49,00 USD",
        "49.00",
        "Amount 49.00",
        "Total: $ 49.00",
        "49USD",
    ],
)
def test_the_expected_amount_is_recognised(line: str) -> None:
    assert read(line).amount_fits, line


@pytest.mark.parametrize(
    "line", ["1,234.56", "1.234,56", "1 234,56", "1'234.56", "MVR 1234.56", "1,234.56 MVR"]
)
def test_an_amount_is_read_as_any_country_writes_it(line: str) -> None:
    assert read(line, wanted=BIG).amount_fits, line


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Amount USD 45.00", "45.00"),
        ("Amount EUR 49.00", "49.00"),
        ("Amount 490.00", "490.00"),
        ("USD 4.90", "4.90"),
        ("Amount USD 1,049.00", "1049.00"),
    ],
)
def test_another_amount_is_reported(line: str, seen: str) -> None:
    found = read("Fee 0.00", line)
    assert (found.amount, found.amount_fits) == (Decimal(seen), False)


def test_the_amount_below_its_word_is_seen() -> None:
    assert read("Amount", "49").amount_fits
    assert read("Floor", "49").amount is None


@pytest.mark.parametrize("line", ["14:49", "49/12", "2026-11-49", "tel 49", "A49.00", "49.00.1"])
def test_other_numbers_are_no_amounts(line: str) -> None:
    assert read(line).amount is None, line


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-22",
        "2026-11-2214:05:33",
        "22/11/2026",
        "11/22/2026 2:05 PM",
        "22.11.2026",
        "22 Nov 2026",
        "22Nov2026",
        "22 de noviembre de 2026",
        "November 22, 2026",
        "Nov22,2026",
    ],
)
def test_the_day_of_the_transfer_is_recognised(line: str) -> None:
    assert (read(line).day, read(line).day_fits) == (date(2026, 11, 22), True)


@pytest.mark.parametrize("line", ["2026-11-19", "25/11/2026", "22 Nov 2025", "2026-10-22"])
def test_a_day_outside_the_checkout_is_reported(line: str) -> None:
    found = read(line)
    assert found.day is not None
    assert not found.day_fits


def test_a_receipt_of_today_may_name_an_older_day_too() -> None:
    assert read("Account opened 2019-01-01? 01/01/2019", "2026-11-22").day_fits


@pytest.mark.parametrize("line", ["Remarks: ACDEFGH3", "acdefgh3", "ACDE FGH3", "ref ACDEFGH3."])
def test_the_payment_code_is_found_however_it_is_set(line: str) -> None:
    assert read(line).code_found


@pytest.mark.parametrize("line", ["ACDEFGH4", "ACDEFGH", "3HGFEDCA"])
def test_another_code_is_not_the_payment_code(line: str) -> None:
    assert not read(line).code_found


@pytest.mark.parametrize(
    ("lines", "reference"),
    [
        (("Reference No. BLAZ123456",), "BLAZ123456"),
        (("Ref: 99887766",), "99887766"),
        (("Transaction ID", "TX-2026-000123"), "TX-2026-000123"),
        (("Número de operación: 44556677",), "44556677"),
        (("Operación nº 44556677",), "44556677"),
        (("Reference ACDEFGH3",), None),
        (("Reference 2026-11-22",), None),
        (("Reference:", "thank you"), None),
    ],
)
def test_the_banks_reference_is_found(lines: tuple[str, ...], reference: str | None) -> None:
    assert read(*lines).reference == reference


@given(st.lists(st.text(max_size=300), max_size=20))
def test_no_text_is_too_strange_to_be_read(lines: list[str]) -> None:
    found = understood(lines, WANTED)
    assert found.amount_fits <= (found.amount == Decimal(49))
    assert found.reference is None or len(found.reference) <= 30


def test_a_book_is_read_no_further_than_its_first_page() -> None:
    assert not read(*["word"] * 300, "USD 49.00").amount_fits
    assert not read("x" * 300 + " USD 49.00").amount_fits

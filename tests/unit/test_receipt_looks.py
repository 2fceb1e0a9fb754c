"""The short form of `python -m tests.benches receipts`: copies are found, neighbours are not."""

import pytest
from PIL import Image

from services.commerce.proof_look import MARK, Look, is_copy, look_of, pieces_of
from tests.benches.receipts import figures
from tests.harness.bank_screens import BANKS, OTHER_BANKS, Bank, copies, screen
from tests.harness.examples import IS_LONG

#: So many payments of each bank are drawn, each with four copies.
_EACH = 5 if IS_LONG else 2


@pytest.mark.parametrize("bank", [*BANKS, *OTHER_BANKS], ids=lambda bank: bank.name)
def test_copies_are_distinguished_from_other_receipts_of_the_same_bank(bank: Bank) -> None:
    its = figures(bank, _EACH, first=0)
    assert its.found.total() >= 4 * _EACH - 1
    assert its.receipts == 0


def looked_at(*pieces: tuple[int, int]) -> Look:
    """A look of pieces with two words each."""
    return [*(along for along, _ in pieces), MARK, *(above for _, above in pieces)]


def test_the_noise_of_many_pieces_is_no_exchanged_number() -> None:
    labels = [(number * 0x0123_4567_89AB % (1 << 62), 7) for number in range(1, 25)]
    values = [(number * 0x0FED_CBA9_8765 % (1 << 62), 7) for number in range(1, 25)]
    noisy = [(along ^ 0xFF_FF00, above ^ 0b111_0000) for along, above in values]
    receipt, copy = ([*zip(labels, its, strict=True)] for its in (values, noisy))
    shown, again = ([one for pair in its for one in pair] for its in (receipt, copy))
    assert is_copy(looked_at(*shown), looked_at(*again)), "each value differs by 19 bits"
    number = (again[1][0], again[1][1] ^ 0xFFF_0000_0000)
    assert not is_copy(looked_at(*shown), looked_at(again[0], number, *again[2:])), "one by 31"


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.name)
def test_a_look_of_the_former_release_is_compared_by_what_it_has(bank: Bank) -> None:
    former = pieces_of(look_of(screen(bank, 1).convert("L")))
    neighbour = look_of(screen(bank, 2).convert("L"))
    assert not is_copy(former, neighbour)
    assert not is_copy(neighbour, former)
    _, copy = next(copies(screen(bank, 1), 1))
    again = look_of(copy.convert("L"))
    assert is_copy(former, again)
    assert is_copy(again, former)


def test_what_stands_in_the_same_place_decides_and_what_was_cut_off_does_not() -> None:
    labels, value, others = [7, 7 << 20, 7 << 40, 0x5555 << 30], 0xFFFF_FFFF, 0xFFFF << 48
    receipt = [*labels[:2], value, *labels[2:]]
    assert is_copy(receipt, receipt[1:]), "the top was cut off"
    assert is_copy(receipt, [others, *receipt]), "the phone's line was cut off"
    assert is_copy([value, *receipt], [others, *receipt]), "it was photographed at another time"
    assert is_copy(receipt, labels), "a piece was not seen"
    assert not is_copy(receipt, [*labels[:2], others, *labels[2:]]), "another number stands there"


def test_small_print_makes_no_copy_of_a_neighbour() -> None:
    print_ = [number * 0x0123_4567_89AB % (1 << 63) for number in range(1, 50)]
    one, other = [*print_[:3], 0xFFFF_FFFF, *print_[3:]], [*print_[:3], 0xFFFF << 48, *print_[3:]]
    assert not is_copy(one, other)


def test_a_photo_with_little_writing_is_no_copy_of_anything() -> None:
    look = look_of(Image.new("L", (1080, 2340), 200))
    assert look == []
    assert not is_copy(look, look)

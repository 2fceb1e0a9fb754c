"""Transactions as the chain writes them, in forms that the sandbox's wallets never send."""

from base64 import b64encode

import pytest
from pytoniq_core import Address, Builder, Cell

from bot.ton.bodies import text_comment
from bot.ton.cells import BadCells, read_boc
from bot.ton.incoming import Arrival
from bot.ton.tlb import WrittenTransaction, read_transaction
from tests.ton.bodies import comment

PAYER, OURS = Address(f"0:{'aa' * 32}"), Address(f"0:{'bb' * 32}")
EMPTY = Builder().end_cell()
CODE = b"DC7K2M"


def coins(amount: int) -> str:
    """VarUInteger 16 in bits, for amounts of one byte."""
    return f"0001{amount:08b}" if amount else "0000"


#: Parts of a description, in bits: what a phase did, and why none ran.
UNCHANGED, FROZEN = "0", "10"
SKIPPED, SUSPENDED = "000", "0110"
#: compute: it ran and succeeded, no other state was used, and the gas cost nothing.
RAN, FAILED = f"1100{coins(0)}", f"1000{coins(0)}"


def message(
    *, init: str = "none", inline: bool = False, extra: bool = False, bounced: bool = False
) -> Cell:
    """int_msg_info$0 from the payer to us, with the code as its comment."""
    made = Builder().store_bits("011").store_bit(bounced).store_address(PAYER).store_address(OURS)
    made.store_coins(5).store_bit(extra)
    if extra:
        made.store_ref(EMPTY)
    made.store_coins(0).store_coins(1).store_uint(7, 64).store_uint(8, 32)
    if init == "none":
        made.store_bit(0)
    elif init == "elsewhere":
        made.store_bits("11").store_ref(EMPTY)
    else:
        # Here: a depth, the special kind of a contract, code and data, no library.
        made.store_bits("10").store_bits("100011").store_bits("101").store_bits("110")
        made.store_ref(EMPTY).store_ref(EMPTY)
    body = comment(CODE)
    made = made.store_bit(0).store_cell(body) if inline else made.store_bit(1).store_ref(body)
    return made.end_cell()


def ordinary(
    *,
    storage: str = "0",
    credit: str | None = f"0{coins(5)}0",
    compute: str = RAN,
    action: bool | None = True,
    bounce: str = "0",
) -> Cell:
    """trans_ord$0000 that is called aborted, which decides nothing."""
    made = Builder().store_bits("00001" + storage)
    made.store_bits("0" if credit is None else f"1{credit}").store_bits(compute)
    if compute.startswith("1"):
        made.store_ref(EMPTY)
    made.store_bit(action is not None)
    if action is not None:
        made.store_ref(Builder().store_bit(action).store_bits("10").end_cell())
    return made.store_bits("1" + bounce + "0").end_cell()


def transaction(arrived: Cell | None, description: Cell, *, tag: str = "0111") -> str:
    messages = Builder().store_bit(arrived is not None)
    if arrived is not None:
        messages.store_ref(arrived)
    made = Builder().store_bits(tag).store_bytes(OURS.hash_part).store_uint(2000, 64)
    made.store_bytes(b"\x01" * 32).store_uint(1000, 64).store_uint(1_700_000_000, 32)
    made.store_uint(0, 15).store_bits("1010").store_ref(messages.store_bit(0).end_cell())
    made.store_coins(9).store_bit(0).store_ref(EMPTY).store_ref(description)
    return b64encode(made.end_cell().to_boc()).decode()


def arrival(arrived: Cell | None, description: Cell) -> Arrival | None:
    return read_transaction(read_boc(transaction(arrived, description))).arrival


def test_what_names_a_transaction_is_read() -> None:
    found = read_transaction(read_boc(transaction(None, ordinary())))
    assert found == WrittenTransaction(
        "bb" * 32, 2000, "01" * 32, 1000, 1_700_000_000, 9, None, False, False
    )


@pytest.mark.parametrize("init", ["none", "elsewhere", "here"])
@pytest.mark.parametrize("inline", [False, True])
@pytest.mark.parametrize("extra", [False, True])
def test_the_body_is_found_behind_everything_that_a_message_may_bring(
    init: str, inline: bool, extra: bool
) -> None:
    found = arrival(message(init=init, inline=inline, extra=extra), ordinary())
    assert found is not None
    assert (found.source, found.destination, found.value) == (f"0:{'aa' * 32}", f"0:{'bb' * 32}", 5)
    assert (found.credit, found.returned, found.accepted, found.bounced) == (5, False, True, False)
    assert text_comment(found.body()) == CODE


@pytest.mark.parametrize(
    ("phases", "credit", "returned", "accepted"),
    [
        ({"storage": f"1{coins(17)}0{UNCHANGED}"}, 5, False, True),
        ({"storage": f"1{coins(0)}1{coins(17)}{FROZEN}"}, 5, False, True),
        ({"credit": f"1{coins(1)}{coins(4)}0"}, 4, False, True),
        ({"credit": None}, 0, False, True),
        ({"compute": SKIPPED, "action": None}, 5, False, False),
        ({"compute": SUSPENDED, "action": None}, 5, False, False),
        ({"compute": FAILED, "action": None, "bounce": "11"}, 5, True, False),
        ({"compute": FAILED, "action": None, "bounce": "101"}, 5, False, False),
        ({"compute": FAILED, "action": None, "bounce": "100"}, 5, False, False),
        # The code ran, but what it ordered could not be done: its new state does not stand.
        ({"action": False}, 5, False, False),
    ],
)
def test_every_phase_is_read_in_every_form(
    phases: dict[str, str | bool | None], credit: int, returned: bool, accepted: bool
) -> None:
    found = arrival(message(), ordinary(**phases))  # type: ignore[arg-type]
    assert found is not None
    assert (found.credit, found.returned, found.accepted) == (credit, returned, accepted)


def test_what_no_internal_message_began_brought_nothing() -> None:
    outside = Builder().store_bits("10").store_bits("00").store_address(OURS).store_coins(0)
    assert arrival(outside.store_bits("00").end_cell(), ordinary()) is None
    tick = Builder().store_bits("0010").end_cell()
    assert arrival(message(), tick) is None
    bounced = arrival(message(bounced=True), ordinary())
    assert bounced is not None and bounced.bounced


def test_what_is_no_transaction_is_refused() -> None:
    for text in (
        transaction(message(), ordinary(), tag="0110"),
        transaction(EMPTY, ordinary()),
        transaction(message(), EMPTY),
    ):
        with pytest.raises(BadCells):
            read_transaction(read_boc(text))

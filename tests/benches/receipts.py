"""Copies of receipts among neighbours: banks' screens, each payment's one and its copies.

Two processes behind everything else draw the screens, each once, and compare their looks.
"""

import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from PIL import Image

from services.commerce.proof_look import Look, is_copy, look_of
from tests.benches.table import Table
from tests.harness.bank_screens import BANKS, OTHER_BANKS, Bank, copies, screen

EACH = 200
#: The payments that are measured. The bounds in services/commerce/proof_look.py were chosen by
#: others, below this number, and before anybody looked at these. Whoever changes a bound does the
#: same and takes the next million.
HELD_OUT = 2_000_000
_PROCESSES, _NICE = 2, 10


@dataclass(frozen=True)
class Seen:
    """A payment's screen as it came first, and what was found of its copies."""

    look: Look
    #: By what was done to it.
    is_found: dict[str, bool]


def seen(bank: Bank, seed: int) -> Seen:
    """Draw a payment's screen and its copies and look at them."""
    drawn = screen(bank, seed)
    look = look_of(drawn.convert("L"))
    return Seen(look, {done: is_copy(look, _look(copy)) for done, copy in copies(drawn, seed)})


def _look(copy: Image.Image) -> Look:
    # As services/commerce/proof_worker.py opens a JPEG.
    copy.draft("L", (960, 960))
    return look_of(copy.convert("L"))


def mistaken(looks: list[Look], number: int) -> list[int]:
    """The receipts before this one that it is taken for a copy of; all are different payments."""
    return [other for other in range(number) if is_copy(looks[number], looks[other])]


@dataclass(frozen=True)
class Figures:
    """What was found of one bank's receipts."""

    #: Copies found, by what was done to them.
    found: Counter[str]
    #: Receipts that are taken for a copy of another one, or another one for a copy of them.
    receipts: int
    #: The same as pairs of receipts.
    pairs: int


def figures(
    bank: Bank, each: int, first: int = HELD_OUT, pool: ProcessPoolExecutor | None = None
) -> Figures:
    """Look at so many payments of a bank, from the first one on."""
    mapped = partial(pool.map, chunksize=5) if pool else map
    all_seen: list[Seen] = list(mapped(partial(seen, bank), range(first, first + each)))
    found = Counter[str]()
    for one in all_seen:
        found.update(one.is_found)
    compared = partial(mistaken, [one.look for one in all_seen])
    pairs = [
        (one, other) for one, others in enumerate(mapped(compared, range(each))) for other in others
    ]
    return Figures(found, len({one for pair in pairs for one in pair}), len(pairs))


async def measure() -> list[Table]:
    """How many copies are found, and how many neighbours are taken for one."""
    with ProcessPoolExecutor(_PROCESSES, get_context("spawn"), os.nice, (_NICE,)) as pool:
        return [
            _of(pool, BANKS, f"Copies among {EACH} receipts of each bank"),
            _of(pool, OTHER_BANKS, "Small print, other scripts and the same members each month"),
        ]


def _of(pool: ProcessPoolExecutor, banks: tuple[Bank, ...], title: str) -> Table:
    table = Table(
        title, ("bank", "copies found", "the worst kind", "receipts taken for a neighbour's copy")
    )
    for bank in banks:
        its = figures(bank, EACH, pool=pool)
        kind, fewest = min(its.found.items(), key=lambda item: item[1])
        table.add(
            bank.name,
            f"{its.found.total() / (4 * EACH):.1%}",
            f"{kind}: {fewest / EACH:.1%}",
            f"{its.receipts / EACH:.1%} ({its.pairs} of {EACH * (EACH - 1) // 2} pairs)",
        )
        # It takes minutes: what is known already is shown while the next bank is drawn.
        sys.stderr.write(f"{' · '.join(table.rows[-1])}\n")
    return table

"""The contract that manages the names below a domain: the simple subdomain manager, and bad ones.

Whoever owns it writes a record of one category for one label; a get-method reads it back. It does
what the compiled one does, its faults included: the last record of a name cannot be deleted.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field

from pytoniq_core.boc.cell import Cell as TheirCell

from sandbox.ton import contracts
from sandbox.ton.cells import Builder, Cell, bag, dictionary

UPDATE_RECORD = 0x537A3491
#: How the contract ends: it did what it was told, somebody else told it, or an empty value.
DONE, NOT_THE_OWNER, TYPE_CHECK = 0, 501, 7
_NEXT_RESOLVER = 0xBA93
_NOTHING = ("list", "")
Entry = tuple[str, str]
Answer = tuple[int, list[Entry]]


@dataclass
class TonManager:
    """One domain's; `records` are bags of cells by the category, by the label."""

    domain: str
    owner: str
    records: dict[str, dict[str, str]] = field(default_factory=dict)
    trick: str | None = None
    # To whom a bad one leads, and after how many answers it knows nothing more.
    leads_to: str | None = None
    answers_left: int = 1


def address_of(domain: str) -> str:
    return contracts.named(f"manager of {domain}")


def data(manager: TonManager) -> str:
    """What it keeps, as a bag of cells: its owner first. Its names are not shown in it."""
    return bag(Builder().address(manager.owner).bit(False).end())


def cells(boc: str) -> Cell:
    """What somebody brings, as cells of our own."""
    return _ours(TheirCell.one_from_boc(base64.b64decode(boc)))


def _ours(theirs: TheirCell) -> Cell:
    builder = Builder().uint(int(theirs.bits.to01() or "0", 2), len(theirs.bits))
    for ref in theirs.refs:
        builder.ref(_ours(ref))
    return builder.end()


def applies(manager: TonManager, sender: str, body: Cell) -> int:
    """Do what a message says; the exit code."""
    if sender != manager.owner:
        return NOT_THE_OWNER
    if not body.bits or body.value >> (body.bits - 32) != UPDATE_RECORD:
        return DONE
    label = body.refs[0].data().decode()
    has_value = body.value & 1
    category = str(body.value >> 1 & (1 << 256) - 1)
    records = dict(manager.records.get(label, {}))
    if has_value:
        records[category] = bag(body.refs[1])
    else:
        records.pop(category, None)
        if not records:
            return TYPE_CHECK
    manager.records[label] = records
    return DONE


def resolves(manager: TonManager, left: bytes, category: int) -> Answer:
    """Its `dnsresolve`."""
    if manager.trick is not None:
        return TRICKS[manager.trick](manager, left)
    zero = left.startswith(b"\0")
    label, _, rest = left[zero:].partition(b"\0")
    records = manager.records.get(label.decode(errors="replace") + "\0", {})
    kept = {int(key): cells(boc) for key, boc in records.items()}
    understood: Entry = ("num", hex((len(left) - len(rest)) * 8))
    if rest or category:
        # Nobody else is asked for what is further below.
        one = None if rest else kept.get(category)
        return 0, [understood, ("cell", bag(one)) if one else _NOTHING]
    return 0, [understood, ("cell", bag(_whole(kept))) if kept else _NOTHING]


def _whole(kept: dict[int, Cell]) -> Cell:
    return dictionary(kept, 256).end().refs[0]


# -- managers with bad intentions ------------------------------------------------------------------


def _another(manager: TonManager, left: bytes) -> Answer:
    """Whatever is asked for leads to somebody else's wallet."""
    record = Builder().uint(0x9FD3, 16).address(manager.leads_to).uint(0, 8).end()
    found = ("cell", bag(_whole({WALLET: record})))
    return 0, [("num", hex(len(left) * 8)), found]


def _loops(manager: TonManager, left: bytes) -> Answer:
    """A byte is understood, and it is to be asked for the rest itself."""
    itself = Builder().uint(_NEXT_RESOLVER, 16).address(address_of(manager.domain)).end()
    return 0, [("num", hex(0 if len(left) < 2 else 8)), ("cell", bag(itself))]


def _vanishes(manager: TonManager, left: bytes) -> Answer:
    """Honest for some answers, and then it knows no name any more."""
    if manager.answers_left <= 0:
        return 0, [("num", hex(len(left) * 8)), _NOTHING]
    manager.answers_left -= 1
    honest = TonManager(manager.domain, manager.owner, manager.records)
    return resolves(honest, left, 0)


def _junk(manager: TonManager, left: bytes) -> Answer:
    return 0, [("num", hex(len(left) * 8)), ("cell", "bm90IGNlbGxz")]


WALLET = 0xE8D44050873DBA865AA7C170AB4CCE64D90839A34DCFD6CF71D14E0205443B1B
TRICKS: dict[str, Callable[[TonManager, bytes], Answer]] = {
    "another": _another,
    "loops": _loops,
    "vanishes": _vanishes,
    "junk": _junk,
}

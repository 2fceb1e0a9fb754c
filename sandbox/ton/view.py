"""What the index has seen so far, which may be less than has happened on the chain."""

from collections.abc import Iterator

from sandbox.ton import managers
from sandbox.ton.ledger import NO_HASH, TonAccount, TonTransaction, TonTransfer
from sandbox.world import World


def account(world: World, address: str) -> TonAccount:
    """An account of the ledger, or the nothing that stands at every other address."""
    return world.state.ton.accounts.get(address) or TonAccount(address, status="nonexist")


def data(world: World, address: str) -> str | None:
    """What a contract keeps, as a bag of cells; the sandbox keeps that of name managers only."""
    manager = world.state.ton.names.managed_at(address)
    return None if manager is None else managers.data(manager)


def transactions(world: World, address: str) -> list[TonTransaction]:
    """An account's transactions that are indexed by now, oldest first."""
    now = world.now()
    return [each for each in account(world, address).transactions if each.indexed_at <= now]


def unbroken(world: World, address: str) -> list[TonTransaction]:
    """An account's transactions up to the newest that is known, without the gaps of the index."""
    known = transactions(world, address)
    newest_lt = known[-1].lt if known else 0
    return [each for each in account(world, address).transactions if each.lt <= newest_lt]


def everything(world: World) -> Iterator[TonTransaction]:
    for address in world.state.ton.accounts:
        yield from transactions(world, address)


def transfers(world: World) -> list[TonTransfer]:
    now = world.now()
    return [each for each in world.state.ton.transfers if each.indexed_at <= now]


def newest(world: World, address: str) -> tuple[int, str]:
    """Logical time and hash of the newest transaction that the index knows, as the state tells."""
    known = transactions(world, address)
    if not known or known[-1].end_status == "nonexist":
        return 0, NO_HASH
    return known[-1].lt, known[-1].hash

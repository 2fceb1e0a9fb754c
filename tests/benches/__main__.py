"""The command line of the benches."""

import sys

import uvloop

from tests.benches import (
    audiences,
    broadcasts,
    chain,
    deadlines,
    drains,
    exports,
    floods,
    go,
    identity,
    inbox,
    lists,
    names,
    receipts,
    reconciliation,
    recording,
    restate,
    startup,
    stats,
    taps,
    ticks,
    upgrade,
    weight,
)

BENCHES = {
    "taps": taps.measure,
    "recording": recording.measure,
    "ticks": ticks.measure,
    "startup": startup.measure,
    "weight": weight.measure,
    "deadlines": deadlines.measure,
    "floods": floods.measure,
    "go": go.measure,
    "inbox": inbox.measure,
    "drains": drains.measure,
    "chain": chain.measure,
    "exports": exports.measure,
    "lists": lists.measure,
    "names": names.measure,
    "identity": identity.measure,
    "audiences": audiences.measure,
    "stats": stats.measure,
    "receipts": receipts.measure,
    "upgrade": upgrade.measure,
    "reconciliation": reconciliation.measure,
    "restate": restate.measure,
    "broadcasts": broadcasts.measure,
}


async def main(names: list[str]) -> None:
    for name in names or BENCHES:
        for table in await BENCHES[name]():
            print(table, flush=True)  # noqa: T201 - the table is what the command is for


if __name__ == "__main__":
    unknown = set(sys.argv[1:]) - set(BENCHES)
    if unknown:
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; there are: {', '.join(BENCHES)}")
    uvloop.run(main(sys.argv[1:]))

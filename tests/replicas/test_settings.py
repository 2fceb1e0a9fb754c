"""What an admin changes at one replica counts at the other before it can be asked for."""

import pytest

from tests.harness.ways import labels
from tests.replicas.pair import Pair, happens

pytestmark = pytest.mark.xdist_group("processes")


async def test_a_change_at_one_replica_reaches_the_other(pair: Pair) -> None:
    admin, member = pair.house.admin, await pair.house.member()
    pair.gate.leads_to(pair.second.port)
    await admin.says("/settings")
    await admin.sees("Texts", fresh=True)
    for label, seen in (
        ("Texts", "Terms: none"),
        ("Terms", "What people agree to"),
        ("English", "No terms in this language yet"),
        ("Write", "Send me your text"),
    ):
        await admin.taps(label)
        await admin.sees(seen, fresh=True)
    await admin.says("Be kind.")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees("Members see it from now on", fresh=True)
    for port in (pair.first.port, pair.second.port):
        pair.gate.leads_to(port)

        async def has_terms() -> bool:
            await member.says("/help")
            await member.sees("/membership", fresh=True)
            return "📄 Terms" in labels(await member.last_message())

        await happens(has_terms, f"the replica at {port} knows the terms")
    await pair.house.rests()
    await pair.house.tidy()

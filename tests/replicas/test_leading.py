"""What fails in leading is tried again by itself, and ends no leadership."""

from functools import partial

import pytest

from tests.harness.house import TOKEN
from tests.replicas.pair import Pair, happens

pytestmark = pytest.mark.xdist_group("processes")
_TERM = "SELECT term FROM leases WHERE name = 'leader'"


async def test_commands_that_telegram_refuses_are_tried_again_under_the_same_leader(
    pair: Pair,
) -> None:
    house = pair.house
    refused = await house.sandbox.fault("400", method="setMyCommands", times=-1)
    old = await pair.leader()
    await old.program.stop()
    heir = pair.other(old)
    pair.gate.leads_to(heir.port)
    await pair.becomes_leader(heir)
    await pair.is_hit(refused)
    term = await house.value(_TERM)

    async def is_tried_again(times: int) -> bool:
        return await house.sandbox.fault_hits(refused) >= times

    await happens(partial(is_tried_again, 3), "it is tried again", within=20)
    assert await pair.leader() is heir
    assert await house.value(_TERM) == term
    mark = await house.sandbox.journal_mark()
    await house.sandbox.release(refused)

    async def are_told() -> bool:
        return any(call["executed"] for call in await house.sandbox.calls("setMyCommands", mark))

    await happens(are_told, "the commands are registered", within=20)
    await old.start()


async def test_a_webhook_that_a_person_removed_is_registered_again_and_reported(pair: Pair) -> None:
    house, sandbox = pair.house, pair.house.sandbox
    await pair.leader()
    mark = await sandbox.journal_mark()
    async with sandbox.session.post(f"{sandbox.url}/bot{TOKEN}/deleteWebhook") as answer:
        assert answer.status == 200

    async def is_registered() -> bool:
        return bool(await sandbox.calls("setWebhook", mark))

    await happens(is_registered, "the webhook is registered again", within=40)
    await house.admin.sees("trouble reaching my webhook", fresh=True)
    member = await house.member()
    await member.says("/help")
    await member.sees("/membership", fresh=True)

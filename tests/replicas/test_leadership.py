"""Exactly one replica runs the clockwork, and nothing it does is done twice."""

import asyncio
from datetime import timedelta

import pytest

from tests.harness.ways import belongs, messages_of_bot, subscribes
from tests.replicas.pair import Pair

pytestmark = pytest.mark.xdist_group("processes")


async def _told(person, words: str) -> int:
    return sum(words in message["text"] for message in await messages_of_bot(person))


async def test_exactly_one_replica_leads(pair: Pair) -> None:
    leader = await pair.leader()
    # Had both been leading, each tick of the other one would have gained the lease again.
    term = "SELECT term FROM leases WHERE name = 'leader'"
    before = await pair.house.value(term)
    await asyncio.gather(
        *(program.says('"event": "ready"') for program in (pair.first.program, pair.second.program))
    )
    assert await pair.leader() is leader
    assert await pair.house.value(term) == before


async def test_when_the_leader_is_killed_the_other_one_does_its_work(pair: Pair) -> None:
    member = await pair.house.member()
    await subscribes(pair.house, member)
    leader = await pair.leader()
    heir = pair.other(leader)
    await leader.program.kill()
    pair.gate.leads_to(heir.port)
    await pair.becomes_leader(heir)
    end = await pair.house.end_of(member)
    await pair.house.advance_to(end - timedelta(days=6))
    await member.sees("ends on")
    await leader.start()
    await pair.house.rests()
    assert await _told(member, "ends on") == 1
    assert await pair.leader() is heir


async def test_a_leader_that_stood_still_has_no_second_effect_when_it_wakes_up(pair: Pair) -> None:
    house = pair.house
    member = await house.member()
    club = await belongs(house, member)
    sleeper = await pair.leader()
    heir = pair.other(sleeper)
    term = await house.value("SELECT term FROM leases WHERE name = 'leader'")
    mark = await house.sandbox.journal_mark()
    await sleeper.pauses()
    pair.gate.leads_to(heir.port)
    await pair.becomes_leader(heir)
    end = await house.end_of(member)
    await house.advance_to(end - timedelta(days=6))
    await member.sees("ends on")
    await house.advance_to(end, hours=25)
    await member.sees("ended on")
    await club.becomes(member, "left")
    sleeper.goes_on()
    await sleeper.program.says('"event": "leadership_lost"')
    await house.rests()
    assert await _told(member, "ends on") == 1
    assert await _told(member, "ended on") == 1
    bans = [
        entry
        for entry in await house.sandbox.calls("banChatMember", mark)
        if int(entry["params"]["user_id"]) == member.id
    ]
    assert len(bans) == 1
    audit = await house.rows(
        "SELECT l.action_type FROM subscription_audit_log l JOIN user_subscriptions s"
        " ON s.id = l.subscription_id WHERE s.telegram_user_id = $1 ORDER BY l.created_at",
        str(member.id),
    )
    assert [row["action_type"] for row in audit] == ["activated", "expired"]
    assert await pair.leader() is heir
    assert await house.value("SELECT term FROM leases WHERE name = 'leader'") == term + 1

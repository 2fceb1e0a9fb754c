"""Who waits for whom: deadlines, floods, half a character, and lines that are cut."""

import asyncio

from sandbox.client import Person
from tests.flows.test_stars import invoice, plan_with_stars
from tests.harness.house import House
from tests.harness.ways import messages_of_bot

#: What a person waits for, and what is being answered.
OPEN_OF = """
SELECT count(*) FROM inbox_updates WHERE ordering_key = $1 AND state IN ('waiting', 'running')"""


async def test_the_question_before_a_charge_does_not_wait_for_what_was_said_before(
    house: House, member: Person
) -> None:
    number = await invoice(house, member, await plan_with_stars(house))
    # The answer to /help does not come back, so the member's own queue stands still.
    await house.rests()
    held = await house.sandbox.fault("hold", chat=member.id)
    await member.says("/help")
    await member.says("/membership")
    await house.becomes(2, OPEN_OF, str(member.id))
    await asyncio.wait_for(member.pays(number), 8)
    assert not await house.payments_of(member), "the charge itself stands in the queue"
    await house.sandbox.release(held)
    await member.sees("Your payment is confirmed")
    (payment,) = await house.payments_of(member)
    assert payment["status"] == "completed"


async def test_who_overtakes_writes_nothing_about_the_person(house: House, member: Person) -> None:
    await invoice(house, member, await plan_with_stars(house))
    code = (await house.intent_of(member))["pay_code"]
    before = await house.rows("SELECT * FROM bot_users WHERE telegram_id = $1", str(member.id))
    renamed = {"id": member.id, "is_bot": False, "first_name": "Renamed", "language_code": "es"}
    stranger = await house.person("Stranger")
    for query, payer in (("881", renamed), ("882", {**renamed, "id": stranger.id})):
        await house.sandbox.raw_update(
            pre_checkout_query={
                "id": query,
                "from": payer,
                "currency": "XTR",
                "total_amount": 500,
                "invoice_payload": code,
            }
        )
    await house.rests()
    answers = {
        call["params"]["pre_checkout_query_id"]: call["params"].get("error_message")
        for call in await house.sandbox.calls("answerPreCheckoutQuery")
    }
    assert answers["881"] is None
    assert answers["882"], "a stranger is refused, in their language"
    after = await house.rows("SELECT * FROM bot_users WHERE telegram_id = $1", str(member.id))
    assert before == after
    assert not await house.rows("SELECT FROM bot_users WHERE telegram_id = $1", str(stranger.id)), (
        "whoever only asks is not met"
    )


async def test_a_flood_is_reported_once_and_keeps_no_one_waiting(
    house: House, member: Person
) -> None:
    honest = await house.person("Honest")
    held = await house.sandbox.fault("hold", chat=member.id, times=-1)
    for _ in range(60):
        await member.says("Hello? Hello?")
    await honest.says("/start")
    await honest.sees(honest.name, within=3)
    await house.sandbox.release(held)
    await member.sees("That was a lot at once")
    await house.rests()
    told = [m for m in await messages_of_bot(member) if "That was a lot at once" in m["text"]]
    assert len(told) == 1
    skipped = "SELECT count(*) FROM inbox_updates WHERE ordering_key = $1 AND state = 'skipped'"
    assert 15 <= await house.value(skipped, str(member.id)) <= 20
    await member.says("/membership")
    await member.sees("You don't have a membership", fresh=True)


async def test_a_flood_in_a_group_is_cut_without_a_word(house: House, member: Person) -> None:
    # As an administrator the bot reads all that is said.
    group = await house.sandbox.supergroup("A lively place", house.admin)
    await group.adds_bot(by=house.admin)
    await group.adds(member)
    await house.rests()
    before = len(await house.sandbox.calls("sendMessage"))
    # The member's own queue stands still, as it does where the server is slow.
    held = await house.sandbox.fault("hold", chat=member.id)
    await member.says("/help")
    for _ in range(60):
        await member.says("Hello? Hello?", chat=group)
    skipped = "SELECT count(*) FROM inbox_updates WHERE ordering_key = $1 AND state = 'skipped'"
    await house.becomes(20, skipped, str(member.id))
    await house.sandbox.release(held)
    await member.sees("/membership", fresh=True)
    await house.rests()
    assert len(await house.sandbox.calls("sendMessage")) == before + 1, "and that was the help"
    await member.says("/membership")
    await member.sees("You don't have a membership", fresh=True)


async def test_half_a_character_is_answered_like_any_other(house: House) -> None:
    cut = await house.person("Mary \ufffd")
    await cut.says("/start")
    await cut.sees("Mary")
    await cut.says("Is it over \ufffd")
    await cut.sees("Sorry, I didn't get that", fresh=True)
    await house.rests()
    stored = await house.value(
        "SELECT first_name FROM bot_users WHERE telegram_id = $1", str(cut.id)
    )
    assert stored.startswith("Mary")


async def test_lines_that_an_operator_cuts_cost_no_update(house: House) -> None:
    house.expects_error("terminat")
    for words in ("update_postponed", "inbox_unreachable", "updates_not_stored", "connection"):
        house.expects_error(words)
    people = [await house.member() for _ in range(8)]
    cut = (
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = current_database() AND application_name = 'dynamic-capital-bot'"
    )
    ended = 0
    for _ in range(6):
        await asyncio.gather(*(person.says("/membership") for person in people))
        ended += await house.value(cut)
    assert ended
    for person in people:
        await person.sees("You don't have a membership", fresh=True, within=30)
    await house.rests(within=60)
    dead = "SELECT FROM inbox_updates WHERE state = 'dead' AND ordering_key = ANY($1)"
    assert not await house.rows(dead, [str(person.id) for person in people])

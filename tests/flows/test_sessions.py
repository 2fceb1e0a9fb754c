"""Conversations that stop in the middle: time-outs, restarts, kills, blocks and lost answers."""

import pytest

from sandbox.client import Person
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import (
    buys,
    card_of,
    is_approved,
    labels,
    messages_of_bot,
    pays,
    sees_where,
)

SESSIONS = "SELECT count(*) FROM user_sessions WHERE telegram_user_id = $1 AND is_active"


@pytest.mark.parametrize("how", ["stopped", "killed"])
async def test_a_restart_in_the_middle_of_a_checkout_goes_on_where_it_was(
    house: House, member: Person, how: str
) -> None:
    await buys(member)
    await (house.stop() if how == "stopped" else house.kill())
    receipt = await member.sends_photo(pictures.jpeg())
    await house.start()
    await member.sees("checking your proof of payment", within=30)
    [payment] = await house.payments_of(member)
    assert payment["status"] == "awaiting_admin"
    assert receipt


async def test_what_was_said_while_the_bot_was_down_is_answered_in_order(house: House) -> None:
    member = await house.member()
    await house.kill()
    await member.says("/timezone")
    await member.says("Lisbon")
    await member.says("/plans")
    await house.start()
    await member.sees("Tap one to see", within=30, fresh=True)
    texts = [message["text"] for message in await messages_of_bot(member)]
    zone, noted, plans = texts[-3:]
    assert "Where do you live" in zone
    assert "Saved: Lisbon" in noted
    assert "12 months" in plans


async def test_after_half_an_hour_the_person_is_offered_to_go_on(
    house: House, member: Person
) -> None:
    await buys(member)
    await house.sandbox.advance(minutes=31)
    await member.says("/start")
    await member.sees("Welcome back! You were in the middle of something", fresh=True)
    await member.taps("Continue")
    await member.sees("Send me a photo or a PDF of your proof of payment for 1 month", fresh=True)
    await pays(member)


async def test_words_after_a_time_out_are_met_with_the_offer_too(
    house: House, member: Person
) -> None:
    await buys(member)
    await house.sandbox.advance(hours=3)
    await member.says("hello again")
    await member.sees("a payment that needs its proof", fresh=True)


async def test_a_receipt_after_a_time_out_is_offered_to_the_payment(
    house: House, member: Person
) -> None:
    await buys(member)
    await house.sandbox.advance(hours=1)
    await house.becomes(0, SESSIONS, str(member.id))
    await member.sends_photo(pictures.jpeg())
    await member.sees("Is this your proof of payment for 1 month", fresh=True)
    await member.taps("Yes, it is")
    await member.sees("checking your proof of payment", fresh=True)


async def test_every_step_of_a_session_stands_in_its_audit(house: House, member: Person) -> None:
    await buys(member)
    await house.sandbox.advance(minutes=31)
    await house.becomes(0, SESSIONS, str(member.id))
    await member.says("/start")
    await member.sees("Welcome back!", fresh=True)
    await member.taps("Continue")
    await member.sees("Send me a photo", fresh=True)
    await pays(member)
    await house.becomes(0, SESSIONS, str(member.id))
    told = await house.rows(
        "SELECT action_type FROM session_audit_log WHERE telegram_user_id = $1"
        " ORDER BY created_at, action_type",
        str(member.id),
    )
    actions = [row["action_type"] for row in told]
    assert actions[0] == "created"
    assert {"cleanup", "accessed", "ended"} <= set(actions)
    reasons = await house.rows(
        "SELECT end_reason, awaiting_input, session_data FROM user_sessions"
        " WHERE telegram_user_id = $1 ORDER BY created_at",
        str(member.id),
    )
    assert [row["end_reason"] for row in reasons] == ["timeout", "completed"]
    assert all(row["awaiting_input"] == "Waiting:receipt" for row in reasons)


async def test_going_on_twice_goes_on_once(house: House, member: Person) -> None:
    await buys(member)
    await house.sandbox.advance(minutes=31)
    await member.says("/start")
    asked = await member.sees("Welcome back!", fresh=True)
    await member.taps("Continue", message_id=asked["message_id"])
    await member.sees("Send me a photo", fresh=True)
    await member.forges("go")
    await member.sees("Send me a photo")
    await house.rests()
    assert await house.value(SESSIONS, str(member.id)) == 1
    await pays(member)


async def test_a_conversation_that_is_over_cannot_be_resumed(house: House, member: Person) -> None:
    await buys(member)
    await pays(member)
    await member.forges("go")
    await member.sees("That's already over", fresh=True)


async def test_another_question_takes_the_place_of_the_first(house: House, member: Person) -> None:
    await buys(member)
    await member.says("/timezone")
    await member.sees("Where do you live", fresh=True)
    await member.says("Lisbon")
    menu = await member.sees("Saved: Lisbon", fresh=True)
    assert "🧾 Continue payment" in labels(menu)
    await member.sends_photo(pictures.jpeg())
    await member.sees("Is this your proof of payment for 1 month", fresh=True)


async def test_an_admins_half_written_reason_survives_a_restart(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    card = await card_of(member, house.admin)
    await house.admin.taps("Reject", message_id=card["message_id"])
    await house.admin.sees("Why are you rejecting the proof of payment", fresh=True)
    await house.admin.taps("Another reason", message_id=card["message_id"])
    await house.admin.sees("Write the reason", fresh=True)
    await house.kill()
    await house.admin.says("Blurred")
    await house.start()
    refused = await sees_where(
        member, lambda m: "Reason: Blurred" in m["text"], "the reason", within=30
    )
    assert "couldn't accept" in refused["text"]


# -- blocks and faults on the way out ----------------------------------------------------------

# What comes after something held for the same person waits behind it.
HELD = "SELECT count(*) FROM outbox WHERE chat_id = $1 AND state IN ('held', 'waiting')"
UNREACHABLE = "SELECT unreachable_since IS NOT NULL FROM bot_users WHERE telegram_id = $1"


async def approved_unseen(house: House, member: Person) -> None:
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])
    await house.admin.sees("Approved by", fresh=True)


async def test_what_a_person_who_blocked_the_bot_was_owed_comes_with_the_unblock(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    await house.rests()
    await member.blocks()
    await house.becomes(True, UNREACHABLE, str(member.id))
    mark = await house.sandbox.journal_mark()
    await approved_unseen(house, member)
    await house.becomes(1, HELD, str(member.id))
    await house.sandbox.advance(days=2)
    await house.rests()
    asked = [
        call
        for call in await house.sandbox.journal(mark)
        if str(call["params"].get("chat_id")) == str(member.id)
    ]
    assert len(asked) <= 1, "nobody is asked again and again"
    await member.unblocks()
    told = await member.sees("Your payment is confirmed")
    assert f"Join {house.club.title}" in labels(told)
    assert await house.value(UNREACHABLE, str(member.id)) is False
    await house.becomes(0, HELD, str(member.id))


async def test_a_block_that_we_missed_is_noticed_by_the_refusal(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    await house.rests()
    await house.sandbox.fault(403, "sendMessage", chat=member.id)
    await approved_unseen(house, member)
    await house.becomes(True, UNREACHABLE, str(member.id))
    await house.becomes(1, HELD, str(member.id))
    await member.says("/start")
    await member.sees("Your payment is confirmed")


@pytest.mark.parametrize("kind", ["500", "502", "429", "cut_before"])
async def test_a_fault_of_telegrams_only_delays_the_word(
    house: House, member: Person, kind: str
) -> None:
    await buys(member)
    await pays(member)
    await house.rests()
    fault = await house.sandbox.fault(kind, "sendMessage", chat=member.id, retry_after=1)
    await approved_unseen(house, member)
    await member.sees("Your payment is confirmed", within=20)
    assert await house.sandbox.fault_hits(fault) == 1
    await house.rests()
    told = [m for m in await messages_of_bot(member) if "Your payment is confirmed" in m["text"]]
    assert len(told) == 1


async def test_a_lost_answer_may_repeat_the_word_but_never_the_operation(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    await house.rests()
    await house.sandbox.fault("cut_after", "sendMessage", chat=member.id)
    await approved_unseen(house, member)
    await house.becomes(
        1,
        "SELECT count(*) FROM outbox WHERE chat_id = $1 AND kind = 'payment_approved'"
        " AND state = 'sent'",
        str(member.id),
        within=20,
    )
    told = [m for m in await messages_of_bot(member) if "Your payment is confirmed" in m["text"]]
    assert len(told) in (1, 2)
    rights = (
        "SELECT count(*) FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id"
        " WHERE p.telegram_id = $1"
    )
    assert await house.value(rights, str(member.id)) == 1


async def test_a_screen_that_could_not_be_sent_comes_later(house: House, member: Person) -> None:
    await buys(member)
    await house.sandbox.fault(502, "sendMessage", chat=member.id)
    await member.sends_photo(pictures.jpeg())
    await member.sees("checking your proof of payment", within=20)
    assert len(await house.payments_of(member)) == 1


async def test_a_receipt_that_could_not_be_downloaded_at_once_is_not_lost(
    house: House, member: Person
) -> None:
    await buys(member)
    await house.sandbox.fault(500, "getFile")
    await member.sends_photo(pictures.jpeg())
    await member.sees("checking your proof of payment", within=20)
    await is_approved(member, house.admin)


async def test_a_city_whose_answer_was_lost_is_noted_again(house: House, member: Person) -> None:
    await member.says("/timezone")
    await member.sees("Where do you live", fresh=True)
    await house.sandbox.fault(502, "sendMessage", chat=member.id)
    await member.says("Lisbon")
    await member.sees("Saved: Lisbon", within=20)


async def test_a_reason_whose_answer_was_lost_is_confirmed_again(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    card = await card_of(member, house.admin)
    await house.admin.taps("Reject", message_id=card["message_id"])
    await house.admin.sees("Why are you rejecting the proof of payment", fresh=True)
    await house.admin.taps("Another reason", message_id=card["message_id"])
    await house.admin.sees("Write the reason", fresh=True)
    await house.sandbox.fault(502, "sendMessage", chat=house.admin.id, contains="Rejected")
    await house.admin.says("Blurred")
    await house.admin.sees(f"Rejected: {member.name}", within=20)
    assert len(await house.payments_of(member)) == 1


# -- faults of our own -------------------------------------------------------------------------


async def test_an_update_that_fails_every_time_becomes_a_dead_letter_and_no_one_waits_behind_it(
    house: House, member: Person
) -> None:
    fault = "argument after ** must be a mapping"
    house.expects_error(fault)
    await buys(member)
    # A row that no code of ours writes: whatever reads it fails each time.
    intent = await house.intent_of(member)
    await house.database.execute(
        "UPDATE payment_intents SET snapshot = jsonb_set(snapshot, '{account}', '\"poison\"')"
        " WHERE id = $1",
        intent["id"],
    )
    await member.forges(f"c:{intent['id']}", wait=0)
    other = await house.member("Otto")
    await buys(other)
    apology = await member.sees("Something went wrong on our side", within=20)
    assert "Reference:" in apology["text"]
    for admin in (house.admin, house.second):
        report = await admin.sees("set it aside to keep the others moving")
        assert fault in report["text"]
    await member.says("/help")
    await member.sees("What I can do", fresh=True)
    await house.database.execute(
        "UPDATE payment_intents SET snapshot = $2, status = 'cancelled' WHERE id = $1",
        intent["id"],
        intent["snapshot"],
    )

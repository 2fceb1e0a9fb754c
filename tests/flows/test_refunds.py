"""Giving money back, as an admin does it and the member reads it."""

from sandbox.client import Person
from tests.flows.test_stars import invoice, plan_with_stars
from tests.harness.house import House
from tests.harness.ways import belongs, button, labels, subscribes


async def refunds(house: House, member: Person, way: str, note: str) -> None:
    """From the command to the note, with both questions between them."""
    admin = house.admin
    await admin.says(f"/refund {member.id}")
    await admin.sees("Tap it to see more", fresh=True)
    await admin.taps("DC-")
    await admin.sees("It gives access until", fresh=True)
    await admin.taps(way)
    await admin.sees("Refund this payment", fresh=True)
    await admin.taps("Continue")
    await admin.sees("can't undo this", fresh=True)
    await admin.taps("Yes, refund")
    await admin.sees("Write in one message why", fresh=True)
    assert [row["status"] for row in await house.payments_of(member)] == ["completed"]
    await admin.says(note)
    await admin.sees(f"Note: {note}", fresh=True)


async def test_a_whole_refund_ends_the_access_and_the_member_is_notified(
    house: House, member: Person
) -> None:
    chat = await belongs(house, member)
    await refunds(house, member, "end access", "sent back by transfer")
    await member.sees("We're refunding $49")
    await chat.becomes(member, "left")
    [payment] = await house.payments_of(member)
    assert (payment["status"], payment["refund_note"], payment["access_kept"]) == (
        "refunded",
        "sent back by transfer",
        False,
    )
    await member.says("/receipts")
    await member.sees("↩️ DC-", fresh=True)
    # An old button shows what became of it.
    await house.admin.forges(f"rb:{payment['id'].hex}:0")
    await house.admin.sees("can't undo this", fresh=True)
    await house.admin.forges(f"ra:{payment['id'].hex}:1")
    await house.admin.sees("and the access ended", fresh=True)
    await member.says(f"/refund {member.id}")
    await member.sees("Sorry, I didn't get that", fresh=True)


async def test_a_refund_with_the_access_kept_removes_no_one(house: House, member: Person) -> None:
    chat = await belongs(house, member)
    end = await house.end_of(member)
    await refunds(house, member, "keep access", "an apology")
    await member.sees("Your access stays as it is")
    await house.rests()
    assert await chat.status_of(member) == "member"
    assert await house.end_of(member) == end


async def test_an_admin_who_thinks_better_of_it_gives_nothing_back(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    admin = house.admin
    await admin.says(f"/person {member.id}")
    await admin.sees("Payments", fresh=True)
    await admin.taps("Payments")
    listed = await admin.sees("Tap it to see more", fresh=True)
    key = button(listed, "DC-")["value"].partition(":")[2]
    await admin.forges(f"rd:{key}:0")
    await admin.sees("Write in one message why", fresh=True)
    await admin.taps("Back")
    await admin.sees("You can't undo this", fresh=True)
    await admin.says("never mind")
    await house.rests()
    assert [row["status"] for row in await house.payments_of(member)] == ["completed"]


async def test_stars_go_back_through_telegram(house: House, member: Person) -> None:
    plan = await plan_with_stars(house)
    await member.pays(await invoice(house, member, plan))
    await member.sees("Your payment is confirmed")
    await refunds(house, member, "end access", "as asked")
    await member.sees("We're refunding")
    await house.rests()
    [payment] = await house.payments_of(member)
    [call] = [
        made
        for made in await house.sandbox.calls("refundStarPayment")
        if made["params"]["telegram_payment_charge_id"] == payment["payment_provider_id"]
    ]
    assert int(call["params"]["user_id"]) == member.id
    # Telegram's own word about it came as an update and changed nothing more.
    assert (payment["status"], payment["refund_note"]) == ("refunded", "as asked")


async def test_stars_that_telegram_refuses_to_send_back_wait_at_the_desk(
    house: House, member: Person
) -> None:
    plan = await plan_with_stars(house)
    await member.pays(await invoice(house, member, plan))
    await member.sees("Your payment is confirmed")
    house.expects_error("PEER_ID_INVALID")
    fault = await house.sandbox.fault(400, "refundStarPayment", description="PEER_ID_INVALID")
    await refunds(house, member, "end access", "as asked")
    admin = house.admin
    await house.rests()
    await admin.says("/admin")
    await admin.sees("refund needs to be sent", fresh=True)
    await admin.taps("Refunds (")
    await admin.sees(f"{member.name} · 500 Stars not refunded by Telegram", fresh=True)
    await admin.taps(f"⭐ {member.name} · 500")
    card = await admin.sees("Telegram says", fresh=True)
    assert "PEER_ID_INVALID" in card["text"]
    due = "SELECT sum(amount) FROM ledger_entries WHERE account = $1 AND currency = 'XTR'"
    assert await house.value(due, "refunds_due") >= 500
    before = await house.value(due, "refunds_done") or 0
    await house.sandbox.release(fault)
    await admin.taps("Try again")
    await admin.sees("I'm asking Telegram again", fresh=True)
    await house.rests()
    assert await house.value(due, "refunds_done") == before + 500
    await admin.says("/admin")
    desk = await admin.sees("🛠", fresh=True)
    assert "Refunds (0)" in str(labels(desk))

"""Paying on the chain: through the checkout, a wallet, an index that errs, and the admins' desk."""

from typing import Any

from sandbox.client import Person
from sandbox.ton import DOLLAR, GRAM, RECEIVING, TON, USDT
from services.ton.addresses import parse_address
from tests.harness.house import House
from tests.harness.ways import button, buys, is_approved, pays

CONFIRMED = "Your payment is confirmed"


async def asks(house: House, member: Person, coin: str = "GRAM") -> tuple[str, dict[str, Any]]:
    """Choose a plan of 20 USD and a coin; the pay code and the checkout."""
    plan = await house.new_plan(20)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees(f"Pay with {coin}", fresh=True)
    await member.taps(f"Pay with {coin}")
    shown = await member.sees("with this comment and nothing else", fresh=True)
    return (await house.intent_of(member))["pay_code"], shown


async def rows(house: House, comment: str) -> list[Any]:
    return await house.rows(
        "SELECT * FROM ton_transactions WHERE comment = $1 ORDER BY created_at", comment
    )


async def test_a_wallet_opened_by_the_button_pays_and_the_member_is_in(
    house: House, member: Person
) -> None:
    code, shown = await asks(house, member)
    assert "5 GRAM" in shown["text"].replace("\u00a0", " ")
    assert shown["photo"]
    copied = button(shown, "Address")["value"]
    assert parse_address(copied) == RECEIVING
    await house.sandbox.ton.pays_link(button(shown, "Open wallet")["value"], by=member)
    await member.sees(CONFIRMED)
    (payment,) = await house.payments_of(member)
    assert (payment["status"], payment["payment_method"], payment["amount"]) == (
        "completed",
        "ton",
        5,
    )
    (row,) = await rows(house, code)
    assert (row["status"], row["payment_id"]) == ("confirmed", payment["id"])
    await member.taps("Open wallet", message_id=shown["message_id"])


async def test_usdt_is_paid_to_the_same_wallet(house: House, member: Person) -> None:
    code, shown = await asks(house, member, "USDT")
    assert "20 USDT" in shown["text"].replace("\u00a0", " ")
    await house.sandbox.ton.pays_link(button(shown, "Open wallet")["value"], by=member)
    await member.sees(CONFIRMED)
    (row,) = await rows(house, code)
    assert (row["asset"], row["amount"]) == ("usdt", str(20 * DOLLAR))


async def test_a_usdt_transfer_without_a_notification_is_found_all_the_same(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member, "USDT")
    await house.sandbox.ton.pays(USDT, 20 * DOLLAR, code, forward=0)
    await member.sees(CONFIRMED)


async def test_a_part_is_reported_and_the_checkout_asks_for_the_rest(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member)
    await house.sandbox.ton.pays(TON, 2 * GRAM, code)
    await member.sees("is still missing", fresh=True)
    await member.taps("Pay the rest")
    shown = await member.sees("The amount above is what's left to pay", fresh=True)
    await house.sandbox.ton.pays_link(button(shown, "Open wallet")["value"], by=member)
    await member.sees(CONFIRMED)
    assert [row["amount"] for row in await rows(house, code)] == [str(2 * GRAM), str(3 * GRAM)]


async def test_an_index_that_lags_errs_and_refuses_neither_skips_nor_doubles(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member)
    chain = house.sandbox.ton
    for fault in ("gap", "shuffle", "broken", "cut", 503):
        await chain.fault(fault, times=1)
    await chain.fault(429, times=1, retry_after=0)
    await chain.lags(3600)
    for part in (1, 1, 3):
        await chain.pays(TON, part * GRAM, code)
    await chain.catches_up()
    await member.sees(CONFIRMED, within=60)
    await chain.release()
    assert len(await house.payments_of(member)) == 1
    assert len(await rows(house, code)) == 3


async def test_contracts_that_only_look_like_money_pay_nothing(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member, "USDT")
    chain = house.sandbox.ton
    for kind in ("fake_jetton", "imitated_wallet", "forged_credit", "returned", "bounced", "bomb"):
        await chain.hostile(kind, 20 * DOLLAR, code)
    await chain.pays(USDT, 20 * DOLLAR, code)
    await member.sees(CONFIRMED, within=60)
    usdt = [row for row in await rows(house, code) if row["asset"] == "usdt"]
    assert [(row["amount"], row["status"]) for row in usdt] == [(str(20 * DOLLAR), "confirmed")]


async def test_an_admin_settles_a_transfer_without_a_comment_for_its_sender(
    house: House, member: Person
) -> None:
    await asks(house, member)
    note = f"from {member.name}"
    await house.sandbox.ton.pays(TON, 5 * GRAM, note)
    card = await house.admin.sees(f"Comment: {note}", within=40)
    await house.admin.taps("Choose person", message_id=card["message_id"])
    await house.admin.sees("Who sent", fresh=True)
    await house.admin.says("nobody-of-this-name")
    await house.admin.sees("Who sent", fresh=True)
    await house.admin.says(str(member.id))
    chosen = await house.admin.sees("checkouts are these", fresh=True)
    await house.admin.taps("Trial", message_id=chosen["message_id"])
    await house.admin.sees("Settled as a payment by", fresh=True)
    await member.sees(CONFIRMED)
    (payment,) = await house.payments_of(member)
    assert (payment["status"], payment["amount"]) == ("completed", 5)


async def test_too_much_is_the_members_balance_and_bothers_no_one(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member)
    await house.sandbox.ton.pays(TON, 6 * GRAM, code)
    await member.sees(CONFIRMED, within=40)
    await house.rests()
    assert await house.balance_of(member) == {"USD": 400}
    await house.admin.never_sees(f"Sent with the code {code}")


async def test_blanks_and_line_breaks_around_the_code_are_no_part_of_it(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member)
    await house.sandbox.ton.pays(TON, 2 * GRAM, f"\n {code.lower()}\r\n")
    await member.sees("is still missing", fresh=True)
    await house.sandbox.ton.pays(TON, 3 * GRAM, f"\t{code}\n\n")
    await member.sees(CONFIRMED, within=40)


async def test_a_card_shows_what_cannot_be_seen_and_why_the_code_did_not_match(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member)
    await house.sandbox.ton.pays(TON, 5 * GRAM, f"{code[:3]}\u200b{code[3:]}")
    card = await house.admin.sees(f"Comment: {code[:3]}[U+200B]{code[3:]}", within=40)
    assert f"It looks like the code {code} but contains invisible characters" in card["text"]
    await house.sandbox.ton.pays(TON, 4 * GRAM, f"for {code} please")
    card = await house.admin.sees(f"Comment: for {code} please", within=40)
    assert "along with other words" in card["text"]
    assert len(await house.payments_of(member)) == 0


async def test_a_chain_that_cannot_be_read_is_reported_once_and_when_it_is_over(
    house: House, member: Person
) -> None:
    down = await house.sandbox.ton.fault(500, times=-1)
    await house.sandbox.advance(minutes=11)
    told = await house.admin.sees("I can't see GRAM payments", within=60)
    assert "I can't see" in told["text"] and "HTTP 500" in told["text"]
    code, shown = await asks(house, member)
    assert "Payments are showing up late" in shown["text"]
    await house.sandbox.ton.pays(TON, 5 * GRAM, code)
    await house.sandbox.ton.release(down)
    await member.sees(CONFIRMED, within=60)
    # It is over when it has been for a while.
    await house.sandbox.advance(minutes=6)
    await house.admin.sees("I can see GRAM payments", within=60)


async def test_what_comes_twice_is_the_members_balance(house: House, member: Person) -> None:
    code, _ = await asks(house, member)
    await house.sandbox.ton.pays(TON, 5 * GRAM, code)
    await member.sees(CONFIRMED, within=40)
    end = await house.end_of(member)
    await house.sandbox.ton.pays(TON, 5 * GRAM, code)
    await house.becomes(2, "SELECT count(*) FROM ton_transactions WHERE comment = $1", code)
    await house.rests()
    assert await house.balance_of(member) == {"USD": 2000}
    assert await house.end_of(member) == end


async def test_what_the_member_gave_up_buys_nothing_unasked(house: House, member: Person) -> None:
    code, _ = await asks(house, member)
    await member.taps("Cancel payment")
    await member.sees("is canceled", fresh=True)
    await house.sandbox.advance(seconds=5)
    await house.sandbox.ton.pays(TON, 5 * GRAM, code)
    await house.becomes(1, "SELECT count(*) FROM ton_transactions WHERE comment = $1", code)
    await house.rests()
    assert await house.balance_of(member) == {"USD": 2000}
    assert await house.end_of(member) is None
    await house.admin.never_sees(f"Sent with the code {code}")
    # One tap, and it is theirs after all.
    plan = (await house.intent_of(member))["plan_id"]
    await member.says(f"/start plan_{plan}")
    await member.sees("from your balance is already taken off", fresh=True)
    await member.taps("Get it")
    await member.sees(CONFIRMED)
    assert await house.balance_of(member) == {}


async def test_a_transfer_of_nobodys_is_marked_as_sent_back_once(house: House) -> None:
    await house.sandbox.ton.pays(TON, 1 * GRAM, "of nobody in particular")
    card = await house.admin.sees("Comment: of nobody in particular", within=40)
    await house.admin.taps("Sent back", message_id=card["message_id"])
    question = await house.admin.sees("Have you sent", fresh=True)
    assert "1 GRAM" in question["text"].replace("\u00a0", " ")
    await house.admin.taps("Yes, I sent it back", message_id=question["message_id"])
    await house.admin.sees("Marked as sent back by", fresh=True)
    hers = await house.second.sees("Comment: of nobody in particular")
    await house.second.taps("Keep", message_id=hers["message_id"])
    await house.second.sees("Marked as sent back by", fresh=True)


async def test_coins_beside_a_proof_under_review_wait_for_an_admin_and_may_go_back(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    code = (await house.intent_of(member))["pay_code"]
    await house.sandbox.ton.pays(TON, 2 * GRAM, code)
    await member.sees("had chosen to pay for", within=40)
    card = await house.admin.sees(f"Sent with the code {code}", within=40)
    await house.admin.taps("Sent back", message_id=card["message_id"])
    question = await house.admin.sees("Have you sent", fresh=True)
    await house.admin.taps("Yes, I sent it back", message_id=question["message_id"])
    await house.admin.sees("Marked as sent back by", fresh=True)
    await member.sees("back to the wallet it came from")
    await is_approved(member, house.admin)
    assert await house.balance_of(member) == {}


async def test_transfers_are_for_admins_alone(house: House, member: Person) -> None:
    await member.says("/transfers")
    await member.sees("Sorry, I didn't get that", fresh=True)

"""Paying with Telegram Stars, as people do it and as Telegram sometimes does it to us."""

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import sees_where, telegram_takes_back


async def plan_with_stars(house: House, stars: int = 500) -> str:
    name = await house.new_plan(20, months=3)
    await house.admin.says(f"/starprice {stars} {name}")
    await house.admin.sees(f"⭐ {stars} Stars", fresh=True)
    return name


async def invoice(house: House, member: Person, plan: str) -> int:
    """Open the plan, choose Stars; the number of the invoice's message."""
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("Pay with 500 Stars", fresh=True)
    await member.taps("Pay with 500 Stars")
    shown = await sees_where(
        member,
        lambda message: any(b["kind"] == "pay" for row in message["buttons"] for b in row),
        "an invoice",
    )
    return int(shown["message_id"])


async def test_a_member_pays_with_stars_and_is_in_without_an_admin(
    house: House, member: Person
) -> None:
    plan = await plan_with_stars(house)
    number = await invoice(house, member, plan)
    await member.pays(number)
    await member.sees("Your payment is confirmed")
    (payment,) = await house.payments_of(member)
    assert (payment["status"], payment["payment_method"], payment["amount"]) == (
        "completed",
        "stars",
        500,
    )
    await house.sandbox.redeliver()
    await house.rests()
    assert len(await house.payments_of(member)) == 1


async def test_an_invoice_that_telegram_refuses_leaves_the_other_ways_and_no_form(
    house: House, member: Person
) -> None:
    plan = await plan_with_stars(house)
    house.expects_error("stars_invoice_refused")
    await house.sandbox.fault(400, "sendInvoice", chat=member.id, times=-1)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("Pay with 500 Stars", fresh=True)
    await member.taps("Pay with 500 Stars")
    await member.sees("isn't accepting Stars for this right now", fresh=True)
    assert "Tap" not in (await member.last_message())["text"]
    await member.taps("Plans")
    await member.sees("Buy for $20 by transfer", fresh=True)


async def test_a_forwarded_invoice_is_not_paid_by_another_person(
    house: House, member: Person
) -> None:
    plan = await plan_with_stars(house)
    await invoice(house, member, plan)
    code = (await house.intent_of(member))["pay_code"]
    other = await house.member("Other")
    await house.sandbox.raw_update(
        pre_checkout_query={
            "id": "777000777",
            "from": {"id": other.id, "is_bot": False, "first_name": other.name},
            "currency": "XTR",
            "total_amount": 500,
            "invoice_payload": code,
        }
    )
    await house.rests()
    (answer,) = [
        call
        for call in await house.sandbox.calls("answerPreCheckoutQuery")
        if call["params"].get("pre_checkout_query_id") == "777000777"
    ]
    assert "made for someone else" in answer["params"]["error_message"]


async def test_a_second_invoice_of_a_paid_checkout_is_refused_before_the_charge(
    house: House, member: Person
) -> None:
    plan = await plan_with_stars(house)
    first = await invoice(house, member, plan)
    await member.says("/start")
    await member.sees("Continue payment", fresh=True)
    await member.taps("Continue payment")
    second = await sees_where(
        member,
        lambda message: (
            message["message_id"] > first
            and any(b["kind"] == "pay" for row in message["buttons"] for b in row)
        ),
        "another invoice",
    )
    await member.pays(first)
    await member.sees("Your payment is confirmed")
    refused = await member.pays(second["message_id"])
    assert "no longer valid" in str(refused)
    assert len(await house.payments_of(member)) == 1
    why = "SELECT event_data ->> 'why' FROM user_analytics WHERE telegram_user_id = $1"
    await house.becomes("InvoiceOver", f"{why} AND event_type = 'charge_refused'", str(member.id))


async def test_stars_that_telegram_took_back_end_what_they_paid_for(
    house: House, member: Person
) -> None:
    plan = await plan_with_stars(house)
    await member.pays(await invoice(house, member, plan))
    await member.sees("Your payment is confirmed")
    (payment,) = await house.payments_of(member)
    await telegram_takes_back(house, member, payment["payment_provider_id"])
    await house.admin.sees(f"({member.id}) the 500 Stars for {plan}.")
    await member.sees("The access that came with it has ended")
    (payment,) = await house.payments_of(member)
    assert payment["status"] == "refunded"
    due = await house.value(
        "SELECT sum(amount) FROM ledger_entries WHERE payment_id = $1 AND account = 'refunds_due'",
        payment["id"],
    )
    assert not due, "nothing is left for us to send back"


async def test_a_price_in_stars_is_set_by_admins_alone(house: House, member: Person) -> None:
    await member.says("/starprice 1 1 month")
    await member.sees("Sorry, I didn't get that", fresh=True)
    await house.admin.says("/starprice lots")
    await house.admin.sees("Send it like this", fresh=True)
    await house.admin.says("/starprice 999999 1 month")
    await house.admin.sees("from 1 to", fresh=True)

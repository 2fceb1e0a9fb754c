"""Journeys of money on the chain: paid at once, in parts, without a word, and settled by hand."""

from __future__ import annotations

from dataclasses import replace

from sandbox.ton import GRAM, TON
from tests.crash.journeys import Expected, Journey, Trip, before, deadly
from tests.harness.ways import button, sees_where

CONFIRMED = "Your payment is confirmed"


async def chooses(trip: Trip, plan: str, coin: str) -> None:
    await trip.member.says("/plans")
    await trip.member.sees(f"{plan} ·", fresh=True)
    await trip.member.taps(f"{plan} ·")
    await trip.member.sees(f"Pay with {coin}", fresh=True)
    await trip.member.taps(f"Pay with {coin}")
    await trip.member.sees("with this comment", fresh=True)


async def choice_of_gram(trip: Trip) -> None:
    await chooses(trip, trip.plan, "GRAM")


async def choice_of_usdt(trip: Trip) -> None:
    await chooses(trip, trip.plan, "USDT")


async def transfer(trip: Trip) -> None:
    shown = await sees_where(
        trip.member, lambda message: "with this comment" in message["text"], "the checkout"
    )
    link = button(shown, "Open wallet")["value"]
    await trip.house.sandbox.ton.pays_link(link, by=trip.member)
    await trip.member.sees(CONFIRMED, within=20)


async def part(trip: Trip) -> None:
    code = (await trip.house.intent_of(trip.member))["pay_code"]
    await trip.house.sandbox.ton.pays(TON, 2 * GRAM, code)
    await trip.member.sees("is still missing", within=20)


async def rest(trip: Trip) -> None:
    intent = await trip.house.intent_of(trip.member)
    missing = int(intent["expected_amount"] * GRAM) - 2 * GRAM
    await trip.house.sandbox.ton.pays(TON, missing, intent["pay_code"])
    await trip.member.sees(CONFIRMED, within=20)


async def odd_transfer(trip: Trip) -> None:
    await trip.house.sandbox.ton.pays(TON, 12 * GRAM, f"from {trip.member.id}")
    await trip.house.admin.sees(f"Comment: from {trip.member.id}", within=20)


async def settled_by_hand(trip: Trip) -> None:
    admin = trip.house.admin
    card = await admin.sees(f"Comment: from {trip.member.id}")
    await admin.taps("Choose person", message_id=card["message_id"])
    await admin.sees("Who sent", fresh=True)
    await admin.says(str(trip.member.id))
    chosen = await admin.sees("checkouts are these", fresh=True)
    await admin.taps(f"{trip.plan} ·", message_id=chosen["message_id"])
    await admin.sees("Settled as a payment by", fresh=True)
    await trip.member.sees(CONFIRMED)


async def wallet_is_linked(trip: Trip) -> None:
    """By 0.05 GRAM, which are 0.20 dollars of balance."""
    member = trip.member
    await member.says("/wallet")
    await member.sees("Link your wallet", fresh=True)
    await member.taps("Link a wallet")
    shown = await member.sees("MYWALLET", fresh=True)
    await trip.house.sandbox.ton.pays_link(button(shown, "Open wallet")["value"], by=member)
    seen = await member.sees("Is this wallet yours and nobody else's?", within=20)
    await member.taps("Yes, it's mine alone", message_id=seen["message_id"])
    await member.sees("Linked since", fresh=True)


async def silent_transfer(trip: Trip) -> None:
    """Without a comment, from the wallet: it is for the one checkout that is open."""
    due = int((await trip.house.intent_of(trip.member))["expected_amount"] * GRAM)
    await trip.house.sandbox.ton.pays(TON, due, by=trip.member)
    await trip.member.sees("came from your linked wallet without a comment, so", within=20)
    await trip.member.sees(CONFIRMED, within=20)


async def silent_gift(trip: Trip) -> None:
    """Nothing is open any more: it is balance."""
    await trip.house.sandbox.ton.pays(TON, GRAM, by=trip.member)
    await trip.member.sees("no checkout of yours was waiting for it", within=20)


ARRIVED = Expected(is_inside=False, receipts=0)

TRANSFERS = (
    Journey("transfer", deadly(choice_of_gram, transfer), ARRIVED),
    Journey("usdt", deadly(choice_of_usdt, transfer), ARRIVED),
    Journey(
        "silent",
        (*before(wallet_is_linked, choice_of_gram), *deadly(silent_transfer, silent_gift)),
        replace(ARRIVED, balance={"USD": 4_00}),
    ),
    Journey("parts", (*before(choice_of_gram), *deadly(part, rest)), ARRIVED),
    Journey(
        "by hand",
        (*before(choice_of_gram), *deadly(odd_transfer, settled_by_hand)),
        ARRIVED,
    ),
)

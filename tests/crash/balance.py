"""Journeys of money that buys nothing, or that comes from what a person has: the balance."""

from __future__ import annotations

from dataclasses import replace

from sandbox.ton import GRAM, TON
from tests.crash.charges import (
    PAID,
    PLAN,
    card,
    charge,
    choice_of_card,
    choice_of_stars,
    off_sale,
    on_sale,
)
from tests.crash.journeys import (
    NOBODY,
    Expected,
    Journey,
    Trip,
    approval,
    before,
    deadly,
    purchase,
    receipt,
)
from tests.crash.seats import change_to_more, refund
from tests.crash.transfers import ARRIVED, CONFIRMED, choice_of_gram, chooses, transfer
from tests.harness.ways import (
    buys,
    charges_card,
    labels,
    pays,
    revokes,
    sees_where,
    telegram_takes_back,
)

OLDER, NEWER = "3 months", "1 month"
_BALANCE = """
SELECT coalesce(sum(l.amount), 0)::bigint FROM ledger_entries l
JOIN bot_users b ON b.id = l.user_id
WHERE b.telegram_id = $1 AND l.account IN ('balance', 'balance:spend_only')
"""
_CHARGE = """
SELECT y.payment_provider_id FROM payments y JOIN bot_users b ON b.id = y.user_id
WHERE b.telegram_id = $1 AND y.payment_method = 'stars' ORDER BY y.created_at LIMIT 1
"""


async def _has(trip: Trip, minor: int) -> None:
    """The balance is this much, whatever tells the member of it."""
    await trip.house.becomes(minor, _BALANCE, str(trip.member.id), within=20)


# -- More than was asked for ----------------------------------------------------------------------


async def _overpays(trip: Trip, more: int) -> None:
    intent = await trip.house.intent_of(trip.member)
    amount = int(intent["expected_amount"] * GRAM) + more
    await trip.house.sandbox.ton.pays(TON, amount, intent["pay_code"])
    await trip.member.sees(CONFIRMED, within=20)


async def overpayment(trip: Trip) -> None:
    await _overpays(trip, 10 * GRAM)


async def payment_of_two(trip: Trip) -> None:
    """The second month's money is there before it is wished for: $49 at $4 a GRAM."""
    await _overpays(trip, 49 * GRAM // 4)
    await _has(trip, 4900)


async def renewal_from_balance(trip: Trip) -> None:
    member = trip.member
    await member.says("/plans")
    await member.sees(f"{trip.plan} ·", fresh=True)
    await member.taps(f"{trip.plan} ·")
    await member.sees("from your balance is already taken off", fresh=True)
    await member.taps("Get it")
    await member.sees("is now active until")


async def second_charge(trip: Trip) -> None:
    """The card pays for a checkout that was paid already."""
    code = (await trip.house.intent_of(trip.member))["pay_code"]
    await charges_card(trip.house, trip.member, code)
    await _has(trip, 2000)
    await trip.member.sees("which was already paid. It's in your balance")


async def unknown_charge(trip: Trip) -> None:
    await charges_card(trip.house, trip.member, "NOSUCH22")
    await _has(trip, 2000)
    await trip.member.sees("I can't tell what it was for")


# -- Money for a wish that was given up -----------------------------------------------------------


async def older_wish(trip: Trip) -> None:
    await chooses(trip, OLDER, "GRAM")


async def transfer_for_older_wish(trip: Trip) -> None:
    older = (await trip.house.checkouts_of(trip.member))[0]
    amount = int(older["expected_amount"] * GRAM)
    await trip.house.sandbox.ton.pays(TON, amount, older["pay_code"])
    await _has(trip, 15000)
    await trip.member.sees("you had chosen another plan")


# -- Stars that go back ---------------------------------------------------------------------------


async def stars_taken_back(trip: Trip) -> None:
    """Not by us: Telegram tells of it, and what they paid for is over."""
    charge_id = await trip.house.value(_CHARGE, str(trip.member.id))
    await telegram_takes_back(trip.house, trip.member, charge_id)
    await trip.member.sees("We're refunding", within=20)


# -- What an admin decides ------------------------------------------------------------------------


async def refund_of_a_part(trip: Trip) -> None:
    admin = trip.house.admin
    await admin.says(f"/refund {trip.member.id}")
    await admin.sees("Tap it to see more", fresh=True)
    await admin.taps("DC-")
    await admin.sees("You can refund up to", fresh=True)
    await admin.taps("Partial refund")
    await admin.sees("How much are you refunding?", fresh=True)
    await _sends(trip, "9")
    await admin.sees("Refunded so far: $9", fresh=True)
    await trip.member.sees("We're refunding $9")


async def payout(trip: Trip) -> None:
    admin = trip.house.admin
    await admin.says(f"/person {trip.member.id}")
    await admin.sees("Balance: $20", fresh=True)
    await admin.taps("Pay out balance")
    await admin.sees("How much?", fresh=True)
    await _sends(trip, "20")
    await admin.sees("taken off the balance", fresh=True)
    await trip.member.sees("We're paying out $20")


async def _sends(trip: Trip, amount: str) -> None:
    """The amount, why, that it is really sent, and the tap that does it."""
    admin = trip.house.admin
    await admin.says(amount)
    await admin.sees("Why, and how are you sending it?", fresh=True)
    await admin.says("By transfer.")
    await admin.sees("Are you really sending the money?", fresh=True)
    await admin.taps("Yes, I'm sending it")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")


async def revocation_to_balance(trip: Trip) -> None:
    await revokes(trip.house, trip.member, "moving on", "To balance: $49")
    await trip.member.sees("to your balance: $49")


async def revocation_to_refund(trip: Trip) -> None:
    await revokes(trip.house, trip.member, "moving on", "Refund: $49")
    await trip.member.sees("We're refunding the value of your unused time")


async def older_proof(trip: Trip) -> None:
    """A greater plan is asked for, a month is bought meanwhile, and then the proof comes."""
    await buys(trip.member, OLDER)
    await chooses(trip, NEWER, "GRAM")
    await transfer(trip)
    older = (await trip.house.checkouts_of(trip.member))[0]
    await trip.member.forges(f"r:{older['id'].hex}")
    await trip.member.sees("photo", fresh=True)
    await pays(trip.member)


async def _decides(trip: Trip, label: str) -> None:
    admin = trip.house.admin
    card = await sees_where(
        admin,
        lambda shown: (
            f"({trip.member.id})" in shown["text"] and "Add to balance" in str(labels(shown))
        ),
        "a card with a choice",
    )
    await admin.taps(label, message_id=card["message_id"])


async def kept_as_balance(trip: Trip) -> None:
    await _decides(trip, "Add to balance")
    await trip.house.admin.sees("Added to their balance", fresh=True)
    await trip.member.sees("We checked your $150")


async def given_all_the_same(trip: Trip) -> None:
    await _decides(trip, f"{OLDER}; rest of {NEWER} to balance")
    await trip.house.admin.sees("Approved by", fresh=True)
    await trip.member.sees(f"{OLDER} is active until")


GONE = replace(PAID, payments=("refunded",), audit=("activated", "refunded"), checkouts=1)
BY_STARS = (on_sale, choice_of_stars, charge, off_sale)
REVOKED = Expected(audit=("activated", "revoked"), is_inside=False)

BALANCE = (
    Journey(
        "surplus",
        (*before(choice_of_gram), *deadly(overpayment)),
        replace(ARRIVED, balance={"USD": 4000}),
    ),
    Journey(
        "from balance",
        (*before(choice_of_gram, payment_of_two), *deadly(renewal_from_balance)),
        replace(
            ARRIVED,
            payments=("completed", "completed"),
            audit=("activated", "renewed"),
            funnel=(*ARRIVED.funnel, *ARRIVED.funnel[2:]),
            checkouts=2,
        ),
    ),
    Journey(
        "older wish",
        (
            *before(older_wish, choice_of_gram, transfer),
            *deadly(transfer_for_older_wish),
        ),
        replace(
            ARRIVED,
            payments=("completed", "completed"),
            funnel=(*ARRIVED.funnel, *ARRIVED.funnel[1:3]),
            checkouts=2,
            balance={"USD": 15000},
        ),
    ),
    Journey(
        "card twice",
        (*before(on_sale, choice_of_card, card, off_sale), *deadly(second_charge)),
        replace(PAID, payments=("completed", "completed"), checkouts=1, balance={"USD": 2000}),
        plan=PLAN,
    ),
    Journey(
        "unknown card",
        deadly(unknown_charge),
        replace(NOBODY, balance={"USD": 2000}),
    ),
    Journey("stars refunded", (*before(*BY_STARS), *deadly(refund)), GONE, plan=PLAN),
    Journey("taken back", (*before(*BY_STARS), *deadly(stars_taken_back)), GONE, plan=PLAN),
    Journey(
        # Its value went into a greater plan, which loses whole days for it.
        "taken back later",
        (*before(*BY_STARS, change_to_more, approval), *deadly(stars_taken_back)),
        Expected(
            payments=("completed", "refunded"),
            audit=("activated", "changed", "refunded"),
            funnel=(*PAID.funnel, *Expected().funnel[1:]),
            is_inside=False,
            receipts=1,
            checkouts=2,
            changed_from=PLAN,
            running=True,
        ),
        plan="3 months",
    ),
    Journey(
        "part",
        (*before(purchase, receipt, approval), *deadly(refund_of_a_part)),
        Expected(audit=("activated", "refunded_part"), is_inside=False),
    ),
    Journey("paid out", (*before(unknown_charge), *deadly(payout)), NOBODY),
    Journey(
        "revoked to balance",
        (*before(purchase, receipt, approval), *deadly(revocation_to_balance)),
        replace(REVOKED, balance={"USD": 4900}),
    ),
    Journey(
        "revoked to refund",
        (*before(purchase, receipt, approval), *deadly(revocation_to_refund)),
        REVOKED,
    ),
    Journey(
        "reviewer keeps",
        (*before(older_proof), *deadly(kept_as_balance)),
        replace(
            ARRIVED,
            payments=("completed", "completed"),
            funnel=(*ARRIVED.funnel, *ARRIVED.funnel[1:5]),
            receipts=1,
            checkouts=2,
            balance={"USD": 15000},
        ),
        plan=NEWER,
    ),
    Journey(
        "reviewer gives",
        (*before(older_proof), *deadly(given_all_the_same)),
        replace(
            ARRIVED,
            payments=("completed", "completed"),
            audit=("activated", "changed"),
            funnel=(*Expected().funnel, *ARRIVED.funnel[1:]),
            receipts=1,
            checkouts=2,
            changed_from=NEWER,
            balance={"USD": 4900},
        ),
        plan=OLDER,
    ),
)

"""Journeys of names below the operator's: claimed, paid for, and given or declined."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from tests.crash.journeys import Expected, Journey, Trip, before, deadly
from tests.harness.ways import button, card_of, labels, pays, sees_where

_WALLET = """
WITH paid AS (INSERT INTO ton_transactions (id, transaction_hash, from_address, to_address, amount,
    purpose, status, user_id, handled_at, sent_at)
  SELECT gen_random_uuid(), $2, '0:' || $2, '0:' || $2, '50000000', 'wallet_link', 'confirmed',
    id, now(), now() FROM profiles WHERE telegram_id = $1 RETURNING id, user_id),
proof AS (INSERT INTO wallet_proofs (id, user_id, code, state, wallet_address, transaction_id,
    proven_at, linked_at)
  SELECT gen_random_uuid(), user_id, 'MYWALLET' || $1, 'linked', '0:' || $2, id, now(), now()
  FROM paid)
UPDATE profiles SET ton_wallet_address = '0:' || $2 WHERE telegram_id = $1"""


def _name(trip: Trip) -> str:
    """Like nobody else's: two that are near to each other would stand on one another's card."""
    return f"k{int(sha256(str(trip.member.id).encode()).hexdigest(), 16) % 10**12}"


async def wallet(trip: Trip) -> None:
    key = sha256(f"wallet {trip.member.id}".encode()).hexdigest()
    await trip.house.rows(_WALLET, str(trip.member.id), key)


async def wish(trip: Trip) -> None:
    """From one's wallet to the name that is held."""
    member = trip.member
    await member.says("/wallet")
    await member.sees("Your TON wallet", fresh=True)
    await member.taps("Names under club.ton")
    await member.sees("Claim a name like", fresh=True)
    await member.taps("Claim a name")
    await member.sees("Which name would you like", fresh=True)
    await member.says(_name(trip))
    await member.sees("is available for", fresh=True)
    await member.taps("Claim this name")
    await member.sees("How would you like to pay?", fresh=True)


async def checkout(trip: Trip) -> None:
    ways = await trip.member.last_message()
    await trip.member.taps(next(one for one in labels(ways) if "$5" in one))
    await trip.member.sees("Transfer exactly", fresh=True)


async def proof(trip: Trip) -> None:
    await pays(trip.member)


async def money(trip: Trip) -> None:
    admin = trip.house.admin
    card = await card_of(trip.member, admin)
    await admin.taps("Approve", message_id=card["message_id"])
    await admin.sees("Approved by", fresh=True)
    await trip.member.sees("Our team checks the name now")


async def _decides(trip: Trip, label: str) -> None:
    name, admin = f"{_name(trip)}.club.ton", trip.house.admin
    card = await sees_where(
        admin,
        lambda one: name in one["text"] and "✅ Approve" in labels(one) and "❌" in str(one),
        "a name to decide about",
    )
    assert button(card, label)
    await admin.taps(label, message_id=card["message_id"])


async def yes(trip: Trip) -> None:
    await _decides(trip, "✅ Approve")
    await trip.house.admin.sees("State: approved", fresh=True)
    await trip.member.sees("Next it's written on TON")


async def no(trip: Trip) -> None:
    await _decides(trip, "❌ Decline")
    await trip.house.admin.sees("Why can't", fresh=True)
    await trip.house.admin.taps("Misleading")
    await trip.house.admin.sees("State: declined", fresh=True)
    await trip.member.sees("This name could mislead others")


GIVEN = Expected(
    audit=(),
    funnel=(
        *("start", "checkout_start", "payment_start", "payment_submit", "payment_complete"),
        "name_complete",
    ),
    source=None,
    is_inside=False,
)
PAID = (wish, checkout, proof, money)
CLAIMED = (
    Journey("claim", (*before(wallet), *deadly(*PAID, yes)), GIVEN),
    Journey(
        "claim declined",
        (*before(wallet, *PAID), *deadly(no)),
        replace(GIVEN, balance={"USD": 500}),
    ),
)

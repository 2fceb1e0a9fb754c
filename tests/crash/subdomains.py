"""Journeys of names below the operator's domain: signed and seen, given back and released."""

from __future__ import annotations

from dataclasses import replace

from handlers.callbacks.subdomains import SignName
from services.ton.addresses import parse_address
from tests.crash.journeys import GIVEN, Journey, Trip, before, deadly, grant, joining
from tests.harness.ways import button

_DOMAIN, _OWNER = "crash.ton", f"0:{'0c' * 32}"
_APPROVED = """
WITH who AS (SELECT id, telegram_id FROM profiles WHERE telegram_id = $1),
claim AS (INSERT INTO subdomain_claims (user_id, telegram_id, requested_subdomain, domain,
    skeleton, status)
  SELECT id, telegram_id, $2, $3, $2, 'approved' FROM who)
INSERT INTO ton_subdomains (user_id, subdomain, full_domain, wallet_address)
SELECT id, $2, $2 || '.' || $3, $4 FROM who
"""


def _name(trip: Trip) -> str:
    return f"n{trip.member.id}.{_DOMAIN}"


async def wallet_is_linked(trip: Trip) -> None:
    member, chain = trip.member, trip.house.sandbox.ton
    await member.says("/wallet")
    await member.sees("Link your wallet", fresh=True)
    await member.taps("Link a wallet")
    shown = await member.sees("MYWALLET", fresh=True)
    await chain.pays_link(button(shown, "Open wallet")["value"], by=member)
    seen = await member.sees("Is this wallet yours and nobody else's?", within=20)
    await member.taps("Yes, it's mine alone", message_id=seen["message_id"])
    await member.sees("Linked since", fresh=True)


async def name_is_approved(trip: Trip) -> None:
    house, label = trip.house, _name(trip).partition(".")[0]
    await house.sandbox.ton.names(_DOMAIN, owner=_OWNER)
    await house.sandbox.ton.manages(_DOMAIN, by="operator")
    wallet = parse_address((await house.sandbox.ton.wallet(trip.member))["address"])
    await house.rows(_APPROVED, str(trip.member.id), label, _DOMAIN, wallet)


async def _is_signed(trip: Trip, does: str) -> None:
    """The admin opens the transaction, and the wallet sends what the link carries."""
    house, admin = trip.house, trip.house.admin
    row = await house.value("SELECT id FROM ton_subdomains WHERE full_domain = $1", _name(trip))
    await admin.forges(SignName(subdomain_id=row).pack())
    shown = await admin.sees(f"{_name(trip)} {does}", fresh=True)
    link = button(shown, "Open wallet")["value"]
    assert await house.sandbox.ton.signs(link, by="operator") == 0


async def signing(trip: Trip) -> None:
    await _is_signed(trip, "will lead to:")
    await trip.member.sees(f"{_name(trip)} works", within=30)


async def giving_back(trip: Trip) -> None:
    member = trip.member
    await member.taps("My names")
    await member.sees(f"{_name(trip)} leads to your wallet", fresh=True)
    await member.taps(f"Give back {_name(trip)}")
    await member.sees("stops leading to your wallet", fresh=True)
    await member.taps("Yes, give it back")
    await member.sees(f"{_name(trip)} is being released", fresh=True)


async def release(trip: Trip) -> None:
    await _is_signed(trip, "will no longer lead to any wallet")
    seen = "SELECT count(*) FROM ton_subdomains WHERE full_domain = $1 AND seen = 'nothing'"
    await trip.house.becomes(1, seen, _name(trip), within=30)
    # What ends something is believed when it is said a second time, and what was shown beside it
    # cannot be sent any more.
    await trip.house.sandbox.advance(minutes=31)
    await trip.member.sees(f"{_name(trip)} has been released", within=30)


SUBDOMAINS = (
    Journey(
        "subdomain",
        (
            *before(grant, joining, wallet_is_linked, name_is_approved),
            *deadly(signing, giving_back, release),
        ),
        replace(GIVEN, balance={"USD": 20}),
    ),
)

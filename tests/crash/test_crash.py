"""The short form: kills at the points where most is at stake.

The long form kills at every point: `python -m tests.crash --all`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.crash.agreement import disagreements
from tests.crash.balance import BALANCE
from tests.crash.charges import CHARGES
from tests.crash.claimed_names import CLAIMED
from tests.crash.journeys import JOURNEYS, Expected, Trip
from tests.crash.runs import SENT, Point, Theatre, open_theatre, unnoted
from tests.crash.seats import SEATS
from tests.crash.subdomains import SUBDOMAINS
from tests.crash.transfers import TRANSFERS
from tests.database_server import SessionServer
from tests.harness.nursery import Nursery

pytestmark = pytest.mark.xdist_group("crash")

ALL = (*JOURNEYS, *CHARGES, *TRANSFERS, *SEATS, *CLAIMED, *BALANCE, *SUBDOMAINS)
BY_NAME = {journey.name: journey for journey in ALL}
#: The expiry comes first: no one else may be inside when the clock is moved.
KILLS = (
    ("expiry", "expiry | commit batches.at_once [] | after | 1"),
    ("expiry", "expiry | call banChatMember [remove_member] | after | 1"),
    ("request", "purchase | call getUpdates [] | after | 3"),
    ("request", "receipt | commit proofs.submit_receipt [sends photo] | after | 1"),
    ("request", "approval | commit reviews.approve [taps Approve] | after | 1"),
    ("request", "joining | call approveChatJoinRequest [approve_join] | after | 1"),
    ("invitation", "approval | call createChatInviteLink [payment_approved] | after | 1"),
    ("older wish", "transfer_for_older_wish | commit chain_payments.take_in [] | after | 1"),
    ("less", "change_to_less | commit checkout.open_checkout [taps PayPlan] | after | 1"),
    (
        "taken back",
        "stars_taken_back | commit refunds.stars_went_back [sends refunded_payment] | after | 1",
    ),
    (
        "by hand",
        "settled_by_hand | commit transfer_review.settle_for [taps SettleTransfer] | after | 1",
    ),
    # A seat that was offered down the line is paid in Stars.
    (
        "offer",
        "offer_is_taken | commit star_charges.settle_charge [sends successful_payment] | after | 1",
    ),
    ("card", "card | commit card_charges.settle_card [sends successful_payment] | before | 1"),
    ("claim", "yes | commit claim_reviews.approve [taps ApproveClaim] | after | 1"),
    ("claim declined", "no | commit claim_reviews.reject [taps RejectClaim] | after | 1"),
    # The completion is written and not there yet: with the settlement it comes once.
    ("transfer", "transfer | commit chain_payments.take_in [] | before | 1"),
    # The chain has said so, and nobody was told yet.
    ("subdomain", "signing | commit watching.write_down [] | after | 1"),
    # Without a comment: the wallet says whose it is, whenever it is read again.
    ("silent", "silent_transfer | commit chain_payments.take_in [] | after | 1"),
    ("silent", "silent_gift | commit chain_payments.take_in [] | before | 1"),
)


@pytest.fixture(scope="module")
async def theatre(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Theatre]:
    url = await database_server.fresh_database()
    async with open_theatre(nursery, url, tmp_path_factory.mktemp("crash")) as made:
        made.rehearsals = 1
        yield made
    await database_server.drop_database(url)


@pytest.mark.parametrize(("journey", "name"), KILLS)
async def test_a_death_here_loses_nothing_and_does_nothing_twice(
    theatre: Theatre, journey: str, name: str
) -> None:
    outcome = await theatre.die_at(Point(BY_NAME[journey], name))
    assert not outcome.wrong, "\n".join(outcome.wrong)
    assert outcome.died


async def test_a_point_that_is_not_reached_is_a_failure(theatre: Theatre) -> None:
    nowhere = Point(BY_NAME["grant"], "grant | call nothing [] | after | 1")
    outcome = await theatre.die_at(nowhere, tries=1)
    assert "not reached" in "\n".join(outcome.wrong)


async def test_a_right_without_its_mirror_is_noticed(theatre: Theatre) -> None:
    member = await theatre.house.member()
    trip = Trip(theatre.house, member, "1 month")
    for stage in BY_NAME["grant"].stages:
        await stage.play(trip)
    await theatre.house.rests()
    expected = BY_NAME["grant"].expected
    assert not await disagreements(trip, expected, since=0)
    await theatre.house.rows(
        "UPDATE bot_users SET is_vip = false WHERE telegram_id = $1", str(member.id)
    )
    assert any("mirrors" in line for line in await disagreements(trip, expected, since=0))
    assert await disagreements(trip, Expected(), since=0)


def test_only_a_call_without_its_note_may_be_made_again() -> None:
    sent = "approval | call sendMessage [payment_approved]"
    noted = "approval | write outbox.settle [payment_approved]"
    answered = [f"{sent} | before | 1", f"{sent} | after | 1"]
    assert unnoted([*answered[:1], f"{answered[1]} | dies"], "call send", SENT) == 1
    assert unnoted([*answered, f"{noted} | after | 1 | dies"], "call send", SENT) == 0
    assert unnoted([*answered, *answered, f"{noted} | after | 1 | dies"], "call send", SENT) == 1
    assert unnoted([f"{answered[0]} | dies"], "call send", SENT) == 0

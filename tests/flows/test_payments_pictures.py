"""The picture on a card is always the picture of its own payment."""

from collections.abc import AsyncIterator

import pytest

from tests.flows.test_payments_review import applies
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import buys, is_approved, sees_where


async def test_the_next_card_brings_its_own_picture(house: House) -> None:
    first, second = [await house.member(name) for name in ("Ann", "Ben")]
    for member in (first, second):
        await applies(member, pictures.jpeg())
    admin = house.admin
    await admin.says("/review")
    card = await admin.sees("2 proofs of payment are waiting", fresh=True)
    await admin.taps("Next", message_id=card["message_id"])
    turned = await sees_where(
        admin,
        lambda m: (
            f"({second.id})\nCode" in m["text"] and "proofs of payment are waiting" in m["text"]
        ),
        "Ben",
    )
    assert turned["message_id"] == card["message_id"]
    sent = await house.value(
        "SELECT f.telegram_file_id FROM media_files f WHERE f.uploaded_by = $1", str(second.id)
    )
    assert turned["photo"] == sent


@pytest.fixture
async def own_server(house: House) -> AsyncIterator[House]:
    """The Bot API server is the shop's own, with --local."""
    await house.sandbox.settings(local_files=True)
    yield house
    await house.sandbox.settings(local_files=False)


async def test_a_server_of_ones_own_hands_out_whole_paths_and_receipts_are_taken(
    own_server: House,
) -> None:
    for send in ("photo", "document"):
        member = await own_server.member("Lola")
        await buys(member)
        if send == "photo":
            await member.sends_photo(pictures.jpeg())
        else:
            await member.sends_document(pictures.pdf(), "receipt.pdf", "application/pdf")
        await member.sees("checking your proof of payment")
        await is_approved(member, own_server.admin)


async def test_a_large_file_of_such_a_server_is_refused_without_being_read(
    own_server: House,
) -> None:
    member = await own_server.member("Lola")
    await buys(member)
    large = pictures.pdf() + b"\n" * (20 * 1024 * 1024)
    await member.sends_document(large, "receipt.pdf", "application/pdf")
    await member.sees("20 MB")

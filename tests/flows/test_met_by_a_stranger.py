"""Events in an order, or in words, that no example names."""

import asyncio

import pytest

from sandbox.client import Person
from tests.flows.test_albums import PAGES
from tests.flows.test_answers_by_phone import AWAITED
from tests.flows.test_channels_joining import REQUESTS, request_link
from tests.flows.test_refunds import refunds
from tests.flows.test_stars import invoice, plan_with_stars
from tests.harness import pdfs, pictures
from tests.harness.house import House
from tests.harness.ways import buys, card_of, is_approved, labels, sees_where


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (403, "Forbidden: user is deactivated"),
        (400, "Bad Request: INPUT_USER_DEACTIVATED"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_stars_refused_for_an_account_that_is_gone_wait_at_the_desk(
    house: House, member: Person, status: int, words: str
) -> None:
    plan = await plan_with_stars(house)
    await member.pays(await invoice(house, member, plan))
    await member.sees("Your payment is confirmed")
    house.expects_error(words)
    house.expects_error("message_given_up")
    fault = await house.sandbox.fault(status, "refundStarPayment", description=words, times=-1)
    await refunds(house, member, "end access", "as asked")
    await house.becomes(
        "failed",
        "SELECT state FROM outbox WHERE kind = 'refund_stars' ORDER BY id DESC LIMIT 1",
    )
    # Nothing is left for the others in this house.
    await house.sandbox.release(fault)
    await house.database.execute(
        "UPDATE outbox SET state = 'waiting' WHERE kind = 'refund_stars' AND state = 'failed'"
    )
    await house.rests()


@pytest.mark.parametrize("kind", ["damaged", "locked"])
async def test_an_album_with_a_part_that_cannot_be_opened_keeps_the_others(
    house: House, member: Person, kind: str
) -> None:
    await buys(member)
    await member.says("/cancel")
    await member.sees("Nothing was changed", fresh=True)
    bad = pictures.jpeg(302)[:600] if kind == "damaged" else pdfs.encrypted(b"secret")
    good = pictures.jpeg if kind == "damaged" else pictures.pdf
    for part in (good(301), bad, good(303)):
        await member.sends_document(part, album=f"88{len(kind)}1")
    await member.sees("Is this your proof of payment for")
    await house.rests()
    await member.taps("Yes, it is")
    await member.sees("checking your proof of payment")
    await house.becomes(1, PAGES, str(member.id))
    assert len(await house.payments_of(member)) == 1


async def test_a_page_that_comes_after_the_verdict_belongs_to_its_payment(
    house: House, member: Person
) -> None:
    """The reviewer was faster than the second part of the album."""
    await buys(member)
    await member.sends_photo(pictures.jpeg(311), album="7811")
    await member.sees("checking your proof of payment")
    await is_approved(member, house.admin)
    await member.sends_photo(pictures.jpeg(312), album="7811")
    await house.rests()
    await member.never_sees("none of your payments needs")
    await house.becomes(1, PAGES, str(member.id))


@pytest.mark.parametrize("who", ["met", "never met"])
async def test_a_request_is_declined_although_the_answer_to_the_word_cannot_be_read(
    house: House, who: str
) -> None:
    """The message is one call of two: that it went out does not mean that the rest is done."""
    stranger = await (house.member() if who == "met" else house.person("Sam"))
    await house.sandbox.fault("strange", "sendMessage", chat=stranger.id)
    await stranger.joins(await request_link(house.club))
    await house.rests()
    await house.becomes("declined", REQUESTS, str(stranger.id), str(house.club.id))


async def test_a_question_that_is_answered_is_over_although_the_answer_cannot_be_read(
    house: House, member: Person
) -> None:
    await member.says("/timezone")
    await house.becomes("Waiting:time_zone", AWAITED, str(member.id))
    await house.sandbox.fault("strange", None, chat=member.id, times=1)
    await member.says("Berlin")
    await house.rests()
    await house.becomes(None, AWAITED, str(member.id))


@pytest.mark.parametrize("kind", [502, 429])
async def test_a_refusal_of_the_turning_wheel_doubles_no_message(
    house: House, member: Person, kind: int
) -> None:
    """The tap's own answer is an adornment: what was shown beside it is not shown again."""
    await buys(member)
    await member.sends_photo(pictures.jpeg(377 + kind))
    await member.sees("checking your proof of payment")
    card = await card_of(member, house.admin)
    await house.sandbox.fault(kind, "answerCallbackQuery", times=2)
    before = len((await house.admin.screen())["messages"])
    await house.admin.taps("Person", message_id=card["message_id"])
    await house.rests()
    await asyncio.sleep(4)
    assert len((await house.admin.screen())["messages"]) == before + 1


async def test_a_copy_that_is_the_second_page_is_reported_as_well(
    house: House, member: Person
) -> None:
    receipt = pictures.jpeg(8181)
    other = await house.member("Otto")
    await buys(other)
    await other.sends_photo(receipt)
    await other.sees("checking your proof of payment")
    await buys(member)
    await member.sends_photo(pictures.jpeg(8182), album="7991")
    await member.sends_photo(receipt, album="7991")
    await house.becomes(1, PAGES, str(member.id))
    await house.rests()
    card = await sees_where(
        house.admin,
        lambda one: f"({member.id})" in one["text"] and "📄 Page 2" in labels(one),
        "a card with its second page",
    )
    assert "sent before" in card["text"]

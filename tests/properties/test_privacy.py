"""Random histories of a member who has themselves forgotten in the middle of it.

For every history: the ledger's sums are the same, the books agree, rights follow from the facts as
before, nothing says who it was, and forgetting once more changes nothing.
"""

from datetime import timedelta
from uuid import UUID

import pytest
from tortoise import connections

from models.lifecycles import PaymentMethod, PaymentStatus
from models.payments import Payment, StarSubscription
from models.people import BotUser, Profile
from models.privacy import Forgetting, ForgettingState
from services.commerce.dues import mark_sent
from services.commerce.payouts import stars_arrived_back
from services.commerce.reviews import reject
from services.money import Money
from services.privacy import asking, steps
from services.privacy.unsettled import Unsettled, unsettled
from services.timeline.facts import facts_of
from services.timeline.timeline import timeline
from tests.money.player import Player, enters, leaves
from tests.properties.money_histories import EVERYTHING, random_history
from tests.properties.money_model_events import Event
from tests.services.books import disagreements
from tests.services.traces import NEEDLES, found_in, key, leave_traces, sums

pytestmark = pytest.mark.usefixtures("database")
_ON_THEIR_WAY = "UPDATE outbox SET state = 'sent', done_at = now() WHERE state = 'waiting'"


class Known(Player):
    """Their id stands in no key, as in no real one."""

    def key(self, event: Event) -> str:
        return f"update:{event.key}"


async def settled(player: Player) -> None:
    """What is open between the member and the shop is settled, by those whose part it is."""
    user, now, policy = player.member.user, player.now, player.policy
    for proof in await Payment.filter(user_id=user.id, status=PaymentStatus.AWAITING_ADMIN):
        await reject(proof.id, player.boss, "no", now=now, policy=policy)
    rows = await connections.get("default").execute_query_dict(
        "SELECT currency, sum(amount)::bigint AS minor FROM ledger_entries"
        " WHERE user_id = $1 AND account = 'refunds_due' GROUP BY 1 HAVING sum(amount) > 0",
        [user.id],
    )
    for row in rows:
        if row["currency"] != "XTR":
            due = Money(row["minor"], row["currency"])
            await mark_sent(player.boss, user.id, due, idempotency_key=key(), now=now)
    for payment in await Payment.filter(user_id=user.id, payment_method=PaymentMethod.STARS):
        await stars_arrived_back(payment.payment_provider_id or "", now)
    # Telegram did what it was asked for, and charges them no more.
    await connections.get("default").execute_query(
        "UPDATE outbox SET state = 'sent', done_at = now() WHERE state = 'waiting'"
    )
    await StarSubscription.filter(user_id=user.id).update(status="canceled")


async def gone_through(player: Player, rounds: int = 60) -> Forgetting:
    """The leader's ticks, until the wish is done."""
    wish = await Forgetting.get(user_id=player.member.user.id)
    for _ in range(rounds):
        if wish.state is ForgettingState.DONE:
            break
        assert wish.due_at is not None
        player.now = max(player.now, wish.due_at)
        await connections.get("default").execute_query(_ON_THEIR_WAY + " AND kind <> 'told'")
        await connections.get("default").execute_query(
            "UPDATE channel_memberships SET is_active = false"
        )
        await steps.go_on_due(now=player.now, policy=player.policy)
        await wish.refresh_from_db()
    return wish


@pytest.mark.parametrize("seed", range(6))
async def test_nothing_says_who_it_was_and_the_books_agree(seed: int) -> None:
    history = random_history(seed, 10 + 3 * seed, EVERYTHING)
    player = Known(**vars(await enters(history)))
    for event in history.events:
        await player.play(event)
    who, now = player.member, player.now
    await leave_traces(who, player.boss.profile_id, now)
    await settled(player)
    open_now = set(await unsettled(who.user.id, who.telegram_id, now))
    found = {f"{one.rule}: {one.examples}" for one in await disagreements(now)}
    person = await player.person()
    await asking.ask(person, language="en", idempotency_key=key(), now=now, policy=player.policy)
    shown = await asking.outlook(person, now, player.policy)
    assert await asking.give_up_balance(person, shown.balance_sign, now)
    before, gave_up = await sums(), Unsettled.BALANCE in open_now
    rights = timeline(await facts_of(who.user.id), now)
    wish = await gone_through(player)
    assert wish.state is ForgettingState.DONE, (wish.state, wish.waits_for)

    # Balance that was given up is written off, and nothing else moves.
    after = await sums()
    if not gave_up:
        assert after == before
    assert {f"{one.rule}: {one.examples}" for one in await disagreements(player.now)} <= found
    again = timeline(await facts_of(who.user.id), player.now)
    assert not again.running()
    assert set(again.segments) == set(rights.segments)
    profile = await Profile.get(id=who.profile.id)
    assert profile.telegram_id == wish.token == (await BotUser.get(id=who.user.id)).telegram_id

    left = await found_in([*NEEDLES, who.telegram_id])
    # What Telegram needs to send Stars back, until the legal term is over.
    payers = left.pop("kept_payers", [])
    assert all("quill" not in line for line in payers)
    assert not left, left
    everything = await dump()
    await Forgetting.filter(id=wish.id).update(due_at=None)
    await steps.go_on_due(now=player.now + timedelta(days=1), policy=player.policy)
    assert await dump() == everything
    await leaves()


async def dump() -> dict[str, list[str]]:
    """Every row of every table."""
    return {table: sorted(lines) for table, lines in (await found_in([""])).items()}


def test_a_token_is_nobodys() -> None:
    assert UUID(int=0).int < 2**52 < asking._LEAST

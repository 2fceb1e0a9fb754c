"""A lost account: who may ask, who is told, who may stop it, and what is moved in the end."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from tortoise import connections
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper

from models.actions import AdminAction
from models.channels import ChannelMembership
from models.delivery import OutboxItem
from models.lifecycles import Role
from models.payments import Payment
from models.people import BotUser, Profile
from models.recovery import Doubt, Recovery, RecoveryEnd, RecoveryState
from models.ton import ProofState, WalletProof
from services.channels.rights import Right, right_of
from services.commerce.checkout import open_checkout
from services.commerce.methods.star_charges import Charge, Outcome, Recurring, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.refunds import refund
from services.commerce.reviews import approve
from services.money import Money
from services.people.bans import ban
from services.person import Identity, Person, meet
from services.recovery import asking, deciding, steps
from services.recovery.obstacles import (
    NewAccountInUse,
    OldAccountBanned,
    OldAccountLeaving,
    RolesStay,
)
from services.refusals import NotAllowed, Refusal
from services.ton.wallets import ProofOver
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.shop import POLICY, at_once, met, paid
from tests.services.traces import found_in, leave_traces

pytestmark = pytest.mark.usefixtures("database")
WALLET = f"0:{'b' * 64}"
DAY, WAIT = timedelta(days=1), POLICY.recovery_wait


def key() -> str:
    return f"update:{uuid4()}"


async def linked(who: Someone, wallet: str = WALLET) -> None:
    """As the wallet's own room leaves it (tests/services/test_wallets.py)."""
    await proof(who, ProofState.LINKED, wallet)
    await Profile.filter(id=who.profile.id).update(ton_wallet_address=wallet)


async def proof(who: Someone, state: ProofState, wallet: str = WALLET) -> UUID:
    paid_in = await factories_transfer(who, wallet)
    made = await WalletProof.create(
        user_id=who.profile.id,
        code=f"MYWALLET{uuid4().hex[:8]}",
        state=state,
        until=None if state is ProofState.LINKED else NOW + DAY,
        wallet_address=wallet,
        transaction_id=paid_in,
        proven_at=NOW,
        linked_at=NOW if state is ProofState.LINKED else None,
        created_at=NOW,
    )
    return made.id


async def factories_transfer(who: Someone, wallet: str) -> UUID:
    rows = await connections.get("default").execute_query_dict(
        "INSERT INTO ton_transactions (transaction_hash, from_address, to_address, amount,"
        " purpose, status, user_id, sent_at, value, handled_at, created_at, updated_at)"
        " VALUES (md5(random()::text) || md5(random()::text), $1, $2, '0', 'wallet_link',"
        " 'confirmed', (SELECT id FROM profiles WHERE ton_wallet_address = $1 UNION ALL"
        " SELECT $3::uuid LIMIT 1), $4, 0, $4, $4, $4) RETURNING id",
        [wallet, f"0:{'a' * 64}", who.profile.id, NOW],
    )
    return UUID(str(rows[0]["id"]))


async def asked(new: Someone, proof_id: UUID, now: datetime = NOW) -> Recovery:
    await asking.ask_by_wallet(
        await met(new), proof_id, idempotency_key=key(), now=now, policy=POLICY
    )
    return await Recovery.get(new_user_id=new.user.id, state__in=asking.OPEN)


async def goes_on(now: datetime) -> int:
    return await steps.go_on_due(now=now, policy=POLICY)


async def told(who: str) -> list[str]:
    rows = await OutboxItem.filter(chat_id=who).order_by("id")
    return [row.kind for row in rows]


class Pair:
    """An account that was lost, with a membership in a channel, and a new one."""

    def __init__(self, old: Someone, new: Someone, proof_id: UUID, chat: str) -> None:
        self.old, self.new, self.proof_id, self.chat = old, new, proof_id, chat
        self.was, self.becomes = old.telegram_id, new.telegram_id


@pytest.fixture
async def boss() -> Someone:
    return await factories.admin()


@pytest.fixture
async def pair(boss: Someone) -> Pair:
    old, new = await factories.person("Old", username="older"), await factories.person("New")
    plan = await factories.plan()
    channel = await factories.channel(plan)
    await approve(await paid(old, plan), await met(boss), now=NOW, policy=POLICY)
    await factories.membership(old, channel)
    await linked(old)
    return Pair(old, new, await proof(new, ProofState.SEEN), channel.chat_id)


async def test_a_wallet_and_days_without_a_word_bring_everything_to_the_new_account(
    pair: Pair, boss: Someone
) -> None:
    await leave_traces(pair.old, boss.profile.id, NOW)
    await connections.get("default").execute_query("DELETE FROM wallet_proofs WHERE code ~ 'QUILL'")
    found = await asked(pair.new, pair.proof_id)
    assert (found.state, found.ends_at) == (RecoveryState.WAITING, NOW + WAIT)
    await goes_on(NOW + WAIT - DAY)
    assert [one for one in await told(pair.was) if one.startswith("rec")] == ["recovery_asked"] * 2
    assert await goes_on(NOW + WAIT - timedelta(seconds=1)) == 0
    await goes_on(NOW + WAIT)
    assert (await Recovery.get(id=found.id)).state is RecoveryState.DONE
    user = await BotUser.get(id=pair.old.user.id)
    assert (user.telegram_id, user.first_name) == (pair.becomes, "New")
    for chat, right in ((pair.becomes, Right.RUNNING), (pair.was, Right.NONE)):
        assert await right_of(chat, pair.chat, now=NOW, policy=POLICY) is right
    removal = await OutboxItem.get(kind="remove_member")
    assert removal.args == {"telegram_id": pair.was, "reason": "moved_on"}
    inside = await ChannelMembership.get(telegram_user_id=pair.was)
    assert inside.user_id == pair.new.profile.id
    assert (await told(pair.was))[-1] == "recovery_moved"
    assert (await told(pair.becomes))[-1] == "recovery_done"
    assert await AdminAction.exists(action="account_recovered", subject=f"person:{pair.becomes}")
    # The old id stands where it is the account's, and nowhere else.
    left = await found_in([pair.was])
    assert set(left) <= {
        *("bot_users", "profiles", "channel_memberships", "join_requests", "channel_wishes"),
        *("inbox_updates", "outbox", "session_audit_log", "user_sessions", "recoveries", "alerts"),
        *("admin_actions",),
    }
    assert len(left["bot_users"]) == len(left["profiles"]) == 1
    # Their own words of before are theirs, wherever they are.
    assert await found_in(["quillwords"]) != {}


async def test_the_books_agree_behind_it_and_back_again(pair: Pair) -> None:
    assert await disagreements() == []
    await asked(pair.new, pair.proof_id)
    later = NOW + WAIT
    await goes_on(later - DAY)
    await goes_on(later)
    assert await disagreements(NOW) == []
    # The row that the old account has now is as empty as a new one.
    back = await BotUser.get(telegram_id=pair.was)
    assert back.id == pair.new.user.id
    again = Someone(back, await Profile.get(telegram_id=pair.was))
    await asked(again, await proof(again, ProofState.SEEN))
    await goes_on(later)
    assert (await BotUser.get(telegram_id=pair.was)).id == pair.old.user.id
    assert await disagreements(NOW) == []


async def test_an_objection_or_a_visit_leaves_it_to_an_admin(pair: Pair, boss: Someone) -> None:
    found = await asked(pair.new, pair.proof_id)
    for _ in range(2):
        await asking.object_to(await met(pair.old), found.id, NOW)
    found = await Recovery.get(id=found.id)
    assert (found.state, found.doubt) == (RecoveryState.REVIEW, Doubt.OBJECTED)
    assert await goes_on(NOW + WAIT) == 0
    with pytest.raises(asking.RecoveryOver):
        await asking.object_to(await met(boss), found.id, NOW)
    with pytest.raises(NotAllowed):
        await deciding.approve(
            await met(pair.new), found.id, idempotency_key=key(), now=NOW, policy=POLICY
        )
    await deciding.refuse(await met(boss), found.id, "not yours", idempotency_key=key(), now=NOW)
    assert (await told(pair.becomes))[-1] == "recovery_refused"
    # Asked anew: whoever uses the old account now has not lost it.
    second = await asked(pair.new, await proof(pair.new, ProofState.MOVING))
    soon = NOW + timedelta(hours=1)
    await meet(Identity(int(pair.was), "Old", username="older"), soon)
    await goes_on(NOW + WAIT - DAY)
    await goes_on(NOW + WAIT)
    second = await Recovery.get(id=second.id)
    assert (second.state, second.doubt) == (RecoveryState.REVIEW, Doubt.USED)
    # The yes of an admin is the last word.
    assert await deciding.approve(
        await met(boss), second.id, idempotency_key=key(), now=NOW, policy=POLICY
    )
    await goes_on(NOW)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes


async def test_a_receipt_and_its_code_need_an_admin_and_say_nothing_of_what_exists(
    pair: Pair, boss: Someone
) -> None:
    payment = await Payment.get(user_id=pair.old.user.id).select_related("intent")
    assert payment.intent is not None
    number, code = f" No. {payment.receipt_number} ", payment.intent.pay_code.lower()
    new = await met(pair.new)
    shown = []
    for typed in ((number, "WRONGCODE"), ("99999999999999", code), (number, code)):
        await asking.ask_by_receipt(new, *typed, idempotency_key=key(), now=NOW, policy=POLICY)
        mine = await asking.own(new)
        assert mine is not None
        shown.append((mine.state, mine.way, mine.ends_at))
        if typed != (number, code):
            assert "recovery_asked" not in await told(pair.was) and mine.old_user_id is None
            assert not (await deciding.waiting_recoveries(await met(boss), 0)).items
            await asking.cancel(new, mine.id, NOW)
    assert len(set(shown)) == 1
    with pytest.raises(asking.RecoveryUnderWay):
        await asking.ask_by_receipt(
            new, number, code, idempotency_key=key(), now=NOW, policy=POLICY
        )
    (line,) = (await deciding.waiting_recoveries(await met(boss), 0)).items
    card = await deciding.recovery_card(await met(boss), line.recovery_id)
    assert (card.receipt, card.payments, card.is_final) == (payment.receipt_number, 1, False)
    await deciding.approve(
        await met(boss), line.recovery_id, idempotency_key=key(), now=NOW, policy=POLICY
    )
    await goes_on(NOW + WAIT - DAY)
    await goes_on(NOW + WAIT)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes
    assert "recovery_asked" in await told(pair.was)
    # Three tries a day, whatever became of them.
    other = await met(await factories.person("Guesser"))
    for _ in range(asking.TRIES):
        await asking.ask_by_receipt(other, "1", "X", idempotency_key=key(), now=NOW, policy=POLICY)
        mine = await asking.own(other)
        assert mine is not None
        await asking.cancel(other, mine.id, NOW)
    with pytest.raises(asking.TooManyTries):
        await asking.ask_by_receipt(other, "1", "X", idempotency_key=key(), now=NOW, policy=POLICY)


async def test_what_fits_nothing_is_answered_like_a_no(pair: Pair) -> None:
    new = await met(pair.new)
    await asking.ask_by_receipt(new, "1", "X", idempotency_key=key(), now=NOW, policy=POLICY)
    await goes_on(NOW + asking.ANSWERED_AFTER)
    row = await Recovery.get(new_user_id=new.bot_user_id)
    assert row.ended_because is RecoveryEnd.REFUSED
    assert await told(pair.becomes) == ["recovery_refused"]


async def test_who_may_not(pair: Pair, boss: Someone) -> None:
    async def refused(change: object) -> None:
        with pytest.raises(change):  # type: ignore[call-overload]
            await asked(pair.new, pair.proof_id)
        assert not await Recovery.exists()

    await Profile.filter(id=pair.old.profile.id).update(role=Role.MODERATOR)
    await refused(RolesStay)
    await Profile.filter(id=pair.old.profile.id).update(role=Role.USER, banned_at=NOW)
    await refused(OldAccountBanned)
    await Profile.filter(id=pair.old.profile.id).update(banned_at=None)
    await BotUser.filter(id=pair.old.user.id).update(forgotten_at=NOW)
    await refused(OldAccountLeaving)
    await BotUser.filter(id=pair.old.user.id).update(forgotten_at=None)
    # A wish that waits does not forbid it, but waits for it.
    await Profile.filter(id=pair.new.profile.id).update(banned_at=NOW)
    await refused(NewAccountInUse)
    await Profile.filter(id=pair.new.profile.id).update(banned_at=None)
    await WalletProof.filter(id=pair.proof_id).update(until=NOW)
    await refused(ProofOver)
    await WalletProof.filter(id=pair.proof_id).update(until=NOW + DAY)
    await paid(pair.new, await factories.plan("Year"))
    await refused(NewAccountInUse)


async def test_two_at_once_and_a_ban_meanwhile_move_nothing(pair: Pair, boss: Someone) -> None:
    other = await factories.person("Other")
    await Profile.filter(id=pair.old.profile.id).update(is_protected=True)
    await asyncio.gather(
        asked(pair.new, pair.proof_id), asked(other, await proof(other, ProofState.SEEN))
    )
    rows = await Recovery.all()
    assert {one.state for one in rows} == {RecoveryState.REVIEW}
    assert Doubt.CONTESTED in {one.doubt for one in rows}
    admin = await met(boss)
    outcomes = await at_once(
        *(
            deciding.approve(admin, one.id, idempotency_key=key(), now=NOW, policy=POLICY)
            for one in rows
        )
    )
    assert sum(isinstance(one, Refusal) for one in outcomes) == 1
    assert await Recovery.filter(state=RecoveryState.WAITING).count() == 1
    await Profile.filter(id=pair.old.profile.id).update(is_protected=False)
    await ban(
        await met(pair.old), admin, "why", None, idempotency_key=key(), now=NOW, policy=POLICY
    )
    await goes_on(NOW + WAIT - DAY)
    await goes_on(NOW + WAIT)
    assert await Recovery.filter(ended_because=RecoveryEnd.IMPOSSIBLE).count() == 1
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.was


async def test_it_is_done_once_or_objected_to_and_never_half(pair: Pair) -> None:
    found = await asked(pair.new, pair.proof_id)
    await goes_on(NOW + WAIT - DAY)
    old: Person = await met(pair.old)
    outcomes = await at_once(
        goes_on(NOW + WAIT), goes_on(NOW + WAIT), asking.object_to(old, found.id, NOW + WAIT)
    )
    found = await Recovery.get(id=found.id)
    moved = (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes
    assert moved is (found.state is RecoveryState.DONE)
    assert moved is isinstance(outcomes[2], Refusal)
    assert await OutboxItem.filter(kind="recovery_done").count() == int(moved)


async def test_stars_go_back_to_whoever_paid_and_are_charged_no_more(boss: Someone) -> None:
    old, new = await factories.person("Old"), await factories.person("New")
    plan = await factories.plan(star_price=500)
    opened = await open_checkout(
        await met(old), plan.id, Money(500, "XTR"), ByStars(), now=NOW, policy=POLICY
    )
    was = old.telegram_id
    paid_in = Charge(
        was, opened.pay_code, "charge-1", Money(500, "XTR"), NOW, Recurring(True, NOW + 30 * DAY)
    )
    await settle_charge(paid_in, now=NOW, policy=POLICY)
    await linked(old)
    await asked(new, await proof(new, ProofState.SEEN))
    await goes_on(NOW + WAIT - DAY)
    await goes_on(NOW + WAIT)
    purse = [
        (row.kind, row.args["telegram_id"])
        for row in await OutboxItem.filter(chat_id=f"stars:{was}")
    ]
    assert purse == [("cancel_star_subscription", was)]
    # Telegram charged once more before it heard of that: it goes back where it came from.
    late = Charge(
        was, opened.pay_code, "charge-2", Money(500, "XTR"), NOW + WAIT, Recurring(False, NOW)
    )
    assert await settle_charge(late, now=NOW + WAIT, policy=POLICY) is Outcome.SENT_BACK
    payment = await Payment.get(payment_provider_id="charge-1")
    await refund(
        payment.id, await met(boss), "asked", keep_access=False, now=NOW + WAIT, policy=POLICY
    )
    back = await OutboxItem.filter(kind="refund_stars").order_by("id")
    assert [row.args for row in back] == [
        {"telegram_id": was, "charge": "charge-2"},
        {"telegram_id": was, "charge": "charge-1"},
    ]


async def test_cut_off_anywhere_nothing_has_happened_and_it_is_done_afterwards(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed behind any statement of the exchange, before its commit."""
    found = await asked(pair.new, pair.proof_id)
    await goes_on(NOW + WAIT - DAY)
    before = await everything()
    execute, left = AsyncpgDBClient.execute_query, [0]

    async def dies(self: Any, query: str, values: Any = None) -> Any:
        left[0] -= 1
        if left[0] == 0:
            raise Killed
        return await execute(self, query, values)

    monkeypatch.setattr(TransactionWrapper, "execute_query", dies)
    for number in range(3, 60, 9):
        left[0] = number
        with pytest.raises(Killed):
            await steps._step(str(found.id), NOW + WAIT, POLICY)
        assert await everything() == before
    monkeypatch.undo()
    await goes_on(NOW + WAIT)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes
    assert await everything() != before


class Killed(BaseException):
    """The process is gone."""


async def everything() -> dict[str, list[str]]:
    """Every row in which one of both stands."""
    return await found_in(["7000000"])

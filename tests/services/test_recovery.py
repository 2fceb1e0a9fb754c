"""A lost account: who may ask, who is told, who may stop it, and what is moved in the end."""

import asyncio
from datetime import timedelta

import pytest
from tortoise import connections

from models.actions import AdminAction
from models.channels import ChannelMembership
from models.delivery import OutboxItem
from models.lifecycles import Role
from models.payments import Payment
from models.people import BotUser, Profile
from models.recovery import Doubt, Recovery, RecoveryEnd, RecoveryState
from models.wallets import ProofState, WalletProof
from services.channels.rights import Right, right_of
from services.people.bans import ban
from services.person import Identity, meet
from services.recovery import asking, deciding
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
from tests.services.recovery_scenario import (
    DAY,
    WAIT,
    Pair,
    asked,
    goes_on,
    key,
    proof,
    told,
    two_accounts,
)
from tests.services.shop import POLICY, at_once, met, paid
from tests.services.traces import found_in, leave_traces

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def boss() -> Someone:
    return await factories.admin()


@pytest.fixture
async def pair(boss: Someone) -> Pair:
    return await two_accounts(boss)


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
    await goes_on(later - DAY)
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
            await met(pair.new),
            found.id,
            at_once=True,
            idempotency_key=key(),
            now=NOW,
            policy=POLICY,
        )
    # Who became an admin meanwhile does not decide about themselves.
    await Profile.filter(id=pair.new.profile.id).update(role=Role.ADMIN)
    with pytest.raises(deciding.OwnRecovery):
        await deciding.refuse(await met(pair.new), found.id, "x", idempotency_key=key(), now=NOW)
    await Profile.filter(id=pair.new.profile.id).update(role=Role.USER)
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
    await deciding.approve(
        await met(boss), second.id, at_once=True, idempotency_key=key(), now=NOW, policy=POLICY
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
        await met(boss),
        line.recovery_id,
        at_once=False,
        idempotency_key=key(),
        now=NOW,
        policy=POLICY,
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
    await BotUser.filter(id=pair.new.user.id).update(forgotten_at=NOW)
    await refused(NewAccountInUse)
    await BotUser.filter(id=pair.new.user.id).update(forgotten_at=None)
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
            deciding.approve(
                admin, one.id, at_once=False, idempotency_key=key(), now=NOW, policy=POLICY
            )
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

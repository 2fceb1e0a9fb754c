"""Being forgotten beside everything else: races, deaths in the middle, and what outlives it."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tortoise import connections

from models.actions import AdminAction
from models.delivery import OutboxItem
from models.lifecycles import ChainPurpose, ChainStatus, PaymentStatus, Role
from models.payments import MediaContent, Payment
from models.people import BotUser, Profile
from models.privacy import Forgetting, ForgettingState, ForgottenMark, KeptPayer
from models.promotions import PromotionUsage
from models.ton import TonTransaction
from models.wallets import ProofState, WalletProof
from services import marks
from services.analytics.recording import Interaction, record
from services.commerce.checkout import open_checkout
from services.commerce.methods.star_charges import Charge, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.refunds import refund
from services.commerce.reviews import approve, reject
from services.money import Money
from services.people.roles import change_role
from services.person import Identity, Person, became_reachable, meet
from services.privacy import asking, erasing, steps
from services.privacy.asking import LastAdmin, NamedBySettings
from services.promotions.codes import PromoFirstPurchaseOnly, quote
from services.refusals import Refusal
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.shop import POLICY, at_once, checkout, met, paid, submitted
from tests.services.traces import NEEDLES, found_in, key, leave_traces

pytestmark = pytest.mark.usefixtures("database")
PRICE = Money(4900, "USD")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


async def asks(who: factories.Someone, now: datetime = NOW) -> Forgetting:
    await asking.ask(await met(who), language="en", idempotency_key=key(), now=now, policy=POLICY)
    return await Forgetting.get(user_id=who.user.id)


async def goes_on(wish: Forgetting, now: datetime = NOW, rounds: int = 40) -> datetime:
    """Ticks until it is done, or waits for longer than a few minutes; the moment then."""
    until = now + 10 * MINUTE
    for _ in range(rounds):
        await steps.go_on_due(now=now, policy=POLICY)
        await wish.refresh_from_db()
        if wish.due_at is None:
            break
        if wish.due_at >= until:
            break
        now = max(now, wish.due_at)
    return now


async def is_erased(who: factories.Someone) -> bool:
    return (await BotUser.get(id=who.user.id)).forgotten_at is not None


async def test_a_proof_on_its_way_is_before_it_or_behind_it() -> None:
    """Nothing is lost: either the wish waits for the review, or there is nobody to have sent it."""
    for turn in range(6):
        who, plan = await factories.person(f"Payer {turn}"), await factories.plan(f"Plan {turn}")
        opened = await checkout(who, plan)
        wish = await asks(who)
        outcomes = await at_once(
            submitted(who, opened.intent_id), steps.go_on_due(now=NOW, policy=POLICY)
        )
        await wish.refresh_from_db()
        if isinstance(outcomes[0], Refusal):
            assert not await Payment.exists(user_id=who.user.id)
        else:
            await goes_on(wish)
            assert not await is_erased(who)
            assert wish.waits_for == ["review"]
            assert (
                await OutboxItem.filter(kind="forgetting_waits", chat_id=who.telegram_id).count()
                == 1
            )


async def test_what_waits_goes_on_when_it_is_settled_and_is_told_once() -> None:
    boss = await met(await factories.admin())
    who = await factories.person("Waiting")
    payment = await paid(who, await factories.plan())
    wish = await asks(who)
    for minutes in (0, 10, 20):
        await steps.go_on_due(now=NOW + minutes * MINUTE, policy=POLICY)
    assert await OutboxItem.filter(kind="forgetting_waits").count() == 1
    await approve(payment, boss, now=NOW + 25 * MINUTE, policy=POLICY)
    now = await goes_on(wish, NOW + 30 * MINUTE)
    assert wish.state is ForgettingState.DONE
    assert now >= NOW + 35 * MINUTE
    assert not await disagreements(now)


async def test_taken_back_while_it_waits_it_is_as_if_it_never_was() -> None:
    who = await factories.person("Undecided", username="undecided")
    payment = await paid(who, await factories.plan())
    wish = await asks(who)
    await steps.go_on_due(now=NOW, policy=POLICY)
    assert await asking.take_back(await met(who), NOW)
    await steps.go_on_due(now=NOW + HOUR, policy=POLICY)
    await wish.refresh_from_db()
    assert wish.state is ForgettingState.TAKEN_BACK
    assert (await BotUser.get(id=who.user.id)).username == "undecided"
    assert await Payment.exists(id=payment, status=PaymentStatus.AWAITING_ADMIN)
    # And may be asked for again.
    await asking.ask(await met(who), language="en", idempotency_key=key(), now=NOW, policy=POLICY)
    assert await Forgetting.filter(user_id=who.user.id, due_at__isnull=False).count() == 1


async def test_what_was_under_way_when_it_was_erased_does_not_bring_them_back() -> None:
    """An update of another replica that had read the old row, and a batch that came behind it."""
    who, boss = await factories.person("Quillbert"), await factories.admin()
    await leave_traces(who, boss.profile.id, NOW)
    old = await met(who)
    wish = await asks(who)
    await steps.go_on_due(now=NOW, policy=POLICY)
    await steps.go_on_due(now=NOW, policy=POLICY)
    await wish.refresh_from_db()
    assert wish.state is ForgettingState.SWEEPING
    late = Interaction(old.key, "command", NOW, {"command": "start"})  # type: ignore[arg-type]
    await record([late], now=NOW, longest_silence=HOUR)
    await became_reachable(old.key, NOW)
    await connections.get("default").execute_query(
        "INSERT INTO source_touches (telegram_user_id, first_source_id, first_at, last_source_id,"
        " last_at) SELECT $1, id, $2, id, $2 FROM sources",
        [old.key, NOW],
    )
    await connections.get("default").execute_query(
        "UPDATE source_touches SET created_at = $1 WHERE telegram_user_id = $2", [NOW, old.key]
    )
    await goes_on(wish)
    assert wish.state is ForgettingState.DONE
    assert await found_in([*NEEDLES, old.key]) == {}


async def test_who_comes_back_meanwhile_is_new_and_keeps_what_is_theirs() -> None:
    who = await factories.person("Again", telegram_id="700900100")
    await record(
        [Interaction(who.telegram_id, "command", NOW - MINUTE)],  # type: ignore[arg-type]
        now=NOW - MINUTE,
        longest_silence=HOUR,
    )
    wish = await asks(who)
    for _ in range(2):
        await steps.go_on_due(now=NOW, policy=POLICY)
    new = await meet(Identity(700900100, "Again"), NOW + 2 * MINUTE)
    assert new.bot_user_id != who.user.id
    await record(
        [Interaction(new.key, "command", NOW + 3 * MINUTE)],  # type: ignore[arg-type]
        now=NOW + 3 * MINUTE,
        longest_silence=HOUR,
    )
    await goes_on(wish, NOW + MINUTE)
    assert wish.state is ForgettingState.DONE
    left = await connections.get("default").execute_query_dict(
        "SELECT created_at FROM user_interactions WHERE telegram_user_id = $1", [new.key]
    )
    assert [row["created_at"] for row in left] == [NOW + 3 * MINUTE]
    assert await BotUser.exists(telegram_id=new.key, first_name="Again")


async def test_cut_off_after_any_step_it_goes_on_and_is_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each tick dies once right before its commit; the next leader does it again."""
    monkeypatch.setattr(erasing, "PORTION", 7)
    who, boss = await factories.person("Quillhelm"), await factories.admin()
    await leave_traces(who, boss.profile.id, NOW)
    wish = await asks(who)
    change, deaths, now = steps._change, 0, NOW

    async def dies(*_: object, **__: object) -> None:
        raise ConnectionResetError

    for _ in range(40):
        await wish.refresh_from_db()
        if wish.due_at is None:
            break
        now = max(now, wish.due_at)
        before = await found_in([""])
        monkeypatch.setattr(steps, "_change", dies)
        with pytest.raises(ConnectionResetError):
            await steps._step(str(wish.id), now, POLICY)
        assert await found_in([""]) == before
        deaths += 1
        monkeypatch.setattr(steps, "_change", change)
        await steps._step(str(wish.id), now, POLICY)
    assert wish.state is ForgettingState.DONE
    assert deaths > 8
    assert await found_in([*NEEDLES, who.telegram_id]) == {}


async def test_two_leaders_at_once_do_it_once() -> None:
    who = await factories.person("Twice")
    wish = await asks(who)
    for _ in range(4):
        await asyncio.gather(*(steps.go_on_due(now=NOW, policy=POLICY) for _ in range(3)))
    await goes_on(wish)
    assert wish.state is ForgettingState.DONE
    assert await AdminAction.filter(action="person_forgotten").count() == 1
    (line,) = await AdminAction.filter(action="person_forgotten")
    assert (line.subject, line.details) == (f"person:{wish.token}", {})


async def test_the_banned_are_known_again_by_a_hash_that_is_no_id() -> None:
    boss = await factories.admin()
    who = await factories.person("Banned", telegram_id="700900200")
    until = NOW + timedelta(days=30)
    await Profile.filter(id=who.profile.id).update(
        banned_at=NOW, banned_until=until, ban_reason="why"
    )
    await leave_traces(who, boss.profile.id, NOW)
    await goes_on(await asks(who))
    (mark,) = await ForgottenMark.all()
    assert "700900200" not in str(vars(mark))
    back = await meet(Identity(700900200, "Somebody"), NOW + HOUR)
    assert (back.banned_at, back.banned_until, back.ban_reason) == (NOW, until, None)
    # With another secret nobody is known, and the program says so at its start.
    assert await marks.of_another_key() == 0
    key_before = marks.key()
    try:
        marks.use_key("another secret that nobody has guessed")
        assert await marks.of_another_key() == 1
        assert marks.mark_of("700900200") != mark.hash
    finally:
        marks._RING.key = key_before
    await marks.forget_marks(until)
    assert await ForgottenMark.all().count() == 0


async def test_a_ban_that_was_lifted_is_no_ban_the_next_time() -> None:
    who = await factories.person("Pardoned", telegram_id="700900300")
    await Profile.filter(id=who.profile.id).update(banned_at=NOW)
    await goes_on(await asks(who))
    back = await meet(Identity(700900300, "Pardoned"), NOW + HOUR)
    await Profile.filter(id=back.profile_id).update(banned_at=None)
    again = factories.Someone(
        await BotUser.get(id=back.bot_user_id), await Profile.get(id=back.profile_id)
    )
    await goes_on(await asks(again, NOW + HOUR), NOW + HOUR)
    assert (await meet(Identity(700900300, "P"), NOW + 2 * HOUR)).banned_at is None


async def test_a_code_for_a_first_purchase_is_used_once_for_ever() -> None:
    who, plan = await factories.person("Saver", telegram_id="700900400"), await factories.plan()
    code = await factories.promotion("FIRST", first_purchase_only=True)
    opened = await checkout(who, plan)
    await PromotionUsage.create(
        promotion_id=code.id,
        telegram_user_id=who.telegram_id,
        used_at=NOW,
        consumed_at=NOW,
        intent_id=opened.intent_id,
    )
    await goes_on(await asks(who))
    back = await meet(Identity(700900400, "Saver"), NOW + HOUR)
    with pytest.raises(PromoFirstPurchaseOnly):
        await quote(back, "FIRST", plan.id, PRICE, now=NOW + HOUR)
    other = await meet(Identity(700900401, "Other"), NOW + HOUR)
    assert await quote(other, "FIRST", plan.id, PRICE, now=NOW + HOUR)


async def test_stars_go_back_to_whom_they_came_from_until_the_term_is_over() -> None:
    boss = await met(await factories.admin())
    who, plan = await factories.person("Starry"), await factories.plan(star_price=500)
    found = await open_checkout(
        await met(who), plan.id, Money(500, "XTR"), ByStars(), now=NOW, policy=POLICY
    )
    charge = Charge(who.telegram_id, found.pay_code, "charge", Money(500, "XTR"), NOW)
    await settle_charge(charge, now=NOW, policy=POLICY)
    payment = await Payment.get(user_id=who.user.id)
    now = await goes_on(await asks(who))
    assert (await KeptPayer.get(payment_id=payment.id)).telegram_id == who.telegram_id
    await refund(payment.id, boss, "", keep_access=True, now=now, policy=POLICY)
    (sent,) = await OutboxItem.filter(kind="refund_stars")
    assert sent.args["telegram_id"] == who.telegram_id
    await erasing.end_legal_term(NOW + POLICY.books_kept, POLICY)
    assert await KeptPayer.all().count() == 0


async def test_pictures_of_proofs_go_with_the_legal_term_and_those_of_nothing_at_once() -> None:
    boss = await met(await factories.admin())
    who, plan = await factories.person("Pictured"), await factories.plan()
    refused = await paid(who, plan)
    await reject(refused, boss, "no", now=NOW, policy=POLICY)
    intent = (await Payment.get(id=refused)).intent_id
    assert intent is not None
    again = await submitted(who, intent)
    await approve(again.payment_id, boss, now=NOW, policy=POLICY)
    assert await MediaContent.all().count() == 2
    await goes_on(await asks(who))
    assert await MediaContent.all().count() == 1
    await erasing.end_legal_term(NOW + POLICY.books_kept - MINUTE, POLICY)
    assert await MediaContent.all().count() == 1
    await erasing.end_legal_term(NOW + POLICY.books_kept + MINUTE, POLICY)
    assert await MediaContent.all().count() == 0


async def test_an_admin_remains_whoever_leaves() -> None:
    one, two = await factories.admin("One"), await factories.admin("Two")
    outcomes = await at_once(asks(one), asks(two))
    assert all(isinstance(wish, Forgetting) for wish in outcomes)
    await asyncio.gather(*(steps.go_on_due(now=NOW, policy=POLICY) for _ in range(2)))
    for _ in range(5):
        await steps.go_on_due(now=NOW, policy=POLICY)
    admins = await Profile.filter(role=Role.ADMIN)
    assert len(admins) == 1
    (left,) = [wish for wish in await Forgetting.all() if wish.waits_for]
    assert left.waits_for == ["role"]
    person: Person = await met(one if admins[0].id == one.profile.id else two)
    await asking.take_back(person, NOW)
    with pytest.raises(LastAdmin):
        await asking.ask(person, language="en", idempotency_key=key(), now=NOW, policy=POLICY)


async def test_whom_the_settings_name_would_only_come_back() -> None:
    who = await met(await factories.person())
    for policy in (
        replace(POLICY, owners=frozenset({who.telegram_id})),
        replace(POLICY, protected=frozenset({who.telegram_id})),
    ):
        with pytest.raises(NamedBySettings):
            await asking.ask(who, language="en", idempotency_key=key(), now=NOW, policy=policy)


async def test_staff_and_the_protected_lose_what_they_were_with_it() -> None:
    boss = await met(await factories.admin())
    who = await factories.person("Helper", is_protected=True)
    await change_role(
        await met(who),
        boss,
        role=Role.MODERATOR,
        idempotency_key=key(),
        now=NOW,
        policy=POLICY,
    )
    await connections.get("default").execute_query("UPDATE outbox SET state = 'sent'")
    wish = await asks(who)
    await steps.go_on_due(now=NOW, policy=POLICY)
    await connections.get("default").execute_query("UPDATE outbox SET state = 'sent'")
    now = await goes_on(wish)
    profile = await Profile.get(id=who.profile.id)
    assert (profile.role, profile.is_protected) == (Role.USER, False)
    assert not await disagreements(now)


async def test_a_proven_wallet_is_nobodys_afterwards_and_may_be_somebody_elses() -> None:
    await factories.admin()
    who = await factories.person("Holder")
    wallet = "0:" + "ab" * 32
    moved = await TonTransaction.create(
        transaction_hash="ef" * 32,
        amount="1000000",
        from_address=wallet,
        to_address="0:" + "cd" * 32,
        purpose=ChainPurpose.WALLET_LINK,
        status=ChainStatus.CONFIRMED,
        user_id=who.profile.id,
        sent_at=NOW,
    )
    proof = await WalletProof.create(
        user_id=who.profile.id,
        code="MYWALLETX",
        state=ProofState.LINKED,
        wallet_address=wallet,
        transaction_id=moved.id,
        proven_at=NOW,
        linked_at=NOW,
        created_at=NOW - HOUR,
    )
    await Profile.filter(id=who.profile.id).update(ton_wallet_address=wallet)
    now = await goes_on(await asks(who))
    assert not await WalletProof.exists(id=proof.id)
    assert (await Profile.get(id=who.profile.id)).ton_wallet_address is None
    assert not [one for one in await disagreements(now) if one.rule == "wallet-apart"]

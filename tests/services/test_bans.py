"""Bans: every channel is closed, nothing that was paid for is lost, and races have one order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from models.actions import AdminAction
from models.channels import ChannelInvite, ChannelMembership, JoinRequest, PlanChannel
from models.delivery import OutboxItem
from models.education import EducationCategory, EducationPackage
from models.lifecycles import IntentStatus, JoinRequestStatus, Role
from models.payments import PaymentIntent
from models.people import Profile
from models.subscriptions import SubscriptionPlan, UserSubscription
from services import sessions
from services.channels.admission import NoRightToJoin, channel_entries, let_me_in
from services.channels.gateway import MemberStatus
from services.channels.memberships import membership_changed, sweep
from services.channels.removals import Removal, remove_member
from services.channels.requests import (
    JoinVerdict,
    answer_join,
    join_requested,
    let_in_due,
    refuses,
    turn_away_due,
)
from services.channels.rights import Right, right_of
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.invoices import may_pay
from services.commerce.methods.bank import ByBank
from services.commerce.methods.star_charges import Charge, Outcome, settle_charge
from services.commerce.orders import SEAT
from services.commerce.reviews import approve
from services.education.enrollments import StudentDetails, enroll
from services.money import Money
from services.people import bans, protection, roles
from services.people.bans import (
    BanEndOutOfRange,
    Banned,
    BannedByUs,
    OwnBan,
    ProtectedNotBanned,
    StaffNotBanned,
)
from services.person import Person
from services.policy import Policy
from services.refusals import NotAllowed, Refusal
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import belief, moved
from tests.services.gateway import Chats
from tests.services.shop import POLICY, at_once, checkout, met, paid

pytestmark = pytest.mark.usefixtures("database")
HOUR = timedelta(hours=1)


async def banned(
    who: Someone | Person,
    by: Someone | Person,
    until: datetime | None = None,
    *,
    key: str = "ban:1",
    reason: str = "spam",
    policy: Policy = POLICY,
) -> Banned:
    about, admin = [one if isinstance(one, Person) else await met(one) for one in (who, by)]
    return await bans.ban(about, admin, reason, until, idempotency_key=key, now=NOW, policy=policy)


async def enqueued(kind: str) -> list[dict[str, Any]]:
    rows = await OutboxItem.filter(kind=kind).order_by("id")
    return [{"chat": row.chat_id, **row.args} for row in rows]


async def member() -> tuple[Someone, SubscriptionPlan, PlanChannel, Chats]:
    """A member with a running plan, inside its channel."""
    who, plan = await factories.person(), await factories.plan()
    channel = await factories.channel(plan)
    await factories.subscription(who, plan)
    await factories.right(who, plan)
    await factories.membership(who, channel)
    chats = Chats()
    chats.member_statuses[channel.chat_id, who.telegram_id] = MemberStatus.INSIDE
    return who, plan, channel, chats


async def right(who: Someone, where: PlanChannel, now: datetime = NOW) -> Right:
    return await right_of(who.telegram_id, where.chat_id, now=now, policy=POLICY)


async def test_a_ban_takes_out_of_the_channels_and_leaves_the_membership_running() -> None:
    who, _, channel, chats = await member()
    await ChannelInvite.create(
        user=who.profile, chat_id="-1009", link="https://t.me/+x", expires_at=NOW + HOUR
    )
    await sessions.write(who.telegram_id, "Waiting:receipt", {}, NOW)
    boss = await factories.admin()
    for _ in range(2):
        # The update comes twice: done, notified and written down once.
        assert await banned(who, boss, NOW + HOUR) == Banned("Alice", NOW + HOUR)
    assert await right(who, channel) is Right.BANNED
    assert [(p["chat"], p["reason"]) for p in await enqueued("remove_member")] == [
        (channel.chat_id, "banned"),
        ("-1009", "banned"),
    ]
    [told] = await enqueued("you_were_banned")
    assert (told["reason"], told["until"]) == ("spam", (NOW + HOUR).isoformat())
    assert await sessions.current(who.telegram_id, now=NOW, policy=POLICY) is None
    key = await AdminAction.get()
    assert (key.action, key.subject) == ("person_banned", f"person:{who.telegram_id}")
    removed = await remove_member(
        channel.chat_id, who.telegram_id, "banned", chats, now=NOW, policy=POLICY
    )
    assert removed is Removal.REMOVED
    assert await UserSubscription.filter(is_active=True).count() == 1
    # And back again, when the time is over.
    assert await bans.lift_due(NOW + HOUR - timedelta(seconds=1)) == 0
    assert await bans.lift_due(NOW + HOUR) == 1
    assert await bans.lift_due(NOW + HOUR) == 0
    assert await right(who, channel) is Right.RUNNING
    assert [told["chat"] for told in await enqueued("ban_lifted")] == [who.telegram_id]
    assert await AdminAction.all().count() == 1


async def test_a_ban_that_is_over_shuts_nothing_even_before_it_is_lifted() -> None:
    who, _, channel, _ = await member()
    await banned(who, await factories.admin(), NOW + HOUR)
    assert await right(who, channel, NOW + HOUR) is Right.RUNNING
    about = await met(who)
    assert about.is_banned(NOW)
    assert not about.is_banned(NOW + HOUR)
    await bans.require_not_banned(about, NOW + HOUR)


async def test_a_pardon_that_is_repeated_lifts_no_later_ban() -> None:
    """The first one found nothing to lift; a ban came before the update came again."""
    boss, who = await met(await factories.admin()), await met(await factories.person())

    async def pardoned() -> None:
        await bans.unban(who, boss, idempotency_key="pardon:1", now=NOW)

    await pardoned()
    await banned(who, boss)
    await pardoned()
    assert (await Profile.get(id=who.profile_id)).banned_at == NOW
    assert await enqueued("ban_lifted") == []


async def test_no_way_leads_back_in_while_the_ban_stands() -> None:
    who, _, channel, chats = await member()
    plan = await factories.plan("Other")
    await checkout(who, plan)
    asked = await JoinRequest.create(
        telegram_user_id=who.telegram_id, chat_id=channel.chat_id, requested_at=NOW - HOUR
    )
    await banned(who, await factories.admin())
    about = await met(who)
    assert await channel_entries(about, chats, now=NOW, policy=POLICY) == []
    with pytest.raises(NoRightToJoin):
        await let_me_in(about, channel.chat_id, chats, now=NOW, policy=POLICY)
    # The request that waited is declined, although they have a right and are paying.
    assert [told["request"] for told in await enqueued("decline_join")] == [str(asked.id)]
    assert await let_in_due(now=NOW) == 0
    assert not await answer_join(asked.id, chats, True, now=NOW, policy=POLICY)
    refused = await refuses(asked.id, now=NOW, policy=POLICY)
    assert refused is not None and not refused.is_told
    assert await answer_join(asked.id, chats, False, now=NOW, policy=POLICY)
    assert chats.done == ["decline"]
    # So is a new one, and one whose answer was lost.
    verdict = await join_requested(
        about, channel.chat_id, idempotency_key="j", now=NOW, policy=POLICY
    )
    assert verdict is JoinVerdict.DECLINED
    await OutboxItem.filter(kind="decline_join").delete()
    later = NOW + HOUR
    assert await turn_away_due(now=later, policy=POLICY) == 1
    assert await JoinRequest.filter(status=JoinRequestStatus.WAITING).count() == 1
    # A person who got in all the same is removed: by the update, and by the sweep.
    await OutboxItem.filter(kind="remove_member").delete()
    came = moved(who, channel, MemberStatus.OUTSIDE, MemberStatus.INSIDE)
    await membership_changed(came, now=NOW, policy=POLICY)
    assert len(await enqueued("remove_member")) == 1
    await OutboxItem.filter(kind="remove_member").delete()
    day = timedelta(days=1)
    await sweep(chats, now=NOW + day, policy=POLICY, every=HOUR)
    assert len(await enqueued("remove_member")) == 1
    assert (await belief(who, channel)).is_active


async def test_nothing_is_sold_to_the_banned_and_money_that_came_is_settled() -> None:
    who, plan = await factories.person(), await factories.plan()
    opened: Checkout = await checkout(who, plan)
    await PaymentIntent.filter(id=opened.intent_id).update(
        method="stars", currency="XTR", expected_amount=2500
    )
    intent = await PaymentIntent.get(id=opened.intent_id)
    stale = await met(who)
    await banned(who, await factories.admin(), reason="fraud")
    amount = replace(opened.amount, minor=2500, currency="XTR")
    for refused in (
        checkout(who, await factories.plan("Other")),
        may_pay(stale, intent.pay_code, amount, now=NOW, policy=POLICY),
    ):
        with pytest.raises(BannedByUs) as why:
            await refused
        assert why.value.reason == "fraud"
    charge = Charge(who.telegram_id, intent.pay_code, "c1", amount, NOW)
    assert await settle_charge(charge, now=NOW, policy=POLICY) is Outcome.SETTLED
    assert (await PaymentIntent.get(id=intent.id)).status is IntentStatus.APPROVED
    assert await UserSubscription.filter(is_active=True).count() == 1


async def test_no_seat_is_asked_for_nor_paid_by_the_banned() -> None:
    who = await factories.person()
    course = await EducationPackage.create(
        category=await EducationCategory.create(name="C", created_at=NOW, updated_at=NOW),
        name="Course",
        price=Decimal(49),
        currency="USD",
        created_at=NOW,
        updated_at=NOW,
    )
    form = StudentDetails("Alice", "a@example.org", "123456789")
    seat = await enroll(await met(who), course.id, form, now=NOW)
    await banned(who, await factories.admin())
    price = Money(4900, "USD")
    for refused in (
        enroll(await met(who), course.id, form, now=NOW),
        open_checkout(
            await met(who), seat.enrollment_id, price, ByBank(), now=NOW, policy=POLICY, goods=SEAT
        ),
    ):
        with pytest.raises(BannedByUs):
            await refused


async def test_no_one_bans_themselves_the_staff_or_the_protected() -> None:
    boss, friend = await factories.admin(), await factories.person(is_protected=True)
    owner = replace(POLICY, owners=frozenset({int((who := await factories.person()).telegram_id)}))
    staff = [await factories.admin("Ann"), await factories.person("Mo", role=Role.MODERATOR)]
    cases: list[tuple[Someone, Someone, type[Refusal]]] = [
        (boss, boss, OwnBan),
        *((one, boss, StaffNotBanned) for one in staff),
        (friend, boss, ProtectedNotBanned),
        (who, staff[1], NotAllowed),
        (boss, who, NotAllowed),
    ]
    for about, admin, refusal in cases:
        with pytest.raises(refusal):
            await banned(about, admin)
    with pytest.raises(StaffNotBanned):
        await banned(who, boss, policy=owner)
    far = datetime(9999, 12, 31, 23, 59, tzinfo=timezone(-HOUR))
    for until in (NOW, NOW - HOUR, NOW + timedelta(days=3661), far, datetime(1, 1, 1, tzinfo=UTC)):
        with pytest.raises(BanEndOutOfRange):
            await banned(who, boss, until)
    assert await Profile.filter(banned_at__isnull=False).count() == 0
    with pytest.raises(NotAllowed):
        await bans.unban(await met(who), await met(staff[1]), idempotency_key="x", now=NOW)


async def test_the_banned_are_neither_protected_nor_appointed_but_by_the_settings() -> None:
    boss, who = await met(await factories.admin()), await factories.person()
    await banned(who, boss)
    about = await met(who)
    with pytest.raises(protection.BannedNow):
        await protection.protect(about, boss, True, idempotency_key="p", now=NOW, policy=POLICY)
    for role in (Role.MODERATOR, Role.ADMIN):
        with pytest.raises(protection.BannedNow):
            await roles.change_role(
                about, boss, role=role, idempotency_key="r", now=NOW, policy=POLICY
            )
    await roles.appoint_first((about.telegram_id,), NOW)
    assert (await met(who)).banned_at is None


async def test_of_bans_and_pardons_at_once_each_is_whole() -> None:
    bosses = [await met(await factories.admin(name)) for name in ("Ann", "Ben")]
    for turn in range(6):
        who = await met(await factories.person())
        await at_once(
            banned(who, bosses[0], NOW + HOUR, key=f"a{turn}"),
            banned(who, bosses[1], key=f"b{turn}"),
            bans.unban(who, bosses[turn % 2], idempotency_key=f"u{turn}", now=NOW),
            bans.lift_due(NOW),
        )
        row = await Profile.get(id=who.profile_id)
        done = await AdminAction.filter(subject=f"person:{who.key}").order_by("created_at")
        pardons = [key for key in done if key.action == "person_unbanned"]
        lifted = [key for key in pardons if not key.details.get("unchanged")]
        # Either nothing is left of a ban, or all of one.
        assert (row.banned_at is None) is (row.ban_reason is None)
        assert (len(done) - len(pardons), len(pardons)) == (2, 1)
        assert len([n for n in await enqueued("ban_lifted") if n["chat"] == who.key]) == len(lifted)


async def test_a_ban_and_a_settlement_at_once_keep_both() -> None:
    boss = await met(await factories.admin())
    plan = await factories.plan()
    channel = await factories.channel(plan)
    for turn in range(6):
        who = await factories.person()
        payment = await paid(who, plan)
        await at_once(
            approve(payment, boss, now=NOW, policy=POLICY), banned(who, boss, key=f"b{turn}")
        )
        assert await right(who, channel) is Right.BANNED
        assert await UserSubscription.filter(
            telegram_user_id=who.telegram_id, is_active=True
        ).exists()
        chats = Chats()
        chats.member_statuses[channel.chat_id, who.telegram_id] = MemberStatus.INSIDE
        await remove_member(
            channel.chat_id, who.telegram_id, "banned", chats, now=NOW, policy=POLICY
        )
        assert not await ChannelMembership.filter(
            telegram_user_id=who.telegram_id, is_active=True
        ).exists()


async def test_an_admin_who_is_dismissed_at_once_bans_before_it_or_not_at_all() -> None:
    boss = await met(await factories.admin())
    for turn in range(6):
        other, who = await met(await factories.admin("Other")), await met(await factories.person())
        outcome, _ = await at_once(
            banned(who, other, key=f"b{turn}"),
            roles.change_role(
                other, boss, role=Role.USER, idempotency_key=f"r{turn}", now=NOW, policy=POLICY
            ),
        )
        is_banned = (await Profile.get(id=who.profile_id)).banned_at is not None
        assert is_banned is isinstance(outcome, Banned)
        assert is_banned or isinstance(outcome, NotAllowed)

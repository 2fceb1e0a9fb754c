"""The queue of removals that failed: tried again at once, or the person stays."""

import pytest

from models.actions import AdminAction
from models.channels import PlanChannel
from models.claims import ClaimStatus
from models.delivery import OutboxItem
from models.lifecycles import Role
from models.ton import SubdomainClaim
from services.channels import desk
from services.channels.desk import RemovalSettled
from services.channels.gateway import MemberStatus
from services.channels.removals import Removal, remove_member
from services.commerce.claim_cards import waiting_claims
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import belief
from tests.services.gateway import Chats
from tests.services.shop import POLICY, at_once, met

pytestmark = pytest.mark.usefixtures("database")


async def stuck(where: PlanChannel, chats: Chats) -> Someone:
    """A person whose membership ended and whom Telegram does not let us take out."""
    who = await factories.person()
    await factories.right(who, await where.plan, is_active=False)
    await factories.membership(who, where)
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    assert await tries(who, where, chats) is Removal.FAILED
    return who


async def tries(who: Someone, where: PlanChannel, chats: Chats) -> Removal:
    return await remove_member(
        where.chat_id, who.telegram_id, "ended", chats, now=NOW, policy=POLICY
    )


async def waiting() -> int:
    return await OutboxItem.filter(kind="remove_member", state="waiting").count()


async def test_the_queue_says_why_and_a_second_try_is_enqueued_once() -> None:
    boss, other = await met(await factories.admin()), await met(await factories.admin("Other"))
    where, chats = await factories.channel(await factories.plan()), Chats("ban")
    who = await stuck(where, chats)
    (line,) = (await desk.failed_removals(boss, 0)).items
    assert (line.telegram_id, line.channel) == (int(who.telegram_id), "VIP")
    assert (line.reason, line.error) == ("ended", "not enough rights to ban")
    await at_once(
        *(
            desk.retry_removal(one, line.membership_id, idempotency_key=f"update:1:{at}", now=NOW)
            for at, one in enumerate((boss, other, boss))
        )
    )
    assert await waiting() == 1
    chats.refuses.clear()
    assert await tries(who, where, chats) is Removal.REMOVED
    assert (await belief(who, where)).removal_error is None
    for act in (desk.retry_removal, desk.let_stay):
        with pytest.raises(RemovalSettled):
            await act(boss, line.membership_id, idempotency_key="update:1:9", now=NOW)


async def test_who_may_stay_is_a_guest_and_no_removal_takes_them_out() -> None:
    boss = await met(await factories.admin())
    where, chats = await factories.channel(await factories.plan()), Chats("ban")
    who = await stuck(where, chats)
    (line,) = (await desk.failed_removals(boss, 0)).items
    await desk.retry_removal(boss, line.membership_id, idempotency_key="update:1:1", now=NOW)
    for _ in range(2):
        # The update comes twice: done and written once.
        await desk.let_stay(boss, line.membership_id, idempotency_key="update:1:2", now=NOW)
    kept = await belief(who, where)
    assert (kept.is_guest, kept.is_active, kept.removal_failed_at) == (True, True, None)
    assert await waiting() == 0
    assert (await desk.failed_removals(boss, 0)).items == ()
    assert await AdminAction.filter(action="removal_waived").count() == 1


async def test_the_queues_are_paged_and_for_admins_alone() -> None:
    boss = await met(await factories.admin())
    mod = await met(await factories.person(role=Role.MODERATOR))
    where, chats = await factories.channel(await factories.plan()), Chats("ban")
    for number in range(9):
        who = await stuck(where, chats)
        await SubdomainClaim.create(
            user=who.profile,
            telegram_id=who.telegram_id,
            requested_subdomain=f"name{number}",
            domain="club.ton",
            skeleton=f"name{number}",
        )
    await SubdomainClaim.filter(requested_subdomain="name0").update(status=ClaimStatus.WITHDRAWN)
    first = await desk.failed_removals(boss, 0)
    assert (len(first.items), first.has_more) == (8, True)
    last = await desk.failed_removals(boss, 8)
    assert (len(last.items), last.has_more) == (1, False)
    claims = await waiting_claims(boss, 0)
    assert {claim.subdomain for claim in claims.items} == {f"name{n}.club.ton" for n in range(1, 9)}
    assert claims.has_more is False
    for forbidden in (
        desk.failed_removals(mod, 0),
        desk.failed_removal(mod, first.items[0].membership_id),
        desk.retry_removal(
            mod, first.items[0].membership_id, idempotency_key="update:1:1", now=NOW
        ),
        desk.let_stay(mod, first.items[0].membership_id, idempotency_key="update:1:1", now=NOW),
        waiting_claims(mod, 0),
    ):
        with pytest.raises(NotAllowed):
            await forbidden

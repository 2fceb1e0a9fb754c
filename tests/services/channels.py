"""Short ways for tests about channels to ask the tables and to say who moved."""

from tortoise import connections

from models.channels import ChannelMembership, PlanChannel
from services.channels.gateway import MemberStatus
from services.channels.memberships import MembershipChange
from services.person import Identity, Person, known
from tests.factories import Someone


async def met(who: Someone) -> Person:
    person = await known(who.telegram_id)
    assert person is not None
    return person


async def belief(who: Someone, where: PlanChannel) -> ChannelMembership:
    return await ChannelMembership.get(telegram_user_id=who.telegram_id, channel_id=where.chat_id)


async def enqueued(kind: str) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT args->>'reason' AS reason FROM outbox WHERE kind = $1 ORDER BY id", [kind]
    )
    return [row["reason"] for row in rows]


def moved(
    who: Someone,
    where: PlanChannel,
    before: MemberStatus,
    after: MemberStatus,
    *,
    by: Someone | None = None,
    link: str | None = None,
) -> MembershipChange:
    member = Identity(int(who.telegram_id), who.user.first_name or "")
    actor = Identity(int(by.telegram_id)) if by else member
    return MembershipChange(where.chat_id, member, before, after, actor, False, link)

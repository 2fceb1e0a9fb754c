"""A member whose request waits with every right is let in, and not asked about for ever."""

from datetime import timedelta

import pytest

from models.channels import JoinRequest
from models.delivery import OutboxItem
from services.channels.requests import let_in_due
from tests import factories
from tests.factories import NOW, Someone

pytestmark = pytest.mark.usefixtures("database")


async def asks_to_join(who: Someone) -> JoinRequest:
    room = await factories.channel(await factories.plan())
    return await JoinRequest.create(
        telegram_user_id=who.telegram_id,
        chat_id=room.chat_id,
        requested_at=NOW,
        created_at=NOW,
        updated_at=NOW,
    )


async def test_a_friend_and_an_admin_need_no_right_but_a_stranger_does() -> None:
    friend = await factories.person()
    friend.profile.is_protected = True
    await friend.profile.save()
    awaited = {(await asks_to_join(who)).chat_id for who in (friend, await factories.admin())}
    await asks_to_join(await factories.person())
    assert await let_in_due(now=NOW + timedelta(minutes=6)) == 2
    assert set(await OutboxItem.all().values_list("chat_id", flat=True)) == awaited


async def test_a_request_that_telegram_refuses_is_tried_ever_more_seldom() -> None:
    await asks_to_join(await factories.admin())
    for hour in range(24 * 30):
        await let_in_due(now=NOW + timedelta(hours=hour, minutes=6))
    assert await OutboxItem.all().count() == 11

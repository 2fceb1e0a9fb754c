"""The factories keep the guards, so that service tests stand on rows that could be real."""

from models.payments import MediaContent, Payment
from models.people import BotUser
from models.subscriptions import UserSubscription
from tests import factories


async def test_a_paying_member_can_be_made_of_them(database: str) -> None:
    alice, boss = await factories.person(), await factories.admin()
    monthly, forever = await factories.plan(), await factories.plan("For life", is_lifetime=True)
    vip = await factories.channel(monthly)
    await factories.subscription(alice, monthly)
    await factories.subscription(boss, forever)
    await factories.right(alice, monthly)
    await factories.right(boss, forever, days=None)
    await factories.membership(alice, vip)
    receipt = await factories.media(b"picture", uploaded_by=alice.telegram_id)
    open_intent = await factories.intent(alice, monthly)
    await factories.payment(open_intent, receipt=receipt, receipt_sha256=receipt.sha256)

    stored = await Payment.get().select_related("plan", "receipt", "user")
    assert (stored.plan.id, stored.user.id) == (monthly.id, alice.user.id)
    assert (await MediaContent.get(media_file=stored.receipt)).content == b"picture"
    assert (await BotUser.get(telegram_id=alice.telegram_id)).current_plan_id == monthly.id
    lifetime = await UserSubscription.get(telegram_user_id=boss.telegram_id)
    assert (lifetime.is_lifetime, lifetime.subscription_end_date) == (True, None)
    assert boss.user.is_admin
    assert not alice.user.is_admin

"""No payer is comforted about a receipt that was decided while the word was on its way."""

from zoneinfo import ZoneInfo

import pytest

from handlers.notices.context import NoticeContext
from handlers.notices.payments import still_checking
from handlers.speech import speech_for
from models.lifecycles import PaymentStatus
from services.person import known
from services.policy import Policy
from tests import factories
from tests.factories import NOW
from tests.services.gateway import Chats


@pytest.mark.usefixtures("database")
async def test_the_word_of_comfort_is_dropped_after_the_verdict() -> None:
    who = await factories.person()
    payment = await factories.payment(await factories.intent(who, await factories.plan()))
    person = await known(who.telegram_id)
    assert person is not None
    ctx = NoticeContext(
        person=person,
        speech=speech_for("en", None, None),
        args={"payment": str(payment.id), "plan": "1 month"},
        now=NOW,
        policy=Policy(ZoneInfo("UTC")),
        gateway=Chats(),
        bot_name="",
    )
    assert await still_checking(ctx) is not None
    await payment.update_from_dict({"status": PaymentStatus.FAILED}).save()
    assert await still_checking(ctx) is None

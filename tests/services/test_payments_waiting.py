"""Nobody is comforted about a receipt that was decided while the word was on its way."""

from typing import cast
from zoneinfo import ZoneInfo

import pytest

from handlers.notices import still_checking
from handlers.occasions import Occasion
from handlers.speech import speech_for
from models.lifecycles import PaymentStatus
from services.channels.gateway import ChatGateway
from services.person import known
from services.policy import Policy
from tests import factories
from tests.factories import NOW


@pytest.mark.usefixtures("database")
async def test_the_word_of_comfort_is_dropped_after_the_verdict() -> None:
    who = await factories.person()
    payment = await factories.payment(await factories.intent(who, await factories.plan()))
    person = await known(who.telegram_id)
    assert person is not None
    at = Occasion(
        person,
        speech_for("en", None, None),
        {"payment": str(payment.id), "plan": "1 month"},
        NOW,
        Policy(ZoneInfo("UTC")),
        cast(ChatGateway, None),
    )
    assert await still_checking(at) is not None
    await payment.update_from_dict({"status": PaymentStatus.FAILED}).save()
    assert await still_checking(at) is None

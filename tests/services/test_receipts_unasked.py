"""A file out of the blue: which checkout it is offered to, and what Telegram may refuse of it."""

import io
from datetime import timedelta
from typing import Any, cast

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import GetFile

from handlers.member import receipts
from models.lifecycles import IntentStatus, PaymentMethod
from services.commerce.proof_files import ReceiptDamaged, ReceiptTooLarge
from services.commerce.proofs import open_bank_intent
from services.person import known
from services.refusals import Refusal
from tests import factories
from tests.factories import NOW


@pytest.mark.usefixtures("database")
async def test_a_file_is_offered_to_a_bank_checkout_that_ended_lately_and_to_no_older_one() -> None:
    who, plan = await factories.person(), await factories.plan()
    person = await known(who.telegram_id)
    assert person is not None
    ended = await factories.intent(who, plan, status=IntentStatus.EXPIRED)
    await factories.intent(
        who, plan, status=IntentStatus.EXPIRED, method=PaymentMethod.STARS, currency="XTR"
    )
    found = await open_bank_intent(person, NOW + timedelta(days=29))
    assert found is not None and found.id == ended.id
    assert await open_bank_intent(person, NOW + timedelta(days=31)) is None


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ("Bad Request: file is too big", ReceiptTooLarge),
        (
            "Bad Request: wrong file_id or the file is temporarily unavailable",
            ReceiptDamaged,
        ),
    ],
)
async def test_a_file_that_telegram_does_not_give_is_refused_in_words(
    words: str, refusal: type[Refusal]
) -> None:
    class Refusing:
        async def download(self, file_id: str, **_: Any) -> None:
            raise TelegramBadRequest(GetFile(file_id=file_id), words)

    with pytest.raises(refusal):
        await receipts._download(cast(Bot, Refusing()), "1", io.BytesIO())

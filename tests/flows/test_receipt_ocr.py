"""With the extra installed, the reviewer's card carries what a machine read on the picture."""

import pytest

from bot.receipt_ocr import is_installed
from tests.conftest import NewHouse
from tests.harness import pictures
from tests.harness.ways import buys, card_of, is_approved

pytestmark = pytest.mark.skipif(
    not is_installed(), reason="the extra for reading slips is not installed"
)


async def test_the_reviewers_see_what_fits_and_what_differs(new_house: NewHouse) -> None:
    house = await new_house(READ_SLIPS="true")
    member = await house.member()
    await buys(member)
    code = (await house.intent_of(member))["pay_code"]
    today = f"{await house.now():%Y-%m-%d}"
    ocr = pictures.ocr("Bank of Atolls", "Amount  USD 45.00", f"Date  {today}", f"Ref  {code}")
    await member.sends_photo(ocr)
    await member.sees("checking your proof of payment", fresh=True)
    await house.admin.sees("Different amount: 45", within=60)
    card = await card_of(member, house.admin)
    assert "✅ Date" in card["text"]
    assert "✅ Payment code" in card["text"]
    # A machine's word decides nothing: an admin approves it all the same.
    await is_approved(member, house.admin)

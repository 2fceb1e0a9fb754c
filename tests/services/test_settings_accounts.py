"""What is typed about a bank account: its SWIFT code, and whether it can ever be offered."""

from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from services.commerce.methods.bank import is_out_of_reach
from services.parsers.accounts import parse_account_details
from services.parsers.refused import NotABic
from services.policy import Policy
from tests import factories

POLICY = Policy(ZoneInfo("UTC"), rates={("USD", "MVR"): Decimal("15.42")})


@pytest.mark.parametrize(
    "typed",
    [
        *("SWIFT DEUTDEFF", "BIC: DEUTDEFF500", "swift/bic code = deutdeff", "Branch 7"),
        *("SWIFT transfers only", "Ask for SWIFT", "SWIFT DEUTDEFF, branch 7\nBIC DEUTDEFF"),
    ],
)
def test_details_are_kept_as_they_were_typed(typed: str) -> None:
    assert parse_account_details(typed) == typed


@pytest.mark.parametrize(
    "typed", ["SWIFT DEUTDEF", "BIC: DEUTDEFF50", "Branch 7\nSWIFT code: D3UTDEFF", "BIC=DEUTDEFFX"]
)
def test_a_mistyped_swift_code_is_refused(typed: str) -> None:
    with pytest.raises(NotABic):
        parse_account_details(typed)


@pytest.mark.usefixtures("database")
async def test_an_account_is_out_of_reach_where_no_price_and_no_rate_leads() -> None:
    assert not await is_out_of_reach("USD", POLICY), "an empty shop begins with an account"
    await factories.plan("Old", currency="EUR", is_active=False)
    await factories.plan("Now", currency="USD")
    reached = {code: not await is_out_of_reach(code, POLICY) for code in ("USD", "MVR", "EUR")}
    assert reached == {"USD": True, "MVR": True, "EUR": False}

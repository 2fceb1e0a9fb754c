"""What Telegram takes from a card at once is known before it is asked."""

from typing import cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.commerce.items import Item
from services.commerce.methods.card import ByCard, CardSumRefused
from services.commerce.methods.card_bounds import bounds
from services.money import Money, decimals
from services.policy import Policy

POLICY = Policy(ZoneInfo("UTC"), takes_cards=True)


@pytest.mark.parametrize(
    ("price", "taken"),
    [
        (Money(99, "USD"), False),
        (Money(100, "USD"), True),
        (Money(1_000_000, "USD"), True),
        (Money(1_000_001, "USD"), False),
        (Money(1_274, "VND"), False),
        (Money(1_274_000, "VND"), True),
        (Money(50, "JPY"), False),
        (Money(4900, "EUR"), True),
        # Nothing is known of it, so Telegram is asked.
        (Money(1, "XPF"), False),
        (Money(1, "BOB"), True),
    ],
)
def test_a_sum_out_of_bounds_is_not_offered_by_card(price: Money, taken: bool) -> None:
    assert ByCard.takes(price, POLICY) is taken


def test_an_old_button_of_such_a_sum_is_refused_with_the_bounds() -> None:
    with pytest.raises(CardSumRefused) as refused:
        ByCard().terms(Money(99, "USD"), cast(Item, None), POLICY)
    assert (refused.value.least, refused.value.most) == (Money(100, "USD"), Money(1_000_000, "USD"))


@given(st.sampled_from(["USD", "EUR", "JPY", "KRW", "VND", "IDR", "INR", "RUB", "PYG"]))
def test_the_bounds_are_about_one_and_ten_thousand_dollars(currency: str) -> None:
    found = bounds(currency)
    assert found is not None
    least, most = found
    assert 0 < least.minor < most.minor
    assert decimals(currency) in (0, 2)
    assert 9_000 <= most.minor / least.minor <= 30_000

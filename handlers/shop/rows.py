"""The buttons of the ways to pay, below a plan or a seat in a course."""

from __future__ import annotations

from itertools import groupby
from uuid import UUID

from handlers.callbacks.shop import PAY, Pay
from handlers.screens.kit import Row, button
from handlers.shop.methods.registry import WAYS
from handlers.speech import Speech
from models.lifecycles import PaymentMethod
from services.commerce.orders import Goods
from services.commerce.quote import Quote

#: What stands on the button where nothing is to be paid.
_FIRST = next(iter(WAYS))


def pay_rows(
    speech: Speech, goods: Goods, key: UUID, found: Quote, *, free: str
) -> tuple[Row, ...]:
    """Every way that takes the price, the first in green; `free` is said where nothing is due.

    No row where no way takes it.
    """

    def pay(name: PaymentMethod, minor: int) -> Pay:
        return PAY[goods.letter](key=key, way=WAYS[name].letter, minor=minor, account="")

    if not found.tag.payable.minor:
        return ((button(free, pay(_FIRST, 0), "success"),),)
    buttons = [
        (
            WAYS[name].is_narrow,
            button(
                WAYS[name].label(speech, price),
                pay(name, price.minor),
                "success" if name is _FIRST else None,
            ),
        )
        for name, price in found.ways.items()
    ]
    rows: list[Row] = []
    for is_narrow, group in groupby(buttons, key=lambda one: one[0]):
        found_here = [one for _, one in group]
        rows += [tuple(found_here)] if is_narrow else [(one,) for one in found_here]
    return tuple(rows)

"""Making and stopping codes, for admins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from tortoise.exceptions import IntegrityError

from models.lifecycles import DiscountType
from models.promotions import Promotion
from services.money import Money
from services.people import Person, require_admin
from services.promotions.codes import promotion_of
from services.refusals import Refusal

_CODE = re.compile(r"[A-Z0-9]{3,32}")


@dataclass(frozen=True)
class PromoExists(Refusal):
    """There is a code of this name already."""

    code: str


@dataclass(frozen=True)
class PromoNotValid(Refusal):
    """A code is 3 to 32 letters and digits, a percentage is 1 to 100, uses are 1 to a million."""


@dataclass(frozen=True)
class PromoView:
    """A code as admins see it."""

    code: str
    percent: Decimal | None
    fixed: Money | None
    uses: int
    max_uses: int | None
    valid_until: datetime | None
    is_active: bool


async def create(
    admin: Person,
    code: str,
    percent: Decimal,
    *,
    max_uses: int | None,
    valid_until: datetime | None,
    now: datetime,
) -> PromoView:
    """Make a code that takes some per cent off; asked for twice by one update, made once.

    Raises NotAllowed, PromoExists and PromoNotValid.
    """
    require_admin(admin)
    name = code.upper()
    fits = _CODE.fullmatch(name) and 0 < percent <= 100
    if not fits or not (max_uses is None or 1 <= max_uses <= 10**6):
        raise PromoNotValid
    try:
        promotion = await Promotion.create(
            code=name,
            discount_type=DiscountType.PERCENTAGE,
            discount_value=percent,
            max_uses=max_uses,
            valid_until=valid_until,
            created_at=now,
            updated_at=now,
        )
    except IntegrityError:
        promotion = await Promotion.get(code__iexact=name)
        if (promotion.discount_value, promotion.max_uses) != (percent, max_uses):
            raise PromoExists(name) from None
    return _view(promotion)


async def stop(admin: Person, code: str, now: datetime) -> PromoView:
    """Nobody new may use the code; checkouts that hold a use keep it. Raises PromoUnknown."""
    require_admin(admin)
    promotion = await promotion_of(code)
    await Promotion.filter(id=promotion.id).update(is_active=False, updated_at=now)
    await promotion.refresh_from_db()
    return _view(promotion)


async def newest(admin: Person, limit: int = 20) -> list[PromoView]:
    """The newest codes and how far each is used."""
    require_admin(admin)
    return [_view(found) for found in await Promotion.all().order_by("-created_at").limit(limit)]


def _view(promotion: Promotion) -> PromoView:
    is_percentage = promotion.discount_type is DiscountType.PERCENTAGE
    fixed = None
    if not is_percentage and promotion.currency is not None:
        fixed = Money.of(promotion.discount_value, promotion.currency)
    return PromoView(
        promotion.code,
        promotion.discount_value if is_percentage else None,
        fixed,
        promotion.current_uses,
        promotion.max_uses,
        promotion.valid_until,
        promotion.is_active,
    )

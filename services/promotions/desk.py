"""Making, changing, stopping and starting codes, for admins."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.lifecycles import PromoEvent
from models.promotions import PromoAnalytics, Promotion
from services.actions import note_action, was_done
from services.person import Person, require_admin
from services.promotions.codes import PromoUnknown, promotion_of
from services.promotions.terms import PromoEndsFirst, PromoTerms, columns_of
from services.refusals import Refusal

#: Letters and digits that nobody mistakes for one another, for codes that are made up.
_ALPHABET, _LENGTH = "ACDEFGHJKMNPQRTUVWXY34679", 8
#: What people were told of a code, and the columns that say only together what it is worth.
_TOLD = {"code", "discount_type", "discount_value"}
_MONEY = {"discount_type", "discount_value", "currency", "min_amount"}


@dataclass(frozen=True)
class PromoExists(Refusal):
    """There is a code of this name already."""

    code: str


@dataclass(frozen=True)
class PromoUsesBelow(Refusal):
    """More uses are taken already than there shall be."""

    uses: int


@dataclass(frozen=True)
class PromoWasUsed(Refusal):
    """Somebody used the code, so its name and its discount stay."""

    code: str


@dataclass(frozen=True)
class PromoSaved:
    """The code is now what was asked for; shown again when it is asked for twice."""

    promo_id: UUID
    code: str


async def create(
    admin: Person, promo_id: UUID, terms: PromoTerms, *, deed_key: str, now: datetime
) -> PromoSaved:
    """Make a code; with the same id it is made once.

    Raises NotAllowed, PromoExists, PromoNotValid, PromoEndsFirst and PromoOtherCurrency.
    """
    require_admin(admin)
    columns = {"code": _made_up(), **columns_of(terms)}
    try:
        async with in_transaction():
            await Promotion.create(id=promo_id, created_at=now, updated_at=now, **columns)
            await _note(admin, "promo_created", promo_id, columns["code"], deed_key, now)
    except IntegrityError:
        known = await Promotion.get_or_none(id=promo_id)
        if known is None:
            raise PromoExists(columns["code"]) from None
        return PromoSaved(promo_id, known.code)
    return PromoSaved(promo_id, columns["code"])


def _made_up() -> str:
    """One of 150 thousand million codes: nobody has it and nobody guesses it."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


async def change(
    admin: Person,
    promo_id: UUID,
    was: PromoTerms,
    wanted: PromoTerms,
    *,
    deed_key: str,
    now: datetime,
) -> PromoSaved:
    """Change what differs from what the admin saw; what another admin changed meanwhile stays.

    Once somebody has used the code, its name and what it takes off stay as they were told.
    Raises NotAllowed, PromoUnknown, PromoExists, PromoNotValid, PromoEndsFirst,
    PromoOtherCurrency, PromoWasUsed and PromoUsesBelow.
    """
    require_admin(admin)
    asked = _asked(columns_of(was), {"code": _made_up(), **columns_of(wanted)})
    try:
        async with in_transaction():
            # No use is taken while the row is held, so the limit cannot fall below what is used.
            promotion = await Promotion.select_for_update().get_or_none(id=promo_id)
            if promotion is None:
                raise PromoUnknown(str(promo_id)[:8])
            changed = {k: value for k, value in asked.items() if _held(promotion, k) != value}
            if changed and not await was_done(deed_key):
                await _check(promotion, changed)
                told = {k: [_plain(_held(promotion, k)), _plain(changed[k])] for k in changed}
                await Promotion.filter(id=promo_id).update(**changed, updated_at=now)
                await promotion.refresh_from_db()
                await _note(admin, "promo_changed", promo_id, promotion.code, deed_key, now, told)
    except IntegrityError:
        if "code" not in asked:
            raise
        raise PromoExists(asked["code"]) from None
    return PromoSaved(promo_id, promotion.code)


def _asked(was: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """The columns that differ, and with any of the money's all of them."""
    names = {name for name, value in wanted.items() if value != was.get(name)}
    if names & _MONEY:
        names |= _MONEY
    return {name: wanted[name] for name in names}


def _held(promotion: Promotion, name: str) -> Any:
    value = getattr(promotion, name)
    return sorted(value) if isinstance(value, list) else value


async def _check(promotion: Promotion, changed: dict[str, Any]) -> None:
    """What another admin changed meanwhile, and what people did, counts as well."""
    limit = changed.get("max_uses")
    if limit is not None and limit < promotion.current_uses:
        raise PromoUsesBelow(promotion.current_uses)
    since = changed.get("valid_from", promotion.valid_from)
    until = changed.get("valid_until", promotion.valid_until)
    if since is not None and until is not None and until <= since:
        raise PromoEndsFirst
    used = PromoAnalytics.filter(promo_code=promotion.code, event_type=PromoEvent.CODE_APPLIED)
    if changed.keys() & _TOLD and (promotion.current_uses or await used.exists()):
        raise PromoWasUsed(promotion.code)


async def switch(
    admin: Person, promo_id: UUID, *, active: bool, deed_key: str | None, now: datetime
) -> PromoSaved:
    """Stop a code or start it again; checkouts that hold a use keep it either way.

    Raises NotAllowed and PromoUnknown.
    """
    require_admin(admin)
    async with in_transaction():
        promotion = await Promotion.select_for_update().get_or_none(id=promo_id)
        if promotion is None:
            raise PromoUnknown(str(promo_id)[:8])
        done = deed_key is not None and await was_done(deed_key)
        if promotion.is_active is not active and not done:
            await Promotion.filter(id=promo_id).update(is_active=active, updated_at=now)
            action = "promo_started" if active else "promo_stopped"
            await _note(admin, action, promo_id, promotion.code, deed_key, now)
    return PromoSaved(promo_id, promotion.code)


async def stop(admin: Person, code: str, now: datetime) -> PromoSaved:
    """Nobody new may use the code; checkouts that hold a use keep it. Raises PromoUnknown."""
    require_admin(admin)
    promotion = await promotion_of(code)
    return await switch(admin, promotion.id, active=False, deed_key=None, now=now)


def _plain(value: Any) -> Any:
    """A value as the log keeps it."""
    if isinstance(value, list):
        return [str(one) for one in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


async def _note(
    admin: Person,
    action: str,
    promo_id: UUID,
    code: str,
    deed_key: str | None,
    now: datetime,
    changes: dict[str, Any] | None = None,
) -> None:
    details = {"changes": changes} if changes else {}
    subject = f"promo:{promo_id}"
    await note_action(admin, action, subject, now, deed_key=deed_key, name=code, **details)

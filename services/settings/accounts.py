"""The bank accounts that admins keep in the chat; those of the configuration stay as they are.

A checkout that is open keeps the account it was opened with, whatever happens to it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.settings import ShopAccount
from services.actions import note_action, note_unchanged, was_done
from services.outbox import notify_admins
from services.person import Person, require_admin
from services.policy import BankAccount
from services.refusals import Refusal
from services.settings.changes import begin_change

#: More accounts than these cannot be kept apart.
MOST = 20
#: An account's key begins with a letter that no key of the configuration has, and goes on with so
#: much of the row's id; a button holds it beside a plan and a price.
_LETTER, _DIGITS = "a", 11


@dataclass(unsafe_hash=True)
class UnknownAccount(Refusal):
    """The account was taken off the list meanwhile, or never stood there."""


@dataclass(unsafe_hash=True)
class TooManyAccounts(Refusal):
    """There are `limit` accounts already."""

    limit: int


def account_of(row: ShopAccount) -> BankAccount:
    """The account of a row; its key stays the same for as long as the row lives."""
    key = f"{_LETTER}{row.id.hex[:_DIGITS]}"
    return BankAccount(key, row.currency, row.bank, row.holder, row.number, row.details)


def is_own(key: str) -> bool:
    """Whether an account was entered in the chat."""
    return key.startswith(_LETTER)


def masked(number: str) -> str:
    """As much of an account's number as tells it from another one."""
    return f"…{number[-4:]}" if len(number) > 4 else "…"


@dataclass(frozen=True)
class AccountView:
    """One of the chat's accounts, and how many stand before it."""

    account: BankAccount
    place: int


async def accounts_shown(admin: Person) -> list[BankAccount]:
    """The chat's accounts in their order; raises NotAllowed."""
    require_admin(admin)
    return [account_of(row) for row in await _rows()]


async def account_shown(key: str, admin: Person) -> AccountView:
    """One of the chat's accounts; raises NotAllowed and UnknownAccount."""
    require_admin(admin)
    rows = await _rows()
    row = _found(rows, key)
    return AccountView(account_of(row), rows.index(row))


async def _rows() -> list[ShopAccount]:
    return await ShopAccount.all().order_by("position", "id")


def _found(rows: list[ShopAccount], key: str) -> ShopAccount:
    for row in rows:
        if account_of(row).key == key:
            return row
    raise UnknownAccount


async def add_account(
    account: BankAccount, admin: Person, *, form_id: UUID, idempotency_key: str, now: datetime
) -> BankAccount:
    """Put an account at the end of the list; the same form twice puts it there once.

    Its key is made here. Raises NotAllowed, TooManyAccounts and UnknownAccount.
    """
    async with in_transaction():
        await begin_change(admin)
        rows = await _rows()
        for row in rows:
            if row.id == form_id:
                return account_of(row)
        if await was_done(idempotency_key):
            # Made, and dropped since: the same tap does not bring it back.
            raise UnknownAccount
        if len(rows) >= MOST:
            raise TooManyAccounts(MOST)
        made = await ShopAccount.create(
            id=form_id,
            **_columns(account),
            position=max((row.position for row in rows), default=0) + 1,
            created_at=now,
            updated_at=now,
        )
        await _note(admin, "account_added", account_of(made), idempotency_key, now)
        return account_of(made)


async def change_account(
    key: str, lines: Mapping[str, str], admin: Person, *, idempotency_key: str, now: datetime
) -> BankAccount:
    """Write other lines into an account; those that are not named stay.

    Raises NotAllowed and UnknownAccount.
    """
    async with in_transaction():
        await begin_change(admin)
        row = _found(await _rows(), key)
        old, new = account_of(row), replace(account_of(row), **lines)
        if await was_done(idempotency_key):
            return old
        if old == new:
            await note_unchanged(
                *_about(admin, "account_changed", key, now), idempotency_key=idempotency_key
            )
            return old
        await ShopAccount.filter(id=row.id).update(**_columns(new), updated_at=now)
        await _note(
            admin, "account_changed", new, idempotency_key, now, old=_logged(old), new=_logged(new)
        )
        return new


async def move_up(
    key: str, place: int, admin: Person, *, idempotency_key: str, now: datetime
) -> None:
    """Let an account change places with the one before it; raises NotAllowed and UnknownAccount.

    `place` is where the button showed it: from anywhere else it is not moved, so that a double
    tap moves it once.
    """
    async with in_transaction():
        await begin_change(admin)
        rows = await _rows()
        row = _found(rows, key)
        if await was_done(idempotency_key):
            return
        if place < 1 or rows.index(row) != place:
            await note_unchanged(
                *_about(admin, "account_moved", key, now), idempotency_key=idempotency_key
            )
            return
        rows[place - 1 : place + 1] = row, rows[place - 1]
        for position, one in enumerate(rows, start=1):
            await (
                ShopAccount.filter(id=one.id)
                .exclude(position=position)
                .update(position=position, updated_at=now)
            )
        await _note(admin, "account_moved", account_of(row), idempotency_key, now, place=place)


async def drop_account(key: str, admin: Person, *, idempotency_key: str, now: datetime) -> None:
    """No longer offer an account; dropped before, it changes nothing.

    Raises NotAllowed.
    """
    async with in_transaction():
        await begin_change(admin)
        if await was_done(idempotency_key):
            return
        try:
            row = _found(await _rows(), key)
        except UnknownAccount:
            await note_unchanged(
                *_about(admin, "account_dropped", key, now), idempotency_key=idempotency_key
            )
            return
        await row.delete()
        await _note(admin, "account_dropped", account_of(row), idempotency_key, now)


def _columns(account: BankAccount) -> dict[str, Any]:
    return {name: value for name, value in vars(account).items() if name != "key"}


def _logged(account: BankAccount) -> dict[str, str]:
    """An account as the log keeps it: the number only so far that it can be recognized."""
    return _columns(account) | {"number": masked(account.number)}


def _about(
    admin: Person, action: str, key: str, now: datetime
) -> tuple[Person, str, str, datetime]:
    return admin, action, f"account:{key}", now


async def _note(
    admin: Person,
    action: str,
    account: BankAccount,
    idempotency_key: str,
    now: datetime,
    **details: Any,
) -> None:
    name = f"{account.currency} · {account.bank} {masked(account.number)}"
    await note_action(
        *_about(admin, action, account.key, now),
        idempotency_key=idempotency_key,
        name=name,
        **details or _logged(account),
    )
    if action != "account_moved":
        # An admin who can exchange an account can have people pay into their own.
        told = {"action": action, "by": admin.first_name, "account": name}
        key = f"account:{idempotency_key}"
        await notify_admins("account_touched", told, key=key, besides=[admin.key])

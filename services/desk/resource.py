"""A resource: rows of one table that admins make, change, order, take off sale and delete.

Every verb is one transaction with its audit row, done once for an idempotency key. What only one
kind of thing has, its subclass writes as plain code in the hooks; there are no flags for it here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID

from tortoise import connections
from tortoise.models import Model
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models.actions import AdminAction
from models.localized import LANGUAGES, LocalizedRow, Name
from services.actions import UNCHANGED, note_action, was_done
from services.fields import NEEDED, Columns, Field, columns_of, with_words
from services.parsers.refused import NotOnTheList
from services.person import Person, require_admin
from services.refusals import Refusal

Row = TypeVar("Row", bound=Model)
_ALONE = "SELECT pg_advisory_xact_lock(hashtext($1))"
#: The log keeps so much of what a text was.
_LOGGED = 200


@dataclass(frozen=True)
class Actions:
    """What the log calls each change, behind the resource's name."""

    created: str = "created"
    changed: str = "changed"
    moved: str = "moved"
    archived: str = "archived"
    restored: str = "restored"
    deleted: str = "deleted"


class Resource(Generic[Row]):
    """One kind of thing at the admins' desk.

    A subclass names its table and fields; `unknown` is the refusal of a row that is not there.
    """

    name: ClassVar[str]
    table: type[Row]
    fields: ClassVar[tuple[Field, ...]]
    #: The column that names a row, in the log and among its kind.
    title: ClassVar[str] = "name"
    actions: ClassVar[Actions] = Actions()

    # -- what a kind of thing says about itself -----------------------------------------------

    def unknown(self, key: UUID) -> Refusal:
        """The refusal of a row that is not there."""
        raise NotImplementedError

    def rows(self) -> QuerySet[Row]:
        """The rows that are this kind of thing."""
        return self.table.all()

    async def serialize(self) -> None:
        """Let one admin write at a time, until the commit, so that titles and places stay whole."""
        await connections.get("default").execute_query(_ALONE, [self.table._meta.db_table])

    def taken(self, title: str) -> Refusal | None:
        """The refusal of a title that another row has; None where titles may repeat."""
        return None

    def unnamed(self, values: Mapping[str, Any]) -> str | None:
        """What a row is called that was given no name; None where it needs one."""
        return None

    def columns(self, values: Mapping[str, Any]) -> Columns:
        """The values, by the fields' names, as the table keeps them."""
        return columns_of(self.fields, values)

    async def accept(self, row: Row | None, columns: Columns) -> Columns:
        """The columns as they will be written; raises a refusal for what cannot be.

        `row` is the present one, which is held, and None for a new one.
        """
        return columns

    async def created(
        self, row: Row, values: Mapping[str, Any], admin: Person, now: datetime
    ) -> None:
        """What else a new row brings along, in its transaction."""

    async def deleted(self, row: Row, admin: Person, now: datetime) -> None:
        """What else goes with a row, in its transaction."""

    async def changed(self, row: Row, values: Mapping[str, Any], now: datetime) -> Columns:
        """What else a change does, in its transaction; what it changed, for the log."""
        return {}

    async def switched(self, row: Row, now: datetime) -> Columns:
        """The further columns that change when a row is put on sale again."""
        return {}

    async def ordered(self, row: Row) -> list[UUID]:
        """The ids of the rows that `row` stands among, in their order."""
        raise NotImplementedError

    async def renumber(self, order: list[UUID], now: datetime) -> None:
        """Write the order down."""
        raise NotImplementedError

    async def deletable(self, row: Row) -> None:
        """Raise the refusal that says why the row has to stay; delete what hangs on it alone."""

    # -- the verbs ----------------------------------------------------------------------------

    async def create(
        self,
        admin: Person,
        key: UUID,
        values: Mapping[str, Any],
        *,
        idempotency_key: str,
        now: datetime,
    ) -> Row:
        """Make a row; asked for twice with one id it is made once. Raises NotAllowed."""
        require_admin(admin)
        async with in_transaction():
            await self.serialize()
            made = await self.rows().get_or_none(id=key)
            if made is not None:
                return made
            if await was_done(idempotency_key):
                # Made, and deleted since: the same tap does not bring it back.
                raise self.unknown(key)
            columns = await self._accepted(None, self.columns({**self._defaults(), **values}))
            made = await self.table.create(id=key, created_at=now, updated_at=now, **columns)
            await self.created(made, values, admin, now)
            await self._note(admin, self.actions.created, made, idempotency_key, now)
        return made

    async def change(
        self,
        admin: Person,
        key: UUID,
        changes: Mapping[str, Any],
        *,
        idempotency_key: str,
        now: datetime,
    ) -> Row:
        """Change the named fields alone; what another admin changed meanwhile stays.

        Raises NotAllowed and `unknown`.
        """
        require_admin(admin)
        async with in_transaction():
            await self.serialize()
            row = await self.held(key)
            if await was_done(idempotency_key):
                return row
            columns = self._differing(row, await self._accepted(row, self.columns(changes)))
            told = {name: [plain(getattr(row, name)), plain(new)] for name, new in columns.items()}
            if columns:
                await self.table.filter(id=key).update(**columns, updated_at=now)
                await row.refresh_from_db()
            told |= await self.changed(row, changes, now)
            details = {"changes": told} if told else UNCHANGED
            await self._note(admin, self.actions.changed, row, idempotency_key, now, **details)
        return row

    async def translate(
        self,
        admin: Person,
        key: UUID,
        language: str,
        values: Mapping[str, Any],
        *,
        idempotency_key: str,
        now: datetime,
    ) -> Row:
        """Give the named fields in another language; what is blank is given no more.

        Raises NotAllowed, `unknown`, NotOnTheList and the refusal of what is out of bounds.
        """
        require_admin(admin)
        if language not in LANGUAGES:
            raise NotOnTheList
        async with in_transaction():
            await self.serialize()
            row = await self.held(key)
            if await was_done(idempotency_key):
                return row
            # Locked above, so that two languages given at once are both kept.
            held: dict[str, Columns] = getattr(row, "translations")  # noqa: B009 - of a generic row
            wanted = with_words(self.fields, held, language, values)
            was, new = held.get(language, {}), wanted.get(language, {})
            told = {
                f"{language}.{column}": [plain(was.get(column)), plain(new.get(column))]
                for column in {**was, **new}
                if was.get(column) != new.get(column)
            }
            if told:
                await self.table.filter(id=key).update(translations=wanted, updated_at=now)
                await row.refresh_from_db()
            details = {"changes": told} if told else UNCHANGED
            await self._note(admin, self.actions.changed, row, idempotency_key, now, **details)
        return row

    async def set_active(
        self,
        admin: Person,
        key: UUID,
        active: bool,
        *,
        idempotency_key: str,
        now: datetime,
        told: Mapping[str, Any] | None = None,
    ) -> Row:
        """Take a row off sale, or put it there again; its owners keep it.

        `told` is what the log says besides. Raises NotAllowed and `unknown`.
        """
        require_admin(admin)
        async with in_transaction():
            await self.serialize()
            row = await self.held(key)
            if await was_done(idempotency_key):
                return row
            is_new = getattr(row, "is_active") is not active  # noqa: B009 - of a generic row
            if is_new:
                more = await self.switched(row, now) if active else {}
                await self.table.filter(id=key).update(is_active=active, updated_at=now, **more)
                await row.refresh_from_db()
            action = self.actions.restored if active else self.actions.archived
            # Also where it was so before: repeated, it must not undo what comes after it.
            details = {**(told or {}), **({} if is_new else UNCHANGED)}
            await self._note(admin, action, row, idempotency_key, now, **details)
        return row

    async def move(
        self, admin: Person, key: UUID, place: int, *, idempotency_key: str, now: datetime
    ) -> Row:
        """Put a row at a place of its order, from 1; raises NotAllowed and `unknown`."""
        require_admin(admin)
        async with in_transaction():
            await self.serialize()
            row = await self.held(key)
            if await was_done(idempotency_key):
                return row
            is_moved = await self.put(row, place, now)
            details: dict[str, Any] = {"place": place} | ({} if is_moved else UNCHANGED)
            await self._note(admin, self.actions.moved, row, idempotency_key, now, **details)
        return row

    async def delete(
        self, admin: Person, key: UUID, *, idempotency_key: str, now: datetime
    ) -> Row | None:
        """Delete a row that nothing needs; None when it was deleted before.

        Raises NotAllowed and `unknown`.
        """
        require_admin(admin)
        async with in_transaction():
            await self.serialize()
            row = await self.rows().select_for_update().get_or_none(id=key)
            if row is None:
                if await self._deletion(key) is None:
                    raise self.unknown(key)
                return None
            await self.deletable(row)
            await row.delete()
            await self.deleted(row, admin, now)
            await self._note(admin, self.actions.deleted, row, idempotency_key, now)
        return row

    # -- what the verbs and the subclasses share ----------------------------------------------

    async def found(self, admin: Person, key: UUID) -> Row:
        """The row; raises NotAllowed and `unknown`."""
        require_admin(admin)
        row = await self.rows().get_or_none(id=key)
        if row is None:
            raise self.unknown(key)
        return row

    async def held(self, key: UUID) -> Row:
        """The row, which no other transaction writes until the commit; raises `unknown`."""
        row = await self.rows().select_for_update(no_key=True).get_or_none(id=key)
        if row is None:
            raise self.unknown(key)
        return row

    async def put(self, row: Row, place: int | None, now: datetime) -> bool:
        """Number the rows anew with this one at its place; whether one changed its place."""
        before = await self.ordered(row)
        after = [one for one in before if one != row.pk]
        after.insert(len(after) if place is None else max(0, place - 1), row.pk)
        await self.renumber(after, now)
        return after != before

    def called(self, row: Row) -> Name | str:
        """What a row is called, in every language that it has a name in."""
        return row.called if isinstance(row, LocalizedRow) else str(getattr(row, self.title))

    async def title_of(self, key: UUID) -> str:
        """What a row that was deleted was called; empty when the log does not know."""
        gone = await self._deletion(key)
        return str(gone.details["name"]) if gone else ""

    async def _deletion(self, key: UUID) -> AdminAction | None:
        action = f"{self.name}_{self.actions.deleted}"
        return await AdminAction.filter(subject=f"{self.name}:{key}", action=action).first()

    async def require_free(self, title: str, but: UUID | None) -> None:
        """Refuse a title that another row has, whatever its letters' case."""
        refusal = self.taken(title)
        if refusal is not None:
            others = self.rows().filter(**{f"{self.title}__iexact": title}).exclude(id=but)
            if await others.exists():
                raise refusal

    def _defaults(self) -> dict[str, Any]:
        """The defaults of a row."""
        return {
            one.name: list(one.default) if isinstance(one.default, tuple) else one.default
            for one in self.fields
            if one.column and one.default is not NEEDED
        }

    async def _accepted(self, row: Row | None, columns: Columns) -> Columns:
        columns = await self.accept(row, columns)
        if self.title in columns:
            await self.require_free(columns[self.title], row.pk if row else None)
        return columns

    @staticmethod
    def _differing(row: Row, columns: Columns) -> Columns:
        return {name: value for name, value in columns.items() if getattr(row, name) != value}

    async def _note(
        self,
        admin: Person,
        action: str,
        row: Row,
        idempotency_key: str,
        now: datetime,
        **details: Any,
    ) -> None:
        subject, title = f"{self.name}:{row.pk}", str(getattr(row, self.title))
        await note_action(
            *(admin, f"{self.name}_{action}", subject, now),
            idempotency_key=idempotency_key,
            name=title,
            **details,
        )


def plain(value: Any) -> Any:
    """A value as the log keeps it: plain JSON, and of a long text its beginning."""
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str):
        return value[:_LOGGED]
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, Iterable) else value

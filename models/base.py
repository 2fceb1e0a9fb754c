"""What every table is made of: the id, the two timestamps and the column types Tortoise lacks.

Services pass `now` for every timestamp they write; the database default is only a safety net,
because the clock of the demo and of the tests can be moved.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any, Literal, TypeVar, overload
from uuid import uuid4

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.fields.base import Field
from tortoise.fields.db_defaults import Now, SqlDefault
from tortoise.models import Model

Json = dict[str, Any]
NEW_UUID = SqlDefault("gen_random_uuid()")


# Tortoise reads the second base as the Python type and never inherits from it: mypy cannot know.
class TextKey(Field[str], str):  # type: ignore[misc]
    """A TEXT column that may be unique or indexed, which Tortoise's TextField refuses to be."""

    SQL_TYPE = "TEXT"

    @property
    def constraints(self) -> dict[str, Any]:
        return {}


class Numeric(Field[Decimal], Decimal):  # type: ignore[misc]
    """An exact NUMERIC without a scale, so that no value is rounded on its way in."""

    SQL_TYPE = "NUMERIC"

    def to_python_value(self, value: Any) -> Decimal | None:
        if isinstance(value, float):
            raise TypeError("money is never a float")
        return None if value is None else Decimal(value)


class JsonObject(fields.JSONField[Any]):
    """A JSONB object that is never NULL, only empty."""

    def __init__(self) -> None:
        super().__init__(default=dict, db_default=SqlDefault("'{}'"))


class JsonOrNone(fields.JSONField[Any]):
    """A JSONB object, of which NULL says that there is none."""

    def __init__(self) -> None:
        super().__init__(null=True)


class TextList(ArrayField):
    """A TEXT[] that is never NULL, only empty."""

    def __init__(self) -> None:
        super().__init__("text", default=list, db_default=SqlDefault("'{}'"))


class TextListOrNone(ArrayField):
    """A TEXT[] of which NULL says that nobody has looked yet."""

    def __init__(self) -> None:
        super().__init__("text", null=True)


class Words(ArrayField):
    """A BIGINT[]: 64 bits each, where nothing but their bits means anything."""

    def __init__(self) -> None:
        super().__init__("bigint", null=True)


class NumberList(ArrayField):
    """A BIGINT[] that is never NULL, only empty."""

    def __init__(self) -> None:
        super().__init__("bigint", default=list, db_default=SqlDefault("'{}'"))


class UuidList(ArrayField):
    """A UUID[] that is never NULL, only empty."""

    def __init__(self) -> None:
        super().__init__("uuid", default=list, db_default=SqlDefault("'{}'"))


class Inet(Field[IPv4Address | IPv6Address | None]):
    """PostgreSQL's INET for single addresses; always nullable, because chats carry no address."""

    SQL_TYPE = "INET"
    field_type = str

    def __init__(self) -> None:
        super().__init__(null=True)

    def to_python_value(self, value: Any) -> IPv4Address | IPv6Address | None:
        if value is None or isinstance(value, IPv4Address | IPv6Address):
            return value
        return ip_address(str(value).partition("/")[0])

    def to_db_value(self, value: Any, instance: type[Model] | Model) -> Any:
        return self.to_python_value(value)


class TextEnumField(Field[Any]):
    """A TEXT column that holds the values of one enum; a CHECK in the migrations knows them too."""

    SQL_TYPE = "TEXT"
    field_type = str

    def __init__(self, enum_type: type[StrEnum], **options: Any) -> None:
        if (default := options.get("default")) is not None:
            options["db_default"] = str(default)
        super().__init__(**options)
        self.enum_type = enum_type

    def to_python_value(self, value: Any) -> StrEnum | None:
        return None if value is None else self.enum_type(value)

    def to_db_value(self, value: Any, instance: type[Model] | Model) -> str | None:
        return None if value is None else self.enum_type(value).value


E = TypeVar("E", bound=StrEnum)


@overload
def TextEnum(enum_type: type[E], *, null: Literal[True]) -> Field[E | None]: ...


@overload
def TextEnum(enum_type: type[E], *, default: E | None = None) -> Field[E]: ...


def TextEnum(enum_type: type[E], **options: Any) -> Field[Any]:  # noqa: N802
    """Declare a TextEnumField; a function, like Tortoise's own CharEnumField, for its typing."""
    return TextEnumField(enum_type, **options)


class Row(Model):
    """A table with a UUID key and the moment it was written."""

    id = fields.UUIDField(primary_key=True, default=uuid4, db_default=NEW_UUID)
    created_at = fields.DatetimeField(db_default=Now())

    class Meta:
        abstract = True


class MutableRow(Row):
    """A row that changes; the statement that changes it writes `updated_at` too."""

    updated_at = fields.DatetimeField(db_default=Now())

    class Meta:
        abstract = True

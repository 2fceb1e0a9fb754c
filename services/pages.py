"""Lists a page at a time: one shape for all of them, and where a page may begin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from tortoise.models import Model
from tortoise.queryset import QuerySet

T = TypeVar("T")
U = TypeVar("U")
M = TypeVar("M", bound=Model)

#: How many lines stand on a page unless its list says otherwise.
SIZE = 8
#: The furthest place that a button can name; a database counts no further.
FURTHEST = 2**31 - 1


def clamped(offset: int) -> int:
    """The nearest place where a page may begin: what a button holds may be forged."""
    return max(0, min(offset, FURTHEST))


def offset_of(number: int, size: int = SIZE) -> int:
    """Where the page begins on which the line of this number stands; lines count from one."""
    return (number - 1) // size * size


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some lines of a list; `total` is known only where the whole list is counted anyway."""

    items: tuple[T, ...] = ()
    offset: int = 0
    size: int = SIZE
    has_more: bool = False
    total: int | None = None

    @property
    def before(self) -> int | None:
        """Where the page before this one begins; None on the first."""
        return max(0, self.offset - self.size) if self.offset else None

    @property
    def after(self) -> int | None:
        """Where the page after this one begins; None on the last."""
        return self.offset + self.size if self.has_more else None

    def map(self, change: Callable[[T], U]) -> Page[U]:
        """The same page of something made of each line."""
        items = tuple(map(change, self.items))
        return Page(items, self.offset, self.size, self.has_more, self.total)


def counted(items: Sequence[T], offset: int, total: int, size: int = SIZE) -> Page[T]:
    """A page of a list whose length is known."""
    return Page(tuple(items), offset, size, offset + size < total, total)


def part_of(everything: Sequence[T], offset: int, size: int = SIZE) -> Page[T]:
    """A page of a list that is held as a whole; behind its end it is the first page."""
    offset = offset if offset < len(everything) else 0
    return counted(everything[offset : offset + size], offset, len(everything), size)


async def read(
    ask: Callable[[int, int], Awaitable[Sequence[T]]], offset: int, size: int = SIZE
) -> Page[T]:
    """A page of what `ask` finds for a limit and an offset, which is asked for one line more.

    Behind the end it is the first page: the list became shorter since the button was shown.
    """
    rows = await ask(size + 1, offset)
    if not rows and offset:
        return await read(ask, 0, size)
    return Page(tuple(rows[:size]), offset, size, len(rows) > size)


async def read_counted(
    ask: Callable[[int, int], Awaitable[Sequence[dict[str, Any]]]], offset: int, size: int = SIZE
) -> Page[dict[str, Any]]:
    """The same of a statement whose every row holds the length of the whole list as `total`."""
    page = await read(ask, offset, size)
    return replace(page, total=page.items[0]["total"] if page.items else 0)


async def of_query(query: QuerySet[M], offset: int, size: int = SIZE) -> Page[M]:
    """A page of a query's rows, as `read` has it."""
    return await read(lambda limit, start: query.offset(start).limit(limit), offset, size)

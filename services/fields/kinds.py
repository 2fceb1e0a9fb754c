"""What a field may hold: how each kind is typed in the chat, written in a file and kept in a form.

`parse` reads what a person typed, `read` what stands in the catalogue's file; both return the value
that the column holds. `pack` makes it plain JSON for a form's answers, `unpack` brings it back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from services.fields.nodes import Many, Node, Word, Wrong, refused
from services.money import AmountNotExact, Money
from services.parsers.amounts import MOST_AMOUNT, parse_price
from services.parsers.codes import parse_code
from services.parsers.currencies import parse_currency
from services.parsers.dates import parse_moment, require_year
from services.parsers.numbers import parse_number, parse_plain, parse_plain_count
from services.parsers.pages import parse_web_address
from services.parsers.refused import NotANumber, NotAPrice, NotOnTheList, TooLong, WordsWanted
from services.parsers.texts import parse_line, parse_lines, parse_plain_text, parse_text
from services.refusals import Refusal

#: Telegram takes no more Stars for an invoice (Bot API, sendInvoice).
MOST_STARS = 100_000
_FILE_ID = 256
#: A list of names in a file may hold as many.
_MOST_NAMES = 500


@dataclass(frozen=True)
class Given:
    """What an answer is read beside: the answers so far and the person's zone."""

    answers: Mapping[str, Any]
    zone: ZoneInfo


class Kind:
    """What every kind can do; one that only buttons or files can answer refuses the other way."""

    def parse(self, typed: str, given: Given) -> Any:
        """What a person typed; raises the refusal that says what is wrong."""
        raise NotOnTheList

    def read(self, node: Node) -> Any:
        """What stands in a file; raises Wrong or the parser's refusal."""
        raise Wrong("NotAWord")

    def check(self, value: Any) -> None:
        """Refuse a value that is out of bounds, wherever it comes from."""

    def pack(self, value: Any) -> Any:
        """The value as plain JSON."""
        return value

    def unpack(self, answer: Any) -> Any:
        """The value of what `pack` made."""
        return answer


def exact_price(amount: Decimal, currency: str) -> Decimal:
    """An amount that its currency can hold, as the table keeps it; raises NotAPrice."""
    try:
        return Money.of(amount, currency).decimal
    except AmountNotExact:
        raise NotAPrice(currency) from None


def written(node: Node) -> str:
    """The word that stands in a file; raises Wrong for a list, a table or nothing."""
    if not isinstance(node, Word):
        raise Wrong("NotAWord")
    if node.text is None or not node.text.strip():
        raise Wrong("NothingWritten")
    return node.text


def items(node: Node, most: int) -> tuple[Node, ...]:
    """The items of a list in a file, none for nothing; raises Wrong."""
    if isinstance(node, Word) and node.text is None:
        return ()
    if not isinstance(node, Many):
        raise Wrong("NotAList")
    if len(node.items) > most:
        raise Wrong("TooMany", most=most)
    return node.items


@dataclass(frozen=True)
class Text(Kind):
    """Several lines of up to `limit` characters together."""

    limit: int

    def parse(self, typed: str, given: Given) -> str:
        return parse_text(typed, self.limit)

    def read(self, node: Node) -> str:
        return parse_plain_text(written(node), self.limit)

    def check(self, value: Any) -> None:
        if value is not None and len(value) > self.limit:
            raise TooLong(self.limit)


@dataclass(frozen=True)
class Line(Text):
    """One line; blanks within it are one blank."""

    def parse(self, typed: str, given: Given) -> str:
        return parse_line(typed, self.limit)


@dataclass(frozen=True)
class Lines(Kind):
    """Up to `most` lines of up to `limit` characters each."""

    most: int
    limit: int

    def parse(self, typed: str, given: Given) -> list[str]:
        return parse_lines(typed, most=self.most, limit=self.limit)

    def read(self, node: Node) -> tuple[str, ...]:
        return tuple(_item(item, self.limit) for item in items(node, self.most))

    def check(self, value: Any) -> None:
        if len(value) > self.most or any(len(line) > self.limit for line in value):
            raise TooLong(self.limit)

    def pack(self, value: Any) -> list[str] | None:
        return list(value) or None

    def unpack(self, answer: Any) -> list[str]:
        return list(answer or ())


def _item(item: Node, limit: int) -> str:
    """One line of a list; its mistake is reported in its own line of the file."""
    try:
        return parse_plain_text(written(item), limit)
    except Wrong as wrong:
        raise Wrong(wrong.what, wrong.line or item.line, **wrong.about) from None
    except Refusal as refusal:
        raise refused(refusal, item.line) from None


@dataclass(frozen=True)
class Count(Kind):
    """A whole number between `low` and `high`."""

    low: int
    high: int

    def parse(self, typed: str, given: Given) -> int:
        return parse_number(typed, self.low, self.high)

    def read(self, node: Node) -> Any:
        # A file has one way of writing, by every writer.
        said = parse_plain_count(written(node).strip())
        self.check(-1 if said is None else said)
        return said

    def check(self, value: Any) -> None:
        if value is not None and not self.low <= value <= self.high:
            raise NotANumber(self.low, self.high)


@dataclass(frozen=True)
class Amount(Kind):
    """An amount of the currency that the answer `currency` names, in whole units and decimals."""

    currency: str = "currency"

    def parse(self, typed: str, given: Given) -> Decimal:
        return parse_price(typed, given.answers[self.currency])

    def read(self, node: Node) -> Decimal:
        # How many decimals fit, the currency says when the whole entry is known.
        found = parse_plain(written(node).strip())
        if found is None or found > MOST_AMOUNT:
            raise Wrong("NotAnAmount")
        return found

    def pack(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def unpack(self, answer: Any) -> Decimal | None:
        return None if answer is None else Decimal(answer)


class Currency(Kind):
    """A currency's code, as in ISO 4217."""

    def parse(self, typed: str, given: Given) -> str:
        return parse_currency(typed)

    def read(self, node: Node) -> str:
        return parse_currency(written(node))


@dataclass(frozen=True)
class Moment(Kind):
    """A moment; a date alone means `at` of that day in the person's zone."""

    at: time

    def parse(self, typed: str, given: Given) -> datetime:
        return parse_moment(typed, given.zone, self.at).astimezone(UTC)

    def read(self, node: Node) -> datetime:
        """An ISO moment; without an offset it is meant in UTC."""
        try:
            found = datetime.fromisoformat(written(node).strip())
        except ValueError:
            raise Wrong("NotAMoment") from None
        require_year(found.year)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)

    def pack(self, value: Any) -> str | None:
        return value.isoformat() if value else None

    def unpack(self, answer: Any) -> datetime | None:
        return datetime.fromisoformat(answer) if answer else None


@dataclass(frozen=True)
class Choice(Kind):
    """One of an enumeration's members."""

    members: type[StrEnum]

    def read(self, node: Node) -> StrEnum:
        said = written(node).strip().lower()
        for member in self.members:
            if member.value.lower() == said:
                return member
        raise Wrong("NotOneOf", choices=", ".join(self.members))

    def unpack(self, answer: Any) -> StrEnum | None:
        return None if answer is None else self.members(answer)


@dataclass(frozen=True)
class Flag(Kind):
    """Yes or no; forms and buttons say it with these words."""

    yes: str = "yes"
    no: str = "no"

    def read(self, node: Node) -> bool:
        said = written(node).strip().lower()
        if said not in ("true", "false"):
            raise Wrong("NotAFlag")
        return said == "true"

    def pack(self, value: Any) -> str:
        return self.yes if value else self.no

    def unpack(self, answer: Any) -> bool:
        return bool(answer == self.yes)


class Address(Kind):
    """The https address of a page or a picture."""

    def parse(self, typed: str, given: Given) -> str:
        return parse_web_address(typed)

    def read(self, node: Node) -> str:
        return parse_web_address(written(node))


class Code(Kind):
    """A promo code."""

    def parse(self, typed: str, given: Given) -> str:
        return parse_code(typed)

    def read(self, node: Node) -> str:
        return parse_code(written(node))


class FileId(Kind):
    """A file as Telegram names it; in the chat it is sent, not typed."""

    def parse(self, typed: str, given: Given) -> Any:
        raise WordsWanted

    def read(self, node: Node) -> str:
        return parse_plain_text(written(node), _FILE_ID)


@dataclass(frozen=True)
class Reference(Kind):
    """Another entry, by its name in a file and by its id everywhere else."""

    limit: int

    def read(self, node: Node) -> str:
        return parse_plain_text(written(node), self.limit)

    def pack(self, value: Any) -> str | None:
        return str(value) if value else None

    def unpack(self, answer: Any) -> UUID | None:
        return UUID(answer) if answer else None


@dataclass(frozen=True)
class References(Kind):
    """Several other entries."""

    limit: int

    def read(self, node: Node) -> tuple[str, ...]:
        return tuple(_item(item, self.limit) for item in items(node, _MOST_NAMES))

    def pack(self, value: Any) -> list[str] | None:
        return [str(one) for one in value] or None

    def unpack(self, answer: Any) -> list[UUID]:
        return sorted(map(UUID, answer or ()))

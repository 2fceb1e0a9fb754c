"""What a file would change: compared with the shop, without touching it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from models.lifecycles import DiscountType
from services.audiences.names import names_in
from services.audiences.segments import SECTION_OF, Document
from services.catalogue.campaigns import judge
from services.catalogue.entries import Entry, Reading
from services.catalogue.fields import LESSON_FIELDS, LESSONS_KEY, SECTIONS
from services.catalogue.shop import Shop, Thing
from services.catalogue.steps import Steps, opened_in
from services.fields import NEEDED, Field
from services.fields.nodes import Mistake, way
from services.money import AmountNotExact, Money


@dataclass(frozen=True)
class FieldChange:
    """A field with what it is and what it will be."""

    name: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Change:
    """Something new, or something whose fields change; what does not change is not in it."""

    section: str
    key: str
    #: The row that changes; none for something new.
    id: UUID | None
    fields: tuple[FieldChange, ...]
    lessons: tuple[Change, ...] = ()
    #: The order of all lessons afterwards, by their places among the old and then the new ones.
    order: tuple[int, ...] = ()


@dataclass
class Comparison:
    """All changes in the order in which they can be made, or all mistakes."""

    changes: list[Change] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)


def compare(shop: Shop, reading: Reading) -> Comparison:
    """What would change. What the file does not name stays as it is."""
    found = Comparison(mistakes=list(reading.mistakes))
    for entry in sorted(reading.entries, key=lambda one: list(SECTIONS).index(one.section)):
        _Judge(shop, reading, entry, found).judge()
    found.mistakes.sort(key=lambda mistake: mistake.line)
    return found


class _Judge:
    """Looks at one entry."""

    def __init__(self, shop: Shop, reading: Reading, entry: Entry, found: Comparison) -> None:
        self._shop = shop
        self._reading = reading
        self._entry = entry
        self._found = found

    def judge(self) -> None:
        entry = self._entry
        same = self._meant()
        if len(same) > 1:
            self._wrong("", "Ambiguous", count=len(same))
            return
        thing = same[0] if same else None
        if thing is None and entry.section == "channels":
            self._wrong("chat", "UnknownChat")
            return
        fields = SECTIONS[entry.section]
        values = self._complete(entry, fields, thing)
        if values is None:
            return
        for one in fields:
            if one.refers_to and one.file in entry.values:
                self._refers(one, one.refers_to, values[one.file])
            if isinstance(one.kind, Document) and one.file in entry.values:
                for kind, name in names_in(values[one.file]):
                    self._named(one, SECTION_OF[kind], name)
            if isinstance(one.kind, Steps) and one.file in entry.values:
                for section, name in opened_in(values[one.file]):
                    self._named(one, section, name)
        self._weigh(values, thing)
        lessons, order = self._lessons(thing)
        changed = tuple(_changed(entry, fields, values, thing))
        if changed or lessons or order:
            key = thing.key if thing else entry.key
            self._found.changes.append(
                Change(entry.section, key, thing.id if thing else None, changed, lessons, order)
            )

    def _meant(self) -> list[Thing]:
        """What the entry is about; a campaign that came ready is known by that."""
        ready = self._entry.values.get("ready") if self._entry.section == "campaigns" else None
        known = self._shop.ready(ready) if ready else []
        return known or self._shop.called(self._entry.section, self._entry.key)

    def _wrong(self, name: str, what: str, **about: Any) -> None:
        self._complain(self._entry, name, what, **about)

    def _complain(self, entry: Entry, name: str, what: str, **about: Any) -> None:
        where = self._entry.where
        if entry is not self._entry:
            where = way(where, LESSONS_KEY, entry.key)
        line = entry.lines.get(name, entry.line)
        place = way(where, name) if name else where
        self._found.mistakes.append(Mistake(line, place, what, about))

    def _complete(
        self, entry: Entry, fields: tuple[Field, ...], thing: Thing | None
    ) -> dict[str, Any] | None:
        """Every field with what it will be; None when something new lacks what it needs."""
        if thing is not None:
            return {**thing.values, **entry.values}
        lacking = [
            one.file for one in fields if one.default is NEEDED and one.file not in entry.lines
        ]
        for name in lacking:
            self._complain(entry, "", "Missing", field=name)
        unread = [one for one in fields if one.default is NEEDED and one.file not in entry.values]
        if lacking or unread:
            return None
        return {one.file: one.default for one in fields} | dict(entry.values)

    def _refers(self, one: Field, section: str, value: Any) -> None:
        for name in value if isinstance(value, tuple) else () if value is None else (value,):
            known = len(self._shop.called(section, name))
            new = any(
                entry.section == section and entry.key.casefold() == name.casefold()
                for entry in self._reading.entries
            )
            if known > 1:
                self._wrong(one.file, "Ambiguous", count=known)
            elif not known and not new:
                self._wrong(one.file, "UnknownName", section=section, called=name)

    def _named(self, one: Field, section: str, name: str) -> None:
        """What a document names: by its name, or where several share that, by its id."""
        if not any(str(thing.id) == name for thing in self._shop.things[section]):
            self._refers(one, section, name.strip())

    def _weigh(self, values: dict[str, Any], thing: Thing | None) -> None:
        """Rules about several fields at once, and about what people have done."""
        match self._entry.section:
            case "plans":
                self._sold(values)
                self._exact("price", values["price"], values["currency"])
            case "packages":
                self._sold(values)
                self._exact("price", values["price"], values["currency"])
                seats = values["seats"]
                if thing is not None and seats is not None and seats < thing.taken:
                    self._wrong("seats", "Taken", taken=thing.taken)
            case "promotions":
                self._weigh_code(values, thing)
            case "campaigns":
                for name, what, about in judge(values, thing, self._entry.values):
                    self._wrong(name, what, **about)

    def _sold(self, values: dict[str, Any]) -> None:
        """What is put on sale is no draft any more; a file that says both means nothing."""
        if values["active"] and values["draft"]:
            if self._entry.values.get("draft"):
                self._wrong("draft", "SoldOrDraft")
            values["draft"] = False

    def _exact(self, name: str, amount: Decimal | None, currency: str) -> None:
        if amount is None:
            return
        try:
            Money.of(amount, currency)
        except AmountNotExact:
            self._wrong(name, "NotAPrice", currency=currency)

    def _weigh_code(self, values: Mapping[str, Any], thing: Thing | None) -> None:
        is_fixed = values["type"] is DiscountType.FIXED
        if values["currency"] is not None:
            self._exact("minimum", values["minimum"], values["currency"])
            if is_fixed:
                self._exact("value", values["value"], values["currency"])
        elif is_fixed or values["minimum"] is not None:
            self._wrong("currency", "NeedsCurrency")
        if not values["value"] or (not is_fixed and values["value"] > 100):
            self._wrong("value", "NotADiscount")
        if values["starts"] and values["ends"] and values["ends"] <= values["starts"]:
            self._wrong("ends", "EndsFirst")
        if thing is None or not thing.taken:
            return
        if values["uses"] is not None and values["uses"] < thing.taken:
            self._wrong("uses", "Taken", taken=thing.taken)
        for name in ("type", "value", "currency"):
            if values[name] != thing.values[name]:
                self._wrong(name, "WasUsed")

    # -- the lessons of a course ---------------------------------------------------------------

    def _lessons(self, thing: Thing | None) -> tuple[tuple[Change, ...], tuple[int, ...]]:
        """The lessons that change, and the order of all of them if that changes.

        Those that the file names come first and in its order; the others follow as they stood.
        """
        old = thing.lessons if thing else ()
        places = dict(_numbered([lesson.key for lesson in old]))
        named, changes = list[int](), list[Change]()
        for key, entry in zip(
            (key for key, _ in _numbered([one.key for one in self._entry.lessons])),
            self._entry.lessons,
            strict=True,
        ):
            place = places.get(key)
            lesson = old[place] if place is not None else None
            values = self._complete(entry, LESSON_FIELDS, lesson)
            if values is None:
                continue
            if (values["file"] is None) != (values["file_kind"] is None):
                self._complain(entry, "file", "FileHasKind")
            changed = tuple(_changed(entry, LESSON_FIELDS, values, lesson))
            if lesson is None:
                named.append(len(old) + sum(change.id is None for change in changes))
            else:
                assert place is not None
                named.append(place)
            if changed:
                changes.append(
                    Change(LESSONS_KEY, entry.key, lesson.id if lesson else None, changed)
                )
        if not self._entry.lessons:
            return (), ()
        order = (*named, *(place for place in range(len(old)) if place not in named))
        return tuple(changes), () if order == tuple(range(len(old))) else order


def _numbered(keys: list[str]) -> Iterator[tuple[tuple[str, int], int]]:
    """Two lessons may be called the same: the second is the second everywhere."""
    seen = Counter[str]()
    for place, key in enumerate(keys):
        seen[key.casefold()] += 1
        yield (key.casefold(), seen[key.casefold()]), place


def _changed(
    entry: Entry, fields: tuple[Field, ...], values: Mapping[str, Any], thing: Thing | None
) -> Iterator[FieldChange]:
    """For something new every field that says something, else every field that differs."""
    for one in fields:
        new = values[one.file]
        if thing is None:
            if one.file in entry.values or new not in (None, (), {}):
                yield FieldChange(one.file, None, new)
        elif one.file in entry.values and _plain(one, new) != _plain(one, thing.values[one.file]):
            yield FieldChange(one.file, thing.values[one.file], new)


def _plain(one: Field, value: Any) -> Any:
    """For comparing: names without their letters' case, and in no order."""
    if isinstance(one.kind, Document) and value is not None:
        return orjson.dumps(value).decode().casefold()
    if not one.refers_to or value is None:
        return value
    return {name.casefold() for name in value} if isinstance(value, tuple) else value.casefold()

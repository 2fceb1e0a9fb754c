"""What a document names (plans, courses, codes, links): by ids inside and by names outside.

An expert who pastes a document, and the catalogue's file, write names; what is kept has ids, so
that nothing that is called otherwise one day means other people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from models.analytics import Source
from models.education import EducationPackage
from models.localized import Name
from models.promotions import Promotion
from models.subscriptions import SubscriptionPlan
from services.atoms import AudienceWrong, References, Refers, Why
from services.atoms.parts import MOST_NAMED, shown
from services.audiences.audience import JOINS, MOST_DEEP, MOST_WORDS, NOT, Audience, parse
from services.audiences.registry import ATOMS

#: What stands in a list of plans, courses, codes or links, and the path to it.
Swap = Callable[[Refers, str, str], str]


def swapped(document: Any, swap: Swap, path: str = "", depth: int = 0) -> Any:
    """The document with another text for everything that it names.

    What has not the shape of a document stays as it is: `parse` says what is wrong with it.
    """
    if not isinstance(document, dict) or len(document) != 1 or depth > MOST_DEEP:
        return document
    ((word, inner),) = document.items()
    where = f"{path}.{word}" if path else str(word)
    if word in JOINS and isinstance(inner, list):
        some = inner[: MOST_WORDS + 1]
        return {
            word: [swapped(one, swap, f"{where}[{n}]", depth + 1) for n, one in enumerate(some)]
        }
    if word == NOT:
        return {word: swapped(inner, swap, where, depth + 1)}
    atom = ATOMS.get(word)
    if atom is None or not isinstance(inner, dict):
        return document
    changed = dict(inner)
    for part in atom.parts:
        given = inner.get(part.name)
        if isinstance(part, References) and isinstance(given, list):
            changed[part.name] = [
                swap(part.to, str(one), f"{where}.{part.name}[{n}]")
                if type(one) in (str, int)
                else one
                for n, one in enumerate(given[: MOST_NAMED + 1])
            ]
    return {word: changed}


def names_in(document: Any) -> list[tuple[Refers, str]]:
    """What a document names, by kind, as it says it."""
    found: list[tuple[Refers, str]] = []

    def note(kind: Refers, said: str, path: str) -> str:
        found.append((kind, said))
        return said

    swapped(document, note)
    return found


def checked(document: Any) -> Any:
    """A document whose names nobody has looked up yet; raises AudienceWrong."""
    parse(swapped(document, lambda kind, said, path: str(uuid5(NAMESPACE_OID, said))))
    return swapped(document, lambda kind, said, path: said)


async def resolved(document: Any) -> Audience:
    """A document with names or ids, as an audience; raises AudienceWrong.

    A name is that of one thing, whatever its letters' case, and an id that of one that is there.
    """
    known = await _known(names_in(document))

    def swap(kind: Refers, said: str, path: str) -> str:
        ids = known[kind].get(said.strip().casefold(), ())
        if len(ids) != 1:
            raise AudienceWrong(path, Why.NOT_KNOWN, shown(said))
        return str(ids[0])

    return parse(swapped(document, swap))


async def _known(wanted: list[tuple[Refers, str]]) -> dict[Refers, dict[str, list[UUID]]]:
    """By their kind the ids of everything by its name and by its id, in small letters."""
    kinds = {kind for kind, _ in wanted}
    rows: dict[Refers, list[tuple[UUID, str]]] = {kind: [] for kind in Refers}
    if Refers.PLAN in kinds:
        rows[Refers.PLAN] = [(row.id, row.name) for row in await SubscriptionPlan.all()]
    if Refers.COURSE in kinds:
        rows[Refers.COURSE] = [(row.id, row.name) for row in await EducationPackage.all()]
    if codes := [said for kind, said in wanted if kind is Refers.CODE]:
        # There may be a million of them, so only those that are named are read.
        ids = [one for said in codes if (one := _id(said))]
        named = [text for said in codes for text in (said.strip(), said.strip().upper())]
        found = [*await Promotion.filter(code__in=named), *await Promotion.filter(id__in=ids)]
        rows[Refers.CODE] = [(row.id, row.code) for row in {row.id: row for row in found}.values()]
    if Refers.SOURCE in kinds:
        rows[Refers.SOURCE] = [(row.id, row.name) for row in await Source.all()]
    known: dict[Refers, dict[str, list[UUID]]] = {}
    for kind, some in rows.items():
        known[kind] = defaultdict(list)
        for key, name in some:
            known[kind][name.strip().casefold()].append(key)
            known[kind][str(key)] = [key]
    return known


def _id(said: str) -> UUID | None:
    try:
        return UUID(said)
    except ValueError:
        return None


def ids_in(audience: Audience) -> Iterator[tuple[Refers, UUID]]:
    """What an audience names, by kind."""
    for atom in audience.atoms():
        for part in atom.atom.parts:
            if isinstance(part, References):
                yield from ((part.to, one) for one in atom.values.get(part.name, ()))


async def called(audience: Audience) -> Mapping[UUID, Name | str]:
    """What everything is called that an audience names; what was deleted since is not in it."""
    wanted: dict[Refers, set[UUID]] = {kind: set() for kind in Refers}
    for kind, key in ids_in(audience):
        wanted[kind].add(key)
    names: dict[UUID, Name | str] = {}
    if ids := wanted[Refers.PLAN]:
        names |= {row.id: row.called for row in await SubscriptionPlan.filter(id__in=ids)}
    if ids := wanted[Refers.COURSE]:
        names |= {row.id: row.called for row in await EducationPackage.filter(id__in=ids)}
    if ids := wanted[Refers.CODE]:
        names |= {row.id: row.code for row in await Promotion.filter(id__in=ids)}
    if ids := wanted[Refers.SOURCE]:
        names |= {row.id: row.name for row in await Source.filter(id__in=ids)}
    return names

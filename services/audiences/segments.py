"""Segments: audiences under names, made, changed and counted at the admins' desk.

A segment is changed as a draft, tap by tap, and is another one only when that is saved: whoever
joins a segment may start a campaign.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.audiences import Segment
from models.campaigns import Campaign, Trigger
from services.actions import note_action, was_done
from services.atoms import AudienceWrong, Refers, Why
from services.atoms.parts import shown
from services.audiences.audience import Audience, parse
from services.audiences.counting import Count, count
from services.audiences.names import checked, ids_in, swapped
from services.desk import Resource
from services.fields import Columns, Field, Kind, Line
from services.fields.nodes import Many, Node, Word, Wrong
from services.pages import Page, of_query
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal

NAME_LIMIT = 64
#: Of an id a button has at least so many letters.
_BEGINNING = 12
#: Whom a segment means that was just given its name.
EVERYBODY: dict[str, Any] = {"everybody": {}}


@dataclass(unsafe_hash=True)
class SegmentGone(Refusal):
    """There is no such segment, or no longer."""


@dataclass(unsafe_hash=True)
class SegmentExists(Refusal):
    """Another segment has this name."""

    name: str


@dataclass(unsafe_hash=True)
class SegmentUsed(Refusal):
    """A campaign is for the people of this segment, so it stays."""

    name: str


class Document(Kind):
    """Who is meant; in a file, plans, courses and codes stand in it by their names."""

    def read(self, node: Node) -> dict[str, Any]:
        try:
            return dict(swapped(checked(_plain(node)), _in_files))
        except AudienceWrong as wrong:
            what = f"Audience-{wrong.why}"
            raise Wrong(what, node.line, path=wrong.path, said=wrong.what) from None

    def check(self, value: Any) -> None:
        parse(value)

    def kept(self, said: dict[str, Any], ids: Mapping[str, Mapping[str, UUID]]) -> dict[str, Any]:
        """What the file says, with the ids of what it names."""

        def swap(kind: Refers, name: str, path: str) -> str:
            return str(ids[SECTION_OF[kind]].get(name.strip().casefold(), name))

        return parse(swapped(said, swap)).document

    def written(self, held: dict[str, Any], names: Mapping[UUID, str]) -> dict[str, Any]:
        """What a row holds, with the names of what it means."""
        known = {str(key): name for key, name in names.items()}
        return dict(swapped(held, lambda kind, key, path: known.get(key, key)))


#: Where in the catalogue's file a thing stands that a document names. Links are this shop's own.
SECTION_OF = {Refers.PLAN: "plans", Refers.COURSE: "packages", Refers.CODE: "promotions"}


def is_of_this_shop(audience: Audience) -> bool:
    """Whether it names people or links: such a one is in no file that others may be given."""
    lists = any(one.atom.word == "ids" for one in audience.atoms())
    return lists or any(kind not in SECTION_OF for kind, _ in ids_in(audience))


def _in_files(kind: Refers, said: str, path: str) -> str:
    if kind not in SECTION_OF:
        raise AudienceWrong(path, Why.NOT_KNOWN, shown(said))
    return said


def _plain(node: Node) -> Any:
    """A file's nodes as JSON has them: digits are a number, nothing is a pair of empty braces."""
    if isinstance(node, Word):
        text = node.text
        if text is None:
            return {}
        is_number = text.isascii() and text.isdecimal() and len(text) < 17
        # 007 is no number but what something is called.
        return int(text) if is_number and str(int(text)) == text else text
    if isinstance(node, Many):
        return [_plain(item) for item in node.items]
    if len({name for name, _, _ in node.entries}) < len(node.entries):
        raise Wrong("Twice", node.line)
    return {name: _plain(value) for name, _, value in node.entries}


class Segments(Resource[Segment]):
    """The segments."""

    name = "segment"
    table = Segment
    fields = (
        Field("name", Line(NAME_LIMIT)),
        Field("audience", Document(), "document", in_form=False),
    )

    def unknown(self, key: UUID) -> Refusal:
        return SegmentGone()

    def taken(self, title: str) -> Refusal:
        return SegmentExists(title)

    async def deletable(self, row: Segment) -> None:
        """Of what is archived it is only remembered where it is the very thing that sets it off."""
        sets_off = Campaign.filter(segment_id=row.id, trigger=Trigger.SEGMENT)
        uses = Campaign.filter(segment_id=row.id, archived_at=None)
        if used := await sets_off.first() or await uses.first():
            raise SegmentUsed(used.name)
        await Campaign.filter(segment_id=row.id).update(segment_id=None)

    async def accept(self, row: Segment | None, columns: Columns) -> Columns:
        """As `parse` writes it; a count of another audience is none."""
        if "document" in columns:
            columns["document"] = parse(columns["document"]).document
            if row is not None and columns["document"] != row.document:
                columns |= {"draft": None, "people": None, "counted_at": None}
        return columns


SEGMENTS = Segments()


@dataclass(frozen=True)
class SegmentView:
    """A segment as its card has it."""

    id: UUID
    name: str
    audience: Audience
    people: int | None
    counted_at: datetime | None


async def segment_page(admin: Person, offset: int) -> Page[SegmentView]:
    """A page of the segments by their names; raises NotAllowed."""
    require_admin(admin)
    page = await of_query(Segment.all().order_by("name", "id"), offset)
    return page.map(_view)


async def segment(admin: Person, key: UUID) -> SegmentView:
    """One segment; raises NotAllowed and SegmentGone."""
    return _view(await SEGMENTS.found(admin, key))


async def segment_like(admin: Person, beginning: str) -> SegmentView:
    """The one segment whose id begins like this; raises NotAllowed and SegmentGone."""
    require_admin(admin)
    rows = await Segment.all().only("id")
    keys = [row.id for row in rows if row.id.hex.startswith(beginning)]
    if len(keys) != 1 or len(beginning) < _BEGINNING:
        raise SegmentGone
    return await segment(admin, keys[0])


async def counted(admin: Person, key: UUID, now: datetime, policy: Policy) -> Count:
    """Count a segment as marketing would find it, and keep the number; raises SegmentGone."""
    view = await segment(admin, key)
    found = await count(view.audience, now, policy)
    await Segment.filter(id=key, document=view.audience.document).update(
        people=found.people, counted_at=now
    )
    return found


async def draft_of(admin: Person, key: UUID) -> tuple[str, dict[str, Any], bool]:
    """A segment's name, who is meant by its draft, and whether that differs from what is kept."""
    row = await SEGMENTS.found(admin, key)
    document = row.draft or row.document or EVERYBODY
    return row.name, document, row.draft is not None and row.draft != row.document


async def draft(admin: Person, key: UUID, document: dict[str, Any], now: datetime) -> None:
    """Keep a change that is not saved yet; raises SegmentGone and AudienceWrong."""
    row = await SEGMENTS.found(admin, key)
    document = parse(document).document
    kept = None if document == row.document else document
    await Segment.filter(id=key).update(draft=kept, updated_at=now)


async def save_draft(
    admin: Person, key: UUID, *, idempotency_key: str, now: datetime, policy: Policy
) -> Count:
    """What was changed is the segment from now on, and is counted; raises SegmentGone."""
    require_admin(admin)
    async with in_transaction():
        row = await SEGMENTS.held(key)
        if row.draft is not None and not await was_done(idempotency_key):
            await Segment.filter(id=key).update(
                document=row.draft, draft=None, people=None, counted_at=None, updated_at=now
            )
            await note_action(
                admin,
                "segment_changed",
                f"segment:{key}",
                now,
                idempotency_key=idempotency_key,
                name=row.name,
            )
    return await counted(admin, key, now, policy)


def audience_of(row: Segment) -> Audience:
    """Whom a segment means, also one that was just given its name."""
    return parse(row.document or EVERYBODY)


def _view(row: Segment) -> SegmentView:
    return SegmentView(row.id, row.name, audience_of(row), row.people, row.counted_at)

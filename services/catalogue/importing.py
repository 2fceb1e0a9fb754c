"""Making a file true: one transaction, in which nothing may have changed since it was shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections
from tortoise.exceptions import IntegrityError, OperationalError
from tortoise.transactions import in_transaction

from models.actions import AdminAction
from models.channels import ManagedChat, PlanChannel
from models.education import EducationModule
from services.audiences.segments import Document
from services.catalogue.campaigns import hold_campaigns, write_campaign
from services.catalogue.changes import Change, compare
from services.catalogue.entries import Reading
from services.catalogue.fields import LESSON_FIELDS, RESOURCES, SECTIONS
from services.catalogue.shop import stored
from services.desk import sold_or_draft
from services.education.studies import recount
from services.fields import Field
from services.fields.languages import Translations
from services.outbox import OutboxMessage, enqueue

Ids = dict[str, dict[str, UUID]]

#: What is looked at again and again while it is on sale (services/setup/sale.py).
_LOOKED_AT = frozenset({"plans", "packages"})
#: So many changes are named in the staff's log.
_NAMED = 20


class CatalogueMoved(Exception):
    """The catalogue changed since the changes were shown; nothing was done."""


async def apply(reading: Reading, shown: Sequence[Change], *, now: datetime) -> None:
    """Make exactly the changes that were shown; raises CatalogueMoved."""
    try:
        async with in_transaction():
            await _one_writer()
            shop = await stored()
            found = compare(shop, reading)
            if found.mistakes or found.changes != list(shown):
                raise CatalogueMoved
            ids: Ids = {
                section: {thing.key.casefold(): thing.id for thing in things}
                for section, things in shop.things.items()
            }
            await _hold(found.changes)
            for change in found.changes:
                await _write(change, ids, now)
            if shown:
                await _note(shown, now)
    except (IntegrityError, OperationalError) as refused:
        # A seat or a use was taken between the look and the write.
        raise CatalogueMoved from refused


async def _one_writer() -> None:
    """The desk's own writers wait, as they wait for each other; buyers do not.

    Courses come before plans: a course that is made at the desk brings a plan along, and each
    would wait for the other.
    """
    for resource in reversed(tuple(RESOURCES.values())):
        await resource.serialize()
    await hold_campaigns()


async def _hold(changes: Sequence[Change]) -> None:
    """Take the rows that buyers count in as they take them: codes before courses, each by id.

    In the file's own order a buyer and the file could each wait for the other's row.
    """
    for section in ("promotions", "packages"):
        held = [change.id for change in changes if change.section == section and change.id]
        await connections.get("default").execute_query(
            f'SELECT id FROM "{RESOURCES[section].table._meta.db_table}"'  # noqa: S608 - our own table
            " WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE",
            [held],
        )


async def _write(change: Change, ids: Ids, now: datetime) -> None:
    if change.section == "channels":
        await _write_channel(change, ids, now)
        return
    if change.section == "campaigns":
        steps = next((one.new for one in change.fields if one.name == "steps"), None)
        columns = _columns(SECTIONS["campaigns"], change, ids)
        key = await write_campaign(change.id, columns, steps, ids, now)
        ids["campaigns"][change.key.casefold()] = key
        return
    table = RESOURCES[change.section].table
    columns = sold_or_draft(_columns(SECTIONS[change.section], change, ids))
    if columns.get("is_active") and change.section in _LOOKED_AT:
        # Nobody was asked about what it lacks: the next look tells all of it.
        columns = columns | {"lacks": []}
    if change.id is None:
        row = await table.create(created_at=now, updated_at=now, **columns)
        ids[change.section][change.key.casefold()] = row.id
    elif columns:
        await table.filter(id=change.id).update(updated_at=now, **columns)
    if change.section == "packages":
        await _write_lessons(change, ids["packages"][change.key.casefold()], now)


def _columns(fields: tuple[Field, ...], change: Change, ids: Ids) -> dict[str, Any]:
    known = {one.file: one for one in fields}
    columns = {}
    for changed in change.fields:
        one = known[changed.name]
        if one.column:
            columns[one.column] = _held(one, changed.new, ids)
    if "duration_months" in columns:
        columns["is_lifetime"] = columns["duration_months"] == 0
    if "document" in columns:
        # It was counted, and is being changed, as another one.
        columns |= {"draft": None, "people": None, "counted_at": None}
    return columns


def _held(one: Field, value: Any, ids: Ids) -> Any:
    """What a column holds for what the file says: ids for names."""
    if one.refers_to:
        known = ids[one.refers_to]
        if isinstance(value, tuple):
            return sorted({known[name.casefold()] for name in value})
        return None if value is None else known[value.casefold()]
    if isinstance(one.kind, Translations):
        return one.kind.kept(value)
    if isinstance(one.kind, Document):
        return one.kind.kept(value, ids)
    return list(value) if isinstance(value, tuple) else value


async def _write_lessons(change: Change, package_id: UUID, now: datetime) -> None:
    lessons = await EducationModule.filter(package_id=package_id).order_by(
        "position", "created_at", "id"
    )
    rows = [lesson.id for lesson in lessons]
    for lesson in change.lessons:
        columns = _columns(LESSON_FIELDS, lesson, {})
        if lesson.id is not None:
            await EducationModule.filter(id=lesson.id).update(updated_at=now, **columns)
            continue
        made = await EducationModule.create(
            id=uuid4(),
            package_id=package_id,
            position=len(rows),
            created_at=now,
            updated_at=now,
            **columns,
        )
        rows.append(made.id)
    if any(lesson.id is None for lesson in change.lessons):
        await recount(package_id, None, now)
    for position, place in enumerate(change.order):
        await EducationModule.filter(id=rows[place]).update(position=position, updated_at=now)


async def _write_channel(change: Change, ids: Ids, now: datetime) -> None:
    chat = await ManagedChat.get(id=change.id)
    for changed in change.fields:
        if changed.name == "join":
            await ManagedChat.filter(id=chat.id).update(join_mode=changed.new, updated_at=now)
        if changed.name == "plans":
            wanted = {ids["plans"][name.casefold()] for name in changed.new}
            gone = PlanChannel.filter(chat_id=chat.chat_id, plan__course_id=None, is_active=True)
            for link in await gone:
                if link.plan_id not in wanted:
                    await PlanChannel.filter(id=link.id).update(is_active=False, updated_at=now)
            for plan_id in sorted(wanted):
                await _link(chat, plan_id, now)


async def _link(chat: ManagedChat, plan_id: UUID, now: datetime) -> None:
    """The plan leads into the channel; the link by which people ask is made by the bot."""
    await PlanChannel.update_or_create(
        defaults={
            "channel_name": chat.title,
            "channel_type": chat.chat_type,
            "invite_link": chat.request_link,
            "is_active": True,
            "updated_at": now,
        },
        plan_id=plan_id,
        chat_id=chat.chat_id,
    )
    if chat.request_link is None:
        key = f"prepare:{chat.chat_id}:{now.isoformat()}"
        await enqueue(OutboxMessage("prepare_channel", chat.chat_id, {}, key))


async def _note(changes: Sequence[Change], now: datetime) -> None:
    """The staff's log says that the operator did it: the command line knows no admin."""
    await AdminAction.create(
        action="catalogue_imported",
        subject="catalogue:file",
        details={
            "changes": [f"{change.section} › {change.key}" for change in changes[:_NAMED]],
            "count": len(changes),
            "name": ", ".join(change.key for change in changes[:3]),
        },
        created_at=now,
    )

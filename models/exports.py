"""Exports: who asked for which tables as a file, and the files until they are sent."""

from __future__ import annotations

from uuid import UUID

from tortoise import fields

from models.base import Json, MutableRow, Row, TextEnum, TextKey
from models.lifecycles import ExportForm, ExportKind, ExportStatus
from models.people import Profile


class ExportRequest(MutableRow):
    """An admin wants a file; it waits until it is made, through restarts too."""

    admin: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="exports", on_delete=fields.CASCADE
    )
    admin_id: UUID
    kind = TextEnum(ExportKind)
    form = TextEnum(ExportForm)
    status = TextEnum(ExportStatus, default=ExportStatus.WAITING)
    # What a file of figures holds: the lines as they were on the screen.
    lines: Json | None = fields.JSONField(null=True)
    # How often the making was begun; one that cannot be made is given up in the end.
    attempts = fields.IntField(default=0, db_default=0)
    # The update that asked for it: delivered twice, one request.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "export_requests"


class ExportFile(Row):
    """One part of an export. Any replica may send it, and then it is forgotten."""

    request: fields.ForeignKeyRelation[ExportRequest] = fields.ForeignKeyField(
        "models.ExportRequest", related_name="files", on_delete=fields.CASCADE
    )
    request_id: UUID
    part = fields.IntField()
    name = fields.TextField()
    rows = fields.BigIntField()
    content = fields.BinaryField()

    class Meta:
        table = "export_files"

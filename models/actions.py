"""The log of what admins and moderators did."""

from __future__ import annotations

from uuid import UUID

from tortoise import fields

from models.base import Json, JsonObject, Row, TextKey
from models.people import Profile


class AdminAction(Row):
    """What an admin or moderator did, written in the transaction of the change."""

    actor: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", null=True, related_name="actions", on_delete=fields.SET_NULL
    )
    actor_id: UUID | None
    # A word like `plan_created`, which is also the end of its text's key.
    action = fields.TextField()
    # What it was done to: `plan:<id>`, `person:<telegram id>`, `setting:<key>` …
    subject = TextKey(db_index=True)
    details: Json = JsonObject()
    # The update that ordered it: delivered twice, done and written once.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "admin_actions"

"""Broadcasts: one message to many people, who they are, and what is known of each delivery.

What is said stands in a `ComposedMessage`, which a broadcast or a step of a campaign sends: its
words per language and variant, its media, its buttons.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.fields.db_defaults import Now
from tortoise.models import Model

from models.base import Json, JsonObject, MutableRow, Row, TextEnum, TextKey, Words
from models.lifecycles import DeliveryStatus, RecipientState
from models.payments import MediaFile
from models.people import Profile


class MediaKind(StrEnum):
    """What a part of a message is, as Telegram names it."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"
    ANIMATION = "animation"
    VOICE = "voice"


class BroadcastMedia(StrEnum):
    """What a broadcast brings along, as it was called before there were albums."""

    IMAGE = "image"
    VIDEO = "video"
    DOCUMENT = "document"


class Revision(StrEnum):
    """What is done to the messages of a broadcast after they were sent."""

    EDIT = "edit"
    DELETE = "delete"


class LinkSize(StrEnum):
    """How large the picture of a linked page is, where an admin chose it."""

    SMALL = "small"
    LARGE = "large"


class ButtonTarget(StrEnum):
    """Where a button under a message leads."""

    LINK = "link"
    PLANS = "plans"
    PLAN = "plan"
    COURSES = "courses"
    COURSE = "course"
    PROMO = "promo"


class ComposedMessage(MutableRow):
    """What is said, apart from to whom and when; `version` grows with every change of it."""

    version = fields.IntField(default=1, db_default=1)
    # Read by whoever has no words in a language of theirs.
    language = fields.TextField(default="en", db_default="en")
    # Whether Telegram shows a picture of the first page that the words link to.
    shows_links = fields.BooleanField(default=True, db_default=True)
    # Of which page, in which size, and whether above the words; empty is as Telegram has it.
    link_url: str | None = fields.TextField(null=True)
    link_size = TextEnum(LinkSize, null=True)
    links_above = fields.BooleanField(default=False, db_default=False)
    caption_above = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "composed_messages"


class MessageVariant(MutableRow):
    """The words of a message in one language, and of one arm of a comparison; Telegram's HTML."""

    message: fields.ForeignKeyRelation[ComposedMessage] = fields.ForeignKeyField(
        "models.ComposedMessage", related_name="variants", on_delete=fields.CASCADE
    )
    message_id: UUID
    language = fields.TextField()
    arm = fields.TextField(default="A", db_default="A")
    text = fields.TextField()

    class Meta:
        table = "message_variants"
        unique_together = (("message_id", "language", "arm"),)


class MessageMedia(Row):
    """One file of a message; several are an album, in the order of their places from 0."""

    message: fields.ForeignKeyRelation[ComposedMessage] = fields.ForeignKeyField(
        "models.ComposedMessage", related_name="media", on_delete=fields.CASCADE
    )
    message_id: UUID
    place = fields.IntField()
    kind = TextEnum(MediaKind)
    file: fields.ForeignKeyRelation[MediaFile] = fields.ForeignKeyField(
        "models.MediaFile", related_name="messages", on_delete=fields.RESTRICT
    )
    file_id: UUID
    # Covered until somebody taps it.
    has_spoiler = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "message_media"
        unique_together = (("message_id", "place"),)


class MessageButton(Row):
    """One button under a message; `labels` are its words by language, `target` what it opens."""

    message: fields.ForeignKeyRelation[ComposedMessage] = fields.ForeignKeyField(
        "models.ComposedMessage", related_name="buttons", on_delete=fields.CASCADE
    )
    message_id: UUID
    place = fields.IntField()
    target = TextEnum(ButtonTarget)
    value: str | None = fields.TextField(null=True)
    labels: Json = JsonObject()
    is_tracked = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "message_buttons"
        unique_together = (("message_id", "place"),)


class ButtonClick(Model):
    """That a person pressed a tracked button; the first time counts."""

    id = fields.BigIntField(primary_key=True, generated=True)
    button: fields.ForeignKeyRelation[MessageButton] = fields.ForeignKeyField(
        "models.MessageButton", related_name="clicks", on_delete=fields.CASCADE
    )
    button_id: UUID
    telegram_user_id = TextKey()
    clicked_at = fields.DatetimeField()

    class Meta:
        table = "button_clicks"
        unique_together = (("button_id", "telegram_user_id"),)


class BroadcastMessage(MutableRow):
    """A broadcast; the counters always equal its recipients' rows.

    `content` is the message's words in the shop's language as they were last saved.
    """

    title = fields.TextField()
    content = fields.TextField()
    media_file: fields.ForeignKeyNullableRelation[MediaFile] = fields.ForeignKeyField(
        "models.MediaFile", null=True, related_name="broadcasts", on_delete=fields.RESTRICT
    )
    media_file_id: UUID | None
    target_audience: Json = JsonObject()
    scheduled_at: datetime | None = fields.DatetimeField(null=True)
    sent_at: datetime | None = fields.DatetimeField(null=True)
    delivery_status = TextEnum(DeliveryStatus, default=DeliveryStatus.DRAFT)
    total_recipients = fields.IntField(default=0, db_default=0)
    successful_deliveries = fields.IntField(default=0, db_default=0)
    # Blocked and refused together; what is unknown or was left out is neither.
    failed_deliveries = fields.IntField(default=0, db_default=0)
    media_type = TextEnum(BroadcastMedia, null=True)
    media_url: str | None = fields.TextField(null=True)
    media_file_path: str | None = fields.TextField(null=True)
    media_file_size: int | None = fields.BigIntField(null=True)
    media_mime_type: str | None = fields.TextField(null=True)
    message: fields.ForeignKeyNullableRelation[ComposedMessage] = fields.ForeignKeyField(
        "models.ComposedMessage", null=True, related_name="broadcasts", on_delete=fields.RESTRICT
    )
    message_id: UUID | None
    author: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", null=True, related_name="broadcasts", on_delete=fields.SET_NULL
    )
    author_id: UUID | None
    is_marketing = fields.BooleanField(default=True, db_default=True)
    # Minutes behind midnight in each person's own zone; empty for all at once.
    local_minute: int | None = fields.IntField(null=True)
    # When the recipients were written down, and when the last of them was settled.
    started_at: datetime | None = fields.DatetimeField(null=True)
    finished_at: datetime | None = fields.DatetimeField(null=True)
    blocked_deliveries = fields.IntField(default=0, db_default=0)
    refused_deliveries = fields.IntField(default=0, db_default=0)
    unknown_deliveries = fields.IntField(default=0, db_default=0)
    skipped_deliveries = fields.IntField(default=0, db_default=0)
    # Stars that may be spent on going faster than Telegram's free rate; empty for the free rate.
    stars_ceiling: int | None = fields.IntField(null=True)
    # In tenths of a Star, the price of one paid message.
    tenths_spent = fields.BigIntField(default=0, db_default=0)
    # The live message with the bar, in the author's chat.
    progress_message_id: int | None = fields.BigIntField(null=True)
    progress_at: datetime | None = fields.DatetimeField(null=True)
    deleted_at: datetime | None = fields.DatetimeField(null=True)
    # What is being done to the messages that were sent; empty when nothing is.
    revision = TextEnum(Revision, null=True)
    # When the rows of its recipients were reduced to the counters.
    reduced_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "broadcast_messages"


class BroadcastRecipient(Model):
    """One person of a broadcast, once. Times of leases are the database's own clock.

    `sending` is written before the call leaves; a row left in it by a process that died is
    `unknown`, and never sent again. `version` is the message's that they have.
    """

    id = fields.BigIntField(primary_key=True, generated=True)
    broadcast: fields.ForeignKeyRelation[BroadcastMessage] = fields.ForeignKeyField(
        "models.BroadcastMessage", related_name="recipients", on_delete=fields.CASCADE
    )
    broadcast_id: UUID
    telegram_user_id = TextKey()
    state = TextEnum(RecipientState, default=RecipientState.PENDING)
    arm = fields.TextField(default="A", db_default="A")
    due_at = fields.DatetimeField(db_default=Now())
    owner: int | None = fields.BigIntField(null=True)
    lease_until: datetime | None = fields.DatetimeField(null=True)
    # An album has several; deleting and editing need them.
    message_ids: list[int] | None = Words()
    version = fields.IntField(default=0, db_default=0)
    detail: str | None = fields.TextField(null=True)
    settled_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "broadcast_recipients"
        unique_together = (("broadcast_id", "telegram_user_id"),)

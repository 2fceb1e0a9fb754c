"""What an admin set in the chat: settings, texts and bank accounts."""

from __future__ import annotations

from tortoise import fields

from models.base import Json, JsonObject, MutableRow, TextKey


class ShopSetting(MutableRow):
    """A setting that an admin changed in the chat; it stands above the environment's."""

    key = TextKey(unique=True)
    # The value under the name "value", because a column of JSON is always an object.
    value: Json = JsonObject()

    class Meta:
        table = "shop_settings"


class ShopText(MutableRow):
    """A text that an operator wrote instead of ours, in one language."""

    key = TextKey()
    language = TextKey()
    text = fields.TextField()

    class Meta:
        table = "shop_texts"
        unique_together = (("key", "language"),)


class ShopAccount(MutableRow):
    """A bank account that an admin entered in the chat."""

    currency = fields.TextField()
    bank = fields.TextField()
    holder = fields.TextField()
    number = fields.TextField()
    details = fields.TextField(default="", db_default="")
    position = fields.IntField(default=0, db_default=0)

    class Meta:
        table = "shop_accounts"

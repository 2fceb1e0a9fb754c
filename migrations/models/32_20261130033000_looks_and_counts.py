"""How messages to many look, as the admin's phone had it: links, captions above, covered files.

And what languages people speak and when they were last seen, for whoever plans a count of them:
services/people/audience.py has the same expressions.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


_SHORT = "lower(split_part(replace(coalesce({}, ''), '_', '-'), '-', 1))"
_CHOSEN, _TOLD = _SHORT.format('"language"'), _SHORT.format('"language_code"')
_OURS = "('en', 'ru', 'es')"


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        ALTER TABLE "composed_messages"
            ADD "link_url" TEXT,
            ADD "link_size" TEXT,
            ADD "links_above" BOOL NOT NULL DEFAULT false,
            ADD "caption_above" BOOL NOT NULL DEFAULT false,
            ADD CONSTRAINT "composed_messages_link_size_known"
                CHECK ("link_size" IN ('small', 'large'));
        ALTER TABLE "message_media" ADD "has_spoiler" BOOL NOT NULL DEFAULT false;
        CREATE STATISTICS "bot_users_spoken" ON (CASE WHEN {_CHOSEN} IN {_OURS} THEN {_CHOSEN}
            WHEN {_TOLD} IN {_OURS} THEN {_TOLD} ELSE 'en' END) FROM "bot_users";
        CREATE STATISTICS "bot_users_last_seen"
            ON (greatest("seen_at", "username_seen_at", "created_at")) FROM "bot_users";
        ANALYZE "bot_users";"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP STATISTICS "bot_users_last_seen";
        DROP STATISTICS "bot_users_spoken";
        ALTER TABLE "message_media" DROP COLUMN "has_spoiler";
        ALTER TABLE "composed_messages"
            DROP COLUMN "caption_above",
            DROP COLUMN "links_above",
            DROP COLUMN "link_size",
            DROP COLUMN "link_url";"""

"""Member tags in groups: whether we may set them, what was told last, and when to look again."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "managed_chats" ADD "can_tag" BOOL NOT NULL DEFAULT FALSE;
        ALTER TABLE "channel_memberships" ADD "tag" TEXT NOT NULL DEFAULT '',
            ADD "tag_in" TEXT NOT NULL DEFAULT '', ADD "tag_at" TIMESTAMPTZ;
        ALTER TABLE "channel_memberships" ADD CONSTRAINT "channel_memberships_tag_short"
            CHECK (char_length("tag") <= 16);
        CREATE INDEX "channel_memberships_to_tag" ON "channel_memberships"
            ("channel_id", "tag_in", "tag_at") WHERE "is_active";"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "channel_memberships_to_tag";
        ALTER TABLE "channel_memberships" DROP CONSTRAINT "channel_memberships_tag_short";
        ALTER TABLE "channel_memberships" DROP COLUMN "tag_at", DROP COLUMN "tag_in",
            DROP COLUMN "tag";
        ALTER TABLE "managed_chats" DROP COLUMN "can_tag";"""

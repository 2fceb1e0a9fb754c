"""A receipt of several pages is one payment; an album is one question, and an edit is known.

Empty columns alone: no row is written, and the new reference finds nothing to look at.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "support_messages" ADD "source_message" BIGINT;
        ALTER TABLE "support_messages" ADD "album" TEXT;
        ALTER TABLE "support_messages" ADD "corrects" INT;
        ALTER TABLE "media_files" ADD "page_of" UUID
            REFERENCES "payments" ("id") ON DELETE RESTRICT;
        CREATE INDEX "idx_media_files_page_of" ON "media_files" ("page_of");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "idx_media_files_page_of";
        ALTER TABLE "media_files" DROP COLUMN "page_of";
        ALTER TABLE "support_messages" DROP COLUMN "corrects";
        ALTER TABLE "support_messages" DROP COLUMN "album";
        ALTER TABLE "support_messages" DROP COLUMN "source_message";"""

"""A wish knows the chat that the bot was brought into; who was forgotten is named nowhere.

Who was given a seat again after they had it forgotten could have it forgotten no more. The log of
what admins did, and what they were told, kept the names of those who were forgotten.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "channel_wishes" ADD "chat_id" TEXT;
        UPDATE "education_enrollments" SET "anonymized_at" = NULL
            WHERE "anonymized_at" IS NOT NULL AND "enrollment_status" NOT IN
                ('completed', 'cancelled');
        UPDATE "admin_actions" a
            SET "details" = jsonb_set(a."details", '{name}', to_jsonb(e."student_telegram_id"))
            FROM "education_enrollments" e
            WHERE e."anonymized_at" IS NOT NULL AND a."subject" = 'enrollment:' || e."id"
                AND a."action" = 'seat_given' AND a."details" ? 'name';
        UPDATE "outbox" o SET "args" = o."args"
                || CASE WHEN o."args" ? 'name'
                    THEN jsonb_build_object('name', e."student_telegram_id") ELSE '{}' END
                || CASE WHEN o."args" ? 'reason' THEN '{"reason": ""}'::jsonb ELSE '{}' END
            FROM "education_enrollments" e
            WHERE e."anonymized_at" IS NOT NULL AND o."args" ->> 'enrollment' = e."id"::text
                AND (o."args" ? 'name' OR o."args" ? 'reason');"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "channel_wishes" DROP COLUMN "chat_id";"""

"""A certificate's course and a receipt's buyer stay as they were called when it was issued.

Of what was issued before, today's names are all that is known. A name that was forgotten stays so.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "certificates" ADD "course" JSONB NOT NULL DEFAULT '{}';
        UPDATE "certificates" c SET "course" = jsonb_build_object('name', p."name") || (
                SELECT CASE WHEN count(*) = 0 THEN '{}'
                    ELSE jsonb_build_object('names', jsonb_object_agg(t.key, t.value -> 'name'))
                    END
                FROM jsonb_each(p."translations") t WHERE t.value ? 'name')
            FROM "education_enrollments" e JOIN "education_packages" p ON p."id" = e."package_id"
            WHERE e."id" = c."enrollment_id";
        ALTER TABLE "certificates" ADD CONSTRAINT "certificates_course_named"
            CHECK (coalesce(jsonb_typeof("course" -> 'name') = 'string', false));
        ALTER TABLE "payments" ADD "buyer_name" TEXT;
        UPDATE "payments" y SET "buyer_name" = b."first_name" FROM "bot_users" b
            WHERE b."id" = y."user_id" AND y."receipt_number" IS NOT NULL AND NOT EXISTS (
                SELECT FROM "education_enrollments" e
                WHERE e."id" = y."enrollment_id" AND e."anonymized_at" IS NOT NULL);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "payments" DROP COLUMN "buyer_name";
        ALTER TABLE "certificates" DROP CONSTRAINT "certificates_course_named";
        ALTER TABLE "certificates" DROP COLUMN "course";"""

"""Certificates are rows of their own: one outlives the seat, and a corrected one replaces another.

The number that a completed enrolment has already becomes its row, with the name that it shows.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE "certificates" (
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "number" TEXT NOT NULL UNIQUE,
            "name" TEXT,
            "completed_at" TIMESTAMPTZ NOT NULL,
            "taken_back_at" TIMESTAMPTZ,
            "enrollment_id" UUID NOT NULL
                REFERENCES "education_enrollments" ("id") ON DELETE RESTRICT,
            "replaced_by" UUID UNIQUE REFERENCES "certificates" ("id") ON DELETE RESTRICT,
            CONSTRAINT "certificates_replaced_by_another" CHECK ("replaced_by" <> "id")
        );
        CREATE INDEX "certificates_by_enrollment" ON "certificates" ("enrollment_id");
        INSERT INTO "certificates" ("number", "name", "completed_at", "taken_back_at",
                "enrollment_id", "created_at")
            SELECT e."certificate_number",
                nullif(concat_ws(' ', e."student_first_name", e."student_last_name"), ''),
                coalesce(e."completion_date", e."updated_at"),
                CASE WHEN e."enrollment_status" <> 'completed' THEN e."updated_at" END,
                e."id", coalesce(e."completion_date", e."updated_at")
            FROM "education_enrollments" e WHERE e."certificate_number" IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "certificates";"""

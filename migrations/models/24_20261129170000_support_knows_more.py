"""Support: voice and video notes, the payment a ticket is about, and whether the member was helped.

Exports of tickets are one more kind, and a job has another name. Nothing that is stored changes on
the way up; on the way back what the older release cannot name is taken out.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


def _job(old: str, new: str) -> str:
    """Trouble with a job goes on under the name that the job has now."""
    return f"""
        UPDATE "alerts" SET "subject" = '{new}' || substr("subject", {len(old) + 1})
            WHERE "kind" IN ('jobs', 'rows')
            AND ("subject" = '{old}' OR "subject" LIKE '{old}/%');"""  # noqa: S608 (our own words)


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "support_messages" DROP CONSTRAINT "support_messages_file_kind_known";
        ALTER TABLE "support_messages" ADD CONSTRAINT "support_messages_file_kind_known"
            CHECK ("file_kind" IN ('photo', 'video', 'document', 'voice', 'video_note'));
        ALTER TABLE "support_threads" ADD "payment_id" UUID
            REFERENCES "payments" ("id") ON DELETE SET NULL;
        ALTER TABLE "support_threads" ADD "satisfaction" TEXT;
        ALTER TABLE "support_threads" ADD "rated_at" TIMESTAMPTZ;
        ALTER TABLE "support_threads" ADD CONSTRAINT "support_threads_satisfaction_known"
            CHECK ("satisfaction" IN ('good', 'bad'));
        ALTER TABLE "support_threads" ADD CONSTRAINT "support_threads_unrated_while_open"
            CHECK ("satisfaction" IS NULL OR "status" = 'closed');
        ALTER TABLE "support_threads" ADD CONSTRAINT "support_threads_when_rated_dated"
            CHECK (("satisfaction" IS NULL) = ("rated_at" IS NULL));
        CREATE INDEX "idx_support_threads_payment_id" ON "support_threads" ("payment_id");
        ALTER TABLE "export_requests" DROP CONSTRAINT "export_requests_kind_known";
        ALTER TABLE "export_requests" ADD CONSTRAINT "export_requests_kind_known"
            CHECK ("kind" IN ('people', 'payments', 'subscriptions', 'enrollments', 'balances',
                'ledger', 'support'));""" + _job("doors", "entries")


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""{_job("entries", "doors")}
        DELETE FROM "export_requests" WHERE "kind" = 'support';
        ALTER TABLE "export_requests" DROP CONSTRAINT "export_requests_kind_known";
        ALTER TABLE "export_requests" ADD CONSTRAINT "export_requests_kind_known"
            CHECK ("kind" IN ('people', 'payments', 'subscriptions', 'enrollments', 'balances',
                'ledger'));
        ALTER TABLE "support_threads" DROP COLUMN "satisfaction", DROP COLUMN "rated_at",
            DROP COLUMN "payment_id";
        UPDATE "support_messages" SET "text" = '[' || "file_kind" || '] ' || "text",
            "file_id" = NULL, "file_kind" = NULL WHERE "file_kind" IN ('voice', 'video_note');
        ALTER TABLE "support_messages" DROP CONSTRAINT "support_messages_file_kind_known";
        ALTER TABLE "support_messages" ADD CONSTRAINT "support_messages_file_kind_known"
            CHECK ("file_kind" IN ('photo', 'video', 'document'));"""  # noqa: S608 (our own words)

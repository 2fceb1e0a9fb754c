"""Every table with its columns, keys and defaults. The guards follow in the next migration."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
CREATE TABLE "profiles" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_id" TEXT NOT NULL UNIQUE,
    "username" TEXT,
    "first_name" TEXT,
    "last_name" TEXT,
    "display_name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "avatar_url" TEXT,
    "role" TEXT NOT NULL DEFAULT 'user',
    "is_active" BOOL NOT NULL DEFAULT TRUE,
    "ton_wallet_address" TEXT UNIQUE,
    "ton_domain" TEXT UNIQUE,
    "domain_verified" BOOL NOT NULL DEFAULT FALSE,
    "domain_verified_at" TIMESTAMPTZ,
    "is_protected" BOOL NOT NULL DEFAULT FALSE
);
CREATE TABLE "subscription_plans" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "duration_months" INT NOT NULL,
    "price" NUMERIC NOT NULL,
    "currency" TEXT NOT NULL,
    "is_lifetime" BOOL NOT NULL DEFAULT FALSE,
    "features" TEXT[] NOT NULL DEFAULT '{}',
    "display_order" INT NOT NULL DEFAULT 0,
    "is_active" BOOL NOT NULL DEFAULT TRUE
);
CREATE TABLE "bot_users" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_id" TEXT NOT NULL UNIQUE,
    "username" TEXT,
    "first_name" TEXT,
    "last_name" TEXT,
    "is_vip" BOOL NOT NULL DEFAULT FALSE,
    "subscription_expires_at" TIMESTAMPTZ,
    "is_admin" BOOL NOT NULL DEFAULT FALSE,
    "language" TEXT,
    "language_code" TEXT,
    "time_zone" TEXT,
    "unreachable_since" TIMESTAMPTZ,
    "current_plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE SET NULL
);
CREATE TABLE "user_package_assignments" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assigned_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "is_active" BOOL NOT NULL DEFAULT TRUE,
    "telegram_added" BOOL NOT NULL DEFAULT FALSE,
    "telegram_channels" TEXT[] NOT NULL DEFAULT '{}',
    "notes" TEXT,
    "source" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "assigned_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
    "package_id" UUID NOT NULL REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT,
    "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE CASCADE
);
CREATE TABLE "user_subscriptions" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL UNIQUE,
    "telegram_username" TEXT,
    "payment_method" TEXT,
    "payment_instructions" TEXT,
    "bank_details" TEXT,
    "receipt_file_path" TEXT,
    "receipt_telegram_file_id" TEXT,
    "payment_status" TEXT NOT NULL,
    "is_active" BOOL NOT NULL DEFAULT FALSE,
    "subscription_start_date" TIMESTAMPTZ,
    "subscription_end_date" TIMESTAMPTZ,
    "is_lifetime" BOOL NOT NULL DEFAULT FALSE,
    "anchor_at" TIMESTAMPTZ,
    "anchor_months" INT NOT NULL DEFAULT 0,
    "next_reminder_at" TIMESTAMPTZ,
    "plan_id" UUID NOT NULL REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT
);
CREATE TABLE "subscription_audit_log" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action_type" TEXT NOT NULL,
    "old_values" JSONB NOT NULL DEFAULT '{}',
    "new_values" JSONB NOT NULL DEFAULT '{}',
    "change_reason" TEXT,
    "deed_key" TEXT UNIQUE,
    "changed_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
    "subscription_id" UUID NOT NULL REFERENCES "user_subscriptions" ("id") ON DELETE RESTRICT
);
CREATE TABLE "media_files" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "filename" TEXT NOT NULL,
    "file_path" TEXT NOT NULL,
    "file_type" TEXT NOT NULL,
    "file_size" BIGINT NOT NULL,
    "caption" TEXT,
    "uploaded_by" TEXT NOT NULL,
    "telegram_file_id" TEXT,
    "sha256" TEXT NOT NULL
);
CREATE INDEX "idx_media_files_uploade_1059fe" ON "media_files" ("uploaded_by");
CREATE INDEX "idx_media_files_sha256_912827" ON "media_files" ("sha256");
CREATE TABLE "media_contents" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" BYTEA NOT NULL,
    "media_file_id" UUID NOT NULL UNIQUE REFERENCES "media_files" ("id") ON DELETE CASCADE
);
CREATE TABLE "payment_intents" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "method" TEXT NOT NULL,
    "expected_amount" NUMERIC NOT NULL,
    "currency" TEXT NOT NULL,
    "pay_code" TEXT NOT NULL UNIQUE,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "notes" TEXT,
    "snapshot" JSONB NOT NULL DEFAULT '{}',
    "expires_at" TIMESTAMPTZ NOT NULL,
    "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT,
    "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT
);
CREATE TABLE "subdomain_claims" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_id" TEXT NOT NULL,
    "requested_subdomain" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "rejection_reason" TEXT,
    "reviewed_at" TIMESTAMPTZ,
    "reviewed_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
    "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_subdomain_c_telegra_5be989" ON "subdomain_claims" ("telegram_id");
CREATE TABLE "promo_analytics" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "promo_code" TEXT NOT NULL,
    "telegram_user_id" TEXT NOT NULL,
    "event_type" TEXT NOT NULL,
    "discount_amount" NUMERIC,
    "final_amount" NUMERIC,
    "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE SET NULL
);
CREATE INDEX "idx_promo_analy_promo_c_a35508" ON "promo_analytics" ("promo_code");
CREATE INDEX "idx_promo_analy_telegra_8318ea" ON "promo_analytics" ("telegram_user_id");
CREATE TABLE "promotions" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "code" TEXT NOT NULL,
    "description" TEXT,
    "discount_type" TEXT NOT NULL,
    "discount_value" NUMERIC NOT NULL,
    "max_uses" INT,
    "current_uses" INT NOT NULL DEFAULT 0,
    "is_active" BOOL NOT NULL DEFAULT TRUE,
    "valid_from" TIMESTAMPTZ,
    "valid_until" TIMESTAMPTZ
);
CREATE TABLE "promotion_usage" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "telegram_user_id" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "promotion_id" UUID NOT NULL REFERENCES "promotions" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_promotion_u_telegra_01fc2a" ON "promotion_usage" ("telegram_user_id");
CREATE TABLE "channel_invites" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chat_id" TEXT NOT NULL,
    "link" TEXT NOT NULL UNIQUE,
    "status" TEXT NOT NULL DEFAULT 'active',
    "expires_at" TIMESTAMPTZ NOT NULL,
    "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE CASCADE
);
CREATE TABLE "channel_memberships" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "channel_name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ,
    "is_active" BOOL NOT NULL DEFAULT FALSE,
    "is_guest" BOOL NOT NULL DEFAULT FALSE,
    "left_at" TIMESTAMPTZ,
    "checked_at" TIMESTAMPTZ,
    "banned_at" TIMESTAMPTZ,
    "removal_started_at" TIMESTAMPTZ,
    "removed_at" TIMESTAMPTZ,
    "removal_failed_at" TIMESTAMPTZ,
    "removal_reason" TEXT,
    "added_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
    "package_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE SET NULL,
    "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_channel_mem_channel_9180e7" ON "channel_memberships" ("channel_id");
CREATE TABLE "join_requests" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "requested_at" TIMESTAMPTZ NOT NULL,
    "answered_at" TIMESTAMPTZ
);
CREATE TABLE "managed_chats" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chat_id" TEXT NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "chat_type" TEXT NOT NULL,
    "join_mode" TEXT NOT NULL DEFAULT 'request',
    "request_link" TEXT,
    "missing_rights" TEXT[] NOT NULL DEFAULT '{}',
    "broken_since" TIMESTAMPTZ,
    "checked_at" TIMESTAMPTZ
);
CREATE TABLE "plan_channels" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "channel_name" TEXT NOT NULL,
    "channel_type" TEXT NOT NULL,
    "invite_link" TEXT,
    "chat_id" TEXT NOT NULL,
    "is_active" BOOL NOT NULL DEFAULT TRUE,
    "plan_id" UUID NOT NULL REFERENCES "subscription_plans" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_plan_channe_chat_id_a23c7e" ON "plan_channels" ("chat_id");
CREATE TABLE "education_categories" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "icon" TEXT,
    "display_order" INT NOT NULL DEFAULT 0,
    "is_active" BOOL NOT NULL DEFAULT TRUE
);
CREATE TABLE "education_packages" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "detailed_description" TEXT,
    "price" NUMERIC NOT NULL,
    "currency" TEXT NOT NULL,
    "duration_weeks" INT,
    "is_lifetime" BOOL NOT NULL DEFAULT FALSE,
    "max_students" INT,
    "current_students" INT NOT NULL DEFAULT 0,
    "features" TEXT[] NOT NULL DEFAULT '{}',
    "requirements" TEXT[] NOT NULL DEFAULT '{}',
    "learning_outcomes" TEXT[] NOT NULL DEFAULT '{}',
    "instructor_name" TEXT,
    "instructor_bio" TEXT,
    "instructor_image_url" TEXT,
    "thumbnail_url" TEXT,
    "video_preview_url" TEXT,
    "difficulty_level" TEXT,
    "is_active" BOOL NOT NULL DEFAULT TRUE,
    "is_featured" BOOL NOT NULL DEFAULT FALSE,
    "starts_at" TIMESTAMPTZ,
    "enrollment_deadline" TIMESTAMPTZ,
    "category_id" UUID NOT NULL REFERENCES "education_categories" ("id") ON DELETE RESTRICT
);
CREATE TABLE "education_enrollments" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "student_telegram_id" TEXT NOT NULL,
    "student_telegram_username" TEXT,
    "student_first_name" TEXT,
    "student_last_name" TEXT,
    "student_email" TEXT,
    "student_phone" TEXT,
    "enrollment_status" TEXT NOT NULL DEFAULT 'pending',
    "payment_status" TEXT NOT NULL DEFAULT 'pending',
    "payment_method" TEXT,
    "payment_amount" NUMERIC,
    "payment_reference" TEXT,
    "enrollment_date" TIMESTAMPTZ,
    "start_date" TIMESTAMPTZ,
    "completion_date" TIMESTAMPTZ,
    "progress_percentage" INT NOT NULL DEFAULT 0,
    "notes" TEXT,
    "receipt_file_path" TEXT,
    "receipt_telegram_file_id" TEXT,
    "package_id" UUID NOT NULL REFERENCES "education_packages" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_education_e_student_2cc44d" ON "education_enrollments" ("student_telegram_id");
CREATE TABLE "payments" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "amount" NUMERIC NOT NULL,
    "currency" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "payment_provider_id" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "webhook_data" JSONB NOT NULL DEFAULT '{}',
    "snapshot" JSONB NOT NULL DEFAULT '{}',
    "receipt_sha256" TEXT,
    "receipt_phash" BIGINT,
    "submitted_at" TIMESTAMPTZ,
    "is_late" BOOL NOT NULL DEFAULT FALSE,
    "reviewed_at" TIMESTAMPTZ,
    "rejection_reason" TEXT,
    "review_reminded_at" TIMESTAMPTZ,
    "claim_id" UUID REFERENCES "subdomain_claims" ("id") ON DELETE RESTRICT,
    "enrollment_id" UUID REFERENCES "education_enrollments" ("id") ON DELETE RESTRICT,
    "intent_id" UUID REFERENCES "payment_intents" ("id") ON DELETE RESTRICT,
    "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT,
    "receipt_id" UUID REFERENCES "media_files" ("id") ON DELETE RESTRICT,
    "reviewed_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
    "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT
);
CREATE TABLE "enrollment_audit_log" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "student_telegram_id" TEXT NOT NULL,
    "action_type" TEXT NOT NULL,
    "old_values" JSONB NOT NULL DEFAULT '{}',
    "new_values" JSONB NOT NULL DEFAULT '{}',
    "ip_address" INET,
    "user_agent" TEXT,
    "access_reason" TEXT,
    "accessed_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
    "enrollment_id" UUID NOT NULL REFERENCES "education_enrollments" ("id") ON DELETE RESTRICT
);
CREATE TABLE "broadcast_messages" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "target_audience" JSONB NOT NULL DEFAULT '{}',
    "scheduled_at" TIMESTAMPTZ,
    "sent_at" TIMESTAMPTZ,
    "delivery_status" TEXT NOT NULL DEFAULT 'draft',
    "total_recipients" INT NOT NULL DEFAULT 0,
    "successful_deliveries" INT NOT NULL DEFAULT 0,
    "failed_deliveries" INT NOT NULL DEFAULT 0,
    "media_type" TEXT,
    "media_url" TEXT,
    "media_file_path" TEXT,
    "media_file_size" BIGINT,
    "media_mime_type" TEXT,
    "media_file_id" UUID REFERENCES "media_files" ("id") ON DELETE RESTRICT
);
CREATE TABLE "user_surveys" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "trading_level" TEXT,
    "trading_frequency" TEXT,
    "main_goal" TEXT,
    "monthly_budget" TEXT,
    "survey_completed_at" TIMESTAMPTZ,
    "recommended_plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE SET NULL
);
CREATE INDEX "idx_user_survey_telegra_acb96e" ON "user_surveys" ("telegram_user_id");
CREATE TABLE "domain_resolution_cache" (
    "domain" TEXT NOT NULL PRIMARY KEY,
    "wallet_address" TEXT,
    "site_url" TEXT,
    "storage_url" TEXT,
    "cached_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL
);
CREATE TABLE "ton_subdomains" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subdomain" TEXT NOT NULL,
    "full_domain" TEXT NOT NULL UNIQUE,
    "wallet_address" TEXT,
    "verified" BOOL NOT NULL DEFAULT FALSE,
    "expires_at" TIMESTAMPTZ,
    "last_resolved" TIMESTAMPTZ,
    "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE RESTRICT
);
CREATE TABLE "ton_transactions" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "transaction_hash" TEXT NOT NULL UNIQUE,
    "from_address" TEXT,
    "to_address" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "fee" TEXT,
    "comment" TEXT,
    "comment_raw" BYTEA,
    "purpose" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "confirmed_at" TIMESTAMPTZ,
    "user_id" UUID REFERENCES "profiles" ("id") ON DELETE RESTRICT
);
CREATE TABLE "bot_sessions" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "session_start" TIMESTAMPTZ NOT NULL,
    "session_end" TIMESTAMPTZ,
    "duration_minutes" INT,
    "activity_count" INT NOT NULL DEFAULT 0,
    "session_data" JSONB NOT NULL DEFAULT '{}',
    "ip_address" TEXT,
    "user_agent" TEXT
);
CREATE TABLE "user_interactions" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "interaction_type" TEXT NOT NULL,
    "interaction_data" JSONB NOT NULL DEFAULT '{}',
    "session_id" TEXT,
    "page_context" TEXT
);
CREATE INDEX "idx_user_intera_telegra_12d1f1" ON "user_interactions" ("telegram_user_id");
CREATE TABLE "user_sessions" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "session_data" JSONB NOT NULL DEFAULT '{}',
    "awaiting_input" TEXT,
    "package_data" JSONB NOT NULL DEFAULT '{}',
    "promo_data" JSONB NOT NULL DEFAULT '{}',
    "is_active" BOOL NOT NULL DEFAULT TRUE,
    "last_activity" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "end_reason" TEXT
);
CREATE TABLE "session_audit_log" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "action_type" TEXT NOT NULL,
    "ip_address" INET,
    "user_agent" TEXT,
    "access_details" JSONB NOT NULL DEFAULT '{}',
    "session_id" UUID REFERENCES "user_sessions" ("id") ON DELETE SET NULL
);
CREATE TABLE "conversion_tracking" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "conversion_type" TEXT NOT NULL,
    "promo_code" TEXT,
    "conversion_value" NUMERIC,
    "funnel_step" INT NOT NULL DEFAULT 0,
    "conversion_data" JSONB NOT NULL DEFAULT '{}',
    "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE SET NULL
);
CREATE TABLE "daily_analytics" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "date" DATE NOT NULL UNIQUE,
    "total_users" INT NOT NULL DEFAULT 0,
    "new_users" INT NOT NULL DEFAULT 0,
    "button_clicks" JSONB NOT NULL DEFAULT '{}',
    "conversion_rates" JSONB NOT NULL DEFAULT '{}',
    "top_promo_codes" JSONB NOT NULL DEFAULT '{}',
    "revenue" NUMERIC NOT NULL DEFAULT 0
);
CREATE TABLE "user_analytics" (
    "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "telegram_user_id" TEXT NOT NULL,
    "event_type" TEXT NOT NULL,
    "event_data" JSONB NOT NULL DEFAULT '{}',
    "user_agent" TEXT,
    "referrer" TEXT,
    "page_url" TEXT,
    "utm_source" TEXT,
    "utm_medium" TEXT,
    "utm_campaign" TEXT,
    "session_id" TEXT,
    "ip_address" INET,
    "device_type" TEXT,
    "browser" TEXT
);
CREATE INDEX "idx_user_analyt_telegra_4fe94a" ON "user_analytics" ("telegram_user_id");
CREATE TABLE "inbox_updates" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "update_id" BIGINT NOT NULL,
    "lane" TEXT NOT NULL,
    "body" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "owner" BIGINT,
    "attempts" INT NOT NULL DEFAULT 0,
    "available_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ,
    "received_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "error" TEXT
);
CREATE TABLE "leases" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "holder" BIGINT,
    "term" BIGINT NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "args" JSONB NOT NULL DEFAULT '{}',
    "dedup_key" TEXT UNIQUE,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "priority" INT NOT NULL DEFAULT 5,
    "attempts" INT NOT NULL DEFAULT 0,
    "available_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ,
    "owner" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ,
    "error" TEXT
);
CREATE TABLE "replicas" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE "send_budgets" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "tokens" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "refilled_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blocked_until" TIMESTAMPTZ
);
CREATE TABLE IF NOT EXISTS "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    # The table "aerich" stays: aerich notes the way back in it.
    return """
DROP TABLE "send_budgets";
DROP TABLE "replicas";
DROP TABLE "outbox";
DROP TABLE "leases";
DROP TABLE "inbox_updates";
DROP TABLE "user_analytics";
DROP TABLE "daily_analytics";
DROP TABLE "conversion_tracking";
DROP TABLE "session_audit_log";
DROP TABLE "user_sessions";
DROP TABLE "user_interactions";
DROP TABLE "bot_sessions";
DROP TABLE "ton_transactions";
DROP TABLE "ton_subdomains";
DROP TABLE "domain_resolution_cache";
DROP TABLE "user_surveys";
DROP TABLE "broadcast_messages";
DROP TABLE "enrollment_audit_log";
DROP TABLE "payments";
DROP TABLE "education_enrollments";
DROP TABLE "education_packages";
DROP TABLE "education_categories";
DROP TABLE "plan_channels";
DROP TABLE "managed_chats";
DROP TABLE "join_requests";
DROP TABLE "channel_memberships";
DROP TABLE "channel_invites";
DROP TABLE "promotion_usage";
DROP TABLE "promotions";
DROP TABLE "promo_analytics";
DROP TABLE "subdomain_claims";
DROP TABLE "payment_intents";
DROP TABLE "media_contents";
DROP TABLE "media_files";
DROP TABLE "subscription_audit_log";
DROP TABLE "user_subscriptions";
DROP TABLE "user_package_assignments";
DROP TABLE "bot_users";
DROP TABLE "subscription_plans";
DROP TABLE "profiles";
"""

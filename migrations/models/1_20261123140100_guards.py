"""Every rule that the database itself keeps, and every index that a question needs.

aerich can write none of these, so they are written by hand, as data: the way back is derived.
Names say the rule, because services recognise a broken guard by its name.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# table.column: the values it may hold.
KNOWN = {
    "profiles.role": "user moderator admin",
    "user_subscriptions.payment_method": "bank_transfer ton usdt_ton stars card manual",
    "user_subscriptions.payment_status": "pending awaiting_admin completed failed refunded",
    "user_package_assignments.source": "payment grant bundle gift trial referral import",
    "payment_intents.method": "bank_transfer ton usdt_ton stars card manual",
    "payment_intents.status": "pending manual_review approved rejected expired cancelled",
    "payments.payment_method": "bank_transfer ton usdt_ton stars card manual",
    "payments.status": "pending awaiting_admin completed failed refunded expired cancelled",
    "managed_chats.chat_type": "channel group",
    "managed_chats.join_mode": "request invite",
    "plan_channels.channel_type": "channel group",
    "channel_invites.status": "active used revoked",
    "join_requests.status": "waiting approved declined",
    "education_packages.difficulty_level": "Beginner Intermediate Advanced",
    "education_enrollments.enrollment_status": (
        "pending waitlisted active completed cancelled suspended"
    ),
    "education_enrollments.payment_status": "pending awaiting_admin completed failed refunded",
    "education_enrollments.payment_method": "bank_transfer ton usdt_ton stars card manual",
    "enrollment_audit_log.action_type": "created viewed updated status_changed anonymized",
    "promotions.discount_type": "percentage fixed",
    "promo_analytics.event_type": "code_entered code_applied payment_completed released",
    "broadcast_messages.delivery_status": (
        "draft scheduled sending paused completed cancelled failed"
    ),
    "broadcast_messages.media_type": "image video document",
    "user_surveys.trading_level": "beginner intermediate advanced",
    "user_surveys.trading_frequency": "daily weekly occasionally",
    "user_surveys.main_goal": "learn_improve quality_signals vip_community",
    "user_surveys.monthly_budget": "under_15 15_to_50 over_50",
    "ton_transactions.status": "pending confirmed failed refund_due refunded",
    "ton_transactions.purpose": "subscription education subdomain wallet_link unmatched",
    "subdomain_claims.status": "pending approved rejected withdrawn",
    "user_sessions.end_reason": "timeout completed cancelled admin_reset superseded",
    "session_audit_log.action_type": "created accessed updated ended cleanup",
    "user_interactions.interaction_type": "button_click command message file_upload",
    "conversion_tracking.conversion_type": (
        "start referral plan_view checkout_start payment_start payment_submit "
        "payment_complete subscription_complete"
    ),
    "inbox_updates.state": "waiting running done parked",
    "outbox.state": "waiting held sent failed dropped",
}

# Money: never below zero, and neither NaN nor Infinity, which NUMERIC would take for large.
MONEY = (
    "subscription_plans.price",
    "payment_intents.expected_amount",
    "payments.amount",
    "education_packages.price",
    "education_enrollments.payment_amount",
    "promotions.discount_value",
    "promo_analytics.discount_amount",
    "promo_analytics.final_amount",
    "conversion_tracking.conversion_value",
    "daily_analytics.revenue",
)

COUNTS = (
    "user_subscriptions.anchor_months",
    "media_files.file_size",
    "education_packages.duration_weeks",
    "broadcast_messages.total_recipients",
    "broadcast_messages.successful_deliveries",
    "broadcast_messages.failed_deliveries",
    "broadcast_messages.media_file_size",
    "bot_sessions.duration_minutes",
    "bot_sessions.activity_count",
    "daily_analytics.total_users",
    "daily_analytics.new_users",
    "conversion_tracking.funnel_step",
    "inbox_updates.attempts",
    "outbox.attempts",
)

# Hashes have one spelling, and so have addresses: workchain:hex, in lower case.
HASHES = (
    "media_files.sha256",
    "payments.receipt_sha256",
    "ton_transactions.transaction_hash",
)
ADDRESSES = (
    "profiles.ton_wallet_address",
    "ton_subdomains.wallet_address",
    "ton_transactions.from_address",
    "ton_transactions.to_address",
    "domain_resolution_cache.wallet_address",
)
# On-chain amounts are whole numbers of the smallest unit, written as text.
BASE_UNITS = ("ton_transactions.amount", "ton_transactions.fee")

# (table, name, rule)
CHECKS = (
    (
        "subscription_plans",
        "subscription_plans_lifetime_has_no_months",
        "duration_months >= 0 AND is_lifetime = (duration_months = 0)",
    ),
    (
        "user_subscriptions",
        "user_subscriptions_lifetime_has_no_end",
        "NOT is_lifetime OR subscription_end_date IS NULL",
    ),
    # A running row without an end would never be found by the expiry.
    (
        "user_subscriptions",
        "user_subscriptions_running_has_an_end",
        "NOT is_active OR is_lifetime OR subscription_end_date IS NOT NULL",
    ),
    (
        "payments",
        "payments_for_exactly_one_thing",
        "num_nonnulls(plan_id, enrollment_id, claim_id) = 1",
    ),
    (
        "promotions",
        "promotions_uses_within_limit",
        "current_uses >= 0 AND (max_uses IS NULL OR current_uses <= max_uses)",
    ),
    (
        "promotions",
        "promotions_percentage_at_most_100",
        "discount_type <> 'percentage' OR discount_value <= 100",
    ),
    (
        "education_packages",
        "education_packages_seats_within_limit",
        "current_students >= 0 AND (max_students IS NULL OR current_students <= max_students)",
    ),
    (
        "education_enrollments",
        "education_enrollments_progress_in_percent",
        "progress_percentage BETWEEN 0 AND 100",
    ),
    (
        "user_surveys",
        "user_surveys_completed_is_answered",
        "survey_completed_at IS NULL OR"
        " num_nulls(trading_level, trading_frequency, main_goal, monthly_budget) = 0",
    ),
    (
        "inbox_updates",
        "inbox_updates_running_has_an_owner",
        "state <> 'running' OR (owner IS NOT NULL AND lease_until IS NOT NULL)",
    ),
)

# (table, name, columns or expression, condition)
UNIQUES = (
    ("promotions", "promotions_code_once", "upper(code)", ""),
    ("promotion_usage", "promotion_usage_once", "promotion_id, telegram_user_id", ""),
    (
        "user_package_assignments",
        "user_package_assignments_running_once",
        "user_id, package_id, source, source_id",
        "is_active",
    ),
    (
        "payment_intents",
        "payment_intents_live_checkout_once",
        "user_id",
        "plan_id IS NOT NULL AND status IN ('pending', 'manual_review', 'rejected')",
    ),
    ("payments", "payments_charge_once", "payment_method, payment_provider_id", ""),
    (
        "payments",
        "payments_receipt_sha256_once",
        "receipt_sha256",
        "status IN ('awaiting_admin', 'completed')",
    ),
    ("payments", "payments_intent_reviewed_once", "intent_id", "status = 'awaiting_admin'"),
    ("payments", "payments_intent_completed_once", "intent_id", "status = 'completed'"),
    ("plan_channels", "plan_channels_once", "plan_id, chat_id", ""),
    ("channel_memberships", "channel_memberships_once", "telegram_user_id, channel_id", ""),
    ("channel_invites", "channel_invites_active_once", "user_id, chat_id", "status = 'active'"),
    (
        "join_requests",
        "join_requests_waiting_once",
        "telegram_user_id, chat_id",
        "status = 'waiting'",
    ),
    ("education_enrollments", "education_enrollments_once", "package_id, student_telegram_id", ""),
    (
        "subdomain_claims",
        "subdomain_claims_live_once",
        "lower(requested_subdomain)",
        "status IN ('pending', 'approved')",
    ),
    ("user_sessions", "user_sessions_active_once", "telegram_user_id", "is_active"),
    ("inbox_updates", "inbox_updates_once", "bot_id, update_id", ""),
    ("inbox_updates", "inbox_updates_lane_once", "bot_id, lane", "state = 'running'"),
)

# Foreign keys that no unique index above begins with.
FOREIGN_KEYS = (
    "bot_users.current_plan_id",
    "user_subscriptions.plan_id",
    "user_package_assignments.user_id",
    "user_package_assignments.package_id",
    "user_package_assignments.assigned_by",
    "subscription_audit_log.changed_by",
    "payment_intents.user_id",
    "payment_intents.plan_id",
    "payments.user_id",
    "payments.plan_id",
    "payments.enrollment_id",
    "payments.claim_id",
    "payments.intent_id",
    "payments.receipt_id",
    "payments.reviewed_by",
    "channel_memberships.user_id",
    "channel_memberships.added_by",
    "channel_memberships.package_id",
    "channel_invites.user_id",
    "promo_analytics.plan_id",
    "education_packages.category_id",
    "enrollment_audit_log.enrollment_id",
    "enrollment_audit_log.accessed_by",
    "broadcast_messages.media_file_id",
    "user_surveys.recommended_plan_id",
    "ton_subdomains.user_id",
    "ton_transactions.user_id",
    "subdomain_claims.user_id",
    "subdomain_claims.reviewed_by",
    "session_audit_log.session_id",
    "conversion_tracking.plan_id",
)

# (table, name, columns or expression, condition)
INDEXES = (
    ("bot_users", "bot_users_by_username", "lower(username)", ""),
    ("bot_users", "bot_users_admins", "telegram_id", "is_admin"),
    (
        "user_subscriptions",
        "user_subscriptions_ending",
        "subscription_end_date",
        "is_active AND NOT is_lifetime",
    ),
    (
        "user_subscriptions",
        "user_subscriptions_to_remind",
        "next_reminder_at",
        "next_reminder_at IS NOT NULL",
    ),
    (
        "channel_memberships",
        "channel_memberships_to_check",
        "checked_at",
        "is_active AND NOT is_guest",
    ),
    (
        "channel_memberships",
        "channel_memberships_to_remove",
        "removal_failed_at",
        "removal_failed_at IS NOT NULL",
    ),
    ("user_package_assignments", "user_package_assignments_ending", "expires_at", "is_active"),
    ("user_package_assignments", "user_package_assignments_of_person", "user_id", "is_active"),
    ("user_package_assignments", "user_package_assignments_of_plan", "package_id", "is_active"),
    (
        "subscription_audit_log",
        "subscription_audit_log_story",
        "subscription_id, created_at",
        "",
    ),
    (
        "payment_intents",
        "payment_intents_expiring",
        "expires_at",
        "status IN ('pending', 'rejected')",
    ),
    ("payments", "payments_to_review", "submitted_at", "status = 'awaiting_admin'"),
    ("payments", "payments_of_file", "receipt_sha256", "receipt_sha256 IS NOT NULL"),
    ("user_sessions", "user_sessions_idle", "last_activity", "is_active"),
    ("user_sessions", "user_sessions_of_person", "telegram_user_id, created_at", ""),
    ("session_audit_log", "session_audit_log_of_person", "telegram_user_id", ""),
    ("bot_sessions", "bot_sessions_of_person", "telegram_user_id", ""),
    ("conversion_tracking", "conversion_tracking_of_person", "telegram_user_id", ""),
    (
        "inbox_updates",
        "inbox_updates_in_order",
        "bot_id, lane, update_id",
        "state IN ('waiting', 'running')",
    ),
    ("inbox_updates", "inbox_updates_available", "available_at", "state = 'waiting'"),
    ("outbox", "outbox_next", "priority, available_at, id", "state = 'waiting'"),
    ("outbox", "outbox_of_chat", "chat_id", "state IN ('waiting', 'held')"),
    ("outbox", "outbox_done", "done_at", "done_at IS NOT NULL"),
)


def checks() -> list[tuple[str, str, str]]:
    """Every CHECK as (table, name, rule)."""
    found = list(CHECKS)
    for place, values in KNOWN.items():
        table, column = place.split(".")
        listed = ", ".join(f"'{value}'" for value in values.split())
        found.append((table, f"{table}_{column}_known", f'"{column}" IN ({listed})'))
    rules = (
        (MONEY, "not_negative", '"{}" >= 0 AND "{}" < \'Infinity\''),
        (COUNTS, "not_negative", '"{}" >= 0'),
        (HASHES, "lower_hex", "\"{}\" ~ '^[0-9a-f]{{64}}$'"),
        (ADDRESSES, "raw", "\"{}\" ~ '^-?[0-9]+:[0-9a-f]{{64}}$'"),
        (BASE_UNITS, "base_units", "\"{}\" ~ '^[0-9]+$'"),
    )
    for places, suffix, rule in rules:
        for place in places:
            table, column = place.split(".")
            found.append((table, f"{table}_{column}_{suffix}", rule.format(column, column)))
    return found


def indexes() -> list[tuple[str, str, str, str, str]]:
    """Every index as (kind, table, name, columns, condition)."""
    found = [("UNIQUE INDEX", *guard) for guard in UNIQUES]
    for place in FOREIGN_KEYS:
        table, column = place.split(".")
        found.append(("INDEX", table, f"{table}_{column}_fk", column, ""))
    return found + [("INDEX", *index) for index in INDEXES]


async def upgrade(db: BaseDBAsyncClient) -> str:
    statements = [
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" CHECK ({rule});'
        for table, name, rule in checks()
    ]
    for kind, table, name, columns, condition in indexes():
        where = f" WHERE {condition}" if condition else ""
        statements.append(f'CREATE {kind} "{name}" ON "{table}" ({columns}){where};')
    return "\n".join(statements)


async def downgrade(db: BaseDBAsyncClient) -> str:
    statements = [f'DROP INDEX "{name}";' for _, _, name, _, _ in indexes()]
    statements += [
        f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}";' for table, name, _ in checks()
    ]
    return "\n".join(statements)

"""What the data contract says, as data: 31 tables, their columns, value sets and references.

Kept apart from the models and the migrations on purpose: all three have to say the same.
"""

_TABLES = """
bot_users: id=uuid telegram_id=text username=text first_name=text last_name=text is_vip=boolean
    subscription_expires_at=timestamptz current_plan_id=uuid is_admin=boolean
    created_at=timestamptz updated_at=timestamptz
profiles: id=uuid telegram_id=text username=text first_name=text last_name=text
    display_name=text email=text phone=text avatar_url=text role=text is_active=boolean
    ton_wallet_address=text ton_domain=text domain_verified=boolean
    domain_verified_at=timestamptz created_at=timestamptz updated_at=timestamptz
subscription_plans: id=uuid name=text duration_months=integer price=numeric currency=text
    is_lifetime=boolean features=text[] created_at=timestamptz updated_at=timestamptz
user_subscriptions: id=uuid telegram_user_id=text telegram_username=text plan_id=uuid
    payment_method=text payment_instructions=text bank_details=text receipt_file_path=text
    receipt_telegram_file_id=text payment_status=text is_active=boolean
    subscription_start_date=timestamptz subscription_end_date=timestamptz created_at=timestamptz
    updated_at=timestamptz
payments: id=uuid user_id=uuid plan_id=uuid amount=numeric currency=text payment_method=text
    payment_provider_id=text status=text webhook_data=jsonb created_at=timestamptz
    updated_at=timestamptz
payment_intents: id=uuid user_id=uuid method=text expected_amount=numeric currency=text
    pay_code=text status=text notes=text created_at=timestamptz updated_at=timestamptz
plan_channels: id=uuid plan_id=uuid channel_name=text channel_type=text invite_link=text
    chat_id=text is_active=boolean created_at=timestamptz updated_at=timestamptz
channel_memberships: id=uuid user_id=uuid telegram_user_id=text channel_id=text
    channel_name=text added_at=timestamptz added_by=uuid is_active=boolean package_id=uuid
    created_at=timestamptz updated_at=timestamptz
education_categories: id=uuid name=text description=text icon=text display_order=integer
    is_active=boolean created_at=timestamptz updated_at=timestamptz
education_packages: id=uuid category_id=uuid name=text description=text
    detailed_description=text price=numeric currency=text duration_weeks=integer
    is_lifetime=boolean max_students=integer current_students=integer features=text[]
    requirements=text[] learning_outcomes=text[] instructor_name=text instructor_bio=text
    instructor_image_url=text thumbnail_url=text video_preview_url=text difficulty_level=text
    is_active=boolean is_featured=boolean starts_at=timestamptz enrollment_deadline=timestamptz
    created_at=timestamptz updated_at=timestamptz
education_enrollments: id=uuid package_id=uuid student_telegram_id=text
    student_telegram_username=text student_first_name=text student_last_name=text
    student_email=text student_phone=text enrollment_status=text payment_status=text
    payment_method=text payment_amount=numeric payment_reference=text
    enrollment_date=timestamptz start_date=timestamptz completion_date=timestamptz
    progress_percentage=integer notes=text receipt_file_path=text receipt_telegram_file_id=text
    created_at=timestamptz updated_at=timestamptz
promotions: id=uuid code=text description=text discount_type=text discount_value=numeric
    max_uses=integer current_uses=integer is_active=boolean valid_from=timestamptz
    valid_until=timestamptz created_at=timestamptz updated_at=timestamptz
promotion_usage: id=uuid promotion_id=uuid telegram_user_id=text used_at=timestamptz
broadcast_messages: id=uuid title=text content=text media_file_id=uuid target_audience=jsonb
    scheduled_at=timestamptz sent_at=timestamptz delivery_status=text total_recipients=integer
    successful_deliveries=integer failed_deliveries=integer created_at=timestamptz
    updated_at=timestamptz media_type=text media_url=text media_file_path=text
    media_file_size=bigint media_mime_type=text
ton_subdomains: id=uuid user_id=uuid subdomain=text full_domain=text wallet_address=text
    verified=boolean created_at=timestamptz expires_at=timestamptz last_resolved=timestamptz
    updated_at=timestamptz
ton_transactions: id=uuid transaction_hash=text from_address=text to_address=text amount=text
    fee=text comment=text purpose=text user_id=uuid status=text confirmed_at=timestamptz
    created_at=timestamptz updated_at=timestamptz
domain_resolution_cache: domain=text wallet_address=text site_url=text storage_url=text
    cached_at=timestamptz expires_at=timestamptz
user_sessions: id=uuid telegram_user_id=text session_data=jsonb awaiting_input=text
    package_data=jsonb promo_data=jsonb is_active=boolean last_activity=timestamptz
    created_at=timestamptz ended_at=timestamptz end_reason=text
bot_sessions: id=uuid telegram_user_id=text session_start=timestamptz session_end=timestamptz
    duration_minutes=integer activity_count=integer session_data=jsonb ip_address=text
    user_agent=text created_at=timestamptz updated_at=timestamptz
user_analytics: id=uuid telegram_user_id=text event_type=text event_data=jsonb user_agent=text
    referrer=text page_url=text utm_source=text utm_medium=text utm_campaign=text
    session_id=text ip_address=inet device_type=text browser=text created_at=timestamptz
daily_analytics: id=uuid date=date total_users=integer new_users=integer button_clicks=jsonb
    conversion_rates=jsonb top_promo_codes=jsonb revenue=numeric created_at=timestamptz
    updated_at=timestamptz
user_package_assignments: id=uuid user_id=uuid package_id=uuid assigned_by=uuid
    assigned_at=timestamptz expires_at=timestamptz is_active=boolean telegram_added=boolean
    telegram_channels=text[] notes=text source=text source_id=text created_at=timestamptz
    updated_at=timestamptz
subdomain_claims: id=uuid user_id=uuid telegram_id=text requested_subdomain=text status=text
    rejection_reason=text reviewed_by=uuid reviewed_at=timestamptz created_at=timestamptz
    updated_at=timestamptz
media_files: id=uuid filename=text file_path=text file_type=text file_size=bigint caption=text
    uploaded_by=text telegram_file_id=text sha256=text created_at=timestamptz
    updated_at=timestamptz
session_audit_log: id=uuid session_id=uuid telegram_user_id=text action_type=text
    ip_address=inet user_agent=text access_details=jsonb created_at=timestamptz
subscription_audit_log: id=uuid subscription_id=uuid changed_by=uuid action_type=text
    old_values=jsonb new_values=jsonb change_reason=text created_at=timestamptz
enrollment_audit_log: id=uuid enrollment_id=uuid student_telegram_id=text accessed_by=uuid
    action_type=text old_values=jsonb new_values=jsonb ip_address=inet user_agent=text
    access_reason=text created_at=timestamptz
user_interactions: id=uuid telegram_user_id=text interaction_type=text interaction_data=jsonb
    session_id=text page_context=text created_at=timestamptz
conversion_tracking: id=uuid telegram_user_id=text conversion_type=text plan_id=uuid
    promo_code=text conversion_value=numeric funnel_step=integer conversion_data=jsonb
    created_at=timestamptz
promo_analytics: id=uuid promo_code=text telegram_user_id=text event_type=text plan_id=uuid
    discount_amount=numeric final_amount=numeric created_at=timestamptz
user_surveys: id=uuid telegram_user_id=text trading_level=text trading_frequency=text
    main_goal=text monthly_budget=text recommended_plan_id=uuid survey_completed_at=timestamptz
    created_at=timestamptz updated_at=timestamptz
"""

_PAYMENT_METHOD = "bank_transfer ton usdt_ton stars card manual"
_PAYMENT_STATES = "pending awaiting_admin completed failed refunded"

#: table.column: every value it may hold.
VALUES = {
    "profiles.role": "user moderator admin",
    "user_subscriptions.payment_status": _PAYMENT_STATES,
    "user_subscriptions.payment_method": _PAYMENT_METHOD,
    "payments.status": f"{_PAYMENT_STATES} expired cancelled",
    "payments.payment_method": _PAYMENT_METHOD,
    "payment_intents.method": _PAYMENT_METHOD,
    "payment_intents.status": "pending manual_review approved rejected expired cancelled",
    "plan_channels.channel_type": "channel group",
    "user_package_assignments.source": "payment grant bundle gift trial referral import token",
    "education_enrollments.enrollment_status": (
        "pending waitlisted active completed cancelled suspended"
    ),
    "education_enrollments.payment_status": _PAYMENT_STATES,
    "education_enrollments.payment_method": _PAYMENT_METHOD,
    "education_packages.difficulty_level": "Beginner Intermediate Advanced",
    "enrollment_audit_log.action_type": "created viewed updated status_changed anonymized",
    "promotions.discount_type": "percentage fixed",
    "promo_analytics.event_type": "code_entered code_applied payment_completed released",
    "broadcast_messages.delivery_status": (
        "draft scheduled sending paused completed cancelled failed"
    ),
    "broadcast_messages.media_type": "image video document",
    "ton_transactions.status": "pending confirmed failed refund_due refunded",
    "ton_transactions.purpose": "subscription education subdomain wallet_link unmatched",
    "subdomain_claims.status": (
        "unpaid pending approved rejected withdrawn expired releasing released"
    ),
    "user_sessions.end_reason": "timeout completed cancelled admin_reset superseded",
    "session_audit_log.action_type": "created accessed updated ended cleanup",
    "user_interactions.interaction_type": "button_click command message file_upload",
    "conversion_tracking.conversion_type": (
        "start referral plan_view checkout_start payment_start payment_submit "
        "payment_complete subscription_complete seat_complete name_complete"
    ),
    "user_surveys.trading_level": "beginner intermediate advanced",
    "user_surveys.trading_frequency": "daily weekly occasionally",
    "user_surveys.main_goal": "learn_improve quality_signals vip_community",
    "user_surveys.monthly_budget": "under_15 15_to_50 over_50",
}

#: Every reference the diagram marks or draws, and what happens when the row it points to goes.
REFERENCES = """
bot_users.current_plan_id subscription_plans SET NULL
user_subscriptions.plan_id subscription_plans RESTRICT
payments.user_id bot_users RESTRICT
payments.plan_id subscription_plans RESTRICT
payments.enrollment_id education_enrollments RESTRICT
payments.claim_id subdomain_claims RESTRICT
payment_intents.user_id bot_users RESTRICT
plan_channels.plan_id subscription_plans CASCADE
channel_memberships.user_id profiles CASCADE
channel_memberships.added_by profiles SET NULL
channel_memberships.package_id subscription_plans SET NULL
education_packages.category_id education_categories RESTRICT
education_enrollments.package_id education_packages RESTRICT
promotion_usage.promotion_id promotions RESTRICT
broadcast_messages.media_file_id media_files RESTRICT
ton_subdomains.user_id profiles RESTRICT
ton_transactions.user_id profiles RESTRICT
user_package_assignments.user_id profiles CASCADE
user_package_assignments.package_id subscription_plans RESTRICT
user_package_assignments.assigned_by profiles SET NULL
subdomain_claims.user_id profiles RESTRICT
subdomain_claims.reviewed_by profiles SET NULL
session_audit_log.session_id user_sessions SET NULL
subscription_audit_log.subscription_id user_subscriptions RESTRICT
subscription_audit_log.changed_by profiles SET NULL
enrollment_audit_log.enrollment_id education_enrollments RESTRICT
enrollment_audit_log.accessed_by profiles SET NULL
conversion_tracking.plan_id subscription_plans SET NULL
promo_analytics.plan_id subscription_plans SET NULL
user_surveys.recommended_plan_id subscription_plans SET NULL
"""

#: Tables beside the diagram, which the flows need.
OWN_TABLES = {
    "holdings",
    "wallet_proofs",
    "connect_sessions",
    "connect_proposals",
    "parent_domains",
    "recoveries",
    "sources",
    "source_touches",
    "source_costs",
    "sale_touches",
    "daily_figures",
    "rolled_days",
    "daily_rates",
    "roll_marks",
    "member_spells",
    "media_contents",
    "managed_chats",
    "channel_wishes",
    "role_changes",
    "person_notes",
    "education_modules",
    "modules_done",
    "certificates",
    "admin_actions",
    "shop_settings",
    "shop_texts",
    "segments",
    "shop_accounts",
    "support_threads",
    "support_messages",
    "export_requests",
    "export_files",
    "star_subscriptions",
    "trial_runs",
    "ton_accounts",
    "channel_invites",
    "join_requests",
    "inbox_updates",
    "outbox",
    "replicas",
    "leases",
    "send_budgets",
    "alerts",
    "backups",
    "channel_audits",
    "foreign_links",
    "facts",
    "ledger_entries",
    "early_events",
    "unmatched_charges",
    "gram_rates",
    "composed_messages",
    "message_variants",
    "message_media",
    "message_buttons",
    "button_clicks",
    "broadcast_recipients",
    "campaigns",
    "campaign_steps",
    "campaign_runs",
    "campaign_messages",
    "exit_surveys",
    *("forgettings", "forgotten_marks", "kept_payers", "data_requests"),
    "admin_notices",
    "aerich",
}


def tables() -> dict[str, dict[str, str]]:
    """Table by table, the type of every column of the contract."""
    found: dict[str, dict[str, str]] = {}
    for word in _TABLES.split():
        if word.endswith(":"):
            columns = found.setdefault(word[:-1], {})
        else:
            name, _, kind = word.partition("=")
            columns[name] = kind
    return found


def references() -> dict[str, tuple[str, str]]:
    """table.column: the table it points to and the rule on deletion."""
    rows = (line.split(maxsplit=2) for line in REFERENCES.strip().splitlines())
    return {place: (table, rule) for place, table, rule in rows}

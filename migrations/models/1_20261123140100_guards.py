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


MODELS_STATE = (
    "eJztfVtz2zi27l9B+SU9VZrstHOd5NSpsh33bPckTspxTu/ekyk2REIWxiShAUErmp7+7w"
    "cAKYoXkBKoi0lxvSQ2iQXJ38Jl3dfvJwHziB89PWfia0T4yVv0+0mIAyJ/KL8aoRM8m61e"
    "qAcCj309dsyEE8tR+ikeR4JjV8gXE+xHRD7ySORyOhOUhfJpGPu+eshcOZCGd6tHcUj/FR"
    "NHsDsipvr7/P0f8jENPfKdRMtfZ/fOhBLfK3xd6qnP1s8dsZjpZ1+/Xr3/SY9UHzd2XObH"
    "QbgaPVuIKQuz4XFMvaeKRr27IyHhWBAv92eob5n+yctHyTeWDwSPSfZVvdUDj0xw7CswTv"
    "7PJA5dhQHSn6T+efF/06+WG/blX/775Lcfnshv4XAceixw1PAf/vTkTycWeLosVLygoVDg"
    "/f5H8lkrkPTTE/WhF/99dvPD81d69hmLxB3XLzWEJ39oQixwQqoZsULe5UTh5GBR5cB7+U"
    "bQgJi5UKQsccNLSZ8uf2jDleWDFVtWS3IJ+BK+AhOu2fyHPUF9e/Xx8svt2cfPavogiv7l"
    "a6TObi/Vm1P9dFF6+kPCGSb3VbLjsknQL1e3/43Ur+h/P11flvmXjbv93xP1nXAsmBOyuY"
    "O9PBrLx8tHcuiKwfHMa8ngIiUwuKMMFsQndxwHjukQvSXfxd/IosLbElGJuRKq/ZyiRmY6"
    "zvWnW+fL5a3j7Imll/9zq4/B3K6Q953+2YhYzX7I0bQCLIVj++V/GMTy6//6/53d6Fvm49"
    "n//KmwBz58uv7rcvhqA1xffPh0XsJ8QnkkHFvUi1SAuz3uPm4Be4EIULdHnUbOA51VIT9n"
    "zCc4rJFsM6IS5GNJta8bNnuSR91W+N8c7fNPnz4U0D6/KsP59eP55c0PP2ro5SAq9OOr6/"
    "IpHsXj7Ns55PuMymu1haDTMM0OpJ4e7YO+iT5yu2AvoKH9LsvIYJ9tsM98HN7F+M7yAlnR"
    "wP3R5tZO8JOQeq2AzwgBfXv01dnu/JuFVsgXiAB1e9TjkBPsThUYTkRD14D+GpOFaQK4w7"
    "t8h7sx5yQUzkyeW0YTRr0d2EC6hVG4PzxeY+5VVvbJvdnam0OsivRPjBN6F/6NLDTeV/L7"
    "YPMeSt0LX3KC8+d0yl6ivHq6+ooczzNPhWmpSTgkCCSRmeT3QNdfP3w40eiPsXs/x9xzat"
    "gww4uAqG9QlVtTyp/+dkN8rP+aWvQ/J7Mc1PC6X9SLwn0odobRlZ7rmJBSy4ydstzyKiy8"
    "6qvgNCg/waEUE730s9UnLUHjbEI1HBWH4vLVqMmhOEsGgT8R/IngTzw2eQ38iUfOYPAngj"
    "+xF9YC8CeCP3E4qHs0ksrnwhr4Mh1gb489CTD1bUDPCABte7RnU0u7e0YAaNujjR+kKsed"
    "mFst8CIV4G6PO2d+zSK/DOPAjPqSZjfi9SaAayG1apXInh5CtlbuelfQBwNca938Gd0B/f"
    "xLLSWPWKa5dNjLLyQ+c+z7RCh1UWqUBttrrf5npN3JudAjLVCh4DF59xucK03IrWiGhljy"
    "lzsPhFNJYTA4NO5wAzXE82yw00u4tbDlmWcAT3uXDXvyPpxxJogrrDdamRR2Wc0uq/jeN3"
    "EHu1Mc3pEtPZ15X/xZ7FHxgd31dr81e4ZxFNG70LiILQBTiZGf5Xh8R870hBs60/uL2A5i"
    "DtqC1hu/ekFFIw+UzLddZ5uHafRxZS0xclwf02D7MywRLC7UZEeK2KMA1cv9R8MHebluCd"
    "WFvFxD4l/puY4VKSkFbntMpTh9JMGY8GiaZCEd4fYLsj9wNwvLCrBeLi4Scub76g5zsOuS"
    "KNp2S15mEx65oBotj+ktAbtlYXbiH+sqk2/CCOuIuO3Rul1NdkRLa58xn0b10RAAWqdm1k"
    "eDFrIrsSJx/JRmXWzoyS9TLNBUzi0Z6CHBEEb56UZovEDzKQsQDj35w2KE5pwKQUJEQySm"
    "BHmEeE8ixOby19WaeHpSYsRePwjiWN9CHCuEOXbMGpps0IQxFQ43OL6LZIfzxB6R65vJj3"
    "nAfmySI3+OWPhp/E/iigr0RbLyxqKuQP9BPo32Zo7KHXXjmPpCinVP1cc2n3bfTp78/seT"
    "byd72nc/f/l03cygMi9Ke0lNUGZQSOZtGFQkAwbtj0GJx8CRN03EanzNNZdTmRBCd1qEYk"
    "pZz7lPfPmbOfnzFENz8SdLznPGC9v03oxwS7G2P8t1rcBaU/vGDlgD6S6Vht7C25A4nYes"
    "CrV14rRyo30pTdlPmNdmThsWWyFz+kZK8jdXF7cnNYfGDtDOJa328qRYn51ePmKtc9MPZV"
    "rSVQLWmJWWlQQ2NCmplHxINQYTDZho1slmfTPRQKrxkTPYNpdtqxy2jgpQh9NaY64dZ07A"
    "QjE1WHauwroUwipliQO0l0Fg8vvK//58+uOL1y/ePH/14o0cor9o9uR1A5OqYdUzTk0ly6"
    "7jgMg3FViz4eXzibg0wP7T98n/PQS2AbXrrx8vpbhfthHo8kpujUWl5hLP0cCB0K5CsU8n"
    "2Q1oFw6ep4Ro8A1yLiZS5Iy5yaKulviH1CxeLFWQIylhfGgzuvq8RzWjqyX993/U5MQz7i"
    "X5iJteaGW6w11nz8oYPuvO/QWJlh1LDJky30v7MrUPh8r1gDoO6xdkNuwiMDGbfAe4Hakp"
    "uyjcH7hmZx8346OU7OwjUDPOAuaQhx2gpWY6C7G/ENSNjhSuR43Z7yNgbvJ3bru2fBymiB"
    "3rqc6JywJ53Hh4Z1chf0jiPI5xWbHwQe6b7ZG6yCa6leLzvfpix4PYPn2pZinV4FCtFWfr"
    "vaqqqI8zS2ickly9PlT/U0gQp3dTgdgEJXlCSRy98s++U8Hz8rrjaIoj+YzHYSixRUwSRQ"
    "IvomUYvRr8JELL86saqL+/jwEf8FvwAYOLsGMuQvABHzmDl8U8WnC4RNopFkP5oTKj2/dn"
    "hJaM/eEy+BAO407MCu7XlX5oArtKDC5cG8zrzSu1vlwjLTh1DU7dkBlrvjREhS0JIJfJPg"
    "gkYjE3BS01FyJeUQ0i8sYEmVV7lALJACHLJHXrJLAc5ZZWk/5sdIsssKW5zg7UIhXkfhma"
    "+VgimiMBOJtT6Za14w+W1NVRVNdmdeXWVCGf6+Lsy8XZ+8sT00GwA2BbNHXtK8LFc3CDtM"
    "TSbQR5ic34Vq/9TiUmVkKXavxo5fCmNS60SnDVeufZGZoRHjHlk8pTv9WeK87mSKj6VAF7"
    "IBGaT0mo/F1JmAyikoQI4ROv6izb3bTgHHsLzrFOGNbBdwLOscEwOLMa1qokaxuy1msmLQ"
    "0PPSo9UwDBNtnUSAwmxhb9/BKRwgmk6MBqlnC9qbFKPQQemBGkao64rkZuQ4PEGvohILnr"
    "1TzG4b38KwSmdf4fMw/KdIB9i56JxCXyWzpKa3ZmWExtGGAkBi6050J2QWpE64STZmaY5g"
    "CetL9jI4FFXHMurb9jV9QD9FH1LXKlv3EUhfJdcs1x4ShN01aHbZgGYsS6rNUWGEdCb3vu"
    "5ycB3neZ91B05JAnLQ7dKeNtQqvzhLCjuryjUlZZV/Wq0EERFPUklJKyw0mgvn+bnWOihw"
    "3U5Q2kkgFtA6hWJBDu0xzuM0tDSCAqZeOolNXiqglJ2aR2kO60ZRCx9t9Sui+47zVR+9KL"
    "XQ3vqtnhiSG8xDRs1BRhQpYEzqoto32QiVxiLlHJ0Bi5LOZqNOPL5GifhgRN1O/iXRYpIk"
    "nToboFWjJTY8TJLj8Dwk/eQvgJRCd0THCC8JMjZ3AkYk/5BTIvjVXOi5l4X56F7kahVIBo"
    "E43SOAl4zFokvqWATiiPhNOWHUVq4EN7Pvh4CzYUiIEL7blAAkz9NhzICAH99ujPJHKt1n"
    "9GCOjbo79SpFuGTxgnOFwExcmMhF5aQq/Ij/yLQ8Yp9i8KpXsYQrTstgjigMWhQTWt7cdS"
    "odu6MUt/cDT3ZVlCwsmEqGYrVpeTkXgIy3GPF1SbSBkDOTgku212aR0SB1FwveGyy4KZT7"
    "Qrpw2rDeTA7y7ze8aZmi5yZoS78jA2VmuojdapoYaYHfUESoZBFs5QuQBZON3hCVTjOkA8"
    "2c4KHWWxN59XU/YT4d0UOtokqgy6YJlDyQoB2dtH3q2iwSDubmQVd/eReBRfsKR5mCHgrv"
    "B+1BRpF6iR6tuLzUPsbqcEjRdSttTdSZCeAqlLdYTwTKrmaMJZgKhAEUtqL6kSvBEKdc8S"
    "n2FPBccF1bC6Hc4LoXRvIZQOIq06ZhyAULojZ7C7unJKYgENMV/U2fgyonK64yI1YPRTJj"
    "CmPSp9Ks9NqZCdX12f3fxqVsmW4/OcOv/19vKspJQl93itdlx/gVUID3uX9UMxq1caqlKe"
    "iSdVhnwKyS2T/2yoxWmB7qeWlYC7wIW1yltlHZqrAe9YhtaQ1gnQS7zXSc/qS2+cnaIGSw"
    "E2IGPmLVAkD763qodfYqNSuSMqcSQRfbUUPOZSsHVxJJ6iKynsJvIx5kS+ykv5piSVfX4U"
    "CNggYIP81TX5CwTsI2ewOtJtw8fzNIOoeDXascOjlQtwe9cfwC4R1JDZwr4kAtjbwh7Rf5"
    "sqF9G72tCNAtnhAjb2CHwav/GX09Pnz1+fPnv+6s3LF69fv3zzLAvkqL5qiug4v/qrCuoo"
    "MKAa5eHirAPDpms+RwL+bPsFH8+U76Cm3Uld3meJaHj5nttEZEAkxo4yqqb49OWrzRftav"
    "ww1quFHQ+c/zbO/8xStCVK58t5PpIo2iw4pS9wWbn/N/GgpJRLw/F6cMtBAEcErIWZd7kR"
    "DUbe3B6tN/Hmj4P19l3JGISFIMFMIMFUnymEQ0Q1D95p4+s/iStZoKsBRQIvIl0ESBliVU"
    "k91ZAK6ypBbIKoiBCbG8oP7etDwKYLNl0w+XXN5Ac23SNnsG0G7w4zd7tmcrFO3XVjrpJu"
    "axT3mnMvRwMWwr62uuobE8wQzjh7oJ5l17sa4iFYUMoVZdpU4Bh25Y05GU8Zu1fptLiK3M"
    "8RCz+NlfpQga1MWL58qCvQf3RI9t5AXInw45j6gobRU/WxzVL8t5Mnv//x5NvJnsSNn798"
    "um4+YcuHaUmEUBNUDHshnkVTZhAKGhiUJwLm7I85y3xCW+trlW54J/YSg9kURwZ3epODsU"
    "LaysnYMfQex8cYxeOAinZKZZkWyjF0WbdU7YSMZTfWNiEyV9uABkSm/cTJAyXzVtupRAq7"
    "qcu7KTGsq2I0nODILkjDRDuE+79R+mpVEUJtmGXvofZbrjwD7Lwu7zzXx9RcmL3ey5Sn2c"
    "LX1B+urvUiGYvt2YFaIQRkSw12tRvWEtUCESBaspU+Vueyo0RzqUbbAVqkAkxr5P/xwhrX"
    "jBKArQKr2n9YIpojgSJTzUWmFFRVaK0rTJ0z8TWdqZ+ors1Nzq2pmqpS5ftqB7C26AXZzT"
    "NgB60gzaLrDkCu6Ux4nDhXZPcN0NZK1G5Ws8cC+eUulhMeJ8Z5pXMDeGlNtK81vmks69WR"
    "RfuW4S0oShvgm8qtOwDYpgJHT8EtCvkboVuQXrddwpxNjhzfsppQwFh+DXT99cOHphqVVl"
    "kF7SLlr2qrClbOmLVR8w61qSv4i6rph9OOuAhLQZZ4KsB9HC9GSL6aq/czTt2kc24cCurL"
    "hyQcyZ89wnUPXo+kBQGl0ObJSSQ/qhH0e/0kCKN/C2H0EGXdMQ8ChNEfOYPbRSMPOgqZfJ"
    "/pRDHrJmIGQshFgFyEx8lFcJQoZga9Jno+o9gN5F2orwgR83vDDPruHLSmBYS+dzf0Xd77"
    "VL5uIUQXKTslREO0VVmUhogLcGJ3Ck5wYoMTu+PwrndiQ/GpbjZTKrmmDY6PqvO63vMRLc"
    "c62hW8cV34OY2maMKUayGb4p3yRQTyONSVfHz6QJCeVDkukPqOI+2p0E4IVchHrjlBePQE"
    "uTgiporw+/kQcHiAw6MbojzYw8HhMRgGZ1VUbWqHlIiGUQe0GLMiv3Oklnd2A9rY9mrIwX"
    "bfxtQHxugWyxdSUB973UK69zAuWEjrAYtoV+Hcv0V083DcjqK6Y4soBDsfOtgZzKKPaRaV"
    "KzRgZyH2F4K6yblUjgcvjhg1BoSrsQ4uDN6omrrUtWZJe0oVtPMkQnO8eKdrmesIbBohIQ"
    "XeERoTF8sNjWaEzXyC5IQMSWYTrsdFScN41cwyZKHBNrrfjwILKVhIwYDWNfk+OZMsowcL"
    "NMMzn2X2w1oZfq3lsV6UHwB+5EGlRek/2Ihcvd2rSDkIg2MROo9Groo2t45WNxBuHa3eTQ"
    "lx82D1CZWimDWSZarBwwiRcns0ZEAM0o5ikB49s1gJTekfbdYil4r7GgVSDds4okYJaU2x"
    "K+/QnMr1Egv0W4C/K7Ek+k2OSpN6eRxGSL40hdHscGbQDEEzBM2wa5ohxM4cOYPtlP59q/"
    "tdEdVMSlfuQ4x4mbdBiQyiDOyjDDKttY2xoEI8xKW7xOAB+7EBwbXmgowOctuXYmwVxdp+"
    "LXmSI2rVcvrji9cv3jx/9SLr0JI9aWrMUm0akaT+C1tYy2StoG21Hp+VgX3WHTBp5EhtkD"
    "606HSyojtgr5OlqpSHM1OfOtzpRB6J1HMmUhe3FYyLlBD41mXpOOGVrnrWjs0ZKfC5a3yu"
    "2Fs3ib+JI3xnuqWsom+WBryvarL+Ck2PEIWzQq3JfprhuoER1YmzwWstqbeFYolJscPMBE"
    "rdKSJY/hPgBfIYYqFriK5pNwXYRntoG4UAge20VrU52tgdIzA6dvG6rcQb6dPX0mNcooMA"
    "+DV+47xHcfs47dVc/QR3vdu4tL6s61fsUwC6mOIwJP5V+JAopRX5pzigUfxxk6EO1WM3di"
    "RHEmSf/DlWb3UdK/k70nNokVfKLR7RVRVUAYVExjF5jdtOA2JQD8UgcBEf+WUOLuIjZ7C8"
    "LMxd8mq9xCuCAXrbfBreb47VcjQU4O1uzYOVY6QIW+75gYqUQ83R4z9uIScccsI7oAvX5Y"
    "RfnH25OHt/+cha8EcSjKViOKWzk3pNODdotIk2HGTjN+7TpBXRlUGfRlKPjahUXzFKZx0h"
    "HEl6rv5LBN5It1JS2bTRnJAZmuIHggTzPVN7pt1/AGjRoEV34+4HJQu06MEwuB/uwK4IeA"
    "b1J7NZ21kicjTD86Eu/379uxG1mkujRDeI5ZY/SHYRty4Ph1YHep4Owsa6fKb3Ldg2e5Ln"
    "q1m36Vi4rUTsTpWbtQc6IwOcN8DZJxPR4sjKkcGJ1eUTy50S976dHlmgBC53mctjJb21YX"
    "KBEHjcZR5zErAH7DuRwLyd4cA8A3C981xvz23gcn+4LHfmBFN/q61dmAB43geet+lmUKaE"
    "KgNtrTXWBe6XZFu6uvoDvkV1+xl27/EdsQ3yL1ABptAxAKJD+hcdYjpaD4psN3f/WmBL11"
    "BN9ULDKbsDcAdUH7Jwx3SqROTPjIY3SW+1E0NoU/71qCmo6Z9yoJM2ads4wScdjwRDij4p"
    "4D/Hqq6jrmSgKzymoUhTLH/E1BshxvUvY0JChMNoTjgxxDLtfHYIZHoLgUwQ59IxPRYCmY"
    "6cwRDItH1QDuRTHWWikJJljM1R8y8O29u3je24SNupgxjsxuXjeCkStwk0K5KCf6BrfK5Y"
    "qh5HJf2YvLiQ19CJQSXNvx41qaTpBzjqPtu8eYFSEqWymJTHUkktYyYfRFoxnGP5P5Z6oR"
    "fQkKrJBOMjnf4yT1NnqECuHOExrV3OGb83NjLYz6eAigoqajcuTtBgQEUdDIMfX8PqUSEG"
    "QYVvlRySEQxCGR3tOM5ALzUNmRHyeo22QDgI6IvAaYdGUNuupB64AuEBrQF85aYpopd/cU"
    "BrgFNfmabREuBsVaOmRyrhPrZ7QCNV7s7h9G5qatuu0P9As1WS6xpRISzB76dUe1m7K9F+"
    "HFNf0DB6qj6vWbr/dvLk9z+efDvZlxgiAf/7P0r4jjm7lzqFhMo1HAxrot1LtGAA6bZQB6"
    "krx8nljpi5VMhLWjnmxFRePvd61FhbXjUfTTOoNzNz1XMaDEhgQAL7QhcOKTAgDYjBUDfj"
    "cS0kGsSWRpIC7SAYUCqVoGu6Wyv7JTLQ9Vua9joW2NNdu3Pfiqf0tVOhVkcsU7BWJJAxtK"
    "bFSponcfjUi47Cuz73YrW4ulRY9tKLXd1+5EJCfsf44sRgA6gOGjVZAshyuOMm4+mGvVbA"
    "IAAGATAI9EdfBIPAkTPY1hAABoAt9Kj817TAvEQGGqw98tS1g3w5HrBuscppJEXhhcO4Zy"
    "o6cBXWLfMyXQl8JXnv6Yx5Vob+WXu4T3QT5z+f/vji9Ys3z1+9eDNSZSTlo+zJ6waOGCuE"
    "gjlhT+YECwdtpS7Bls3SM43r86rMQT+vz8O2S6/g1qTN5rDdRJnNc3ajFA4W84i8Q3MqOR"
    "wL9FuAvzuRiD0iEfpN5U6oBH+MIqnr6L6f5IHwxZh5C2OqxnazgQINCjToV13Tr0CBPnIG"
    "gwINCvQgkBdJydXWLDDTAy/seTHj1BQTfh0HRL6pQJ8NL98hxKUB9p++T/4/ruNHqn2XN1"
    "cX5UCGmHMSuoaCfQ2hTzkaOLTbHB0xT9SrOSH3Bq253iBUIWxlEerYabEH+5BPJ5kQaGch"
    "ylNCH5kNgk7yOrnFUi6TwUKuQpsctKINvCZSsB6rJxOCRcxNxsraBL08CaTmGVLzVPoo5S"
    "QwL9JaXMtkgK0BW3lb8VClh7JYuCywWrhGWkDZgDJV1LErGLfOBDCQgg7XwiG9gnFMWUsG"
    "pJSA/1b4S+X3jjgx91tyoUAPvLDnhZjGwTjE1LdlQoUQ0LdH/4F6hDkzTh4omdtywEgMXG"
    "gTNDOZUFf+CQvHJw+khgn1+WEm+iHwAWJlHqlrcaolGiIH1iGdpwSb0wZo6z6WUQsXcoEQ"
    "yoN02Y1MQs58X9kGJE7Y82loXfWnZgrge5f5nuZP2XbnK5FBMmNzMuMSrirE1gmNxky5fm"
    "K8NqOxtMoKWY03cunfXF3cNqU1mo63XYXNXmYzHhED9hs5myF2FntUfGB3J6bY2eqoUWP0"
    "7OrWwYrA8VOKtfGzv0wZivBcFSJX1S3kd1a1yPV8arp3ujJ5yMJFQCP5Lumf9SRCzPfQA/"
    "ZjEiHMCQpVGCxy2YzKQVPCSTW2dq+fBHG3byHuFsIyOyZXpZ5gJ2vNZFO+pIZ4ENE/pebR"
    "eu8nf7IRvnqLVIl0gODJ68NJro8qdj/LG+bT+J/Erboxi2TlE4a6Av0HHdqNqT72Ud2YP3"
    "/5dN1sdC3bV0uHipqgbHQNybwNg4pkwKD9MYjO1JkvBxiDgUiVNUWCIzeAX11flo8c3YBQ"
    "iv+hQa6p9+IUqY4ctb24b7DryjXnSNkwsouLrxAC+m3Rz7cX31SnylFuqVz1hwVr1SajVd"
    "oO1wohWCibLZSkYM7alY3yKI1ko5KVsrLWauyUNSfGDvD+zNmE+v31pKyFuHrAFjCWXwNd"
    "f/3w4bFK3J1zhj0XR+Kj/JY1NQEqY0ZNVs3xcrQTJMOhvB1YCcFKuE6465uVELLzj5zB0A"
    "PwoIqY/HhhaXvIkQDkbYKnMZcihfa9EmOrsAZDpoEWrJn7s2ZG7pR4sd/qvinTQlRXl6+d"
    "SIdD2DN5RQb87TJ/pb5IVfE1JxJYxDU5ig3B+lXyA7Zv9TieGJq3rh4fpDkzE9h3OHHpjF"
    "ome5tIIdlbr5pY22kmse+kS4yaXJu1yNbSA7zqyWRZwagFtEZagFU9CYhHcasQkyLlEDxn"
    "JuQsU/YKREPArFGMb9P5WgOoDP7ODIupPfYFUuDAVhyI6L9NyX70rr4UT5X4iKrx/OX09P"
    "nz16fPnr968/LF69cv3zzLjufqq6Zz+vzqr+qoLvCi7uwOpELScIA38aFACnthq71g5yiq"
    "EELwQ6OHfoVXFWVrj/FHNdlPR+0zrqwv6/ShfbqMv0aEf4n5AzG2Q8u9HTW5iXXgXKQHbl"
    "g0/lNIEI9DJKacxXdT+T9ByQQqCyWaE57kmpBgJhYoDgX10Z1UGcKRfO0h7PuKRA5gcn0h"
    "lwUzhahXzXnZ5weBM/stOLPB19kxoyQ4s4+cwVk6kr52bBKaTJTDa8wsCT1VHrBVgZ0K8R"
    "CUFTN+E1XJsr6M9noMCxMMD8dA0jl3DFuvwQLhAHFjoZj6C2cce3ekJsikAbwK9fAQTBQA"
    "J5Pm2/iozVOAv7rLkgMnkl8BkUB6Tq5N+aZqWA05GIwaDUZl1HZgNvoSj7O/73M6ZS+RXm"
    "s9qllynUo7eM/UhXxDIrlRUhwqlqTKmFGTPcnTox2eDXdc7E7JZqalX6ZYIIySOdCMSXCJ"
    "hwRD8ykJVfvAOY6QjyM5KLo3mYzaTLCFKSj5nM2VmNX43agu601Bj3xv19ty5tj3VeBmXW"
    "50HYRVugHKQFRYV3vO0wwBsdGOnVSRkO/ti2yXyAD5FhH56v5oZfTNE4JJsKOCPfk+o3K6"
    "FvwtUnaKwaC/KTZXNIvHEXJvWSi1jlT2Mgi4hfeNwq2QCyxaDoV8WnBBggvyGM4pcEEOiM"
    "FR/qjfWIzPE0GSZwspfiK/hWNrLykRDcRoAkaSXWCnclTkUNvuHnkyaO2xQWuPDulvPVqv"
    "fbs1lc08Meo/mLZUM6MrxMDrLvO6NjarXsWsD8qCMnklDVJBVYV2jwXbOorqWv9pbk11Ku"
    "7+loW3HIdRUh38xGxQyo8YrTMpidXgDWPwz5CmmRCOIkJCxEIdHe9OJZ7v0JzKFRMrR2jS"
    "ByLxfoZMTCVfUICFsosrb+iCiKoPdcdzg5kLzFxgBencHQ9mruNmcO5OcaY4qsnxNkbaGy"
    "gHZ3mZcHk8W9tdylTDs7rIFWmNWpFmENbVUvH3gMV2JQdXFIOAa7RrYzSxyvNPhw9hN+8a"
    "6SQE1rKcZkYCiLdGXKoYc4Ppm4aYLxpxXxKWjd8LkVR8Ohr0z9Oalxn6Evzzq+uzm1/N8J"
    "8bamSe/3p7eVZiwCzmcoh1Jagc2SDO9EqD8BZVCB+l+OCMhCoFsKrk518cAjNJPKE8aKem"
    "l2jBIt9lZe7RLPL94WmPDPLdBLW39vhzJr5I3bHGFp97O2psl8KEEyUDLergPNCICsQmmT"
    "l8hJQNQBvM5fkaCSTwTOUfqQfKDWquctNuGrCsg2UdDK+du6vBsn7cDO5HDZuuyGUmXS+5"
    "ZlXpeN6iwUCJuFP7BFSXSrh1yi+pG7dldUoKKmqX+ezFXPfrdAIaxsKqsLyJ9IjqGe+syr"
    "zyyT5QoSrXGN1FtQBXCaFsf/6AUcJ6Fc6GrlNlQmg5tb+WU3TW7FGuUVlnQ/PDN+Lewo+k"
    "ZVR8Z+m8K1IB7pvh3pFE6dRQdhZ7VHxgdycGc1p5yKjJprY8JlV3PuH46XDImAaDFxi8jk"
    "fyB3vItuFfSayl/pON2NU7wEukAwSvSTy8CklVdh+UZHh1fVkGDOS6x5GnsW5MKP8Ogalv"
    "WKwN6maVFBTOPfY4TqVWO5GxSAUhF40hF9HKI79l1IVuc7OarZfYro28KK6tThWQVfhfhY"
    "Lw+mzI8pDR2nZEdDV6w1iM26Tua5qS6FEPRSwgOidxhELyQLgOnRDyflM/LJBaRh4KGZdU"
    "nLhETvUkQpITQl5x1SCNPcwPyiwos6DMgjLbhrHdzZvLHd2tFFoT/RC12hwM1t4pEzEoDI"
    "+jMDSUlGtSGECj3kCjnqnC2lqk+m5lyyjTAfa98lLlVb4adWOjiO+k86lVyPet6kAq5KJQ"
    "sdosVE1FQyn7Rzp85R2SOkIgzwr9RqoKS3WBRkhHYBCTXrH9hKBIgCIBigQoEkcmAkNwVg"
    "9EXzzHVKh+mDScxXYVLCqUIIa1EYHdeyXNWm+SMiFskv1tkhlnAWvBogIZMGiPIaaRk8jT"
    "Vf401oou0B2wWPRSSs7zIJOcO1wqWtcBXgaj28q9FeJOib6QEFIWgJPGly2qgufoIOWn4x"
    "x2pDIamRz5zVb+IuUQBD8r61lOvlaR04ZbKSX76W83xMdLr3pNw91qxHYvoa1ESfyxTyPj"
    "RWKHo7qSs3uffL+KrdEwatRkcnSz8arm84pgg3rPkSCzfIWIJxGa40VSJuK/dDKsqg+BUZ"
    "Trr2yq7dx6HjAzgpmxG7IWmBnBzLjLImrZkdwiXsFAPkAQE1OFKy88GxNgkWoIUuBox+a/"
    "3Op7wH5sQP86DginbtO6zSjLhzxxaYD9p++T/4+KG9dfP17eXF1UetSFIfEdJSJVkazNri"
    "9RQWp9aX1ZGz4NtGD93KN52se2yQ45Esh0aMx0UEhVkbVOc/iS08Y+p1P2Et21uQ65pdWp"
    "RIf3mPqLsxD7C0HdZGWUjAGlEaMmQ4Cnxjq4MHgDI4AnNXUayq8WjOUB+U79HiHMCZJrJt"
    "IxRCoLgc3UumBcqvb/ZqEh6mibicAMAGYAMAN0zQwARSePnMGKAWbWmtm6HN/E0P2coY8j"
    "oSkmVVoRCexr65ZNMboSFWhz6klI5tZAFmgARvVkHAvV7tP1qXtvVwGgQgkK8f4U4pz9QY"
    "FoxykTMTBrf8wSbOasDMl2vDLQAqv2xypOHkhoY6TOEWxtm27Hm2dVJjzbt0W6Q2lWjfaO"
    "4oDR2lQrS2uH6ouh+F/oi2Fun2EeBpYKsFSAIts1RbYfAQsd0WoNrnZ91jWEKtQEXBaoBh"
    "Gh0Ci9tPC1JxBaOzOLZCBe7k+8hMKGj7MxOJkQzk099OpRz9MA5i1LX8Tct8E8TwOYtyiI"
    "LwInYjF3rW7eIhXg3g73gHg0DmxxX1EB7u1wd3Eww/SuJsGnHvk8HWBvjz2UlHoc3KGauG"
    "U1cY88UJdY66MlsiPHbS9LdczZ3Ni5uh71HAkg3quaZ1fhmH3/qkN1Tgym+PzrUZMhnqqB"
    "ThLzY2GHTwgQjtBtaoRDkTK5U5FrVB2wIHmm6pNFeCLJQkH99MEUh55PPLMBf4fzfwu/hW"
    "fIx3JW+TQtnKaKpv3AeFJhTZVynk9JqCblelTI0kF/elsouSa3S+JV0NPxOIzk628hRsqC"
    "PFIBlDpKknuEq3HJXyFv3324H87pXW2ohfG+N8RYpPu3s/E9abzFX05Pnz9/ffrs+as3L1"
    "+8fv3yzbMs8KL6qikC4/zqryoIo7Cxl1EZ9S4I1QnelgMrmsNFuhwJI8pBjNbYF8gA/tbw"
    "q0Nuc2/McvQgfAklyYt5huo15zTEfFF3PHimkjXjRXoLH43cdZ7a6jO5S4pd51fXZze/mg"
    "Wvc4Nt//zX28uzsj4sjPGvzbm5GdHh1uhJWtWu6lzJvzjEImXz0KQcNB2kGckRNV8+8BmK"
    "hSDBTNjEyeZJIExWI/KAqf7jWkSBlGkhDqSjcSA+wRFxtAZny+MSKRQJ6zKfdfOjh1YRXS"
    "VS2ModZTHhnFnZITMCsEL2ygr5QR28Jwb7Y/Ji1GR51If2hibHX6YMyfFeNEpNfMpc9y7t"
    "sMYDdKfs2GhOxRQR7E6VSS+801nLiorwqpFxJzNuYdHT/1d2yMUU85rkqXT8bjSXxzXqBf"
    "i745PwTkzlr69eNOyX5e549aIcA5a+OdWvms13U+Z7tprPigZUn7aqj9pHdqgvKXqt9Rza"
    "SNclsRnEqV2JUx254D/FYsy+XwkSmG753NvGq57pcZt7F3UbVVV1VBDfR4yrHz02QnNOhS"
    "Dh0s8mZwqjpK3dskCJR4gnf8ACsTmJEDV0bt3HB4Brr9OnZb1scC//eBtFZTl+EE6OXSgq"
    "hTRquW2sEnxyBIMAvGT15Hd22ctLAsgp2V9OiUe8eObcE4O/r24VF0h2YuDoas0VU9Mu8N"
    "NZl86ljBvbodTKBHmSw+lOL8tQvdxaGtidxwjcbuB2A+US3G7gdoPwj0e0zkH1iiPfVh4L"
    "21yPOTI4NrvMX3BlD8SVfUNmPnXxicHMvXw1arJx82TQxpW7eRyGygg948wlUbS0L4+ZeI"
    "eoiFCauomw90AjxhfIZ+69tlernBPEQpckSStUII+a8mj29Blg6+607FFv6zaHHNSfZLsN"
    "ORjASVaye/F2gl+REgS/jgoGESFhG+6uyIC1HWJtR6SQLyT0zmNPXq0mQST3tlEWiVQ73b"
    "EeuLE8Itg9Ud4b956IxMGNfR8tpRoUTTEn79BvYyUiyNNJW31+U7myywTdJ5EcLfjCwRNh"
    "irjbz0dACF4fQvA05w3G+J98hmvL7i9JSnhPFE0fzPENoL7/9PX8wyX6fHN5cfXlKnVTZm"
    "egfqkeyQc0aXZ0c3n2oVpljfp+yzj6AilcRB26iAp5pfmT0JbJFWIwNHWN1x0ROs5UrfWp"
    "SeBI3zQKG3g1Zp2YUc/YHRsVhmJR2NLVW39hpx0rbMSjHMlRWAyKMtLpy5cbCElyVK2UpN"
    "+VHOwzQ1vZeoTT4UeI7o/Pnm2ArhxVi65+V+naIoy1f1VcV43TbUVy+CC6x7kodxYl96iX"
    "2R//Hx7IJ/U="
)

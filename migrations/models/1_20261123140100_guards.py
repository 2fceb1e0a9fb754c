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
        "payments_receipt_once",
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
    ("user_sessions", "user_sessions_idle", "last_activity", "is_active"),
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
    "q1m36Vi4rU8mosVWypHBTuryTnKnxL1vp98UKIHLXebyWEkVbZhcIAQed5nHnATsAftOJD"
    "Bvp9CaZwCud57r7bkNXO4Pl+XOnGDqb7W1CxMAz/vA8zZV9suUkP3e1opgXXh9SbalC6Y/"
    "4FtUXZ9h9x7fEdvg8wIVYAqV7CFqoX9RC6aj9aDIdnP3rwW2dA3VVNUznLI7AHdAdQsLd0"
    "ynShf+zGh4k/T8OjGE3ORfj5qCbf4pBzpp87CNE0/S8UgwpOiTwvJzrOoN6gx7XXkwDZGZ"
    "Yvkjpt4IMa5/GRMSIhxGc8KJIcZm57NDgM1bCLCB+IuO6bEQYHPkDIYAm+2DRSDP5ygTWJ"
    "QsY2zamX9x2J6zbWzHRdpOHcRgNy4fx0uRuE0AVJEU/ANd43PFUvU4KunH5MWFvIZODCpp"
    "/vWoSSVNP8BR99nmRfWVkiiVxaRsk0q2GDP5INKK4RzL/7HUC72AhlRNJhgf6bSMeZrSQQ"
    "Vy5QiPae1yzvi9scD+fj4FVFRQUbtxcYIGAyrqYBj8+BpWjwoECCp8q6SFjGAQyuhox3EG"
    "eqlpyIyQ12u0BcJBQF8ETjs0gto2GvXAFQgPaA3gKzdNEb38iwNaA5z6iimNlgBnq9opPV"
    "IJ97HdAxqpMmwOp3dTUztxhf4Hmq2SXDeDCmEJfj+l2svaXYn245j6gobRU/V5zdL9t5Mn"
    "v//x5NvJvsQQCfjf/1HCd8zZvdQpJFSu4WBYE+1eogUDSLeFOkhdOU4ud8TMpUJe0oomJ6"
    "ay57nXo8aa56opZprZu5mZq57TYEACAxLYF7pwSIEBaUAMhnoOj2sh0SC2NJIUaAfBgFJn"
    "Ml1r3FrZL5GBrt/StNexwJ7u2p37VtSjrx30tDpimYK1IoGMoTWtP9I8icOnXnQU3vW5F6"
    "vF1aWCp5de7Oq2GBcS8jvGFycGG0B10KjJEkCWwx03GU837AECBgEwCIBBoD/6IhgEjpzB"
    "toYAMABsoUflv6YF5iUy0GDtkaeuHeTL8YB1i1VOIykKLxzGPVPRgauwbpmX6UrgK8l7T2"
    "fMszL0z9rDfaKbC//59McXr1+8ef7qxZuRKiMpH2VPXjdwpKrmgjlhf+YECwdtpS7Blk28"
    "M43r86rMQT+vz8O28a7g1qTN5rDdRJnNc3ajFA4W84i8Q3MqORwL9FuAvzuRiD0iEfpN5U"
    "6oBH+MIqnr6H6U5IHwxZh5C2OqxnazgQINCjToV13Tr0CBPnIGgwINCvQgkBdJydXWLDDT"
    "Ay/seTHj1BQTfh0HRL6pQJ8NL98hxKUB9p++T/4/ruNHqn2XN1cX5UCGmHMSuoaCfQ2hTz"
    "kaOLTbHB0xT9SrOSH3Bq253iBUIWxlEerYabEH+5BPJ5kQaGchylNCH5kNgk7yOrnFUi6T"
    "wUKuQpsctKINvCZSsB6rJxOCRcxNxsraBL08CaTmGVLzVPoo5SQwL9JaXMtkgK0BW3lb8V"
    "Clh7JYuCywWrhGWkDZgDJV1LErGLfOBDCQgg7XwiG9gnFMWUsGpJSA/1b4S+X3jjgx91ty"
    "oUAPvLDnhZjGwTjE1LdlQoUQ0LdH/4F6hDkzTh4omdtywEgMXGgTNDOZUFf+CQvHJw+khg"
    "n1+WEm+iHwAWJlHsMKIvFKtURD5MA6pPOUYHPaAG3dxzJq4UIuEEJ5kC67kUnIme8r24DE"
    "CXs+Da2r/tRMAXzvMt/T/Cnb7nwlMkhmbE5mXMJVhdg6odGYKddPjNdmNJZWWSGr8UYu/Z"
    "uri9umtEbT8barsNnLbMYjYsB+I2czxM5ij4oP7O7EFDtbHTVqjJ5d3TpYETh+SrE2fvaX"
    "KUMRnqtC5Kq6hfzOqha5nk9N905XJg9ZuAhoJN8l/bOeRIj5HnrAfkwihDlBoQqDRS6bUT"
    "loSjipxtbu9ZMg7vYtxN1CWGbH5KrUE+xkrZlsypfUEA8i+qfUPFrv/eRPNsJXb5EqkQ4Q"
    "PHl9OMn1UcXuZ3nDfBr/k7hVN2aRrHzCUFeg/6BDuzHVxz6qG/PnL5+um42uZftq6VBRE5"
    "SNriGZt2FQkQwYtD8G0Zk68+UAYzAQqbKmSHDkBvCr68vykaMbEErxPzTINfVenCLVkaO2"
    "F/cNdl255hwpG0Z2cfEVQkC/Lfr59uKb6lQ5yi2Vq/6wYK3aZLRK2+FaIQQLZbOFkhTMWb"
    "uyUR6lkWxUslJW1lqNnbLmxNgB3p85m1C/v56UtRBXD9gCxvJroOuvHz48Vom7c86w5+JI"
    "fJTfsqYmQGXMqMmqOV6OdoJkOJS3AyshWAnXCXd9sxJCdv6RMxh6AB5UEZMfLyxtDzkSgL"
    "xN8DTmUqTQvldibBXWYMg00II1c3/WzMidEi/2W903ZVqI6urytRPpcAh7Jq/IgL9d5q/U"
    "F6kqvuZEAou4JkexIVi/Sn7A9q0exxND89bV44M0Z2YC+w4nLp1Ry2RvEykke+tVE2s7zS"
    "T2nXSJUZNrsxbZWnqAVz2ZLCsYtYDWSAuwqicB8ShuFWJSpByC58yEnGXKXoFoCJg1ivFt"
    "Ol9rAJXB35lhMbXHvkAKHNiKAxH9tynZj97Vl+KpEh9RNZ6/nJ4+f/769NnzV29evnj9+u"
    "WbZ9nxXH3VdE6fX/1VHdUFXtSd3YFUSBoO8CY+FEhhL2y1F+wcRRVCCH5o9NCv8KqibO0x"
    "/qgm++mofcaV9WWdPrRPl/HXiPAvMX8gxnZoubejJjexDpyL9MANi8Z/CgnicYjElLP4bi"
    "r/JyiZQGWhRHPCk1wTEszEAsWhoD66kypDOJKvPYR9X5HIAUyuL+SyYKYQ9ao5L/v8IHBm"
    "vwVnNvg6O2aUBGf2kTM4S0fS145NQpOJcniNmSWhp8oDtiqwUyEegrJixm+iKlnWl9Fej2"
    "FhguHhGEg6545h6zVYIBwgbiwUU3/hjGPvjtQEmTSAV6EeHoKJAuBk0nwbH7V5CvBXd1ly"
    "4ETyKyASSM/JtSnfVA2rIQeDUaPBqIzaDsxGX+Jx9vd9TqfsJdJrrUc1S65TaQfvmbqQb0"
    "gkN0qKQ8WSVBkzarIneXq0w7PhjovdKdnMtPTLFAuEUTIHmjEJLvGQYGg+JaFqHzjHEfJx"
    "JAdF9yaTUZsJtjAFJZ+zuRKzGr8b1WW9KeiR7+16W84c+74K3KzLja6DsEo3QBmICutqz3"
    "maISA22rGTKhLyvX2R7RIZIN8iIl/dH62MvnlCMAl2VLAn32dUTteCv0XKTjEY9DfF5opm"
    "8ThC7i0LpdaRyl4GAbfwvlG4FXKBRcuhkE8LLkhwQR7DOQUuyAExOMof9RuL8XkiSPJsIc"
    "VP5LdwbO0lJaKBGE3ASLIL7FSOihxq290jTwatPTZo7dEh/a1H67Vvt6aymSdG/QfTlmpm"
    "dIUYeN1lXtfGZtWrmPVBWVAmr6RBKqiq0O6xYFtHUV3rP82tqU7F3d+y8JbjMEqqg5+YDU"
    "r5EaN1JiWxGrxhDP4Z0jQTwlFESIhYqKPj3anE8x2aU7liYuUITfpAJN7PkImp5AsKsFB2"
    "ceUNXRBR9aHueG4wc4GZC6wgnbvjwcx13AzO3SnOFEc1Od7GSHsD5eAsLxMuj2dru0uZan"
    "hWF7kirVEr0gzCuloq/h6w2K7k4IpiEHCNdm2MJlZ5/unwIezmXSOdhMBaltPMSADx1ohL"
    "FWNuMH3TEPNFI+5LwrLxeyGSik9Hg/55WvMyQ1+Cf351fXbzqxn+c0ONzPNfby/PSgyYxV"
    "wOsa4ElSMbxJleaRDeogrhoxQfnJFQpQBWlfz8i0NgJoknlAft1PQSLVjku6zMPZpFvj88"
    "7ZFBvpug9tYef87EF6k71tjic29Hje1SmHCiZKBFHZwHGlGB2CQzh4+QsgFog7k8XyOBBJ"
    "6p/CP1QLlBzVVu2k0DlnWwrIPhtXN3NVjWj5vB/ahh0xW5zKTrJdesKh3PWzQYKBF3ap+A"
    "6lIJt075JXXjtqxOSUFF7TKfvZjrfp1OQMNYWBWWN5EeUT3jnVWZVz7ZBypU5Rqju6gW4C"
    "ohlO3PHzBKWK/C2dB1qkwILaf213KKzpo9yjUq62xofvhG3Fv4kbSMiu8snXdFKsB9M9w7"
    "kiidGsrOYo+KD+zuxGBOKw8ZNdnUlsek6s4nHD8dDhnTYPACg9fxSP5gD9k2/CuJtdR/sh"
    "G7egd4iXSA4DWJh1chqcrug5IMr64vy4CBXPc48jTWjQnl3yEw9Q2LtUHdrJKCwrnHHsep"
    "1GonMhapIOSiMeQiWnnkt4y60G1uVrP1Etu1kRfFtdWpArIK/6tQEF6fDVkeMlrbjoiuRm"
    "8Yi3Gb1H1NUxI96qGIBUTnJI5QSB4I16ETQt5v6ocFUsvIQyHjkooTl8ipnkRIckLIK64a"
    "pLGH+UGZBWUWlFlQZtswtrt5c7mju5VCa6Ifolabg8HaO2UiBoXhcRSGhpJyTQoDaNQbaN"
    "QzVVhbi1TfrWwZZTrAvldeqrzKV6NubBTxnXQ+tQr5vlUdSIVcFCpWm4WqqWgoZf9Ih6+8"
    "Q1JHCORZod9IVWGpLtAI6QgMYtIrtp8QFAlQJECRAEXiyERgCM7qgeiL55gK1Q+ThrPYro"
    "JFhRLEsDYisHuvpFnrTVImhE2yv00y4yxgLVhUIAMG7THENHISebrKn8Za0QW6AxaLXkrJ"
    "eR5kknOHS0XrOsDLYHRbubdC3CnRFxJCygJw0viyRVXwHB2k/HScw45URiOTI7/Zyl+kHI"
    "LgZ2U9y8nXKnLacCulZD/97Yb4eOlVr2m4W43Y7iW0lSiJP/ZpZLxI7HBUV3J275PvV7E1"
    "GkaNmkyObjZe1XxeEWxQ7zkSZJavEPEkQnO8SMpE/JdOhlX1ITCKcv2VTbWdW88DZkYwM3"
    "ZD1gIzI5gZd1lELTuSW8QrGMgHCGJiqnDlhWdjAixSDUEKHO3Y/JdbfQ/Yjw3oX8cB4dRt"
    "WrcZZfmQJy4NsP/0ffL/UXHj+uvHy5uri0qPujAkvqNEpCqStdn1JSpIrS+tL2vDp4EWrJ"
    "97NE/72DbZIUcCmQ6NmQ4KqSqy1mkOX3La2Od0yl6iuzbXIbe0OpXo8B5Tf3EWYn8hqJus"
    "jJIxoDRi1GQI8NRYBxcGb2AE8KSmTkP51YKxPCDfqd8jhDlBcs1EOoZIZSGwmVoXjEvV/t"
    "8sNEQdbTMRmAHADABmgK6ZAaDo5JEzWDHAzFozW5fjmxi6nzP0cSQ0xaRKKyKBfW3dsilG"
    "V6ICbU49CcncGsgCDcConoxjodp9uj517+0qAFQoQSHen0Kcsz8oEO04ZSIGZu2PWYLNnJ"
    "Uh2Y5XBlpg1f5YxckDCW2M1DmCrW3T7XjzrMqEZ/u2SHcozarR3lEcMFqbamVp7VB9MRT/"
    "C30xzO0zzMPAUgGWClBku6bI9iNgoSNarcHVrs+6hlCFmoDLAtUgIhQapZcWvvYEQmtnZp"
    "EMxMv9iZdQ2PBxNgYnE8K5qYdePep5GsC8ZemLmPs2mOdpAPMWBfFF4EQs5q7VzVukAtzb"
    "4R4Qj8aBLe4rKsC9He4uDmaY3tUk+NQjn6cD7O2xh5JSj4M7VBO3rCbukQfqEmt9tER25L"
    "jtZamOOZsbO1fXo54jAcR7VfPsKhyz7191qM6JwRSffz1qMsRTNdBJYn4s7PAJAcIRuk2N"
    "cChSJncqco2qAxYkz1R9sghPJFkoqJ8+mOLQ84lnNuDvcP5v4bfwDPlYziqfpoXTVNG0Hx"
    "hPKqypUs7zKQnVpFyPClk66E9vCyXX5HZJvAp6Oh6HkXz9LcRIWZBHKoBSR0lyj3A1Lvkr"
    "5O27D/fDOb2rDbUw3veGGIt0/3Y2vieNt/jL6enz569Pnz1/9ebli9evX755lgVeVF81RW"
    "CcX/1VBWEUNvYyKqPeBaE6wdtyYEVzuEiXI2FEOYjRGvsCGcDfGn51yG3ujVmOHoQvoSR5"
    "Mc9Qveachpgv6o4Hz1SyZrxIb+GjkbvOU1t9JndJsev86vrs5lez4HVusO2f/3p7eVbWh4"
    "Ux/rU5NzcjOtwaPUmr2lWdK/kXh1ikbB6alIOmgzQjOaLmywc+Q7EQJJgJmzjZPAmEyWpE"
    "HjDVf1yLKJAyLcSBdDQOxCc4Io7W4Gx5XCKFImFd5rNufvTQKqKrRApbuaMsJpwzKztkRg"
    "BWyF5ZIT+og/fEYH9MXoyaLI/60N7Q5PjLlCE53otGqYlPmevepR3WeIDulB0bzamYIoLd"
    "qTLphXc6a1lREV41Mu5kxi0sevr/yg65mGJekzyVjt+N5vK4Rr0Af3d8Et6Jqfz11YuG/b"
    "LcHa9elGPA0jen+lWz+W7KfM9W81nRgOrTVvVR+8gO9SVFr7WeQxvpuiQ2gzi1K3GqIxf8"
    "p1iM2fcrQQLTLZ9723jVMz1uc++ibqOqqo4K4vuIcfWjx0ZozqkQJFz62eRMYZS0tVsWKP"
    "EI8eQPWCA2JxGihs6t+/gAcO11+rSslw3u5R9vo6gsxw/CybELRaWQRi23jVWCT45gEICX"
    "rJ78zi57eUkAOSX7yynxiBfPnHti8PfVreICyU4MHF2tuWJq2gV+OuvSuZRxYzuUWpkgT3"
    "I43ellGaqXW0sDu/MYgdsN3G6gXILbDdxuEP7xiNY5qF5x5NvKY2Gb6zFHBsdml/kLruyB"
    "uLJvyMynLj4xmLmXr0ZNNm6eDNq4cjePw1AZoWecuSSKlvblMRPvEBURSlM3EfYeaMT4Av"
    "nMvdf2apVzgljokiRphQrkUVMezZ4+A2zdnZY96m3d5pCD+pNstyEHAzjJSnYv3k7wK1KC"
    "4NdRwSAiJGzD3RUZsLZDrO2IFPKFhN557Mmr1SSI5N42yiKRaqc71gM3lkcEuyfKe+PeE5"
    "E4uLHvo6VUg6Ip5uQd+m2sRAR5Ommrz28qV3aZoPskkqMFXzh4IkwRd/v5CAjB60MInua8"
    "wRj/k89wbdn9JUkJ74mi6YM5vgHU95++nn+4RJ9vLi+uvlylbsrsDNQv1SP5gCbNjm4uzz"
    "5Uq6xR328ZR18ghYuoQxdRIa80fxLaMrlCDIamrvG6I0LHmaq1PjUJHOmbRmEDr8asEzPq"
    "Gbtjo8JQLApbunrrL+y0Y4WNeJQjOQqLQVFGOn35cgMhSY6qlZL0u5KDfWZoK1uPcDr8CN"
    "H98dmzDdCVo2rR1e8qXVuEsfaviuuqcbqtSA4fRPc4F+XOouQe9TL74/8D2aa06A=="
)

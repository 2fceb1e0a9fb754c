"""What is kept about a person's memberships."""

from __future__ import annotations

from services.kept import TOKEN, Fate, Kept, nothing, own

_RIGHTS = "rights follow from facts, and both have to agree"

KEPT = (
    Kept(
        "user_subscriptions",
        own("telegram_user_id"),
        Fate.STAYS,
        _RIGHTS,
        (
            *("subscription_start_date", "subscription_end_date", "is_active", "is_lifetime"),
            *("payment_method", "payment_status"),
        ),
        {"telegram_user_id": TOKEN, **nothing("telegram_username", "receipt_telegram_file_id")},
        frozenset(
            {
                *("payment_method", "payment_status", "payment_instructions", "bank_details"),
                "receipt_file_path",
            }
        ),
    ),
    Kept(
        "subscription_audit_log",
        "t.subscription_id IN (SELECT id FROM user_subscriptions"
        " WHERE telegram_user_id IN ({telegram}, {token}))",
        Fate.STAYS,
        _RIGHTS,
        ("created_at", "action_type"),
        nothing("change_reason"),
        frozenset({"action_type", "idempotency_key", "old_values", "new_values"}),
    ),
    Kept(
        "user_package_assignments",
        "t.user_id = {profile}",
        Fate.STAYS,
        _RIGHTS,
        ("assigned_at", "starts_at", "expires_at", "source", "is_active", "worth"),
        nothing("notes"),
        frozenset({"source", "source_id", "credited_to", "worth_currency", "telegram_channels"}),
    ),
    Kept(
        "member_spells",
        "t.user_id = {user}",
        Fate.STAYS,
        "how many members there were on a day; it follows from the rights above, and names no one",
        ("starts_at", "until", "monthly", "currency"),
        plain=frozenset({"currency"}),
        when="starts_at",
    ),
)

"""What is kept about who a person is, and what admins did and noted about them."""

from __future__ import annotations

from services.kept import NOW, TOKEN, Fate, Kept, gone, id_in, nothing, own

_NAMES = ("username", "first_name", "last_name")
#: What a line of the log may still hold: none of it says who it was, or was written by hand.
_IMPERSONAL = "('unchanged', 'fact', 'kept', 'amount', 'days', 'until', 'progress', 'stars')"
_DETAILS = f"""(SELECT coalesce(jsonb_object_agg(key, value), '{{}}')
  FROM jsonb_each(t.details) WHERE key IN {_IMPERSONAL})"""  # noqa: S608 (constants)
#: What was done to something of theirs is told under its id.
_ABOUT_THEIRS = """t.subject IN (
  SELECT 'payment:' || id FROM payments WHERE user_id = {user}
  UNION ALL SELECT 'trial:' || id FROM trial_runs WHERE user_id = {user}
  UNION ALL SELECT 'claim:' || id FROM subdomain_claims WHERE user_id = {profile}
  UNION ALL SELECT 'transfer:' || id FROM ton_transactions WHERE user_id = {profile}
  UNION ALL SELECT 'enrollment:' || id FROM education_enrollments
    WHERE student_telegram_id IN ({telegram}, {token}))"""

_CHAT = "a conversation is held in one chat"
_TEAMS = "t.telegram_user_id IN (SELECT telegram_id FROM profiles WHERE role <> 'user')"

KEPT = (
    Kept(
        "bot_users",
        "t.id = {user}",
        Fate.STAYS,
        "payments, the ledger and facts name the row",
        (
            *("telegram_id", *_NAMES, "former_username", "language", "language_code", "time_zone"),
            *("created_at", "seen_at", "subscription_expires_at", "unreachable_since"),
            *("marketing_off_since", "quiet_from", "quiet_until"),
        ),
        {
            "telegram_id": TOKEN,
            **nothing(*_NAMES, "former_username", "username_seen_at", "seen_at"),
            **nothing("language", "language_code", "time_zone", "quiet_from", "quiet_until"),
            # To nobody, nothing is sent.
            "unreachable_since": NOW,
            "marketing_off_since": NOW,
            "forgotten_at": NOW,
        },
    ),
    Kept(
        "profiles",
        "t.id = {profile}",
        Fate.STAYS,
        "rights name the row",
        (
            *("display_name", "email", "phone", "role", "ton_wallet_address", "ton_domain"),
            *("is_protected", "banned_at", "banned_until", "ban_reason"),
        ),
        {
            "telegram_id": TOKEN,
            **nothing(*_NAMES, "display_name", "email", "phone", "avatar_url"),
            **nothing("ton_wallet_address", "ton_domain", "domain_verified_at", "domain_item"),
            **nothing("domain_expires_at", "domain_checked_at", "domain_reminded_for"),
            "domain_verified": "false",
            **nothing("banned_at", "banned_until", "ban_reason"),
        },
        frozenset({"role"}),
    ),
    gone("person_notes", "t.profile_id = {profile}", "the team's notes", "created_at", "text"),
    Kept(
        "role_changes",
        "t.profile_id = {profile}",
        Fate.STAYS,
        "who might do what, and when",
        ("created_at", "old_role", "new_role"),
        plain=frozenset({"old_role", "new_role", "idempotency_key"}),
    ),
    Kept(
        "admin_actions",
        "t.subject = 'person:' || {telegram}",
        Fate.STAYS,
        "that an admin did something stays, without whom it was about",
        ("created_at", "action"),
        {"subject": "'person:' || {token}", "details": _DETAILS},
        frozenset({"action", "idempotency_key"}),
    ),
    Kept(
        "admin_actions",
        _ABOUT_THEIRS,
        Fate.STAYS,
        "the same, of what belonged to them",
        ("created_at", "action"),
        {"details": _DETAILS},
        frozenset({"action", "idempotency_key", "subject"}),
        part="admin_actions_about_theirs",
    ),
    gone(
        "session_audit_log",
        own("telegram_user_id"),
        "when a conversation began and ended",
        *("created_at", "action_type"),
        is_large=True,
        account=_CHAT,
    ),
    gone(
        "user_sessions",
        own("telegram_user_id"),
        "where they stood in a conversation, and what they had typed",
        *("created_at", "last_activity", "ended_at", "awaiting_input"),
        *("package_data", "promo_data"),
        is_large=True,
        account=_CHAT,
    ),
    Kept(
        "user_sessions",
        f"{_TEAMS} AND {id_in('t.session_data::text')}",
        Fate.STAYS,
        "what one of the team was typing about them is gone",
        (),
        {"session_data": "t.session_data - 'form'"},
        frozenset(
            {"telegram_user_id", "awaiting_input", "end_reason", "package_data", "promo_data"}
        ),
        part="user_sessions_of_the_team",
    ),
)

"""What is kept about when people came, what they pressed and where they came from."""

from __future__ import annotations

from services.kept import TOKEN, Fate, Kept, nothing, own

_FIGURES = "figures stay what they were; nobody is behind them"

KEPT = (
    Kept(
        "conversion_tracking",
        own("telegram_user_id"),
        Fate.STAYS,
        "the funnel equals the payments",
        ("created_at", "conversion_type", "conversion_value", "currency", "promo_code"),
        {"telegram_user_id": TOKEN},
        # A step is about a plan and its day, a checkout or a payment, by their ids.
        frozenset({"about", "conversion_type", "currency", "promo_code", "conversion_data"}),
        is_large=True,
    ),
    Kept(
        "source_touches",
        own("telegram_user_id"),
        Fate.STAYS,
        _FIGURES,
        ("first_at", "last_at"),
        {"telegram_user_id": TOKEN},
    ),
    Kept(
        "sale_touches",
        "t.payment_id IN (SELECT y.id FROM payments y WHERE y.user_id = {user})",
        Fate.STAYS,
        _FIGURES,
        ("created_at",),
    ),
    Kept(
        "source_costs",
        own("noted_by"),
        Fate.STAYS,
        "what a source cost",
        ("created_at", "amount", "currency"),
        {"noted_by": TOKEN},
        frozenset({"currency"}),
    ),
    Kept(
        "bot_sessions",
        own("telegram_user_id"),
        Fate.STAYS,
        _FIGURES,
        ("session_start", "session_end", "activity_count", "session_data"),
        {"telegram_user_id": TOKEN, **nothing("ip_address", "user_agent")},
        frozenset({"session_data"}),
        is_large=True,
    ),
    Kept(
        "user_interactions",
        own("telegram_user_id"),
        Fate.STAYS,
        _FIGURES,
        ("created_at", "interaction_type", "interaction_data", "page_context"),
        {"telegram_user_id": TOKEN},
        frozenset({"interaction_type", "interaction_data", "page_context", "session_id"}),
        is_large=True,
    ),
    Kept(
        "user_analytics",
        own("telegram_user_id"),
        Fate.STAYS,
        _FIGURES,
        (
            *("created_at", "event_type", "referrer", "page_url", "device_type", "browser"),
            *("ip_address", "utm_source", "utm_medium", "utm_campaign"),
        ),
        {
            "telegram_user_id": TOKEN,
            **nothing("user_agent", "referrer", "page_url", "ip_address"),
        },
        frozenset(
            {
                *("event_type", "event_data", "session_id", "device_type", "browser"),
                *("utm_source", "utm_medium", "utm_campaign"),
            }
        ),
        is_large=True,
    ),
)

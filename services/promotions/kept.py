"""What is kept about the codes that a person used."""

from __future__ import annotations

from services.kept import TOKEN, Fate, Kept, own

_USES = "the uses of a code are counted"

_IF_A_CODE = """CASE WHEN EXISTS (SELECT FROM promotions m
  WHERE upper(m.code) = upper(t.promo_code)) THEN t.promo_code ELSE '' END"""

KEPT = (
    Kept(
        "promotions",
        own("only_for"),
        Fate.STAYS,
        _USES,
        ("created_at", "code", "valid_until"),
        {"only_for": TOKEN},
        frozenset({"code", "currency", "description", "discount_type"}),
    ),
    Kept(
        "promotion_usage",
        own("telegram_user_id"),
        Fate.STAYS,
        _USES,
        ("used_at", "consumed_at"),
        {"telegram_user_id": TOKEN},
        when="used_at",
    ),
    Kept(
        "promo_analytics",
        own("telegram_user_id") + " AND t.event_type = 'code_entered'",
        Fate.STAYS,
        "how often a code was tried; what they typed may be no code at all, and goes then",
        ("created_at", "promo_code"),
        {"telegram_user_id": TOKEN, "promo_code": _IF_A_CODE},
        frozenset({"about", "currency", "event_type"}),
        part="promo_codes_typed",
    ),
    Kept(
        "promo_analytics",
        own("telegram_user_id") + " AND t.event_type <> 'code_entered'",
        Fate.STAYS,
        _USES,
        (
            *("created_at", "promo_code", "event_type", "discount_amount", "final_amount"),
            "currency",
        ),
        {"telegram_user_id": TOKEN},
        # It is about a checkout, by its id.
        frozenset({"about", "currency", "promo_code", "event_type"}),
    ),
)

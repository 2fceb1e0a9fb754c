"""What is kept about names on the chain that a person claimed."""

from services.kept import TOKEN, Fate, Kept, gone, nothing

KEPT = (
    Kept(
        "subdomain_claims",
        "t.user_id = {profile}",
        Fate.STAYS,
        "a payment may name it",
        ("created_at", "requested_subdomain", "status"),
        {"telegram_id": TOKEN, "requested_subdomain": "''", **nothing("rejection_reason")},
        frozenset({"status"}),
    ),
    gone(
        "ton_subdomains",
        "t.user_id = {profile}",
        "a name on the chain",
        *("created_at", "full_domain", "wallet_address"),
    ),
)

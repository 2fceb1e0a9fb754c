"""What is kept about the names and wallets on the chain that a person claimed."""

from services.kept import TOKEN, Fate, Kept, gone, nothing

KEPT = (
    gone(
        "holdings",
        "t.user_id = {profile}",
        "what their wallet held; the rights that came of it are kept without it",
        *("created_at", "state", "wallet_address", "item", "held_since", "until", "ended_at"),
    ),
    gone(
        "wallet_proofs",
        "t.user_id = {profile}",
        "which wallet is theirs; the payment that proved it stays with the books, and is nobody's",
        *("created_at", "state", "wallet_address", "proven_at", "linked_at", "ended_because"),
    ),
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

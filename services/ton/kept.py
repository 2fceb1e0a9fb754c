"""What is kept about the names and wallets on the chain that a person claimed."""

from services.kept import NOW, TOKEN, Fate, Kept, gone, nothing

KEPT = (
    gone(
        "connect_sessions",
        "t.user_id = {profile}",
        "a link that a wallet app may answer, and the line to the app that did",
        *("created_at", "state", "until"),
    ),
    gone(
        "connect_proposals",
        "t.user_id = {profile}",
        "what their wallet was asked to sign; what it sent is on the chain, and nobody's here",
        *("created_at", "state", "valid_until", "messages"),
    ),
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
        {
            "telegram_id": TOKEN,
            **dict.fromkeys(("requested_subdomain", "skeleton"), "''"),
            **nothing("rejection_reason"),
        },
        frozenset({"status", "domain", "price", "currency", "star_price", "held_until"}),
    ),
    Kept(
        "ton_subdomains",
        "t.user_id = {profile}",
        Fate.STAYS,
        "a name on the chain: nobody's any more, until an admin has signed its release",
        ("created_at", "full_domain", "wallet_address", "state", "last_resolved", "ends_at"),
        {
            "state": "'leaving'",
            "ends_because": "'forgotten'",
            "ends_at": NOW,
            "verified": "false",
            **nothing("wallet_address", "seen", "seen_wallet", "look_at"),
        },
        frozenset({"subdomain", "full_domain"}),
    ),
)

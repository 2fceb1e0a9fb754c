"""What is kept about a person's purchases: the books, which outlive them without their name."""

from __future__ import annotations

from services.kept import TOKEN, Fate, Kept, gone, nothing, own

_BOOKS = "the books, which the law wants kept"
_MINE = "t.user_id = {user}"
#: A picture that proves no money that came: nothing in the books rests on it.
_PROVES_NOTHING = """t.media_file_id IN (
  SELECT m.id FROM media_files m WHERE m.uploaded_by IN ({telegram}, {token})
  AND EXISTS (SELECT FROM payments p WHERE p.receipt_id = m.id OR p.id = m.page_of)
  AND NOT EXISTS (SELECT FROM payments p WHERE p.status IN ('completed', 'refunded')
    AND (p.receipt_id = m.id OR p.id = m.page_of)))"""
#: What was sold says which plan or course it was, but of a name only below which domain it was.
_NAMELESS = """CASE WHEN t.snapshot ? 'name' THEN jsonb_set(t.snapshot, '{name,name}',
  to_jsonb(substr(t.snapshot #>> '{name,name}', strpos(t.snapshot #>> '{name,name}', '.') + 1)))
  ELSE t.snapshot END"""

KEPT = (
    Kept(
        "payment_intents",
        _MINE,
        Fate.STAYS,
        _BOOKS,
        (
            *("created_at", "method", "expected_amount", "currency", "status", "pay_code"),
            *("snapshot", "notes", "expires_at"),
        ),
        {**nothing("notes"), "snapshot": _NAMELESS},
        frozenset({"method", "currency", "status", "pay_code"}),
    ),
    Kept(
        "payments",
        _MINE,
        Fate.STAYS,
        _BOOKS,
        (
            *("created_at", "submitted_at", "amount", "currency", "payment_method", "status"),
            *("receipt_number", "buyer_name", "snapshot", "rejection_reason", "refunded_at"),
            *("refund_note", "ocr"),
        ),
        {
            **nothing("buyer_name", "rejection_reason", "refund_note"),
            "ocr": "'{}'",
            "snapshot": _NAMELESS,
        },
        frozenset(
            {
                *("currency", "payment_method", "payment_provider_id", "status", "webhook_data"),
                "receipt_sha256",
            }
        ),
    ),
    gone("media_contents", _PROVES_NOTHING, "a picture that proves no payment"),
    Kept(
        "media_files",
        "t.uploaded_by = {telegram}",
        Fate.STAYS,
        "the proof of a payment stays with the books, until the legal term is over",
        ("created_at", "filename", "file_type", "file_size", "caption"),
        {
            "uploaded_by": TOKEN,
            **nothing("caption", "telegram_file_id"),
            "filename": "t.id::text",
            "file_path": "'media_contents/' || t.id",
        },
        frozenset({"file_type", "sha256"}),
    ),
    Kept(
        "star_subscriptions",
        _MINE,
        Fate.STAYS,
        _BOOKS,
        ("created_at", "stars", "status", "paid_until", "ended_because"),
        plain=frozenset({"charge_id", "status", "snapshot", "ended_because"}),
    ),
    Kept(
        "early_events",
        own("telegram_id"),
        Fate.STAYS,
        "what Telegram told of a charge before we knew it",
        ("happened_at", "kind"),
        {"telegram_id": TOKEN},
        frozenset({"kind", "subject", "details"}),
        when="happened_at",
        account="Telegram charges and pays back an account",
    ),
    Kept(
        "unmatched_charges",
        _MINE,
        Fate.STAYS,
        _BOOKS,
        ("created_at", "method", "amount", "currency"),
        plain=frozenset({"method", "charge_id", "provider_charge_id", "payload", "currency"}),
    ),
    Kept(
        "ton_transactions",
        """(t.user_id = {profile} OR t.intent_id IN (SELECT id FROM payment_intents
          WHERE user_id = {user}))""",
        Fate.STAYS,
        "what the chain shows to everybody; the books name it",
        (
            *("sent_at", "asset", "amount", "fee", "from_address", "transaction_hash"),
            *("comment", "status"),
        ),
        nothing("handled_note"),
        frozenset(
            {
                *("transaction_hash", "from_address", "to_address", "amount", "fee", "purpose"),
                *("status", "asset", "account", "trouble", "comment", "comment_raw"),
            }
        ),
    ),
    Kept(
        "facts",
        _MINE,
        Fate.STAYS,
        "what rights and balances follow from; it names no one",
        ("happened_at", "learned_at", "kind"),
        plain=frozenset({"kind", "terms", "idempotency_key"}),
        when="happened_at",
    ),
    Kept(
        "ledger_entries",
        _MINE,
        Fate.STAYS,
        "the ledger adds up to zero; it names no one",
        ("created_at", "account", "amount", "currency"),
        plain=frozenset({"account", "currency", "details"}),
    ),
    Kept(
        "kept_payers",
        own("telegram_id"),
        Fate.APART,
        "Stars go back to this id alone; it goes with the legal term",
        plain=frozenset({"telegram_id"}),
        account="Stars go back to the account that paid",
    ),
)

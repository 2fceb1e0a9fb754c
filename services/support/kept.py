"""What is kept about what a person and the team wrote to each other."""

from __future__ import annotations

from services.kept import Fate, Kept, nothing

_FIGURES = "how soon the team answered stays; what was said does not"

KEPT = (
    Kept(
        "support_messages",
        "t.thread_id IN (SELECT id FROM support_threads WHERE user_id = {user})",
        Fate.STAYS,
        _FIGURES,
        ("created_at", "from_staff", "text", "file_kind"),
        {
            "text": "''",
            **nothing("file_id", "file_kind", "album", "source_message"),
        },
        frozenset({"idempotency_key"}),
    ),
    Kept(
        "support_threads",
        "t.user_id = {user}",
        Fate.STAYS,
        _FIGURES,
        ("created_at", "status", "closed_at", "satisfaction"),
        plain=frozenset({"status", "satisfaction"}),
    ),
)

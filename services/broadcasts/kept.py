"""What is kept about which broadcasts a person got, and what they pressed in them."""

from __future__ import annotations

from services.kept import TOKEN, Fate, Kept, nothing, own

_COUNTED = "who got a broadcast and pressed in it is counted"

KEPT = (
    Kept(
        "broadcast_recipients",
        own("telegram_user_id"),
        Fate.STAYS,
        _COUNTED,
        ("due_at", "settled_at", "state"),
        {"telegram_user_id": TOKEN, **nothing("detail")},
        frozenset({"arm", "state"}),
        when="due_at",
        # What it says may lie ahead.
        since="(SELECT b.created_at FROM broadcast_messages b WHERE b.id = t.broadcast_id)",
        is_large=True,
    ),
    Kept(
        "button_clicks",
        own("telegram_user_id"),
        Fate.STAYS,
        _COUNTED,
        ("clicked_at",),
        {"telegram_user_id": TOKEN},
        when="clicked_at",
        is_large=True,
    ),
    Kept(
        "broadcast_messages",
        "t.author_id = {profile}",
        Fate.STAYS,
        "the shop's own message",
        ("created_at", "title"),
        plain=frozenset(
            {
                *("title", "content", "media_type", "media_url", "media_file_path"),
                *("media_mime_type", "delivery_status", "target_audience", "revision"),
            }
        ),
    ),
)

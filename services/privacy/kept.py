"""What is kept on its way to a person and from them, and about their wish to be forgotten."""

from __future__ import annotations

from services.kept import Fate, Kept, gone, id_in, nothing, without_id

#: The token where their own id stands, and the other's as it is.
_WHO = """CASE WHEN t.{0}_telegram_id = {{telegram}} THEN {{token}} ELSE t.{0}_telegram_id END"""

KEPT = (
    gone(
        "inbox_updates",
        # What waits is handled; by then it is somebody new who said it.
        "(t.ordering_key = {telegram} OR starts_with(t.ordering_key, {telegram} || ':'))"
        " AND t.state NOT IN ('waiting', 'running')",
        "what they said to the bot, for as long as it is needed to handle it",
        *("received_at", "kind", "state"),
        when="received_at",
        is_large=True,
        account="they said it from there",
    ),
    Kept(
        "outbox",
        "t.chat_id IN ({telegram}, 'stars:' || {telegram})",
        Fate.APART,
        "what is on its way to them, and what the team is told about them",
        ("created_at", "kind", "state"),
        plain=frozenset({"kind", "chat_id", "args", "dedup_key", "state", "error"}),
        account="what has not left yet is readdressed apart; what has, was read there",
    ),
    Kept(
        "alerts",
        f"{id_in('t.subject')} OR {id_in('t.first_error')}",
        Fate.STAYS,
        "that something went wrong, without whose it was",
        (),
        {
            "subject": without_id("t.subject"),
            "first_error": without_id("t.first_error"),
        },
        frozenset({"kind"}),
        when="began_at",
        account="what went wrong went wrong there",
    ),
    gone(
        "data_requests",
        "t.user_id = {user}",
        "that they asked for their data; the file goes once it is sent",
        *("created_at", "state"),
    ),
    Kept(
        "forgettings",
        "t.user_id = {user}",
        Fate.APART,
        "that somebody was forgotten, and when; nobody is named",
        ("created_at", "state", "waits_for"),
        plain=frozenset(
            {
                *("telegram_id", "token", "language", "state", "waits_for", "gives_up"),
                "idempotency_key",
            }
        ),
        account="whom one is under way of does not move",
    ),
    Kept(
        "recoveries",
        "{user} IN (t.new_user_id, t.old_user_id)",
        Fate.STAYS,
        "that an account was recovered, and from which to which row",
        ("created_at", "way", "state", "ended_at"),
        {
            "new_telegram_id": _WHO.format("new"),
            "old_telegram_id": _WHO.format("old"),
            **nothing("reason"),
        },
        frozenset({"way", "state", "doubt", "ended_because", "idempotency_key"}),
        account="it says which accounts they were at the time",
    ),
    Kept(
        "forgotten_marks",
        "false",
        Fate.APART,
        "a keyed hash that tells a banned person, or a first purchase, when they come again",
        (),
        plain=frozenset({"hash", "key_sign"}),
    ),
)

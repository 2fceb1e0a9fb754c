"""What is kept about the campaigns that a person went through."""

from __future__ import annotations

from services.kept import NOW, TOKEN, Fate, Kept, nothing, own

_COUNTED = "what a campaign brought is counted"
_RUNS = "t.state = 'running'"

KEPT = (
    Kept(
        "campaign_runs",
        own("telegram_user_id"),
        Fate.STAYS,
        _COUNTED,
        ("began_at", "ended_at", "state"),
        {
            "telegram_user_id": TOKEN,
            "exit": f"CASE WHEN {_RUNS} THEN 'forgotten' ELSE t.exit END",
            "ended_at": f"CASE WHEN {_RUNS} THEN {NOW} ELSE t.ended_at END",
            "due_at": f"CASE WHEN {_RUNS} THEN NULL ELSE t.due_at END",
            "state": f"CASE WHEN {_RUNS} THEN 'left' ELSE t.state END",
        },
        frozenset({"arm"}),
        when="began_at",
    ),
    Kept(
        "campaign_messages",
        own("telegram_user_id"),
        Fate.STAYS,
        _COUNTED,
        ("written_at", "state"),
        {"telegram_user_id": TOKEN, **nothing("detail")},
        frozenset({"state"}),
        when="written_at",
        is_large=True,
    ),
)

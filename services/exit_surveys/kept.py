"""What is kept about why a person left."""

from services.kept import TOKEN, Fate, Kept, nothing, own

KEPT = (
    Kept(
        "exit_surveys",
        own("telegram_user_id"),
        Fate.STAYS,
        "the averages of courses and plans stay what they were; their own words go",
        ("asked_at", "answered_at", "ended", "stars", "reason", "comment"),
        {"telegram_user_id": TOKEN, **nothing("comment")},
        # One of a few answers.
        frozenset({"ended", "reason"}),
        when="asked_at",
    ),
)

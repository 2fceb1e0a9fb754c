"""What is kept about why a person left."""

from services.kept import gone, own

KEPT = (
    gone(
        "exit_surveys",
        own("telegram_user_id"),
        "their own words",
        *("asked_at", "answered_at", "ended", "stars", "reason", "comment"),
    ),
)

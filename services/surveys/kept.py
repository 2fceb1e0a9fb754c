"""What is kept about a person's answers in the survey."""

from services.kept import gone, own

KEPT = (
    gone(
        "user_surveys",
        own("telegram_user_id"),
        "their own answers",
        *("created_at", "trading_level", "trading_frequency", "main_goal", "monthly_budget"),
    ),
)

"""What is kept about a person's answers in the survey."""

from services.kept import TOKEN, Fate, Kept, own

KEPT = (
    Kept(
        "user_surveys",
        own("telegram_user_id"),
        Fate.STAYS,
        "what people answer is counted, and how many bought what was recommended",
        (
            *("created_at", "trading_level", "trading_frequency", "main_goal", "monthly_budget"),
            "has_bought",
        ),
        {"telegram_user_id": TOKEN},
        # One of a few answers each.
        frozenset({"trading_level", "trading_frequency", "main_goal", "monthly_budget"}),
    ),
)

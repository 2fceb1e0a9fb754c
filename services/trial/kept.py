"""What is kept about an admin's own test purchases."""

from services.kept import Fate, Kept, nothing

KEPT = (
    Kept(
        "trial_runs",
        "t.user_id = {user}",
        Fate.STAYS,
        "the books know the money of tests",
        ("created_at", "method", "outcome"),
        {**nothing("detail"), "invitations": "'{}'"},
        frozenset({"method", "outcome", "trouble"}),
    ),
)

"""What is kept about what one of the team wants to be told by itself."""

from services.kept import gone

KEPT = (
    gone(
        "admin_notices",
        "t.profile_id = {profile}",
        "what they wanted to be told, and when",
        *("created_at", "rhythm", "hour", "weekday", "sales", "wants_unusual", "reported_on"),
    ),
)

"""What is kept about the exports that an admin took."""

from services.kept import Fate, Kept, gone

_MINE = "t.admin_id = {profile}"

KEPT = (
    gone(
        "export_files",
        "t.request_id IN (SELECT id FROM export_requests WHERE admin_id = {profile})",
        "what was not sent yet",
        *("created_at", "name"),
    ),
    Kept(
        "export_requests",
        _MINE,
        Fate.GOES,
        "what they had asked for",
        ("created_at", "kind", "form"),
    ),
)

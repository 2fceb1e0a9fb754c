"""What is kept about who is in which channel, and how they came in."""

from __future__ import annotations

from services.kept import Fate, Kept, gone, nothing, own

_MINE = own("telegram_user_id")
#: Why it stays with a Telegram account.
_INSIDE = "Telegram knows an account in its chats, and not whose it is"
#: Who made a link, or may make one, is known by name alone.
_NAME = """(SELECT nullif(trim(concat_ws(' ', first_name, last_name)), '') FROM bot_users
  WHERE id = {user})"""

KEPT = (
    gone(
        "channel_memberships",
        _MINE,
        "they left before they were forgotten",
        *("channel_name", "added_at", "is_active", "left_at", "removed_at", "tag"),
        account=_INSIDE,
    ),
    gone(
        "channel_invites",
        "t.user_id = {profile}",
        "invitations, which let nobody in any more",
        *("created_at", "status", "expires_at"),
    ),
    gone(
        "join_requests",
        _MINE,
        "requests to join",
        *("requested_at", "answered_at", "status"),
        account=_INSIDE,
    ),
    gone(
        "channel_wishes",
        _MINE,
        "a channel that they wanted to link",
        "created_at",
        account=_INSIDE,
    ),
    Kept(
        "foreign_links",
        f"t.creator = {_NAME}",
        Fate.STAYS,
        "who came in by it is counted",
        # Known by a name alone, which somebody else may have as well: it is shown to neither.
        (),
        nothing("creator"),
        frozenset({"chat_id", "link"}),
    ),
    Kept(
        "channel_audits",
        f"strpos(concat(t.leaks -> 'links', t.leaks -> 'inviters'), {_NAME}) > 0",
        Fate.STAYS,
        "the next look at the channel finds what is there",
        (),
        {"leaks": "t.leaks - 'links' - 'inviters'", "told": "t.told - 'links' - 'inviters'"},
        frozenset({"chat_id"}),
    ),
)

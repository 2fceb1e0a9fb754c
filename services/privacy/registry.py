"""Every table with a person in it, each declared by its room; and those with nobody in them.

A guard reads the real schema and finds a table, or a column, that is on neither list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from services.admin_notices import kept as admin_notices
from services.analytics import kept as analytics
from services.broadcasts import kept as broadcasts
from services.campaigns import kept as campaigns
from services.channels import kept as channels
from services.commerce import kept as commerce
from services.education import kept as education
from services.exit_surveys import kept as exit_surveys
from services.exports import kept as exports
from services.kept import Kept
from services.people import kept as people
from services.privacy import kept as privacy
from services.promotions import kept as promotions
from services.subscriptions import kept as subscriptions
from services.support import kept as support
from services.surveys import kept as surveys
from services.ton import kept as ton
from services.trial import kept as trial

#: In this order they are erased: it is that of the locks (decision 0037), and names go last.
_ROOMS = (
    *(commerce, promotions, education, subscriptions, channels, exit_surveys, surveys, support),
    *(ton, trial, exports, admin_notices, analytics, broadcasts, campaigns, privacy, people),
)
KEPT: Sequence[Kept] = tuple(one for room in _ROOMS for one in room.KEPT)
#: The room of each, by which people read them.
ROOM_OF: Mapping[str, str] = {
    one.name: room.__name__.split(".")[1] for room in _ROOMS for one in room.KEPT
}
#: Tables that say nothing about anybody who uses the shop, and why.
NOBODYS: Mapping[str, str] = {
    **dict.fromkeys(
        (
            *("subscription_plans", "plan_channels", "managed_chats", "education_categories"),
            *("education_packages", "education_modules", "segments", "campaigns"),
            *("campaign_steps", "composed_messages", "message_variants", "message_buttons"),
            *("message_media", "sources", "shop_accounts", "shop_settings", "shop_texts"),
        ),
        "what the shop made",
    ),
    **dict.fromkeys(
        ("daily_analytics", "daily_figures", "daily_rates", "gram_rates"), "sums and rates"
    ),
    **dict.fromkeys(("rolled_days", "roll_marks"), "how far the days are worked out"),
    **dict.fromkeys(
        ("backups", "replicas", "leases", "send_budgets", "aerich", "migration_notes"),
        "the program's own",
    ),
    **dict.fromkeys(
        ("ton_accounts", "domain_resolution_cache", "parent_domains"),
        "the chain's, seen by everybody",
    ),
}

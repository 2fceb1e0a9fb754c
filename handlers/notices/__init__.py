"""What the sender tells people: each kind of row becomes a screen in the reader's language.

One file a subject; a notice is declared where it is drawn, together with who may read it.
"""

from handlers.notices import (
    admin_notices,
    channels,
    claims,
    commerce,
    courses,
    deliveries,
    exit_surveys,
    operations,
    payments,
    people,
    privacy,
    recovery,
    settings,
    setup,
    subdomains,
    subscriptions,
    support,
    surveys,
    ton,
)
from handlers.notices.registry import NOTICES

#: Each of them declares its notices when it is imported.
ROOMS = (
    *(channels, commerce, courses, deliveries, operations, payments),
    *(people, settings, setup, subscriptions, support, ton, exit_surveys, surveys, privacy),
    *(admin_notices, claims, recovery, subdomains),
)

__all__ = ["NOTICES", "ROOMS"]

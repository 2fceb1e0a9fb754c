"""What happened, for the figures: events about people, and visits of links by who knows whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

import orjson
from tortoise import connections


class EventType(StrEnum):
    """What may have happened."""

    CERTIFICATE_CHECKED = "certificate_checked"
    # A link of the shop's was opened somewhere on the web …
    LINK_VISITED = "link_visited"
    # … and somebody came to the bot by one.
    ARRIVED = "arrived"


@dataclass(frozen=True, slots=True)
class Web:
    """What a browser tells of a visit, cut down to families and nets."""

    referrer: str | None = None
    page: str | None = None
    device: str | None = None
    browser: str | None = None
    # The net that the visitor came from, as an address with its own bits cut off.
    net: str | None = None


@dataclass(frozen=True, slots=True)
class Utm:
    """How a link calls where it stands."""

    source: str | None = None
    medium: str | None = None
    campaign: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened at a moment; `session` ties what belongs together."""

    kind: EventType
    at: datetime
    person: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    session: str | None = None
    utm: Utm = Utm()
    web: Web = Web()


_WRITE = """
INSERT INTO user_analytics (telegram_user_id, event_type, event_data, session_id, utm_source,
  utm_medium, utm_campaign, referrer, page_url, device_type, browser, ip_address, created_at)
SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::text[], $6::text[],
  $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::inet[], $13::timestamptz[])"""


async def write(events: Sequence[Event]) -> None:
    """Write them all, or with an error of the database none."""
    columns: list[list[Any]] = [
        [one.person for one in events],
        [str(one.kind) for one in events],
        [orjson.dumps(one.data).decode() for one in events],
        [one.session for one in events],
        [one.utm.source for one in events],
        [one.utm.medium for one in events],
        [one.utm.campaign for one in events],
        [one.web.referrer for one in events],
        [one.web.page for one in events],
        [one.web.device for one in events],
        [one.web.browser for one in events],
        [one.web.net for one in events],
        [one.at for one in events],
    ]
    await connections.get("default").execute_query(_WRITE, columns)

"""What happened, for the figures: events about people, and visits of links by who knows whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
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
    # The way to the team was opened; most find an answer there, or leave, and write nothing.
    SUPPORT_OPENED = "support_opened"
    # A receipt or a certificate was opened, as a picture or as a PDF.
    PAPER_OPENED = "paper_opened"
    # A code was entered that helped nobody, and why.
    CODE_REFUSED = "code_refused"
    # Telegram asked before a charge, and was told no, and why: money that did not come in.
    CHARGE_REFUSED = "charge_refused"


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
    """Something happened at a moment; `session` ties what belongs together.

    What a person does in the chat belongs to their visit, and came by the link that it began with.
    """

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
SELECT e.person, e.kind, e.told, coalesce(e.session, v.id::text),
  coalesce(e.utm_source, s.utm_source), coalesce(e.utm_medium, s.utm_medium),
  coalesce(e.utm_campaign, s.utm_campaign), e.referrer, e.page, e.device, e.browser, e.net, e.at
FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::text[], $6::text[],
  $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::inet[], $13::timestamptz[])
  AS e(person, kind, told, session, utm_source, utm_medium, utm_campaign, referrer, page, device,
       browser, net, at)
LEFT JOIN LATERAL (
  SELECT b.id, b.session_data ->> 'entry' AS entry FROM bot_sessions b
  WHERE e.session IS NULL AND b.telegram_user_id = e.person
    AND b.session_start <= e.at AND b.session_end >= e.at - $14::interval
  ORDER BY b.session_start DESC LIMIT 1) v ON true
LEFT JOIN sources s ON s.slug = substring(v.entry FROM '^(?:src|go)_([a-z0-9-]{1,24})')"""


async def write(events: Sequence[Event], longest_silence: timedelta = timedelta(0)) -> None:
    """Write them all, or with an error of the database none; visits are known before them."""
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
    values = [*columns, longest_silence]
    await connections.get("default").execute_query(_WRITE, values)

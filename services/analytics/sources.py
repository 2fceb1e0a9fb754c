"""Where people come from: links with a name, and who came by which one first and last.

A link leads into the bot by `/start src_<slug>`, or, when it was opened on the web before,
`/start go_<slug>_<token>`, whose token ties the visit to the person who arrives. What a link says
is hostile: an unknown name is no source, and a token of anybody else's is no more than a name.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections

from models.analytics import Source
from services.analytics.events import EventType, Utm

#: Telegram takes payloads of 64 signs at most (Bot features, Deep Linking).
_PAYLOAD = re.compile(
    r"(?:src_(?P<slug>[a-z0-9-]{1,24})|go_(?P<went>[a-z0-9-]{1,24})_(?P<token>[A-Za-z0-9_-]{16}))"
)
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,22}[a-z0-9])?")
_TOKEN_BYTES = 12
#: For how long a visit of a link waits for somebody to arrive, and for how long one who taps the
#: same link again has not come anew.
_WAITS, _SAME = timedelta(days=30), timedelta(hours=1)
#: Most sources that a replica keeps in mind.
MOST = 5000
# $1 the person, $2 the slug, $3 the token or none, $4 now, $5 since when a visit counts, $6 since
# when an arrival is the same. A visit is of whoever arrives first: its token tells others nothing.
_ARRIVE = f"""
WITH source AS (SELECT * FROM sources WHERE slug = $2 FOR KEY SHARE),
touched AS (
  INSERT INTO source_touches AS t (telegram_user_id, first_source_id, first_at, last_source_id,
    last_at, created_at, updated_at)
  SELECT $1, id, $4, id, $4, $4, $4 FROM source
  ON CONFLICT (telegram_user_id) DO UPDATE SET
    first_source_id = CASE WHEN EXCLUDED.first_at < t.first_at THEN EXCLUDED.first_source_id
                           ELSE t.first_source_id END,
    first_at = least(t.first_at, EXCLUDED.first_at),
    last_source_id = CASE WHEN EXCLUDED.last_at < t.last_at THEN t.last_source_id
                          ELSE EXCLUDED.last_source_id END,
    last_at = greatest(t.last_at, EXCLUDED.last_at), updated_at = EXCLUDED.updated_at),
visited AS (
  UPDATE user_analytics w SET telegram_user_id = $1 FROM source s
  WHERE w.event_type = '{EventType.LINK_VISITED}' AND w.session_id = $3 AND w.created_at >= $5
    AND w.event_data ->> 'source' = s.id::text AND coalesce(w.telegram_user_id, $1) = $1
  RETURNING w.*),
arrived AS (
  INSERT INTO user_analytics (telegram_user_id, event_type, event_data, session_id, utm_source,
    utm_medium, utm_campaign, referrer, page_url, device_type, browser, ip_address, created_at)
  SELECT $1, '{EventType.ARRIVED}', jsonb_build_object('source', s.id), v.session_id,
         coalesce(v.utm_source, s.utm_source), coalesce(v.utm_medium, s.utm_medium),
         coalesce(v.utm_campaign, s.utm_campaign),
         v.referrer, v.page_url, v.device_type, v.browser, v.ip_address, $4
  FROM source s LEFT JOIN visited v ON true
  WHERE NOT EXISTS (
    SELECT FROM user_analytics a
    WHERE a.telegram_user_id = $1 AND a.event_type = '{EventType.ARRIVED}'
      AND a.created_at >= $6 AND a.event_data ->> 'source' = s.id::text))
SELECT target FROM source"""  # noqa: S608 - only our own constants are put in


@dataclass(frozen=True, slots=True)
class Link:
    """A source as whoever opens its link needs it."""

    id: UUID
    slug: str
    utm: Utm


def token() -> str:
    """What ties a visit to whoever arrives by it."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def payload(slug: str, visit: str | None = None) -> str:
    """What /start is given by a link, or by a visit of it."""
    return f"src_{slug}" if visit is None else f"go_{slug}_{visit}"


async def arrive(person: str, start: str | None, now: datetime) -> str | None:
    """Note by which source a person came; the payload that their start goes on with.

    None for a start that names no source of ours: it goes on as it would have.
    """
    found = _PAYLOAD.fullmatch(start or "")
    if found is None:
        return None
    slug = found["slug"] or found["went"]
    rows = await connections.get("default").execute_query_dict(
        _ARRIVE, [person, slug, found["token"], now, now - _WAITS, now - _SAME]
    )
    return str(rows[0]["target"]) if rows else ""


async def links() -> dict[str, Link]:
    """Every source that is in use, by its slug."""
    rows = await Source.filter(is_active=True).order_by("-created_at").limit(MOST)
    return {
        row.slug: Link(row.id, row.slug, Utm(row.utm_source, row.utm_medium, row.utm_campaign))
        for row in rows
    }

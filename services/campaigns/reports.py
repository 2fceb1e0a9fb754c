"""What a campaign came to, per arm: who was told, pressed, bought, and whether it was worth it.

Everybody who began counts in their arm, told or not, from the moment they began: nothing but the
hash decides who is where, so the arms can be compared with the control group.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from tortoise import connections

from models.campaigns import Campaign, CampaignStep
from services.broadcasts.reports import bought
from services.campaigns.uplift import Share, Uplift, uplift
from services.marketing import WINDOW
from services.money import Money
from services.person import Person, require_admin
from services.refusals import Refusal

_COUNTS = """
SELECT r.arm, count(DISTINCT r.telegram_user_id)::int AS people,
  count(*) FILTER (WHERE r.state = 'running')::int AS running,
  count(DISTINCT r.telegram_user_id) FILTER (WHERE s.sent > 0)::int AS told,
  coalesce(sum(s.sent), 0)::int AS sent, coalesce(sum(s.unknown), 0)::int AS unknown,
  count(DISTINCT r.telegram_user_id) FILTER (WHERE k.clicked)::int AS clicked
FROM campaign_runs r
LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE m.state = 'sent')::int AS sent,
    count(*) FILTER (WHERE m.state = 'unknown')::int AS unknown
  FROM campaign_messages m WHERE m.run_id = r.id) s ON true
LEFT JOIN LATERAL (SELECT EXISTS (SELECT FROM campaign_messages m
  JOIN campaign_steps t ON t.id = m.step_id JOIN message_buttons b ON b.message_id = t.message_id
  JOIN button_clicks c ON c.button_id = b.id AND c.telegram_user_id = r.telegram_user_id
  WHERE m.run_id = r.id) AS clicked) k ON true
WHERE r.campaign_id = $1 AND r.exit IS DISTINCT FROM 'before' GROUP BY r.arm ORDER BY r.arm
"""
# Whoever ran several times is one person, and what they buy counts within each of the times, once.
_GOT = """
SELECT telegram_user_id AS telegram_id, began_at AS since FROM campaign_runs
WHERE campaign_id = $2 AND arm IS NOT DISTINCT FROM $3::text
  AND exit IS DISTINCT FROM 'before'"""
_EXITS = """
SELECT exit, count(*)::int AS people FROM campaign_runs
WHERE campaign_id = $1 AND exit IS NOT NULL AND exit <> 'before' GROUP BY 1 ORDER BY 2 DESC, 1
"""


@dataclass(unsafe_hash=True)
class CampaignUnknown(Refusal):
    """There is no such campaign any more."""


@dataclass(frozen=True)
class ArmReport:
    """One arm, or the control group without one, which is told nothing."""

    arm: str | None
    people: int
    running: int
    told: int
    sent: int
    clicked: int
    bought: int
    income: tuple[Money, ...]
    uplift: Uplift | None
    #: How many messages may have arrived, or not: their answers were lost.
    unknown: int = 0


@dataclass(frozen=True)
class CampaignReport:
    """All arms; `window` is for how long after the beginning of each one's run bought counts."""

    name: str
    arms: tuple[ArmReport, ...]
    window: timedelta
    exits: tuple[tuple[str, int], ...]
    # One of the campaigns that come ready.
    ready: str | None = None

    @property
    def has_control(self) -> bool:
        return any(one.arm is None for one in self.arms)


async def report(admin: Person, campaign_id: UUID) -> CampaignReport:
    """What a campaign came to; raises NotAllowed and CampaignUnknown."""
    require_admin(admin)
    campaign = await Campaign.get_or_none(id=campaign_id)
    if campaign is None:
        raise CampaignUnknown
    last = await CampaignStep.filter(campaign_id=campaign_id).order_by("-after_minutes").first()
    window = WINDOW + timedelta(minutes=last.after_minutes if last else 0)
    database = connections.get("default")
    rows = await database.execute_query_dict(_COUNTS, [campaign_id])
    found = [(row, await bought(_GOT, [campaign_id, row["arm"]], window=window)) for row in rows]
    control = next(
        (Share(sales.people, row["people"]) for row, sales in found if row["arm"] is None), None
    )
    compared = sum(row["arm"] is not None for row, _ in found)
    arms = tuple(
        ArmReport(
            row["arm"],
            row["people"],
            row["running"],
            row["told"],
            row["sent"],
            row["clicked"],
            sales.people,
            sales.income,
            uplift(Share(sales.people, row["people"]), control, compared)
            if control is not None and row["arm"] is not None
            else None,
            row["unknown"],
        )
        for row, sales in found
    )
    exits = await database.execute_query_dict(_EXITS, [campaign_id])
    told = tuple((row["exit"], row["people"]) for row in exits)
    return CampaignReport(campaign.name, arms, window, told, campaign.ready)

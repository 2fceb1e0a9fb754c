"""One message of a campaign on its way: asked once more whether it is still right, sent once.

`sending` is written before the call leaves. A message found so afterwards was cut off in the
middle: it may have arrived, so it is unknown and never sent again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.campaigns import CampaignMessage, CampaignRun, Exit, MessageState, RunState
from models.promotions import Promotion
from services import marketing
from services.campaigns.triggers import EXIT, LATE
from services.marketing import Quiet
from services.policy import Policy

_TOO_LATE = "too late"
_READ = f"""
SELECT m.id, m.state, m.run_id, r.arm, r.next_place, r.campaign_id, r.promotion_id,
  s.message_id, s.place,
  s.code_percent, r.day_zero + make_interval(mins => s.after_minutes) AS due,
  (SELECT count(*) FROM campaign_steps k WHERE k.campaign_id = s.campaign_id
    AND (k.after_minutes, k.place) < (s.after_minutes, s.place)) AS number,
  b.time_zone, b.quiet_from, b.quiet_until,
  CASE WHEN r.state = 'left' THEN r.exit ELSE {EXIT.format(now="$2::timestamptz")} END AS exit
FROM campaign_messages m JOIN campaign_runs r ON r.id = m.run_id
JOIN campaigns c ON c.id = r.campaign_id JOIN campaign_steps s ON s.id = m.step_id
JOIN bot_users b ON b.telegram_id = r.telegram_user_id
WHERE m.id = $1 FOR NO KEY UPDATE OF m, r"""  # noqa: S608 - our own texts


@dataclass(frozen=True)
class Code:
    """A code of the person's own that comes with the message."""

    code: str
    percent: int
    until: datetime


@dataclass(frozen=True)
class ToSend:
    """A message that is to leave now."""

    message_id: UUID
    arm: str
    code: Code | None


async def begin(message_id: int, now: datetime, policy: Policy) -> ToSend | str:
    """Mark a message as on its way; or why it is not to be sent, in a few words for the log."""
    async with in_transaction() as connection:
        rows = await connection.execute_query_dict(_READ, [message_id, now])
        if not rows:
            return "no such message"
        (row,) = rows
        if row["state"] == MessageState.SENDING:
            await settle(message_id, MessageState.UNKNOWN, now)
            return "its answer was lost"
        if row["state"] != MessageState.WAITING:
            return "settled before"
        if (why := await _dropped(row, now)) is not None:
            return why
        own = row["quiet_from"], row["quiet_until"]
        quiet = marketing.shops_quiet(policy) if None in own else Quiet(*own)
        wakes = marketing.awake_at(now, marketing.zone_of(row["time_zone"], policy), quiet)
        if wakes > now:
            # It waited long behind others: it is written down anew in the morning.
            await CampaignMessage.filter(id=message_id).delete()
            # An earlier one may have been put off as well.
            place = min(row["next_place"], row["number"])
            await CampaignRun.filter(id=row["run_id"]).update(
                state=RunState.RUNNING, due_at=wakes, ended_at=None, next_place=place
            )
            return "they sleep by now"
        await CampaignMessage.filter(id=message_id).update(state=MessageState.SENDING)
        code = await _code(row["promotion_id"]) if row["code_percent"] else None
        return ToSend(row["message_id"], row["arm"], code)


async def _code(promotion_id: UUID | None) -> Code | None:
    found = await Promotion.get_or_none(id=promotion_id) if promotion_id else None
    if found is None or found.valid_until is None:
        return None
    return Code(found.code, int(found.discount_value), found.valid_until)


async def _dropped(row: Mapping[str, Any], now: datetime) -> str | None:
    """Why a message is not to be said any more, which is written down."""
    if row["exit"] is not None:
        why = Exit(row["exit"])
        await settle(row["id"], MessageState.DROPPED, now, str(why))
        await CampaignRun.filter(id=row["run_id"], state=RunState.RUNNING).update(
            state=RunState.LEFT, exit=why, due_at=None, ended_at=now
        )
        return f"they left: {why}"
    if row["due"] + LATE < now:
        await settle(row["id"], MessageState.DROPPED, now, _TOO_LATE)
        return _TOO_LATE
    return None


async def wait_again(message_id: int) -> None:
    """Telegram or the line said no before it could arrive: the same message may be tried again."""
    await CampaignMessage.filter(id=message_id, state=MessageState.SENDING).update(
        state=MessageState.WAITING
    )


async def settle(
    message_id: int, state: MessageState, now: datetime, detail: str | None = None
) -> None:
    """Write down what became of a message."""
    await CampaignMessage.filter(
        id=message_id, state__in=[MessageState.WAITING, MessageState.SENDING]
    ).update(state=state, settled_at=now, detail=detail)

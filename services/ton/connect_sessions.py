"""Sessions with wallet apps, as whoever listens to them needs them; one that is over has no row.

Only the leader listens, and it is told by a NOTIFY in the transaction that changes something.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections

from models.wallets import ConnectSession, ConnectState

#: So many people may wait for their wallets at once: each costs the leader a look at every letter.
MOST_WAITING = 100
#: For so long it is tried to tell a wallet that its session is over.
LEAVES_WITHIN = timedelta(hours=1)
_GOODBYES = 20
_LEAVE = """
WITH gone AS (
  UPDATE connect_sessions SET state = 'leaving', proof_id = NULL, until = $2, updated_at = $3
  WHERE proof_id = $1 RETURNING 1)
SELECT pg_notify('connect', '') FROM gone
"""


@dataclass(frozen=True)
class Line:
    """What it takes to hear a session, and to speak in it."""

    id: UUID
    state: ConnectState
    client_id: str
    secret: bytes = field(repr=False)
    payload: str
    bridges: tuple[str, ...]
    wallet_client_id: str | None = None
    last_event_id: str | None = None

    def hears(self, bridge: str, sender: str) -> bool:
        """Whether a letter of this client on this bridge may be for it."""
        return bridge in self.bridges and self.wallet_client_id in (None, sender)


def line_of(row: ConnectSession) -> Line:
    return Line(
        id=row.id,
        state=row.state,
        client_id=row.client_id,
        secret=bytes(row.secret),
        payload=row.payload,
        bridges=tuple(row.bridges) if row.bridge is None else (row.bridge,),
        wallet_client_id=row.wallet_client_id,
        last_event_id=row.last_event_id,
    )


async def listened_to(now: datetime) -> Sequence[Line]:
    """Whose wallets may answer now; of too many the oldest give way."""
    rows = ConnectSession.filter(state=ConnectState.WAITING, until__gt=now)
    return [line_of(one) for one in await rows.order_by("-created_at").limit(MOST_WAITING)]


async def leaving(now: datetime) -> Sequence[Line]:
    """Who still has to be told that it is over."""
    rows = ConnectSession.filter(state=ConnectState.LEAVING, until__gt=now)
    return [line_of(one) for one in await rows.order_by("updated_at").limit(_GOODBYES)]


async def leave(proof_id: UUID, now: datetime) -> None:
    """What this proof's session was for is over; call inside the transaction that ends it."""
    await connections.get("default").execute_query(_LEAVE, [proof_id, now + LEAVES_WITHIN, now])


async def left(session_id: UUID) -> None:
    """The wallet knows, or cannot be told."""
    await ConnectSession.filter(id=session_id, state=ConnectState.LEAVING).delete()


async def notify() -> None:
    """Wake the listener when this transaction is committed."""
    await connections.get("default").execute_query("SELECT pg_notify('connect', '')")

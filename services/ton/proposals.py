"""Transactions that a linked wallet is asked to sign: proposed, said over its bridge, answered.

The bot holds no key: it proposes, and what a wallet says that it signed counts for nothing. Whoever
proposes looks at the chain for what should be there, and asks `proposal` whether waiting is still
worth while.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.expressions import Q
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models.wallets import (
    ConnectProposal,
    ConnectSession,
    ConnectState,
    ProofState,
    ProposalState,
)
from services.due import Question
from services.policy import Policy
from services.refusals import Refusal
from services.ton.connect_sessions import Line, line_of, notify

#: As many as every wallet sends at once, and the most bytes of cells that a message may bring.
MOST_MESSAGES, MOST_BYTES = 4, 4096
#: An amount is 120 bits on the chain.
_MOST_NANO = 2**120 - 1
#: A bridge keeps a letter for five minutes, and has it again before they are over.
_SAID_AGAIN = timedelta(minutes=4)
#: So many people's wallets are asked and listened to at once, for a bridge hears no more of us; of
#: more each has their turn, which is over long before a bridge throws an answer away. And so many
#: proposals of one session are said in one go.
_MOST_ASKED, _TURN, _MOST_SAID = 50, timedelta(seconds=30), 4
#: A wallet's word for what it never explains, and ours for a session that its owner ended.
UNKNOWN_REFUSAL, LEFT = 0, -1
_DUE = """
SELECT id FROM connect_proposals WHERE state = 'waiting' AND valid_until <= $1
ORDER BY valid_until LIMIT $2
"""
DUE = Question("proposals", _DUE, lambda now, policy, rest: {1: now})


@dataclass(unsafe_hash=True)
class NoSession(Refusal):
    """No wallet app is linked that could be asked."""


@dataclass(frozen=True)
class Message:
    """What is to be sent: a raw address, nanotons, and bags of cells.

    A contract is paid `bounceable`, a wallet is not: what it cannot take comes back then.
    """

    address: str
    amount: int
    payload: bytes | None = None
    state_init: bytes | None = None
    bounceable: bool = True

    def kept(self) -> dict[str, Any]:
        """As plain JSON. Raises ValueError for what no wallet would take."""
        cells = (self.payload or b"", self.state_init or b"")
        if not 0 <= self.amount <= _MOST_NANO or max(map(len, cells)) > MOST_BYTES:
            raise ValueError("no wallet would send this")
        return {
            "address": self.address,
            "amount": str(self.amount),
            "bounceable": self.bounceable,
            **{
                name: base64.b64encode(cell).decode()
                for name, cell in (("payload", self.payload), ("state_init", self.state_init))
                if cell is not None
            },
        }


@dataclass(frozen=True)
class Request:
    """A proposal as it is said in its session; `wallet` is the raw address that has to sign."""

    id: UUID
    line: Line
    wallet: str
    number: int
    messages: Sequence[dict[str, Any]]
    valid_until: datetime


async def propose(
    profile_id: UUID,
    messages: Sequence[Message],
    valid_until: datetime,
    key: str,
    *,
    now: datetime,
) -> ConnectProposal:
    """Ask the person's linked wallet to send these in one go; the same key is the same proposal.

    One to four messages. May be called in the caller's own transaction: the leader says the
    proposal when that is committed, and again while the bridge may have lost it. The wallet shows
    it once, for it takes each number of a session once; its owner has to open the app. Raises
    NoSession where the wallet was proven by a payment, or none is linked: then a link or a picture
    has to do.
    """
    if not 1 <= len(messages) <= MOST_MESSAGES:
        raise ValueError("a wallet sends one to four messages at once")
    kept = [one.kept() for one in messages]
    async with in_transaction():
        linked = await ConnectSession.get_or_none(
            user_id=profile_id, state=ConnectState.CONNECTED, proof__state=ProofState.LINKED
        )
        session = await ConnectSession.select_for_update().get_or_none(
            id=linked.id if linked else None, state=ConnectState.CONNECTED
        )
        found = await ConnectProposal.get_or_none(idempotency_key=key)
        if found is not None:
            return found
        if session is None:
            raise NoSession
        last = await ConnectProposal.filter(session_id=session.id).order_by("-number").first()
        made = await ConnectProposal.create(
            user_id=profile_id,
            session_id=session.id,
            idempotency_key=key,
            number=last.number + 1 if last else 1,
            messages=kept,
            valid_until=valid_until,
            created_at=now,
            updated_at=now,
        )
        await notify()
        return made


async def proposal(key: str) -> ConnectProposal | None:
    """How it stands: `signed` and `refused` are a wallet's words, and the chain's counts."""
    return await ConnectProposal.get_or_none(idempotency_key=key)


async def to_say(now: datetime) -> Sequence[Request]:
    """What the wallets may not have heard yet."""
    due = Q(said_at=None) | Q(said_at__lte=now - _SAID_AGAIN)
    rows = _open(now).filter(due, session_id__in=await _whose_turn(now))
    found: dict[UUID | None, list[ConnectProposal]] = {}
    for row in await rows.order_by("number").select_related("session", "session__proof"):
        found.setdefault(row.session_id, []).append(row)
    return [
        Request(
            id=row.id,
            line=line_of(row.session),
            wallet=row.session.proof.wallet_address or "",
            number=row.number,
            messages=row.messages,
            valid_until=row.valid_until,
        )
        for mine in found.values()
        for row in mine[:_MOST_SAID]
        if row.session is not None and row.session.proof is not None
    ]


async def listened_to(now: datetime) -> Sequence[Line]:
    """Whose wallets may answer a proposal now."""
    rows = ConnectSession.filter(id__in=await _whose_turn(now), proof_id__isnull=False)
    return [line_of(one) for one in await rows.order_by("id")]


def _open(now: datetime) -> QuerySet[ConnectProposal]:
    return ConnectProposal.filter(
        state=ProposalState.WAITING,
        valid_until__gt=now,
        session__state=ConnectState.CONNECTED,
    )


async def _whose_turn(now: datetime) -> list[UUID]:
    """Sessions that have something open: a page of them, and after a while the next one.

    By the clock, so that whoever leads next goes on, and neither how many proposals somebody has
    nor a bridge that takes none keeps another from being asked.
    """
    rows = _open(now).order_by("session_id").distinct()
    asked: Any = await rows.values_list("session_id", flat=True)
    pages = -(-len(asked) // _MOST_ASKED) or 1
    page = int(now.timestamp() // _TURN.total_seconds()) % pages
    return list(asked[page * _MOST_ASKED : (page + 1) * _MOST_ASKED])


async def said(proposal_id: UUID, now: datetime) -> None:
    """The bridge has it."""
    await ConnectProposal.filter(id=proposal_id, state=ProposalState.WAITING).update(
        said_at=now, updated_at=now
    )


async def answered(
    session_id: UUID,
    number: int,
    answer: str | int,
    event_id: str | None,
    now: datetime,
) -> bool:
    """What the wallet says: the bag that it signed, or its number for why not.

    False for what was not asked, or is answered already: the first word stands.
    """
    told: dict[str, Any] = {"state": ProposalState.REFUSED, "refusal": answer}
    if isinstance(answer, str):
        told = {"state": ProposalState.SIGNED, "signed": answer}
    async with in_transaction():
        mine = ConnectProposal.filter(
            session_id=session_id, number=number, state=ProposalState.WAITING
        )
        if not await mine.update(updated_at=now, **told):
            return False
        if event_id is not None:
            await ConnectSession.filter(id=session_id).update(
                last_event_id=event_id, updated_at=now
            )
    return True


async def wallet_left(session_id: UUID, now: datetime) -> None:
    """Its owner ended the session in the app: the wallet stays linked, and is asked no more."""
    async with in_transaction():
        mine = ConnectProposal.filter(session_id=session_id, state=ProposalState.WAITING)
        await mine.update(state=ProposalState.REFUSED, refusal=LEFT, updated_at=now)
        await ConnectSession.filter(id=session_id, state=ConnectState.CONNECTED).delete()


async def settle_due(now: datetime, policy: Policy, limit: int = 100) -> int:
    """End what no wallet answered in its time; harmless to repeat."""
    rows = await connections.get("default").execute_query_dict(_DUE, [now, limit])
    over = ConnectProposal.filter(id__in=[row["id"] for row in rows], state=ProposalState.WAITING)
    return int(await over.update(state=ProposalState.OVER, updated_at=now)) if rows else 0

"""What waits for the staff: the numbers of the dashboard, each read from its index."""

from __future__ import annotations

from dataclasses import dataclass

from tortoise import connections

from services.person import Person, require_staff


@dataclass(frozen=True)
class Queues:
    """How many of each wait."""

    receipts: int
    support: int
    transfers: int
    removals: int
    dues: int
    claims: int
    # Names below the operator's domain whose transaction has to be signed.
    names: int
    recoveries: int

    @property
    def total(self) -> int:
        mine = (self.receipts, self.support, self.transfers, self.removals, self.dues, self.claims)
        return sum(mine) + self.names + self.recoveries


_COUNT = """
SELECT (SELECT count(*) FROM payments WHERE status = 'awaiting_admin' AND NOT is_test
        AND ($1 OR receipt_id IS NOT NULL)) AS receipts,
  (SELECT count(*) FROM support_threads WHERE waiting_since IS NOT NULL) AS support,
  (SELECT count(*) FROM ton_transactions WHERE handled_at IS NULL
   AND (purpose = 'unmatched' OR status = 'refund_due')) AS transfers,
  (SELECT count(*) FROM channel_memberships WHERE removal_failed_at IS NOT NULL) AS removals,
  (SELECT count(*) FROM (SELECT FROM ledger_entries
    WHERE account = 'refunds_due' AND currency <> 'XTR'
    GROUP BY user_id, currency HAVING sum(amount) > 0) due)
  + (SELECT count(*) FROM outbox WHERE kind = 'refund_stars' AND state = 'failed') AS dues,
  (SELECT count(*) FROM subdomain_claims WHERE status = 'pending') AS claims,
  (SELECT count(*) FROM ton_subdomains WHERE state = 'leaving' OR state = 'wanted'
    AND wallet_address IS NOT NULL AND ends_because IS DISTINCT FROM 'wallet') AS names,
  (SELECT count(*) FROM recoveries
   WHERE state = 'review' AND old_user_id IS NOT NULL) AS recoveries
"""


async def queues(person: Person) -> Queues:
    """The numbers; raises NotAllowed. A card's charge waits for an admin alone."""
    require_staff(person)
    return await waiting(of_admins=person.is_admin)


async def waiting(*, of_admins: bool) -> Queues:
    """The numbers for whoever is shown them, an admin's or a moderator's."""
    (row,) = await connections.get("default").execute_query_dict(_COUNT, [of_admins])
    return Queues(**row)

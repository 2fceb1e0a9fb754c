"""Which words a person gets, and who gets none: decided by a hash, the same every time.

The control group and the arms are drawn from different parts of it, so that neither leans on the
other. PostgreSQL computes the same (`ARM`); a test compares them.
"""

from __future__ import annotations

from hashlib import md5
from uuid import UUID

#: The arms that a comparison may have, in their order.
ARMS = ("A", "B", "C")
_HUNDRED = 100

#: The arm of a person, empty for the control group; to be formatted with `campaign` and `person`,
#: their ids as text, `control`, how many of a hundred get nothing, and `arms`, how many there are.
ARM = """(SELECT CASE
  WHEN ('x' || substr(h.hash, 1, 8))::bit(32)::bigint % 100 < {control} THEN NULL
  ELSE (ARRAY['A', 'B', 'C'])[1 + ('x' || substr(h.hash, 9, 8))::bit(32)::bigint % {arms}] END
  FROM (SELECT md5({campaign} || ':' || {person}) AS hash) h)"""


def arm_of(campaign_id: UUID, telegram_id: str, control_percent: int, arms: int) -> str | None:
    """The arm of a person; None for the control group."""
    # Nothing secret: the hash only has to spread people evenly.
    hash_ = md5(f"{campaign_id}:{telegram_id}".encode(), usedforsecurity=False).hexdigest()
    if int(hash_[:8], 16) % _HUNDRED < control_percent:
        return None
    return ARMS[int(hash_[8:16], 16) % arms]

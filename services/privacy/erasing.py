"""Erasing: the person becomes a token, in one transaction; what has many rows follows in portions.

From the commit on whoever writes under the old id is somebody new. What was under way at that
moment (an update in another replica, a batch of visits, a broadcast's list) may still write the old
id behind it, so everything is gone through once more when nothing can be under way any more.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tortoise import connections
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.actions import AdminAction
from models.education import EducationEnrollment
from models.people import BotUser, Profile
from models.privacy import Forgetting
from services.commerce.payers import keep_payers
from services.education.privacy import erase as erase_enrollment
from services.education.privacy import make_files_anew
from services.kept import Kept, Whose
from services.marks import keep_mark
from services.outbox import URGENT, OutboxMessage, enqueue
from services.policy import Policy
from services.privacy.leaving import codes_of
from services.privacy.registry import KEPT

#: So many rows are erased in one statement of a large table.
PORTION = 2000
#: PostgreSQL's code for a row that is there already.
_UNIQUE = "23505"
#: The last word to them.
GOODBYE = "say_forgotten"
# What waits in the outbox or was told about them: $1 their id, $2 every other id that is theirs,
# $3 how many. Their own chat and their purse are found by an index; in the notices to the team any
# value may be one of the ids.
_TOLD = """
WITH found AS (
  SELECT o.id FROM outbox o
  WHERE (o.chat_id IN ($1, 'stars:' || $1) OR EXISTS (
      SELECT FROM jsonb_path_query(o.args, 'strict $.**') v WHERE v #>> '{}' = ANY ($2::text[])))
    AND o.kind <> $4 LIMIT $3),
gone AS (DELETE FROM outbox o USING found WHERE o.id = found.id RETURNING 1)
SELECT count(*) FROM gone
"""
_THEIR_IDS = """
SELECT $2::text AS id UNION SELECT b.id::text FROM bot_users b WHERE b.id = $1
UNION SELECT id::text FROM profiles WHERE id = $3
UNION SELECT id::text FROM payments WHERE user_id = $1
UNION SELECT id::text FROM payment_intents WHERE user_id = $1
UNION SELECT id::text FROM support_threads WHERE user_id = $1
UNION SELECT id::text FROM facts WHERE user_id = $1
UNION SELECT id::text FROM education_enrollments WHERE student_telegram_id IN ($2, $4)
UNION SELECT id::text FROM user_package_assignments WHERE user_id = $3
UNION SELECT id::text FROM star_subscriptions WHERE user_id = $1
UNION SELECT id::text FROM ton_transactions WHERE user_id = $3
UNION SELECT id::text FROM subdomain_claims WHERE user_id = $3
UNION SELECT m.id::text FROM support_messages m JOIN support_threads t ON t.id = m.thread_id
  WHERE t.user_id = $1
"""


async def erase(user: BotUser, wish: Forgetting, now: datetime, policy: Policy) -> None:
    """The person is nobody from this commit on; call behind their lock, with nothing owed."""
    telegram_id = user.telegram_id
    profile = await Profile.get(telegram_id=telegram_id)
    await keep_mark(
        telegram_id,
        banned_at=profile.banned_at,
        banned_until=profile.banned_until,
        had_first_code=bool(await codes_of(telegram_id)),
        now=now,
    )
    await keep_payers(user, now, policy)
    for row in await EducationEnrollment.filter(
        student_telegram_id=telegram_id, anonymized_at=None
    ).order_by("id"):
        await erase_enrollment(row, now)
    await make_files_anew(now)
    args = {"language": wish.language or user.language or user.language_code or ""}
    whose = Whose(telegram_id, user.id, profile.id, wish.token, now, now)
    await erase_small(whose)
    await AdminAction.create(
        actor_id=profile.id,
        action="person_forgotten",
        subject=f"person:{wish.token}",
        created_at=now,
    )
    # Under the old id: the row goes when the message is out, or cannot be sent.
    await enqueue(OutboxMessage(GOODBYE, telegram_id, args, f"forgotten:{wish.id}", URGENT))


async def erase_small(whose: Whose) -> None:
    """Every table with few rows of one person."""
    for kept in KEPT:
        if kept.changes and not kept.is_large:
            await _erase(kept, whose)


async def _erase(kept: Kept, whose: Whose, portion: int | None = None) -> int:
    """How many rows there were."""
    try:
        return await _count(kept.erasing(whose, portion))
    except IntegrityError as conflict:
        if not _is_twice(conflict):
            raise
    # Written under the old id behind the erasing, beside a row that is the token's already: that
    # one goes, and those beside it are kept like all others.
    _, rows = await connections.get("default").execute_query(*kept.places(whose, portion))
    for row in rows:
        try:
            await _count(kept.erasing(whose, place=row["place"]))
        except IntegrityError as conflict:
            if not _is_twice(conflict):
                raise
            await _count(kept.erasing(whose, goes=True, place=row["place"]))
    return len(rows)


async def _count(statement: tuple[str, list[Any]]) -> int:
    """What a statement says of how many rows there were; it fails alone."""
    async with in_transaction():
        _, rows = await connections.get("default").execute_query(*statement)
    return int(rows[0]["count"])


def _is_twice(conflict: IntegrityError) -> bool:
    """Whether such a row is there already, and nothing else is wrong with it."""
    return getattr(conflict.args[0], "sqlstate", "") == _UNIQUE


async def erase_portion(whose: Whose, *, last: bool = False) -> int:
    """A portion of the tables with many rows; how many rows there were."""
    connection = connections.get("default")
    for kept in KEPT:
        if kept.is_large and (done := await _erase(kept, whose, PORTION)):
            return done
    ids = await connection.execute_query_dict(
        _THEIR_IDS, [whose.user, whose.telegram, whose.profile, whose.token]
    )
    names = [row["id"] for row in ids]
    _, rows = await connection.execute_query(
        _TOLD, [whose.telegram, names, PORTION, "" if last else GOODBYE]
    )
    return int(rows[0]["count"])


# $1 the moment, $2 how many. A payment's own picture and the further pages of it.
_PICTURES = """
DELETE FROM media_contents WHERE id IN (
  SELECT c.id FROM media_files m JOIN media_contents c ON c.media_file_id = m.id
  WHERE m.created_at < $1 AND EXISTS (
    SELECT FROM payments p WHERE p.receipt_id = m.id OR p.id = m.page_of)
  ORDER BY m.created_at LIMIT $2)
"""


async def end_legal_term(now: datetime, policy: Policy) -> None:
    """What only the books needed goes when the law wants them no longer; a portion at a time."""
    connection = connections.get("default")
    await connection.execute_query(_PICTURES, [now - policy.books_kept, 200])
    await connection.execute_query("DELETE FROM kept_payers WHERE until <= $1", [now])


#: For so long at most something that began before the erasing may go on.
UNDER_WAY = timedelta(minutes=5)

"""The books name what was damaged: a healthy database is harmed in hundreds of ways, one by one.

Foreign keys and triggers are switched off meanwhile, as for an operator who knows psql well; what a
CHECK or a unique index refuses even so counts as found.
"""

from contextlib import aclosing
from datetime import datetime

import asyncpg

from services.reconciliation.reconciliation import disagreeing
from tests.harness.examples import IS_LONG
from tests.services.books import Prepared, disagreements, unguarded
from tests.services.damages import Damage, damages
from tests.services.histories import lived, opened

#: What the books cannot see, and why.
UNSEEN = {
    "payments.receipt_number": "a settlement that is rolled back leaves a gap, and only one"
    " person's are certain to be in the order of time",
    "payments.test_number": "as receipt_number",
    "payments.buyer_name": "what they were called then nobody else remembers, and who had a course"
    " forgotten is named by no receipt",
    "payments.first_source_id": "where somebody came from before; they may have come anew since",
    "payments.last_source_id": "as first_source_id",
    "payments.refunded_by": "Telegram gives Stars back by itself as well, and then nobody did",
    "user_package_assignments.next_reminder_at": "settings decide how many days before an end"
    " people are reminded, and a change of them moves no row: only whole days can be asked for",
    "education_enrollments.access_over_at": "it says when a tick came to an end, at any time later",
    "promotion_usage.intent_id": "a use that the first release noted names no checkout either",
    "promo_analytics released.about": "the release before did not say of which checkout",
    "ton_transactions.lt": "only the chain knows it; here it is known to be no later than what was"
    " read of its account",
    "ton_accounts.last_lt": "only the chain knows how far there was something to read",
    "facts purchase.terms.floor": "a floor before the end that was sold moves nothing",
    "facts seat.terms.starts_at": "the start that the course was moved to took its place",
    "facts course_moved": "the same start said twice moves nothing twice",
}
#: So many of the ways have to be named, and so many there have to be at least.
_SHARE, _WAYS = 0.97, 200
#: The short form tries every third of them; each that it tries is named or known to be unseen.
_EVERY = 1 if IS_LONG else 3


async def test_the_books_name_what_was_damaged(database: str) -> None:
    shop = await lived(await opened())
    assert await disagreements(shop.now) == []
    named, unnamed = 0, []
    async with unguarded(database) as reader:
        for way in (await damages(reader.sql))[::_EVERY]:
            found = await _is_named(reader, way, shop.now)
            if found is False:
                unnamed.append(way)
            named += bool(found)
    assert {way.what for way in unnamed} <= set(UNSEEN)
    assert named + len(unnamed) >= _WAYS // _EVERY
    if IS_LONG:
        assert named >= _SHARE * (named + len(unnamed)), unnamed


async def _is_named(reader: Prepared, way: Damage, now: datetime) -> bool | None:
    """Whether a damage is found; None where there is nothing that it could damage."""
    async with reader.undone():
        try:
            done = await reader.sql.execute(way.statement)
        except asyncpg.IntegrityConstraintViolationError:
            return True
        if done.endswith(" 0"):
            return None
        async with aclosing(disagreeing(reader, now)) as found:
            return await anext(found, None) is not None

"""What is counted stays what it was: no figure of the past knows that somebody was forgotten."""

from datetime import timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.privacy import Forgetting
from services.analytics.figures.registry import AREAS, read_area
from services.analytics.figures.span import last_days, today_of
from services.analytics.rollup.rolling import roll_due
from services.kept import Whose
from services.person import Person, find, lock_person
from services.policy import Policy
from services.privacy import erasing
from tests.factories import Someone
from tests.services.books import disagreements
from tests.services.figure_scenario import lived
from tests.services.histories import Shop

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("Asia/Kathmandu"))
_DAYS = "SELECT day, figure, of, currency, count, amount FROM daily_figures ORDER BY 1, 2, 3, 4"
_AGAIN = "UPDATE rolled_days SET is_late = true"


async def told(admin: Person, shop: Shop) -> dict[str, str]:
    """Every figure, table and line of every area, over all that there is and over a week."""
    today = today_of(shop.now, POLICY.zone)
    spans = [last_days(365, today), last_days(7, today - timedelta(days=40))]
    found = {}
    for kind in AREAS:
        for span in spans:
            area = await read_area(admin, kind.key, span, POLICY, shop.now)
            for one in (*area.figures, *area.tables, *area.series):
                found[f"{kind.key} {one.key} {span.first}"] = repr(one)
    return found


async def erased(who: Someone, number: int, shop: Shop) -> None:
    """The person is nobody, in every table; what they have goes on, so that nothing else moves."""
    wish = await Forgetting.create(
        user_id=who.user.id,
        telegram_id=who.telegram_id,
        token=str(10**18 + number),
        due_at=shop.now,
        created_at=shop.now,
    )
    async with in_transaction():
        await erasing.erase(await lock_person(who.user.id), wish, shop.now, POLICY)
    ids = (who.telegram_id, who.user.id, who.profile.id, wish.token)
    whose = Whose(*ids, shop.now, shop.now)
    while await erasing.erase_portion(whose, last=True):
        pass


async def test_all_figures_are_what_they_were_and_so_are_the_days_worked_out_again() -> None:
    shop = await lived(Random(7))
    admin, database = await find(shop.boss.telegram_id), connections.get("default")
    while await roll_due(shop.now, POLICY):
        pass
    before, days = await told(admin, shop), await database.execute_query_dict(_DAYS)
    books = {f"{one.rule}: {one.examples}" for one in await disagreements(shop.now)}
    for number, who in enumerate(shop.people.values()):
        await erased(who, number, shop)
    assert await told(admin, shop) == before
    await database.execute_query(_AGAIN)
    while await roll_due(shop.now, POLICY):
        pass
    assert await database.execute_query_dict(_DAYS) == days
    assert await told(admin, shop) == before
    # Who is still owed Stars is not forgotten; here they were.
    wrong = {f"{one.rule}: {one.examples}" for one in await disagreements(shop.now)} - books
    assert all(one.startswith("refund-stuck") for one in wrong)

"""Every table says for how long its rows are kept, and who forgets them or why no one does."""

import re
from collections.abc import Iterator

import asyncpg
import pytest
from tortoise import Tortoise

from bot.database import orm
from services import retention
from tests.factories import NOW
from tests.harness.processes import ROOT

GUIDE = (ROOT / "docs" / "operators.md").read_text("utf-8")


def _rows() -> Iterator[tuple[str, str, str]]:
    """Table, for how long, and by whom or why, as the guide has them."""
    chapter = GUIDE.partition("\n## What is kept for how long\n")[2].partition("\n## ")[0]
    for line in chapter.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and "`" in cells[0]:
            for name in re.findall(r"`(\w+)`", cells[0]):
                yield name, cells[1], cells[2]


def test_the_guide_names_every_table_once_with_its_time_and_its_owner_or_a_reason() -> None:
    Tortoise.init_models([*orm.MODELS, "aerich.models"], orm.APP)
    tables = {model._meta.db_table for model in Tortoise.apps[orm.APP].values()}
    told = list(_rows())
    assert sorted(name for name, _, _ in told) == sorted(tables)
    for name, time, why in told:
        assert time and why, name
        if time == "for ever":
            assert len(why) > 10, name
        else:
            file = re.search(r"`([\w/]+\.py)`", why)
            assert file, f"{name}: which file forgets it?"
            code = (ROOT / file[1]).read_text("utf-8")
            assert name in code or "DELETE" in code or "delete" in code, name


@pytest.mark.usefixtures("database")
async def test_what_is_over_is_forgotten_a_portion_at_a_time(database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    try:
        await connection.execute(
            "INSERT INTO join_requests (id, telegram_user_id, chat_id, status, requested_at,"
            " answered_at) SELECT gen_random_uuid(), n::text, '-1', 'approved', $1, $1"
            " FROM generate_series(1, 2500) AS n",
            NOW,
        )
        left = []
        for days in (89, 91, 91):
            await retention.forget_old(NOW + (retention.KEPT / 90) * days)
            left.append(await connection.fetchval("SELECT count(*) FROM join_requests"))
        assert left == [2500, 500, 0]
    finally:
        await connection.close()

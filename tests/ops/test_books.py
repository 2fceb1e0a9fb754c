"""`books`: what an operator reads when the books agree, and when they do not."""

import asyncpg

from tests.ops.commands import done, run


async def test_the_check_names_what_does_not_agree_and_fails(empty_databases: list[str]) -> None:
    url = empty_databases[0]
    assert await done("books", DATABASE_URL=url) == "the books agree"
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            "INSERT INTO profiles (id, telegram_id, role) VALUES (gen_random_uuid(), '77', 'user')"
        )
    finally:
        await connection.close()
    ended = await run("books", DATABASE_URL=url)
    assert ended.code == 1
    assert ended.out.strip() == "People with one of two rows missing or different: 1. 77"

"""DATABASE_URL: what is understood, what is refused in which words, and where secrets show."""

import asyncpg
import pytest
from tortoise import Model, Tortoise, fields
from tortoise.context import TortoiseContext

from bot.database.url import DatabaseUrl

SECRET = "p@ss/w:[%]#?"
ESCAPED = "p%40ss%2Fw%3A%5B%25%5D%23%3F"


class Operation(Model):
    """Something for Tortoise to do."""

    id = fields.IntField(primary_key=True)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("postgres://bot@/shop?host=/run/pg", "postgres://bot@/shop?host=/run/pg"),
        ("postgresql://bot@%2Frun%2FPG/shop", "postgres://bot@/shop?host=/run/PG"),
        ("postgresql://bot@db.example/shop", "postgres://bot@db.example:5432/shop"),
        ("postgres://bot@[::1]:6543/shop", "postgres://bot@[::1]:6543/shop"),
        ("postgres:///shop?host=/run/pg&port=6543", "postgres://@/shop?host=/run/pg&port=6543"),
        ("postgres://b%40t@h/my%20shop", "postgres://b%40t@h:5432/my%20shop"),
        ("postgres://bot@h/shop?sslmode=require", "postgres://bot@h:5432/shop?sslmode=require"),
    ],
)
def test_each_usual_form_is_understood_and_normalised(text: str, normal: str) -> None:
    url = DatabaseUrl.parse(text)
    assert url.dsn() == normal
    assert DatabaseUrl.parse(normal) == url


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "only PostgreSQL"),
        ("sqlite:///shop.db", "only PostgreSQL"),
        (f"postgres://bot:{SECRET}@h/shop", "has to be written as %23"),
        ("postgres://bot:se[cret@h/shop", "%-escapes"),
        ("postgres://bot:secret@h:99999/shop", "%-escapes"),
        ("postgres:///shop", "the host is missing"),
        ("postgres://bot:secret@h", "the name of the database is missing"),
        ("postgres://bot:secret@h1,h2/shop", "several hosts"),
        ("postgres://bot:secret@/shop?host=/run&port=x", "the port is not a number"),
        ("postgres://bot:secret@h/shop?sslmode=perhaps", "sslmode has to be one of"),
        ("postgres://bot:secret@h/shop?sslrootcert=/ca.pem", "certificates need sslmode"),
        ("postgres://bot:secret@h/shop?channel_binding=require", "option channel_binding"),
    ],
)
def test_the_rest_is_refused_in_a_sentence_that_tells_no_secret(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r"^DATABASE_URL cannot be used: ") as refusal:
        DatabaseUrl.parse(text)
    assert reason in str(refusal.value)
    assert "secret" not in str(refusal.value)
    assert SECRET not in str(refusal.value)


def test_a_password_shows_only_where_it_is_needed() -> None:
    url = DatabaseUrl.parse(f"postgres://bot:{ESCAPED}@h/shop")
    assert url.password == SECRET
    assert url.tortoise()["credentials"]["password"] == SECRET
    assert url.libpq_environment()["PGPASSWORD"] == SECRET
    assert url.masked() == "postgres://bot:***@h:5432/shop"
    for shown in (url.masked(), repr(url), str(url)):
        assert SECRET not in shown
        assert ESCAPED not in shown


def test_other_options_reach_the_server_by_every_road() -> None:
    url = DatabaseUrl.parse("postgres://bot@h/shop?statement_timeout=5s&search_path=a b")
    settings = {"statement_timeout": "5s", "search_path": "a b"}
    assert url.tortoise()["credentials"]["server_settings"] == settings
    environment = url.libpq_environment()
    assert environment["PGOPTIONS"] == r"-c statement_timeout=5s -c search_path=a\ b"


def test_a_certificate_that_cannot_be_read_is_refused_by_name_of_the_setting() -> None:
    url = DatabaseUrl.parse("postgres://bot@h/shop?sslmode=verify-full&sslrootcert=/nowhere.pem")
    with pytest.raises(ValueError, match=r"^DATABASE_URL .* certificate could not be read"):
        url.tortoise()


def test_verification_follows_the_mode() -> None:
    modes = {}
    for mode in ("verify-ca", "verify-full"):
        url = DatabaseUrl.parse(f"postgres://bot@h/shop?sslmode={mode}&sslrootcert=system")
        modes[mode] = url.tortoise()["credentials"]["ssl"].check_hostname
    assert modes == {"verify-ca": False, "verify-full": True}


async def test_asyncpg_and_tortoise_both_connect_with_it(empty_database: str) -> None:
    url = DatabaseUrl.parse(empty_database)
    connection = await asyncpg.connect(url.dsn())
    assert await connection.fetchval("SELECT current_database()") == url.database
    await connection.close()
    config = {
        "connections": {"default": url.tortoise(maxsize=2, application_name="shop")},
        "apps": {"shop": {"models": [__name__], "default_connection": "default"}},
    }
    async with TortoiseContext() as context:
        await context.init(config=config)
        await context.generate_schemas()
        await Operation.create(id=1)
        assert await Operation.all().count() == 1
        rows = await Tortoise.get_connection("default").execute_query_dict(
            "SELECT current_database() AS name, current_setting('application_name') AS app"
        )
    assert rows == [{"name": url.database, "app": "shop"}]

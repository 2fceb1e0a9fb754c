"""`doctor`: one line each, its exit code, and no secret in it."""

from tests.ops.commands import TOKEN, done, run

PROVIDER = "284685063:TEST:NobodyMayReadThis"


async def test_the_doctor_names_what_is_ill_before_and_after_the_schema(
    empty_databases: list[str], telegram: str
) -> None:
    settings = {
        "DATABASE_URL": empty_databases[0],
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": telegram,
        "CARD_PROVIDER_TOKEN": PROVIDER,
    }
    before = await run("doctor", **settings)
    assert before.code == 1
    assert "🔴 Database: " in before.out and "migrations are missing" in before.out
    assert "🟡 Running copies: I couldn't check" in before.out
    await done("seed", **settings)
    after = await run("doctor", **settings)
    assert after.code == 1, "nothing runs"
    lines = after.out.splitlines()
    assert lines[0] == "🔴 Running: no copy of the bot. Start one."
    for said in (
        "🟢 Database: the schema is up to date.",
        "🟡 Settings: ADMIN_IDS is empty. Add your own Telegram ID.",
        "🟢 Updates: polling works, and no webhook is in the way.",
        "🟢 Clock: correct.",
        "🟢 Stars: you have 0 at Telegram.",
    ):
        assert said in lines, after.out
    assert any(line.startswith("🟡 Cards: the provider token is a test token") for line in lines)
    for secret in (TOKEN.partition(":")[2], PROVIDER.rpartition(":")[2]):
        assert secret not in before.out + after.out + before.err + after.err


async def test_a_token_that_telegram_does_not_know_and_no_database_are_lines(
    telegram: str,
) -> None:
    ended = await run(
        "doctor",
        DATABASE_URL="postgresql://nobody:hush-hush@127.0.0.1:9/none",
        BOT_TOKEN="1:not-this-ones",
        TELEGRAM_API_URL=telegram,
    )
    assert ended.code == 1
    assert "🔴 Telegram doesn't recognize this token" in ended.out
    assert "🔴 Database: I can't reach it" in ended.out
    assert "hush-hush" not in ended.out + ended.err

"""The line to the index: its limits are obeyed, and nothing makes us wait or read for ever."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable

import pytest

from bot.ton.http_client import AnswerTooLong, Busy, HttpClient
from services.commerce.methods.chain_index import ChainUnavailable
from tests.ton.scripted import (
    Answer,
    ScriptedIndex,
    breaks_off,
    hangs,
    packed_bomb,
    says,
    scripted,
    trickles,
)

Lines = Callable[..., HttpClient]


@pytest.fixture
async def index() -> AsyncIterator[ScriptedIndex]:
    async with scripted() as made:
        yield made


@pytest.fixture
async def line(index: ScriptedIndex) -> AsyncIterator[HttpClient]:
    made = HttpClient(index.url, "a-key", rate=1000, timeout=0.6, most_bytes=1 << 16)
    yield made
    await made.close()


@pytest.mark.parametrize(
    "answer",
    [
        says({"error": "no"}, 500),
        says({"error": "no"}, 404),
        says({"ok": False}, 504),
        says(b"", 301, Location="/elsewhere"),
        says(b"<html>"),
        says(b'{"transactions": [1, 2'),
        says(b"\xff\xfe"),
        hangs(),
        trickles(),
        breaks_off(),
    ],
)
async def test_an_index_that_fails_is_unavailable(
    index: ScriptedIndex, line: HttpClient, answer: Answer
) -> None:
    index.answers = [answer]
    begun = time.monotonic()
    with pytest.raises(ChainUnavailable) as caught:
        await line.get("v3/transactions", account="0:1")
    assert not isinstance(caught.value, Busy)
    assert time.monotonic() - begun < 5
    index.answers = [says({"ok": True})]
    assert await line.post("v2/runGetMethod", {"address": "0:1"}) == {"ok": True}


async def test_an_index_that_is_gone_is_unavailable() -> None:
    line = HttpClient("http://127.0.0.1:9", rate=1000)
    with pytest.raises(ChainUnavailable):
        await line.get("v3/transactions")
    await line.close()


@pytest.mark.parametrize("answer", [says(b" " * (1 << 17)), packed_bomb()])
async def test_more_than_we_read_is_not_read(
    index: ScriptedIndex, line: HttpClient, answer: Answer
) -> None:
    index.answers = [answer]
    with pytest.raises(AnswerTooLong):
        await line.get("v3/transactions")


async def test_the_key_goes_with_every_question(index: ScriptedIndex, line: HttpClient) -> None:
    index.answers = [says({})]
    await line.get("v3/transactions", account="0:1", start_lt=5)
    await line.post("v3/runGetMethod", {})
    assert index.keys == ["a-key", "a-key"]
    assert index.asked[0] == ("/api/v3/transactions", {"account": "0:1", "start_lt": "5"})


async def test_questions_go_out_at_the_pace_of_the_plan(index: ScriptedIndex) -> None:
    index.answers = [says({})]
    line = HttpClient(index.url, rate=20)
    await asyncio.gather(*(line.get("v3/transactions") for _ in range(5)))
    await line.close()
    assert index.at[-1] - index.at[0] >= 0.18


async def test_without_a_key_it_is_one_question_a_second(index: ScriptedIndex) -> None:
    index.answers = [says({})]
    line = HttpClient(index.url)
    await line.get("v3/transactions")
    await line.get("v3/transactions")
    await line.close()
    assert index.at[1] - index.at[0] >= 0.95


async def test_a_busy_index_is_left_alone_as_long_as_it_says(
    index: ScriptedIndex, line: HttpClient
) -> None:
    index.answers = [says({}, 429, **{"Retry-After": "30"}), says({})]
    for _ in range(3):
        with pytest.raises(Busy):
            await line.get("v3/transactions")
    assert len(index.asked) == 1


@pytest.mark.parametrize(("status", "said"), [(429, "1"), (429, "soon"), (401, "")])
async def test_a_short_pause_is_waited_for(
    index: ScriptedIndex, line: HttpClient, status: int, said: str
) -> None:
    """A refused key counts like a limit: it must not be tried in a loop."""
    index.answers = [says({}, status, **{"Retry-After": said}), says({})]
    with pytest.raises(Busy):
        await line.get("v3/transactions")
    await line.get("v3/transactions")
    assert index.at[1] - index.at[0] >= 0.95

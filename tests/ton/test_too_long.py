"""Answers longer than we read: a smaller page is asked for, down to a single transaction."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.ton.http_client import AnswerTooLong, HttpClient
from bot.ton.v2 import NodeV2
from bot.ton.v3 import IndexV3
from models.lifecycles import ChainAsset
from tests.ton.scripted import ScriptedIndex, says, scripted

OURS, MASTER = f"0:{'12' * 32}", f"0:{'34' * 32}"
TOO_LONG = says(b" " * 5000)


@pytest.fixture
async def index() -> AsyncIterator[ScriptedIndex]:
    async with scripted() as made:
        yield made


@pytest.fixture
async def line(index: ScriptedIndex) -> AsyncIterator[HttpClient]:
    made = HttpClient(index.url, rate=10_000, most_bytes=4000)
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("version", "nothing"), [(IndexV3, {"transactions": []}), (NodeV2, {"ok": True, "result": []})]
)
async def test_large_messages_make_the_page_smaller(
    index: ScriptedIndex, line: HttpClient, version: Any, nothing: Any
) -> None:
    index.answers = [TOO_LONG, TOO_LONG, says(nothing)]
    assert await version(line, MASTER).transactions(OURS, ChainAsset.TON, 0, 100) == []
    assert [asked["limit"] for _, asked in index.asked] == ["100", "12", "1"]


@pytest.mark.parametrize("version", [IndexV3, NodeV2])
async def test_one_transaction_that_is_too_long_is_not_asked_for_for_ever(
    index: ScriptedIndex, line: HttpClient, version: Any
) -> None:
    index.answers = [TOO_LONG]
    with pytest.raises(AnswerTooLong):
        await version(line, MASTER).transactions(OURS, ChainAsset.TON, 0, 100)
    assert len(index.asked) == 3

"""Everything about a person as a file: theirs alone, whole, bounded, made once and sent once."""

import asyncio
import io
import json
import zipfile
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from tortoise import connections

from bot.exports.writer import ProcessWriter
from handlers.screens.privacy import label_of, own_data_words
from models.delivery import OutboxItem
from models.privacy import DataRequest, DataState
from services.exports.requests import ExportNotWritten
from services.kept import Whose
from services.person import Person
from services.privacy import own_data
from services.privacy.own_data import PAUSE, AskedLately, ask_for_data, make_next
from services.privacy.registry import KEPT
from tests import factories
from tests.factories import NOW
from tests.services.shop import met, paid
from tests.services.traces import FIRST, WORDS, key, leave_traces

pytestmark = pytest.mark.usefixtures("database")
_HOSTILE = "</td><script>alert(1)</script>\u2028&\"'"


async def furnished(name: str = "Me") -> tuple[factories.Someone, Person]:
    who, boss = await factories.person(name), await factories.admin("Reviewer Ruth")
    await paid(who, await factories.plan())
    await leave_traces(who, boss.profile.id, NOW)
    return who, await met(who)


async def made(me: Person, directory: Path) -> zipfile.ZipFile:
    await ask_for_data(me, idempotency_key=key(), now=NOW)
    assert await make_next(ProcessWriter(directory), own_data_words, now=NOW) == 1
    request = await DataRequest.get(user_id=me.bot_user_id, state=DataState.MADE)
    found = await own_data.file_for(me, request.id)
    assert found is not None
    return zipfile.ZipFile(io.BytesIO(found[0]))


async def test_every_table_that_holds_something_is_in_the_file(tmp_path: Path) -> None:
    _, me = await furnished()
    archive = await made(me, tmp_path)
    data = json.loads(archive.read("data.json"))
    held = set()
    for kept in KEPT:
        if kept.shown:
            whose = Whose(me.key, me.bot_user_id, me.profile_id, me.key)
            text, values = kept.shown_of(whose, 5)
            if await connections.get("default").execute_query_dict(text, values):
                held.add(kept.name)
    assert len(held) > 25
    assert set(data["tables"]) == held
    assert data["tables"]["bot_users"][0]["first_name"] == FIRST
    assert WORDS in archive.read("data.html").decode()
    # Their own proof of payment is in it.
    (picture,) = [one for one in archive.namelist() if one.startswith("files/")]
    assert archive.read(picture).startswith(b"receipt")
    assert not await asyncio.to_thread(lambda: list(tmp_path.glob("*/*")))


async def test_nobody_else_and_no_secret_is_in_it(tmp_path: Path) -> None:
    other = await factories.person("Somebody Else", username="somebody_else")
    await paid(other, await factories.plan("Theirs"))
    who, me = await furnished()
    archive = await made(me, tmp_path)
    text = "".join(archive.read(one).decode("utf-8", "replace") for one in archive.namelist())
    for stranger in ("Ruth", "Somebody Else", "somebody_else", other.telegram_id):
        assert stranger not in text
    assert who.telegram_id in text
    request = await DataRequest.get(user_id=me.bot_user_id)
    assert await own_data.file_for(await met(other), request.id) is None


async def test_the_page_runs_nothing_and_asks_for_nothing(tmp_path: Path) -> None:
    who, me = await furnished()
    who.user.first_name = _HOSTILE
    await who.user.save(update_fields=["first_name"])
    archive = await made(me, tmp_path)
    page = archive.read("data.html").decode()
    assert "<script" not in page.lower()
    assert "&lt;/td&gt;&lt;script&gt;" in page
    assert "default-src 'none'" in page
    assert not any(word in page for word in ('src="', "href=", "http://", "@import"))
    assert json.loads(archive.read("data.json"))["tables"]["bot_users"][0]["first_name"] == _HOSTILE


async def test_asked_twice_is_once_and_again_only_after_a_while(tmp_path: Path) -> None:
    _, me = await furnished()
    first = key()
    await ask_for_data(me, idempotency_key=first, now=NOW)
    await ask_for_data(me, idempotency_key=first, now=NOW)
    with pytest.raises(AskedLately) as early:
        await ask_for_data(me, idempotency_key=key(), now=NOW + timedelta(minutes=5))
    assert early.value.minutes == 10
    for _ in range(2):
        await make_next(ProcessWriter(tmp_path), own_data_words, now=NOW)
    assert await OutboxItem.filter(kind=own_data.KIND).count() == 1
    request = await DataRequest.get(user_id=me.bot_user_id)
    await own_data.file_sent(request.id, NOW)
    assert await own_data.file_for(me, request.id) is None
    await request.refresh_from_db()
    assert (request.state, request.content) == (DataState.SENT, None)
    await ask_for_data(me, idempotency_key=key(), now=NOW + PAUSE)
    await own_data.forget_old(NOW + timedelta(days=8))
    assert await DataRequest.filter(state=DataState.SENT).count() == 0


class Breaks:
    """A writer whose process dies."""

    def own_data(
        self,
        words: own_data.Words,
        made_at: object,
        rows: AsyncIterator[Sequence[Sequence[str]]],
    ) -> "Breaks":
        return self

    async def __aenter__(self) -> None:
        raise ExportNotWritten("killed")

    async def __aexit__(self, *_: object) -> None: ...


async def test_what_was_cut_off_is_made_again_and_given_up_in_the_end(tmp_path: Path) -> None:
    _, me = await furnished()
    await ask_for_data(me, idempotency_key=key(), now=NOW)
    now = NOW
    await make_next(Breaks(), own_data_words, now=now)  # type: ignore[arg-type]
    assert await DataRequest.filter(state=DataState.WAITING).count() == 1
    now += timedelta(minutes=2)
    await make_next(ProcessWriter(tmp_path), own_data_words, now=now)
    assert await DataRequest.filter(state=DataState.MADE).count() == 1
    await DataRequest.all().delete()
    await ask_for_data(me, idempotency_key=key(), now=now)
    for _ in range(7):
        now += timedelta(hours=7)
        await make_next(Breaks(), own_data_words, now=now)  # type: ignore[arg-type]
    assert await DataRequest.filter(state=DataState.FAILED).count() == 1
    assert await OutboxItem.filter(kind="own_data_failed").count() == 1


def test_every_column_that_is_shown_has_a_word() -> None:
    assert {one for kept in KEPT for one in kept.shown if label_of(one) == "else"} == set()

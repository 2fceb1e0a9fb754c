"""Backups by the clock: one a night whoever leads, proven, delivered; what went wrong is told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from aiogram import Bot

from bot.backups.drill import drill
from bot.backups.keeper import Keeper
from bot.backups.parts import split
from bot.backups.settings import BackupSettings
from bot.config import Settings, SettingsError, load_settings
from bot.database.backup import BackupFailed, restore
from bot.database.url import DatabaseUrl
from bot.telegram.session import TelegramSession
from models.alerts import Alert, AlertKind
from models.backups import Backup, DrillResult
from models.lifecycles import BackupState
from models.people import Profile
from sandbox.client import Sandbox
from services.backups import claim, look_at_backups, night_of
from services.policy import Policy
from services.settings.live import LivePolicy
from tests import factories
from tests.database_server import SessionServer
from tests.ops.commands import TOKEN, done, run

SECRET = "a passphrase of some length"
PAST = datetime(2000, 1, 1, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("database")


@dataclass
class Clock:
    """Night in the shop, until a test moves it."""

    moment: datetime = datetime(2026, 11, 29, 4, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


Makes = Callable[..., Keeper]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def keeper(
    database_url: str, clock: Clock, telegram: str, tmp_path: Path
) -> AsyncIterator[Makes]:
    """Makes keepers, as many replicas would have."""
    bot = Bot(TOKEN, session=TelegramSession(telegram))

    def make(**more: Any) -> Keeper:
        settings = _settings(**{"backup_dir": tmp_path / "kept", **more})
        live = LivePolicy(settings.policy)
        return Keeper(settings, database_url, bot, clock, live, is_leader=lambda: True)

    yield make
    await bot.session.close()


def _settings(**more: Any) -> Settings:
    return load_settings(backup_passphrase=SECRET, bot_token=TOKEN, **more)


async def scratches(url: str) -> int:
    connection = await asyncpg.connect(url)
    try:
        return int(
            await connection.fetchval(
                "SELECT count(*) FROM pg_database"
                " WHERE datname LIKE current_database() || '_drill%'"
            )
        )
    finally:
        await connection.close()


async def test_one_replica_makes_the_nights_backup_it_is_proven_and_comes_back(
    keeper: Makes,
    clock: Clock,
    database_url: str,
    database_server: SessionServer,
    tmp_path: Path,
) -> None:
    someone = await factories.person("Alice", now=clock.now() - timedelta(days=1))
    made = await asyncio.gather(*(keeper(backup_keep=2).back_up_due() for _ in range(3)))
    assert sorted(made) == [False, False, True]
    (row,) = await Backup.all()
    assert (row.state, row.drill, row.error) == (BackupState.MADE, DrillResult.PROVEN, None)
    (file,) = (tmp_path / "kept").iterdir()
    assert (file.name, file.stat().st_size) == (row.name, row.size)
    assert file.stat().st_mode & 0o777 == 0o600
    assert b"Alice" not in file.read_bytes()
    assert await scratches(database_url) == 0

    other = await database_server.fresh_database(migrated=False)
    with pytest.raises(BackupFailed, match="the backup is sealed"):
        await restore(other, file)
    await restore(other, file, SECRET)
    connection = await asyncpg.connect(other)
    found = await connection.fetchval("SELECT telegram_id FROM bot_users")
    assert found == someone.user.telegram_id
    await connection.close()
    await database_server.drop_database(other)

    assert not await keeper().back_up_due(), "the night has its backup"
    for _ in range(2):
        clock.moment += timedelta(days=1)
        assert await keeper(backup_keep=2).back_up_due()
    names = sorted(one.name for one in (tmp_path / "kept").iterdir())
    assert len(names) == 2 and row.name not in names
    said = [line.said for line in await look_at_backups(clock.now(), is_on=True)]
    assert said == ["backup", "drill"]
    said = [line.said for line in await look_at_backups(clock.now() + timedelta(2), is_on=True)]
    assert said == ["backup-old", "drill"]


async def test_what_goes_wrong_is_told_once_and_tried_again_later(
    keeper: Makes, clock: Clock, tmp_path: Path
) -> None:
    await factories.admin()
    (tmp_path / "kept").touch()
    assert not await keeper().back_up_due()
    (row,) = await Backup.all()
    assert row.state is BackupState.FAILED and "File exists" in (row.error or "")
    (alert,) = await Alert.filter(kind=AlertKind.BACKUP)
    assert alert.over_at is None
    assert not await keeper().back_up_due(), "it rests"
    (line,) = await look_at_backups(clock.now(), is_on=True)
    assert line.said == "backup-failed"
    # A process that died at it is the same: its time is over, and its file is not called made.
    (tmp_path / "kept").unlink()
    await Backup.all().update(
        state=BackupState.RUNNING, lease_until=datetime(2000, 1, 1, tzinfo=UTC)
    )
    assert await keeper().back_up_due()
    (row,) = await Backup.all()
    assert (row.state, row.tries) == (BackupState.MADE, 2)


async def test_books_that_do_not_agree_fail_the_drill_and_nothing_is_left_of_it(
    keeper: Makes, clock: Clock, database_url: str, tmp_path: Path
) -> None:
    connection = await asyncpg.connect(database_url)
    await connection.execute(
        "INSERT INTO profiles (id, telegram_id, role) VALUES (gen_random_uuid(), '77', 'user')"
    )
    await connection.close()
    assert await keeper().back_up_due()
    (row,) = await Backup.all()
    assert row.drill is DrillResult.FAILED
    assert "books of the backup do not agree: person-halved (1)" in (row.error or "")
    assert await Alert.filter(kind=AlertKind.BACKUP).count() == 1
    assert [line.said for line in await look_at_backups(clock.now(), is_on=True)][-1] == (
        "drill-failed"
    )
    (file,) = (tmp_path / "kept").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    found = await drill(_settings(), database_url, file, clock.now())
    assert found.result is DrillResult.FAILED and "cut short" in found.error
    assert await scratches(database_url) == 0


async def test_a_chat_gets_it_and_no_file_stays(
    keeper: Makes, clock: Clock, telegram: str, tmp_path: Path
) -> None:
    async with Sandbox(telegram, bot=int(TOKEN.partition(":")[0])) as sandbox:
        owner = await sandbox.person("Olga")
        await owner.says("/start")
        made = keeper(backup_dir=None, backup_chat=owner.id, data_dir=tmp_path / "data")
        assert await made.back_up_due()
        message = await owner.last_message()
    (row,) = await Backup.all()
    assert message["document"]["file_name"] == row.name
    assert message["text"] == "1/1"
    assert list((tmp_path / "data" / "backups").iterdir()) == []


async def test_what_cannot_be_sent_fills_no_disk(
    keeper: Makes, clock: Clock, tmp_path: Path
) -> None:
    await factories.admin()
    nobody = -1009999
    alone = keeper(backup_dir=None, backup_chat=nobody, data_dir=tmp_path / "data")
    beside = keeper(backup_chat=nobody, backup_keep=1)
    for made in (alone, beside, beside):
        assert not await made.back_up_due()
        await Backup.all().update(lease_until=PAST)
    clock.moment += timedelta(days=1)
    assert not await beside.back_up_due()
    row = await Backup.all().order_by("-night").first()
    assert row is not None and "chat not found" in (row.error or "")
    assert list((tmp_path / "data" / "backups").iterdir()) == []
    # In the folder the last try of the last night stays: it is whole.
    (file,) = (tmp_path / "kept").iterdir()
    assert "2026-11-30-1" in file.name


async def test_a_night_whose_every_try_died_is_told_and_the_last_proven_backup_stays(
    keeper: Makes, clock: Clock, tmp_path: Path
) -> None:
    await factories.admin()
    made = keeper(backup_keep=1)
    assert await made.back_up_due()
    (proven,) = (tmp_path / "kept").iterdir()
    clock.moment += timedelta(days=1)
    night = night_of(clock.moment, 4, _settings().policy)
    while await claim(night, clock.moment):
        await Backup.filter(night=night).update(lease_until=PAST)
    for _ in range(2):
        assert not await made.back_up_due()
    (alert,) = await Alert.filter(kind=AlertKind.BACKUP)
    assert (alert.count, "died each time" in alert.first_error) == (1, True)
    line = (await look_at_backups(clock.now(), is_on=True))[0]
    assert line.said == "backup-failed"

    # The books of the next nights do not agree: what can be restored is not pushed out by them.
    await Profile.create(telegram_id="77")
    for _ in range(2):
        clock.moment += timedelta(days=1)
        assert await made.back_up_due()
    names = sorted(one.name for one in (tmp_path / "kept").iterdir())
    assert len(names) == 2 and names[0] == proven.name


def test_parts_that_cannot_be_written_leave_nothing_behind(tmp_path: Path) -> None:
    whole, in_the_way = tmp_path / "shop.dcb", tmp_path / "shop.dcb.003"
    whole.write_bytes(b"a" * 100)
    in_the_way.mkdir()
    with pytest.raises(OSError, match="directory"):
        split(whole, tmp_path, 30)
    assert sorted(tmp_path.iterdir()) == [whole, in_the_way]


async def test_the_commands_seal_prove_and_restore(
    empty_databases: list[str], tmp_path: Path
) -> None:
    first, second = empty_databases
    file = tmp_path / "shop.dcb"
    await done("seed", DATABASE_URL=first)
    sealed = {"BACKUP_PASSPHRASE": SECRET}
    await done("backup", str(file), DATABASE_URL=first, **sealed)
    said = await done("drill", str(file), DATABASE_URL=second, **sealed)
    assert said == f"restored and proven: {file}"
    wrong = await run("restore", str(file), DATABASE_URL=second, BACKUP_PASSPHRASE=SECRET[::-1])
    assert wrong.code == 1 and wrong.complaint.startswith("the passphrase is not the one")
    assert SECRET not in wrong.out + wrong.err
    await done("restore", str(file), DATABASE_URL=second, **sealed)
    missing = await run("migrate", DATABASE_URL=second, BACKUP_DIR=str(tmp_path))
    assert missing.complaint.startswith("BACKUP_PASSPHRASE: required with BACKUP_DIR")
    with pytest.raises(SettingsError, match="BACKUP_PASSPHRASE: required"):
        load_settings(bot_token=TOKEN, backup_chat=0)


@pytest.mark.parametrize(("hour", "day"), [(3, 28), (4, 29), (23, 29)])
async def test_a_night_is_due_at_its_hour_of_the_shops_zone(hour: int, day: int) -> None:
    policy: Policy = _settings(timezone="Indian/Maldives").policy
    now = datetime(2026, 11, 29, hour, 30, tzinfo=UTC) - timedelta(hours=5)
    assert night_of(now, BackupSettings().backup_hour, policy).day == day
    assert await claim(night_of(now, 4, policy), now) is not None
    assert await claim(night_of(now, 4, policy), now) is None


async def test_a_user_who_may_make_no_database_has_backups_and_no_drill(
    keeper: Makes, clock: Clock, database_url: str, tmp_path: Path
) -> None:
    assert await keeper().back_up_due()
    (file,) = (tmp_path / "kept").iterdir()
    connection = await asyncpg.connect(database_url)
    await connection.execute("CREATE ROLE makes_nothing LOGIN NOCREATEDB")
    try:
        humble = replace(DatabaseUrl.parse(database_url), user="makes_nothing").dsn()
        found = await drill(_settings(), humble, file, clock.now())
    finally:
        await connection.execute("DROP ROLE makes_nothing")
        await connection.close()
    assert found.result is DrillResult.IMPOSSIBLE and "permission denied" in found.error
    await Backup.all().update(drill=found.result, error=found.error)
    said = [line.said for line in await look_at_backups(clock.now(), is_on=True)]
    assert said == ["backup", "drill-impossible"]

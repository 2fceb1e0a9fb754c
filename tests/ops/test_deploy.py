"""The files an operator copies: they parse, name real settings, and hold all that is needed."""

import asyncio
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from bot.config import Settings, load_settings
from bot.database.migrations import known
from tests.harness.processes import ROOT

NAMES = {name.upper() for name in Settings.model_fields} | {"ENV_FILE"}
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = (ROOT / "compose.yaml").read_text()
UNIT = ROOT / "deploy" / "dynamic-capital.service"
#: Read by the image of PostgreSQL, or by Python, and not by the bot.
OF_OTHERS = {"POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "PATH", "PYTHONUNBUFFERED"}
IMPORTS = """
import bot.app, bot.serve, bot.database.migrations
from handlers.speech import LANGUAGES, speech_for
print(len(bot.database.migrations.known()), *(speech_for(x, None, None)("help") for x in LANGUAGES))
"""


def unit() -> ConfigParser:
    parser = ConfigParser(strict=False, interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(UNIT.read_text())
    return parser


@pytest.mark.parametrize("file", [".env.example", "deploy/bot.env.example"])
def test_an_example_of_settings_names_only_what_exists_and_works_as_it_stands(
    file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (ROOT / file).read_text().splitlines()
    named = [found[1] for line in lines if (found := re.match(r"#?([A-Z_]+)=", line))]
    assert set(named) <= NAMES | {"POSTGRES_PASSWORD"}
    assert len(set(named)) == len(named)
    # What stands there as a comment is an example, so it has to be a good one.
    (tmp_path / "env").write_text("\n".join(re.sub(r"^#(?=[A-Z_]+=)", "", x) for x in lines))
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "env"))
    # An example of a passphrase would be one that everybody knows: it stands there empty.
    monkeypatch.setenv("BACKUP_PASSPHRASE", "known to the operator")
    assert load_settings().bank_accounts[0].currency == "USD"


def test_the_compose_file_names_only_settings_that_exist() -> None:
    set_here = set(re.findall(r"^      ([A-Z_]+): ", COMPOSE, re.MULTILINE))
    assert set_here <= NAMES | OF_OTHERS
    assert {"DATABASE_URL", "HOST", "PORT", "DATA_DIR"} <= set_here


def test_the_image_sets_only_settings_that_exist_and_asks_the_right_page() -> None:
    block = re.search(r"^ENV (.+?[^\\])$", DOCKERFILE, re.MULTILINE | re.DOTALL)
    assert block is not None
    assert set(re.findall(r"([A-Z_]+)=", block[1])) <= NAMES | OF_OTHERS
    assert "/readyz" in DOCKERFILE
    assert "--require-hashes" in DOCKERFILE
    assert re.search(r"^USER bot$", DOCKERFILE, re.MULTILINE)


async def test_the_image_holds_everything_that_run_imports_and_reads(tmp_path: Path) -> None:
    for source, target in re.findall(r"^COPY (\w\S*) (\S+)$", DOCKERFILE, re.MULTILINE):
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, tmp_path / target)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, '.'){IMPORTS}"),
        cwd=tmp_path,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    assert process.returncode == 0
    assert out.decode().startswith(f"{len(known())} ")


def test_the_unit_starts_the_bot_of_the_guide_and_names_only_settings_that_exist() -> None:
    service = unit()["Service"]
    assert service["ExecStart"] == "/opt/dynamic-capital/.venv/bin/python -m bot run"
    assert service["KillMode"] == "mixed"
    named = re.findall(r"^Environment=([A-Z_]+)=", UNIT.read_text(), re.MULTILINE)
    assert set(named) <= NAMES
    guide = (ROOT / "docs" / "operators.md").read_text()
    for place in (
        "/opt/dynamic-capital",
        "/etc/dynamic-capital/bot.env",
        "dynamic-capital.service",
    ):
        assert place in guide


def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("systemd is not installed here")
    # The program of the unit is not installed where the unit says, so another one stands in.
    copy = tmp_path / UNIT.name
    copy.write_text(re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", UNIT.read_text(), flags=re.M))
    done = subprocess.run(
        [analyze, "verify", "--man=no", str(copy)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")

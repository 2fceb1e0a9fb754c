"""What the documents say about the code is there: paths, links, the list of decisions."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guards.test_imports import FLOORS

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "docs/house.md"
DECISIONS = ROOT / "docs/decisions"
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
#: What a path of ours begins with.
TOPS = (*FLOORS, "tests", "migrations", "locales", "deploy", "docs")
_TOP = rf"(?:{'|'.join(TOPS)})/"
#: In backticks whatever begins so, elsewhere what is plainly a file.
_PATH = re.compile(rf"`({_TOP}[^`]*)`|(?<![\w/.-])({_TOP}[\w/.-]*\.(?:py|ftl|md|txt|yaml))\b")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)")
_QUESTION = re.compile(r"^\| (.+?) \| `([^`|]+)` \|$", re.MULTILINE)


def missing(page: Path) -> list[str]:
    """The links and paths of a page that lead nowhere."""
    text = page.read_text("utf-8")
    links = {link for link, _ in _LINK.findall(text) if not (page.parent / link).exists()}
    paths = {marked or plain for marked, plain in _PATH.findall(text)}
    return sorted(links | {path for path in paths if not (ROOT / path).exists()})


def ids(pages: list[Path]) -> list[str]:
    return [str(page.relative_to(ROOT)) for page in pages]


@pytest.mark.parametrize("page", PAGES, ids=ids(PAGES))
def test_every_path_and_link_leads_somewhere(page: Path) -> None:
    assert missing(page) == []


def test_a_path_or_a_link_that_leads_nowhere_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "`models/nothing`, `models/people.py`, services/none.py, [gone](gone.md), [web](https://a.b)"
    )
    assert missing(page) == ["gone.md", "models/nothing", "services/none.py"]


def test_every_place_to_change_is_one_file_or_one_folder() -> None:
    _, _, rest = PLAN.read_text("utf-8").partition("## Where would I change")
    answers = dict(_QUESTION.findall(rest))
    assert len(answers) >= 10
    rows = [line for line in rest.splitlines() if line.startswith("| ")]
    assert len(answers) == len(rows) - 1, "each row is a question and one path"
    assert all((ROOT / path).exists() for path in answers.values())


def _floors_of_the_readme() -> Iterator[str]:
    _, _, rest = (ROOT / "README.md").read_text("utf-8").partition("## Find your way around")
    _, block, _ = rest.split("```", 2)
    yield from (line.split()[0] for line in block.strip().splitlines())


def test_the_readme_shows_every_floor_and_no_other() -> None:
    shown = list(_floors_of_the_readme())
    assert sorted(shown) == sorted(f"{top}/" for top in TOPS)
    assert all((ROOT / path).is_dir() for path in shown)


def test_the_room_that_the_readme_follows_is_on_every_floor() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    found = re.search(r"open `(\w+)` in each layer", text)
    assert found is not None
    room = found[1]
    for place in (f"models/{room}.py", f"services/{room}", f"locales/en/{room}.ftl"):
        assert (ROOT / place).exists(), place
    assert list((ROOT / "handlers").rglob(f"{room}.py"))


def test_every_decision_is_on_the_list_under_its_own_number() -> None:
    listed = re.findall(
        r"^\| \[(\d{4})\]\((\d{4})-[\w-]+\.md\)", (DECISIONS / "README.md").read_text("utf-8"), re.M
    )
    assert all(shown == linked for shown, linked in listed)
    numbers = [file.name[:4] for file in DECISIONS.glob("[0-9]*.md")]
    assert sorted(shown for shown, _ in listed) == sorted(numbers)
    for file in DECISIONS.glob("[0-9]*.md"):
        assert file.read_text("utf-8").startswith(f"# {int(file.name[:4])}. "), file.name


def test_the_operators_guide_begins_on_the_phone_and_needs_a_shell_for_two_commands() -> None:
    """Nobody who sells on a phone has to read what stands behind the first section."""
    _, first, *_ = (ROOT / "docs" / "operators.md").read_text("utf-8").split("\n## ")
    assert first.startswith("On your phone\n")
    blocks = re.findall(r"```sh\n(.*?)```", first, re.DOTALL)
    commands = [line for block in blocks for line in block.splitlines() if line.strip()]
    assert [line.split()[0] for line in commands] == ["cp", "./start"], commands

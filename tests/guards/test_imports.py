"""The house's plan, read from the sources: who may import whom, and what the rooms are called."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

#: Spread over the workers, each would parse all sources again.
pytestmark = pytest.mark.xdist_group("sources")
ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("models", "services", "handlers", "bot", "sandbox")
HOUSE = ("models", "services", "handlers", "bot")
#: What each floor may know of the project.
BELOW = {
    "models": {"models"},
    "services": {"services", "models"},
    "handlers": {"handlers", "services", "models"},
    "bot": {"bot", "handlers", "services", "models"},
    "sandbox": {"sandbox"},
}
#: Libraries that a floor must not know, because their world belongs to another one.
FOREIGN = {
    "services": {"aiogram", "aiohttp", "fluent", "babel", "apscheduler", "typer"},
    "handlers": {"aiohttp", "tortoise", "asyncpg", "apscheduler", "typer"},
    "sandbox": {"aiogram", "tortoise", "asyncpg"},
}
#: The modules that put everything together.
ASSEMBLY = {"bot.app", "bot.serve", "bot.__main__"}
#: The only modules that know the sandbox.
DEMO = {"bot.demo", "bot.demo_stage"}
#: What the edges of the program may know of the chat: the clock's Protocol, how a member of a
#: chat stands, which updates and answers both tell, what a call's error means, and the call of
#: which many are made.
EDGES_MAY_KNOW = {
    "handlers.middlewares": {"Clock"},
    "handlers.chats": {"member_status_of"},
    "handlers.meanings": {
        *("Meaning", "meaning_of", "DeliveryFailure", "classify", "is_refusal", "NotReached"),
        "stayed_here",
    },
    "handlers.broadcasts.many": {"SendToMany"},
    "handlers.unreadable": {"UnreadableAnswer", "places", "as_shown", "was_done"},
}
ROOMS = {
    *("people", "subscriptions", "payments", "promotions", "channels", "education"),
    *("broadcasts", "surveys", "ton", "sessions", "analytics", "settings"),
    *("subdomains", "wallets"),
    "backups",
    "audiences",
    # What analytics comes to: the screens are called as their command is.
    *("stats", "figures"),
    *("support", "actions", "catalogue", "exports", "reconciliation"),
    *("alerts", "courses", "trial", "setup"),
    "claims",
    *("marketing", "campaigns", "exit_surveys", "privacy", "admin_notices", "recovery"),
    *("facts", "ledger", "timeline", "commerce", "arrivals", "renewals", "seats"),
}
#: Folders and files of services from the lowest up: each imports only what stands on lines before
#: its own, so none of them can come to import another in a circle.
ORDER = (
    {
        "clock",
        "marks",
        "money",
        "pages",
        "periods",
        "refusals",
        "text",
        "usernames",
        "workers",
    },
    {"policy"},
    {"due"},
    {"outbox"},
    {"alerts", "doctor", "parsers", "retention"},
    {"atoms", "batches", "fields", "funnel", "kept", "ledger", "person"},
    {"backups", "owners"},
    {"actions", "marketing", "queues", "sessions", "setting_types", "timeline"},
    {"ton"},
    {"desk"},
    {"analytics"},
    {"admin_notices"},
    {
        "exit_surveys",
        "exports",
        "promotions",
        "reconciliation",
        "renewals",
        "seats",
        "settings",
        "support",
    },
    {"channels"},
    {"people"},
    {"commerce"},
    {"education", "subscriptions"},
    {"surveys"},
    {"audiences"},
    {"broadcasts"},
    {"campaigns"},
    {"trial"},
    {"privacy"},
    {"recovery"},
    {"catalogue"},
    {"setup"},
    # What every room comes to; the rest of its folder records for all of them.
    {"analytics.figures"},
)
#: Names that are no room: the tools of a floor, and in the chat what a person does.
TOOLS = {
    "models": {"base", "lifecycles", "localized", "delivery"},
    "services": {
        *(
            "atoms",
            "batches",
            "clock",
            "desk",
            "doctor",
            "due",
            "fields",
            "funnel",
            "kept",
            "marks",
            "money",
            "outbox",
            "parsers",
            "pages",
            "periods",
            "owners",
            "person",
            "policy",
            "queues",
            "refusals",
            "retention",
            "setting_types",
            "text",
            "usernames",
            "workers",
        ),
    },
    "handlers/notices": {"registry", "kit", "operations", "context", "deliveries"},
    "handlers/screens": {
        "deliveries",
        "languages",
        "desk",
        "doctor",
        "kit",
        "pages",
        "people_card",
        "stats_words",
        "stats_dates",
        "stats_pictures",
        "wallets",
        "holdings",
        "people_desk",
        "refusals",
        "refunds",
        "history",
        "lacks",
        "receipt_ocr",
        "plans",
        "education_desk",
        "cohort",
        "queues",
        "studies",
        "support_queue",
        "findings",
        "claim_desk",
    },
    "handlers/admin": {
        *("desk", "doctor", "queues", "reviews", "refunds", "deliveries", "stats_pictures"),
        "wallets",
    },
    "handlers/member": {
        *("start", "shop", "receipts", "membership", "history", "fallback", "stars", "cards"),
        *("enrol", "studies", "unread", "pasted"),
    },
    "locales/en": {"desk", "doctor", "forms", "people_desk", "deliveries", "findings"},
}


@cache
def modules(floor: str) -> dict[str, Path]:
    """Every module of a floor by its dotted name."""
    return {_dotted(path): path for path in sorted((ROOT / floor).rglob("*.py"))}


def _dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(node: ast.AST) -> Iterator[tuple[str, str | None]]:
    """Every (module, name) imported anywhere below a node, inside functions too."""
    for one in ast.walk(node):
        if isinstance(one, ast.Import):
            yield from ((alias.name, None) for alias in one.names)
        elif isinstance(one, ast.ImportFrom):
            assert not one.level, "imports say the whole name"
            yield from ((one.module or "", alias.name) for alias in one.names)


@cache
def imported(path: Path) -> tuple[tuple[str, str | None], ...]:
    """What a file imports; every guard asks, and a file is read once."""
    return tuple(imports(tree(path)))


def packages(path: Path) -> set[str]:
    """The first names of everything a module imports."""
    return {module.partition(".")[0] for module, _ in imported(path)}


@pytest.mark.parametrize("floor", FLOORS)
def test_a_floor_imports_only_itself_and_the_floors_below(floor: str) -> None:
    known = {*FLOORS, "tests", "migrations", "locales"}
    for module, path in modules(floor).items():
        if module in DEMO:
            continue
        assert packages(path) & known <= BELOW[floor], module


def test_models_import_only_tortoise_and_the_standard_library() -> None:
    for module, path in modules("models").items():
        assert packages(path) - sys.stdlib_module_names <= {"tortoise", "models"}, module


@pytest.mark.parametrize("floor", FOREIGN)
def test_a_floor_does_not_know_the_libraries_of_another(floor: str) -> None:
    for module, path in modules(floor).items():
        # Amounts are computed in one module, which asks for the decimals of a currency.
        allowed = {"babel"} if module == "services.money" else set()
        assert packages(path) & FOREIGN[floor] <= allowed, module


def test_money_asks_babel_for_numbers_only() -> None:
    found = imports(tree(modules("services")["services.money"]))
    assert {module for module, _ in found if module.startswith("babel")} == {"babel.numbers"}


def test_only_the_assembly_knows_the_whole_chat() -> None:
    for module, path in modules("bot").items():
        if module in ASSEMBLY:
            continue
        for source, name in imported(path):
            if source.partition(".")[0] == "handlers":
                assert name in EDGES_MAY_KNOW.get(source, set()), f"{module}: {source}.{name}"


def test_only_the_demo_imports_the_sandbox_and_only_its_command_the_demo() -> None:
    by_sandbox = {name for name, path in modules("bot").items() if "sandbox" in packages(path)}
    assert by_sandbox <= DEMO
    by_demo = {name for name, path in modules("bot").items() if DEMO & _modules_in(imported(path))}
    assert by_demo <= {"bot.__main__", *DEMO}


def test_serving_telegram_never_reaches_the_sandbox() -> None:
    """`run` and every command but `demo`: followed through all modules of the project."""
    main = tree(modules("bot")["bot.__main__"])
    start: set[str] = set()
    for node in main.body:
        if getattr(node, "name", None) != "demo":
            start |= _modules_in(imports(node))
    assert "bot.serve" in start
    reached, ahead = set[str](), start
    known = {name: path for floor in FLOORS for name, path in modules(floor).items()}
    while ahead:
        reached |= ahead
        ahead = {
            found for name in ahead if name in known for found in _modules_in(imported(known[name]))
        } - reached
    assert {"bot.app", "handlers.routers", "services.people", "models.people"} <= reached
    assert not {name for name in reached if name.partition(".")[0] == "sandbox"}
    assert not DEMO & reached


def _modules_in(names: Iterable[tuple[str, str | None]]) -> set[str]:
    """What is imported, as modules: `from a import b` may mean a.b."""
    found: set[str] = set()
    for module, name in names:
        found |= {module, f"{module}.{name}"}
    return found


@pytest.mark.parametrize("floor", TOOLS)
def test_rooms_are_called_the_same_on_every_floor(floor: str) -> None:
    names = {
        path.stem
        for path in (ROOT / floor).iterdir()
        if not path.name.startswith(("_", ".")) and path.suffix in ("", ".py", ".ftl")
    }
    assert names <= ROOMS | TOOLS[floor]


def test_the_folders_of_services_have_an_order() -> None:
    level = {name: number for number, names in enumerate(ORDER) for name in names}
    for module, path in modules("services").items():
        mine = _place(module)
        for source in _modules_in(imported(path)) if mine else ():
            known = _place(source) if source.startswith("services.") else ""
            if known and known != mine:
                assert level[known] < level[mine], f"{module} imports {source}"


def _place(module: str) -> str:
    """The place of a module of services in the order: its folder's, or its own within that."""
    own = ".".join(module.split(".")[1:3])
    return own if any(own in names for names in ORDER) else own.partition(".")[0]


@pytest.mark.parametrize("floor", FLOORS)
def test_every_module_opens_by_saying_what_it_is_for(floor: str) -> None:
    for module, path in modules(floor).items():
        said = ast.get_docstring(tree(path))
        assert said, module
        # The sandbox writes the contracts of its servers and clients there, in full.
        assert floor == "sandbox" or len(said.splitlines()) <= 6, module


@pytest.mark.parametrize("floor", HOUSE)
def test_no_file_outgrows_its_reader(floor: str) -> None:
    for module, path in modules(floor).items():
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, module


def test_what_reads_the_settings_never_loads_aiogram() -> None:
    """It takes seconds, and an operator with a mistyped setting should not wait twice."""
    look = (
        "import bot.__main__, bot.config, bot.demo_stage, sys; sys.exit('aiogram' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", look], cwd=ROOT, check=True)


def test_no_file_names_a_package_registry_or_somebodys_machine() -> None:
    # Written in pieces, so that this file may be read by its own test.
    hosts = ["pypi" + ".org", "files.python" + "hosted", "npm" + "js", "index" + "-url"]
    homes = ["/" + home + "/" for home in ("root", "home", "Users", "work")]
    wanted = re.compile("|".join(map(re.escape, [*hosts, *homes])).encode())
    for path in _files_of_the_project():
        if found := wanted.search(path.read_bytes()):
            pytest.fail(f"{path.relative_to(ROOT)} names {found[0].decode()}")


def _files_of_the_project() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("only a clone knows which files belong to the project")
    listed = subprocess.run(
        [git, "-C", str(ROOT), "ls-files", "-z"], check=True, capture_output=True, text=True
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]

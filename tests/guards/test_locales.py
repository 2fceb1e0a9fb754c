"""Every language says everything that English says, and nothing that is not used."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from babel import Locale

from handlers.commands import ADMIN, MEMBER, STAFF
from handlers.notices.operations import Part as AlertPart
from handlers.screens.payments import MONEY_BACK, OWN_REASON, REASONS
from handlers.speech import DEFAULT, LANGUAGES, LOCALES
from handlers.states import Waiting
from models.alerts import AlertKind
from models.lifecycles import (
    ChainAsset,
    ChannelType,
    JoinMode,
    PaymentMethod,
    StarSubscriptionStatus,
)
from services.admin_notices.watching import Unusual
from services.channels.gateway import BotRights
from services.channels.rights import Right
from services.commerce.methods.comments import Near
from services.commerce.methods.transfer_cards import Ending
from services.commerce.methods.transfers import Trouble
from services.commerce.review_cards import Warning
from services.reconciliation.reconciliation import NAMES
from tests.guards import ftl, rooms
from tests.guards.longest import TROUBLES_TOLD, refusal_kinds
from tests.guards.telegram_text import INVISIBLE, plain
from tests.harness.snapshots import changes_since_kept

OTHERS = [language for language in LANGUAGES if language != DEFAULT]
#: Texts that rightly are the same as in English.
SAME_AS_ENGLISH: dict[str, set[str]] = {
    "ru": {"channel-card"},
    "es": {
        *(
            "column-plan",
            "button-no-receipt",
            "audit-log-what-plan_id",
            "label-give-plan",
            "label-broadcast-button-plan",
            "button-audience-plan",
            "audit-log-no",
            "audit-no",
        ),
        *("channel-card", "button-file-video", "talk-file-video", "label-course-video"),
        "stats-minutes",
    },
}
#: What may be in trouble of the program itself; what is unusual in the shop has its own words.
PROGRAMS = tuple(kind for kind in AlertKind if kind is not AlertKind.SHOP)
#: Keys whose end is only known at run time: the beginning and every end it may have.
FAMILIES: dict[str, tuple[str, ...]] = {
    "command-": (*MEMBER, *STAFF, *ADMIN),
    "reason-": (*REASONS, MONEY_BACK),
    "button-reason-": (*REASONS, OWN_REASON),
    "warning-": tuple(Warning),
    "trouble-": tuple(Trouble),
    "alert-": (*PROGRAMS, *AlertPart, *Unusual),
    "over-": (*PROGRAMS, *AlertPart, *Unusual),
    "transfer-near-": tuple(Near),
    "arrived-": TROUBLES_TOLD,
    "ending-": tuple(Ending),
    "button-chain-": tuple(ChainAsset),
    "span-": ("hours", "days"),
    "resume-": tuple((state.state or "").rpartition(":")[2] for state in Waiting.__states__),
    "right-": tuple(Right),
    "right-name-": tuple(
        sorted(
            {
                *BotRights("", ChannelType.CHANNEL, False, False, False).missing,
                *BotRights("", ChannelType.CHANNEL, True, False, False).missing,
            }
        )
    ),
    "stars-renewal-": tuple(StarSubscriptionStatus),
    "channel-mode-": tuple(JoinMode),
    "button-mode-": tuple(JoinMode),
    # The words of subscription_audit_log.action_type, and what else a history tells.
    "history-": (
        *("activated", "renewed", "changed", "refunded", "extended", "revoked", "expired"),
        *("receipt_sent", "receipt_rejected"),
        *("refunded_part", "money_kept", "money_unmatched", "balance_paid_back"),
        *("joined", "left", "removed", "banned", "removal_failed"),
        *("appointed", "dismissed", "named"),
        *("moderator_appointed", "moderator_dismissed", "shut_out"),
    ),
    "method-": tuple(PaymentMethod),
    "books-rule-": NAMES,
    # The lines of a receipt.
    "receipt-row-": (
        *(
            "buyer",
            "what",
            "time",
            "period",
            "became",
            "price",
            "discount",
            "funded",
            "rate",
            "method",
            "code",
        ),
        *("paid-at", "confirmed-at", "refunded-at"),
    ),
    # Why a person was removed, as services enqueue it.
    "why-": (
        *("ended", "revoked", "changed", "refunded", "banned"),
        *("foreign_link", "no_longer_exempt", "no_right", "moved_on"),
    ),
    **rooms.all_of("FAMILIES"),
}


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_keys_of_english_in_the_same_rooms(language: str) -> None:
    ours, english = ftl.rooms(language), ftl.rooms(DEFAULT)
    assert set(ours) == set(english)
    for room, texts in english.items():
        assert list(ours[room]) == list(texts), f"{language}/{room}.ftl"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_in_two_rooms(language: str) -> None:
    counted = Counter(key for room in ftl.rooms(language).values() for key in room)
    assert not {key for key, times in counted.items() if times > 1}


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_uses_the_same_arguments(language: str) -> None:
    english = ftl.messages(DEFAULT)
    wrong = {
        key: ftl.variables(message) ^ ftl.variables(english[key])
        for key, message in ftl.messages(language).items()
        if ftl.variables(message) != ftl.variables(english[key])
    }
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_cover_every_number_of_their_language(language: str) -> None:
    """CLDR's categories for whole numbers, counted out; beyond a million nothing is counted."""
    category = Locale(language).plural_form
    members: dict[str, set[int]] = {}
    for number in range(1000):
        members.setdefault(category(number), set()).add(number)
    for key, message in ftl.messages(language).items():
        for choice in filter(lambda choice: choice.is_plural, ftl.choices(message)):
            said = set(choice.variants) & ftl.PLURALS
            assert said == set(members) | {"other"}, f"{language}/{key}"
            for name in said & set(members):
                # "21 день" is "one" too: such a variant has to say its number.
                says_number = choice.variable in ftl.variables(choice.variants[name])
                assert says_number or len(members[name]) == 1, f"{language}/{key}[{name}]"


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_chooses_by_the_same_words(language: str) -> None:
    english = ftl.messages(DEFAULT)
    for key, message in ftl.messages(language).items():
        assert _words(ftl.choices(message)) == _words(ftl.choices(english[key])), key


def _words(choices: list[ftl.Choice]) -> dict[str, set[str]]:
    return {
        choice.variable: set(choice.variants) - (ftl.PLURALS if choice.is_plural else set())
        for choice in choices
    }


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_was_left_in_english(language: str) -> None:
    english, ours = ftl.messages(DEFAULT), ftl.messages(language)
    same = {
        key
        for key, message in ours.items()
        if (text := list(ftl.readings(message.value))) == list(ftl.readings(english[key].value))
        and any(re.search("[^\\W\\d_]", re.sub("<[^>]*>", "", reading)) for reading in text)
    }
    assert same == SAME_AS_ENGLISH[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_balanced_html_that_telegram_allows(language: str) -> None:
    for message in ftl.messages(language).values():
        for reading in ftl.readings(message.value):
            plain(reading)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_holds_marks_that_no_one_sees(language: str) -> None:
    for path in (LOCALES / language).glob("*.ftl"):
        assert not INVISIBLE.search(path.read_text(encoding="utf-8")), path.name


def test_quotes_are_those_of_the_language() -> None:
    foreign = {"en": '"«»„', "ru": '"“”„', "es": '"“”„'}
    for language in LANGUAGES:
        for key, message in ftl.messages(language).items():
            for reading in ftl.readings(message.value):
                assert not set(reading) & set(foreign[language]), f"{language}/{key}"


# What the code asks for.


def _sources() -> Iterator[tuple[Path, ast.Module]]:
    root = LOCALES.parent
    for floor in ("handlers", "bot"):
        for path in sorted((root / floor).rglob("*.py")):
            yield path.relative_to(root), ast.parse(path.read_text(encoding="utf-8"))


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


class _Asked:
    """The keys that one module asks a Speech for, followed through names and parameters."""

    def __init__(self, where: Path, tree: ast.Module) -> None:
        self.keys: set[str] = set()
        self.prefixes: set[str] = set()
        self._where, self._tree = where, tree
        for function in _functions(tree):
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and _is_speech(call.func) and call.args:
                    self._ask(call.args[0], function)

        for desk in ast.walk(tree):
            if isinstance(desk, ast.keyword) and desk.arg == "notes":
                values = desk.value.values if isinstance(desk.value, ast.Dict) else ()
                self.keys |= {one.value for one in values if isinstance(one, ast.Constant)}

    def _ask(self, key: ast.expr, function: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        match key:
            case ast.Constant(value=str(text)):
                self.keys.add(text)
            case ast.IfExp(body=body, orelse=other):
                self._ask(body, function)
                self._ask(other, function)
            case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
                self.prefixes.add(start)
            case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="notes"))):
                # The notes of a desk, which are found where it is declared.
                pass
            case ast.Attribute(attr="__name__"):
                # The name of a refusal's class; those are looked up below.
                pass
            case ast.Name(id=name):
                meant = [*self._assigned(name, function), *self._passed(name, function)]
                assert meant, f"{self._where}:{key.lineno}: cannot tell which key {name} is"
                for one in meant:
                    self._ask(one, function)
            case _:
                raise AssertionError(f"{self._where}:{key.lineno}: cannot tell which key it is")

    def _assigned(self, name: str, function: ast.AST) -> list[ast.expr]:
        return [
            node.value
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
            and any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
        ]

    def _passed(
        self, name: str, function: ast.FunctionDef | ast.AsyncFunctionDef
    ) -> list[ast.expr]:
        names = [argument.arg for argument in function.args.args]
        if name not in names:
            return []
        place = names.index(name)
        return [
            call.args[place]
            for call in ast.walk(self._tree)
            if isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id == function.name
            and len(call.args) > place
        ]


def _is_speech(function: ast.expr) -> bool:
    """`speech(…)`, `at.speech(…)`, `at_home(…)`: a Speech by the names we give it."""
    match function:
        case ast.Attribute(value=value, attr="has" | "label"):
            return _is_speech(value)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name in ("speech", "at_home")
    return False


def test_every_key_that_the_code_asks_for_exists_and_no_other() -> None:
    asked: set[str] = {kind.__name__ for kind in refusal_kinds()}
    prefixes: set[str] = set()
    for where, tree in _sources():
        found = _Asked(where, tree)
        asked |= found.keys
        prefixes |= found.prefixes
    assert prefixes == set(FAMILIES)
    asked |= {f"{start}{end}" for start, ends in FAMILIES.items() for end in ends}
    known = set(ftl.messages(DEFAULT))
    assert not asked - known, "texts are missing"
    assert not known - asked, "texts are never shown"


def test_a_refusal_has_every_argument_of_its_text() -> None:
    for kind in refusal_kinds():
        given = {field.name for field in fields(kind)}
        assert ftl.variables(ftl.messages(DEFAULT)[kind.__name__]) <= given, kind.__name__
        # It may pass through a context manager, which writes a traceback onto it.
        assert "__setattr__" not in vars(kind), f"{kind.__name__} is frozen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_say_what_they_said(language: str, request: pytest.FixtureRequest) -> None:
    """Sorted without their keys and the names of their arguments, which people never see."""
    said = {
        text.replace("\n", "⏎")
        for message in ftl.messages(language).values()
        for text in ftl.readings(message.value)
    }
    rewrite = request.config.getoption("--rewrite-snapshots")
    text = "".join(f"{line}\n" for line in sorted(said))
    assert not changes_since_kept(f"texts-{language}.txt", text, rewrite=rewrite)

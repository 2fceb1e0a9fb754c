"""Every screen and every notice keeps Telegram's limits, in every language, at its longest."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

import orjson
import pytest
from aiogram.types import InlineKeyboardButton

import services
from handlers import delivery
from handlers import screens as floor
from handlers.notices import NOTICES
from handlers.notices.context import NoticeContext
from handlers.screens.kit import Screen
from handlers.speech import DEFAULT, LANGUAGES
from models.alerts import AlertKind
from models.lifecycles import ChainPurpose, JoinMode
from models.ton import TonTransaction
from services.broadcasts.words import PLACEHOLDERS
from services.channels.gateway import ChatGateway
from services.commerce.methods.registry import METHODS
from services.person import find
from services.policy import Policy
from services.renewals.star_subscriptions import Because
from services.settings.texts import OWN_TEXTS
from tests import factories
from tests.guards import longest, rooms
from tests.guards.rooms.admin_notices import UNUSUAL
from tests.guards.telegram_text import INVISIBLE, RICH, NotAccepted, plain
from tests.harness.crawl_text import Writer
from tests.harness.snapshots import changes_since_kept

#: What of a kind may be in trouble, where it has words of its own.
_FIRST = longest.stretched("error", 200)
SUBJECTS: dict[AlertKind, dict[str, str]] = {
    AlertKind.UPDATES: dict.fromkeys(("", "pre_checkout_query"), _FIRST),
    AlertKind.JOBS: dict.fromkeys(
        (
            *("star_renewal_canceled", "moved_courses/rows", "chain/wallet/-1:" + "f" * 64),
            *(f"chain/{asset}/-1:{'f' * 64}" for asset in ("ton", "usdt")),
        ),
        _FIRST,
    ),
    AlertKind.SHOP: {what: orjson.dumps(told).decode() for what, told in UNUSUAL.items()},
}
#: Telegram counts characters after parsing, and bytes before it.
TEXT, CAPTION, RAW = 4096, 1024, 32768
#: No limit of Telegram's: more than this is not read on a phone.
LABEL, BUTTONS = 64, 100


_ENQUEUED = re.compile(r"""\b(?:OutboxMessage|notify_admins|notify_staff)\(\s*"(\w+)\"""")
_IN_SQL = re.compile(r"INSERT INTO outbox \([^)]*\)\s*SELECT (?:DISTINCT ON \([^)]*\) )?'(\w+)'")
_OPERATION = re.compile(r'"(\w+)": self\._\w+,')
#: The words in braces that operators may write are shown to them as they are.
_WORDS = re.compile(
    "|".join(
        (
            *(rf"\{{{word}\}}" for text in OWN_TEXTS.values() for word in text.words),
            rf"\{{(?:{'|'.join(PLACEHOLDERS)})(?:\|[^{{}}]*)?\}}",
        )
    )
)
#: A sentence of two forms, after the words within it were taken out.
_EITHER = re.compile(r"\{[^{}$]+\|[^{}$]+\}")


def wrong(screen: Screen) -> Iterator[str]:
    """What Telegram would refuse a message for, and what a person would stumble over."""
    try:
        shown = plain(screen.text)
        rich = plain(screen.rich, RICH) if screen.rich is not None else ""
    except NotAccepted as refused:
        yield str(refused)
        return
    limit = TEXT if screen.file is None else CAPTION
    if not 1 <= len(shown.strip()) <= limit:
        yield f"{len(shown)} characters of {limit}"
    if max(len(screen.text.encode()), len(rich)) > RAW:
        yield "too long before it is parsed"
    if found := re.search(r"\bNone\b|[{}]", _EITHER.sub("", _WORDS.sub("", shown))):
        yield f"shows {found[0]}"
    if INVISIBLE.search(screen.text):
        yield "holds marks that nobody sees"
    buttons = [button for row in screen.rows for button in row]
    if not 1 <= len(buttons) <= BUTTONS:
        yield f"{len(buttons)} buttons"
    for button in buttons:
        yield from wrong_button(button)


def wrong_button(button: InlineKeyboardButton) -> Iterator[str]:
    if not 1 <= len(button.text) <= LABEL or button.text != button.text.strip():
        yield f"the label {button.text}"
    # The values hold "<b>": an escaped one where Telegram reads no HTML is a mistake.
    if "&lt;" in button.text:
        yield f"HTML on the button {button.text}"
    if len([end for end in (button.callback_data, button.copy_text, button.url) if end]) != 1:
        yield f"no single end for the button {button.text}"
    if len((button.callback_data or "").encode()) > 64:
        yield f"too much on the button {button.text}"
    if button.copy_text and not 1 <= len(button.copy_text.text) <= 256:
        yield f"too much to copy on the button {button.text}"


@cache
def drawn(language: str) -> tuple[tuple[str, Screen], ...]:
    """Every screen of a language, drawn once."""
    return tuple(longest.screens(longest.longest_speech(language)))


@pytest.mark.xdist_group("screens")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_keeps_telegrams_limits(language: str) -> None:
    assert not {
        f"{name}: {problem}" for name, screen in drawn(language) for problem in wrong(screen)
    }


@pytest.mark.xdist_group("screens")
def test_no_screen_was_left_out() -> None:
    names = {name for name, _ in drawn(DEFAULT)}
    rooms = (f"{floor.__name__}.{module.name}" for module in pkgutil.iter_modules(floor.__path__))
    declared = {
        name
        for room in (*rooms, "handlers.forms.screens")
        for name, function in inspect.getmembers(importlib.import_module(room), inspect.isfunction)
        if function.__module__ == room and function.__annotations__.get("return") == "Screen"
    }
    assert names == declared


#: What every kind of notice may carry; what stands in tables is put there by `occasion`.
PERSON = {"telegram_id": str(longest.TELEGRAM_ID), "name": longest.NAME, "channel": longest.TITLE}
RIGHTS = {"channel": longest.TITLE, "rights": ["invite", "ban"]}
PLAN = {"plan": longest.TITLE, "plan_id": str(longest.ID), "intent": str(longest.ID)}
SOON = (longest.NOW + timedelta(days=7)).isoformat()
SUM = {"minor": 999_999_999_999, "currency": "MVR"}
ARGUMENTS: dict[str, list[dict[str, Any]]] = {
    "payment_approved": [
        {**PLAN, "ends_at": ends_at, "renewed": renewed}
        for ends_at in (SOON, None)
        for renewed in (True, False)
    ]
    + [{**PLAN, "ends_at": ends_at, "renewed": False, "is_free": True} for ends_at in (SOON, None)],
    "payment_rejected": [{**PLAN, "reason": why} for why in ("amount", longest.REASON)],
    "card_waiting": [{}],
    "card_unknown": [
        {**{k: v for k, v in PERSON.items() if k != "channel"}, **SUM, "charge": "W" * 80}
    ],
    "card_in_doubt": [SUM],
    "card_refused": [{**PLAN, **SUM, "reason": why} for why in ("money-back", longest.REASON)],
    "still_checking": [PLAN],
    "checkout_expired": [{**PLAN, "method": method} for method in METHODS],
    "ask_time_zone": [{}],
    "membership_given": [{**PLAN, "ends_at": ends_at} for ends_at in (SOON, None)],
    "way_back": [{"channel": longest.TITLE}],
    "days_added": [{"days": days, "ends_at": SOON} for days in (1, 2, 5, 3650)],
    "members_only": [{}],
    "review_waiting": [{}],
    "review_overdue": [{}],
    "reviews_overdue": [{}],
    "which_plan": [{}],
    "rights_wanted": [RIGHTS],
    "channel_leaks": [{"found": longest.LEAKS_TOLD[:number]} for number in (1, 2)],
    "channel_broken": [RIGHTS],
    "no_request_link": [{"channel": longest.TITLE}],
    "channel_mended": [RIGHTS],
    "stranger_inside": [
        {**PERSON, "way": way} for way in ("foreign_link", "by_administrator", "other_link")
    ],
    "removal_failed": [{**PERSON, "why": longest.stretched("why", 200)}],
    "removal_uncertain": [PERSON],
    "join_uncertain": [PERSON],
    "you_were_admin_appointed": [{"by": longest.NAME}],
    "you_were_admin_dismissed": [{"by": longest.NAME}],
    "admin_appointed": [{**PERSON, "by": longest.NAME}],
    "admin_dismissed": [{**PERSON, "by": longest.NAME}],
    "entry_refused": [{"channel": longest.TITLE}],
    "entry_failed": [{**PERSON, "why": longest.stretched("why", 200)}],
    "stars_sent_back": [{"stars": 100_000}],
    "star_renewal_canceled": [{**PLAN, "stars": 10_000, "ends_at": SOON}],
    "star_renewal_failed": [{**PLAN, "stars": 10_000, "ends_at": SOON}],
    "star_subscription_ended": [{**PLAN, "because": because} for because in Because],
    "stars_refused": [{**{k: v for k, v in PERSON.items() if k != "channel"}, "stars": 100_000}],
    "payment_refunded": [
        {**PLAN, "amount": "9999999999.99", "currency": "MVR", "number": "DC-999999999", **changes}
        for changes in (
            {"access_kept": True, "still_runs": False},
            {"access_kept": False, "still_runs": False},
            {"access_kept": False, "still_runs": True, "ends_at": SOON},
            {"access_kept": False, "still_runs": True, "ends_at": None},
        )
    ],
    "stars_taken_back": [
        {
            "telegram_id": str(longest.TELEGRAM_ID),
            "name": longest.NAME,
            "stars": 100_000,
            "plan": longest.TITLE,
        }
    ],
    "books_disagree": [
        {"found": [[one.rule, one.count, *one.examples] for one in longest.FINDINGS]}
    ],
    "transfer_short": [{**PLAN, "currency": "TON", "received": 10**18, "missing": 10**18}],
    "transfer_arrived": [
        {**PLAN, "currency": "USDT", "amount": 10**15 + 1, "trouble": trouble}
        for trouble in longest.TROUBLES_TOLD
    ],
    "transfer_sent_back": [{"currency": "TON", "amount": 10**18 + 1}],
    "transfer_waiting": [{}],
    "transfers_waiting": [{}],
    "admin_unreachable": [{"telegram_id": longest.CHAT_ID, "name": longest.stretched("n", 128)}],
    **{
        word: [
            {
                "kind": str(kind),
                "subject": subject,
                "count": count,
                "since": longest.NOW.isoformat(),
                "until": longest.NOW.isoformat(),
                "first": first,
            }
            for kind in AlertKind
            for count in (1, 2, 5, 500)
            for subject, first in SUBJECTS.get(
                kind, {"star_renewal_canceled": longest.stretched("error", 200)}
            ).items()
        ]
        for word in ("trouble", "trouble_over")
    },
    "fault": [{"reference": "U9999999999"}],
    "slow_down": [{}],
    **rooms.all_of("NOTICES"),
}


@pytest.fixture
async def rows(database: str) -> AsyncIterator[dict[str, Any]]:
    """What the notices look up: an admin who is a member of many channels, and a receipt."""
    admin = await factories.admin(
        longest.NAME, telegram_id="4000000001", username=longest.USERNAME, time_zone=longest.ZONE
    )
    plan = await factories.plan(longest.TITLE, price=Decimal("9999999999.99"), currency="MVR")
    await factories.right(admin, plan)
    for number in range(6):
        channel = await factories.channel(
            plan,
            longest.stretched(str(number), 128),
            join_mode=JoinMode.REQUEST,
            request_link=longest.LINK,
        )
    buyer = await factories.person(longest.NAME, telegram_id="4000000002", username="W" * 31)
    towards = await factories.intent(buyer, plan)
    receipt = await factories.media(caption=longest.CAPTION)
    sold = {"plan": {"name": longest.TITLE}}
    payment = await factories.payment(towards, receipt=receipt, snapshot=sold)
    transfer = await TonTransaction.create(
        transaction_hash="f" * 64,
        to_address="0:" + "f" * 64,
        amount=str(10**18),
        purpose=ChainPurpose.UNMATCHED,
        comment=longest.CAPTION[:300],
        created_at=longest.NOW,
    )
    yield {
        "admin": admin.telegram_id,
        "args": {
            "payment": str(payment.id),
            "chat_id": channel.chat_id,
            "transfer": str(transfer.id),
            **await rooms.furnish(admin),
        },
    }


def test_no_notice_was_left_out() -> None:
    assert set(ARGUMENTS) == set(NOTICES)


def test_whatever_services_enqueue_is_a_notice_or_an_operation() -> None:
    """An unknown kind is dropped when it is sent, which would go unseen."""
    enqueued = set[str]()
    for path in sorted(Path(services.__path__[0]).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        enqueued |= set(_ENQUEUED.findall(text)) | set(_IN_SQL.findall(text))
    assert {"money_kept", "course_over", "remove_member"} <= enqueued
    messages = set(_OPERATION.findall(inspect.getsource(delivery)))
    assert enqueued <= set(NOTICES) | messages


async def every_notice(language: str, rows: dict[str, Any]) -> AsyncIterator[tuple[str, Screen]]:
    """Each kind of notice on each of its occasions, for a person for whom it is still true."""
    admin = await find(rows["admin"])
    # Telegram is asked nothing: every channel of these people opens by a link that is known.
    gateway = cast(ChatGateway, None)
    policy = Policy(ZoneInfo(longest.ZONE))
    speech = longest.longest_speech(language)
    for kind, occasions in ARGUMENTS.items():
        for args in occasions:
            reader = longest.person(
                **{
                    **vars(admin),
                    "time_zone": None,
                    "is_vip": False,
                    "subscription_expires_at": longest.NOW + timedelta(days=7),
                }
            )
            told = await NOTICES[kind].draw(
                NoticeContext(
                    person=reader,
                    speech=speech,
                    args={**rows["args"], **args},
                    now=longest.NOW,
                    policy=policy,
                    gateway=gateway,
                    bot_name="",
                )
            )
            assert told is not None, kind
            yield kind, told


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_notice_keeps_its_words_and_telegrams_limits(
    language: str, rows: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    problems, said = [], []
    writer = Writer()
    async for kind, told in every_notice(language, rows):
        problems += [f"{kind}: {problem}" for problem in wrong(told)]
        labels = ("".join(f"[{button.text}]" for button in row) for row in told.rows)
        said.append(longest.without_filling("\n".join((f"## {kind}", told.text, *labels, ""))))
    assert not problems
    text = writer.named("\n".join(said))
    rewrite = request.config.getoption("--rewrite-snapshots")
    assert not changes_since_kept(f"notices-{language}.txt", text, rewrite=rewrite)

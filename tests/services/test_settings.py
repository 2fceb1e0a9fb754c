"""What admins set in the chat stands above the configuration, within the same bounds."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from handlers.speech import Speech
from models.actions import AdminAction
from models.delivery import OutboxItem
from models.lifecycles import Role
from models.settings import ShopAccount, ShopSetting
from services.commerce.checkout import find_checkout, open_checkout
from services.commerce.methods.bank import AccountGone, ByBank, payable_accounts
from services.money import Money
from services.parsers.refused import NotAContact, NotDays, NothingWritten, NotRates, TooLong
from services.person import Person
from services.policy import BankAccount, Policy
from services.refusals import NotAllowed, Refusal
from services.setting_types import SETTINGS, Number
from services.settings.accounts import (
    MOST,
    TooManyAccounts,
    UnknownAccount,
    account_of,
    accounts_shown,
    add_account,
    change_account,
    drop_account,
    move_up,
)
from services.settings.desk import (
    UnknownSetting,
    change_setting,
    reset_setting,
    setting_shown,
    settings_shown,
)
from services.settings.live import LivePolicy
from services.settings.texts import (
    UnknownText,
    UnknownWord,
    WordTooOften,
    parse_own_text,
    take_back_text,
    write_text,
)
from tests import factories
from tests.factories import NOW
from tests.services.shop import at_once, checkout, met

UTC = ZoneInfo("UTC")
OURS = BankAccount("0", "USD", "Old Bank", "Shop", "1111 2222")
CONFIGURED = Policy(UTC, accounts=(OURS,), support="@shop")
ACCOUNT = BankAccount("", "USD", "New Bank", "Shop Ltd", "ES99 0000 7777", "SWIFT X")


@pytest.fixture
async def admin(database: str) -> Person:
    return await met(await factories.admin())


@pytest.fixture
def live() -> LivePolicy:
    return LivePolicy(CONFIGURED)


async def changed(key: str, value: Any, by: Person, once: str = "update:1:1") -> None:
    await change_setting(key, value, by, idempotency_key=once, now=NOW, policy=CONFIGURED)


async def logged() -> list[tuple[str, dict[str, Any]]]:
    """What the log holds, oldest first."""
    rows = await AdminAction.all().order_by("created_at", "idempotency_key")
    return [(row.action, row.details) for row in rows if "unchanged" not in row.details]


# Bounds.


@pytest.mark.parametrize("setting", [s for s in SETTINGS.values() if isinstance(s, Number)])
def test_a_number_keeps_its_bounds_wherever_it_comes_from(setting: Number) -> None:
    for good in (setting.low, setting.high, setting.default):
        assert setting.read(f" {good} ") == good
        policy = replace(CONFIGURED, **{setting.part: setting.parse(good)})
        assert setting.of(policy) == good
    for bad in (setting.low - 1, setting.high + 1):
        with pytest.raises(Refusal):
            setting.read(str(bad))
        with pytest.raises(ValueError, match="expected"):
            setting.parse(bad)
    for odd in (True, "5", 5.0, None, [5]):
        with pytest.raises(ValueError, match="expected"):
            setting.parse(odd)


def test_the_policy_and_the_settings_agree_on_what_counts_when_nothing_is_set() -> None:
    plain = Policy(UTC)
    numbers = (setting for setting in SETTINGS.values() if isinstance(setting, Number))
    for setting in numbers:
        assert setting.of(plain) == setting.default, setting.key


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("reminder_days", "1, 7 14", [14, 7, 1]),
        ("reminder_days", "3,3", [3]),
        ("support", "  @good_name ", "@good_name"),
        ("support", "write\nto  us", "write to us"),
        (
            "exchange_rates",
            "USD/EUR = 0,92\n eur/mvr 17.05",
            {"USD/EUR": "0.92", "EUR/MVR": "17.05"},
        ),
        ("exchange_rates", "USD/EUR=0.92,GBP/USDT=1.3", {"USD/EUR": "0.92", "GBP/USDT": "1.3"}),
        (
            "exchange_rates",
            "USD/VND = 26 000; USD/IDR = 16.250,50",
            {"USD/VND": "26000", "USD/IDR": "16250.5"},
        ),
        ("exchange_rates", "USD/VND = 26.00", {"USD/VND": "26"}),
        ("exchange_rates", "USD/VND = ٢٦٬٠٠٠", {"USD/VND": "26000"}),
        # Kept with a digit more, so that a rate of ours is distinguished from one in doubt.
        ("exchange_rates", "EUR/USD = 1.0850", {"EUR/USD": "1.0850"}),
        ("reminder_days", "٧، ٣", [7, 3]),
    ],
)
def test_what_people_write_is_read(key: str, typed: str, kept: Any) -> None:
    assert SETTINGS[key].read(typed) == kept
    part = SETTINGS[key].parse(kept)
    assert SETTINGS[key].of(replace(CONFIGURED, **{SETTINGS[key].part: part})) == kept


@pytest.mark.parametrize(
    ("key", "typed", "refusal"),
    [
        ("reminder_days", "soon", NotDays),
        ("reminder_days", "0", NotDays),
        ("reminder_days", "61", NotDays),
        ("reminder_days", "1,2,3,4,5,6", NotDays),
        ("support", "@a b", NotAContact),
        ("support", "@" + "x" * 33, NotAContact),
        ("support", "x" * 65, TooLong),
        ("exchange_rates", "USD/EUR=0", NotRates),
        ("exchange_rates", "USD/USD=1", NotRates),
        ("exchange_rates", "USD=1", NotRates),
        ("exchange_rates", "USD/EUR=1e9", NotRates),
        ("exchange_rates", "USD/EUR=1;USD/E=2", NotRates),
        ("exchange_rates", ";", NotRates),
    ],
)
def test_what_cannot_be_is_refused(key: str, typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        SETTINGS[key].read(typed)


# Settings.


async def test_a_rate_in_doubt_of_an_earlier_release_counts_and_is_reported(
    admin: Person, live: LivePolicy
) -> None:
    kept = {"USD/VND": "26.000", "USD/EUR": "0.920", "EUR/USD": "1.0850"}
    await changed("exchange_rates", kept, admin)
    assert await live.refresh() == []
    assert live.current.rates["USD", "VND"] == 26
    assert live.doubts == [
        "exchange_rates: USD/VND = 26.000 may have been meant as 26000;"
        " it counts as 26.0000, so that 49.00 USD = 1274 VND"
    ]


async def test_what_is_set_counts_above_the_configuration_until_it_is_taken_back(
    admin: Person, live: LivePolicy
) -> None:
    await changed("grace_hours", 48, admin)
    await changed("exchange_rates", {"USD/EUR": "0.9"}, admin, "update:1:2")
    assert await live.refresh() == []
    assert live.current.grace.total_seconds() == 48 * 3600
    assert live.current.rates == {("USD", "EUR"): Decimal("0.9")}
    assert live.current.support == "@shop"
    view = await setting_shown("grace_hours", admin, live.configured)
    assert (view.value, view.is_own) == (48, True)
    for _ in range(2):
        await reset_setting(
            "grace_hours", admin, idempotency_key="update:1:3", now=NOW, configured=CONFIGURED
        )
    await live.refresh()
    assert live.current.grace == CONFIGURED.grace
    told = [(action, d["old"], d["new"]) for action, d in await logged()]
    assert told == [
        ("setting_changed", 24, 48),
        ("setting_changed", {}, {"USD/EUR": "0.9"}),
        ("setting_changed", 48, 24),
    ]


async def test_an_update_that_comes_again_does_not_undo_what_was_set_since(
    admin: Person, live: LivePolicy
) -> None:
    for value, key in ((5, "update:1:1"), (6, "update:1:2"), (5, "update:1:1")):
        await changed("grace_hours", value, admin, key)
    await live.refresh()
    assert live.current.grace.total_seconds() == 6 * 3600
    assert len(await logged()) == 2


async def test_two_admins_who_change_the_same_thing_at_once_take_turns(admin: Person) -> None:
    other = await met(await factories.admin("Other"))
    await at_once(
        changed("grace_hours", 5, admin, "update:1:1"),
        changed("grace_hours", 6, other, "update:1:2"),
    )
    found = [(d["old"], d["new"]) for _, d in await logged()]
    assert sorted(found) in ([(5, 6), (24, 5)], [(6, 5), (24, 6)])


async def test_no_one_but_an_admin_changes_or_sees_anything(admin: Person) -> None:
    account = await add_account(
        ACCOUNT, admin, form_id=uuid4(), idempotency_key="update:1:1", now=NOW
    )
    key = {"idempotency_key": "update:1:9", "now": NOW}
    for role in (Role.USER, Role.MODERATOR):
        who = await met(await factories.person(role=role))
        tries: list[Callable[[], Any]] = [
            lambda who=who: changed("grace_hours", 0, who),
            lambda who=who: reset_setting("grace_hours", who, configured=CONFIGURED, **key),
            lambda who=who: settings_shown(who, CONFIGURED),
            lambda who=who: setting_shown("grace_hours", who, CONFIGURED),
            lambda who=who: accounts_shown(who),
            lambda who=who: add_account(ACCOUNT, who, form_id=uuid4(), **key),
            lambda who=who: change_account(account.key, {}, who, **key),
            lambda who=who: move_up(account.key, 1, who, **key),
            lambda who=who: drop_account(account.key, who, **key),
            lambda who=who: write_text("welcome", "en", "Mine", who, **key),
            lambda who=who: take_back_text("welcome", "en", who, **key),
        ]
        for attempt in tries:
            with pytest.raises(NotAllowed):
                await attempt()
    assert [action for action, _ in await logged()] == ["account_added"]


async def test_what_an_older_release_allowed_is_passed_over_and_reported(
    admin: Person, live: LivePolicy
) -> None:
    for key, value in (
        ("grace_hours", {"value": -1}),
        ("end_hour", {}),
        ("bot_token", {"value": "42:secret"}),
        ("exchange_rates", {"value": {"USD/EUR": "free"}}),
        ("checkout_hours", {"value": 3}),
    ):
        await ShopSetting.create(key=key, value=value)
    passed_over = await live.refresh()
    assert [why.partition(":")[0] for why in passed_over] == [
        *("bot_token", "end_hour", "exchange_rates", "grace_hours")
    ]
    assert not any("secret" in why for why in passed_over)
    assert live.current == replace(CONFIGURED, intent_life=live.current.intent_life)
    assert live.current.intent_life.total_seconds() == 3 * 3600
    shown = {view.setting.key: view for view in await settings_shown(admin, CONFIGURED)}
    assert not shown["grace_hours"].is_own
    assert shown["checkout_hours"].value == 3


async def test_what_is_no_setting_cannot_be_set(admin: Person) -> None:
    for key in ("bot_token", "takes_cards", "receiving", ""):
        with pytest.raises(UnknownSetting):
            await changed(key, "1", admin)
    with pytest.raises(ValueError, match="expected"):
        await changed("grace_hours", -1, admin)


# Accounts.


async def added(admin: Person, bank: str, number: str, key: int) -> BankAccount:
    account = replace(ACCOUNT, bank=bank, number=number)
    return await add_account(
        account, admin, form_id=uuid4(), idempotency_key=f"update:1:{key}", now=NOW
    )


async def banks(live: LivePolicy) -> list[str]:
    await live.refresh()
    offers = payable_accounts(Money(4900, "USD"), live.current)
    return [account.bank for account, _ in offers]


async def test_accounts_are_offered_in_their_order_before_the_configurations(
    admin: Person, live: LivePolicy
) -> None:
    form = uuid4()
    for key in ("update:1:1", "update:1:2"):
        first = await add_account(ACCOUNT, admin, form_id=form, idempotency_key=key, now=NOW)
    second = await added(admin, "Second Bank", "ES11", 3)
    third = await added(admin, "Third Bank", "ES22", 4)
    assert await banks(live) == ["New Bank", "Second Bank", "Third Bank", "Old Bank"]
    for key in ("update:1:5", "update:1:5", "update:1:6"):
        # The update comes again, and a nervous finger sends another one: it moves one place.
        await move_up(third.key, 2, admin, idempotency_key=key, now=NOW)
    assert await banks(live) == ["New Bank", "Third Bank", "Second Bank", "Old Bank"]
    other = {"bank": "Newer Bank", "number": "ES99 0000 8888"}
    kept = await change_account(first.key, other, admin, idempotency_key="update:1:7", now=NOW)
    assert kept == replace(first, **other)
    assert await banks(live) == ["Newer Bank", "Third Bank", "Second Bank", "Old Bank"]
    for _ in range(2):
        await drop_account(second.key, admin, idempotency_key="update:1:8", now=NOW)
    assert await banks(live) == ["Newer Bank", "Third Bank", "Old Bank"]
    with pytest.raises(UnknownAccount):
        await change_account(second.key, other, admin, idempotency_key="update:1:9", now=NOW)
    told = await logged()
    assert [action for action, _ in told] == [
        *("account_added", "account_added", "account_added"),
        *("account_moved", "account_changed", "account_dropped"),
    ]
    assert "0000" not in str(told)
    assert (told[4][1]["old"]["number"], told[4][1]["new"]["number"]) == ("…7777", "…8888")


async def test_the_other_admins_are_notified_when_a_person_touches_an_account(
    admin: Person,
) -> None:
    other = await met(await factories.admin("Other"))
    for _ in range(2):
        account = await add_account(
            ACCOUNT, admin, form_id=admin.profile_id, idempotency_key="update:1:1", now=NOW
        )
    await drop_account(account.key, other, idempotency_key="update:1:2", now=NOW)
    enqueued = await OutboxItem.filter(kind="account_touched").order_by("id")
    assert [(one.chat_id, one.args["action"], one.args["by"]) for one in enqueued] == [
        (other.key, "account_added", admin.first_name),
        (admin.key, "account_dropped", "Other"),
    ]
    assert all(one.args["account"] == "USD · New Bank …7777" for one in enqueued)


async def test_the_same_account_in_both_is_the_chats(admin: Person, live: LivePolicy) -> None:
    await added(admin, "Old Bank, new name", OURS.number, 1)
    assert await banks(live) == ["Old Bank, new name"]


async def test_no_one_keeps_more_accounts_apart_than_there_may_be(admin: Person) -> None:
    for number in range(MOST):
        await ShopAccount.create(
            currency="USD", bank="Bank", holder="Shop", number=str(number), position=number
        )
    with pytest.raises(TooManyAccounts):
        await added(admin, "One more", "1", 1)


async def test_a_checkout_keeps_an_account_that_is_deleted_while_it_is_open(
    admin: Person, live: LivePolicy
) -> None:
    account = await added(admin, "New Bank", "ES99", 1)
    await live.refresh()
    plan, who = await factories.plan(), await factories.person()
    opened = await checkout(who, plan, policy=live.current)
    assert opened.account == account
    await drop_account(account.key, admin, idempotency_key="update:1:2", now=NOW)
    await live.refresh()
    assert account_of_key(live.current, account.key) is None
    assert (await find_checkout(await met(who), opened.intent_id)).account == account


def account_of_key(policy: Policy, key: str) -> BankAccount | None:
    return next((account for account in policy.accounts if account.key == key), None)


async def test_a_button_with_a_deleted_account_says_so(admin: Person, live: LivePolicy) -> None:
    account = await added(admin, "New Bank", "ES99", 1)
    await drop_account(account.key, admin, idempotency_key="update:1:2", now=NOW)
    await live.refresh()
    plan, who = await factories.plan(), await factories.person()
    with pytest.raises(AccountGone) as gone:
        await open_checkout(
            *(await met(who), plan.id, Money(4900, "USD"), ByBank(account.key)),
            now=NOW,
            policy=live.current,
        )
    assert gone.value.plan_id == plan.id


def test_a_key_belongs_to_one_row_and_fits_beside_a_plan_and_a_price() -> None:
    keys = {account_of(ShopAccount(id=uuid4(), **_lines())).key for _ in range(200)}
    assert len(keys) == 200
    assert all(len(key) == 12 and key[0] == "a" for key in keys)


def _lines() -> dict[str, str]:
    return {name: value for name, value in vars(ACCOUNT).items() if name != "key"}


# Texts.


@pytest.mark.parametrize(
    ("key", "typed", "refusal"),
    [
        ("help", "Mine", UnknownText),
        ("welcome", "\x00 \n\n", NothingWritten),
        ("welcome", "x" * 1001, TooLong),
        ("welcome", "👑" * 501, TooLong),
        ("welcome", "Hi {nam}", UnknownWord),
        ("welcome", "Hi {support}", UnknownWord),
        ("welcome", "{}", UnknownWord),
        ("terms", "{name}", UnknownWord),
        ("welcome", "{name}" * 4, WordTooOften),
    ],
)
def test_a_text_that_cannot_be_sent_is_refused(
    key: str, typed: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        parse_own_text(key, typed)


def test_a_text_keeps_its_lines_and_loses_what_no_one_sees() -> None:
    assert parse_own_text("welcome", " Hi {name}! \r\n\n\n\nBye\x00 ") == "Hi {name}!\n\nBye"
    assert parse_own_text("welcome", "👑" * 500) == "👑" * 500


async def test_a_text_stands_in_its_language_alone_and_shows_html_as_it_was_typed(
    admin: Person, live: LivePolicy
) -> None:
    own = "<b>Привет</b>, {name} & {name}"
    await write_text("welcome", "ru", own, admin, idempotency_key="update:1:1", now=NOW)
    await live.refresh()
    texts = live.current.texts
    said = Speech("ru", UTC, texts)("welcome", name="<i>{name}</i>")
    assert said == (
        "&lt;b&gt;Привет&lt;/b&gt;, &lt;i&gt;{name}&lt;/i&gt; &amp; &lt;i&gt;{name}&lt;/i&gt;"
    )
    assert Speech("en", UTC, texts)("welcome", name="A") == Speech("en", UTC)("welcome", name="A")
    for _ in range(2):
        await take_back_text("welcome", "ru", admin, idempotency_key="update:1:2", now=NOW)
    await live.refresh()
    assert live.current.texts == {}
    assert [(action, d["old"]) for action, d in await logged()] == [
        ("text_written", None),
        ("text_taken_back", own),
    ]


def test_terms_fall_back_to_the_first_language_that_has_some() -> None:
    terms = {("terms", "ru"): "Условия", ("terms", "es"): "Términos <1>"}
    told = {code: Speech(code, UTC, terms).terms() for code in ("en", "ru", "es")}
    assert told == {"en": "Условия", "ru": "Условия", "es": "Términos &lt;1&gt;"}
    assert Speech("en", UTC).terms() is None

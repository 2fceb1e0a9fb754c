"""Settings: each has a default or says what it wants, and none repeats a secret."""

import os
import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.config import Polling, Settings, SettingsError, Webhook, load_settings
from tests.harness.processes import ROOT
from tests.ops.commands import TOKEN, run

NAMES = {name.upper() for name in Settings.model_fields}
SECRET = "Kdf93-hidden"
#: What begins like an address and leads nowhere.
NO_ADDRESS = (
    *("https:///path", "https://:80/", "https://[::1", "https://[::g]/", "https://a b.org"),
    *(
        "https://x:99999/",
        "https://x:0/",
        "https://x:port/",
        "https://.",
        "https://..",
        "https://-",
    ),
    *("https://a..b", f"https://{'x' * 70}.org", "https://exa!mple.org", "https://a,b.org"),
    *("https://999.1.1.1", "https://1.2.3.4.5", "https://example.org/a b", "javascript:alert(1)"),
    *("https://example.org/\u202e", "https:example.org", f"https://example.org/{'x' * 3000}"),
)
#: Nothing can be put behind these.
NO_BASE = ("https://example.org?x=1", "https://example.org#part")
#: What an operator may really have.
ADDRESSES = (
    *("http://telegram_api:8081", "https://example.org.", "http://[::1]:8081", "http://127.0.0.1"),
    *("https://пример.рф/bot", "https://user:word@example.org/path"),
)

WRONG = {
    "BOT_TOKEN": [f"{SECRET}", f"0123:{SECRET}", f"123:{SECRET}!"],
    "ADMIN_IDS": ["me", "1;2", "-5", "1,２"],
    "PROTECTED_IDS": ["1.5"],
    "DATABASE_URL": [
        f"mysql://bot:{SECRET}@host/name",
        f"postgres://bot:{SECRET}@/name",
        f"postgres://bot:{SECRET}@host:port/name",
        f"postgres://bot:{SECRET}@host/",
        f"postgres://bot:{SECRET}@host/name?sslmode=perhaps",
    ],
    "TELEGRAM_API_URL": ["telegram", "ftp://host", *NO_ADDRESS, *NO_BASE],
    "WEBHOOK_URL": ["bot.example.org", "https://", *NO_ADDRESS, *NO_BASE],
    "WEBHOOK_SECRET": [f"{SECRET} {SECRET}", "ä", "x" * 257],
    "PORT": ["http", "65536", "-1"],
    "TIMEZONE": ["Mars/Olympus", "../../etc/passwd"],
    "LOG_LEVEL": ["LOUD"],
    "END_HOUR": ["24", "noon"],
    "GRACE_HOURS": ["-1"],
    "CHECKOUT_HOURS": ["0"],
    "SEAT_OFFER_HOURS": ["0", "1441"],
    "REMINDER_DAYS": ["7,61", "soon", "1,2,3,4,5,6", "0"],
    "INVITE_HOURS": ["0", "721"],
    "REMOVAL_RETRY_MINUTES": ["4"],
    "SUPPORT": ["@a b", "a" * 65],
    "REVIEW_HOLD_HOURS": ["0"],
    "REVIEW_REMINDER_HOURS": ["0"],
    "SESSION_MINUTES": ["0"],
    "QUIET_FROM_HOUR": ["24"],
    "QUIET_UNTIL_HOUR": ["-1"],
    "MARKETING_A_WEEK": ["0", "51"],
    "EXIT_SURVEY_DAYS": ["-1", "367"],
    "SURVEY_OFFER_HOURS": ["-1", "49"],
    "BOOKS_DAYS": ["29", "36531"],
    "FORGET_KEY": ["short"],
    "BANK_ACCOUNTS": [
        "First Bank",
        "{}",
        '[{"currency": "USD"}]',
        '[{"currency": "$"}]',
        '[{"currency": "USD", "bank": "B", "holder": "H", "number": ""}]',
        '[{"currency": "USD", "bank": "B", "holder": "H", "number": null}]',
        "[1]",
    ],
    "EXCHANGE_RATES": [
        "0.92",
        "USD/EUR=free",
        "USD/EUR=0",
        "USD/EUR=NaN",
        "USD=2",
        "USD/VND=26,000",
        "USD/VND=26 000",
        "USD/VND=26,000.00",
        "USD/EUR=٠.٩",
    ],
    "SEND_RATE": ["0", "inf", "nan", "many"],
    "SEND_RATE_CHAT": ["-1"],
    "SEND_RATE_GROUP": ["0"],
    "GIVE_UP_HOURS": ["0"],
    "HANDLER_CONCURRENCY": ["0", "257"],
    "TICK_SECONDS": ["0", "3601"],
    "SWEEP_HOURS": ["0"],
    "READ_SLIPS": ["perhaps"],
    "TON_NETWORK": ["mainland"],
    "TON_RECEIVING_ADDRESS": [
        "EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sD",
        "EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDt",
        "kQD0GKBM8ZbryVk2aESmzfU6b9b_8era_IkvBSELujFZPsyy",
        f"7:{'ab' * 32}",
        "shop.ton",
    ],
    "TON_USDT_MASTER": ["USDT"],
    "TON_DNS_ROOT": ["root.ton"],
    "TON_RATE": ["3.10", "USD=0", "USD=many"],
    "TON_RATE_URL": [
        f"https://example.org/{SECRET}#USD",
        f"ftp://{SECRET}#/ton/usd",
        SECRET,
        *(f"{address}#/ton/usd" for address in NO_ADDRESS),
    ],
    "TON_RATE_MINUTES": ["0"],
    "TON_POLL_SECONDS": ["0"],
    "TONCENTER_URL": ["toncenter", "ftp://toncenter.com", *NO_ADDRESS, *NO_BASE],
    "TONCENTER_RATE": ["0"],
    "TON_WALLETS_URL": ["wallets", "http://example.org/wallets.json", *NO_ADDRESS],
    "TON_WALLETS_FILE": ["/nowhere/wallets.json", __file__],
}


#: What people really leave in a setting: other types, half of a value, an editor's dirt.
NONSENSE = (
    *(" ", "nonsense", "-1", "0", "1e999", "nan", "inf", "9" * 24, "9" * 5000, "x" * 5000),
    *("null", "[]", "{}", "[1]", '{"a":1}', "[" * 10_000, "true", "1,2,,3", ",", "=", "USD="),
    *("\x01", "a\nb", "a\tb", "\udced\udca0\udc80", "💥", "\u202e1", "http://\u202e", "٣", "１"),
    *("../../etc", "http://", "https://[::1", "http://a:b:c", "http://a b", "'", '"', "%s"),
    *("${HOME}", "1;2", "0x10", "1_000", "8080 # the port", "-0", "+5", "1.5", "1,5", "-"),
)


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES & set(os.environ):
        monkeypatch.delenv(name)
    monkeypatch.setenv("ENV_FILE", os.devnull)


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in WRONG.items() for value in values]
)
def test_a_wrong_setting_is_one_line_with_its_name_and_what_is_expected(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    said = str(refused.value)
    assert re.fullmatch(rf"{name}: [^\n]*\b[Ee]xpected [^\n]+", said)
    assert SECRET not in said


@pytest.mark.parametrize("name", sorted(NAMES))
def test_nonsense_in_a_setting_is_one_line_that_names_it_or_is_taken(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Taken means that everything which is made of the settings at the start can be made."""
    refused = 0
    for value in NONSENSE:
        monkeypatch.setenv(name, value)
        try:
            settings = load_settings()
            _ = settings.policy, settings.mode, settings.index_line(), settings.secrets
            settings.rate_source(SystemClock())
            timedelta(hours=settings.sweep_hours + settings.give_up_hours)
        except SettingsError as wrong:
            said = str(wrong)
            assert re.fullmatch(
                rf"({name}|WEBHOOK_SECRET|BACKUP_PASSPHRASE): [^\n]{{1,300}}", said
            ), (value, said)
            assert said.isprintable()
            refused += 1
    assert refused, "some of it has to be refused"


@pytest.mark.parametrize("name", sorted(NAMES))
async def test_a_start_with_nonsense_ends_with_the_line_and_a_code(name: str) -> None:
    ended = await run("run", **{"BOT_TOKEN": TOKEN, name: WRONG.get(name, ["\x01"])[0]})
    assert (ended.code, ended.out) == (1, "")
    assert re.fullmatch(rf"{name}: [^\n]+", ended.complaint)


@pytest.mark.parametrize("name", ["TELEGRAM_API_URL", "WEBHOOK_URL", "TONCENTER_URL"])
def test_every_address_that_leads_somewhere_is_taken(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for address in ADDRESSES:
        monkeypatch.setenv(name, address)
        assert getattr(load_settings(), name.lower()) == address
        monkeypatch.setenv("TON_RATE_URL", f"{address}#/ton/usd")
        load_settings()


@pytest.mark.parametrize("named", ["nowhere.env", ".", "x" * 5000, "\x7f"])
def test_a_file_of_settings_that_is_missing_is_reported(
    monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("ENV_FILE", named)
    with pytest.raises(SettingsError, match=r"^ENV_FILE: there is no file [^\n]+$"):
        load_settings()


def test_a_mistyped_name_is_reported_with_the_one_that_is_meant(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "env").write_text(
        "BOT_TOKKEN=1\nPOSTGRES_PASSWORD=x\nFAVOURITE=1\nSUPPORT=@helper\n"
    )
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "env"))
    monkeypatch.setenv("ADMIN_ID", "1")
    monkeypatch.setenv("HOSTNAME", "not-ours")
    assert load_settings().spellings == (
        "ADMIN_ID: is no setting; is ADMIN_IDS meant?",
        "BOT_TOKKEN: is no setting; is BOT_TOKEN meant?",
        "FAVOURITE: is no setting",
    )


def test_every_setting_may_be_left_out_or_left_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")
    assert load_settings() == Settings(_env_file=None)  # type: ignore[call-arg]
    assert isinstance(load_settings().mode, Polling)


def test_several_wrong_settings_are_reported_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "http")
    monkeypatch.setenv("END_HOUR", "24")
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert [line.split(":")[0] for line in str(refused.value).splitlines()] == ["PORT", "END_HOUR"]


def test_a_secret_is_not_shown_by_printing_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", f"123456:{SECRET}")
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.org/hook")
    monkeypatch.setenv("WEBHOOK_SECRET", SECRET)
    monkeypatch.setenv("DATABASE_URL", f"postgres://bot:{SECRET}@host/name")
    settings = load_settings()
    assert SECRET not in repr(settings)
    assert isinstance(settings.mode, Webhook)
    assert settings.mode.path == "/hook"


@pytest.mark.parametrize("url", ["http://bot.example.org/hook", "https://bot.example.org:8080/"])
def test_a_webhook_where_telegram_brings_nothing_is_refused_unless_the_server_is_ones_own(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("WEBHOOK_URL", url)
    monkeypatch.setenv("WEBHOOK_SECRET", SECRET)
    with pytest.raises(SettingsError, match=r"^WEBHOOK_URL: expected https on port 443"):
        _ = load_settings().mode
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081")
    assert isinstance(load_settings().mode, Webhook)


def test_every_spelling_of_the_receiving_address_is_one_wallet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = "0:b113a994b5024a16719f69139328eb759596c38a25f59028b146fecdc3621dfe"
    for written in (raw.upper(), "EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id/sDs"):
        monkeypatch.setenv("TON_RECEIVING_ADDRESS", written)
        settings = load_settings()
        assert settings.ton_receiving_address == raw
    assert settings.index_line().base == "https://toncenter.com"


def test_the_test_network_has_addresses_and_an_index_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Asked about a wallet of the test network, the main network's index would know of nothing."""
    shown = "kQD0GKBM8ZbryVk2aESmzfU6b9b_8era_IkvBSELujFZPsyy"
    monkeypatch.setenv("TON_NETWORK", "testnet")
    monkeypatch.setenv("TON_RECEIVING_ADDRESS", shown)
    settings = load_settings()
    assert settings.ton_receiving_address == settings.usdt_master
    assert settings.index_line().base == "https://testnet.toncenter.com"


def test_pictures_are_not_read_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READ_SLIPS", "true")
    monkeypatch.setattr("bot.config.is_installed", lambda: False)
    with pytest.raises(SettingsError, match=r"^READ_SLIPS: needs the packages of requirements-ocr"):
        _ = load_settings().reads_receipts
    monkeypatch.setattr("bot.config.is_installed", lambda: True)
    assert load_settings().policy.reads_receipts


def test_the_environment_counts_more_than_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "env").write_text("SUPPORT=@file\nADMIN_IDS=1, 2\nBANK_ACCOUNTS=[]\n")
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "env"))
    monkeypatch.setenv("SUPPORT", "@environment")
    settings = load_settings()
    assert (settings.support, settings.admin_ids) == ("@environment", (1, 2))


def test_a_file_that_is_no_text_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "env").write_bytes(b"BOT_TOKEN=\xff\xfe\n")
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "env"))
    with pytest.raises(SettingsError, match=r"^ENV_FILE: .* cannot be read as text$"):
        load_settings()


def test_numbers_written_in_another_way_are_read_as_they_were_and_reported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An upgrade stops no shop because of a comma that never meant anything else."""
    monkeypatch.setenv("EXCHANGE_RATES", "USD/EUR=0,92,USD/MVR=15.42")
    monkeypatch.setenv("GRACE_HOURS", "+12")
    monkeypatch.setenv("SEND_RATE", "3e1")
    monkeypatch.setenv("CHECKOUT_HOURS", "48")
    settings = load_settings()
    assert str(settings.exchange_rates["USD", "EUR"]) == "0.92"
    assert (settings.grace_hours, settings.send_rate) == (12, 30)
    told = sorted(line.partition(":")[0] for line in settings.spellings)
    assert told == ["EXCHANGE_RATES", "GRACE_HOURS", "SEND_RATE"]


def test_a_mistyped_iban_is_reported_without_stopping_the_shop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    account = '{"currency": "EUR", "bank": "B", "holder": "H", "number": "DE89370400440532013001"}'
    monkeypatch.setenv("BANK_ACCOUNTS", f"[{account}]")
    assert [line[:42] for line in load_settings().spellings] == [
        "BANK_ACCOUNTS: the IBAN of account 1 is mi"
    ]


def test_the_operators_guide_explains_every_setting() -> None:
    guide = (ROOT / "docs" / "operators.md").read_text()
    explained = set(re.findall(r"^\| `([A-Z_]+)` \|", guide, re.MULTILINE))
    assert explained == NAMES | {"ENV_FILE"}

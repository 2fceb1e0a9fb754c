"""Settings: read once from the environment and a .env file, validated with one clear line each.

A setting that is wrong ends the start with its name and what is expected; values of secrets are
never repeated.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import orjson
from dotenv import dotenv_values
from pydantic import (
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import NoDecode, SettingsConfigDict

from bot.addresses import read_address
from bot.backups.settings import BackupSettings
from bot.database.url import DatabaseUrl
from bot.mistakes import in_one_line
from bot.plain_settings import PlainSettings
from bot.privacy_settings import PrivacySettings
from bot.receipt_ocr import is_installed
from bot.spellings import other_spellings, unknown_names
from bot.ton.settings import ChainSettings
from services.parsers.accounts import parse_account_line
from services.parsers.currencies import parse_any_currency
from services.parsers.refused import TwoReadings
from services.policy import BankAccount, Policy
from services.refusals import Refusal
from services.setting_types import SETTINGS, Number, Written

_TELEGRAM = "https://api.telegram.org"
#: Where Telegram brings updates to (Bot API, setWebhook).
_WEBHOOK_PORTS = (None, 443, 80, 88, 8443)
_TOKEN = re.compile(r"[1-9]\d{0,19}:[A-Za-z0-9_-]{3,58}")
#: The middle of a provider token says whether it is a test one.
_PROVIDER = re.compile(r"[!-~]{1,256}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_FASTEST, _YEAR_HOURS, _LONGEST_KEPT = 1_000_000, 24 * 366, 3660


class SettingsError(Exception):
    """A setting is missing or wrong; the message has one line a setting."""


@dataclass(frozen=True)
class Polling:
    """The bot asks Telegram for updates."""


@dataclass(frozen=True)
class Webhook:
    """Telegram brings the updates to `url`; `secret` proves that it is Telegram."""

    url: str
    secret: str

    @property
    def path(self) -> str:
        return urlsplit(self.url).path or "/"


def _number(key: str) -> Any:
    """A number that the chat may set too, within the same bounds."""
    setting = SETTINGS[key]
    if not isinstance(setting, Number):
        raise TypeError(f"{key} is not a number")
    return Field(setting.default, ge=setting.low, le=setting.high)


class Settings(PlainSettings, ChainSettings, BackupSettings, PrivacySettings):
    """Every setting an operator may make; names are those of the environment in lower case."""

    model_config = SettingsConfigDict(
        extra="ignore", env_ignore_empty=True, allow_inf_nan=False, hide_input_in_errors=True
    )

    bot_token: SecretStr | None = None
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()
    protected_ids: Annotated[tuple[int, ...], NoDecode] = ()
    database_url: SecretStr | None = None
    data_dir: Path = Path("data")
    telegram_api_url: str = _TELEGRAM
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    host: str = "127.0.0.1"
    port: int = Field(8080, ge=0, le=65535)
    public_url: str | None = None
    behind_proxy: bool = False
    metrics_token: SecretStr | None = None
    timezone: ZoneInfo = ZoneInfo("UTC")
    log_level: str = "INFO"
    clock_file: Path | None = None
    # The business.
    currency: str = ""
    end_hour: int = _number("end_hour")
    grace_hours: int = _number("grace_hours")
    reminder_days: Annotated[tuple[int, ...], NoDecode] = (7, 3, 1)
    checkout_hours: int = _number("checkout_hours")
    lag_minutes: int = _number("lag_minutes")
    price_hold_minutes: int = _number("price_hold_minutes")
    subdomain_grace_days: int = _number("subdomain_grace_days")
    trifle_percent: int = _number("trifle_percent")
    seat_offer_hours: int = _number("seat_offer_hours")
    review_hold_hours: int = _number("review_hold_hours")
    review_reminder_hours: int = _number("review_reminder_hours")
    review_limit_hours: int = _number("review_limit_hours")
    invite_hours: int = _number("invite_hours")
    removal_retry_minutes: int = _number("removal_retry_minutes")
    session_minutes: int = _number("session_minutes")
    quiet_from_hour: int = _number("quiet_from_hour")
    quiet_until_hour: int = _number("quiet_until_hour")
    marketing_a_week: int = _number("marketing_a_week")
    exit_survey_days: int = _number("exit_survey_days")
    survey_offer_hours: int = _number("survey_offer_hours")
    books_days: int = _number("books_days")
    recovery_days: int = _number("recovery_days")
    visits_kept_days: int = Field(400, ge=1, le=_LONGEST_KEPT)
    taps_kept_days: int = Field(90, ge=1, le=_LONGEST_KEPT)
    events_kept_days: int = Field(400, ge=1, le=_LONGEST_KEPT)
    record_visits: bool = True
    member_tags: str = ""
    names_domain: str = ""
    names_price: str = ""
    names_stars: int = _number("names_stars")
    names_each: int = _number("names_each")
    names_shortest: int = _number("names_shortest")
    names_longest: int = _number("names_longest")
    names_reserved: str = ""
    bank_accounts: Annotated[tuple[BankAccount, ...], NoDecode] = ()
    exchange_rates: Annotated[dict[tuple[str, str], Decimal], NoDecode] = Field({})
    support: str = ""
    card_provider_token: SecretStr | None = None
    read_slips: bool = False
    # The edges.
    send_rate: float = Field(30, gt=0, le=_FASTEST)
    send_rate_chat: float = Field(1, gt=0, le=_FASTEST)
    send_rate_group: float = Field(20, gt=0, le=_FASTEST)
    give_up_hours: float = Field(24, gt=0, le=_YEAR_HOURS)
    handler_concurrency: int = Field(32, ge=1, le=256)
    tick_seconds: float = Field(5, gt=0, le=3600)
    sweep_hours: float = Field(24, gt=0, le=_YEAR_HOURS)
    _spellings: tuple[str, ...] = PrivateAttr(())

    @model_validator(mode="wrap")
    @classmethod
    def _spelt(cls, raw: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        made = handler(raw)
        accounts = [account.number for account in made.bank_accounts]
        made._spellings = other_spellings(raw, cls.model_fields, accounts)
        return made

    @property
    def spellings(self) -> tuple[str, ...]:
        """What is written in a way that only earlier releases took, to be reported at the start."""
        return self._spellings

    def note(self, more: tuple[str, ...]) -> None:
        """Something else to be reported at the start."""
        self._spellings += more

    @property
    def secrets(self) -> tuple[str, ...]:
        """What may stand in no line of the log: every secret, and the database's password."""
        kept = (getattr(self, name) for name in type(self).model_fields)
        hidden = [one.get_secret_value() for one in kept if isinstance(one, SecretStr)]
        if self.database_url is not None:
            url = DatabaseUrl.parse(self.database_url.get_secret_value())
            hidden += [url.password] if url.password else []
        return tuple(hidden)

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("expected the token from @BotFather, like 123456:ABC-DEF")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            DatabaseUrl.parse(value.get_secret_value())
        return value

    @field_validator("telegram_api_url", "webhook_url", "public_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                read_address(value, is_base=True)
            except ValueError:
                raise ValueError("expected an address like https://example.org/path") from None
        return value.rstrip("/") if value else value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("expected 1 to 256 characters of A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("card_provider_token")
    @classmethod
    def _provider(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _PROVIDER.fullmatch(value.get_secret_value()):
            raise ValueError("expected the provider token from @BotFather, like 123456:LIVE:abc")
        return value

    @field_validator("timezone", mode="before")
    @classmethod
    def _zone(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return ZoneInfo(value)
        except (ValueError, OSError, KeyError):
            raise ValueError("expected a zone of the tz database, like Europe/Madrid") from None

    @field_validator(
        *("currency", "member_tags", "names_domain", "names_price", "names_reserved", "support")
    )
    @classmethod
    def _word(cls, value: str, info: ValidationInfo) -> str:
        return str(SETTINGS[str(info.field_name)].checked(value))

    @field_validator("bank_accounts", mode="before")
    @classmethod
    def _accounts(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        wanted = (
            'expected a JSON list like [{"currency": "USD", "bank": "…", "holder": "…",'
            ' "number": "…", "details": "SWIFT …"}]'
        )
        try:
            rows = orjson.loads(value)
            if not isinstance(rows, list):
                raise ValueError
            return tuple(
                BankAccount(
                    key=str(index),
                    currency=parse_any_currency(row["currency"]),
                    bank=_line_of(row["bank"]),
                    holder=_line_of(row["holder"]),
                    number=_line_of(row["number"]),
                    details=str(row.get("details") or ""),
                )
                for index, row in enumerate(rows)
            )
        except (orjson.JSONDecodeError, TypeError, KeyError, AttributeError, ValueError, Refusal):
            raise ValueError(wanted) from None

    @field_validator("exchange_rates", mode="before")
    @classmethod
    def _rates(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        setting = SETTINGS["exchange_rates"]
        try:
            return setting.parse(setting.configured(value))
        except TwoReadings as two:
            raise ValueError(
                f"{two.typed} may be {two.large} or {two.small}; expected one of them, without"
                " signs between thousands"
            ) from None
        except Refusal:
            raise ValueError("expected pairs like USD/MVR=15.42,USD/EUR=0.92") from None

    @field_validator("reminder_days", mode="before")
    @classmethod
    def _days(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        setting = SETTINGS["reminder_days"]
        try:
            return setting.parse(setting.read(value))
        except Refusal:
            raise ValueError("expected up to five numbers of days up to 60, like 7,3,1") from None

    @property
    def mode(self) -> Polling | Webhook:
        """How updates arrive; raises SettingsError for a webhook that could not work."""
        if self.webhook_url is None:
            return Polling()
        if self.webhook_secret is None:
            raise SettingsError(
                "WEBHOOK_SECRET: required with WEBHOOK_URL; 1 to 256 characters of A-Z, a-z, 0-9,"
                " _ and -"
            )
        address = urlsplit(self.webhook_url)
        taken = address.scheme == "https" and address.port in _WEBHOOK_PORTS
        if self.telegram_api_url == _TELEGRAM and not taken:
            raise SettingsError(
                "WEBHOOK_URL: expected https on port 443, 80, 88 or 8443; Telegram takes no other"
            )
        return Webhook(self.webhook_url, self.webhook_secret.get_secret_value())

    @property
    def token(self) -> str:
        """The bot's token; raises SettingsError when there is none."""
        if self.bot_token is None:
            raise SettingsError("BOT_TOKEN: required; the token that @BotFather gave you")
        return self.bot_token.get_secret_value()

    @property
    def reads_receipts(self) -> bool:
        """Whether pictures of receipts are read; raises SettingsError when nothing could."""
        if self.read_slips and not is_installed():
            raise SettingsError(
                "READ_SLIPS: needs the packages of requirements-ocr.txt; install them, or leave it"
                " out"
            )
        return self.read_slips

    @property
    def tests_cards(self) -> bool:
        """Whether no card is really charged: @BotFather marks such a token (1234:TEST:5678)."""
        token = self.card_provider_token
        return token is not None and ":TEST:" in token.get_secret_value()

    @property
    def policy(self) -> Policy:
        """The rules of the shop as services take them, before anything was set in the chat."""
        plain: dict[str, Any] = {
            setting.part: setting.parse(getattr(self, key))
            for key, setting in SETTINGS.items()
            if isinstance(setting, Number | Written)
        }
        return Policy(
            zone=self.timezone,
            **plain,
            reminder_days=self.reminder_days,
            accounts=self.bank_accounts,
            rates=self.exchange_rates,
            reads_receipts=self.reads_receipts,
            owners=frozenset(self.admin_ids),
            protected=frozenset(self.protected_ids),
            takes_cards=self.card_provider_token is not None,
            tests_cards=self.tests_cards,
            receiving=self.receiving,
            site=self.public_url or "",
            visits_kept=timedelta(days=self.visits_kept_days),
            taps_kept=timedelta(days=self.taps_kept_days),
            events_kept=timedelta(days=self.events_kept_days),
        )


def _line_of(value: Any) -> str:
    """A line of an account; a number without quotes is one too."""
    return parse_account_line(str(value) if isinstance(value, str | int) else "")


def load_settings(**overrides: Any) -> Settings:
    """Read the settings; raises SettingsError with one line for every one that is wrong."""
    env_file = _env_file()
    try:
        settings = Settings(_env_file=env_file, **overrides)  # type: ignore[call-arg]
        written = dotenv_values(env_file, encoding="utf-8")
    except ValidationError as wrong:
        raise SettingsError("\n".join(in_one_line(error) for error in wrong.errors())) from None
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"ENV_FILE: {env_file} cannot be read as text") from None
    known = {name.upper() for name in Settings.model_fields} | {"ENV_FILE"}
    settings.note(unknown_names(written, os.environ, known))
    return settings


def _env_file() -> Path:
    """The file that the operator named, which has to be there; or .env, which need not."""
    named = os.environ.get("ENV_FILE")
    if not named:
        return Path(".env")
    try:
        if named == os.devnull or Path(named).is_file():
            return Path(named)
    except (OSError, ValueError):
        pass
    raise SettingsError(f"ENV_FILE: there is no file {named[:200]!a}")

"""The shapes of what stands in settings: ids, hosts, paths, and text that an editor shows."""

from __future__ import annotations

import re
from typing import Any
from unicodedata import category

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings

_METRICS = re.compile(r"[A-Za-z0-9_-]{16,256}")
#: An address of either family, or a name whose labels a resolver takes.
_HOST = re.compile(
    r"[0-9A-Fa-f:.%a-z]*:[0-9A-Fa-f:.%a-z]*|(?!-)[A-Za-z0-9_-]{1,63}(\.[A-Za-z0-9_-]{1,63}){0,9}"
)
#: Telegram's ids fit into this many bits (Bot API, User).
_ID_BITS = 52
_ID_DIGITS = 16
_LONGEST_PATH = 1000


class PlainSettings(BaseSettings):
    """Validators of fields that the settings declare."""

    @field_validator("admin_ids", "protected_ids", mode="before", check_fields=False)
    @classmethod
    def _ids(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isdecimal() and part.isascii() for part in parts):
            raise ValueError("expected numeric Telegram ids separated by commas, like 1,2,3")
        ids = tuple(int(part) for part in parts if len(part) <= _ID_DIGITS)
        if len(ids) < len(parts) or not all(0 < one < 2**_ID_BITS for one in ids):
            raise ValueError("expected ids as Telegram has them; are two of them run together?")
        return ids

    @field_validator("*", mode="before")
    @classmethod
    def _readable(cls, value: Any) -> Any:
        """What no editor shows is no part of any setting."""
        if isinstance(value, str) and any(
            category(sign) in ("Cc", "Cs") and sign not in "\t\n\r" for sign in value
        ):
            raise ValueError("expected plain text without control characters")
        return value

    @field_validator("host", check_fields=False)
    @classmethod
    def _address(cls, value: str) -> str:
        if not _HOST.fullmatch(value):
            raise ValueError("expected an address or a name to listen on, like 127.0.0.1 or ::")
        return value

    @field_validator("data_dir", "clock_file", "backup_dir", mode="before", check_fields=False)
    @classmethod
    def _path(cls, value: Any) -> Any:
        if isinstance(value, str) and (
            not value.strip() or not value.isprintable() or len(value) > _LONGEST_PATH
        ):
            raise ValueError("expected a path")
        return value

    @field_validator("metrics_token", check_fields=False)
    @classmethod
    def _long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _METRICS.fullmatch(value.get_secret_value()):
            raise ValueError("expected 16 to 256 characters of A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("log_level", check_fields=False)
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError("expected DEBUG, INFO, WARNING or ERROR")
        return value.upper()

"""The settings of backups by the clock: where they go, when, and the passphrase that seals them."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings

_SHORTEST, _LONGEST = 12, 256


class BackupSettings(BaseSettings):
    """Without a folder and a chat nothing is backed up by itself."""

    backup_dir: Path | None = None
    backup_chat: int | None = Field(None, gt=-(2**52), lt=2**52)
    # After what needs it, and looked at also where it is left out.
    backup_passphrase: SecretStr | None = Field(None, validate_default=True)
    backup_hour: int = Field(4, ge=0, le=23)
    backup_keep: int = Field(14, ge=1, le=1000)

    @field_validator("backup_passphrase")
    @classmethod
    def _seals(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        is_on = any(info.data.get(name) is not None for name in ("backup_dir", "backup_chat"))
        if value is None and is_on:
            raise ValueError(
                "required with BACKUP_DIR and BACKUP_CHAT: a backup holds everything that members"
                f" entrust you with; {_SHORTEST} characters or more"
            )
        if value is not None and not _SHORTEST <= len(value.get_secret_value()) <= _LONGEST:
            raise ValueError(
                f"expected {_SHORTEST} to {_LONGEST} characters; keep it where the backups are not"
            )
        return value

    @property
    def backup_secret(self) -> str | None:
        """The passphrase itself."""
        return self.backup_passphrase.get_secret_value() if self.backup_passphrase else None

    @property
    def backs_up(self) -> bool:
        """Whether there is anywhere to put a backup."""
        return self.backup_dir is not None or self.backup_chat is not None

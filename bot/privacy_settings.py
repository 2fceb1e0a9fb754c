"""The setting of what is remembered of the forgotten: the secret of its hashes (decision 0082)."""

from __future__ import annotations

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings

_SHORTEST = 32


class PrivacySettings(BaseSettings):
    """Without a secret of its own the bot's token makes the hashes."""

    forget_key: SecretStr | None = None

    @field_validator("forget_key")
    @classmethod
    def _unguessable(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < _SHORTEST:
            raise ValueError(f"expected at least {_SHORTEST} characters that nobody can guess")
        return value

    def forget_secret(self, token: str) -> str:
        """What the hashes are made with."""
        return self.forget_key.get_secret_value() if self.forget_key else token

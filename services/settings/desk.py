"""The settings as admins see and change them in the chat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.transactions import in_transaction

from models.settings import ShopSetting
from services.actions import note_action, note_unchanged, was_done
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.setting_types import SETTINGS, Setting
from services.settings.changes import begin_change


@dataclass(unsafe_hash=True)
class UnknownSetting(Refusal):
    """There is no setting of this name, or not any more."""


@dataclass(frozen=True)
class SettingView:
    """A setting as its card shows it; values are plain JSON."""

    setting: Setting
    value: Any
    # Whether an admin set it in the chat; else it is as in the configuration.
    is_own: bool


def setting_of(key: str) -> Setting:
    """A setting by its name; raises UnknownSetting."""
    setting = SETTINGS.get(key)
    if setting is None:
        raise UnknownSetting
    return setting


async def settings_shown(admin: Person, configured: Policy) -> list[SettingView]:
    """Every setting with its present value; raises NotAllowed."""
    require_admin(admin)
    return await _views(SETTINGS.values(), configured)


async def setting_shown(key: str, admin: Person, configured: Policy) -> SettingView:
    """One setting; raises NotAllowed and UnknownSetting."""
    require_admin(admin)
    return (await _views([setting_of(key)], configured))[0]


async def _views(settings: Iterable[Setting], configured: Policy) -> list[SettingView]:
    rows = {row.key: row.value.get("value") for row in await ShopSetting.all()}
    return [
        SettingView(setting, rows[setting.key], True)
        if setting.key in rows and _counts(setting, rows[setting.key])
        else SettingView(setting, setting.of(configured), False)
        for setting in settings
    ]


def _counts(setting: Setting, kept: Any) -> bool:
    """Whether a kept value is one that this release knows."""
    try:
        setting.parse(kept)
    except ValueError:
        return False
    return True


async def change_setting(
    key: str, value: Any, admin: Person, *, idempotency_key: str, now: datetime, policy: Policy
) -> None:
    """Set a value, in JSON, above the configuration; the same update twice sets it once.

    Raises NotAllowed, UnknownSetting, and ValueError for a value that no reader gave.
    """
    setting = setting_of(key)
    setting.parse(value)
    async with in_transaction():
        await begin_change(admin)
        row = await ShopSetting.get_or_none(key=key)
        old = row.value.get("value") if row else setting.of(policy)
        if await was_done(idempotency_key):
            return
        if row and old == value:
            await note_unchanged(*_about(admin, key, now), idempotency_key=idempotency_key)
            return
        if row is None:
            await ShopSetting.create(
                key=key, value={"value": value}, created_at=now, updated_at=now
            )
        else:
            await ShopSetting.filter(id=row.id).update(value={"value": value}, updated_at=now)
        await _note(admin, key, old, value, idempotency_key, now)


async def reset_setting(
    key: str, admin: Person, *, idempotency_key: str, now: datetime, configured: Policy
) -> None:
    """Let the configuration's value count again; done before, it changes nothing.

    Raises NotAllowed and UnknownSetting.
    """
    new = setting_of(key).of(configured)
    async with in_transaction():
        await begin_change(admin)
        row = await ShopSetting.get_or_none(key=key)
        if await was_done(idempotency_key):
            return
        if row is None:
            await note_unchanged(*_about(admin, key, now), idempotency_key=idempotency_key)
            return
        await row.delete()
        await _note(admin, key, row.value.get("value"), new, idempotency_key, now)


def _about(admin: Person, key: str, now: datetime) -> tuple[Person, str, str, datetime]:
    return admin, "setting_changed", f"setting:{key}", now


async def _note(
    admin: Person, key: str, old: Any, new: Any, idempotency_key: str, now: datetime
) -> None:
    told = f"{key.upper()}: {_in_a_line(old)} → {_in_a_line(new)}"
    await note_action(
        *_about(admin, key, now),
        idempotency_key=idempotency_key,
        name=told,
        old=old,
        new=new,
    )


def _in_a_line(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}={one}" for name, one in value.items()) or "–"
    return ", ".join(map(str, value)) or "–" if isinstance(value, list) else str(value) or "–"

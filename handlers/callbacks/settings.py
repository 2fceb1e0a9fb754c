"""The buttons of the settings, of the bank accounts and of the operator's texts."""

from __future__ import annotations

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.callbacks.pages import Offset


class SettingsPage(CallbackData, prefix="gs"):
    """The settings, after some others."""

    offset: Offset


class SettingCard(CallbackData, prefix="gc"):
    setting: str


class ChangeSetting(CallbackData, prefix="ge"):
    setting: str


class ResetSetting(CallbackData, prefix="gr"):
    """As in the configuration again; asked before it is done."""

    setting: str
    sure: bool = False


class Accounts(CallbackData, prefix="ga"):
    """The bank accounts."""


class AccountCard(CallbackData, prefix="gac"):
    account: str


class AddAccount(CallbackData, prefix="gaa"):
    """Enter a new account."""


class EditAccount(CallbackData, prefix="gae"):
    account: str


class LiftAccount(CallbackData, prefix="gal"):
    """Let the account change places with the one before it, if it still stands there."""

    account: str
    place: Annotated[int, Field(ge=0, lt=2**31)]


class DropAccount(CallbackData, prefix="gad"):
    """Delete the account; `said` is how often that was confirmed, and twice is enough."""

    account: str
    said: Annotated[int, Field(ge=0, le=2)]


class TextCard(CallbackData, prefix="gt"):
    """A text in all its languages."""

    text: str


class TextPage(CallbackData, prefix="gtp"):
    """A text in one language."""

    text: str
    language: str


class WriteText(CallbackData, prefix="gtw"):
    text: str
    language: str


class TakeBackText(CallbackData, prefix="gtr"):
    """Our own words again; asked before it is done."""

    text: str
    language: str
    sure: bool = False


class Terms(CallbackData, prefix="tm"):
    """What I agree to here."""

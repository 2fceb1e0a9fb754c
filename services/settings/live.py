"""The rules of the shop at this moment: what admins set in the chat, above the configuration.

Each replica holds its own and looks again when it hears of a change, so that no tap asks the
database for settings. Who uses a rule reads `current` at that moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from models.settings import ShopAccount, ShopSetting, ShopText
from services.policy import BankAccount, Policy
from services.setting_types import SETTINGS, doubtful_rates
from services.settings.accounts import account_of
from services.settings.guide import HIDDEN
from services.settings.texts import OWN_TEXTS


class LivePolicy:
    """`configured` is the environment's policy, `current` the one that counts."""

    def __init__(self, configured: Policy) -> None:
        self.configured = configured
        self.current = configured

    @property
    def doubts(self) -> list[str]:
        """What counts but may have been meant otherwise when it was set."""
        return doubtful_rates(self.current.rates)

    async def refresh(self) -> list[str]:
        """Look again at what was set; returns what is kept but may not be so any more.

        A release may narrow what an older one allowed: such a value is passed over, and the
        configuration's counts.
        """
        self.current, passed_over = await above(self.configured)
        return passed_over


async def above(policy: Policy) -> tuple[Policy, list[str]]:
    """The rules with what is set in the chat above them, and what of that may not be so any more.

    With the rules that count in this replica, it is what an admin has set this very moment.
    """
    settings = await ShopSetting.all().order_by("key")
    accounts = await ShopAccount.all().order_by("position", "id")
    texts = await ShopText.all()
    chosen, passed_over = _chosen((row.key, row.value) for row in settings)
    current = replace(
        policy,
        **chosen,
        accounts=offered(map(account_of, accounts), policy),
        texts={(row.key, row.language): row.text for row in texts if row.key in OWN_TEXTS},
    )
    return current, passed_over


def _chosen(kept: Iterable[tuple[str, Mapping[str, Any]]]) -> tuple[dict[str, Any], list[str]]:
    chosen: dict[str, Any] = {}
    passed_over: list[str] = []
    for key, value in kept:
        if key == HIDDEN:
            continue
        setting = SETTINGS.get(key)
        try:
            if setting is None or "value" not in value:
                raise ValueError("no such setting")
            chosen[setting.part] = setting.parse(value["value"])
        except ValueError as wrong:
            passed_over.append(f"{key}: {wrong}")
    return chosen, passed_over


def offered(ours: Iterable[BankAccount], configured: Policy) -> tuple[BankAccount, ...]:
    """The chat's accounts, then the configuration's; one that is in both is the chat's."""
    first = tuple(ours)
    known = {(account.currency, account.number) for account in first}
    rest = (one for one in configured.accounts if (one.currency, one.number) not in known)
    return (*first, *rest)

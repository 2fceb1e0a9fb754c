"""The doctor's look at paying: what can be paid with, and what Telegram's rules say about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.commerce.methods.chain_silence import LATE_AFTER, seconds_unread
from services.commerce.methods.rates import NoRate, RateSource
from services.doctor import Line, bad, good, warn
from services.policy import Policy
from services.settings.texts import has_terms

_MINUTE = 60


async def look_at_rules(policy: Policy) -> Sequence[Line]:
    """What Telegram asks of a bot that is paid in it (Bot Developer Terms of Service, 6)."""
    terms = good("rules-terms") if await has_terms() else warn("rules-no-terms")
    besides = {
        "bank": bool(policy.accounts),
        "card": policy.takes_cards,
        "chain": policy.receiving is not None,
    }
    ways = tuple(name for name, is_on in besides.items() if is_on)
    return [terms, good("rules-support"), *([warn("rules-stars", ways=ways)] if ways else ())]


async def look_at_index(policy: Policy, now: datetime) -> Sequence[Line]:
    """Whether our accounts on the chain are read."""
    if policy.receiving is None:
        return []
    unread = await seconds_unread(now)
    if not unread:
        return [warn("index-never")]
    longest = max(unread.values())
    if longest > LATE_AFTER.total_seconds():
        return [bad("index-silent", minutes=round(longest / _MINUTE))]
    return [good("index", seconds=round(longest))]


async def look_at_rate(policy: Policy, source: RateSource, now: datetime) -> Sequence[Line]:
    """What a GRAM costs, by whom it is said, and how old that is."""
    if policy.receiving is None:
        return []
    try:
        rate = await source.gram()
    except NoRate:
        return [warn("rate-none")]
    minutes = max(0, round((now - rate.at).total_seconds() / _MINUTE))
    price = f"{rate.price.normalize():f} {rate.currency}"
    return [good("rate", price=price, source=rate.source, minutes=minutes)]

"""What ten thousand wallets cost the index whose holdings give a plan, looked at once a day."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any

import asyncpg

from bot.ton.client import Toncenter
from bot.ton.holdings import ChainHoldings
from bot.ton.http_client import RATE_WITH_KEY, RATE_WITHOUT_KEY, HttpClient
from models.wallets import Holding
from services.clock import Clock
from services.ton.gates import Gate, GateKind
from services.ton.holding_checks import check_due
from tests.benches.identity_index import COLLECTION, STRANGER, item_of, wallet_of
from tests.factories import NOW

_DAY = 24 * 60 * 60
_PLANS = """
INSERT INTO subscription_plans (id, name, duration_months, price, currency, gate)
SELECT md5('plan' || i)::uuid, 'Plan ' || i, 1, 49, 'USD', $2::jsonb
FROM generate_series(0, $1::int - 1) AS i
"""
_HOLDINGS = """
INSERT INTO holdings (user_id, plan_id, wallet_address, item, held_since, look_at)
SELECT md5(i::text)::uuid, md5('plan' || i % $1)::uuid, wallet, item, $4, $4
FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS one (wallet, item, place),
    LATERAL (SELECT (place - 1)::int AS i)
"""


class HoldingsIndex(HttpClient):
    """Shows everything as its owner's, and counts how often it is asked."""

    def __init__(self, wallets: int) -> None:
        super().__init__("http://127.0.0.1")
        self.asked = 0
        self._owners = {item_of(number): wallet_of(number) for number in range(wallets)}

    async def _ask(self, method: str, path: str, **asked: Any) -> Any:
        self.asked += 1
        shown = {"v3/nft/items": self._item, "v3/jetton/wallets": self._jettons}[path]
        listed = [shown(one, self._owners[one]) for one in asked["params"]["address"]]
        return {path.removeprefix("v3/").replace("/", "_"): listed}

    @staticmethod
    def _item(address: str, owner: str) -> Mapping[str, Any]:
        return {
            "address": address,
            "init": True,
            "index": "1",
            "collection_address": COLLECTION,
            "owner_address": owner,
        }

    @staticmethod
    def _jettons(address: str, owner: str) -> Mapping[str, Any]:
        return {"address": address, "balance": "1000", "owner": owner, "jetton": COLLECTION}


async def cost(url: str, clock: Clock, kind: GateKind, wallets: int, plans: int) -> list[str]:
    """As a row of the bench's table; the people are there, and were looked at a day ago."""
    least = 1000 if kind is GateKind.JETTON else 0
    kept = Gate(kind, COLLECTION, least, title="X").kept
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("DELETE FROM holdings; DELETE FROM subscription_plans")
        await connection.execute(_PLANS, plans, json.dumps(kept))
        numbers = range(wallets)
        owned = [wallet_of(one) for one in numbers], [item_of(one) for one in numbers]
        await connection.execute(_HOLDINGS, plans, *owned, NOW)
        await connection.execute("ANALYZE")
    finally:
        await connection.close()
    index = HoldingsIndex(wallets)
    reader = ChainHoldings(Toncenter(index, STRANGER))
    began, settled, rounds = time.process_time(), 0, 0
    while await Holding.filter(look_at__lte=clock.now()).exists():
        settled += await check_due(reader, clock)
        rounds += 1
    each = (time.process_time() - began) / settled * 1000
    shares = [f"{index.asked / (rate * _DAY):.1%}" for rate in (RATE_WITHOUT_KEY, RATE_WITH_KEY)]
    return [*(f"{count:,}" for count in (settled, index.asked, rounds)), *shares, f"{each:.1f}"]

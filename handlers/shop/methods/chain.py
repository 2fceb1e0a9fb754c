"""Paying on the chain: GRAM or USDT, and the checkout with its QR code."""

from __future__ import annotations

import asyncio
from typing import ClassVar
from uuid import UUID

from handlers.callbacks.shop import PAY, Pay
from handlers.screens import ton as screens
from handlers.screens.kit import Screen
from handlers.shop.methods.way import Counter, Till, Way
from handlers.shop.session import remember_checkout
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import ChainAsset
from models.localized import Name
from services.commerce.checkout import Checkout
from services.commerce.methods import chain_silence
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.chain_payments import received
from services.commerce.methods.method import Method
from services.commerce.orders import Bought, goods_of
from services.money import Money


class Chain(Way):
    """What every coin of the chain has in common."""

    is_narrow = True
    asset: ClassVar[ChainAsset]

    def label(self, speech: Speech, price: Money) -> str:
        return speech(f"button-chain-{self.asset}")

    async def show(self, found: Checkout, at: Counter) -> None:
        """What is still missing of an open checkout's amount, for eyes, a camera and a wallet."""
        terms = found.chain
        if terms is None:
            raise LookupError(f"checkout {found.intent_id} is not paid on the chain")
        await remember_checkout(at.state, found)
        links = at.till.payment_links
        arrived = await received(found.intent_id, self.asset)
        missing = screens.missing_of(found, arrived)
        link = links.scanned(self.asset, terms.address, missing.minor, found.pay_code)
        picture = await asyncio.to_thread(links.picture, link)
        goods, key = goods_of(found)
        again = PAY[goods.letter](key=key, way=self.letter, minor=found.price.minor, account="")
        is_late = await chain_silence.is_late(terms.address, self.asset, at.now)
        screen = screens.chain_checkout(
            at.speech, found, terms, arrived, links, picture, again, at.now, is_late=is_late
        )
        await show(at.tap, screen)

    def over(self, speech: Speech, name: Name, intent_id: UUID, bought: Bought | None) -> Screen:
        return screens.chain_over(speech, name, bought)


class Gram(Chain):
    """The network's own coin; what it costs is asked before any transaction begins."""

    method: ClassVar[type[Method]] = ByTon
    letter = "t"
    asset = ChainAsset.TON

    async def chosen(self, pay: Pay, till: Till) -> Method:
        return ByTon(await till.gram_rate.gram())


class Usdt(Chain):
    """The USDT jetton."""

    method: ClassVar[type[Method]] = ByUsdt
    letter = "u"
    asset = ChainAsset.USDT

    async def chosen(self, pay: Pay, till: Till) -> Method:
        return ByUsdt()

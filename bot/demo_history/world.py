"""What lives are lived in: the shop, its admin, its courses, and the money that comes to it."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from uuid import UUID
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw

from models.education import EducationModule, EducationPackage
from models.lifecycles import ChainAsset
from models.subscriptions import SubscriptionPlan
from models.ton import TonAccount, TonTransaction
from services.commerce.methods import chain_accounts, chain_payments
from services.commerce.methods.chain_index import ChainTransaction, Incoming
from services.commerce.methods.rates import Rate
from services.commerce.proof_files import ReceiptFile
from services.money import Money
from services.person import Person
from services.policy import BankAccount, Policy, Receiving

#: A wallet that the shop had before: nothing more ever comes to it.
_WALLET, _USDT_WALLET, _PAYER = (f"0:{letter * 64}" for letter in "abc")
POLICY = Policy(
    ZoneInfo("UTC"),
    accounts=(BankAccount("0", "USD", "Demo Bank", "Dynamic Capital", "7700 0000 1234"),),
    receiving=Receiving(_WALLET, gram_in="USD"),
    takes_cards=True,
)


@dataclass
class World:
    """The shop as it was, from a moment a year ago until the present."""

    present: datetime
    admin: Person
    plans: dict[str, SubscriptionPlan]
    course: EducationPackage | None
    lessons: list[UUID]
    seed: int

    def chance(self, what: str) -> random.Random:
        """The dice for this, the same in every year of this seed."""
        return random.Random(f"{self.seed}:{what}")  # noqa: S311 - no secret

    @classmethod
    async def of(cls, admin: Person, present: datetime, seed: int) -> World:
        """The shop as it stands: what is sold, and the course that begins at any time."""
        plans = {row.name: row for row in await SubscriptionPlan.filter(is_active=True)}
        course = (
            await EducationPackage.filter(is_active=True, starts_at=None, price__gt=0)
            .exclude(max_students__lt=100)
            .order_by("price")
            .first()
        )
        modules = await EducationModule.filter(package=course).order_by("position")
        return cls(present, admin, plans, course, [row.id for row in modules], seed)


def proof(code: str, amount: Money) -> ReceiptFile:
    """A picture as people send it: a bank's words, the sum and the code."""
    picture = Image.new("RGB", (360, 200), (250, 250, 247))
    told = f"Demo Bank\n\nTransfer sent\n{amount.decimal:f} {amount.currency}\n\n{code}"
    ImageDraw.Draw(picture).multiline_text((24, 24), told, fill=(30, 40, 50), spacing=8)
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    content = kept.getvalue()
    return ReceiptFile(content, "image/png", "png", sha256(content).hexdigest(), None, None)


def rate(at: datetime, chance: random.Random) -> Rate:
    """What a GRAM cost then."""
    return Rate(Decimal(chance.randrange(240, 390)) / 100, "USD", "settings", at)


async def pays_on_chain(amount: Money, code: str, at: datetime) -> None:
    """A transfer to the former wallet is seen and settled.

    No chain knows that wallet: both its cursor and its transfers stand at the beginning, where the
    bot that watches it finds nothing and misses nothing.
    """
    asset = ChainAsset.TON if amount.currency == "TON" else ChainAsset.USDT
    address = _WALLET if asset is ChainAsset.TON else _USDT_WALLET
    lt = int(at.timestamp() * 1_000_000)
    transfer = ChainTransaction(
        account=address,
        lt=lt,
        hash=sha256(f"history:{asset}:{lt}".encode()).hexdigest(),
        prev_lt=0,
        prev_hash="0" * 64,
        at=at,
        fee=1,
        incoming=Incoming(asset, _PAYER, amount.minor, code.encode()),
    )
    await chain_accounts.watch(address, asset, _WALLET, at)
    account = next(row for row in await chain_accounts.watched() if row.address == address)
    await chain_payments.take_in(account, [transfer], now=at, policy=POLICY)
    await TonTransaction.filter(transaction_hash=transfer.hash).update(lt=0)
    await TonAccount.filter(address=address).update(last_lt=0, last_hash=None)

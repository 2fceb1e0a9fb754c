"""Two accounts of one person: the lost one, with a membership and a wallet, and a new one."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from tortoise import connections

from models.delivery import OutboxItem
from models.people import Profile
from models.recovery import OPEN, Recovery
from models.wallets import ProofState, WalletProof
from services.commerce.reviews import approve
from services.recovery import asking, steps
from tests import factories
from tests.factories import NOW, Someone
from tests.services.shop import POLICY, met, paid

WALLET = f"0:{'b' * 64}"
DAY, WAIT = timedelta(days=1), POLICY.recovery_wait


def key() -> str:
    return f"update:{uuid4()}"


async def linked(who: Someone, wallet: str = WALLET) -> None:
    """As the wallet's own room leaves it (tests/services/test_wallets.py)."""
    await proof(who, ProofState.LINKED, wallet)
    await Profile.filter(id=who.profile.id).update(ton_wallet_address=wallet)


async def proof(who: Someone, state: ProofState, wallet: str = WALLET) -> UUID:
    paid_in = await _transfer(who, wallet)
    made = await WalletProof.create(
        user_id=who.profile.id,
        code=f"MYWALLET{uuid4().hex[:8]}",
        state=state,
        until=None if state is ProofState.LINKED else NOW + DAY,
        wallet_address=wallet,
        transaction_id=paid_in,
        proven_at=NOW,
        linked_at=NOW if state is ProofState.LINKED else None,
        created_at=NOW,
    )
    return made.id


async def _transfer(who: Someone, wallet: str) -> UUID:
    rows = await connections.get("default").execute_query_dict(
        "INSERT INTO ton_transactions (transaction_hash, from_address, to_address, amount,"
        " purpose, status, user_id, sent_at, value, handled_at, created_at, updated_at)"
        " VALUES (md5(random()::text) || md5(random()::text), $1, $2, '0', 'wallet_link',"
        " 'confirmed', (SELECT id FROM profiles WHERE ton_wallet_address = $1 UNION ALL"
        " SELECT $3::uuid LIMIT 1), $4, 0, $4, $4, $4) RETURNING id",
        [wallet, f"0:{'a' * 64}", who.profile.id, NOW],
    )
    return UUID(str(rows[0]["id"]))


async def asked(new: Someone, proof_id: UUID, now: datetime = NOW) -> Recovery:
    await asking.ask_by_wallet(
        await met(new), proof_id, idempotency_key=key(), now=now, policy=POLICY
    )
    return await Recovery.get(new_user_id=new.user.id, state__in=OPEN)


async def goes_on(now: datetime) -> int:
    return await steps.go_on_due(now=now, policy=POLICY)


async def told(who: str) -> list[str]:
    rows = await OutboxItem.filter(chat_id=who).order_by("id")
    return [row.kind for row in rows]


class Pair:
    """An account that was lost, with a membership in a channel, and a new one."""

    def __init__(self, old: Someone, new: Someone, proof_id: UUID, chat: str) -> None:
        self.old, self.new, self.proof_id, self.chat = old, new, proof_id, chat
        self.was, self.becomes = old.telegram_id, new.telegram_id


async def two_accounts(boss: Someone) -> Pair:
    """The new one has proven the wallet and has not yet said what for."""
    old, new = await factories.person("Old", username="older"), await factories.person("New")
    plan = await factories.plan()
    channel = await factories.channel(plan)
    await approve(await paid(old, plan), await met(boss), now=NOW, policy=POLICY)
    await factories.membership(old, channel)
    await linked(old)
    return Pair(old, new, await proof(new, ProofState.SEEN), channel.chat_id)

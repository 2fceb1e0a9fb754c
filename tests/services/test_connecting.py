"""Linking with a wallet app: one link, one signature, and the same word of the person behind it."""

import asyncio
import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.people import Profile
from models.wallets import (
    ConnectProposal,
    ConnectSession,
    ConnectState,
    ProofEnd,
    ProofState,
    ProposalState,
    WalletProof,
)
from services.person import Person, known
from services.policy import Policy, Receiving
from services.reconciliation import reconciliation
from services.ton import connect_sessions, connecting, proposals, wallets
from services.ton.connecting import Answered, ConnectBusy, ConnectRefused, Signed
from services.ton.proposals import Message, NoSession, propose
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
WALLET, OTHER, SHOP = (f"0:{letter * 64}" for letter in "abc")
POLICY = Policy(ZoneInfo("UTC"), receiving=Receiving(SHOP))
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
BRIDGE = "https://bridge.example.org"


class Apps:
    """Wallet apps on two bridges."""

    bridges: Sequence[str] = (BRIDGE, "https://other.example.org")

    def keys(self) -> tuple[str, bytes]:
        return secrets.token_hex(32), secrets.token_bytes(32)

    def scanned(self, session: ConnectSession) -> str:
        return ""

    def opened(self, session: ConnectSession) -> Sequence[tuple[str, str]]:
        return ()


APPS = Apps()


async def met(name: str) -> Person:
    found = await known((await factories.person(name)).telegram_id)
    assert found is not None
    return found


def said(event_id: str | None = "7") -> Answered:
    return Answered(BRIDGE, secrets.token_hex(32), event_id)


def signed(wallet: str = WALLET) -> Signed:
    return Signed(wallet, secrets.token_bytes(64))


async def proves(person: Person, wallet: str = WALLET) -> WalletProof:
    link = await connecting.begin(person, APPS, NOW)
    assert await connecting.accept(link.id, said(), signed(wallet), NOW)
    return await WalletProof.get(user_id=person.profile_id, state=ProofState.SEEN)


async def told(person: Person) -> list[tuple[str, str | None]]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT kind, args ->> 'why' AS why FROM outbox WHERE chat_id = $1 ORDER BY id",
        [person.key],
    )
    return [(row["kind"], row["why"]) for row in rows]


async def test_a_signature_links_nothing_before_the_persons_word() -> None:
    anna = await met("Anna")
    link = await connecting.begin(anna, APPS, NOW)
    assert (await connecting.begin(anna, APPS, NOW + MINUTE)).id == link.id
    (line,) = await connect_sessions.listened_to(NOW)
    assert line.hears(BRIDGE, "ab" * 32) and not line.hears("https://evil.example", "ab" * 32)
    assert link.secret.hex() not in repr(line) + repr(link)
    answer, proof = said(), signed()
    assert await connecting.accept(link.id, answer, proof, NOW)
    assert await told(anna) == [("wallet_signed", None)]
    view = await wallets.wallet_of(anna)
    assert view.proof is not None and view.wallet is None and view.connect is None
    assert (view.proof.state, view.proof.wallet_address) == (ProofState.SEEN, WALLET)
    assert (await Profile.get(id=anna.profile_id)).ton_wallet_address is None
    # Nobody is listened to any more, and the same letter once more finds nothing to answer.
    assert await connect_sessions.listened_to(NOW) == []
    assert not await connecting.accept(link.id, answer, proof, NOW)
    with pytest.raises(wallets.ProofOver):
        await connecting.begin(anna, APPS, NOW)
    view = await wallets.confirm(anna, view.proof.id, NOW)
    assert view.wallet == WALLET
    session = await ConnectSession.get(id=link.id)
    assert (session.state, session.proof_id) == (ConnectState.CONNECTED, view.linked_by)
    assert (session.bridge, session.wallet_client_id) == (BRIDGE, answer.sender)
    assert await reconciliation_finds() == []


async def reconciliation_finds() -> list[str]:
    class Standing:
        def now(self):
            return NOW + MINUTE

    return [one.rule for one in await reconciliation.check(Standing())]


async def test_of_two_wallets_that_answer_one_link_one_is_taken() -> None:
    anna = await met("Anna")
    link = await connecting.begin(anna, APPS, NOW)
    answers = [(said(), signed(WALLET)), (said(), signed(OTHER))]
    taken = await asyncio.gather(
        *(connecting.accept(link.id, *answer, NOW) for answer in answers * 3)
    )
    assert sorted(taken) == [False] * 5 + [True]
    (proof,) = await WalletProof.filter(user_id=anna.profile_id)
    (session,) = await ConnectSession.all()
    winner = next(one for one in answers if one[1].address == proof.wallet_address)
    assert (bytes(proof.signature), session.wallet_client_id) == (
        winner[1].signature,
        winner[0].sender,
    )
    assert await told(anna) == [("wallet_signed", None)]


async def test_a_signature_proves_once_for_whomever_it_was() -> None:
    anna, boris = await met("Anna"), await met("Boris")
    old = signed()
    first = await connecting.begin(anna, APPS, NOW)
    assert await connecting.accept(first.id, said(), old, NOW)
    again = await connecting.begin(boris, APPS, NOW)
    assert not await connecting.accept(again.id, said(), replace(old, address=OTHER), NOW)
    assert await told(boris) == [("wallet_refused", "proof")]
    # The link goes on waiting for a signature that is new.
    assert await connecting.accept(again.id, said(), signed(OTHER), NOW)


async def test_what_is_no_good_is_told_once_and_ends_nothing() -> None:
    anna = await met("Anna")
    link = await connecting.begin(anna, APPS, NOW)
    for why in (ConnectRefused.DECLINED, ConnectRefused.DECLINED, ConnectRefused.NETWORK):
        assert await connecting.refuse(link.id, why, NOW)
    assert await told(anna) == [("wallet_refused", "declined"), ("wallet_refused", "network")]
    assert await connecting.accept(link.id, said(), signed(), NOW)
    assert not await connecting.refuse(link.id, ConnectRefused.PROOF, NOW)
    assert not await connecting.refuse(uuid4(), ConnectRefused.PROOF, NOW)


async def test_a_link_is_over_after_ten_minutes_and_that_is_told() -> None:
    anna = await met("Anna")
    link = await connecting.begin(anna, APPS, NOW)
    late = NOW + connecting.ASKED_FOR
    assert not await connecting.accept(link.id, said(), signed(), late)
    assert await connecting.settle_due(late - MINUTE, POLICY) == 0
    # Asked for anew at that moment, it is a new one, and the old one's end concerns nobody.
    fresh = await connecting.begin(anna, APPS, late)
    assert fresh.id != link.id and fresh.payload != link.payload
    assert await connecting.settle_due(late, POLICY) == 0 and await told(anna) == []
    assert await connecting.settle_due(late + connecting.ASKED_FOR, POLICY) == 1
    assert await told(anna) == [("wallet_refused", "expired")]
    assert not await ConnectSession.exists()


async def test_a_session_is_over_with_its_proof_and_its_wallet_is_told() -> None:
    anna, boris = await met("Anna"), await met("Boris")
    proof = await proves(anna)
    await wallets.confirm(anna, proof.id, NOW)
    # Anna proves the same wallet again: the new session stands, the old one has to be left.
    await wallets.confirm(anna, (await proves(anna)).id, NOW)
    (gone,) = await connect_sessions.leaving(NOW)
    await connect_sessions.left(gone.id)
    # Boris proves hers, and a day later it is his.
    moving = await proves(boris)
    await wallets.confirm(boris, moving.id, NOW)
    assert await connect_sessions.leaving(NOW) == []
    assert await wallets.settle_due(NOW + DAY, POLICY) == 1
    (gone,) = await connect_sessions.leaving(NOW + DAY)
    ended = await WalletProof.filter(user_id=anna.profile_id).order_by("ended_at")
    assert [one.ended_because for one in ended] == [ProofEnd.PROVEN_AGAIN, ProofEnd.MOVED]
    # A wallet that cannot be told is given up after an hour.
    assert await connecting.settle_due(NOW + DAY + connect_sessions.LEAVES_WITHIN, POLICY) == 1
    (left,) = await ConnectSession.all()
    assert left.proof_id == moving.id and left.state is ConnectState.CONNECTED
    await wallets.unlink(boris, moving.id, NOW + DAY)
    assert len(await connect_sessions.leaving(NOW + DAY)) == 1


async def test_a_payment_and_a_signature_are_one_proof_whichever_is_first() -> None:
    anna = await met("Anna")
    asked = await wallets.ask(anna, NOW, POLICY)
    link = await connecting.begin(anna, APPS, NOW)
    assert await connecting.accept(link.id, said(), signed(), NOW)
    proof = await WalletProof.get(user_id=anna.profile_id)
    assert (proof.id, proof.state) == (asked.id, ProofState.SEEN)
    await wallets.deny(anna, proof.id, NOW)
    assert len(await connect_sessions.leaving(NOW)) == 1
    # The other way round: what waits for a word of theirs is not taken away by a signature.
    link = await connecting.begin(anna, APPS, NOW)
    await WalletProof.create(
        user_id=anna.profile_id,
        code="MYWALLETACDEFGHJ",
        state=ProofState.SEEN,
        wallet_address=OTHER,
        signature=secrets.token_bytes(64),
        proven_at=NOW,
        until=NOW + DAY,
    )
    assert not await connecting.accept(link.id, said(), signed(), NOW)
    assert not await ConnectSession.exists(state=ConnectState.WAITING)


async def test_of_too_many_links_the_oldest_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (connecting, connect_sessions):
        monkeypatch.setattr(module, "MOST_WAITING", 2)
    anna, boris, clara, dora = [await met(name) for name in ("Anna", "Boris", "Clara", "Dora")]
    first = await connecting.begin(anna, APPS, NOW)
    await connecting.begin(boris, APPS, NOW + MINUTE / 2)
    # Who has only just got one is given time to sign.
    with pytest.raises(ConnectBusy):
        await connecting.begin(clara, APPS, NOW + MINUTE / 2)
    hers = await connecting.begin(clara, APPS, NOW + MINUTE)
    heard = {one.id for one in await connect_sessions.listened_to(NOW + MINUTE)}
    assert hers.id in heard and first.id not in heard
    assert await told(anna) == [("wallet_refused", "expired")] and await told(boris) == []
    assert not await connecting.accept(first.id, said(), signed(), NOW + MINUTE)
    # They make another, and it is the next one's turn; a link that is being answered stays.
    assert (await connecting.begin(anna, APPS, NOW + 2 * MINUTE)).id != first.id
    assert await told(boris) == [("wallet_refused", "expired")]
    is_locked = asyncio.Event()

    async def begins() -> ConnectSession:
        await is_locked.wait()
        return await connecting.begin(dora, APPS, NOW + 3 * MINUTE)

    # Begun outside of the transaction, in which it would see no lock.
    meanwhile = asyncio.create_task(begins())
    async with in_transaction():
        await ConnectSession.select_for_update().get(id=hers.id)
        is_locked.set()
        await asyncio.wait_for(meanwhile, 10)
    assert await ConnectSession.exists(id=hers.id)
    # Given up, it is told to nobody.
    await connecting.cancel(clara)
    await connecting.cancel(clara)
    assert await told(clara) == []


# -- what a linked wallet is asked to sign -----------------------------------------------------


async def linked(name: str) -> tuple[Person, ConnectSession]:
    anna = await met(name)
    proof = await proves(anna, f"0:{secrets.token_hex(32)}")
    await wallets.confirm(anna, proof.id, NOW)
    return anna, await ConnectSession.get(proof_id=proof.id)


def message(**more: object) -> Message:
    return replace(Message(OTHER, 50_000_000, payload=b"cells"), **more)


async def test_a_proposal_is_said_until_it_is_answered_and_the_first_word_stands() -> None:
    anna, session = await linked("Anna")
    until = NOW + timedelta(minutes=10)
    made = await propose(anna.profile_id, [message()] * 4, until, "claim:1", now=NOW)
    again = await propose(anna.profile_id, [message()], until, "claim:1", now=NOW)
    assert again.id == made.id
    other = await propose(anna.profile_id, [message()], until, "claim:2", now=NOW)
    assert (made.number, other.number) == (1, 2)
    first, second = await proposals.to_say(NOW)
    assert (first.wallet, first.number, len(first.messages)) == (
        *((await WalletProof.get(id=session.proof_id)).wallet_address, 1),
        4,
    )
    assert [one.id for one in await proposals.listened_to(NOW)] == [session.id]
    for one in (first, second):
        await proposals.said(one.id, NOW)
    assert await proposals.to_say(NOW + MINUTE) == []
    # The bridge may have lost it by now.
    assert len(await proposals.to_say(NOW + 4 * MINUTE)) == 2
    assert await proposals.answered(session.id, 1, "te6c", "9", NOW)
    assert not await proposals.answered(session.id, 1, 300, "10", NOW)
    assert not await proposals.answered(session.id, 3, 300, "10", NOW)
    kept = await proposals.proposal("claim:1")
    assert kept is not None and (kept.state, kept.signed) == (ProposalState.SIGNED, "te6c")
    assert (await ConnectSession.get(id=session.id)).last_event_id == "9"
    assert await proposals.settle_due(until, POLICY) == 1
    late = await proposals.proposal("claim:2")
    assert late is not None and late.state is ProposalState.OVER
    assert not await proposals.answered(session.id, 2, "te6c", None, until)


async def test_only_a_linked_wallet_app_is_asked_and_nothing_that_it_would_refuse() -> None:
    anna, until = await met("Anna"), NOW + MINUTE
    proof = await proves(anna)
    with pytest.raises(NoSession):
        await propose(anna.profile_id, [message()], until, "1", now=NOW)
    await wallets.confirm(anna, proof.id, NOW)
    for bad in ([], [message()] * 5, [message(amount=-1)], [message(amount=2**120)]):
        with pytest.raises(ValueError):
            await propose(anna.profile_id, bad, until, "1", now=NOW)
    with pytest.raises(ValueError):
        await propose(anna.profile_id, [message(payload=b"x" * 5000)], until, "1", now=NOW)
    made = await asyncio.gather(
        *(propose(anna.profile_id, [message()], until, str(n), now=NOW) for n in range(5))
    )
    assert sorted(one.number for one in made) == [1, 2, 3, 4, 5]
    session = await ConnectSession.get(proof_id=proof.id)
    await proposals.wallet_left(session.id, NOW)
    rows = await ConnectProposal.all()
    assert {(one.state, one.refusal) for one in rows} == {(ProposalState.REFUSED, proposals.LEFT)}
    with pytest.raises(NoSession):
        await propose(anna.profile_id, [message()], until, "9", now=NOW)
    # The wallet stays linked: who ends the session in the app has not said that it is not theirs.
    assert (await wallets.wallet_of(anna)).wallet == WALLET


async def test_nobodys_proposals_hold_up_anothers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposals, "_MOST_ASKED", 2)
    until, people = NOW + timedelta(hours=1), [await linked(name) for name in "ABCDE"]
    for person, _ in people:
        for n in range(6):
            await propose(person.profile_id, [message()], until, f"{person.key}:{n}", now=NOW)
    heard: list[set[UUID]] = []
    # No bridge takes anything; each has their turn all the same.
    for turn in range(3):
        now = NOW + turn * timedelta(seconds=30)
        lines, asked = await proposals.listened_to(now), await proposals.to_say(now)
        assert {one.line.id for one in asked} == {one.id for one in lines}
        assert Counter(one.line.id for one in asked) == {one.id: 4 for one in lines}
        heard.append({one.id for one in lines})
    assert sorted(map(len, heard)) == [1, 2, 2]
    assert set.union(*heard) == {session.id for _, session in people}
    # What is said gives way to what stands behind it.
    for one in asked:
        await proposals.said(one.id, now)
    assert {one.number for one in await proposals.to_say(now)} == {5, 6}

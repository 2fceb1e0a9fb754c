"""An admin's wallet app is asked to sign names: whose wallet, which names, and what frees them."""

import asyncio
from base64 import b64decode
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from tortoise.transactions import in_transaction

from models.ton import TonSubdomain
from models.wallets import ConnectProposal, ConnectSession, ProposalState
from services.person import Person
from services.refusals import NotAllowed
from services.ton import proposals, wallets
from services.ton.manager import record_body
from services.ton.names import NameBroken
from services.ton.proposals import NoSession
from services.ton.subdomains import asking, desk
from services.ton.subdomains.asking import ASKED_FOR, Askable, AskingLack, NotManagersOwner
from services.ton.subdomains.desk import NameInHand, NothingToSign
from tests.factories import NOW
from tests.services.subdomain_scenario import (
    MANAGER,
    MINUTE,
    OTHER,
    WALLET,
    Chain,
    admin,
    approved,
    member,
    row_of,
    words,
)
from tests.services.test_connecting import proves
from tests.services.test_wallets import POLICY

pytestmark = pytest.mark.usefixtures("database")
OWNER = f"0:{'99' * 32}"


@pytest.fixture
def chain() -> Chain:
    return Chain(owner_is=OWNER)


async def links(who: Person, wallet: str = OWNER) -> None:
    await wallets.confirm(who, (await proves(who, wallet)).id, NOW)


async def batch_of(asked: asking.Asked) -> ConnectProposal:
    return await ConnectProposal.get(id=asked.id)


async def answers(asked: asking.Asked, answer: str | int, at: datetime) -> None:
    made = await batch_of(asked)
    assert made.session_id is not None
    assert await proposals.answered(made.session_id, made.number, answer, None, at)


async def holders(rows: Sequence[TonSubdomain]) -> list[UUID | None]:
    return [(await row_of(row)).taken_by_id for row in rows]


async def test_four_names_are_one_proposal_and_what_the_wallet_says_is_no_proof(
    chain: Chain,
) -> None:
    anna, boss = await member("Anna"), await admin()
    await links(boss)
    rows = [await approved(anna, f"n{number}") for number in range(6)]
    assert await asking.askable(chain.desk, boss) == Askable(4)
    one, again, other = await asyncio.gather(
        *(asking.ask(chain.desk, boss, key) for key in ("tap", "tap", "another tap"))
    )
    # However often it is tapped, one batch waits.
    assert one.id == again.id == other.id
    made = await ConnectProposal.get()
    sent = [b64decode(each["payload"]) for each in made.messages]
    assert sent == [record_body(row.subdomain, WALLET) for row in one.names] and len(sent) == 4
    assert {each["address"] for each in made.messages} == {MANAGER}
    assert made.valid_until == NOW + ASKED_FOR
    assert (await asking.askable(chain.desk, boss)).waiting == made.id
    await answers(one, "te6c", chain.at)
    # Signed, it is asked for no more, and live is what the chain shows.
    assert await asking.settle_due(chain.at) == 0
    assert await asking.askable(chain.desk, boss) == Askable(2)
    seen = await asking.look(chain.desk, boss, one.id)
    assert (seen.state, len(seen.names)) == (ProposalState.SIGNED, 4)
    chain.leads |= {row.full_domain: WALLET for row in one.names[:3]}
    seen = await asking.look(chain.desk, boss, one.id)
    assert [row.id for row in seen.names] == [one.names[3].id]
    assert await words(boss) == ["wallet_signed", *["subdomain_signed"] * 3]
    rest = await asking.ask(chain.desk, boss, "next")
    assert {row.id for row in (*one.names, *rest.names)} == {row.id for row in rows}
    # The links stay: they show what is in hand, whatever the wallet was asked.
    assert len(await chain.desk.prepare(boss)) == 3


@pytest.mark.parametrize("why", ["refused", "over"])
async def test_what_is_not_signed_is_free_again_and_told_once(chain: Chain, why: str) -> None:
    anna, boss, chief = await member("Anna"), await admin(), await admin("Chief")
    await links(boss)
    rows = [await approved(anna, f"n{number}") for number in range(2)]
    batch = await asking.ask(chain.desk, boss, "tap")
    with pytest.raises(NameInHand):
        await chain.desk.prepare(chief, rows[0].id)
    # This one was put back and is another admin's when the answer comes.
    await desk.put_back(boss, rows[0].id)
    await chain.desk.prepare(chief, rows[0].id)
    if why == "refused":
        await answers(batch, 300, chain.at)
    else:
        chain.at += ASKED_FOR
        assert await proposals.settle_due(chain.at, POLICY) == 1
    assert await asyncio.gather(*(asking.settle_due(chain.at) for _ in "ab")) in ([0, 1], [1, 0])
    assert await asking.settle_due(chain.at) == 0
    assert await holders(rows) == [chief.profile_id, None]
    assert await words(boss) == ["wallet_signed", "names_unsigned"]
    # Asked once more it is another batch; the same tap again is the old one.
    assert (await asking.ask(chain.desk, boss, "tap")).id == batch.id
    again = await asking.ask(chain.desk, boss, "again")
    assert again.id != batch.id and [row.id for row in again.names] == [rows[1].id]
    # The end of the old batch is not the end of this one.
    assert (await asking.look(chain.desk, boss, batch.id)).state.value == why
    assert await holders(rows) == [chief.profile_id, boss.profile_id]


async def test_a_process_that_dies_leaves_all_of_a_batch_or_nothing(
    chain: Chain, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boss = await member("Anna"), await admin()
    await links(boss)
    rows = [await approved(anna, f"n{number}") for number in range(2)]

    class Dies(Exception):
        pass

    async def dies(*_: object, **__: object) -> None:
        raise Dies

    with monkeypatch.context() as patched:
        # The names are taken, and nothing is proposed.
        patched.setattr(asking, "propose", dies)
        with pytest.raises(Dies):
            await asking.ask(chain.desk, boss, "tap")
    assert await holders(rows) == [None, None] and not await ConnectProposal.exists()
    batch = await asking.ask(chain.desk, boss, "tap")
    await answers(batch, 300, chain.at)
    with monkeypatch.context() as patched:
        # They are free, and nobody is told.
        patched.setattr(asking, "enqueue", dies)
        with pytest.raises(Dies):
            await asking.settle_due(chain.at)
    assert await holders(rows) == [boss.profile_id] * 2
    assert await asking.settle_due(chain.at) == 1
    assert await holders(rows) == [None, None]
    assert (await words(boss)).count("names_unsigned") == 1


async def test_two_admins_ask_their_wallets_at_once_for_different_names(chain: Chain) -> None:
    anna, boss, chief = await member("Anna"), await admin(), await admin("Chief")
    # One owns the manager; the other signs by links meanwhile.
    await links(boss)
    rows = [await approved(anna, f"n{number}") for number in range(6)]
    asked, shown = await asyncio.gather(
        asking.ask(chain.desk, boss, "tap"), chain.desk.prepare(chief)
    )
    mine, theirs = {row.id for row in asked.names}, {one.subdomain_id for one in shown}
    assert not mine & theirs and mine | theirs == {row.id for row in rows}
    assert sorted((len(mine), len(theirs))) == [2, 4]
    # What somebody takes in this moment is theirs.
    held, go = asyncio.Event(), asyncio.Event()

    async def takes() -> None:
        async with in_transaction() as connection:
            for row in theirs:
                await connection.execute_query(
                    "SELECT 1 FROM ton_subdomains WHERE id = $1 FOR UPDATE", [row]
                )
            held.set()
            await go.wait()

    taking = asyncio.create_task(takes())
    await held.wait()
    await ConnectProposal.all().update(state=ProposalState.SIGNED, signed="te6c")
    with pytest.raises(NothingToSign):
        await asking.ask(chain.desk, boss, "more")
    go.set()
    await taking


async def test_only_the_managers_owner_is_asked_and_only_an_admin(chain: Chain) -> None:
    anna, boss, chief = await member("Anna"), await admin(), await admin("Chief")
    await links(boss)
    with pytest.raises(NothingToSign):
        await asking.ask(chain.desk, boss, "0")
    assert await asking.askable(chain.desk, boss) == Askable()
    await approved(anna, "anna")
    for verb in (asking.ask, asking.look):
        with pytest.raises(NotAllowed):
            await verb(chain.desk, anna, "1")
    with pytest.raises(NoSession):
        await asking.ask(chain.desk, chief, "2")
    assert (await asking.askable(chain.desk, chief)).lack is AskingLack.UNLINKED
    for owner, refusal, lack in (
        (OTHER, NotManagersOwner, AskingLack.STRANGER),
        (None, NameBroken, AskingLack.SILENT),
    ):
        chain.owner_is = owner
        with pytest.raises(refusal):
            await asking.ask(chain.desk, boss, "3")
        assert (await asking.askable(chain.desk, boss)).lack is lack
    chain.is_silent = True
    assert (await asking.askable(chain.desk, boss)).lack is AskingLack.SILENT
    assert not await ConnectProposal.exists()
    chain.is_silent, chain.owner_is = False, OWNER
    batch = await asking.ask(chain.desk, boss, "4")
    with pytest.raises(NothingToSign):
        await asking.look(chain.desk, chief, batch.id)
    # The session is over: the wallet is asked nothing, and the names are free when its time is.
    await ConnectSession.all().delete()
    chain.at += timedelta(minutes=10)
    assert await proposals.settle_due(chain.at + MINUTE, POLICY) == 1
    assert await asking.settle_due(chain.at) == 1

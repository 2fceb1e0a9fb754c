"""The chain at work: messages are delivered, accounts credited, every step a true transaction."""

from dataclasses import dataclass

from sandbox.errors import ControlError
from sandbox.ton import DOLLAR, GRAM, USDT_MASTER, contracts, managers, tlb
from sandbox.ton.bodies import Body, Jettons, bounced, nothing
from sandbox.ton.cells import bag
from sandbox.ton.ledger import NO_HASH, TonAccount, TonLedger, TonTransaction, TonTransfer
from sandbox.ton.tlb import FORWARD_FEE, Phases, Sent
from sandbox.ton.wallets import Wallet
from sandbox.world import World

#: What a wallet holds when it is opened, and how far the logical time moves with a block.
POCKET_GRAM, POCKET_USDT = 10_000 * GRAM, 10_000 * DOLLAR
BLOCK_LT = 1_000_000
STORAGE_FEE, GAS_USED = 117, 3_308
#: What a jetton transfer carries along for its steps, and what each of them uses up.
JETTON_GAS, STEP = 50_000_000, 10_000_000
UNAUTHORIZED = 707


@dataclass(frozen=True)
class Out:
    """A message that a contract sends."""

    destination: str
    value: int
    body: Body
    bounce: bool = True
    bounced: bool = False


@dataclass(frozen=True)
class Executed:
    transaction: TonTransaction
    sent: list[Sent]


@dataclass
class Chain:
    """One act on the chain: its transactions share a trace and are indexed after the same lag."""

    world: World
    lag: float | None = None
    trace: str = ""

    @property
    def ledger(self) -> TonLedger:
        return self.world.state.ton

    # -- accounts -----------------------------------------------------------------------------

    def account(self, address: str) -> TonAccount:
        """The account at an address; one that nobody has used yet is uninitialised."""
        accounts = self.ledger.accounts
        if address not in accounts:
            accounts[address] = TonAccount(address, status="nonexist")
        return accounts[address]

    def wallet(self, name: str) -> TonAccount:
        """The wallet of nobody's phone, opened when first asked for."""
        return self._filled(self.account(contracts.wallet(name)))

    def opened(self, wallet: Wallet) -> TonAccount:
        """A person's wallet; its contract tells its key to whoever asks."""
        account = self.account(wallet.address)
        account.public_key = wallet.public_key
        return self._filled(account)

    def _filled(self, account: TonAccount) -> TonAccount:
        """With something in its pocket, if nobody has used it before."""
        if account.status == "nonexist":
            account.status, account.balance = "active", POCKET_GRAM
            self.jetton_wallet(USDT_MASTER, account.address).tokens = POCKET_USDT
        return account

    def outsider(self, name: str) -> TonAccount:
        """The wallet of somebody who is nobody's test subject: it never runs dry."""
        account = self.wallet(name)
        account.balance = max(account.balance, POCKET_GRAM)
        dollars = self.jetton_wallet(USDT_MASTER, account.address)
        dollars.tokens = max(dollars.tokens, POCKET_USDT)
        return account

    def jetton_wallet(self, master: str, owner: str) -> TonAccount:
        account = self.account(contracts.jetton_wallet(master, owner))
        if account.owner is None:
            account.kind, account.owner, account.master = "jetton_wallet", owner, master
            if not account.transactions:
                account.status, account.balance = "active", GRAM // 10
        return account

    # -- transactions -------------------------------------------------------------------------

    def message(self, source: str, out: Out, lt: int) -> Sent:
        return tlb.internal(
            source,
            out.destination,
            out.value,
            out.body,
            lt=lt,
            at=int(self.world.now()),
            bounce=out.bounce,
            bounced=out.bounced,
        )

    def execute(
        self,
        address: str,
        in_msg: Sent,
        out: list[Out] | None = None,
        exit_code: int | None = 0,
        bounce: str | None = None,
        *,
        destroys: bool = False,
    ) -> Executed:
        """Let an account handle a message; it has been credited whatever becomes of it.

        `destroys` is a send of everything with the flag that gives the account up.
        """
        account, ledger = self.account(address), self.ledger
        internal = in_msg.record.source is not None
        if account.status == "nonexist" and not internal:
            raise ControlError("there is no account that could pay for the message", 409)
        if account.status != "active" and exit_code != 0:
            # Without code nothing runs, and so nothing fails.
            exit_code = None
        ledger.lt += BLOCK_LT
        ledger.seqno += 1
        lt = ledger.lt
        sent = [self.message(address, each, lt + 1 + n) for n, each in enumerate(out or [])]
        idle = exit_code is None
        phases = Phases(
            storage_fee=0 if idle else STORAGE_FEE,
            gas_used=0 if idle else GAS_USED,
            credit=in_msg.record.value if internal else None,
            credit_first=internal and not in_msg.record.bounce,
            exit_code=exit_code,
            bounce=bounce,
            sent=len(sent),
            forward_fees=FORWARD_FEE * len(sent),
        )
        transaction = self._record(account, in_msg, sent, phases, lt, destroys)
        cell = tlb.transaction(transaction, in_msg, sent, phases)
        transaction.hash, transaction.boc = cell.hash.hex(), bag(cell)
        self.trace = transaction.trace = self.trace or transaction.hash
        account.balance, account.status = transaction.balance_after, transaction.end_status
        account.last_lt, account.last_hash = lt, transaction.hash
        if account.status == "nonexist":
            # The network keeps nothing of a deleted account, not even which transaction was last.
            account.last_lt, account.last_hash = 0, NO_HASH
        account.transactions.append(transaction)
        self.world.touch()
        return Executed(transaction, sent)

    def _record(
        self,
        account: TonAccount,
        in_msg: Sent,
        sent: list[Sent],
        phases: Phases,
        lt: int,
        destroys: bool,
    ) -> TonTransaction:
        """Everything about a transaction but its hash, which is that of its cell."""
        lag = self.ledger.lag if self.lag is None else self.lag
        fees = phases.storage_fee + phases.gas_fee + phases.forward_fees // 3
        spent = fees + sum(message.record.value for message in sent)
        if phases.bounce == "ok":
            # What goes back pays its own way, and nothing of it stays.
            spent += phases.forward_fees - phases.forward_fees // 3
        left = max(0, account.balance + in_msg.record.value - spent)
        end_status = "active" if phases.exit_code is not None else account.status
        if end_status in ("nonexist", "uninit"):
            end_status = "uninit" if left else "nonexist"
        if destroys:
            end_status = "nonexist"
        return TonTransaction(
            account=account.address,
            lt=lt,
            hash="",
            prev_lt=account.last_lt,
            prev_hash=account.last_hash,
            now=int(self.world.now()),
            fees=fees,
            storage_fee=phases.storage_fee,
            exit_code=phases.exit_code,
            bounce=phases.bounce,
            orig_status=account.status,
            end_status=end_status,
            balance_before=account.balance,
            balance_after=0 if destroys else left,
            in_msg=in_msg.record,
            out_msgs=[message.record for message in sent],
            boc="",
            trace=self.trace,
            seqno=self.ledger.seqno,
            indexed_at=self.world.now() + lag,
        )

    # -- payments -----------------------------------------------------------------------------

    def afford(self, payer: TonAccount, value: int) -> None:
        if value > payer.balance:
            raise ControlError("there is not enough GRAM in the wallet", 409)

    def send_coins(self, payer: TonAccount, out: Out) -> TonTransaction:
        """A wallet pays; the transaction returned is the receiver's."""
        self.afford(payer, out.value + STEP)
        order = tlb.external(payer.address, nothing())
        (message,) = self.execute(payer.address, order, [out]).sent
        return self.deliver(message)

    def call(self, payer: TonAccount, out: Out) -> TonTransaction:
        """A wallet sends a contract a message; one that it cannot take goes back."""
        if self.ledger.names.managed_at(out.destination) is None:
            return self.send_coins(payer, out)
        order = tlb.external(payer.address, nothing())
        (message,) = self.execute(payer.address, order, [out]).sent
        return self.obeyed(message) or self.deliver(message)

    def obeyed(self, message: Sent) -> TonTransaction | None:
        """The manager of names below a domain does what a message says, or sends it back.

        None where nobody manages names at its destination.
        """
        address, sender = message.record.destination, message.record.source
        manager = self.ledger.names.managed_at(address)
        if manager is None or sender is None:
            return None
        account = self.account(address)
        account.kind, account.status = "manager", "active"
        code = managers.applies(manager, sender, message.body.cell)
        if code != managers.DONE:
            return self.refuse(message, code)
        return self.execute(address, message).transaction

    def deliver(self, message: Sent) -> TonTransaction:
        """A plain transfer arrives: a wallet takes it, an account without code keeps or returns."""
        to = self.account(message.record.destination)
        if to.status == "active":
            return self.execute(to.address, message).transaction
        if not message.record.bounce:
            return self.execute(to.address, message, exit_code=None).transaction
        return self.refuse(message, exit_code=None)

    def refuse(self, message: Sent, exit_code: int | None) -> TonTransaction:
        """The receiver fails and the value goes back to where it came from."""
        record = message.record
        assert record.source is not None
        back = Out(record.source, record.value - FORWARD_FEE, bounced(message.body), False, True)
        refused = self.execute(record.destination, message, [back], exit_code, "ok")
        self.deliver(refused.sent[0])
        return refused.transaction

    def send_jettons(
        self, payer: TonAccount, master: str, jettons: Jettons, *, notify: bool = True
    ) -> TonTransaction:
        """Jettons go from wallet to wallet; the transaction returned is the credited wallet's."""
        mine = self.jetton_wallet(master, payer.address)
        if jettons.amount > mine.tokens:
            raise ControlError("there are not enough jettons in the wallet", 409)
        order = tlb.external(payer.address, nothing())
        out = Out(mine.address, JETTON_GAS, jettons.transfer())
        (asked,) = self.execute(payer.address, order, [out]).sent
        return self.move_jettons(mine, asked, master, jettons, notify=notify)

    def move_jettons(
        self,
        mine: TonAccount,
        asked: Sent,
        master: str,
        jettons: Jettons,
        *,
        notify: bool = True,
    ) -> TonTransaction:
        """A jetton wallet does what its owner asked of it."""
        theirs = self.jetton_wallet(master, jettons.receiver)
        out = Out(theirs.address, asked.record.value - STEP, jettons.internal_transfer())
        moved = self.execute(mine.address, asked, [out])
        mine.tokens -= jettons.amount
        self._list_transfer(moved.transaction, mine, master, jettons)
        return self.credit_jettons(theirs, moved.sent[0], jettons, notify=notify)

    def credit_jettons(
        self, wallet: TonAccount, message: Sent, jettons: Jettons, *, notify: bool = True
    ) -> TonTransaction:
        """A jetton wallet accepts a credit, tells its owner and gives back what is left over."""
        assert wallet.owner is not None
        out = []
        if notify and jettons.forward_amount:
            note = jettons.notification()
            out.append(Out(wallet.owner, jettons.forward_amount, note, bounce=False))
        if jettons.sender is not None:
            rest = max(1, message.record.value - 2 * STEP)
            out.append(Out(jettons.sender, rest, jettons.excesses(), bounce=False))
        credited = self.execute(wallet.address, message, out)
        wallet.tokens += jettons.amount
        for told in credited.sent:
            self.deliver(told)
        return credited.transaction

    def _list_transfer(
        self, moved: TonTransaction, wallet: TonAccount, master: str, jettons: Jettons
    ) -> None:
        self.ledger.transfers.append(
            TonTransfer(
                source=jettons.sender,
                destination=jettons.receiver,
                source_wallet=wallet.address,
                master=master,
                amount=jettons.amount,
                query_id=jettons.query_id,
                forward_amount=jettons.forward_amount,
                forward_payload=bag(jettons.payload),
                tx_hash=moved.hash,
                tx_lt=moved.lt,
                tx_now=moved.now,
                aborted=moved.aborted,
                trace=self.trace,
                indexed_at=moved.indexed_at,
            )
        )

"""What the chain of the sandbox remembers, as plain data like the rest of its state.

Addresses are raw and in lower case, hashes in lower hex, amounts in the smallest unit.
"""

from dataclasses import dataclass, field

from sandbox.ton import GRAM, RECEIVING, USDT_MASTER
from sandbox.ton.names import TonNames
from sandbox.ton.tokens import TonTokens
from sandbox.ton.wallet_state import WalletBook

NO_HASH = "00" * 32


@dataclass
class TonMessage:
    """`text` is the text comment (or its ciphertext) in base64, when the body is one."""

    hash: str
    source: str | None
    destination: str
    value: int
    body: str
    body_hash: str
    opcode: int | None
    text: str | None = None
    bounce: bool = True
    bounced: bool = False
    created_lt: int = 0
    created_at: int = 0
    fwd_fee: int = 0


@dataclass
class TonTransaction:
    """`exit_code` is None when the contract was not run; `bounce` names the bounce phase's kind."""

    account: str
    lt: int
    hash: str
    prev_lt: int
    prev_hash: str
    now: int
    fees: int
    storage_fee: int
    exit_code: int | None
    bounce: str | None
    orig_status: str
    end_status: str
    balance_before: int
    balance_after: int
    in_msg: TonMessage
    out_msgs: list[TonMessage]
    boc: str
    trace: str
    seqno: int
    indexed_at: float

    @property
    def aborted(self) -> bool:
        return self.exit_code != 0


@dataclass
class TonAccount:
    """A jetton wallet has an owner and the master it names; whether the master agrees is its word.

    An account that is not active has no code: what it is sent without bounce is credited all the
    same.
    """

    address: str
    kind: str = "wallet"
    status: str = "active"
    balance: int = 0
    owner: str | None = None
    master: str | None = None
    tokens: int = 0
    public_key: str = ""
    last_lt: int = 0
    last_hash: str = NO_HASH
    transactions: list[TonTransaction] = field(default_factory=list)


@dataclass
class TonTransfer:
    """One jetton transfer as the index lists it: by the sending wallet's transaction."""

    source: str | None
    destination: str
    source_wallet: str | None
    master: str
    amount: int
    query_id: int
    forward_amount: int
    forward_payload: str | None
    tx_hash: str
    tx_lt: int
    tx_now: int
    aborted: bool
    trace: str
    indexed_at: float


def _genesis() -> dict[str, TonAccount]:
    """What stood on the chain before anybody paid."""
    return {
        RECEIVING: TonAccount(RECEIVING, balance=5 * GRAM),
        USDT_MASTER: TonAccount(USDT_MASTER, kind="master", balance=GRAM),
    }


@dataclass
class TonLedger:
    lt: int = 60_000_000_000_000
    seqno: int = 50_000_000
    lag: float = 0
    accounts: dict[str, TonAccount] = field(default_factory=_genesis)
    transfers: list[TonTransfer] = field(default_factory=list)
    names: TonNames = field(default_factory=TonNames)
    wallets: WalletBook = field(default_factory=WalletBook)
    tokens: TonTokens = field(default_factory=TonTokens)

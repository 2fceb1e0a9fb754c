"""The state of the sandbox as plain data, so that it can be written to a file and read back."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.ton.ledger import TonLedger

Json = dict[str, Any]


@dataclass
class Person:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_premium: bool = False
    deactivated: bool = False
    stars: int = 0


@dataclass
class Member:
    """What one user or bot is in one chat."""

    status: str
    rights: dict[str, bool] = field(default_factory=dict)
    until_date: int = 0
    is_member: bool = True
    link: str | None = None
    promoted_by: int = 0
    custom_title: str | None = None
    # What stands beside the name of one who does not lead a group.
    tag: str | None = None


@dataclass
class InviteLink:
    link: str
    creator: int
    name: str = ""
    expire_date: int = 0
    member_limit: int = 0
    creates_join_request: bool = False
    is_primary: bool = False
    is_revoked: bool = False
    subscription_period: int = 0
    subscription_price: int = 0
    inside: list[int] = field(default_factory=list)


@dataclass
class JoinRequest:
    person: int
    link: str
    date: int


@dataclass
class Message:
    """`body` holds the content in the Bot API's own words; who and where is kept beside it."""

    id: int
    chat: int
    sender: int
    date: int
    body: Json
    markup: Json | None = None
    edit_date: int = 0
    deleted: bool = False
    source: str = ""
    stamp: int = 0
    reactions: list[Json] = field(default_factory=list)


@dataclass
class Place:
    """Anything with messages in it."""

    id: int
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    action: str | None = None


@dataclass
class Dialog(Place):
    """The private chat of one person with one bot; its id is the person's."""

    started: bool = False
    blocked: bool = False
    writable_until: float = 0
    keyboard: Json | None = None


@dataclass
class Chat(Place):
    type: str = "channel"
    title: str = ""
    username: str | None = None
    description: str | None = None
    owner: int = 0
    next_message_id: int = 1
    members: dict[int, Member] = field(default_factory=dict)
    links: dict[str, InviteLink] = field(default_factory=dict)
    requests: dict[int, JoinRequest] = field(default_factory=dict)
    permissions: dict[str, bool] = field(default_factory=dict)
    migrated_to: int = 0
    migrated_from: int = 0
    is_deleted: bool = False
    # A group with topics: their names by number, and which of them are closed.
    is_forum: bool = False
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: list[int] = field(default_factory=list)
    # The discussion group of a channel, and the channel of a discussion group.
    linked_chat: int = 0
    # Members may not copy what is posted out of it (has_protected_content).
    is_protected: bool = False


@dataclass
class Update:
    """`lane` names the queue in which a webhook delivers it: one after the other.

    `again` marks one that a test delivers a second time, although it was confirmed before.
    """

    id: int
    kind: str
    body: Json
    date: float
    expires: float
    lane: str
    again: bool = False


@dataclass
class Webhook:
    url: str
    secret: str = ""
    max_connections: int = 40
    ip_address: str | None = None
    has_certificate: bool = False
    last_error_date: int = 0
    last_error_message: str = ""
    gone_since: float = 0


@dataclass
class Callback:
    """One press of a button, waiting for its answer."""

    id: str
    person: int
    chat: int
    message: int
    data: str
    date: float
    answer: Json | None = None


@dataclass
class Invoice:
    """An offer of payment: in a message, or behind a link."""

    id: str
    bot: int
    title: str
    description: str
    payload: str
    currency: str
    total_amount: int
    provider_token: str = ""
    subscription_period: int = 0
    link: str | None = None
    chat: int = 0
    message: int = 0


@dataclass
class Checkout:
    """A pre-checkout query and what the bot answered."""

    id: str
    person: int
    invoice: str
    date: float
    ok: bool | None = None
    error_message: str | None = None


@dataclass
class Payment:
    charge_id: str
    provider_charge_id: str
    person: int
    invoice: str
    payload: str
    currency: str
    total_amount: int
    date: int
    refunded: bool = False
    subscription_period: int = 0
    subscription_until: int = 0
    canceled_by_user: bool = False
    canceled_by_bot: bool = False
    # The charge that began the subscription which this one prolongs.
    renews: str | None = None


@dataclass
class StarRecord:
    """One line of the bot's Star account; what comes in has a source, what goes out a receiver."""

    id: str
    amount: int
    date: int
    person: int
    payload: str
    incoming: bool
    subscription_period: int = 0


@dataclass
class File:
    """A file's description; its bytes are kept apart. `bots` have seen it and may use its id."""

    id: str
    unique_id: str
    path: str
    size: int
    kind: str
    name: str | None = None
    mime_type: str | None = None
    width: int = 0
    height: int = 0
    bots: list[int] = field(default_factory=list)


@dataclass
class Bot:
    id: int
    token_hash: str
    first_name: str
    username: str
    next_update_id: int
    last_update_at: float = 0
    next_message_id: int = 1
    allowed_updates: list[str] = field(default_factory=list)
    queue: list[Update] = field(default_factory=list)
    webhook: Webhook | None = None
    dialogs: dict[int, Dialog] = field(default_factory=dict)
    callbacks: dict[str, Callback] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[str, Json] = field(default_factory=dict)
    default_rights: dict[str, dict[str, bool]] = field(default_factory=dict)
    checkouts: dict[str, Checkout] = field(default_factory=dict)
    payments: dict[str, Payment] = field(default_factory=dict)
    stars: list[StarRecord] = field(default_factory=list)
    delivered: dict[int, Json] = field(default_factory=dict)


@dataclass
class State:
    clock_offset: float = 0
    next_person_id: int = 5_000_000_001
    next_group_id: int = 4_000_000_001
    next_channel_id: int = 2_000_000_001
    next_serial: int = 1
    people: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    bots: dict[int, Bot] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    invoices: dict[str, Invoice] = field(default_factory=dict)
    ton: TonLedger = field(default_factory=TonLedger)

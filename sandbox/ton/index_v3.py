"""Version 3 of the index: transactions, jettons, accounts and get-methods, read only."""

from collections.abc import Callable
from typing import Any

from aiohttp import web

from sandbox.ton import get_methods, items, render_v3, tokens, view
from sandbox.ton.addresses import shown
from sandbox.ton.ledger import TonAccount
from sandbox.ton.query import Action, BadQuery, Query, answer, handles
from sandbox.world import World

Json = dict[str, Any]
routes: list[tuple[str, str, Any]] = []


def route(verb: str, path: str) -> Callable[[Action], Action]:
    def register(action: Action) -> Action:
        routes.append((verb, f"/ton/api/v3/{path}", handles(f"v3/{path}", action, _refused)))
        return action

    return register


def _refused(status: int, text: str) -> web.Response:
    return answer({"code": status, "error": text}, status)


@route("GET", "transactions")
def transactions(world: World, query: Query) -> Json:
    accounts, left_out = query.addresses("account"), query.addresses("exclude_account")
    found = [each for one in dict.fromkeys(accounts) for each in view.transactions(world, one)]
    if not query.has("account"):
        found = list(view.everything(world))
    wanted_hash, wanted_lt = query.hash("hash"), query.integer("lt")
    found = [
        each
        for each in found
        if each.account not in left_out
        and query.within(each.lt, each.now)
        and wanted_hash in (None, each.hash)
        and wanted_lt in (None, each.lt)
    ]
    page = query.page(sorted(found, key=lambda each: each.lt))
    used: set[str | None] = {each.account for each in page}
    for each in page:
        for message in (each.in_msg, *each.out_msgs):
            used |= {message.source, message.destination}
    shown_page = [render_v3.transaction(each) for each in page]
    return {"transactions": shown_page, "address_book": render_v3.address_book(world, used)}


@route("GET", "jetton/transfers")
def jetton_transfers(world: World, query: Query) -> Json:
    owners, wallets = query.addresses("owner_address"), query.addresses("jetton_wallet")
    masters, direction = query.addresses("jetton_master"), query.text("direction")
    found = []
    for each in view.transfers(world):
        inward = each.destination in owners and direction != "out"
        outward = each.source in owners and direction != "in"
        if (
            (not owners or inward or outward)
            and (not wallets or each.source_wallet in wallets)
            and (not masters or each.master in masters)
            and query.within(each.tx_lt, each.tx_now)
        ):
            found.append(each)
    page = query.page(sorted(found, key=lambda each: each.tx_lt))
    used = {a for each in page for a in (each.source, each.destination, each.master)}
    return {
        "jetton_transfers": [render_v3.transfer(each) for each in page],
        "address_book": render_v3.address_book(world, used),
        "metadata": {},
    }


@route("GET", "jetton/wallets")
def jetton_wallets(world: World, query: Query) -> Json:
    """A wallet names its master itself; the index asks the master whether that is true."""
    addresses, owners = query.addresses("address"), query.addresses("owner_address")
    masters = query.addresses("jetton_address")
    found = [
        each
        for each in world.state.ton.accounts.values()
        if each.kind == "jetton_wallet"
        and get_methods.master_agrees(each)
        and (not addresses or each.address in addresses)
        and (not owners or each.owner in owners)
        and (not masters or each.master in masters)
    ]
    page = query.page(found)
    used = {a for each in page for a in (each.address, each.owner, each.master)}
    return {
        "jetton_wallets": [_wallet(world, each) for each in page],
        "address_book": render_v3.address_book(world, used),
        "metadata": {},
    }


def _wallet(world: World, account: TonAccount) -> Json:
    return {
        "address": shown(account.address),
        "balance": str(account.tokens),
        "owner": shown(account.owner),
        "jetton": shown(account.master),
        "last_transaction_lt": str(view.newest(world, account.address)[0]),
        "code_hash": None,
        "data_hash": None,
    }


@route("GET", "jetton/masters")
def jetton_masters(world: World, query: Query) -> Json:
    wanted = query.addresses("address")
    found = [
        each
        for each in world.state.ton.accounts.values()
        if each.kind == "master" and (not wanted or each.address in wanted)
    ]
    masters = [
        {
            "address": shown(each.address),
            "total_supply": str(10**15),
            "mintable": True,
            "admin_address": None,
            "last_transaction_lt": str(view.newest(world, each.address)[0]),
            "jetton_content": _content(world, each.address),
            "code_hash": None,
            "data_hash": None,
            "jetton_wallet_code_hash": None,
        }
        for each in query.page(found)
    ]
    used: set[str | None] = {each.address for each in found}
    return {
        "jetton_masters": masters,
        "address_book": render_v3.address_book(world, used),
        "metadata": {},
    }


def _content(world: World, master: str) -> Json:
    """What a master says of itself; one that says nothing of its decimals has nine."""
    made = world.state.ton.tokens.jettons.get(master)
    if made is None:
        return {"symbol": "USD₮", "decimals": "6", "name": "Tether USD"}
    decimals = {} if made.decimals is None else {"decimals": made.decimals}
    return {"symbol": made.symbol, "name": made.symbol, **decimals}


@route("GET", "nft/items")
def nft_items(world: World, query: Query) -> Json:
    """By their addresses, or by who owns them."""
    known, wanted = world.state.ton.names, query.addresses("address")
    owners, collections = query.addresses("owner_address"), query.addresses("collection_address")
    found = [each for one in wanted if (each := items.shown_item(known, one))]
    found += [
        listed
        for address, collection, owner, listed in tokens.shown_items(world.state.ton.tokens)
        if (not wanted or address in wanted)
        and (not owners or owner in owners)
        and (not collections or collection in collections)
    ]
    return {"nft_items": query.page(found), "address_book": {}, "metadata": {}}


@route("GET", "nft/collections")
def nft_collections(world: World, query: Query) -> Json:
    """Where a collection describes itself elsewhere, its name is in the metadata."""
    known, wanted = world.state.ton.tokens.collections, query.addresses("collection_address")
    found = {one: known[one] for one in known if not wanted or one in wanted}
    listed = [
        {
            "address": shown(one),
            "owner_address": None,
            "next_item_index": "-1",
            "collection_content": {"uri": f"https://example.com/{n}.json"},
            "last_transaction_lt": "1",
            "code_hash": None,
            "data_hash": None,
        }
        for n, one in enumerate(found)
    ]
    told = {
        shown(one): {
            "is_indexed": True,
            "token_info": [{"valid": True, "type": "nft_collections", "name": name}],
        }
        for one, name in found.items()
    }
    return {"nft_collections": query.page(listed), "address_book": {}, "metadata": told}


@route("GET", "accountStates")
def account_states(world: World, query: Query) -> Json:
    wanted = query.addresses("address")
    if not wanted:
        raise BadQuery(422, "address of account is required")
    accounts = [_account(world, each) for each in wanted]
    book = render_v3.address_book(world, set(wanted))
    return {"accounts": accounts, "address_book": book, "metadata": {}}


def _account(world: World, address: str) -> Json:
    account, (lt, last_hash) = view.account(world, address), view.newest(world, address)
    return {
        "address": shown(address),
        "account_state_hash": render_v3.NO_STATE_HASH,
        "balance": str(account.balance),
        "extra_currencies": {},
        "status": account.status,
        "last_transaction_hash": render_v3.b64(last_hash),
        "last_transaction_lt": str(lt),
        "frozen_hash": None,
        "data_hash": None,
        "code_hash": None,
        "code_boc": None,
        "data_boc": view.data(world, address),
        "interfaces": [],
    }


@route("GET", "addressInformation")
def address_information(world: World, query: Query) -> Json:
    address = query.address("address")
    account, (lt, last_hash) = view.account(world, address), view.newest(world, address)
    return {
        "balance": str(account.balance),
        "code": None,
        "data": view.data(world, address),
        "frozen_hash": None,
        "last_transaction_hash": render_v3.b64(last_hash),
        "last_transaction_lt": str(lt),
        "status": "uninitialized" if account.status in ("nonexist", "uninit") else account.status,
    }


@route("GET", "masterchainInfo")
def masterchain_info(world: World, _: Query) -> Json:
    def block(seqno: int, at: int) -> Json:
        return {
            "workchain": -1,
            "shard": render_v3.SHARD,
            "seqno": seqno,
            "root_hash": render_v3.NO_STATE_HASH,
            "file_hash": render_v3.NO_STATE_HASH,
            "global_id": -3 if world.settings.ton_testnet else -239,
            "gen_utime": str(at),
            "start_lt": str(world.state.ton.lt),
            "end_lt": str(world.state.ton.lt),
        }

    return {
        "last": block(world.state.ton.seqno, int(world.now())),
        "first": block(1, 1_573_822_385),
    }


@route("POST", "runGetMethod")
def run_get_method(world: World, query: Query) -> Json:
    address = query.address("address")
    arguments = [(str(each.get("type")), each.get("value")) for each in query.stack()]
    code, stack = get_methods.run(world, address, query.text("method") or "", arguments)
    return {
        "gas_used": 1_240,
        "exit_code": code,
        "stack": [
            {"type": kind, "value": [] if kind == "list" else value} for kind, value in stack
        ],
    }

"""What a wallet shows to whoever holds the phone: who asked, what for, and what became of it."""

from typing import Any

from sandbox.ton import tonconnect, wallet_orders
from sandbox.ton.addresses import friendly
from sandbox.ton.wallet_app import request_of, wallet_of
from sandbox.ton.wallet_state import Connection, WalletRequest
from sandbox.ton.wallets import Wallet
from sandbox.world import World

Json = dict[str, Any]


def shown(world: World, connection: Connection) -> Json:
    """What the wallet shows of a connection."""
    wallet = wallet_of(world, connection)
    testnet = world.settings.ton_testnet
    asked = request_of(connection)
    return {
        "connection": connection.number,
        "person": connection.person,
        "status": connection.status,
        "trouble": connection.trouble,
        "wallet": connection.wallet,
        "version": connection.version,
        "bridge": connection.bridge,
        "client": tonconnect.client_id(connection.secret),
        "address": friendly(wallet.address, bounceable=False, testnet=testnet),
        "raw": wallet.address,
        "public_key": wallet.public_key,
        "app": {
            "client": connection.app,
            "name": connection.name,
            "domain": connection.domain,
            "url": connection.url,
            "icon": connection.icon,
        },
        "proof": asked.payload,
        "requests": [_shown_request(world, wallet, each) for each in connection.requests],
    }


def _shown_request(world: World, wallet: Wallet, request: WalletRequest) -> Json:
    trouble, messages = "", []
    try:
        # What is shown is what was asked then, whatever the time is now.
        lasting = request.params | {"valid_until": None}
        messages = wallet_orders.read(lasting, wallet, world.now())
        wallet_orders.read(request.params, wallet, world.now())
    except wallet_orders.BadRequest as error:
        trouble = str(error)
    return {
        "id": request.id,
        "answered": request.answered,
        "trouble": trouble,
        "valid_until": request.params.get("valid_until"),
        "messages": [wallet_orders.told(each, wallet) for each in messages],
    }

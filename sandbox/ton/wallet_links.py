"""Links that have a wallet send a contract a message: `ton://transfer/ADDRESS?amount=&bin=`."""

from urllib.parse import parse_qs, urlsplit

from sandbox.ton import links, wallet_orders
from sandbox.ton.wallet_orders import BadRequest, Message
from sandbox.ton.wallets import Wallet


def messages(link: str, wallet: Wallet) -> list[Message] | None:
    """What the link would have signed; None when it asks for a plain payment.

    Raises BadLink for what a wallet would not open.
    """
    asked = links.read_link(link)
    parts = urlsplit(link)
    query = parse_qs(parts.query.replace("+", "%2B"))
    body = query.get("bin", [""])[0].translate(str.maketrans("-_", "+/"))
    if not body:
        return None
    spelt = f"{parts.netloc}{parts.path}".rpartition("/")[2]
    message = {"address": spelt, "amount": str(asked.amount or 0), "payload": body}
    if state := query.get("init", [""])[0]:
        message["stateInit"] = state.translate(str.maketrans("-_", "+/"))
    try:
        return wallet_orders.read({"messages": [message]}, wallet, 0)
    except BadRequest as error:
        raise links.BadLink(str(error)) from None

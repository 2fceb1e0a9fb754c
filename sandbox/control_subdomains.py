"""Control API of names below a domain: its manager, and wallets that send what a link asks for."""

from sandbox.control import Ask, route
from sandbox.control_ton import address, on_chain, payer, told
from sandbox.errors import ControlError
from sandbox.model import Json
from sandbox.ton import links, managers
from sandbox.ton.bodies import Body
from sandbox.ton.chain import Out
from sandbox.ton.managers import TRICKS, TonManager, address_of


@route("POST", "ton/manager")
def manager(ask: Ask) -> Json:
    """The manager of a domain, owned by a wallet; what it knows stays when it is named again.

    A trick of sandbox/ton/managers.py makes it a bad one. Gone, nobody manages the names.
    """
    domain, trick = ask.text("domain"), ask.fields.get("trick")
    if trick is not None and trick not in TRICKS:
        raise ControlError(f"trick must be one of {', '.join(TRICKS)}")
    known = ask.world.state.ton.names.managers
    if ask.fields.get("gone"):
        known.pop(domain, None)
        return {}
    owner = payer(ask, on_chain(ask)).address
    made = known.setdefault(domain, TonManager(domain, owner))
    made.owner, made.trick = owner, trick
    made.leads_to = address(ask, "leads_to", "") if ask.fields.get("leads_to") else None
    made.answers_left = ask.integer("answers", 1) or 0
    ask.world.touch()
    return {"manager": address_of(domain), "owner": owner}


@route("POST", "ton/send")
def send(ask: Ask) -> Json:
    """A wallet signs what a link asks for, body and all; the receiver's transaction is told."""
    try:
        asked = links.read_link(ask.text("link"))
    except links.BadLink as error:
        raise ControlError(str(error)) from None
    if asked.body is None or asked.amount is None:
        raise ControlError("the link carries no message")
    chain = on_chain(ask)
    cell = managers.cells(asked.body)
    body = Body(cell, cell.value >> (cell.bits - 32) if cell.bits >= 32 else None)
    made = chain.call(payer(ask, chain), Out(asked.to, asked.amount, body))
    ask.world.touch()
    return told(made) | {"exit_code": made.exit_code}

"""The links that open a wallet with everything filled in, read as wallets read them."""

import base64
import binascii
import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from sandbox.ton import TON, USDT, USDT_MASTER
from sandbox.ton.addresses import BadAddress, read_address


class BadLink(Exception):
    """A wallet would not open this."""


@dataclass(frozen=True)
class Asked:
    """What a link asks to be paid; what it leaves open is None."""

    to: str
    asset: str
    amount: int | None
    comment: str | None
    # A bag of cells in base64, in the place of a comment.
    body: str | None = None


def read_link(link: str) -> Asked:
    """`ton://transfer/ADDRESS?amount=&text=&jetton=&bin=`, or the same behind a wallet's https.

    A plus stands for itself, as in some wallets.
    """
    try:
        parts = urlsplit(link)
        path = parts.netloc + parts.path if parts.scheme == "ton" else parts.path.lstrip("/")
        word, _, address = path.partition("/")
        if parts.scheme not in ("ton", "https") or word != "transfer":
            raise BadLink("this link asks no wallet for a transfer")
        query = parts.query.replace("+", "%2B")
        fields = parse_qs(query, strict_parsing=bool(query), errors="strict")
        to = read_address(address)
        master = read_address(fields["jetton"][0]) if "jetton" in fields else None
    except BadAddress as error:
        raise BadLink(f"{error} is not an address") from None
    except ValueError:
        raise BadLink("the link cannot be read") from None
    if master not in (None, USDT_MASTER):
        raise BadLink("the wallet holds no such jetton")
    amount = fields.get("amount", [None])[0]
    if amount is not None and not re.fullmatch(r"[0-9]{1,36}", amount):
        raise BadLink("the amount must be a number of the smallest units")
    return Asked(
        to=to,
        asset=TON if master is None else USDT,
        amount=None if amount is None else int(amount),
        comment=fields.get("text", [None])[0],
        body=_body(fields.get("bin", [None])[0]),
    )


def _body(written: str | None) -> str | None:
    """In the alphabet of links, as it is in the other one."""
    if written is None:
        return None
    body = written.translate(str.maketrans("-_", "+/"))
    try:
        base64.b64decode(body, validate=True)
    except binascii.Error:
        raise BadLink("the message cannot be read") from None
    return body

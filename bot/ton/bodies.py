"""What the body of a message says: a comment for people, or a jetton that arrived.

Everything here was written by the payer, so that nothing is taken on trust but the bounds.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.ton.cells import BadCells, Reader

_TEXT, _INTERNAL_TRANSFER = 0, 0x178D4519
#: A pay code is short; no one needs a longer comment than this to say who they are.
MOST_COMMENT = 4096
#: No message is deeper (the network's configuration, parameter 43).
_DEEPEST = 512
_BLANKS = b" \t\r\n\v\f"


@dataclass(frozen=True)
class JettonCredit:
    """What an internal_transfer brings to the jetton wallet that accepts it (TEP-74)."""

    amount: int
    # The wallet that sent the jettons; a master that mints may leave it empty.
    owner: str | None
    comment: bytes | None
    # Nothing at all was written with them.
    is_bare: bool = False


def is_bare(body: Reader) -> bool:
    """Whether nothing is written: no word, nothing encrypted, no other contents, only blanks."""
    try:
        if body.bits_left == 0 and body.references_left == 1:
            body = Reader(body.reference())
        if not body.bits_left and not body.references_left:
            return body.is_ordinary
        if body.bits_left < 32 or body.unsigned(32) != _TEXT:
            return False
        if not body.bits_left and not body.references_left:
            return body.is_ordinary
        text = _text(body)
    except BadCells:
        return False
    return text is not None and not text.strip(_BLANKS)


def text_comment(body: Reader) -> bytes | None:
    """The bytes of a text comment; empty for no comment, an encrypted one and other contents.

    The text may run on in a chain of references, and the whole comment may stand in one.
    """
    try:
        if body.bits_left == 0 and body.references_left == 1:
            body = Reader(body.reference())
        if body.bits_left < 32 or body.unsigned(32) != _TEXT:
            return None
        return _text(body)
    except BadCells:
        return None


def _text(reader: Reader) -> bytes | None:
    text = b""
    for _ in range(_DEEPEST):
        if not reader.is_ordinary or reader.bits_left % 8 or reader.references_left > 1:
            return None
        text += reader.octets(reader.bits_left // 8)
        if len(text) > MOST_COMMENT:
            return None
        if not reader.references_left:
            return text or None
        reader = Reader(reader.reference())
    return None


def jetton_credit(body: Reader) -> JettonCredit | None:
    """The jettons that the message brings; empty for any other message."""
    try:
        if body.bits_left < 32 or body.unsigned(32) != _INTERNAL_TRANSFER:
            return None
        body.unsigned(64)
        amount, owner = body.coins(), body.address()
        body.address()
        body.coins()
    except BadCells:
        return None
    return JettonCredit(amount, owner, *_forwarded(body))


def _forwarded(body: Reader) -> tuple[bytes | None, bool]:
    """The comment in the forward payload, which stands here or in a reference."""
    try:
        payload = Reader(body.reference()) if body.flag() else body
        return text_comment(payload.again()), is_bare(payload)
    except BadCells:
        return None, False

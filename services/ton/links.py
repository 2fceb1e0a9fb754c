"""Links that open a wallet with a transfer filled in, and the same as a QR code."""

from __future__ import annotations

import io
from dataclasses import dataclass
from urllib.parse import quote, urlencode

import segno

_WALLET = "https://app.tonkeeper.com/transfer/"
_SCHEME = "ton://transfer/"


@dataclass(frozen=True)
class Transfer:
    """What a wallet is asked to send; a button and a QR code say the same."""

    # The friendly form of the receiving wallet; for a jetton too, never its jetton wallet: the
    # payer's wallet finds that one by itself.
    to: str
    # Nanograms, or base units of the jetton.
    amount: int
    comment: str
    # The friendly form of the jetton's master.
    jetton: str | None = None

    @property
    def scheme_link(self) -> str:
        """For a QR code: any wallet on the telephone reads it."""
        return f"{_SCHEME}{self._tail}"

    @property
    def wallet_link(self) -> str:
        """For a button: Telegram opens no other scheme than https and its own."""
        return f"{_WALLET}{self._tail}"

    @property
    def _tail(self) -> str:
        asked = {"jetton": self.jetton} if self.jetton else {}
        asked |= {"amount": str(self.amount), "text": self.comment}
        # A plus stands for itself in some wallets, so that a blank has to be %20.
        return f"{self.to}?{urlencode(asked, quote_via=quote)}"


def qr_code(link: str) -> bytes:
    """The link as a PNG that a telephone reads from another screen, also in a dark theme."""
    picture = io.BytesIO()
    segno.make(link, error="m", micro=False).save(picture, kind="png", scale=8, border=4)
    return picture.getvalue()

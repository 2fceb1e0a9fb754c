"""Links that open a wallet with a transfer filled in, and the same as a QR code."""

from __future__ import annotations

import io
from base64 import urlsafe_b64encode
from urllib.parse import quote, urlencode

import segno

from models.lifecycles import ChainAsset
from services.ton.addresses import TonNetwork, friendly
from services.ton.manager import Call

_SCHEME = "ton://transfer/"
_WALLET = "https://app.tonkeeper.com/transfer/"


class WalletLinks:
    """How a wallet of this network learns whom to pay; addresses come in raw."""

    def __init__(self, network: TonNetwork, usdt_master: str) -> None:
        self._network = network
        self._usdt_master = usdt_master

    def scanned(self, asset: ChainAsset, address: str, amount: int, comment: str) -> str:
        """For a QR code: any wallet on the telephone reads it."""
        return _SCHEME + self._transfer(asset, address, amount, comment)

    def opened(self, asset: ChainAsset, address: str, amount: int, comment: str) -> str:
        """For a button: Telegram opens no scheme but https and its own."""
        return _WALLET + self._transfer(asset, address, amount, comment)

    def scanned_call(self, call: Call) -> str:
        """The same of a message for a contract, which carries its own body."""
        return _SCHEME + self._call(call)

    def opened_call(self, call: Call) -> str:
        return _WALLET + self._call(call)

    def shown(self, address: str) -> str:
        """Non-bounceable: a transfer to a wallet that was never used arrives all the same."""
        return friendly(address, self._network)

    def picture(self, link: str) -> bytes:
        """A PNG with a white border, which a telephone reads in a dark theme too."""
        picture = io.BytesIO()
        segno.make(link, error="m", micro=False).save(picture, kind="png", scale=8, border=4)
        return picture.getvalue()

    def contract(self, address: str) -> str:
        """Bounceable: what a contract cannot take comes back."""
        return friendly(address, self._network, bounceable=True)

    def _call(self, call: Call) -> str:
        asked = {"amount": str(call.amount), "bin": urlsafe_b64encode(call.body).decode()}
        return f"{self.contract(call.to)}?{urlencode(asked, quote_via=quote)}"

    def _transfer(self, asset: ChainAsset, address: str, amount: int, comment: str) -> str:
        asked = {"amount": str(amount), "text": comment}
        if asset is ChainAsset.USDT:
            # The address stays our wallet's: the payer's wallet asks this master for the rest.
            asked["jetton"] = friendly(self._usdt_master, self._network, bounceable=True)
        # A plus stands for itself in some wallets, so that a blank has to be %20.
        return f"{self.shown(address)}?{urlencode(asked, quote_via=quote)}"

"""Links for wallets: the same payment in a button and in a QR code."""

import io
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image

from bot.ton.links import WalletLinks
from models.lifecycles import ChainAsset
from services.ton.addresses import TonNetwork, parse_address
from tests.ton.test_addresses import USDT, USDT_FRIENDLY

OURS = f"0:{'12' * 32}"
LINKS = WalletLinks(TonNetwork.MAINNET, USDT)


def test_a_link_in_gram_says_whom_how_much_and_why() -> None:
    link = urlsplit(LINKS.scanned(ChainAsset.TON, OURS, 5_000_000_001, "DC 7&K=#"))
    assert (link.scheme, link.netloc) == ("ton", "transfer")
    assert parse_address(link.path[1:]) == OURS and link.path.startswith("/UQ")
    assert parse_qs(link.query) == {"amount": ["5000000001"], "text": ["DC 7&K=#"]}
    assert "+" not in link.query


def test_a_link_in_usdt_names_the_jettons_master_and_our_wallet() -> None:
    link = urlsplit(LINKS.opened(ChainAsset.USDT, OURS, 20_000_000, "DC7K2M"))
    assert (link.scheme, link.netloc) == ("https", "app.tonkeeper.com")
    assert link.path == f"/transfer/{LINKS.shown(OURS)}"
    asked = {"amount": ["20000000"], "text": ["DC7K2M"], "jetton": [USDT_FRIENDLY]}
    assert parse_qs(link.query) == asked


def test_the_test_network_has_its_own_spelling() -> None:
    links = WalletLinks(TonNetwork.TESTNET, USDT)
    assert links.shown(OURS).startswith("0Q")
    assert "jetton=kQ" in links.opened(ChainAsset.USDT, OURS, 1, "x")


def test_the_picture_of_a_link_is_that_link() -> None:
    cv2 = pytest.importorskip("cv2")
    numpy = pytest.importorskip("numpy")
    link = LINKS.scanned(ChainAsset.USDT, OURS, 20_000_000, "DC7K2M")
    picture = Image.open(io.BytesIO(LINKS.picture(link))).convert("L")
    read, *_ = cv2.QRCodeDetector().detectAndDecode(numpy.array(picture))
    assert read == link


def test_the_picture_is_large_enough_to_read_and_has_a_white_border() -> None:
    link = LINKS.scanned(ChainAsset.TON, OURS, 1, "DC7K2M")
    picture = Image.open(io.BytesIO(LINKS.picture(link))).convert("L")
    assert min(picture.size) >= 300
    assert {picture.getpixel((x, 10)) for x in range(picture.width)} == {255}

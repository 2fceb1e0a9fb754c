"""Documents as banks write them: linearised, and encrypted with and without a password to read."""

import struct
from hashlib import md5

from Cryptodome.Cipher import ARC4

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"


def encrypted(password: bytes = b"") -> bytes:
    """A page that is read with this password; banks leave it empty and forbid changes only."""
    rights = -44
    user = (password + _PAD)[:32]
    owner = ARC4.new(md5((b"owner" + _PAD)[:32]).digest()[:5]).encrypt(user)
    key = md5(user + owner + struct.pack("<i", rights) + _ID).digest()[:5]
    check = ARC4.new(key).encrypt(_PAD)
    lock = b"<</Filter/Standard/V 1/R 2/P %d/O<%s>/U<%s>>>" % (
        *(rights, owner.hex().encode(), check.hex().encode()),
    )
    return _written(
        [_CATALOGUE, _PAGES, _PAGE, lock],
        b"/Encrypt 4 0 R/ID[<%s><%s>]" % ((_ID.hex().encode(),) * 2),
    )


def linearised() -> bytes:
    """Its first object says that it may be shown while it is loading; the rest of it, as
    in documents that were changed since, is not kept."""
    return _written(
        [_CATALOGUE, _PAGES, _PAGE, b"<</Linearized 1/L 9999/H[700 80]/O 3/E 900/N 1/T 850>>"]
    )


_CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>"


def _written(objects: list[bytes], trailer: bytes = b"") -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%s"
        b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
        % (count, table, count, trailer, len(out))
    )

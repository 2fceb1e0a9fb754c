"""A sealed stream: whatever is done to it is found out, and nothing of it is handed on."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.backups.parts import Parts, split
from bot.backups.sealed import PIECE, SealBroken, Sealer, opened

SECRET = "correct horse battery"
TAG = 16
PLAIN = b"".join(bytes([number]) * PIECE for number in range(3)) + b"the end"


def sealed(plain: bytes = PLAIN) -> bytes:
    sealer = Sealer(SECRET, at="2026-11-29T04:00:00+00:00")
    pieces = [plain[at : at + PIECE] for at in range(0, len(plain), PIECE)] or [b""]
    last = len(pieces) - 1
    return sealer.head + b"".join(
        sealer.seal(piece, last=number == last) for number, piece in enumerate(pieces)
    )


SEALED = sealed()
HEAD = len(SEALED) - len(PLAIN) - 4 * TAG


def unsealed(stream: bytes, secret: str = SECRET) -> bytes:
    return b"".join(opened(io.BytesIO(stream).read, secret))


@pytest.mark.parametrize("length", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE])
def test_what_was_sealed_is_opened_at_every_border(length: int) -> None:
    assert unsealed(sealed(PLAIN[:length])) == PLAIN[:length]


def test_nothing_readable_is_left_and_no_two_are_alike() -> None:
    assert b"the end" not in SEALED
    assert sealed()[HEAD:] != SEALED[HEAD:]


def _swapped(stream: bytes) -> bytes:
    first, second = HEAD, HEAD + PIECE + TAG
    third = second + PIECE + TAG
    return stream[:first] + stream[second:third] + stream[first:second] + stream[third:]


def _flipped(at: int) -> Callable[[bytes], bytes]:
    return lambda stream: stream[:at] + bytes([stream[at] ^ 1]) + stream[at + 1 :]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda stream: stream[:-1], "cut short"),
        (lambda stream: stream[: HEAD + 2 * (PIECE + TAG)], "cut short"),
        (lambda stream: stream[: HEAD + PIECE], "cut short"),
        (lambda stream: stream[:HEAD], "cut short"),
        (lambda stream: stream[: HEAD - 1], "cut short in its very beginning"),
        (lambda stream: b"", "cut short in its very beginning"),
        (_swapped, "in another order: 0 MB"),
        (_flipped(HEAD + PIECE + TAG + 5), "damaged"),
        (_flipped(HEAD + 2 * (PIECE + TAG) - 1), "damaged"),
        (_flipped(30), "damaged"),
        (lambda stream: stream + b"more", "damaged"),
        (lambda stream: b"DCSEALED1\n\xff\xff" + stream, "cut short in its very beginning"),
    ],
)
def test_what_was_done_to_it_is_one_clear_sentence(
    spoil: Callable[[bytes], bytes], said: str
) -> None:
    with pytest.raises(SealBroken, match=said) as broken:
        unsealed(spoil(SEALED))
    assert "\n" not in str(broken.value)


def test_another_passphrase_opens_nothing() -> None:
    with pytest.raises(SealBroken, match="the passphrase is not the one"):
        opened(io.BytesIO(SEALED).read, "incorrect horse battery")


def test_pieces_of_another_backup_with_the_same_passphrase_do_not_fit() -> None:
    other = sealed()
    with pytest.raises(SealBroken, match="damaged"):
        unsealed(SEALED[: HEAD + PIECE + TAG] + other[HEAD + PIECE + TAG :])


def test_parts_are_read_as_one_and_a_missing_one_is_missed(tmp_path: Path) -> None:
    whole = tmp_path / "shop.dcb"
    whole.write_bytes(SEALED)
    parts = split(whole, tmp_path, size=300_000)
    assert [part.name for part in parts] == [f"shop.dcb.00{number}" for number in (1, 2, 3)]
    assert all(part.stat().st_size <= 300_000 for part in parts)
    assert split(whole, tmp_path) == [whole]
    whole.unlink()

    def read() -> bytes:
        with Parts(parts[0]) as found:
            return b"".join(opened(found.read, SECRET))

    assert read() == PLAIN
    parts[1].rename(tmp_path / "elsewhere")
    with pytest.raises(SealBroken, match="cut short"):
        read()
    parts[2].rename(parts[1])
    with pytest.raises(SealBroken, match="damaged"):
        read()

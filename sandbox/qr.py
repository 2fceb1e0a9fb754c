"""What a telephone's camera reads in a picture: one QR code, upright and clean, as bots send it.

Nothing is repaired: a picture that was drawn and sent needs no correction of errors.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from PIL import Image, UnidentifiedImageError
from segno import consts

_MASKS = (
    lambda row, column: (row + column) % 2,
    lambda row, column: row % 2,
    lambda row, column: column % 3,
    lambda row, column: (row + column) % 3,
    lambda row, column: (row // 2 + column // 3) % 2,
    lambda row, column: row * column % 2 + row * column % 3,
    lambda row, column: (row * column % 2 + row * column % 3) % 2,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2,
)
#: Where the two copies of the format stand, the one at the corner, its first bit first.
_FORMAT = (
    *((8, column) for column in (0, 1, 2, 3, 4, 5, 7, 8)),
    *((row, 8) for row in (7, 5, 4, 3, 2, 1, 0)),
)
_FORMAT_MASK = 0x5412
_NUMBERS, _LETTERS, _BYTES, _ECI, _END = 1, 2, 4, 7, 0
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_MOST_PIXELS = 64_000_000
Modules = list[list[bool]]
Take = Callable[[int], int]


def scan(picture: bytes) -> str | None:
    """The text of the code in a picture; None when there is none that can be read."""
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return None
            dark = opened.convert("L").point(lambda level: 255 * (level < 128))
    except (UnidentifiedImageError, OSError, ValueError):
        return None
    modules = _modules(dark)
    return None if modules is None else _text(modules)


def _modules(dark: Image.Image) -> Modules | None:
    """The squares of the code, of the one size at which its timing lines come out."""
    box = dark.getbbox()
    if box is None:
        return None
    left, top, right, bottom = box
    for version in range(1, 41):
        size = 17 + 4 * version

        def at(row: int, column: int, size: int = size) -> bool:
            x = left + (2 * column + 1) * (right - left) // (2 * size)
            y = top + (2 * row + 1) * (bottom - top) // (2 * size)
            return bool(dark.getpixel((x, y)))

        line = range(8, size - 8)
        timed = all(at(6, n) == at(n, 6) == (n % 2 == 0) for n in line)
        if timed and all(at(0, n) and not at(7, n) for n in range(7)):
            return [[at(row, column) for column in range(size)] for row in range(size)]
    return None


def _text(modules: Modules) -> str | None:
    version = (len(modules) - 17) // 4
    told = _number(modules[row][column] for row, column in _FORMAT) ^ _FORMAT_MASK
    level, mask = told >> 13, told >> 10 & 7
    bits = (
        modules[row][column] ^ (not _MASKS[mask](row, column))
        for row, column in _path(len(modules), _fixed(version))
    )
    words = []
    known: Any = consts.ECC
    blocks = [e.num_data for e in known[version][level] for _ in range(e.num_blocks)]
    for _ in range(sum(blocks)):
        words.append(_number(next(bits) for _ in range(8)))
    return _read(_in_order(words, blocks), version)


def _number(bits: Iterator[bool]) -> int:
    number = 0
    for bit in bits:
        number = number << 1 | bit
    return number


def _fixed(version: int) -> set[tuple[int, int]]:
    """The squares that are the same in every code of this size, or tell its format."""
    size = 17 + 4 * version
    fixed = {(row, column) for row in range(9) for column in range(9)}
    fixed |= {(row, column) for row in range(9) for column in range(size - 8, size)}
    fixed |= {(column, row) for row, column in fixed}
    fixed |= {(6, n) for n in range(size)} | {(n, 6) for n in range(size)}
    centres = consts.ALIGNMENT_POS[version - 2] if version > 1 else ()
    for row in centres:
        for column in centres:
            if (row, column) not in ((6, 6), (6, size - 7), (size - 7, 6)):
                fixed |= {(row + y, column + x) for y in range(-2, 3) for x in range(-2, 3)}
    if version >= 7:
        told = {(row, size - 11 + column) for row in range(6) for column in range(3)}
        fixed |= told | {(column, row) for row, column in told}
    return fixed


def _path(size: int, fixed: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The way of the data: up and down in pairs of columns, from the right."""
    upwards = True
    for right in (*range(size - 1, 6, -2), *range(5, 0, -2)):
        for row in range(size - 1, -1, -1) if upwards else range(size):
            for column in (right, right - 1):
                if (row, column) not in fixed:
                    yield row, column
        upwards = not upwards


def _in_order(words: list[int], blocks: list[int]) -> Iterator[bool]:
    """The bits of the words, which are dealt out to the blocks in turn."""
    dealt: list[list[int]] = [[] for _ in blocks]
    left = iter(words)
    for turn in range(max(blocks)):
        for block, length in zip(dealt, blocks, strict=True):
            if turn < length:
                block.append(next(left))
    for block in dealt:
        for word in block:
            yield from (bool(word >> place & 1) for place in range(7, -1, -1))


def _read(bits: Iterator[bool], version: int) -> str | None:
    def take(count: int) -> int:
        return _number(next(bits) for _ in range(count))

    step = (version >= 10) + (version >= 27)
    found = bytearray()
    try:
        while (mode := take(4)) != _END:
            if mode == _BYTES:
                found += bytes(take(8) for _ in range(take(8 if step == 0 else 16)))
            elif mode == _LETTERS:
                found += _letters(take, take(9 + 2 * step)).encode()
            elif mode == _NUMBERS:
                found += _digits(take, take(10 + 2 * step)).encode()
            elif mode != _ECI or take(8) > 127:
                return None
    except (StopIteration, RuntimeError, IndexError):
        # A code that is full to the last bit has no end mark.
        pass
    return found.decode(errors="replace") or None


def _letters(take: Take, count: int) -> str:
    pairs = [divmod(take(11), 45) for _ in range(count // 2)]
    text = "".join(_SIGNS[first] + _SIGNS[second] for first, second in pairs)
    return text + (_SIGNS[take(6)] if count % 2 else "")


def _digits(take: Take, count: int) -> str:
    text = "".join(f"{take(10):03d}" for _ in range(count // 3))
    rest = count % 3
    return text + (f"{take(4 if rest == 1 else 7):0{rest}d}" if rest else "")

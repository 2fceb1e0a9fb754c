"""What tells a copy of a receipt from another receipt of the same bank: the look of its lines.

All screens of one bank's app look the same from afar; what differs are the amount, the time and
the reference. So a picture is taken apart into lines of writing, each remembered by where along it
there is ink and where that is above. A copy, recompressed, scaled or cut, has the same lines in the
same order; in a neighbour others stand between the labels. Pure functions; pictures are Pillow's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise
from math import ceil, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

#: Every picture is looked at in this width; a long screenshot is looked at to this height.
_WIDTH, _MOST_HEIGHT = 480, 4800
#: A picture in black and white is smoothed by so much of one of these points.
_DOT = 0.8
#: A step from one point to the next that is an edge of a letter, and how many make a line.
_EDGE, _EDGES_IN_ROW = 24, 3
#: What stands out less from its paper is seen in one copy and not in the next.
_CONTRAST = 64
#: Lines of writing are so high, and no further apart than this where they are one.
_LOWEST, _HIGHEST, _JOINED = 5, 140, 2
#: A gap of so many times the height of a line parts a label from its value.
_GAP = 2.0
#: No slip has more pieces of writing; those in excess are left out.
MOST_PIECES = 60
#: The paper is what lies so far around a piece: within it, bold letters leave less than they fill.
_FRAME = 2
#: A piece is remembered in so many steps along it.
_STEPS = 64
#: A shade nearer to the paper's is paper; the ink lies within so many of its own spreads.
_PALE, _REACH = 24, 1.8
#: Pieces whose ink along them differs in no more bits look like the same writing at first sight.
SAME_PIECE = 10
#: Pieces that differ in no more bits are the same, as this share is of the pieces of the picture
#: that has fewer. Of what stands between the same pieces none differs by more bits, counted in both
#: its words: the noise of many pieces would add up to more than one exchanged number.
_SAME, _SHARE, _EXCHANGED = 7, 0.5, 28
#: Where one of the two looks is of the former release, which kept a word a piece; the bits of all.
_SAME_BEFORE, _SHARE_BEFORE, _EXCHANGED_BEFORE = SAME_PIECE, 0.7, 17
#: A picture with fewer pieces is no screen but a photo.
FEWEST = 4

#: Signed numbers of 64 bits, which is what PostgreSQL's bigint holds: for each piece, from top to
#: bottom, where along it there is more ink than its mean; the mark; for each piece once more where
#: more of its ink is above than below. The former release kept neither the mark nor what follows.
Look = list[int]
#: No piece has more ink than its mean everywhere, so this number is none of them.
MARK = -1


def look_of(picture: Image.Image) -> Look:
    """The look of an upright picture in shades of grey (mode L)."""
    from PIL import Image, ImageFilter  # noqa: PLC0415 (the bot itself compares looks and takes none)

    if picture.getcolors(2):
        # Fax machines and scanners make grey of black dots, which are no letters.
        picture = picture.filter(ImageFilter.GaussianBlur(_DOT * picture.width / _WIDTH))
    height = max(1, round(picture.height * _WIDTH / picture.width))
    scaled = picture.resize((_WIDTH, height), Image.Resampling.BICUBIC, reducing_gap=3.0)
    scaled = scaled.crop((0, 0, _WIDTH, min(height, _MOST_HEIGHT)))
    words = [_words(*piece) for piece in islice(_pieces(scaled), MOST_PIECES)]
    if not words:
        return []
    return [_signed(along) for along, _ in words] + [MARK] + [_signed(above) for _, above in words]


def _pieces(picture: Image.Image) -> Iterator[tuple[Image.Image, int]]:
    """The pieces of writing, each cut out to its first and last letter, with its paper's shade."""
    from PIL import Image, ImageChops  # noqa: PLC0415

    aside = ImageChops.difference(picture, ImageChops.offset(picture, 1, 0))
    edges = aside.point(lambda step: 255 if step > _EDGE else 0)
    # Cutting a picture off leaves an edge at its side, which is no letter.
    edges.paste(0, (0, 0, 3, picture.height))
    edges.paste(0, (_WIDTH - 3, 0, _WIDTH, picture.height))
    rows = edges.resize((1, picture.height), Image.Resampling.BOX).tobytes()
    fewest = _EDGES_IN_ROW * 255 / _WIDTH
    for top, bottom in _runs([row >= fewest for row in rows], _JOINED):
        high = bottom - top
        is_cut_off = top == 0 or bottom == picture.height
        if is_cut_off or not _LOWEST <= high <= _HIGHEST:
            continue
        line = edges.crop((0, top, _WIDTH, bottom))
        columns = line.resize((_WIDTH, 1), Image.Resampling.BOX).tobytes()
        for left, right in _runs([column > 0 for column in columns], round(_GAP * high)):
            piece = picture.crop((left, top, right, bottom))
            if right - left > _LOWEST and _contrast(piece) >= _CONTRAST:
                around = (left - _FRAME, top - _FRAME, right + _FRAME, bottom + _FRAME)
                yield piece, _paper(picture.crop(around), piece)


def _contrast(piece: Image.Image) -> int:
    shades = [shade for shade, count in enumerate(piece.histogram()) if count]
    return shades[-1] - shades[0]


def _paper(framed: Image.Image, piece: Image.Image) -> int:
    """The median of what lies around it."""
    shades = zip(framed.histogram(), piece.histogram(), strict=True)
    frame = [with_frame - within for with_frame, within in shades]
    half = sum(frame) / 2
    return next(shade for shade, below in enumerate(accumulate(frame)) if below >= half)


def _runs(marks: Sequence[bool], gap: int) -> Iterator[tuple[int, int]]:
    """Where marks stand together, with no gap between them that is wider than this."""
    began, ended = None, 0
    for place, is_marked in enumerate(marks):
        if not is_marked:
            continue
        if began is not None and place - ended > gap:
            yield began, ended
            began = None
        began = place if began is None else began
        ended = place + 1
    if began is not None:
        yield began, ended


def _words(piece: Image.Image, paper: int) -> tuple[int, int]:
    """Where along it is more ink than its mean, and where more of its ink is above than below.

    The ink's own middle and spread say where it lies: the box of its letters is a point wider or
    narrower in every copy, and a point is a third of a letter.
    """
    from PIL import Image  # noqa: PLC0415

    ink = piece.point([max(abs(shade - paper) - _PALE, 0) for shade in range(256)])
    width, height = ink.size
    left, right = _reach(ink.resize((width, 1), Image.Resampling.BOX).tobytes())
    top, bottom = _reach(ink.resize((1, height), Image.Resampling.BOX).tobytes())
    # The ends may lie outside of the box: there is no ink.
    aside, over = _outside(left, right, width), _outside(top, bottom, height)
    wide = ink.crop((-aside, -over, width + aside, height + over))
    left, right, top, bottom = left + aside, right + aside, top + over, bottom + over
    along = wide.resize(
        (_STEPS, 1), Image.Resampling.HAMMING, box=(left, over, right, height + over)
    ).tobytes()
    halves = wide.resize(
        (_STEPS, 2), Image.Resampling.HAMMING, box=(left, top, right, bottom)
    ).tobytes()
    upper, lower = halves[:_STEPS], halves[_STEPS:]
    mean, above, below = sum(along) / _STEPS, sum(upper), sum(lower)
    return (
        sum((ink_here > mean) << step for step, ink_here in enumerate(along)),
        sum(
            (high * below > low * above) << step
            for step, (high, low) in enumerate(zip(upper, lower, strict=True))
        ),
    )


def _outside(begin: float, end: float, size: int) -> int:
    """How far at most these two lie outside of a size, in whole points."""
    return max(0, ceil(-begin), ceil(end - size))


def _reach(shades: bytes) -> tuple[float, float]:
    """From where to where the ink lies, judged by its middle and its spread."""
    total = sum(shades) or 1
    middle = sum((place + 0.5) * one for place, one in enumerate(shades)) / total
    spread = sum((place + 0.5 - middle) ** 2 * one for place, one in enumerate(shades)) / total
    reach = max(_REACH * sqrt(spread), 1.0)
    return middle - reach, middle + reach


def _signed(bits: int) -> int:
    return bits - (1 << 64) if bits >> 63 else bits


def pieces_of(look: Sequence[int]) -> Sequence[int]:
    """The first word of each piece, which the former release kept as well."""
    return look[: look.index(MARK)] if MARK in look else look


def is_copy(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two screens show the same receipt, rather than two of one bank."""
    mine, its = pieces_of(one), pieces_of(other)
    fewer = min(len(mine), len(its))
    if fewer < FEWEST:
        return False
    is_former = MARK not in one or MARK not in other
    same, share = (_SAME_BEFORE, _SHARE_BEFORE) if is_former else (_SAME, _SHARE)
    pairs = _aligned(mine, its, same)
    if len(pairs) < share * fewer:
        return False
    if is_former:
        return sum(_exchanged([mine], [its], pairs)) <= _EXCHANGED_BEFORE
    words = [mine, one[len(mine) + 1 :]], [its, other[len(its) + 1 :]]
    return max(_exchanged(*words, pairs), default=0) <= _EXCHANGED


def _aligned(one: Sequence[int], other: Sequence[int], same: int) -> list[tuple[int, int]]:
    """Places of the same pieces in both, in their order: the most pairs, of those the nearest.

    Pieces are the same that differ in no more bits.
    """
    worth = [[_worth(distance(piece, its), same) for its in other] for piece in one]
    best = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in reversed(range(len(one))):
        for j in reversed(range(len(other))):
            paired = best[i + 1][j + 1] + worth[i][j] if worth[i][j] else 0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    pairs, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _worth(bits: int, same: int) -> int:
    """A pair more outdoes nearer ones."""
    return 64 * MOST_PIECES - bits if bits <= same else 0


def _exchanged(
    one: Sequence[Sequence[int]], other: Sequence[Sequence[int]], pairs: list[tuple[int, int]]
) -> list[int]:
    """By how many bits those pieces differ that stand in the same place between the same pieces.

    What only one of the two has was cut off, or not seen: that says nothing. Above the first pair
    stands the phone's own line, which differs when the same receipt is photographed once more.
    """
    bits = []
    for (i, j), (next_i, next_j) in pairwise([*pairs, (len(one[0]), len(other[0]))]):
        mine, its = range(i + 1, next_i), range(j + 1, next_j)
        nearest = sorted(min((_apart(one, a, other, b) for b in its), default=0) for a in mine)
        bits += nearest[: min(len(mine), len(its))]
    return bits


def _apart(one: Sequence[Sequence[int]], a: int, other: Sequence[Sequence[int]], b: int) -> int:
    """How many bits of all words of two pieces differ."""
    return sum(distance(mine[a], its[b]) for mine, its in zip(one, other, strict=True))


def distance(one: int, other: int) -> int:
    """How many bits differ."""
    return ((one ^ other) & (1 << 64) - 1).bit_count()

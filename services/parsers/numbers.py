"""Numbers as people of any country write them, and the plain form that files and settings take.

A point or a comma means tenths in one country and thousands in the next. What only one reading
fits is read; what two readings fit is refused with both of them, and never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_DOWN, Decimal

from services.parsers.refused import NotANumber, TwoReadings

#: So many digits before the sign, and behind it, as the widest column has.
_DIGITS = 12
_LONGEST = 40
#: Signs that mean the same as a comma, a point, a blank or an apostrophe do.
_SAME = str.maketrans(
    {
        **dict.fromkeys("\uff0c\u060c", ","),
        **dict.fromkeys("\uff0e", "."),
        **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
        **dict.fromkeys("\u2019\u2018\u02bc\u02b9\u2032\uff07\u00b4`", "'"),
        # Marks of direction come along when a number is copied out of Arabic or Hebrew text.
        **dict.fromkeys("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e"),
        **dict.fromkeys("\u2066\u2067\u2068\u2069\ufeff"),
    }
)
#: Arabic has a sign of its own for tenths and one for thousands: they cannot be mistaken.
_TENTHS, _THOUSANDS = "\u066b", "\u066c"
#: The sign of per cent, in Latin, Arabic and Chinese writing.
PERCENT = ("%", "\u066a", "\uff05")
_NUMBER = re.compile(rf"[0-9]+(?:[ '.,{_TENTHS}{_THOUSANDS}][0-9]+)*")
_PLAIN = re.compile(rf"[0-9]{{1,{_DIGITS}}}(?:\.[0-9]{{1,{_DIGITS}}})?")
_COUNT = re.compile(rf"[0-9]{{1,{_DIGITS}}}")
_BY_THREE = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+")
#: Lakhs and crores: the last three digits, and before them always two.
_INDIAN = re.compile(r"[1-9][0-9]?(?: [0-9]{2})+ [0-9]{3}")


def ascii_digits(text: str) -> str:
    """The text with the decimal digits of every script as 0 to 9."""
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text
    )


def readings(typed: str) -> tuple[Decimal, ...]:
    """Every number that this may be: none, one, or two, of which the larger comes first."""
    text = ascii_digits(typed.translate(_SAME)).strip(" ")
    if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
        return ()
    signs = re.sub(r"[0-9]", "", text)
    found = [_number(grouped) for grouped in _grouped(text, signs)]
    return tuple(sorted({one for one in found if one is not None}, reverse=True))


def _grouped(text: str, signs: str) -> list[tuple[str, str]]:
    """The ways to take it apart: the groups before the sign of the tenths, and what follows it."""
    if not signs:
        return [(text, "")]
    whole, behind = text[: text.rindex(signs[-1])], text[text.rindex(signs[-1]) + 1 :]
    kinds = set(signs)
    thousands, tenths = (text, ""), (whole, behind)
    if len(kinds) > 1:
        # The last sign is the only one of its kind, and those before it are all alike.
        fits = len(kinds) == 2 and signs.count(signs[-1]) == 1 and signs[-1] in f".,{_TENTHS}"
        return [tenths] if fits and _TENTHS not in signs[:-1] else []
    if len(signs) > 1 or signs in (" ", "'", _THOUSANDS):
        return [] if _TENTHS in signs else [thousands]
    if signs == _TENTHS or len(behind) != 3:
        return [tenths]
    return [thousands, tenths]


def _number(parts: tuple[str, str]) -> Decimal | None:
    whole, behind = parts
    groups = re.sub(r"[^0-9]", " ", whole)
    if " " in groups and not (_BY_THREE.fullmatch(groups) or _INDIAN.fullmatch(groups)):
        return None
    digits = groups.replace(" ", "")
    # 007 is seven, but 00.500 and 01,000 are typing mistakes.
    if len(behind) == 3 and digits != "0" and digits.startswith("0"):
        return None
    plain = f"{digits}.{behind}" if behind else digits
    return Decimal(plain) if _PLAIN.fullmatch(plain) else None


def parse_amount(typed: str, *, most: Decimal, places: int | None = None) -> Decimal | None:
    """The number that was typed, at most `most`, where a currency has so many `places`.

    None for what is no such number; raises TwoReadings for what may be two.
    """
    found = [one for one in readings(typed) if one <= most]
    # No one writes thousandths of a thing that is not divided at all.
    if not found or len(found) == 1 or places == 0:
        return found[0] if found else None
    large, small = found
    # The smaller one is shown as it may be written: no dollar has thousandths.
    shown = small.normalize()
    if places is not None and -_exponent(shown) > places:
        shown = shown.quantize(Decimal(1).scaleb(-places), ROUND_DOWN)
    if -_exponent(shown) < 2:
        shown = shown.quantize(Decimal("0.01"))
    written = " ".join(typed.translate(_SAME).split())
    raise TwoReadings(written, f"{large:f}", unmistakable(shown))


def parse_count(typed: str) -> int | None:
    """The whole number that was typed; None for anything else."""
    found = readings(typed.strip().removeprefix("+"))
    # A count has no tenths: what may be thousands is.
    whole = found[0] if found else None
    signs = ascii_digits(typed).strip()
    if whole is None or whole != whole.to_integral_value() or _has_tenths(signs, whole):
        return None
    return int(whole)


def parse_number(typed: str, low: int, high: int) -> int:
    """A whole number; raises NotANumber."""
    number = parse_count(typed)
    if number is None or not low <= number <= high:
        raise NotANumber(low, high)
    return number


def parse_percent(typed: str) -> Decimal | None:
    """A number with or without the sign of per cent; None for anything else."""
    found = readings(typed.strip().rstrip("".join((*PERCENT, " \u00a0"))))
    # Of two readings one is over a thousand, which is no part of a hundred: it was not meant.
    return min(found, default=None)


def _has_tenths(typed: str, whole: Decimal) -> bool:
    """Whether tenths were written, even if they are all 0: 1.00 is no count."""
    return int(re.sub(r"[^0-9]", "", typed)) != whole


def unmistakable(number: Decimal) -> str:
    """The number so that it is read as nothing else: 1.085 gets another digit, as 1.0850."""
    written = f"{number:f}"
    return f"{written}0" if in_doubt(number) else written


def decimals_of(number: Decimal) -> int:
    """How many decimals were written, those that are 0 included."""
    return max(0, -_exponent(number))


def in_doubt(number: Decimal) -> bool:
    """Whether a number, as it was written, may have been meant as thousands: 26.000."""
    return _exponent(number) == -3 and 1 <= number < 1000


def shortest(number: Decimal) -> Decimal:
    """The number without the zeros behind it that say nothing."""
    whole = number.to_integral_value()
    return whole.quantize(Decimal(1)) if number == whole else number.normalize()


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def parse_plain(written: str) -> Decimal | None:
    """A number as files, settings and ourselves write it, 1234.56; None for anything else."""
    return Decimal(written) if _PLAIN.fullmatch(written) else None


def parse_plain_count(written: str) -> int | None:
    """A whole number as files and settings write it; None for anything else."""
    return int(written) if _COUNT.fullmatch(written) else None

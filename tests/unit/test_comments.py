"""Which code a comment names, and what the admins are shown of one that only looks like it."""

import pytest

from services.commerce.methods.comments import Near, NearCode, near_codes, pay_code_in, shown_text


@pytest.mark.parametrize(
    "comment", [b"DC7K2M", b" dc7k2m ", b"DC7K2M\n", b"\r\n\tDC7K2M\r\n", b"\x0b\x0cDC7K2M \n"]
)
def test_blanks_and_line_breaks_around_a_code_are_no_part_of_it(comment: bytes) -> None:
    assert pay_code_in(comment) == "DC7K2M"
    assert near_codes(comment) == []


@pytest.mark.parametrize(
    ("comment", "near", "shown"),
    [
        ("DC7\u200bK2M", NearCode("DC7K2M", Near.HIDDEN, ("U+200B",)), "DC7[U+200B]K2M"),
        ("\u00a0DC7K2M", NearCode("DC7K2M", Near.HIDDEN, ("U+00A0",)), "[U+00A0]DC7K2M"),
        ("DC7 K2M", NearCode("DC7K2M", Near.HIDDEN, ("U+0020",)), "DC7 K2M"),
        ("DC7\nK2M", NearCode("DC7K2M", Near.HIDDEN, ("U+000A",)), "DC7[U+000A]K2M"),
        ("DC7K2M\x00", NearCode("DC7K2M", Near.HIDDEN, ("U+0000",)), "DC7K2M[U+0000]"),
        ("DC7K2M\ufe0f", NearCode("DC7K2M", Near.HIDDEN, ("U+FE0F",)), "DC7K2M[U+FE0F]"),
        ("D\u04217K2M", NearCode("DC7K2M", Near.ALIKE, ("U+0421",)), "D\u04217K2M"),
        ("\uff24C7K2M", NearCode("DC7K2M", Near.ALIKE, ("U+FF24",)), "\uff24C7K2M"),
        ("DC7K2M please", NearCode("DC7K2M", Near.BESIDE), "DC7K2M please"),
    ],
)
def test_what_only_looks_like_a_code_is_shown_for_what_it_is(
    comment: str, near: NearCode, shown: str
) -> None:
    raw = comment.encode()
    assert pay_code_in(raw) is None
    assert near in near_codes(raw)
    assert shown_text(raw) == shown


def test_a_comment_that_looks_like_no_code_says_nothing() -> None:
    for comment in (None, b"", b"hi", "спасибо".encode(), b"\xff\xfe"):
        assert pay_code_in(comment) is None
        assert near_codes(comment) == []

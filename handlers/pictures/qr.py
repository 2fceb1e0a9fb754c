"""A link as a picture that a telephone's camera reads."""

from __future__ import annotations

import io

import segno


def qr(link: str) -> bytes:
    """A PNG with a white border, which is read from a dark screen too; big enough to print."""
    picture = io.BytesIO()
    segno.make(link, error="m", micro=False).save(picture, kind="png", scale=16, border=4)
    return picture.getvalue()

"""Whom an audience can mean by the codes that they paid with."""

from __future__ import annotations

from services.atoms import Atom, Build, References, Refers, Values


def _used_code(build: Build, values: Values) -> str:
    of = f" AND u.promotion_id = ANY ({build.ids(values['any'])})" if "any" in values else ""
    return (
        "EXISTS (SELECT FROM promotion_usage u WHERE u.telegram_user_id = b.telegram_id"
        f" AND u.consumed_at IS NOT NULL{of})"
    )


ATOMS = (
    Atom(
        "used_code",
        "Who paid with one of these promo codes, or with any.",
        _used_code,
        (References("any", to=Refers.CODE),),
    ),
)

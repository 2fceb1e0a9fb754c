"""Whom an audience can mean by the links that they came by."""

from __future__ import annotations

from services.atoms import Atom, Build, Number, References, Refers, Values


def _came_by(build: Build, values: Values) -> str:
    wanted = ["t.telegram_user_id = b.telegram_id"]
    wanted += [
        f"t.{name}_source_id = ANY ({build.ids(values[name])})"
        for name in ("first", "last")
        if name in values
    ]
    wanted += build.between("t.last_at" if "last" in values else "t.first_at", values)
    return f"EXISTS (SELECT FROM source_touches t WHERE {' AND '.join(wanted)})"


ATOMS = (
    Atom(
        "came_by",
        "Who came by one of these links first, by one of those last, or by any; so many days ago,"
        " the last time where it says which one was the last, else the first time.",
        _came_by,
        (
            References("first", to=Refers.SOURCE),
            References("last", to=Refers.SOURCE),
            Number("at_least"),
            Number("at_most"),
        ),
        ordered=(("at_least", "at_most"),),
    ),
)

"""What an audience is made of: a room says with an atom whom it can tell from the others."""

from services.atoms.atom import Atom, Build, Sql, Values
from services.atoms.parts import (
    AudienceWrong,
    Choices,
    Day,
    Number,
    Part,
    People,
    References,
    Refers,
    Why,
)

__all__ = [
    "Atom",
    "AudienceWrong",
    "Build",
    "Choices",
    "Day",
    "Number",
    "Part",
    "People",
    "References",
    "Refers",
    "Sql",
    "Values",
    "Why",
]

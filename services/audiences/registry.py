"""All atoms, each declared by the room whose tables it reads."""

from __future__ import annotations

from collections.abc import Mapping

from services.atoms import Atom
from services.people import audience as people
from services.subscriptions import audience as subscriptions

ATOMS: Mapping[str, Atom] = {
    atom.word: atom for room in (people, subscriptions) for atom in room.ATOMS
}

"""All atoms, each declared by the room whose tables it reads."""

from __future__ import annotations

from collections.abc import Mapping

from services.atoms import Atom
from services.commerce import audience as commerce
from services.education import audience as education
from services.exit_surveys import audience as exit_surveys
from services.people import audience as people
from services.promotions import audience as promotions
from services.subscriptions import audience as subscriptions
from services.surveys import audience as surveys

_ROOMS = (people, subscriptions, commerce, education, promotions, exit_surveys, surveys)
ATOMS: Mapping[str, Atom] = {atom.word: atom for room in _ROOMS for atom in room.ATOMS}

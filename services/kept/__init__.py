"""What is kept about a person: declared by the room whose table it stands in."""

from services.kept.kept import (
    AS_IT_IS,
    NOW,
    TOKEN,
    Fate,
    Kept,
    Whose,
    gone,
    id_in,
    nothing,
    own,
    without_id,
)

__all__ = (
    "AS_IT_IS",
    "NOW",
    "TOKEN",
    "Fate",
    "Kept",
    "Whose",
    "gone",
    "id_in",
    "nothing",
    "own",
    "without_id",
)

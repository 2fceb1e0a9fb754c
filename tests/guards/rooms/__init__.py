"""What the guards have to know of each room, one module a room, found by themselves.

A module may have any of these names:
    screens(speech)   every screen of the room with its longest values, by its function's name
    NOTICES           the arguments that each kind of notice may carry
    furnish(admin)    writes rows that notices look up; returns arguments for them (a coroutine)
    ANSWERS           form by form, the longest answer of each step
    SUBJECTS          form by form, what it is about, where its answers cannot be shown without
    FAMILIES          beginnings of text keys whose ends are only known at run time
    REFUSALS          the longest values of refusals' fields, by the field's name
    CALLBACKS         the longest values of callbacks' fields, by the field's name
"""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from handlers.screens.kit import Screen
from handlers.speech import Speech


def modules() -> list[ModuleType]:
    """Every room's module, in the order of their names."""
    return [
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    ]


def all_of(name: str) -> dict[str, Any]:
    """What all rooms say under one name; nothing may be said twice."""
    found: dict[str, Any] = {}
    for module in modules():
        said: dict[str, Any] = getattr(module, name, {})
        twice = {key for key in found.keys() & said.keys() if found[key] != said[key]}
        assert not twice, f"{module.__name__}.{name}: {twice}"
        found |= said
    return found


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    """Every screen of every room."""
    for module in modules():
        if hasattr(module, "screens"):
            yield from module.screens(speech)


async def furnish(admin: Any) -> dict[str, str]:
    """What the rooms' notices look up."""
    found: dict[str, str] = {}
    for module in modules():
        if hasattr(module, "furnish"):
            found |= await module.furnish(admin)
    return found

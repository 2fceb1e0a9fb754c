"""aiogram's types are built when they are first used, not all of them when it is imported.

That costs three seconds and a hundred megabytes in every process, of which a bot uses a tenth.
aiogram defers the building and then rebuilds every type anyway, because only its last module knows
all names of the annotations. Here that loop does nothing, and its names are kept for the first use.
What this leans on in aiogram and pydantic is held by tests/guards/test_types_on_demand.py.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

#: The release whose way of building its types was looked at.
AIOGRAM = "3.31.0"


def install() -> None:
    """From now on, the code that imports aiogram first gets it with its types unbuilt."""
    if "aiogram" not in sys.modules and not any(isinstance(one, _Watch) for one in sys.meta_path):
        sys.meta_path.insert(0, _Watch())


class _Watch(MetaPathFinder):
    """Waits for the first import of aiogram, and goes."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != "aiogram":
            return None
        sys.meta_path.remove(self)
        spec = find_spec(fullname)
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module
            spec.loader.exec_module = partial(_load, load)  # type: ignore[method-assign]
        return spec


def _load(load: Callable[[ModuleType], None], module: ModuleType) -> None:
    with _put_off() as names:
        load(module)
    _build_with(names)


@contextmanager
def _put_off() -> Iterator[dict[str, Any]]:
    """No class of aiogram is built in here; gives the names that its rebuilding would have used."""
    from pydantic import BaseModel

    names: dict[str, Any] = {}
    rebuild = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]

    def wait(
        model: type[BaseModel],
        /,
        *,
        _types_namespace: Mapping[str, Any] | None = None,
        **others: Any,
    ) -> bool | None:
        if model.__module__.startswith("aiogram."):
            names.update(_types_namespace or {})
            return None
        built: bool | None = rebuild(model, _types_namespace=_types_namespace, **others)
        return built

    unchanged = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(wait)  # type: ignore[assignment, method-assign]
    BaseModel.model_config["defer_build"] = True
    try:
        yield names
    finally:
        del BaseModel.model_config["defer_build"]
        BaseModel.model_rebuild = unchanged  # type: ignore[method-assign]


def _build_with(names: Mapping[str, Any]) -> None:
    """pydantic builds a waiting class through its `model_rebuild`: let it know the names."""
    from aiogram.client.context_controller import BotContextController
    from aiogram.methods.base import Response
    from pydantic import BaseModel

    rebuild = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]
    # pydantic's rebuilding is not safe in two threads at once, and filters may run in threads.
    one_at_a_time = threading.RLock()

    def build(
        model: type[BaseModel],
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        with one_at_a_time:
            built: bool | None = rebuild(
                model,
                force=force,
                raise_errors=raise_errors,
                _parent_namespace_depth=0,
                _types_namespace=names if _types_namespace is None else _types_namespace,
            )
            return built

    # The types and the methods descend from the one, what wraps an answer is the other.
    for base in (BotContextController, Response):
        base.model_rebuild = classmethod(build)  # type: ignore[assignment, method-assign]

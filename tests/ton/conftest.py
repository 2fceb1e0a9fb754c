"""The chain's floor uses the properties' profile: the same examples on every machine."""

from tests.properties import conftest

__all__ = ["conftest"]

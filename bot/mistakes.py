"""What is wrong with a setting, said in a line to whoever wrote it."""

from __future__ import annotations

from typing import Any

#: What pydantic finds wrong with a simple value, in an operator's words.
_SIMPLE = {
    "int_parsing": "a whole number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "bool_parsing": "true or false",
    "greater_than": "a number above {gt:g}",
    "greater_than_equal": "a number from {ge:g} upwards",
    "less_than_equal": "a number up to {le:g}",
}


def in_one_line(error: Any) -> str:
    """What is wrong, from one of pydantic's errors: the setting's name and what is expected."""
    name = str(error["loc"][0]).upper()
    wanted = _SIMPLE.get(error["type"])
    if wanted is not None:
        return f"{name}: expected {wanted.format(**error.get('ctx', {}))}"
    # A sentence of our own may begin with the variable's name already.
    message = str(error["msg"]).removeprefix("Value error, ").removeprefix(f"{name} ")
    return f"{name}: {message}"

"""The one reader of JSON from Telegram: of webhooks, of answers, and of bodies stored before.

A lone surrogate is half a character that some clients cut off. No database takes it and no encoder
writes it, so it becomes U+FFFD here, and the update around it is handled like any other.
"""

from __future__ import annotations

import json
import re
from typing import Any

import orjson

_LONE = re.compile("[\ud800-\udfff]")
_IN_ITS_PLACE = "\ufffd"


def loads(text: bytes | str) -> Any:
    """The value of a JSON text; raises ValueError, also for one that is nested too deeply."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    try:
        return whole(json.loads(text))
    except RecursionError:
        raise ValueError("nested too deeply") from None


def whole(value: Any) -> Any:
    """The same value with every lone surrogate replaced."""
    if isinstance(value, str):
        return _LONE.sub(_IN_ITS_PLACE, value)
    if isinstance(value, list):
        return [whole(one) for one in value]
    if isinstance(value, dict):
        return {whole(key): whole(one) for key, one in value.items()}
    return value


def dumps(value: Any) -> bytes:
    """A value that was read, as the text that is stored."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(whole(value)).encode()

"""JSON as the real server writes it, half a character included.

A client may cut a text in the middle of a pair of surrogates, and the server passes the half on as
`\\ud83d`. Here U+FFFD in anything that people say stands for such a half.
"""

from typing import Any

import orjson

#: The header of the control API that says how new the world was before something was done.
BEFORE = "Sandbox-Version"
_HALF, _WRITTEN = "\ufffd".encode(), rb"\ud83d"


def encoded(body: Any) -> bytes:
    """The text of an answer or of an update."""
    return orjson.dumps(body, option=orjson.OPT_NON_STR_KEYS).replace(_HALF, _WRITTEN)

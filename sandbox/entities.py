"""Text with entities: UTF-16 offsets, automatic detection, and the limits after parsing."""

import re

from sandbox.errors import bad_request
from sandbox.html_mode import parse_html
from sandbox.markdown_mode import parse_markdown
from sandbox.model import Json

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_RAW_BYTES = 32_768
DETECTED = (
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("url", re.compile(r"(?:https?://|t\.me/)[^\s<>\"'«»]*[^\s<>\"'«».,;:!?)\]]")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("mention", re.compile(r"(?<![\w/@.])@\w{3,32}\b")),
    ("hashtag", re.compile(r"(?<![\w&])#\w*[^\W\d]\w*")),
)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def detect(text: str, taken: list[Json]) -> list[Json]:
    """Commands, addresses, mentions and tags that Telegram finds by itself."""
    spans = [(e["offset"], e["offset"] + e["length"]) for e in taken]
    found: list[Json] = []
    for kind, pattern in DETECTED:
        for match in pattern.finditer(text):
            start = utf16_length(text[: match.start()])
            end = start + utf16_length(match.group())
            if any(start < b and a < end for a, b in spans):
                continue
            spans.append((start, end))
            found.append({"type": kind, "offset": start, "length": end - start})
    return found


def parse(
    text: str, parse_mode: str | None, entities: list[Json] | None, limit: int
) -> tuple[str, list[Json]]:
    """Read a text in its parse mode, trim it, and refuse what is too long."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_RAW_BYTES:
        raise bad_request("text is too long")
    mode = (parse_mode or "").lower()
    if mode == "html":
        text, found = parse_html(text)
    elif mode in ("markdownv2", "markdown"):
        text, found = parse_markdown(text, legacy=mode == "markdown")
    elif mode in ("", "none"):
        found = list(entities or [])
    else:
        raise bad_request("unsupported parse_mode")
    text, found = _trim(text, found)
    if len(text) > limit:
        raise bad_request(
            "message is too long" if limit == MAX_TEXT else "message caption is too long"
        )
    blocking = [e for e in found if e["type"] not in ("bold", "italic", "underline")]
    found += detect(text, blocking)
    return text, sorted(found, key=lambda e: (e["offset"], -e["length"]))


def _trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """White space around a message is cut, and entities with it."""
    stripped = text.rstrip()
    start = len(stripped) - len(stripped.lstrip())
    shift = utf16_length(stripped[:start])
    end = utf16_length(stripped)
    kept: list[Json] = []
    for entity in entities:
        a = max(entity["offset"], shift)
        b = min(entity["offset"] + entity["length"], end)
        if a < b:
            kept.append(entity | {"offset": a - shift, "length": b - a})
    return stripped[start:], kept

"""What Telegram makes of a text in HTML: the plain text that its limits count.

Knows less than Telegram on purpose: what this parser refuses, Telegram may refuse too.
"""

import html
import re

ALLOWED = frozenset(
    (
        *("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre"),
        *("a", "span", "blockquote", "tg-spoiler", "tg-emoji", "tg-time"),
    )
)
#: What a rich message may hold besides (Bot API 10.3, InputRichMessage.html).
RICH = ALLOWED | frozenset(("p", "table", "tr", "th", "td"))
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-z][a-z0-9-]*)(?P<attributes>(?: [a-z-]+=\"[^\"]*\")*)>"
)
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);")
#: Fluent's isolation marks and the other invisible marks of direction.
INVISIBLE = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class NotAccepted(AssertionError):
    """Telegram would answer 400 to this text."""


def plain(text: str, allowed: frozenset[str] = ALLOWED) -> str:
    """The text as a reader sees it; raises NotAccepted for HTML that Telegram would refuse."""
    open_tags: list[str] = []
    for tag in _TAG.finditer(text):
        name = tag["name"]
        if name not in allowed:
            raise NotAccepted(f"<{name}> is not allowed in {text!r}")
        if not tag["close"]:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            raise NotAccepted(f"</{name}> closes nothing in {text!r}")
    if open_tags:
        raise NotAccepted(f"<{open_tags[-1]}> stays open in {text!r}")
    bare = _TAG.sub("", text)
    if stray := re.search("[<>]", bare) or re.search("&", _ENTITY.sub("", bare)):
        raise NotAccepted(f"{stray[0]!r} is not escaped in {text!r}")
    return html.unescape(bare)

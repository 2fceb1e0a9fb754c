"""Rich messages: HTML, Markdown or blocks become the blocks that a RichMessage holds."""

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from sandbox.errors import bad_request
from sandbox.markup import check_button
from sandbox.messages import post
from sandbox.methods import Call, method
from sandbox.model import Json

MOST_CHARACTERS = 32_768
INLINE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "s": "strikethrough",
    "code": "code",
    "mark": "marked",
    "sub": "subscript",
    "sup": "superscript",
    "tg-spoiler": "spoiler",
}
HEADINGS = {f"h{size}": size for size in range(1, 7)}
LAYOUT = {"p", "div", "table", "tr", "td", "th", "thead", "tbody", "caption", "ul", "ol", "li"}
BLOCKS = {*LAYOUT, *HEADINGS, "hr", "br", "pre", "blockquote", "footer", "details", "summary"}


@method("sendRichMessage")
def send_rich_message(call: Call) -> Json:
    return post(call, read_rich(call, call.get("rich_message", {})))


def read_rich(call: Call, rich: Json) -> Json:
    """Exactly one of html, markdown and blocks describes the content."""
    given = [name for name in ("html", "markdown", "blocks") if rich.get(name)]
    if len(given) != 1:
        raise bad_request("rich message must have exactly one of html, markdown or blocks")
    if given == ["blocks"]:
        blocks = rich["blocks"]
    elif given == ["html"]:
        blocks = RichHtml().read(rich["html"])
    else:
        blocks = markdown_blocks(rich["markdown"])
    for button in buttons_of(blocks):
        check_button(button)
    if not blocks:
        raise bad_request("rich message is empty")
    if len(plain_text(blocks)) > MOST_CHARACTERS:
        raise bad_request("rich message is too long")
    message: Json = {"blocks": blocks}
    if rich.get("is_rtl"):
        message["is_rtl"] = True
    return {"rich_message": message}


@dataclass
class Frame:
    """An element that is open, with the text pieces or child blocks gathered in it so far."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    pieces: list[Any] = field(default_factory=list)
    blocks: list[Json] = field(default_factory=list)
    rows: list[list[Json]] = field(default_factory=list)


class RichHtml(HTMLParser):
    """Reads the part of the rich HTML that bots use: headings, paragraphs, lists, tables."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [Frame("root")]

    def read(self, source: str) -> list[Json]:
        self.feed(source)
        self.close()
        if len(self.stack) > 1:
            name = self.stack[-1].tag
            problem = f'Can\'t find end tag corresponding to start tag "{name}"'
            raise bad_request(f"can't parse rich message: {problem}")
        self._flush(self.stack[0])
        return self.stack[0].blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE and tag not in BLOCKS and tag not in ("a", "span"):
            raise bad_request(f'can\'t parse rich message: Unsupported start tag "{tag}"')
        if tag == "br":
            self.stack[-1].pieces.append("\n")
        elif tag == "hr":
            self._flush(self.stack[-1])
            self.stack[-1].blocks.append({"type": "divider"})
        else:
            if tag in BLOCKS:
                self._flush(self.stack[-1])
            self.stack.append(Frame(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("br", "hr"):
            return
        if len(self.stack) == 1 or self.stack[-1].tag != tag:
            raise bad_request(f'can\'t parse rich message: Unmatched end tag "{tag}"')
        frame = self.stack.pop()
        self._close(frame, self.stack[-1])

    def handle_data(self, data: str) -> None:
        if data.strip() or self.stack[-1].pieces:
            self.stack[-1].pieces.append(data)

    def _close(self, frame: Frame, parent: Frame) -> None:
        tag, text = frame.tag, joined(frame.pieces)
        if tag in INLINE:
            parent.pieces.append({"type": INLINE[tag], "text": text})
        elif tag == "a":
            url = frame.attributes.get("href", "")
            parent.pieces.append({"type": "url", "text": text, "url": url})
        elif tag == "span":
            parent.pieces.append(text)
        elif tag in ("td", "th"):
            parent.pieces.append(_cell(frame, text))
        elif tag == "tr":
            parent.rows.append(frame.pieces)
        elif tag in ("thead", "tbody"):
            parent.rows.extend(frame.rows)
        elif tag in HEADINGS:
            parent.blocks.append({"type": "heading", "text": text, "size": HEADINGS[tag]})
        elif tag == "table":
            parent.blocks.append(_table(frame))
        elif tag == "pre":
            parent.blocks.append({"type": "pre", "text": text})
        elif tag == "footer":
            parent.blocks.append({"type": "footer", "text": text})
        else:
            self._close_container(frame, parent)

    def _close_container(self, frame: Frame, parent: Frame) -> None:
        if frame.tag in ("caption", "summary"):
            parent.attributes[frame.tag] = joined(frame.pieces)
            return
        self._flush(frame)
        if frame.tag in ("p", "div"):
            parent.blocks.extend(frame.blocks)
        elif frame.tag == "li":
            label = f"{len(parent.blocks) + 1}." if parent.tag == "ol" else "•"
            parent.blocks.append({"label": label, "blocks": frame.blocks})
        elif frame.tag in ("ul", "ol"):
            parent.blocks.append({"type": "list", "items": frame.blocks})
        elif frame.tag == "details":
            summary = frame.attributes.get("summary", "")
            parent.blocks.append({"type": "details", "summary": summary, "blocks": frame.blocks})
        else:
            parent.blocks.append({"type": "blockquote", "blocks": frame.blocks})

    def _flush(self, frame: Frame) -> None:
        """Gathered text becomes a paragraph; the parts of a table are gathered elsewhere."""
        if frame.tag in ("table", "tr", "thead", "tbody"):
            return
        text = joined(frame.pieces)
        frame.pieces = []
        if flat(text).strip():
            frame.blocks.append({"type": "paragraph", "text": text})


def _cell(frame: Frame, text: Any) -> Json:
    cell: Json = {
        "text": text,
        "align": frame.attributes.get("align", "left"),
        "valign": frame.attributes.get("valign", "top"),
    }
    if frame.tag == "th":
        cell["is_header"] = True
    for name in ("colspan", "rowspan"):
        if frame.attributes.get(name, "").isdigit():
            cell[name] = int(frame.attributes[name])
    return cell


def _table(frame: Frame) -> Json:
    table: Json = {"type": "table", "cells": frame.rows}
    for name in ("bordered", "striped", "compact"):
        if name in frame.attributes:
            table[f"is_{name}"] = True
    if "caption" in frame.attributes:
        table["caption"] = frame.attributes["caption"]
    return table


def joined(pieces: list[Any]) -> Any:
    """One piece stands for itself; several stay a list, which a RichText may be."""
    if not pieces:
        return ""
    return pieces[0] if len(pieces) == 1 else pieces


def flat(text: Any) -> str:
    """The words of a RichText."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(flat(piece) for piece in text)
    if isinstance(text, dict):
        return flat(text.get("text", ""))
    return ""


def plain_text(blocks: list[Json]) -> str:
    """A rich message as a reader without its form would see it."""
    lines: list[str] = []
    for block in blocks:
        if "cells" in block:
            lines += [
                " | ".join(flat(cell.get("text", "")) for cell in row) for row in block["cells"]
            ]
        if "items" in block:
            for item in block["items"]:
                lines.append(f"{item.get('label', '•')} {plain_text(item.get('blocks', []))}")
        for key in ("summary", "text", "caption"):
            if key in block and flat(block[key]):
                lines.append(flat(block[key]))
        if "blocks" in block:
            lines.append(plain_text(block["blocks"]))
    return "\n".join(lines)


def buttons_of(node: Any) -> list[Json]:
    """Every button anywhere in the blocks."""
    if isinstance(node, list):
        return [button for item in node for button in buttons_of(item)]
    if not isinstance(node, dict):
        return []
    own = [b for b in node.get("buttons", []) if isinstance(b, dict)]
    if node.get("type") == "button" and isinstance(node.get("button"), dict):
        own.append(node["button"])
    rest = [value for key, value in node.items() if key not in ("buttons", "button")]
    return own + buttons_of(rest)


def markdown_blocks(source: str) -> list[Json]:
    """Headings, tables, list items and paragraphs; emphasis inside them is left as text."""
    result: list[Json] = []
    for part in re.split(r"\n\s*\n", source.strip()):
        lines = part.split("\n")
        if match := re.match(r"(#{1,6})\s+(.*)", part):
            result.append({"type": "heading", "size": len(match[1]), "text": match[2]})
        elif all(line.strip().startswith("|") for line in lines) and len(lines) > 1:
            result.append(_markdown_table(lines))
        elif part.strip("-") == "" and len(part) >= 3:
            result.append({"type": "divider"})
        elif part.strip():
            result.append({"type": "paragraph", "text": html.unescape(part)})
    return result


def _markdown_table(lines: list[str]) -> Json:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    kept = [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]
    cells = [[{"text": cell, "align": "left", "valign": "top"} for cell in row] for row in kept]
    for cell in cells[0]:
        cell["is_header"] = True  # type: ignore[assignment]
    return {"type": "table", "cells": cells}

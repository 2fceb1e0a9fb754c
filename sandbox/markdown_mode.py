"""Telegram's MarkdownV2 (and the legacy Markdown) with its own errors."""

from dataclasses import dataclass, field

from sandbox.errors import ApiError, bad_request
from sandbox.model import Json

RESERVED = set("_*[]()~`>#+-=|{}.!")
MARKS = {
    "__": "underline",
    "||": "spoiler",
    "*": "bold",
    "_": "italic",
    "~": "strikethrough",
}


@dataclass
class Open:
    mark: str
    kind: str
    offset: int
    byte: int


@dataclass
class MarkdownParser:
    source: str
    legacy: bool
    at: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0
    stack: list[Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            self._step()
        if self.stack:
            name = "the entity" if self.legacy else self.stack[-1].kind.capitalize() + " entity"
            raise problem(f"Can't find end of {name} at byte offset {self.stack[-1].byte}")
        return "".join(self.text), self.entities

    def _step(self) -> None:
        rest = self.source[self.at :]
        if rest[0] == "\\" and len(rest) > 1 and ord(rest[1]) <= 126:
            self._add(rest[1], 2)
        elif rest.startswith("`"):
            self._code(rest)
        elif rest.startswith("[") or (rest.startswith("![") and not self.legacy):
            self._open_link(rest)
        elif rest.startswith("]") and self.stack and self.stack[-1].mark == "[":
            self._close_link()
        elif mark := self._mark(rest):
            self._toggle(mark)
        elif not self.legacy and rest[0] in RESERVED:
            raise problem(
                f"Character '{rest[0]}' is reserved and must be escaped with the preceding '\\'"
            )
        else:
            self._add(rest[0], 1)

    def _mark(self, rest: str) -> str | None:
        marks = ("*", "_") if self.legacy else tuple(MARKS)
        return next((mark for mark in marks if rest.startswith(mark)), None)

    def _add(self, char: str, width: int) -> None:
        self.text.append(char)
        self.length += 2 if ord(char) > 0xFFFF else 1
        self.at += width

    def _byte(self) -> int:
        return len(self.source[: self.at].encode("utf-8", "surrogatepass"))

    def _toggle(self, mark: str) -> None:
        if self.stack and self.stack[-1].mark == mark:
            self._finish(self.stack.pop())
        else:
            self.stack.append(Open(mark, MARKS[mark], self.length, self._byte()))
        self.at += len(mark)

    def _finish(self, opened: Open, **extra: str) -> None:
        if self.length > opened.offset:
            size = self.length - opened.offset
            entity = {"type": opened.kind, "offset": opened.offset, "length": size}
            self.entities.append(entity | extra)

    def _code(self, rest: str) -> None:
        fence = "```" if rest.startswith("```") else "`"
        kind = "pre" if fence == "```" else "code"
        opened = Open(fence, kind, self.length, self._byte())
        end = self.source.find(fence, self.at + len(fence))
        if end < 0:
            name = "the entity" if self.legacy else f"{kind.capitalize()}Code entity"
            name = name.replace("CodeCode", "Code")
            raise problem(f"Can't find end of {name} at byte offset {opened.byte}")
        self.at += len(fence)
        extra: dict[str, str] = {}
        first = self.source[self.at : end].split("\n", 1)
        if kind == "pre" and len(first) == 2:
            if first[0].strip():
                extra["language"] = first[0].strip()
            self.at += len(first[0]) + 1
        while self.at < end:
            escaped = self.source[self.at] == "\\" and not self.legacy and self.at + 1 < end
            self._add(self.source[self.at + escaped], 1 + escaped)
        self.at = end + len(fence)
        self._finish(opened, **extra)

    def _open_link(self, rest: str) -> None:
        self.stack.append(Open("[", "text_link", self.length, self._byte()))
        self.at += 2 if rest.startswith("![") else 1

    def _close_link(self) -> None:
        opened = self.stack.pop()
        self.at += 1
        if not self.source.startswith("(", self.at):
            if self.legacy:
                return
            raise problem(f"Can't find end of a URL at byte offset {self._byte()}")
        end = self.source.find(")", self.at)
        if end < 0:
            raise problem(f"Can't find end of a URL at byte offset {self._byte()}")
        url = self.source[self.at + 1 : end].replace("\\", "")
        self.at = end + 1
        self._finish(opened, url=url)


def problem(text: str) -> ApiError:
    return bad_request(f"can't parse entities: {text}")


def parse_markdown(source: str, *, legacy: bool) -> tuple[str, list[Json]]:
    return MarkdownParser(source, legacy).parse()

"""Telegram's HTML parse mode; errors name byte offsets, entities count in UTF-16 units."""

import html
import re
from dataclasses import dataclass, field

from sandbox.errors import ApiError, bad_request
from sandbox.model import Json

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
KNOWN = {*SIMPLE, "a", "span", "tg-emoji", "tg-time"}
ENTITY = re.compile(r"&(#x[0-9a-fA-F]+|#[0-9]+|lt|gt|amp|quot);?")
NAME = re.compile(r"[^\s>/=\"']+")


@dataclass
class OpenTag:
    name: str
    offset: int
    attributes: dict[str, str]
    position: int


@dataclass
class HtmlParser:
    source: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0
    open_tags: list[OpenTag] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            char = self.source[self.at]
            if char == "<":
                if self.source.startswith("</", self.at):
                    self._end_tag()
                else:
                    self._start_tag()
            elif char == "&" and (match := ENTITY.match(self.source, self.at)):
                self._add(decode_entity(match.group(1)))
                self.at = match.end()
            else:
                self._add(char)
                self.at += 1
        if self.open_tags:
            name = self.open_tags[-1].name
            raise problem(f'Can\'t find end tag corresponding to start tag "{name}"')
        entities = merge_code_blocks(self.entities)
        return "".join(self.text), sorted(entities, key=lambda e: (e["offset"], -e["length"]))

    def _add(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text) + sum(1 for char in text if ord(char) > 0xFFFF)

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _start_tag(self) -> None:
        start = self.at
        match = NAME.match(self.source, start + 1)
        end = match.end() if match else start + 1
        if end >= len(self.source):
            raise problem(f"Unclosed start tag at byte offset {self._byte(start)}")
        name = self.source[start + 1 : end].lower()
        if name not in KNOWN:
            where = self._byte(start)
            raise problem(f'Unsupported start tag "{name}" at byte offset {where}')
        self.at = end
        attributes = self._attributes(name, start)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            where = self._byte(start)
            raise problem(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.open_tags.append(OpenTag(name, self.length, attributes, start))

    def _attributes(self, tag: str, start: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            while self.at < len(self.source) and self.source[self.at] in " \t\r\n/":
                self.at += 1
            if self.at >= len(self.source):
                raise problem(f"Unclosed start tag at byte offset {self._byte(start)}")
            if self.source[self.at] == ">":
                self.at += 1
                return attributes
            match = NAME.match(self.source, self.at)
            if match is None:
                where = self._byte(start)
                raise problem(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
            self.at = match.end()
            attributes[match.group().lower()] = self._value(tag, start)

    def _value(self, tag: str, start: int) -> str:
        while self.at < len(self.source) and self.source[self.at].isspace():
            self.at += 1
        if not self.source.startswith("=", self.at):
            if tag == "blockquote":
                return ""
            where = self._byte(start)
            raise problem(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" '
                f"at byte offset {where}"
            )
        self.at += 1
        while self.at < len(self.source) and self.source[self.at].isspace():
            self.at += 1
        quote = self.source[self.at : self.at + 1]
        if quote in ("'", '"') and quote:
            end = self.source.find(quote, self.at + 1)
            if end < 0:
                raise problem(f"Unclosed start tag at byte offset {self._byte(start)}")
            value = self.source[self.at + 1 : end]
            self.at = end + 1
        else:
            match = re.compile(r"[^\s>]*").match(self.source, self.at)
            value = match.group() if match else ""
            self.at += len(value)
        return ENTITY.sub(lambda m: decode_entity(m.group(1)), value)

    def _end_tag(self) -> None:
        start = self.at
        where = self._byte(start)
        if not self.open_tags:
            raise problem(f"Unexpected end tag at byte offset {where}")
        end = self.source.find(">", start)
        if end < 0:
            raise problem(f"Unclosed end tag at byte offset {where}")
        name = self.source[start + 2 : end].strip().lower()
        tag = self.open_tags.pop()
        if name and name != tag.name:
            raise problem(
                f"Unmatched end tag at byte offset {where}, "
                f'expected "</{tag.name}>", found "</{name}>"'
            )
        self.at = end + 1
        self._close(tag)

    def _close(self, tag: OpenTag) -> None:
        length = self.length - tag.offset
        if length == 0:
            return
        entity: Json = {"offset": tag.offset, "length": length}
        if tag.name == "a":
            url = tag.attributes.get("href") or "".join(self.text)[-length:]
            self._link(entity, url)
        elif tag.name == "span":
            self.entities.append(entity | {"type": "spoiler"})
        elif tag.name == "tg-emoji":
            emoji = tag.attributes.get("emoji-id", "")
            self.entities.append(entity | {"type": "custom_emoji", "custom_emoji_id": emoji})
        elif tag.name == "tg-time":
            self._time(entity, tag)
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            self.entities.append(entity | {"type": "expandable_blockquote"})
        else:
            self._simple(entity, tag)

    def _link(self, entity: Json, url: str) -> None:
        """A link to a user is a mention; what is no address at all is silently left out."""
        if match := re.match(r"tg://user\?id=(\d+)$", url):
            user = {"id": int(match.group(1)), "is_bot": False, "first_name": ""}
            self.entities.append(entity | {"type": "text_mention", "user": user})
        elif re.match(r"(?i)(https?|ftp|tg|ton|tonsite)://\S+$", url) or re.match(
            r"(?i)(mailto|tel):\S+$", url
        ):
            self.entities.append(entity | {"type": "text_link", "url": url})
        elif re.match(r"(?i)[\w-]+(\.[\w-]+)+(/\S*)?$", url):
            self.entities.append(entity | {"type": "text_link", "url": f"http://{url}"})

    def _time(self, entity: Json, tag: OpenTag) -> None:
        unix = tag.attributes.get("unix", "")
        if not unix.isdigit():
            raise problem("Invalid Unix time specified")
        entity |= {"type": "date_time", "unix_time": int(unix)}
        if tag.attributes.get("format"):
            entity["date_time_format"] = tag.attributes["format"]
        self.entities.append(entity)

    def _simple(self, entity: Json, tag: OpenTag) -> None:
        entity["type"] = SIMPLE[tag.name]
        language = tag.attributes.get("class", "")
        if tag.name == "code" and language.startswith("language-"):
            entity["language"] = language.removeprefix("language-")
        self.entities.append(entity)


def problem(text: str) -> ApiError:
    return bad_request(f"can't parse entities: {text}")


def decode_entity(name: str) -> str:
    return html.unescape(f"&{name};")


def merge_code_blocks(entities: list[Json]) -> list[Json]:
    """A `code` with a language directly inside a `pre` becomes that block's language."""
    result: list[Json] = []
    for entity in entities:
        inner = next(
            (
                e
                for e in result
                if entity["type"] == "pre"
                and e["type"] == "code"
                and (e["offset"], e["length"]) == (entity["offset"], entity["length"])
            ),
            None,
        )
        if inner is not None:
            result.remove(inner)
            language = {"language": inner["language"]} if "language" in inner else {}
            result.append(entity | language)
        else:
            result.append(entity)
    for entity in result:
        if entity["type"] == "code":
            entity.pop("language", None)
    return result


def parse_html(source: str) -> tuple[str, list[Json]]:
    return HtmlParser(source).parse()

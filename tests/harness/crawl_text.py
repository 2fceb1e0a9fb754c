"""What the bot said on a walk, as a text that two runs write alike and people can compare."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from services.commerce.checkout import PAY_CODE_ALPHABET, PAY_CODE_LENGTH

Json = dict[str, Any]

#: What no two runs have in common: ids, what links to chats and files end with, codes to pay with.
_VOLATILE = re.compile(
    r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}"
    r"|=[A-Za-z0-9_-]{22}(?=[:|\] ]|$)"
    # Seals of what is to be sent, and marks of conditions.
    r"|(?<=:)[0-9a-f]{8}(?=:[01]\b)|(?<=~)[0-9a-f]{6}(?:[0-9a-f]{2})?(?=[ |\]]|$)"
    r"|\b[0-9a-f]{12}\b|(?<=\bf:)[0-9a-f]{8}(?=:)"
    r"|(?<=t\.me/\+)[\w-]+|(?<=start=)[\w-]{20,}|(?<=/invoice/)[\w-]+"
    r"|\bMYWALLET[A-Z0-9]{8}\b"
    rf"|\b[{PAY_CODE_ALPHABET}A-Z]{{{PAY_CODE_LENGTH}}}\b"
)
#: The number of a certificate is drawn by lot.
_CERTIFICATE = re.compile(r"\bDC-[A-Z0-9]{4}-[A-Z0-9]{4}\b")
#: Of each method that shows something, the parameter with the words.
_WORDS = {
    "sendMessage": "text",
    "editMessageText": "text",
    "sendRichMessage": "rich_message",
    "sendPhoto": "caption",
    "sendVideo": "caption",
    "sendDocument": "caption",
    "editMessageCaption": "caption",
    "editMessageMedia": "media",
    "sendInvoice": "description",
    "answerCallbackQuery": "text",
}


@dataclass(frozen=True)
class Shown:
    """One message that the bot sent or changed; an answer to a tap has no chat."""

    chat: int
    method: str
    text: str
    rows: tuple[tuple[Json, ...], ...] = ()
    message_id: int | None = None
    # The buttons in the place of the keyboard, which say something for the person.
    keys: tuple[str, ...] = ()

    @property
    def buttons(self) -> list[Json]:
        return [button for row in self.rows for button in row]

    @property
    def taps(self) -> list[str]:
        """The data of the buttons that come back to the bot."""
        return [data for data, _ in self.labelled]

    @property
    def labelled(self) -> list[tuple[str, str]]:
        """The same, each with the text of its button."""
        return [(b["callback_data"], b["text"]) for b in self.buttons if "callback_data" in b]


def shown_by(entry: Json) -> Shown | None:
    """What a call to the Bot API shows to a person; None when it shows nothing."""
    if entry["method"] not in _WORDS:
        return None
    params = entry["params"]
    if entry["method"] == "answerCallbackQuery" and not params.get("text"):
        return None
    if entry["status"] != 200 and "is not modified" not in str(entry["response"]):
        return None
    said = _read(params.get(_WORDS[entry["method"]]) or params.get("rich_message"))
    if isinstance(said, dict):
        said = said.get("caption") or said.get("html") or ""
    if entry["method"] == "sendInvoice":
        said = f"{params['title']}\n{said}\n{params['prices']} {params['currency']}"
    markup = _read(params.get("reply_markup")) or {}
    rows = tuple(tuple(row) for row in markup.get("inline_keyboard", ()))
    result = (entry["response"] or {}).get("result")
    number = result.get("message_id") if isinstance(result, dict) else None
    keys = tuple(key["text"] for row in markup.get("keyboard", ()) for key in row)
    return Shown(int(params.get("chat_id") or 0), entry["method"], str(said), rows, number, keys)


def _read(value: Any) -> Any:
    """A parameter that came as JSON within a form."""
    if isinstance(value, str) and value[:1] in "{[":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


#: Screens that say something else each time: Stars that are asked for once more, by how quick the
#: sender is, what the doctor finds at the moment, a test that goes on beside its approval, and
#: a broadcast that is sent, or taken back, meanwhile; and the very first word, which the bot may
#: say before it has heard of the shop's own texts.
RACES = re.compile(r" qy:| /doctor$| dr$| vk:| b[eq]:\S+:1$| bc:|^newcomer /start$")


@dataclass
class Writer:
    """Keeps what was said under names, each name once."""

    records: dict[str, str] = field(default_factory=dict)
    _aliases: dict[str, str] = field(default_factory=dict)

    def named(self, text: str) -> str:
        """The text with a number for everything that is another in each run."""
        text = _CERTIFICATE.sub("DC-…", text)
        return _VOLATILE.sub(lambda found: self._alias(found[0]), text)

    def _alias(self, value: str) -> str:
        return self._aliases.setdefault(value, f"‹{len(self._aliases) + 1}›")

    def write(self, name: str, entries: list[Json]) -> list[Shown]:
        """What these calls showed, written down; in chats in their order."""
        shown = [one for entry in entries if (one := shown_by(entry)) is not None]
        shown.sort(key=lambda one: one.chat)
        lines = [line for one in shown for line in self._lines(one)]
        if not RACES.search(name):
            self.records.setdefault(name, "\n".join(lines))
        return shown

    def _lines(self, one: Shown) -> Iterator[str]:
        yield f"→ {one.chat or 'the tap'} {one.method}"
        yield from (f"  {line}" for line in self.named(one.text).split("\n"))
        for row in one.rows:
            yield "  " + " ".join(self._button(button) for button in row)

    def _button(self, button: Json) -> str:
        kind = next(key for key in button if key not in ("text", "style"))
        held = button[kind]["text"] if kind == "copy_text" else str(button[kind])
        style = f" {button['style']}" if button.get("style") else ""
        return self.named(
            f"[{button['text']} | {'' if kind == 'callback_data' else kind + ' '}{held}{style}]"
        )

    def text(self) -> str:
        """Everything, sorted by name."""
        return "".join(f"## {name}\n{said}\n\n" for name, said in sorted(self.records.items()))

"""Parse modes, entities and the limits on texts."""

import pytest

from sandbox.entities import detect, utf16_slice
from sandbox.errors import ApiError
from sandbox.html_mode import parse_html
from sandbox.markdown_mode import parse_markdown
from sandbox.screen import to_html
from tests.sandbox.conftest import Room

HTML_ERRORS = [
    ("<b", "Unclosed start tag at byte offset 0"),
    ("é<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<table>x</table>", 'Unsupported start tag "table" at byte offset 0'),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
]


@pytest.mark.parametrize(("text", "error"), HTML_ERRORS)
async def test_broken_html_is_refused_with_the_place(room: Room, text: str, error: str) -> None:
    alice = await room.friend()
    answer = await room.api("sendMessage", chat_id=alice.id, text=text, parse_mode="HTML")
    assert answer.refusal == (400, f"Bad Request: can't parse entities: {error}")


MARKDOWN_ERRORS = [
    ("1.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("*x", "Can't find end of Bold entity at byte offset 0"),
    ("[x](http://a", "Can't find end of a URL at byte offset 3"),
]


@pytest.mark.parametrize(("text", "error"), MARKDOWN_ERRORS)
async def test_broken_markdown_is_refused(room: Room, text: str, error: str) -> None:
    alice = await room.friend()
    answer = await room.api("sendMessage", chat_id=alice.id, text=text, parse_mode="MarkdownV2")
    assert answer.refusal == (400, f"Bad Request: can't parse entities: {error}")


async def test_an_unknown_parse_mode_is_refused(room: Room) -> None:
    alice = await room.friend()
    answer = await room.api("sendMessage", chat_id=alice.id, text="x", parse_mode="BBCode")
    assert answer.refusal == (400, "Bad Request: unsupported parse_mode")


def test_offsets_are_counted_in_utf16_units() -> None:
    text, entities = parse_html("👍<b>é👍</b>")
    assert text == "👍é👍"
    assert entities == [{"offset": 2, "length": 3, "type": "bold"}]
    assert utf16_slice(text, 2, 3) == "é👍"


def test_html_knows_telegrams_tags() -> None:
    source = (
        '<a href="https://x.y/?a=1&amp;b=2">l</a> <tg-spoiler>s</tg-spoiler> '
        '<pre><code class="language-py">p</code></pre> <blockquote expandable>q</blockquote> &lt;3'
    )
    text, entities = parse_html(source)
    assert text == "l s p q <3"
    kinds = {entity["type"]: entity for entity in entities}
    assert kinds["text_link"]["url"] == "https://x.y/?a=1&b=2"
    assert kinds["pre"]["language"] == "py"
    assert set(kinds) == {"text_link", "spoiler", "pre", "expandable_blockquote"}


def test_markdown_nests_and_escapes() -> None:
    text, entities = parse_markdown(r"*a _b_* \. `c`", legacy=False)
    assert text == "a b . c"
    assert {e["type"] for e in entities} == {"bold", "italic", "code"}


def test_what_was_parsed_can_be_shown_again() -> None:
    source = "<b>bold <i>both</i></b> 👍 &lt;tag&gt;"
    assert to_html(*parse_html(source)) == source


def test_commands_links_and_mentions_are_found() -> None:
    found = detect("/start see https://a.b/c and @alice #tag a/b", [])
    assert [e["type"] for e in sorted(found, key=lambda e: e["offset"])] == [
        "bot_command",
        "url",
        "mention",
        "hashtag",
    ]


async def test_4096_characters_count_after_parsing(room: Room) -> None:
    alice = await room.friend()
    fits = "<b>" + "x" * 4096 + "</b>"
    assert (await room.api("sendMessage", chat_id=alice.id, text=fits, parse_mode="HTML")).result
    answer = await room.api("sendMessage", chat_id=alice.id, text="x" * 4097)
    assert answer.refusal == (400, "Bad Request: message is too long")


async def test_raw_text_above_32768_bytes_is_refused(room: Room) -> None:
    alice = await room.friend()
    text = "<b></b>" * 5000
    answer = await room.api("sendMessage", chat_id=alice.id, text=text, parse_mode="HTML")
    assert answer.refusal == (400, "Bad Request: text is too long")


@pytest.mark.parametrize("text", ["", "   \n", "<b></b>"])
async def test_an_empty_text_is_refused(room: Room, text: str) -> None:
    alice = await room.friend()
    answer = await room.api("sendMessage", chat_id=alice.id, text=text, parse_mode="HTML")
    assert answer.refusal == (400, "Bad Request: message text is empty")


async def test_white_space_around_a_text_is_cut_with_its_entities(room: Room) -> None:
    alice = await room.friend()
    message = (
        await room.api("sendMessage", chat_id=alice.id, text="  <b>x </b> ", parse_mode="HTML")
    ).result
    assert message["text"] == "x"
    assert message["entities"] == [{"offset": 0, "length": 1, "type": "bold"}]


def test_a_parser_error_is_an_api_error() -> None:
    with pytest.raises(ApiError):
        parse_html("<b>")

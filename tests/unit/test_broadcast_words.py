"""Words in braces: what each reader reads, and what is refused before anybody does."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.broadcasts.checks import (
    ArmsUneven,
    CaptionTooLong,
    WordsTooLong,
    check_arms,
    check_words,
)
from services.broadcasts.content import Content
from services.broadcasts.words import (
    BracesBroken,
    MarkupBroken,
    OtherFormMissing,
    UnknownPlaceholder,
    filled,
    longest,
    shortest,
)
from services.parsers.links import parse_link
from services.parsers.refused import NotALink
from services.refusals import Refusal
from services.text import units, visible

NOBODY = {"name": None, "plan": None, "until": None}
MARY = {"name": "Mary <3 & Co", "plan": "Gold", "until": "1 May"}


@pytest.mark.parametrize(
    ("text", "marys", "nobodys"),
    [
        ("Hi, {name}!", "Hi, Mary &lt;3 &amp; Co!", "Hi!"),
        ("{name|friend}, hi", "Mary &lt;3 &amp; Co, hi", "friend, hi"),
        ("{Your {plan} until {until}.|No plan.}", "Your Gold until 1 May.", "No plan."),
        ("{<b>{plan}</b>|<i>none</i>}", "<b>Gold</b>", "<i>none</i>"),
        ("a{ for {plan}|}b", "a for Goldb", "ab"),
        (r"\{name\} \| \\", r"{name} | \\"[:-1], r"{name} | \\"[:-1]),
        ('<a href="https://x.org/{id}|">x</a>', *['<a href="https://x.org/{id}|">x</a>'] * 2),
        ("one | two", "one | two", "one | two"),
    ],
)
def test_everybody_reads_their_own_form(text: str, marys: str, nobodys: str) -> None:
    assert filled(text, MARY) == marys
    assert filled(text, NOBODY) == nobodys


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("{nmae}", UnknownPlaceholder),
        ("{friend|foe}", UnknownPlaceholder),
        ("{plan}", OtherFormMissing),
        ("{Your {plan}}", OtherFormMissing),
        ("{name", BracesBroken),
        ("name}", BracesBroken),
        ("{a {b {plan}|c}|d}", BracesBroken),
        ("{a {plan}|b|c}", BracesBroken),
        ("{a {plan}|{name}}", BracesBroken),
        ("{<b>{plan}|none}</b>", MarkupBroken),
        ("<b>{<i>{plan}</b>|none}</i>", MarkupBroken),
        ("<b><i>x</b></i>", MarkupBroken),
        ("x" * 4097, WordsTooLong),
        ("🎉" * 2049, WordsTooLong),
        # The longest name may not fit any more.
        ("x" * 4050 + "{name}", WordsTooLong),
    ],
)
def test_what_somebody_could_not_read_is_refused(text: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        check_words(text)


def test_a_caption_is_shorter() -> None:
    assert check_words("x" * 1024, 1024, is_caption=True)
    with pytest.raises(CaptionTooLong):
        check_words("x" * 1025, 1024, is_caption=True)


@given(
    name=st.one_of(st.none(), st.text(min_size=1)),
    plan=st.one_of(st.none(), st.text(min_size=1)),
    until=st.one_of(st.none(), st.text(min_size=1)),
)
def test_no_reader_reads_more_or_less_than_was_counted(
    name: str | None, plan: str | None, until: str | None
) -> None:
    text = "<b>Hi</b> {name|friend}! {Your {plan} runs until {until}.|Get a plan.}"
    said = filled(text, {"name": name, "plan": plan, "until": until})
    assert shortest(text) <= visible(said) <= longest(text)


@pytest.mark.parametrize("said", ["", "x", "🎉", "\ud800"])
def test_units_are_counted_as_telegram_counts(said: str) -> None:
    assert units(said) == sum(2 if ord(letter) > 0xFFFF else 1 for letter in said)


@pytest.mark.parametrize(
    "link",
    [
        *("https://example.org/page?a=1&b=2", "http://xn--e1afmkfd.xn--p1ai", "https://t.me/bot"),
        *("tg://resolve?domain=x", "https://пример.рф/путь"),
    ],
)
def test_a_link_is_taken_as_it_is(link: str) -> None:
    assert parse_link(link) == link


def test_a_link_may_lack_its_beginning() -> None:
    assert parse_link("example.org/a") == "https://example.org/a"


@pytest.mark.parametrize(
    "link",
    [
        *("", "https://", "https://localhost", "javascript:alert(1)", "ftp://example.org"),
        *("https://user@example.org", "https://a b.org", "https://127.0.0.1", 'https://x.org/"a'),
        *("https://example.org:x/", "https://exa_mple", "https://" + "a" * 3000 + ".org"),
    ],
)
def test_what_telegram_puts_on_no_button_is_refused(link: str) -> None:
    with pytest.raises(NotALink):
        parse_link(link)


def test_whoever_counts_as_an_arm_reads_its_words() -> None:
    words = {("en", "A"): "one", ("ru", "A"): "один", ("en", "B"): "two"}
    content = Content(UUID(int=1), 1, "en", words)
    assert [content.words("ru", arm) for arm in "ABC"] == ["один", "two", "один"]
    with pytest.raises(ArmsUneven) as refused:
        check_arms(content)
    assert refused.value == ArmsUneven("B", "ru")
    # Words come one by one while it is running, the message's own first.
    check_arms(content, is_running=True)
    with pytest.raises(ArmsUneven):
        check_arms(Content(UUID(int=1), 1, "ru", words), is_running=True)
    check_arms(Content(UUID(int=1), 1, "en", {**words, ("ru", "B"): "два"}))
    check_arms(Content(UUID(int=1), 1, "en", {("en", "A"): "one", ("ru", "A"): "один"}))

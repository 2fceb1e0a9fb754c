"""Which names may be claimed: what is typed is a name, or is refused with its reason."""

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.parsers.domains import parse_domain, parse_words
from services.parsers.refused import NotADomain, NotAWord, TooManyWords
from services.policy import Policy
from services.refusals import Refusal
from services.ton.claim_rules import (
    ClaimForeignLetter,
    ClaimHyphens,
    ClaimLetters,
    ClaimMixed,
    ClaimOffensive,
    ClaimReserved,
    ClaimTooLong,
    ClaimTooShort,
    parse_claim,
    skeleton,
)
from services.ton.confusables import LOOKS_LIKE
from services.ton.domains import parse_domain as parse_owned
from services.ton.reserved import OFFENSIVE, OFFENSIVE_WITHIN, RESERVED

POLICY = Policy(ZoneInfo("UTC"), names_domain="club.ton")
#: As TEP-81's own zone writes them.
FITTING = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")


def refused(typed: str, policy: Policy = POLICY) -> type[Refusal] | None:
    try:
        parse_claim(typed, policy)
    except Refusal as refusal:
        return type(refusal)
    return None


@given(st.text(max_size=80) | st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True))
def test_whatever_is_typed_becomes_a_name_of_the_zone_or_is_refused(typed: str) -> None:
    try:
        name = parse_claim(typed, POLICY)
    except Refusal:
        return
    assert FITTING.fullmatch(name) and 3 <= len(name) <= 32
    assert parse_claim(name, POLICY) == name
    assert parse_claim(f" @{name.upper()}.CLUB.ton ", POLICY) == name


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        *(("ab", ClaimTooShort), ("w" * 33, ClaimTooLong), ("", ClaimTooShort)),
        *(("-abc", ClaimHyphens), ("abc-", ClaimHyphens), ("xn--abc", ClaimHyphens)),
        *(("a b c", ClaimLetters), ("a.b.c", ClaimLetters), ("a_bc", ClaimLetters)),
        *(("аня", ClaimForeignLetter), ("жук", ClaimLetters), ("abж", ClaimMixed)),
        *(("ａbc", ClaimForeignLetter), ("ab\u200bc", ClaimLetters), ("abc\n.x", ClaimLetters)),
        *(("admin", ClaimReserved), ("adm1n", ClaimReserved), ("ad-min", ClaimReserved)),
        *(("adrnin", ClaimReserved), ("admin2024", ClaimReserved), ("the-admin", ClaimReserved)),
        *(("007admin", ClaimReserved), ("24-supp0rt7", ClaimReserved), ("4dm1n24", ClaimReserved)),
        *(("6ank", ClaimReserved), ("tele6ram-6ot", ClaimReserved), ("big-ni66er", ClaimOffensive)),
        *(("area6", None), ("6pack", None), ("route66", None)),
        *(("supp0rt", ClaimReserved), ("vva11et", ClaimReserved), ("0fficial", ClaimReserved)),
        *(("fuckyou", ClaimOffensive), ("n1gger", ClaimOffensive), ("puta", ClaimOffensive)),
        *(("reputable", None), ("classic", None), ("badminton", None), ("alice", None)),
    ],
)
def test_each_no_has_its_own_reason(typed: str, why: type[Refusal] | None) -> None:
    assert refused(typed) is why


def test_an_operator_adds_words_and_allows_ours() -> None:
    policy = replace(POLICY, names_reserved="casino* shop-x +vip")
    assert refused("best-casin0s", policy) is refused("sh0p-x", policy) is ClaimReserved
    assert (refused("vip", policy), refused("vip")) == (None, ClaimReserved)
    assert parse_words("Casino*, +vip  shop") == "+vip casino* shop"
    for wrong in ("a", "<b>", "слово", "-x", "a*b"):
        with pytest.raises(NotAWord):
            parse_words(wrong)
    with pytest.raises(TooManyWords):
        parse_words(" ".join(f"w{number}" for number in range(301)))


def test_a_domain_is_one_of_the_zone() -> None:
    assert parse_domain(" Club.TON ") == "club.ton"
    # Whatever may be set is a name of which there is an item to ask.
    assert parse_owned("club.ton") == "club.ton"
    for wrong in (
        "ton",
        "club",
        "club.com",
        "x.club.ton",
        "клуб.ton",
        "-x.ton",
        "a.b.c.d.ton",
        f"{'w' * 80}.ton",
    ):
        with pytest.raises(NotADomain):
            parse_domain(wrong)


@given(st.sampled_from(sorted(RESERVED | OFFENSIVE | OFFENSIVE_WITHIN)), st.data())
def test_no_spelling_that_looks_the_same_gets_past_the_list(word: str, data: st.DataObject) -> None:
    """Letters for digits, pairs for letters and hyphens in between: a reader sees the word."""
    other = {"o": "o0", "l": "l1i", "i": "il1", "e": "e3", "a": "a4", "s": "s5", "t": "t7"}
    spelt = "".join(data.draw(st.sampled_from(other.get(one, one))) for one in word)
    for pair, one in (("rn", "m"), ("vv", "w")):
        if data.draw(st.booleans()):
            spelt = spelt.replace(one, pair)
    assert skeleton(spelt) == skeleton(word)
    policy = replace(POLICY, names_shortest=1)
    assert refused(spelt, policy) in (ClaimReserved, ClaimOffensive)


def test_what_looks_like_a_letter_is_none_of_ours() -> None:
    assert all(not one.isascii() and latin.isascii() for one, latin in LOOKS_LIKE.items())
    assert LOOKS_LIKE["а"] == "a" and len(LOOKS_LIKE) > 400


@given(st.from_regex(r"[a-z0-9]{1,12}", fullmatch=True), st.data())
def test_a_hyphen_changes_nothing_of_what_is_seen(name: str, data: st.DataObject) -> None:
    """Nor does a letter that is written as two, wherever it stands."""
    at = data.draw(st.integers(0, len(name)))
    assert skeleton(f"{name[:at]}-{name[at:]}") == skeleton(name)
    for pair, one in (("rn", "m"), ("vv", "w"), ("cl", "d")):
        assert skeleton(name.replace(one, pair)) == skeleton(name)


@pytest.mark.parametrize(
    ("name", "other"), [("bernard", "ber-nard"), ("clara", "c-lara"), ("vw-fans", "vvv-fans")]
)
def test_two_that_are_read_alike_are_one(name: str, other: str) -> None:
    assert skeleton(name) == skeleton(other)


@pytest.mark.parametrize("around", ["r{}", "{}n", "{}-n", "c{}", "{}l", "v{}", "{}v"])
@pytest.mark.parametrize("word", [*sorted(OFFENSIVE_WITHIN), "nurse", "vip-club"])
def test_what_is_meant_anywhere_is_found_whatever_stands_beside_it(word: str, around: str) -> None:
    policy = replace(POLICY, names_reserved="nurse* vip-club*")
    split = f"{word[:-1]}-{word[-1]}"
    for spelt in (word, split.replace("--", "-")):
        assert refused(around.format(spelt), policy) in (ClaimReserved, ClaimOffensive)

"""Which lane an update belongs to, and that no JSON at all can do harm."""

import contextlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.telegram.lanes import RawUpdate, UnusableUpdate, from_bytes, from_object, lane_of

ANN = {"id": 7, "is_bot": False, "first_name": "Ann"}
BOSS = {"id": 8, "is_bot": False, "first_name": "Boss"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100500, "type": "supergroup"}


@pytest.mark.parametrize(
    ("kind", "payload", "lane"),
    [
        ("message", {"from": ANN, "chat": PRIVATE}, "7"),
        ("message", {"from": ANN, "chat": GROUP}, "7"),
        ("edited_message", {"from": ANN, "chat": GROUP}, "7"),
        ("callback_query", {"from": ANN, "message": {"chat": GROUP, "from": BOSS}}, "7"),
        ("chat_join_request", {"from": ANN, "chat": GROUP}, "7"),
        ("pre_checkout_query", {"from": ANN}, "7"),
        ("shipping_query", {"from": ANN}, "7"),
        ("inline_query", {"from": ANN}, "7"),
        ("poll_answer", {"user": ANN}, "7"),
        ("message_reaction", {"user": ANN, "chat": GROUP}, "7"),
        ("subscription", {"user": ANN}, "7"),
        ("chat_boost", {"chat": GROUP, "boost": {"source": {"user": ANN}}}, "7"),
        ("chat_member", {"from": BOSS, "chat": GROUP, "new_chat_member": {"user": ANN}}, "7"),
        ("my_chat_member", {"from": ANN, "chat": PRIVATE}, "7"),
        ("my_chat_member", {"from": BOSS, "chat": GROUP}, "-100500"),
        ("channel_post", {"chat": GROUP}, "-100500"),
        ("stopped_message_generation", {"chat": PRIVATE}, "7"),
        ("poll", {"id": "1"}, "bot"),
        ("something_of_next_year", {"x": 1}, "bot"),
        ("message", {"from": {"id": "7"}, "chat": {"id": True}}, "bot"),
        ("message", {"from": [1], "chat": None}, "bot"),
        ("chat_member", {"new_chat_member": 3}, "bot"),
    ],
)
def test_a_lane_is_the_person_else_the_chat_else_the_bot(
    kind: str, payload: dict[str, object], lane: str
) -> None:
    assert lane_of({"update_id": 1, kind: payload}) == lane


def test_the_body_is_kept_to_the_byte() -> None:
    body = b'{ "update_id" : 5,\n "message": {"from": {"id": 7}, "text": "\\u0000"} }'
    assert from_bytes(body) == RawUpdate(5, "7", body)


def test_a_lone_surrogate_does_not_make_an_update_unstorable() -> None:
    body = b'{"update_id": 5, "message": {"from": {"id": 7}, "text": "\\ud83d"}}'
    assert from_bytes(body).lane == "7"
    again = from_object(json.loads(body))
    assert json.loads(again.body) == json.loads(body)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b"{}",
        b"\xff\xfe",
        b'{"update_id": "5"}',
        b'{"update_id": true}',
        b'{"update_id": 1.5}',
        b'{"update_id": -1}',
        b'{"update_id": 9223372036854775808}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_update_is_refused(body: bytes) -> None:
    with pytest.raises(UnusableUpdate):
        from_bytes(body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "from", "chat", "user", "new_chat_member", "type", "source"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
# The machine is shared and the first draw loads tables: slowness says nothing here.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
KINDS = st.sampled_from(["message", "chat_member", "my_chat_member", "chat_boost", "x"])


@UNHURRIED
@given(st.dictionaries(KINDS, JSON, max_size=3), st.integers())
def test_any_json_gives_a_lane_or_a_refusal(fields: dict[str, object], number: int) -> None:
    update = {**fields, "update_id": number}
    if 0 <= number < 2**63:
        assert from_bytes(json.dumps(update).encode()).lane
    else:
        with pytest.raises(UnusableUpdate):
            from_object(update)


@UNHURRIED
@given(st.binary(max_size=200))
def test_any_bytes_give_a_lane_or_a_refusal(body: bytes) -> None:
    with contextlib.suppress(UnusableUpdate):
        from_bytes(body)

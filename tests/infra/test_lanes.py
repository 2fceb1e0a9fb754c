"""Which ordering key an update belongs to, and that no JSON at all can do harm."""

import contextlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.telegram.ordering import (
    RawUpdate,
    UnusableUpdate,
    from_bytes,
    from_object,
    kind_of,
    ordering_key_of,
)
from bot.telegram.reading import loads
from models.delivery import InboxKind

ANN = {"id": 7, "is_bot": False, "first_name": "Ann"}
BOSS = {"id": 8, "is_bot": False, "first_name": "Boss"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100500, "type": "supergroup"}


@pytest.mark.parametrize(
    ("kind", "payload", "ordering_key"),
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
    kind: str, payload: dict[str, object], ordering_key: str
) -> None:
    assert ordering_key_of({"update_id": 1, kind: payload}) == ordering_key


PRIVATELY = {"from": ANN, "chat": PRIVATE}
PAID = {"currency": "XTR", "total_amount": 5}


@pytest.mark.parametrize(
    ("name", "payload", "kind"),
    [
        ("message", {**PRIVATELY, "text": "hello"}, InboxKind.TALK),
        ("edited_message", {**PRIVATELY, "text": "hello"}, InboxKind.TALK),
        ("callback_query", {"from": ANN, "message": {"chat": PRIVATE}}, InboxKind.TALK),
        ("message", {**PRIVATELY, "photo": []}, InboxKind.FILE),
        ("message", {**PRIVATELY, "document": {}}, InboxKind.FILE),
        ("message", {**PRIVATELY, "successful_payment": PAID}, InboxKind.EVENT),
        ("message", {**PRIVATELY, "refunded_payment": PAID}, InboxKind.EVENT),
        ("subscription", {"user": ANN}, InboxKind.EVENT),
        ("chat_join_request", {"from": ANN, "chat": GROUP}, InboxKind.EVENT),
        ("my_chat_member", {"from": ANN, "chat": PRIVATE}, InboxKind.EVENT),
        ("something_of_next_year", {"x": 1}, InboxKind.EVENT),
        ("chat_member", {"chat": GROUP, "new_chat_member": {"user": ANN}}, InboxKind.NEWS),
        ("message", {"from": ANN, "chat": GROUP, "text": "hello"}, InboxKind.NEWS),
        ("pre_checkout_query", {"from": ANN}, InboxKind.DEADLINE),
        ("shipping_query", {"from": ANN}, InboxKind.DEADLINE),
    ],
)
def test_what_may_wait_and_what_may_be_left_out(
    name: str, payload: dict[str, object], kind: InboxKind
) -> None:
    assert kind_of({"update_id": 1, name: payload}) is kind


@pytest.mark.parametrize(
    ("name", "payload", "may_be"),
    [
        ("message", {"text": "hello"}, True),
        ("edited_message", {"text": "hello"}, True),
        ("message", {"photo": [], "caption": "hello"}, True),
        ("message", {"voice": {}}, True),
        ("message", {"new_chat_members": [ANN]}, False),
        ("message", {"migrate_to_chat_id": -100}, False),
        ("message", {"forum_topic_closed": {}}, False),
        ("message", {"something_of_next_year": {}}, False),
        ("message", {"successful_payment": PAID, "text": "?"}, False),
        ("chat_member", {"new_chat_member": {"user": ANN}}, False),
    ],
)
def test_in_a_group_only_what_people_say_may_be_left_out(
    name: str, payload: dict[str, object], may_be: bool
) -> None:
    told = {"from": ANN, "chat": GROUP, **payload}
    assert from_object({"update_id": 1, name: told}).may_be_left_out is may_be


def test_what_has_a_deadline_stands_in_a_lane_of_its_own() -> None:
    assert (
        from_object({"update_id": 1, "pre_checkout_query": {"from": ANN}}).ordering_key
        == "7:deadline"
    )


def test_the_body_is_kept_to_the_byte() -> None:
    body = b'{ "update_id" : 5,\n "x": {"from": {"id": 7}, "text": "\\u0000"} }'
    assert from_bytes(body) == RawUpdate(5, "7", body)


def test_a_lone_surrogate_is_read_alike_from_a_webhook_from_polling_and_from_the_inbox() -> None:
    body = b'{"update_id": 5, "message": {"from": {"id": 7}, "text": "a\\ud83d", "\\udc00": 1}}'
    read = {"update_id": 5, "message": {"from": {"id": 7}, "text": "a\ufffd", "\ufffd": 1}}
    assert loads(body) == loads(body.decode()) == read
    stored = from_bytes(body)
    assert (stored.ordering_key, loads(stored.body)) == ("7", read)
    polled = from_object(json.loads(body))
    assert (polled.ordering_key, loads(polled.body)) == ("7", read)


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
        assert from_bytes(json.dumps(update).encode()).ordering_key
    else:
        with pytest.raises(UnusableUpdate):
            from_object(update)


@UNHURRIED
@given(st.text(st.characters(categories=["Cs", "L", "So"]), max_size=20))
def test_whatever_is_read_can_be_written_into_a_database(text: str) -> None:
    read = loads(json.dumps({text: [text]}))
    ((key, (value,)),) = read.items()
    assert key.encode() == value.encode()


@UNHURRIED
@given(st.binary(max_size=200))
def test_any_bytes_give_a_lane_or_a_refusal(body: bytes) -> None:
    with contextlib.suppress(UnusableUpdate):
        from_bytes(body)

"""What the texts of the real server mean, read by the bot's own line to it."""

from typing import Any

import aiohttp
import orjson
import pytest
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNetworkError
from aiogram.methods import (
    BanChatMember,
    GetChatMember,
    GetFile,
    RefundStarPayment,
    SendMessage,
    TelegramMethod,
)
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.errors import describe, failure_of, is_everybodys, is_trouble
from bot.telegram.session import TelegramSession
from handlers.meanings import (
    DeliveryFailure,
    Meaning,
    classify,
    is_refusal,
    keeps_out,
    meaning_of,
)
from handlers.unreadable import UnreadableAnswer, was_done
from tests.infra.telegram import TOKEN

WORD, IN_GROUP = SendMessage(chat_id=7, text="x"), SendMessage(chat_id=-1001, text="x")
QUESTION = GetChatMember(chat_id=-1001, user_id=7)
BOT = Bot(TOKEN)
LINE = TelegramSession("http://localhost")

#: HTTP status, the server's description, and what it means.
TEXTS: list[tuple[int, str, Meaning]] = [
    (400, "Bad Request: chat not found", Meaning.CHAT_UNKNOWN),
    (400, "Bad Request: PEER_ID_INVALID", Meaning.CHAT_UNKNOWN),
    (400, "Bad Request: user not found", Meaning.USER_UNKNOWN),
    (400, "Bad Request: PARTICIPANT_ID_INVALID", Meaning.USER_UNKNOWN),
    (400, "Bad Request: member not found", Meaning.USER_UNKNOWN),
    (400, "Bad Request: USER_ID_INVALID", Meaning.USER_UNKNOWN),
    (400, "Bad Request: invalid user_id specified", Meaning.USER_UNKNOWN),
    (403, "Forbidden: bot was blocked by the user", Meaning.BLOCKED),
    (403, "Forbidden: user is deactivated", Meaning.BLOCKED),
    (403, "Forbidden: bot can't initiate conversation with a user", Meaning.BLOCKED),
    (403, "Forbidden: bot can't send messages to bots", Meaning.BLOCKED),
    (403, "Forbidden: bot was kicked from the supergroup chat", Meaning.SHUT_OUT),
    (403, "Forbidden: bot was kicked from the channel chat", Meaning.SHUT_OUT),
    (403, "Forbidden: bot is not a member of the channel chat", Meaning.SHUT_OUT),
    (403, "Forbidden: the group chat was deleted", Meaning.SHUT_OUT),
    (400, "Bad Request: CHANNEL_PRIVATE", Meaning.SHUT_OUT),
    (400, "Bad Request: TOPIC_CLOSED", Meaning.MUTED),
    (400, "Bad Request: TOPIC_DELETED", Meaning.MUTED),
    (400, "Bad Request: message thread not found", Meaning.MUTED),
    (400, "Bad Request: CHAT_RESTRICTED", Meaning.MUTED),
    (400, "Bad Request: not enough rights to send text messages to the chat", Meaning.NO_RIGHTS),
    (400, "Bad Request: not enough rights to restrict/unrestrict chat member", Meaning.NO_RIGHTS),
    (400, "Bad Request: not enough rights to manage chat invite link", Meaning.NO_RIGHTS),
    (400, "Bad Request: have no rights to send a message", Meaning.NO_RIGHTS),
    (400, "Bad Request: need administrator rights in the channel chat", Meaning.NO_RIGHTS),
    (400, "Bad Request: CHAT_ADMIN_REQUIRED", Meaning.NO_RIGHTS),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Meaning.NO_RIGHTS),
    (400, "Bad Request: member list is inaccessible", Meaning.NO_RIGHTS),
    (400, "Bad Request: user is an administrator of the chat", Meaning.UNTOUCHABLE),
    (400, "Bad Request: can't remove chat owner", Meaning.UNTOUCHABLE),
    (400, "Bad Request: can't restrict self", Meaning.UNTOUCHABLE),
    (
        400,
        "Bad Request: method is available for supergroup and channel chats only",
        Meaning.WRONG_PLACE,
    ),
    (400, "Bad Request: method is available only for supergroups", Meaning.WRONG_PLACE),
    (
        400,
        "Bad Request: chat member status can't be changed in private chats",
        Meaning.WRONG_PLACE,
    ),
    (400, "Bad Request: USER_ALREADY_PARTICIPANT", Meaning.ALREADY),
    (400, "Bad Request: HIDE_REQUESTER_MISSING", Meaning.ALREADY),
    (400, "Bad Request: CHARGE_ALREADY_REFUNDED", Meaning.ALREADY),
    (
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are"
        " exactly the same as a current content and reply markup of the message",
        Meaning.ALREADY,
    ),
    (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        Meaning.TOO_LATE,
    ),
    (400, "Bad Request: message to edit not found", Meaning.MESSAGE_GONE),
    (400, "Bad Request: message to delete not found", Meaning.MESSAGE_GONE),
    (400, "Bad Request: message can't be edited", Meaning.MESSAGE_GONE),
    (400, "Bad Request: message can't be deleted", Meaning.MESSAGE_GONE),
    (400, "Bad Request: message to be replied not found", Meaning.MESSAGE_GONE),
    (
        400,
        "Bad Request: wrong file_id or the file is temporarily unavailable",
        Meaning.FILE_GONE,
    ),
    (400, "Bad Request: file is too big", Meaning.FILE_TOO_BIG),
    (413, "Request Entity Too Large", Meaning.FILE_TOO_BIG),
    (400, "Bad Request: message text is empty", Meaning.REFUSED),
    (400, "Bad Request: BUTTON_DATA_INVALID", Meaning.REFUSED),
    (400, "Bad Request: CHARGE_NOT_FOUND", Meaning.REFUSED),
    (400, "Bad Request: can't parse entities: Unclosed start tag", Meaning.REFUSED),
    (401, "Unauthorized", Meaning.TOKEN_REFUSED),
    (404, "Not Found: method not found", Meaning.METHOD_UNKNOWN),
    (404, "Not Found", Meaning.METHOD_UNKNOWN),
    (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
        " is running",
        Meaning.CONFLICT,
    ),
    (429, "Too Many Requests", Meaning.TROUBLE),
    (500, "Internal Server Error", Meaning.TROUBLE),
    (502, "Bad Gateway", Meaning.TROUBLE),
]


def met(method: TelegramMethod[Any], status: int, content: str) -> AiogramError:
    """What the line raises about an answer of the server."""
    with pytest.raises(AiogramError) as raised:
        LINE.check_response(BOT, method, status, content)
    return raised.value


def refused(method: TelegramMethod[Any], status: int, words: str, **parameters: int) -> Any:
    body = {"ok": False, "error_code": status, "description": words, "parameters": parameters}
    return met(method, status, orjson.dumps(body).decode())


def done(method: TelegramMethod[Any], result: Any) -> AiogramError:
    return met(method, 200, orjson.dumps({"ok": True, "result": result}).decode())


@pytest.mark.parametrize(("status", "words", "meaning"), TEXTS)
def test_every_text_of_the_server_has_one_meaning(
    status: int, words: str, meaning: Meaning
) -> None:
    for method in (WORD, IN_GROUP, QUESTION):
        assert meaning_of(refused(method, status, words)) is meaning


def test_what_the_parameters_say_counts_more_than_the_words() -> None:
    flood = refused(WORD, 429, "Too Many Requests: retry after 5", retry_after=5)
    moved = "Bad Request: group chat was upgraded to a supergroup chat"
    assert meaning_of(flood) is Meaning.FLOOD
    assert meaning_of(refused(IN_GROUP, 400, moved, migrate_to_chat_id=-5)) is Meaning.MIGRATED


def test_an_unknown_no_to_a_person_and_to_a_group_are_two_things() -> None:
    words = "Forbidden: something new"
    assert meaning_of(refused(WORD, 403, words)) is Meaning.BLOCKED
    assert meaning_of(refused(IN_GROUP, 403, words)) is Meaning.SHUT_OUT


@pytest.mark.parametrize("status", [200, 502, 504])
@pytest.mark.parametrize("content", ["<html><h1>502 Bad Gateway</h1></html>", "", '{"ok": tru'])
def test_what_is_no_answer_at_all_is_trouble_on_the_way(status: int, content: str) -> None:
    error = met(WORD, status, content)
    assert meaning_of(error) is Meaning.TROUBLE and failure_of(error) is DeliveryFailure.RETRY
    assert not was_done(error)


def test_only_what_shows_something_is_done_though_its_answer_cannot_be_read() -> None:
    said: dict[str, bool] = {"of_tomorrow": True}
    for method, follows in (
        (WORD, DeliveryFailure.DONE),
        (QUESTION, DeliveryFailure.FAULT),
        (GetFile(file_id="x"), DeliveryFailure.FAULT),
        (BanChatMember(chat_id=-1, user_id=7), DeliveryFailure.FAULT),
        (RefundStarPayment(user_id=7, telegram_payment_charge_id="c"), DeliveryFailure.FAULT),
    ):
        if method is WORD:
            # A message of tomorrow is a message: it stands there, and the operation goes on.
            error = done(method, [said])
            assert meaning_of(error) is Meaning.UNREADABLE and failure_of(error) is follows
            continue
        error = done(method, said)
        assert meaning_of(error) is Meaning.UNREADABLE and failure_of(error) is follows


def test_what_an_answer_held_is_in_no_log() -> None:
    error = done(QUESTION, {"status": "restricted", "user": {"first_name": "Secret"}})
    assert isinstance(error, UnreadableAnswer)
    assert "Secret" not in describe(error) and "getChatMember" in describe(error)
    assert "missing" in describe(error)


@given(status=st.sampled_from([400, 401, 403, 404, 409, 413, 418, 429, 500, 502]), words=st.text())
def test_every_answer_has_a_meaning_and_what_follows_of_it(status: int, words: str) -> None:
    error = refused(WORD, status, words)
    assert isinstance(meaning_of(error), Meaning) and failure_of(error) is not DeliveryFailure.FAULT


def test_whose_trouble_it_is() -> None:
    flood = refused(QUESTION, 429, "Too Many Requests: retry after 5", retry_after=5)
    away = TelegramNetworkError(QUESTION, "away")
    assert is_everybodys(flood) and is_everybodys(refused(QUESTION, 404, "Not Found"))
    assert is_trouble(away) and classify(away) is DeliveryFailure.RETRY
    for rows in (refused(QUESTION, 400, "Bad Request: user not found"), done(QUESTION, {})):
        assert not is_everybodys(rows) and not is_trouble(rows)


def test_what_is_no_outcome_of_a_call_has_no_meaning() -> None:
    assert meaning_of(KeyError("x")) is None
    assert failure_of(KeyError("x")) is DeliveryFailure.FAULT
    assert failure_of(aiohttp.ClientPayloadError()) is DeliveryFailure.RETRY


def test_what_follows_of_a_no_is_the_same_wherever_it_is_met() -> None:
    """A screen, a notice and an operation in a chat ask one function."""
    blocked, gone = "Forbidden: bot was blocked by the user", "Forbidden: bot was kicked from"
    for method, words, follows in (
        (WORD, blocked, DeliveryFailure.HOLD),
        (IN_GROUP, gone, DeliveryFailure.HOLD),
        (QUESTION, gone, DeliveryFailure.HOLD),
        (WORD, "Bad Request: chat not found", DeliveryFailure.UNKNOWN),
        (WORD, "Bad Request: message text is empty", DeliveryFailure.FINAL),
    ):
        error = refused(method, 403 if words in (blocked, gone) else 400, words)
        assert classify(error) is failure_of(error) is follows and is_refusal(error)
    for passing in (refused(WORD, 502, "Bad Gateway"), refused(WORD, 404, "Not Found")):
        assert classify(passing) is DeliveryFailure.RETRY and not is_refusal(passing)
    assert classify(KeyError("x")) is None and not is_refusal(KeyError("x"))


def test_a_block_is_of_the_chat_that_the_call_was_about() -> None:
    blocked = refused(WORD, 403, "Forbidden: bot was blocked by the user")
    assert keeps_out(blocked, "7") and not keeps_out(blocked, "8")
    # A person who wrote in a group that we were put out of is not the one who does not want us.
    assert not keeps_out(refused(IN_GROUP, 403, "Forbidden: bot was kicked from the group"), "7")
    assert not keeps_out(refused(WORD, 400, "Bad Request: chat not found"), "7")

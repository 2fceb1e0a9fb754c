"""Turns a departure from the schema into the refusal the real server gives, where it gives one."""

from sandbox.errors import ApiError, bad_request
from sandbox.schema import Violation

# The real server ignores, clamps or cuts these silently; the journal alone tells of them.
TOLERATED = {"unknown", "range", "type"}
CUT_SILENTLY = {
    ("createChatInviteLink", "name"),
    ("editChatInviteLink", "name"),
    ("createChatSubscriptionInviteLink", "name"),
}
# Handlers refuse these in words of their own, because the words depend on the state of things.
LEFT_TO_HANDLERS = {"chat_id", "user_id", "message_id", "text", "from_chat_id", "photo", "document"}

BY_FIELD = {
    "callback_data": "BUTTON_DATA_INVALID",
    "copy_text.text": "BUTTON_COPY_TEXT_INVALID",
    "reply_markup": "can't parse reply keyboard markup JSON object",
    "commands": "can't parse commands JSON object",
    "secret_token": "secret token contains unallowed characters",
    "payload": "INVOICE_PAYLOAD_INVALID",
    "command": "BOT_COMMAND_INVALID",
    "media": "can't parse media JSON object",
}


def refusal_for(method: str, violation: Violation) -> ApiError | None:
    """The refusal one violation earns; wordings of Telegram's closed servers are a best guess."""
    path, rule = violation.path, violation.rule
    if rule in TOLERATED or (method, path) in CUT_SILENTLY:
        return None
    top = path.split(".")[0].split("[")[0]
    if rule == "required" and "." not in path:
        if path in LEFT_TO_HANDLERS:
            return None
        return bad_request(f'parameter "{path}" is required')
    if method == "answerCallbackQuery" and path == "text":
        return bad_request("MESSAGE_TOO_LONG")
    if top in LEFT_TO_HANDLERS:
        return None
    if path == "secret_token" and rule == "length":
        return bad_request("secret token is too long")
    if method == "sendMediaGroup" and rule == "items":
        return bad_request("there are invalid number of messages to send as an album")
    for ending, text in BY_FIELD.items():
        if path.endswith(ending):
            return bad_request(text)
    if rule == "json":
        return bad_request(f"can't parse {top} JSON object")
    if rule == "required":
        name = path.rsplit(".", 1)[-1]
        return bad_request(f"can't parse {top}: Can't find field \"{name}\"")
    name = path.rsplit(".", 1)[-1].split("[")[0]
    return bad_request(f"{name.upper()}_INVALID")

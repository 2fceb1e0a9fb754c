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
LEFT_TO_HANDLERS = {
    "chat_id",
    "user_id",
    "message_id",
    "text",
    "from_chat_id",
    "photo",
    "video",
    "document",
}

REFUSED_OUT_OF_RANGE = {"subscription_price"}
BY_METHOD = {
    ("answerCallbackQuery", "text", "length"): "MESSAGE_TOO_LONG",
    ("setWebhook", "secret_token", "length"): "secret token is too long",
    ("sendMediaGroup", "media", "items"): (
        "there are invalid number of messages to send as an album"
    ),
}
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
    """The refusal one violation earns, if it earns one."""
    path, rule = violation.path, violation.rule
    if rule in TOLERATED and path not in REFUSED_OUT_OF_RANGE:
        return None
    if (method, path) in CUT_SILENTLY:
        return None
    special = BY_METHOD.get((method, path, rule))
    if special is not None:
        return bad_request(special)
    top = path.split(".", 1)[0].split("[", 1)[0]
    if top in LEFT_TO_HANDLERS:
        return None
    return bad_request(_words(path, top, rule))


def _words(path: str, top: str, rule: str) -> str:
    """Wordings of Telegram's closed servers are a best guess."""
    name = path.rsplit(".", 1)[-1].split("[", 1)[0]
    if rule == "required" and path == top:
        return f'parameter "{path}" is required'
    for ending, text in BY_FIELD.items():
        if path.endswith(ending):
            return text
    if rule == "json":
        return f"can't parse {top} JSON object"
    if rule == "required":
        return f"can't parse {top}: Can't find field \"{name}\""
    return f"{name.upper()}_INVALID"

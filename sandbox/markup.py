"""Keyboards under messages: what Telegram refuses in them."""

import re
from typing import Any

from sandbox.errors import bad_request
from sandbox.model import Json

MOST_BUTTONS = 100
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
STYLES = ("danger", "success", "primary")


def check_markup(markup: Any, *, invoice: bool = False, private: bool = True) -> Json | None:
    """Return the keyboard as Telegram would show it, or refuse it."""
    if not markup:
        return None
    if "inline_keyboard" in markup:
        return _check_inline(markup, invoice, private)
    if "keyboard" in markup:
        for row in markup["keyboard"]:
            for button in row:
                if not str(button.get("text", "")).strip():
                    raise bad_request("keyboard button text must be non-empty")
                check_request(button)
    return dict(markup)


def check_request(button: Json) -> None:
    """What Telegram refuses in a button that asks for a chat."""
    asked = button.get("request_chat")
    if not asked:
        return
    bot, user = (asked.get(f"{who}_administrator_rights") or {} for who in ("bot", "user"))
    beyond = [name for name, given in bot.items() if given is True and not user.get(name)]
    if beyond:
        # The schema: "The rights must be a subset of user_administrator_rights".
        raise bad_request("CHAT_ADMIN_RIGHTS_INVALID")


def _check_inline(markup: Json, invoice: bool, private: bool) -> Json | None:
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    for y, row in enumerate(rows):
        for x, button in enumerate(row):
            check_button(button)
            if button.get("pay") and not (invoice and x == y == 0):
                raise bad_request("PAY button must be the first button of an invoice message")
            if button.get("web_app") and not private:
                raise bad_request("BUTTON_TYPE_INVALID")
    return {"inline_keyboard": rows} if rows else None


def check_button(button: Json) -> None:
    """Exactly one action a button, a name on it, and a sound address behind it."""
    text = button.get("text", "")
    if isinstance(text, str) and not text.strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    actions = [name for name in ACTIONS if button.get(name) not in (None, False)]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: Too many actions in the button")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not re.match(r"(?i)(https?://|tg://|ton://|mailto:|[\w-]+\.[\w-])", url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    if button.get("style") not in (None, *STYLES):
        raise bad_request("can't parse inline keyboard button: Unknown button style specified")

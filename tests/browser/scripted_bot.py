"""A bot of a few lines that gives the page something of every kind to show."""

import asyncio
import json
from typing import Any

import aiohttp

Json = dict[str, Any]

WELCOME = (
    "<b>Welcome!</b> Read the <i>fine print</i>, <u>all</u> of <s>it</s>.\n"
    "<blockquote>A quoted line\nand another</blockquote>\n"
    "Pay <b>49.00 USD</b> with the code <code>K7M4QX9A</code>.\n"
    "<pre>IBAN  DE89 3704 0044</pre>\n"
    'A <tg-spoiler>secret</tg-spoiler>, a <a href="https://example.org/a">link</a> and /plans'
)
PLANS = (
    "<h2>Our plans</h2><p>Every plan opens <b>the channel</b>.</p>"
    "<table bordered striped><tr><th>Plan</th><th align='right'>Price</th></tr>"
    "<tr><td>Monthly</td><td align='right'>49.00 USD</td></tr>"
    "<tr><td>Yearly</td><td align='right'>490.00 USD</td></tr></table>"
    "<ul><li>Signals</li><li>Lessons</li></ul><hr><footer>Prices with tax</footer>"
)
COMMANDS = [
    {"command": "start", "description": "Begin"},
    {"command": "plans", "description": "Plans and prices"},
]


def counter(value: int) -> Json:
    return {"text": f"Count {value}", "callback_data": f"count:{value}"}


def menu(value: int) -> Json:
    return {
        "inline_keyboard": [
            [counter(value), {"text": "Copy code", "copy_text": {"text": "K7M4QX9A"}}],
            [
                {"text": "Toast", "callback_data": "toast", "style": "success"},
                {"text": "Alert", "callback_data": "alert", "style": "danger"},
            ],
            [{"text": "<img src=x onerror=document.title='owned'>", "callback_data": "toast"}],
        ]
    }


class ScriptedBot:
    """Long-polls the sandbox and answers; `link` is what /join gives out."""

    def __init__(self, url: str, token: str) -> None:
        self.base = f"{url}/bot{token}"
        self.link = ""

    async def run(self) -> None:
        offset = 0
        async with aiohttp.ClientSession() as self.session:
            await self.call("setMyCommands", commands=COMMANDS)
            await self.call("setMyCommands", commands=COMMANDS_ES, language_code="es")
            await self.call("setMyDescription", description="I sell a seat in the channel.")
            while True:
                for update in await self.call("getUpdates", offset=offset, timeout=20):
                    offset = update["update_id"] + 1
                    await self.answer(update)

    async def call(self, method: str, **fields: Any) -> Any:
        plain = {k: v if isinstance(v, str) else json.dumps(v) for k, v in fields.items()}
        async with self.session.post(f"{self.base}/{method}", data=plain) as response:
            body = await response.json()
        assert body["ok"], f"{method}: {body}"
        return body["result"]

    async def answer(self, update: Json) -> None:
        if query := update.get("callback_query"):
            await self.pressed(query)
        elif checkout := update.get("pre_checkout_query"):
            fields = {"pre_checkout_query_id": checkout["id"], "ok": True}
            await self.call("answerPreCheckoutQuery", **fields)
        elif message := update.get("message"):
            await self.heard(message)

    async def heard(self, message: Json) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        if message["chat"]["type"] != "private":
            return
        if "photo" in message:
            photo = message["photo"][-1]["file_id"]
            await self.call("sendPhoto", chat_id=chat, photo=photo, caption="Your receipt is here")
        elif "document" in message:
            name = message["document"].get("file_name")
            await self.call("sendMessage", chat_id=chat, text=f"Got {name}")
        elif text.startswith("/start"):
            await self.say(chat, WELCOME, menu(0))
        elif text == "/plans":
            await self.call("sendRichMessage", chat_id=chat, rich_message={"html": PLANS})
        elif text == "/join":
            button = [[{"text": "Enter", "url": self.link}]]
            await self.say(chat, f"Your seat: {self.link}", {"inline_keyboard": button})
        elif text.startswith("/wallet "):
            button = [[{"text": "Open the wallet", "url": text.removeprefix("/wallet ")}]]
            await self.say(chat, "Pay from your wallet", {"inline_keyboard": button})
        elif text == "/buy":
            prices = [{"label": "A month", "amount": 250}]
            invoice = {"title": "A month", "description": "In the channel", "prices": prices}
            await self.call("sendInvoice", chat_id=chat, payload="m", currency="XTR", **invoice)
        elif text == "/subscribe":
            invoice = {"title": "Every month", "description": "In the channel", "payload": "s"}
            prices = [{"label": "Every month", "amount": 300}]
            period = {"currency": "XTR", "prices": prices, "subscription_period": 2_592_000}
            link = await self.call("createInvoiceLink", **invoice, **period)
            button = [[{"text": "Subscribe", "url": link}]]
            await self.say(chat, "The form is behind the button", {"inline_keyboard": button})
        elif payment := message.get("successful_payment"):
            await self.say(chat, f"Thanks for {payment['total_amount']}")
        elif text == "/slow":
            await self.call("sendChatAction", chat_id=chat, action="typing")
            await asyncio.sleep(0.6)
            await self.say(chat, "At last")
        else:
            await self.call("sendMessage", chat_id=chat, text=f"You said: {text}")

    async def say(self, chat: int, text: str, markup: Json | None = None) -> None:
        extra = {"reply_markup": markup} if markup else {}
        await self.call("sendMessage", chat_id=chat, text=text, parse_mode="HTML", **extra)

    async def pressed(self, query: Json) -> None:
        data = query["data"]
        if data.startswith("count:"):
            value = int(data.partition(":")[2]) + 1
            place = query["message"]
            await self.call(
                "editMessageText",
                chat_id=place["chat"]["id"],
                message_id=place["message_id"],
                text=f"Counted to {value}",
                reply_markup=menu(value),
            )
        words = {"toast": "Toasted", "alert": "Mind this"}.get(data, "")
        alert = data == "alert"
        await self.call(
            "answerCallbackQuery", callback_query_id=query["id"], text=words, show_alert=alert
        )


COMMANDS_ES = [{"command": "start", "description": "Empezar"}]

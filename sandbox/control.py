"""The control API of the sandbox, under /sandbox/: what people do, and what the test decides.

Bodies and answers are JSON. Errors are `{"error": "..."}` with 400, 403, 404 or 409. Every request
may carry `bot` (a bot's id, the part of its token before the colon); without it the first bot that
called is meant. Ids of people and chats are given out by the sandbox and never repeat. The header
Sandbox-Version says which version the world had before what was asked for was done.

People
    POST crowd         {first, count | names} many people at once, whom the bot has met; untold
    POST people        {first_name, last_name?, username?, language_code?, is_premium?} → person
    POST rename        {person, username?}   whoever had the name has none from now on
    POST say           {person, text, chat?} → {message_id}
    POST share         {person, kind, album?, chat?, of?, phone?, text?} → {message_id}
                       kinds: see sandbox/phone.py; `of` is whose contact or words it is (0 and
                       nobody: somebody whom Telegram does not name)
    POST edit          {person, message_id, text}          a person edits their own message
    POST tap           {person, label, message_id?, chat?, wait?: 5}
                       → {kind: "callback", answer: {text, show_alert, url} | null, query_id}
                       | {kind: "url", url} | {kind: "copy_text", text}
                       | {kind: "started", message_id}
                       | {kind: "said", message_id}  | {kind: "pay", message_id}
                       404 when nothing on the screen has that label; the newest match is pressed,
                       an exact label before one that contains it. A t.me link to the bot is
                       followed.
    POST forge         {person, data, message_id?, chat?, wait?}   a callback with any data
    POST photo         multipart: person, file, caption?, chat?   → {message_id}
    POST document | animation | video | voice | video_note
                       multipart: person, file, caption?, file_name?, mime_type?,
                       chat?, album?, caption_entities? (JSON); every message may
                       carry a `topic` of its chat
    POST block | unblock | deactivate   {person}
    POST join          {person, link} → {result: "joined" | "requested", chat}
    POST cancel_join   {person, chat}      POST leave {person, chat}
Chats
    POST chats                {type: channel|supergroup|group, title, owner, username?,
                              protected?} → chat
    POST chats/{id}/members   {person, status: administrator|member|restricted|left|kicked, by?,
                              rights?: {can_…: bool}, until_date?}; `person` may be a bot's id;
                              `by` is who does it (default: the owner). For an administrator without
                              `rights` every right is given.
    POST migrate              {chat} → {chat: new id}
    POST delete_chat          {chat}
    POST topics               {chat, name} → {topic}, or {chat, topic, closed}: General is 1
    POST anonymous            {chat, person, hidden?: true}   an administrator without a name
    POST discussion           {chat, group}   a channel gets its group for comments
    POST openness             {chat, username?, protected?}   a public name; copying forbidden
    POST links                {chat, by?, name?, member_limit?, expire_date?, creates_join_request?}
                              → {link}: a link made by a person who administers the chat
    POST approve              {person, chat, by?}   a person who administers lets somebody in
    GET  chats/{id}           the chat with members, links, requests
Payments
    POST pay            {person, message_id | link, outcome: pay|refuse|late, wait?, told?: true};
                        what is not told is in the list of transactions alone
    POST renew          {person, charge_id, outcome: pay|fail, asks?: false, told?: true}
                        the next month of a subscription; `asks` the bot before
    GET  invoice?link=      {title, description, currency, total_amount, subscription_period}
    GET  subscriptions?person=   [{charge_id, title, currency, total_amount, until,
                                   state: active|canceled|ended}]
    POST cancel_subscription | resume_subscription {person, charge_id}
    POST stars          {person, amount}    puts Stars into a person's purse (unlimited otherwise)
Seeing
    GET  screen?person=&chat=&since=&wait=&text=   {messages: [{message_id, from, text, html,
                                    entities, buttons: [[{text, kind, value?, style?}]], photo?,
                                    document?, rich_message?, edited, date, stamp}],
                                    action, blocked, keyboard, pinned, version};
                                    with `since` only what was stamped after it, for which it
                                    waits so many seconds; with `text` only what holds it
    GET  transcript?person=&chat=   plain text
    GET  state?since=&wait=         everything, with `version`; waits until that is above `since`
    GET  version?since=&wait=       {version, calls}: the cheap way to wait for a change, and
                                    the number of the newest call
    GET  updates                    the updates made for the bot so far, oldest first
    GET  events                     server-sent events carrying the version
    GET  journal?since=&method=     every Bot API call: {seq, at, bot, method, params, via, status,
                                    response, violations, fault, executed, took_ms}
    GET  file?id=                   the bytes of a file on the screen
    GET  scan?id=                   {text}: what a camera reads in such a picture
Chain (amounts in nanograms or base units; addresses in any spelling)
    POST ton/pay        {person | payer?, asset: TON|USDT, amount, comment? | comment_hex?, to?,
                        link?, lag?, first?: 123, forward?: 1, inline?, times?: 1}
                        → {account, lt, hash, now} of the transaction that was credited
    POST ton/hostile    {kind, amount, person | payer?, comment? | comment_hex?, to?, lag?}
                        kinds: see sandbox/ton/hostile.py
    GET  ton/wallet?person=&link=   {address, balances, asked: {to, asset, amount?, comment?}, lag,
                        signs: [message]}; a person may name a second wallet: {wallet?, version?}
    POST ton/wallet/open        {person, link, wallet?, version?, bridge?} → what the wallet shows
    POST ton/wallet/answer      {connection, request_id?, approve?: true, trick?, signs?, tells?,
                                times?: 1, delay?: 0}   tricks: see sandbox/ton/wallet_tricks.py
    POST ton/wallet/disconnect  {connection, told?: true}
    POST ton/wallet/sign        {person, link, wallet?, version?, lag?} → {boc}: a link with `bin`
    GET  ton/wallet/connections?person=     GET ton/wallet/tricks
    GET  ton/wallet/account?person=&wallet=&version=   {raw, address, public_key, state_init, …}
    POST ton/hosts      {host, at?}   where wallets find a manifest's host on this machine
    GET|POST ton/bridge {bridge?: one, cut?, …}   manners: see sandbox/ton/bridge.py
    GET|POST ton/lag    {seconds}   after how long the index shows what happens from now on
    POST ton/catch_up               the index shows everything, and lags no more
    POST ton/faults     as `faults`; method is a path (v3/transactions) or a version (v2)
    GET|DELETE ton/faults           GET ton/journal?since=   requests to the index
Time, faults, plumbing
    GET|POST clock      {advance: seconds} | {set: ISO time} → {now, offset}; with {rate: 0.001}
                        it nearly stands still from then on
    POST faults         one fault or a list: {kind: 429|400|403|404|500|502|html|strange|
                        timeout|cut_before|cut_after|hold|hold_after, method?, chat?, contains?,
                        times?: 1 (-1 = always), skip?: 0,
                        retry_after?, description?, migrate_to?} → [fault]
    GET|DELETE faults   (DELETE ?id= for one); deleting releases held calls
    POST idle           {timeout?: 10, quiet?: 0.15} → {idle: bool, queued, …}
    POST settings       {webhook_retry_base?, flood_limits?, local_files?, …}   see
                        sandbox/settings.py
    POST bots           {token, username?, first_name?}   makes a bot known before it calls
    POST raw_update     {update: {message: {…}}}     POST redeliver {update_id}
    POST reset          forgets everything but the settings and the chain

Example: curl -d '{"first_name": "Alice"}' localhost:8081/sandbox/people
         curl -d '{"person": 5000000001, "text": "/start"}' localhost:8081/sandbox/say
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

from sandbox.envelope import read_body
from sandbox.errors import ApiError, ControlError
from sandbox.model import Bot, Json, Person
from sandbox.schema import Upload
from sandbox.wire import BEFORE
from sandbox.world import WORLD, World


@dataclass
class Ask:
    """One control request, its fields read from the path, the query and the body."""

    world: World
    fields: dict[str, Any]
    files: dict[str, Upload] = field(default_factory=dict)

    @property
    def bot(self) -> Bot:
        return self.world.bot(self.integer("bot", None))

    @property
    def person(self) -> Person:
        return self.world.person(self.need_int("person"))

    def integer(self, name: str, default: int | None) -> int | None:
        value = self.fields.get(name)
        if value in (None, ""):
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise ControlError(f"{name} must be an integer") from None

    def need_int(self, name: str) -> int:
        value = self.integer(name, None)
        if value is None:
            raise ControlError(f"{name} is missing")
        return value

    def number(self, name: str, default: float) -> float:
        try:
            return float(self.fields.get(name, default))
        except (TypeError, ValueError):
            raise ControlError(f"{name} must be a number") from None

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        if not isinstance(value, str) or not value:
            raise ControlError(f"{name} is missing")
        return value

    def upload(self) -> Upload:
        upload = self.files.get("file")
        if upload is None:
            raise ControlError("the multipart field `file` is missing")
        name = self.fields.get("file_name") or upload.name
        kind = self.fields.get("mime_type") or upload.mime_type
        return Upload(name, kind, upload.data)


#: A request that waits for something is answered after so many seconds at the latest.
LONGEST_WAIT = 60.0
Action = Callable[[Ask], Any]
ROUTES: list[tuple[str, str, Action]] = []


def route(verb: str, path: str) -> Callable[[Action], Action]:
    def register(action: Action) -> Action:
        ROUTES.append((verb, path, action))
        return action

    return register


def install(app: web.Application) -> None:
    for verb, path, action in ROUTES:
        app.router.add_route(verb, f"/sandbox/{path}", _handler(action))


def _handler(action: Action) -> Callable[[web.Request], Any]:
    async def handle(request: web.Request) -> web.StreamResponse:
        world = request.app[WORLD]
        before = world.version
        try:
            ask = await _read(request)
            before = world.version
            result = action(ask)
            if hasattr(result, "__await__"):
                result = await result
        except ControlError as error:
            return _json({"error": error.description}, before, error.status)
        except ApiError as error:
            return _json({"error": error.description}, before, 400)
        return result if isinstance(result, web.StreamResponse) else _json(result, before)

    return handle


async def _read(request: web.Request) -> Ask:
    fields: dict[str, Any] = dict(request.query) | dict(request.match_info)
    files: dict[str, Upload] = {}
    if request.method != "GET" and request.can_read_body:
        if request.content_type == "multipart/form-data":
            body, files = await read_body(request.content_type, request)
            fields |= body
        else:
            fields |= _parse(await request.read())
    fields["request"] = request
    return Ask(request.app[WORLD], fields, files)


def _parse(data: bytes) -> Json:
    if not data.strip():
        return {}
    try:
        parsed = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise ControlError("the body is not JSON") from None
    return parsed if isinstance(parsed, dict) else {"list": parsed}


def _json(body: Any, before: int, status: int = 200) -> web.Response:
    return web.Response(
        body=orjson.dumps(body, option=orjson.OPT_NON_STR_KEYS),
        status=status,
        headers={BEFORE: str(before)},
        content_type="application/json",
    )

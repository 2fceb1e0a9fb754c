"""Control API: the clock, faults, the journal, the whole state, and the plumbing tests need."""

import asyncio
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_type_hints

from aiohttp import web

from sandbox import screen, updates
from sandbox.control import LONGEST_WAIT, Ask, route
from sandbox.errors import ControlError
from sandbox.faults import FaultList
from sandbox.model import Bot, Json, Person, State
from sandbox.render import bot_json, chat_json, member_json, person_json
from sandbox.settings import TUNABLE, Settings
from sandbox.ton import wallet_app
from sandbox.world import World

FAULT_FIELDS = (
    "method",
    "chat",
    "bot",
    "contains",
    "times",
    "skip",
    "retry_after",
    "description",
    "migrate_to",
)


@route("GET", "clock")
def see_clock(ask: Ask) -> Json:
    return {"now": ask.world.clock.today().isoformat(), "offset": ask.world.clock.offset}


@route("POST", "clock")
def move_clock(ask: Ask) -> Json:
    clock = ask.world.clock
    if "rate" in ask.fields:
        clock.run(ask.number("rate", 1.0))
    if "advance" in ask.fields:
        clock.move(clock.offset + ask.number("advance", 0))
    elif "set" in ask.fields:
        try:
            wanted = datetime.fromisoformat(ask.text("set"))
        except ValueError:
            raise ControlError("set must be an ISO time") from None
        if wanted.tzinfo is None:
            wanted = wanted.replace(tzinfo=UTC)
        clock.move(clock.offset + wanted.timestamp() - clock.now())
    ask.world.state.clock_offset = clock.offset
    ask.world.touch()
    for bot in ask.world.state.bots.values():
        ask.world.runtime(bot).wake.set()
    return {"now": clock.today().isoformat(), "offset": clock.offset}


@route("POST", "faults")
def order_faults(ask: Ask) -> list[Json]:
    return place_orders(ask, ask.world.faults)


def place_orders(ask: Ask, faults: FaultList) -> list[Json]:
    """One order or a list of them, for the Bot API or for the index of the chain."""
    made = []
    for order in ask.fields.get("list") or [ask.fields]:
        fields = {key: order[key] for key in FAULT_FIELDS if order.get(key) is not None}
        made.append(faults.order(str(order.get("kind", "")), **fields))
    ask.world.touch()
    return [fault.as_json() for fault in made]


@route("GET", "faults")
def see_faults(ask: Ask) -> list[Json]:
    return ask.world.faults.listed()


@route("DELETE", "faults")
def clear_faults(ask: Ask) -> Json:
    ask.world.faults.clear(ask.integer("id", None))
    ask.world.touch()
    return {"ok": True}


@route("GET", "journal")
def see_journal(ask: Ask) -> list[Json]:
    bot = ask.integer("bot", None)
    method = ask.fields.get("method")
    since = ask.integer("since", 0) or 0
    return [entry.as_json() for entry in ask.world.journal.since(since, bot, method)]


@route("GET", "state")
async def see_state(ask: Ask) -> Json:
    if "since" in ask.fields:
        wait = min(ask.number("wait", 0), LONGEST_WAIT)
        await ask.world.changed(ask.need_int("since"), wait)
    world = ask.world
    people, to_sign = world.state.people.values(), wallet_app.waiting(world)
    return {
        "version": world.version,
        "now": world.clock.today().isoformat(),
        "offset": world.clock.offset,
        "people": [person_state(one, to_sign.get(one.id, [])) for one in people],
        "chats": [chat_state(world, chat_id) for chat_id in world.state.chats],
        "bots": [bot_state(world, bot) for bot in world.state.bots.values()],
    }


def person_state(person: Person, to_sign: list[str]) -> Json:
    return person_json(person) | {"deactivated": person.deactivated, "to_sign": to_sign}


def chat_state(world: World, chat_id: int) -> Json:
    chat = world.state.chats[chat_id]
    members = [
        member_json(world, chat, user, world.member(chat, user)) for user in list(chat.members)
    ]
    return (
        chat_json(world, chat)
        | screen.place_view(world, chat)
        | {
            "owner": chat.owner,
            "members": members,
            "links": [vars(link) for link in chat.links.values()],
            "requests": [vars(request) for request in chat.requests.values()],
            "migrated_to": chat.migrated_to,
            "topics": [
                {"topic": number, "name": name, "closed": number in chat.closed_topics}
                for number, name in chat.topics.items()
            ],
        }
    )


def bot_state(world: World, bot: Bot) -> Json:
    dialogs = {person: screen.place_view(world, d) for person, d in bot.dialogs.items()}
    callbacks = [
        {"id": q.id, "person": q.person, "chat": q.chat, "message": q.message, "answer": q.answer}
        for q in list(bot.callbacks.values())[-50:]
    ]
    return bot_json(bot) | {
        "dialogs": dialogs,
        "callbacks": callbacks,
        "commands": bot.commands,
        "texts": bot.texts,
        "menu_buttons": bot.menu_buttons,
        "queued": len(bot.queue),
        "webhook": bot.webhook.url if bot.webhook else "",
        "polling": world.runtime(bot).poll is not None,
    }


@route("GET", "version")
async def see_version(ask: Ask) -> Json:
    """Only the version and the newest call's number: cheap to wait on."""
    if "since" in ask.fields:
        wait = min(ask.number("wait", 0), LONGEST_WAIT)
        await ask.world.changed(ask.need_int("since"), wait)
    return {"version": ask.world.version, "calls": ask.world.journal.newest}


@route("POST", "bots")
def register_bot(ask: Ask) -> Json:
    """Make a bot known before its process has called, or rename one."""
    bot = ask.world.bot_by_token(ask.text("token"))
    for name in ("username", "first_name"):
        if ask.fields.get(name):
            setattr(bot, name, ask.text(name))
    ask.world.touch()
    return bot_json(bot)


@route("GET", "events")
async def events(ask: Ask) -> web.StreamResponse:
    """Server-sent events: the version after every change, and a breath now and then."""
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    )
    await response.prepare(ask.fields["request"])
    sent = 0
    try:
        while not ask.world.closing:
            if ask.world.version > sent:
                sent = ask.world.version
                await response.write(f"data: {sent}\n\n".encode())
            else:
                await response.write(b": \n\n")
            await ask.world.changed(sent, 15)
    except ConnectionResetError:
        pass
    return response


@route("POST", "idle")
async def idle(ask: Ask) -> Json:
    """Wait until nothing is queued or under way, and has not been for a moment."""
    world, loop = ask.world, asyncio.get_running_loop()
    bots = [ask.bot] if "bot" in ask.fields else list(world.state.bots.values())
    quiet = ask.number("quiet", 0.15)
    deadline = loop.time() + ask.number("timeout", 10.0)
    while True:
        busy = busy_with(world, bots)
        calm_for = time.monotonic() - world.journal.last_activity
        if not any(busy.values()) and calm_for >= quiet:
            return {"idle": True} | busy
        if loop.time() >= deadline:
            return {"idle": False} | busy
        await asyncio.sleep(0.01)


def busy_with(world: World, bots: list[Bot]) -> dict[str, int]:
    for bot in bots:
        updates.drop_expired(world, bot)
    return {
        "queued": sum(len(bot.queue) for bot in bots),
        "deliveries": sum(world.runtime(bot).deliveries for bot in bots),
        "calls": world.journal.in_flight,
    }


@route("POST", "settings")
def change_settings(ask: Ask) -> Json:
    settings = ask.world.settings
    kinds = get_type_hints(Settings)
    for name in TUNABLE:
        if name in ask.fields:
            setattr(settings, name, kinds[name](ask.fields[name]))
    return {name: getattr(settings, name) for name in TUNABLE}


@route("POST", "raw_update")
def raw_update(ask: Ask) -> Json:
    fields = ask.fields.get("update")
    if not isinstance(fields, dict):
        raise ControlError("update is missing")
    update = updates.raw_update(ask.world, ask.bot, fields)
    return {"update_id": update.id if update else None}


@route("POST", "redeliver")
def redeliver(ask: Ask) -> Json:
    update_id = ask.integer("update_id", None)
    if update_id is None:
        update_id = max(ask.bot.delivered, default=0)
    return {"queued": updates.redeliver(ask.world, ask.bot, update_id), "update_id": update_id}


@route("GET", "updates")
def see_updates(ask: Ask) -> list[Json]:
    """The updates of the bot so far, queued or confirmed, oldest first."""
    queued = {update.id for update in ask.bot.queue}
    return [
        {"update_id": number, "queued": number in queued, past["kind"]: past["body"]}
        for number, past in ask.bot.delivered.items()
    ]


@route("POST", "reset")
def reset(ask: Ask) -> Json:
    """Forget bots, people and chats; the numbers go on, so that no id comes twice.

    The chain stays: a bot that remembers where it stood there must find what it stood on.
    """
    world = ask.world
    for runtime in world.runtimes.values():
        updates.end_poll(runtime, updates.OTHER_POLLER)
        if runtime.webhook_task is not None:
            runtime.webhook_task.cancel()
    old = world.state
    world.state = State(
        next_person_id=old.next_person_id,
        next_group_id=old.next_group_id,
        next_channel_id=old.next_channel_id,
        next_serial=old.next_serial,
        ton=replace(old.ton, lag=0, wallets=replace(old.ton.wallets, connections={})),
    )
    world.blobs.clear()
    world.runtimes.clear()
    world.journal.clear()
    world.faults.clear()
    world.limiter.clear()
    world.bridges.clear()
    world.index.clear()
    world.clock.run(1.0)
    world.clock.move(0.0)
    world.touch()
    return {"ok": True}

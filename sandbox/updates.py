"""The queue of updates of a bot, and getUpdates with all its quirks."""

import asyncio
import secrets
import time
from typing import Any

import orjson

from sandbox.errors import ApiError, bad_request, conflict
from sandbox.methods import Call, method
from sandbox.model import Bot, Json, Update
from sandbox.world import BotRuntime, Poll, World

ALL_KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
    "subscription",
    "stopped_message_generation",
)
ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
DEFAULT_KINDS = [kind for kind in ALL_KINDS if kind not in ONLY_ON_REQUEST]
LIFETIMES = {
    "callback_query": 150,
    "pre_checkout_query": 150,
    "shipping_query": 150,
    "inline_query": 30,
    "chosen_inline_result": 600,
}
DAY = 86_400
WEEK = 7 * DAY
LONGEST_POLL = 50
ANSWER_BYTES = 4 * 1024 * 1024
KEPT_FOR_REDELIVERY = 500
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
# Per kind: the queue's name, and whose id it is kept by.
LANES = {
    "message": ("chat", "chat"),
    "edited_message": ("chat", "chat"),
    "channel_post": ("chat", "chat"),
    "edited_channel_post": ("chat", "chat"),
    "my_chat_member": ("my_chat_member", "chat"),
    "callback_query": ("callback", "from"),
    "shipping_query": ("checkout", "from"),
    "pre_checkout_query": ("checkout", "from"),
    "chat_member": ("member", "member"),
    "chat_join_request": ("member", "from"),
    "message_reaction": ("reaction", "chat"),
    "message_reaction_count": ("reaction", "chat"),
}


def allowed_kinds(bot: Bot) -> list[str]:
    return bot.allowed_updates or DEFAULT_KINDS


def emit(world: World, bot: Bot, kind: str, body: Json) -> Update | None:
    """Queue an update, unless the bot does not want its kind: that is tested now, not later."""
    if kind not in allowed_kinds(bot):
        return None
    now = world.now()
    if bot.last_update_at and now - bot.last_update_at > WEEK:
        # Telegram picks any number after an idle week; here it only grows, so that a poller's
        # old offset cannot swallow what is new.
        bot.next_update_id += 1 + secrets.randbelow(1_000_000)
    bot.last_update_at = now
    update = Update(
        id=bot.next_update_id,
        kind=kind,
        body=body,
        date=now,
        expires=now + LIFETIMES.get(kind, DAY),
        lane=lane_of(kind, body),
    )
    bot.next_update_id += 1
    bot.queue.append(update)
    bot.delivered[update.id] = {"kind": kind, "body": body}
    while len(bot.delivered) > KEPT_FOR_REDELIVERY:
        del bot.delivered[next(iter(bot.delivered))]
    world.touch()
    world.runtime(bot).wake.set()
    return update


def lane_of(kind: str, body: Json) -> str:
    """The webhook queue an update belongs to; within one, order is kept."""
    name, by = LANES.get(kind, (kind, "user" if "user" in body else "from"))
    owner = body["new_chat_member"]["user"] if by == "member" else body.get(by, {})
    return f"{name} {owner.get('id', 0)}"


def as_json(update: Update) -> Json:
    return {"update_id": update.id, update.kind: update.body}


def drop_expired(world: World, bot: Bot) -> None:
    now = world.now()
    if any(update.expires <= now for update in bot.queue):
        bot.queue[:] = [update for update in bot.queue if update.expires > now]
        world.touch()


def set_allowed(bot: Bot, call: Call) -> None:
    """A missing list keeps the previous one; an empty list means the default."""
    if "allowed_updates" in call.params:
        wanted = [kind for kind in call.params["allowed_updates"] if kind in ALL_KINDS]
        bot.allowed_updates = wanted


@method("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    world, bot = call.world, call.bot
    if bot.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    runtime = world.runtime(bot)
    offset = call.get("offset", 0)
    limit = call.get("limit", 100)
    timeout = float(min(max(call.get("timeout", 0), 0), LONGEST_POLL))
    set_allowed(bot, call)
    now = time.monotonic()
    hold = world.settings.same_offset_hold
    if offset == runtime.last_offset and now < runtime.last_poll_at + hold:
        timeout = max(timeout, hold)
        if now < runtime.last_poll_at + hold / 6:
            limit = 1
    runtime.last_offset, runtime.last_poll_at = offset, now
    end_poll(runtime, OTHER_POLLER)
    _forget(world, bot, offset)
    return await _wait(world, bot, runtime, limit, timeout)


def _forget(world: World, bot: Bot, offset: int) -> None:
    """An offset confirms all lower ids; a negative one keeps only the newest."""
    drop_expired(world, bot)
    before = len(bot.queue)
    if offset > 0:
        bot.queue[:] = [u for u in bot.queue if u.id >= offset or u.again]
    elif offset < 0:
        bot.queue[:] = bot.queue[offset:]
    if len(bot.queue) != before:
        world.journal.last_activity = time.monotonic()
        world.touch()


def end_poll(runtime: BotRuntime, reason: str) -> None:
    """End a getUpdates that waits; its answer is the conflict."""
    poll, runtime.poll = runtime.poll, None
    if poll is not None and not poll.ended.done():
        poll.ended.set_result(conflict(reason))


async def _wait(
    world: World, bot: Bot, runtime: BotRuntime, limit: int, seconds: float
) -> list[Json]:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while True:
        drop_expired(world, bot)
        ready = _batch(bot, limit)
        left = deadline - loop.time()
        if ready or left <= 0 or world.closing:
            return ready
        error = await _wait_for_wake(runtime, left)
        if error is not None:
            await _delay_conflict(world, runtime)
            raise error
        await asyncio.sleep(0.001)


async def _wait_for_wake(runtime: BotRuntime, left: float) -> ApiError | None:
    """Wait for an update, the end of the time, or a conflict, which is returned."""
    runtime.wake.clear()
    poll = Poll(asyncio.get_running_loop().create_future())
    runtime.poll = poll
    waker = asyncio.create_task(runtime.wake.wait())
    waits: set[asyncio.Future[Any]] = {waker, poll.ended}
    try:
        await asyncio.wait(waits, timeout=left, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waker.cancel()
        if runtime.poll is poll:
            runtime.poll = None
    return poll.ended.result() if poll.ended.done() else None


async def _delay_conflict(world: World, runtime: BotRuntime) -> None:
    """Two pollers that fight get their conflicts slowly."""
    now = time.monotonic()
    if now < runtime.next_conflict_at:
        await asyncio.sleep(world.settings.conflict_delay)
    else:
        runtime.next_conflict_at = now + world.settings.conflict_delay


def _batch(bot: Bot, limit: int) -> list[Json]:
    batch: list[Json] = []
    size = 0
    for update in bot.queue[:limit]:
        item = as_json(update)
        size += len(orjson.dumps(item, option=orjson.OPT_NON_STR_KEYS))
        if batch and size > ANSWER_BYTES:
            break
        batch.append(item)
        update.again = False
    return batch


def redeliver(world: World, bot: Bot, update_id: int) -> bool:
    """Queue an update of the past again, with the same id and body."""
    past: dict[str, Any] | None = bot.delivered.get(update_id)
    if past is None or any(update.id == update_id for update in bot.queue):
        return False
    kind, body = past["kind"], past["body"]
    expires = world.now() + LIFETIMES.get(kind, DAY)
    lane = lane_of(kind, body)
    bot.queue.insert(0, Update(update_id, kind, body, world.now(), expires, lane, again=True))
    world.touch()
    world.runtime(bot).wake.set()
    return True


def raw_update(world: World, bot: Bot, fields: Json) -> Update | None:
    if len(fields) != 1 or next(iter(fields)) not in ALL_KINDS:
        raise bad_request("an update has exactly one field of a known kind")
    kind, body = next(iter(fields.items()))
    return emit(world, bot, kind, body)

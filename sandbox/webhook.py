"""setWebhook and its kin, and the delivery itself: parallel lanes, retries, calls in the answer."""

import asyncio
import contextlib
import logging
import random
import time
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from sandbox.dispatch import Cut, execute
from sandbox.envelope import read_body
from sandbox.errors import ApiError, bad_request, too_many_requests
from sandbox.methods import Call, Told, method
from sandbox.model import Bot, Json, Update, Webhook
from sandbox.schema import canonical_names
from sandbox.updates import allowed_kinds, as_json, drop_expired, end_poll, set_allowed
from sandbox.wire import encoded
from sandbox.world import BotRuntime, World

log = logging.getLogger(__name__)
PORTS = (443, 80, 88, 8443)
LONGEST_RETRY_AFTER = 3600
GONE_SECONDS = 23 * 3600
IGNORED_IN_ANSWERS = ("setwebhook", "deletewebhook", "close", "logout")


@method("setWebhook", "deleteWebhook")
def change_webhook(call: Call) -> Told:
    """Setting an empty address is deleting."""
    url = call.get("url", "")
    return _set(call, url) if url and call.method == "setWebhook" else _delete(call)


def _set(call: Call, url: str) -> Told:
    world, bot = call.world, call.bot
    runtime = world.runtime(bot)
    now = time.monotonic()
    if now - runtime.last_set_webhook_at < world.settings.set_webhook_interval:
        raise too_many_requests(1)
    runtime.last_set_webhook_at = now
    _check_url(url)
    set_allowed(bot, call)
    if call.get("drop_pending_updates"):
        bot.queue.clear()
    hook = Webhook(
        url=url,
        secret=call.get("secret_token", ""),
        max_connections=call.get("max_connections", 40),
        ip_address=call.get("ip_address"),
        has_certificate="certificate" in call.params,
    )
    world.touch()
    if bot.webhook is not None and _same(bot.webhook, hook):
        return Told(True, "Webhook is already set")
    bot.webhook = hook
    end_poll(runtime, "terminated by setWebhook request")
    start_delivery(world, bot)
    return Told(True, "Webhook was set")


def _same(old: Webhook, new: Webhook) -> bool:
    names = ("url", "secret", "max_connections", "ip_address", "has_certificate")
    return all(getattr(old, name) == getattr(new, name) for name in names)


def _check_url(url: str) -> None:
    """HTTPS on Telegram's ports, as the real server demands; loopback may be plain, on any port."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("bad webhook: invalid webhook URL specified")
    if _is_loopback(parts.hostname):
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: an HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        allowed = "80, 88, 443 or 8443"
        raise bad_request(f"bad webhook: Webhook can be set up only on ports {allowed}")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _delete(call: Call) -> Told:
    bot = call.bot
    if call.get("drop_pending_updates"):
        bot.queue.clear()
    gone, bot.webhook = bot.webhook, None
    call.world.runtime(bot).wake.set()
    call.world.touch()
    return Told(True, "Webhook was deleted" if gone else "Webhook is already deleted")


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    bot = call.bot
    drop_expired(call.world, bot)
    hook = bot.webhook or Webhook("")
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": hook.has_certificate,
        "pending_update_count": len(bot.queue),
    }
    if hook.last_error_date:
        info["last_error_date"] = hook.last_error_date
        info["last_error_message"] = hook.last_error_message
    if hook.url:
        info["max_connections"] = hook.max_connections
    if hook.ip_address:
        info["ip_address"] = hook.ip_address
    if bot.allowed_updates:
        info["allowed_updates"] = allowed_kinds(bot)
    return info


@dataclass
class Lane:
    """One queue of a webhook: `ready_at` is when its head may be sent (again)."""

    ready_at: float = 0.0
    failures: int = 0
    busy: bool = False


def start_delivery(world: World, bot: Bot) -> None:
    """Start delivering to the webhook just set; what was under way to an older one is dropped."""
    runtime = world.runtime(bot)
    if runtime.webhook_task is not None:
        runtime.webhook_task.cancel()
    runtime.webhook_task = asyncio.get_running_loop().create_task(Delivery(world, bot).run())


async def stop_delivery(runtime: BotRuntime) -> None:
    task, runtime.webhook_task = runtime.webhook_task, None
    if task is not None:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


@dataclass
class Delivery:
    world: World
    bot: Bot
    lanes: dict[str, Lane] = field(default_factory=dict)
    posts: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self) -> None:
        runtime = self.world.runtime(self.bot)
        timeout = aiohttp.ClientTimeout(total=self.world.settings.webhook_timeout)
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(timeout=timeout, connector=connector) as session:
            try:
                while self.bot.webhook is not None:
                    runtime.wake.clear()
                    wait = self._start_posts(session, self.bot.webhook)
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(wait):
                            await runtime.wake.wait()
            finally:
                for post in self.posts:
                    post.cancel()
                await asyncio.gather(*self.posts, return_exceptions=True)

    def _start_posts(self, session: aiohttp.ClientSession, hook: Webhook) -> float:
        """Send the head of every free lane; return how long nothing else will be due."""
        drop_expired(self.world, self.bot)
        now = time.monotonic()
        wait = 1.0
        seen: set[str] = set()
        for update in self.bot.queue:
            if len(self.posts) >= hook.max_connections:
                return wait
            if update.lane in seen:
                continue
            seen.add(update.lane)
            lane = self.lanes.setdefault(update.lane, Lane())
            if lane.busy:
                continue
            if lane.ready_at > now:
                wait = min(wait, lane.ready_at - now)
            else:
                lane.busy = True
                task = asyncio.create_task(self._post(session, hook, lane, update))
                self.posts.add(task)
                self.world.runtime(self.bot).deliveries = len(self.posts)
                task.add_done_callback(self._posted)
        for name in [name for name, lane in self.lanes.items() if name not in seen]:
            if not self.lanes[name].busy:
                del self.lanes[name]
        return wait

    def _posted(self, task: asyncio.Task[None]) -> None:
        self.posts.discard(task)
        runtime = self.world.runtime(self.bot)
        runtime.deliveries = len(self.posts)
        runtime.wake.set()
        if not task.cancelled() and task.exception() is not None:
            log.error("webhook delivery failed", exc_info=task.exception())

    async def _post(
        self, session: aiohttp.ClientSession, hook: Webhook, lane: Lane, update: Update
    ) -> None:
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        body = encoded(as_json(update))
        try:
            async with session.post(hook.url, data=body, headers=headers) as answer:
                if 200 <= answer.status < 300:
                    self._delivered(hook, lane, update)
                    await self._run_answer(answer)
                else:
                    self._failed_with(hook, lane, answer)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self._failed(hook, lane, f"Connection failed: {type(error).__name__}", 0)
        finally:
            lane.busy = False

    def _delivered(self, hook: Webhook, lane: Lane, update: Update) -> None:
        lane.failures, lane.ready_at, hook.gone_since = 0, 0.0, 0
        for place, queued in enumerate(self.bot.queue):
            if queued is update:
                del self.bot.queue[place]
                break
        self.world.journal.last_activity = time.monotonic()
        self.world.touch()

    def _failed_with(self, hook: Webhook, lane: Lane, answer: aiohttp.ClientResponse) -> None:
        reason = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        retry_after = answer.headers.get("Retry-After", "")
        seconds = min(int(retry_after), LONGEST_RETRY_AFTER) if retry_after.isdigit() else 0
        self._failed(hook, lane, reason, seconds)
        now = self.world.now()
        if answer.status != 410:
            hook.gone_since = 0
        elif not hook.gone_since:
            hook.gone_since = now
        elif now - hook.gone_since >= GONE_SECONDS and self.bot.webhook is hook:
            self.bot.webhook = None

    def _failed(self, hook: Webhook, lane: Lane, reason: str, retry_after: int) -> None:
        """The first retry comes at once, then after 2, 4, 8 … seconds up to a random cap."""
        settings = self.world.settings
        lane.failures += 1
        delay = 0.0
        if lane.failures > 1:
            cap = settings.webhook_retry_cap * random.uniform(1, 2)  # noqa: S311
            delay = min(2.0 ** (lane.failures - 1) * settings.webhook_retry_base, cap)
        lane.ready_at = time.monotonic() + max(delay, retry_after)
        hook.last_error_date = int(self.world.now())
        hook.last_error_message = reason
        self.world.touch()

    async def _run_answer(self, answer: aiohttp.ClientResponse) -> None:
        """A body that names a method is a call; what it returns is told to nobody."""
        try:
            params, files = await read_body(answer.content_type, answer)
        except (ApiError, ValueError):
            return
        asked = str(params.pop("method", "")).lower()
        name = canonical_names().get(asked)
        if name is None or asked.startswith("get") or asked in IGNORED_IN_ANSWERS:
            return
        with contextlib.suppress(Cut):
            await execute(self.world, self.bot, name, _plain(params), files, via="webhook")


def _plain(params: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in params.items() if value is not None}

"""The web application: Bot API, files, control API and chat page in one, on loopback only."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

# Importing these modules registers their methods and routes.
from sandbox import (
    control,
    control_chats,
    control_payments,
    control_people,
    control_subdomains,
    control_tokens,
    control_ton,
    control_wallets,
    control_world,
    dispatch,
    editing,
    files,
    invites,
    members,
    messages,
    payments,
    profile,
    rich,
    stars,
    updates,
    webhook,
)
from sandbox.envelope import failure, respond
from sandbox.errors import ApiError
from sandbox.settings import Settings
from sandbox.state import StateFile
from sandbox.ton import server as ton_server
from sandbox.world import WORLD, World

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
LARGEST_REQUEST = 80 * 1024 * 1024
REGISTERED = (
    control_chats,
    control_payments,
    control_people,
    control_subdomains,
    control_tokens,
    control_ton,
    control_wallets,
    control_world,
    editing,
    invites,
    members,
    messages,
    payments,
    profile,
    rich,
    stars,
    updates,
)


def create_app(settings: Settings | None = None, world: World | None = None) -> web.Application:
    """Build the sandbox; a test may hand in a world and keep a hold of it."""
    world = world or World(settings)
    app = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[only_from_here])
    app[WORLD] = world
    app.router.add_route("*", r"/bot{token:[^/]*}/{method}", dispatch.serve)
    app.router.add_get(r"/file/bot{token:[^/]*}/{path:.+}", files.download)
    ton_server.install(app)
    control.install(app)
    page = world.settings.page or Path(__file__).parent / "page"
    if page.is_dir():
        app.router.add_get("/", _page(page / "index.html"))
        app.router.add_static("/page/", page)
    app.router.add_route("*", "/{rest:.*}", _not_found)
    app.on_shutdown.append(_let_go)
    app.cleanup_ctx.append(_lifetime)
    return app


def _page(index: Path) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def serve(_: web.Request) -> web.StreamResponse:
        return web.FileResponse(index)

    return serve


@web.middleware
async def only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what a foreign page in the operator's browser sends to this loopback address."""
    origin = request.headers.get("Origin")
    hosts = [f"//{request.host}"] + ([] if origin is None else [origin])
    if not all(urlsplit(host).hostname in LOOPBACK for host in hosts):
        return respond(403, failure(ApiError(403, "Forbidden: the sandbox is for this machine")))
    return await handler(request)


async def _let_go(app: web.Application) -> None:
    app[WORLD].close()


async def _not_found(_: web.Request) -> web.Response:
    return respond(404, failure(ApiError(404, "Not Found")))


async def _lifetime(app: web.Application) -> AsyncIterator[None]:
    world: World = app[WORLD]
    saver = StateFile(world) if world.settings.state_file else None
    if saver is not None:
        saver.load()
        saver.start()
    if world.settings.token is not None:
        world.bot_by_token(world.settings.token)
    for bot in world.state.bots.values():
        if bot.webhook is not None:
            webhook.start_delivery(world, bot)
    yield
    for runtime in list(world.runtimes.values()):
        await webhook.stop_delivery(runtime)
    if saver is not None:
        await saver.stop()

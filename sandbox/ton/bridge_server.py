"""The bridges' place in the web application, and the wallets' list that names them."""

from aiohttp import web

from sandbox.ton import wallet_app
from sandbox.ton.apps import listed
from sandbox.ton.bridge import LARGEST_LETTER, Bridge, Refusal, stream
from sandbox.ton.query import answer
from sandbox.world import WORLD, World


def install(app: web.Application) -> None:
    app.router.add_get("/bridge/wallets.json", wallets_list)
    app.router.add_get("/bridge/{name}/events", events)
    app.router.add_post("/bridge/{name}/message", message)


def _bridge(request: web.Request) -> Bridge:
    bridge = request.app[WORLD].bridges[request.match_info["name"]]
    if bridge.manners.down:
        raise Refusal(503, "the bridge is down")
    return bridge


def _refused(error: Refusal) -> web.Response:
    return answer({"message": str(error), "statusCode": error.status}, error.status)


async def events(request: web.Request) -> web.StreamResponse:
    try:
        return await stream(_bridge(request), request, request.app[WORLD].now)
    except Refusal as error:
        return _refused(error)


async def message(request: web.Request) -> web.Response:
    """Take a letter, and let the wallet that it is for read it."""
    world: World = request.app[WORLD]
    asked = request.query
    try:
        bridge = _bridge(request)
        if bridge.manners.deaf:
            raise Refusal(500, "the bridge takes no messages")
        body = await request.read()
        if len(body) > LARGEST_LETTER:
            raise Refusal(413, "the message is too long")
        source, to = asked.get("client_id", "").lower(), asked.get("to", "").lower()
        letter = bridge.accept(
            source, to, asked.get("ttl", ""), body, asked.get("topic", ""), world.now()
        )
    except Refusal as error:
        return _refused(error)
    if not bridge.manners.loses:
        wallet_app.arrived(world, bridge.name, letter)
    return answer({"message": "OK", "statusCode": 200})


async def wallets_list(request: web.Request) -> web.Response:
    return answer(listed(str(request.url.origin())))

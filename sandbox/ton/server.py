"""The index's place in the web application: everything under `/ton`, and the wallets' bridges."""

from aiohttp import web

from sandbox.ton import bridge_server, index_v2, index_v3
from sandbox.ton.query import not_emulated

ROUTES = (*index_v2.routes, *index_v3.routes)


def install(app: web.Application) -> None:
    for verb, path, handler in ROUTES:
        app.router.add_route(verb, path, handler)
    bridge_server.install(app)
    app.router.add_route("*", "/ton/{rest:.*}", not_emulated)

"""`python -m sandbox --port 8081`: a Telegram on loopback until Ctrl-C."""

import argparse
import logging
from pathlib import Path

from aiohttp import web

from sandbox.server import create_app
from sandbox.settings import Settings


def main() -> None:
    parser = argparse.ArgumentParser(prog="sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="port on 127.0.0.1 (0 = any)")
    parser.add_argument("--state", type=Path, help="file that keeps the state over restarts")
    parser.add_argument(
        "--clock-file", type=Path, help="file that tells the bot the clock's offset"
    )
    parser.add_argument("--token", help="the only bot token that is accepted")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    settings = Settings(
        token=arguments.token, state_file=arguments.state, clock_file=arguments.clock_file
    )
    # The access log would hold bot tokens, which stand in the paths.
    web.run_app(create_app(settings), host="127.0.0.1", port=arguments.port, access_log=None)


if __name__ == "__main__":
    main()

"""A child process that keeps PostgreSQL alive exactly as long as the bot lives.

Run as a script, with the standard library alone:  keeper.py UID GID PROGRAM ARGUMENT...
Its standard input is a pipe whose other end only the bot holds. When that end closes, because the
bot asked for a stop or because it was killed, PostgreSQL is shut down. So a stop and a sudden
death take the same road, and neither leaves an orphan behind.
"""

import os
import select
import signal
import subprocess
import sys
from types import FrameType

LIFELINE = 0
REPORT = 1
# A fast shutdown writes a checkpoint; an immediate one leaves the work to the next start.
FAST_SECONDS = 60.0
IMMEDIATE_SECONDS = 10.0


def _ignore(_signal: int, _frame: FrameType | None) -> None:
    """A handler, not SIG_IGN, because the latter would be inherited by PostgreSQL."""


def _start(uid: int, gid: int, command: list[str]) -> "subprocess.Popen[bytes]":
    user = {"user": uid, "group": gid, "extra_groups": []} if uid >= 0 else {}
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]  # noqa: S603
        command, stdin=subprocess.DEVNULL, stdout=2, stderr=2, cwd="/", **user
    )


def _stop(server: "subprocess.Popen[bytes]") -> None:
    for number, seconds in (
        (signal.SIGINT, FAST_SECONDS),
        (signal.SIGQUIT, IMMEDIATE_SECONDS),
        (signal.SIGKILL, None),
    ):
        server.send_signal(number)
        try:
            server.wait(seconds)
        except subprocess.TimeoutExpired:
            continue
        return


def main() -> int:
    """Start the server, report its pid, and wait for its end or for the end of the lifeline."""
    # The keeper leaves only after its server; signals to a whole group of processes are for others.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
        signal.signal(number, _ignore)
    woken, waker = os.pipe()
    os.set_blocking(waker, False)
    signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
    try:
        server = _start(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
    except OSError as error:
        os.write(2, f"FATAL: {sys.argv[3]}: {error.strerror}\n".encode())
        return 1
    os.write(REPORT, f"{server.pid}\n".encode())
    os.close(REPORT)
    while server.poll() is None:
        readable, _, _ = select.select([LIFELINE, woken], [], [])
        if woken in readable:
            os.read(woken, 512)
        if LIFELINE in readable and not os.read(LIFELINE, 512):
            _stop(server)
    return server.returncode


if __name__ == "__main__":
    sys.exit(main())

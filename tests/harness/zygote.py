"""A process that has imported the bot already and forks one whenever it is asked to.

The import takes seconds, a fork takes none. What runs in the child is the ordinary program,
`python -m bot …`, with the environment it was given; with CRASH_FILE in it, it can be killed at
a chosen point (see tests.crash.hooks). Orders come as lines of JSON on the standard input, and
every child's birth and end is reported on the standard output. The zygote ends with its standard
input.
"""

from __future__ import annotations

import gc
import json
import os
import selectors
import signal
import sys
import traceback
from typing import Any

IMPORTED = (
    "bot.__main__",
    "bot.serve",
    "bot.database.migrations",
    "bot.database.schema",
    "bot.config",
    "bot.log",
    # What connecting the models loads.
    "aerich.models",
    "apscheduler.executors.asyncio",
    "uvloop",
)

#: What every bot calls sooner or later: their types are built here, once for all children.
CALLED = (
    *("GetMe", "SetMyCommands", "GetChat", "GetChatMember", "CreateChatInviteLink"),
    *("SendMessage", "EditMessageText", "EditMessageCaption", "SendPhoto", "SendDocument"),
    *("AnswerCallbackQuery", "DeleteMessage"),
)


def main() -> None:
    for name in IMPORTED:
        __import__(name)
    answers = built()
    read_texts()
    # Children share these pages as long as they are not written to, as counting garbage does.
    gc.collect()
    gc.freeze()
    wakeup, bell = os.pipe()
    os.set_blocking(bell, False)
    signal.set_wakeup_fd(bell)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    events = selectors.DefaultSelector()
    events.register(0, selectors.EVENT_READ)
    events.register(wakeup, selectors.EVENT_READ)
    tell({"ready": os.getpid(), "built": len(answers)})
    pending = b""
    children: set[int] = set()
    while True:
        for key, _ in events.select():
            data = os.read(key.fd, 65536)
            if key.fd == wakeup:
                bury(children)
                continue
            if not data:
                end(children)
                return
            *lines, pending = (pending + data).split(b"\n")
            for line in lines:
                children.add(fork(json.loads(line)))


def built() -> list[Any]:
    """The types of updates, calls and their answers; pydantic forgets unreferenced answers."""
    from aiogram import methods, types

    types.Message.model_rebuild()
    types.Update.model_rebuild()
    held = []
    for name in CALLED:
        method = getattr(methods, name)
        method.model_rebuild()
        held.append(methods.Response[method.__returning__])
        held[-1].model_rebuild()
    return held


def read_texts() -> None:
    """Every text in every language: to parse them is half of what a start costs."""
    from handlers.speech import LANGUAGES, bundle

    for language in LANGUAGES:
        bundle(language)


def tell(news: dict[str, Any]) -> None:
    os.write(1, json.dumps(news).encode() + b"\n")


def bury(children: set[int]) -> None:
    """Tell the end of every child that has ended; a signal counts as a negative code."""
    for pid in list(children):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            children.discard(pid)
            tell({"ended": pid, "code": os.waitstatus_to_exitcode(status)})


def end(children: set[int]) -> None:
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def fork(order: dict[str, Any]) -> int:
    pid = os.fork()
    if pid:
        tell({"born": pid, "order": order["order"]})
        return pid
    code = 1
    try:
        code = become(order)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def become(order: dict[str, Any]) -> int:
    """The child's life: a session, an output and an environment of its own, then the program."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDONLY)
    output = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    errors = os.open(order["errors"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(errors, 2)
    os.closerange(3, 256)
    os.environ.clear()
    os.environ.update(order["env"])
    if "CRASH_FILE" in os.environ:
        from tests.crash import hooks

        hooks.install()
    from bot.__main__ import cli

    try:
        cli(order["arguments"], prog_name="bot")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0


if __name__ == "__main__":
    main()

"""The buttons of desks that former releases sent: each is read as the button of today."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskList

Reading = Callable[[Sequence[str]], CallbackData]


def _list(desk: str) -> Reading:
    return lambda told: DeskList(desk=desk, offset=int(told[0]) if told else 0)


def _card(desk: str) -> Reading:
    return lambda told: DeskCard(desk=desk, key=told[0], offset=int(told[1]) if told[1:] else 0)


def _do(desk: str, act: Act) -> Reading:
    return lambda told: DeskDo(desk=desk, act=act, key=told[0] if told else "")


def _if(desk: str, yes: Act, no: Act) -> Reading:
    """A button that carried yes or no behind the row."""
    return lambda told: DeskDo(desk=desk, act=yes if told[1] == "1" else no, key=told[0])


def _move(desk: str, at: int) -> Reading:
    return lambda told: DeskDo(desk=desk, act=Act.MOVE, key=told[0], place=int(told[at]))


def _switch_of_code(told: Sequence[str]) -> CallbackData:
    key, active, sure = told
    acts = {"11": Act.ACTIVATE_SURELY, "10": Act.ACTIVATE, "01": Act.ARCHIVE_SURELY}
    return DeskDo(desk="promo", act=acts.get(active + sure, Act.ARCHIVE), key=key)


_FORMER: Mapping[str, Reading] = {
    "dl": _list("plan"),
    "dla": _card("plan"),
    "dln": _do("plan", Act.NEW),
    "dle": _do("plan", Act.EDIT),
    "dlm": _move("plan", 1),
    "dlo": _if("plan", Act.ARCHIVE, Act.ACTIVATE),
    "dlx": _if("plan", Act.DELETE_SURELY, Act.DELETE),
    "dm": _list("promo"),
    "dma": _card("promo"),
    "dmn": _do("promo", Act.NEW),
    "dme": _do("promo", Act.EDIT),
    "dms": _switch_of_code,
    "dc": _list("category"),
    "el": _list("category"),
    "ec": _card("category"),
    "en": _do("category", Act.NEW),
    "ee": _do("category", Act.EDIT),
    "ev": _if("category", Act.ACTIVATE, Act.ARCHIVE),
    "ex": _if("category", Act.DELETE_SURELY, Act.DELETE),
    "eo": _card("course"),
    "em": _do("course", Act.NEW),
    "edc": _do("course", Act.EDIT),
    "ews": _if("course", Act.ACTIVATE, Act.ARCHIVE),
    "ey": _if("course", Act.DELETE_SURELY, Act.DELETE),
    "es": lambda told: DeskList(desk="module", within=told[0], offset=int(told[1])),
    "et": _card("module"),
    "ea": _do("module", Act.NEW),
    "ef": _do("module", Act.EDIT),
    "eu": _move("module", 2),
    "ez": _if("module", Act.DELETE_SURELY, Act.DELETE),
}


def present(data: str) -> str:
    """A button's data as today's release sends it; what no former desk sent stays as it is."""
    prefix, *told = data.split(":")
    reading = _FORMER.get(prefix)
    if reading is not None:
        # What is forged reads as nothing, and is answered like every button that is unknown.
        with suppress(ValueError, IndexError):
            return reading(told).pack()
    return data

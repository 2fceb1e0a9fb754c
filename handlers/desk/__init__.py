"""The desk of a resource: its list, a card, its form, its place, on and off sale, deleting it."""

from handlers.desk.desk import desk_router
from handlers.desk.form import Asking, form_of, once, within_of
from handlers.desk.model import DELETE, FORM, SWITCH, SWITCH_SURELY, Desk

__all__ = [
    "DELETE",
    "FORM",
    "SWITCH",
    "SWITCH_SURELY",
    "Asking",
    "Desk",
    "desk_router",
    "form_of",
    "once",
    "within_of",
]

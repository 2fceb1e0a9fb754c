"""Whatever a button may ever hold fits into the 64 bytes that Telegram gives it."""

import importlib
import pkgutil
from collections import Counter
from uuid import UUID

import pytest
from aiogram.filters.callback_data import CallbackData

from handlers import callbacks
from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskWords
from handlers.cities import _OFFERED
from handlers.pictures.papers import Form
from handlers.screens.payments import MONEY_BACK, OWN_REASON, REASONS
from handlers.speech import LANGUAGES
from models.lifecycles import ChainAsset, JoinMode
from tests.guards import rooms

#: The longest value of every field, by its name. Ids have at most 52 significant bits (Bot API,
#: User.id, Chat.id), and an amount at most the twelve digits of its column and the cents.
LONGEST: dict[str, object] = {
    "plan_id": UUID(int=2**128 - 1),
    "intent_id": UUID(int=2**128 - 1),
    "subscription_id": UUID(int=2**128 - 1),
    "payment_id": UUID(int=2**128 - 1),
    "telegram_id": 2**52 - 1,
    "chat_id": str(-(2**52)),
    "message_id": 2**31 - 1,
    "minor": 10**14 - 1,
    "key": UUID(int=2**128 - 1),
    "way": "b",
    "account": "999",
    "stars": 100_000,
    "asset": max(ChainAsset, key=len),
    "transfer_id": UUID(int=2**128 - 1),
    "pay_code": "W" * 16,
    "refunded": True,
    "sure": True,
    "offset": 2**31 - 1,
    "protected": True,
    "keep": True,
    "appoint": False,
    "code": max(LANGUAGES, key=len),
    "zone": max((zone for zones in _OFFERED.values() for zone in zones), key=len),
    "reason": max((*REASONS, OWN_REASON, MONEY_BACK), key=len),
    "form": max(Form, key=len),
    "mode": max(JoinMode, key=len),
    "desk": "category",
    "within": str(UUID(int=2**128 - 1)),
    **rooms.all_of("CALLBACKS"),
}
#: A desk's row is named by a text, whatever it is.
_ROW = str(UUID(int=2**128 - 1))
OF_DESKS = {
    DeskCard: {"key": _ROW},
    DeskWords: {"key": _ROW},
    DeskDo: {"key": _ROW, "act": Act.DELETE_SURELY},
}
PLACES = {
    callbacks.__name__,
    *(f"{callbacks.__name__}.{room.name}" for room in pkgutil.iter_modules(callbacks.__path__)),
} - {
    # The types of a place in a list and of a chat, which many kinds hold.
    "handlers.callbacks.pages",
    "handlers.callbacks.chats",
    # How the buttons of former releases are read.
    "handlers.callbacks.former",
    # How a button says where it stood.
    "handlers.callbacks.origins",
}
for place in PLACES:
    importlib.import_module(place)
KINDS = CallbackData.__subclasses__()


def longest_of(kind: type[CallbackData]) -> CallbackData:
    """A button of this kind that holds as much as it ever may."""
    held = {name: LONGEST[name] for name in kind.model_fields}
    return kind(**held | OF_DESKS.get(kind, {}))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_longest_values_fit_into_64_bytes_and_come_back(kind: type[CallbackData]) -> None:
    held = longest_of(kind)
    packed = held.pack()
    assert len(packed.encode()) <= 64
    assert kind.unpack(packed) == held


def test_every_prefix_belongs_to_one_kind() -> None:
    counted = Counter(kind.__prefix__ for kind in KINDS)
    assert not {prefix for prefix, times in counted.items() if times > 1}


def test_every_kind_is_declared_in_one_place() -> None:
    assert {kind.__module__ for kind in KINDS} == PLACES

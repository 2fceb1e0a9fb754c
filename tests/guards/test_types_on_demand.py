"""A new aiogram or pydantic may build types otherwise; bot/types_on_demand.py has to follow."""

import json
import subprocess
import sys
from typing import Any

import aiogram
import pytest
from aiogram import methods, types
from aiogram.client.context_controller import BotContextController
from pydantic import BaseModel

from bot.types_on_demand import AIOGRAM
from tests.harness.processes import ROOT

#: Run in a process of its own: what this one has built depends on the tests before.
_UPDATE = {
    "update_id": 1,
    "callback_query": {
        "id": "1",
        "from": {"id": 5, "is_bot": False, "first_name": "Ada"},
        "chat_instance": "1",
        "data": "x",
        "message": {
            "message_id": 7,
            "date": 1_700_000_000,
            "chat": {"id": 5, "type": "private"},
            "text": "hi",
            "entities": [{"type": "bold", "offset": 0, "length": 2}],
            "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]},
        },
    },
}
_USE = """
import json, sys
{first}
import aiogram
from aiogram.methods import EditMessageText, Response
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

unbuilt = not Message.__pydantic_complete__
update = Update.model_validate(json.loads(sys.argv[1]))
keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="a", url="b")]])
edit = EditMessageText(text="hi", chat_id=1, message_id=2, reply_markup=keyboard)
answer = {{"ok": True, "result": json.loads(sys.argv[1])["callback_query"]["message"]}}
try:
    Update.model_validate({{"update_id": "no number"}})
except ValueError as refused:
    told = str(refused)
print(json.dumps([unbuilt, [
    repr(update), repr(update.model_dump()), repr(edit.model_dump(warnings=False)),
    repr(Response[Message].model_validate(answer)),
    repr(Response[Message | bool].model_validate({{"ok": True, "result": True}})), told,
]]))
"""


def test_the_release_that_was_looked_at_is_the_one_in_use() -> None:
    assert aiogram.__version__ == AIOGRAM, (
        "read how aiogram.types builds its types now, mend bot/types_on_demand.py where it changed,"
        " and name the release there"
    )


def test_types_built_on_first_use_behave_like_those_built_at_once() -> None:
    at_once, on_demand = _used(""), _used("import bot")
    assert at_once[0] is False
    assert on_demand[0] is True
    assert on_demand[1] == at_once[1]


def _used(first: str) -> list[Any]:
    program = [sys.executable, "-c", _USE.format(first=first), json.dumps(_UPDATE)]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, check=True, timeout=60)
    told: list[Any] = json.loads(done.stdout)
    return told


def _models(module: Any) -> list[type[BaseModel]]:
    named = (getattr(module, name) for name in module.__all__)
    return [one for one in named if isinstance(one, type) and issubclass(one, BaseModel)]


def test_every_type_and_every_method_can_be_built() -> None:
    for one in (*_models(types), *_models(methods)):
        one.model_rebuild()
        assert one.__pydantic_complete__, one
        assert one.__pydantic_fields_complete__, one


@pytest.mark.parametrize("module", [types, methods])
def test_every_model_learns_the_names_when_it_is_built(module: Any) -> None:
    """A class outside these two families would be built without aiogram's names, and fail."""
    wrapper = methods.Response
    strangers = [
        one.__name__
        for one in _models(module)
        if not issubclass(one, (BotContextController, wrapper)) and one is not methods.Request
    ]
    assert strangers == []


def test_other_packages_build_their_models_as_ever() -> None:
    class Ours(BaseModel):
        number: int

    assert "defer_build" not in BaseModel.model_config
    assert Ours.__pydantic_complete__

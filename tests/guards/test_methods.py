"""Ways to pay and goods are declared, in services and in the chat, and named nowhere else."""

import ast

import pytest

from handlers.callbacks.shop import PAY
from handlers.shop.goods import SHELVES
from handlers.shop.methods.registry import BY_LETTER, WAYS
from models.ledger import Account
from models.lifecycles import PaymentMethod
from services.commerce.methods.registry import METHODS
from services.commerce.orders import GOODS
from tests.guards.test_imports import modules, tree

pytestmark = pytest.mark.xdist_group("sources")
#: Where a certain way may be meant, and why.
MAY_NAME_ONE = (
    "services.commerce.methods.",
    # The nightly check stands beside the business and knows by itself what comes in Stars.
    "services.reconciliation.",
    # The release before knew these ways and no other.
    "services.timeline.opening.",
    # The demo's year is bought by every way there is, each as people do it.
    "bot.demo_history.",
)
#: The payment that nothing is left to pay of.
NOTHING = "MANUAL"


def test_every_way_to_pay_has_its_counterpart_in_the_chat() -> None:
    assert list(WAYS) == list(METHODS)
    assert {way.method.name: way.method for way in WAYS.values()} == METHODS
    assert set(METHODS) == set(PaymentMethod) - {PaymentMethod.MANUAL}
    assert len(BY_LETTER) == len(WAYS)
    assert {f"clearing:{name}" for name in METHODS} <= set(Account)


def test_all_goods_have_their_shelf_and_their_tap() -> None:
    assert set(GOODS) == set(SHELVES) == set(PAY)


def test_no_other_module_names_a_way_to_pay() -> None:
    ways = {way.name for way in PaymentMethod} - {NOTHING}
    for floor in ("services", "handlers", "bot"):
        for module, path in modules(floor).items():
            if module.startswith(MAY_NAME_ONE):
                continue
            for node in ast.walk(tree(path)):
                match node:
                    case ast.Attribute(value=ast.Name(id="PaymentMethod"), attr=attr):
                        assert attr not in ways, f"{module}:{node.lineno} names {attr}"


def test_a_way_that_is_new_is_declared_in_a_handful_of_files() -> None:
    """A class of a way is imported by its registry, its counterpart and the demo's year alone."""
    own = ("services.commerce.methods.", "handlers.shop.methods.", "bot.demo_history.")
    classes = {method.__name__ for method in METHODS.values()}
    for floor in ("services", "handlers", "bot"):
        for module, path in modules(floor).items():
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.ImportFrom) and not module.startswith(own):
                    named = {alias.name for alias in node.names} & classes
                    assert not named, f"{module} imports {named}"

"""The index's answers against the published descriptions of both versions, cut short in shapes/."""

import json
from pathlib import Path
from typing import Any

import pytest

from sandbox.ton import DOLLAR, GRAM, RECEIVING, USDT_WALLET, hostile
from tests.sandbox.conftest import Room

SHAPES = Path(__file__).parent / "shapes"
V2 = json.loads((SHAPES / "toncenter-v2.json").read_text())
V3 = json.loads((SHAPES / "toncenter-v3.json").read_text())
KINDS = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
# The real index gives op codes in hex, whatever its description says, and says how final it is.
BETTER_KNOWN = {"Message.opcode": str, "Transaction.finality": str}
# What hangs on an address is keyed by it.
KEYED = {"AddressBook", "Metadata"}


def errors_2(value: Any, schema: Any, path: str) -> list[str]:
    """Where a value departs from a schema of version 2, which allows nothing it does not name."""
    if "$ref" in schema:
        return errors_2(value, V2[schema["$ref"].rpartition("/")[2]], path)
    if "oneOf" in schema:
        kinds = schema.get("discriminator", {}).get("mapping")
        return errors_2(value, {"$ref": kinds[value["@type"]]}, path) if kinds else []
    fits = isinstance(value, KINDS[schema["type"]]) and value in schema.get("enum", [value])
    if not fits:
        return [f"{path} is {value!r}"]
    if isinstance(value, list):
        return [e for each in value for e in errors_2(each, schema["items"], f"{path}[]")]
    return _members(value, schema, path) if isinstance(value, dict) else []


def _members(value: Any, schema: Any, path: str) -> list[str]:
    found = [
        f"{path}.{name} is missing" for name in schema.get("required", ()) if name not in value
    ]
    for name, inner in value.items():
        known = schema["properties"].get(name)
        found += errors_2(inner, known, f"{path}.{name}") if known else [f"{path}.{name} is new"]
    return found


def errors_3(value: Any, name: str) -> list[str]:
    """Where a value departs from a schema of version 3; what does not apply is null there."""
    if name in KEYED or value is None:
        return []
    if isinstance(value, list):
        return [error for each in value for error in errors_3(each, name)]
    found = []
    for field, inner in value.items():
        kind = BETTER_KNOWN.get(f"{name}.{field}") or V3[name].get(field)
        if kind is None:
            found.append(f"{name}.{field} is new")
        elif isinstance(kind, str) and kind.split()[-1] in V3:
            found += errors_3(inner, kind.split()[-1])
        elif inner is not None and not isinstance(inner, KINDS.get(kind, kind)):
            found.append(f"{name}.{field} is {inner!r}")
    return found


@pytest.fixture
async def busy(room: Room) -> Room:
    """A chain on which everything has happened once."""
    await room.sandbox.ton.pays("USDT", 10 * DOLLAR, "DC7K2M")
    for comment in ("DC7K2M", b"\xff\x00", None):
        await room.sandbox.ton.pays("TON", GRAM, comment)
    for kind in hostile.KINDS:
        await room.sandbox.ton.hostile(kind, DOLLAR, "DC7K2M")
    return room


async def asked(room: Room, path: str, body: Any = None, **params: Any) -> Any:
    verb = "GET" if body is None else "POST"
    url = f"{room.sandbox.url}/ton/api/{path}"
    async with room.api.session.request(verb, url, params=params, json=body) as answer:
        return await answer.json()


async def test_version_2_answers_as_described(busy: Room) -> None:
    run = {"address": USDT_WALLET, "method": "get_wallet_data", "stack": []}
    answers = [
        ("TransactionsResponse", "getTransactions", None, {"address": RECEIVING, "limit": 100}),
        ("TransactionsResponse", "getTransactions", None, {"address": USDT_WALLET, "limit": 100}),
        ("AddressInformationResponse", "getAddressInformation", None, {"address": RECEIVING}),
        ("MasterchainInfoResponse", "getMasterchainInfo", None, {}),
        ("RunGetMethodResponse", "runGetMethod", run, {}),
        ("TonlibErrorResponse", "getTransactions", None, {"address": "nonsense"}),
    ]
    for shape, method, body, params in answers:
        answer = await asked(busy, f"v2/{method}", body, **params)
        assert errors_2(answer, V2[shape], shape) == []


async def test_version_3_answers_as_described(busy: Room) -> None:
    answers = [
        ("TransactionsResponse", "transactions", {"limit": 1000}),
        ("JettonTransfersResponse", "jetton/transfers", {}),
        ("JettonWalletsResponse", "jetton/wallets", {}),
        ("JettonMastersResponse", "jetton/masters", {}),
        ("AccountStatesResponse", "accountStates", {"address": RECEIVING}),
        ("V2AddressInformation", "addressInformation", {"address": RECEIVING}),
        ("MasterchainInfo", "masterchainInfo", {}),
        ("RequestError", "transactions", {"account": "nonsense"}),
    ]
    for shape, path, params in answers:
        assert errors_3(await asked(busy, f"v3/{path}", **params), shape) == [], path


def test_a_departure_from_the_description_is_found() -> None:
    assert errors_3({"account": 5, "lt": "1", "nonsense": 1}, "Transaction") == [
        "Transaction.account is 5",
        "Transaction.nonsense is new",
    ]
    shown = errors_2({"ok": True, "result": [], "more": 1}, V2["TransactionsResponse"], "answer")
    assert shown == ["answer.more is new"]
    assert errors_2({"ok": 5}, V2["TransactionsResponse"], "answer") == [
        "answer.result is missing",
        "answer.ok is 5",
    ]

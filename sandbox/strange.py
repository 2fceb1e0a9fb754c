"""Answers of a shape that no library knows yet: right as far as they go, and of tomorrow.

The real server adds kinds and fields at any time, and an older one of one's own lacks some.
"""

from typing import Any

#: What a proxy in front of the server says when nobody is behind it.
PAGE = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"
#: A field that the library requires, by the kind of update that holds it.
_REQUIRED = {"message": "date", "callback_query": "chat_instance", "pre_checkout_query": "currency"}
_INSIDE = ("creator", "administrator", "member")


def strange(method: str, result: Any) -> Any:
    """The result of a call, with something in it that cannot be read."""
    match method:
        case "getChatMember":
            return _restricted(result)
        case "getStarTransactions":
            return result | {"transactions": _spoilt(result["transactions"])}
        case "getUpdates":
            return [_update(one) for one in result]
    if isinstance(result, dict):
        return {"of_tomorrow": True}
    return result


def _restricted(member: dict[str, Any]) -> dict[str, Any]:
    """Somebody restricted, without the fields of their permissions; where they stand is there."""
    inside = member.get("is_member", member["status"] in _INSIDE)
    return {"status": "restricted", "user": member["user"], "is_member": inside, "until_date": 0}


def _spoilt(transactions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The oldest is of a new kind; the others are as they were."""
    for one in transactions[:1]:
        kept = {name: one[name] for name in ("id", "amount", "date")}
        return [kept | {"source": {"type": "of_tomorrow"}}, *transactions[1:]]
    return transactions


def _update(update: dict[str, Any]) -> dict[str, Any]:
    spoilt = dict(update)
    for kind, name in _REQUIRED.items():
        if kind in spoilt:
            spoilt[kind] = {key: value for key, value in spoilt[kind].items() if key != name}
    if "chat_member" in spoilt:
        change = spoilt["chat_member"]
        spoilt["chat_member"] = change | {"new_chat_member": _restricted(change["new_chat_member"])}
    return spoilt

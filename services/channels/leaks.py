"""Who may read a channel besides those who have a right to: counted, named, told when it changed.

Telegram lists no subscribers. What it says is how many heads there are and who leads; with those
whom we saw come in and who have a right, each counted once, the rest are people nobody can explain.
What Telegram did not say is unknown, which is neither nobody nor somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from tortoise import connections
from tortoise.transactions import in_transaction

from models.channels import ChannelAudit, ForeignLink, ManagedChat, PlanChannel
from services.channels.gateway import BotRights, ChatGateway, Leader
from services.doctor import Line, good, warn
from services.outbox import admin_ids, notify_admins

#: A change is told no sooner than so long after the last word about the same channel.
WEEK = timedelta(days=7)
#: A link by which nobody came in for so long is nobody's trouble.
_RECENT = timedelta(days=30)
#: So many names are told, each no longer than this; and so many channels in one notice.
_NAMES, _LONGEST, _CHANNELS = 5, 64, 10

#: Who is inside with a right, besides the administrators ($2): what right_of finds to be one, for
#: everybody of the chat at once; and the guests whom an administrator brought in or let stay. Whom
#: an admin banned is none of them.
_EXPLAINED = """
SELECT count(DISTINCT m.telegram_user_id)::int AS people
FROM channel_memberships m JOIN profiles p ON p.id = m.user_id
WHERE m.channel_id = $1 AND m.is_active AND m.telegram_user_id <> ALL ($2::text[])
  AND (p.is_protected OR p.role <> 'user'
    OR p.banned_at IS NULL OR p.banned_until <= $3)
  AND (m.is_guest OR p.is_protected OR p.role <> 'user'
    OR EXISTS (
      SELECT FROM user_package_assignments a JOIN plan_channels c ON c.plan_id = a.package_id
      WHERE a.user_id = p.id AND c.chat_id = $1
        AND (a.is_active OR EXISTS (
          SELECT FROM payments y JOIN bot_users b ON b.id = y.user_id
          WHERE b.telegram_id = p.telegram_id AND y.status = 'awaiting_admin'
            AND y.holds_until > $3)))
    OR EXISTS (
      SELECT FROM user_subscriptions s JOIN plan_channels c ON c.plan_id = s.plan_id
      WHERE s.telegram_user_id = p.telegram_id AND s.is_active AND c.chat_id = $1))
"""
_CAME = """
INSERT INTO foreign_links AS f (chat_id, link, creator, created_at, updated_at)
VALUES ($1, $2, $3, $4, $4)
ON CONFLICT (chat_id, link) DO UPDATE
SET people = f.people + 1, creator = EXCLUDED.creator, updated_at = EXCLUDED.updated_at
"""


async def audit(chat: ManagedChat, rights: BotRights, gateway: ChatGateway, now: datetime) -> None:
    """Look at one channel: two questions to Telegram besides those about our own rights."""
    heads = await gateway.heads(chat.chat_id)
    led_by = await gateway.leaders(chat.chat_id)
    unexplained = None
    if heads is not None and led_by is not None:
        ids = [leader.telegram_id for leader in led_by]
        (row,) = await connections.get("default").execute_query_dict(
            _EXPLAINED, [chat.chat_id, ids, now]
        )
        # A member who has just come may be seen by us and not be counted there yet.
        unexplained = max(0, heads - len(set(ids)) - row["people"])
    before = await audit_of(chat.chat_id)
    leaks = await _leaks(chat, rights, led_by, before.leaks if before else {}, now)
    await ChannelAudit.update_or_create(
        defaults={
            "looked_at": now,
            "heads": heads,
            "unexplained": unexplained,
            "leaks": leaks,
            "updated_at": now,
        },
        chat_id=chat.chat_id,
    )


async def _leaks(
    chat: ManagedChat,
    rights: BotRights,
    led_by: Sequence[Leader] | None,
    before: Mapping[str, Any],
    now: datetime,
) -> dict[str, Any]:
    """Ways in beside ours; what Telegram did not say is as it was."""
    found: dict[str, Any] = {}
    if not rights.title:
        found |= {name: before[name] for name in ("talk", "public", "open") if name in before}
    else:
        talk = rights.discussion
        found["talk"] = talk is not None and not await _is_guarded(talk, chat.chat_id)
        found["public"] = (rights.username or "")[:_LONGEST]
        found["open"] = not rights.is_protected
    if led_by is None:
        found["inviters"] = before.get("inviters", [])
    else:
        ours = set(await admin_ids())
        found["inviters"] = _names(
            leader.name
            for leader in led_by
            if leader.may_invite and not leader.is_owner and leader.telegram_id not in ours
        )
    links = await ForeignLink.filter(chat_id=chat.chat_id, updated_at__gt=now - _RECENT)
    found["links"] = _names(link.creator or "?" for link in links)
    found["came"] = sum(link.people for link in links)
    return {name: value for name, value in found.items() if value}


async def _is_guarded(talk: str, channel: str) -> bool:
    """Whether we let people into a channel's discussion, and take them out, as we do there.

    Every post stands in both. So whoever gets into the discussion has to have a plan of the
    channel: one that leads into the discussion alone opens to others what people paid for there.
    """
    mine, theirs = [
        set(await PlanChannel.filter(chat_id=one, is_active=True).values_list("plan_id", flat=True))
        for one in (channel, talk)
    ]
    is_ours = bool(theirs) and theirs <= mine
    return is_ours and await ManagedChat.exists(chat_id=talk, broken_since=None)


def _names(found: Iterable[str]) -> list[str]:
    return sorted({name[:_LONGEST] for name in found})[:_NAMES]


async def came_by_foreign_link(chat_id: str, link: str, creator: str | None, now: datetime) -> None:
    """Somebody came in by a link that is not ours."""
    await connections.get("default").execute_query(
        _CAME, [chat_id, link[:256], creator and creator[:_LONGEST], now]
    )


async def audit_of(chat_id: str) -> ChannelAudit | None:
    return await ChannelAudit.get_or_none(chat_id=chat_id)


def lines_of(title: str, unexplained: int | None, leaks: dict[str, Any]) -> list[Line]:
    """What an audit found, in the doctor's words."""
    lines = []
    if unexplained:
        lines.append(warn("leak-people", channel=title, count=unexplained))
    if leaks.get("talk"):
        lines.append(warn("leak-talk", channel=title))
    if leaks.get("public"):
        lines.append(warn("leak-public", channel=title, name=f"@{leaks['public']}"))
    if leaks.get("open"):
        lines.append(warn("leak-open", channel=title))
    if leaks.get("inviters"):
        lines.append(warn("leak-inviters", channel=title, names=tuple(leaks["inviters"])))
    if leaks.get("links"):
        names, came = tuple(leaks["links"]), leaks.get("came", 1)
        lines.append(warn("leak-links", channel=title, names=names, count=came))
    return lines


async def look_at_leaks() -> list[Line]:
    """What the last sweep found in the channels that are sold."""
    lines: list[Line] = []
    well = 0
    for chat, found in await _audited():
        told = lines_of(chat.title, found.unexplained, found.leaks)
        if found.unexplained is None:
            told.append(warn("leak-unknown", channel=chat.title))
        lines += told
        well += not told
    return [*lines, good("leaks-none", count=well)] if well else lines


async def _audited() -> list[tuple[ManagedChat, ChannelAudit]]:
    sold = await PlanChannel.filter(is_active=True).values_list("chat_id", flat=True)
    chats = await ManagedChat.filter(chat_id__in=list(set(sold))).order_by("created_at")
    audits = {one.chat_id: one for one in await ChannelAudit.filter(chat_id__in=list(set(sold)))}
    return [(chat, audits[chat.chat_id]) for chat in chats if chat.chat_id in audits]


async def tell_due(now: datetime) -> int:
    """Tell the admins what changed since they were last told, at most once a week each."""
    async with in_transaction():
        audits = await ChannelAudit.select_for_update().order_by("id")
        titles = {chat.chat_id: chat.title for chat, _ in await _audited()}
        changed = [
            (one, state)
            for one in audits
            if one.chat_id in titles
            and (one.told_at is None or now - one.told_at >= WEEK)
            and (state := _state(one)) != one.told
        ][:_CHANNELS]
        for one, state in changed:
            await ChannelAudit.filter(id=one.id).update(told=state, told_at=now, updated_at=now)
        if changed:
            found = [
                {"channel": titles[one.chat_id], "chat_id": one.chat_id, "state": state}
                for one, state in changed
            ]
            await notify_admins(
                "channel_leaks", {"found": found}, key=f"leaks:{changed[0][0].id}:{now.isoformat()}"
            )
    return 0


def _state(one: ChannelAudit) -> dict[str, Any]:
    """What is told of an audit; a number that is not known is the one told before."""
    known = one.unexplained if one.unexplained is not None else one.told.get("unexplained")
    # How many came by a link grows by itself and is no other trouble.
    leaks = {name: value for name, value in one.leaks.items() if name != "came"}
    return leaks | ({"unexplained": known} if known else {})

"""Whether money, access, messages and audit agree after a journey, whatever died on the way."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from sandbox.client import Person
from services.reconciliation.reconciliation import findings
from tests.crash.journeys import COURSE, Expected, Trip
from tests.harness.house import House

Texts = Counter[str]

#: Codes, numbers and dates differ from one run to the next; the words around them do not.
_CODE = re.compile(r"\b[ACDEFGHJKMNPQRTUVWXY34679]{8}\b")
_HASH = re.compile(r"\b[0-9a-f]{64}\b")
_ADDRESS = re.compile(r"(?<![\w-])[A-Za-z0-9_-]{48}(?![\w-])")
_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
_NUMBER = re.compile(r"\d+")
#: Who is being taken out of a channel may be in it still when their card is drawn.
_INSIDE = re.compile(r"^📡 Inside: .*$", re.MULTILINE)


class Findings(list[str]):
    """Every sentence that is not true although it should be."""

    def same(self, what: str, seen: Any, expected: Any) -> None:
        if seen != expected:
            self.append(f"{what}: {seen!r}, expected {expected!r}")


async def disagreements(trip: Trip, expected: Expected, since: int) -> Findings:
    """What is wrong after a journey; `since` is the last update before it."""
    found = Findings()
    for check in (_money, _funnel, _access, _seat, _subscription, _channel, _invitations):
        await check(trip, expected, found)
    await _books(trip.house, found)
    await _queues(trip.house, since, found)
    return found


async def _books(house: House, found: Findings) -> None:
    """What the nightly check asks, about all people."""
    async with house.database.acquire() as connection, connection.transaction():
        reader, now = _Reader(connection), await house.now()
        broken = [(one.rule, one.examples) for one in await findings(reader, now)]
    found.same("what the nightly check names", broken, [])


class _Reader:
    """A transaction in the house's database, as the check asks it."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def execute_query_dict(
        self, query: str, values: list[Any] | None = None
    ) -> list[dict[str, Any]]:
        return [dict(row) for row in await self._connection.fetch(query, *(values or []))]


async def _money(trip: Trip, expected: Expected, found: Findings) -> None:
    house, payments = trip.house, await trip.house.payments_of(trip.member)
    statuses = tuple(sorted(payment["status"] for payment in payments))
    found.same("payments", statuses, expected.payments)
    checkouts = await house.rows(
        "SELECT i.status FROM payment_intents i JOIN bot_users b ON b.id = i.user_id"
        " WHERE b.telegram_id = $1",
        str(trip.member.id),
    )
    paid = bool(payments) if expected.checkouts is None else expected.checkouts
    found.same("checkouts", [row["status"] for row in checkouts], ["approved"] * paid)
    whole = await house.value(
        "SELECT count(*) FROM media_files f JOIN media_contents c ON c.media_file_id = f.id"
        " WHERE f.uploaded_by = $1 AND encode(sha256(c.content), 'hex') = f.sha256",
        str(trip.member.id),
    )
    kept = len(payments) if expected.receipts is None else expected.receipts
    found.same("receipts kept whole", whole, kept)
    found.same("balance", await house.balance_of(trip.member), dict(expected.balance))
    await _promotions(trip, expected, found)


async def _promotions(trip: Trip, expected: Expected, found: Findings) -> None:
    """The member has used what was expected, and every code counts as many uses as it has."""
    used = await trip.house.rows(
        "SELECT p.code, u.consumed_at IS NOT NULL AS paid FROM promotion_usage u"
        " JOIN promotions p ON p.id = u.promotion_id WHERE u.telegram_user_id = $1",
        str(trip.member.id),
    )
    wanted = [(expected.promo, True)] * bool(expected.promo)
    found.same("codes used up", [tuple(row) for row in used], wanted)
    miscounted = await trip.house.rows(
        "SELECT p.code FROM promotions p WHERE p.current_uses <>"
        " (SELECT count(*) FROM promotion_usage u WHERE u.promotion_id = p.id)"
    )
    found.same("codes that count wrongly", [row["code"] for row in miscounted], [])


async def _funnel(trip: Trip, expected: Expected, found: Findings) -> None:
    rows = await trip.house.rows(
        "SELECT conversion_type FROM conversion_tracking WHERE telegram_user_id = $1",
        str(trip.member.id),
    )
    found.same("funnel", Counter(row["conversion_type"] for row in rows), Counter(expected.funnel))


async def _access(trip: Trip, expected: Expected, found: Findings) -> None:
    rights = await trip.house.rows(
        "SELECT a.source, a.source_id, a.is_active, s.name FROM user_package_assignments a"
        " JOIN profiles p ON p.id = a.user_id JOIN subscription_plans s ON s.id = a.package_id"
        " WHERE p.telegram_id = $1",
        str(trip.member.id),
    )
    wanted = [(expected.source, trip.plan, expected.runs)] * expected.rights
    wanted += [(expected.source, expected.changed_from, False)] * bool(expected.changed_from)
    if expected.source == "bundle":
        # Beside what is sold with the course its own chat, which every course has.
        wanted.append(("bundle", COURSE.format(trip.member.id), expected.runs))
    seen = [(row["source"], row["name"], row["is_active"]) for row in rights]
    found.same("rights", Counter(seen), Counter(wanted))
    if expected.source == "bundle":
        return
    bought = await trip.house.rows(
        "SELECT f.payment_id FROM facts f JOIN bot_users b ON b.id = f.user_id"
        " WHERE b.telegram_id = $1 AND f.kind = 'purchase'",
        str(trip.member.id),
    )
    if bought:
        origins = {row["source_id"] for row in rights}
        found.same("payments that rights name", origins, {str(row[0]) for row in bought})


async def _seat(trip: Trip, expected: Expected, found: Findings) -> None:
    """The one enrolment, its seat, and that what the seat opened names it."""
    rows = await trip.house.rows(
        "SELECT e.id, e.enrollment_status, e.has_seat FROM education_enrollments e"
        " WHERE e.student_telegram_id = $1",
        str(trip.member.id),
    )
    seats = [(row["enrollment_status"], row["has_seat"]) for row in rows]
    found.same("seats", seats, [(expected.seat, expected.runs)] * bool(expected.seat))
    origins = await trip.house.rows(
        "SELECT a.source_id FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id"
        " WHERE p.telegram_id = $1 AND a.source = 'bundle'",
        str(trip.member.id),
    )
    named = {row["source_id"] for row in origins}
    found.same("seats that rights name", named <= {str(row["id"]) for row in rows}, True)


async def _subscription(trip: Trip, expected: Expected, found: Findings) -> None:
    """The subscription, what mirrors it, and the record of how it came about."""
    rows = await trip.house.rows(
        "SELECT s.id, s.is_active, s.subscription_end_date, s.plan_id,"
        " b.is_vip, b.subscription_expires_at, b.current_plan_id FROM user_subscriptions s"
        " JOIN bot_users b ON b.telegram_id = s.telegram_user_id WHERE b.telegram_id = $1",
        str(trip.member.id),
    )
    running = [row["is_active"] for row in rows]
    found.same("subscriptions that run", running, [expected.runs] * bool(expected.audit))
    for row in rows:
        mirrored = (row["is_vip"], row["subscription_expires_at"], row["current_plan_id"])
        truth = (True, row["subscription_end_date"], row["plan_id"])
        found.same("mirrors", mirrored, truth if expected.runs else (False, None, None))
        audit = await trip.house.rows(
            "SELECT action_type FROM subscription_audit_log WHERE subscription_id = $1"
            " ORDER BY created_at",
            row["id"],
        )
        found.same("audit", tuple(line["action_type"] for line in audit), expected.audit)


async def _channel(trip: Trip, expected: Expected, found: Findings) -> None:
    """Inside exactly when entitled, banned never, and the tables know it."""
    house, key, chat = trip.house, str(trip.member.id), str(trip.chat.id)
    status = await trip.chat.status_of(trip.member)
    found.same("status in the channel", status, "member" if expected.is_inside else "left")
    believed = await house.rows(
        "SELECT is_active, removal_started_at, removal_failed_at, banned_at"
        " FROM channel_memberships WHERE telegram_user_id = $1 AND channel_id = $2",
        key,
        chat,
    )
    # Who never came in may have a row that says so, because the sweep asks Telegram.
    if expected.is_inside or believed:
        seen = [tuple(row) for row in believed]
        found.same("believed", seen, [(expected.is_inside, None, None, None)])
    waiting = await house.value(
        "SELECT count(*) FROM join_requests WHERE telegram_user_id = $1 AND status = 'waiting'",
        key,
    )
    found.same("requests to join that wait", waiting, 0)
    answered = await house.value(
        "SELECT count(*) FROM join_requests WHERE telegram_user_id = $1", key
    )
    found.same("asked to join more than once", answered > 1, False)
    asking = [request["person"] for request in (await trip.chat.details())["requests"]]
    found.same("asks Telegram to join", trip.member.id in asking, False)


async def _invitations(trip: Trip, expected: Expected, found: Findings) -> None:
    """Every link that was made for the member and written down is used up and revoked."""
    rows = await trip.house.rows(
        "SELECT c.link, c.status FROM channel_invites c JOIN profiles p ON p.id = c.user_id"
        " WHERE p.telegram_id = $1",
        str(trip.member.id),
    )
    found.same("invitations", [row["status"] for row in rows], ["used"] * expected.invitations)
    written = {row["link"] for row in rows}
    for link in await _links_for(trip):
        if link["link"] in written:
            found.same("the used link is revoked", link["is_revoked"], True)


async def unwritten_links(trip: Trip) -> int:
    """Links that Telegram made for the member and that no table of ours knows.

    Only a kill between Telegram's answer and our note of it leaves one. The member must never
    see it; it opens for one person and expires by itself.
    """
    rows = await trip.house.rows("SELECT link FROM channel_invites")
    written = {row["link"] for row in rows}
    orphans = [link for link in await _links_for(trip) if link["link"] not in written]
    screen = str(await trip.member.screen())
    for orphan in orphans:
        assert orphan["link"] not in screen, "a link that no table knows was shown"
        assert orphan["member_limit"] == 1 and orphan["expire_date"], "a link for ever"
    return len(orphans)


async def _links_for(trip: Trip) -> list[dict[str, Any]]:
    links = (await trip.chat.details())["links"]
    return [link for link in links if link["name"] == f"member {trip.member.id}"]


async def _queues(house: House, since: int, found: Findings) -> None:
    """Nothing waits, nothing failed, nothing was a dead letter, and no update was lost."""
    owed = await house.rows(
        "SELECT kind, chat_id, state, error FROM outbox WHERE state NOT IN ('sent', 'dropped')"
    )
    found.same("outbox", [tuple(row) for row in owed], [])
    unhandled = await house.rows(
        "SELECT update_id, state, error FROM inbox_updates WHERE state <> 'done'"
    )
    found.same("inbox", [tuple(row) for row in unhandled], [])
    made = {u["update_id"] for u in await house.sandbox.updates() if u["update_id"] > since}
    rows = await house.rows("SELECT update_id FROM inbox_updates WHERE update_id > $1", since)
    found.same("updates that were lost", made - {row["update_id"] for row in rows}, set())


async def newest_message(person: Person) -> int:
    view = await person.screen()
    return max((message["message_id"] for message in view["messages"]), default=0)


async def texts_since(person: Person, message_id: int) -> Texts:
    """What the bot has sent a person since a message, without what differs from run to run."""
    view = await person.screen()
    return Counter(
        _plain(message)
        for message in view["messages"]
        if message["message_id"] > message_id and message["from"]["is_bot"]
    )


async def told_since(house: House, person: Person, call: int) -> set[str]:
    """Every wording that left the bot for a person since a call, whatever it was edited to."""
    return {
        _without_values(str(entry["params"][name]))
        for entry in await house.sandbox.journal(call)
        if str(entry["params"].get("chat_id")) == str(person.id)
        for name in ("text", "caption", "rich_message")
        if name in entry["params"]
    }


def _plain(message: dict[str, Any]) -> str:
    labels = " ".join(f"[{b['text']}]" for row in message["buttons"] for b in row)
    return _without_values(f"{message['text']}\n{labels}")


def _without_values(text: str) -> str:
    plain = _HASH.sub("HASH", _ADDRESS.sub("ADDRESS", _INSIDE.sub("", text)))
    plain = _NUMBER.sub("#", _MONTH.sub("Month", _CODE.sub("CODE", plain)))
    return " ".join(plain.split())

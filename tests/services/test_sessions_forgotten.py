"""Conversations are forgotten when they ended long ago, never while their person can go on."""

from datetime import timedelta

import pytest

from models.lifecycles import EndReason
from models.sessions import SessionAuditLog, UserSession
from services import sessions
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")

LONG_AGO = NOW - timedelta(days=91)


async def test_what_ended_long_ago_is_forgotten_with_its_audit_a_portion_at_a_time() -> None:
    for person in ("1", "2", "3"):
        await sessions.write(person, "waiting", {}, LONG_AGO)
    for person in ("1", "2"):
        await sessions.end(person, EndReason.COMPLETED, LONG_AGO)
    await sessions.forget_old(NOW, limit=1)
    assert await UserSession.all().count() == 2
    await sessions.forget_old(NOW)
    (left,) = await UserSession.all()
    assert left.telegram_user_id == "3" and left.is_active
    assert await SessionAuditLog.all().count() == 0


async def test_a_conversation_of_last_week_is_kept() -> None:
    last_week = NOW - timedelta(days=7)
    await sessions.write("1", "waiting", {}, last_week)
    await sessions.end("1", EndReason.COMPLETED, last_week)
    await sessions.forget_old(NOW)
    assert await UserSession.all().count() == 1
    assert await SessionAuditLog.all().count() == 2

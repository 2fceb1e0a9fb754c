"""Who may make whom an admin, whatever crosses on the way: one admin always remains."""

from dataclasses import replace

import pytest

from models.actions import AdminAction
from models.delivery import OutboxItem
from models.facts import FactRow
from models.lifecycles import Role
from models.people import BotUser, Profile, RoleChange
from services import sessions
from services.people.bans import Banned, ban
from services.people.protection import protect, protect_always
from services.people.roles import (
    AdminBySettings,
    OwnRole,
    RoleChanged,
    appoint_first,
    change_role,
)
from services.person import Person
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, met

pytestmark = pytest.mark.usefixtures("database")


async def changed(about: Person, by: Person, role: Role, key: str = "update:1:1") -> RoleChanged:
    return await change_role(about, by, role=role, idempotency_key=key, now=NOW, policy=POLICY)


async def enqueued() -> list[tuple[str, str]]:
    rows = await OutboxItem.all().order_by("id").values_list("kind", "chat_id")
    return [(str(kind), str(chat)) for kind, chat in rows]


async def admins() -> set[str]:
    """Every admin; both tables have to say the same."""
    mirrored = await BotUser.filter(is_admin=True).values_list("telegram_id", flat=True)
    rows = await Profile.filter(role=Role.ADMIN).values_list("telegram_id", flat=True)
    assert set(mirrored) == set(rows)
    return {str(key) for key in rows}


async def test_an_appointment_is_written_down_and_everyone_concerned_is_notified() -> None:
    boss, other = await met(await factories.admin()), await met(await factories.admin("Other"))
    who = await met(await factories.person())
    for _ in range(2):
        # The update comes twice: done and notified once.
        assert await changed(who, boss, Role.ADMIN) == RoleChanged(who.first_name, Role.ADMIN)
    assert await admins() == {boss.key, other.key, who.key}
    (row,) = await RoleChange.all()
    assert (row.old_role, row.new_role) == (Role.USER, Role.ADMIN)
    assert (row.profile_id, row.changed_by_id) == (who.profile_id, boss.profile_id)
    assert await enqueued() == [
        ("show_commands", who.key),
        ("you_were_admin_appointed", who.key),
        ("admin_appointed", other.key),
    ]


async def test_roles_and_protection_are_facts_and_the_log_names_them() -> None:
    boss, who = await met(await factories.admin()), await met(await factories.person())
    for _ in range(2):
        await changed(who, boss, Role.MODERATOR)
        await protect(who, boss, True, idempotency_key="p", now=NOW, policy=POLICY)
    found = await FactRow.filter(user_id=who.bot_user_id).order_by("number")
    assert [(str(fact.kind), fact.terms, fact.actor_id) for fact in found] == [
        ("role", {"moves": [], "role": "moderator"}, boss.profile_id),
        ("protection", {"moves": [], "is_protected": True}, boss.profile_id),
    ]
    noted = await AdminAction.all().order_by("created_at", "id")
    assert {note.details["fact"] for note in noted} == {str(fact.id) for fact in found}
    await appoint_first((4711,), NOW)
    await protect_always((4711,), NOW)
    owner = await FactRow.filter(user__telegram_id="4711").order_by("number")
    assert [(str(fact.kind), fact.actor_id) for fact in owner] == [
        ("role", None),
        ("protection", None),
    ]


async def test_a_dismissed_admin_leaves_nothing_half_done_behind() -> None:
    boss, other = await met(await factories.admin()), await met(await factories.admin("Other"))
    await sessions.write(other.key, "Waiting:rejection_reason", {"payment": "1"}, NOW)
    await changed(other, boss, Role.USER)
    assert await admins() == {boss.key}
    assert await sessions.current(other.key, now=NOW, policy=POLICY) is None
    # A button they still have as an admin opens nothing any more.
    with pytest.raises(NotAllowed):
        await changed(boss, other, Role.USER, key="update:1:2")


async def test_only_admins_appoint_and_no_one_dismisses_themselves() -> None:
    boss, who = await met(await factories.admin()), await met(await factories.person())
    with pytest.raises(NotAllowed):
        await changed(who, who, Role.ADMIN)
    with pytest.raises(OwnRole):
        await changed(boss, boss, Role.USER)
    assert await RoleChange.all().count() == 0


async def test_whom_the_settings_name_the_chat_does_not_dismiss() -> None:
    boss, owner = await met(await factories.admin()), await met(await factories.admin("Owner"))
    policy = replace(POLICY, owners=frozenset({owner.telegram_id}))
    with pytest.raises(AdminBySettings):
        await change_role(owner, boss, role=Role.USER, idempotency_key="1", now=NOW, policy=policy)
    assert await admins() == {boss.key, owner.key}


async def test_of_two_admins_who_dismiss_each_other_one_remains() -> None:
    for turn in range(6):
        one, two = await met(await factories.admin("One")), await met(await factories.admin("Two"))
        before = await admins()
        outcomes = await at_once(
            changed(one, two, Role.USER, key=f"update:1:{turn}"),
            changed(two, one, Role.USER, key=f"update:2:{turn}"),
        )
        assert sum(isinstance(outcome, NotAllowed) for outcome in outcomes) == 1
        assert len(before - await admins()) == 1


async def test_the_settings_appoint_once_and_meet_whom_no_one_knows() -> None:
    known = await factories.person()
    for _ in range(2):
        await appoint_first((int(known.telegram_id), 4711), NOW)
    assert await admins() == {known.telegram_id, "4711"}
    assert await RoleChange.filter(idempotency_key=None, changed_by_id=None).count() == 2


async def test_whom_the_settings_name_is_never_banned_whatever_an_admin_does_at_once() -> None:
    boss = await met(await factories.admin())

    async def banned(who: Person, key: str) -> Banned:
        return await ban(who, boss, "spam", None, idempotency_key=key, now=NOW, policy=POLICY)

    for turn in range(6):
        first, friend = await met(await factories.person()), await met(await factories.person())
        for who in (first, friend) if turn % 2 else ():
            await banned(who, f"before:{turn}:{who.key}")
        await at_once(
            banned(first, f"ban:{turn}:first"),
            appoint_first((first.telegram_id,), NOW),
            banned(friend, f"ban:{turn}:friend"),
            protect_always((friend.telegram_id,), NOW),
        )
        found = {row.telegram_id: row for row in await Profile.exclude(telegram_id=boss.key)}
        assert found[first.key].role is Role.ADMIN
        assert found[friend.key].is_protected
        assert {row.banned_at for row in found.values()} == {None}

"""The card, audit log, notes, protection and messages: each done once, and in the log."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from models.actions import AdminAction
from models.delivery import OutboxItem
from models.lifecycles import IntentStatus, PaymentStatus, Role
from models.people import PersonNote, Profile, RoleChange
from services import sessions
from services.money import Money
from services.people import messages, notes, protection, roles
from services.people.card import facts_of
from services.person import Person, find
from services.refusals import NotAllowed
from services.subscriptions import grants
from services.subscriptions.audit_log import PAGE, audit_log_of
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, met

pytestmark = pytest.mark.usefixtures("database")


async def logged() -> list[str]:
    logged = await AdminAction.all().order_by("created_at")
    return [operation.action for operation in logged if not operation.details.get("unchanged")]


async def both() -> tuple[Person, Person]:
    return await met(await factories.admin()), await met(await factories.person())


async def test_the_card_counts_what_there_is_and_names_a_few() -> None:
    boss, who = await met(await factories.admin()), await factories.person(last_name="Lee")
    plan = await factories.plan()
    for index, (currency, status) in enumerate(
        (("USD", PaymentStatus.COMPLETED),) * 2
        + (("EUR", PaymentStatus.COMPLETED), ("USD", PaymentStatus.REFUNDED))
    ):
        intent = await factories.intent(who, plan, status=IntentStatus.APPROVED)
        await factories.payment(
            intent, currency=currency, status=status, amount=Decimal(10 + index)
        )
    await factories.intent(who, plan)
    for number in range(7):
        await factories.membership(who, await factories.channel(plan, f"C{number}"))
    about = await met(who)
    for number in range(2):
        await notes.add_note(about, f"note {number}", boss, note_id=uuid4(), now=NOW)
    await sessions.write(who.telegram_id, None, {}, NOW)
    facts = await facts_of(about, boss)
    assert (facts.payments, facts.paid) == (3, (Money(2100, "USD"), Money(1200, "EUR")))
    assert (facts.channels, facts.more_channels) == (("C0", "C1", "C2", "C3", "C4"), 2)
    [open_one] = facts.checkouts
    assert (open_one.amount, open_one.status) == (Money(4900, "USD"), IntentStatus.PENDING)
    assert (facts.notes, facts.last_seen, facts.visits) == (2, NOW, 1)
    with pytest.raises(NotAllowed):
        await facts_of(about, about)


async def test_the_audit_log_tells_every_change_with_both_values() -> None:
    boss, who = await both()
    plan = await factories.plan("Gold")
    for number in range(PAGE):
        await grants.grant(who, plan, boss, idempotency_key=f"g{number}", now=NOW, policy=POLICY)
    await grants.revoke(who, "enough", boss, idempotency_key="r", now=NOW)
    first, second = await audit_log_of(who, boss), await audit_log_of(who, boss, PAGE)
    assert (first.has_more, second.has_more) == (True, False)
    changes = [*first.items, *second.items]
    assert sorted(change.action for change in changes) == [
        "activated",
        *["renewed"] * (PAGE - 1),
        "revoked",
    ]
    [begun] = [change for change in changes if change.action == "activated"]
    assert {one.what for one in begun.differences} >= {"is_active", "ends_at"}
    [ended] = [change for change in changes if change.action == "revoked"]
    assert (ended.by, ended.reason) == ("Boss", "enough")
    assert await logged() == ["membership_granted"] * PAGE + ["membership_revoked"]
    with pytest.raises(NotAllowed):
        await audit_log_of(who, who)


async def test_notes_are_written_once_and_deleted_once() -> None:
    boss, who = await both()
    note = uuid4()
    for _ in range(2):
        await notes.add_note(who, "a\x00b", boss, note_id=note, now=NOW)
    page = await notes.notes_of(who, boss)
    assert [(one.text, one.by, one.telegram_id) for one in page.items] == [
        ("ab", "Boss", who.telegram_id)
    ]
    outcomes = await at_once(*(notes.drop_note(note, boss, now=NOW) for _ in range(2)))
    assert sum(isinstance(outcome, notes.NoteGone) for outcome in outcomes) == 1
    assert await logged() == ["note_added", "note_deleted"]
    for forbidden in (
        notes.add_note(who, "x", who, note_id=uuid4(), now=NOW),
        notes.notes_of(who, who),
        notes.drop_note(UUID(int=1), who, now=NOW),
        messages.write_to(who, "x", who, idempotency_key="w", now=NOW),
        protection.protect(who, who, True, idempotency_key="p", now=NOW, policy=POLICY),
    ):
        with pytest.raises(NotAllowed):
            await forbidden
    assert await PersonNote.all().count() == 0


async def test_a_word_is_enqueued_once_and_the_log_does_not_hold_it() -> None:
    boss, who = await both()
    await at_once(
        *(messages.write_to(who, "secret", boss, idempotency_key="w", now=NOW) for _ in range(3))
    )
    [told] = await OutboxItem.filter(kind="word_from_admin")
    assert (told.chat_id, told.args["text"]) == (who.key, "secret")
    [operation] = await AdminAction.all()
    assert operation.details == {"name": "Alice"}


async def test_protection_is_logged_when_it_changes() -> None:
    boss, who = await both()
    for number, protected in enumerate((True, True, False, False)):
        key = f"p{number}"
        await protection.protect(who, boss, protected, idempotency_key=key, now=NOW, policy=POLICY)
    assert await logged() == ["person_protected", "person_unprotected"]


async def test_moderators_come_and_go_and_everyone_concerned_is_notified() -> None:
    boss, who = await both()
    other = await met(await factories.admin("Other"))
    steps = (
        (Role.MODERATOR, "moderator_appointed"),
        (Role.ADMIN, "admin_appointed"),
        (Role.MODERATOR, "moderator_appointed"),
        (Role.USER, "moderator_dismissed"),
    )
    for number, (role, kind) in enumerate(steps):
        await OutboxItem.all().delete()
        await sessions.write(who.key, "Waiting:receipt", {}, NOW)
        for _ in range(2):
            about = await find(who.key)
            await roles.change_role(
                about, boss, role=role, idempotency_key=f"d{number}", now=NOW, policy=POLICY
            )
        told = await OutboxItem.all().order_by("id").values_list("kind", "chat_id")
        assert told == [
            ("show_commands", who.key),
            (f"you_were_{kind}", who.key),
            (kind, other.key),
        ]
        # A person who falls leaves what they were doing; one who rises goes on.
        kept = await sessions.current(who.key, now=NOW, policy=POLICY)
        assert (kept is None) is (number >= 2)
    # An old order that comes again changes nothing any more.
    await roles.change_role(
        who, boss, role=Role.ADMIN, idempotency_key="d1", now=NOW, policy=POLICY
    )
    assert await RoleChange.all().count() == 4
    assert await logged() == ["role_changed"] * 4
    mod = await met(await factories.person("Mo", role=Role.MODERATOR))
    with pytest.raises(NotAllowed):
        await roles.change_role(
            who, mod, role=Role.MODERATOR, idempotency_key="m", now=NOW, policy=POLICY
        )


async def test_whom_the_settings_protect_the_chat_does_not_unprotect() -> None:
    boss, who = await met(await factories.admin()), await met(await factories.person())
    policy = replace(POLICY, protected=frozenset({who.telegram_id}))
    await protection.protect(who, boss, True, idempotency_key="1", now=NOW, policy=policy)
    with pytest.raises(protection.ProtectedBySettings):
        await protection.protect(who, boss, False, idempotency_key="2", now=NOW, policy=policy)
    assert (await Profile.get(id=who.profile_id)).is_protected

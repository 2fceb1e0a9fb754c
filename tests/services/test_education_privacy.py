"""Personal data of students: erased everywhere at once, and each look at it is written down."""

from typing import Any

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.actions import AdminAction
from models.delivery import OutboxItem
from models.education import EducationEnrollment
from models.education import EnrollmentAuditLog as Audit
from models.lifecycles import (
    EnrollmentAction,
    EnrollmentStatus,
    IntentStatus,
    PaymentMethod,
    PaymentStatus,
)
from models.payments import Payment, PaymentIntent
from models.people import Profile
from services import outbox, sessions
from services.commerce import receipts
from services.commerce.settlement import settle
from services.commerce.wishes import Why
from services.education import certificates, privacy, students, studies
from services.education.privacy import StillStudying
from services.refusals import NotAllowed
from services.seats.enrollment import EnrollmentNotFound
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, met

pytestmark = pytest.mark.usefixtures("database")
SECRETS = ("Elsie", "rosalind@example.org", "+34600999888", "a word about her")


async def told(**columns: Any) -> tuple[factories.Someone, EducationEnrollment]:
    """A student who entered everything about themselves, in every place that may keep it."""
    who = await factories.person("Rosalind", username="rosalind")
    row = await factories.enrollment(
        who,
        await factories.course(),
        student_telegram_username="rosalind",
        student_first_name="Rosalind Elsie",
        student_email=SECRETS[1],
        student_phone=SECRETS[2],
        notes=SECRETS[3],
        **columns,
    )
    await Audit.create(
        enrollment=row,
        student_telegram_id=row.student_telegram_id,
        action_type=EnrollmentAction.UPDATED,
        old_values={"status": "pending", "name": "Elsie", "contact": {"email": SECRETS[1]}},
        new_values={"progress": 7, "phone": SECRETS[2]},
        access_reason="wrote to Elsie",
        created_at=NOW,
    )
    await Profile.filter(id=who.profile.id).update(email=SECRETS[1], phone=SECRETS[2])
    form = {"form": "enrol", "subject": str(row.package_id), "answers": {"name": "Elsie"}}
    await sessions.write(who.telegram_id, "Waiting:form", {"package": form}, NOW)
    return who, row


async def everything(of: EducationEnrollment) -> str:
    """Whatever the tables hold about an enrolment, as one text."""
    connection = connections.get("default")
    found = ""
    for table, column, key in (
        ("education_enrollments", "id", of.id),
        ("enrollment_audit_log", "enrollment_id", of.id),
        ("user_sessions", "telegram_user_id", of.student_telegram_id),
        ("profiles", "telegram_id", of.student_telegram_id),
    ):
        query = f"SELECT t::text AS line FROM {table} t WHERE {column} = $1"
        found += str(await connection.execute_query_dict(query, [key]))
    return found.lower()


async def seat_paid(
    who: factories.Someone, row: EducationEnrollment, status: PaymentStatus, **columns: Any
) -> Payment:
    """Money that came for a seat."""
    seat = await PaymentIntent.create(
        user=who.user,
        enrollment=row,
        method=PaymentMethod.BANK_TRANSFER,
        status=IntentStatus.APPROVED,
        expected_amount=49,
        currency="USD",
        pay_code=factories.pay_code(),
        expires_at=NOW,
    )
    sold = {"course": {"name": "Bootcamp", "is_lifetime": False, "price": "49", "currency": "USD"}}
    return await factories.payment(seat, status=status, snapshot=sold, **columns)


@pytest.mark.parametrize("status", [EnrollmentStatus.COMPLETED, EnrollmentStatus.CANCELLED])
async def test_what_is_erased_is_gone_everywhere_and_the_rest_is_kept(
    status: EnrollmentStatus,
) -> None:
    who, row = await told(enrollment_status=status)
    before = await everything(row)
    assert all(secret.lower() in before for secret in SECRETS)
    me = await met(who)
    for _ in range(2):
        await privacy.anonymize(me, row.id, now=NOW)
    after = await everything(row)
    assert not [secret for secret in SECRETS if secret.lower() in after]
    kept = await EducationEnrollment.get(id=row.id)
    assert (kept.enrollment_status, kept.anonymized_at) == (status, NOW)
    assert kept.certificate_number == row.certificate_number
    audit = {one.action_type: one for one in await Audit.filter(enrollment_id=row.id)}
    assert set(audit) == {EnrollmentAction.UPDATED, EnrollmentAction.ANONYMIZED}
    scrubbed, erased = audit[EnrollmentAction.UPDATED], audit[EnrollmentAction.ANONYMIZED]
    assert (scrubbed.old_values, scrubbed.new_values) == ({"status": "pending"}, {"progress": 7})
    assert (erased.old_values, erased.new_values) == ({}, {})
    assert erased.accessed_by_id == me.profile_id
    assert (await studies.study(me, row.id, NOW)).details is None


async def test_the_receipts_of_a_course_name_nobody_who_had_it_forgotten() -> None:
    who, row = await told(enrollment_status=EnrollmentStatus.CANCELLED)
    me, plan = await met(who), await factories.plan()
    ours = {"status": PaymentStatus.COMPLETED, "buyer_name": "Rosalind"}
    paid = await seat_paid(who, row, receipt_number=1, **ours)
    towards = await factories.intent(who, plan, status="approved")
    other = await factories.payment(
        towards, receipt_number=2, snapshot={"plan": {"name": "Gold", "is_lifetime": True}}, **ours
    )
    assert (await receipts.receipt_of(me, paid.id)).buyer == "Rosalind"
    await privacy.anonymize(me, row.id, now=NOW)
    assert (await receipts.receipt_of(me, paid.id)).buyer is None
    assert (await receipts.receipt_of(me, other.id)).buyer == "Rosalind"


async def test_who_was_named_by_a_word_of_the_course_is_named_no_more() -> None:
    who, boss = await factories.person("Rosalind"), await met(await factories.admin())
    me, course = await met(who), await factories.course()
    key = await students.give_seat(
        me, course.id, boss, idempotency_key="give", now=NOW, policy=POLICY
    )
    await privacy.seen(key, boss, NOW)
    for named in ("lessons_finished", "seat_owed", "paid_seat_left"):
        told = {"enrollment": str(key), "course": "Bootcamp", "telegram_id": me.key}
        await outbox.notify_admins(named, {**told, "name": "Rosalind"})
    form = {"form": "certname", "subject": str(key), "answers": {"name": "Rosalind Elsie"}}
    await sessions.write(boss.key, "Waiting:form", {"form": form, "kept": 1}, NOW)
    await students.dismiss(key, boss, "Rosalind was rude", now=NOW)
    await privacy.anonymize(me, key, now=NOW)
    for table in ("admin_actions", "outbox", "user_sessions", "enrollment_audit_log"):
        rows = await connections.get("default").execute_query_dict(
            f"SELECT t::text AS line FROM {table} t"
        )
        assert rows and "Rosalind" not in str(rows), table
    (log,) = await AdminAction.filter(action="seat_given")
    assert log.details["name"] == me.key
    (ended,) = await OutboxItem.filter(kind="seat_ended")
    assert ended.args["reason"] == ""


async def test_money_for_a_forgotten_seat_is_kept_under_no_name() -> None:
    who, row = await told(enrollment_status=EnrollmentStatus.CANCELLED)
    me = await met(who)
    paid = await seat_paid(who, row, PaymentStatus.PENDING)
    await privacy.anonymize(me, row.id, now=NOW)
    async with in_transaction():
        settled = await settle(paid, now=NOW, policy=POLICY, keep=Why.CANCELLED)
    assert settled is not None
    kept = await Payment.get(id=paid.id)
    assert (kept.status, kept.buyer_name) == (PaymentStatus.COMPLETED, None)
    assert kept.receipt_number is not None


async def test_who_is_a_student_again_can_be_forgotten_again() -> None:
    boss, (who, row) = (
        await met(await factories.admin()),
        await told(enrollment_status=EnrollmentStatus.CANCELLED),
    )
    me = await met(who)
    await privacy.anonymize(me, row.id, now=NOW)
    await students.give_seat(
        me, row.package_id, boss, idempotency_key="give", now=NOW, policy=POLICY
    )
    assert (await studies.study(me, row.id, NOW)).details is not None
    await students.dismiss(row.id, boss, "again", now=NOW)
    await privacy.anonymize(me, row.id, now=NOW)
    again = await EducationEnrollment.get(id=row.id)
    assert (again.student_first_name, again.student_telegram_username) == (None, None)
    assert again.anonymized_at == NOW


async def test_the_certificate_of_a_forgotten_student_is_genuine_and_nameless() -> None:
    who, row = await told(
        enrollment_status=EnrollmentStatus.COMPLETED, certificate_number="DC-ACDE-FHJK"
    )
    me = await met(who)
    assert (await certificates.check(me, "dc acde fhjk", NOW)).name == "Rosalind Elsie"
    await privacy.anonymize(me, row.id, now=NOW)
    found = await certificates.check(me, "ACDEFHJK", NOW)
    assert (found.name, found.number, found.course.own) == (None, "DC-ACDE-FHJK", "Bootcamp")


@pytest.mark.parametrize(
    "status", sorted(set(EnrollmentStatus) - {"completed", "cancelled"}, key=str)
)
async def test_no_one_is_forgotten_who_still_stands_in_a_course(status: EnrollmentStatus) -> None:
    who, row = await told(enrollment_status=status)
    with pytest.raises(StillStudying):
        await privacy.anonymize(await met(who), row.id, now=NOW)
    with pytest.raises(EnrollmentNotFound):
        await privacy.anonymize(await met(await factories.person()), row.id, now=NOW)
    assert SECRETS[1] in await everything(row)


async def test_what_another_enrolment_still_tells_is_kept_for_the_next_form() -> None:
    who, row = await told(enrollment_status=EnrollmentStatus.CANCELLED)
    await factories.enrollment(who, await factories.course("Another"))
    me = await met(who)
    await privacy.anonymize(me, row.id, now=NOW)
    assert (await studies.known_details(me)).email == SECRETS[1]


async def test_an_admins_look_is_written_down_without_what_they_saw() -> None:
    boss, (who, row) = await met(await factories.admin()), await told()
    await privacy.seen(row.id, boss, NOW)
    (look,) = await Audit.filter(action_type=EnrollmentAction.VIEWED)
    assert (look.accessed_by_id, look.student_telegram_id) == (boss.profile_id, who.telegram_id)
    assert (look.old_values, look.new_values) == ({}, {})
    with pytest.raises(NotAllowed):
        await privacy.seen(row.id, await met(who), NOW)

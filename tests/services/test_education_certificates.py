"""Certificates' numbers: they are not mistaken for one another, nor tried out."""

import re
from datetime import timedelta

import pytest

from models.delivery import OutboxItem
from models.education import Certificate, EducationPackage
from models.lifecycles import EnrollmentStatus
from models.localized import Name
from services.education import certificates
from services.education.certificates import NoSuchCertificate, TooManyChecks
from services.education.corrections import NameForgotten, correct_name
from services.education.privacy import anonymize
from services.refusals import NotAllowed
from services.seats.enrollment import EnrollmentNotFound
from tests import factories
from tests.factories import NOW
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")


async def test_a_number_has_nothing_that_looks_like_something_else() -> None:
    numbers = {await certificates.new_number() for _ in range(50)}
    assert len(numbers) == 50
    for number in {*numbers, "DC-DCK4-LTDE"}:
        assert re.fullmatch(r"DC-[A-Z3-9]{4}-[A-Z3-9]{4}", number)
        assert not set(number[3:]) & set("0O1I2Z5S8BQG")
        for typed in (number.lower(), number.replace("-", " "), number[3:], f" «{number}» "):
            assert certificates.written(typed) == number


@pytest.mark.parametrize("typed", ["", "\x00", "DC-", "W" * 5000, "' OR 1=1 --", "💎" * 40])
async def test_whatever_is_typed_is_no_more_than_a_number_that_does_not_exist(typed: str) -> None:
    me = await met(await factories.person())
    with pytest.raises(NoSuchCertificate) as refused:
        await certificates.check(me, typed, NOW)
    assert len(refused.value.number) <= 32


async def test_only_a_completed_course_has_a_certificate_and_only_its_student_the_picture() -> None:
    who, other = await factories.person("Ada"), await met(await factories.person())
    number = await certificates.new_number()
    row = await factories.enrollment(
        who,
        await factories.course("Bootcamp"),
        enrollment_status=EnrollmentStatus.COMPLETED,
        certificate_number=number,
        completion_date=NOW,
    )
    mine = await certificates.certificate_of(await met(who), row.id)
    assert (mine.number, mine.name, mine.course.own, mine.completed_at) == (
        number,
        "Ada",
        "Bootcamp",
        NOW,
    )
    assert await certificates.check(other, number, NOW) == mine
    with pytest.raises(EnrollmentNotFound):
        await certificates.certificate_of(other, row.id)
    # A refund takes the course back, and the certificate with it.
    await Certificate.filter(number=number).update(taken_back_at=NOW)
    with pytest.raises(NoSuchCertificate):
        await certificates.check(other, number, NOW)
    with pytest.raises(NoSuchCertificate):
        await certificates.certificate_of(await met(who), row.id)


async def test_a_certificate_names_its_course_as_it_was_called_then() -> None:
    boss, who = await met(await factories.admin()), await factories.person("Ada")
    course = await factories.course("Bootcamp", translations={"ru": {"name": "Буткемп"}})
    row = await factories.enrollment(who, course, enrollment_status=EnrollmentStatus.COMPLETED)
    await EducationPackage.filter(id=course.id).update(name="Masterclass", translations={})
    mine = await certificates.certificate_of(await met(who), row.id)
    assert (mine.course.said("en"), mine.course.said("ru")) == ("Bootcamp", "Буткемп")
    # Correcting the name changes nothing else.
    await correct_name(row.id, "Ada King", boss, idempotency_key="1", now=NOW)
    found = await certificates.check(boss, row.certificate_number or "", NOW)
    assert (found.name, found.course) == ("Ada King", mine.course)
    (told,) = await OutboxItem.filter(kind="certificate_corrected")
    assert Name.of(told.args["course"]) == mine.course


async def test_a_corrected_name_stands_on_another_certificate_and_the_old_number_says_so() -> None:
    boss, who = await met(await factories.admin()), await factories.person("Ada Lovelce")
    row = await factories.enrollment(
        who, await factories.course(), enrollment_status=EnrollmentStatus.COMPLETED
    )
    old, me = row.certificate_number or "", await met(who)
    numbers = set()
    for name, key in (("Ada Lovelace", "1"), ("Ada Lovelace", "1"), ("Ada Lovelace", "2")):
        done = await correct_name(row.id, name, boss, idempotency_key=key, now=NOW)
        numbers.add(done.number)
    assert len(numbers) == 1 and old not in numbers
    for asked, replaces in ((old, old), (done.number, None)):
        found = await certificates.check(boss, asked, NOW)
        assert (found.name, found.number, found.replaces) == ("Ada Lovelace", *numbers, replaces)
    assert (await certificates.certificate_of(me, row.id)).number == done.number
    (told,) = await OutboxItem.filter(kind="certificate_corrected")
    assert told.chat_id == who.telegram_id
    # A chain of corrections leads to its end, and what is forgotten stays so.
    last = await correct_name(row.id, "Ada King", boss, idempotency_key="3", now=NOW)
    assert (await certificates.check(boss, old, NOW)).number == last.number
    await anonymize(me, row.id, now=NOW)
    with pytest.raises(NameForgotten):
        await correct_name(row.id, "Ada King", boss, idempotency_key="4", now=NOW)
    assert not await Certificate.filter(name__isnull=False).exists()
    with pytest.raises(NotAllowed):
        await correct_name(row.id, "Ada", me, idempotency_key="5", now=NOW)


async def test_no_one_tries_numbers_until_one_fits() -> None:
    me, other = await met(await factories.person()), await met(await factories.person())
    for _ in range(20):
        with pytest.raises(NoSuchCertificate):
            await certificates.check(me, "DC-AAAA-AAAA", NOW)
    with pytest.raises(TooManyChecks):
        await certificates.check(me, "DC-AAAA-AAAA", NOW)
    with pytest.raises(NoSuchCertificate):
        await certificates.check(other, "DC-AAAA-AAAA", NOW)
    with pytest.raises(NoSuchCertificate):
        await certificates.check(me, "DC-AAAA-AAAA", NOW + timedelta(hours=1))

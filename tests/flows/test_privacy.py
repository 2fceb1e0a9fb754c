"""What goes wrong with a person's data is reported without it: in log, tables and chats."""

import re

from tests.flows.test_education import new_course
from tests.harness.house import TOKEN, House

NAME, EMAIL, PHONE = "Zelda Quixote", "zelda@quixote.example", "+34 699 987 654"
RULE = "planted_by_a_test"


async def test_a_row_that_the_database_refuses_is_reported_by_the_rule_alone(house: House) -> None:
    """The library's message holds the whole row, with the name, the address and the number."""
    house.expects_error(RULE)
    member = await house.member("Ina")
    course = await new_course(house, "Guarded")
    await house.database.execute(
        f"ALTER TABLE education_enrollments ADD CONSTRAINT {RULE} CHECK (student_email IS NULL"
        f" OR student_email <> '{EMAIL}') NOT VALID"
    )
    try:
        await member.says(f"/start course_{course}")
        await member.sees("Enroll ·", fresh=True)
        await member.taps("Enroll ·")
        for question, answer in (
            ("full name?", NAME),
            ("email address?", EMAIL),
            ("phone number?", PHONE),
        ):
            await member.sees(question, fresh=True)
            await member.says(answer)
        await member.sees("Once you save, you choose how to pay", fresh=True)
        await member.taps("Save", wait=0)
        await member.sees("Something went wrong on our side", within=30)
        report = await house.admin.sees("set it aside to keep the others moving", within=30)
    finally:
        await house.database.execute(f"ALTER TABLE education_enrollments DROP CONSTRAINT {RULE}")
    assert RULE in report["text"]
    errors = [
        row["error"]
        for table in ("inbox_updates", "outbox")
        for row in await house.rows(f"SELECT error FROM {table} WHERE error IS NOT NULL")
    ]
    (found,) = await house.rows("SELECT first_error FROM alerts WHERE kind = 'updates' LIMIT 1")
    assert RULE in found["first_error"]
    told = "\n".join([house.bot.output(), report["text"], *errors, found["first_error"]])
    number = re.sub(r"\D", "", PHONE)
    for planted in (NAME, EMAIL, PHONE, number, TOKEN, TOKEN.partition(":")[2], "1:TEST:card"):
        assert planted not in told
    await house.database.execute(
        "UPDATE inbox_updates SET state = 'done', body = NULL WHERE state = 'parked'"
    )

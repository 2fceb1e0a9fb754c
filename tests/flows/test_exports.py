"""Exports in the chat: who may, what is asked, and the file that comes by itself."""

import csv
import io
import zipfile

from tests.harness.house import House
from tests.harness.ways import sees_where


async def test_an_admin_takes_the_people_along_and_no_one_else_does(house: House) -> None:
    admin = house.admin
    hostile = await house.member("=HYPERLINK(0)")
    for way in ("/export", "/admin"):
        await hostile.says(way)
        await hostile.sees("Sorry, I didn't get that", fresh=True)
    for forged in ("de", "dek:people", "det:people:csv"):
        await hostile.forges(forged)
    await hostile.sees("from an old message")
    await house.rests()
    assert await house.value("SELECT count(*) FROM export_requests") == 0

    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await admin.taps("Exports")
    await admin.sees("What would you like to export", fresh=True)
    await admin.taps("People")
    shown = await admin.sees("recorded in the log", fresh=True)
    await admin.taps("CSV")
    await admin.sees("I'm preparing people as CSV", fresh=True)
    file = await sees_where(admin, lambda m: "document" in m and "People as of" in m["text"], "CSV")
    await house.sandbox.redeliver()
    await house.rests()
    assert file["document"]["file_name"] == "people.csv"
    content = await house.sandbox.file(file["document"]["file_id"])
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    mine = {row["telegram_id"]: row for row in rows}
    assert mine[str(hostile.id)]["first_name"] == f"'{hostile.name}"
    assert mine[str(admin.id)]["role"] == "admin"
    assert await house.value("SELECT count(*) FROM export_files") == 0
    assert await house.value("SELECT count(*) FROM outbox WHERE kind = 'send_export'") == 1

    # The old buttons stay pressable: the same screen gives the next file.
    await admin.forges("det:payments:xlsx", message_id=shown["message_id"])
    book = await sees_where(
        admin, lambda m: "document" in m and "Payments as of" in m["text"], "the workbook"
    )
    assert book["document"]["file_name"] == "payments.xlsx"
    assert zipfile.is_zipfile(io.BytesIO(await house.sandbox.file(book["document"]["file_id"])))
    await admin.taps("Exports", message_id=book["message_id"])
    await admin.sees("What would you like to export", fresh=True)
    await admin.forges("det:secrets:csv")
    await admin.sees("from an old message", fresh=True)
    await admin.says("/log")
    log = await admin.sees("exported payments · XLSX", fresh=True)
    assert "exported people · CSV" in log["text"]


async def test_a_second_tap_waits_for_the_first_file_and_a_restart_loses_none(
    house: House,
) -> None:
    admin, second = house.admin, house.second
    # As after a kill in the middle: the request is there, and no file does.
    await house.database.execute(
        "INSERT INTO export_requests (admin_id, kind, form, created_at, updated_at)"
        " SELECT id, 'subscriptions', 'xlsx', now(), now() FROM profiles WHERE telegram_id = $1",
        str(second.id),
    )
    await sees_where(
        second,
        lambda m: m.get("document", {}).get("file_name") == "subscriptions.xlsx",
        "the file that was owed",
    )
    await house.stop()
    # Its last try was long ago: what failed so often rests for a quarter of an hour.
    await house.database.execute(
        "INSERT INTO export_requests (admin_id, kind, form, created_at, updated_at, attempts)"
        " SELECT id, 'enrollments', 'csv', now(), now() - interval '1 day', 5"
        " FROM profiles WHERE telegram_id = $1",
        str(admin.id),
    )
    await house.start()
    await admin.sees("I couldn't prepare your file", within=20)
    await admin.says("/export")
    await admin.sees("What would you like to export", fresh=True)


async def test_a_file_that_arrived_is_kept_by_no_one_although_the_answer_cannot_be_read(
    house: House,
) -> None:
    admin = house.admin
    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await admin.taps("Exports")
    await admin.sees("What would you like to export", fresh=True)
    await admin.taps("People")
    await admin.sees("recorded in the log", fresh=True)
    await house.sandbox.fault("strange", "sendDocument", chat=admin.id)
    await admin.taps("CSV")
    await admin.sees("I'm preparing people as CSV", fresh=True)
    await house.becomes(
        "sent", "SELECT state FROM outbox WHERE kind = 'send_export' ORDER BY id DESC LIMIT 1"
    )
    await house.becomes(0, "SELECT count(*) FROM export_files")
    await house.database.execute("DELETE FROM export_requests")

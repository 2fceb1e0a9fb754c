"""What only the verbs held so far, the database holds: bans, receipts, checkouts and status moves.

Written as data like the first guards. What an older row leaves open is completed where every
reader took it for the same; what nobody but a human can decide stops the migration and is named.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# (table, the rows t that contradict a rule below, what is said of them)
UNDECIDED = (
    (
        "payment_intents",
        "num_nonnulls(t.plan_id, t.enrollment_id) <> 1",
        "checkouts are for neither a plan nor a seat, or for both",
    ),
    (
        "payments",
        "t.status NOT IN ('completed', 'refunded') AND t.receipt_number IS NOT NULL",
        "payments have a receipt number and were never settled",
    ),
    (
        "payments",
        "t.status <> 'refunded' AND t.access_kept IS NOT NULL",
        "payments say whether the access was kept and were never refunded",
    ),
    (
        "payments",
        "EXISTS (SELECT FROM payment_intents i WHERE i.id = t.intent_id"
        " AND (i.user_id <> t.user_id OR i.plan_id IS DISTINCT FROM t.plan_id"
        " OR i.enrollment_id IS DISTINCT FROM t.enrollment_id))",
        "payments are of other people, or for other things, than their checkouts",
    ),
    (
        "user_package_assignments",
        "t.source = 'payment' AND EXISTS (SELECT FROM user_package_assignments o"
        " WHERE o.source = 'payment' AND o.source_id = t.source_id"
        " AND o.package_id = t.package_id AND o.id <> t.id)",
        "rights were given for a payment that had given one before",
    ),
)

# Whom the staff or the settings vouch for is not banned; a refund that does not say so kept no
# access; whoever paid before receipts had numbers gets theirs, in the order of their payments.
COMPLETED = """
    UPDATE "profiles" SET "banned_at" = NULL, "banned_until" = NULL, "ban_reason" = NULL
        WHERE "banned_at" IS NOT NULL AND ("role" <> 'user' OR "is_protected");
    UPDATE "payments" SET "access_kept" = FALSE
        WHERE "status" = 'refunded' AND "access_kept" IS NULL;
    UPDATE "payments" y SET "receipt_number" = n.number
        FROM (SELECT "id", nextval('receipt_numbers') AS number FROM (
            SELECT "id" FROM "payments"
            WHERE "status" IN ('completed', 'refunded') AND "receipt_number" IS NULL
            ORDER BY coalesce("submitted_at", "created_at"), "id") AS unnumbered) AS n
        WHERE y."id" = n."id";"""

# (table, name, rule)
CHECKS = (
    ("profiles", "profiles_banned_is_no_staff", "banned_at IS NULL OR role = 'user'"),
    ("profiles", "profiles_banned_is_not_protected", "banned_at IS NULL OR NOT is_protected"),
    # With payments_refunded_is_dated: what was refunded says both, and nothing else says either.
    (
        "payments",
        "payments_refunded_says_access",
        "(status = 'refunded') = (access_kept IS NOT NULL)",
    ),
    (
        "payments",
        "payments_settled_is_numbered",
        "(status IN ('completed', 'refunded')) = (receipt_number IS NOT NULL)",
    ),
    (
        "payment_intents",
        "payment_intents_for_exactly_one_thing",
        "num_nonnulls(plan_id, enrollment_id) = 1",
    ),
    # There is no checkout for a name, so none could be compared with its payment.
    ("payments", "payments_claim_has_no_intent", "claim_id IS NULL OR intent_id IS NULL"),
)

# A payment under a checkout is its person's, and for its thing. Of both keys the one that is set is
# compared, whole; that one is set, and never both, is said by a CHECK of either table.
# (name, column)
AGREEMENTS = (("plan_as_their_intent", "plan_id"), ("seat_as_their_intent", "enrollment_id"))

# table.column: from each status, those it may become (models/lifecycles.py).
MOVES = {
    "payment_intents.status": {
        "pending": "manual_review approved expired cancelled",
        "manual_review": "approved rejected",
        "rejected": "manual_review expired cancelled",
        "expired": "manual_review approved",
        "cancelled": "manual_review approved",
    },
    "payments.status": {
        "pending": "awaiting_admin completed failed expired cancelled",
        "awaiting_admin": "completed failed",
        "completed": "refunded",
        "expired": "completed",
        "cancelled": "completed",
    },
    "education_enrollments.enrollment_status": {
        "pending": "waitlisted active cancelled",
        "waitlisted": "pending active cancelled",
        "active": "completed suspended cancelled",
        "suspended": "active cancelled",
        "completed": "cancelled",
        "cancelled": "pending waitlisted active",
    },
    "export_requests.status": {"waiting": "made failed"},
    "support_threads.status": {"open": "closed"},
}

_REFUSE = """
    CREATE FUNCTION "refuse_status_move"() RETURNS trigger LANGUAGE plpgsql AS $body$
    DECLARE
        moved text := TG_ARGV[0];
    BEGIN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            SCHEMA = TG_TABLE_SCHEMA,
            TABLE = TG_TABLE_NAME,
            COLUMN = moved,
            CONSTRAINT = TG_NAME,
            MESSAGE = format('%I.%I may not move from "%s" to "%s"', TG_TABLE_NAME, moved,
                             to_jsonb(OLD) ->> moved, to_jsonb(NEW) ->> moved),
            DETAIL = format('The row is %s.', to_jsonb(OLD) ->> 'id');
    END
    $body$;"""


def _undecided(table: str, broken: str, complaint: str) -> str:
    """Stop before anything is changed, with the number of such rows and the first of them."""
    return f"""
    DO $body$
    DECLARE
        many bigint;
        examples text;
    BEGIN
        SELECT count(*), array_to_string((array_agg(t.id ORDER BY t.created_at, t.id))[1:3], ', ')
            INTO many, examples FROM "{table}" t WHERE {broken};
        IF many > 0 THEN
            RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = format(
                'in {table}, %s {complaint}: %s', many, examples);
        END IF;
    END
    $body$;"""  # noqa: S608 - only our own constants are put in


def _trigger(place: str, moves: dict[str, str]) -> str:
    """Refuse every other move; the pairs stand in the trigger itself, where they can be read."""
    table, column = place.split(".")
    pairs = ", ".join(f"'{old} to {new}'" for old in moves for new in moves[old].split())
    return f"""
    CREATE TRIGGER "{table}_{column}_moves" BEFORE UPDATE OF "{column}" ON "{table}"
        FOR EACH ROW WHEN (OLD."{column}" <> NEW."{column}"
            AND (OLD."{column}" || ' to ' || NEW."{column}") NOT IN ({pairs}))
        EXECUTE FUNCTION "refuse_status_move"('{column}');"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    statements = [_undecided(*rule) for rule in UNDECIDED]
    statements.append(COMPLETED)
    statements.append("""
        ALTER TABLE "payment_intents" DROP CONSTRAINT "payment_intents_for_one_thing";""")
    statements += [
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" CHECK ({rule});'
        for table, name, rule in CHECKS
    ]
    # Together the two say all that the reference to the checkout alone said, and more.
    statements.append('ALTER TABLE "payments" DROP CONSTRAINT "payments_intent_id_fkey";')
    statements += [
        f"""
        ALTER TABLE "payment_intents"
            ADD CONSTRAINT "payment_intents_person_and_{column}"
                UNIQUE ("id", "user_id", "{column}");
        ALTER TABLE "payments"
            ADD CONSTRAINT "payments_{name}" FOREIGN KEY ("intent_id", "user_id", "{column}")
                REFERENCES "payment_intents" ("id", "user_id", "{column}") ON DELETE RESTRICT;"""
        for name, column in AGREEMENTS
    ]
    statements.append("""
        CREATE UNIQUE INDEX "user_package_assignments_payment_once"
            ON "user_package_assignments" ("source_id", "package_id")
            WHERE "source" = 'payment';""")
    statements.append(_REFUSE)
    statements += [_trigger(place, moves) for place, moves in MOVES.items()]
    return "\n".join(statements)


async def downgrade(db: BaseDBAsyncClient) -> str:
    statements = []
    for place in MOVES:
        table, column = place.split(".")
        statements.append(f'DROP TRIGGER "{table}_{column}_moves" ON "{table}";')
    statements.append("""
        DROP FUNCTION "refuse_status_move"();
        DROP INDEX "user_package_assignments_payment_once";""")
    statements += [
        f"""
        ALTER TABLE "payments" DROP CONSTRAINT "payments_{name}";
        ALTER TABLE "payment_intents" DROP CONSTRAINT "payment_intents_person_and_{column}";"""
        for name, column in AGREEMENTS
    ]
    statements.append("""
        ALTER TABLE "payments" ADD CONSTRAINT "payments_intent_id_fkey"
            FOREIGN KEY ("intent_id") REFERENCES "payment_intents" ("id") ON DELETE RESTRICT;""")
    statements += [f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}";' for table, name, _ in CHECKS]
    statements.append("""
        ALTER TABLE "payment_intents" ADD CONSTRAINT "payment_intents_for_one_thing"
            CHECK (num_nonnulls("plan_id", "enrollment_id") <= 1);""")
    return "\n".join(statements)


MODELS_STATE = (
    "eJztfemT2za277/C6i/OVGnyHNuxPfarV9Vtd+Z2xm6n2u2bmzuZYiASamGaJDQg2LImk/"
    "/9AeAiLiBFUEtzOV+8kDiQ9DtYzn5+P/Opi73w2wvKv4SYnb2xfj8LkI/FP8qvZtYZWq22"
    "L+QDjuaeGjun3I7EKPUUzUPOkMPFiwXyQiweuTh0GFlxQgPxNIg8Tz6kjhhIgrvtoygg/4"
    "qwzekd5kv1ff7+D/GYBC7+isP0v6t7e0Gw5xa+LnHlZ6vnNt+s1LMvX67e/6BGyo+b2w71"
    "Ij/Yjl5t+JIG2fAoIu63kka+u8MBZohjN/cz5LdMfnL6KP7G4gFnEc6+qrt94OIFijwJxt"
    "n/XUSBIzGw1CfJP178v+Sr5YZ9/pf3Pv7fN0/Et7AZClzq23L4N3968qczAzwdGkhekIBL"
    "8H7/I/6sLUjq6Zn80Hf/dX7zzfOXavYVDfkdUy8VhGd/KELEUUyqGLFF3mFY4mQjXuXAe/"
    "GGEx/ruVCkLHHDTUi/Tf/RhSvpgy1btksyBTyFr8CEa7r+5khQ3159vPx8e/7xJzm9H4b/"
    "8hRS57eX8s0z9XRTevpNzBkq9lW847JJrJ+vbv/Lkv+1/vfT9WWZf9m42/89k98JRZzaAV"
    "3byM2jkT5OH4mhWwZHK7cjg4uUwOCeMphjD98x5Nu6Q/QWf+V/w5sKb0tEJeYKqI5zimqZ"
    "advXn27tz5e3tn0kll7+z606BnO7Qtx36t9axGr2Q46mE2AJHPsv/9Mgll//1/99fqNumY"
    "/n//Onwh748On6r+nw7Qa4fvfh00UJ8wVhIbdNUS9SAe7muHuoA+wFIkDdHHUS2g9kVYX8"
    "glIPo6BGss2ISpDPBdWxbtjsSR51U+G/PdoXnz59KKB9cVWG88vHi8ubb75T0ItBhKvHV9"
    "flUzyM5tm3s/HXFRHXagdBp2GaA0g9A9oHQxN9xHZBrk8C812WkcE+a7HPPBTcRejO8ALZ"
    "0sD90eXWjvETkLqdgM8IAX1z9OXZbv+bBkbIF4gAdXPUo4Bh5CwlGHZIAkeD/g6ThW4CuM"
    "P7fIc7EWM44PZKnFtaE0a9HVhDuodReDg83mHulVb2xb3e2ptDrIr0D5Rhchf8DW8U3lfi"
    "+yD9HkrcC59zgvNPyZSDRHn7dPsVGVpnngrdUhNwCBBwLDOJ72Fdf/nw4UyhP0fO/Rox16"
    "5hwwptfCy/QVVuTSh/+NsN9pD6NbXo/xTPclLD63FRLwr3AT8YRldqrrEiJbYps/NK7J6g"
    "fRbz5bf2aHGLVivKNOYCI7DiSW6XQvJwx4SUPMjoM5o7wApHW/WV/8wvP0GBUETc5LPlJ6"
    "XbErOQBtdUHZ4Vr3Xu7azJcb1S44RkwXE73/XZz0vELRRYSv231kxQWi5diwdzGnErpD6e"
    "U3czsxaUWVR6seOh4bdnJTD3nAp85W/AVw6u1J7pIlyo9kYKfzL+MO7TflwEJ1P2BSeWlB"
    "mqfAUiUPaKiK4YXRAPG0JapDrkTTFYUBs06AStAyjPP21nGiawO5Xm4soq6Mvvzj+/O39/"
    "eaY5EU4KbT/PgZ3IFo5BY0PEUSX7BHqdWL/lSoNMHw+CWFSQr0G+3iWWDU2+hljUkTMYYl"
    "EhFnUQyifEokIs6nRQd0m48tDGGPgyHWBvjj32EfFMQM8IAG1ztFdLw5itjADQ7mDCfUDS"
    "9RwxowVepALczXFnVGeBlIhfBpGvRz2lOZ2vQgmpVatE9vQUsrUM9XY4edDAtTNEPKM7YY"
    "x4qqXkEcs0lx5HiHOBzxp5HuZSXRQapSYEpVb/09Ie5FwYkBYoUXCpuPs1gXlNyG1ppoZY"
    "/MvtB8yIoNAYHBp3uIYackFa7PQSbh1sefoZIEq7z4Y9cR+uZIiTw403WpkUdlmLXTZHQd"
    "BpcxUIYU/1eU8lrIoCrjMQtGJzRguc7jmnbYZRSGtku1oe56hAT26nJ1did9okZKwZ4Rzn"
    "Qon3yDgoBC8Pkj/NUfOnxmgo0U/FrLYlCu7EAS2tLnuCdSOmeKemG+mCkhjZMWCnhGrA62"
    "rf/J5cbs955BL+gd6NdG2hMCR3gVZnMQBM1lD8SYxHd/hcTdgy7264iB0gPbEraIPclwwv"
    "IvH19lxn7TM6h7iyGH4geA0YtcHIdjxE/P3P+djW9k5ONlLEHgWoQZ5RJHgge4vuUrwKsH"
    "el5horUkK13/eYSnD6iP25UHaWcVG3EW4/P/uBh1lYRoANcnHhQCg8nrzDbOQ4OAz33ZKX"
    "2YRjF+adAxQ3OJdJ2OdOy7oGQ4QpKWtg+2JtoQMoi2q2j/FkI4XM8WgohK5HKQgxRLzwV/"
    "kT9z231CQ3WPzscLSKYZiKlnuCdUuDTEodK1ZCAnA9sQ3FiCA8yGEvULvdTjbSzQhwPWot"
    "m5zRWZP0WjRJ1+e9lo3gu2vZ3MoCNGmZGWuNQstHLt6WpKHMcknoEyFgujPx2LXmYtiS+m"
    "8t7K/4RhWm4UtshZhzgaqmxs1xPgJyc99Abi6kbvYsRoF6sbdSH6FQH1eep5tEHZxioFaA"
    "151gy9NNEDYXixPhPg5pbhfrnKeYWqRzGk0w35hWyM0I97wJ+ynoQb2kfoAK9ZIepV5ScX"
    "dDzaRmdCuHaK/qJmljcjT6ZF3sTr1mWehugySJ7SU07eqlLsXcYkW4FqcWsvLTzVJ9T+l+"
    "6+VmZiWRlJbQDqXiJ2/tJ6El66LmzBQ11VSP9EGgb4K+Cfpm3/TNeIPGjNEqATXJ40WySa"
    "hOeY4eIn1cquwPyIt0rsEfQxp8mv8TO1yr6W/JyhuLONz6j+WR47lyckfdPCIel7W05cc2"
    "n3a/nj35/Y8nv54dad/9+PnTdTODyrwo7SU5QZlB0jjQgUFFMmDQ8RgUy5IdcnoqhJDW06"
    "GcERiPwHj0OAJrTe9RM2A1pGBGajYjhaV2NHsaO2Ruwkg73MxKZg/NYisYPm6EJH9z9e4W"
    "TEvdMR6OaUl1adthVko7ubU0KcmWaFCuG0w0YKLZJZsNzUQD5bpHzmDTerB71YHtqQB1Oq"
    "01Yir80vZpwJcay85VUFeGt0pZ4gAZZGbtmQqZ/POz7168evH6+csXr8UQ9UWzJ68amFQt"
    "mrRiRNcy+jrysXhTgTUbXj6fsEN85H37Pv57gMA2oHb95eOlEPfLNgLV3tapsajUXOI5Gj"
    "gQOhwIqm1rzZqtPQuKRJ2OgZ4pWYc+BUhoe2SRCRalaPgdlerylFCorkWhuoWQ5COmc1TI"
    "k+ND4m0owJwnKWF8au+E/LxH9U7Ik+Lv/6gp10+ZizXt0OrlhDLd6aSEp2UMn/bqQIAa0C"
    "c4ChwasdA0mrJABD6GRiN4jNUBDLKXbuQojSKpzzNYfHdbZvPLq8buXW+VzaUmUk+cqXum"
    "111Q/iUpfj8OtKFw1CHyg7PJD4DbSJ1aRTU/rgC1bw3KUdeREo8PBtGVmmukQCl9+oCb8L"
    "OYbxKbkFGf2vjhAKtMznQeIG/DiROOdJk9apmkIQLmxL9z37XloSBBbKwbcR7John7lmIZ"
    "rUJQwIphh/riSnPRwcQt9hBHFY4QLfH2QZwx+yP1Lpvolgky+cXGg9gxI3f0mpAmfKdWZa"
    "qP4ZFt2OxVTGOXdLfdiWGfAmwxcrfkFl1YcRm7OGtLRgO9lalaQjRg1hKF4hmLgkBga1FB"
    "JOStTZgmbcnBT0IrPeuraWHH+xiIOHoDEUcQkNKzgBSIOBo5g9N6/B04XCLtFYuh5VGZ0d"
    "KuwsMObC4QQlurPvN4hUjH9mVFSuByn7m8powvqwyui6rLhu8dVTccnuqD6hQSdpfQuiol"
    "pImax9cJmd8lUibkVA++LlO0RDQF3Iuo4a8rIk6PDjd3kRIO9T4f6hATdZqYKI49fMeQb9"
    "e1FGkCu0oMIakmmNf7kGpjU7W0EKSqCVKtaQPakDyUEkzhTj20LBPSiOnyBJqLzG6pJpGg"
    "oYNMG45aJ/wVSCYIWWZiM64VkqPc090xnI1uUmk28bMZVpotUEGJkBKoyoNphmiOBOBsDj"
    "aPQl3uCVTtlZ9fCDHPrandJXtX2/iaPYHVVewYKcLFc7BF9ZrSbQTla5rxrV77vapfU4lr"
    "rwmAKYfd7oh9qQT97o56ObdWmIVUBpPkqd+okBNG1xaXZYx9+oBDa73EgQxUiWOoLRKqJj"
    "gedqtRLoebFqJa3kBUSy884hD0AFEtk2FwZjWsVUnqLA46ysMYHgZUobQAgmlNIi0xmBjN"
    "TYyJSGH7QnSgNUu43tRYpZ4CD/QIEjlHVNeQs34p19FPAclDr+Y5Cu7Fr+CI1Pl/9Dwo0w"
    "H25tgz7GDxLW3VzGiFdNFD9QzQEgMXunMhuyBre53tZoZuDuBJ9zs25IhHNefS7jt2Sz1B"
    "H9XQIleGG0dRqPKswrJtqWma6rAN00CMWJ+12gLjcODuz/38JMD7PvMeiiie8qRFgbOkrE"
    "tOVJ4QdlSfd1TCKuPizxU6KOoonwRCUrYZ9uX377JzdPSwgfq8gWQWv2kA1ZYEwn129OlO"
    "QkggKqV1VMp2ce1RWFI1ZNaIWCYlx2paQo8E96NWWMkKH10GjHpeXX0V3bBZU4QJTgmEzp"
    "NSmAeZiCXmYFnFBFlxIdOZRVla1cQjAbYW8v/8bRYpIkiToapTdjxTY8TJIT8Dwk/eQPgJ"
    "RCf0THCC8JORMzjkkSv9ApmXxijnRU98LM9Cf6NQKkB0iUZpnAQ8Zl2a5MSALggLud2VHU"
    "Vq4EN3PnhoDzYUiIEL3bmAfaQrurObAxkhoN8d/ZVArtP6zwgBfXP0t4p0x/AJ7QSni6A4"
    "W+HATWrfFvmRf3HKOMXhRaH0D0OIlt0XQeTTKNCoprVtOyt0k680lkLC8ALLkmFGl5OWeA"
    "rL8YgXVJdIGQ05OCT7bXbpHBIHUXCD4bJD/ZWHlSunC6s15MDvPvN7xaicLrRXmDniMNZW"
    "a6iN1qmhhpgd+QRKhkEWzlS5AFk4/eHJEoV2iHXu0MbI5jwZhDW3CGteI8Jl8cpOvucKMY"
    "hNfRab6EJaDzq2A6gQA6/7zOu4EZfM5ulSJrxKDdzuM7djYwWnnkZmaWPmSCmBy33msoMZ"
    "JwviCPDtIJLNZfUSqrZngpb2IJLpgKrYoIAGG5/8u1tzqzIx7JY+7xao53uCjJSDlUrt0N"
    "24pwgfplRqm7yUxCu4b//teJbBHlbNDZLF44NBdKXmGilQB0hy2ibejDHFKQ+Wqw0uM8Hq"
    "I3UjD79P5hkLRsdMA/uIXYLe0XgPavK/Cu9nTYlfvhwpv312NOzO+LpdYmu+4ThUXa4tNY"
    "UlbbwzC62ECmUtGPUtwq2QxqWApV0stALV+9qjyJW5Wn41y+uA80Jm1xvI7ILEn56pIZDZ"
    "NXIGO9srpyQOkACxTV3ISUZUdlNtEn/6MGUCrbtKuvfy3Pzv85uLq+vzm1/0HsJ0fJ5TF7"
    "/cXp6XrDnxPV7rrK2/wCqEp73LhqHl12ugVSlPx5MqQz4F+JaKP1qaBJRA90PHxjR94MJO"
    "S0BlHeqb0xxYhlaQ1gnQKd67pGf5pVsXS5CDhQDr4zl1N1YoDr43QtZNQiZkKQNZxyAWfZ"
    "UUPGdCsHVQyL+1roSwG8vHiGHxKi/l62omHPOjQMAGARvkr77JXyBgj5zB8kg3zWbO00yi"
    "AHOel4eIv+sUkbp/JCrALhBUkJnCnhIB7F1hD8m/dUZ9clebSVAgO13+wBGBT9IJ/vLs2f"
    "Pnr549ff7y9fcvXr36/vXTLK+g+qopweDi6q8y5rTAgGoQqoOyhoBt13yOBMKrzRd8tJK+"
    "g5rum3UxRCWi6ZUf2idBABIDDlTgY4meff+y/aLdjp/GejWw40EkiYnPP7MU7YnSRTrPRx"
    "yG7SKdhgKXkfu/jQcloUwNxy3CKkpBACMC1sDMm25EjZE3t0frTbz542C3fVcwxkKcY3/F"
    "LU5l22MLBVYcePVWGV//iR3BAlWcNuRoE6qatNIQKyu8y/7ISBWtpQuL8NCia0013GN9CN"
    "h0waYLJr++mfzApjtyBpsWlDpgIam+mVyMK0k5EZM1oGoU95pzL0cDFsKhdl4eGhP0EK4Y"
    "fSCuYRP2GuIpWFDKBU67FIScdiHINZ4vKb2X1Z1QFbkfQxp8mkv1oQJbmbB8+RCHW/9RId"
    "lHA3Erws8j4nEShN/Kj22W4n89e/L7H09+PTuSuPHj50/XzSds+TAtiRBygophL0CrcEk1"
    "QkEDg/JEwJzjMSctb2Nqfa3STe/ETjFYLVGocac3ORgrpJ2cjD1D73F8jGE09wnvplSWaS"
    "Hxu8+6pexuq60CubMnrr74IxSO0u0nhh8IXnfaTiVS2E193k2xYV3WRmUYhWZBGjraKdz/"
    "jdJXpwKFcsOkrXC7b7nyDLDz+rzzQo+szJShhAAUoeMrQnX1l9pI87X1l7qJ84+a6vQ4wj"
    "zDYr11PQkLpHAE9vkIjJllyxrTZnJHgQxEDnORI6kAeY9XpiV4S5TdlKnhoH9AlcrxENE3"
    "Bq0PK8nT7BFcMhy8d4aNaJu9mIFaIQRki8jGcVeGqBaIANGSc9RDgWmpwi0JoKmX0s0ALV"
    "IBpjUy93xjjGtGCcDqgE3MoR2AzSgB2Cqwsq+3IaI5Eqj92lz7VUJVhda48OsF5V+SmYaJ"
    "6s4qL7k1VVPstSwIHADWz9E8+1E/JVMO8gzYXU53Kwa1gHcr2h8A5Kxo8WVh1nHiXFGKWq"
    "CttNPDrGaX+uLLvUsnHCfGeW2+BbykJm/KGN+RFjguw1vQQFvgmygEBwDYpJbZQMEtak+t"
    "0C1Ir/suYUYXI8e3rCYUMBZfw7r+8uFDGeOC6gUY78K4rOPWYNwmqVp8UhAuMNszX/iWBr"
    "dyJuSk48aB/VGLhRcvtPo82KsW5cLT1ANiUi/8Z1mrG1krwX4aWEioVdiViavzaDOzxKu1"
    "fL9ixMEqT1V1VRMPcTCz5ApkgtYRXyUp9C1UCFdMItCrZsYe9ZMgPfYNpMdC9mTP3OKQHj"
    "tyBnfLMpx0diH+ulIFIGzT1GINIeQYQ47x4+QY21IU04NekxWbURwG8j7UTYdM2KNhJkPi"
    "aiDTw5URQBBdh1p1kNLa30huce8T8bqDEF2k7JUQDSHEZVEaggCN+AshaxCsMlQ4IVgFgl"
    "V6Di8Eq/QrWKWNHw+KI+v9dyVdnNlhbhvvidZnMV/+VBjRiVs8QBn1qS0O3X1Xl5xHDvky"
    "spLShfL74FBvxOqYDvXKhtT41HWbtt6trj8y2rQTlJdo3Az7NmmqYDlLxO5waJHAkt8itK"
    "Qze2M9f2q5shR07PTO2gI68qb0xGhtC8FDTw8+9DfgQ++FdQhcrOBDnwyD4zPbqMhsgWSK"
    "/jSdaFVbziQbP6bOZ8++e/HqxevnL19k9UuyJ01lSzT1BofjnZSC8AOu3tm55ydZf+At66"
    "+3bIWIays51/S6LFL26roEb1n50gw5Xa2EbCP0FNMCmmVSqKLZouQLjrMNsIOi0KjEUYUQ"
    "4jPM4zMetYzJgI6xITiFxwkneIXBK9wDd9pQvMJDxdfMLfxoad9DhbdN3ne9J/iobpViYQ"
    "OdU6VS+qDBpZKOtVUhgdYOlTUJl9aCylTAbIq3MnfQF8ep6qjpkQdsqUlloqElv+NMZRaq"
    "pEHZUFMgyjELn1gOCrHOrXKcDwHnCjhX+mFMANs7OFcmw2CeeMaN3CslomNZuPvrYWFYfO"
    "dQLu/sBjSx+dSQQ65dl9Sc4bhnepM8Bq1gHn/dQtulaVywUBQWLKp9hfP4FtX2hcZ6iuqB"
    "LapQKs8I3Nal8iD9o5/R5iqd4TxA3oYTJz6XyvXbiiNmjQXcVJIFKgzeaRX9FGBL6Foriy"
    "6SCmlPQmuNNm8tvsRxxTQSWlwIvDMrccNbK0xXHrbEhNQSzMZMjQvjYHLEsBXQQGMbPe5H"
    "gYUULKRgQOubfB+fSYbVfgo00zOfZfbDWhl+p+WxXpSfAH74QXpB1Q/WIldv9ypSTsLgWI"
    "TOJaEjq8MZV5fTEO5dXa6fEqIOSX1xuQURopgxkmWqycMI9VeOaMiAyhYHCmFqo2wfXZWs"
    "y1jevpztVCCNUpSlkNYUu/LWWhOxXiJu/eajr6oAwG9iVFKEm0VBaImXujCaA84MmiFohq"
    "AZ9k0zhNiZkTPYTOk/trrfF1FNp3TlPkSLl34blMggysA8yiDTWrsYCyrEU1y6KQYPyIs0"
    "CO40F2R0UIs+FWOrKNaWJsiTdKpO0LP9f+jiBHGpfm4Ka5nsdIUfnpaBfdofMElobysllD"
    "zETQnTBboTZkunqlIezkx96nGutDgSiWsvhC5uKhgXKSHwrc/SccyrTpUmSqTA5z7z+VE6"
    "zAyIn8cQ630SGLtdijSTd7osCAu5vYqYs0QhtmngaVZw47VfMwOUS2khAiROBo3M+iUi7o"
    "ek0pPO5aWTV09dGUp+3qNWhpLm5b//o6wL0IiF2BDVIhHgmuBacSi2CTCNZMnmU9d/7qlV"
    "4BHCTLeoNTkIM1xbeAntKBu801V4W+jeG3ffzXx8xFlaGIk/fLSxXGrRwNGEj3abApx/b4"
    "bn/IMIuP3MsnJzdHGsheBV670+KX6aUGE6OcaLpGA36DOfH7Vm33D4alKyL5NbDIMJS3SQ"
    "G7kjpDAfbLZ/Ct92rmGCuzuisLS++lwZrZ8Hw4ALo71boiDA3lXwEBuDKppZccCsSTFz4q"
    "E2UWNbx3CGAmEP/zmSb1XLV/F/S82hlHGhUblYFTSTtcti7UsXsNl1GlDQBqigQXTmyMVP"
    "iM4cOYPFZaHXLhqaxtRoFlMIdPNIcN8eq3T0FHvrDKXcWE+6wShRCYcdDtoiZa8OWjDnVO"
    "5TKMcE5ZgeXxGuK8f07vzzu/P3l4+sBX/E/lwohkuyOqvXhHODZm20YT8b31Ij/nmpFNGt"
    "q5HIhqghEeorspJZZxYKBT2Tf8UCb2gJlU0VsgnXGK+sJXrAFqeeW9WVj/EBoEWDFt2Pux"
    "+ULNCiJ8PgYQQq9EXA06g/mc3azBKRo5ledEf6+9X/tajVXBolukkst/xBcojYcnE4dDrQ"
    "83QQedHnM31oeW7DDXMXiN3JTg/mQGdkgHMLnD284B2OrBwZnFh9PrGcJXbuu+mRBUrgcp"
    "+5PJfSWxcmFwiBx33mMcM+fUCeHXLEuhkO9DMA13vP9e7cBi4Ph8tiZy4Q8fba2oUJgOdD"
    "4HmXRmJlSqgE0KWNWIwiZoxqPMS74c8IAf2utjLjzl4pmQZ2SGJBzj26w6YpLAUqwBRapU"
    "FszvBic3RH60mR7efu3wls6RqqKduuOWUPAO6ECuMX7phe1cb/kZLgJm4qfaYJLMu/njWF"
    "lP1TDLST7tSt06uS8RanlqSPO5etkSxor0q4qdL2SSDYEol/IuLOLMrUf+YYBxYKwjVmWB"
    "NJdvDZIYzsDYSRQZRRz6wIEEY2cgZDGNn+IVGQzTbKNC0py8gfXsEt/+IUmCWSVkfLfZG2"
    "VwcxWO3Lx3EqEncJ8yuSgnemb3yuWKoeRyX9GL94J66hM41Kmn89a1JJkw+w5X3WvmubVB"
    "KFshiXTZQpRXMqHoRKMVwj8TcSeqHrk4DIyThlM5V8tE4Slwi3HDHCpUq7XFN2r+3gdpxP"
    "ARUVVNR+XJygwYCKOhkGP76GNaAyGJxwzyg1JyOYhDI6O3CcgVpqCjIt5PUabYFwEtAXgV"
    "MODb+2T2M9cAXCE1oD2NZNU0Qv/+KE1gC7vi5QoyXA3qtC0IBUwuO0dwllsUGbkbslr7Fi"
    "abs5VAmn3tFBAl7plDFn9F7oFAIqR3Mw7Mg1KNGCAaTfQh0kDo2Tyz0xc8mQl6Ruz5mu7U"
    "ju9ayx54jsbpTkr7czc9VzGgxIYEAC+0IfDikwIE2IwVC15HEtJArEjkaSAu0kGFAqVKEq"
    "6hsr+yUy0PU7mvZ6FtjTX7vz0ErXDLVFe9Js1UQZyJFAxtCOBkJJnsTpUy96Cu/u3Ivt4u"
    "pTWd9LN3JU85d3AvI7yjZnGhtAddCsyRKA0+G2E48nLTvdgEEADAJgEBiOvggGgZEz2NQQ"
    "AAaAPfSo/Nc0wLxEBhqsOfLEMYM8HQ9Yd1jlJBSi8MamzNUVHbgK6pZ5ma4EPmnVHLPTGf"
    "O0DP3T7nCLLyj++vOz7168evH6+csXr2eyiKd4lD151cARbX1WMCccyZxg4KCt1CXQxLxc"
    "JJQ//O0Ge6jmvC5rXD9tyxwM8/qsKMZ/nESd/UjdSMFSr8wmQ2btVFlfjW6dvyGGynx+up"
    "D9YmjEQvxG5UioKNI0iQJx8TbkkYsDbgnNNpQ1AoTqI9P/VziIkzC4s9Slbhz+A0DHBh0b"
    "VLC+qWCgY4+cwWI+otf5amXhPAmIwfIJZHOcVImbU1dT1qwe7XQ8KMzmWEfMM4E6GQ5Imy"
    "MtS+zVBjLo0c6RAOIdEb8XP1aPeX3AU4FwCsj3qsTsgK6/PUIcDlZgcsTGnFn7CpMtAh1y"
    "VmIa6CyaBha02LrzPplnJHCfxnaWLtMm41luKbexnuWtoq3KnyiL1ltrTQRvI2795qOvdm"
    "LICn+TdUdkcUxkhRhxa0GZhR8w20gxU1vmZL/ZwDAGhjGwm/TNbgKGsZEzGIJPIPhkEsjz"
    "uFlUZxbo6YEX5rxYMaKrp3Ad+Vi8qSrU6fDyHYId4iPv2/fx3+M6fq6/fLy8uXpXTgKKGM"
    "OBY2QVztPAod3l6IhYrF6tMb7XRJzUB1NVCDu5kXp2Whwhtsoji0wINIuuylNCB+wWCVt5"
    "ndxgKZfJYCFXoY0PWt4FXh0puJzlkwVGPGK6QL/a4lZ5EihrpSlrJUuvEYZ9/SKtxbVMBt"
    "hqsBW3FQtkaTUacYf6RgtXSwsoa1AmkjpyOGXGVTQ0pKDDdUjm2MI4J7QjAxJKwH8v/IXy"
    "e4dtwwCWOnrghTkv+DLy5wEinikTKoSAvjn6D8TF1F4x/EDw2pQDWmLgQpeEs8WCOOInbG"
    "wPP+AaJtSHGunop8AHyDN7DCuIwCvREjWRA7uQzlOCzakF2iFHjIcdXMgFQiit22c3Mg4Y"
    "9TxpGxA4IdcjusiyZm7XTAF87zPf5Ra1axx6tebOIhHYkjWZNplm0CFcXks8BWHq0ELtgm"
    "Hs2jJe0cSYX6ICO758ktQo2xgG05fIIJq+L/UXh3MydM9NSBdfFd3uyQn52n7DXLE7sxNK"
    "e7aQnnAjBI6bq3e3Z5VVfACQO9S57Ocy7lzmcgtvm/QP5Dg43LOEyngxr1FvDlVy5jKbcU"
    "RHQTHUZFvL5QB4bevIjAWro2YZZavrPHIJ/0DvznR5RtVRs8ZMo62GjiSB7SUUO3ONfl5S"
    "K0RrWQpHVtEX31n2PFbzyeneqg7IAQ02PgnFuxVmIQ2ehBb1XOsBeREOLcSwFciUIcuhKy"
    "IGLTHD1Tyko34S5Ci9gRwlSGHpnQ1KRc3ZXMhBdwz5Rm0SaognESld1CWR2vvxT9bCV++9"
    "K5FOEDxxfdjx9VHF7kdxw3ya/xM71ZCvIln5hCEOt/5jnTrkS37so4Z8/fj503WzLa9sti"
    "sdKnKCsi0vwOsuDCqSAYOOxyCykmc+02qkVwGusqZIMHL79tX1ZfnIiULMbCH+Bxq5pqFy"
    "UYFq5KgdxSsQm01sIRuGZjmEFUJAvyv6Qiifm/oScpRg/K66EnLKvRmuFULw0jT7FXDB9H"
    "coz8IoDYqzkuG7stZaeBdK+35PvH9iVHrVB3tK7IS4esAWMBZfw7r+8uHDY7XSylWc0lg0"
    "i/Wo6i2ZiW3aTitg7bZg3hbLfMtSRgsSkHApDYxJnfCqNbI1FVgWwbIIlsW+WRZBJjqauB"
    "mfwIawFogAUhAzH0XMzGpsVtfzIZEence7jHJhN/epXeu565Pg3El+d0XIzL9ulDKRHGjH"
    "zpGWRTk/BdhysZAOZcuZwFIzSF+2nF0sAcpm1poRznFgiRdCVFSjpf96Lf4rBKYw/riqKH"
    "rQmUFcBXEVxNW+iasoO5Pam6T3KmTX05vnZMboMMq8hi2jDbYExwK8cpz1xkce11A087/m"
    "aMD5ejznq7zq7XtcU1hQt5LzFAfxY+2+l3uzkFFcN8PQ+7SlAddTo+KqoAJTfRtT/XZN9c"
    "pI/3lJV+eOQyP11SsKVP71rEmBCsVAoT+pka27GsxRcG8lREKPkQb4VN0RCj1mQgVKFBxH"
    "vNR1MugwAyhEoBCBQtQ3hQi6F4ycwVAQ+xG0Xnk9mgCejgewO4C9pJ6LNdJwPdxbCgC8A+"
    "BB5M/NAN9SAOCdW3PUFMrVI15vFToi5GdVgXdAKEMD7I5VTCqGisdTqT9jzuOfq1Wp09ez"
    "nSp1GI9srVIn40u6cJpfm9OF38o2f9Iu44YWmtMHrN7g4IEwGkh/+pNQp3AffH5Qx0EdB2"
    "2tb9oaqOMjZ7CRB2kf51GHU7M33iOVTlqFqcEJmlGAC/SwLtAeyXZyl9QJdurdbqmOi2Gt"
    "RTo5OJO36CoOAbPWjHJsyeYAGKlIMdnTeSYlMBpgyxPyWCR+gk6E23s+jcj29/SMSAee/Q"
    "OkOJDi4JIHKQ4YPEYprueWz1Krr/RSao1VnmKCgPFEjGlr5U3HTwKqRnG2pb23L+JstFpR"
    "xj/iMETKAFsVaosjmkXbeKztx4MN8igSCpXwYPmIc8xm1nyjTIY+lj4bmf8gHoTUx3Pqbu"
    "RI+TLkaLHQZ1AcYE6toMuXQvhxk1iuxKEEwi4IuyALPa4sVOcNrnWa1TqDj+gyO+K1dfB+"
    "vkxsZ3UWVjFtbLxUJIS+Sy36LvVf3hq2S71DaxZoyLI/4vfix+oxry9QWiCcAvKQ3rNHek"
    "8kfq9xfk+eCBJ8yu2sctpNW0QLRFDsozlnKgarCm+HJipK3b7N5hsmujtzpwqra3d5j3h7"
    "HwDf8Sel5Q/CfmWlFZZ2vVlqu/Z3W6XiZWRilFI2I+UKFf+L20+8tVDyL1UhTr6gKxxYqn"
    "acsgPobVGdp4LwOLA1ga2pb7YmcKyOnMFCNuBRTaJDve66pTqhYUZeGtUjM3t6CjVsjYgM"
    "CrdDEui6CzfviAoxtJHu885g2Jcodjn7SqTA5z7z2fFo2E2EyRMCjwfAY+P+DBkdWNCqFj"
    "TVtsUMzxwJWM+arWcSqgPYdi4o/5LMNExUdxp3cmuqReeFwo4Gu1kztOVj09h0ljNn5UKl"
    "Si52o9bO5SCtkSzq43be/SpB+4EoRKodd7dvZ42ddtU4W654A9viCjGelPeNJ/jWOg82Fs"
    "MrjzgyXG1jhThwLcJnYowr49ICmVBLQmtB2R2VxX/1psaDzQyWR7A8gmGqbyK73N5V1tYX"
    "hkiGQ4SbJupK/V3BsqF6TDIeotw7BAQxutZJOeSudu2mFGNau3959uz581fPnj5/+fr7F6"
    "9eff/6abaIq6+aVvPF1V/lgi7AXl3h4ktwbVeRCxIgtqm5CbZE5eDNDY+FnIGB34RjknOc"
    "rXWx1C+urs9vftEv9gtNjvLFL7eX5+XljsUvD02bERWpwBbQbAtI0DqAyhoL+zfb+YYJ70"
    "7Ntbi++tTIpciBWn0sx6KdKlnyY9vm2ae1jNZIgGohS2p0qoiRdFCFVhRw4iWKko9cMQNf"
    "MhrdLYVqJZYXE0M4pZp8+8PNCxoZaGSgkfVNI4NYkJEzuEsWw14JDD2VLloGgywo803hSm"
    "kmCNeAIo2SSJ3qnZx/cZK0D86xv+Ia1GqNCXmS6VZIhUyjzktONYg0TDTK0YAuv6OTkMTq"
    "AJp8e+dzT2HdnbWRW1WmGnwxP3NPr3PRQzoStI/qcb5gFLkOCpsKrlTGzJpMHfN0tFnRlX"
    "qYwMYANgZQQfumgoKNYeQM5oR7Rr7ojGASKvPswM7oWr9oQy+qWq8oQN4Gco6YEClsFLkE"
    "a7OEGqpqa2ihvvbxWgyHzhK7kdfpvinTQgJIn6+dUJxoXZi8JQP+9pm/Ql8kD5ht7G5WZg"
    "35Cc3NLkMLXj1ct49PUgmXcuTZDDtkJe4eI5OzjhRMz2rVRI6Dw3AReXayxIjOGFWLbC09"
    "wCufLBCRF3AnaLW0AKt84mOXoBgEw3O0SDm9onbx74+YZ6JwFYimgFmjGN9B44oBVPUUV4"
    "gvzbEvkAIH9uJASP6tOTaawt81xJ3O4Z7x4HEC4WMwfaGQNBzgTXwokMJe2GsvmDmKKoRQ"
    "cKDRk77Fq4qysTv9o5yspYu3n+Du9KdX1ldNuvzjxMXLKgWfI/aAN2caZ3Hu7azJTayKAY"
    "RqoEGSMouCLBhdNcZQE7y1UBCuMQstxLAlg6o2SRD7nVAZgjirGHmeJBEDqFhflkP9lUTU"
    "1ecsH+uDwJn9BpzZ4OvsmVESnNkjZzAXt+cdQ+KMqSuFVBdhqqM8lsW5v7GmgtCVFRE9/I"
    "BrTCb1tqYK8RSUFT1+C5UBGDg1Ic67MSxMMD0cfUFn31FkvAYLhBPEjQZ86W3seeQKwdMY"
    "vAr19BCMFQA7k+a7+Kj1U4C/us+SA8OCXz5WRWJXHjJNuKghB4PRjjIKRdQOYDb6HM2z3/"
    "dTMuUgkW5RUUG75HrVTeM9lRfyDQ7FRklwqFiSKmNmTfYkV422WTbcdpCzxO1MSz8vVYuL"
    "eA5rRQW42LU4tdZJKbo1Ci0PhWJQeK8zGXWZYA9TUPw57ZWY7fjDqC69z5Krt+WskefJwE"
    "3XFUulJvxIB2GVboIyEOHY1Geep5kCYrMDO6lCLt7fmcNeJAPkO0Tky/ujk9E3TwgmwZ4K"
    "9vjriojpOvC3SNkrBoP+Jtlc0SweR8i9pcG549Ao0FYPy71tFGy5WFwoHmhQNywmUO3dIi"
    "ZbuSkvprOU4ql0Ui7pWpCzVDSVfehk9zdZkxk5QnSVvd+ESrUJxWsujzN9GbHjfAw4Sd+A"
    "k7QX5ylcmOAknQyDjXXifZXh4dkVcmCFobkjJSM6Yc4Sp5pefOnDUyBF1+JXmRtcKmSTyH"
    "EuQicthranLZZdH6WdIxp0lsyJ47EVbEsU1mQl6JZogWQKJpZyQXHUreciAtdnX+WB/qjO"
    "n6N54rbQK8/b97Nd6nOYDoVSVKCYgmI6hnMKFNMJMTjMH/WtPWB5oknoDrMDO8AW4lvYpq"
    "EGJaLJ2QUgvqA7drK8gxiqkZQuKPUwCvQ7PU9Wbg8l6I6107MnedxMJUqDtlCfPn0obPGL"
    "q/Ie/vLx4vLmm+/UfheDCK9RdXvk+hzQeh3aramsEyoe7kG3pZoZXSEGXveZ19DhfQAd3s"
    "dfCH53h/dHMyfdMhSEyKkLNi6NmO0yKfHt4LZRGZaiWWBmhRgHhViJt9aaiBUTyRjiFWah"
    "eKcChwPKl4Ivlh8HR8gwig3mmlCMw84NZi4wc4EVpHd3PJi5xs3g3J1i6IjUUU7O8oK20Z"
    "Qtw1e2BNOztRhHFXQPKOgZTo8TXgDxQq2zjKAC+KivuQUTYrSxfbxMNb0TW0BqjFqRZhJe"
    "sNKx69fLBDVnrr+XUDA0uGaHdhpio1KmyfAp7OZDIx1n+Rt2DMpIAPHOiNsMrXXCc4DYph"
    "H3lLDspNzwuKj9aNC/SNr6ZOgL8C+urs9vftHDf6FpA3Txy+3leYkBq4iJIcbF7nNkkzjT"
    "B9vOe4UDV9vOO//iFJgJ4gVhfjdzaokWtJE+ayOc0Whu2OhwSwK3qPktukSB262TW5ES9l"
    "Wf91XKq4Byo81VpoMd1n2HzTeGMSFbQg30kyxSl4eVqHarhpAWiADRkjyPNr45pEUqwLSI"
    "6aOFgo0GzT5FgvUT1AMEglUP1kPgGp8MV9l840S3cKe0wDc5MA8H8HihLd4tLbAtikxwLj"
    "TDW5FMe1WV9oLyzzgMa0JEc29nTeGhc8rtMB5o0NnogYREFdJKozRnlnR5qjjOBWEhtzha"
    "yYqy8oGMztf3Leo2DQR8voGAT4gH7JkJBQI+R87gYXQl6ovWpg0VU9esLeQq1iFgrETcq3"
    "0CFuXybkn5hQPjbMYSKXgO+sxnNxK4S275JIiSyIgis2uDlHWkIwpZfvbdi1cvXj9/+SKL"
    "VM6eNAUoa4KRhTj8QLjsRaSNjqsFuEo46BJzBwM0PWCksF6F80ehh32a/xM7vPZkSgnLRx"
    "NxuPUfyyPh0WDNqUfziHicBOG38mObNaRfz578/seTX8+OJMr9+PnTdbNbrOwBKx1EcoKy"
    "W4ysmgNoa1TW1dTCjhtx7+COVDIqujOMVSxSAe7tcK/4Lh7HkpYYys4jl/AP9O5MY04rD5"
    "k12dTSYxLJ0baXDIdCfmDwAoPXeCR/sIfsnQKrtB/1k7XYNaQaFkknCF6TeHgV4KrsPinJ"
    "8Or6sgwYyHWPI08jxxFrTvwOjoinWawN6maVFBTO4ymcqdRqJjIWqSAgqzEgK9x65PeMvf"
    "gizqWcf3+Q2O6MvyiurV4FX0j8ZeAWqy/SVR4ya1IZY0lwO7plLMZt3Mk3qZTlEtcKqY9V"
    "qayZFeAHzFToBBf3m/zHxpLLyLUCylRfMweLqZ6EluCEjNGqBmkcYX5QZkGZBWUWlNkujO"
    "1vOafc0d1JodXRT1GrzcFg7J3SEYPC8DgKQ0OngyaFATTqFhr1SrZKVyLVVyNbRpkOsB+U"
    "lyqv8tWoG60ivtU9bRbyfbtUjY85Vr2TAywFeiH7hyp85a0ldARfnBXqjVAVUnWBhJaKwM"
    "A6vWL/CUGRAEUCFAlQJEYmAkNw1gBEX7RGRPy8O5sEq8isYF+FEsSwLiKwcy+lWeNNUiaE"
    "TXK8TbJi1KcdWFQgAwYdMcQ0tGN5usqfxhZmBboT9jBLpeQ8DzLJuccdzFR7qjQY3VTurR"
    "D3SvSFhJCyAIwFhF30mzwdpPz0nMO2UEZDnSO/2cpfpJyC4GdkPcvJ1zJyWnMrJWQ//O0G"
    "eyj1qusjJDQR24OEthIl8ccxjYzvYjscUQ3GnPv4+1VsjZpRsyaTo5ONl63ItgQt2pCFHK"
    "/yFSKehNYabeIyEf9HJcPK+hDICqN5RqlrOdZ5HjAzgpmxH7IWmBnBzHjImtHZkdwhXkFD"
    "PkEQY1OFIy48ExNgkWoKUuDswOa/3Op7QF6kQf868jEjTtO6zSjLhzx2iI+8b9/Hf4+KG9"
    "dfPl7eXL0rd0GJggB7thSRqkjWZteXqCC1vrS+jA2fGlqwfh7RPO0h02SHHAlkOjRmOkik"
    "qsgapzl8zmljPyVTDhLd3aU8t0urV4kO7xHxNucB8jacOPHKKBkDSiNmTYYAV461UWFwCy"
    "OAKzR1Eoiv5s/FAflW/j+0EMOWWDOhiiGSWQh0JdcFZUK1/zcNNFFH+0wEZgAwA4AZoG9m"
    "ACg6OXIGSwboWatnazq+iaHHOUMfR0KTTKp0XuXIU9Ytk2J0JSrQ5uSTAK+NgSzQAIzyyT"
    "ziXKDgeMS5N6sAUKEEhfh4CnHO/iBBNOOUjhiYdTxmcbqyt4ZkM15paIFVx2MVww84MDFS"
    "5wj2tk13483TKhOeHtsi3aM0q0Z7R3HAbGeqlaG1Q/bFkPwv9MXQt8/QDwNLBVgqQJHtmy"
    "I7jICFnmi1Gle7OusaQhVqAi4LVJOIUGiUXjr42mMIjZ2ZRTIQL48nXkJhw8fZGAwvMGO6"
    "Dpv1qOdpAPOOpS8i5plgnqcBzDsUxOe+HdKIOUY3b5EKcO+Gu49dEvmmuG+pAPduuDvIXy"
    "FyV5PgU498ng6wN8ceSko9Du5QTdywmriLH4iDjfXREtnIcTvKUp0zutb2ta9HPUcCiA+q"
    "5tlVMKdfv6hQnTONKT7/etZkiCdyoB3H/BjY4WMCC4XWbWKEs0Jpcic816jap378TNYnC9"
    "FCkAWceMmDpIe43oB/wPl/DX4Nzi0PiVnF06Rwmiya9g1lcYU1Wcp5vcSBnJSpUQFNBv3p"
    "TaHkmtgusVdBTceiIBSvfw2QJS3IMxlAqaIkmYuZHBf/CnH7HsP9cEHuakMttPe9JsYi2b"
    "+9je9J4i3+8uzZ8+evnj19/vL19y9evfr+9dMs8KL6qikC4+LqrzIIo7Cx06iMeheE7ARv"
    "yoEtzekiXUbCiHIQozH2BTKAvzP88pBr741JR0/Cl1CSvKirqV5zQQLENnXHg6srWTPfJL"
    "fwaOSui8RWn8ldQuy6uLo+v/lFL3hdaGz7F7/cXp6X9WGujX9tzs3NiE63Rs+SqnZV50r+"
    "xSkWKV0HOuWg6SDNSEbUfPnEZyjiHPsrbhInmyeBMFmFyAMi6sd1iAIp00IcSE/jQDyMQm"
    "wrDc6UxyVSKBLWZz6r5kcPnSK6SqSwlXvKYswYNbJDZgRghRyUFfKDPHjPNPbH+MWsyfKo"
    "Du2WJsefl9QS491wlpj4pLnubdJhjfnWnbRjW2vClxZGzlKa9II7lbUsqTCrGhkPMuMeFj"
    "31d2WHvFsiVpM8lYw/jObyuEY9H321PRzc8aX478sXDfsl3R0vX5RjwJI3z9SrZvPdknqu"
    "qeazpQHVp6vqI/eRGeopxaC1nlMb6fokNoM4dShxqicX/KeIz+nXK4593S2fe9t41VM1rr"
    "13UbVRlVVHOfY8izL5T5fOrDUjnOMg9bOJmYIwbmuXFihxMXbFPxC36BqHFtF0bj3GB4Br"
    "r9enZb1scC9+vImiko6fhJPjEIpKIY1abBujBJ8cwSQAL1k92Z1Z9nJKADklx8spcbEbre"
    "x7rPH31a3iAslBDBx9rbmia9oFfjrj0rmEMm07lFqZIE9yOt3p+zJU3+8tDRzOYwRuN3C7"
    "gXIJbjdwu0H4xyNa56B6xci3lUuDLtdjjgyOzT7zF1zZE3Fl3+CVRxx0pjFzp69mTTZuFg"
    "9qXbmbRUEgjdArRh0chql9eU75W4vw0EpSNy3kPpCQso3lUede2atlzolFAwfHSSuEWy7R"
    "5dEc6TPA1t1r2aPe1q0POag/yQ4bcjCBk6xk92LdBL8iJQh+PRUMQoyDLtzdkgFre8Tank"
    "ghn3HgXkSuuFp1gkjubaMsEsp2unM1sLU8wuk9lt4b5x7z2MGNPM9KpRorXCKG31q/zaWI"
    "IE4nZfX5TebKpgm6T0IxmrONjRZcF3F3nI+AELwhhOApzmuM8T94FNWW3U9JSngvJM0QzP"
    "ENoL7/9OXiw6X1083lu6vPV4mbMjsD1Uv5SDwgcbOjm8vzD9Uqa8TzOsbRF0jhIurRRVTI"
    "K82fhKZMrhCDoalvvO6J0HEua60vdQJH8qZR2EDbMbvEjHrGHtioMBWLwp6u3voLO+lYYS"
    "Ie5UhGYTEoykjPvv++hZAkRtVKSepdycG+0rSVrUc4GT5CdL97+rQFumJULbrqXaVrC9fW"
    "/pVxXTVOty3J6YPoHueiPFiU3KNeZn/8f0+Adoo="
)

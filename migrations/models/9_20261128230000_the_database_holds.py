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

"""Our own columns and words by the names that the field uses (docs/words.md).

No row is rewritten but those of updates and messages that were given up. Beside it, people are
found by names with signs in them.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# Where an operation is done once: the column, and the constraint that holds it.
_KEYED = (
    *("admin_actions", "export_requests", "role_changes"),
    *("subscription_audit_log", "support_messages"),
)
_COLUMNS = (
    *((table, "deed_key", "idempotency_key") for table in _KEYED),
    ("inbox_updates", "lane", "ordering_key"),
    ("payments", "slip", "ocr"),
    ("alerts", "told_at", "notified_at"),
    ("alerts", "told_count", "notified_count"),
    ("education_enrollments", "start_told", "start_notified_at"),
)
_CONSTRAINTS = tuple(
    (table, f"{table}_deed_key_key", f"{table}_idempotency_key_key") for table in _KEYED
)
_INDEXES = (
    ("inbox_updates_lane_once", "inbox_updates_ordering_key_once"),
    ("inbox_updates_parked", "inbox_updates_dead"),
)


def _states(dead: str, was: str, kind: str, kind_was: str) -> str:
    """What an update is called that failed on every try, and a message that was given up."""
    return f"""
        ALTER TABLE "inbox_updates" DROP CONSTRAINT "inbox_updates_state_known";
        UPDATE "inbox_updates" SET "state" = '{dead}' WHERE "state" = '{was}';
        ALTER TABLE "inbox_updates" ADD CONSTRAINT "inbox_updates_state_known"
            CHECK ("state" IN ('waiting', 'running', 'done', '{dead}', 'skipped'));
        DROP INDEX "inbox_updates_parked";
        CREATE INDEX "inbox_updates_parked" ON "inbox_updates" ("id") WHERE "state" = '{dead}';
        ALTER TABLE "alerts" DROP CONSTRAINT "alerts_kind_known";
        UPDATE "alerts" SET "kind" = '{kind}' WHERE "kind" = '{kind_was}';
        ALTER TABLE "alerts" ADD CONSTRAINT "alerts_kind_known"
            CHECK ("kind" IN ('updates', '{kind}', 'jobs', 'leadership', 'webhook', 'disk'));"""  # noqa: S608 (our own words)


def _renamed(there: bool) -> str:
    """Every name changed, there or back."""
    columns = "".join(
        f'ALTER TABLE "{table}" RENAME COLUMN "{old if there else new}"'
        f' TO "{new if there else old}";'
        for table, old, new in _COLUMNS
    )
    constraints = "".join(
        f'ALTER TABLE "{table}" RENAME CONSTRAINT "{old if there else new}"'
        f' TO "{new if there else old}";'
        for table, old, new in _CONSTRAINTS
    )
    indexes = "".join(
        f'ALTER INDEX "{old if there else new}" RENAME TO "{new if there else old}";'
        for old, new in _INDEXES
    )
    return columns + constraints + indexes


# Signs part words before PostgreSQL reads them: it takes 0-1 for a nought and a number below it.
_SIGNS = "_-''\"`,;:!?&|()<>*\\/+=#$%^~[]{}@."
_SEARCHED = (
    """coalesce("first_name", '') || ' ' || coalesce("last_name", '') || ' '"""
    """ || coalesce("username", '')"""
)


def _names(text: str) -> str:
    """The index that people are searched by."""
    return f"""
        DROP INDEX "bot_users_by_name";
        CREATE INDEX "bot_users_by_name" ON "bot_users"
            USING gin (to_tsvector('simple', {text}));"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    parted = f"translate({_SEARCHED}, '{_SIGNS}', '{' ' * 32}')"
    return _states("dead", "parked", "messages", "errands") + _renamed(True) + _names(parted)


async def downgrade(db: BaseDBAsyncClient) -> str:
    return _names(_SEARCHED) + _renamed(False) + _states("parked", "dead", "errands", "messages")

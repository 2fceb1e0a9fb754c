"""Who may not be written to, in the database's words; everybody who writes to many asks here."""

from __future__ import annotations

#: Whether somebody had their details forgotten; to be formatted with `person`, a telegram id.
FORGOTTEN = (
    "EXISTS (SELECT FROM education_enrollments z WHERE z.student_telegram_id = {person}"
    " AND z.anonymized_at IS NOT NULL)"
)
#: Why a person `b` is left out; each is counted for the first of them alone.
_FORGOTTEN = FORGOTTEN.format(person="b.telegram_id")
BANNED_NOW = "z.banned_at IS NOT NULL AND (z.banned_until IS NULL OR z.banned_until > {now})"
_BANNED = f"EXISTS (SELECT FROM profiles z WHERE z.telegram_id = b.telegram_id AND {BANNED_NOW})"
BLOCKED = "b.unreachable_since IS NOT NULL"
OPTED_OUT = "b.marketing_off_since IS NOT NULL"


def reachable_sql(now: str, *, marketing: bool) -> str:
    """The condition on a row `b` of bot_users that leaves out who may not be written to.

    These are those who blocked the bot, are banned, asked to be forgotten or, for `marketing`,
    want none. `now` is the parameter of the moment, as `$1`.
    """
    why = [BLOCKED, _BANNED.format(now=f"{now}::timestamptz"), _FORGOTTEN]
    if marketing:
        why.append(OPTED_OUT)
    return " AND ".join(f"NOT ({one})" for one in why)

"""A crowd of members in bulk: of `n` people, a thousand are due in every hour that comes."""

from datetime import UTC, datetime, timedelta

import asyncpg

T0 = datetime(2027, 1, 1, tzinfo=UTC)
DUE_EACH_HOUR = 1000
REMINDED_BEFORE = timedelta(days=30)
CHAT = "-1001000000001"
_PLAN = "00000000-0000-0000-0000-00000000000a"

_CATALOGUE = f"""
INSERT INTO subscription_plans (id, name, duration_months, price, currency)
VALUES ('{_PLAN}', '1 month', 1, 49, 'USD');
INSERT INTO managed_chats (chat_id, title, chat_type, checked_at)
VALUES ('{CHAT}', 'VIP', 'channel', now());
INSERT INTO plan_channels (plan_id, channel_name, channel_type, chat_id)
VALUES ('{_PLAN}', 'VIP', 'channel', '{CHAT}');
"""
#: Ids have no order, as the real ones have none; an odd factor makes a permutation of 32 bits.
_MEMBER = "md5(i::text)::uuid"
_KEY = "(1000000000 + i::bigint * 2654435761 % 4294967296)::text"
#: Who came at the same time ends at the same time, so they stand near each other in the tables.
_HOUR = f"($2::timestamptz + make_interval(hours => i / {DUE_EACH_HOUR}))"
_BEGAN = f"{_HOUR} - interval '60 days'"
_TERMS = (
    "jsonb_build_object('source', 'grant', 'source_id', i::text, 'is_active', true,"
    f" 'starts_at', {_BEGAN}, 'expires_at', {_HOUR},"
    """ 'calendar', '{"zone": "UTC", "hour": 0, "grace": "PT0S"}'::jsonb)"""
)
#: Whose column is the moment at which the row is due, in the order of the foreign keys.
_TABLES = (
    "bot_users (id, telegram_id, first_name, is_vip, subscription_expires_at, current_plan_id)"
    f" SELECT {_MEMBER}, {_KEY}, 'M', true, {_HOUR}, '{_PLAN}'",
    f"profiles (id, telegram_id, first_name) SELECT {_MEMBER}, {_KEY}, 'M'",
    "user_subscriptions (telegram_user_id, plan_id, payment_status, is_active,"
    " subscription_start_date, subscription_end_date)"
    f" SELECT {_KEY}, '{_PLAN}', 'completed', true, {_BEGAN}, {_HOUR}",
    "user_package_assignments (user_id, package_id, assigned_at, starts_at, expires_at,"
    " access_until, next_reminder_at, source, source_id)"
    f" SELECT {_MEMBER}, '{_PLAN}', {_BEGAN}, {_BEGAN}, {_HOUR}, {_HOUR}, {_HOUR} - $3::interval,"
    " 'grant', i::text",
    # A member of years has more of them; here each has the one that the right follows from.
    "facts (user_id, kind, happened_at, learned_at, plan_id, terms)"
    f" SELECT {_MEMBER}, 'opening', {_BEGAN}, {_BEGAN}, '{_PLAN}', {_TERMS}",
    "payment_intents (user_id, method, expected_amount, currency, pay_code, plan_id, snapshot,"
    f" expires_at) SELECT {_MEMBER}, 'bank_transfer', 49, 'USD', i::text, '{_PLAN}',"
    f""" '{{"plan": {{"name": "1 month"}}}}', {_HOUR}""",
    "channel_memberships (user_id, telegram_user_id, channel_id, channel_name, package_id,"
    f" is_active, added_at, checked_at) SELECT {_MEMBER}, {_KEY}, '{CHAT}', 'VIP', '{_PLAN}',"
    f" true, {_HOUR} - interval '60 days', {_HOUR}",
    f"user_sessions (telegram_user_id, awaiting_input, last_activity) SELECT {_KEY}, 'x', {_HOUR}",
)


async def gather(url: str, n: int) -> None:
    """Fill the empty database at `url` with `n` members, and leave it as autovacuum would."""
    connection = await asyncpg.connect(url)
    try:
        # Only while the rows are made; what is measured later runs with every guard and flush.
        await connection.execute(
            "SET synchronous_commit = off; SET session_replication_role = replica"
        )
        await connection.execute(_CATALOGUE)
        for table in _TABLES:
            wanted = (
                f"INSERT INTO {table} FROM generate_series(0, $1::int - 1) AS i"
                " WHERE $2::timestamptz IS NOT NULL AND $3::interval IS NOT NULL"
            )
            await connection.execute(wanted, n, T0, REMINDED_BEFORE)
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
    finally:
        await connection.close()

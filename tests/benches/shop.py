"""A shop after years: a million people with everything that lists are made of, in bulk."""

from datetime import UTC, datetime

import asyncpg

T0 = datetime(2027, 1, 1, tzinfo=UTC)
PLAN = "00000000-0000-0000-0000-00000000000a"
COURSE = "00000000-0000-0000-0000-00000000000c"
ADMIN = 999_999_999
_ADMIN = f"md5('{ADMIN}')::uuid"

_CATALOGUE = f"""
INSERT INTO subscription_plans (id, name, duration_months, price, currency)
VALUES ('{PLAN}', '1 month', 1, 49, 'USD');
INSERT INTO education_categories (id, name) VALUES ('{COURSE}', 'Trading');
INSERT INTO education_packages (id, category_id, name, price, currency)
VALUES ('{COURSE}', '{COURSE}', 'Bootcamp', 299.99, 'USD');
INSERT INTO managed_chats (chat_id, title, chat_type) VALUES ('-1001', 'VIP', 'channel');
INSERT INTO plan_channels (plan_id, channel_name, channel_type, chat_id)
VALUES ('{PLAN}', 'VIP', 'channel', '-1001');
INSERT INTO bot_users (id, telegram_id, first_name, is_admin)
VALUES ({_ADMIN}, '{ADMIN}', 'Boss', true);
INSERT INTO profiles (id, telegram_id, first_name, role)
VALUES ({_ADMIN}, '{ADMIN}', 'Boss', 'admin');
"""
#: Ids have no order, as the real ones have none; an odd factor makes a permutation of 32 bits.
_ID = "md5(i::text)::uuid"
_KEY = "(1000000000 + i::bigint * 2654435761 % 4294967296)::text"
#: People come one after the other, two a minute in the end.
_CAME = "($2::timestamptz - make_interval(secs => 30 * ($1::int - i)))"
#: Half a thousand first names and five thousand last ones: every name is shared by many.
_FIRST = "('Name' || substr(md5((i % 500)::text), 1, 5))"
_LAST = "('Family' || substr(md5((i % 4999)::text), 1, 6))"
_USER = "('user_' || i)"
_MAIL = "('person' || i || '@example.org')"

_SOLD = (
    "jsonb_build_object('source_id', md5(i::text)::uuid, 'name', '1 month', 'months', 12,"
    """ 'is_lifetime', false, 'calendar', '{"zone": "UTC", "hour": 0, "grace": "PT0S"}'::jsonb,"""
    " 'price', 4900, 'currency', 'USD', 'received', 4900, 'worth', 4900, 'method', 'bank_transfer',"
    """ 'taken', '[{"currency": "USD", "amount": 4900, "value": 4900}]'::jsonb)"""
)
#: What a sale writes: in, onto the balance, and from there to the income.
_LINES = (
    " CROSS JOIN (VALUES ('clearing:bank_transfer', -4900), ('balance', 4900), ('balance', -4900),"
    " ('income', 4900)) AS l(account, amount)"
)

#: Each statement with the condition under which a person has such a row.
_TABLES = (
    "bot_users (id, telegram_id, first_name, last_name, username, language_code, is_vip,"
    " subscription_expires_at, current_plan_id, created_at, updated_at)"
    f" SELECT {_ID}, {_KEY}, {_FIRST}, {_LAST}, {_USER}, 'en', i % 2 = 0,"
    f" CASE WHEN i % 2 = 0 THEN {_CAME} + interval '1 year' END,"
    f" CASE WHEN i % 2 = 0 THEN '{PLAN}'::uuid END, {_CAME}, {_CAME}",
    "profiles (id, telegram_id, first_name, last_name, username, email, phone, created_at)"
    f" SELECT {_ID}, {_KEY}, {_FIRST}, {_LAST}, {_USER}, {_MAIL}, '+34' || (600000000 + i),"
    f" {_CAME}",
    "user_subscriptions (telegram_user_id, plan_id, payment_status, is_active,"
    " subscription_start_date, subscription_end_date, created_at)"
    f" SELECT {_KEY}, '{PLAN}', 'completed', i % 2 = 0, {_CAME}, {_CAME} + interval '1 year',"
    f" {_CAME}",
    "user_package_assignments (user_id, package_id, assigned_at, starts_at, paid_until, expires_at,"
    " access_until, next_reminder_at, is_active, source, source_id, payment_id, worth,"
    f" worth_currency) SELECT {_ID}, '{PLAN}', {_CAME}, {_CAME}, {_CAME} + interval '1 year',"
    f" {_CAME} + interval '1 year', {_CAME} + interval '1 year',"
    f" CASE WHEN i % 2 = 0 THEN {_CAME} + interval '11 months' END, i % 2 = 0, 'payment',"
    f" {_ID}::text, {_ID}, 49, 'USD'",
    "payment_intents (id, user_id, method, expected_amount, currency, pay_code, status, plan_id,"
    " snapshot, expires_at, created_at)"
    f" SELECT {_ID}, {_ID}, 'bank_transfer', 49, 'USD', 'P' || i,"
    " CASE WHEN i % 500 = 0 THEN 'manual_review' ELSE 'approved' END,"
    f""" '{PLAN}', '{{"plan": {{"name": "1 month"}}}}', {_CAME} + interval '1 day', {_CAME}""",
    "media_files (id, filename, file_path, file_type, file_size, uploaded_by, sha256, created_at)"
    f" SELECT {_ID}, 'receipt.png', 'receipt.png', 'image/png', 1, {_KEY},"
    f" lpad(to_hex(i), 64, '0'), {_CAME}",
    "payments (id, user_id, plan_id, intent_id, amount, currency, payment_method, status,"
    " snapshot, submitted_at, receipt_number, receipt_id, created_at)"
    f" SELECT {_ID}, {_ID}, '{PLAN}', {_ID}, 49.00, 'USD', 'bank_transfer',"
    " CASE WHEN i % 500 = 0 THEN 'awaiting_admin' ELSE 'completed' END,"
    f""" '{{"plan": {{"name": "1 month"}}}}', {_CAME},"""
    f" CASE WHEN i % 500 <> 0 THEN i + 1 END, CASE WHEN i % 500 = 0 THEN {_ID} END, {_CAME}",
    "facts (id, user_id, kind, happened_at, learned_at, opened_at, plan_id, payment_id, terms,"
    f" created_at) SELECT {_ID}, {_ID}, 'purchase', {_CAME}, {_CAME}, {_CAME}, '{PLAN}', {_ID},"
    f" {_SOLD}, {_CAME}",
    "ledger_entries (transaction_id, account, user_id, payment_id, fact_id, currency, amount,"
    f" created_at) SELECT {_ID}, l.account, {_ID}, {_ID}, {_ID}, 'USD', l.amount, {_CAME}",
    "education_enrollments (id, package_id, student_telegram_id, student_first_name,"
    " student_last_name, student_email, student_phone, enrollment_status, payment_status,"
    " payment_amount, has_seat, enrollment_date, created_at)"
    f" SELECT {_ID}, '{COURSE}', {_KEY}, {_FIRST}, {_LAST}, {_MAIL}, '+34' || (600000000 + i),"
    f" 'active', 'completed', 299.99, true, {_CAME}, {_CAME}",
    "channel_memberships (user_id, telegram_user_id, channel_id, channel_name, package_id,"
    " is_active, added_at, checked_at, removal_started_at, removal_failed_at, removal_reason)"
    f" SELECT {_ID}, {_KEY}, '-1001', 'VIP', '{PLAN}', i % 2 = 0, {_CAME}, {_CAME},"
    f" CASE WHEN i % 1000 = 1 THEN {_CAME} END, CASE WHEN i % 1000 = 1 THEN {_CAME} END,"
    " CASE WHEN i % 1000 = 1 THEN 'expired' END",
    "support_threads (id, user_id, status, waiting_since, closed_at, created_at)"
    f" SELECT {_ID}, {_ID}, CASE WHEN i % 100 = 0 THEN 'open' ELSE 'closed' END,"
    f" CASE WHEN i % 100 = 0 THEN {_CAME} END, CASE WHEN i % 100 <> 0 THEN {_CAME} END, {_CAME}",
    "support_messages (thread_id, number, text, created_at)"
    f" SELECT {_ID}, n, 'How do I get in?', {_CAME} + make_interval(mins => n)",
    "admin_actions (actor_id, action, subject, created_at)"
    f" SELECT {_ADMIN}, 'receipt_approved', 'person:' || {_KEY}, {_CAME}",
    "person_notes (profile_id, author_id, text, created_at)"
    f" SELECT {_ID}, {_ADMIN}, 'Friendly', {_CAME}",
    "promotions (id, code, discount_type, discount_value, max_uses, current_uses, created_at)"
    f" SELECT {_ID}, 'CODE' || i, 'percentage', 20, 10, 1, {_CAME}",
    f"promotion_usage (promotion_id, telegram_user_id, used_at) SELECT {_ID}, {_KEY}, {_CAME}",
    "promo_analytics (promo_code, telegram_user_id, event_type, discount_amount, final_amount,"
    f" created_at) SELECT 'CODE' || i, {_KEY}, 'payment_completed', 9.80, 39.20, {_CAME}",
    "subdomain_claims (user_id, telegram_id, requested_subdomain, status, created_at)"
    f" SELECT {_ID}, {_KEY}, 'name' || i, CASE WHEN i % 1000 = 0 THEN 'pending'"
    f" ELSE 'rejected' END, {_CAME}",
    "ton_transactions (transaction_hash, to_address, amount, purpose, status, sent_at,"
    " handled_at, created_at)"
    " SELECT lpad(to_hex(i), 64, '0'), '0:' || lpad(to_hex(i), 64, '0'), '1000000000',"
    f" 'unmatched', 'confirmed', {_CAME}, CASE WHEN i % 1000 <> 0 THEN {_CAME} END, {_CAME}",
    "user_sessions (telegram_user_id, session_data, is_active, last_activity, ended_at,"
    f" end_reason, created_at) SELECT {_KEY}, '{{}}', false, {_CAME}, {_CAME}, 'timeout', {_CAME}",
)
_MANY = {
    "support_messages": " CROSS JOIN generate_series(1, 2) AS n",
    "ledger_entries": _LINES,
    "media_files": " JOIN (VALUES (0)) AS waits (rest) ON i % 500 = waits.rest",
}


def key_of(i: int) -> int:
    """The Telegram id of the person with this number."""
    return 1_000_000_000 + i * 2_654_435_761 % 4_294_967_296


async def fill(url: str, n: int, only: tuple[str, ...] = ()) -> None:
    """Fill the migrated, empty database at `url`, and leave it as autovacuum would."""
    connection = await asyncpg.connect(url)
    try:
        # Only while the rows are made; what is measured later runs with every guard and flush.
        await connection.execute(
            "SET synchronous_commit = off; SET session_replication_role = replica"
        )
        await connection.execute(_CATALOGUE)
        for table in _TABLES:
            name = table.partition(" ")[0]
            if only and name not in only:
                continue
            more = _MANY.get(name, "")
            await connection.execute(
                f"INSERT INTO {table} FROM generate_series(0, $1::int - 1) AS i{more}"
                " WHERE $2::timestamptz IS NOT NULL",
                n,
                T0,
            )
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
    finally:
        await connection.close()

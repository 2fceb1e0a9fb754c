"""What a person leaves behind in every table, and where a trace of it is still to be found."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from tortoise import connections

from tests.factories import Someone

USERNAME, FIRST, LAST = "zanzibarquill", "Zsofiquill", "Vandermoosquill"
WORDS = "quillwords"
#: What may not be found anywhere, in whatever letters.
NEEDLES = ("quill",)
# $1 the person's id, $2 their row, $3 their profile, $4 the moment, $5 words of theirs, $6 an
# admin.
_LEFT = (
    "UPDATE bot_users SET username = '{username}', former_username = '{username}2',"
    " first_name = '{first}', last_name = '{last}', language = 'es', time_zone = 'Asia/Quill'"
    " WHERE id = $2::uuid",
    "UPDATE profiles SET username = '{username}', first_name = '{first}', last_name = '{last}',"
    " display_name = $5::text, email = 'quill@example.org', phone = '+3460quill', avatar_url = $5"
    " WHERE id = $3::uuid",
    "INSERT INTO person_notes (profile_id, author_id, text) VALUES ($3::uuid, $6::uuid, $5::text)",
    "INSERT INTO admin_actions (actor_id, action, subject, details, created_at) VALUES ($6::uuid,"
    " 'person_banned', 'person:' || $1::text, jsonb_build_object('name', '{first}', 'reason',"
    " $5::text), $4::timestamptz)",
    "INSERT INTO user_sessions (telegram_user_id, session_data, package_data, last_activity,"
    " is_active) VALUES ($1::text, jsonb_build_object('a', $5::text), '{{}}', $4::timestamptz,"
    " false)",
    "INSERT INTO user_sessions (telegram_user_id, session_data, last_activity, is_active)"
    " SELECT telegram_id, jsonb_build_object('form', jsonb_build_object('subject', $1::text,"
    " 'answers', $5::text)), $4::timestamptz, false FROM profiles WHERE id = $6::uuid",
    "INSERT INTO session_audit_log (telegram_user_id, action_type, access_details) VALUES"
    " ($1::text, 'created', jsonb_build_object('a', $5::text))",
    "INSERT INTO bot_sessions (telegram_user_id, session_start, session_end, user_agent) VALUES"
    " ($1::text, $4::timestamptz, $4, $5::text)",
    "INSERT INTO user_interactions (telegram_user_id, interaction_type, created_at) SELECT"
    " $1::text, 'command', $4::timestamptz FROM generate_series(1, 30)",
    "INSERT INTO user_analytics (telegram_user_id, event_type, referrer, page_url, ip_address,"
    " created_at) VALUES ($1::text, 'arrived', $5::text, $5, '10.0.0.0/24', $4::timestamptz)",
    "INSERT INTO conversion_tracking (telegram_user_id, conversion_type, funnel_step, created_at)"
    " VALUES ($1::text, 'start', 1, $4::timestamptz) ON CONFLICT DO NOTHING",
    "INSERT INTO wallet_proofs (user_id, code, until) VALUES ($3::uuid, 'MYWALLETQUILL',"
    " $4::timestamptz)",
    "INSERT INTO admin_notices (profile_id) VALUES ($3::uuid)",
    "INSERT INTO member_spells (right_id, user_id, plan_id, starts_at) SELECT gen_random_uuid(),"
    " $2::uuid, id, $4::timestamptz FROM subscription_plans LIMIT 1",
    "INSERT INTO source_costs (source_id, amount, currency, spent_on, noted_by) SELECT id, 1,"
    " 'USD', '2026-01-01', $1::text FROM sources",
    "INSERT INTO source_touches (telegram_user_id, first_source_id, first_at, last_source_id,"
    " last_at) SELECT $1::text, id, $4::timestamptz, id, $4 FROM sources",
    "INSERT INTO user_surveys (telegram_user_id, main_goal) VALUES ($1::text, 'vip_community')",
    "INSERT INTO exit_surveys (telegram_user_id, ended, about, plan_id, asked_at, answered_at,"
    " stars, reason, comment) SELECT $1::text, 'plan', gen_random_uuid(), id, $4::timestamptz, $4,"
    " 3, 'price', $5::text FROM subscription_plans LIMIT 1",
    "INSERT INTO support_threads (user_id, status) VALUES ($2::uuid, 'open')",
    "INSERT INTO support_messages (thread_id, number, text, file_id, file_kind, album) SELECT id,"
    " 1, $5::text, $5, 'photo', $5 FROM support_threads WHERE user_id = $2::uuid",
    "INSERT INTO promo_analytics (promo_code, telegram_user_id, event_type) VALUES ($5::text,"
    " $1::text, 'code_entered')",
    "INSERT INTO promotions (code, discount_type, discount_value, only_for) VALUES ('MINE',"
    " 'percentage', 10, $1::text)",
    "INSERT INTO join_requests (telegram_user_id, chat_id, status, requested_at, answered_at)"
    " VALUES ($1::text, '-1', 'approved', $4::timestamptz, $4)",
    "INSERT INTO channel_wishes (telegram_user_id, plan_id) SELECT $1::text, id"
    " FROM subscription_plans LIMIT 1",
    "INSERT INTO foreign_links (chat_id, link, creator) VALUES ('-1', 'https://t.me/+a',"
    " '{first} {last}')",
    "INSERT INTO channel_audits (chat_id, looked_at, leaks, told) VALUES ('-1', $4::timestamptz,"
    " '{{\"links\": [\"{first} {last}\"]}}', '{{}}')",
    "INSERT INTO inbox_updates (bot_id, update_id, ordering_key, body, state, received_at)"
    " VALUES (42, 1, $1::text, convert_to($5::text, 'UTF8'), 'dead', $4::timestamptz)",
    "INSERT INTO outbox (kind, chat_id, args, dedup_key, state, done_at) SELECT 'told',"
    " telegram_id, jsonb_build_object('telegram_id', $1::text, 'name', '{first}'), 'x:' || $1,"
    " 'sent', $4::timestamptz FROM profiles WHERE id = $6::uuid",
    "INSERT INTO outbox (kind, chat_id, args, state, done_at) SELECT 'told_of_a_payment', '5',"
    " jsonb_build_object('payment', id, 'name', '{first}'), 'sent', $4::timestamptz"
    " FROM payments WHERE user_id = $2::uuid",
    "INSERT INTO outbox (kind, chat_id, args) VALUES ('told', $1::text,"
    " jsonb_build_object('name', '{first}'))",
    "INSERT INTO alerts (kind, subject, first_error, quiet_seconds, began_at, last_at,"
    " notified_at, count, notified_count) VALUES ('jobs', 'bans:' || $1::text, 'about ' || $1, 60,"
    " $4::timestamptz, $4, $4, 1, 1)",
    "INSERT INTO export_requests (admin_id, kind, form, status) VALUES ($6::uuid, 'people', 'csv',"
    " 'made')",
    "INSERT INTO export_files (request_id, part, name, rows, content) SELECT id, 1, 'people', 1,"
    " convert_to($5::text, 'UTF8') FROM export_requests",
)


#: Which tables have a moment of their own making.
_INTO = re.compile(r"INSERT INTO (?!inbox_updates|alerts)(\w+)")


async def leave_traces(who: Someone, admin_profile: Any, now: datetime) -> None:
    """Write something of the person into every table that may hold something."""
    connection = connections.get("default")
    await connection.execute_query(
        "INSERT INTO sources (slug, name) VALUES ('here', 'Here') ON CONFLICT DO NOTHING"
    )
    known = {
        1: who.telegram_id,
        2: who.user.id,
        3: who.profile.id,
        4: now - timedelta(hours=1),
        5: WORDS,
        6: admin_profile,
    }
    for line in _LEFT:
        text = line.format(username=USERNAME, first=FIRST, last=LAST)
        used = [number for number in known if f"${number}" in text]
        for place, number in enumerate(used, 1):
            text = text.replace(f"${number}", f"$_{place}")
        await connection.execute_query(text.replace("$_", "$"), [known[number] for number in used])
    # The database's own clock is not the test's.
    for table in sorted({found[1] for line in _LEFT if (found := _INTO.search(line))}):
        await connection.execute_query(
            f'UPDATE "{table}" SET created_at = $1 WHERE created_at > $2',
            [now - timedelta(hours=1), now],
        )
    await connection.execute_query(
        "UPDATE education_enrollments SET student_first_name = $1, student_email = $2, notes = $2"
        " WHERE student_telegram_id = $3",
        [FIRST, WORDS, who.telegram_id],
    )
    await connection.execute_query(
        "UPDATE payments SET buyer_name = $1, refund_note = $1, rejection_reason = $1,"
        " ocr = jsonb_build_object('a', $1::text) WHERE user_id = $2",
        [WORDS, who.user.id],
    )
    await connection.execute_query(
        "UPDATE media_files SET caption = $1, filename = $1, telegram_file_id = $1"
        " WHERE uploaded_by = $2",
        [WORDS, who.telegram_id],
    )


_TABLES = """
SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND c.relname <> 'aerich' ORDER BY 1"""


async def found_in(needles: Sequence[str]) -> dict[str, list[str]]:
    """The tables in which one of these stands, and the rows, bytes as hexadecimal digits too."""
    connection = connections.get("default")
    wanted = [one.lower() for one in needles]
    wanted += [one.encode().hex() for one in needles]
    found: dict[str, list[str]] = {}
    for table in await connection.execute_query_dict(_TABLES):
        rows = await connection.execute_query_dict(
            f'SELECT t::text AS line FROM "{table["name"]}" t'
        )
        lines = [row["line"] for row in rows if any(one in row["line"].lower() for one in wanted)]
        if lines:
            found[table["name"]] = lines
    return found


async def sums() -> list[dict[str, Any]]:
    """What stands on each account, by currency."""
    return list(
        await connections.get("default").execute_query_dict(
            "SELECT account, currency, user_id, sum(amount)::text AS sum FROM ledger_entries"
            " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        )
    )


def key() -> str:
    """The key of an update that never came before."""
    return f"update:{uuid4()}"

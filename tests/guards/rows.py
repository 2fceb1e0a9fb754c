"""The smallest valid row of every table, written with raw SQL as another program would."""

from datetime import date
from itertools import count
from typing import Any
from uuid import UUID

import asyncpg

from models.lifecycles import PaymentStatus

_numbers = count(1)
HEX = "{:064x}"


class Parent(str):
    """Stands for the id of a new row of the named table."""


class HiddenPlan(Parent):
    """Stands for the id of the plan of test orders, of which there is one."""

    def __new__(cls) -> "HiddenPlan":
        return super().__new__(cls, "subscription_plans")


class FormerClaim(Parent):
    """Stands for the id of a claim in a database that knows no prices of names yet."""

    def __new__(cls) -> "FormerClaim":
        return super().__new__(cls, "subdomain_claims")


def _smallest(n: int) -> dict[str, dict[str, Any]]:
    """Per table, the columns that have neither a default nor may be empty."""
    return {
        "bot_users": {"telegram_id": f"{n}"},
        "profiles": {"telegram_id": f"{n}"},
        "subscription_plans": {
            "name": "One month",
            "duration_months": 1,
            "price": 49,
            "currency": "USD",
        },
        "user_subscriptions": {
            "telegram_user_id": f"{n}",
            "plan_id": Parent("subscription_plans"),
            "payment_status": "pending",
        },
        "user_package_assignments": {
            "user_id": Parent("profiles"),
            "package_id": Parent("subscription_plans"),
            "assigned_at": "now()",
            "source": "grant",
            "source_id": f"{n}",
        },
        "subscription_audit_log": {
            "subscription_id": Parent("user_subscriptions"),
            "action_type": "activated",
        },
        "media_files": {
            "filename": "receipt.png",
            "file_path": "receipts/receipt.png",
            "file_type": "image/png",
            "file_size": 10,
            "uploaded_by": f"{n}",
            "sha256": HEX.format(n),
        },
        "media_contents": {"media_file_id": Parent("media_files"), "content": b"png"},
        "payment_intents": {
            "user_id": Parent("bot_users"),
            "method": "bank_transfer",
            "expected_amount": 49,
            "currency": "USD",
            "pay_code": f"CODE{n}",
            "plan_id": Parent("subscription_plans"),
            "expires_at": "now()",
        },
        "payments": {
            "user_id": Parent("bot_users"),
            "plan_id": Parent("subscription_plans"),
            "amount": 49,
            "currency": "USD",
            "payment_method": "bank_transfer",
        },
        "backups": {
            # One a night.
            "night": f"now() + interval '{n} days'",
            "state": "running",
            "tries": 1,
            "began_at": "now()",
        },
        "channel_audits": {"chat_id": f"-100{n}", "looked_at": "now()"},
        "foreign_links": {"chat_id": f"-100{n}", "link": f"https://t.me/+{n}"},
        "trial_runs": {
            "user_id": Parent("bot_users"),
            "intent_id": Parent("payment_intents"),
            "method": "stars",
        },
        "star_subscriptions": {
            "user_id": Parent("bot_users"),
            "plan_id": Parent("subscription_plans"),
            "intent_id": Parent("payment_intents"),
            "charge_id": f"charge-{n}",
            "stars": 500,
            "paid_until": "now()",
        },
        "facts": {
            "user_id": Parent("bot_users"),
            "kind": "role",
            "happened_at": "now()",
            "learned_at": "now()",
        },
        # No transaction is one line: a test writes two, or wants it refused.
        "ledger_entries": {
            "user_id": Parent("bot_users"),
            "transaction_id": UUID(int=n),
            "account": "balance",
            "currency": "USD",
            "amount": 100,
        },
        "early_events": {
            "kind": "refund",
            "subject": f"charge-{n}",
            "telegram_id": f"{n}",
            "happened_at": "now()",
        },
        "unmatched_charges": {
            "method": "card",
            "charge_id": f"charge-{n}",
            "payload": "NOSUCHCD",
            "amount": 49,
            "currency": "USD",
            "user_id": Parent("bot_users"),
            "fact_id": Parent("facts"),
        },
        "gram_rates": {"at": "now()", "price": 3, "currency": "USD", "source": "exchange"},
        "role_changes": {"profile_id": Parent("profiles"), "old_role": "user", "new_role": "admin"},
        "ton_accounts": {"address": f"0:{HEX.format(n)}", "owner_address": f"0:{HEX.format(n)}"},
        "managed_chats": {"chat_id": f"-100{n}", "title": "VIP", "chat_type": "channel"},
        "channel_wishes": {"telegram_user_id": f"{n}", "plan_id": Parent("subscription_plans")},
        "plan_channels": {
            "plan_id": Parent("subscription_plans"),
            "channel_name": "VIP",
            "channel_type": "channel",
            "chat_id": f"-100{n}",
        },
        "channel_memberships": {
            "user_id": Parent("profiles"),
            "telegram_user_id": f"{n}",
            "channel_id": f"-100{n}",
            "channel_name": "VIP",
        },
        "channel_invites": {
            "user_id": Parent("profiles"),
            "chat_id": f"-100{n}",
            "link": f"https://t.me/+{n}",
            "expires_at": "now()",
        },
        "join_requests": {
            "telegram_user_id": f"{n}",
            "chat_id": f"-100{n}",
            "requested_at": "now()",
        },
        "education_categories": {"name": "Trading Fundamentals"},
        "education_packages": {
            "category_id": Parent("education_categories"),
            "name": "Bootcamp",
            "price": 299,
            "currency": "USD",
        },
        "education_enrollments": {
            "package_id": Parent("education_packages"),
            "student_telegram_id": f"{n}",
        },
        "education_modules": {
            "package_id": Parent("education_packages"),
            "title": "Lesson",
        },
        "certificates": {
            "number": f"DC-{n}",
            "enrollment_id": Parent("education_enrollments"),
            "completed_at": "now()",
            "course": '{"name": "Bootcamp"}',
        },
        "modules_done": {
            "enrollment_id": Parent("education_enrollments"),
            "module_id": Parent("education_modules"),
        },
        "person_notes": {"profile_id": Parent("profiles"), "text": "Friendly"},
        "admin_actions": {"action": "plan_created", "subject": f"plan:{n}"},
        "shop_settings": {"key": f"setting {n}"},
        "shop_texts": {"key": f"text {n}", "language": "en", "text": "Hello"},
        "segments": {"name": f"Segment {n}"},
        "shop_accounts": {
            "currency": "USD",
            "bank": "Bank",
            "holder": "Holder",
            "number": "7700",
        },
        "support_threads": {"user_id": Parent("bot_users")},
        "support_messages": {"thread_id": Parent("support_threads"), "number": 1},
        "export_requests": {"admin_id": Parent("profiles"), "kind": "people", "form": "csv"},
        "export_files": {
            "request_id": Parent("export_requests"),
            "part": 1,
            "name": "people.csv",
            "rows": 1,
            "content": b"id",
        },
        "enrollment_audit_log": {
            "enrollment_id": Parent("education_enrollments"),
            "student_telegram_id": f"{n}",
            "action_type": "viewed",
        },
        "promotions": {"code": f"SAVE{n}", "discount_type": "percentage", "discount_value": 10},
        "promotion_usage": {"promotion_id": Parent("promotions"), "telegram_user_id": f"{n}"},
        "promo_analytics": {
            "promo_code": "SAVE",
            "telegram_user_id": f"{n}",
            "event_type": "code_entered",
        },
        "broadcast_messages": {"title": "News", "content": "Hello"},
        "composed_messages": {"version": 1},
        "message_variants": {
            "message_id": Parent("composed_messages"),
            "language": "en",
            "text": "Hello",
        },
        "message_media": {
            "message_id": Parent("composed_messages"),
            "place": 0,
            "kind": "photo",
            "file_id": Parent("media_files"),
        },
        "message_buttons": {
            "message_id": Parent("composed_messages"),
            "place": 0,
            "target": "plans",
        },
        "button_clicks": {
            "button_id": Parent("message_buttons"),
            "telegram_user_id": f"{n}",
            "clicked_at": "now()",
        },
        "broadcast_recipients": {
            "broadcast_id": Parent("broadcast_messages"),
            "telegram_user_id": f"{n}",
        },
        "campaigns": {"name": "Welcome", "trigger": "start"},
        "campaign_steps": {
            "campaign_id": Parent("campaigns"),
            "place": 0,
            "after_minutes": 60,
            "message_id": Parent("composed_messages"),
        },
        "campaign_runs": {
            "campaign_id": Parent("campaigns"),
            "telegram_user_id": f"{n}",
            "day_zero": "now()",
            "began_at": "now()",
            "due_at": "now()",
        },
        "campaign_messages": {
            "run_id": Parent("campaign_runs"),
            "step_id": Parent("campaign_steps"),
            "telegram_user_id": f"{n}",
            "written_at": "now()",
        },
        "admin_notices": {"profile_id": Parent("profiles")},
        "exit_surveys": {
            "telegram_user_id": f"{n}",
            "ended": "plan",
            "about": f"00000000-0000-0000-0000-{n:012}",
            "plan_id": Parent("subscription_plans"),
            "asked_at": "now()",
        },
        "user_surveys": {"telegram_user_id": f"{n}"},
        "ton_subdomains": {
            "user_id": Parent("profiles"),
            "subdomain": f"name{n}",
            "full_domain": f"name{n}.dynamic.ton",
        },
        "ton_transactions": {
            "transaction_hash": HEX.format(n),
            "to_address": "0:" + HEX.format(n),
            "amount": "1000000000",
            "purpose": "unmatched",
        },
        "domain_resolution_cache": {
            "domain": f"name{n}.ton",
            "lack": "unknown",
            "expires_at": "now()",
        },
        "parent_domains": {"domain": f"shop{n}.ton"},
        "wallet_proofs": {
            "user_id": Parent("profiles"),
            "code": f"MYWALLET{n}",
            "until": "now()",
        },
        "connect_sessions": {
            "user_id": Parent("profiles"),
            "client_id": f"{n:064x}",
            "secret": b"s" * 32,
            "payload": f"{n:032x}",
            "bridges": ["https://bridge.example.org"],
            "until": "now()",
        },
        "connect_proposals": {
            "user_id": Parent("profiles"),
            "idempotency_key": f"proposal:{n}",
            "number": n,
            "messages": '[{"address": "0:00", "amount": "1"}]',
            "valid_until": "now()",
        },
        "holdings": {
            "user_id": Parent("profiles"),
            "plan_id": Parent("subscription_plans"),
            "wallet_address": f"0:{HEX.format(n)}",
            "item": f"0:{HEX.format(n)}",
            "held_since": "now()",
            "look_at": "now()",
        },
        "subdomain_claims": {
            "user_id": Parent("profiles"),
            "telegram_id": f"{n}",
            "requested_subdomain": f"name{n}",
            "domain": "dynamic.ton",
            "skeleton": f"name{n}",
            "price": 5,
            "currency": "USD",
            "held_until": "now()",
        },
        "user_sessions": {"telegram_user_id": f"{n}", "last_activity": "now()"},
        "session_audit_log": {"telegram_user_id": f"{n}", "action_type": "created"},
        "bot_sessions": {"telegram_user_id": f"{n}", "session_start": "now()"},
        "user_interactions": {"telegram_user_id": f"{n}", "interaction_type": "command"},
        "conversion_tracking": {
            "telegram_user_id": f"{n}",
            "conversion_type": "start",
            "funnel_step": 1,
        },
        "user_analytics": {"telegram_user_id": f"{n}", "event_type": "visit"},
        "sources": {"slug": f"s{n}", "name": "Spring"},
        "source_touches": {
            "telegram_user_id": f"{n}",
            "first_source_id": Parent("sources"),
            "first_at": "now()",
            "last_source_id": Parent("sources"),
            "last_at": "now()",
        },
        "sale_touches": {
            "payment_id": Parent("payments"),
            "broadcast_id": Parent("broadcast_messages"),
        },
        "source_costs": {
            "source_id": Parent("sources"),
            "amount": 10,
            "currency": "USD",
            "spent_on": "now()",
            "noted_by": f"{n}",
        },
        "daily_figures": {"day": date(2026, 1, 1), "figure": f"figure {n}"},
        "rolled_days": {
            "day": date(2026, 1, 1),
            "part": f"part {n}",
            "zone": "UTC",
            "rolled_at": "now()",
        },
        "daily_rates": {"day": date(2026, 1, 1), "base": f"{n}", "quote": "USD", "rate": 1},
        "roll_marks": {"source": f"source {n}"},
        "member_spells": {
            "right_id": UUID(int=n),
            "user_id": Parent("bot_users"),
            "plan_id": Parent("subscription_plans"),
            "starts_at": "now()",
        },
        "daily_analytics": {"date": f"now() + interval '{n} days'"},
        "inbox_updates": {"bot_id": 1, "update_id": n, "ordering_key": f"{n}"},
        "outbox": {"kind": "notice", "chat_id": f"{n}"},
        "alerts": {
            "kind": "jobs",
            "subject": f"job {n}",
            "first_error": "why",
            "quiet_seconds": 900,
            "began_at": "now()",
            "last_at": "now()",
            "notified_at": "now()",
        },
        "forgettings": {
            "user_id": Parent("bot_users"),
            "telegram_id": f"{n}",
            "token": f"{10**18 + n}",
            "due_at": "now()",
        },
        "recoveries": {
            "new_user_id": Parent("bot_users"),
            "new_telegram_id": f"{n}",
            "way": "receipt",
            "state": "review",
            "doubt": "receipt",
        },
        "forgotten_marks": {"hash": HEX.format(n), "key_sign": "sign"},
        "kept_payers": {
            "payment_id": Parent("payments"),
            "telegram_id": f"{n}",
            "until": "now()",
        },
        "data_requests": {"user_id": Parent("bot_users")},
        "replicas": {"name": f"replica {n}"},
        "leases": {"name": f"lease {n}"},
        "send_budgets": {"name": f"budget {n}"},
    }


def status_columns(place: str, status: str) -> dict[str, Any]:
    """The status and every column that has to agree with it, empty ones included."""
    column = place.partition(".")[2]
    return {column: status, **_status_columns(next(_numbers)).get(place, {}).get(status, {})}


def _status_columns(n: int) -> dict[str, dict[str, dict[str, Any]]]:
    """table.column: what a row has beside its status, whatever it had in another one."""
    unsettled = {"receipt_number": None, "refunded_at": None, "access_kept": None}
    settled = {**unsettled, "receipt_number": n}
    refunded = {**settled, "refunded_at": "now()", "access_kept": False}
    out = {"has_seat": False, "waitlisted_at": None, "offered_until": None}
    seated = {**out, "has_seat": True}
    return {
        "payments.status": {
            **{f"{status}": unsettled for status in PaymentStatus},
            "completed": settled,
            "refunded": refunded,
        },
        "education_enrollments.enrollment_status": {
            "pending": out,
            "waitlisted": {**out, "waitlisted_at": "now()"},
            "active": seated,
            "suspended": seated,
            "completed": {**out, "certificate_number": f"DC-{n}"},
            "cancelled": out,
        },
        "support_threads.status": {
            "open": {"closed_at": None},
            "closed": {"closed_at": "now()"},
        },
    }


async def insert(sql: asyncpg.Connection, table: str, **columns: Any) -> UUID | int | str:
    """Insert the smallest valid row with these columns set otherwise; its key."""
    columns = await with_parents(sql, columns)
    agreed = await _of_intent(sql, columns.get("intent_id")) if table == "payments" else {}
    row = await with_parents(sql, {**_smallest(next(_numbers))[table], **agreed, **columns})
    places, values = _spelled(row)
    key = {
        "domain_resolution_cache": "domain",
        "parent_domains": "domain",
        "leases": "name",
        "send_budgets": "name",
    }
    statement = (
        f"INSERT INTO {table} ({', '.join(places)}) VALUES ({', '.join(places.values())})"
        f" RETURNING {key.get(table, 'id')}"
    )
    return await sql.fetchval(statement, *values)


async def change(sql: asyncpg.Connection, table: str, key: Any, **columns: Any) -> None:
    """Change a row as a manual change would."""
    places, values = _spelled(columns)
    changes = ", ".join(f"{name} = {value}" for name, value in places.items())
    await sql.execute(f"UPDATE {table} SET {changes} WHERE id = ${len(values) + 1}", *values, key)


def _spelled(row: dict[str, Any]) -> tuple[dict[str, str], list[Any]]:
    """Each column's name with its place in a statement, and the values for the places."""
    places, values = {}, []
    for name, value in row.items():
        if isinstance(value, str) and value.startswith("now()"):
            places[f'"{name}"'] = value
        else:
            values.append(value)
            places[f'"{name}"'] = f"${len(values)}"
    return places, values


async def _of_intent(sql: asyncpg.Connection, intent_id: Any) -> dict[str, Any]:
    """Whose payment it is and for what, when it is one under a checkout."""
    row = await sql.fetchrow(
        "SELECT user_id, plan_id, enrollment_id FROM payment_intents WHERE id = $1", intent_id
    )
    return dict(row) if row else {}


async def with_parents(sql: asyncpg.Connection, row: dict[str, Any]) -> dict[str, Any]:
    """The row with every Parent replaced by the id of a row that was made for it."""
    return {
        name: await _made(sql, value) if isinstance(value, Parent) else value
        for name, value in row.items()
    }


async def _made(sql: asyncpg.Connection, parent: Parent) -> UUID | int | str:
    if isinstance(parent, FormerClaim):
        return await sql.fetchval(
            "INSERT INTO subdomain_claims (id, user_id, telegram_id, requested_subdomain)"
            " VALUES (gen_random_uuid(), $1, '7', 'name') RETURNING id",
            await insert(sql, "profiles"),
        )
    if not isinstance(parent, HiddenPlan):
        return await insert(sql, str(parent))
    found = await sql.fetchval("SELECT id FROM subscription_plans WHERE is_test")
    return found or await insert(sql, "subscription_plans", is_test=True, is_active=False)

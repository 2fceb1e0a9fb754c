"""Roles and protection are facts too (money.md, 15): who had one before gets the fact of it.

Only staff and protected people have one, so these are few rows, whatever the size of the shop.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# The change that made it their role says when, and who did it; the settings are nobody.
_ROLES = """
    INSERT INTO "facts" ("id", "user_id", "kind", "happened_at", "learned_at", "actor_id", "terms",
            "idempotency_key", "created_at")
        SELECT gen_random_uuid(), b."id", 'role', since.at, since.at, c."changed_by",
            jsonb_build_object('moves', '[]'::jsonb, 'role', p."role"), 'role:before:' || b."id",
            since.at
        FROM "profiles" p JOIN "bot_users" b ON b."telegram_id" = p."telegram_id"
        LEFT JOIN LATERAL (
            SELECT r."created_at", r."changed_by" FROM "role_changes" r
            WHERE r."profile_id" = p."id" AND r."new_role" = p."role"
            ORDER BY r."created_at" DESC, r."id" DESC LIMIT 1) c ON TRUE
        CROSS JOIN LATERAL (SELECT coalesce(c."created_at", p."created_at") AS at) since
        WHERE p."role" <> 'user';"""

_PROTECTED = """
    INSERT INTO "facts" ("id", "user_id", "kind", "happened_at", "learned_at", "terms",
            "idempotency_key", "created_at")
        SELECT gen_random_uuid(), b."id", 'protection', p."created_at", p."created_at",
            '{"moves": [], "is_protected": true}'::jsonb, 'protection:before:' || b."id",
            p."created_at"
        FROM "profiles" p JOIN "bot_users" b ON b."telegram_id" = p."telegram_id"
        WHERE p."is_protected";"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _ROLES + _PROTECTED


async def downgrade(db: BaseDBAsyncClient) -> str:
    # Facts are never deleted: the release before reads past these, whose kinds it knows.
    return "SELECT 1;"

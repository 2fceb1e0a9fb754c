"""A basic group became a supergroup, which has another id: everything of ours follows."""

from __future__ import annotations

from datetime import datetime

from tortoise.transactions import in_transaction


async def chat_migrated(old: str, new: str, now: datetime) -> None:
    """A group became a supergroup: every row that names it follows (migrate_to_chat_id)."""
    async with in_transaction() as connection:
        # The bot's own arrival in the supergroup may have been reported first: what was settled
        # about the group counts more than what was begun there.
        await connection.execute_query("DELETE FROM channel_audits WHERE chat_id = $1", [old])
        for table, same in (
            ("managed_chats", "true"),
            ("plan_channels", "n.plan_id = o.plan_id"),
            ("foreign_links", "n.link = o.link"),
        ):
            await connection.execute_query(
                f"DELETE FROM {table} n USING {table} o"  # noqa: S608
                f" WHERE n.chat_id = $2 AND o.chat_id = $1 AND {same}",
                [old, new],
            )
        for table, column in (
            ("managed_chats", "chat_id"),
            ("plan_channels", "chat_id"),
            ("channel_memberships", "channel_id"),
            ("channel_invites", "chat_id"),
            ("join_requests", "chat_id"),
            ("foreign_links", "chat_id"),
            ("channel_wishes", "chat_id"),
        ):
            await connection.execute_query(
                f"UPDATE {table} SET {column} = $2, updated_at = $3 WHERE {column} = $1",  # noqa: S608
                [old, new, now],
            )
        await connection.execute_query(
            "UPDATE shop_settings SET value = jsonb_set(value, '{value}', to_jsonb($2::text)),"
            " updated_at = $3 WHERE key = 'support_group' AND value ->> 'value' = $1",
            [old, new, now],
        )
        await connection.execute_query(
            "UPDATE outbox SET chat_id = $2 WHERE chat_id = $1 AND state IN ('waiting', 'held')",
            [old, new],
        )
        # What admins are still to be told or asked about it leads into the supergroup too.
        await connection.execute_query(
            "UPDATE outbox SET args = jsonb_set(args, '{chat_id}', to_jsonb($2::text))"
            " WHERE args ->> 'chat_id' = $1 AND state IN ('waiting', 'held')",
            [old, new],
        )

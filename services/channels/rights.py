"""Whether a person has a right to be in a chat: the one question every way in asks."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from tortoise import connections

from services.policy import Policy


class Right(StrEnum):
    """The answer, from the strongest to none."""

    # Friends, staff and admins are inside whatever they paid.
    PROTECTED = "protected"
    # An admin banned the person, whatever they paid; neither let in nor left inside.
    BANNED = "banned"
    RUNNING = "running"
    # There was a right, and a proof of payment waits for its reviewer: the member is not removed,
    # and is not let in yet. A proof alone, which any picture can be taken for, keeps no one inside.
    UNDER_REVIEW = "under_review"
    # A plan that runs included the chat until an admin took it out: who is inside stays until
    # an admin decides, and no one else is let in.
    UNLINKED = "unlinked"
    # The tables contradict each other: when in doubt no one is removed and the admins are notified.
    UNCERTAIN = "uncertain"
    # There was a right and it certainly is over.
    ENDED = "ended"
    # There never was one.
    NONE = "none"


#: A person with one of these is let in.
ENTITLED = (Right.PROTECTED, Right.RUNNING)
#: A person with one of these is never removed.
STAYS = (*ENTITLED, Right.UNDER_REVIEW, Right.UNLINKED, Right.UNCERTAIN)


#: Several may be true at once; each column is named after its answer.
_QUESTION = """
SELECT p.is_protected OR p.role <> 'user' AS protected,
  p.banned_at IS NOT NULL AND (p.banned_until IS NULL OR p.banned_until > $3) AS banned,
  EXISTS (SELECT 1 FROM user_package_assignments a JOIN plan_channels c ON c.plan_id = a.package_id
          WHERE a.user_id = p.id AND a.is_active AND c.is_active
            AND c.chat_id = $2) AS running,
  EXISTS (SELECT 1 FROM user_package_assignments a JOIN plan_channels c ON c.plan_id = a.package_id
          WHERE a.user_id = p.id AND a.is_active AND NOT c.is_active
            AND c.chat_id = $2) AS unlinked,
  EXISTS (SELECT 1 FROM user_package_assignments a JOIN plan_channels c ON c.plan_id = a.package_id
          WHERE a.user_id = p.id AND NOT a.is_active AND c.chat_id = $2) AS ended,
  EXISTS (SELECT 1 FROM user_subscriptions s JOIN plan_channels c ON c.plan_id = s.plan_id
          WHERE s.telegram_user_id = p.telegram_id AND s.is_active
            AND c.chat_id = $2) AS uncertain,
  EXISTS (SELECT 1 FROM payments y JOIN bot_users b ON b.id = y.user_id
          WHERE b.telegram_id = p.telegram_id AND y.status = 'awaiting_admin'
            AND y.holds_until > $3) AS proof_waits
FROM profiles p WHERE p.telegram_id = $1
"""


async def right_of(telegram_id: str, chat_id: str, *, now: datetime, policy: Policy) -> Right:
    """The person's right to be in the chat; a stranger has none."""
    rows = await connections.get("default").execute_query_dict(
        _QUESTION, [telegram_id, chat_id, now]
    )
    if not rows:
        return Right.NONE
    true = {**rows[0], "under_review": rows[0]["ended"] and rows[0]["proof_waits"]}
    # `Right` is ordered: the strongest answer that is true counts.
    return next((right for right in Right if true.get(right)), Right.NONE)


# What says that a person without any right came in as one of the staff or of the protected: they
# were inside already when they ceased to be it. Both ends are written down in the transaction that
# makes them, so this holds for those of long ago as well. A person who came in later had no
# invitation of ours, and one who ceased to be it by no verb of ours is not known to have: they are
# not removed.
_CEASED = """
SELECT FROM profiles p WHERE p.telegram_id = $1
  AND (EXISTS (SELECT FROM role_changes c WHERE c.profile_id = p.id
               AND c.old_role <> 'user' AND c.new_role = 'user' AND c.created_at >= $2)
       OR EXISTS (SELECT FROM admin_actions a WHERE a.subject = 'person:' || p.telegram_id
                  AND a.action = 'person_unprotected' AND a.created_at >= $2))
"""


async def was_exempt(telegram_id: str, since: datetime) -> bool:
    """Whether a person has ceased to be of the staff or of the protected since this moment.

    Ask it of a person who is inside since then, is no guest, and has no right to be there.
    """
    found = await connections.get("default").execute_query_dict(_CEASED, [telegram_id, since])
    return bool(found)

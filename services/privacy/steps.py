"""Carrying out a wish to be forgotten, a step a transaction; cut off anywhere, it goes on there.

Waiting: until nothing is open between them and the shop. Leaving: until they are out of the
channels. Sweeping: until no table has their id. Done: the wish itself names nobody.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from tortoise.transactions import in_transaction

from models.people import BotUser, Profile
from models.privacy import Forgetting, ForgettingState
from services.batches import Batches, ids
from services.due import Question
from services.kept import Whose
from services.outbox import OutboxMessage, enqueue
from services.person import find, lock_person
from services.policy import Policy
from services.privacy.asking import (
    LastAdmin,
    NamedBySettings,
    covers,
    held_of,
    require_may_go,
)
from services.privacy.erasing import UNDER_WAY, erase, erase_portion, erase_small
from services.privacy.leaving import is_owed, leave, still_has
from services.privacy.unsettled import unsettled

#: How soon it is looked again whether all is settled, and whether they are out of the channels.
_SETTLED_AGAIN, _OUT_AGAIN = timedelta(minutes=10), timedelta(seconds=30)
#: A channel that cannot be mended keeps nobody from being forgotten for longer.
_LONGEST_LEAVE = timedelta(days=7)

_DUE = """
SELECT id FROM forgettings WHERE due_at <= $1 AND id <> ALL ($3::uuid[])
ORDER BY due_at, id LIMIT $2
"""
DUE = Question("forgettings", _DUE, lambda now, _, rest: {1: now, 3: rest})


async def go_on_due(
    *, now: datetime, policy: Policy, limit: int = 20, batches: Batches | None = None
) -> int:
    """One step of each wish that is due; how many went on."""
    batches = batches or Batches()
    due = await ids(_DUE, [now, limit, batches.resting("forgettings", now)])
    return await batches.each(
        "forgettings", due, lambda one: _step(one, now, policy), key=str, now=now
    )


async def _step(wish_id: str, now: datetime, policy: Policy) -> None:
    wish = await Forgetting.get(id=wish_id)
    match wish.state:
        case ForgettingState.WAITING | ForgettingState.LEAVING:
            await _settle_or_erase(wish, now, policy)
        case ForgettingState.SWEEPING:
            await _sweep(wish, now)
        case _:
            pass


async def _settle_or_erase(wish: Forgetting, now: datetime, policy: Policy) -> None:
    async with in_transaction():
        user = await lock_person(wish.user_id)
        # Taken back, or done by another leader, before the lock was ours.
        wish = await Forgetting.get(id=wish.id)
        if wish.due_at is None or wish.due_at > now or wish.erased_at is not None:
            return
        if wish.state is ForgettingState.WAITING and not await _may_go(user, wish, now, policy):
            return
        open_now = await unsettled(user.id, user.telegram_id, now)
        gives_up = covers(wish.gives_up, await held_of(user.id))
        if gives_up:
            open_now = [one for one in open_now if one != "balance"]
        if open_now:
            await _wait(user, wish, [str(one) for one in open_now], now)
            return
        has_time = wish.left_at is None or now < wish.left_at + _LONGEST_LEAVE
        is_first = wish.state is ForgettingState.WAITING
        # What they bought on their way out ends like the rest.
        if is_first or (has_time and await still_has(user)):
            await leave(user, wish, now, policy, gives_up=gives_up)
            state, left_at = ForgettingState.LEAVING, wish.left_at or now
            again = now if is_first else now + _OUT_AGAIN
            await _change(wish, now, state=state, left_at=left_at, waits_for=[], due_at=again)
        elif has_time and await is_owed(user.telegram_id):
            await _change(wish, now, due_at=now + _OUT_AGAIN)
        else:
            await erase(user, wish, now, policy)
            await _change(
                wish, now, state=ForgettingState.SWEEPING, erased_at=now, waits_for=[], due_at=now
            )


async def _may_go(user: BotUser, wish: Forgetting, now: datetime, policy: Policy) -> bool:
    """Whether nobody has made them the only admin since they asked; they are told if so."""
    try:
        await require_may_go(await find(user.telegram_id), policy)
    except (LastAdmin, NamedBySettings):
        await _wait(user, wish, ["role"], now)
        return False
    return True


async def _wait(user: BotUser, wish: Forgetting, waits_for: list[str], now: datetime) -> None:
    """Look again later; the person is told when it is for something else than before."""
    await _change(wish, now, waits_for=waits_for, due_at=now + _SETTLED_AGAIN)
    if waits_for != list(wish.waits_for):
        told = {"waits_for": waits_for}
        key = f"forgetting-waits:{wish.id}:{now.isoformat()}"
        await enqueue(OutboxMessage("forgetting_waits", user.telegram_id, told, key))


async def _sweep(wish: Forgetting, now: datetime) -> None:
    """A portion of what is left; behind the last one everything once more, and then it is done."""
    assert wish.telegram_id is not None
    assert wish.erased_at is not None
    profile = await Profile.get(telegram_id=wish.token)
    until = await _until(wish, now)
    over = now >= wish.erased_at + UNDER_WAY
    whose = Whose(*(wish.telegram_id, wish.user_id, profile.id, wish.token, wish.erased_at, until))
    async with in_transaction():
        if await erase_portion(whose, last=over):
            await _change(wish, now, due_at=now)
            return
        if not over:
            await _change(wish, now, due_at=wish.erased_at + UNDER_WAY)
            return
        await erase_small(whose)
        await _change(
            wish, now, state=ForgettingState.DONE, telegram_id=None, due_at=None, done_at=now
        )


async def _until(wish: Forgetting, now: datetime) -> datetime:
    """Up to when a row under the old id is theirs: somebody new may have come under it."""
    newcomer = await BotUser.get_or_none(telegram_id=wish.telegram_id)
    return newcomer.created_at if newcomer else now


async def _change(wish: Forgetting, now: datetime, **changes: object) -> None:
    await Forgetting.filter(id=wish.id).update(updated_at=now, **changes)

"""What was said to many in the year: broadcasts with their clicks, and campaigns that ran.

Each is written in one transaction, sent and settled: the senders of the bot never see it waiting.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from bot.demo_history.people import at_waking_hour
from bot.demo_history.steps import was_told
from bot.demo_history.world import POLICY, World
from models.broadcasts import BroadcastMessage, BroadcastRecipient, ButtonTarget, MessageButton
from models.campaigns import Campaign, CampaignMessage, MessageState, Trigger
from models.lifecycles import RecipientState
from services.batches import Batches
from services.broadcasts import buttons, compose, delivery, desk
from services.broadcasts.clicks import pressed
from services.broadcasts.writing import Said
from services.campaigns import entering, running, sending
from services.campaigns.desk import switch
from services.person import known

_DAY = timedelta(days=1)
#: So many days before the present each was sent, and what it said.
BROADCASTS = (
    (300, "<b>The spring review is out</b>\nWhat worked, what didn't, and what we watch next."),
    (215, "<b>Summer hours</b>\nSignals as always, the live session moves to Thursday."),
    (120, "<b>New: Your Own Keys</b>\nA course about wallets, at your own pace."),
    (62, "<b>AUTUMN15</b>\nTake 15% off any plan with this code."),
    (26, "<b>The week ahead</b>\nThree charts that Elena looks at, and why."),
    (5, "<b>Bootcamp opens soon</b>\nEight weeks from your first chart to a plan of your own."),
)
#: Of a hundred, so many blocked the bot, and so many pressed the button.
_BLOCKED, _CLICKED = 0.04, 0.16
_COUNTED = """
UPDATE broadcast_messages SET successful_deliveries = $2, blocked_deliveries = $3,
  failed_deliveries = $3 WHERE id = $1"""
#: How far apart a campaign looks for whom it begins: nobody is too late by then.
_LOOKS = timedelta(days=2)


async def last_of_outbox() -> int:
    """The newest row that is there before something is written."""
    (row,) = await connections.get("default").execute_query_dict(
        "SELECT coalesce(max(id), 0)::bigint AS id FROM outbox"
    )
    return int(row["id"])


def sent_at(world: World, number: int) -> datetime:
    """When this one was sent."""
    days, _ = BROADCASTS[number]
    return at_waking_hour(world.chance(f"broadcast:{number}"), world.present - days * _DAY)


async def broadcast(world: World, number: int) -> None:
    """Compose, send and settle one of them; done before, it is left alone."""
    _, words = BROADCASTS[number]
    at = sent_at(world, number)
    key, admin = f"history:broadcast:{number}", world.admin
    async with in_transaction():
        since = await last_of_outbox()
        draft = await compose.begin(admin, Said(words), "en", idempotency_key=key, now=at)
        if (await BroadcastMessage.get(id=draft)).started_at is not None:
            return
        await buttons.add_button(
            admin,
            draft,
            ButtonTarget.COURSES if "ourse" in words or "Bootcamp" in words else ButtonTarget.PLANS,
            None,
            {"en": "Take a look"},
            is_tracked=True,
            idempotency_key=f"{key}:button",
            now=at,
        )
        seal = (await desk.card(admin, draft)).seal
        await desk.schedule(admin, draft, seal, at, POLICY, idempotency_key=f"{key}:go")
        if await delivery.start(draft, at, POLICY) is not None:
            await _arrives(world, draft, number, at)
            await delivery.end(draft, at + timedelta(minutes=2))
        await was_told(since)


async def _arrives(world: World, draft: UUID, number: int, at: datetime) -> None:
    """What Telegram said to each call, as the senders would write it down, and who pressed."""
    chance = world.chance(f"arrives:{number}")
    rows = await BroadcastRecipient.filter(broadcast_id=draft).order_by("telegram_user_id")
    message = (await BroadcastMessage.get(id=draft)).message_id
    button = await MessageButton.filter(message_id=message, is_tracked=True).first()
    blocked = 0
    for place, row in enumerate(rows):
        settled = at + timedelta(milliseconds=40 * place)
        is_blocked = chance.random() < _BLOCKED
        blocked += is_blocked
        # Of messages that no Telegram has, none can be changed or taken back.
        ids: list[int] | None = None if is_blocked else []
        state = RecipientState.BLOCKED if is_blocked else RecipientState.SENT
        await BroadcastRecipient.filter(id=row.id).update(
            state=state, settled_at=settled, message_ids=ids
        )
        person = await known(row.telegram_user_id)
        if not is_blocked and button and person and chance.random() < _CLICKED:
            await pressed(person, button.id, settled + timedelta(minutes=chance.randint(1, 900)))
    await connections.get("default").execute_query(_COUNTED, [draft, len(rows) - blocked, blocked])


async def campaigns(world: World) -> None:
    """Those for who left a checkout or a membership ran all the year."""
    triggers = (Trigger.CHECKOUT_LEFT, Trigger.AFTER_END)
    chance = world.chance("campaigns")
    async with in_transaction():
        since = await last_of_outbox()
        rows = await Campaign.filter(trigger__in=triggers, active_since=None, archived_at=None)
        start = (world.present - timedelta(days=330)).replace(hour=12, minute=0)
        for row in rows:
            key = f"history:campaign:{row.id}"
            await switch(world.admin, row.id, on=True, idempotency_key=key, now=start)
        now, batches = start, Batches()
        while rows and now < world.present - _LOOKS:
            now += _LOOKS
            await entering.look_due(now=now, policy=POLICY, batches=batches)
            await running.say_due(now=now, policy=POLICY)
            for message in await CampaignMessage.filter(state=MessageState.WAITING):
                if isinstance(await sending.begin(message.id, now, POLICY), str):
                    continue
                await sending.settle(message.id, MessageState.SENT, now)
                await _clicks(message, now, chance.random())
        await was_told(since)


async def _clicks(message: CampaignMessage, now: datetime, dice: float) -> None:
    step = await message.step
    button = await MessageButton.filter(message_id=step.message_id, is_tracked=True).first()
    run = await message.run
    person = await known(run.telegram_user_id)
    if button is not None and person is not None and dice < _CLICKED:
        await pressed(person, button.id, now + timedelta(hours=1))

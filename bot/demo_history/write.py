"""Writes the year, life by life; what is there already is left alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from tortoise.transactions import in_transaction

from bot.demo_history.life import Life
from bot.demo_history.many import BROADCASTS, broadcast, campaigns, last_of_outbox, sent_at
from bot.demo_history.people import COUNT, SEED, YEAR, Newcomer, newcomers
from bot.demo_history.people import SOURCES as MEANT
from bot.demo_history.steps import ended_until, was_told
from bot.demo_history.world import POLICY, World
from models.alerts import Alert, AlertKind
from models.lifecycles import Role
from models.people import BotUser, Profile
from models.promotions import Promotion
from services.actions import note_action, was_done
from services.admin_notices.choices import tell_unusual
from services.analytics.desk import SOURCES, note_cost
from services.analytics.months import keep_months
from services.analytics.recording import Interaction, record
from services.analytics.rollup.rolling import roll_all_again
from services.commerce import intents
from services.money import Money
from services.parsers.amounts import parse_discount
from services.person import Person, known
from services.promotions.desk import PROMOTIONS
from services.subscriptions.reminders import reminders_due

_DONE = "history:written"
#: How often it is said how far it is, and how many things are recorded at once.
_EVERY, _AT_ONCE = 0.1, 1000
_MONTH = timedelta(days=30)

Say = Callable[[str], None]


async def write(present: datetime, count: int = COUNT, *, say: Say, seed: int = SEED) -> bool:
    """Write the year before `present`; whether anything was left to be written.

    A life is one transaction, so one that is cut off was never lived, and the next start goes on.
    """
    admin = await _admin()
    if admin is None or await was_done(_DONE):
        return False
    # Half a year would look like a shop in trouble.
    await tell_unusual(admin, present, on=False)
    world = await World.of(admin, present, seed)
    began = present - YEAR - timedelta(days=1)
    await _prepare(world, began)
    people = newcomers(count, present - timedelta(hours=3), seed)
    told = 0.0
    happened: list[Interaction] = []
    unsaid = list(range(len(BROADCASTS)))
    for number, who in enumerate(people):
        # Whoever comes later gets none of it.
        while unsaid and sent_at(world, unsaid[0]) < who.at:
            await broadcast(world, unsaid.pop(0))
        happened += await _lived(world, who)
        if (share := (number + 1) / count) - told >= _EVERY or share == 1:
            told = share
            say(f"The shop's past year: {number + 1} of {count} people")
    for left in unsaid:
        await broadcast(world, left)
    await campaigns(world)
    await _record(happened)
    # The bot has worked out these days meanwhile, when less stood in them.
    await roll_all_again()
    await Alert.filter(kind=AlertKind.SHOP, over_at=None).delete()
    await tell_unusual(admin, present, on=True)
    await note_action(admin, "catalogue_imported", "history", present, idempotency_key=_DONE)
    say("The shop's past year is there: look at its figures, its people and its log.")
    return True


async def _admin() -> Person | None:
    profile = await Profile.filter(role=Role.ADMIN).order_by("created_at").first()
    return None if profile is None else await known(profile.telegram_id)


async def _prepare(world: World, began: datetime) -> None:
    """The links by which people come, what they cost, and the codes of the year."""
    # The bot makes a month when it finds rows of it; what is written meanwhile would not fit.
    for months in range(0, 14, 2):
        await keep_months(began + months * _MONTH, POLICY)
    for one in MEANT:
        key = uuid5(NAMESPACE_OID, f"history:{one.slug}")
        fields = {"name": one.name, "slug": one.slug, "utm_medium": one.medium}
        made = await SOURCES.create(
            world.admin, key, fields, idempotency_key=f"history:{one.slug}", now=began
        )
        for month in range(12 if one.cost else 0):
            at = began + month * _MONTH
            await note_cost(
                world.admin,
                made.id,
                uuid5(key, str(month)),
                Money(100 * one.cost, "USD"),
                idempotency_key=f"history:{one.slug}:{month}",
                now=at,
                policy=POLICY,
            )
    if not await Promotion.exists(code="AUTUMN15"):
        until = world.present - timedelta(days=20)
        await PROMOTIONS.create(
            world.admin,
            uuid5(NAMESPACE_OID, "history:AUTUMN15"),
            {
                "code": "AUTUMN15",
                "off": parse_discount("15%"),
                "since": began,
                "until": until,
            },
            idempotency_key="history:AUTUMN15",
            now=began,
        )


async def _lived(world: World, who: Newcomer) -> list[Interaction]:
    """One life, unless it was lived before."""
    if await BotUser.exists(telegram_id=str(who.identity.telegram_id)):
        return []
    async with in_transaction():
        since = await last_of_outbox()
        happened = await Life(world, who).live()
        await _ticks(who, world.present)
        await was_told(since)
    return happened


async def _ticks(who: Newcomer, present: datetime) -> None:
    """What time has brought by now, so that the bot finds nothing of it to do."""
    await intents.expire_due(present)
    await intents.release_due(present, POLICY)
    await ended_until(str(who.identity.telegram_id), present)
    await reminders_due(now=present, policy=POLICY)


async def _record(happened: list[Interaction]) -> None:
    """The visits, month by month as they were; the bot's own recorder waits a moment for each."""
    happened.sort(key=lambda one: one.at)
    for begin in range(0, len(happened), _AT_ONCE):
        batch = happened[begin : begin + _AT_ONCE]
        await record(batch, now=batch[-1].at, longest_silence=POLICY.session_idle)

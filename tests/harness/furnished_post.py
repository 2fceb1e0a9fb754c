"""What is said to many in a furnished house: broadcasts of every state, segments, campaigns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from handlers.admin.campaigns import ready_words
from models.audiences import Segment
from models.broadcasts import (
    BroadcastMessage,
    BroadcastRecipient,
    ButtonClick,
    ButtonTarget,
    ComposedMessage,
    MessageButton,
    MessageVariant,
)
from models.campaigns import CampaignRun, Exit, RunState, Trigger
from models.lifecycles import DeliveryStatus, RecipientState
from services.audiences import parse
from services.broadcasts.compose import EVERYBODY
from services.campaigns.ready import bring_ready
from tests.services.campaigns import campaign

Past = Callable[[], datetime]
#: Later than any walk.
_LATER = datetime(2027, 3, 1, 12, tzinfo=UTC)
_WORDS = {
    "en": "Hello, {name|friend}! Everything is <b>cheaper</b>.",
    "ru": "Здравствуйте, {name|друг}! Всё <b>дешевле</b>.",
    "es": "¡Hola, {name|amigo}! Todo está <b>más barato</b>.",
}
_LABELS = {"en": "Look", "ru": "Посмотреть", "es": "Ver"}


async def put_post(past: Past, lately: datetime, people: Sequence[str]) -> None:
    """Broadcasts, segments and campaigns, about four people by their ids in Telegram.

    What was sent `lately` can still be taken back.

    No broadcast has an author, who would be told of it beside the walk.
    """
    for name, document, counted in (
        ("Finished a course", {"and": [{"finished": {}}, {"not": {"member": {}}}]}, None),
        ("Russian speakers", {"language": {"any": ["ru"]}}, 2),
    ):
        now = past()
        await Segment.create(
            name=name,
            document=parse(document).document,
            people=counted,
            counted_at=now if counted else None,
            created_at=now,
            updated_at=now,
        )
    await _broadcast(past, "Nobody there", DeliveryStatus.FAILED, languages=("en",))
    await _broadcast(past, "Rules", is_marketing=False, stars_ceiling=100, languages=("en",))
    await _broadcast(past, "Sale", buttons=True)
    await _broadcast(past, "Next year", DeliveryStatus.SCHEDULED, scheduled_at=_LATER)
    await _under_way(past, people)
    await _sent(past, lately, people)
    await bring_ready(ready_words("en"), "en", past())
    await _campaign(past, people)


async def _broadcast(
    past: Past,
    title: str,
    status: DeliveryStatus = DeliveryStatus.DRAFT,
    *,
    languages: Sequence[str] = tuple(_WORDS),
    buttons: bool = False,
    **columns: Any,
) -> BroadcastMessage:
    now = past()
    message = await ComposedMessage.create(created_at=now, updated_at=now)
    for language in languages:
        await MessageVariant.create(
            message=message,
            language=language,
            text=_WORDS[language],
            created_at=now,
            updated_at=now,
        )
    if buttons:
        leads = {ButtonTarget.PLANS: None, ButtonTarget.LINK: "https://example.org/sale"}
        for place, (target, value) in enumerate(leads.items()):
            await MessageButton.create(
                message=message,
                place=place,
                target=target,
                value=value,
                labels=_LABELS,
                is_tracked=True,
                created_at=now,
            )
    return await BroadcastMessage.create(
        title=title,
        content=_WORDS["en"],
        message=message,
        target_audience=EVERYBODY,
        delivery_status=status,
        created_at=now,
        updated_at=now,
        **columns,
    )


async def _under_way(past: Past, people: Sequence[str]) -> None:
    """One that was paused, and goes on when its only reader wakes up, which is never."""
    now = past()
    row = await _broadcast(
        *(past, "Good morning", DeliveryStatus.PAUSED),
        sent_at=now,
        started_at=now,
        total_recipients=1,
    )
    await BroadcastRecipient.create(
        broadcast=row, telegram_user_id=people[0], due_at=now + timedelta(days=30_000)
    )


async def _sent(past: Past, now: datetime, people: Sequence[str]) -> None:
    """One that came to something else with each of them."""
    states = (
        *(RecipientState.SENT, RecipientState.BLOCKED),
        *(RecipientState.UNKNOWN, RecipientState.SKIPPED),
    )
    row = await _broadcast(
        *(past, "Opening", DeliveryStatus.COMPLETED),
        buttons=True,
        sent_at=now,
        started_at=now,
        finished_at=now,
        total_recipients=len(states),
        successful_deliveries=1,
        failed_deliveries=1,
        blocked_deliveries=1,
        unknown_deliveries=1,
        skipped_deliveries=1,
        stars_ceiling=10,
        tenths_spent=4,
    )
    for telegram_id, state in zip(people, states, strict=True):
        await BroadcastRecipient.create(
            broadcast=row,
            telegram_user_id=telegram_id,
            state=state,
            due_at=now,
            settled_at=now,
            message_ids=[900_001] if state is RecipientState.SENT else None,
            version=1,
        )
    button = await MessageButton.get(message_id=row.message_id, place=0)
    await ButtonClick.create(button=button, telegram_user_id=people[0], clicked_at=past())


async def _campaign(past: Past, people: Sequence[str]) -> None:
    """One that is on, with a person who got it and one who did not."""
    since = past()
    row = await campaign(
        *(Trigger.AFTER_END, 24, 72),
        code=20,
        name="Come back",
        days=3,
        control_percent=10,
        active_since=since,
        look_at=_LATER,
        created_at=since,
        updated_at=since,
    )
    for telegram_id, arm, left in ((people[0], "A", Exit.GOAL), (people[1], None, None)):
        now = past()
        await CampaignRun.create(
            campaign=row,
            telegram_user_id=telegram_id,
            arm=arm,
            day_zero=now,
            began_at=now,
            state=RunState.LEFT if left else RunState.FINISHED,
            exit=left,
            ended_at=past(),
        )

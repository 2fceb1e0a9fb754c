"""What admins see of broadcasts: the bar on its way, what speed costs, and those that are over."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from tests.conftest import NewHouse
from tests.flows.test_broadcasts import NOW, PREVIEW, opens, writes
from tests.harness.broadcasts import ends, scheduled, state_of
from tests.harness.house import House
from tests.harness.ways import answers, labels

#: As handlers/broadcasts/progress.py has it, less what two clocks may differ by.
EVERY = 3.9
SPENT = "SELECT tenths_spent FROM broadcast_messages WHERE id = $1"


async def _shown_to(house: House, chat: int, mark: int) -> list[tuple[float, str]]:
    """When the live message was sent or edited, and what it said."""
    calls = [
        *await house.sandbox.calls("sendMessage", mark),
        *await house.sandbox.calls("editMessageText", mark),
    ]
    texts = [(float(one["at"]), str(one["params"].get("text"))) for one in calls]
    whose = [str(one["params"].get("chat_id")) == str(chat) for one in calls]
    return sorted(one for one, is_theirs in zip(texts, whose, strict=True) if is_theirs)


async def test_one_message_shows_bar_rate_and_time_left_every_few_seconds(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False, SEND_RATE=10)
    for number in range(90):
        await house.member(f"Mary {number}")
    mark = await house.sandbox.journal_mark()
    broadcast = await scheduled(house.database, await house.now(), author=house.admin.id)
    await ends(house, broadcast, within=60)
    await house.admin.sees("has been sent")
    shown = await _shown_to(house, house.admin.id, mark)
    live = [one for one in shown if "is being sent" in one[1]]
    assert len(live) >= 2
    assert all(later[0] - before[0] >= EVERY for before, later in pairwise(live))
    assert "▱" in live[0][1]
    assert "of 92" in live[0][1]
    told = [text for _, text in live if "a second, about" in text]
    assert told and all("left" in text and "Sent: " in text for text in told)
    # It is one message, which says in the end how it went.
    sent = await house.sandbox.calls("sendMessage", mark)
    theirs = [one for one in sent if str(one["params"]["chat_id"]) == str(house.admin.id)]
    assert sum("is being sent" in one["params"]["text"] for one in theirs) == 1


async def test_what_speed_costs_is_said_before_and_never_passed(new_house: NewHouse) -> None:
    house = await new_house(furnished=False, SEND_RATE=10)
    admin = house.admin
    for number in range(38):
        await house.member(f"Mary {number}")
    await writes(admin, "Quickly, {name|friend}")
    await admin.taps("Speed")
    await answers(admin, ("How many Stars", "many"), ("How many Stars", "2"))
    await admin.sees("Faster, for 2 Stars at most", fresh=True)
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    await admin.taps(NOW)
    asked = await admin.sees("Takes about", fresh=True)
    # Forty messages would be four Stars; the ceiling is two.
    assert "Costs up to 2 Stars, 1 for 10 messages" in asked["text"]
    mark = await house.sandbox.journal_mark()
    await admin.taps("Send to")
    await admin.sees("Really send", fresh=True)
    await admin.taps("Yes, send it")
    key = await house.value("SELECT id FROM broadcast_messages")
    await ends(house, key)
    await admin.sees("Spent on speed, in Stars: 2")
    assert await state_of(house, key) == {"sent": 40}
    spent = await house.value(SPENT, key)
    assert 10 < spent <= 20
    assert len(await _paid(house, mark)) == spent


async def _paid(house: House, mark: int) -> list[dict[str, Any]]:
    calls = await house.sandbox.calls("sendMessage", mark)
    return [one for one in calls if str(one["params"].get("allow_paid_broadcast")) == "true"]


async def test_when_the_stars_run_out_on_the_way_the_rest_go_for_free(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False, SEND_RATE=10)
    for number in range(28):
        await house.member(f"Mary {number}")
    # Telegram's word for payments in Stars; for broadcasts none is documented.
    await house.sandbox.fault(
        "400",
        "sendMessage",
        contains="allow_paid_broadcast",
        skip=7,
        times=-1,
        description="Bad Request: BALANCE_TOO_LOW",
    )
    mark = await house.sandbox.journal_mark()
    broadcast = await scheduled(house.database, await house.now(), stars_ceiling=100)
    await ends(house, broadcast, within=60)
    assert await state_of(house, broadcast) == {"sent": 30}
    executed = [one for one in await _paid(house, mark) if one["executed"]]
    assert len(executed) == await house.value(SPENT, broadcast) == 7


async def test_where_telegram_takes_no_stars_it_goes_on_at_the_free_rate(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False, SEND_RATE=20)
    for number in range(38):
        await house.member(f"Mary {number}")
    flood = await house.sandbox.fault(
        "429", "sendMessage", contains="allow_paid_broadcast", retry_after=1, times=-1
    )
    broadcast = await scheduled(house.database, await house.now(), stars_ceiling=100)
    await ends(house, broadcast, within=60)
    assert await state_of(house, broadcast) == {"sent": 40}
    assert await house.value(SPENT, broadcast) == 0
    assert await house.sandbox.fault_hits(flood) > 0


async def test_those_that_are_over_stand_in_a_list_the_newest_first(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    admin = house.admin
    for number in range(3):
        broadcast = await scheduled(
            house.database, await house.now(), title=f"News {number}", author=admin.id
        )
        await ends(house, broadcast)
    await opens(admin)
    await admin.taps("Past: 3")
    shelf = await admin.sees("Sent or stopped: 3", fresh=True)
    titles = [one for one in labels(shelf) if one.startswith("News")]
    assert [title[:6] for title in titles] == ["News 2", "News 1", "News 0"]
    await admin.taps(titles[2])
    await admin.sees("News 0", fresh=True)

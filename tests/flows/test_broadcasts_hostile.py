"""Broadcasts and campaigns against people who send what no button of theirs says."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from handlers.callbacks import campaigns as on_campaigns
from handlers.callbacks import deliveries as on_deliveries
from handlers.callbacks.broadcasts import (
    Act,
    BroadcastDo,
    Broadcasts,
    DropButton,
    DropWords,
    NewBroadcast,
    SendBroadcast,
    Tapped,
    WriteWords,
)
from handlers.callbacks.campaigns import UseOwnCode
from tests.conftest import NewHouse
from tests.flows.test_broadcasts import sends, writes
from tests.flows.test_campaigns import desk, everybody_gets_it, moves, switches_on
from tests.harness.broadcasts import ends, scheduled
from tests.harness.house import House
from tests.harness.ways import labels

_STANDS = """
SELECT jsonb_build_object(
  'broadcasts', (SELECT jsonb_agg(to_jsonb(b) ORDER BY b.id) FROM broadcast_messages b),
  'messages', (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.id) FROM composed_messages m),
  'words', (SELECT jsonb_agg(to_jsonb(v) ORDER BY v.id) FROM message_variants v),
  'buttons', (SELECT jsonb_agg(to_jsonb(b) ORDER BY b.id) FROM message_buttons b),
  'campaigns', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.id) FROM campaigns c),
  'steps', (SELECT jsonb_agg(to_jsonb(s) ORDER BY s.id) FROM campaign_steps s))::text"""


def _taps(broadcast: UUID, campaign: UUID, step: UUID) -> list[str]:
    """Everything that the desk's buttons can say about these."""
    taps: list[Any] = [
        NewBroadcast(),
        Broadcasts(shelf="draft", offset=0),
        *(BroadcastDo(act=act, key=broadcast) for act in Act),
        WriteWords(key=broadcast, language="ru"),
        DropWords(key=broadcast, language="ru"),
        DropButton(key=broadcast, place=0),
        *(SendBroadcast(key=broadcast, seal="00000000", sure=sure) for sure in (False, True)),
        on_deliveries.DeliveryCard(broadcast_id=broadcast),
        on_deliveries.PauseDelivery(broadcast_id=broadcast),
        on_deliveries.ResumeDelivery(broadcast_id=broadcast),
        *(
            kind(broadcast_id=broadcast, sure=sure)
            for sure in (False, True)
            for kind in (
                on_deliveries.CancelDelivery,
                on_deliveries.EditDelivered,
                on_deliveries.DeleteDelivered,
            )
        ),
        on_campaigns.Campaigns(),
        on_campaigns.NewCampaign(),
        on_campaigns.CampaignCard(campaign_id=campaign),
        on_campaigns.EditCampaign(campaign_id=campaign),
        on_campaigns.SwitchCampaign(campaign_id=campaign, on=True, sure=True),
        on_campaigns.ArchiveCampaign(campaign_id=campaign, sure=True),
        on_campaigns.CampaignReport(campaign_id=campaign),
        on_campaigns.NewStep(campaign_id=campaign),
        on_campaigns.StepCard(step_id=step),
        on_campaigns.EditStep(step_id=step),
        on_campaigns.StepWords(step_id=step, language="en", arm="A"),
        on_campaigns.PreviewStep(step_id=step, arm="A"),
        on_campaigns.DropStep(step_id=step, sure=True),
    ]
    return [one.pack() for one in taps]


async def _campaign(house: House) -> tuple[UUID, UUID]:
    """The first of those that come ready, and its first message."""
    await house.admin.says("/admin")
    await house.admin.sees("Log", fresh=True)
    await house.admin.taps("Campaigns")
    await house.admin.sees("to each person from their own day 0", fresh=True)
    row = (await house.rows("SELECT campaign_id, id FROM campaign_steps ORDER BY id LIMIT 1"))[0]
    return row["campaign_id"], row["id"]


async def test_neither_a_moderator_nor_a_member_gets_at_any_of_it(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    await writes(house.admin, "A secret for now")
    draft = await house.value("SELECT id FROM broadcast_messages")
    campaign, step = await _campaign(house)
    moderator, member = await house.member("Mod"), await house.member("Mary")
    await house.database.execute(
        "UPDATE profiles SET role = 'moderator' WHERE telegram_id = $1", f"{moderator.id}"
    )
    before = await house.value(_STANDS)
    for person in (moderator, member):
        for data in _taps(draft, campaign, step):
            await person.forges(data)
        # Nothing waits for words of theirs either.
        await person.says("Written by a stranger")
    await house.rests()
    assert await house.value(_STANDS) == before
    for person in (moderator, member):
        screen = str((await person.screen())["messages"])
        assert "A secret" not in screen and "Campaign" not in screen


async def test_a_draft_is_sent_by_its_own_question_alone(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    await writes(house.admin, "Not yet")
    draft = await house.value("SELECT id FROM broadcast_messages")
    for admin in (house.admin, house.second):
        for key, seal in ((draft, "00000000"), (draft, ""), (uuid4(), "00000000")):
            await admin.forges(SendBroadcast(key=key, seal=seal, sure=True).pack())
        for kind in (on_deliveries.PauseDelivery, on_deliveries.ResumeDelivery):
            await admin.forges(kind(broadcast_id=draft).pack())
        for kind in (on_deliveries.EditDelivered, on_deliveries.DeleteDelivered):
            await admin.forges(kind(broadcast_id=draft, sure=True).pack())
        await admin.forges(on_deliveries.CancelDelivery(broadcast_id=draft, sure=True).pack())
        await admin.forges(on_deliveries.DeliveryCard(broadcast_id=draft).pack())
    await house.rests()
    assert await house.value("SELECT delivery_status FROM broadcast_messages") == "draft"
    assert not await house.rows("SELECT 1 FROM broadcast_recipients")


async def test_names_are_words_and_nothing_else(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    names = ["<b>Mary</b>", "{plan}", "A&amp;B", "👩‍👩‍👧‍👦" * 5, "%s $1 \\1"]
    people = [await house.member(name) for name in names]
    await writes(house.admin, "Hello {name|friend}, {Your {plan} ends {until}.|no plan.}")
    await sends(house, house.admin)
    for person, name in zip(people, names, strict=True):
        seen = await person.sees("no plan.", fresh=True)
        assert name[:8] in seen["text"], (name, seen["text"])


async def test_a_strangers_tap_counts_for_nothing(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    stranger = await house.member("Strange")
    broadcast = await scheduled(house.database, await house.now(), text="For some")
    await ends(house, broadcast)
    await house.database.execute(
        "DELETE FROM broadcast_recipients WHERE telegram_user_id = $1", f"{stranger.id}"
    )
    key = await house.value(
        "INSERT INTO message_buttons (message_id, place, target, labels, is_tracked)"
        " SELECT message_id, 0, 'plans', '{\"en\": \"Plans\"}', true FROM broadcast_messages"
        " RETURNING id"
    )
    await stranger.forges(Tapped(button_id=key).pack())
    await stranger.sees("1 month", fresh=True)
    await stranger.forges(Tapped(button_id=uuid4()).pack())
    await house.rests()
    assert not await house.rows("SELECT 1 FROM button_clicks")


async def test_a_code_of_ones_own_opens_below_and_is_none_for_others(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    boss = await desk(house)
    await switches_on(boss, "Welcome")
    await everybody_gets_it(house)
    await house.database.execute("UPDATE campaign_steps SET code_percent = 20, code_days = 14")
    mary, eve = await house.member("Mary"), await house.member("Eve")
    await everybody_gets_it(house)
    await moves(house, hours=25)
    said = await mary.sees("have you looked around")
    code = await house.value("SELECT code FROM promotions WHERE only_for = $1", f"{mary.id}")
    await eve.sees("have you looked around")
    await eve.forges(UseOwnCode(own=code).pack())
    await eve.sees(f"There's no code “{code}”", fresh=True)
    await mary.taps(code, message_id=said["message_id"])
    seen = await mary.sees(code, fresh=True)
    assert seen["message_id"] != said["message_id"]
    # What was said stays as it is, and its way out of more is still there.
    stays = next(
        one for one in (await mary.screen())["messages"] if one["message_id"] == said["message_id"]
    )
    assert any("No more news" in label for label in labels(stays))

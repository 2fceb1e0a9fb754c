"""Campaigns in the catalogue's file: made off, never twice, changed only as far as they may."""

from pathlib import Path

import pytest

from handlers.admin.campaigns import ready_words
from models.broadcasts import MessageVariant
from models.campaigns import Campaign, CampaignMessage, CampaignRun, CampaignStep, Trigger
from services.campaigns.ready import READY, bring_ready
from services.settings import seed_catalogue
from tests import factories
from tests.factories import NOW
from tests.services.campaigns import campaign
from tests.services.test_catalogue import exported, refused, run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.yaml"


WELCOME = """
campaigns:
  - name: Welcome
    trigger: start
    control: 10
    steps:
      - hours: 24
        words:
          en: Hello {name|friend}
        buttons:
          - to: plans
            labels: {en: Plans}
"""


async def test_campaigns_that_came_ready_are_never_made_twice(database: str, file: Path) -> None:
    await seed_catalogue(NOW)
    ready = WELCOME.replace("name: Welcome", "name: Salut\n    ready: welcome")
    assert "+ Salut" in await run(ready, file)
    assert await bring_ready(ready_words("ru"), "ru", NOW) == len(READY) - 1
    assert await Campaign.filter(ready="welcome").count() == 1
    # Elsewhere it is called otherwise, and is the same one.
    other = ready.replace("Salut", "Bienvenida")
    assert 'name: "Salut" → "Bienvenida"' in await run(other, file)
    assert await run(other, file) == "nothing to change"
    # One of the shop's own that happens to be called so is another one.
    await campaign(Trigger.START, name="Mine", active_since=None, look_at=None)
    await Campaign.filter(ready="checkout").delete()
    mine = WELCOME.replace("name: Welcome", "name: Mine\n    ready: checkout")
    (line,) = await refused(mine, file)
    assert "another one" in line
    await Campaign.filter(ready="welcome").update(archived_at=NOW)
    (line,) = await refused(other, file)
    assert "it is in the archive" in line
    assert "Bienvenida" not in await exported(file)


async def test_a_campaign_of_a_file_is_off_and_one_that_is_on_changes_its_words_alone(
    database: str, file: Path
) -> None:
    await seed_catalogue(NOW)
    await run(WELCOME, file)
    made = await Campaign.get(name="Welcome")
    assert made.active_since is None and made.control_percent == 10
    await Campaign.filter(id=made.id).update(active_since=NOW, look_at=NOW)
    assert "# switched on" in await exported(file)
    assert await run(WELCOME, file) == "nothing to change"
    said = await run(WELCOME.replace("Hello", "Hi <b>there</b>,"), file)
    assert "steps › 1 › words › en" in said
    assert await Campaign.all().count() == 1
    step = await CampaignStep.get(campaign_id=made.id)
    words = await MessageVariant.get(message_id=step.message_id)
    assert words.text == "Hi <b>there</b>, {name|friend}"
    for changed in (
        WELCOME.replace("hours: 24", "hours: 25"),
        WELCOME.replace("control: 10", "control: 11"),
    ):
        (line,) = await refused(changed, file)
        assert "it is switched on" in line
    assert (await Campaign.get(id=made.id)).active_since == NOW


async def test_a_step_that_people_had_stays(database: str, file: Path) -> None:
    await seed_catalogue(NOW)
    two = WELCOME + "      - {hours: 48, words: {en: Bye}}\n"
    await run(two, file)
    made = await Campaign.get(name="Welcome")
    steps = await CampaignStep.filter(campaign_id=made.id).order_by("after_minutes")
    who = await factories.person()
    done = await CampaignRun.create(
        campaign_id=made.id,
        telegram_user_id=who.telegram_id,
        day_zero=NOW,
        began_at=NOW,
        due_at=NOW,
    )
    await CampaignMessage.create(
        run_id=done.id, step_id=steps[0].id, telegram_user_id=who.telegram_id, written_at=NOW
    )
    assert "steps › 2" in await run(WELCOME, file)
    assert [one.id for one in await CampaignStep.filter(campaign_id=made.id)] == [steps[0].id]
    (line,) = await refused(WELCOME.partition("    steps:")[0] + "    steps: []\n", file)
    assert "message 1" in line


async def test_every_mistake_of_a_campaign_is_named_with_its_line_and_the_way_to_it(
    database: str, file: Path
) -> None:
    await seed_catalogue(NOW)
    lines = await refused(
        """
campaigns:
  - name: A
    trigger: after_end
    control: 51
  - name: B
    trigger: segment
    days: 3
  - name: C
    trigger: start
    segment: Nobody
    steps:
      - hours: -1
        words: {en: "{plan}", xx: Hi}
        buttons:
          - {to: plan, labels: {en: Go}}
          - {to: plans, opens: x, labels: {en: Go}}
          - {to: link, opens: "java script", labels: {en: Go}}
          - {to: course, opens: None such, labels: {en: Go}}
      - words: {en: "{oops}"}
segments:
  - name: S
    audience: {and: [{member: {}}, {exit_survey: {stars_at_most: 9}}]}
""",
        file,
    )
    told = "\n".join(lines)
    for said in (
        "line 5: campaigns › A › control: a whole number from 0 to 50",
        "campaigns › B › days: this trigger has no days",
        "campaigns › B › segment: this trigger needs a segment",
        "line 13: campaigns › C › steps › 1 › hours: a whole number from 0 to 8760",
        "line 14: campaigns › C › steps › 1 › words › en: not everybody has plan",
        "line 14: campaigns › C › steps › 1 › words › xx: unknown",
        "line 16: campaigns › C › steps › 1 › buttons › 1: opens is missing",
        "line 17: campaigns › C › steps › 1 › buttons › 2: such a button opens nothing more",
        "line 18: campaigns › C › steps › 1 › buttons › 3: not a link",
        "campaigns › C › steps › 2: hours is missing",
        "line 20: campaigns › C › steps › 2 › words › en: nothing is known of people under oops",
        "segments › S › audience: at and[1].exit_survey.stars_at_most: a whole number",
    ):
        assert said in told, (said, told)
    lines = await refused(
        """
campaigns:
  - name: A
    trigger: after_end
  - name: C
    trigger: start
    segment: Nobody
    steps:
      - hours: 1
        words: {en: Hi}
        buttons:
          - {to: course, opens: None such, labels: {en: Go}}
""",
        file,
    )
    told = "\n".join(lines)
    for said in (
        "campaigns › A › days: this trigger needs days",
        "campaigns › C › segment: none of the segments is called Nobody",
        "campaigns › C › steps: none of the packages is called None such",
    ):
        assert said in told, (said, told)

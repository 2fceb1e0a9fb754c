"""The catalogue as a file: out and in again, compared, and made true as a whole or not at all."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.catalogue import yaml_file
from bot.catalogue.commands import export_catalogue, import_catalogue
from bot.catalogue.refused import CatalogueRefused
from bot.catalogue.words import SENTENCES
from handlers.admin.campaigns import ready_words
from models.actions import AdminAction
from models.analytics import Source
from models.audiences import Segment
from models.campaigns import Campaign
from models.channels import ManagedChat, PlanChannel
from models.delivery import OutboxItem
from models.education import (
    EducationCategory,
    EducationEnrollment,
    EducationModule,
    EducationPackage,
    ModuleDone,
)
from models.lifecycles import ChannelType, Difficulty, DiscountType, EnrollmentStatus, JoinMode
from models.promotions import Promotion
from models.subscriptions import SubscriptionPlan
from services.atoms import Why
from services.campaigns.ready import bring_ready
from services.catalogue.changes import compare
from services.catalogue.entries import read_file
from services.catalogue.importing import CatalogueMoved, apply
from services.catalogue.shop import stored
from services.channels.linking import make_request_link
from services.settings import seed_catalogue
from tests import factories
from tests.factories import NOW
from tests.services.campaigns import with_every_button
from tests.services.gateway import Chats

LATER = datetime(2026, 12, 1, tzinfo=UTC)


async def shop(database: str) -> None:
    """One of everything, with texts that YAML could mistake for something else."""
    await seed_catalogue(NOW)
    await SubscriptionPlan.filter(is_draft=True).update(is_draft=False, is_active=True)
    plan = await factories.plan("No", price=Decimal("49.90"), features=["null", "- a", "yes: #"])
    await factories.channel(plan, "VIP # 1")
    category = await EducationCategory.get(name="Crypto Mastery")
    course = await EducationPackage.create(
        category=category,
        name="0x10",
        description="Two\n  lines ",
        price=Decimal("0.1"),
        currency="USD",
        max_students=5,
        difficulty_level=Difficulty.BEGINNER,
        starts_at=datetime(2027, 1, 2, 3, 4, 5, 678, UTC),
        learning_outcomes=["1.5", "2027-01-01"],
        plan=plan,
    )
    for position, title in enumerate(("Intro", "Intro", "@end")):
        await EducationModule.create(package=course, position=position, title=title, body="x\r\ny")
    # Access to a course's own chat is no plan of the catalogue.
    access = await SubscriptionPlan.create(
        name="0x10",
        duration_months=1,
        price=0,
        currency="USD",
        is_active=False,
        course=course,
    )
    await factories.channel(access, "Students")
    await factories.promotion("NULL", plan_ids=[plan.id], course_ids=[course.id])
    code = await Promotion.get(code="NULL")
    of = {"plan": [str(plan.id)], "course": [str(course.id)], "code": [str(code.id)]}
    named = [{"plan": {"any": of["plan"]}}, {"not": {"finished": {"of": of["course"]}}}]
    await bring_ready(ready_words("en"), "en", NOW)
    link = await Source.create(slug="video", name="Video")
    for name, document in {
        "Ours": {"or": [{"and": named}, {"used_code": {"any": of["code"]}}, {"member": {}}]},
        "Silent": {"seen": {"at_least": 30}},
        "Friends": {"ids": {"list": [7, 8]}},
        "Linked": {"came_by": {"at_most": 30}},
        "Friends' link": {"not": {"came_by": {"last": [str(link.id)]}}},
    }.items():
        await Segment.create(name=name, document=document)
    await with_every_button(await Segment.get(name="Ours"), plan, course)
    await factories.promotion("ALICE20", only_for="7")
    await factories.promotion(
        "TENOFF", 10, discount_type=DiscountType.FIXED, currency="USD", valid_until=LATER
    )


def put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def got(path: Path) -> str:
    return path.read_text("utf-8")


async def run(content: str, path: Path, *, agree: bool = True) -> str:
    """Import a file as the command does; what it said."""
    put(path, content.encode())
    said: list[str] = []
    await import_catalogue(path, NOW, say=said.append, agrees=lambda question: agree)
    return "\n".join(said)


async def refused(content: str, path: Path) -> list[str]:
    with pytest.raises(CatalogueRefused) as no:
        await run(content, path)
    return str(no.value).split("\n")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.yaml"


async def exported(file: Path) -> str:
    await export_catalogue(file, lambda said: None)
    return got(file)


async def test_a_file_names_no_links(database: str, file: Path) -> None:
    await Source.create(slug="video", name="Video")
    segment = "segments:\n  - name: Ours\n    audience: {not: {came_by: {last: [Video]}}}\n"
    [said] = await refused(segment, file)
    assert "at not.came_by.last[0]: a file names no links" in said


async def test_what_was_exported_changes_nothing_and_builds_the_same_shop_elsewhere(
    database: str, file: Path
) -> None:
    await shop(database)
    text = await exported(file)
    assert "  # VIP # 1\n" in text and "price: 49.90\n" in text
    assert text.count("name: '0x10'") == 1
    # Names stand for ids; lists of people and this shop's links are not for others.
    assert "name: Ours" in text and "at_least: 30" in text and "Friends" not in text
    assert "name: Linked" in text
    assert await run(text, file) == "nothing to change"
    assert "ALICE20" not in text
    await Campaign.all().delete()
    await Promotion.filter(only_for=None).delete()
    await Segment.exclude(name__startswith="Friends").delete()
    await EducationModule.all().delete()
    await SubscriptionPlan.filter(course_id__isnull=False).update(course_id=None)
    await EducationPackage.all().delete()
    await EducationCategory.all().delete()
    await PlanChannel.all().delete()
    await SubscriptionPlan.all().delete()
    assert "+ No" in await run(text, file)
    assert await exported(file) == text
    assert await run(text, file) == "nothing to change"


async def _student() -> EducationEnrollment:
    """A student who has finished one of the three lessons."""
    course = await EducationPackage.get(name="0x10")
    seat = await EducationEnrollment.create(
        package=course,
        student_telegram_id="7",
        enrollment_status=EnrollmentStatus.ACTIVE,
        has_seat=True,
        progress_percentage=33,
    )
    lesson = await EducationModule.get(package_id=course.id, title="@end")
    await ModuleDone.create(enrollment=seat, module=lesson)
    return seat


async def test_a_change_is_shown_with_old_and_new_and_the_rest_stays(
    database: str, file: Path
) -> None:
    await shop(database)
    changed = """
plans:
  - {name: "1 MONTH", price: 59.00, active: false}
  - {name: Week, months: 1, price: 12.50, currency: usd}
packages:
  - name: 0x10
    plan: week
    modules:
      - title: "@end"
      - {title: New, body: "Hello\\nworld"}
promotions:
  - {code: spring, type: percentage, value: 12.5, plans: [week], ends: 2027-01-01}
"""
    halfway = await _student()
    said = await run(changed, file)
    await halfway.refresh_from_db()
    # One of four lessons, where it was one of three.
    assert halfway.progress_percentage == 25
    for line in (
        "  ~ (archived) 1 month",
        '      name: "1 month" → "1 MONTH"',
        "      price: 49 → 59.00",
        "  + Week",
        '      plan: "No" → "week"',
        "      + New",
        "      the order of its modules",
        "changed: 4",
    ):
        assert line in said.split("\n"), said
    plan = await SubscriptionPlan.get(name="1 MONTH")
    assert (plan.price, plan.currency, plan.is_active) == (Decimal("59.00"), "USD", False)
    week = await SubscriptionPlan.get(name="Week")
    assert (str(week.price), week.is_lifetime) == ("12.50", False)
    course = await EducationPackage.get(name="0x10")
    assert course.plan_id == week.id
    titles = await EducationModule.filter(package_id=course.id).order_by("position")
    assert [lesson.title for lesson in titles] == ["@end", "New", "Intro", "Intro"]
    code = await Promotion.get(code="SPRING")
    assert (code.discount_value, code.plan_ids) == (Decimal("12.5"), [week.id])
    assert code.valid_until == datetime(2027, 1, 1, tzinfo=UTC)
    assert await SubscriptionPlan.filter(course_id=None).count() == 7
    (noted,) = await AdminAction.all()
    assert (noted.action, noted.actor_id, noted.details["count"]) == ("catalogue_imported", None, 4)
    assert await run(changed, file) == "nothing to change"


async def test_all_mistakes_are_named_at_once_with_line_and_field(
    database: str, file: Path
) -> None:
    await shop(database)
    await EducationPackage.filter(name="0x10").update(current_students=4)
    await factories.promotion("USED", current_uses=3)
    await factories.plan("Twin")
    await factories.plan("twin")
    wrong = """\
plans:
  - {name: A, months: 1, price: 4.999, currency: USD}
  - name: B
    months: 1.5
    prise: 4
    currency: dollars
    price: 1e3
  - {name: 1 month, price: [], features: no}
  - {name: C, name: D}
  - {name: Twin, price: 1}
  - {months: 2}
  - {name: 1 Month}
packages:
  - name: 0x10
    seats: 3
    category: Nowhere
    level: Guru
    features: [ok, "%s"]
    modules:
      - {title: X, file: AgAD}
promotions:
  - {code: USED, value: 30, uses: 2}
  - {code: "no", type: percentage, value: 101}
  - {code: HUNDRED, type: percentage, value: 101, minimum: 5}
channels:
  - {chat: -1, plans: [Nothing]}
courses: []
"""
    said = await refused(wrong.replace("%s", "x" * 81), file)
    assert [line.split(": ", 1)[0] for line in said] == sorted(
        (line.split(": ", 1)[0] for line in said), key=lambda line: int(line.removeprefix("line "))
    )
    for line in (
        "line 2: plans › A › price: not an amount of USD with its own decimals",
        "line 4: plans › B › months: a whole number from 0 to 120",
        "line 5: plans › B › prise: unknown; did you mean price?",
        "line 6: plans › B › currency: not a currency, like USD",
        "line 7: plans › B › price: not an amount, like 49 or 49.90",
        "line 8: plans › 1 month › price: one value is needed here",
        "line 8: plans › 1 month › features: a list is needed here, each item behind a dash",
        "line 9: plans › C › name: it stands here twice",
        "line 10: plans › Twin: 2 in the shop are called so; give them names of their own first",
        "line 11: plans › 2 months: price is missing",
        "line 12: plans › 1 Month: it stands here twice",
        "line 15: packages › 0x10 › seats: 4 are taken already",
        "line 16: packages › 0x10 › category: none of the categories is called Nowhere",
        "line 17: packages › 0x10 › level: one of: Beginner, Intermediate, Advanced",
        "line 18: packages › 0x10 › features: longer than 80 characters",
        "line 20: packages › 0x10 › modules › X › file: file and file_kind come together",
        "line 22: promotions › USED › value: people have used the code, so this stays",
        "line 22: promotions › USED › uses: 3 are taken already",
        "line 23: promotions › no › code: a code is 3 to 32 letters and digits",
        "line 24: promotions › HUNDRED › currency: an amount needs its currency",
        "line 24: promotions › HUNDRED › value: a discount is more than nothing,"
        " and at most 100 percent",
        "line 26: channels › -1 › chat: the bot is no administrator there;"
        " add it to the chat first",
        "line 27: courses: unknown",
    ):
        assert line in said, "\n".join(said)
    assert await AdminAction.all().count() == 0


async def test_channels_are_linked_by_the_names_of_plans_and_get_their_link_later(
    database: str, file: Path
) -> None:
    await seed_catalogue(NOW)
    await ManagedChat.create(chat_id="-1001", title="Club", chat_type=ChannelType.CHANNEL)
    links = "channels: [{chat: -1001, join: invite, plans: [1 Month, lifetime]}]"
    assert "plans: [] → [1 Month, lifetime]" in await run(links, file)
    assert await PlanChannel.filter(chat_id="-1001", is_active=True).count() == 2
    assert (await ManagedChat.get(chat_id="-1001")).join_mode is JoinMode.INVITE
    owed = await OutboxItem.filter(kind="prepare_channel")
    assert {row.chat_id for row in owed} == {"-1001"}
    assert await make_request_link("-1001", Chats(), NOW)
    assert not await make_request_link("-1001", Chats(), NOW), "made already"
    assert (
        await PlanChannel.filter(chat_id="-1001").first()
    ).invite_link == "https://t.me/+request"
    assert await run(links, file) == "nothing to change"
    await run("channels: [{chat: -1001, plans: [Lifetime]}]", file)
    (left,) = await PlanChannel.filter(chat_id="-1001", is_active=True).select_related("plan")
    assert left.plan.name == "Lifetime"


async def test_a_failure_in_the_middle_leaves_nothing_and_so_does_a_no(
    database: str, file: Path
) -> None:
    await seed_catalogue(NOW)
    wanted = """
plans: [{name: Week, months: 1, price: 9, currency: USD}]
packages: [{name: Pro Trader Mentorship, seats: 2}]
"""
    with pytest.raises(CatalogueRefused, match="nothing was changed"):
        await run(wanted, file, agree=False)
    reading = read_file(yaml_file.parse(wanted.encode()))
    shown = compare(await stored(), reading).changes
    # A third seat is taken after the look, so the second change breaks its guard.
    await EducationPackage.filter(name="Pro Trader Mentorship").update(current_students=3)
    with pytest.raises(CatalogueMoved):
        await apply(reading, shown, now=NOW)
    with pytest.raises(CatalogueMoved):
        await apply(reading, [], now=NOW)
    assert not await SubscriptionPlan.exists(name="Week")
    assert (await EducationPackage.get(name="Pro Trader Mentorship")).max_students == 10


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"plans: [\n", "line 2: "),
        (b"a: &x [1]\nb: *x\n", "line 1: anchors and aliases are not read"),
        (b"plans: !!python/object/apply:os.system [ls]\n", "line 1: tags are not read"),
        (b"\n" + b"[" * 3000, "line 2: nothing in a catalogue is so deep"),
        (b"plans:\n  - \xff\n", "line 2: not UTF-8"),
        (b"plans:\n  - \x00\n", "line 2: a character that YAML does not allow"),
        (b"plans: []\n---\nplans: []\n", "line 2: a second document begins"),
        (b"? [a]\n: b\n", "line 1: a field needs a name"),
        (b"x" * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
    ],
    ids=["syntax", "bomb", "tag", "deep", "bytes", "nul", "documents", "key", "size"],
)
async def test_what_is_no_catalogue_is_refused_in_one_line(
    file: Path, content: bytes, said: str
) -> None:
    put(file, content)
    with pytest.raises(yaml_file.UnreadableFile) as no:
        yaml_file.read(file)
    assert said in str(no.value) and "\n" not in str(no.value)


async def test_a_code_of_ones_own_is_in_no_file(database: str) -> None:
    await factories.promotion("SPRING")
    await factories.promotion("OWN7", only_for="7")
    assert [one.key for one in (await stored()).things["promotions"]] == ["SPRING"]


async def test_nothing_at_all_changes_nothing(database: str, file: Path) -> None:
    for content in ("", "# nothing\n", "plans:\n", "plans: []\nchannels: ~\n"):
        assert await run(content, file) == "nothing to change"
    assert await refused("just words", file) == ["line 1: fields with their names are needed here"]
    assert await refused("plans: {name: A}", file) == [
        "line 1: plans: a list is needed here, each item behind a dash"
    ]


def test_every_mistake_has_its_words() -> None:
    services = Path(yaml_file.__file__).parents[2] / "services"
    sources = [one for room in ("catalogue", "fields") for one in (services / room).glob("*.py")]
    code = "".join(path.read_text() for path in sources)
    audience = {f"Audience-{why}" for why in Why}
    assert audience - SENTENCES.keys() == {"Audience-not_json"}
    unused: set[Any] = {what for what in SENTENCES if f'"{what}"' not in code} - audience
    # These are the names of refusals that the chat's readers raise.
    assert unused == {
        "NotACurrency",
        "NotANumber",
        "NotAnAddress",
        "TooLong",
        "NotACode",
        "NotAYear",
        "NotALink",
        "BracesBroken",
        "MarkupBroken",
        "OtherFormMissing",
        "UnknownPlaceholder",
        "WordsTooLong",
        # A plan's own kind of field raises it.
        "NotAGate",
    }

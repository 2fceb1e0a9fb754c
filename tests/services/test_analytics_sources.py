"""Sources: who came by which link first and last, and what a payment knows of it."""

import asyncio
from datetime import timedelta
from random import Random

import pytest

from models.analytics import Source, SourceTouch, UserAnalytics
from models.payments import Payment
from services.analytics.events import Event, EventType, Utm, Web, write
from services.analytics.sources import arrive, links, payload, token
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
HOUR = timedelta(hours=1)


async def source(slug: str, target: str = "", **more: object) -> Source:
    return await Source.create(slug=slug, name=slug.title(), target=target, **more)


async def touch(person: str) -> tuple[str, str]:
    row = await SourceTouch.get(telegram_user_id=person).prefetch_related(
        "first_source", "last_source"
    )
    return row.first_source.slug, row.last_source.slug


async def test_the_first_and_the_last_source_are_kept() -> None:
    for slug in ("spring", "autumn"):
        await source(slug, utm_source="youtube")
    assert await arrive("1", "src_spring", NOW) == ""
    assert await touch("1") == ("spring", "spring")
    await arrive("1", "src_autumn", NOW + HOUR)
    assert await touch("1") == ("spring", "autumn")
    events = await UserAnalytics.filter(telegram_user_id="1").order_by("created_at")
    assert [(one.event_type, one.utm_source) for one in events] == [("arrived", "youtube")] * 2


async def test_the_same_update_again_is_one_arrival_and_a_later_one_another() -> None:
    await source("spring")
    for moment in (NOW, NOW, NOW + HOUR / 2, NOW + HOUR * 2):
        await arrive("1", "src_spring", moment)
    assert await UserAnalytics.filter(event_type="arrived").count() == 2


async def test_a_link_may_open_a_plan_or_a_course() -> None:
    await source("spring", "plan_x")
    assert await arrive("1", "src_spring", NOW) == "plan_x"
    assert await arrive("1", payload("spring", token()), NOW) == "plan_x"


async def test_a_visit_on_the_web_is_tied_to_who_arrives_and_to_its_own_source() -> None:
    spring, _ = await source("spring"), await source("autumn")
    visit = token()
    seen = Web("news.example", "/go/spring", "phone", "Chrome", "203.0.113.0")
    told = {"source": str(spring.id)}
    utm = Utm("youtube", "video", "may")
    await write([Event(EventType.LINK_VISITED, NOW, None, told, visit, utm, seen)])
    await arrive("1", payload("spring", visit), NOW + HOUR)
    came = await UserAnalytics.get(telegram_user_id="1", event_type="arrived")
    # Whose visit it was is known from now on.
    assert (await UserAnalytics.get(event_type="link_visited")).telegram_user_id == "1"
    assert (came.session_id, came.referrer, came.device_type) == (visit, "news.example", "phone")
    assert (came.utm_source, came.utm_campaign) == ("youtube", "may")
    # A token under another name, one that is long past, one that was handed on, and a guessed one
    # tell nothing: who comes by them comes by the source and no more.
    await arrive("2", payload("autumn", visit), NOW + HOUR)
    await arrive("3", payload("spring", visit), NOW + timedelta(days=31))
    await arrive("4", payload("spring", visit), NOW + HOUR)
    await arrive("5", payload("spring", token()), NOW + HOUR)
    for person in ("2", "3", "4", "5"):
        came = await UserAnalytics.get(telegram_user_id=person)
        assert (came.event_type, came.referrer, came.session_id) == ("arrived", None, None)


async def test_of_two_with_one_token_at_once_the_visit_is_one_persons() -> None:
    spring, visit = await source("spring"), token()
    told = {"source": str(spring.id)}
    await write([Event(EventType.LINK_VISITED, NOW, None, told, visit, web=Web("news.example"))])
    await asyncio.gather(*(arrive(str(n), payload("spring", visit), NOW) for n in range(4)))
    came = await UserAnalytics.filter(event_type="arrived")
    assert sorted(one.referrer or "" for one in came) == ["", "", "", "news.example"]


async def test_starts_that_are_handled_out_of_order_leave_the_same_first_and_last() -> None:
    for slug in ("a", "b", "c"):
        await source(slug)
    for slug, hours in (("b", 2), ("c", 3), ("a", 1)):
        await arrive("1", f"src_{slug}", NOW + HOUR * hours)
    assert await touch("1") == ("a", "c")


@pytest.mark.parametrize(
    "start", [None, "", "plan_x", "src_", "src_Spring", "go_spring", "go_spring_short", "src_a b"]
)
async def test_what_names_no_source_goes_on_as_it_was(start: str | None) -> None:
    await source("spring")
    assert await arrive("1", start, NOW) is None
    assert await SourceTouch.all().count() == 0


async def test_an_unknown_source_is_a_plain_start() -> None:
    assert await arrive("1", "src_nowhere", NOW) == ""
    assert await SourceTouch.all().count() == await UserAnalytics.all().count() == 0


async def test_an_archived_source_has_no_page_and_still_counts() -> None:
    await source("spring", is_active=False)
    assert await links() == {}
    await arrive("1", "src_spring", NOW)
    assert await touch("1") == ("spring", "spring")


@pytest.mark.parametrize("seed", range(4))
async def test_in_any_history_a_payment_knows_the_first_and_the_last_before_it(seed: int) -> None:
    """Beside it a plain list of who came by what; buyers who came by nothing know nothing."""
    random = Random(seed)
    rows = {slug: await source(slug) for slug in ("a", "b", "c")}
    people = [await factories.person(f"P{n}", now=NOW) for n in range(3)]
    plan = await factories.plan()
    came: dict[str, list[str]] = {}
    wanted = []
    for step in range(40):
        one, moment = random.choice(people), NOW + HOUR * 2 * step
        if random.random() < 0.6:
            slug = random.choice("abc")
            await arrive(one.telegram_id, f"src_{slug}", moment)
            came.setdefault(one.telegram_id, []).append(slug)
        else:
            paid = await Payment.create(
                user_id=one.user.id,
                plan=plan,
                amount=1,
                currency="USD",
                payment_method="manual",
            )
            by = came.get(one.telegram_id)
            wanted.append(
                (paid.id, rows[by[0]].id if by else None, rows[by[-1]].id if by else None)
            )
    for paid_id, first, last in wanted:
        paid = await Payment.get(id=paid_id)
        assert (paid.first_source_id, paid.last_source_id) == (first, last)

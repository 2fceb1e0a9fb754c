"""`/go/<name>` leads into the bot and nowhere else; who looks is counted once, programs never."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import asyncpg
import pytest
from aiohttp import web
from multidict import CIMultiDict
from prometheus_client import CollectorRegistry

from bot import tracked_links as module
from bot.browsers import browser_of, device_of, is_program
from bot.clock import SystemClock
from bot.tracked_links import TrackedLinks
from bot.web import runner_of, site_at
from models.analytics import Source, UserAnalytics
from services.analytics.events import Event, write

pytestmark = pytest.mark.usefixtures("database")
PHONE = (
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/140.0.0.0 Mobile Safari/537.36"
)


#: What a proxy may write, and what is kept of it.
NETS = {
    "198.51.100.7": "198.51.100.0",
    "198.51.100.7:4711": "198.51.100.0",
    "2001:db8:1:2::3": "2001:db8:1::",
    "[2001:db8:1:2::3]:443": "2001:db8:1::",
    "fe80:0:7::1%eth0": "fe80:0:7::",
    "::ffff:198.51.100.7": "198.51.100.0",
    "nonsense": None,
}


class Kept(list[Event]):
    def note(self, happened: Event) -> None:
        self.append(happened)


@asynccontextmanager
async def page(kept: Kept, **more: bool) -> AsyncIterator[str]:
    async def name() -> str:
        return "the_bot"

    app = web.Application()
    TrackedLinks(name, kept, SystemClock(), CollectorRegistry(), **more).mount(app)
    runner = runner_of(app)
    await runner.setup()
    try:
        await site_at(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


async def get(url: str, method: str = "GET", agent: str = PHONE, **headers: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession(skip_auto_headers=["User-Agent"]) as http,
        http.request(
            method, url, headers={"User-Agent": agent, **headers}, allow_redirects=False
        ) as answer,
    ):
        return answer.status, answer.headers.get("Location", "")


@pytest.fixture
async def source() -> Source:
    return await Source.create(
        slug="spring", name="Spring", utm_source="youtube", utm_medium="video"
    )


async def test_a_visit_is_kept_by_families_and_nets_and_led_to_our_bot(source: Source) -> None:
    kept = Kept()
    async with page(kept) as site:
        status, where = await get(
            f"{site}/go/spring?utm_campaign=%D0%BC%D0%B0%D0%B9%0a+<b>%00%E2%80%AE&utm_term=x"
            "&next=https://evil.example",
            Referer="https://news.example/private/1?name=Ida",
        )
    [visit] = kept
    assert (status, where) == (302, f"https://t.me/the_bot?start=go_spring_{visit.session}")
    await write(kept)
    row = await UserAnalytics.get()
    assert row.telegram_user_id is None
    assert row.event_data == {"source": str(source.id)}
    assert (row.utm_source, row.utm_medium, row.utm_campaign) == ("youtube", "video", "май <b>")
    assert (row.referrer, row.page_url) == ("news.example", "/go/spring")
    assert (row.device_type, row.browser) == ("phone", "Chrome")
    assert str(row.ip_address) == "127.0.0.0"
    assert row.user_agent is None


@pytest.mark.parametrize("slug", ["autumn", "SPRING", "spring%2f..", "%00", "a" * 300, "-"])
async def test_an_unknown_name_is_not_there(source: Source, slug: str) -> None:
    kept = Kept()
    async with page(kept) as site:
        assert (await get(f"{site}/go/{slug}"))[0] == 404
    assert not kept


@pytest.mark.parametrize(
    "headers",
    [
        {"agent": "TelegramBot (like TwitterBot)"},
        {"agent": "facebookexternalhit/1.1"},
        {"agent": ""},
        {"agent": "curl/8.5"},
        {"agent": "Iframely/1.3.1 (+https://iframely.com/docs/about)"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"X-Purpose": "preview"},
        {"method": "HEAD"},
    ],
)
async def test_what_nobody_looks_at_is_led_on_and_not_counted(
    source: Source, headers: dict[str, str]
) -> None:
    kept = Kept()
    async with page(kept) as site:
        assert await get(f"{site}/go/spring", **headers) == (
            *(302, "https://t.me/the_bot?start=src_spring"),
        )
    assert not kept


async def test_a_flood_from_one_net_is_led_on_and_counted_no_further(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_OF_NET", 5)
    kept = Kept()
    async with page(kept, behind_proxy=True) as site:
        for n in range(20):
            told = {"X-Forwarded-For": f"10.0.0.1, 203.0.113.{n}"}
            assert (await get(f"{site}/go/spring", **told))[0] == 302
        assert len(kept) == 5
        for net in NETS:
            await get(f"{site}/go/spring", **{"X-Forwarded-For": net})
    assert [one.web.net for one in kept[4:]] == [
        *("203.0.113.0", *NETS.values()),
    ]


async def test_what_the_proxy_wrote_counts_also_where_it_wrote_a_line_of_its_own(
    source: Source,
) -> None:
    kept = Kept()
    told = [("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-For", "203.0.113.9")]
    async with page(kept, behind_proxy=True) as site, aiohttp.ClientSession() as http:
        headers = CIMultiDict([("User-Agent", PHONE), *told])
        async with http.get(f"{site}/go/spring", headers=headers, allow_redirects=False):
            pass
    assert kept[0].web.net == "203.0.113.0"


async def test_without_a_proxy_nobody_says_where_they_come_from(source: Source) -> None:
    kept = Kept()
    async with page(kept) as site:
        await get(f"{site}/go/spring", **{"X-Forwarded-For": "198.51.100.7"})
    assert kept[0].web.net == "127.0.0.0"


async def test_links_are_read_seldom_however_many_ask(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    read = module.links

    async def counted():  # type: ignore[no-untyped-def]
        nonlocal asked
        asked += 1
        return await read()

    monkeypatch.setattr(module, "links", counted)
    async with page(Kept()) as site:
        await asyncio.gather(*(get(f"{site}/go/none-{n}") for n in range(50)))
        assert (await get(f"{site}/go/spring"))[0] == 302
    assert asked == 1


async def test_whoever_comes_first_finds_it_however_many_come_at_once(source: Source) -> None:
    async with page(Kept()) as site:
        answers = await asyncio.gather(*(get(f"{site}/go/spring") for _ in range(20)))
    assert {status for status, _ in answers} == {302}


async def test_a_link_is_there_soon_after_it_was_made(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SOON", 0.0)
    async with page(Kept()) as site:
        assert (await get(f"{site}/go/spring"))[0] == 302
        await Source.create(slug="may", name="May")
        assert (await get(f"{site}/go/may"))[0] == 302


async def test_a_known_link_waits_for_no_database_and_an_unknown_one_not_for_long(
    source: Source, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = await asyncpg.connect(database_url)
    try:
        async with page(Kept()) as site, page(Kept()) as new:
            assert (await get(f"{site}/go/spring"))[0] == 302
            for name, seconds in (("_FRESH", 0.0), ("_SOON", 0.0), ("_PATIENCE", 0.1)):
                monkeypatch.setattr(module, name, seconds)
            await other.execute("BEGIN; LOCK TABLE sources IN ACCESS EXCLUSIVE MODE")
            async with asyncio.timeout(5):
                assert (await get(f"{site}/go/spring"))[0] == 302
                assert (await get(f"{site}/go/none"))[0] == 404
                # One that has read nothing yet does not say that there is no such link.
                assert (await get(f"{new}/go/spring"))[0] == 503
            await other.execute("ROLLBACK")
    finally:
        await other.close()


@pytest.mark.parametrize(
    ("agent", "device", "browser"),
    [
        (PHONE, "phone", "Chrome"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0) Version/18 Safari/605", "tablet", "Safari"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/140 Safari/537 Edg/140", "computer", "Edge"),
        ("Mozilla/5.0 (X11; Linux) Gecko Firefox/145.0", "computer", "Firefox"),
        ("Mozilla/5.0 (Linux; Android 14; SM-X710) Chrome/1 Safari/5", "tablet", "Chrome"),
        ("<script>", "other", "other"),
        # What reads codes off a wall is somebody.
        ("Mozilla/5.0 (Linux; Android 14) Chrome/126 Mobile QRScanner", "phone", "Chrome"),
        # Who says much has no more than its beginning looked at.
        ("x" * 600 + "iPhone Safari/ bot", "other", "other"),
        ("Mozilla/5.0 (Linux; Android 9; CUBOT X19) Chrome/99 Mobile", "phone", "Chrome"),
    ],
)
def test_browsers_are_told_by_families(agent: str, device: str, browser: str) -> None:
    assert (device_of(agent), browser_of(agent)) == (device, browser)
    assert not is_program({"User-Agent": agent})

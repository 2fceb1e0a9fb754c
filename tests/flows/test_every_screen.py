"""Every screen of the bot: walked over HTTP by every person who has one, and kept as a text.

Nothing crashes (the house's books are checked at its end), every tap is answered by a screen, and
from every screen there is a way back. The texts are kept in tests/snapshots, a file a language.
"""

from collections.abc import AsyncIterator
from functools import partial

import pytest

from handlers.callbacks.origins import OPENERS
from handlers.commands import ADMIN, MEMBER, STAFF
from handlers.forms import FORMS
from handlers.speech import LANGUAGES, speech_for
from services.setting_types import SETTINGS
from tests.database_server import SessionServer
from tests.harness.crawl import Crawl
from tests.harness.crawl_buttons import KINDS, Walker, own_of, prefix_of
from tests.harness.crawl_text import Writer
from tests.harness.furniture import AT, furnish
from tests.harness.house import open_house
from tests.harness.nursery import ForkedBot, Nursery
from tests.harness.snapshots import changes_since_kept

#: English comes last, so what is done is done in English.
IN_ORDER = sorted(LANGUAGES, key=lambda language: language == "en")
#: What is not on any screen of this bot: buttons that only messages of former releases show,
#: further pages of long lists, a receipt of several pages, and what needs another person meanwhile;
#: words of no meaning that go to the team, the invoice of a test while another one runs, the
#: guide of a shop that is set up, the code that comes with a message of a campaign, the exit
#: survey, which a notice asks, what both surveys' answers open where nobody has answered, a
#: wallet's name and what it holds for a plan, for which the chain has to say that it is theirs,
#: and a wallet app's link, for which the shop has to have a public address
#: (tests/flows/test_ton_connect.py).
NOT_FOUND = (
    *("b", "bs", "bk", "bt", "rl", "r", "f"),
    *("kr", "kf", "kv", "uf", "rpg", "rp", "ho"),
    *("hd", "oc", "ro", "go", "wd", "hg", "hx", "sx", "sg"),
    *("hw", "vi", "suh", "cu", "xs", "xr", "xt", "yr", "twx"),
    *("twk", "twp", "twh", "dlh", "dli"),
    # It comes with a notice (tests/flows/test_channels_joining.py).
    "j",
    # No name of the furnished shop is on the chain (tests/flows/test_subdomains.py).
    *("na", "ne", "np", "nd", "ns", "nb", "nk", "nv", "nm", "nl"),
    # A lost account takes two people, and its proof (tests/flows/test_recovery.py).
    *("ryw", "ryc", "ryo", "ryk", "ryy", "ryz", "ryn"),
)
#: Forms to which only a notice leads, or a payment on the chain, of which the furnished shop has
#: none to give back; tests of their own answer them.
TOLD = {"exit-survey", "whole"}
#: No plan of the walk is free for holders, no name is on the chain: test_ton_holdings and
#: test_subdomains go these ways.
NOT_WALKED = {("two", "p"), ("u", "nd")}
#: What does not lead back. Stars that went after all are owed no more, so that their card is gone:
#: the queue in which they stood is shown; so it is with a person who is out after all, and with a
#: transfer, a proof or an enrolment about which somebody decided meanwhile. A message to many that
#: is previewed, and what its buttons open, stand below the screen, which stays. Whoever asked to be
#: forgotten, stays after all, or asked for their data too soon has nothing to go back to.
ONE_WAY = ("qy", "qt", "tx", "no", "kz", "cv", "bg", "iz", "is", "ib", "iy")
#: What is done or asked for words, although no name says so, and no screen to come back to.
ACTS = ("hr", "sut", "vb", "ku", "rco", "j", "ix")
#: The same of one button among several of a name: a preview is sent, not shown.
SENDS = ("bo:p:*",)
#: A message that is no marketing is previewed with the buttons that were put under it, or none.
BARE = {"admin bo:p:*: no button leads on or back"}
#: What an enrolment that is over leads on to; the wallet, by which a lost account is found; and the
#: name that a checkout is for.
UPWARDS = {("kp:*", "km:*"), ("ky", "km:*"), ("we:*", "km:*"), ("two", "rya"), ("cl:*", "c:*")}
#: A proof of which only a notice told: its card is found by the way back from its rejection.
BACKWARDS = {"rc:* from no:*"}
#: Whoever was an admin for a while has the button of a person, and is shown the menu.
OFFICES = {("member", "u:*"), ("newcomer", "u:*")}
#: One walk for all of them: spread over the workers, each would walk it again.
pytestmark = [pytest.mark.xdist_group("walk"), pytest.mark.timeout(1200)]


@pytest.fixture(scope="module")
async def crawl(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Crawl]:
    """A walk through a furnished house, in which nothing happens by itself."""
    url = await database_server.fresh_database()
    async with open_house(
        url,
        tmp_path_factory.mktemp("walked"),
        {"TICK_SECONDS": "3600"},
        stands_at=AT,
        program=partial(ForkedBot, nursery),
    ) as house:
        # Telegram knows nothing of the Stars that it is asked to take back.
        house.expects_error("CHARGE_NOT_FOUND")
        # Its one tick is over before there is anything that it could do.
        await house.bot.says('"event": "polling_started"')
        await house.becomes(True, "SELECT count(*) > 0 FROM rolled_days")
        await house.rests()
        lives = await furnish(house, url)
        made = Crawl(house, {language: Writer() for language in IN_ORDER})
        await made.walk(
            Walker("newcomer", lives.newcomer, ("start", "plans", "courses", "membership")),
            Walker("member", lives.member, MEMBER),
            Walker("moderator", lives.moderator, ("start", *STAFF)),
            Walker("admin", house.admin, ("person 2000", "person 3001", "start", *STAFF, *ADMIN)),
        )
    await database_server.drop_database(url)
    yield made


def test_every_tap_shows_something_with_a_way_on(crawl: Crawl) -> None:
    assert set(crawl.troubles) <= BARE


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_went_wrong(crawl: Crawl, language: str) -> None:
    apology = speech_for(language, None, None)("fault", reference="").split(".")[0]
    said = crawl.writers[language].records
    assert not [name for name, text in said.items() if apology in text]


def test_every_screen_leads_back_to_a_menu(crawl: Crawl) -> None:
    lost = {f"{w.role} {shape}" for w in crawl.walkers.values() for shape in w.without_way_back()}
    assert not lost


def test_every_screen_leads_to_where_it_was_opened_from(crawl: Crawl) -> None:
    """A menu alone is no way back for what was opened further in."""
    lost = {
        f"{walker.role} {told}"
        for walker in crawl.walkers.values()
        for told in walker.without_way_to_origin()
        if prefix_of(told.partition(" ")[0]) not in ONE_WAY and told not in BACKWARDS
    }
    assert not lost, "\n".join(sorted(lost))


def test_every_screen_leads_to_each_screen_that_opens_it(crawl: Crawl) -> None:
    """One of its openers is not enough: Back is where one came from."""
    lost = {
        f"{walker.role} {told}"
        for walker in crawl.walkers.values()
        for told in walker.without_way_to_opener()
        if not _is_upwards(*told.split(" from "))
        and (walker.role, told.split(" from ")[1]) not in OFFICES
    }
    assert not lost, "\n".join(sorted(lost))


def test_every_form_leads_to_its_card_with_the_origin_that_it_had(crawl: Crawl) -> None:
    assert any("|" in shape for walker in crawl.walkers.values() for shape in walker.forms)
    lost = {
        f"{walker.role} {told}"
        for walker in crawl.walkers.values()
        for told in walker.forms_that_lose_origin()
    }
    assert not lost, "\n".join(sorted(lost))


def _is_upwards(shape: str, opener: str) -> bool:
    if prefix_of(shape) in ONE_WAY or opener in SENDS:
        return True
    return prefix_of(opener) in ACTS or (shape.partition("|")[0], opener) in UPWARDS


def test_each_way_back_that_is_declared_was_walked(crawl: Crawl) -> None:
    walked = {
        tuple(one.partition(":")[0] for one in shape.split("|"))
        for walker in crawl.walkers.values()
        for shape in walker.ways
        if "|" in shape
    }
    declared = {
        (kind.__prefix__, opener.__prefix__)
        for kind, openers in OPENERS.items()
        for opener in openers
    }
    assert declared - walked == NOT_WALKED, sorted(declared - walked)


def test_every_setting_with_a_value_has_its_change_opened(crawl: Crawl) -> None:
    said = crawl.writers["en"].records
    for setting in SETTINGS:
        # Its card may have been opened from a further page of the list.
        opened = {name for name in said if own_of(name.removeprefix("admin ")) == f"ge:{setting}"}
        assert any("Now:" in said[at] and f"{at} · save" in said for at in opened), setting


def test_every_form_was_opened_and_answered(crawl: Crawl) -> None:
    assert crawl.forms == set(FORMS) - TOLD


def test_every_kind_of_button_was_found(crawl: Crawl) -> None:
    found = {prefix_of(data) for w in crawl.walkers.values() for data in w.found}
    assert set(KINDS) - found <= set(NOT_FOUND)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screens_say_what_they_said(
    crawl: Crawl, language: str, request: pytest.FixtureRequest
) -> None:
    rewrite = request.config.getoption("--rewrite-snapshots")
    text = crawl.writers[language].text()
    assert not changes_since_kept(f"screens-{language}.txt", text, rewrite=rewrite)

"""A wallet on the chat page: let in, turned down, cheated with, and asked to sign, in Chromium."""

import base64
import io
import re
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import segno
from pytoniq_core import begin_cell
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from sandbox.ton import GRAM, RECEIVING
from sandbox.ton.addresses import friendly
from sandbox.ton.wallet_tricks import TRICKS
from tests.browser.conftest import ShopScenario
from tests.browser.screen import Screen, words
from tests.sandbox.connecting import DOMAIN, App, Unproven, check, in_telegram, manifest_server

#: As the sandbox's own list has it; a button may not hold the link that all wallets take.
WALLET = "https://one.wallet.test/ton-connect"
TRICKS_JS = Path(__file__).parents[2] / "sandbox" / "page" / "js" / "tricks.js"


@pytest.fixture
def alice(people: Any, show: Any) -> Screen:
    [person] = people("Alice", language_code="en")
    [screen] = show(person.id, start=True)
    screen.message("Welcome!")
    screen.person = person
    return screen


@pytest.fixture
def app(scenario: ShopScenario) -> Iterator[App]:
    """A program with a manifest, and its side of a bridge."""
    stack = AsyncExitStack()
    shop = {"name": "The Shop", "url": f"https://{DOMAIN}", "iconUrl": f"https://{DOMAIN}/i"}
    at = scenario.do(stack.enter_async_context(manifest_server(**shop)))
    url = f"http://{at}/tonconnect-manifest.json"
    yield App(scenario.sandbox.session, f"{scenario.url}/bridge/one", url)
    scenario.do(stack.aclose())


def opens(alice: Screen, link: str) -> str:
    """The words of the wallet's sheet, opened by a button of the bot's."""
    alice.says(f"/wallet {link}")
    alice.message("Pay from your wallet")
    alice.taps("Open the wallet")
    return words(alice.one(".sheet .wallet-ask"))


def pays(amount: int, text: str) -> Any:
    body = begin_cell().store_uint(0, 32).store_string(text).end_cell()
    payload = base64.b64encode(body.to_boc()).decode()
    return {"address": friendly(RECEIVING), "amount": str(amount), "payload": payload}


def test_a_program_is_let_in_and_a_transaction_signed(
    alice: Screen, scenario: ShopScenario, app: App
) -> None:
    shown = opens(alice, app.link(WALLET))
    account = scenario.do(scenario.sandbox.ton.account(alice.person))
    assert all(word in shown for word in ("The Shop", DOMAIN, account["address"], "Refuse"))
    alice.press("Connect")
    alice.sees("Your wallet answered The Shop.")
    event = scenario.do(app.hears())
    now = event["payload"]["items"][1]["proof"]["timestamp"]
    assert check(event, app.payload, DOMAIN, now) == account["raw"]
    asked = {"messages": [pays(7 * GRAM // 2, "DC7K2M")]}
    number = scenario.do(app.asks("sendTransaction", asked))
    alice.press("Your wallet\nA transaction waits to be signed.")
    shown = words(alice.one(".sheet .wallet-ask"))
    assert all(word in shown for word in ("3.5 GRAM", "DC7K2M", friendly(RECEIVING), DOMAIN))
    alice.press("Sign and send")
    alice.sees("Signed.")
    answer = scenario.do(app.hears())
    assert (answer["id"], "result" in answer) == (number, True)
    alice.wait(lambda: not alice.one(".push").is_displayed(), "nothing to sign any more")
    alice.press("Actions for " + words(alice.one(".owner h2")))
    alice.press("Open the wallet")
    alice.press("Disconnect")
    assert scenario.do(app.hears())["event"] == "disconnect"


def test_a_program_is_turned_down_or_cheated(
    alice: Screen, scenario: ShopScenario, app: App
) -> None:
    opens(alice, in_telegram(app.link()))
    alice.press("Refuse")
    assert scenario.do(app.hears())["payload"]["code"] == 300
    opens(alice, app.link(WALLET))
    alice.one(".tricks summary").click()
    Select(alice.one("[name=version]")).select_by_value("v5r1")
    account = scenario.do(scenario.sandbox.ton.account(alice.person, version="v5r1"))
    alice.sees(account["address"])
    Select(alice.one("[name=trick]")).select_by_value("signs_domain")
    alice.press("Connect")
    event = scenario.do(app.hears())
    assert event["payload"]["items"][0]["address"] == account["raw"]
    with pytest.raises(Unproven, match="domain"):
        check(event, app.payload, DOMAIN, event["payload"]["items"][1]["proof"]["timestamp"])


def scans(alice: Screen, scenario: ShopScenario, link: str) -> None:
    """The bot sends a code, and the person holds their camera over it."""
    picture = io.BytesIO()
    segno.make(link, micro=False).save(picture, kind="png", scale=8)

    async def send() -> None:
        form = aiohttp.FormData({"chat_id": str(alice.person.id)})
        form.add_field("photo", picture.getvalue(), filename="q.png", content_type="image/png")
        url = f"{scenario.bot.base}/sendPhoto"
        async with scenario.sandbox.session.post(url, data=form) as answer:
            assert answer.status == 200

    before = len(alice.all(".photo"))
    scenario.do(send())
    alice.sees_picture(before + 1)
    # Not by the mouse: the thread still scrolls to its end, and another photo would be hit.
    alice.browser.execute_script("arguments[0].click()", alice.all(".photo")[-1])
    alice.press("Scan the code")


def test_a_code_in_a_picture_is_scanned(
    alice: Screen, browser: Any, scenario: ShopScenario, app: App
) -> None:
    scans(alice, scenario, app.link())
    assert "The Shop" in words(alice.one(".sheet .wallet-ask"))
    assert browser.find_elements(By.CSS_SELECTOR, ".lightbox") == []
    alice.press("Close")
    to = friendly(RECEIVING, bounceable=False)
    scans(alice, scenario, f"ton://transfer/{to}?amount={GRAM}&text=DC7K2M")
    assert alice.one(".sheet [name=comment]").get_property("value") == "DC7K2M"
    alice.press("Close")
    # A message to a contract is shown as one, and sent as it stands.
    body = begin_cell().store_uint(0x12345678, 32).end_cell()
    written = base64.urlsafe_b64encode(body.to_boc()).decode()
    scans(alice, scenario, f"ton://transfer/{to}?amount={GRAM}&bin={written}")
    assert "0x12345678" in words(alice.one(".sheet .wallet-ask"))
    alice.press("Sign and send")
    alice.sees("Signed.")


def test_a_link_that_came_from_elsewhere_is_opened_in_the_wallet(alice: Screen, app: App) -> None:
    alice.press("Actions for " + words(alice.one(".owner h2")))
    alice.press("Open the wallet")
    alice.one(".sheet input[name=link]").send_keys(app.link())
    alice.press("Open")
    assert "The Shop" in words(alice.one(".sheet .wallet-ask"))
    alice.press("Close")
    app.manifest = "http://127.0.0.1:9/tonconnect-manifest.json"
    alice.says(f"/wallet {app.link(WALLET)}")
    alice.taps("Open the wallet")
    alice.sees("The wallet turned it down")


def test_a_bridge_is_down_on_order(
    alice: Screen, browser: Any, scenario: ShopScenario, app: App
) -> None:
    browser.find_element(By.CSS_SELECTOR, "[aria-label='More']").click()
    alice.press("Chain and its index")
    manner = alice.wait(lambda: browser.find_element(By.NAME, "manner"), "the dialog")
    Select(manner).select_by_value("down")
    alice.press("Set the bridge")
    bridge = scenario.sandbox.ton.bridge()
    alice.wait(lambda: scenario.do(bridge.looks())["manners"]["down"], "a bridge that is down")
    alice.press("Close")
    opens(alice, app.link(WALLET))
    alice.press("Connect")
    alice.sees("the wallet's bridge takes no messages now")
    scenario.do(bridge.behaves(down=False))


def test_every_trick_has_words_for_testers() -> None:
    named = set(re.findall(r"^  (\w+): \"", TRICKS_JS.read_text(), re.MULTILINE))
    assert named == set(TRICKS)

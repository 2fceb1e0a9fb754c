"""Paying on the chain of the sandbox by a button, and making its index fail, in Chromium."""

from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from sandbox.ton import DOLLAR, GRAM, RECEIVING, USDT_MASTER
from sandbox.ton.addresses import friendly
from tests.browser.conftest import ShopScenario
from tests.browser.screen import Screen, words

TO = friendly(RECEIVING, bounceable=False)


@pytest.fixture
def alice(people: Any, show: Any) -> Screen:
    [person] = people("Alice", language_code="en")
    [screen] = show(person.id, start=True)
    screen.message("Welcome!")
    return screen


def newest(scenario: ShopScenario, account: str = RECEIVING) -> Any:
    """The newest incoming message of an account, as the index tells it."""

    async def ask() -> Any:
        query = {"account": account, "limit": 1}
        session, url = scenario.sandbox.session, f"{scenario.url}/ton/api/v3/transactions"
        async with session.get(url, params=query) as answer:
            found = (await answer.json())["transactions"]
            return found[0]["in_msg"] if found else None

    return scenario.do(ask())


def opens(alice: Screen, link: str) -> None:
    alice.says(f"/wallet {link}")
    alice.message("Pay from your wallet")
    alice.taps("Open the wallet")
    alice.wait(lambda: alice.all(".sheet input[name=amount]"), "the wallet")


def value(alice: Screen, name: str) -> Any:
    return alice.one(f".sheet [name={name}]").get_property("value")


def test_the_button_of_a_checkout_opens_the_wallet_filled_in(
    alice: Screen, scenario: ShopScenario
) -> None:
    link = f"https://app.tonkeeper.com/transfer/{TO}?amount={7 * GRAM // 2}&text=DC7K2M"
    opens(alice, link)
    shown = [value(alice, name) for name in ("amount", "asset", "to", "comment")]
    assert shown == ["3.5", "TON", TO, "DC7K2M"]
    assert "10,000 GRAM" in words(alice.one(".sheet"))
    alice.press("Pay")
    alice.sees("Paid 3.5 GRAM")
    paid = newest(scenario)
    assert (paid["value"], paid["message_content"]["decoded"]["comment"]) == (
        str(7 * GRAM // 2),
        "DC7K2M",
    )


def test_another_amount_and_comment_can_be_paid_in_usdt(
    alice: Screen, scenario: ShopScenario
) -> None:
    link = f"ton://transfer/{TO}?jetton={friendly(USDT_MASTER)}&amount={49 * DOLLAR}&text=DC7K2M"
    opens(alice, link)
    field = alice.one(".sheet input[name=amount]")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("48.999999")
    alice.press("Pay")
    alice.sees("Paid 48.999999 USDT")
    alice.press("Actions for " + words(alice.one(".owner h2")))
    alice.press("Open the wallet")
    alice.sees("9,951.000001 USDT")
    field = alice.one(".sheet input[name=amount]")
    field.send_keys("1000000")
    alice.press("Pay")
    alice.sees("there is not enough GRAM in the wallet")


def test_a_wallet_can_cheat(alice: Screen, scenario: ShopScenario) -> None:
    opens(alice, f"ton://transfer/{TO}?amount={GRAM}&text=DC7K2M")
    Select(alice.one(".sheet select[name=kind]")).select_by_value("encrypted")
    alice.press("Pay")
    alice.sees("Done.")
    assert newest(scenario)["opcode"] == "0x2167da4b"


def test_the_index_lags_and_fails_on_order(
    alice: Screen, browser: Any, scenario: ShopScenario
) -> None:
    browser.find_element(By.CSS_SELECTOR, "[aria-label='More']").click()
    alice.press("Chain and its index")
    lag = alice.wait(lambda: browser.find_element(By.NAME, "lag"), "the dialog")
    lag.send_keys(Keys.CONTROL, "a")
    lag.send_keys("600")
    alice.press("Lag")
    alice.wait(lambda: scenario.do(scenario.sandbox.get("ton/lag"))["lag"] == 600, "the lag")
    before = newest(scenario)
    scenario.do(scenario.sandbox.ton.pays("TON", 123))
    assert newest(scenario) == before
    alice.press("Catch up")
    alice.wait(lambda: newest(scenario)["value"] == "123", "the payment")
    alice.press("Inject")
    active = (By.CSS_SELECTOR, ".active-faults")
    alice.wait(lambda: "1 to come" in browser.find_element(*active).text, "the fault")
    alice.press("Clear all")
    alice.wait(lambda: not scenario.do(scenario.sandbox.get("ton/faults")), "no fault left")

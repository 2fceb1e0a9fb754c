"""One column of the page, as a person at the browser would use it. Every look has a deadline."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium.common.exceptions import (
    ElementNotInteractableException,
    StaleElementReferenceException,
    WebDriverException,
)
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

DEADLINE = 5.0
PASSING = (StaleElementReferenceException, ElementNotInteractableException, IndexError)

BUTTON = """
return [...document.querySelectorAll(arguments[0])].filter(
  (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !one.disabled && !one.closest("[inert]")
    && (one.ariaLabel ?? one.innerText).trim().toLowerCase() === arguments[1]).at(-1) ?? null
"""
MESSAGE = """
return [...document.querySelectorAll(arguments[0])].filter(
  (one) => one.innerText.includes(arguments[1])).at(-1) ?? null
"""


def words(element: WebElement) -> str:
    """The text of an element, whether it is scrolled into sight or not."""
    return str(element.get_property("innerText")).strip()


class Screen:
    """What can be done and seen inside one column, and in the menus that it opens."""

    def __init__(self, browser: Any, column: int) -> None:
        self.browser = browser
        self.column = f'.column[data-column="{column}"]'

    def wait(self, condition: Callable[[], Any], wish: str) -> Any:
        def look(_: Any) -> Any:
            return condition()

        waiting = WebDriverWait(self.browser, DEADLINE, 0.02, ignored_exceptions=PASSING)
        try:
            return waiting.until(look)
        except WebDriverException as error:
            shown = self.browser.find_element(By.TAG_NAME, "body").text
            raise AssertionError(f"waited in vain for {wish}; the page shows:\n{shown}") from error

    def all(self, selector: str) -> list[WebElement]:
        return self.browser.find_elements(By.CSS_SELECTOR, f"{self.column} {selector}")

    def one(self, selector: str) -> WebElement:
        return self.wait(lambda: self.all(selector)[-1], selector)

    # -- doing --------------------------------------------------------------------------------

    def says(self, text: str) -> None:
        self.wait(lambda: self._type(text), "the text box")

    def _type(self, text: str) -> bool:
        field = self.all("textarea")[-1]
        if not field.is_displayed():
            return False
        field.send_keys(text, Keys.ENTER)
        return True

    def press(self, label: str) -> None:
        """Press the last visible button of that name, in this column or in a menu or dialog."""
        self.wait(lambda: self._press(label), f"a button {label!r}")

    def _press(self, label: str) -> bool:
        places = f"{self.column} :is(button, .option), .menu button, dialog button"
        return self._click(places, label)

    def _click(self, selector: str, label: str) -> bool:
        """One question to the browser finds the button; asking every one would take long."""
        button = self.browser.execute_script(BUTTON, selector, label.casefold())
        if button is None:
            return False
        button.click()
        return True

    def taps(self, label: str) -> None:
        """Press a button of a message's keyboard."""
        self.wait(lambda: self._click(f"{self.column} .key", label), f"a key {label!r}")

    def chooses(self, picker: str, path: Path) -> None:
        """Give a file to one of the pickers; the browser's own window for it cannot be driven."""
        self.one(f"input[aria-label='{picker}']").send_keys(str(path))

    # -- seeing -------------------------------------------------------------------------------

    def messages(self) -> list[WebElement]:
        return self.all(".message:not(.typing)")

    def message(self, text: str) -> WebElement:
        """The newest bubble that contains the text."""

        def newest() -> WebElement | None:
            return self.browser.execute_script(MESSAGE, f"{self.column} .message", text)

        return self.wait(newest, f"a message {text!r}")

    def sees(self, text: str) -> None:
        self.wait(lambda: text in words(self.one(".phone")), repr(text))

    def sees_picture(self, count: int) -> None:
        """So many photos are there and loaded."""
        script = (
            "return [...document.querySelectorAll(arguments[0])].filter(i => i.naturalWidth).length"
        )
        selector = f"{self.column} .photo img"
        self.wait(lambda: self.browser.execute_script(script, selector) == count, f"{count} photos")

"""The chat page in a real Chromium: what a stranger does in the demo, with eyes on the screen."""

from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import BOT, ShopScenario
from tests.browser.screen import Screen, words


@pytest.fixture
def alice(people: Any, show: Any) -> Screen:
    """A person who has just pressed START."""
    [person] = people("Alice", language_code="en")
    [screen] = show(person.id, start=True)
    screen.message("Welcome!")
    return screen


def test_a_text_is_sent_with_enter_and_answered(alice: Screen) -> None:
    alice.says("hello")
    answer = alice.message("You said: hello")
    assert "theirs" in answer.get_attribute("class")
    assert "mine" in alice.messages()[-2].get_attribute("class")


def test_entities_become_elements_and_a_spoiler_opens(alice: Screen) -> None:
    welcome = alice.message("Welcome!")
    for tag in ("b", "i", "u", "s", "blockquote", "code", "pre", "a[href='https://example.org/a']"):
        assert welcome.find_elements(By.CSS_SELECTOR, f".words {tag}"), tag
    spoiler = welcome.find_element(By.CSS_SELECTOR, ".spoiler")
    spoiler.click()
    assert "shown" in spoiler.get_attribute("class")


def test_markup_in_a_bot_s_words_stays_words(alice: Screen, browser: Any) -> None:
    assert any("<img src=x" in words(key) for key in alice.all(".key"))
    assert alice.all(".key img") == []
    assert browser.title != "owned"


def test_a_tapped_button_edits_its_message_in_place(alice: Screen) -> None:
    before = [message.id for message in alice.messages()]
    alice.taps("Count 0")
    edited = alice.message("Counted to 1")
    assert "edited" in words(edited)
    alice.taps("Count 1")
    alice.message("Counted to 2")
    assert len(alice.messages()) == len(before)


def test_the_focus_stays_on_the_button_when_its_message_is_edited(
    alice: Screen, browser: Any
) -> None:
    alice.message("Welcome!")
    browser.execute_script("arguments[0].focus()", alice.all(".key")[0])
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    alice.message("Counted to 1")
    assert words(browser.switch_to.active_element) == "Count 1"


def test_answers_to_taps_come_as_toast_and_as_alert(alice: Screen) -> None:
    alice.taps("Toast")
    alice.wait(lambda: "Toasted" in words(alice.one(".toasts")), "the toast")
    alice.taps("Alert")
    alice.sees("Mind this")
    assert "Mind this" in words(alice.one("[role=dialog]"))
    alice.press("OK")
    alice.wait(lambda: not alice.all("[role=dialog]"), "the alert to close")


def test_the_copy_button_fills_the_clipboard(alice: Screen, browser: Any) -> None:
    granted = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    browser.execute_cdp_cmd("Browser.grantPermissions", granted)
    alice.taps("Copy code")
    alice.sees("Copied: K7M4QX9A")
    read = "navigator.clipboard.readText().then(arguments[0])"
    assert browser.execute_async_script(read) == "K7M4QX9A"


def test_a_rich_message_shows_its_heading_table_and_list(alice: Screen) -> None:
    alice.says("/plans")
    plans = alice.message("Our plans")
    assert words(plans.find_element(By.TAG_NAME, "h2")) == "Our plans"
    rows = [words(row).split("\t") for row in plans.find_elements(By.TAG_NAME, "tr")]
    assert rows == [["Plan", "Price"], ["Monthly", "49.00 USD"], ["Yearly", "490.00 USD"]]
    points = [words(point) for point in plans.find_elements(By.CSS_SELECTOR, "li p")]
    assert points == ["Signals", "Lessons"]


def test_typing_is_shown_until_the_message_comes(alice: Screen) -> None:
    alice.says("/slow")
    alice.sees("typing…")
    alice.message("At last")
    assert "typing…" not in words(alice.one(".screen.chat"))


def test_commands_are_offered_in_the_language_of_the_person(people: Any, show: Any) -> None:
    [person] = people("Inés", language_code="es")
    [ines] = show(person.id, start=True)
    ines.message("Welcome!")
    ines.one("textarea").send_keys("/")
    options = [words(option).split() for option in ines.all(".option")]
    assert options == [["/start", "Empezar"]]
    ines.all(".option")[0].click()
    ines.wait(lambda: len(ines.messages()) == 4, "the second welcome")


def test_a_photo_is_sent_from_the_disk(alice: Screen, picture: Path) -> None:
    alice.chooses("Photo to send", picture)
    alice.press("Send")
    alice.message("Your receipt is here")
    alice.sees_picture(2)


def test_a_document_is_sent_as_it_is(alice: Screen, tmp_path: Path) -> None:
    paper = tmp_path / "proof.pdf"
    paper.write_bytes(b"%PDF-1.4 proof")
    alice.chooses("File to send", paper)
    alice.press("Send")
    alice.message("Got proof.pdf")


def test_the_sample_receipt_carries_amount_and_code_of_the_bot(alice: Screen) -> None:
    alice.press("Attach a photo, a file or a sample receipt")
    alice.press("Sample receipt")
    values = [field.get_attribute("value") for field in alice.all(".sheet input")]
    assert values == ["49.00 USD", "K7M4QX9A"]
    alice.press("Send as a photo")
    alice.message("Your receipt is here")
    alice.sees_picture(2)


def test_two_columns_show_two_people_and_one_channel(
    people: Any, show: Any, scenario: ShopScenario
) -> None:
    owner, guest = people("Olga", "Gus")
    channel = scenario.do(scenario.sandbox.channel("Signals", owner))
    admin, member, posts = show(owner.id, guest.id, channel.id)
    member.press("Start")
    member.message("Welcome!")
    assert admin.messages() == []
    posts.says("First post")
    posts.message("First post")
    admin.press("Back to the chats")
    admin.sees("First post")
    assert "First post" not in words(member.one(".phone"))


def test_joining_by_an_invitation_opens_the_channel(
    people: Any, show: Any, scenario: ShopScenario
) -> None:
    owner, guest = people("Omar", "Gina")
    channel = scenario.do(scenario.sandbox.channel("Inner circle", owner))
    scenario.bot.link = scenario.do(scenario.sandbox.post("links", chat=channel.id))["link"]
    [gina] = show(guest.id, start=True)
    gina.says("/join")
    gina.taps("Enter")
    gina.press("Join channel")
    gina.wait(lambda: "Inner circle" in words(gina.one(".chat-title")), "the channel")
    gina.sees("2 subscribers")
    gina.press("Inner circle: details")
    gina.press("Leave the channel")
    gina.wait(lambda: "Inner circle" not in words(gina.one(".screen.list")), "the channel to go")


def test_a_request_to_join_waits_for_an_administrator(
    people: Any, show: Any, scenario: ShopScenario
) -> None:
    owner, guest = people("Oona", "Gil")
    channel = scenario.do(scenario.sandbox.channel("Guarded", owner))
    order = {"chat": channel.id, "creates_join_request": True}
    scenario.bot.link = scenario.do(scenario.sandbox.post("links", order))["link"]
    gil, guard = show(guest.id, channel.id)
    gil.press("Start")
    gil.says("/join")
    gil.taps("Enter")
    gil.press("Request to join")
    gil.press("Back to the chats")
    gil.sees("Request sent")
    guard.press("Guarded: details")
    guard.press("Let in")
    gil.press("Guarded")
    gil.sees("2 subscribers")


def test_a_message_says_in_which_topic_it_stands_and_topics_close(
    people: Any, show: Any, scenario: ShopScenario
) -> None:
    [owner] = people("Tess")
    group = scenario.do(scenario.sandbox.supergroup("Talks", owner))
    made = scenario.do(scenario.sandbox.post("topics", chat=group.id, name="Questions"))
    for words_, topic in (("In general", 1), ("In questions", made["topic"])):
        said = {"person": owner.id, "chat": group.id, "text": words_, "topic": topic}
        scenario.do(scenario.sandbox.post("say", said))
    [tess] = show(group.id)
    assert "# General" in words(tess.message("In general"))
    assert "# Questions" in words(tess.message("In questions"))
    tess.press("Talks: details")
    tess.press("Close the topic Questions")
    tess.press("Reopen the topic Questions")
    tess.press("Close the topic General")
    tess.wait(lambda: closed_topics(scenario, group.id) == ["General"], "General to be closed")


def closed_topics(scenario: ShopScenario, chat: int) -> list[str]:
    state = scenario.do(scenario.sandbox.get(f"chats/{chat}"))
    return [topic["name"] for topic in state["topics"] if topic["closed"]]


def test_an_administrator_brings_the_bot_into_a_channel(
    people: Any, show: Any, scenario: ShopScenario
) -> None:
    [owner] = people("Otto")
    channel = scenario.do(scenario.sandbox.channel("New home", owner))
    [home] = show(channel.id)
    home.press("New home: details")
    home.press("Add Sandbox Bot as an administrator")
    home.sees("2 subscribers")
    state = scenario.do(scenario.sandbox.get(f"chats/{channel.id}"))
    [bot] = [member for member in state["members"] if member["user"]["id"] == BOT]
    assert bot["status"] == "administrator"
    assert bot["can_invite_users"]


def test_blocking_the_bot_replaces_the_text_box(alice: Screen) -> None:
    alice.press("Details and actions")
    alice.press("Block the bot")
    alice.press("Unblock")
    alice.says("back again")
    alice.message("You said: back again")


def test_an_invoice_is_paid_from_its_message(alice: Screen) -> None:
    alice.says("/buy")
    alice.message("In the channel")
    alice.wait(lambda: alice.all(".key[data-kind=pay]"), "the pay button")
    alice.all(".key[data-kind=pay]")[-1].click()
    alice.press("Pay ⭐ 250")
    alice.message("Thanks for 250")


def test_a_subscription_is_paid_by_its_link_and_charged_again_from_the_menu(alice: Screen) -> None:
    alice.says("/subscribe")
    alice.message("The form is behind the button")
    alice.taps("Subscribe")
    alice.sees("⭐ 300 every 30 days")
    alice.press("Pay ⭐ 300")
    alice.message("Thanks for 300")
    for label, wanted in (
        ("Charge the next 30 days", 2),
        ("Switch the renewal off", 2),
        ("Switch the renewal on", 2),
        ("Charge the next 30 days", 3),
    ):
        alice.press("Actions for " + words(alice.one(".owner h2")))
        alice.press("Stars subscriptions")
        alice.press(label)
        alice.wait(
            lambda wanted=wanted: (
                sum("Thanks for 300" in words(m) for m in alice.messages()) == wanted
            ),
            f"{wanted} charges",
        )


def test_a_fault_is_ordered_and_taken_back(
    alice: Screen, browser: Any, scenario: ShopScenario
) -> None:
    browser.find_element(By.CSS_SELECTOR, "[aria-label='Inject faults']").click()
    alice.press("Inject")
    active = (By.CSS_SELECTOR, ".active-faults")
    alice.wait(lambda: "1 to come" in browser.find_element(*active).text, "the fault")
    assert [fault["kind"] for fault in scenario.do(scenario.sandbox.get("faults"))] == ["429"]
    alice.press("Clear all")
    alice.wait(lambda: not scenario.do(scenario.sandbox.get("faults")), "no fault left")


def test_the_clock_moves_and_new_messages_carry_its_time(alice: Screen, browser: Any) -> None:
    face = browser.find_element(By.CSS_SELECTOR, ".clock-face")
    before = face.text
    [step] = [s for s in browser.find_elements(By.CSS_SELECTOR, ".step") if s.text == "+7 days"]
    step.click()
    alice.wait(lambda: face.text.split(" ")[0:3] != before.split(" ")[0:3], "another day")
    alice.says("a week later")
    alice.message("You said: a week later")
    assert len(alice.all(".day-mark")) == 2


def test_a_new_person_gets_a_column(alice: Screen, browser: Any) -> None:
    browser.find_element(By.CSS_SELECTOR, "[aria-label='Add a column']").click()
    alice.press("New person")
    alice.wait(lambda: browser.find_elements(By.NAME, "first_name"), "the form")
    browser.find_element(By.NAME, "first_name").send_keys("Nina")
    alice.press("Create")
    alice.wait(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".column")) == 2, "a column")
    assert "Nina" in browser.find_elements(By.CSS_SELECTOR, ".column")[1].text


def test_the_journal_tells_the_calls_as_they_happen(alice: Screen, browser: Any) -> None:
    browser.find_element(By.CSS_SELECTOR, "[aria-label='Journal of Bot API calls']").click()
    drawer = browser.find_element(By.ID, "journal")
    alice.taps("Toast")
    alice.wait(lambda: "answerCallbackQuery" in drawer.text, "the call in the journal")
    assert "getUpdates" not in drawer.text


def test_new_messages_keep_the_end_in_sight(alice: Screen, browser: Any) -> None:
    for word in ("one", "two", "three"):
        alice.says("/start")
        alice.says(word)
        alice.message(f"You said: {word}")
    scroller = alice.one(".messages")
    rest = "const m = arguments[0]; return m.scrollHeight - m.scrollTop - m.clientHeight"
    alice.wait(lambda: browser.execute_script(rest, scroller) < 2, "the end of the chat")


def test_nothing_is_loaded_from_elsewhere(
    alice: Screen, browser: Any, scenario: ShopScenario
) -> None:
    script = "return performance.getEntriesByType('resource').map(r => r.name)"
    loaded = browser.execute_script(script)
    assert loaded
    assert [name for name in loaded if not name.startswith((scenario.url, "blob:"))] == []

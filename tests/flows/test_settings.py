"""What admins set in the chat counts at once: rules, bank accounts, and the texts of the shop."""

from sandbox.client import Person
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import button, is_approved, labels, subscribes

RUNS = "SELECT is_active FROM user_subscriptions WHERE telegram_user_id = $1"


async def opens_settings(admin: Person) -> None:
    await admin.says("/settings")
    await admin.sees("override the configuration", fresh=True)


async def taps_through(person: Person, *ways: tuple[str, str]) -> None:
    """Each button, and what is seen then."""
    for label, seen in ways:
        await person.taps(label)
        await person.sees(seen, fresh=True)


async def answers(person: Person, *words: tuple[str, str]) -> None:
    """What is said, and what is seen then."""
    for said, seen in words:
        await person.says(said)
        await person.sees(seen, fresh=True)


async def test_a_rule_that_an_admin_changes_holds_for_what_is_bought_from_then_on(
    house: House,
) -> None:
    admin, member, later = house.admin, await house.member(), await house.member("Later")
    plan = await house.new_plan(20)
    await subscribes(house, member, plan)
    await opens_settings(admin)
    await taps_through(
        admin,
        ("Next ›", "Review reminder"),
        ("Next ›", "Contact: –"),
        ("‹ Previous", "Review reminder"),
        ("‹ Previous", "Grace period: 24 hours"),
        ("Grace period", "From 0 hours to 1,440 hours"),
        ("✏️ Edit", "What should it be?"),
    )
    await answers(
        admin,
        ("for ever", "whole number from 0 to 1440"),
        ("1441", "whole number from 0 to 1440"),
        ("2", "24 hours → 2 hours"),
    )
    # The very tap comes again after another one: it is done once.
    await taps_through(
        admin,
        ("Save", "Grace period: now 2 hours"),
        ("Grace period", "In the configuration: 24 hours"),
    )
    await subscribes(house, later, plan)
    assert await house.end_of(later) == await house.end_of(member)
    await house.advance_to(await house.end_of(later), hours=1)
    await house.rests()
    assert await house.value(RUNS, str(later.id))
    await house.sandbox.advance(hours=2)
    await house.becomes(False, RUNS, str(later.id))
    await house.rests()
    assert await house.value(RUNS, str(member.id)), "what was sold with 24 hours has them"
    await house.sandbox.advance(hours=22)
    await house.becomes(False, RUNS, str(member.id))
    await taps_through(
        admin,
        ("Reset", "It changes from 2 hours to 24 hours"),
        ("Yes, reset", "back to the configuration"),
    )
    assert "⏪ Reset" not in labels(await admin.last_message())
    await admin.says("/log")
    log = await admin.sees("GRACE_HOURS: 2 → 24", fresh=True)
    assert "changed a setting · GRACE_HOURS: 24 → 2" in log["text"]


async def enters_account(admin: Person, bank: str, number: str) -> None:
    await taps_through(admin, ("Add account", "Which currency"))
    await answers(
        admin,
        ("dollars", "three letters"),
        ("usd", "What's the bank called?"),
        (bank, "Who's the account holder"),
        ("Shop & Sons", "number or IBAN"),
        (number, "What else do people need"),
    )
    await taps_through(admin, ("Skip", "Nothing is saved yet"), ("Save", "New checkouts use it"))


async def test_an_account_is_offered_kept_by_open_checkouts_and_gone_for_the_next(
    house: House,
) -> None:
    admin, member, other = house.admin, await house.member(), await house.member("Paul")
    plan = await house.new_plan(20)
    await opens_settings(admin)
    shown = await _taps_and_sees(admin, "Bank accounts", "From the configuration")
    # An account is known by its end; no one has to see more of it here.
    assert "USD · Demo Bank · …1234" in shown["text"]
    assert "7700" not in shown["text"]
    await enters_account(admin, "Bank <of> Cards", "ES77 1000 2000")
    for one in (member, other):
        await one.says(f"/start plan_{await house.plan_id(plan)}")
        await one.sees("Buy for", fresh=True)
        await one.taps("Buy for")
        await one.sees("Bank <of> Cards", fresh=True)
    first, *_ = labels(await member.last_message())
    assert "Bank <of> Cards" in first
    old = button(await other.last_message(), "Bank <of> Cards")["value"]
    await taps_through(member, ("Bank <of> Cards", "ES77 1000 2000"))
    await taps_through(
        admin,
        ("Delete", "Members will no longer be asked to transfer there"),
        ("Yes, delete", "Really delete USD · Bank <of> Cards · …2000?"),
        ("Delete for good", "Open checkouts keep the account they have"),
    )
    await other.forges(old)
    await other.sees("We no longer take transfers to this account", fresh=True)
    await taps_through(other, ("Plans", "Buy for"), ("Buy for", "7700-0000-1234"))
    await member.says("/start")
    await member.sees("You have an unfinished payment", fresh=True)
    await taps_through(member, ("Continue payment", "ES77 1000 2000"))
    await member.sends_photo(pictures.jpeg())
    await member.sees("checking your proof of payment", fresh=True)
    await is_approved(member, admin)


async def _taps_and_sees(person: Person, label: str, seen: str) -> dict[str, object]:
    await person.taps(label)
    return dict(await person.sees(seen, fresh=True))


async def test_a_text_stands_in_its_own_language_and_terms_appear_where_they_are_written(
    house: House,
) -> None:
    admin, mary = house.admin, await house.member()
    ivan = await house.member("Иван", "ru")
    await answers(mary, ("/terms", "no terms of its own"), ("/help", "/membership"))
    assert "📄 Terms" not in labels(await mary.last_message())
    await opens_settings(admin)
    await taps_through(
        admin,
        ("Texts", "Welcome: default everywhere"),
        ("Welcome", "You can use {name}"),
        ("Русский", "Default text. Members read:"),
        ("Write", "Send me your text"),
    )
    await answers(
        admin,
        ("Привет, {nam}!", "“nam” in braces doesn't work here"),
        ("Привет, {name}!\n<b>Рады</b> вам.", f"Привет, {admin.name}!\n<b>Рады</b> вам."),
    )
    await taps_through(
        admin,
        ("Save", "Members see it from now on"),
        ("‹ Back", "Welcome"),
        ("‹ Back", "Text"),
    )
    await answers(ivan, ("/start", f"Привет, {ivan.name}!\n<b>Рады</b> вам."))
    await answers(mary, ("/start", f"Hello, {mary.name}"))
    await taps_through(
        admin,
        ("Terms", "What people agree to"),
        ("Русский", "No terms in this language yet"),
        ("Write", "Send me your text"),
    )
    await answers(admin, ("Денег не возвращаем.", "Nothing is saved yet"))
    await taps_through(admin, ("Save", "Members see it from now on"))
    await answers(mary, ("/terms", "Денег не возвращаем."), ("/help", "/membership"))
    await taps_through(mary, ("📄 Terms", "Денег не возвращаем."))
    await taps_through(
        admin,
        ("Restore default", "It stays in the log"),
        ("Yes, restore it", "There are no terms in this language"),
    )
    await answers(mary, ("/terms", "no terms of its own"))


async def test_an_admin_is_asked_about_a_rate_that_may_be_a_thousand_times_another(
    house: House,
) -> None:
    admin = house.admin
    await opens_settings(admin)
    await taps_through(
        admin,
        ("Next ›", "Conversation timeout"),
        ("Next ›", "Quiet hours begin"),
        ("Next ›", "Exchange rates"),
        ("Exchange rates", "one pair per line"),
        ("✏️ Edit", "You can leave it empty"),
    )
    await answers(admin, ("USD/VND = 26.000", "could mean USD/VND = 26000 or USD/VND = 26.00"))
    await taps_through(admin, ("USD/VND = 26.00", "$49 = ₫1,274"))
    await taps_through(admin, ("✏️ Value", "You can leave it empty"))
    await answers(admin, ("USD/VND = 26 000", "$49 = ₫1,274,000"))
    await taps_through(
        admin,
        ("Save", "now USD/VND = 26000"),
        ("Exchange rates", "$49 = ₫1,274,000"),
    )


async def test_nothing_of_it_exists_for_anyone_else(house: House) -> None:
    admin, member = house.admin, await house.member()
    await opens_settings(admin)
    await taps_through(admin, ("Bank accounts", "From the configuration"))
    await enters_account(admin, "Bank of Secrets", "XX 4242 4242")
    account = button(await admin.last_message(), "Edit")["value"].partition(":")[2]
    forged = (
        *("ds", "gs:8", "gc:grace_hours", "ge:grace_hours", "gr:grace_hours:1", "ga", "gaa"),
        *(f"gac:{account}", f"gae:{account}", f"gal:{account}", f"gad:{account}:2", "dt"),
        *("gt:welcome", "gtp:welcome:en", "gtw:welcome:en", "gtr:welcome:en:1"),
    )
    for data in forged:
        await member.forges(data)
        screen = str(await member.screen())
        assert "Bank of Secrets" not in screen and "Grace period" not in screen, data
    await answers(member, ("/settings", "My settings"), ("0", "didn't get that"))
    assert "🛠 Shop settings" not in labels(await member.last_message())
    assert await house.value("SELECT count(*) FROM shop_accounts") == 1
    kept = "SELECT count(*) FROM shop_settings WHERE key <> 'setup_hidden'"
    assert await house.value(kept) == 0
    # What no release of ours ever wrote on a button is an old button to an admin.
    for data, said in (
        ("gc:bot_token", "no longer exists"),
        ("gac:a00000000000", "no longer on the list"),
        ("gt:help", "This text no longer exists"),
    ):
        await admin.forges(data)
        await admin.sees(said, fresh=True)

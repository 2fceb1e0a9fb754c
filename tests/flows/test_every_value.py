"""Every Change of every setting, and the desk about a person, with every kind of value."""

import pytest

from handlers.admin.people.forms import FORMS
from models.lifecycles import Role
from sandbox.client import Person
from services.setting_types import SETTINGS
from tests.harness.house import House
from tests.harness.ways import subscribes

APOLOGY = "Something went wrong"
#: What each setting may be: the least, the most, and something in between, as it is typed.
VALUES: dict[str, tuple[str, ...]] = {
    "currency": ("USD", "kwd"),
    "timezone": ("utc", "America/Argentina/Buenos Aires", "madrid"),
    "grace_hours": ("0", "1440", "36"),
    "end_hour": ("0", "23"),
    "reminder_days": ("1", "30, 14, 7, 3, 1"),
    "checkout_hours": ("1", "1440"),
    "lag_minutes": ("0", "360"),
    "price_hold_minutes": ("5", "1440"),
    "subdomain_grace_days": ("0", "90"),
    "trifle_percent": ("0", "10"),
    "seat_offer_hours": ("1", "1440"),
    "review_hold_hours": ("1", "1440"),
    "review_reminder_hours": ("1", "1440"),
    "review_limit_hours": ("1", "1440"),
    "invite_hours": ("1", "720"),
    "removal_retry_minutes": ("5", "1440"),
    "session_minutes": ("1440", "30"),
    "quiet_from_hour": ("0", "23"),
    "quiet_until_hour": ("0", "23"),
    "marketing_a_week": ("1", "50"),
    "exit_survey_days": ("0", "366"),
    "survey_offer_hours": ("0", "48"),
    "books_days": ("30", "36530"),
    "recovery_days": ("2", "60"),
    "member_tags": ("en", "Русский", "es"),
    "names_domain": ("club.ton", "my-shop.ton"),
    "names_price": ("0 USD", "5 USD"),
    "names_stars": ("0", "100000"),
    "names_each": ("1", "20"),
    "names_shortest": ("1", "20"),
    "names_longest": ("1", "40"),
    "names_reserved": ("casino* +vip shop", "poker"),
    "support": ("@helpers", "<b>desk</b> & co", "مرحبا 😀"),
    "exchange_rates": ("USD/VND = 26 000", "USD/MVR=15.42, EUR/MVR=17.05, GBP/MVR=20.5"),
}
#: First names as people have them. Telegram's own rule is that one is never empty, so those who
#: want none take a letter that is invisible.
NAMES = (
    "<b>Bo</b> & <a href='tg://user?id=1'>Co</a>",
    "\N{FAMILY}\N{VARIATION SELECTOR-16}\N{ZERO WIDTH JOINER}\N{RAINBOW}",
    "\N{RIGHT-TO-LEFT OVERRIDE}\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "0",
    "\N{HANGUL FILLER}",
    "{name}" + "W" * 58,
)


def test_every_setting_is_tried() -> None:
    assert set(VALUES) == set(SETTINGS)


async def asks(person: Person, data: str) -> str:
    """What a button leads to; none of them leads to an apology."""
    await person.forges(data)
    shown = str((await person.sees("", fresh=True))["text"])
    assert APOLOGY not in shown, f"{data}: {shown}"
    return shown


@pytest.mark.parametrize("setting", VALUES)
async def test_a_setting_is_opened_and_changed_with_whatever_it_is(
    house: House, setting: str
) -> None:
    admin = house.admin
    await admin.says("/settings")
    await admin.sees("override the configuration", fresh=True)
    for value in VALUES[setting]:
        await asks(admin, f"gc:{setting}")
        await asks(admin, f"ge:{setting}")
        # A notice may have come in between.
        await admin.sees("What should it be", fresh=True)
        await admin.says(value)
        await admin.sees("Nothing is saved yet", fresh=True)
        await admin.taps("Save")
        await admin.sees(": now", fresh=True)
    # Of all values the last one stands there when it is opened and kept.
    await asks(admin, f"gc:{setting}")
    await asks(admin, f"ge:{setting}")
    await admin.sees("Now:", fresh=True)
    await admin.taps("Keep it")
    await admin.sees("Nothing is saved yet", fresh=True)
    await asks(admin, f"gr:{setting}:0")
    await asks(admin, f"gr:{setting}:1")


@pytest.mark.parametrize("name", NAMES)
async def test_the_desk_shows_people_of_every_name(house: House, name: str) -> None:
    admin = house.admin
    member = await house.sandbox.person(name, last_name=name, language_code="ar")
    await member.says("/language")
    await member.sees("English")
    await member.forges("l:en")
    await member.sees("Plans")
    await subscribes(house, member)
    [payment] = await house.payments_of(member)
    who = member.id
    for order in (f"/person {who}", f"/refund {who}", f"/grant {who} 1 month", f"/extend {who} 1"):
        await admin.says(order)
        shown = await admin.sees(str(who), fresh=True)
        assert APOLOGY not in shown["text"], order
    for data in (
        *("dp", "uf:0:", "al:0", "dm:0", "dl:0", "dc", "sq:0", "q:0", "tq:0", "ds", "dt", "de"),
        *(f"{prefix}:{who}" for prefix in ("u", "w")),
        *(f"{prefix}:{who}:0" for prefix in ("ua", "un", "up", "ub")),
        *(f"ur:{who}:{role}:0" for role in Role),
        *(f"ud:{who}:{form}" for form in FORMS),
        *(f"{prefix}:{payment['id']}" for prefix in ("uy", "rc", "re")),
        *(f"{prefix}:{payment['id']}:{keep}" for prefix in ("ra", "rb", "rd") for keep in (0, 1)),
    ):
        # Some lead to what is on the screen already, so there is nothing new to wait for.
        await admin.forges(data)
    await house.rests()
    assert APOLOGY not in await admin.transcript()
    await admin.says("/cancel")
    await admin.sees("", fresh=True)

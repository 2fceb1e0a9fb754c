"""Settings: every setting with its longest value, full lists of accounts, the longest texts."""

from collections.abc import Iterator
from dataclasses import replace

from handlers.screens import people
from handlers.screens import settings as drawn
from handlers.screens.kit import Screen
from handlers.speech import LANGUAGES, Speech
from models.lifecycles import Role
from services.parsers.accounts import DETAILS, LINE
from services.policy import BankAccount
from services.setting_types import SETTINGS, Counts, Number, Setting
from services.settings.accounts import MOST, AccountView
from services.settings.desk import SettingView
from services.settings.texts import OWN_TEXTS, OwnText
from tests.guards import longest

KEY = "a" + "f" * 11
RATES = {f"US{one}T/EU{two}T": "999999999999.999999999999" for one in "ABCD" for two in "ABCDE"}
#: The longest value of each setting that is no number.
VALUES = {
    "reminder_days": [60, 59, 58, 57, 56],
    "support": longest.stretched("@", 64),
    "member_tags": "es",
    "exchange_rates": RATES,
    "names_domain": f"{'w' * 60}.ton",
    "names_price": "999999999.99 USDT",
    "names_reserved": "w" * 1000,
    "currency": "USD",
    "timezone": "America/Argentina/ComodRivadavia",
}
ACCOUNT = BankAccount(
    KEY,
    "USDT",
    *(longest.stretched(word, LINE) for word in ("Bank", "Holder", "Number")),
    longest.stretched("SWIFT", DETAILS),
)

CALLBACKS = {
    "account": KEY,
    "setting": max(SETTINGS, key=len),
    "text": max(OWN_TEXTS, key=len),
    "language": max(LANGUAGES, key=len),
    "said": 2,
    "place": 2**31 - 1,
}
REFUSALS = {"most": 20, "word": longest.stretched("word", 40), "limit": 3500}
FAMILIES = {
    "setting-name-": tuple(SETTINGS),
    "setting-about-": tuple(SETTINGS),
    "setting-in-": tuple(Counts),
    "text-name-": tuple(OWN_TEXTS),
    "text-about-": tuple(OWN_TEXTS),
}
NOTICES = {
    "account_touched": [
        {"action": action, "by": by, "account": f"USDT · {longest.stretched('Bank', LINE)} …WWWW"}
        for action in ("account_added", "account_changed", "account_dropped")
        for by in (longest.NAME, "")
    ]
}
ANSWERS = {
    "setting": {"value": 1440},
    "option": {"value": VALUES["support"]},
    "account": {name: value for name, value in vars(ACCOUNT).items() if name != "key"},
    "text": {"text": longest.stretched("Text", 3500)},
}


def longest_text(text: OwnText) -> str:
    """As long as may be, in characters that Telegram counts twice, with every word that grows."""
    words = "".join(f"{{{word}}}" * 3 for word in text.words)
    return words + "👑" * ((text.limit - len(words)) // 2)


def value_of(setting: Setting) -> object:
    return setting.high if isinstance(setting, Number) else VALUES[setting.key]


def _settings(speech: Speech) -> Iterator[tuple[str, Screen]]:
    views = [SettingView(setting, value_of(setting), True) for setting in SETTINGS.values()]
    for offset in (0, 8):
        yield "settings_list", drawn.settings_list(speech, views, offset)
    for view in views:
        for shown in (view, replace(view, is_own=False)):
            card = drawn.setting_card(speech, shown, view.value)
            name = speech.label(f"setting-name-{view.setting.key}")
            yield "setting_card", card.with_note(speech("setting-reset", name=name))
        yield "setting_saved", drawn.setting_saved(speech, view.setting, view.value)
        yield "reset_question", drawn.reset_question(speech, view, view.value)
        change = drawn.setting_change(speech, view.setting, view.value, view.value)
        saved = drawn.setting_saved(speech, view.setting, view.value)
        yield "setting_saved", saved.with_note(change)


def _accounts(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for ours, configured in (((), ()), ((ACCOUNT,) * MOST, (ACCOUNT,) * 40)):
        shown = drawn.account_list(speech, ours, configured)
        yield "account_list", shown.with_note(speech("account-dropped"))
    for place in (0, MOST):
        card = drawn.account_card(speech, AccountView(ACCOUNT, place), is_unreachable=True)
        yield "account_card", card.with_note(speech("account-saved"))
    for said in (0, 1):
        yield "drop_question", drawn.drop_question(speech, ACCOUNT, said)


def _texts(speech: Speech) -> Iterator[tuple[str, Screen]]:
    person = longest.person(role=Role.ADMIN)
    support = VALUES["support"]
    own = {(key, code): longest_text(text) for key, text in OWN_TEXTS.items() for code in LANGUAGES}
    for written in (own, {}):
        yield "text_list", drawn.text_list(speech, written)
        for key, text in OWN_TEXTS.items():
            yield "text_card", drawn.text_card(speech, text, written)
            for code in LANGUAGES:
                page = drawn.text_page(speech, person, text, code, written, str(support))
                yield "text_page", page.with_note(speech("text-terms-deleted"))
                yield "take_back_question", drawn.take_back_question(speech, key, code)
        there = Speech(speech.language, speech.zone, written)
        yield "terms", drawn.terms(there)
        yield "menu", people.menu(there, person, longest.NOW, greet=True)
        yield "help_page", people.help_page(there, person, str(support))


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    yield from _settings(speech)
    yield from _accounts(speech)
    yield from _texts(speech)

"""The settings, the bank accounts and the operator's texts, as admins see them; the terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks import settings as taps
from handlers.callbacks.admin_notices import AdminNotices
from handlers.callbacks.marketing import Preferences
from handlers.callbacks.setup import SetupGuide
from handlers.screens.kit import Row, Screen, button, fitted, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back, menu_button, support_lines, welcome
from handlers.speech import LANGUAGES, OwnTexts, Speech, escaped, largest_unit
from services.pages import part_of
from services.person import Person
from services.policy import BankAccount
from services.setting_types import Counts, Number, Rates, Setting, TagLanguage, example
from services.settings.accounts import AccountView, masked
from services.settings.desk import SettingView
from services.settings.texts import OWN_TEXTS, OwnText

#: A list shows no more of one value, a button no more of one name.
_SHOWN, _LABEL = 60, 40
_NOTHING = "–"
#: What a message holds.
_LONGEST = 4096
#: The configuration may hold any number of accounts; a message may not.
_SHOWN_ACCOUNTS = 20


def written(speech: Speech, setting: Setting, value: Any) -> str:
    """A value as people read it, in plain text."""
    if isinstance(setting, Number):
        counted = speech.label(f"setting-in-{setting.counts}", count=value)
        if setting.counts is not Counts.HOURS or largest_unit(value)[1] == 1:
            return counted
        # It is typed in hours, and understood in days.
        return speech.label("setting-in-hours-and-days", hours=counted, span=speech.span(value))
    if isinstance(setting, TagLanguage):
        return LANGUAGES.get(value) or _NOTHING
    if isinstance(value, Mapping):
        pairs = (f"{pair} = {rate}" for pair, rate in value.items())
        return "\n".join(pairs) or _NOTHING
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(map(str, value)) or _NOTHING
    return str(value) or _NOTHING


def in_a_line(speech: Speech, setting: Setting, value: Any) -> str:
    return shortened(written(speech, setting, value).replace("\n", ", "), _SHOWN)


def settings_list(speech: Speech, views: Sequence[SettingView], offset: int = 0) -> Screen:
    """Every setting with its value, and the way to the bank accounts and the texts."""
    page = part_of(views, offset)
    told = (
        speech(
            "settings-line-own" if view.is_own else "settings-line",
            name=speech.label(f"setting-name-{view.setting.key}"),
            value=in_a_line(speech, view.setting, view.value),
        )
        for view in page.items
    )
    cards = tuple(
        (
            button(
                speech.label(f"setting-name-{view.setting.key}"),
                taps.SettingCard(setting=view.setting.key),
            ),
        )
        for view in page.items
    )
    return Screen(
        paragraphs(speech("settings-title"), lines(*told), speech("settings-legend")),
        (
            *cards,
            *pager(
                speech,
                page,
                lambda at: taps.SettingsPage(offset=at) if at else cb.DeskSettings(),
                Words.SETTINGS,
            ),
            *_neighbours(speech),
            admin_back(speech),
        ),
    )


def _neighbours(speech: Speech) -> tuple[Row, ...]:
    accounts = button(speech("button-accounts"), taps.Accounts())
    return (
        (accounts, button(speech("button-texts"), cb.DeskTexts())),
        (
            button(speech("button-setup"), SetupGuide()),
            button(speech("button-preferences"), Preferences()),
        ),
        (button(speech("button-admin-notices"), AdminNotices()),),
    )


def setting_card(speech: Speech, view: SettingView, configured: Any) -> Screen:
    """One setting: what it does, its bounds, and where its value comes from."""
    setting = view.setting
    source = (
        speech("setting-from-chat", configured=in_a_line(speech, setting, configured))
        if view.is_own
        else speech("setting-from-configuration")
    )
    name = speech.label(f"setting-name-{setting.key}")
    text = paragraphs(
        speech("setting-card", name=name, value=written(speech, setting, view.value)),
        examples(speech, setting, view.value),
        about_setting(speech, setting),
        source,
    )
    change = taps.ChangeSetting(setting=setting.key)
    reset = taps.ResetSetting(setting=setting.key)
    rows: list[Row] = [(button(speech("button-setting-change"), change),)]
    if view.is_own:
        rows.append((button(speech("button-setting-reset"), reset),))
    return Screen(text, (*rows, *_back_to(speech, cb.DeskSettings())))


def about_setting(speech: Speech, setting: Setting) -> str:
    """What a setting does, in one sentence, and between which bounds."""
    limits = None
    if isinstance(setting, Number):
        low, high = (written(speech, setting, end) for end in (setting.low, setting.high))
        limits = speech("setting-limits", low=low, high=high)
    return lines(speech(f"setting-about-{setting.key}"), limits)


def examples(speech: Speech, setting: Setting, value: Any) -> str | None:
    """What a price comes to at each rate: a mistake of a thousand is seen there at once."""
    if not isinstance(setting, Rates) or not value:
        return None
    pairs = (example(*pair, rate) for pair, rate in setting.parse(value).items())
    sums = (f"{speech.money(price)} = {speech.money(comes_to)}" for price, comes_to in pairs)
    return speech("setting-examples", sums="\n".join(sums))


def setting_change(speech: Speech, setting: Setting, old: Any, new: Any) -> str:
    """What a change comes to, before it is saved."""
    return paragraphs(
        speech(
            "setting-change",
            name=speech.label(f"setting-name-{setting.key}"),
            old=in_a_line(speech, setting, old),
            new=written(speech, setting, new),
        ),
        examples(speech, setting, new),
        about_setting(speech, setting),
    )


def setting_saved(speech: Speech, setting: Setting, value: Any) -> Screen:
    """A setting was changed."""
    name = speech.label(f"setting-name-{setting.key}")
    text = speech("setting-saved", name=name, value=written(speech, setting, value))
    card = taps.SettingCard(setting=setting.key)
    return Screen(text, ((button(shortened(name, _LABEL), card),), *_back_to_settings(speech)))


def reset_question(speech: Speech, view: SettingView, configured: Any) -> Screen:
    """Whether the configuration's value shall count again."""
    setting = view.setting
    text = speech(
        "setting-reset-question",
        name=speech.label(f"setting-name-{setting.key}"),
        configured=in_a_line(speech, setting, configured),
        value=in_a_line(speech, setting, view.value),
    )
    sure = taps.ResetSetting(setting=setting.key, sure=True)
    return Screen(
        text,
        (
            (button(speech("button-setting-reset-sure"), sure, "danger"),),
            *_back_to(speech, taps.SettingCard(setting=setting.key)),
        ),
    )


def _back_to(speech: Speech, where: CallbackData) -> tuple[Row, ...]:
    return ((button(speech("button-back"), where),),)


def _back_to_settings(speech: Speech) -> tuple[Row, ...]:
    return _back_to(speech, cb.DeskSettings())


# Bank accounts.


def account_list(
    speech: Speech, ours: Sequence[BankAccount], configured: Sequence[BankAccount]
) -> Screen:
    """The chat's accounts, each with its card, and below them the configuration's."""
    text = paragraphs(
        speech("accounts-title"),
        None if ours else speech("accounts-none"),
        lines(
            speech("accounts-configured"),
            *(_account_line(speech, account) for account in configured[:_SHOWN_ACCOUNTS]),
        )
        if configured
        else None,
    )
    cards = tuple(
        (
            button(
                f"{account.currency} · {shortened(account.bank, _LABEL)} {masked(account.number)}",
                taps.AccountCard(account=account.key),
            ),
        )
        for account in ours
    )
    add = button(speech("button-account-add"), taps.AddAccount())
    return Screen(text, (*cards, (add,), *_back_to_settings(speech)))


def _account_line(speech: Speech, account: BankAccount) -> str:
    return speech("accounts-line", **_named(account))


def _named(account: BankAccount) -> dict[str, str]:
    """An account as it is distinguished from others; its whole number stands on its card alone."""
    return {
        "currency": account.currency,
        "bank": shortened(account.bank, _LABEL),
        "number": masked(account.number),
    }


def account_card(speech: Speech, view: AccountView, *, is_unreachable: bool = False) -> Screen:
    """One of the chat's accounts in full; one that nothing is priced for says so in red."""
    account = view.account
    details = escaped(account.details) if account.details else None
    key = account.key
    up = taps.LiftAccount(account=key, place=view.place)
    return Screen(
        lines(
            speech(
                "account-card",
                bank=account.bank,
                currency=account.currency,
                holder=account.holder,
                number=account.number,
            ),
            details,
            speech("account-lacks-rate", currency=account.currency) if is_unreachable else None,
        ),
        (
            *(_to_rates(speech) if is_unreachable else ()),
            (
                button(speech("button-setting-change"), taps.EditAccount(account=key)),
                *((button(speech("button-account-up"), up),) if view.place else ()),
            ),
            (button(speech("button-account-drop"), taps.DropAccount(account=key, said=0)),),
            *_back_to(speech, taps.Accounts()),
        ),
    )


def _to_rates(speech: Speech) -> tuple[Row, ...]:
    rates = taps.SettingCard(setting="exchange_rates")
    return ((button(speech("button-mend-rate"), rates, "primary"),),)


def drop_question(speech: Speech, account: BankAccount, said: int) -> Screen:
    """Deleting an account is asked twice."""
    question = "account-drop-again" if said else "account-drop-question"
    yes = "button-account-drop-sure" if said else "button-account-drop-again"
    sure = taps.DropAccount(account=account.key, said=said + 1)
    return Screen(
        speech(question, **_named(account)),
        (
            (button(speech(yes), sure, "danger"),),
            *_back_to(speech, taps.AccountCard(account=account.key)),
        ),
    )


# Texts.


def text_list(speech: Speech, own: OwnTexts) -> Screen:
    """Every text that an operator may write, and in which languages it is theirs."""
    names = {key: speech.label(f"text-name-{key}") for key in OWN_TEXTS}
    told = lines(*(_text_line(speech, key, name, own) for key, name in names.items()))
    rows = tuple((button(name, taps.TextCard(text=key)),) for key, name in names.items())
    return Screen(paragraphs(speech("texts-title"), told), (*rows, *_back_to_settings(speech)))


def _text_line(speech: Speech, key: str, name: str, own: OwnTexts) -> str:
    found = [called for code, called in LANGUAGES.items() if (key, code) in own]
    if found:
        return speech("text-line", name=name, languages=", ".join(found))
    return speech("text-line-no-terms" if key == "terms" else "text-line-none", name=name)


def text_card(speech: Speech, text: OwnText, own: OwnTexts) -> Screen:
    """A text: where it stands, and a button for each language."""
    rows = tuple(
        (
            button(
                f"{'✏️ ' if (text.key, code) in own else ''}{called}",
                taps.TextPage(text=text.key, language=code),
            ),
        )
        for code, called in LANGUAGES.items()
    )
    title = speech("text-card", name=speech.label(f"text-name-{text.key}"))
    return Screen(
        paragraphs(title, about_text(speech, text)), (*rows, *_back_to(speech, cb.DeskTexts()))
    )


def about_text(speech: Speech, text: OwnText) -> str:
    """What a text is for, and what may be written into it."""
    words = ", ".join(f"{{{word}}}" for word in text.words)
    return lines(
        speech(f"text-about-{text.key}"),
        speech("text-words", words=words) if words else None,
        speech("text-plain", limit=text.limit),
    )


def text_page(
    speech: Speech, person: Person, text: OwnText, language: str, own: OwnTexts, support: str
) -> Screen:
    """A text in one language, exactly as members read it."""
    is_own = (text.key, language) in own
    told = as_read(speech, person, text.key, language, own.get((text.key, language)), support)
    above = speech("text-is-own" if is_own else "text-is-ours") if told else None
    label = "button-text-change" if is_own else "button-text-write"
    write = taps.WriteText(text=text.key, language=language)
    rows: list[Row] = [(button(speech(label), write),)]
    if is_own:
        take_back = taps.TakeBackText(text=text.key, language=language)
        rows.append((button(speech("button-text-take-back"), take_back),))
    return Screen(
        paragraphs(_text_title(speech, text.key, language), above or speech("text-is-none"), told),
        (*rows, *_back_to(speech, taps.TextCard(text=text.key))),
    )


def _text_title(speech: Speech, key: str, language: str) -> str:
    return speech("text-page", name=speech.label(f"text-name-{key}"), language=LANGUAGES[language])


def as_read(
    speech: Speech, person: Person, key: str, language: str, own: str | None, support: str
) -> str | None:
    """What members of a language read in this place; None when there is nothing."""
    texts = {} if own is None else {(key, language): own}
    there = Speech(language, speech.zone, texts)
    if key == "terms":
        return there.terms()
    return welcome(there, person) if key == "welcome" else support_lines(there, support)


def take_back_question(speech: Speech, key: str, language: str) -> Screen:
    """Whether our own words shall stand there again."""
    text = speech(
        "text-take-back-question",
        name=speech.label(f"text-name-{key}"),
        language=LANGUAGES[language],
    )
    sure = taps.TakeBackText(text=key, language=language, sure=True)
    return Screen(
        text,
        (
            (button(speech("button-text-take-back-sure"), sure, "danger"),),
            *_back_to(speech, taps.TextPage(text=key, language=language)),
        ),
    )


def terms(speech: Speech) -> Screen:
    """What the operator wrote for people to agree to."""
    return Screen(
        fitted(_LONGEST, speech.terms() or speech("terms-none"), speech("privacy-line")),
        ((button(speech("button-help"), cb.Help()),), menu_button(speech)),
    )

"""Where a screen was opened from, behind a button's own data: `u:2001|ei:=…`.

A screen that several others open has one way back of its own; who came another way carries it in
the button, so that no table has to remember it, two messages each know their own, and a restart
loses none. An id takes less room there than in a button without one: both fit into 64 bytes, and
where they do not, the screen leads back as it does from an older button.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Mapping

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks import (
    admin_notices,
    claims,
    education,
    education_desk,
    queues,
    seats,
    settings,
    subdomains,
    support,
    ton,
)
from handlers.callbacks.broadcasts import Broadcasts, NewBroadcast
from handlers.callbacks.campaigns import Campaigns
from handlers.callbacks.desk import DeskCard, DeskDo, DeskWords
from handlers.callbacks.marketing import Preferences
from handlers.callbacks.people import PersonAuditLog, PersonForm, PersonNotes, SetRole, Unban
from handlers.callbacks.setup import SetupGuide, SetupStep
from handlers.callbacks.stats import Stats, StatsArea, StatsRows
from handlers.callbacks.trial import TrialDesk

Kind = type[CallbackData]

_SEPARATOR, _LONGEST = "|", 64
_ID, _SHORT = re.compile(r"[0-9a-f]{32}"), re.compile(r"=[A-Za-z0-9_-]{22}")

#: The screens with several openers, and those of them to which their own way back does not lead.
#: An opener only shows: its button may be pressed once more at any time.
OPENERS: Mapping[Kind, frozenset[Kind]] = {
    cb.PersonCard: frozenset(
        {
            *(education_desk.DeskStudent, support.Talk, cb.ReviewQueue, cb.ReviewCard),
            *(claims.ClaimCard, queues.DueCard, queues.RemovalCard, queues.StuckCard),
            subdomains.NameCard,
            StatsRows,
        }
    ),
    cb.PaymentCard: frozenset({StatsRows}),
    Campaigns: frozenset({StatsArea}),
    Stats: frozenset({cb.DeskExports}),
    admin_notices.AdminNotices: frozenset({Preferences, settings.SettingsPage}),
    education_desk.DeskStudent: frozenset(
        {education_desk.PersonStudies, education_desk.DeskCohort}
    ),
    cb.Languages: frozenset({Preferences}),
    cb.TimeZones: frozenset({Preferences}),
    NewBroadcast: frozenset({Broadcasts}),
    settings.SettingCard: frozenset({settings.SettingsPage}),
    settings.Accounts: frozenset({settings.SettingsPage}),
    cb.DeskTexts: frozenset({settings.SettingsPage}),
    cb.DeskSettings: frozenset({Preferences}),
    Preferences: frozenset({settings.SettingsPage}),
    settings.SettingsPage: frozenset({Preferences}),
    SetupGuide: frozenset({settings.SettingsPage, cb.DeskSettings}),
    TrialDesk: frozenset({SetupGuide}),
    DeskCard: frozenset({SetupStep}),
    cb.ReviewQueue: frozenset({cb.ReviewCard}),
    cb.TransferQueue: frozenset({cb.TransferCard}),
    cb.RejectReasons: frozenset({cb.ReviewQueue}),
    cb.TransferOwner: frozenset({cb.TransferQueue}),
    cb.CloseTransfer: frozenset({cb.TransferQueue}),
    cb.Plans: frozenset({cb.MyMembership, cb.Help, cb.Receipts}),
    cb.PlanCard: frozenset({cb.MyMembership, cb.OpenCheckout}),
    cb.Receipts: frozenset({cb.MyMembership}),
    cb.AskSupport: frozenset({cb.Help}),
    cb.Courses: frozenset({cb.Receipts}),
    education.MyCourse: frozenset({education.CourseDetails}),
    education.Course: frozenset({seats.SeatWays}),
    cb.MyCourses: frozenset({seats.SeatWays}),
    ton.OpenWallet: frozenset({cb.PlanCard}),
}
#: What is done on such a screen, asked about first or in a form, and shows it again; and what is
#: read beside it, and leads back to it.
STAYS: frozenset[Kind] = frozenset(
    {
        *(cb.Protect, SetRole, Unban, settings.ResetSetting),
        *(education_desk.CompleteStudent, education_desk.ResumeStudent),
        *(PersonForm, PersonNotes, PersonAuditLog, cb.Why),
        *(education_desk.StudentForm, education_desk.StudentAudit, education.Enrol),
        *(settings.ChangeSetting, settings.AccountCard, settings.AddAccount, settings.EditAccount),
        *(settings.LiftAccount, settings.DropAccount, settings.TextCard, settings.TextPage),
        *(settings.WriteText, settings.TakeBackText, DeskDo, DeskWords),
        *(admin_notices.ReportChoice, admin_notices.ReportRhythm, admin_notices.ReportHours),
        *(admin_notices.ReportAt, admin_notices.ReportWeekdays, admin_notices.ReportOn),
        *(ton.LinkWallet, ton.ConfirmWallet, ton.DenyWallet, ton.UnlinkWallet),
        *(ton.AddDomain, ton.DropDomain),
        *(admin_notices.SalesChoice, admin_notices.TellSales, admin_notices.TellUnusual),
    }
)
_KINDS: dict[str, Kind] = {
    kind.__prefix__: kind
    for kind in (*OPENERS, *STAYS, *(one for openers in OPENERS.values() for one in openers))
}


def kind_of(data: str) -> Kind | None:
    """Which kind of button this data is of, if one that matters here."""
    return _KINDS.get(data.partition(":")[0])


def says_origin(data: str | None) -> bool:
    """Whether there is anything behind a button's own data."""
    return _SEPARATOR in (data or "")


def parted(data: str) -> tuple[str, str]:
    """A button's own data, and that of the button which shows where it stood; empty for none.

    Whatever was forged leads nowhere that is not an opener of the screen.
    """
    own, _, origin = data.partition(_SEPARATOR)
    kind = kind_of(own)
    if kind is None:
        # What somebody searches for may hold any sign.
        return data, ""
    first = _long(origin.partition(_SEPARATOR)[0])
    opener = kind_of(first)
    is_known = opener is not None and _may_open(opener, kind) and _is_sound(opener, first)
    return _long(own), origin if is_known else ""


def _is_sound(kind: Kind, data: str) -> bool:
    """Whether it is what a button of the kind may hold."""
    try:
        kind.unpack(data)
    except (TypeError, ValueError):
        return False
    return len(data.encode()) <= _LONGEST


def _may_open(opener: Kind, kind: Kind) -> bool:
    if kind in STAYS:
        return any(opener in openers for openers in OPENERS.values())
    return opener in OPENERS.get(kind, ())


def opened(data: str, opener: str, came: str = "") -> str:
    """The data of a button that stands on the screen of `opener`, which itself came from `came`.

    What does not fit is left out, the farthest first.
    """
    kind, place = kind_of(data), kind_of(opener)
    if kind is None or place is None or place not in OPENERS.get(kind, ()):
        return data
    origins = (f"{opener}{_SEPARATOR}{came}", opener) if came else (opener,)
    return next((made for one in origins if (made := _joined(data, one))), data)


def is_opened_from(origin: str, data: str) -> bool:
    """Whether a button's screen is one that an origin opens."""
    kind, first = kind_of(data), kind_of(origin)
    return kind is not None and first is not None and _may_open(first, kind)


def carried(data: str, origin: str) -> str:
    """The data of a button on a screen from which it leads to the same screen again."""
    return (_joined(data, origin) if is_opened_from(origin, data) else "") or data


def back(origin: str) -> str:
    """The data that shows an origin again, which knows where it was opened from in its turn."""
    own, _, further = origin.partition(_SEPARATOR)
    return _joined(own, further) if further else _long(own)


def _joined(data: str, origin: str) -> str:
    made = f"{_short(data)}{_SEPARATOR}{_short(origin)}"
    return made if len(made.encode()) <= _LONGEST else ""


def _short(data: str) -> str:
    """Each id in 23 letters instead of 32."""
    return _ID.sub(
        lambda found: "=" + urlsafe_b64encode(bytes.fromhex(found[0])).decode()[:22], data
    )


def _long(data: str) -> str:
    return _SHORT.sub(_written_out, data)


def _written_out(found: re.Match[str]) -> str:
    try:
        return urlsafe_b64decode(found[0][1:] + "==").hex()
    except (Error, ValueError):
        return found[0]

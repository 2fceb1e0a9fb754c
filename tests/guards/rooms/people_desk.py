"""People at the desk: the list, the card, notes, the audit log, and the screen of the banned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from handlers.admin.people.forms import FORMS
from handlers.screens import people_card, people_desk
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import LIVE_INTENTS, EnrollmentStatus, Role
from services import usernames
from services.pages import SIZE, Page
from services.people.bans import MAX_BAN_DAYS, REASON_LIMIT
from services.people.card import SHOWN, OpenCheckout, PersonFacts
from services.people.messages import WORD_LIMIT
from services.people.notes import NOTE_LIMIT, Note
from services.people.search import WORDS_LIMIT, Found, PeoplePage
from services.subscriptions.audit_log import PAGE as CHANGES
from services.subscriptions.audit_log import Change, Difference
from tests.guards import longest

UNTIL = longest.NOW + timedelta(days=MAX_BAN_DAYS)
TRAIL = (
    *("activated", "renewed", "changed", "refunded", "refunded_part", "extended", "revoked"),
    "expired",
)
ROLES = tuple(Role)
FAMILIES = {
    "button-operation-": tuple(FORMS),
    "button-role-": (Role.ADMIN, Role.MODERATOR),
    "button-dismiss-": (Role.ADMIN, Role.MODERATOR),
    "button-role-sure-": ROLES,
    "role-question-": ROLES,
    "role-now-": ROLES,
    "checkout-status-": LIVE_INTENTS,
    "course-status-": tuple(EnrollmentStatus),
    "audit-log-": TRAIL,
    "audit-log-what-": ("plan_id", "is_active", "is_lifetime", "ends_at"),
}
ANSWERS = {
    "find": {"words": longest.stretched("who", WORDS_LIMIT)},
    "give": {"plan": str(longest.ID)},
    "days": {"days": "3660"},
    "end": {"reason": longest.stretched("why", REASON_LIMIT), "to": "refund"},
    "ban": {
        "time": "date",
        "until": UNTIL.isoformat(),
        "reason": longest.stretched("why", REASON_LIMIT),
    },
    "word": {"text": longest.stretched("word", WORD_LIMIT)},
    "note": {"text": longest.stretched("note", NOTE_LIMIT)},
}
NOTICES = {
    **{
        f"{you}moderator_{form}": [
            {"by": longest.NAME}
            if you
            else {"telegram_id": "9" * 16, "name": longest.NAME, "by": longest.NAME}
        ]
        for you in ("you_were_", "")
        for form in ("appointed", "dismissed")
    },
    "you_were_banned": [
        {"until": until, "reason": ANSWERS["ban"]["reason"]} for until in (UNTIL.isoformat(), None)
    ],
    "ban_lifted": [{}],
    "word_from_admin": [{"by": longest.NAME, "text": ANSWERS["word"]["text"]}],
}
REFUSALS = {"reason": ANSWERS["ban"]["reason"], "people": (longest.person(),) * usernames.MOST}
CALLBACKS = {
    "note_id": longest.ID,
    "role": max(Role, key=len),
    "words": "W" * people_desk.WORDS_BYTES,
}


def facts(**changes: object) -> PersonFacts:
    values: dict[str, object] = {
        "since": longest.NOW,
        "last_name": longest.NAME,
        "is_protected": True,
        "paid": (longest.MONEY,) * SHOWN,
        "payments": 12_345,
        "courses": ((longest.SOLD, EnrollmentStatus.WAITLISTED),) * SHOWN,
        "more_courses": 22,
        "channels": (longest.TITLE,) * SHOWN,
        "more_channels": 22,
        "wallet": "0:" + "f" * 64,
        "domain": longest.stretched("domain", 126),
        "last_seen": longest.NOW,
        "visits": 12_345,
        "checkouts": tuple(
            OpenCheckout(longest.MONEY, longest.CODE, status, longest.NOW)
            for status in (*LIVE_INTENTS, *LIVE_INTENTS)
        )[:SHOWN],
        "notes": 12_345,
        "newest_note": ANSWERS["note"]["text"],
        "support_tickets": 12_345,
        "support_waits_since": longest.NOW,
        "balances": longest.KEPT,
        **changes,
    }
    return PersonFacts(**values)  # type: ignore[arg-type]


def nothing() -> PersonFacts:
    return facts(
        last_name=None,
        is_protected=False,
        paid=(),
        payments=0,
        courses=(),
        more_courses=0,
        channels=(),
        more_channels=0,
        wallet=None,
        domain=None,
        last_seen=None,
        checkouts=(),
        notes=0,
        newest_note=None,
        support_waits_since=None,
        balances=(),
    )


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    reason = ANSWERS["end"]["reason"]
    for role in Role:
        who = longest.person(role=role)
        banned = replace(who, banned_at=longest.NOW, ban_reason=reason)
        for one in (who, banned, replace(banned, banned_until=UNTIL)):
            for known in (facts(), facts(more_channels=0), nothing()):
                card = people_card.person_card(speech, one, known, longest.NOW)
                yield "person_card", card
                for note in ("banned", "granted", "word-held"):
                    told = speech(
                        note, name=longest.NAME, plan=longest.TITLE, until=speech.moment(UNTIL)
                    )
                    yield "person_card", card.with_note(told)
        yield "role_question", people_card.role_question(speech, who, role)
    yield "unban_question", people_card.unban_question(speech, longest.person())
    yield from _lists(speech)
    for support in ("", f"@{longest.USERNAME}"):
        for until in (None, UNTIL):
            yield "shut_out", people_desk.shut_out(speech, reason, until, support)


def _lists(speech: Speech) -> Iterator[tuple[str, Screen]]:
    found = tuple(
        Found(longest.TELEGRAM_ID, name, username, True, role, role is Role.USER)
        for name in (f"{longest.NAME} {longest.NAME}", "")
        for username in (longest.USERNAME, None)
        for role in (Role.ADMIN, Role.USER)
    )
    assert len(found) == SIZE
    for words in ("", "W" * people_desk.WORDS_BYTES, ANSWERS["find"]["words"]):
        yield (
            "people_list",
            people_desk.people_list(speech, PeoplePage(found, 992, has_more=True, words=words)),
        )
        yield "people_list", people_desk.people_list(speech, PeoplePage(words=words))
    who = longest.person()
    note = Note(longest.ID, longest.NOW, longest.NAME, ANSWERS["note"]["text"], longest.TELEGRAM_ID)
    for notes in (Page((note,) * SIZE, SIZE, has_more=True), Page()):
        drawn = people_desk.notes(speech, who, notes)
        yield "notes", drawn
        yield "notes", drawn.with_note(speech("note-deleted"))
    yield "note_question", people_desk.note_question(speech, note)
    differences = (
        Difference("plan_id", longest.SOLD, longest.SOLD),
        Difference("is_active", True, False),
        Difference("is_lifetime", None, True),
        Difference("ends_at", longest.NOW, UNTIL),
    )
    for action in (*TRAIL, "W" * 32):
        change = Change(
            *(longest.NOW, action, longest.NAME, longest.REASON, differences),
            *(longest.PAID, 36_500),
        )
        told = Page((change,) * CHANGES, CHANGES, CHANGES, True)
        yield "audit_log", people_desk.audit_log(speech, who, told)
    yield "audit_log", people_desk.audit_log(speech, who, Page())

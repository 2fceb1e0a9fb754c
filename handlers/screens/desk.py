"""The desk: what waits for the staff, the way to every screen, and the log."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers import callbacks as cb
from handlers.callbacks import queues as qb
from handlers.callbacks.broadcasts import Broadcasts
from handlers.callbacks.campaigns import Campaigns
from handlers.callbacks.desk import DeskList
from handlers.callbacks.exit_surveys import ExitFigures
from handlers.callbacks.recovery import RecoveryQueue
from handlers.callbacks.stats import Stats
from handlers.callbacks.subdomains import NameShelves
from handlers.callbacks.surveys import SurveyFigures
from handlers.callbacks.trial import TrialDesk
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back, menu_button
from handlers.screens.setup import lacking_line, setup_button
from handlers.speech import Speech
from services.actions import LogLine
from services.commerce.receipts import written
from services.pages import Page
from services.person import Person
from services.queues import Queues
from services.setup.steps import Progress

#: An id of the tables, alone or behind the name of one.
_INTERNAL = re.compile(r"(?:\w+:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
#: Every operation that the log can show; a text `action-<name>` says what was done.
ACTIONS = (
    *("broadcast_written", "broadcast_rewritten", "broadcast_thrown_away"),
    *("broadcast_scheduled", "broadcast_unscheduled"),
    *("broadcast_paused", "broadcast_resumed", "broadcast_cancelled"),
    *("broadcast_edited", "broadcast_deleted"),
    "person_forgotten",
    *("account_recovered", "recovery_approved", "recovery_refused"),
    *("claim_approved", "claim_rejected"),
    *("progress_set", "course_completed", "certificate_corrected"),
    *("seat_given", "seat_suspended", "seat_resumed", "seat_ended"),
    *("receipt_approved", "receipt_rejected"),
    *("membership_granted", "days_added", "membership_revoked", "payment_refunded"),
    *(
        "payment_refunded_part",
        "balance_paid_back",
        "refund_sent",
        "stars_tried_again",
        "stars_settled",
    ),
    *("transfer_settled", "transfer_refunded", "transfer_kept", "name_prepared"),
    *("person_protected", "person_unprotected", "role_changed"),
    *("person_banned", "person_unbanned", "person_written_to", "note_added", "note_deleted"),
    *("channel_linked", "channel_unlinked", "join_mode_chosen"),
    *("people_exported", "payments_exported", "subscriptions_exported", "enrollments_exported"),
    *("catalogue_imported", "trial_begun"),
    *("balances_exported", "ledger_exported", "support_exported", "exit_surveys_exported"),
    "figures_exported",
    *("promo_created", "promo_changed", "promo_stopped", "promo_started", "star_price_set"),
    *("plan_created", "plan_changed", "plan_archived", "plan_restored", "plan_deleted"),
    *("source_created", "source_changed", "source_archived", "source_restored"),
    *("source_deleted", "source_cost_noted", "source_cost_taken_back"),
    "enrollment_noted",
    *("category_created", "category_edited", "category_archived", "category_restored"),
    *("category_deleted", "course_created", "course_edited", "course_archived"),
    *("course_restored", "course_deleted"),
    *("module_added", "module_edited", "module_moved", "module_deleted"),
    *("setting_changed", "account_added", "account_changed", "account_moved", "account_dropped"),
    *("text_written", "text_taken_back"),
    *("support_answered", "support_closed", "support_group_set", "support_group_dropped"),
    *("removal_retried", "removal_waived"),
    "setup_hidden",
    *("segment_created", "segment_changed", "segment_deleted"),
    *("campaign_created", "campaign_changed", "campaign_archived"),
    *("campaign_switched_on", "campaign_switched_off"),
)


@dataclass(frozen=True)
class Marks:
    """What stands on the desk beside what waits: how far the shop is, and what cannot be sold."""

    guide: Progress | None = None
    lacking: int = 0
    # Whether anything is on sale: above an empty shop nobody has a coffee.
    is_open: bool = True
    # Whether members are offered names below the shop's domain.
    gives_names: bool = False


_QUIET = Marks()


def dashboard(speech: Speech, person: Person, waiting: Queues, marks: Marks = _QUIET) -> Screen:
    """What waits, and the sections; a moderator sees receipts and support alone."""
    number = speech.number
    duty: Row = (
        button(
            speech.label("button-queue", count=number(waiting.receipts)), cb.ReviewQueue(offset=0)
        ),
        button(
            speech.label("button-support", count=number(waiting.support)),
            cb.SupportQueue(offset=0),
        ),
    )
    if not person.is_admin:
        text = paragraphs(speech("moderator-desk"), _waiting(speech, person, waiting, marks))
        return Screen(text, (duty, menu_button(speech)))
    text = paragraphs(
        speech("admin-desk"),
        _waiting(speech, person, waiting, marks),
        lacking_line(speech, marks.lacking),
    )
    guide = (setup_button(speech, marks.guide),) if marks.guide else ()
    return Screen(text, (*guide, duty, *_queue_rows(speech, waiting, marks), *_rooms(speech)))


def _waiting(speech: Speech, person: Person, waiting: Queues, marks: Marks) -> str:
    """Only what waits is listed; a quiet desk says so in one line."""
    counts = {"receipts": waiting.receipts, "support": waiting.support}
    if person.is_admin:
        counts |= {
            "transfers": waiting.transfers,
            "removals": waiting.removals,
            "dues": waiting.dues,
            "claims": waiting.claims,
            "names": waiting.names,
            "recoveries": waiting.recoveries,
        }
    told = [speech(f"waiting-{name}", count=count) for name, count in counts.items() if count]
    if told:
        return lines(*told)
    return speech("waiting-nothing" if marks.is_open else "waiting-empty-shop")


def _queue_rows(speech: Speech, waiting: Queues, marks: Marks) -> tuple[Row, ...]:
    number = speech.number
    names: Row = (
        button(
            speech.label("button-claims", count=number(waiting.claims)), cb.ClaimQueue(offset=0)
        ),
        button(speech.label("button-names-on-chain", count=number(waiting.names)), NameShelves()),
    )
    shows_names = marks.gives_names or waiting.claims or waiting.names
    return (
        (
            button(
                speech.label("button-transfers", count=number(waiting.transfers)),
                cb.TransferQueue(offset=0),
            ),
            button(
                speech.label("button-removals", count=number(waiting.removals)),
                cb.RemovalQueue(offset=0),
            ),
        ),
        (
            button(speech.label("button-dues", count=number(waiting.dues)), qb.DueQueue(offset=0)),
            button(
                speech.label("button-recoveries", count=number(waiting.recoveries)),
                RecoveryQueue(offset=0),
            ),
        ),
        *((names,) if shows_names else ()),
    )


def _rooms(speech: Speech) -> tuple[Row, ...]:
    return (
        (button(speech("button-stats"), Stats()),),
        (
            button(speech("button-people"), cb.DeskPeople()),
            button(speech("button-channels"), cb.Channels()),
        ),
        (
            button(speech("button-desk-plans"), DeskList(desk="plan")),
            button(speech("button-desk-courses"), DeskList(desk="category")),
        ),
        (
            button(speech("button-desk-promos"), DeskList(desk="promo")),
            button(speech("button-broadcasts"), Broadcasts(shelf="draft", offset=0)),
        ),
        (
            button(speech("button-segments"), DeskList(desk="segment")),
            button(speech("button-campaigns"), Campaigns()),
        ),
        (
            button(speech("button-sources"), DeskList(desk="source")),
            button(speech("button-survey-figures"), SurveyFigures()),
        ),
        (button(speech("button-exit-surveys"), ExitFigures(offset=0)),),
        (
            button(speech("button-settings"), cb.DeskSettings()),
            button(speech("button-texts"), cb.DeskTexts()),
        ),
        (
            button(speech("button-exports"), cb.DeskExports()),
            button(speech("button-log"), cb.AdminLog(offset=0)),
        ),
        (
            button(speech("button-doctor"), cb.AskDoctor()),
            button(speech("button-trial"), TrialDesk()),
        ),
        menu_button(speech),
    )


def word(speech: Speech, text: str) -> Screen:
    """A sentence for the staff, with the way back to the desk."""
    return Screen(text, (admin_back(speech),))


def admin_log(speech: Speech, page: Page[LogLine]) -> Screen:
    """What admins did, the newest first."""
    told = lines(*(_log_line(speech, line) for line in page.items)) if page.items else None
    text = paragraphs(speech("log-title"), told or speech("log-empty"))
    turns = pager(speech, page, lambda at: cb.AdminLog(offset=at), Words.BY_AGE)
    return Screen(text, (*turns, admin_back(speech)))


def _subject(line: LogLine) -> str:
    """What it was done to, by a name that people know: never an id of the tables."""
    if line.receipt is not None:
        return written(line.receipt)
    key = line.subject.partition(":")[2]
    return "–" if _INTERNAL.fullmatch(key) else key


def _log_line(speech: Speech, line: LogLine) -> str:
    # A payment is told by whose it is, its receipt's number, and how it was paid.
    about = [shortened(str(line.details.get("name") or _subject(line)), 64)]
    if line.receipt is not None and line.details.get("name"):
        about.append(written(line.receipt))
    if line.method is not None:
        about.append(speech.label(f"method-{line.method}"))
    nobody = (
        "log-operator" if line.action == "catalogue_imported" else "AlreadyReviewed-unknown-admin"
    )
    return speech(
        "log-line",
        at=speech.moment(line.at),
        by=shortened(line.by or speech(nobody), 32),
        what=speech(f"action-{line.action}") if line.action in ACTIONS else line.action,
        about=" · ".join(about),
    )

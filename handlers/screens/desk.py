"""The desk: what waits for whoever is on duty, the way into every room, and the log."""

from __future__ import annotations

from handlers import callbacks as cb
from handlers.callbacks import queues as qb
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.people import admin_back, menu_button
from handlers.speech import Speech
from services.actions import LogLine, LogPage
from services.person import Person
from services.queues import Queues

#: Every deed that the log can tell of; a text `action-<name>` says what was done.
ACTIONS = (
    *("progress_set", "course_completed"),
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
    *("transfer_settled", "transfer_refunded", "transfer_kept"),
    *("person_protected", "person_unprotected", "role_changed"),
    *("person_banned", "person_unbanned", "person_written_to", "note_added", "note_deleted"),
    *("channel_linked", "channel_unlinked", "join_mode_chosen"),
    *("people_exported", "payments_exported", "subscriptions_exported", "enrollments_exported"),
    "catalogue_imported",
    *("promo_created", "promo_changed", "promo_stopped", "promo_started", "star_price_set"),
    *("plan_created", "plan_changed", "plan_archived", "plan_restored", "plan_deleted"),
    "enrollment_noted",
    *("category_created", "category_edited", "category_archived", "category_restored"),
    *("category_deleted", "course_created", "course_edited", "course_archived"),
    *("course_restored", "course_deleted"),
    *("module_added", "module_edited", "module_moved", "module_deleted"),
    *("setting_changed", "account_added", "account_changed", "account_moved", "account_dropped"),
    *("text_written", "text_taken_back"),
    *("support_answered", "support_closed", "support_group_set", "support_group_dropped"),
    *("removal_retried", "removal_waived"),
)


def dashboard(speech: Speech, person: Person, waiting: Queues) -> Screen:
    """What waits, and the rooms; a moderator sees receipts and support alone."""
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
        text = paragraphs(speech("moderator-desk"), _waiting(speech, person, waiting))
        return Screen(text, (duty, menu_button(speech)))
    text = paragraphs(speech("admin-desk"), _waiting(speech, person, waiting))
    return Screen(text, (duty, *_queue_rows(speech, waiting), *_rooms(speech)))


def _waiting(speech: Speech, person: Person, waiting: Queues) -> str:
    """Only what waits is told; a quiet desk says so in one line."""
    counts = {"receipts": waiting.receipts, "support": waiting.support}
    if person.is_admin:
        counts |= {
            "transfers": waiting.transfers,
            "removals": waiting.removals,
            "dues": waiting.dues,
            "claims": waiting.claims,
        }
    told = [speech(f"waiting-{name}", count=count) for name, count in counts.items() if count]
    return lines(*told) if told else speech("waiting-nothing")


def _queue_rows(speech: Speech, waiting: Queues) -> tuple[Row, ...]:
    number = speech.number
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
                speech.label("button-claims", count=number(waiting.claims)),
                cb.ClaimQueue(offset=0),
            ),
        ),
    )


def _rooms(speech: Speech) -> tuple[Row, ...]:
    return (
        (
            button(speech("button-people"), cb.DeskPeople()),
            button(speech("button-channels"), cb.Channels()),
        ),
        (
            button(speech("button-desk-plans"), cb.DeskPlans()),
            button(speech("button-desk-courses"), cb.DeskCourses()),
        ),
        (
            button(speech("button-desk-promos"), cb.DeskPromos(offset=0)),
            button(speech("button-exports"), cb.DeskExports()),
        ),
        (
            button(speech("button-settings"), cb.DeskSettings()),
            button(speech("button-texts"), cb.DeskTexts()),
        ),
        (button(speech("button-log"), cb.AdminLog(offset=0)), *menu_button(speech)),
    )


def word(speech: Speech, text: str) -> Screen:
    """A sentence for the staff, with the way back to the desk."""
    return Screen(text, (admin_back(speech),))


def admin_log(speech: Speech, page: LogPage) -> Screen:
    """What admins did, the newest first."""
    told = lines(*(_deed(speech, line) for line in page.lines)) if page.lines else None
    text = paragraphs(speech("log-title"), told or speech("log-empty"))
    ways = []
    if page.offset:
        newer = cb.AdminLog(offset=max(0, page.offset - len(page.lines)))
        ways.append(button(speech("button-newer"), newer))
    if page.has_more:
        ways.append(button(speech("button-older"), cb.AdminLog(offset=page.offset + 10)))
    return Screen(text, (*((tuple(ways),) if ways else ()), admin_back(speech)))


def _deed(speech: Speech, line: LogLine) -> str:
    about = line.details.get("name") or line.subject.partition(":")[2]
    nobody = (
        "log-operator" if line.action == "catalogue_imported" else "AlreadyReviewed-unknown-admin"
    )
    return speech(
        "log-line",
        at=speech.moment(line.at),
        by=shortened(line.by or speech(nobody), 32),
        what=speech(f"action-{line.action}") if line.action in ACTIONS else line.action,
        about=shortened(str(about), 64),
    )

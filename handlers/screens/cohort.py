"""Screens about those who are enrolled in a course, for the admins who keep it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram.types import InlineKeyboardButton

from handlers import callbacks
from handlers.callbacks import education_desk as cb
from handlers.callbacks.desk import DeskCard
from handlers.screens.kit import Row, Screen, after_name, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.speech import Speech, escaped
from models.lifecycles import EnrollmentStatus
from services.education.cohort import (
    AuditLine,
    AuditPage,
    Cohort,
    CohortLine,
    StudentCard,
)
from services.education.desk_studies import PersonStudies, PersonStudy

_LABEL = 60
#: The statuses in the order in which they concern the admin of the course.
STATUSES = (
    EnrollmentStatus.ACTIVE,
    EnrollmentStatus.PENDING,
    EnrollmentStatus.WAITLISTED,
    EnrollmentStatus.SUSPENDED,
    EnrollmentStatus.COMPLETED,
    EnrollmentStatus.CANCELLED,
)
#: What the audit says of itself, by the reasons that the verbs write down.
REASONS = {
    "over": "over",
    "the student's form": "form",
    "offered": "offered",
    "the offer ran out": "offer-over",
    "a seat came free": "seat-free",
    "given": "given",
    "left": "left",
    "completed": "completed",
    "resumed": "resumed",
    "set by an admin": "progress",
    "a lesson": "lesson",
    "note": "note",
    "no note": "no-note",
}
#: The values that the audit keeps of an enrolment.
VALUES = ("status", "payment", "has_seat", "progress", "offered_until", "access_ends_at")


def cohort(speech: Speech, page: Cohort) -> Screen:
    """How many stand in each status, and those who stand in one."""
    tabs = [_tab(speech, page, status) for status in STATUSES]
    people = tuple(
        (button(_line(speech, page, line), cb.DeskStudent(enrollment_id=line.enrollment_id)),)
        for line in page.items
    )
    turns = pager(
        speech,
        page,
        lambda at: cb.DeskCohort(package_id=page.package_id, status=page.status, offset=at),
        Words.COURSES,
    )
    text = paragraphs(
        speech("cohort", course=page.course, status=speech(f"cohort-{page.status}")),
        None if page.items else speech("cohort-none"),
    )
    return Screen(
        text,
        (
            *people,
            *turns,
            *(tuple(tabs[at : at + 2]) for at in range(0, len(tabs), 2)),
            (button(speech("button-give-seat"), cb.GiveSeat(package_id=page.package_id)),),
            (button(speech("button-back"), DeskCard(desk="course", key=str(page.package_id))),),
        ),
    )


def _tab(speech: Speech, page: Cohort, status: EnrollmentStatus) -> InlineKeyboardButton:
    sign = "• " if status is page.status else ""
    count = speech.number(page.counts.get(status, 0))
    label = f"{sign}{speech.label(f'cohort-{status}')} · {count}"
    return button(label, cb.DeskCohort(package_id=page.package_id, status=status, offset=0))


def _line(speech: Speech, page: Cohort, line: CohortLine) -> str:
    """The name, and what tells most about it in this status."""
    end = ""
    if page.status is EnrollmentStatus.WAITLISTED:
        paid = " 💰" if line.is_paid else ""
        end = f"{paid} 🎟" if line.place is None else paid
    elif page.status in (EnrollmentStatus.ACTIVE, EnrollmentStatus.SUSPENDED):
        end = f" · {line.progress} %"
    start = f"{line.place}. " if line.place is not None else ""
    return f"{start}{shortened(line.name, _LABEL - len(start + end))}{end}"


def student(speech: Speech, card: StudentCard) -> Screen:
    """An enrolment: who it is, how they stand, how far they are, and what can be done."""
    text = paragraphs(
        speech("student-card", course=card.course),
        lines(*_who(speech, card)),
        lines(*_progress_lines(speech, card)),
        lines(*_dates(speech, card)),
        speech("student-notes", notes=card.notes) if card.notes else None,
    )
    return Screen(text, _student_ways(speech, card))


def _who(speech: Speech, card: StudentCard) -> list[str | None]:
    username = after_name(card.username)
    return [
        speech("student-erased") if card.is_erased else None,
        speech("student-name", name=card.name) if card.name else None,
        speech("student-email", email=card.email) if card.email else None,
        speech("student-phone", phone=card.phone) if card.phone else None,
        speech("student-telegram", id=str(card.telegram_id), username=username),
    ]


def _progress_lines(speech: Speech, card: StudentCard) -> list[str | None]:
    return [
        speech("student-status", status=speech(f"cohort-{card.status}")),
        speech("student-place", place=card.place) if card.place is not None else None,
        speech("student-offered", until=speech.moment(card.offered_until))
        if card.offered_until
        else None,
        speech(
            "student-payment",
            payment=speech(f"seat-payment-{card.payment}"),
            amount=f" · {speech.money(card.amount)}" if card.amount else "",
            method=f" · {speech(f'method-{card.method}')}" if card.method else "",
        ),
        speech(
            "student-progress",
            progress=card.progress,
            done=card.lessons_done,
            lessons=card.lessons,
        ),
    ]


def _dates(speech: Speech, card: StudentCard) -> list[str | None]:
    return [
        speech("student-enrolled", at=speech.moment(card.enrolled_at)),
        speech("student-starts", at=speech.moment(card.starts_at)) if card.starts_at else None,
        speech("student-ends", at=speech.moment(card.ends_at)) if card.ends_at else None,
        speech("student-completed", at=speech.moment(card.completed_at))
        if card.completed_at
        else None,
        speech("student-certificate", number=card.certificate) if card.certificate else None,
    ]


def _student_ways(speech: Speech, card: StudentCard) -> tuple[Row, ...]:
    key = card.enrollment_id
    payment = (
        (
            button(
                speech("button-student-payment"), callbacks.PaymentCard(payment_id=card.payment_id)
            ),
        )
        if card.payment_id
        else ()
    )
    person = callbacks.PersonCard(telegram_id=card.telegram_id)
    back = cb.DeskCohort(package_id=card.package_id, status=card.status, offset=0)
    return (
        *_actions(speech, card),
        (
            button(speech("button-student-note"), cb.StudentForm(enrollment_id=key, ask="note")),
            button(speech("button-student-audit"), cb.StudentAudit(enrollment_id=key, offset=0)),
        ),
        (button(speech("button-student-person"), person), *payment),
        (button(speech("button-back"), back),),
    )


def _actions(speech: Speech, card: StudentCard) -> tuple[Row, ...]:
    """What may be done to a student of this status."""
    key, status = card.enrollment_id, card.status
    suspend = cb.StudentForm(enrollment_id=key, ask="suspend")
    dismiss = button(
        speech("button-student-dismiss"), cb.StudentForm(enrollment_id=key, ask="dismiss")
    )
    resume = button(speech("button-student-resume"), cb.ResumeStudent(enrollment_id=key))
    if status is EnrollmentStatus.ACTIVE:
        progress = cb.StudentForm(enrollment_id=key, ask="progress")
        complete = cb.CompleteStudent(enrollment_id=key, sure=False)
        return (
            (
                button(speech("button-student-progress"), progress),
                button(speech("button-student-complete"), complete),
            ),
            (button(speech("button-student-suspend"), suspend), dismiss),
        )
    if status is EnrollmentStatus.SUSPENDED:
        return ((resume, dismiss),)
    if card.certificate is not None and card.name is not None:
        correct = cb.StudentForm(enrollment_id=key, ask="name")
        return ((button(speech("button-student-rename"), correct),),)
    over = status in (EnrollmentStatus.CANCELLED, EnrollmentStatus.COMPLETED)
    return () if over else ((dismiss,),)


def person_studies(speech: Speech, page: PersonStudies) -> Screen:
    """Every course that a person is or was enrolled in, each a tap away."""
    rows = tuple(
        (button(_study(speech, line), cb.DeskStudent(enrollment_id=line.enrollment_id)),)
        for line in page.items
    )
    turns = pager(
        speech,
        page,
        lambda at: cb.PersonStudies(telegram_id=page.telegram_id, offset=at),
        Words.COURSES,
    )
    text = paragraphs(
        speech("person-studies", name=page.name),
        None if page.items else speech("person-studies-none"),
    )
    back = button(speech("button-back"), callbacks.PersonCard(telegram_id=page.telegram_id))
    return Screen(text, (*rows, *turns, (back,)))


def _study(speech: Speech, line: PersonStudy) -> str:
    status = f" · {speech.label(f'cohort-{line.status}')}"
    return f"{shortened(speech.said(line.course), _LABEL - len(status))}{status}"


def complete_question(speech: Speech, card: StudentCard) -> Screen:
    """A certificate goes out with it, so it is asked once more."""
    sure = cb.CompleteStudent(enrollment_id=card.enrollment_id, sure=True)
    back = cb.DeskStudent(enrollment_id=card.enrollment_id)
    name = card.name or str(card.telegram_id)
    return Screen(
        speech("student-complete-question", name=name, course=card.course),
        (
            (button(speech("button-student-complete-sure"), sure, "success"),),
            (button(speech("button-back"), back),),
        ),
    )


def student_audit(speech: Speech, page: AuditPage) -> Screen:
    """Who saw or changed an enrolment and what became what, the newest first."""
    told = [_audit_line(speech, line) for line in page.items]
    turns = pager(
        speech,
        page,
        lambda at: cb.StudentAudit(enrollment_id=page.enrollment_id, offset=at),
        Words.COURSES,
    )
    return Screen(
        paragraphs(speech("student-audit", course=page.course), *told),
        (
            *turns,
            (button(speech("button-back"), cb.DeskStudent(enrollment_id=page.enrollment_id)),),
        ),
    )


def _audit_line(speech: Speech, line: AuditLine) -> str:
    by = shortened(line.by, 40) if line.by else speech("audit-by-bot")
    changes = [
        speech(
            "audit-change",
            what=speech(f"audit-value-{key}"),
            old=_value(speech, key, old),
            new=_value(speech, key, new),
        )
        for key, (old, new) in line.changes.items()
        if key in VALUES
    ]
    return lines(
        speech(
            "audit-line",
            at=speech.moment(line.at),
            by=by,
            action=speech(f"audit-{line.action}"),
        ),
        *changes,
        _reason(speech, line.reason),
    )


def _value(speech: Speech, key: str, value: Any) -> str:
    """A value as people read it; what was not there yet is a dash."""
    if value is None:
        return "–"
    if key == "status":
        return speech(f"cohort-{value}")
    if key == "payment":
        return speech(f"seat-payment-{value}")
    if key == "has_seat":
        return speech("audit-yes" if value else "audit-no")
    if key == "progress":
        return speech("setting-in-percent", count=value)
    return speech.moment(datetime.fromisoformat(value))


def _reason(speech: Speech, reason: str | None) -> str | None:
    if not reason:
        return None
    if reason.startswith("payment:"):
        return speech("audit-reason-payment")
    if reason in REASONS:
        return speech(f"audit-reason-{REASONS[reason]}")
    # What an admin wrote.
    return f"<i>{escaped(shortened(reason, 300))}</i>"

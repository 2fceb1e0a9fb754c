"""What is kept about a person's courses."""

from __future__ import annotations

from services.kept import TOKEN, Fate, Kept, nothing

_MINE = "t.student_telegram_id IN ({telegram}, {token})"
_THEIRS = (
    "t.enrollment_id IN (SELECT id FROM education_enrollments"
    " WHERE student_telegram_id IN ({telegram}, {token}))"
)
_SEATS = "its payments and its certificate's number belong to the books"

KEPT = (
    Kept(
        "enrollment_audit_log",
        _THEIRS,
        Fate.STAYS,
        _SEATS,
        ("created_at", "action_type"),
        {
            "student_telegram_id": TOKEN,
            **nothing("access_reason", "ip_address", "user_agent"),
        },
        # What `services/education/privacy.py` has left of them.
        frozenset({"action_type", "old_values", "new_values"}),
    ),
    Kept(
        "certificates",
        _THEIRS,
        Fate.STAYS,
        "a certificate is genuine and nameless",
        ("created_at", "number", "name", "course", "completed_at"),
        nothing("name"),
        frozenset({"number", "course"}),
    ),
    Kept(
        "modules_done",
        _THEIRS,
        Fate.STAYS,
        "how far the lessons were taken",
        ("created_at",),
    ),
    Kept(
        "education_enrollments",
        _MINE,
        Fate.STAYS,
        _SEATS,
        (
            *("created_at", "student_first_name", "student_last_name", "student_email"),
            *("student_phone", "notes", "enrollment_status", "progress_percentage"),
            *("enrollment_date", "start_date", "completion_date", "access_ends_at"),
        ),
        {
            "student_telegram_id": TOKEN,
            **nothing("student_telegram_username", "student_first_name", "student_last_name"),
            **nothing("student_email", "student_phone", "notes"),
            **nothing("receipt_file_path", "receipt_telegram_file_id"),
        },
        frozenset(
            {
                *("certificate_number", "enrollment_status", "payment_method"),
                *("payment_reference", "payment_status"),
            }
        ),
    ),
)

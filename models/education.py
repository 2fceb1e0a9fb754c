"""Courses: categories, courses with their seats, enrolments and the audit of who looked."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from tortoise import fields

from models.base import (
    Inet,
    Json,
    JsonObject,
    MutableRow,
    Numeric,
    Row,
    TextEnum,
    TextKey,
    TextList,
    TextListOrNone,
)
from models.lifecycles import (
    Difficulty,
    EnrollmentAction,
    EnrollmentStatus,
    MaterialKind,
    PaidStatus,
    PaymentMethod,
)
from models.localized import LocalizedRow
from models.people import Profile
from models.subscriptions import SubscriptionPlan


class EducationCategory(LocalizedRow):
    name = fields.TextField()
    description: str | None = fields.TextField(null=True)
    icon: str | None = fields.TextField(null=True)
    display_order = fields.IntField(default=0, db_default=0)
    is_active = fields.BooleanField(default=True, db_default=True)

    class Meta:
        table = "education_categories"


class EducationPackage(LocalizedRow):
    """A course; without `max_students` it has a seat for everybody."""

    category: fields.ForeignKeyRelation[EducationCategory] = fields.ForeignKeyField(
        "models.EducationCategory", related_name="packages", on_delete=fields.RESTRICT
    )
    category_id: UUID
    name = fields.TextField()
    description: str | None = fields.TextField(null=True)
    detailed_description: str | None = fields.TextField(null=True)
    price: Decimal = Numeric()
    currency = fields.TextField()
    duration_weeks: int | None = fields.IntField(null=True)
    is_lifetime = fields.BooleanField(default=False, db_default=False)
    max_students: int | None = fields.IntField(null=True)
    current_students = fields.IntField(default=0, db_default=0)
    features: list[str] = TextList()
    requirements: list[str] = TextList()
    learning_outcomes: list[str] = TextList()
    instructor_name: str | None = fields.TextField(null=True)
    instructor_bio: str | None = fields.TextField(null=True)
    instructor_image_url: str | None = fields.TextField(null=True)
    thumbnail_url: str | None = fields.TextField(null=True)
    video_preview_url: str | None = fields.TextField(null=True)
    difficulty_level = TextEnum(Difficulty, null=True)
    is_active = fields.BooleanField(default=True, db_default=True)
    # It was never on sale, and what it lacked when that was last looked at, as with plans.
    is_draft = fields.BooleanField(default=False, db_default=False)
    lacks: list[str] | None = TextListOrNone()
    is_featured = fields.BooleanField(default=False, db_default=False)
    starts_at: datetime | None = fields.DatetimeField(null=True)
    enrollment_deadline: datetime | None = fields.DatetimeField(null=True)
    # The price in Telegram Stars; without one the course cannot be paid with them.
    star_price: int | None = fields.IntField(null=True)
    # A picture that an admin sent in the chat; it is shown rather than `thumbnail_url`.
    thumbnail_file_id: str | None = fields.TextField(null=True)
    # How many seats were given back since the deadline: only these are offered to the line.
    freed_seats = fields.IntField(default=0, db_default=0)
    # The plan whose channels come with the course for as long as it runs.
    plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="bundles", on_delete=fields.RESTRICT
    )
    plan_id: UUID | None

    class Meta:
        table = "education_packages"


class EducationModule(LocalizedRow):
    """A lesson of a course: its title, and what a student gets to read, open or watch."""

    titled = "title"

    package: fields.ForeignKeyRelation[EducationPackage] = fields.ForeignKeyField(
        "models.EducationPackage", related_name="modules", on_delete=fields.CASCADE
    )
    package_id: UUID
    position = fields.IntField(default=0, db_default=0)
    title = fields.TextField()
    body: str | None = fields.TextField(null=True)
    url: str | None = fields.TextField(null=True)
    file_id: str | None = fields.TextField(null=True)
    file_kind = TextEnum(MaterialKind, null=True)

    class Meta:
        table = "education_modules"


class EducationEnrollment(MutableRow):
    """A person's place in a course, or in the line for it; one row per course and person."""

    package: fields.ForeignKeyRelation[EducationPackage] = fields.ForeignKeyField(
        "models.EducationPackage", related_name="enrollments", on_delete=fields.RESTRICT
    )
    package_id: UUID
    student_telegram_id = TextKey(db_index=True)
    student_telegram_username: str | None = fields.TextField(null=True)
    student_first_name: str | None = fields.TextField(null=True)
    student_last_name: str | None = fields.TextField(null=True)
    student_email: str | None = fields.TextField(null=True)
    student_phone: str | None = fields.TextField(null=True)
    enrollment_status = TextEnum(EnrollmentStatus, default=EnrollmentStatus.PENDING)
    payment_status = TextEnum(PaidStatus, default=PaidStatus.PENDING)
    payment_method = TextEnum(PaymentMethod, null=True)
    payment_amount: Decimal | None = Numeric(null=True)
    payment_reference: str | None = fields.TextField(null=True)
    enrollment_date: datetime | None = fields.DatetimeField(null=True)
    start_date: datetime | None = fields.DatetimeField(null=True)
    completion_date: datetime | None = fields.DatetimeField(null=True)
    progress_percentage = fields.IntField(default=0, db_default=0)
    notes: str | None = fields.TextField(null=True)
    receipt_file_path: str | None = fields.TextField(null=True)
    receipt_telegram_file_id: str | None = fields.TextField(null=True)
    # Whether this row is one of the course's `current_students`; both change together.
    has_seat = fields.BooleanField(default=False, db_default=False)
    # The place in the line, and until when a freed seat is kept for the person.
    waitlisted_at: datetime | None = fields.DatetimeField(null=True)
    offered_until: datetime | None = fields.DatetimeField(null=True)
    # When the rights that come with the course end; empty for one without an end.
    access_ends_at: datetime | None = fields.DatetimeField(null=True)
    # When that time was over: the seat is free again, and the student was notified.
    access_over_at: datetime | None = fields.DatetimeField(null=True)
    # The start that the student was notified of last.
    start_notified_at: datetime | None = fields.DatetimeField(null=True)
    certificate_number: str | None = TextKey(unique=True, null=True)
    anonymized_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "education_enrollments"


class Certificate(Row):
    """That a student completed a course, under a number that anybody may ask about.

    One whose name was corrected is replaced by another; a course that was given back takes it back.
    """

    number = TextKey(unique=True)
    enrollment: fields.ForeignKeyRelation[EducationEnrollment] = fields.ForeignKeyField(
        "models.EducationEnrollment",
        related_name="certificates",
        on_delete=fields.RESTRICT,
        db_index=True,
    )
    enrollment_id: UUID
    # As it is printed; empty when its student had it forgotten.
    name: str | None = fields.TextField(null=True)
    # What its course was called then, in each language (`Name.parts`).
    course: Json = JsonObject()
    completed_at = fields.DatetimeField()
    taken_back_at: datetime | None = fields.DatetimeField(null=True)
    replaced_by: fields.ForeignKeyNullableRelation[Certificate] = fields.ForeignKeyField(
        "models.Certificate",
        source_field="replaced_by",
        null=True,
        unique=True,
        related_name="replaces",
        on_delete=fields.RESTRICT,
    )
    replaced_by_id: UUID | None

    class Meta:
        table = "certificates"


class ModuleDone(Row):
    """That a student has finished a lesson."""

    enrollment: fields.ForeignKeyRelation[EducationEnrollment] = fields.ForeignKeyField(
        "models.EducationEnrollment", related_name="done", on_delete=fields.CASCADE
    )
    enrollment_id: UUID
    module: fields.ForeignKeyRelation[EducationModule] = fields.ForeignKeyField(
        "models.EducationModule", related_name="done", on_delete=fields.CASCADE
    )
    module_id: UUID

    class Meta:
        table = "modules_done"


class EnrollmentAuditLog(Row):
    """Who saw or changed an enrolment; an anonymised person's old values are never copied here."""

    enrollment: fields.ForeignKeyRelation[EducationEnrollment] = fields.ForeignKeyField(
        "models.EducationEnrollment", related_name="audit", on_delete=fields.RESTRICT
    )
    enrollment_id: UUID
    student_telegram_id = TextKey()
    # The profile that acted; empty means the system did.
    accessed_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="accessed_by",
        null=True,
        related_name="enrollment_accesses",
        on_delete=fields.SET_NULL,
    )
    accessed_by_id: UUID | None
    action_type = TextEnum(EnrollmentAction)
    old_values: Json = JsonObject()
    new_values: Json = JsonObject()
    ip_address = Inet()
    user_agent: str | None = fields.TextField(null=True)
    access_reason: str | None = fields.TextField(null=True)

    class Meta:
        table = "enrollment_audit_log"

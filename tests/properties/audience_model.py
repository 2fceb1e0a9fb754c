"""The grammar of audiences said a second time, in plain Python over the rows of the tables."""

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from models.education import EducationEnrollment
from models.exit_surveys import Ended, ExitReason, ExitSurvey
from models.lifecycles import EnrollmentStatus, IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from models.promotions import PromotionUsage
from models.subscriptions import UserPackageAssignment, UserSubscription
from models.surveys import UserSurvey
from services.policy import Policy
from services.surveys.audience import PARTS
from services.surveys.survey import QUESTIONS

Document = dict[str, Any]


@dataclass(frozen=True)
class Life:
    """Everything that the tables know of one person."""

    user: BotUser
    profile: Profile
    subscription: UserSubscription | None
    rights: list[UserPackageAssignment]
    intents: list[PaymentIntent]
    payments: list[Payment]
    enrollments: list[EducationEnrollment]
    uses: list[PromotionUsage]
    exits: list[ExitSurvey]
    survey: UserSurvey | None


@dataclass(frozen=True)
class Moment:
    now: datetime
    policy: Policy

    def ago(self, when: datetime | None, bounds: Mapping[str, Any], **unit: int) -> bool:
        """Whether a moment lies within `at_least` and `at_most` so many days or hours back."""
        if "at_least" not in bounds and "at_most" not in bounds:
            return True
        if when is None:
            return False
        span = (self.now - when) / timedelta(**(unit or {"days": 1}))
        return bounds.get("at_least", -1e9) <= span <= bounds.get("at_most", 1e9)

    def day(self, when: datetime) -> date:
        return when.astimezone(self.policy.zone).date()


async def lives() -> list[Life]:
    """All people, each with their rows."""
    profiles = {row.telegram_id: row for row in await Profile.all()}
    return [
        Life(
            user,
            (profile := profiles[user.telegram_id]),
            await UserSubscription.get_or_none(telegram_user_id=user.telegram_id),
            await UserPackageAssignment.filter(user_id=profile.id),
            await PaymentIntent.filter(user_id=user.id),
            await Payment.filter(user_id=user.id),
            await EducationEnrollment.filter(student_telegram_id=user.telegram_id),
            await PromotionUsage.filter(telegram_user_id=user.telegram_id),
            await ExitSurvey.filter(telegram_user_id=user.telegram_id),
            await UserSurvey.get_or_none(telegram_user_id=user.telegram_id),
        )
        for user in await BotUser.all()
    ]


def holds(document: Document, life: Life, at: Moment) -> bool:
    """Whether a document means somebody."""
    ((word, inner),) = document.items()
    if word == "and":
        return all(holds(part, life, at) for part in inner)
    if word == "or":
        return any(holds(part, life, at) for part in inner)
    if word == "not":
        return not holds(inner, life, at)
    return ATOMS[word](life, inner, at)


def reason(life: Life, now: datetime, *, marketing: bool) -> str:
    """Why somebody may not be written to, or `people`."""
    banned, until = life.profile.banned_at, life.profile.banned_until
    if any(row.anonymized_at for row in life.enrollments):
        return "forgotten"
    if banned and (until is None or until > now):
        return "banned"
    if life.user.unreachable_since:
        return "blocked"
    return "opted_out" if marketing and life.user.marketing_off_since else "people"


def _language(life: Life, inner: Document, at: Moment) -> bool:
    for said in (life.user.language, life.user.language_code):
        short = (said or "").replace("_", "-").split("-")[0].lower()
        if short in ("en", "ru", "es"):
            return short in inner["any"]
    return "en" in inner["any"]


def _joined(life: Life, inner: Document, at: Moment) -> bool:
    day = at.day(life.user.created_at)
    return (
        at.ago(life.user.created_at, inner)
        and ("from" not in inner or day >= date.fromisoformat(inner["from"]))
        and ("until" not in inner or day <= date.fromisoformat(inner["until"]))
    )


def _seen(life: Life, inner: Document, at: Moment) -> bool:
    seen = (life.user.seen_at, life.user.username_seen_at, life.user.created_at)
    return at.ago(max(one for one in seen if one), inner)


def _expired(life: Life, inner: Document, at: Moment) -> bool:
    row = life.subscription
    if row is None or row.is_active or row.subscription_start_date is None:
        return False
    end = row.subscription_end_date
    if end is None or end > at.now or not at.ago(end, inner):
        return False
    if "since" not in inner:
        return True
    begin = datetime.combine(date.fromisoformat(inner["since"]), time(), at.policy.zone)
    return end >= begin


def _expiring(life: Life, inner: Document, at: Moment) -> bool:
    end = life.user.subscription_expires_at
    return (
        life.user.is_vip
        and end is not None
        and at.now < end <= at.now + timedelta(days=inner["within"])
    )


def _never_paid(life: Life, inner: Document, at: Moment) -> bool:
    settled = (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED)
    return not any(row.status in settled and not row.is_test for row in life.payments)


def _checkout_left(life: Life, inner: Document, at: Moment) -> bool:
    real = [row for row in life.intents if not row.is_test]
    left = (IntentStatus.PENDING, IntentStatus.EXPIRED, IntentStatus.CANCELLED)
    went_on = (IntentStatus.APPROVED, IntentStatus.MANUAL_REVIEW)
    newest = max((row.created_at for row in real if row.status in went_on), default=None)
    return any(
        row.status in left
        and at.ago(row.created_at, {"at_least": 1, **inner}, hours=1)
        and (newest is None or newest < row.created_at)
        for row in real
    )


def _enrolled(life: Life, inner: Document, states: Iterable[str]) -> list[EducationEnrollment]:
    return [
        row
        for row in life.enrollments
        if row.enrollment_status in states
        and ("of" not in inner or str(row.package_id) in inner["of"])
    ]


def _exit_survey(life: Life, inner: Document, at: Moment) -> bool:
    return any(
        row.stars is not None
        and inner.get("stars_at_least", 1) <= row.stars <= inner.get("stars_at_most", 5)
        and ("reasons" not in inner or row.reason in inner["reasons"])
        and ("of" not in inner or row.ended in inner["of"])
        and at.ago(row.answered_at, inner)
        for row in life.exits
    )


def _survey(life: Life, inner: Document, at: Moment) -> bool:
    row = life.survey
    if row is None or row.survey_completed_at is None:
        return False
    given = {
        "level": row.trading_level,
        "frequency": row.trading_frequency,
        "goal": row.main_goal,
        "budget": row.monthly_budget,
        "recommended": str(row.recommended_plan_id),
    }
    return all(
        part not in inner or value in inner[part] for part, value in given.items()
    ) and at.ago(row.survey_completed_at, inner)


ATOMS: dict[str, Callable[[Life, Document, Moment], bool]] = {
    "everybody": lambda life, inner, at: True,
    "language": _language,
    "joined": _joined,
    "seen": _seen,
    "ids": lambda life, inner, at: int(life.user.telegram_id) in map(int, inner["list"]),
    "member": lambda life, inner, at: life.user.is_vip,
    "plan": lambda life, inner, at: any(
        row.is_active and str(row.package_id) in inner["any"] for row in life.rights
    ),
    "expired": _expired,
    "expiring": _expiring,
    "never_paid": _never_paid,
    "checkout_left": _checkout_left,
    "student": lambda life, inner, at: bool(
        _enrolled(life, inner, inner.get("states", ["active"]))
    ),
    "finished": lambda life, inner, at: any(
        at.ago(row.completion_date, inner) for row in _enrolled(life, inner, ["completed"])
    ),
    "exit_survey": _exit_survey,
    "survey": _survey,
    "used_code": lambda life, inner, at: any(
        use.consumed_at and ("any" not in inner or str(use.promotion_id) in inner["any"])
        for use in life.uses
    ),
}


@dataclass(frozen=True)
class Shop:
    """What documents can name."""

    plans: list[str]
    courses: list[str]
    codes: list[str]
    people: list[str]
    now: datetime


class Documents:
    """Random documents of the whole grammar."""

    def __init__(self, chance: random.Random, shop: Shop) -> None:
        self._chance = chance
        self._shop = shop

    def any(self, depth: int = 3) -> Document:
        """A document that is at most so deep."""
        roll = self._chance.random()
        if depth == 0 or roll < 0.4:
            return self.atom(self._chance.choice(sorted(ATOMS)))
        if roll < 0.55:
            return {"not": self.any(depth - 1)}
        parts = [self.any(depth - 1) for _ in range(self._chance.randint(1, 3))]
        return {self._chance.choice(["and", "or"]): parts}

    def atom(self, word: str) -> Document:
        """An atom with random values."""
        return {word: getattr(self, f"_{word}", dict)()}

    def _some(self, of: list[str]) -> list[str]:
        return self._chance.sample(of, self._chance.randint(1, min(2, len(of))))

    def _bounds(self, longest: int, *, needed: bool = False) -> Document:
        low, high = sorted(self._chance.randint(0, longest) for _ in range(2))
        kind = self._chance.randint(1 if needed else 0, 3)
        return {
            **({"at_least": low} if kind & 1 else {}),
            **({"at_most": high} if kind & 2 else {}),
        }

    def _day(self) -> str:
        return (self._shop.now - timedelta(days=self._chance.randint(-2, 60))).date().isoformat()

    def _language(self) -> Document:
        return {"any": self._some(["en", "ru", "es"])}

    def _joined(self) -> Document:
        low, high = sorted([self._day(), self._day()])
        return self._chance.choice(
            [{"from": low}, {"until": high}, {"from": low, "until": high}, self._seen()]
        )

    def _seen(self) -> Document:
        return self._bounds(60, needed=True)

    def _ids(self) -> Document:
        some = self._chance.sample(self._shop.people, 8)
        return {"list": [int(one) if self._chance.random() < 0.5 else one for one in some]}

    def _plan(self) -> Document:
        return {"any": self._some(self._shop.plans)}

    def _expired(self) -> Document:
        since = {"since": self._day()} if self._chance.random() < 0.3 else {}
        return {**since, **self._bounds(60)}

    def _expiring(self) -> Document:
        return {"within": self._chance.randint(1, 40)}

    def _checkout_left(self) -> Document:
        return self._bounds(24 * 20)

    def _of(self) -> Document:
        return {"of": self._some(self._shop.courses)} if self._chance.random() < 0.5 else {}

    def _student(self) -> Document:
        states = [str(one) for one in EnrollmentStatus]
        chosen = {"states": self._some(states)} if self._chance.random() < 0.6 else {}
        return {**self._of(), **chosen}

    def _finished(self) -> Document:
        return {**self._of(), **self._bounds(60)}

    def _exit_survey(self) -> Document:
        low, high = sorted(self._chance.randint(1, 5) for _ in range(2))
        return self._bounds(60) | self._chance.choice(
            [
                {},
                {"stars_at_least": low, "stars_at_most": high},
                {"stars_at_most": high},
                {"reasons": self._some([str(one) for one in ExitReason])},
                {"of": self._some([str(one) for one in Ended]), "stars_at_least": low},
            ]
        )

    def _survey(self) -> Document:
        asked = self._chance.sample(sorted(QUESTIONS), self._chance.choice([0, 1, 1, 2]))
        named = {PARTS[one]: self._some([str(value) for value in QUESTIONS[one]]) for one in asked}
        plans = {"recommended": self._some(self._shop.plans)} if not asked else {}
        return self._bounds(60) | named | self._chance.choice([plans, {}])

    def _used_code(self) -> Document:
        return {"any": self._some(self._shop.codes)} if self._chance.random() < 0.6 else {}

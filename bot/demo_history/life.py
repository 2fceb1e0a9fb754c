"""One life: somebody comes, looks, buys or not, stays or leaves, studies, asks, and is asked.

Whatever happens is done by the verb that the chat would call, at the moment it happened. When the
present is reached the life stops where it is: somebody is a member, somebody waits for a review.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid5

from bot.demo_history.buying import Buyer
from bot.demo_history.people import at_waking_hour, pick
from bot.demo_history.steps import DAY, HOUR, Present
from bot.demo_history.world import POLICY
from models.education import EducationEnrollment
from models.exit_surveys import ExitReason, ExitSurvey
from models.lifecycles import InteractionType, PaymentMethod, PaymentStatus
from models.payments import Payment
from models.subscriptions import UserSubscription
from models.support import Satisfaction
from models.surveys import MainGoal, MonthlyBudget, TradingFrequency, TradingLevel
from services import funnel
from services.analytics import events, sources
from services.analytics.events import Event, EventType, Utm, Web
from services.analytics.recording import Interaction
from services.commerce import payouts
from services.commerce.funding import Target
from services.commerce.orders import SEAT
from services.commerce.refunds import refund
from services.education import studies
from services.education.enrollments import StudentDetails, enroll
from services.exit_surveys.answers import give_reason, write_comment
from services.exit_surveys.answers import rate as give_stars
from services.exit_surveys.asking import AFTER, ask_due
from services.money import Money
from services.person import meet
from services.sessions import started
from services.subscriptions.reminders import reminders_due
from services.support import endings, tickets
from services.surveys import survey

_PLANS = (
    *(("1 month", 0.62), ("3 months", 0.2), ("6 months", 0.08)),
    *(("12 months", 0.07), ("Lifetime", 0.03)),
)
_BROWSERS = (("Chrome", 0.5), ("Safari", 0.3), ("Firefox", 0.12), ("Edge", 0.08))
_QUESTIONS = (
    "Hi! Does the monthly plan include the live sessions?",
    "I paid by transfer this morning, is everything fine with it?",
    "Can I switch from a month to a year later on?",
    "Which course should I begin with?",
    "My bank asks for a reference. Is the code enough?",
)
_ANSWERS = (
    "Hello! Yes, and if anything is unclear just write here.",
    "Thank you for asking! We have looked at it, all is well.",
    "Of course: what you haven't used counts towards the longer plan.",
)
_COMMENTS = (
    "Good signals, I just had no time.",
    "I'll be back in spring.",
    "A bit too fast for me.",
)


class Life(Buyer):
    """One person's year."""

    async def live(self) -> list[Interaction]:
        """From the first visit to the present; what they pressed on the way."""
        try:
            await self._arrives()
            await self._decides()
        except Present:
            pass
        return self.happened

    # -- coming in ----------------------------------------------------------------------------

    async def _arrives(self) -> None:
        payload = await self._follows_link()
        await meet(self.who.identity, self.now)
        await started(self.key, payload, now=self.now, policy=POLICY)
        await sources.arrive(self.key, payload, self.now)
        start = {"command": "start"}
        self.happened.append(
            Interaction(self.key, InteractionType.COMMAND, self.now, start, None, payload)
        )
        self._visits()
        if self._happens(0.35):
            self._passes(timedelta(minutes=1), timedelta(minutes=4))
            await self._answers_survey()

    async def _follows_link(self) -> str | None:
        """By a link on the web, by one in Telegram, or by none."""
        source = self.who.source
        if source is None:
            return None
        if not self._happens(0.6):
            return sources.payload(source.slug)
        link = (await sources.links())[source.slug]
        token = f"{uuid5(link.id, self.key).hex[:16]}"
        visited = Event(
            EventType.LINK_VISITED,
            self.now - timedelta(seconds=self.chance.randint(5, 90)),
            data={"source": str(link.id)},
            session=token,
            utm=Utm(source.slug, source.medium, "launch"),
            web=Web(
                referrer=f"https://{source.slug}.example/",
                device="mobile" if self._happens(0.7) else "desktop",
                browser=pick(self.chance, _BROWSERS),
            ),
        )
        await events.write([visited])
        return sources.payload(source.slug, token)

    async def _answers_survey(self) -> None:
        person = await self._me()
        given = {
            "trading_level": self.chance.choice(list(TradingLevel)),
            "trading_frequency": self.chance.choice(list(TradingFrequency)),
            "main_goal": self.chance.choice(list(MainGoal)),
            "monthly_budget": self.chance.choice(list(MonthlyBudget)),
        }
        answered = 4 if self._happens(0.8) else self.chance.randint(1, 3)
        for question, value in list(given.items())[:answered]:
            await survey.answer(person, question, str(value), self.now)

    # -- buying -------------------------------------------------------------------------------

    async def _decides(self) -> None:
        readily = self.who.source.buys if self.who.source else 1.0
        if self._happens(0.15):
            await self._asks_the_team()
        if not self._happens(0.68 * readily):
            return
        self._passes(timedelta(minutes=2), 3 * DAY)
        name = pick(self.chance, _PLANS)
        if await self._buys_plan(name, first=True):
            await self._is_member(name)

    async def _is_member(self, name: str) -> None:
        """Renewals, changes, refunds and lapses, until the membership or the year is over."""
        if self._happens(0.05):
            await self._is_refunded()
            return
        while True:
            if self._happens(0.12):
                await self._studies()
            row = await UserSubscription.get(telegram_user_id=self.key)
            if row.is_lifetime or row.subscription_end_date is None:
                return
            end = row.subscription_end_date
            if name == "1 month" and self._happens(0.07):
                self._some_day(6, 20)
                name = self.chance.choice(("3 months", "12 months"))
                await self._buys_plan(name)
                continue
            if self._happens(0.74):
                self._reaches(at_waking_hour(self.chance, end - self.chance.randint(0, 4) * DAY))
                await reminders_due(now=self.now, policy=POLICY)
                self._visits()
                if await self._buys_plan(name):
                    continue
            await self._lapses(end)
            if not self._happens(0.15):
                return
            self._some_day(15, 60)
            name = "1 month"
            if not await self._buys_plan(name):
                return

    async def _lapses(self, end: datetime) -> None:
        self._reaches(end + POLICY.grace + HOUR)
        await self._tick()
        # Nobody is asked at night.
        self._reaches(max(self.now + AFTER, at_waking_hour(self.chance, self.now + DAY)))
        await self._is_asked_why()

    async def _is_asked_why(self) -> None:
        await ask_due(now=self.now, policy=POLICY)
        asked = await ExitSurvey.filter(telegram_user_id=self.key, asked_at=self.now).first()
        if asked is None or not self._happens(0.5):
            return
        self._passes(timedelta(minutes=5), 2 * DAY)
        person = await self._me()
        (stars,) = self.chance.choices((1, 2, 3, 4, 5), (1, 2, 4, 6, 5))
        await give_stars(person, asked.id, stars, self.now)
        if self._happens(0.85):
            await give_reason(person, asked.id, self.chance.choice(list(ExitReason)), self.now)
            if self._happens(0.25):
                await write_comment(person, asked.id, self.chance.choice(_COMMENTS), self.now)

    async def _is_refunded(self) -> None:
        self._some_day(1, 5)
        paid = (
            await Payment.filter(user__telegram_id=self.key, status=PaymentStatus.COMPLETED)
            .order_by("-created_at")
            .first()
        )
        if paid is None or not paid.amount:
            return
        await self._tick()
        admin, why = self.world.admin, "asked for it"
        await refund(paid.id, admin, why, keep_access=False, now=self.now, policy=POLICY)
        if paid.payment_method is PaymentMethod.STARS and paid.payment_provider_id is not None:
            await payouts.stars_arrived_back(paid.payment_provider_id, self.now)

    # -- courses and questions ----------------------------------------------------------------

    async def _studies(self) -> None:
        """A course at one's own pace: bought, studied lesson by lesson, mostly to its end."""
        course = self.world.course
        if course is None or await EducationEnrollment.exists(student_telegram_id=self.key):
            return
        self._some_day(1, 6)
        name = self.who.identity.first_name
        details = StudentDetails(f"{name} Demo", f"demo{self.key}@example.org", "+34600123456")
        await funnel.saw_course(self.key, course.id, self.now, POLICY)
        enrolled = await enroll(await self._me(), course.id, details, now=self.now)
        price = Money.of(course.price, course.currency)
        target = Target(course.id, price, 0, is_seat=True)
        if not await self._buys(SEAT, enrolled.enrollment_id, target, None, None):
            return
        done = len(self.world.lessons) if self._happens(0.7) else 1
        for lesson in self.world.lessons[:done]:
            self._some_day(1, 4)
            self._visits(4)
            await studies.lesson_done(await self._me(), lesson, self.now, done=True)
        if done < len(self.world.lessons):
            return
        self._passes(2 * HOUR, 30 * HOUR)
        await self._tick()
        await studies.complete(
            enrolled.enrollment_id, self.world.admin, idempotency_key=self._once(), now=self.now
        )
        self._reaches(max(self.now + AFTER, at_waking_hour(self.chance, self.now + DAY)))
        await self._is_asked_why()

    async def _asks_the_team(self) -> None:
        self._passes(timedelta(minutes=3), 2 * DAY)
        said = tickets.Said(self.chance.choice(_QUESTIONS))
        asked = await tickets.write(
            await self._me(), said, idempotency_key=self._once(), now=self.now
        )
        assert isinstance(asked, tickets.PassedOn)
        self._passes(0.1 * HOUR, 14 * HOUR if self._happens(0.2) else 3 * HOUR)
        await tickets.answer(
            asked.thread_id,
            self.world.admin,
            tickets.Said(self.chance.choice(_ANSWERS)),
            seen=1,
            idempotency_key=self._once(),
            now=self.now,
        )
        self._passes(HOUR, 30 * HOUR)
        await endings.close(
            asked.thread_id,
            self.world.admin,
            seen=1,
            idempotency_key=self._once(),
            now=self.now,
        )
        if self._happens(0.5):
            good = Satisfaction.GOOD if self._happens(0.85) else Satisfaction.BAD
            await endings.rate(await self._me(), asked.thread_id, good, self.now)

"""A house in which something of everything stands, for walks that look into every corner.

Nothing is left to chance or to the order of tests: every number that a screen shows is given here,
and no two rows of a list are of the same moment.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from zoneinfo import ZoneInfo

from tortoise.transactions import in_transaction

from bot.database import orm
from models.actions import AdminAction
from models.analytics import Source, SourceTouch
from models.channels import ChannelMembership, ManagedChat
from models.delivery import OutboxItem, OutboxState
from models.education import EducationModule, EducationPackage, EnrollmentAuditLog
from models.facts import FactKind
from models.ledger import Account
from models.lifecycles import (
    ChainPurpose,
    ChainStatus,
    DiscountType,
    EnrollmentAction,
    EnrollmentStatus,
    IntentStatus,
    MaterialKind,
    PaymentMethod,
    PaymentStatus,
    Role,
    SupportStatus,
)
from models.payments import Payment
from models.people import BotUser, PersonNote, Profile
from models.settings import ShopAccount, ShopSetting, ShopText
from models.subscriptions import SubscriptionAuditLog, SubscriptionPlan
from models.support import SupportMessage, SupportThread
from models.ton import (
    SubdomainClaim,
    TonTransaction,
)
from models.wallets import ProofState, WalletProof
from sandbox.client import Person
from services.analytics.rollup.rolling import roll_due
from services.commerce.items import PlanItem
from services.commerce.methods.transfers import Trouble
from services.ledger.entries import post, signed
from services.policy import Policy
from services.setting_types import SETTINGS
from services.settings.texts import OWN_TEXTS
from services.timeline.facts import add_fact
from services.timeline.terms import Protection
from tests import factories
from tests.factories import Someone
from tests.guards.ftl import messages
from tests.harness import pictures
from tests.harness.furnished_post import put_post
from tests.harness.house import House
from tests.harness.ways import belongs

#: When the house was furnished; its clock nearly stands still from then on.
AT = datetime(2026, 11, 23, 12, 0, 5, tzinfo=UTC)
#: One value of each setting, as it would be typed.
SET = {
    "books_days": "3653",
    "recovery_days": "7",
    "support": "@helpers",
    "member_tags": "es",
    "exchange_rates": "USD/MVR=15.42, EUR/MVR=17.05, GBP/MVR=20.5",
    "reminder_days": "14, 3, 1",
    "currency": "USD",
    "timezone": "UTC",
    "names_domain": "club.ton",
    "names_price": "5 USD",
    "names_reserved": "casino* +vip",
}


@dataclass(frozen=True)
class Inhabitants:
    """Who lives there, as people in Telegram."""

    member: Person
    moderator: Person
    newcomer: Person


async def furnish(house: House, url: str) -> Inhabitants:
    """Put something of everything into a house, whose database has this address."""
    sandbox = house.sandbox
    member = await sandbox.person("Mary", language_code="en", id=2000, username="mary")
    moderator = await sandbox.person("Max", language_code="en", id=2001)
    newcomer = await sandbox.person("Nick", language_code="en", id=2002)
    anna = await sandbox.person("Anna", language_code="ru", id=3001, username="anna")
    boris = await sandbox.person("Boris <b>", language_code="es", id=3002)
    late = await sandbox.person("Late", language_code="en", id=3003)
    for one in (member, moderator, anna, boris, late):
        await one.says("/start")
        await one.sees(one.name)
    await belongs(house, member)
    files = await _files(late)
    await house.rests()
    await orm.connect(url, max_size=2)
    try:
        async with in_transaction():
            await _rows(files)
        # Nothing works the days out once more meanwhile, so that figures are the same each time.
        while await roll_due(AT + timedelta(minutes=1), Policy(ZoneInfo("UTC"))):
            pass
    finally:
        await orm.close()
    await house.database.execute("NOTIFY settings")
    await house.rests()
    return Inhabitants(member, moderator, newcomer)


#: A file of each kind as Telegram holds it, by its id.
Files = Mapping[MaterialKind, str]


async def _files(person: Person) -> Files:
    """A person sends one of each, so that there are some."""
    await person.sends_photo(pictures.jpeg())
    await person.sends_video(b"film")
    await person.sends_document(b"book")
    sent = (await person.screen())["messages"]
    [photo] = [message["photo"] for message in sent if "photo" in message]
    return {
        MaterialKind.PHOTO: photo,
        **{
            kind: next(m[str(kind)]["file_id"] for m in sent if str(kind) in m)
            for kind in (MaterialKind.VIDEO, MaterialKind.DOCUMENT)
        },
    }


class _Past:
    """Moments before the house was furnished, each an hour after the one before."""

    def __init__(self) -> None:
        self._hours = count(1)

    def __call__(self) -> datetime:
        return AT - timedelta(days=10) + timedelta(hours=next(self._hours))


async def _known(telegram_id: int) -> Someone:
    key = str(telegram_id)
    return Someone(await BotUser.get(telegram_id=key), await Profile.get(telegram_id=key))


async def _rows(files: Files) -> None:
    past = _Past()
    mary, boss = await _known(2000), await _known(1000)
    max_ = await _known(2001)
    await Profile.filter(id=max_.profile.id).update(role=Role.MODERATOR)
    # Both admins were made in one moment, in which neither is the newer one.
    for key, before in (("1001", 1), ("1000", 2)):
        met = AT - timedelta(seconds=before)
        await BotUser.filter(telegram_id=key).update(created_at=met)
        await Profile.filter(telegram_id=key).update(created_at=met)
    anna, boris = await _known(3001), await _known(3002)
    plan = await SubscriptionPlan.get(name="1 month")
    await _payments(past, anna, boris, plan)
    await _memberships(past, boss, anna, plan)
    await _courses(past, files, boss, mary, anna, boris)
    await _support(past, files, boss, anna, boris)
    await _chain(past, anna)
    await _wallets(past, mary)
    await _money(past, mary, boris)
    readers = [one.telegram_id for one in (anna, boris, mary, max_)]
    await put_post(past, AT - timedelta(hours=2), readers)
    await _desk(past, boss, anna)


async def _payments(past: _Past, anna: Someone, boris: Someone, plan: SubscriptionPlan) -> None:
    """A payment in every way, one in every state, and two receipts that wait."""
    price = {"amount": str(plan.price), "currency": plan.currency}
    sold = {**PlanItem(plan).snapshot, "price": price}
    for number, (method, status) in enumerate(
        [(method, PaymentStatus.COMPLETED) for method in PaymentMethod]
        + [(PaymentMethod.BANK_TRANSFER, status) for status in PaymentStatus]
    ):
        if status is PaymentStatus.AWAITING_ADMIN:
            continue
        now = past()
        settled = status in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED)
        towards = await factories.intent(
            *(anna if number % 2 else boris, plan),
            now=now,
            method=method,
            status=IntentStatus.APPROVED if settled else IntentStatus.EXPIRED,
            snapshot=sold,
        )
        number_of_receipt = {"receipt_number": 5000 + number} if settled else {}
        why = {"rejection_reason": "amount"} if status is PaymentStatus.FAILED else {}
        await factories.payment(
            towards, now=now, status=status, snapshot=sold, **number_of_receipt, **why
        )
    for who in (anna, boris):
        now = past()
        towards = await factories.intent(
            who, plan, now=now, status=IntentStatus.MANUAL_REVIEW, snapshot=sold
        )
        receipt = await factories.media(
            f"receipt of {who.telegram_id}".encode(), now=now, caption="Here it is"
        )
        await factories.proof(towards, now=now, receipt=receipt, snapshot=sold)


async def _memberships(past: _Past, boss: Someone, anna: Someone, plan: SubscriptionPlan) -> None:
    """A member with a plan and its history, and a person whose removal failed."""
    now = past()
    await factories.right(anna, plan, now=now, source_id="furniture")
    row = await factories.subscription(anna, plan, now=now)
    for action in ("activated", "renewed", "changed", "extended", "refunded", "revoked", "expired"):
        moment = past()
        await SubscriptionAuditLog.create(
            subscription=row,
            changed_by=boss.profile if action != "expired" else None,
            action_type=action,
            old_values={"ends_at": now.isoformat(), "is_active": True},
            new_values={"ends_at": moment.isoformat(), "is_active": action != "expired"},
            change_reason="asked for it",
            created_at=moment,
        )
    club = await ManagedChat.filter(title="Trading Club").first()
    assert club is not None
    late = await _known(3003)
    await ChannelMembership.create(
        user=late.profile,
        telegram_user_id=late.telegram_id,
        channel_id=club.chat_id,
        channel_name=club.title,
        is_active=True,
        added_at=past(),
        removal_started_at=past(),
        removal_failed_at=past(),
        removal_reason="ended",
        removal_error="not enough rights",
        created_at=past(),
        updated_at=past(),
    )


async def _courses(
    past: _Past, files: Files, boss: Someone, mary: Someone, anna: Someone, boris: Someone
) -> None:
    """Courses with lessons of every kind, a full one, and a student in every state."""
    bootcamp = await factories.course(
        "Bootcamp",
        now=past(),
        description="From nothing to a plan",
        detailed_description="Eight weeks, every day.",
        features=["Daily calls"],
        requirements=["A laptop"],
        learning_outcomes=["Reads charts"],
        instructor_name="Ina",
        instructor_bio="Trades since 2001",
        star_price=900,
        starts_at=AT + timedelta(days=20),
        enrollment_deadline=AT + timedelta(days=10),
    )
    basics = await factories.course("Basics", now=past())
    full = await factories.course("Masterclass", now=past(), max_students=1)
    for number, kind in enumerate((None, *MaterialKind), 1):
        await EducationModule.create(
            package=bootcamp,
            position=number,
            title=f"Lesson {number}",
            body="Read this first." if kind is None else None,
            url="https://example.org/lesson" if kind is None else None,
            file_id=files[kind] if kind else None,
            file_kind=kind,
            created_at=past(),
            updated_at=past(),
        )
    row = await factories.enrollment(mary, bootcamp, now=past(), progress_percentage=20)
    await factories.enrollment(anna, full, now=past())
    for course, who, status in (
        (full, mary, EnrollmentStatus.WAITLISTED),
        (basics, mary, EnrollmentStatus.COMPLETED),
        (bootcamp, anna, EnrollmentStatus.SUSPENDED),
        (bootcamp, boris, EnrollmentStatus.COMPLETED),
        (full, boris, EnrollmentStatus.CANCELLED),
    ):
        done = (
            {"certificate_number": f"DC-{course.name}"}
            if status is EnrollmentStatus.COMPLETED
            else {}
        )
        await factories.enrollment(who, course, now=past(), enrollment_status=status, **done)
    await EducationPackage.filter(id=full.id).update(current_students=1)
    for action in EnrollmentAction:
        await EnrollmentAuditLog.create(
            enrollment=row,
            student_telegram_id=mary.telegram_id,
            accessed_by=boss.profile,
            action_type=action,
            old_values={"progress": 10},
            new_values={"progress": 20},
            access_reason="form",
            created_at=past(),
        )


async def _support(past: _Past, files: Files, boss: Someone, anna: Someone, boris: Someone) -> None:
    """One question that waits, with a picture, and one that was answered and closed."""
    for who, is_open in ((boris, True), (anna, False)):
        now = past()
        thread = await SupportThread.create(
            user=who.user,
            status=SupportStatus.OPEN if is_open else SupportStatus.CLOSED,
            waiting_since=now if is_open else None,
            closed_at=None if is_open else now,
            closed_by=None if is_open else boss.profile,
            created_at=now,
            updated_at=now,
        )
        for number, text in enumerate(("How do I join?", "By the button.", "There is none"), 1):
            await SupportMessage.create(
                thread=thread,
                number=number,
                author=boss.profile if number == 2 else who.profile,
                from_staff=number == 2,
                text=text,
                file_id=files[MaterialKind.PHOTO] if number == 3 else None,
                file_kind=MaterialKind.PHOTO if number == 3 else None,
                created_at=past(),
            )


async def _chain(past: _Past, anna: Someone) -> None:
    """Transfers that nothing matched, one of which has to go back, and a name asked for."""
    for number, status in enumerate((ChainStatus.CONFIRMED, ChainStatus.REFUND_DUE), 1):
        now = past()
        await TonTransaction.create(
            transaction_hash=f"{number:064x}",
            from_address=f"0:{number:064x}",
            to_address=f"0:{9:064x}",
            amount=str(number * 10**9),
            comment="for Anna",
            purpose=ChainPurpose.UNMATCHED,
            status=status,
            sent_at=now,
            trouble=Trouble.UNKNOWN,
            created_at=now,
            updated_at=now,
        )
    now = past()
    await SubdomainClaim.create(
        user=anna.profile,
        telegram_id=anna.telegram_id,
        requested_subdomain="anna",
        domain="club.ton",
        skeleton="anna",
        created_at=now,
        updated_at=now,
    )


async def _wallets(past: _Past, mary: Someone) -> None:
    """A wallet that is linked, and another one that has just paid."""
    for number, state in enumerate((ProofState.LINKED, ProofState.SEEN), 21):
        now, wallet = past(), f"0:{number:064x}"
        paid = await TonTransaction.create(
            transaction_hash=f"{number:064x}",
            from_address=wallet,
            to_address=f"0:{9:064x}",
            amount="50000000",
            value=0,
            user_id=mary.profile.id,
            purpose=ChainPurpose.WALLET_LINK,
            status=ChainStatus.CONFIRMED,
            sent_at=now,
            confirmed_at=now,
            created_at=now,
            updated_at=now,
        )
        is_linked = state is ProofState.LINKED
        await WalletProof.create(
            user_id=mary.profile.id,
            code=f"MYWALLETACDEFG{number}",
            state=state,
            until=None if is_linked else AT + timedelta(days=1),
            wallet_address=wallet,
            transaction_id=paid.id,
            proven_at=now,
            linked_at=now if is_linked else None,
            created_at=now,
            updated_at=now,
        )
        if is_linked:
            await Profile.filter(id=mary.profile.id).update(ton_wallet_address=wallet)


async def _money(past: _Past, mary: Someone, boris: Someone) -> None:
    """Balance to spend, money to send back, and Stars that Telegram did not take back."""
    for who, account, currency, amount in (
        (mary, Account.BALANCE, "USD", 2500),
        (boris, Account.REFUNDS_DUE, "EUR", 1500),
    ):
        lines = signed(Account.CLEARING_BANK, account, currency, amount, None)
        now = past()
        # All money follows from a fact; this one changes nothing else.
        fact = await add_fact(
            who.user.id,
            FactKind.PROTECTION,
            Protection(is_protected=False),
            happened_at=now,
            learned_at=now,
        )
        await post(who.user.id, fact.id, lines, now)
    paid = await Payment.get(payment_method=PaymentMethod.STARS)
    await Payment.filter(id=paid.id).update(
        payment_provider_id="charge", currency="XTR", amount=500
    )
    await OutboxItem.create(
        kind="refund_stars",
        chat_id=boris.telegram_id,
        args={"telegram_id": boris.telegram_id, "charge": "charge"},
        state=OutboxState.FAILED,
        error="CHARGE_ALREADY_REFUNDED",
        created_at=past(),
        done_at=past(),
    )


async def _desk(past: _Past, boss: Someone, anna: Someone) -> None:
    """What only admins see: settings with values, texts, accounts, codes, notes and the log."""
    now = past()
    stamps = {"created_at": now, "updated_at": now}
    for key, setting in SETTINGS.items():
        await ShopSetting.create(
            key=key, value={"value": setting.read(SET.get(key, "6"))}, **stamps
        )
    for key in OWN_TEXTS:
        await ShopText.create(key=key, language="en", text=f"Our own {key}", **stamps)
    await ShopAccount.create(
        currency="USD", bank="Own Bank", holder="Us", number="77", details="SWIFT X", **stamps
    )
    for code, columns in (
        ("SPRING", {"discount_value": Decimal(20)}),
        ("TENOFF", {"discount_type": DiscountType.FIXED, "discount_value": 10, "currency": "USD"}),
        ("OVER", {"discount_value": Decimal(5), "is_active": False}),
    ):
        await factories.promotion(code, now=past(), **columns)
    await PersonNote.create(
        profile=anna.profile, author=boss.profile, text="Pays late", created_at=past()
    )
    spring = await Source.create(slug="spring", name="Spring", target="", **stamps)
    await Source.create(slug="may", name="May", is_active=False, **stamps)
    await SourceTouch.create(
        telegram_user_id=anna.telegram_id,
        first_source=spring,
        first_at=now,
        last_source=spring,
        last_at=now,
        **stamps,
    )
    for key in messages("en"):
        if key.startswith("action-"):
            await AdminAction.create(
                actor=boss.profile,
                action=key.removeprefix("action-"),
                subject="person:3001",
                created_at=past(),
            )

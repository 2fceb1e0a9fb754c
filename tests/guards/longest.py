"""Every screen of the chat with the longest values that it may plausibly have to show.

Names and titles are as long as Telegram lets them be, and full of what HTML and UTF-16 trip over.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from uuid import UUID
from zoneinfo import available_timezones

import services
from bot.ton.links import WalletLinks
from handlers.callbacks.shop import PaySeat
from handlers.cities import cities_for
from handlers.pictures.papers import Drawing, Form
from handlers.screens import (
    channels,
    history,
    payments,
    people,
    reconciliation,
    refunds,
    refusals,
    subscriptions,
    ton,
)
from handlers.screens.history import payment_named
from handlers.screens.kit import Row, Screen
from handlers.shop.goods import SHELVES
from handlers.shop.methods.registry import WAYS
from handlers.shop.rows import pay_rows
from handlers.speech import Speech, city_name, speech_for
from handlers.states import Waiting
from models.channels import ChannelAudit
from models.lifecycles import (
    ChainAsset,
    ChannelType,
    IntentStatus,
    JoinMode,
    PaymentMethod,
    PaymentStatus,
    Role,
    StarSubscriptionStatus,
)
from models.localized import Localized, Name
from models.subscriptions import SubscriptionPlan
from services.channels.admission import ChannelEntry
from services.channels.linking import ChannelView
from services.channels.rights import Right
from services.commerce.checkout import Checkout, FundingShown
from services.commerce.funding import Funding, Span, StopShown
from services.commerce.items import PlanItem
from services.commerce.methods.chain_terms import ChainTerms
from services.commerce.methods.comments import Near, NearCode
from services.commerce.methods.transfer_cards import Candidate, Ending, TransferCard
from services.commerce.methods.transfers import Trouble
from services.commerce.newer import Newer
from services.commerce.orders import PLAN as SHOP_PLAN
from services.commerce.orders import Goods
from services.commerce.proof_copies import Earlier
from services.commerce.proof_weight import RefusedLately
from services.commerce.proofs import ReceiptSubmitted
from services.commerce.quote import Quote, Tag
from services.commerce.receipt_ocr import OcrHint
from services.commerce.receipt_ocr_text import ReceiptText
from services.commerce.receipts import Rate, Receipt, ReceiptLine
from services.commerce.refund_cards import BalanceSpent, CreditedOnward, RefundCard
from services.commerce.review_cards import ReviewCard, Warning
from services.commerce.reviews import AlreadyReviewed, Reviewed, Verdict
from services.ledger.entries import Kept
from services.money import Money
from services.pages import SIZE, counted
from services.person import Person
from services.policy import BankAccount
from services.promotions.codes import Discount
from services.reconciliation.reconciliation import NAMES, Finding
from services.refusals import Refusal
from services.renewals.star_renewals import Renewal
from services.subscriptions.history import ChannelAccess, History, HistoryEvent
from services.subscriptions.overview import Membership, UnderReview
from services.subscriptions.paid_by import PaidBy
from services.subscriptions.plans import PlanView
from services.ton.addresses import TonNetwork
from tests.guards import rooms

#: In September every language writes its longest date.
NOW = datetime(2026, 9, 28, 22, 58, tzinfo=UTC)
ZONE = "America/Argentina/ComodRivadavia"
ID = UUID(int=2**128 - 1)
_CONTINENTS = {"Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Pacific"}
TELEGRAM_ID = 2**52 - 1
CHAT_ID = str(-(2**52))
CODE = "W" * 10
MONEY = Money(999_999_999_999, "MVR")


def stretched(beginning: str, length: int) -> str:
    """A text of exactly this many characters, as hostile as it is long."""
    return (f"{beginning}<b>&amp;</i>\"' " + "Щ👩‍🎓W&" * length)[: length - 1] + "W"


_FILLING = re.compile("(?:Щ👩‍🎓W(?:&amp;|&))+(?:Щ|👩|\u200d|🎓|W|…|&amp;|&)*")


def without_filling(text: str) -> str:
    """A text in which nothing is stretched anymore, for people to read."""
    return _FILLING.sub("…", text)


NAME = stretched("👑", 64)
USERNAME = "W" * 32
TITLE = stretched("📈", 128)
SOLD = Name(TITLE)
FEATURES = tuple(stretched(str(number), 200) for number in range(12))
REASON = stretched("Nope", 500)
CAPTION = stretched("See", 1024)
FILE_ID = "A" * 100
LINK = "https://t.me/+" + "A" * 32
ACCOUNT = BankAccount(
    "99",
    "MVR",
    stretched("Bank", 64),
    stretched("Holder", 64),
    "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
    stretched("SWIFT", 256),
)


#: The letters that no font draws: none, one, and a whole name of them.
MISSED = ((), ("𐎀",), tuple(map(chr, range(0x10380, 0x1039E))) * 10)


def longest_speech(language: str) -> Speech:
    """A person who lives in the city with the longest name."""
    zones = (zone for zone in available_timezones() if zone.partition("/")[0] in _CONTINENTS)
    return speech_for(language, None, max(zones, key=lambda zone: len(city_name(zone, language))))


def person(**changes: object) -> Person:
    """An admin who has a membership, an open checkout and the longest of names."""
    values: dict[str, object] = {
        "telegram_id": TELEGRAM_ID,
        "bot_user_id": ID,
        "profile_id": ID,
        "first_name": NAME,
        "username": USERNAME,
        "language": "ru",
        "language_code": "ru",
        "time_zone": ZONE,
        "role": Role.ADMIN,
        "is_vip": True,
        "subscription_expires_at": NOW,
        "current_plan_id": ID,
        "unreachable": True,
        "plan_name": SOLD,
        "open_intent_id": ID,
        "open_intent_status": IntentStatus.MANUAL_REVIEW,
        **changes,
    }
    return Person(**values)  # type: ignore[arg-type]


#: What a person is sent about a transfer that was sent under their code.
TROUBLES_TOLD = (
    *(Trouble.OTHER_WAY, Trouble.LATE),
    *(Trouble.SURPLUS, Trouble.OVERPAID, Trouble.SHORT),
)

STARS = Money(100_000, "XTR")
PLAN = PlanView(ID, SOLD, 120, False, MONEY, STARS, Localized(FEATURES), (TITLE,) * 12)
LIFETIME = PlanView(ID, SOLD, 0, True, MONEY, STARS, Localized(FEATURES), (TITLE,) * 12)
PLANS = (PLAN, LIFETIME) * 10
PROMO = "W" * 32
DISCOUNT = Discount(ID, PROMO, MONEY, MONEY, MONEY)
#: Every member may have as many plans as there are; three of them are more than most will.
STOPS = tuple(StopShown(Name(f"{number}{TITLE}"[:128]), 36_500, MONEY) for number in range(3))
FUNDING = Funding(MONEY, MONEY, MONEY, MONEY, MONEY, STOPS, ())
TAG = Tag(MONEY, DISCOUNT, FUNDING)
FREE = replace(FUNDING, payable=Money(0, "MVR"))
FREE_TAG = Tag(Money(0, "MVR"), DISCOUNT, FREE)
SPANS = (Span(NOW, NOW, True), Span(NOW, NOW, False), Span(NOW, None, False), None)
NEWER = (Newer(SOLD, STOPS), Newer(SOLD, ()))
KEPT = tuple(Kept(MONEY, only) for only in (MONEY, Money(0, "MVR"), MONEY))
PAY = PaySeat(key=ID, way="b", minor=2**31, account="")
CHECKOUT = Checkout(
    ID,
    ID,
    SOLD,
    PaymentMethod.BANK_TRANSFER,
    MONEY,
    MONEY,
    "15.4212345678",
    CODE,
    ACCOUNT,
    PROMO,
    IntentStatus.PENDING,
    NOW,
    funding=FundingShown(MONEY, MONEY, STOPS),
    span=SPANS[0],
)
ENTRIES = tuple(
    entry
    for _ in range(6)
    for entry in (
        ChannelEntry(CHAT_ID, TITLE, False, LINK),
        ChannelEntry(CHAT_ID, TITLE, True, None),
        ChannelEntry(CHAT_ID, TITLE, False, None),
    )
)
CHANNELS = tuple(
    ChannelView(CHAT_ID, TITLE, chat_type, mode, missing, (ID,), can_tag=not missing)
    for chat_type in ChannelType
    for mode in JoinMode
    for missing in ((), ("administrator",), ("invite", "ban"))
)


#: What a card's charge waited for in the release before; its rows may wait still.
CARD_TROUBLE = (Warning.PAID_TWICE, Warning.OTHER_AMOUNT, Warning.OTHER_PAYER)
#: Everything was read, and nothing of it fits.
SLIP = OcrHint(ReceiptText(Decimal("999999999999.99"), False, NOW.date(), False, False, "W" * 30))


def review_card(
    status: PaymentStatus, reason: str | None = None, ocr: OcrHint | None = SLIP
) -> ReviewCard:
    decided = status is not PaymentStatus.AWAITING_ADMIN
    return ReviewCard(
        payment_id=ID,
        status=status,
        telegram_id=str(TELEGRAM_ID),
        name=NAME,
        username=USERNAME,
        plan_name=SOLD,
        amount=MONEY,
        pay_code=CODE,
        submitted_at=NOW,
        attempt=999,
        completed_before=999,
        rejected_before=999,
        member_since=NOW,
        # A card's trouble stands alone, where there is no receipt; and what is a similar picture is
        # not the same file.
        ocr=ocr,
        warnings=tuple(kind for kind in Warning if kind not in {*CARD_TROUBLE, Warning.SAME_FILE}),
        caption=CAPTION,
        file_id=FILE_ID,
        is_photo=True,
        reviewer=NAME if decided else None,
        reviewed_at=NOW if decided else None,
        reason=reason,
        refused_lately=RefusedLately(5, 6),
        pages=10,
        earlier=Earlier(ID, NAME, str(TELEGRAM_ID), NOW),
        for_admin=True,
    )


PAID = PaidBy(999_999_999, PaymentMethod.BANK_TRANSFER)


def longest_history(number: int) -> History:
    """The longest history there is: as many events as it tells, each with everything it may say."""
    args: dict[str, object] = {"ends_at": NOW.isoformat(), "by": NAME, "reason": REASON}
    args |= {"plan": SOLD, "amount": MONEY}
    args |= {"channel": TITLE, "why": "foreign_link"}
    kinds = {
        "activated": ("ends_at",),
        "renewed": ("ends_at",),
        "changed": ("ends_at",),
        "refunded": ("ends_at", "by"),
        "extended": ("ends_at", "by"),
        "revoked": ("by", "reason"),
        "expired": (),
        "receipt_sent": ("plan",),
        "receipt_rejected": ("reason",),
        "joined": ("channel", "why"),
        "left": ("channel", "why"),
        "removed": ("channel", "why"),
        "banned": ("channel", "why"),
        "removal_failed": ("channel", "why"),
        "appointed": ("by",),
        "dismissed": ("by",),
        "moderator_appointed": ("by",),
        "moderator_dismissed": ("by",),
        "refunded_part": ("ends_at", "by"),
        "money_kept": ("amount", "plan"),
        "money_unmatched": ("amount",),
        "balance_paid_back": ("amount", "by"),
        "shut_out": ("reason",),
        "named": (),
    }
    told = [
        HistoryEvent(NOW, kind, {name: args[name] for name in names}, PAID)
        for kind, names in kinds.items()
    ]
    # The wordiest kind fills the rest.
    told += [HistoryEvent(NOW, "revoked", {"by": NAME, "reason": REASON})] * (number - len(told))
    return History(
        tuple(told[:number]),
        tuple(ChannelAccess(TITLE, False, right) for right in (*Right, *Right, *Right, *Right))[
            :20
        ],
    )


TERMS = ChainTerms(
    ChainAsset.TON,
    "0:" + "f" * 64,
    "15.4212345678",
    "USD",
    "rates.example.org" * 4,
    NOW.isoformat(),
)
LINKS = WalletLinks(TonNetwork.TESTNET, "0:" + "e" * 64)
GRAM = Money(999_999_999_999_999_999, "TON")


def transfer(trouble: Trouble, ending: Ending | None = None, *, known: bool = True) -> TransferCard:
    return TransferCard(
        transfer_id=ID,
        amount=GRAM,
        excess=GRAM,
        sent_at=NOW,
        source="-1:" + "f" * 64 if known else None,
        hash="f" * 64,
        comment=stretched("comment", 300) if known else None,
        near=NearCode("W" * 16, Near.ALIKE, ("U+E01EF",) * 4) if known else None,
        trouble=trouble,
        telegram_id=str(TELEGRAM_ID) if known else None,
        name=NAME if known else None,
        username=USERNAME if known else None,
        holder=None,
        by_wallet=False,
        plan_name=SOLD if known else None,
        pay_code=CODE if known else None,
        expected=GRAM if known else None,
        is_open=ending is None,
        ending=ending,
        handled_by=NAME if ending else None,
        handled_at=NOW if ending is not Ending.SETTLED else None,
    )


@cache
def _every_verb_is_known() -> None:
    for module in pkgutil.walk_packages(services.__path__, "services."):
        importlib.import_module(module.name)


def refusal_kinds(base: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    """Every refusal that any verb may answer with."""
    _every_verb_is_known()
    for kind in base.__subclasses__():
        yield kind
        yield from refusal_kinds(kind)


def longest_refusals() -> Iterator[Refusal]:
    """One of every kind, with the longest values for its fields."""
    values: dict[str, object] = {
        "channel": TITLE,
        "rights": ("invite", "ban"),
        "who": stretched("who", 128),
        "zone": stretched("zone", 64),
        "name": stretched("name", 128),
        "limit": 3650,
        "first": 1970,
        "last": 2999,
        "limit_mb": 20,
        "by": NAME,
        "verdict": Verdict.REJECTED,
        "at": NOW,
        "plan_id": ID,
        "intent_id": ID,
        "code": PROMO,
        "since": NOW,
        "minimum": MONEY,
        "number": "DC-999999999",
        "plan": TITLE,
        "payment_id": ID,
        "least": MONEY,
        "most": MONEY,
        "typed": "999 999 999 999.999",
        "large": "999999999999",
        "small": "999999999.9990",
    }
    values |= rooms.all_of("REFUSALS")
    for kind in refusal_kinds():
        yield kind(**{field.name: values[field.name] for field in fields(kind)})


@cache
def notes(speech: Speech) -> tuple[str, ...]:
    """The longest of what a refusal may say above a screen; each stands on one of its own, too."""
    said = {refusals.refusal_text(speech, refusal) for refusal in longest_refusals()}
    return tuple(sorted(said, key=len)[-3:])


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    """Every screen in every shape, by the name of the function that draws it."""
    yield from _people(speech)
    yield from _subscriptions(speech)
    yield from _payments(speech)
    yield from _history(speech)
    yield from _refunds(speech)
    yield from _channels(speech)
    yield from _ton(speech)
    yield from rooms.screens(speech)
    for refusal in longest_refusals():
        yield "refused", refusals.refused(speech, refusal)


def _people(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for who in (
        person(),
        person(subscription_expires_at=None, open_intent_status=IntentStatus.PENDING),
        person(is_vip=False, role=Role.USER, open_intent_id=None, first_name=""),
    ):
        menu = people.menu(speech, who, NOW, greet=True)
        yield "menu", menu
        yield "menu", people.menu(speech, who, NOW, can_renew=False)
        reviewed = UnderReview(UUID(int=5), SOLD)
        yield "menu", people.menu(speech, who, NOW, greet=True, plans=PLANS, reviewed=reviewed)
        for note in (
            *("language-chosen", "resume-gone", "not-understood", "stale-button", "AlreadyPaid"),
            *("receipt-without-payment", "cancelled", "nothing-to-cancel"),
        ):
            yield "menu", menu.with_note(speech(note))
        chosen = speech("zone-chosen", city=speech.moment(NOW), time=speech.clock(NOW))
        yield "menu", menu.with_note(chosen)
        yield "help_page", people.help_page(speech, who, f"@{USERNAME}")
    yield "languages", people.languages(speech)
    zones = people.time_zones(speech, cities_for(speech, NOW), NOW)
    yield "time_zones", zones
    yield "time_zones", zones.with_note(speech("UnknownTimeZone", zone=stretched("zone", 64)))
    yield "time_zones", people.time_zones(speech, cities_for(speech, NOW), NOW, once=True)
    for state in Waiting.__states__:
        yield "resume_question", people.resume_question(speech, str(state.state))


def ways(speech: Speech, goods: Goods, tag: Tag, *, free: str) -> tuple[Row, ...]:
    """The buttons of every way to pay."""
    prices = {name: STARS if way.letter == "s" else MONEY for name, way in WAYS.items()}
    found = Quote(PlanItem(SubscriptionPlan()), tag, prices)
    return pay_rows(speech, goods, ID, found, free=free)


def _subscriptions(speech: Speech) -> Iterator[tuple[str, Screen]]:
    yield "payment_named", payment_named(speech, CHECKOUT)
    yield "shop", subscriptions.shop(speech, PLANS)
    yield "shop", subscriptions.shop(speech, ())
    for plan in (PLAN, LIFETIME):
        card = subscriptions.plan_card(speech, plan)
        yield "plan_card", card
        yield "plan_card", subscriptions.plan_card(speech, plan, reviewed=UnderReview(ID, SOLD))
        for span in SPANS:
            for tag in (TAG, FREE_TAG):
                rows = ways(speech, SHOP_PLAN, tag, free=speech("button-change"))
                yield "plan_card", subscriptions.plan_card(speech, plan, tag, span, rows)
        yield "promo_wanted", subscriptions.promo_wanted(speech, plan.id)
        yield "promo_wanted", subscriptions.promo_wanted(speech, None)
        for note in notes(speech):
            yield "plan_card", card.with_note(note)
            yield "promo_wanted", subscriptions.promo_wanted(speech, plan.id, note)
    yield "promo_welcome", subscriptions.promo_welcome(speech, PROMO, PLANS)
    for kept in ((), KEPT):
        yield "membership", subscriptions.membership(speech, None, (), kept)
        yield "membership", subscriptions.membership(speech, None, ENTRIES, kept)
    for is_active, is_lifetime, in_grace in (
        (True, False, False),
        (True, False, True),
        (True, True, False),
        (False, False, False),
    ):
        end = None if is_lifetime else NOW
        for can_renew in (True, False):
            found = Membership(ID, SOLD, is_active, is_lifetime, end, in_grace, NOW, can_renew)
            yield "membership", subscriptions.membership(speech, found, ENTRIES, KEPT)
    for status, stopped_here in (
        (StarSubscriptionStatus.ACTIVE, False),
        (StarSubscriptionStatus.FAILED, False),
        (StarSubscriptionStatus.CANCELED, True),
        (StarSubscriptionStatus.CANCELED, False),
    ):
        renewal = Renewal(ID, 10_000, status, NOW, stopped_here)
        found = Membership(ID, SOLD, True, False, NOW, False, NOW, renewal=renewal)
        yield "membership", subscriptions.membership(speech, found, ENTRIES, KEPT)
    text = speech("membership-ended", plan=TITLE, until=speech.moment(NOW))
    for can_renew in (True, False):
        yield "renewal", subscriptions.renewal(speech, text, ID, can_renew=can_renew)
    for events in (0, 15):
        yield "history", subscriptions.history(speech, person(), longest_history(events))


def refund_card(refunded: bool, kept: bool) -> RefundCard:
    return RefundCard(
        payment_id=ID,
        number="DC-999999999",
        telegram_id=TELEGRAM_ID,
        name=NAME,
        plan_name=SOLD,
        amount=MONEY,
        method=PaymentMethod.STARS if kept else PaymentMethod.BANK_TRANSFER,
        by_charge=kept,
        paid_at=NOW,
        is_running=refunded,
        ends_at=NOW if kept else None,
        refunded_at=NOW if refunded else None,
        access_kept=kept,
        note=REASON,
        left=MONEY,
        by_wallet=True,
        refundable=None if kept else MONEY,
        refunded=MONEY,
        no_whole=CreditedOnward("DC-999999999", TITLE, ID) if kept else BalanceSpent(),
    )


def _refunds(speech: Speech) -> Iterator[tuple[str, Screen]]:
    line = ReceiptLine(ID, "DC-999999999", SOLD, MONEY, True)
    for page in (counted((line,) * SIZE, SIZE, 99), counted((), 0, 0)):
        yield "person_payments", refunds.person_payments(speech, person(), page)
    for kept in (True, False):
        for refunded in (True, False):
            yield "payment_card", refunds.payment_card(speech, refund_card(refunded, kept))
            balance = replace(refund_card(refunded, kept), is_balance=True)
            yield "payment_card", refunds.payment_card(speech, balance)
            yield "refund_question", refunds.refund_question(speech, balance, kept)
        card = refund_card(False, kept)
        told = speech("part-done", amount=speech.money(MONEY))
        yield "payment_card", refunds.payment_card(speech, card).with_note(told)
        yield "refund_question", refunds.refund_question(speech, card, kept)
        yield "refund_last_question", refunds.refund_last_question(speech, card, kept)
        yield "refund_note_wanted", refunds.refund_note_wanted(speech, card, kept)


def _payments(speech: Speech) -> Iterator[tuple[str, Screen]]:
    yield "checkout", payments.checkout(speech, CHECKOUT)
    yield "taken", payments.taken(speech, SOLD)
    yield "stars_checkout", payments.stars_checkout(speech, CHECKOUT)
    for trouble in CARD_TROUBLE:
        charged = replace(
            review_card(PaymentStatus.AWAITING_ADMIN),
            warnings=(trouble,),
            caption=None,
            file_id=None,
            charge="W" * 255,
        )
        yield "review_card", payments.review_card(speech, charged, speech("card-waiting"))
    yield "card_checkout", payments.card_checkout(speech, CHECKOUT)
    yield "stars_subscription", payments.stars_subscription(speech, CHECKOUT, LINK)
    for way in WAYS.values():
        yield (
            "checkout_cancelled",
            payments.checkout_cancelled(speech, SOLD, is_under_way=way.is_under_way),
        )
    for shelf in SHELVES.values():
        yield (
            "choose_account",
            payments.choose_account(speech, PAY, [(ACCOUNT, MONEY)] * 12, shelf.card(ID)),
        )
    yield "invoice_over", payments.invoice_over(speech, SOLD)
    yield "receipt_wanted", payments.receipt_wanted(speech, CHECKOUT)
    yield "receipt_wanted", payments.receipt_wanted(speech, CHECKOUT, speech("text-for-receipt"))
    for note in notes(speech):
        yield "receipt_wanted", payments.receipt_wanted(speech, CHECKOUT, note)
    yield "receipt_offered", payments.receipt_offered(speech, CHECKOUT, 2**31 - 1)
    for is_late in (True, False):
        submitted = ReceiptSubmitted(ID, SOLD, is_late)
        yield "being_checked", payments.being_checked(speech, submitted)
    yield "under_review", payments.under_review(speech, SOLD)
    for key in ("payment-approved", "payment-approved-renewed", "payment-approved-lifetime"):
        text = speech(key, plan=TITLE, until=speech.moment(NOW))
        yield "approved", payments.approved(speech, text, ENTRIES)
    for reason in (*payments.REASONS, REASON):
        yield "rejected", payments.rejected(speech, SOLD, reason, ID)
    yield "expired", payments.expired(speech, SOLD, ID)
    yield from _reviews(speech)


def _ton(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for received in (Money(0, "TON"), Money(1, "TON")):
        found = replace(CHECKOUT, amount=GRAM, chain=TERMS)
        for until in (None, NOW - timedelta(hours=1), NOW + timedelta(hours=1)):
            terms = replace(TERMS, price_until=until.isoformat() if until else None)
            told = (speech, found, terms, received, LINKS, b"picture", PAY, NOW)
            for late in (False, True):
                yield "chain_checkout", ton.chain_checkout(*told, is_late=late)
    yield "chain_over", ton.chain_over(speech, SOLD)
    yield "transfer_short", ton.transfer_short(speech, SOLD, GRAM, GRAM, ID)
    for trouble in Trouble:
        for known in (True, False):
            card = transfer(trouble, known=known)
            for title in (speech("transfer-waiting"), speech("transfers-line", count=12_345)):
                yield "transfer_card", ton.transfer_card(speech, card, title)
            for refunded in (True, False):
                question = ton.close_question(speech, card, refunded=refunded)
                yield "close_question", question
        for ending in Ending:
            yield "transfer_card", ton.transfer_card(speech, transfer(trouble, ending))
    card = transfer(Trouble.UNKNOWN)
    yield "owner_wanted", ton.owner_wanted(speech, card)
    for note in notes(speech):
        yield "owner_wanted", ton.owner_wanted(speech, card, note)
    yield "candidates", ton.candidates(speech, card, person(), [Candidate(CODE, SOLD, GRAM)] * 5)
    yield "no_transfers", ton.no_transfers(speech)
    yield "many_transfers", ton.many_transfers(speech, 20_000)


def _reviews(speech: Speech) -> Iterator[tuple[str, Screen]]:
    waiting = review_card(PaymentStatus.AWAITING_ADMIN)
    for title in (
        speech("queue-line", count=12_345),
        speech("review-waiting"),
        speech("review-overdue", name=NAME, since=speech.moment(NOW)),
    ):
        yield "review_card", payments.review_card(speech, waiting, title)
        for newer in NEWER:
            card = replace(waiting, newer=newer)
            yield "review_card", payments.review_card(speech, card, title)
    for ocr in (None, OcrHint(None), OcrHint(ReceiptText(None, False, None, False, True, None))):
        card = review_card(PaymentStatus.AWAITING_ADMIN, ocr=ocr)
        yield "review_card", payments.review_card(speech, card)
    hopeless = replace(waiting, refused_lately=RefusedLately(6, 6))
    yield "review_card", payments.review_card(speech, hopeless)
    yield "reject_reasons", payments.reject_reasons(speech, waiting)
    decided = [
        replace(review_card(PaymentStatus.COMPLETED), is_balance=True),
        *(review_card(PaymentStatus.FAILED, reason) for reason in (*payments.REASONS, REASON)),
    ]
    for card in decided:
        for verdict in Verdict:
            first = refusals.refusal_text(speech, AlreadyReviewed(NAME, verdict, NOW))
            yield "review_card", payments.review_card(speech, card, first)
    for verdict in Verdict:
        yield "reviewed", payments.reviewed(speech, Reviewed(ID, verdict, NAME, SOLD))
    yield "queue_empty", payments.queue_empty(speech)
    yield "many_overdue", payments.many_overdue(speech, 20_000)
    yield "reason_wanted", payments.reason_wanted(speech, waiting)


#: Every rule is broken by as many rows as there may be.
FINDINGS = tuple(Finding(rule, 12_345_678, ("f" * 64,) * 3) for rule in NAMES)


def receipt(**changes: object) -> Receipt:
    """A receipt on which every line has something to say."""
    values: dict[str, object] = {
        "payment_id": ID,
        "number": "DC-999999999",
        "buyer": NAME,
        "plan_name": SOLD,
        "months": 120,
        "weeks": 0,
        "is_lifetime": False,
        "price": MONEY,
        "promo": PROMO,
        "off": MONEY,
        "amount": MONEY,
        "funded": MONEY,
        "rate": Rate("TON", Decimal("3.1212345678"), "MVR", "rates.example.org"),
        "method": PaymentMethod.USDT_TON,
        "pay_code": CODE,
        "paid_at": NOW,
        "confirmed_at": NOW,
        "refunded_at": NOW,
        **changes,
    }
    return Receipt(**values)  # type: ignore[arg-type]


def _history(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for is_refunded in (True, False):
        line = ReceiptLine(ID, "DC-999999999", SOLD, MONEY, is_refunded)
        for offset, total in ((0, SIZE), (SIZE, 12_345_678)):
            page = counted((line,) * SIZE, offset, total)
            yield "receipt_list", history.receipt_list(speech, page, KEPT)
    for kept in ((), KEPT):
        yield "receipt_list", history.receipt_list(speech, counted((), 0, 0), kept)
    for one in (receipt(), receipt(refunded_at=None)):
        for form in Form:
            for letters in MISSED:
                drawing = Drawing(b"file", letters)
                yield "receipt_shown", history.receipt_shown(speech, one, drawing, form)
    for number in (1, 11, 12, len(FINDINGS)):
        yield "books_apart", reconciliation.books_apart(speech, FINDINGS[:number])


#: An audit that found everything, one that knows nothing, and one that found nothing.
LEAKS = {
    "talk": True,
    "public": "w" * 32,
    "open": True,
    "inviters": [stretched(f"Alex {number}", 64) for number in range(5)],
    "links": [stretched(f"Alex {number}", 64) for number in range(5)],
    "came": 1000,
}
AUDITS = tuple(
    ChannelAudit(chat_id=CHAT_ID, looked_at=NOW, unexplained=unexplained, leaks=leaks)
    for unexplained, leaks in ((100_000, LEAKS), (None, {}), (0, {}))
)
LEAKS_TOLD = [
    {"channel": TITLE, "chat_id": CHAT_ID, "state": state}
    for state in (LEAKS | {"unexplained": 5}, {})
]


def _channels(speech: Speech) -> Iterator[tuple[str, Screen]]:
    yield "leaks_found", channels.leaks_found(speech, LEAKS_TOLD * 5)
    yield "channel_list", channels.channel_list(speech, CHANNELS * 3)
    for view in CHANNELS:
        card = channels.channel_card(speech, view, PLANS)
        yield "channel_card", card
        for audit in AUDITS:
            for tagged in (False, True):
                found = channels.channel_card(speech, view, PLANS, (), audit, tagged=tagged)
                yield "channel_card", found
        linked = speech("channel-linked", channel=TITLE, plan=TITLE)
        yield "channel_card", card.with_note(linked)
        yield "which_plan", channels.which_plan(speech, view, PLANS)

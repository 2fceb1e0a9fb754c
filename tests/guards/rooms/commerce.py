"""Money of one's own: the notices about it, and the forms that send it back."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from handlers.screens import commerce, receipt_ocr
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import EnrollmentStatus
from services.commerce.payouts import NOTE_LIMIT
from services.commerce.proof_pages import Page
from services.commerce.settlement import Choice
from services.commerce.wishes import Why
from services.money import Money
from services.ton.destinations import Destination
from tests import factories
from tests.guards import longest

FAMILIES = {
    "money-kept-": tuple(Why),
    "end-means-": ("nothing", "balance", "refund"),
    "course-over-": ("certificate", "progress", "nothing"),
}
TO = Destination(f"0:{'ab' * 32}", f"{'w' * 121}.ton", longest.NOW, is_stale=True)
NOTE = longest.stretched("note", NOTE_LIMIT)
ANSWERS = {
    "payout": {
        "currency": "MVR",
        "amount": "9999999999.99",
        "to": TO.kept,
        "note": NOTE,
        "sure": "yes",
    },
    "whole": {"to": TO.kept, "note": NOTE},
    "part": {"amount": "9999999999.99", "to": TO.kept, "note": NOTE, "sure": "yes"},
}
SUBJECTS = {"part": f"{longest.ID}:MVR", "whole": f"{longest.ID}:1"}
_ID = str(longest.ID)
_ENDS, _OVER = UUID(int=71), UUID(int=72)
_SOON = longest.NOW + timedelta(days=7)
_SUM = {"minor": 999_999_999_999, "currency": "MVR"}
_TO: tuple[dict[str, str], ...] = ({}, {"to": TO.raw})
_SUMS = [[999_999_999_999, currency] for currency in ("EUR", "MVR", "USD")]
_PLAN = {"plan": longest.TITLE, "plan_id": _ID}
_WHO = {"telegram_id": str(longest.TELEGRAM_ID), "name": longest.NAME}
NOTICES = {
    "money_kept": [
        {**_SUM, "why": why, "plan": longest.TITLE, "plan_id": plan, "enrollment": seat}
        for why in Why
        for plan, seat in ((_ID, None), (None, _ID), (None, None))
    ],
    "ends_soon": [{**_PLAN, "plan_id": str(_ENDS), "ends_at": _SOON.isoformat()}],
    "grace_begins": [
        {
            **_PLAN,
            "plan_id": str(_ENDS),
            "ends_at": _SOON.isoformat(),
            "grace_until": (_SOON + timedelta(hours=24)).isoformat(),
        }
    ],
    "course_over": [
        {"course": longest.TITLE, "enrollment": str(_OVER), "ends_at": longest.NOW.isoformat()}
    ],
    "membership_ended": [{**_PLAN, "ends_at": longest.NOW.isoformat()}],
    "membership_revoked": [
        {"reason": longest.REASON},
        *(
            {"reason": longest.REASON, "to": to, "payable": _SUMS, "spend_only": _SUMS}
            for to in ("nothing", "balance", "refund")
        ),
    ],
    "part_refunded": [
        {**_SUM, "plan": longest.TITLE, "number": "DC-999999999", **to} for to in _TO
    ],
    "balance_paid_back": [{**_SUM, **to} for to in _TO],
    "money_sent": [_SUM],
    "lifetime_unpaid": [{**_WHO, "plan": longest.TITLE}],
}
CALLBACKS = {"choice": max(Choice, key=len)}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    page = Page(longest.FILE_ID, True, 10, 10)
    yield "page_shown", receipt_ocr.page_shown(speech, longest.ID, page)
    for why in Why:
        text = speech(f"money-kept-{why}", plan=longest.TITLE, amount=speech.money(Money(1, "USD")))
        for rows in (
            (commerce.use_plan(speech, longest.ID, longest.SOLD),),
            (commerce.use_seat(speech, longest.ID, longest.SOLD),),
            (commerce.shops(speech),),
            commerce.courses_or_back(speech),
        ):
            yield "told", commerce.told(speech, text, *rows)


async def furnish(admin: factories.Someone) -> dict[str, str]:
    """The reader has a plan that ends soon, and had a course whose time is over."""
    plan = await factories.plan(longest.TITLE + "!", id=_ENDS)
    await factories.right(admin, plan, expires_at=_SOON)
    await factories.enrollment(
        admin,
        await factories.course(now=longest.NOW, name=longest.TITLE + "!"),
        id=_OVER,
        enrollment_status=EnrollmentStatus.ACTIVE,
        access_ends_at=longest.NOW,
    )
    return {}

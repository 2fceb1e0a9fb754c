"""Test purchases: the ways that can be tried, and a test in every state with its longest values."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from handlers.screens import trial as shown
from handlers.screens.kit import Screen, Upload
from handlers.speech import Speech
from models.lifecycles import IntentStatus, PaymentMethod
from models.trial import TrialOutcome
from services.commerce.checkout import Checkout
from services.commerce.methods.assets import METHODS as COINS
from services.commerce.methods.chain_terms import ChainTerms
from services.commerce.methods.method import Confirmation, WhyNot
from services.commerce.methods.registry import METHODS
from services.money import Money
from services.policy import BankAccount
from services.trial.runs import Step, Trial, Trouble
from services.trial.ways import TrialWay
from tests.guards import longest

_METHODS = tuple(METHODS)
FAMILIES = {
    "trial-step-": tuple(Step),
    "trial-trouble-": tuple(Trouble),
    "trial-end-": tuple(TrialOutcome),
    "trial-why-": tuple(WhyNot),
    "trial-do-": ("stars", "card", "proof", "chain"),
    "trial-hangs-": tuple(Confirmation),
    "trial-proof-": ("to", "account", "code", "at"),
}
CALLBACKS = {"trial_id": longest.ID}
_ACCOUNT = BankAccount("999", "MVR", longest.TITLE, longest.TITLE, "9" * 34)


def _trial(method: PaymentMethod) -> Trial:
    chain = next((coin for coin, one in COINS.items() if one is method), None)
    checkout = Checkout(
        intent_id=longest.ID,
        plan_id=longest.ID,
        plan_name=longest.TITLE,
        method=method,
        amount=Money(999_999_999, "XTR" if method is PaymentMethod.STARS else "MVR"),
        price=Money(999_999_999, "MVR"),
        rate=None,
        pay_code="W" * 8,
        account=_ACCOUNT if method is PaymentMethod.BANK_TRANSFER else None,
        promo=None,
        status=IntentStatus.PENDING,
        expires_at=longest.NOW,
        chain=ChainTerms(chain, f"0:{'a' * 64}") if chain else None,
        is_test=True,
    )
    return Trial(
        run_id=longest.ID,
        method=method,
        began_at=longest.NOW,
        checkout=checkout,
        steps=tuple((step, longest.NOW if step is Step.ORDERED else None) for step in Step),
        channels=(longest.TITLE,),
        to_approve=None,
        number=None,
        trouble=None,
        detail=None,
        is_stopping=False,
        outcome=None,
        message_id=None,
    )


def _states(trial: Trial) -> Iterator[Trial]:
    yield trial
    yield replace(trial, is_stopping=True)
    yield replace(trial, to_approve=longest.ID)
    done = tuple((step, longest.NOW + timedelta(hours=9)) for step in Step)
    yield replace(trial, steps=(*done[:3], *trial.steps[3:]), number="TEST-999999999")
    for trouble in Trouble:
        wrong = replace(trial, trouble=trouble, detail=longest.TITLE)
        yield wrong
        yield replace(wrong, outcome=TrialOutcome.FAILED)
    yield replace(trial, steps=done, outcome=TrialOutcome.GREEN, number="TEST-999999999")
    yield replace(trial, is_stopping=True, outcome=TrialOutcome.STOPPED)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    ways = [
        *(TrialWay(one, None, longest.NOW) for one in _METHODS),
        *(TrialWay(one, why, None) for one in _METHODS for why in WhyNot),
    ]
    yield "trial_desk", shown.trial_desk(speech, ways, None)
    yield "trial_desk", shown.trial_desk(speech, ways, _trial(PaymentMethod.STARS))
    later = longest.NOW + timedelta(minutes=10)
    for method in _METHODS:
        for trial in _states(_trial(method)):
            yield "trial_card", shown.trial_card(speech, trial, later)
    picture = Upload(b"", "proof.png", is_photo=True)
    yield "proof_sent", shown.proof_sent(speech, _trial(PaymentMethod.BANK_TRANSFER), picture)

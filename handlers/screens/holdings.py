"""Plans that are free for holders: what is asked for, how a wallet stands, and how it is set."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from uuid import UUID

import orjson

from handlers import callbacks as cb
from handlers.callbacks import plans as on_plans
from handlers.callbacks import ton as taps
from handlers.screens.kit import Row, Screen, button, lines, paragraphs
from handlers.screens.people import menu_button
from handlers.screens.plans import plan_card
from handlers.speech import Speech
from models.localized import Name
from services.policy import Policy
from services.ton.destinations import shown
from services.ton.gates import Gate
from services.ton.holdings import HoldingView, Standing


def gate_text(speech: Speech, gate: Gate, policy: Policy) -> str:
    """What a wallet has to hold, with its address whole: anybody may call a jetton anything."""
    return speech(
        f"gate-{gate.kind}",
        amount=f"{gate.amount:f}",
        title=gate.title,
        address=shown(gate.address, policy) if gate.address else "",
    )


def gate_on_card(
    speech: Speech, plan_id: UUID, gate: Gate, mine: Standing, policy: Policy
) -> tuple[str, tuple[Row, ...]]:
    """What a plan's card says about it, and what leads on."""
    stands = None
    if mine.until is not None:
        stands = speech("gate-lost", until=speech.moment(mine.until))
    elif mine.holds:
        stands = speech("gate-held")
    text = lines(gate_text(speech, gate, policy), stands)
    if not mine.has_wallet:
        return text, ((button(speech("button-claim-link"), taps.OpenWallet()),),)
    if mine.holds and mine.until is None:
        return text, ()
    claim = taps.ClaimPlan(plan_id=plan_id)
    return text, ((button(speech("button-claim"), claim, "success"),),)


def not_held(speech: Speech, plan_id: UUID, why: str) -> Screen:
    """What is missing, and what can be done about it; paying is one of the ways."""
    return Screen(
        why,
        (
            (button(speech("button-claim-again"), taps.ClaimPlan(plan_id=plan_id)),),
            (button(speech("button-own-wallet"), taps.OpenWallet()),),
            (button(speech("button-back"), cb.PlanCard(plan_id=plan_id)), *menu_button(speech)),
        ),
    )


def held_lines(speech: Speech, held: Sequence[HoldingView]) -> str | None:
    """The plans that are theirs for what their wallet holds."""
    if not held:
        return None
    return lines(*(_held_line(speech, one) for one in held))


def _held_line(speech: Speech, one: HoldingView) -> str:
    if one.until is None:
        return speech("holding-line", plan=one.plan.called)
    return speech("holding-line-lost", plan=one.plan.called, until=speech.moment(one.until))


def holding_told(speech: Speech, text: str, plan_id: UUID) -> Screen:
    """What became of it, with the way to have it again or to pay."""
    return Screen(
        text,
        (
            (button(speech("button-claim-plan"), cb.PlanCard(plan_id=plan_id), "success"),),
            (button(speech("button-own-wallet"), taps.OpenWallet()),),
            menu_button(speech),
        ),
    )


# -- for the admins who set it ---------------------------------------------------------------------


def mark_of(gate: Gate) -> str:
    """By what the button under a question knows that it is about this one."""
    kept = orjson.dumps(gate.kept, option=orjson.OPT_SORT_KEYS)
    return sha256(kept).hexdigest()[:12]


def gate_wanted(
    speech: Speech,
    plan_id: UUID,
    plan: Name,
    gate: Gate | None,
    policy: Policy,
    note: str | None = None,
) -> Screen:
    """What the plan asks for now, and the question for something else."""
    now = gate_text(speech, gate, policy) if gate else speech("gate-desk-none")
    take = on_plans.CloseGate(plan_id=plan_id, sure=False)
    return Screen(
        paragraphs(note, lines(speech("gate-desk", plan=plan), now), speech("gate-desk-wanted")),
        (
            *(((button(speech("button-gate-close"), take),),) if gate else ()),
            (button(speech("button-back"), plan_card(plan_id)),),
        ),
    )


def gate_question(speech: Speech, plan_id: UUID, plan: Name, gate: Gate, policy: Policy) -> Screen:
    """What was found on the chain, before it counts."""
    sure = on_plans.OpenGate(plan_id=plan_id, mark=mark_of(gate))
    found = (
        speech("gate-desk-decimals", title=gate.title, decimals=gate.decimals)
        if gate.least
        else None
    )
    return Screen(
        paragraphs(
            speech("gate-desk-question", plan=plan), lines(gate_text(speech, gate, policy), found)
        ),
        (
            (button(speech("button-gate-sure"), sure, "success"),),
            (button(speech("button-back"), on_plans.PlanGate(plan_id=plan_id)),),
        ),
    )


def close_question(speech: Speech, plan_id: UUID, plan: Name, holders: int) -> Screen:
    """Whether nobody shall have it free of charge any more."""
    sure = on_plans.CloseGate(plan_id=plan_id, sure=True)
    return Screen(
        speech("gate-desk-close", plan=plan, count=holders),
        (
            (button(speech("button-gate-close-sure"), sure, "danger"),),
            (button(speech("button-back"), on_plans.PlanGate(plan_id=plan_id)),),
        ),
    )

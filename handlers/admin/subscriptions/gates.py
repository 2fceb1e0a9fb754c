"""What a wallet has to hold to have a plan free of charge: asked of the chain, shown, and set."""

from __future__ import annotations

from uuid import UUID

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import plans as on_plans
from handlers.context import Context
from handlers.screens import holdings as screens
from handlers.screens import plans as plan_screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.states import Waiting
from services.refusals import Refusal
from services.subscriptions.desk import PLANS
from services.subscriptions.plan_cards import plan_desk_card
from services.ton.destinations import network_of
from services.ton.gates import Gate, describe_gate, gate_of, looked_up, parse_gate
from services.ton.holdings import holders_of

router = Router(name="admin-gates")


async def gate_screen(ctx: Context, plan_id: UUID, note: str | None = None) -> Screen:
    """What a plan asks for, and the question for something else."""
    view = (await plan_desk_card(ctx.person, plan_id, ctx.policy)).view
    return screens.gate_wanted(ctx.speech, plan_id, view.name, view.gate, ctx.policy, note)


async def _wait(ctx: Context, plan_id: UUID, gate: Gate | None = None) -> None:
    await ctx.state.set_data({"plan": str(plan_id), "gate": gate.kept if gate else None})
    await ctx.state.set_state(Waiting.gate)


@router.callback_query(on_plans.PlanGate.filter())
async def gate_opened(
    callback: CallbackQuery, callback_data: on_plans.PlanGate, ctx: Context
) -> None:
    screen = await gate_screen(ctx, callback_data.plan_id)
    await _wait(ctx, callback_data.plan_id)
    await show(callback, screen)


@router.message(StateFilter(Waiting.gate), F.text, ~F.text.startswith("/"))
async def gate_typed(message: Message, ctx: Context) -> None:
    """The chain is asked what stands there; the question stays open until it is something."""
    plan_id = UUID((await ctx.state.get_data())["plan"])
    view = (await plan_desk_card(ctx.person, plan_id, ctx.policy)).view
    try:
        typed = parse_gate(message.text or "", network_of(ctx.policy))
        asked = await looked_up(typed, ctx.names)
        gate = await describe_gate(asked, ctx.holdings.reader if ctx.holdings else None)
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
        await show(message, await gate_screen(ctx, plan_id, note))
        return
    await _wait(ctx, plan_id, gate)
    await show(message, screens.gate_question(ctx.speech, plan_id, view.name, gate, ctx.policy))


@router.callback_query(on_plans.OpenGate.filter())
async def gate_set(callback: CallbackQuery, callback_data: on_plans.OpenGate, ctx: Context) -> None:
    """Only what was shown above this very button; a later question has a mark of its own."""
    plan_id, waits = callback_data.plan_id, await ctx.state.get_data()
    gate = gate_of(waits.get("gate")) if waits.get("plan") == str(plan_id) else None
    if gate is None or screens.mark_of(gate) != callback_data.mark:
        await gate_opened(callback, on_plans.PlanGate(plan_id=plan_id), ctx)
        return
    await _save(callback, ctx, plan_id, gate)


@router.callback_query(on_plans.CloseGate.filter(~F.sure))
async def close_wanted(
    callback: CallbackQuery, callback_data: on_plans.CloseGate, ctx: Context
) -> None:
    plan_id = callback_data.plan_id
    view = (await plan_desk_card(ctx.person, plan_id, ctx.policy)).view
    count = await holders_of(plan_id)
    await show(callback, screens.close_question(ctx.speech, plan_id, view.name, count))


@router.callback_query(on_plans.CloseGate.filter(F.sure))
async def gate_closed(
    callback: CallbackQuery, callback_data: on_plans.CloseGate, ctx: Context
) -> None:
    await _save(callback, ctx, callback_data.plan_id, None)


async def _save(callback: CallbackQuery, ctx: Context, plan_id: UUID, gate: Gate | None) -> None:
    kept = {"gate": gate.kept if gate else None}
    saved = await PLANS.change(ctx.person, plan_id, kept, **ctx.once)
    card = await plan_desk_card(ctx.person, plan_id, ctx.policy)
    note = ctx.speech("plan-saved", plan=saved.called)
    await show(callback, plan_screens.plan_desk(ctx.speech, card).with_note(note))
    # Only now: a repeated update has to find what was shown.
    await ctx.state.clear()

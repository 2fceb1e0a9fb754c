"""Subscriptions in Telegram Stars: stopping the next charge, and letting it go on."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.member.membership import membership_screen
from handlers.show import show
from handlers.speech import Speech
from services.channels.gateway import ChatGateway
from services.person import Person
from services.policy import Policy
from services.renewals import star_renewals

router = Router(name="renewals")


@router.callback_query(cb.StopRenewal.filter())
async def renewal_stopped(
    callback: CallbackQuery,
    callback_data: cb.StopRenewal,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    await star_renewals.stop_renewal(person, callback_data.subscription_id, now)
    await show(callback, await membership_screen(speech, person, gateway, now, policy))


@router.callback_query(cb.ResumeRenewal.filter())
async def renewal_resumed(
    callback: CallbackQuery,
    callback_data: cb.ResumeRenewal,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    await star_renewals.resume_renewal(person, callback_data.subscription_id, now)
    await show(callback, await membership_screen(speech, person, gateway, now, policy))

"""How updates find their handler: staff and admins first, then members, then a friendly answer.

Undeclared means denied: everything in the staff's and the admins' routers passes their filters,
for messages and callbacks alike, and the verbs check the right again.
"""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers import chats, team_group
from handlers.admin import admin_notices, deliveries, desk, doctor, queues, reviews
from handlers.admin import analytics as admin_analytics
from handlers.admin import audiences as admin_audiences
from handlers.admin import broadcasts as admin_broadcasts
from handlers.admin import campaigns as admin_campaigns
from handlers.admin import channels as admin_channels
from handlers.admin import claims as admin_claims
from handlers.admin import education as admin_education
from handlers.admin import exit_surveys as admin_exit_surveys
from handlers.admin import exports as admin_exports
from handlers.admin import people as admin_people
from handlers.admin import promotions as admin_promotions
from handlers.admin import recovery as admin_recovery
from handlers.admin import refunds as admin_refunds
from handlers.admin import settings as admin_settings
from handlers.admin import setup as admin_setup
from handlers.admin import stats as admin_stats
from handlers.admin import stats_pictures as admin_stats_pictures
from handlers.admin import subdomains as admin_subdomains
from handlers.admin import subscriptions as admin_subscriptions
from handlers.admin import support as admin_support
from handlers.admin import surveys as admin_surveys
from handlers.admin import ton as admin_ton
from handlers.admin import trial as admin_trial
from handlers.forms import router as forms_router
from handlers.member import (
    broadcasts,
    claims,
    education,
    enrol,
    exit_surveys,
    fallback,
    history,
    marketing,
    membership,
    pasted,
    privacy,
    promotions,
    receipts,
    recovery,
    renewals,
    seats,
    settings,
    shop,
    start,
    studies,
    subdomains,
    support,
    surveys,
    ton,
    unread,
)
from handlers.middlewares import Identify, ban_gate, refusals
from handlers.recording import Recording
from handlers.shop import pay
from handlers.shop.methods import card, invoices, stars
from services.person import Person

#: What all staff on duty may do, and what admins alone may; a test tries all of it with each role.
STAFF = (desk.staff, reviews.router, admin_support.router)
ADMINS = (
    desk.router,
    admin_people.router,
    admin_channels.router,
    admin_broadcasts.router,
    admin_campaigns.router,
    admin_setup.router,
    admin_promotions.router,
    admin_subscriptions.router,
    admin_claims.router,
    admin_ton.router,
    admin_subdomains.router,
    admin_refunds.router,
    admin_education.router,
    admin_settings.router,
    admin_notices.router,
    admin_audiences.router,
    admin_analytics.router,
    admin_stats.router,
    admin_stats_pictures.router,
    admin_exports.router,
    admin_exit_surveys.router,
    admin_surveys.router,
    admin_support.admins,
    admin_trial.router,
    deliveries.router,
    queues.router,
    admin_recovery.router,
    doctor.router,
)


# These two are coroutines although they wait for nothing: aiogram runs a plain function, and an F,
# in a thread, and these stand before every handler.
async def admins_only(event: TelegramObject, person: Person | None = None) -> bool:
    return person is not None and person.is_admin


async def staff_only(event: TelegramObject, person: Person | None = None) -> bool:
    return person is not None and person.is_staff


async def in_private(event: Message | CallbackQuery) -> bool:
    message = event if isinstance(event, Message) else event.message
    return message is not None and message.chat.type == "private"


def root_router(introduce: Identify, recording: Recording) -> Router:
    """Every handler of the chat behind the middlewares they need."""
    root = Router(name="root")
    admin = Router(name="admin")
    for observer in (admin.message, admin.callback_query):
        observer.filter(admins_only)
    staff = Router(name="staff")
    for observer in (staff.message, staff.callback_query):
        observer.filter(staff_only)
    staff.include_routers(*STAFF)
    admin.include_routers(*ADMINS)
    private = Router(name="private")
    for observer in (private.message, private.edited_message, private.callback_query):
        observer.filter(in_private)
    private.include_routers(
        support.attention,
        staff,
        admin,
        forms_router.router,
        support.router,
        start.router,
        settings.router,
        marketing.router,
        privacy.router,
        recovery.router,
        promotions.router,
        surveys.router,
        shop.router,
        pay.router,
        education.router,
        enrol.router,
        studies.router,
        seats.router,
        invoices.router,
        stars.router,
        card.router,
        renewals.router,
        claims.router,
        ton.router,
        subdomains.router,
        exit_surveys.router,
        membership.router,
        broadcasts.router,
        history.router,
        unread.router,
        receipts.router,
        pasted.router,
        support.late,
        fallback.router,
    )
    root.include_routers(private, team_group.router, chats.router)
    for observer in (
        root.message,
        root.edited_message,
        root.callback_query,
        root.pre_checkout_query,
        root.subscription,
        root.my_chat_member,
        root.chat_member,
        root.chat_join_request,
    ):
        observer.outer_middleware(introduce)
    for observer in (root.message, root.edited_message, root.callback_query):
        observer.outer_middleware(ban_gate)
    for observer in (root.message, root.callback_query, root.pre_checkout_query):
        observer.outer_middleware(recording)
    for observer in (private.message, private.callback_query):
        observer.middleware(refusals)
    return root

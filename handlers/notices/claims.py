"""Names below the operator's: what became of them, and which wait for an admin."""

from __future__ import annotations

from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.kit import amount
from handlers.notices.registry import Audience, notice
from handlers.screens import claim_desk, claims
from handlers.screens.kit import Screen, paragraphs
from models.claims import ClaimStatus
from services.commerce.claim_cards import claim_card


@notice(audience=Audience.ADMINS)
async def claim_waiting(ctx: NoticeContext) -> Screen | None:
    card = await claim_card(ctx.person, UUID(ctx.args["claim"]))
    if card.status is not ClaimStatus.PENDING:
        return None
    return claim_desk.claim_card(ctx.speech, card, ctx.policy, ctx.speech("claim-waiting"))


@notice(audience=Audience.MEMBER)
async def claim_paid(ctx: NoticeContext) -> Screen:
    text = ctx.speech("claim-paid", name=ctx.args["name"])
    return claims.told(ctx.speech, text, ctx.args["claim"])


@notice(audience=Audience.MEMBER)
async def claim_approved(ctx: NoticeContext) -> Screen:
    text = ctx.speech("claim-is-approved", name=ctx.args["name"])
    return claims.told(ctx.speech, text, ctx.args["claim"])


@notice(audience=Audience.MEMBER)
async def claim_rejected(ctx: NoticeContext) -> Screen:
    money = ctx.speech("claim-money-back", amount=amount(ctx)) if "minor" in ctx.args else None
    text = paragraphs(
        ctx.speech("claim-is-rejected", name=ctx.args["name"]),
        ctx.speech("claim-why", reason=claims.reason_text(ctx.speech, ctx.args["reason"])),
        money,
    )
    return claims.told(ctx.speech, text, ctx.args["claim"])


@notice(audience=Audience.UNBANNED)
async def claim_expired(ctx: NoticeContext) -> Screen:
    return claims.told(ctx.speech, ctx.speech("claim-is-expired", name=ctx.args["name"]))

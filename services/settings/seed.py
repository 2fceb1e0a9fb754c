"""The starting catalogue, all of it drafts. Admins edit it later; a migration never loads it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from tortoise.transactions import in_transaction

from models.education import EducationCategory, EducationPackage
from models.subscriptions import SubscriptionPlan

#: Nothing leads into a channel yet, and nothing has a lesson.
_DRAFT = {"is_active": False, "is_draft": True}
_FEATURES = ["Daily signals", "Market reviews", "Members’ chat"]
_PLANS = (
    ("1 month", 1, "49", False),
    ("3 months", 3, "150", False),
    ("6 months", 6, "250", False),
    ("12 months", 12, "480", False),
    ("Lifetime", 0, "999", True),
)
_CATEGORIES = (
    "Trading Fundamentals",
    "Advanced Strategies",
    "Crypto Mastery",
    "Personal Development",
)
_COURSES = (
    ("Complete Trading Bootcamp", "Trading Fundamentals", "299.99", 8, 50, "Beginner"),
    ("Pro Trader Mentorship", "Advanced Strategies", "999.99", 12, 10, "Advanced"),
)


async def seed_catalogue(now: datetime) -> int:
    """Load plans, categories and courses that are not there by name; returns how many were new."""
    stamps = {"created_at": now, "updated_at": now}
    made = 0
    async with in_transaction():
        for order, (name, months, price, lifetime) in enumerate(_PLANS):
            _, created = await SubscriptionPlan.get_or_create(
                defaults={
                    "duration_months": months,
                    "price": Decimal(price),
                    "currency": "USD",
                    "is_lifetime": lifetime,
                    "features": _FEATURES,
                    "display_order": order,
                    **_DRAFT,
                    **stamps,
                },
                name=name,
            )
            made += created
        made += await _seed_courses(stamps)
    return made


async def _seed_courses(stamps: dict[str, datetime]) -> int:
    made = 0
    for order, name in enumerate(_CATEGORIES):
        _, created = await EducationCategory.get_or_create(
            defaults={"display_order": order, **stamps}, name=name
        )
        made += created
    for name, category, price, weeks, seats, level in _COURSES:
        _, created = await EducationPackage.get_or_create(
            defaults={
                "category": await EducationCategory.get(name=category),
                "price": Decimal(price),
                "currency": "USD",
                "duration_weeks": weeks,
                "max_students": seats,
                "difficulty_level": level,
                **_DRAFT,
                **stamps,
            },
            name=name,
        )
        made += created
    return made

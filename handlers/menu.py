"""The menu as it stands for somebody now: whoever has no membership sees the plans in it."""

from __future__ import annotations

from datetime import datetime

from handlers.screens.kit import Screen
from handlers.screens.people import in_grace, menu
from handlers.speech import Speech
from services.person import Person
from services.subscriptions.overview import can_renew, under_review
from services.subscriptions.plans import plans_on_sale


async def menu_of(
    speech: Speech, person: Person, now: datetime, note: str | None = None, *, greet: bool = False
) -> Screen:
    """One tap less to the first plan; whoever has paid for one and waits is offered no other.

    What else is being checked, a seat in a course, keeps nobody from the plans.
    """
    reviewed = await under_review(person) if person.open_intent_id else None
    plans = () if person.is_vip or reviewed else await plans_on_sale()
    renews = True
    if person.current_plan_id is not None and in_grace(person, now):
        renews = await can_renew(person, person.current_plan_id, now)
    screen = menu(
        *(speech, person, now), greet=greet, plans=plans, reviewed=reviewed, can_renew=renews
    )
    return screen.with_note(note) if note else screen

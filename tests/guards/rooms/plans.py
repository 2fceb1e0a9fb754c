"""Plans at the admins' desk: the list, a plan with everything that is known of it, its channels."""

from collections.abc import Iterator

from handlers.screens import plans
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.subscriptions import desk
from services.subscriptions.plan_cards import (
    PAGE,
    DoorPage,
    PlanDeskCard,
    PlanDoor,
    PlanLine,
    PlanPage,
    PlanUses,
)
from tests.guards import longest

ANSWERS = {
    "plan": {
        "name": longest.stretched("📈", desk.NAME_LIMIT),
        "months": desk.MOST_MONTHS,
        "currency": "MVR",
        "price": "1000000000.00",
        "stars": 100_000,
        "features": list(longest.FEATURES),
        "place": 999,
    }
}
REFUSALS = {"running": 12_345_678}
CALLBACKS = {"place": 2**31 - 1, "archived": False}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    line = PlanLine(longest.PLAN, True)
    for page in (
        PlanPage((line, PlanLine(longest.LIFETIME, False)) * 4, PAGE, 99),
        PlanPage((), 0, 0),
    ):
        yield "plan_list", plans.plan_list(speech, page)
        note = speech("plan-deleted", plan=longest.TITLE)
        yield "plan_list", plans.plan_list(speech, page).with_note(note)
    for count in (0, 1, 2, 5, 12_345_678):
        for place in (None, 1, 2, 999):
            uses = PlanUses(count, count, True)
            view = longest.LIFETIME if count else longest.PLAN
            card = PlanDeskCard(view, place, 999, uses)
            shown = plans.plan_desk(speech, card)
            yield "plan_desk", shown
            for note in (
                speech("plan-saved", plan=longest.TITLE),
                speech("plan-archived"),
                speech("plan-restored"),
            ):
                yield "plan_desk", shown.with_note(note)
    yield "delete_plan_question", plans.delete_plan_question(speech, card)
    doors = tuple(PlanDoor(longest.CHAT_ID, longest.TITLE, linked) for linked in (True, False))
    linked = speech("channel-linked", channel=longest.TITLE, plan=longest.TITLE)
    yield (
        "plan_doors",
        plans.plan_doors(speech, card, DoorPage(doors * 4, PAGE, 99)).with_note(linked),
    )
    yield "plan_doors", plans.plan_doors(speech, card, DoorPage((), 0, 0))
    question = plans.close_door_question(speech, card, longest.CHAT_ID, longest.TITLE)
    yield "close_door_question", question

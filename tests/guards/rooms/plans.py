"""Plans at the admins' desk: the list, a plan with everything that is known of it, its channels."""

from collections.abc import Iterator

from handlers.screens import plans
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.commerce.lacks import Lack
from services.pages import SIZE, Page, counted
from services.subscriptions import desk
from services.subscriptions.plan_cards import (
    PlanChat,
    PlanDeskCard,
    PlanLine,
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
        "names": "yes",
        "place": 999,
    }
}
REFUSALS = {"running": 12_345_678}
CALLBACKS = {"place": 2**31 - 1, "archived": False}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    line = PlanLine(longest.PLAN, True, lacks=(Lack.CHANNEL,))
    for page in (
        counted((line, PlanLine(longest.LIFETIME, False)) * 4, SIZE, 99),
        Page(),
    ):
        yield "plan_list", plans.plan_list(speech, page)
        note = speech("plan-deleted", name=longest.TITLE)
        yield "plan_list", plans.plan_list(speech, page).with_note(note)
    for count in (0, 1, 2, 5, 12_345_678):
        for place in (None, 1, 2, 999):
            uses = PlanUses(count, count, True)
            view = longest.LIFETIME if count else longest.PLAN
            lacks = tuple(Lack) if count else ()
            card = PlanDeskCard(view, place, 999, uses, place is None, lacks, brings_name=True)
            shown = plans.plan_desk(speech, card)
            yield "plan_desk", shown
            for note in (
                speech("plan-saved", plan=longest.TITLE),
                speech("plan-archived"),
                speech("put-on-sale", name=longest.TITLE),
            ):
                yield "plan_desk", shown.with_note(note)
    yield "delete_plan_question", plans.delete_plan_question(speech, card)
    chats = tuple(PlanChat(longest.CHAT_ID, longest.TITLE, linked) for linked in (True, False))
    linked = speech("channel-linked", channel=longest.TITLE, plan=longest.TITLE)
    yield (
        "plan_chats",
        plans.plan_chats(speech, card, counted(chats * 4, SIZE, 99)).with_note(linked),
    )
    yield "plan_chats", plans.plan_chats(speech, card, Page())
    question = plans.unlink_question(speech, card, longest.CHAT_ID, longest.TITLE)
    yield "unlink_question", question

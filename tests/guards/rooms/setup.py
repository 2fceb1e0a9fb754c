"""The setup guide at every step, putting on sale, and the ways into a channel."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.screens import desk as desks
from handlers.screens import setup as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import Role
from services.commerce.lacks import Lack
from services.policy import Policy
from services.queues import Queues
from services.setup.sale import SOLD, Lacking
from services.setup.steps import STEPS, Missing, Progress, StepState
from services.subscriptions.plan_cards import PlanChat
from tests import factories
from tests.guards import longest
from tests.guards.rooms.settings import ACCOUNT

ID = UUID(int=2**128 - 1)
POLICY = Policy(ZoneInfo("UTC"))
#: Whatever a step may want.
WANTS = ("currency", "zone", "plan", *Lack, "welcome", "trial")
FAMILIES = {
    "setup-step-": tuple(STEPS),
    "setup-wants-": WANTS,
    "setup-way-": ("bank", "card", "chain"),
    "lack-": tuple(Lack),
    "button-mend-": tuple(Lack),
}
REFUSALS = {"lacks": tuple(Lack)}
CALLBACKS = {"desk": max(SOLD, key=len), "accepted": "012345", "said": 2}
ANSWERS = {"basics": {"currency": "USDT", "zone": "America/Argentina/ComodRivadavia"}}
NOTICES = {
    "channel_wished": [{"channel": longest.TITLE, "talk": talk} for talk in (True, False)],
    "not_deliverable": [{"desk": "plan"}],
}
WARE = Lacking("course", ID, longest.TITLE, tuple(Lack))


async def furnish(admin: object) -> dict[str, str]:
    """A plan that leads nowhere."""
    plan = await factories.plan(longest.stretched("Nowhere", 64))
    return {"key": str(plan.id), "plan_id": str(plan.id)}


def _progress(speech: Speech) -> Iterator[Progress]:
    policy = replace(POLICY, accounts=(ACCOUNT,), takes_cards=True)
    for what in WANTS:
        of = Missing(what, WARE)
        steps = tuple(StepState(name, of) for name in STEPS)
        yield Progress(steps, (WARE,) * 9, (WARE,), 0, False, policy)
    done = tuple(StepState(name, None) for name in STEPS)
    for sold in (0, 3):
        yield Progress(done, (), (WARE,), sold, bool(sold), POLICY)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    person = longest.person(role=Role.ADMIN)
    for found in _progress(speech):
        yield "guide", drawn.guide(speech, found).with_note(speech("setup-hidden"))
        yield "ways", drawn.ways(speech, found)
        marks = desks.Marks(found, 12_345, False, True)
        yield "dashboard", desks.dashboard(speech, person, Queues(*[0] * 8), marks)
    chats = [PlanChat(longest.CHAT_ID, longest.TITLE, False)] * 8
    back = drawn.back_to_plan(speech, ID)
    name = "x" * 32
    yield "add_channel", drawn.add_channel(speech, ID, longest.SOLD, name, chats, back)
    yield "welcome", drawn.welcome(speech, longest.stretched("Welcome", 1000), is_own=False)
    for said in (0, 1):
        for desk in SOLD:
            asked = drawn.sale_question(speech, desk, ID, longest.TITLE, tuple(Lack), said)
            yield "sale_question", asked

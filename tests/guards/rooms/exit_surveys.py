"""The exit survey: its questions about the longest names, and the fullest figures."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID

from handlers.screens import exit_surveys as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.exit_surveys import Ended, ExitReason, ExitSurvey
from models.localized import Name
from services.exit_surveys.answers import LONGEST_COMMENT
from services.exit_surveys.figures import LINES, Figures, Line, Tally, Thing
from services.pages import SIZE, Page
from tests import factories
from tests.guards import longest

CALLBACKS = {"survey_id": UUID(int=2**128 - 1), "stars": 5, "reason": ExitReason.CONTENT}
FAMILIES = {
    "exit-survey-": (*Ended, "reason", "thanks"),
    "exit-reason-": tuple(ExitReason),
    "exit-ended-": tuple(Ended),
    "exit-figures-": tuple(Ended),
}
ANSWERS: dict[str, dict[str, Any]] = {
    "exit-survey": {"comment": longest.stretched("Dear", LONGEST_COMMENT)}
}
NOTICES: dict[str, list[dict[str, Any]]] = {"exit_survey": [{}]}
_ID = UUID(int=2**128 - 1)
_THING = Name.of(longest.stretched("Plan", 120))


async def furnish(admin: Any) -> dict[str, str]:
    plan = await factories.plan(longest.stretched("Over", 120))
    survey = await ExitSurvey.create(
        telegram_user_id=admin.telegram_id,
        ended=Ended.PLAN,
        about=_ID,
        plan_id=plan.id,
        asked_at=longest.NOW,
    )
    return {"survey": str(survey.id)}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for ended in Ended:
        yield "stars_question", drawn.stars_question(speech, _ID, ended, _THING)
    yield "reason_question", drawn.reason_question(speech, _ID)
    yield "thanks", drawn.thanks(speech)
    line = Line(
        str(longest.TELEGRAM_ID),
        longest.stretched("Olga", 64),
        _THING,
        5,
        ExitReason.CONTENT,
        longest.stretched("Dear", LONGEST_COMMENT),
        longest.NOW,
    )
    full = Figures(
        {ended: Tally(10**6, 10**6, Decimal("4.25")) for ended in Ended},
        {reason: (10**6, Decimal("4.25")) for reason in ExitReason},
        Page((line,) * LINES, LINES, LINES, has_more=True),
    )
    yield "exit_figures", drawn.exit_figures(speech, full)
    yield "exit_figures", drawn.exit_figures(speech, Figures({}, {}, Page()))
    thing = Thing(
        _THING, is_course=True, tally=Tally(10**6, 10**6, Decimal("4.25")), reason=line.reason
    )
    yield "exit_things", drawn.exit_things(speech, Page((thing,) * SIZE, SIZE, SIZE, has_more=True))
    yield "exit_things", drawn.exit_things(speech, Page())

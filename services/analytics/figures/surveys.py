"""Surveys: what people answered when they came and when they left, and whether they bought."""

from __future__ import annotations

from datetime import datetime

from models.exit_surveys import ExitReason
from models.localized import Name, name_in
from models.surveys import MainGoal, MonthlyBudget, TradingFrequency, TradingLevel
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area, Table, Word
from services.analytics.figures.reading import part_of
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

_SURVEY = {"id": "v.id::text", "telegram_id": "v.telegram_user_id", "at": "v.survey_completed_at"}
_DONE = "v.survey_completed_at >= $1 AND v.survey_completed_at < $2"
#: The questions by the figure that tells how many gave which answer.
_QUESTIONS = {
    "sv_level": ("trading_level", TradingLevel),
    "sv_often": ("trading_frequency", TradingFrequency),
    "sv_goal": ("main_goal", MainGoal),
    "sv_budget": ("monthly_budget", MonthlyBudget),
}
_ANSWERED = {
    key: FigureKind(
        key,
        Adds.COUNT,
        Rows(
            _SURVEY | {"part": f"left(v.{column}, 8)"},
            "user_surveys v",
            f"{_DONE} AND v.{column} IS NOT NULL",
        ),
    )
    for key, (column, _) in _QUESTIONS.items()
}
# Who bought the plan at any time since it was recommended, and kept it; given or tried for nothing
# is not bought. It is found out when the fact of a purchase is met, within a minute
# (services/analytics/rollup/heard.py).
_BOUGHT = Rows(
    _SURVEY
    | {
        "called": name_in("s"),
        "did": "v.has_bought",
        "part": part_of("s.id"),
    },
    "user_surveys v JOIN subscription_plans s ON s.id = v.recommended_plan_id",
    _DONE,
)
_EXIT = {
    "id": "x.id::text",
    "telegram_id": "x.telegram_user_id",
    "at": "x.asked_at",
    "measure": "x.stars",
    "did": "x.stars IS NOT NULL",
}
_EXITS, _ASKED = "exit_surveys x", "x.asked_at >= $1 AND x.asked_at < $2"
_STARS = f"{_ASKED} AND x.stars IS NOT NULL"
_PLAN = f"{_EXITS} JOIN subscription_plans s ON s.id = x.plan_id"
_COURSE = f"{_EXITS} JOIN education_packages c ON c.id = x.course_id"
_SHOWN = (
    FigureKind("sv_done", Adds.COUNT, Rows(_SURVEY, "user_surveys v", _DONE)),
    FigureKind("sv_bought", Adds.SHARE, _BOUGHT),
    FigureKind("exit_told", Adds.SHARE, Rows(_EXIT, _EXITS, _ASKED)),
    FigureKind("exit_stars", Adds.MEAN, Rows(_EXIT, _EXITS, _STARS)),
)
_BY_PLAN = FigureKind(
    "exit_plan",
    Adds.MEAN,
    Rows(_EXIT | {"called": name_in("s"), "part": part_of("s.id")}, _PLAN, _STARS),
)
_BY_COURSE = FigureKind(
    "exit_course",
    Adds.MEAN,
    Rows(_EXIT | {"called": name_in("c"), "part": part_of("c.id")}, _COURSE, _STARS),
)
_WHY = FigureKind(
    "exit_why",
    Adds.COUNT,
    Rows(_EXIT | {"part": "left(x.reason, 8)"}, _EXITS, f"{_ASKED} AND x.reason IS NOT NULL"),
)
_KINDS = (*_SHOWN, *_ANSWERED.values(), _BY_PLAN, _BY_COURSE, _WHY)


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Both surveys: how many answered, and what."""
    asked = Asked(span, policy, now)
    plans = await reading.named("subscription_plans", "n.display_order, n.price, n.id")
    courses = await reading.named("education_packages", "n.created_at DESC, n.name, n.id")
    reasons: dict[str, Name | Word] = {one[:8]: Word("reason", one) for one in ExitReason}
    tables = [
        await reading.table(key, (kind,), _words(key), asked) for key, kind in _ANSWERED.items()
    ]
    tables += [
        await reading.table("recommended", (_SHOWN[1],), plans, asked),
        await reading.table("exit_why", (_WHY,), reasons, asked),
        await reading.table("exit_plan", (_BY_PLAN,), plans, asked),
        await reading.table("exit_course", (_BY_COURSE,), courses, asked),
    ]
    return Area("surveys", await reading.figures(_SHOWN, asked), _filled(tables))


def _filled(tables: list[Table]) -> tuple[Table, ...]:
    return tuple(one for one in tables if one.lines)


def _words(key: str) -> dict[str, Name | Word]:
    column, answers = _QUESTIONS[key]
    return {one[:8]: Word("survey", f"{column}-{one}") for one in answers}


SURVEYS = AreaKind("surveys", _KINDS, read)

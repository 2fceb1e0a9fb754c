"""Whom an audience can mean by what they answered in the survey."""

from __future__ import annotations

from services.atoms import Atom, Build, Choices, Number, References, Refers, Values
from services.surveys.survey import QUESTIONS

#: The parts of the atom, by the columns of the answers.
PARTS = {
    "trading_level": "level",
    "trading_frequency": "frequency",
    "main_goal": "goal",
    "monthly_budget": "budget",
}


def _survey(build: Build, values: Values) -> str:
    wanted = ["y.telegram_user_id = b.telegram_id", "y.survey_completed_at IS NOT NULL"]
    wanted += [
        f"y.{column} = ANY ({build.texts(values[part])})"
        for column, part in PARTS.items()
        if part in values
    ]
    if "recommended" in values:
        wanted.append(f"y.recommended_plan_id = ANY ({build.ids(values['recommended'])})")
    wanted += build.between("y.survey_completed_at", values)
    return f"EXISTS (SELECT FROM user_surveys y WHERE {' AND '.join(wanted)})"


ATOMS = (
    Atom(
        "survey",
        "Who answered all of the survey: with one of these answers to each question that is named,"
        " with one of these plans recommended, so many days ago.",
        _survey,
        (
            *(
                Choices(PARTS[column], known=tuple(str(one) for one in kind))
                for column, kind in QUESTIONS.items()
            ),
            References("recommended", to=Refers.PLAN),
            Number("at_least"),
            Number("at_most"),
        ),
        ordered=(("at_least", "at_most"),),
    ),
)

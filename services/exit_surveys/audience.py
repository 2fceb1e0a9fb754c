"""Whom an audience can mean by what they answered when they left."""

from __future__ import annotations

from models.exit_surveys import Ended, ExitReason
from services.atoms import Atom, Build, Choices, Number, Values

_STARS = 5


def _exit_survey(build: Build, values: Values) -> str:
    wanted = ["x.telegram_user_id = b.telegram_id", "x.stars IS NOT NULL"]
    for name, sign in (("stars_at_least", ">="), ("stars_at_most", "<=")):
        if name in values:
            wanted.append(f"x.stars {sign} {build.put(values[name], 'int')}")
    for name, column in (("reasons", "reason"), ("of", "ended")):
        if name in values:
            wanted.append(
                f"x.{column} IS NOT NULL AND x.{column} = ANY ({build.texts(values[name])})"
            )
    wanted += build.between("x.answered_at", values)
    return f"EXISTS (SELECT FROM exit_surveys x WHERE {' AND '.join(wanted)})"


ATOMS = (
    Atom(
        "exit_survey",
        "Who answered the exit survey: with so many stars, for one of these reasons, about a"
        " renewal, a plan or a course, so many days ago; all of it about the same end.",
        _exit_survey,
        (
            Number("stars_at_least", low=1, high=_STARS),
            Number("stars_at_most", low=1, high=_STARS),
            Choices("reasons", known=tuple(str(one) for one in ExitReason)),
            Choices("of", known=tuple(str(one) for one in Ended)),
            Number("at_least"),
            Number("at_most"),
        ),
        ordered=(("at_least", "at_most"), ("stars_at_least", "stars_at_most")),
    ),
)

"""Whether anything is due: one statement asks for all jobs of a tick, in the words of each job.

Almost every tick finds nothing. A job that is not asked to run costs nothing: no transaction, no
line to the database. What is asked is the statement by which the job itself finds its rows, so
that neither can know of something that the other does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise import connections

from services.policy import Policy

#: What stands for $1, $2 … at a moment, by its number; the last argument is which rows rest.
Values = Callable[[datetime, Policy, list[str]], Mapping[int, Any]]

_VALUE = re.compile(r"\$(\d+)")
#: Nothing is locked by looking, and the first row is enough.
_LOCKS = re.compile(r"\sFOR (?:NO KEY )?UPDATE\b.*\Z", re.DOTALL)
_LIMIT = re.compile(r"\bLIMIT \$\d+")


@dataclass(frozen=True)
class Question:
    """A job's statement that finds its rows, and its values; its limit needs none."""

    job: str
    statement: str
    values: Values


class Questions:
    """All questions of a tick in one statement, whose answer is the first row of each."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._questions = tuple(questions)
        #: From where each value comes: the question, and its number there.
        self._places: list[tuple[int, int]] = []
        asked = [self._numbered(place, one) for place, one in enumerate(self._questions)]
        answers = [
            f"(SELECT true FROM ({text}) AS found LIMIT 1) AS q{place}"  # noqa: S608 - our texts
            for place, text in enumerate(asked)
        ]
        self._statement = f"SELECT {', '.join(answers)}"

    @property
    def jobs(self) -> frozenset[str]:
        """Whom the answers are for."""
        return frozenset(one.job for one in self._questions)

    async def due(
        self, now: datetime, policy: Policy, resting: Callable[[str, datetime], list[str]]
    ) -> set[str]:
        """The jobs that have something to do beside the rows that are `resting`."""
        values = [one.values(now, policy, resting(one.job, now)) for one in self._questions]
        (answer,) = await connections.get("default").execute_query_dict(
            self._statement, [values[place][number] for place, number in self._places]
        )
        return {one.job for place, one in enumerate(self._questions) if answer[f"q{place}"]}

    def _numbered(self, place: int, question: Question) -> str:
        """The question's text with the numbers that its values have in the whole statement."""
        text = _LIMIT.sub("LIMIT 1", _LOCKS.sub("", question.statement.rstrip()))
        numbers = sorted({int(number) for number in _VALUE.findall(text)})
        first = len(self._places) + 1
        self._places += [(place, number) for number in numbers]
        return _VALUE.sub(lambda found: f"${first + numbers.index(int(found[1]))}", text)

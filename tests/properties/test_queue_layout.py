"""What comes last in a queue is laid out alone, and stands where it would if all of it were."""

from copy import deepcopy
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from models.lifecycles import AssignmentSource
from services.timeline.queue import Run, Segment
from services.timeline.terms import Calendar

CALENDAR = Calendar(zone="Europe/Madrid", hour=9, grace=timedelta(days=1))
ANCHOR = datetime(2026, 1, 31, 11, 30, tzinfo=UTC)
_MONTHS = st.integers(1, 14)
_FLOORS = st.none() | st.integers(1, 900).map(lambda days: ANCHOR + timedelta(days=days))


@st.composite
def segments(draw: st.DrawFn) -> Segment:
    segment = Segment(
        uuid4(), uuid4(), AssignmentSource.PAYMENT, "x", CALENDAR, ANCHOR, floor=draw(_FLOORS)
    )
    if draw(st.integers(0, 5)):
        segment.months = draw(_MONTHS)
    elif draw(st.booleans()):
        segment.days = draw(st.integers(1, 40))
    else:
        end = ANCHOR + timedelta(days=draw(st.integers(1, 200)))
        segment.fixed = (ANCHOR, end, end)
    return segment


#: A segment more, days more or fewer, or the last segment out again.
_STEPS = st.lists(st.one_of(segments(), st.integers(-3, 40), st.none()), max_size=30)


@given(segments(), _STEPS)
def test_what_is_laid_out_step_by_step_is_what_is_laid_out_at_once(
    first: Segment, steps: list[Segment | int | None]
) -> None:
    run = Run(ANCHOR, [first])
    run.lay_out()
    for step in steps:
        if isinstance(step, Segment):
            run.add(step)
        elif isinstance(step, int):
            run.give(step)
        elif len(run.segments) > 1:
            run.segments.pop()
            run.lay_out(len(run.segments) - 1)
        at_once = deepcopy(run)
        at_once.lay_out()
        assert run.segments == at_once.segments
        assert run.counted == at_once.counted

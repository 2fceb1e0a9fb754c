"""Every area of figures, and the verbs that read them; for admins alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.broadcasts import BROADCASTS
from services.analytics.figures.campaigns import CAMPAIGNS
from services.analytics.figures.codes import CODES
from services.analytics.figures.courses import COURSES
from services.analytics.figures.figure import Area
from services.analytics.figures.funnel import FUNNEL
from services.analytics.figures.money import MONEY
from services.analytics.figures.opening import OPENING
from services.analytics.figures.plans import PLANS
from services.analytics.figures.retention import RETENTION
from services.analytics.figures.rows import Asked, FigureRow
from services.analytics.figures.sources import SOURCES
from services.analytics.figures.span import Span
from services.analytics.figures.support import SUPPORT
from services.analytics.figures.surveys import SURVEYS
from services.analytics.rollup.rolling import days_unworked
from services.pages import SIZE, Page
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal

#: In the order of the menu; the first is what /stats opens with.
AREAS: tuple[AreaKind, ...] = (
    OPENING,
    MONEY,
    FUNNEL,
    RETENTION,
    PLANS,
    COURSES,
    CODES,
    SOURCES,
    BROADCASTS,
    CAMPAIGNS,
    SUPPORT,
    SURVEYS,
)


@dataclass(unsafe_hash=True)
class FigureUnknown(Refusal):
    """There is no such area, no such figure, or it has no rows."""


def areas() -> Mapping[str, AreaKind]:
    """Every area by its key."""
    return {one.key: one for one in AREAS}


def figure_kinds() -> Mapping[str, tuple[AreaKind, FigureKind]]:
    """Every figure by its key, with its area; a key is that of one figure."""
    return {figure.key: (area, figure) for area in AREAS for figure in area.figures}


async def read_area(admin: Person, key: str, span: Span, policy: Policy, now: datetime) -> Area:
    """An area's figures for a span; raises NotAllowed and FigureUnknown."""
    require_admin(admin)
    kind = areas().get(key)
    if kind is None:
        raise FigureUnknown
    found = await kind.read(span, policy, now)
    return replace(found, days_unworked=await days_unworked(now, policy))


async def read_rows(
    admin: Person, figure: str, asked: Asked, offset: int = 0, size: int = SIZE
) -> Page[FigureRow]:
    """A page of the rows that a figure counts, the newest first.

    Raises NotAllowed and FigureUnknown.
    """
    require_admin(admin)
    _, kind = figure_kinds().get(figure, (None, None))
    if kind is None or kind.rows is None or not kind.opens:
        raise FigureUnknown
    return await kind.rows(asked, offset, size)

"""The steps from nothing to the first sale, each computed from the shop as it is.

A room adds a step of its own in one line of STEPS; what its button opens stands beside the screen
(handlers/screens/setup.py).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from tortoise.expressions import Q

from models.settings import ShopSetting
from services.commerce.lacks import Lack, Lacks
from services.person import Person, require_admin
from services.policy import Policy
from services.settings.guide import is_guide_hidden
from services.settings.live import above
from services.setup.sale import SOLD, Lacking, Ware, lacks_of
from services.setup.trial import is_tried

#: What keeps a price from being paid.
_MONEY = (Lack.WAY, Lack.RATE, Lack.BOUNDS)


@dataclass(frozen=True)
class Missing:
    """What a step still wants, in a word, and of which plan or course."""

    what: str
    of: Lacking | None = None


@dataclass(frozen=True)
class Shop:
    """What the steps look at: the rules of this moment, and what is or will be sold."""

    policy: Policy
    wares: tuple[Ware, ...]
    lacks: Mapping[UUID, Lacks]

    def lacking(self, *lacks: Lack) -> Missing | None:
        """Which of these keeps back what is nearest to being sold: the first sale needs one."""
        if not self.wares:
            return None
        nearest = min(self.wares, key=lambda ware: len(self.lacks[ware.id]))
        for lack in self.lacks[nearest.id]:
            if lack in lacks:
                return Missing(lack, self.one(nearest))
        return None

    def one(self, ware: Ware) -> Lacking:
        desk = next(name for name, kind in SOLD.items() if isinstance(ware, kind.table))
        return Lacking(desk, ware.id, ware.name, self.lacks[ware.id])


@dataclass(frozen=True)
class StepState:
    """A step as it stands; nothing is missing of one that is done."""

    name: str
    missing: Missing | None

    @property
    def is_done(self) -> bool:
        return self.missing is None


@dataclass(frozen=True)
class Progress:
    """How far the shop is set up."""

    steps: tuple[StepState, ...]
    # What is complete, and not on sale yet.
    ready: tuple[Lacking, ...]
    # Everything that is or will be sold, the nearest to it first.
    wares: tuple[Lacking, ...]
    # How much is on sale, complete or not.
    sold: int
    is_hidden: bool
    # The rules of this very moment.
    policy: Policy

    @property
    def done(self) -> int:
        return sum(step.is_done for step in self.steps)

    @property
    def next(self) -> str | None:
        """The step that comes next; None when all are done."""
        return next((step.name for step in self.steps if not step.is_done), None)

    @property
    def is_over(self) -> bool:
        return self.next is None and bool(self.sold)

    @property
    def greets(self) -> bool:
        """Whether the guide stands before the desk."""
        return not self.is_hidden and not self.is_over


async def _basics(shop: Shop) -> Missing | None:
    """The currency follows from what there is; the zone has to be said, be it UTC."""
    if not (shop.policy.currency or shop.policy.accounts or shop.wares):
        return Missing("currency")
    is_said = shop.policy.zone.key != "UTC" or await ShopSetting.exists(key="timezone")
    return None if is_said else Missing("zone")


async def _plan(shop: Shop) -> Missing | None:
    return None if shop.wares else Missing("plan")


async def _ways(shop: Shop) -> Missing | None:
    policy = shop.policy
    if shop.wares or policy.accounts or policy.takes_cards or policy.receiving:
        return shop.lacking(*_MONEY)
    return Missing(Lack.WAY)


async def _channel(shop: Shop) -> Missing | None:
    if not shop.wares:
        return Missing("plan")
    return shop.lacking(Lack.CHANNEL, Lack.RIGHTS, Lack.LESSON)


async def _welcome(shop: Shop) -> Missing | None:
    is_written = any(key == "welcome" for key, _ in shop.policy.texts)
    return None if is_written else Missing("welcome")


async def _trial(shop: Shop) -> Missing | None:
    return None if await is_tried() else Missing("trial")


Look = Callable[[Shop], Awaitable[Missing | None]]
#: The steps in their order.
STEPS: Mapping[str, Look] = {
    "basics": _basics,
    "plan": _plan,
    "ways": _ways,
    "channel": _channel,
    "welcome": _welcome,
    "trial": _trial,
}


async def progress(admin: Person, policy: Policy) -> Progress:
    """How far the shop is, with what was set this very moment; raises NotAllowed."""
    require_admin(admin)
    current, _ = await above(policy)
    wares: list[Ware] = []
    for resource in SOLD.values():
        meant = resource.rows().filter(Q(is_active=True) | Q(is_draft=True))
        wares += await meant.order_by("created_at", "name", "id")
    shop = Shop(current, tuple(wares), await lacks_of(wares, current))
    return Progress(
        steps=tuple([StepState(name, await look(shop)) for name, look in STEPS.items()]),
        ready=tuple(shop.one(ware) for ware in wares if ware.is_draft and not shop.lacks[ware.id]),
        wares=tuple(shop.one(ware) for ware in sorted(wares, key=lambda w: len(shop.lacks[w.id]))),
        sold=sum(ware.is_active for ware in wares),
        is_hidden=await is_guide_hidden(),
        policy=current,
    )


async def has_wares() -> bool:
    """Whether anything is on sale."""
    for resource in SOLD.values():
        if await resource.rows().filter(is_active=True).exists():
            return True
    return False


async def is_greeted(person: Person, policy: Policy) -> Progress | None:
    """The guide, where it stands before this admin's desk."""
    if not person.is_admin or await is_guide_hidden():
        return None
    found = await progress(person, policy)
    return found if found.greets else None

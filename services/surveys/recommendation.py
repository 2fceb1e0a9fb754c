"""Which plan four answers recommend: the first rule that holds (schema.md, the survey)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.surveys import MainGoal, MonthlyBudget, TradingFrequency, TradingLevel
from services.subscriptions.plans import PlanView

_QUARTER = 3


@dataclass(frozen=True)
class Answers:
    """What somebody answered so far; None where they did not."""

    trading_level: TradingLevel | None = None
    trading_frequency: TradingFrequency | None = None
    main_goal: MainGoal | None = None
    monthly_budget: MonthlyBudget | None = None

    @property
    def are_all_there(self) -> bool:
        return None not in (
            *(self.trading_level, self.trading_frequency, self.main_goal, self.monthly_budget),
        )


def _is_new(one: Answers) -> bool:
    return (one.trading_level, one.main_goal, one.monthly_budget) == (
        *(TradingLevel.BEGINNER, MainGoal.LEARN_IMPROVE, MonthlyBudget.UNDER_15),
    )


def _is_steady(one: Answers) -> bool:
    return (one.trading_level, one.trading_frequency, one.monthly_budget) == (
        TradingLevel.INTERMEDIATE,
        TradingFrequency.DAILY,
        MonthlyBudget.FROM_15_TO_50,
    )


def _wants_all(one: Answers) -> bool:
    return (
        one.trading_level is TradingLevel.ADVANCED
        or one.main_goal is MainGoal.VIP_COMMUNITY
        or one.monthly_budget is MonthlyBudget.OVER_50
    )


def _wants_signals(one: Answers) -> bool:
    return (
        one.trading_frequency is TradingFrequency.DAILY or one.main_goal is MainGoal.QUALITY_SIGNALS
    )


def _shortest(plans: Sequence[PlanView]) -> PlanView:
    return min(plans, key=_length)


def _quarter(plans: Sequence[PlanView]) -> PlanView:
    """Three months, or what comes nearest; of two the shorter."""
    timed = [plan for plan in plans if not plan.is_lifetime] or list(plans)
    return min(timed, key=lambda plan: (abs(plan.months - _QUARTER), plan.months))


def _longest(plans: Sequence[PlanView]) -> PlanView:
    return max(plans, key=_length)


def _length(plan: PlanView) -> tuple[bool, int]:
    return plan.is_lifetime, plan.months


_RULES: tuple[tuple[Callable[[Answers], bool], Callable[[Sequence[PlanView]], PlanView]], ...] = (
    (_is_new, _shortest),
    (_is_steady, _quarter),
    (_wants_all, _longest),
    (_wants_signals, _quarter),
)


def recommended(answers: Answers, plans: Sequence[PlanView]) -> PlanView | None:
    """The plan for these answers, of those on sale; None where none is."""
    if not plans:
        return None
    choose = next((choose for holds, choose in _RULES if holds(answers)), _shortest)
    return choose(plans)

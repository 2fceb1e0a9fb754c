"""Whom an audience can mean by their membership: running, of a plan, over, or soon over."""

from __future__ import annotations

from datetime import timedelta

from services.atoms import Atom, Build, Day, Number, References, Refers, Values


def _member(build: Build, values: Values) -> str:
    return "b.is_vip"


def _plan(build: Build, values: Values) -> str:
    return (
        "EXISTS (SELECT FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id"
        " WHERE p.telegram_id = b.telegram_id AND a.is_active"
        f" AND a.package_id = ANY ({build.ids(values['any'])}))"
    )


def _expired(build: Build, values: Values) -> str:
    bounds = build.between("u.subscription_end_date", values)
    if "since" in values:
        bounds.append(f"u.subscription_end_date >= {build.midnight(values['since'])}")
    ended = " AND ".join([f"u.subscription_end_date <= {build.moment(build.now)}", *bounds])
    return (
        "EXISTS (SELECT FROM user_subscriptions u WHERE u.telegram_user_id = b.telegram_id"
        f" AND NOT u.is_active AND u.subscription_start_date IS NOT NULL AND {ended})"
    )


def _expiring(build: Build, values: Values) -> str:
    until = build.moment(build.now + timedelta(days=values["within"]))
    now = build.moment(build.now)
    end = "b.subscription_expires_at"
    return f"b.is_vip AND {end} IS NOT NULL AND {end} > {now} AND {end} <= {until}"


ATOMS = (
    Atom("member", "Whose membership runs.", _member),
    Atom(
        "plan",
        "Who has one of these plans running, whatever gave it.",
        _plan,
        (References("any", True, to=Refers.PLAN),),
    ),
    Atom(
        "expired",
        "Whose membership is over and does not run again: since a day, or so many days ago.",
        _expired,
        (Day("since"), Number("at_least"), Number("at_most")),
        ordered=(("at_least", "at_most"),),
    ),
    Atom(
        "expiring",
        "Whose membership runs and ends within so many days.",
        _expiring,
        (Number("within", True, low=1),),
    ),
)

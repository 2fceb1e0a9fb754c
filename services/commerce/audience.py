"""Whom an audience can mean by their money: who never paid, and who left a checkout."""

from __future__ import annotations

from services.atoms import Atom, Build, Number, Values

#: Money of a person `b` that was settled, also when it was given back since: they did buy.
SETTLED = (
    "EXISTS (SELECT FROM payments y WHERE y.user_id = b.id"
    " AND y.status IN ('completed', 'refunded') AND NOT y.is_test)"
)
#: So many hours after it was opened a checkout counts as left, where nothing else is said.
_LEFT_AFTER = 1


def _never_paid(build: Build, values: Values) -> str:
    return f"NOT {SETTLED}"


def _checkout_left(build: Build, values: Values) -> str:
    opened = [f"i.created_at <= {build.ago(hours=values.get('at_least', _LEFT_AFTER))}"]
    if "at_most" in values:
        opened.append(f"i.created_at >= {build.ago(hours=values['at_most'])}")
    # Whoever changes the way to pay has one that was cancelled behind them, and pays the next.
    return (
        "EXISTS (SELECT FROM payment_intents i WHERE i.user_id = b.id AND NOT i.is_test"  # noqa: S608
        f" AND i.status IN ('pending', 'expired', 'cancelled') AND {' AND '.join(opened)}"
        " AND NOT EXISTS (SELECT FROM payment_intents l WHERE l.user_id = i.user_id"
        " AND NOT l.is_test AND l.status IN ('approved', 'manual_review')"
        " AND l.created_at >= i.created_at))"
    )


ATOMS = (
    Atom("never_paid", "Who never paid for anything; what was given back was paid.", _never_paid),
    Atom(
        "checkout_left",
        "Who opened a checkout at least (without a word: 1) and at most so many hours ago, and has"
        " neither paid nor sent a receipt for it or a later one.",
        _checkout_left,
        (Number("at_least", high=87_600), Number("at_most", high=87_600)),
        ordered=(("at_least", "at_most"),),
    ),
)

"""How many random examples are tried: a short form in the suite, and a long one by a command.

    EXAMPLES=long ./start test tests/properties tests/money tests/ton

tries four times as many, and with Hypothesis other ones each time. The short form tries the same
ones each time, so what it once found stays found; what the long form finds becomes an `@example`
or a test of its own. Two tests that enumerate what they try have a long form of all of it, which
`.ci/run` runs each time (decision 0075):

    EXAMPLES=long ./start test tests/unit/test_receipt_looks.py \\
        tests/services/test_reconciliation_mutations.py
"""

import os

IS_LONG = os.environ.get("EXAMPLES") == "long"
#: The short form's part of the long one.
_PART = 4
#: Fewer than this say nothing.
_FEWEST = 5


def many(number: int) -> int:
    """So many in the long form."""
    return number if IS_LONG else min(number, max(number // _PART, _FEWEST))

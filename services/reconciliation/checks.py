"""What has to agree between the tables, as questions that find what does not.

Each names the rows that break its rule by an id an operator can look up. All of them are held by
the verbs' transactions already: a finding means a mistake of ours, or a manual change of the
tables.
"""

from __future__ import annotations

from collections.abc import Mapping

from services.reconciliation.checks_access import ACCESS
from services.reconciliation.checks_broadcasts import BROADCASTS
from services.reconciliation.checks_claims import CLAIMS
from services.reconciliation.checks_funnel import FUNNEL
from services.reconciliation.checks_money import LEDGER, MONEY
from services.reconciliation.checks_names import NAMES
from services.reconciliation.checks_shop import CHAIN, PROMOTIONS, SEATS
from services.reconciliation.checks_tests import TESTS

#: Every question may ask of these. $1 is now, $2 the currencies in use, $3 the decimals of each;
#: `settled` are the payments that became something, whatever followed; of test orders none did.
GIVEN = """
WITH clock AS (SELECT $1::timestamptz AS now),
currencies AS NOT MATERIALIZED (
  SELECT c.currency, 10::numeric ^ c.decimals AS units, c.decimals
  FROM unnest($2::text[], $3::int[]) AS c(currency, decimals)),
settled AS NOT MATERIALIZED (
  SELECT * FROM payments WHERE status IN ('completed', 'refunded') AND NOT is_test),
sales AS NOT MATERIALIZED (
  SELECT * FROM facts WHERE kind IN ('purchase', 'deposit', 'seat_paid', 'claim_paid'))
"""

#: Amounts with more decimals than their currency has.
_INEXACT = {
    "inexact": """
        SELECT a.id FROM (
          SELECT id, amount, currency FROM payments
          UNION ALL SELECT id, expected_amount, currency FROM payment_intents
          UNION ALL SELECT id, price, currency FROM subscription_plans
          UNION ALL SELECT id, price, currency FROM education_packages
        ) a JOIN currencies c ON c.currency = a.currency
        WHERE scale(trim_scale(a.amount)) > c.decimals OR a.amount < 0""",
}

#: Every rule by its name, which is also the end of its text's key.
RULES: Mapping[str, str] = {
    **MONEY,
    **LEDGER,
    **ACCESS,
    **PROMOTIONS,
    **CHAIN,
    **NAMES,
    **SEATS,
    **TESTS,
    **BROADCASTS,
    **FUNNEL,
    **CLAIMS,
    **_INEXACT,
}

CURRENCIES = """
SELECT currency FROM payments UNION SELECT currency FROM payment_intents
UNION SELECT currency FROM subscription_plans UNION SELECT currency FROM education_packages
UNION SELECT currency FROM ledger_entries UNION SELECT currency FROM unmatched_charges
"""

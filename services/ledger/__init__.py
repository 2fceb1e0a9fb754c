"""The ledger: balanced transactions that are never changed, and what they add up to."""

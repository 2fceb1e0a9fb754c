"""The upgrade from the release before facts: what it left in tables becomes facts and a ledger.

Nothing is worked out anew from audits: every right becomes an opening with its own times, every
seat the facts that lead to it, every settled payment its money in the ledger. It is done in SQL,
so many people at a time, each portion in a transaction of its own (docs/decisions/0039).
"""

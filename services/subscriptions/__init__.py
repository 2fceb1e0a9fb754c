"""Subscriptions: plans, the one row that says how somebody stands, and what time does to it."""

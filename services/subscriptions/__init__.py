"""Subscriptions: plans, the one row that says a member's state, and what time does to it."""

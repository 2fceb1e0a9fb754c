"""Campaigns: what is said by itself, to whom and when, and whether it was worth it."""

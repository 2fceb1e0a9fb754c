"""Broadcasts: one message to many people, each of whom gets it once."""

"""Screens: pure functions from values to text, keyboard and picture."""

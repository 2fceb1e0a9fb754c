"""Benches: `python -m tests.benches [taps] [ticks] [startup] [drains] [chain]` prints tables."""

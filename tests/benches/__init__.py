"""Benches: `python -m tests.benches [taps] [ticks] [startup] [drains]` prints tables of figures."""

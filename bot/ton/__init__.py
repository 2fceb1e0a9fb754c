"""The chain: an index asked over HTTP, cells read defensively, and what a GRAM costs."""

"""The chain: an index asked over HTTP, cells read with care, and what a GRAM costs."""

"""Channels: who has a right to be inside, how they get in, and how they leave when it ended."""

"""Pictures of our own making, drawn from words that a screen has put together."""

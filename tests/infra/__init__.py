"""The edges of the bot under pressure: races, deaths, pauses, floods and hostile input."""

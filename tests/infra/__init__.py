"""The edges of the bot under pressure: races, kills, pauses, floods and hostile input."""

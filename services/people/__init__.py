"""People: bans, roles, notes, protection, search and the card of a person."""

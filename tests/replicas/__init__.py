"""Several processes of the bot on one database, and the edges at which they start and stop."""

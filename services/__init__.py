"""The business: verbs with transactions. No Telegram type, no text for people, no HTTP."""

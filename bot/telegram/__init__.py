"""The edge towards Telegram: what comes in is stored first, what goes out keeps the limits."""

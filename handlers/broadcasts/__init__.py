"""A message to many as Telegram calls: the one way for previews, broadcasts and campaigns."""

"""A lost Telegram account: its row, with all that is theirs, goes on under a new one."""

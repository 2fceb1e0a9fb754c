"""Backups by the clock: sealed with a passphrase, proven by a drill, kept in a folder or a chat."""

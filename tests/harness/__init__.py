"""The whole bot for tests: a sandbox, the real program, a database and ways to talk to them."""

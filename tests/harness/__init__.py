"""The whole house for tests: a sandbox, the real program, a database and ways to talk to them."""

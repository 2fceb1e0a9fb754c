"""Tests of the database's edges: the embedded server, URLs, backups."""

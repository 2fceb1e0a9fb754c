"""The connection to PostgreSQL, the embedded server, migrations and backups."""

"""What is kept about a person: shown to them, and forgotten when they ask for it."""

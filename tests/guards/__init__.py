"""What must hold of the house itself: imports, the schema, texts, screens."""

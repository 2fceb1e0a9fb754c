"""What must hold of the code itself: imports, the schema, texts, screens."""

"""From what happened to a person to what they have: facts, the pure function, and its writer."""

"""The program: builds everything and owns the edges of the world."""

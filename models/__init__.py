"""Tables and named queries, the data contract. Imports Tortoise and itself only."""

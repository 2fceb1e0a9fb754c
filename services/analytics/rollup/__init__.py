"""Each day's figures, worked out by the leader, and kept when their rows are gone."""

"""Four questions to somebody who looks around, and the plan that their answers recommend."""

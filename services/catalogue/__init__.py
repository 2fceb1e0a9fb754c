"""The catalogue as one file: plans, courses, promotions, segments, campaigns, plans' channels."""

"""The catalogue as one file: plans, categories, courses, promotions, and the channels of plans."""

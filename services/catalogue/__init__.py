"""The catalogue as one file: plans, categories, packages, promotions, and the channels of plans."""

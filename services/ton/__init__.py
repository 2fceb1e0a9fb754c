"""The chain as the business sees it: whose address it is, in which spelling."""

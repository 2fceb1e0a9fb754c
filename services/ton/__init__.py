"""The chain as the business sees it: whose address, and which link pays."""

"""Payments: from the offer a person accepts to the one verb that settles whatever was paid."""

"""Proving each night that what is stored is what follows from the facts, and naming what is not."""

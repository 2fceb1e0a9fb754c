"""Exports: the shop's tables as files that an admin takes along."""

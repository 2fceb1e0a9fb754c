"""Buying: what an order costs, what pays for it, settling it once, and giving money back."""

"""Promotions: a use is reserved at checkout, consumed at settlement and released in between."""

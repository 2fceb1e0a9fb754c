"""Test purchases: an admin buys from their own shop, and sees every step come true or fail."""

"""What the rules of money and access promise, whatever happens: histories, orders and proofs."""

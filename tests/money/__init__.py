"""What the rules of money and access guarantee, whatever happens: histories, orders and proofs."""

"""What only admins may do; to all others none of it exists."""

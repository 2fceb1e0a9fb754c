"""What only admins may do; to everybody else none of it exists."""

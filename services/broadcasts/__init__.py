"""Messages to many: what is said, to whom and when, and what is known of each delivery."""

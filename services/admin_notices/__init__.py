"""What is told to admins by itself: the report at their hour, sales, and what is unusual."""

"""What every person may do."""

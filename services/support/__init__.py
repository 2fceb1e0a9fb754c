"""Support: a member writes, the staff on duty answer, until either of them closes the ticket."""

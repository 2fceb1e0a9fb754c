"""Support: a member writes, whoever is on duty answers, until either of them closes the matter."""

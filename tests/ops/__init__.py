"""What operators touch: settings, commands, probes, backups, and the files of deploy."""

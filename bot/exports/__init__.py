"""Writing exports: spreadsheets come from a process of their own."""

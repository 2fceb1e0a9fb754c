"""The catalogue as a YAML file, and what the command line says about it."""

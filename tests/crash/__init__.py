"""Kills the bot at every point where it could hurt, and looks whether everything still agrees."""

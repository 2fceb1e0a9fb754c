"""A Telegram of our own on loopback: a Bot API server emulator for the demo and the tests.

It imports nothing from the program it serves, and the program's `run` never imports it.
"""

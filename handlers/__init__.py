"""The chat: reads an update, calls one verb, shows one screen."""

"""Settings: what the shop starts with, and what its admins change in the chat while it runs."""

from services.settings.seed import seed_catalogue

__all__ = ["seed_catalogue"]

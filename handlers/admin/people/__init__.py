"""Looking after people: finding them, their card, and everything that is done to them from it."""

from __future__ import annotations

from aiogram import Router

from handlers.admin.people import card, commands, forms, notes, search

router = Router(name="admin-people")
router.include_routers(search.router, card.router, forms.router, notes.router, commands.router)

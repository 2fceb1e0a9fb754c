"""The settings, bank accounts and texts, for admins."""

from aiogram import Router

from handlers.admin.settings import accounts, rules, texts

router = Router(name="admin-settings")
router.include_routers(rules.router, accounts.router, texts.router)

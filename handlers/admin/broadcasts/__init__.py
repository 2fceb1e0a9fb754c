"""Broadcasts, the admins' side: the desk, composing, the preview and the word to send."""

from aiogram import Router

from handlers.admin.broadcasts import compose, desk, forms, sending

router = Router(name="admin-broadcasts")
router.include_routers(compose.router, desk.router, forms.router, sending.router)

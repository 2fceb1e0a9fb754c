"""Setting the shop up: the guide and its steps, the channel by one button, and putting on sale."""

from aiogram import Router

from handlers.admin.setup import channel, guide, sale

router = Router(name="admin-setup")
router.include_routers(guide.router, channel.router, sale.router)

"""The tests: guards, unit, services, properties, flows, crash, benches.

The bot comes first, so that aiogram is imported here as it is in the bot.
"""

import bot as bot

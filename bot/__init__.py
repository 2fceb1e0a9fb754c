"""The program: builds everything and owns the edges of the world."""

from bot.types_on_demand import install

install()

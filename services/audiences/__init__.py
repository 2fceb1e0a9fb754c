"""Audiences: one grammar for who is meant, in broadcasts, campaigns and segments."""

from services.atoms import AudienceWrong, Sql, Why
from services.audiences.audience import Audience, parse
from services.audiences.counting import FORGOTTEN, Count, count, reachable_sql, recipients

__all__ = [
    "FORGOTTEN",
    "Audience",
    "AudienceWrong",
    "Count",
    "Sql",
    "Why",
    "count",
    "parse",
    "reachable_sql",
    "recipients",
]

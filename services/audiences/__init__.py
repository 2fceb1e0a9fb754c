"""Audiences: one grammar for who is meant, in broadcasts, campaigns and segments."""

from services.atoms import AudienceWrong, Sql, Why
from services.atoms.reach import FORGOTTEN, reachable_sql
from services.audiences.audience import Audience, parse
from services.audiences.counting import Count, count, recipients

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

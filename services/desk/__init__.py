"""What every desk does with a kind of thing: make, change, order, take off sale, delete."""

from services.desk.drafts import SALE_FIELDS, sold_or_draft
from services.desk.resource import Actions, Resource

__all__ = ["SALE_FIELDS", "Actions", "Resource", "sold_or_draft"]

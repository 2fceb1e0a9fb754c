"""What is sold or a draft: the two fields that say so, and that nothing is both."""

from __future__ import annotations

from services.fields import Columns, Field, Flag

#: Something new is a draft until an admin puts it on sale, or a file says that it is there.
SALE_FIELDS = (
    Field("active", Flag(), "is_active", default=False, in_form=False),
    Field("draft", Flag(), "is_draft", default=True, in_form=False),
)


def sold_or_draft(columns: Columns) -> Columns:
    """What is put on sale is no draft any more."""
    return columns | {"is_draft": False} if columns.get("is_active") else columns

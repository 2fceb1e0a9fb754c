"""The place in a list that a button holds."""

from typing import Annotated

from pydantic import AfterValidator

from services.pages import clamped

#: Where a page begins; a forged one is brought within bounds, and behind the end lists begin anew.
Offset = Annotated[int, AfterValidator(clamped)]

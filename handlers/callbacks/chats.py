"""The chat that a button names."""

from typing import Annotated

from pydantic import Field

#: The Bot API's id of a chat; a forged button names nothing else, and never the empty chat.
ChatKey = Annotated[str, Field(pattern=r"^-?[1-9][0-9]{0,18}$")]

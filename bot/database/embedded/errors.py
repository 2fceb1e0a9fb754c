"""The one error that leaves this package."""

from pathlib import Path


class DatabaseUnavailable(Exception):
    """The embedded server cannot be used; the text is one line, made for the operator."""

    @classmethod
    def at(cls, data: Path, reason: str) -> "DatabaseUnavailable":
        """Name the setting and the directory first: that is where the operator has to look."""
        line = " ".join(reason.split())
        return cls(f"DATA_DIR: the database in {data} cannot be used: {line}")

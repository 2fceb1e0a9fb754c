"""The lock that settles which process owns the embedded server; it ends with its process."""

import fcntl
import os

from bot.database.embedded.errors import DatabaseUnavailable
from bot.database.embedded.owner import Place


class OwnerLock:
    """An flock on a file beside the data directory. The kernel frees it however the owner dies."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @classmethod
    def try_take(cls, place: Place) -> "OwnerLock | None":
        """The lock, or None while another process has it."""
        path = place.beside(".lock")
        try:
            new = not path.exists()
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            if new:
                place.give(path)
        except OSError as error:
            raise DatabaseUnavailable.at(place.data, f"{path}: {error.strerror}") from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return None
        except OSError as error:
            os.close(handle)
            raise DatabaseUnavailable.at(place.data, f"{path}: {error.strerror}") from error
        return cls(handle)

    def release(self) -> None:
        os.close(self._handle)

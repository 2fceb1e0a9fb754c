"""The refusals of the Bot API as exceptions, and of the control API beside them."""

from typing import Any


class ApiError(Exception):
    """A refusal that the bot sees: HTTP status, description and parameters."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class ControlError(Exception):
    """A request of the control API that makes no sense; a test's mistake or a person's refusal."""

    def __init__(self, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.status = status
        self.description = description


def bad_request(text: str, **parameters: Any) -> ApiError:
    """The ordinary refusal; `text` is what follows "Bad Request: "."""
    return ApiError(400, f"Bad Request: {text}", parameters or None)


def forbidden(text: str) -> ApiError:
    return ApiError(403, f"Forbidden: {text}")


def conflict(text: str) -> ApiError:
    return ApiError(409, f"Conflict: {text}")


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})

"""The base of everything a verb may politely refuse.

A refusal's class name is the key of its text and its fields are the text's arguments; anything
else that is raised is a fault.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(unsafe_hash=True)
class Refusal(Exception):
    """A verb's answer "no", with a reason a person can act on.

    Never frozen: Python writes a traceback onto whatever passes through a context manager.
    """


@dataclass(unsafe_hash=True)
class NotAllowed(Refusal):
    """The person has no right to this; screens answer as if the thing did not exist."""

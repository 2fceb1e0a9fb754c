"""The buttons of names below the operator's domain: the admins' signing desk, and one's own."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset
from services.ton.subdomains.desk import Shelf


class NameShelves(CallbackData, prefix="nj"):
    """What is to be signed, waits, is to be released, and is live."""


class NameShelf(CallbackData, prefix="nl"):
    """One of these lists."""

    rack: Shelf
    offset: Offset


class NameCard(CallbackData, prefix="nd"):
    subdomain_id: UUID


class SignName(CallbackData, prefix="ns"):
    """Show me the transaction of this name."""

    subdomain_id: UUID


class SignNames(CallbackData, prefix="nb"):
    """Show me what waits longest, one after the other."""


class AskWalletApp(CallbackData, prefix="na"):
    """Have my wallet app sign the whole batch at once."""


class AskedNames(CallbackData, prefix="ne"):
    """How does it stand with what my wallet app was asked for?"""

    proposal_id: UUID


class LookAtName(CallbackData, prefix="nk"):
    """Ask the chain now; in a batch the next one follows."""

    subdomain_id: UUID
    in_batch: bool


class PutNameBack(CallbackData, prefix="np"):
    """I don't sign it after all."""

    subdomain_id: UUID


class MyNames(CallbackData, prefix="nm"):
    """The names that I was given."""


class GiveNameBack(CallbackData, prefix="nv"):
    """I want this name no more; asked once."""

    subdomain_id: UUID
    sure: bool

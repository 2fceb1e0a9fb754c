"""The buttons by which a lost Telegram account is recovered, for both accounts and the admins."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset


class LostAccount(CallbackData, prefix="rya"):
    """I lost my old account: what can be done, or how far it is."""


class ByWallet(CallbackData, prefix="ryw"):
    """The wallet that I proved is the lost account's; asked once."""

    proof_id: UUID
    sure: bool


class ByReceipt(CallbackData, prefix="ryr"):
    """I know a receipt of it and the code that it was paid under."""


class CancelRecovery(CallbackData, prefix="ryc"):
    """I want it no more; asked once."""

    recovery_id: UUID
    sure: bool


class ObjectRecovery(CallbackData, prefix="ryo"):
    """This account is mine, and not lost."""

    recovery_id: UUID


class RecoveryQueue(CallbackData, prefix="ryq"):
    """What waits for an admin."""

    offset: Offset


class RecoveryCard(CallbackData, prefix="ryk"):
    """One of them."""

    recovery_id: UUID


class ApproveRecovery(CallbackData, prefix="ryy"):
    """It is theirs; asked once."""

    recovery_id: UUID
    sure: bool


class RecoverNow(CallbackData, prefix="ryz"):
    """It is theirs, and the old account has had its say: nothing is waited for."""

    recovery_id: UUID


class RefuseRecovery(CallbackData, prefix="ryn"):
    """It is not: I write why."""

    recovery_id: UUID

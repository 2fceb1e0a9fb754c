"""Every state in which the bot waits for something a person sends."""

from aiogram.fsm.state import State, StatesGroup


class Waiting(StatesGroup):
    """What the next message is taken for."""

    receipt = State()
    promo_code = State()
    time_zone = State()
    rejection_reason = State()
    transfer_owner = State()
    refund_note = State()


#: What only admins are waited for.
ADMINS_WORDS = frozenset(
    {Waiting.rejection_reason.state, Waiting.transfer_owner.state, Waiting.refund_note.state}
)

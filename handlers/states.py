"""Every state in which the bot waits for something a person sends."""

from aiogram.fsm.state import State, StatesGroup


class Waiting(StatesGroup):
    """What the next message is taken for."""

    receipt = State()
    promo_code = State()
    seat_promo = State()
    time_zone = State()
    rejection_reason = State()
    transfer_owner = State()
    refund_note = State()
    # What a member writes to the team, and what the team answers.
    support = State()
    support_reply = State()
    course_search = State()
    # The receipt of a lost account and its code; why an admin refuses to give one back.
    lost_receipt = State()
    recovery_reason = State()
    # The name on the chain that a member says is theirs.
    domain = State()
    # The name below the operator's that they would like, and why an admin says no to one.
    claim = State()
    claim_reason = State()
    certificate = State()
    # What a wallet has to hold for a plan.
    gate = State()
    # The message, or its words in a language, that many shall read.
    broadcast = State()
    # A document that says who is meant, or a file of ids.
    audience = State()
    # An answer to a question of a form; which one, the session knows.
    form = State()


#: What the whole staff is waited for, and what only admins are.
STAFFS_WORDS = frozenset({Waiting.rejection_reason.state, Waiting.support_reply.state})
ADMINS_WORDS = frozenset(
    {
        *(Waiting.transfer_owner.state, Waiting.refund_note.state),
        *(Waiting.recovery_reason.state, Waiting.claim_reason.state),
        *(Waiting.broadcast.state, Waiting.audience.state),
        Waiting.gate.state,
    }
)

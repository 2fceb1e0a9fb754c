"""Words that only thank: after a conversation was closed they ask nothing, so they open none."""

from __future__ import annotations

import unicodedata

#: What people write when all is well, in our three languages, without signs and in small letters.
_THANKS = frozenset(
    (
        *("thanks", "thank you", "thank you very much", "thank you so much", "many thanks"),
        *("thanks a lot", "thx", "ty", "ok", "okay", "ok thanks", "okay thanks", "great"),
        *("great thanks", "perfect", "perfect thanks", "got it", "got it thanks", "cool"),
        *("all good", "all good thanks", "awesome", "super", "nice", "you are the best"),
        *("спасибо", "спасибо большое", "большое спасибо", "спасибо вам", "благодарю"),
        *("благодарю вас", "спс", "пасиб", "ок", "окей", "ок спасибо", "хорошо", "отлично"),
        *("хорошо спасибо", "отлично спасибо", "понятно", "понятно спасибо", "супер", "ясно"),
        *("всё понятно", "все понятно", "вы лучшие", "класс", "ясно спасибо", "поняла", "понял"),
        *("gracias", "muchas gracias", "mil gracias", "gracias a ti", "vale", "vale gracias"),
        *("ok gracias", "listo", "listo gracias", "perfecto", "perfecto gracias", "genial"),
        *("genial gracias", "entendido", "entendido gracias", "de acuerdo", "excelente"),
    )
)  # fmt: skip
#: Longer words say more than thanks.
_LONGEST = 40


def only_thanks(text: str) -> bool:
    """Whether a message says nothing but thanks, or is made of emoji alone."""
    if not text.strip() or len(text) > _LONGEST:
        return False
    words = " ".join("".join(_kept(one) for one in text.casefold()).split())
    # Nothing is left of emoji and of signs; a question mark alone asks something.
    return words in _THANKS if words else "?" not in text


def _kept(character: str) -> str:
    """Letters and numbers as they are, and a space for every sign; joiners of emoji vanish."""
    category = unicodedata.category(character)
    return character if category[0] in "LN" else "" if category in ("Mn", "Cf") else " "

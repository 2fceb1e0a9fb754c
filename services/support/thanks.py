"""Words that only thank: after a conversation was closed they ask nothing, so they open none."""

from __future__ import annotations

import unicodedata

#: What people write when all is well, in our three languages, without signs and in small letters.
_WELL = frozenset(
    (
        *("ok", "okay", "great", "perfect", "got it", "cool", "all good", "awesome", "super"),
        *("nice", "you are the best", "ок", "окей", "хорошо", "отлично", "понятно", "супер"),
        *("ясно", "всё понятно", "все понятно", "вы лучшие", "класс", "поняла", "понял"),
        *("vale", "listo", "perfecto", "genial", "entendido", "de acuerdo", "excelente"),
    )
)
#: One of these is in all other thanks …
_THANKS = frozenset(
    (
        *("thanks", "thank", "thx", "ty", "спасибо", "спс", "пасиб", "благодарю", "gracias"),
        *("спасибочки", "thankyou"),
    )
)
#: … and the rest of them says no more than for what, to whom and how much.
_BESIDE = frozenset(
    (
        *("you", "u", "very", "much", "so", "a", "lot", "many", "for", "your", "the", "all"),
        *("help", "helping", "answer", "reply", "quick", "team", "everyone", "again", "it"),
        *("works", "now", "really", "kind", "got", "good", "вам", "тебе", "большое", "огромное"),
        *("за", "помощь", "ответ", "быстрый", "вашу", "ваш", "команде", "всем", "всё", "все"),
        *("получилось", "работает", "теперь", "очень", "ещё", "еще", "раз", "вас", "ребята"),
        *("muchas", "muchísimas", "mil", "por", "la", "el", "tu", "su", "ayuda", "respuesta"),
        *("rápida", "todo", "equipo", "ti", "ustedes", "de", "verdad", "ya", "funciona", "muy"),
        *("amable", "amables", "otra", "vez", "nuevo"),
    )
)
#: What is said with a sign alone: any other is left to the team to read.
_GLAD = frozenset("👍🙏👌👏🙌🤝💪🤗🤩😊🙂😀😃😄😁😍🥰😘😉😎🥳☺🫶💯✅🔥🎉✨🌟🌹💐")
_HEARTS = frozenset("♥❤🧡💛💚💙💜🖤🤍🤎💖💗💕💓💞💝")
#: Whoever asks is not done, whatever stands before it.
_ASKS = frozenset("?？¿؟⁇⁈⁉❓❔")
#: Longer words say more than thanks.
_LONGEST = 80


def only_thanks(text: str) -> bool:
    """Whether a message says nothing but thanks, in words or in signs."""
    if len(text) > _LONGEST or not _ASKS.isdisjoint(text):
        return False
    signs = {one for one in text if unicodedata.category(one) == "So"}
    if not signs <= _GLAD | _HEARTS:
        return False
    words = "".join("".join(_kept(one) for one in text.casefold())).split()
    return _thank(words) if words else bool(signs)


def _thank(words: list[str]) -> bool:
    if " ".join(words) in _WELL:
        return True
    told = set(words)
    well = {word for phrase in _WELL for word in phrase.split()}
    return bool(told & _THANKS) and told <= _THANKS | _BESIDE | well


def _kept(character: str) -> str:
    """Letters and numbers as they are, and a space for every sign; joiners of emoji vanish."""
    category = unicodedata.category(character)
    return character if category[0] in "LN" else "" if category in ("Mn", "Cf") else " "

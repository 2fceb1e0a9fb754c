"""The buttons that a walk meets: what kind each is, and how a person remembers them."""

from collections import Counter, deque
from collections.abc import Container
from dataclasses import dataclass, field
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

import handlers.routers  # noqa: F401 - with the rooms every kind of button is known
from handlers.admin.audiences.values import BARE, WORDS
from handlers.callbacks import broadcasts, origins
from handlers.callbacks.audiences import AudienceDo, Deed
from handlers.callbacks.broadcasts import BroadcastDo
from handlers.callbacks.claims import RejectClaim
from handlers.callbacks.desk import Act, DeskDo
from handlers.screens.claims import REASONS
from handlers.speech import LANGUAGES, speech_for
from sandbox.client import Person
from tests.harness.crawl_text import Shown

#: How many buttons of one shape are tapped where they show something, and where they do something.
SHOWN, DONE = 2, 1
#: Where more than that differ from one another: the courses of a student, the broadcasts on each
#: shelf, and campaigns that are on or off, with their messages.
MORE = {"km": 3, "boc": 8, "cc": 4, "cp": 5, "ir": 1, "gs": 5}
#: What changes something without asking whether that is meant.
_CHANGES = frozenset(
    [
        "y",
        "ya",
        "e",
        "bs",
        "bk",
        "bt",
        "b",
        "sx",
        "sg",
        "px",
        "cx",
        "wd",
        "ok",
        "oc",
        "nr",
        "hq",
        "vp",
        "vk",
        "vs",
        "pt",
        "lc",
        "ul",
        "jm",
        "ts",
        "dlk",
        "qt",
        "qy",
        "kx",
        "l",
        "z",
        "gal",
        "hc",
        "hd",
        "hs",
        "hg",
        "elc",
        "er",
        "det",
        "zb",
        *("bf", "bv", "bp", "br", "sgc", "mo", "mn", "mb", "mk"),
        *("twl", "twc", "twd"),
        *("nk", "np"),
        *("iy", "iz", "is"),
        *("nrr", "nra", "nro", "nst", "nu"),
        *("nt", "qi"),
        *("nb", "ns", "nk", "np"),
    ]
)
#: In which order it is done; what takes something away comes last, and a language of its own.
ORDER = (
    *("ya", "mo", "mn", "mb", "mk"),
    *("nu", "nst", "nrr", "nra", "nro"),
    *("nk", "np", "ng"),
    *("twc", "twl", "twd", "twu"),
    *("nt", "qi"),
    *("nb", "ns", "nk", "np"),
    *[
        "y",
        "e",
        "wd",
        "px",
        "wp",
        "sx",
        "sg",
        "kx",
        "hs",
        "hq",
        "ok",
        "oc",
        "nr",
        "ts",
        "vp",
        "vk",
        "vs",
        "det",
        "hd",
        "hg",
        "jm",
        "lc",
        "elc",
        f"xd{Act.MOVE}",
        "dlk",
        "gal",
        "pt",
        "er",
        "qt",
        "qy",
    ],
    *("boy", "bom", "bos", "bou", "sgc", "br", "bp", "be", "bq", "bx"),
    *(f"au{deed}" for deed in "avujtxd"),
    *("words", "form"),
    *("aue", "bow", "bc", "bf", "bv", "box", "cq", "cw", "cz"),
    *[
        "eb",
        "hc",
        "hx",
        "tx",
        "qz",
        "qm",
        "ql",
        "gr",
        "gtr",
        "zb",
        f"xd{Act.ACTIVATE_SURELY}",
        f"xd{Act.ARCHIVE_SURELY}",
        f"xd{Act.ACTIVATE}",
        f"xd{Act.ARCHIVE}",
        "dlu",
        "rl",
        "ub",
        "ur",
        "ue",
        "gad",
        "ul",
        f"xd{Act.DELETE_SURELY}",
    ],
    *("qj", "nx", "nv"),
    *["kq", "kz", "iy", "iz", "ib", "is", "cx", "j", "z", "l"],
)
#: What a desk's button does with a row without asking, and the desks that ask before all of it.
_DOES = frozenset((Act.MOVE, Act.ACTIVATE_SURELY, Act.ARCHIVE_SURELY, Act.DELETE_SURELY))
_ASKS = frozenset(("promo",))
#: What is done to a broadcast and to an audience by one tap.
_DONE_TO_BROADCASTS = frozenset(
    {
        *(broadcasts.Act.NOW, broadcasts.Act.MARKETING, broadcasts.Act.SERVICE),
        *(broadcasts.Act.COPY, broadcasts.Act.UNSCHEDULE, broadcasts.Act.DELETE_SURELY),
    }
)
_DONE_TO_AUDIENCES = frozenset(
    {
        *(Deed.ADD, Deed.TURN, Deed.TAKE_OUT, Deed.JOIN, Deed.EVERYBODY),
        *(Deed.USE, Deed.DONE),
    }
)
#: Fields that say about whom or what; a button with another one is of the same shape.
_SUBJECTS = frozenset(
    (
        *("key", "within", "chat_id", "zone", "pay_code", "words", "currency", "language"),
        "name",
        *("account", "seal", "own"),
        # Figures are of some days.
        *("span", "month", "first"),
    )
)
KINDS = {kind.__prefix__: kind for kind in CallbackData.__subclasses__()}


#: What a way back is called in every language.
BACK = frozenset(
    speech_for(language, None, None)(name)
    for language in LANGUAGES
    for name in ("button-back", "button-broadcast-card")
)
#: The menus.
_HOME = {"m", "a"}


@dataclass
class Walker:
    """A person who taps, and what they have seen of the bot's buttons."""

    role: str
    person: Person
    commands: tuple[str, ...]
    found: set[str] = field(default_factory=set)
    shapes: Counter[str] = field(default_factory=Counter)
    forms: set[str] = field(default_factory=set)
    # Of those the ones that are filled in, without where they were opened from.
    filled: set[str] = field(default_factory=set)
    # Shapes that were seen in every language.
    told: set[str] = field(default_factory=set)
    shows: deque[str] = field(default_factory=deque)
    operations: dict[str, deque[str]] = field(default_factory=dict)
    # From each shape to the shapes that its screens offer.
    ways: dict[str, set[str]] = field(default_factory=dict)
    # The same without what is called a way back, which opens nothing.
    opens: dict[str, set[str]] = field(default_factory=dict)
    # Shapes of what is done rather than shown.
    done: set[str] = field(default_factory=set)
    # Screens that another person walks, by the prefixes of their buttons.
    spares: frozenset[str] = frozenset()

    def without_way_to_origin(self) -> set[str]:
        """Screens that lead to none of those they were opened from, though no menu opened them.

        What was done shows the screen again that it was done on, or leads there. Where that is
        gone with what was confirmed, as a row that was deleted, it shows where that had stood.
        """
        origins = _origins(self.ways)
        lost = set()
        for shape in self.ways.keys() & origins.keys() - _HOME:
            came = self._opened_from(shape, origins)
            if came and not came & _HOME and not _bare(came) & _bare(self.ways[shape]):
                lost.add(f"{shape} from {' '.join(sorted(came))}")
        return lost

    def without_way_to_opener(self) -> set[str]:
        """Screens that do not lead to each of the screens that open them.

        A screen whose button carries its origin is one of its own for each opener.
        """
        origins, lost = _origins(self.opens), set()
        for shape in self.ways.keys() & origins.keys() - _HOME - self.done - self.forms:
            openers = origins[shape] - _HOME - self.done - self.forms
            for opener in _bare(openers) - _bare(self.ways[shape]) - {shape.partition("|")[0]}:
                lost.add(f"{shape} from {opener}")
        return lost

    def forms_that_lose_origin(self) -> set[str]:
        """Forms on a screen with an origin that lead to no screen with it, nor to the origin."""
        return {
            shape
            for shape in self.forms & self.ways.keys()
            if (origin := shape.partition("|")[2])
            and not any(origin in one.split("|") for one in self.ways[shape])
        }

    def _opened_from(self, shape: str, origins: dict[str, set[str]]) -> set[str]:
        """Where a screen may lead back to; what was done stands for the screens around it."""
        came = self._before(origins.get(shape, set()), origins)
        if shape in self.done or shape in self.forms:
            # Shown again, a screen leads to where it was opened from itself.
            came |= _openers(self._before_questions(shape, origins), origins)
        return came

    def _before(self, openers: set[str], origins: dict[str, set[str]]) -> set[str]:
        """These screens; instead of an outcome, the screens that it may be, and where they lead."""
        came: set[str] = set()
        left = set(openers)
        while left:
            came.add(one := left.pop())
            if one in self.done or one in self.forms:
                before = origins.get(one, set())
                left |= (before | _openers(before, origins)) - came
        return came - self.done

    def _before_questions(self, shape: str, origins: dict[str, set[str]]) -> set[str]:
        """What something was done on, without the questions whether it was meant."""
        openers = origins.get(shape, set())
        asked = {one for one in openers if prefix_of(one) == prefix_of(shape)}
        gone = _openers(asked, origins)
        return openers | gone | _openers(gone if asked else set(), origins)

    def without_way_back(self) -> set[str]:
        """The screens from which no buttons lead to a menu, however many are pressed."""
        # What another person walks is found by their walk.
        ways = set().union(*self.ways.values())
        home = _HOME | {one for one in ways if prefix_of(one) in self.spares}
        while more := {shape for shape, to in self.ways.items() if to & home} - home:
            home |= more
        return set(self.ways) - home


def _origins(ways: dict[str, set[str]]) -> dict[str, set[str]]:
    """The screens that offer each shape; a message that no button opens is not one of them."""
    origins: dict[str, set[str]] = {}
    for shape, to in ways.items():
        if prefix_of(shape) in KINDS:
            for found in to - {shape}:
                origins.setdefault(found, set()).add(shape)
    return origins


def _openers(shapes: set[str], origins: dict[str, set[str]]) -> set[str]:
    return set().union(*(origins.get(one, set()) for one in shapes))


def sort_of(data: str) -> str:
    """A button's prefix; of a desk's button with what it does, for that is many things."""
    prefix = prefix_of(data)
    held = KINDS[prefix].unpack(own_of(data))
    if isinstance(held, AudienceDo):
        return f"{prefix}{held.deed}"
    return f"{prefix}{held.act}" if isinstance(held, DeskDo | BroadcastDo) else prefix


def shape_of(data: str) -> str:
    """A button's data without whom or what it is about, and that of the screen it stood on."""
    own, origin = origins.parted(data)
    if origin:
        return f"{shape_of(own)}|{shape_of(own_of(origins.back(origin)))}"
    kind = KINDS[data.partition(":")[0]]
    held = kind.unpack(data)
    told = []
    for name, value in held:
        is_subject = name in _SUBJECTS or isinstance(value, UUID) or type(value) is int
        # Rows of a part stand behind a table's line, and those of all behind the figure.
        is_subject |= name == "part" and bool(value)
        told.append("*" if is_subject else _picked(value) if name == "pick" else str(value))
    return ":".join([kind.__prefix__, *told])


def _picked(pick: str) -> str:
    """Which word of an audience a button is about, without which of its values."""
    word, mark, _ = pick.partition("~")
    return f"{word}{mark and '~*'}" if word in {*WORDS, "and", "or", ""} else "*"


def prefix_of(data: str) -> str:
    """The prefix of a button's data, or of its shape."""
    return data.partition("|")[0].partition(":")[0]


def own_of(data: str) -> str:
    """A button's data without that of the screen it stood on."""
    return origins.parted(data)[0]


def _bare(shapes: set[str]) -> set[str]:
    return {shape.partition("|")[0] for shape in shapes}


def changes(data: str) -> bool:
    """Whether a tap on it changes something."""
    prefix = prefix_of(data)
    held = KINDS[prefix].unpack(own_of(data))
    if isinstance(held, DeskDo | BroadcastDo | AudienceDo):
        return _does(held)
    if isinstance(held, RejectClaim):
        return held.why in REASONS
    if hasattr(held, "sure"):
        return bool(held.sure)
    if hasattr(held, "drop"):
        return bool(held.drop)
    return held.said == 2 if hasattr(held, "said") else prefix in _CHANGES


def _does(held: DeskDo | BroadcastDo | AudienceDo) -> bool:
    """The same of a button that may be one of many things."""
    if isinstance(held, BroadcastDo):
        return held.act in _DONE_TO_BROADCASTS
    if isinstance(held, AudienceDo):
        joins = held.deed is Deed.VALUES and held.pick in BARE
        return joins or held.deed in _DONE_TO_AUDIENCES
    if held.act in (Act.ACTIVATE, Act.ARCHIVE):
        return held.desk not in _ASKS
    return held.act in _DOES


@dataclass(frozen=True)
class Page:
    """A page of a form: a question, or the preview whose step is empty."""

    taps: tuple[str, ...]

    @property
    def step(self) -> str:
        back = self.first("b")
        return back.split(":")[3] if back and not self.first("s") else ""

    @property
    def is_first(self) -> bool:
        """Whether nothing was answered yet."""
        return not any(tap.split(":")[2] in "ek" for tap in self.taps)

    def first(self, act: str, without: Container[str] = ()) -> str:
        """The first button that does this, if there is one."""
        fits = (t for t in self.taps if t.split(":")[2] == act and t.split(":")[3] not in without)
        return next(fits, "")


def page_of(shown: list[Shown]) -> Page | None:
    """The page of a form that was shown last."""
    for one in reversed(shown):
        if taps := tuple(data for data in one.taps if data.startswith("f:")):
            return Page(taps)
    return None

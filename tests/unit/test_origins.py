"""Where a button says that it stood: what fits, what is forged, and what older buttons hold."""

from uuid import UUID

import pytest

from handlers import callbacks as cb
from handlers.callbacks import origins
from handlers.callbacks.education_desk import DeskStudent, PersonStudies
from handlers.callbacks.people import PeopleFound
from handlers.callbacks.settings import SettingCard, SettingsPage
from services.analytics.figures.area import LONGEST_KEY
from services.analytics.figures.registry import AREAS

ONE = UUID(int=2**127 + 7)
FARTHEST = 2**52 - 1
STUDENT = DeskStudent(enrollment_id=ONE).pack()
STUDIES = PersonStudies(telegram_id=2001, offset=0).pack()
PERSON = cb.PersonCard(telegram_id=2001).pack()


def test_a_button_leads_back_to_where_it_stood() -> None:
    made = origins.opened(PERSON, STUDENT)
    data, origin = origins.parted(made)
    assert (data, origins.back(origin)) == (PERSON, STUDENT)


def test_the_way_before_that_is_known_as_long_as_there_is_room() -> None:
    made = origins.opened(PERSON, STUDENT, STUDIES)
    _, origin = origins.parted(made)
    before, further = origins.parted(origins.back(origin))
    assert (before, origins.back(further)) == (STUDENT, STUDIES)
    far = cb.PersonCard(telegram_id=FARTHEST).pack()
    long = origins.opened(far, STUDENT, PersonStudies(telegram_id=FARTHEST, offset=999).pack())
    assert len(long) <= 64
    assert origins.back(origins.parted(long)[1]) == STUDENT


def test_every_declared_pair_fits_with_the_largest_ids_and_a_page_far_behind() -> None:
    """What did not fit would lead back as an older button does, and nobody would notice."""
    for kind, openers in origins.OPENERS.items():
        for opener in openers:
            at = _filled(opener)
            made = origins.opened(_filled(kind), at)
            assert len(made) <= 64
            assert origins.back(origins.parted(made)[1]) == at, f"{kind} from {opener}"


def _filled(kind: type[origins.CallbackData]) -> str:
    values: dict[str, object] = {
        "telegram_id": FARTHEST,
        "offset": 999,
        "status": "active",
        "setting": "removal_retry_minutes",
        "desk": "plan",
        "key": ONE.hex,
        "step": "channel",
        "currency": "USDT",
        "before": 9999,
        "claimed_id": 2**52,
        "refunded": True,
        "sure": True,
        "name": "welcome",
        "shelf": "scheduled",
        "figure": "f" * LONGEST_KEY,
        "within": ONE.hex,
        "span": "xabcabc",
        "area": max((one.key for one in AREAS), key=len),
        "part": "f" * 8,
    }
    held = {name: values.get(name, ONE) for name in kind.model_fields}
    return kind(**held).pack()


@pytest.mark.parametrize(
    "forged",
    [
        f"{PERSON}|",
        f"{PERSON}|dp",
        f"{PERSON}|{PERSON}",
        f"{PERSON}|ei:nonsense",
        f"{PERSON}|ei",
        f"{PERSON}|rb:{ONE.hex}:1",
        f"{PERSON}|pt:2001:1",
        f"{PERSON}|qe:={'A' * 22}:{'=' + 'A' * 22}",
        f"{PERSON}||",
    ],
)
def test_what_is_forged_leads_nowhere(forged: str) -> None:
    assert origins.parted(forged) == (PERSON, "")


def test_a_button_without_an_origin_and_words_with_the_sign_stay_as_they_are() -> None:
    searched = PeopleFound(offset=0, words="a|b").pack()
    for data in (PERSON, STUDENT, searched, f"f:token:c:step:a|{STUDENT}", "nothing|of ours"):
        assert origins.parted(data) == (data, "")


def test_only_declared_openers_are_remembered_and_only_their_screens_carry_them_on() -> None:
    assert origins.opened(PERSON, cb.DeskPeople().pack()) == PERSON
    assert origins.opened(STUDENT, PERSON) == STUDENT
    page, card = SettingsPage(offset=8).pack(), SettingCard(setting="support").pack()
    assert origins.carried(card, page) == f"{card}|{page}"
    assert origins.carried(PERSON, page) == PERSON
    sure = cb.Protect(telegram_id=2001, protected=True).pack()
    assert origins.parted(origins.carried(sure, STUDENT))[0] == sure


def test_no_opener_does_anything() -> None:
    """Its button is pressed again by whoever goes back."""
    openers = frozenset().union(*origins.OPENERS.values())
    assert not openers & origins.STAYS

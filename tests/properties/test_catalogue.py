"""Whatever a shop holds, its file says the same again, and no file at all is a fault."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue import yaml_file
from bot.catalogue.words import sentence, told
from models.broadcasts import ButtonTarget
from models.campaigns import Trigger
from models.lifecycles import DiscountType, MaterialKind
from models.localized import LANGUAGES
from services.catalogue.changes import compare
from services.catalogue.entries import read_file
from services.catalogue.fields import LESSON_FIELDS, SECTIONS
from services.catalogue.shop import Shop, Thing
from services.fields import Field
from services.text import composed, tidy
from services.ton.gates import MOST_DECIMALS, MOST_UNITS, Gate, GateKind, titled
from tests.harness.examples import many

# What the chat's forms let through: no NUL, and no blanks around it.
letters = st.characters(codec="utf-8", exclude_characters="\x00")


def words(most: int) -> st.SearchStrategy[str]:
    tricky = st.sampled_from(
        ("null", "No", "~", "1e3", "0x1", "- a", "a: b", "#", "'", "2027-01-01")
    )
    free = st.text(letters, max_size=min(most, 40)).map(str.strip)
    return (tricky | free).filter(lambda text: text != "")


def sold_or_draft(held: dict[str, object]) -> dict[str, object]:
    """What is on sale is no draft any more."""
    return held | {"draft": False} if "draft" in held and held["active"] else held


def things(
    fields: tuple[Field, ...], values: dict[str, st.SearchStrategy[object]]
) -> st.SearchStrategy[list[Thing]]:
    """Entries of a section whose keys differ in more than their letters' case."""
    known = st.fixed_dictionaries({one.file: values[one.file] for one in fields})
    made = known.map(sold_or_draft).map(
        lambda held: Thing(uuid4(), str(held[fields[0].file]), held)
    )
    return st.lists(made, max_size=3, unique_by=lambda thing: thing.key.casefold())


flags = st.booleans()
amounts = st.integers(0, 10**11).map(lambda minor: Decimal(minor).scaleb(-2))
moments = st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001
    lambda found: found.replace(tzinfo=UTC)
)
lists = st.lists(words(80), max_size=3).map(tuple)


def languages(**values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """What some of the fields are in other languages; nothing that is empty is ever kept."""
    some = st.fixed_dictionaries({}, optional=values).filter(bool)
    return st.fixed_dictionaries({}, optional=dict.fromkeys(LANGUAGES, some))


several = lists.filter(bool)
_titles = words(40).map(titled)
gates = st.none() | st.one_of(
    st.just(Gate(GateKind.NAME)),
    st.builds(Gate, st.just(GateKind.ITEM), st.just(f"-1:{'ab' * 32}"), title=_titles),
    st.builds(
        Gate,
        st.just(GateKind.JETTON),
        st.just(f"0:{'cd' * 32}"),
        st.integers(1, MOST_UNITS),
        st.integers(0, MOST_DECIMALS),
        _titles,
    ),
).map(lambda gate: gate.kept)
addresses = st.none() | st.just("https://example.org/a?b=1#c")
lessons = things(
    LESSON_FIELDS,
    {
        "title": words(100),
        "body": st.none() | words(2500),
        "languages": languages(title=words(100), body=words(2500)),
        "address": addresses,
        "file": st.just("AgAD"),
        "file_kind": st.sampled_from(MaterialKind),
    },
)


@st.composite
def shops(draw: st.DrawFn) -> Shop:
    """A shop that keeps its own rules."""
    plans = draw(
        things(
            SECTIONS["plans"],
            {
                "name": words(64),
                "months": st.integers(0, 120),
                "price": amounts,
                "currency": st.just("USD"),
                "stars": st.none() | st.integers(1, 100_000),
                "features": lists,
                "gate": gates,
                "names": flags,
                "languages": languages(name=words(64), features=several),
                "order": st.integers(0, 999),
                "active": flags,
                "draft": flags,
            },
        )
    )
    categories = draw(
        things(
            SECTIONS["categories"],
            {
                "name": words(60),
                "description": st.none() | words(300),
                "languages": languages(name=words(60), description=words(300)),
                "icon": st.none() | st.sampled_from(("📈", "🪙")),
                "order": st.integers(0, 999),
                "active": flags,
            },
        )
    )
    plan = st.sampled_from([None, *(thing.key for thing in plans)])
    packages: list[Thing] = []
    if categories:
        lines = dict.fromkeys(("features", "requirements", "outcomes"), lists)
        texts = dict.fromkeys(
            ("description", "details", "teacher", "teacher_bio", "picture_file"),
            st.none() | words(60),
        )
        pages = dict.fromkeys(("teacher_picture", "picture", "video"), addresses)
        packages = [
            Thing(thing.id, thing.key, thing.values, tuple(draw(lessons)))
            for thing in draw(
                things(
                    SECTIONS["packages"],
                    {
                        "name": words(80),
                        "category": st.sampled_from([thing.key for thing in categories]),
                        "price": amounts,
                        "currency": st.just("EUR"),
                        "stars": st.none(),
                        "weeks": st.none() | st.integers(1, 520),
                        "lifetime": flags,
                        "seats": st.none() | st.integers(1, 1000),
                        "level": st.none(),
                        "starts": moments,
                        "deadline": moments,
                        "featured": flags,
                        "plan": plan,
                        "active": flags,
                        "draft": flags,
                        "languages": languages(
                            name=words(80), requirements=several, teacher_bio=words(300)
                        ),
                        **lines,
                        **texts,
                        **pages,
                    },
                )
            )
        ]
    promotions = draw(
        things(
            SECTIONS["promotions"],
            {
                "code": st.from_regex(r"[A-Z0-9]{3,32}", fullmatch=True),
                "description": st.none() | words(300),
                "type": st.just(DiscountType.PERCENTAGE),
                "value": st.integers(1, 100).map(Decimal),
                "currency": st.none(),
                "minimum": st.none(),
                "uses": st.none() | st.integers(1, 10**6),
                "starts": moments,
                "ends": st.none(),
                "first_purchase_only": flags,
                "plans": st.just(tuple(sorted(thing.key for thing in plans))),
                "courses": st.just(tuple(sorted(thing.key for thing in packages))),
                "active": flags,
            },
        )
    )
    segments = draw(things(SECTIONS["segments"], _meant(plans, packages, promotions)))
    return Shop(
        {
            "plans": plans,
            "categories": categories,
            "packages": packages,
            "promotions": promotions,
            "segments": segments,
            "campaigns": draw(
                things(SECTIONS["campaigns"], _said(plans, packages, promotions, segments))
            ),
            "channels": [],
        }
    )


def _meant(
    plans: list[Thing], packages: list[Thing], promotions: list[Thing]
) -> dict[str, st.SearchStrategy[object]]:
    """Whom a segment means, with everything by its name."""
    atoms: list[object] = [
        {"member": {}},
        {"seen": {"at_least": 30}},
        {"language": {"any": ["ru"]}},
    ]
    of = (("plan", "any", plans), ("finished", "of", packages), ("used_code", "any", promotions))
    atoms += [{word: {part: [one.key for one in some]}} for word, part, some in of if some]
    parts = st.lists(st.sampled_from(atoms), min_size=1, max_size=3)
    joined = parts.map(lambda some: {"or": [{"and": some}, {"not": some[0]}]})
    return {"name": words(64), "audience": joined}


def _said(
    plans: list[Thing], packages: list[Thing], promotions: list[Thing], segments: list[Thing]
) -> dict[str, st.SearchStrategy[object]]:
    """What is said by itself; the words are Telegram's HTML, with nothing in braces."""
    texts = words(300).map(lambda said: tidy(re.sub(r"[{}|\\<>&]", "", said)).strip() or "Hi")
    in_languages = st.dictionaries(st.sampled_from(LANGUAGES), texts)
    labels = st.dictionaries(
        st.sampled_from(LANGUAGES),
        words(64).map(lambda said: composed(tidy(said)).strip() or "Go"),
        min_size=1,
    )
    opened: list[tuple[ButtonTarget, str | None]] = [
        (ButtonTarget.PLANS, None),
        (ButtonTarget.LINK, "https://example.org/a?b=1#c"),
    ]
    of = (
        (ButtonTarget.PLAN, plans),
        (ButtonTarget.COURSE, packages),
        (ButtonTarget.PROMO, promotions),
    )
    opened += [(target, one.key) for target, some in of for one in some]
    buttons = st.lists(st.tuples(st.sampled_from(opened), labels, flags), max_size=3).map(
        lambda some: tuple(
            {
                "to": target,
                "opens": opens,
                "labels": {one: said[one] for one in LANGUAGES if one in said},
                "counted": counted or target is not ButtonTarget.LINK,
            }
            for (target, opens), said, counted in some
        )
    )
    percents = st.none() | st.integers(1, 100)
    step = st.builds(
        lambda hours, percent, language, said, others, under: {
            "hours": hours,
            "percent": percent,
            "lasts": 7 if percent else None,
            "language": language,
            "words": {one: said[one] for one in LANGUAGES if one in said},
            "others": {arm: others[arm] for arm in "BC" if others.get(arm)},
            "buttons": under,
        },
        st.integers(0, 8760),
        percents,
        st.sampled_from(LANGUAGES),
        in_languages,
        st.dictionaries(st.sampled_from("BC"), st.just({"en": "Other"})),
        buttons,
    )
    return {
        "name": words(60),
        "ready": st.none(),
        "trigger": st.just(Trigger.SILENCE),
        "days": st.integers(0, 365),
        "segment": st.sampled_from([None, *(one.key for one in segments)]),
        "every": st.none() | st.integers(1, 366),
        "control": st.integers(0, 50),
        "ends_when_paid": flags,
        "steps": st.lists(step, max_size=3).map(
            lambda some: tuple(sorted(some, key=lambda one: one["hours"]))
        ),
    }


@settings(max_examples=many(40), deadline=None)
@given(shops())
def test_a_file_says_of_its_own_shop_that_nothing_changes(shop: Shop) -> None:
    text = yaml_file.write(shop)
    found = compare(shop, read_file(yaml_file.parse(text.encode())))
    assert not found.mistakes, ([*map(sentence, found.mistakes)], text)
    assert not found.changes, ([*told(found.changes)], text)


@settings(max_examples=many(40), deadline=None)
@given(shops())
def test_the_file_brings_everything_into_an_empty_shop(shop: Shop) -> None:
    empty = Shop({section: [] for section in shop.things})
    found = compare(empty, read_file(yaml_file.parse(yaml_file.write(shop).encode())))
    assert not found.mistakes
    assert len(found.changes) == sum(map(len, shop.things.values()))
    assert all(line.isprintable() for line in told(found.changes))


structures = st.recursive(
    st.sampled_from(("x", "1", "null", "''", "49.90", "-1", "true", "2027-01-01", "€")),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(
            st.sampled_from(
                (
                    "plans",
                    "channels",
                    "packages",
                    "modules",
                    "campaigns",
                    "steps",
                    "buttons",
                    "trigger",
                    "name",
                    "chat",
                    "price",
                    "title",
                    "bad",
                )
            ),
            inner,
            max_size=3,
        ).map(lambda held: "{" + ", ".join(f"{k}: {v}" for k, v in held.items()) + "}")
    ),
    max_leaves=12,
)


@settings(max_examples=many(150), deadline=None)
@given(structures | st.text(max_size=60))
def test_every_file_is_read_or_refused_in_words(text: str) -> None:
    shop = Shop({section: [] for section in SECTIONS})
    try:
        root = yaml_file.parse(text.encode("utf-8", "replace"))
    except yaml_file.UnreadableFile as refused:
        assert str(refused).startswith("line ")
        return
    found = compare(shop, read_file(root))
    assert all(sentence(mistake).startswith("line ") for mistake in found.mistakes)

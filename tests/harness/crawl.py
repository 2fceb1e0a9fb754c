"""Walks the real bot: taps every button on every screen, and writes down everything it says.

What only shows is visited before what changes something, so that nothing is deleted before it was
seen. Buttons that differ only in whom or what they are about are one shape, and of each shape a
few are tapped. What is another in each run, as ids and codes, is written as a number in the order
in which it was first seen.
"""

import asyncio
import time
from collections import Counter, deque
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.harness import pictures
from tests.harness.crawl_buttons import (
    BACK,
    DONE,
    MORE,
    ORDER,
    SHOWN,
    Page,
    Walker,
    changes,
    own_of,
    page_of,
    prefix_of,
    shape_of,
    sort_of,
)
from tests.harness.crawl_text import Shown, Writer
from tests.harness.furniture import AT
from tests.harness.house import House

#: So many seconds a tap may wait for its answer on a machine that does much else.
PATIENCE = 30.0
#: A moment that does not come on a walk.
SOON = AT + timedelta(days=1)
#: What no question with bounds takes; and what is a code, and none of the shop's.
NONSENSE, NO_CODE = "?!", "NOCODE"
#: Good answers to the questions of forms by their names, and what may do for all others.
_ANSWERS = {
    **dict.fromkeys(("currency",), "EUR"),
    **dict.fromkeys(("url", "video", "portrait", "picture", "link"), "https://example.org/a"),
    **dict.fromkeys(("starts", "deadline", "since", "until", "to", "time"), "2027-03-01"),
    "email": "anna@example.org",
    "phone": "+34 600 123 456",
    "code": "SUMMER27",
    "who": "3001",
    "price": "49",
    "stars": "500",
    "months": "12",
    "off": "10",
    "spent": "50 USD",
    "words": "a",
}
_ANYTHING = (
    *("12", "1 March 2027", "Some words", "2027-03-01", "USD/VND = 26 000", "@anna"),
    *("EUR", "UTC"),
)
#: What a person is asked for beside forms, and may be answered in any words without doing harm.
_HARMLESS = {
    "promo_code": "SPRING",
    "seat_promo": "SPRING",
    "course_search": "a",
    "domain": "anna.ton",
    "claim": "meadow",
    "transfer_owner": "3001",
    "time_zone": "",
}
#: A name's receipt would hold up every other purchase until it is looked at: a plan's is sent.
_ELSEWHERE = {"n"}
_REST = """
SELECT (SELECT count(*) FROM inbox_updates WHERE state IN ('waiting', 'running'))
     + (SELECT count(*) FROM outbox WHERE state = 'waiting'
          AND available_at <= clock_timestamp() + interval '3 seconds'
          AND chat_id NOT IN (SELECT chat_id FROM outbox WHERE state = 'held'))
     + (SELECT count(*) FROM broadcast_messages b WHERE b.revision IS NOT NULL
          OR b.delivery_status = 'scheduled' AND b.scheduled_at <= $2
          OR b.delivery_status = 'sending' AND NOT EXISTS (SELECT FROM broadcast_recipients r
            WHERE r.broadcast_id = b.id AND r.state = 'pending' AND r.due_at > $2)) AS waits,
  (SELECT language FROM bot_users WHERE telegram_id = $1) AS language,
  (SELECT awaiting_input FROM user_sessions WHERE telegram_user_id = $1 AND is_active) AS awaits,
  (SELECT coalesce(session_data->'form'->>'form', package_data->>'form') FROM user_sessions
    WHERE telegram_user_id = $1 AND is_active) AS form
"""


@dataclass
class Crawl:
    """A walk through a house, and what was seen on it."""

    house: House
    # What is seen is seen in each language; what is done is done in the last one.
    writers: dict[str, Writer]
    troubles: list[str] = field(default_factory=list)
    # The names of the forms that were opened.
    forms: set[str] = field(default_factory=set)
    walkers: dict[int, Walker] = field(default_factory=dict)
    _mark: int = 0
    _awaits: str = ""
    _language: str = ""
    # Whose language the last step left at what.
    _spoken: tuple[int, str | None] = (0, None)

    @property
    def _last(self) -> str:
        return list(self.writers)[-1]

    def _named(self, data: str) -> str:
        return self.writers[self._language or self._last].named(data)

    async def walk(self, *walkers: Walker) -> None:
        """Everything that each of them sees, and then everything that each of them can do."""
        self._mark = await self.house.sandbox.journal_mark()
        self.walkers = {walker.person.id: walker for walker in walkers}
        for walker in walkers:
            walker.spares = self._seen_by_others(walker)
            for command in walker.commands:
                for language in self.writers:
                    await self._speak(walker, language)
                    shown = await self._says(walker, f"/{command}", f"/{command}")
                await self._leave(walker, shown, f"/{command}")
            await self._look(walker)
        for walker in walkers:
            await self._act(walker)
        # What the others did gave them something more.
        for walker in walkers:
            await self._look(walker)

    def _seen_by_others(self, walker: Walker) -> frozenset[str]:
        """What members are shown, the next one need not walk again."""
        members = [one for one in self.walkers.values() if one.role == "member" and one != walker]
        seen = {prefix_of(shape) for one in members for shape in one.shapes}
        # An admin's own settings have a way to the shop's.
        return frozenset(seen - {"m", "mp"})

    async def _look(self, walker: Walker) -> None:
        while walker.shows:
            await self._visit(walker, walker.shows.popleft())

    async def _act(self, walker: Walker) -> None:
        """Every operation, each followed by what it brings to light."""
        while stage := next((one for one in ORDER if walker.operations.get(one)), None):
            await self._visit(walker, walker.operations[stage].popleft(), operation=stage)
            await self._look(walker)
        left = {stage for stage, operations in walker.operations.items() if operations}
        assert not left, f"in which order are these done: {left}"

    async def _visit(self, walker: Walker, data: str, operation: str = "") -> None:
        shape = shape_of(data)
        if not operation and shape in walker.forms:
            return
        if operation in ("form", "words"):
            shown = await self._tap(walker, data, f"{self._named(data)} again", shape)
        else:
            shown = await self._in_each_language(walker, data, shape, is_operation=bool(operation))
        await self._go_on(walker, shown, self._named(data), data, operation)

    async def _in_each_language(
        self, walker: Walker, data: str, shape: str, *, is_operation: bool
    ) -> list[Shown]:
        """What a tap shows; the other languages see one of each shape, and nothing that is done."""
        shown: list[Shown] = []
        # Where it was opened from changes a button, and no word.
        told = shape.partition("|")[0]
        for language in self.writers:
            if language != self._last and (is_operation or told in walker.told):
                continue
            await self._speak(walker, language)
            shown = await self._tap(walker, data, self._named(data), shape)
        walker.told.add(told)
        return shown

    async def _speak(self, walker: Walker, language: str) -> None:
        self._language = language
        if self._spoken == (walker.person.id, language):
            return
        self._spoken = (walker.person.id, language)
        await self.house.database.execute(
            "UPDATE bot_users SET language = $2 WHERE telegram_id = $1",
            str(walker.person.id),
            language,
        )

    async def _go_on(
        self, walker: Walker, shown: list[Shown], name: str, data: str, operation: str
    ) -> None:
        """Answer what was asked, if anything was; what changes something waits for its turn."""
        shape = shape_of(data)
        if (page := page_of(shown)) is not None:
            walker.forms.add(shape)
            if operation:
                await self._fill(walker, shown, name, shape)
            else:
                await self._tap(walker, page.first("x"), f"{name} · leave", shape)
                # From wherever it was opened, it is filled in once.
                if (own := shape.partition("|")[0]) not in walker.filled:
                    walker.filled.add(own)
                    walker.operations.setdefault("form", deque()).append(data)
        elif self._awaits:
            is_said = self._awaits in _HARMLESS or prefix_of(data) in _ELSEWHERE
            if not operation and not is_said:
                walker.operations.setdefault("words", deque()).append(data)
            await self._answer(walker, name, is_meant=bool(operation))

    # -- one step ------------------------------------------------------------------------------

    async def _tap(self, walker: Walker, data: str, name: str, shape: str = "") -> list[Shown]:
        press = self.house.sandbox.post("forge", person=walker.person.id, data=data, wait=PATIENCE)
        return await self._step(walker, name, press, shape)

    async def _says(self, walker: Walker, text: str, name: str) -> list[Shown]:
        word = self.house.sandbox.post("say", person=walker.person.id, text=text)
        return await self._step(walker, name, word)

    async def _shares(self, walker: Walker, name: str) -> list[Shown]:
        sticker = self.house.sandbox.post("share", person=walker.person.id, kind="sticker")
        return await self._step(walker, name, sticker)

    async def _step(
        self, walker: Walker, name: str, operation: Awaitable[Any], shape: str = ""
    ) -> list[Shown]:
        """Do something, wait until all was said, and write it down; what the walker saw of it."""
        done = await operation
        if "message_id" in done:
            # A tap is answered by the bot, so it has come in; a message may still be on its way.
            assert await self.house.sandbox.idle(quiet=0.0), "the bot did not come to rest"
        elif done["answer"] is None:
            self.troubles.append(f"{walker.role} {name}: the tap was not answered")
        await self._rests(walker)
        entries = await self.house.sandbox.journal(self._mark)
        self._mark = entries[-1]["seq"] if entries else self._mark
        shown = self.writers[self._language].write(f"{walker.role} {name}", entries)
        own = [one for one in shown if one.chat == walker.person.id]
        if not own:
            self.troubles.append(f"{walker.role} {name}: nothing was shown")
        for one in shown:
            if reader := self.walkers.get(one.chat):
                self._notes(reader, one, shape if reader is walker else "")
        return own

    async def _rests(self, walker: Walker, within: float = 120.0) -> None:
        deadline = time.monotonic() + within
        while True:
            [row] = await self.house.rows(_REST, str(walker.person.id), SOON)
            if not row["waits"]:
                break
            assert time.monotonic() < deadline, f"work is left\n{self.house.bot.tail()}"
            await asyncio.sleep(0.01)
        self._spoken = (walker.person.id, row["language"])
        self._awaits = (row["awaits"] or "").partition(":")[2]
        if row["form"]:
            self.forms.add(row["form"])

    def _notes(self, reader: Walker, one: Shown, shape: str) -> None:
        """Remember the buttons that were not seen yet, and where they stood."""
        name = f"{reader.role} {shape or one.text[:40]}"
        if not one.text.strip():
            self.troubles.append(f"{name}: an empty screen")
        # Nothing but the payment itself can be tried on an invoice, which stands below a screen.
        if not one.taps and not one.keys and one.method != "sendInvoice":
            self.troubles.append(f"{name}: no button leads on or back")
        for data, label in one.labelled:
            if data.startswith("f:"):
                continue
            found = shape_of(data)
            reader.ways.setdefault(shape or name, set()).add(found)
            if label not in BACK:
                reader.opens.setdefault(shape or name, set()).add(found)
            if data in reader.found or prefix_of(data) in reader.spares:
                continue
            # No admin bans or dismisses themselves on the way.
            if str(reader.person.id) in own_of(data).split(":"):
                continue
            if is_operation := changes(data):
                reader.done.add(found)
            reader.shapes[found] += 1
            most = MORE.get(sort_of(data), SHOWN)
            if reader.shapes[found] > (DONE if is_operation else most):
                continue
            reader.found.add(data)
            if is_operation:
                reader.operations.setdefault(sort_of(data), deque()).append(data)
            else:
                reader.shows.append(data)

    # -- answering -----------------------------------------------------------------------------

    async def _answer(self, walker: Walker, name: str, *, is_meant: bool) -> None:
        """Something is awaited beside a form: send what it is not, and what it is, and leave."""
        awaits = self._awaits
        if not is_meant:
            await self._shares(walker, f"{name} · a sticker for {awaits}")
        if self._awaits == awaits == "receipt" and is_meant:
            await self._sends_receipt(walker, f"{name} · a receipt")
        elif self._awaits == awaits and (is_meant or awaits in _HARMLESS):
            nonsense = NO_CODE if "promo" in awaits else NONSENSE
            await self._says(walker, nonsense, f"{name} · nonsense for {awaits}")
        if self._awaits == awaits and (words := _HARMLESS.get(awaits)):
            await self._says(walker, words, f"{name} · words for {awaits}")
        if self._awaits:
            await self._says(walker, "/cancel", f"{name} · /cancel")

    async def _sends_receipt(self, walker: Walker, name: str) -> None:
        receipt = self.house.sandbox.upload(
            *("photo", "photo.jpg", "image/jpeg", pictures.jpeg(len(walker.found))),
            person=walker.person.id,
        )
        await self._step(walker, name, receipt)

    async def _leave(self, walker: Walker, shown: list[Shown], name: str) -> None:
        """Go out of what a command asked for."""
        if (page := page_of(shown)) is not None:
            await self._tap(walker, page.first("x"), f"{name} · leave")
        elif self._awaits:
            await self._says(walker, "/cancel", f"{name} · /cancel")

    async def _fill(self, walker: Walker, shown: list[Shown], name: str, shape: str) -> None:
        """Answer each question once with nonsense and then well, and save the form."""
        tries: Counter[str] = Counter()
        edited: set[str] = set()
        known: set[str] = set()
        while (page := page_of(shown)) is not None:
            step = page.step
            if not step and (more := page.first("e", without=edited | known)):
                edited.add(more.split(":")[3])
                shown = await self._tap(walker, more, f"{name} · change {more.split(':')[3]}")
            elif not step:
                shown = await self._tap(walker, page.first("s"), f"{name} · save", shape)
                break
            elif step not in known:
                known.add(step)
                if page.is_first:
                    await self._shares(walker, f"{name} · {step}: a sticker")
                shown = await self._says(walker, NONSENSE, f"{name} · {step}: nonsense")
            elif tries[step] > len(_ANYTHING) + 2:
                self.troubles.append(f"{walker.role} {name}: {step} took no answer")
                shown = await self._tap(walker, page.first("x"), f"{name} · {step}: leave")
            else:
                shown = await self._well(walker, page, name, tries[step])
                tries[step] += 1
        if (page := page_of(shown)) is not None:
            await self._tap(walker, page.first("x"), f"{name} · leave after all")

    async def _well(self, walker: Walker, page: Page, name: str, tried: int) -> list[Shown]:
        """Answer a question well: as it was, by a button, in one of some words, or not at all."""
        name = f"{name} · {page.step}: answered"
        if choice := page.first("k") or (page.first("c") if not tried else ""):
            return await self._tap(walker, choice, name)
        words = [_ANSWERS[page.step]] if page.step in _ANSWERS else []
        words += _ANYTHING
        if tried < len(words):
            return await self._says(walker, words[tried], name)
        return await self._tap(walker, page.first("n") or page.first("x"), name)

"""People and chats for tests: what somebody does is a verb, what they see can be awaited."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox.client import Sandbox

Json = dict[str, Any]


class SandboxError(Exception):
    """The sandbox refused a control request: nothing to tap, an expired link, a closed door."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"{status}: {text}")
        self.status = status
        self.text = text


@dataclass
class Person:
    """Somebody in Telegram. What they do is a verb; what they see can be awaited."""

    sandbox: Sandbox
    id: int
    name: str
    # The stamp of the newest change in the world when this person last did something. A message's
    # stamp is the version that it came with.
    acted_at: int = field(default=0, compare=False)

    async def _act(self, path: str, **fields: Any) -> Any:
        return await self.sandbox.act(self, path, **fields)

    async def says(
        self,
        text: str,
        chat: Chat | None = None,
        *,
        reply_to: int | None = None,
        entities: list[dict[str, Any]] | None = None,
        link_preview_options: dict[str, Any] | None = None,
    ) -> int:
        """Say something; `entities` are the formats that a phone gives to parts of it."""
        more = {"entities": entities, "link_preview_options": link_preview_options}
        answer = await self._act("say", text=text, chat=chat and chat.id, reply_to=reply_to, **more)
        return int(answer["message_id"])

    async def shares(self, kind: str, **more: Any) -> int:
        """Send what a phone offers beside words: see sandbox/phone.py for the kinds."""
        answer = await self._act("share", kind=kind, **more)
        return int(answer["message_id"])

    async def renames(self, username: str | None) -> None:
        """Take a @username, whoever had it, or give one's own up."""
        await self._act("rename", username=username)

    async def edits(self, message_id: int, text: str) -> None:
        await self._act("edit", message_id=message_id, text=text)

    async def taps(
        self,
        label: str,
        *,
        message_id: int | None = None,
        chat: Chat | None = None,
        wait: float = 5.0,
        within: float = 5.0,
    ) -> Json:
        """Press what is on the screen, or comes there; the result is the bot's answer, if any."""
        deadline = time.monotonic() + within
        since: int | None = None
        while True:
            try:
                result: Json = await self._act(
                    "tap", label=label, message_id=message_id, chat=chat and chat.id, wait=wait
                )
            except SandboxError as refused:
                left = deadline - time.monotonic()
                if refused.status != 404 or left <= 0:
                    raise
                view = await self.screen(chat, since=since, wait=left if since else 0, text=label)
                since = view["version"]
                continue
            return result

    async def forges(self, data: str, message_id: int | None = None, wait: float = 5.0) -> Json:
        """Send callback data that no button on the screen carries."""
        result: Json = await self._act("forge", data=data, message_id=message_id, wait=wait)
        return result

    async def sends_photo(self, data: bytes, caption: str | None = None, **more: Any) -> int:
        """`more`: the `chat`, the message it is a `reply_to`, an `album`, `caption_entities`."""
        return await self._send("photo", "photo.jpg", "image/jpeg", data, caption, **more)

    async def sends_video(self, data: bytes, caption: str | None = None, **more: Any) -> int:
        return await self._send("video", "film.mp4", "video/mp4", data, caption, **more)

    async def sends_animation(self, data: bytes, caption: str | None = None, **more: Any) -> int:
        return await self._send("animation", "cat.mp4", "video/mp4", data, caption, **more)

    async def sends_voice(self, data: bytes, caption: str | None = None, **more: Any) -> int:
        return await self._send("voice", "voice.ogg", "audio/ogg", data, caption, **more)

    async def sends_video_note(self, data: bytes, **more: Any) -> int:
        return await self._send("video_note", "note.mp4", "video/mp4", data, None, **more)

    async def sends_document(
        self,
        data: bytes,
        name: str = "file.pdf",
        mime: str = "application/pdf",
        caption: str | None = None,
        **more: Any,
    ) -> int:
        return await self._send("document", name, mime, data, caption, **more)

    async def _send(
        self, path: str, name: str, mime: str, data: bytes, caption: str | None, **more: Any
    ) -> int:
        fields = {"caption": caption, **more}
        if "caption_entities" in fields:
            fields["caption_entities"] = json.dumps(fields["caption_entities"])
        answer = await self.sandbox.upload(path, name, mime, data, by=self, **fields)
        return int(answer["message_id"])

    async def adds_by_link(self, url: str, chat: Chat) -> None:
        """Follow a link that brings the bot into a chat, pick this one, and confirm."""
        await self._act("add", url=url, chat=chat.id)

    async def shares_chat(self, chat: Chat, request_id: int) -> int:
        """Pick a chat from the list that the bot's keyboard opens."""
        answer = await self._act("share_chat", shared=chat.id, request_id=request_id)
        return int(answer["message_id"])

    async def joins(self, link: str) -> str:
        """Follow an invite link: "joined", or "requested" where an administrator must agree."""
        answer = await self._act("join", link=link)
        return str(answer["result"])

    async def cancels_join(self, chat: Chat) -> None:
        await self._act("cancel_join", chat=chat.id)

    async def leaves(self, chat: Chat) -> None:
        await self._act("leave", chat=chat.id)

    async def blocks(self) -> None:
        await self._act("block")

    async def unblocks(self) -> None:
        await self._act("unblock")

    async def deactivates(self) -> None:
        await self._act("deactivate")

    async def pays(
        self,
        message_id: int | None = None,
        link: str | None = None,
        outcome: str = "pay",
        *,
        told: bool = True,
    ) -> Json:
        """Pay an invoice; of what is not `told` the bot hears only by asking."""
        result: Json = await self._act(
            "pay", message_id=message_id, link=link, outcome=outcome, told=told
        )
        return result

    async def is_charged_again(self, charge_id: str, **how: object) -> Json:
        """The next month of a subscription falls due (see `renew` in sandbox/control.py)."""
        result: Json = await self._act("renew", charge_id=charge_id, **how)
        return result

    async def cancels_subscription(self, charge_id: str) -> None:
        """Switch the renewal off in Telegram's own settings."""
        await self._act("cancel_subscription", charge_id=charge_id)

    async def resumes_subscription(self, charge_id: str) -> None:
        await self._act("resume_subscription", charge_id=charge_id)

    # -- seeing -------------------------------------------------------------------------------

    async def screen(
        self,
        chat: Chat | None = None,
        *,
        since: int | None = None,
        wait: float = 0,
        text: str | None = None,
    ) -> Json:
        """What is on the screen, or only what was sent or edited `since` a stamp.

        For such it waits so many seconds (60 at most). `version` is the stamp to go on from. With
        a `text` only what holds it: the chats of a house's admins grow long.
        """
        # What holds a text holds its beginning, and that fits into an address.
        asked = {"since": since, "wait": wait or None, "text": text and text[:100]}
        view: Json = await self.sandbox.get(
            "screen", person=self.id, chat=chat and chat.id, **asked
        )
        return view

    async def transcript(self, chat: Chat | None = None) -> str:
        return str(await self.sandbox.get("transcript", person=self.id, chat=chat and chat.id))

    async def last_message(self) -> Json:
        """The newest message from the bot."""
        view = await self.screen()
        own = [m for m in view["messages"] if m["from"]["is_bot"]]
        assert own, f"{self.name} has no message from the bot\n{await self.transcript()}"
        newest: Json = own[-1]
        return newest

    async def sees(
        self, text: str, within: float = 20.0, *, fresh: bool = False, chat: Chat | None = None
    ) -> Json:
        """Wait for a message or button with this text; the newest such message is the result.

        With `fresh`, only what was sent or edited since this person last did something counts.
        """
        deadline = time.monotonic() + within
        since, wait = self.acted_at if fresh else None, 0.0
        while True:
            view = await self.screen(chat, since=since, wait=wait, text=text)
            found = self._found(text, view)
            if found is not None:
                return found
            wait = deadline - time.monotonic()
            if wait <= 0:
                break
            # What is on the screen already does not match, and what will is stamped anew.
            since = view["version"]
        raise AssertionError(
            f"{self.name} did not see {text!r} within {within} s\n{await self.transcript(chat)}"
        )

    async def never_sees(self, text: str, *, fresh: bool = False, chat: Chat | None = None) -> None:
        """Let the bot finish everything, then make sure that the text is not on the screen."""
        if not await self.sandbox.idle():
            raise AssertionError("the bot did not come to rest")
        view = await self.screen(chat, since=self.acted_at if fresh else None, text=text)
        if self._found(text, view) is not None:
            raise AssertionError(f"{self.name} saw {text!r}\n{await self.transcript(chat)}")

    def _found(self, text: str, view: Json) -> Json | None:
        for message in reversed(view["messages"]):
            if message["from"]["id"] == self.id:
                continue
            labels = [b["text"] for row in message["buttons"] for b in row]
            if text in message["text"] or any(text in label for label in labels):
                found: Json = message
                return found
        return None


@dataclass(frozen=True)
class Chat:
    """A group, supergroup or channel."""

    sandbox: Sandbox
    id: int
    title: str

    async def sets(
        self,
        user: Person | int,
        status: str,
        *,
        by: Person | None = None,
        rights: dict[str, bool] | None = None,
        until_date: int | None = None,
    ) -> Json:
        """An administrator makes somebody (or a bot, by its id) a member, administrator, …"""
        user_id = user if isinstance(user, int) else user.id
        result: Json = await self.sandbox.post(
            f"chats/{self.id}/members",
            person=user_id,
            status=status,
            by=by and by.id,
            rights=rights,
            until_date=until_date,
        )
        return result

    async def adds_bot(
        self, *, by: Person | None = None, bot: int | None = None, **rights: bool
    ) -> Json:
        """Make the bot an administrator: with every right, or all but those given as False."""
        bot_id = bot or self.sandbox.bot
        assert bot_id, "say which bot"
        return await self.sets(bot_id, "administrator", by=by, rights=rights or None)

    async def adds(self, user: Person, by: Person | None = None) -> Json:
        return await self.sets(user, "member", by=by)

    async def bans(self, user: Person | int, by: Person | None = None) -> Json:
        return await self.sets(user, "kicked", by=by)

    async def unbans(self, user: Person | int, by: Person | None = None) -> Json:
        return await self.sets(user, "left", by=by)

    async def migrates(self) -> Chat:
        answer = await self.sandbox.post("migrate", chat=self.id)
        return Chat(self.sandbox, answer["chat"], self.title)

    async def details(self) -> Json:
        details: Json = await self.sandbox.get(f"chats/{self.id}")
        return details

    async def status_of(self, user: Person | int) -> str:
        user_id = user if isinstance(user, int) else user.id
        details = await self.details()
        members = {m["user"]["id"]: m["status"] for m in details["members"]}
        return str(members.get(user_id, "left"))

    async def becomes(self, user: Person | int, status: str, within: float = 10.0) -> None:
        """Wait until somebody's standing in the chat is this."""
        deadline = time.monotonic() + within
        while (seen := await self.status_of(user)) != status:
            if time.monotonic() > deadline:
                raise AssertionError(f"status in {self.title} is {seen}, expected {status}")
            await asyncio.sleep(0.02)

"""A Telegram with only channels in it: it remembers who stands where and what was asked of it."""

from collections import defaultdict
from datetime import datetime

from models.lifecycles import ChannelType
from services.channels.gateway import BotRights, ChatActionRefused, Leader, MemberStatus

SOUND = BotRights("VIP", ChannelType.CHANNEL, True, True, True)
BLIND = BotRights("", ChannelType.CHANNEL, False, False, False)


class Chats:
    """Implements ChatGateway; `refuses` names the actions that Telegram does not allow."""

    def __init__(self, *refuses: str) -> None:
        self.refuses = set(refuses)
        self.member_statuses: dict[tuple[str, str], MemberStatus] = defaultdict(
            lambda: MemberStatus.OUTSIDE
        )
        self.done: list[str] = []
        self.allowed = SOUND
        self.led_by: list[Leader] | None = None
        self.inside: int | None = None
        #: What stands beside a name, by chat and person.
        self.tags: dict[tuple[str, str], str] = {}

    def _do(self, action: str) -> None:
        if action in self.refuses:
            raise ChatActionRefused(f"not enough rights to {action}")
        self.done.append(action)

    async def member_status(self, chat_id: str, telegram_id: str) -> MemberStatus:
        self._do("look")
        return self.member_statuses[chat_id, telegram_id]

    async def rights(self, chat_id: str) -> BotRights:
        return self.allowed

    async def administrators(self, chat_id: str) -> list[str]:
        return [
            who
            for (chat, who), at in self.member_statuses.items()
            if chat == chat_id and at is MemberStatus.ADMINISTRATOR
        ]

    async def leaders(self, chat_id: str) -> list[Leader] | None:
        return self.led_by

    async def heads(self, chat_id: str) -> int | None:
        return self.inside

    async def create_personal_link(self, chat_id: str, name: str, expires_at: datetime) -> str:
        self._do("invite")
        return f"https://t.me/+{len(self.done)}"

    async def create_request_link(self, chat_id: str, name: str) -> str:
        self._do("invite")
        return "https://t.me/+request"

    async def revoke_link(self, chat_id: str, link: str) -> None:
        self._do("revoke")

    async def approve_join(self, chat_id: str, telegram_id: str) -> None:
        self._do("approve")

    async def decline_join(self, chat_id: str, telegram_id: str) -> None:
        self._do("decline")

    async def ban(self, chat_id: str, telegram_id: str) -> None:
        self._do("ban")
        self.member_statuses[chat_id, telegram_id] = MemberStatus.BANNED

    async def unban(self, chat_id: str, telegram_id: str) -> None:
        self._do("unban")
        self.member_statuses[chat_id, telegram_id] = MemberStatus.OUTSIDE

    async def tag(self, chat_id: str, telegram_id: str, tag: str) -> None:
        self._do("tag")
        self.tags[chat_id, telegram_id] = tag

    async def leave(self, chat_id: str) -> None:
        self._do("leave")

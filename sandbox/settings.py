"""What a test or an operator may tune about the sandbox."""

from dataclasses import dataclass
from pathlib import Path


@dataclass
class Settings:
    """The defaults are the real server's; tests shorten the waits."""

    token: str | None = None
    state_file: Path | None = None
    clock_file: Path | None = None
    page: Path | None = None
    save_delay: float = 0.1
    webhook_retry_base: float = 1.0
    webhook_retry_cap: float = 60.0
    webhook_timeout: float = 60.0
    same_offset_hold: float = 3.0
    conflict_delay: float = 3.0
    set_webhook_interval: float = 1.0
    callback_lifetime: float = 15.0
    checkout_seconds: float = 10.0
    flood_limits: bool = False
    flood_per_chat: float = 1.0
    flood_per_chat_burst: int = 3
    flood_per_group_minute: int = 20
    flood_overall: float = 30.0
    # Links made and requests answered, a minute in one chat.
    flood_doors_minute: int = 20
    # A server of one's own with --local: getFile gives whole paths, of any size, and no /file/.
    local_files: bool = False
    ton_testnet: bool = False
    # Requests a second to the index; nought is no limit. The real ones are 1 and 10.
    ton_rate: float = 0.0
    ton_rate_with_key: float = 0.0


TUNABLE = {
    name: kind for name, kind in Settings.__annotations__.items() if kind in (float, int, bool)
}

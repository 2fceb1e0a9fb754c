"""The wallets that people of the sandbox have, as the public list of wallets would name them."""

from typing import Any

#: Each wallet keeps a bridge of its own, called as it is.
NAMES = ("one", "two", "three")
#: Where their links lead; the chat page knows them by that.
LINKS = {name: f"https://{name}.wallet.test/ton-connect" for name in NAMES}
MOST_MESSAGES = 4


def listed(base: str) -> list[dict[str, Any]]:
    """The list of a sandbox at this address."""
    return [
        {
            "app_name": f"sandbox-{name}",
            "name": f"Wallet {name.title()}",
            "image": f"{base}/page/icon.svg",
            "about_url": f"https://{name}.wallet.test",
            "universal_url": LINKS[name],
            "bridge": [{"type": "sse", "url": f"{base}/bridge/{name}"}],
            "platforms": ["ios", "android", "macos", "windows", "linux"],
            "features": [{"name": "SendTransaction", "maxMessages": MOST_MESSAGES}],
        }
        for name in NAMES
    ]

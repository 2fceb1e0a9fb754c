"""How people are asked to link a wallet app: the shop's manifest, and a link for each app."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.ton.connect import links
from bot.ton.connect.apps import WalletApp, is_loopback
from bot.ton.connect.box import new_keys
from models.wallets import ConnectSession

MANIFEST, ICON = "/tonconnect-manifest.json", "/tonconnect-icon.png"
#: So many apps have a button; the others read the picture.
_BUTTONS = 6


def can_ask(site: str) -> bool:
    """Whether a wallet could find the shop: by https, or on this machine."""
    return site.startswith("https://") or (bool(site) and is_loopback(site))


def domains_of(site: str) -> Sequence[str]:
    """What wallets sign for: the host; some write a port that is not the usual behind it."""
    parts = urlsplit(site)
    host = (parts.hostname or "").encode("idna").decode()
    usual = {"https": 443, "http": 80}[parts.scheme]
    return [host] if parts.port in (None, usual) else [host, f"{host}:{parts.port}"]


class WalletApps:
    """Makes the links; implements ConnectLinks."""

    def __init__(self, site: str, apps: Sequence[WalletApp]) -> None:
        self._manifest = f"{site}{MANIFEST}"
        self._apps = apps

    @property
    def bridges(self) -> Sequence[str]:
        return list(dict.fromkeys(app.bridge for app in self._apps))

    def keys(self) -> tuple[str, bytes]:
        made = new_keys()
        return made.client_id, made.secret

    def scanned(self, session: ConnectSession) -> str:
        return links.scanned(self._asked(session))

    def opened(self, session: ConnectSession) -> Sequence[tuple[str, str]]:
        asked = self._asked(session)
        # Another replica may have given the link out, with another list.
        heard = [app for app in self._apps if app.bridge in session.bridges]
        all_of_them = [(app.name, links.opened(app.universal, asked)) for app in heard]
        return [(name, link) for name, link in all_of_them if link is not None][:_BUTTONS]

    def _asked(self, session: ConnectSession) -> str:
        return links.asked(session.client_id, self._manifest, session.payload)

"""The settings of paying on the chain: without a receiving address nothing is sold there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from pydantic import Field, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings

from bot.addresses import read_address
from bot.clock import SystemClock
from bot.ton.client import Toncenter
from bot.ton.connect.answers import Judge
from bot.ton.connect.apps import PUBLIC, ListUnreadable, apps_of, is_loopback, known_apps
from bot.ton.connect.asking import WalletApps, can_ask, domains_of
from bot.ton.connect.orders import NETWORKS
from bot.ton.domains import ChainDomains
from bot.ton.holdings import ChainHoldings
from bot.ton.http_client import HttpClient
from bot.ton.links import WalletLinks
from bot.ton.names import ChainNames
from bot.ton.rates import FixedRate, HttpRate
from bot.ton.subdomains import ChainSubdomains
from services.clock import Clock
from services.commerce.methods.rates import NoRate, Rate
from services.policy import Receiving
from services.refusals import Refusal
from services.ton.addresses import (
    AddressForeign,
    AddressLength,
    AddressMistyped,
    AddressTestOnly,
    TonNetwork,
    parse_address,
)
from services.ton.domains import Domains
from services.ton.holders import Holdings
from services.ton.names import is_name
from services.ton.resolutions import Names
from services.ton.subdomains.desk import SigningDesk

#: The contracts that issue USDT.
_USDT_MASTERS: Mapping[TonNetwork, str] = {
    TonNetwork.MAINNET: "EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs",
    TonNetwork.TESTNET: "kQD0GKBM8ZbryVk2aESmzfU6b9b_8era_IkvBSELujFZPsyy",
}
#: Where names begin: parameter 4 of each network's configuration, which changes by a vote.
_DNS_ROOTS: Mapping[TonNetwork, str] = {
    TonNetwork.MAINNET: "Ef_lZ1T4NCb2mwkme9h2rJfESCE0W34ma9lWp7-_uY3zXDvq",
    TonNetwork.TESTNET: "Ef_v5x0Thgr6pq6ur2NvkWhIf4DxAxsL-Nk5rknT6n99oPKX",
}
#: The index of each network.
_INDEXES: Mapping[TonNetwork, str] = {
    TonNetwork.MAINNET: "https://toncenter.com",
    TonNetwork.TESTNET: "https://testnet.toncenter.com",
}
_ADDRESS_WRONG: Mapping[type[Refusal], str] = {
    AddressLength: "expected a whole TON address: 48 characters, or a workchain and 64 hex digits",
    AddressMistyped: "expected a TON address; this one's checksum does not fit, copy it again",
    AddressForeign: "expected the address of a wallet of TON_NETWORK",
    AddressTestOnly: "expected an address of TON_NETWORK; this one is of the test network",
}


_KEY = re.compile(r"[!-~]{1,256}")


@dataclass(frozen=True)
class ChainReaders:
    """Who asks the chain for others, by the names under which handlers know them."""

    names: Names
    domains: Domains
    holdings: Holdings
    signing: SigningDesk


class NoPrice:
    """No source says what a GRAM costs, so nothing is sold for it; a RateSource all the same."""

    currency = None

    async def gram(self) -> Rate:
        raise NoRate

    async def close(self) -> None:
        """Nothing is open."""


class ChainSettings(BaseSettings):
    """What an operator may set about the chain; the network comes first, addresses need it."""

    ton_network: TonNetwork = TonNetwork.MAINNET
    ton_receiving_address: str | None = None
    ton_usdt_master: str | None = None
    ton_dns_root: str | None = None
    toncenter_url: str | None = None
    toncenter_key: SecretStr | None = None
    toncenter_rate: float | None = Field(None, gt=0, le=10_000)
    ton_rate: str | None = None
    # The address may hold a key.
    ton_rate_url: SecretStr | None = None
    ton_rate_minutes: int = Field(15, ge=1, le=24 * 60)
    ton_poll_seconds: float = Field(5, gt=0, le=3600)
    ton_wallets_url: str = PUBLIC
    ton_wallets_file: Path | None = None

    @field_validator("ton_network", mode="before")
    @classmethod
    def _network(cls, value: object) -> object:
        if isinstance(value, str) and value not in set(TonNetwork):
            raise ValueError("expected mainnet or testnet")
        return value

    @field_validator("ton_receiving_address", "ton_usdt_master", "ton_dns_root")
    @classmethod
    def _raw_address(cls, value: str | None, info: ValidationInfo) -> str | None:
        """Every spelling is read; the raw one is kept."""
        if value is None:
            return None
        if is_name(value):
            # Whoever owns the name could let the shop's money go elsewhere, without a word.
            raise ValueError(
                f"expected an address; {value.strip()} is a name: run `./start resolve"
                f" {value.strip()}`, compare what it says, and write that down"
            )
        try:
            return parse_address(value, info.data.get("ton_network", TonNetwork.MAINNET))
        except Refusal as refused:
            raise ValueError(_ADDRESS_WRONG[type(refused)]) from None

    @field_validator("toncenter_url")
    @classmethod
    def _index(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            read_address(value, is_base=True)
        except ValueError:
            raise ValueError("expected an address like https://toncenter.com") from None
        return value.rstrip("/")

    @field_validator("ton_wallets_url")
    @classmethod
    def _list(cls, value: str) -> str:
        try:
            parts = read_address(value)
        except ValueError:
            parts = None
        if parts is None or (parts.scheme != "https" and not is_loopback(value)):
            raise ValueError(f"expected an address like {PUBLIC}")
        return value

    @field_validator("ton_wallets_file")
    @classmethod
    def _list_of_ones_own(cls, value: Path | None) -> Path | None:
        if value is not None:
            try:
                apps_of(value)
            except ListUnreadable as why:
                raise ValueError(f"expected a list of wallets as JSON; {why}") from None
        return value

    @field_validator("toncenter_key")
    @classmethod
    def _key(cls, value: SecretStr | None) -> SecretStr | None:
        # It travels in a header of HTTP.
        if value is not None and not _KEY.fullmatch(value.get_secret_value()):
            raise ValueError("expected the key as the index gave it, without blanks")
        return value

    @field_validator("ton_rate")
    @classmethod
    def _fixed(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                FixedRate(value, SystemClock())
            except ValueError:
                raise ValueError("expected what one GRAM costs, like USD=3.10") from None
        return value

    @field_validator("ton_rate_url")
    @classmethod
    def _source(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            try:
                HttpRate(value.get_secret_value(), SystemClock(), timedelta(minutes=1))
            except ValueError:
                raise ValueError(
                    "expected an address and where the price stands in its JSON, like"
                    " https://example.org/price#/ton/usd"
                ) from None
        return value

    def rate_source(self, clock: Clock) -> FixedRate | HttpRate | NoPrice:
        """Who says what a GRAM costs; a fixed price counts more than a source."""
        if self.ton_rate is not None:
            return FixedRate(self.ton_rate, clock)
        if self.ton_rate_url is not None:
            age = timedelta(minutes=self.ton_rate_minutes)
            return HttpRate(self.ton_rate_url.get_secret_value(), clock, age)
        return NoPrice()

    @property
    def usdt_master(self) -> str:
        """The raw address of the contract that says which wallets hold USDT."""
        default = _USDT_MASTERS[self.ton_network]
        return self.ton_usdt_master or parse_address(default, self.ton_network)

    @property
    def dns_root(self) -> str:
        """The raw address of the contract where every name on the chain begins."""
        default = _DNS_ROOTS[self.ton_network]
        return self.ton_dns_root or parse_address(default, self.ton_network)

    @property
    def payment_links(self) -> WalletLinks:
        return WalletLinks(self.ton_network, self.usdt_master)

    def wallet_apps(self, site: str, data_dir: Path) -> WalletApps | None:
        """How people are asked to link a wallet app; None where no wallet could find the shop."""
        if not can_ask(site):
            return None
        own = self.ton_wallets_file
        return WalletApps(site, apps_of(own) if own else known_apps(data_dir))

    def judge(self, site: str, index: Toncenter) -> Judge:
        """Who looks whether a wallet signed for this shop."""
        return Judge(domains_of(site), NETWORKS[self.ton_network], index.public_key)

    def index_line(self) -> HttpClient:
        """The line to the index, at the pace that its plan allows."""
        key = self.toncenter_key.get_secret_value() if self.toncenter_key else None
        return HttpClient(
            self.toncenter_url or _INDEXES[self.ton_network], key, rate=self.toncenter_rate
        )

    def index(self) -> Toncenter:
        """The chain, for all who ask: one line, whose pace is that of the index's plan."""
        return Toncenter(self.index_line(), self.usdt_master)

    def names(self, index: Toncenter, clock: Clock) -> Names:
        """What names on the chain lead to."""
        return Names(ChainNames(index, self.dns_root), clock)

    def domains(self, index: Toncenter, clock: Clock) -> Domains:
        """Who owns names on the chain."""
        return Domains(ChainDomains(index, self.dns_root), clock)

    def chain_readers(self, index: Toncenter, clock: Clock) -> ChainReaders:
        """What people ask the chain for."""
        return ChainReaders(
            self.names(index, clock),
            self.domains(index, clock),
            Holdings(ChainHoldings(index), clock),
            SigningDesk(ChainSubdomains(index, self.dns_root), clock),
        )

    @property
    def receiving(self) -> Receiving | None:
        """Where people pay on the chain, as the services take it."""
        if self.ton_receiving_address is None:
            return None
        source = self.rate_source(SystemClock())
        return Receiving(
            self.ton_receiving_address,
            gram_in=source.currency,
            is_test_net=self.ton_network is TonNetwork.TESTNET,
        )

"""A name's way from the root contract to its records: few calls, each of which takes some of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog

from bot.ton.dns import BadResolver, NoContract, Step, next_resolver, read_records
from services.commerce.methods.chain_index import ChainUnavailable
from services.ton.names import NameBroken, NamesUnavailable, NameUnknown, Records, encoded

log = structlog.get_logger(__name__)
#: Root, zone, item, and two contracts for each word below it that has its own.
MOST_HOPS = 8


class DnsIndex(Protocol):
    """Whoever can run a resolver's method."""

    async def dns_step(self, resolver: str, left: bytes) -> Step:
        """One answer; raises BadResolver, NoContract and ChainUnavailable."""


class ChainNames:
    """Reads names on the chain; implements NameReader."""

    def __init__(self, index: DnsIndex, root: str) -> None:
        self._index = index
        self._root = root

    async def read(self, name: str) -> Records:
        try:
            return await walk(self._index.dns_step, self._root, name)
        except BadResolver as error:
            log.info("name_broken", why=str(error))
            raise NameBroken(name) from None
        except ChainUnavailable as error:
            log.warning("names_unavailable", why=str(error)[:300])
            raise NamesUnavailable from None


async def walk(step: Callable[[str, bytes], Awaitable[Step]], root: str, name: str) -> Records:
    """Follow the resolvers; raises NameUnknown, BadResolver and ChainUnavailable.

    It ends: a resolver that takes nothing of the name knows nothing of it, and what is taken never
    comes back.
    """
    try:
        return await follow(step, root, encoded(name), name)
    except NoContract:
        raise ChainUnavailable("the root of all names is not there") from None


async def follow(
    step: Callable[[str, bytes], Awaitable[Step]],
    resolver: str,
    left: bytes,
    name: str,
    hops: int = MOST_HOPS,
) -> Records:
    """The same from a resolver on the way, with what it is asked for.

    Raises NoContract where there is not even this first one.
    """
    first = resolver
    for _ in range(hops):
        try:
            answer = await step(resolver, left)
        except NoContract:
            if resolver == first:
                raise
            raise NameUnknown(name) from None
        left = left[answer.consumed :]
        if not left:
            return read_records(answer.found)
        if answer.found is None:
            raise NameUnknown(name)
        resolver = next_resolver(answer.found)
    raise BadResolver("more resolvers than a name has words")

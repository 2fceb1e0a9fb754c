"""Names below the operator's domain: every state of one, and what is told about it."""

from collections.abc import Iterator
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

from handlers.screens import subdomains as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.ton import (
    ParentDomain,
    ParentLack,
    SubdomainEnd,
    SubdomainSight,
    SubdomainState,
    TonSubdomain,
)
from models.wallets import ProposalState
from services.pages import SIZE, Page
from services.policy import Policy
from services.ton.manager import record_call
from services.ton.subdomains.asking import Askable, Asked, AskingLack
from services.ton.subdomains.desk import NameCard, Prepared, Shelf
from tests.guards import longest

_RAW, _OTHER, _MANAGER = (f"0:{pair * 32}" for pair in ("ab", "cd", "ef"))
#: As long as names below a domain can be, and the domain itself.
_DOMAIN = f"{'w' * 60}.ton"
_LONG = f"{'n' * 60}.{_DOMAIN}"
_GRACE, _LOST = ("plan", "wallet"), ("nothing", "other")
CALLBACKS: dict[str, Any] = {
    "subdomain_id": longest.ID,
    "proposal_id": longest.ID,
    "rack": Shelf.RELEASE,
    "in_batch": False,
    "sure": True,
}
REFUSALS: dict[str, Any] = {"by": longest.NAME, "domain": _DOMAIN}
FAMILIES = {
    "names-": tuple(Shelf),
    "button-names-": tuple(Shelf),
    "parent-lack-": tuple(ParentLack),
    "name-state-": tuple(SubdomainState),
    "name-seen-": tuple(SubdomainSight),
    "name-ends-": tuple(SubdomainEnd),
    "own-name-": (*SubdomainState, "moving", "lost"),
    "own-name-ends-": _GRACE,
    "names-app-": tuple(AskingLack),
    "asked-": tuple(ProposalState),
    "names-unsigned-": ("refused", "over"),
    "subdomain-lost-": _LOST,
    "subdomain-ends-": _GRACE,
    "subdomain-to-sign-": ("moves", "leaving"),
}
_TOLD, _UNTIL = {"name": _LONG}, {"until": longest.NOW.isoformat()}
NOTICES: dict[str, list[dict[str, Any]]] = {
    **{
        kind: [_TOLD]
        for kind in (
            *("subdomain_live", "subdomain_stays", "subdomain_moves", "subdomain_gone"),
            *("subdomain_signed", "subdomain_released", "subdomain_astray", "subdomain_wrong"),
        )
    },
    "subdomain_lost": [{**_TOLD, "why": why} for why in _LOST],
    "subdomain_ends": [{**_TOLD, **_UNTIL, "why": why} for why in _GRACE],
    "subdomain_to_sign": [{**_TOLD, "why": why} for why in ("moves", "leaving")],
    "names_unsigned": [{"why": why, "count": 4} for why in ("refused", "over")],
    "parent_ends": [{"domain": _DOMAIN, **_UNTIL}],
    "parent_moved": [{"domain": _DOMAIN, "owner": _RAW}],
    "parent_lacks": [{"domain": _DOMAIN, "lack": lack} for lack in ParentLack],
}


async def furnish(admin: Any) -> dict[str, str]:
    row = await TonSubdomain.create(
        user_id=admin.profile.id,
        subdomain="longest",
        full_domain=f"longest.{_DOMAIN}",
        wallet_address=_RAW,
        created_at=longest.NOW,
        updated_at=longest.NOW,
    )
    return {"subdomain": str(row.id)}


def _row(state: SubdomainState, sight: SubdomainSight | None, end: SubdomainEnd | None) -> Any:
    return TonSubdomain(
        id=longest.ID,
        full_domain=_LONG,
        wallet_address=_RAW,
        state=state,
        seen=sight,
        seen_wallet=_OTHER if sight is SubdomainSight.OTHER else None,
        asked_at=longest.NOW if sight else None,
        last_resolved=longest.NOW if sight else None,
        ends_at=longest.NOW if end else None,
        ends_because=end,
        taken_by_id=longest.ID if sight else None,
        taken_at=longest.NOW if sight else None,
    )


def _lacks(lack: AskingLack) -> Askable:
    return Askable(lack=lack)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    policy = Policy(ZoneInfo(longest.ZONE))
    parents = [ParentDomain(domain=_DOMAIN, lack=lack) for lack in ParentLack]
    parents += [ParentDomain(domain=_DOMAIN, expires_at=longest.NOW), ParentDomain(domain=_DOMAIN)]
    for note, count in product((None, speech("name-released")), (0, 123_456)):
        counts = dict.fromkeys(Shelf, count)
        yield "shelves", drawn.shelves(speech, counts, parents if count else [], note)
    ends = [None, *SubdomainEnd]
    rows = [_row(*each) for each in product(SubdomainState, [None, *SubdomainSight], ends)]
    for shelf in Shelf:
        page = Page((rows[0],) * SIZE, SIZE, has_more=True)
        yield "shelf_list", drawn.shelf_list(speech, shelf, page)
        for asks in (Askable(4), Askable(1, waiting=longest.ID), *map(_lacks, AskingLack)):
            yield "shelf_list", drawn.shelf_list(speech, shelf, page, asks, speech("name-released"))
        yield "shelf_list", drawn.shelf_list(speech, shelf, Page())
    for row in rows:
        someone, signer = longest.TELEGRAM_ID, longest.NAME if row.taken_at else None
        card = NameCard(row, longest.NAME, someone, signer, parents[0])
        yield (
            "name_card",
            drawn.name_card(speech, card, policy, speech("subdomain-astray", **_TOLD)),
        )
        grace = row.ends_because in (None, SubdomainEnd.PLAN, SubdomainEnd.WALLET)
        if grace or row.state is SubdomainState.LEAVING:
            yield "own_names", drawn.own_names(speech, [row] * 3, policy)
    nobodys = _row(SubdomainState.LEAVING, None, SubdomainEnd.FORGOTTEN)
    nobodys.wallet_address = None
    yield "name_card", drawn.name_card(speech, NameCard(nobodys, "1", None, None, None), policy)
    yield "own_names", drawn.own_names(speech, [], policy)
    named = [rows[0], _row(SubdomainState.LEAVING, None, None)] * 2
    for state, names in product(ProposalState, (named, [])):
        batch = Asked(longest.ID, state, longest.NOW, 80_000_000, names)
        yield "asked", drawn.asked(speech, batch, longest.LINKS)
    for wallet, in_batch in product((_RAW, None), (True, False)):
        one = Prepared(longest.ID, _LONG, wallet, record_call(_MANAGER, "n" * 60, wallet))
        note = speech("name-resolves", name=_LONG)
        yield (
            "transaction",
            drawn.transaction(
                *(speech, [one] * 4, longest.LINKS),
                in_batch=in_batch,
                note=note,
            ),
        )
    yield "give_back_question", drawn.give_back_question(speech, rows[0])
    yield "told_to_member", drawn.told_to_member(speech, speech("subdomain-live", **_TOLD))
    yield "told_to_admins", drawn.told_to_admins(speech, speech("name-resolves", **_TOLD))

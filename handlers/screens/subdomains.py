"""Names below the operator's domain: the admins' signing desk, and a member's own names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers import callbacks as cb
from handlers.callbacks import subdomains as taps
from handlers.callbacks.ton import OpenWallet
from handlers.screens.kit import (
    Row,
    Screen,
    Upload,
    button,
    fitted,
    lines,
    link_button,
    paragraphs,
    shortened,
)
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back, menu_button
from handlers.speech import Speech
from models.lifecycles import ChainAsset
from models.ton import ParentDomain, SubdomainSight, SubdomainState, TonSubdomain
from models.wallets import ProposalState
from services.commerce.methods.assets import amount_of
from services.commerce.methods.chain_index import PaymentLinks
from services.pages import Page
from services.policy import Policy
from services.ton.destinations import shown
from services.ton.subdomains.asking import Askable, Asked
from services.ton.subdomains.desk import NameCard, Prepared, Shelf

_CAPTION = 1024
#: The list on which a card stands that nobody has in hand.
_SHELVES: Mapping[SubdomainState, Shelf] = {
    SubdomainState.WANTED: Shelf.PUT,
    SubdomainState.LIVE: Shelf.LIVE,
    SubdomainState.LEAVING: Shelf.RELEASE,
}


# -- the signing desk ------------------------------------------------------------------------------


def shelves(
    speech: Speech,
    counts: Mapping[Shelf, int],
    parents: Sequence[ParentDomain],
    note: str | None = None,
) -> Screen:
    """How many names are where, and how it stands with the domain itself."""
    told = [line for one in parents if (line := _parent_line(speech, one))]
    to_sign = counts[Shelf.PUT] + counts[Shelf.RELEASE]
    rows: list[Row] = []
    if to_sign or counts[Shelf.HELD]:
        rows.append((button(speech("button-names-sign"), taps.SignNames(), "success"),))
    rows += [
        (
            button(
                speech.label(f"button-names-{shelf}", count=speech.number(counts[shelf])),
                taps.NameShelf(rack=shelf, offset=0),
            ),
        )
        for shelf in Shelf
    ]
    about = None if any(counts.values()) else speech("names-none")
    text = paragraphs(note, speech("names-title"), lines(*told) or None, about)
    return Screen(text, (*rows, admin_back(speech)))


def _parent_line(speech: Speech, parent: ParentDomain) -> str | None:
    if parent.lack is not None:
        return speech(f"parent-lack-{parent.lack}", domain=parent.domain)
    if parent.expires_at is None:
        return None
    return speech("parent-until", domain=parent.domain, until=speech.day(parent.expires_at))


def shelf_list(
    speech: Speech,
    shelf: Shelf,
    page: Page[TonSubdomain],
    asks: Askable | None = None,
    note: str | None = None,
) -> Screen:
    """One list, with the way to each card, and what can be asked of the admin's own wallet."""
    rows: list[Row] = [
        (button(shortened(row.full_domain, 48), taps.NameCard(subdomain_id=row.id)),)
        for row in page.items
    ]
    turns = pager(speech, page, lambda at: taps.NameShelf(rack=shelf, offset=at), Words.QUEUE)
    back = (button(speech("button-back"), taps.NameShelves()),)
    text = speech(f"names-{shelf}" if page.items else "names-shelf-empty")
    is_to_sign = asks is not None and shelf in (Shelf.PUT, Shelf.RELEASE)
    lack = speech(f"names-app-{asks.lack}") if asks and asks.lack and is_to_sign else None
    asking = _asking_row(speech, asks, is_to_sign=is_to_sign) if asks is not None else ()
    return Screen(paragraphs(note, text, lack), (*asking, *rows, *turns, back))


def _asking_row(speech: Speech, asks: Askable, *, is_to_sign: bool) -> Sequence[Row]:
    if asks.waiting is not None:
        look = taps.AskedNames(proposal_id=asks.waiting)
        return ((button(speech("button-asked-names"), look),),)
    if not asks.count or not is_to_sign:
        return ()
    label = speech.label("button-ask-app", count=asks.count)
    return ((button(label, taps.AskWalletApp(), "success"),),)


def asked(speech: Speech, batch: Asked, links: PaymentLinks) -> Screen:
    """What the admin's wallet was asked to sign, and what became of it."""
    waits = batch.state in (ProposalState.WAITING, ProposalState.SIGNED)
    key = f"asked-{batch.state}" if batch.names or not waits else "asked-seen"
    amount = speech.money(amount_of(ChainAsset.TON, batch.amount))
    look = taps.AskedNames(proposal_id=batch.id)
    rows: list[Row] = []
    if waits and batch.names:
        rows.append((button(speech("button-asked-look"), look, "success"),))
    elif not waits:
        rows.append((button(speech("button-ask-app-again"), taps.AskWalletApp(), "success"),))
    if batch.names or not waits:
        rows.append((button(speech("button-names-sign-links"), taps.SignNames()),))
    text = paragraphs(
        speech(key, until=speech.time(batch.until), amount=amount),
        lines(*(_asked_name(speech, row, links) for row in batch.names if waits)) or None,
    )
    return Screen(text, (*rows, (button(speech("button-back"), taps.NameShelves()),)))


def _asked_name(speech: Speech, row: TonSubdomain, links: PaymentLinks) -> str:
    if row.state is SubdomainState.LEAVING or row.wallet_address is None:
        return speech("asked-release", name=row.full_domain)
    return speech("asked-put", name=row.full_domain, wallet=links.shown(row.wallet_address))


def name_card(speech: Speech, card: NameCard, policy: Policy, note: str | None = None) -> Screen:
    """Whose it is, where it should lead, and where the chain says that it leads."""
    row = card.row
    wallet = shown(row.wallet_address, policy) if row.wallet_address else ""
    ends = _day(speech, row)
    text = paragraphs(
        note,
        speech("name-card", name=row.full_domain, holder=shortened(card.holder, 48)),
        speech("name-wallet", wallet=wallet) if wallet else speech("name-walletless"),
        lines(
            speech(f"name-state-{row.state}"),
            _seen_line(speech, row, policy),
            _asked_line(speech, row),
            speech(f"name-ends-{row.ends_because}", until=ends) if row.ends_because else None,
            _signer_line(speech, card),
        ),
        _parent_line(speech, card.parent) if card.parent and card.parent.lack else None,
    )
    return Screen(text, (*_card_rows(speech, card), _card_back(speech, card)))


def _day(speech: Speech, row: TonSubdomain) -> str:
    return speech.day(row.ends_at) if row.ends_at else ""


def _seen_line(speech: Speech, row: TonSubdomain, policy: Policy) -> str:
    if row.seen is None:
        return speech("name-seen-never")
    other = shown(row.seen_wallet, policy) if row.seen_wallet else ""
    return speech(f"name-seen-{row.seen}", wallet=other)


def _asked_line(speech: Speech, row: TonSubdomain) -> str | None:
    if row.asked_at is None:
        return None
    return speech("name-asked", at=speech.moment(row.asked_at))


def _signer_line(speech: Speech, card: NameCard) -> str | None:
    if card.signer is None or card.row.taken_at is None:
        return None
    at = speech.moment(card.row.taken_at)
    return speech("name-taken", by=shortened(card.signer, 32), at=at)


def _card_rows(speech: Speech, card: NameCard) -> list[Row]:
    row, rows = card.row, list[Row]()
    if card.may_be_signed:
        is_leaving = row.state is SubdomainState.LEAVING
        label = speech("button-name-release" if is_leaving else "button-name-put")
        rows.append((button(label, taps.SignName(subdomain_id=row.id), "success"),))
    look = taps.LookAtName(subdomain_id=row.id, in_batch=False)
    rows.append((button(speech("button-name-look"), look),))
    if card.signer is not None:
        put_back = taps.PutNameBack(subdomain_id=row.id)
        rows.append((button(speech("button-name-put-back"), put_back),))
    return rows


def _card_back(speech: Speech, card: NameCard) -> Row:
    shelf = taps.NameShelf(rack=_SHELVES[card.row.state], offset=0)
    back = button(speech("button-back"), shelf)
    if card.telegram_id is None:
        return (back,)
    return button(speech("button-person"), cb.PersonCard(telegram_id=card.telegram_id)), back


def transaction(
    speech: Speech,
    batch: Sequence[Prepared],
    links: PaymentLinks,
    *,
    in_batch: bool,
    note: str | None = None,
) -> Screen:
    """The first of a batch, for a wallet on this telephone and for a camera."""
    one, link = batch[0], links.opened_call(batch[0].call)
    amount = speech.money(amount_of(ChainAsset.TON, one.call.amount))
    does = (
        speech("sign-put", name=one.name, wallet=links.shown(one.wallet))
        if one.wallet is not None
        else speech("sign-release", name=one.name)
    )
    text = fitted(
        _CAPTION,
        note,
        speech("sign-title", left=len(batch)) if in_batch else None,
        does,
        speech("sign-how", amount=amount, manager=links.contract(one.call.to)),
    )
    look = taps.LookAtName(subdomain_id=one.subdomain_id, in_batch=in_batch)
    card = taps.NameCard(subdomain_id=one.subdomain_id)
    return Screen(
        text,
        (
            (link_button(speech("button-wallet"), link),),
            (button(speech("button-signed"), look, "success"),),
            (
                button(
                    speech("button-name-put-back"), taps.PutNameBack(subdomain_id=one.subdomain_id)
                ),
                button(speech("button-back"), taps.NameShelves() if in_batch else card),
            ),
        ),
        Upload(links.picture(links.scanned_call(one.call)), "transaction.png", is_photo=True),
    )


# -- one's own -------------------------------------------------------------------------------------


def own_names(
    speech: Speech, names: Sequence[TonSubdomain], policy: Policy, note: str | None = None
) -> Screen:
    """Each with how it stands, and how to give it back."""
    told = [_own_name(speech, row, policy) for row in names]
    rows: list[Row] = [
        (
            button(
                speech.label("button-name-give-back", name=shortened(row.full_domain, 40)),
                taps.GiveNameBack(subdomain_id=row.id, sure=False),
            ),
        )
        for row in names
        if row.state is not SubdomainState.LEAVING
    ]
    back = (button(speech("button-back"), OpenWallet()), *menu_button(speech))
    text = paragraphs(note, speech("own-names-title"), *(told or [speech("own-names-none")]))
    return Screen(text, (*rows, back))


def _own_name(speech: Speech, row: TonSubdomain, policy: Policy) -> str:
    state: str = row.state.value
    if row.state is SubdomainState.WANTED and row.last_resolved is not None:
        is_moving = row.seen is not SubdomainSight.NOTHING and row.wallet_address is not None
        state = "moving" if is_moving else "lost"
    wallet = shown(row.wallet_address, policy) if row.wallet_address else ""
    ends = None
    if row.ends_because is not None and row.state is not SubdomainState.LEAVING:
        ends = speech(f"own-name-ends-{row.ends_because}", until=_day(speech, row))
    return lines(speech(f"own-name-{state}", name=row.full_domain, wallet=wallet), ends)


def give_back_question(speech: Speech, row: TonSubdomain) -> Screen:
    """Asked once: somebody else may have it afterwards."""
    sure = taps.GiveNameBack(subdomain_id=row.id, sure=True)
    return Screen(
        speech("name-give-back-question", name=row.full_domain),
        (
            (button(speech("button-name-give-back-sure"), sure, "danger"),),
            (button(speech("button-back"), taps.MyNames()),),
        ),
    )


def told_to_member(speech: Speech, text: str) -> Screen:
    """What became of a name, with the way to how it stands now."""
    return Screen(
        text, ((button(speech("button-own-names"), taps.MyNames()),), menu_button(speech))
    )


def told_to_admins(speech: Speech, text: str) -> Screen:
    """What is to be signed or mended, with the way to the desk."""
    return Screen(text, ((button(speech("button-names-desk"), taps.NameShelves()),),))

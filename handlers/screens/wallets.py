"""One's own wallet on the chain, however far its proof has come; addresses stand there whole."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.types import InlineKeyboardButton

from handlers.callbacks import ton as taps
from handlers.callbacks.marketing import Preferences
from handlers.callbacks.recovery import ByWallet, LostAccount
from handlers.callbacks.subdomains import MyNames
from handlers.screens.claims import to_claims
from handlers.screens.kit import (
    Row,
    Screen,
    Upload,
    button,
    copy_button,
    lines,
    link_button,
    paragraphs,
)
from handlers.screens.people import menu_button
from handlers.speech import Speech
from models.lifecycles import ChainAsset
from models.wallets import ConnectSession, ProofState, WalletProof
from services.commerce.methods.assets import amount_of
from services.commerce.methods.chain_index import PaymentLinks
from services.money import Money
from services.policy import Policy, Receiving
from services.ton.destinations import shown
from services.ton.domains import OwnDomain
from services.ton.wallets import WalletView

#: What a proof costs in base units: well above what counts as dust.
_ASKED = {ChainAsset.TON: 50_000_000, ChainAsset.USDT: 100_000}


def own_wallet(
    speech: Speech,
    view: WalletView,
    policy: Policy,
    links: PaymentLinks | None,
    *,
    apps: bool = False,
) -> Screen:
    """What is linked, and what is to be done next; with `apps` a wallet app can sign."""
    proof, parts, rows = view.proof, [], list[Row]()
    if view.wallet is not None and view.since is not None:
        address = shown(view.wallet, policy)
        parts.append(speech("wallet-linked", address=address, since=speech.day(view.since)))
        if view.leaves_at is not None:
            parts.append(speech("wallet-leaves", until=speech.moment(view.leaves_at)))
        rows.append((copy_button(speech("button-copy-address"), address),))
        if view.domain is not None:
            parts.append(_domain_line(speech, view.domain))
        rows += _domain_rows(speech, view)
    elif proof is None:
        parts.append(speech("wallet-about-app" if apps else "wallet-about"))
    if proof is not None:
        parts.append(_under_way(speech, proof, policy))
        if view.is_others:
            # It is known to be theirs: an account that they lost may hang on it.
            parts.append(speech("wallet-of-lost"))
            lost = ByWallet(proof_id=proof.id, sure=False)
            rows.append((button(speech("button-recover-this"), lost),))
        rows += _proof_rows(speech, proof, policy, links)
    elif apps or policy.receiving is not None:
        rows.append((button(_link_label(speech, view), taps.LinkWallet(), "success"),))
    else:
        parts.append(speech("NotPaidOnChain"))
    if view.names:
        rows.append((button(speech("button-own-names"), MyNames()),))
    if view.linked_by is None and proof is None:
        rows.append((button(speech("button-lost-account"), LostAccount()),))
    if policy.names_domain:
        rows.append(to_claims(speech, policy))
    if view.linked_by is not None:
        letting = taps.UnlinkWallet(proof_id=view.linked_by, sure=False)
        rows.append((button(speech("button-wallet-unlink"), letting),))
    return Screen(paragraphs(speech("wallet-title"), *parts), (*rows, _back(speech)))


def link_app(
    speech: Speech,
    session: ConnectSession,
    policy: Policy,
    picture: bytes,
    apps: Sequence[tuple[str, str]],
) -> Screen:
    """The link for a wallet app: a picture for a camera, and a button for each usual app."""
    until = speech.moment(session.until) if session.until else ""
    opened = [link_button(name, link) for name, link in apps]
    rows: list[Row] = [tuple(opened[at : at + 2]) for at in range(0, len(opened), 2)]
    rows.append((button(speech("button-wallet-signed"), taps.OpenWallet()),))
    if policy.receiving is not None:
        rows.append((button(speech("button-wallet-pay"), taps.LinkByPayment()),))
    rows.append((button(speech("button-wallet-stop"), taps.CancelLink()),))
    return Screen(
        paragraphs(speech("wallet-title"), speech("wallet-app", until=until)),
        (*rows, _back(speech)),
        Upload(picture, "wallet.png", is_photo=True, lost=speech("picture-refused")),
    )


def refused(speech: Speech, why: str) -> Screen:
    """Why an answer of a wallet app linked nothing; the link is good until its time is over."""
    rows = (
        (button(speech("button-wallet-retry"), taps.LinkWallet(), "success"),),
        menu_button(speech),
    )
    return Screen(speech(f"wallet-refused-{why}"), rows)


def _domain_line(speech: Speech, domain: OwnDomain) -> str:
    """The name that their wallet owns."""
    return speech("wallet-domain", name=domain.name, until=speech.day(domain.until))


def _domain_rows(speech: Speech, view: WalletView) -> list[Row]:
    if view.domain is None:
        return [(button(speech("button-domain"), taps.AddDomain()),)]
    return [
        (button(speech("button-domain-other"), taps.AddDomain()),),
        (button(speech("button-domain-drop"), taps.DropDomain()),),
    ]


def domain_wanted(speech: Speech, note: str | None = None) -> Screen:
    """Ask for a name, with a word on why the last one is not theirs."""
    back = (button(speech("button-back"), taps.OpenWallet()), *menu_button(speech))
    return Screen(paragraphs(note, speech("domain-wanted")), (back,))


def _back(speech: Speech) -> Row:
    """To one's own settings, where the wallet's button stands."""
    return button(speech("button-back"), Preferences()), *menu_button(speech)


def _link_label(speech: Speech, view: WalletView) -> str:
    if view.leaves_at is not None:
        return speech("button-wallet-again")
    return speech("button-wallet-other" if view.wallet else "button-wallet-link")


def _asset(receiving: Receiving) -> ChainAsset:
    """GRAM where its worth is known; else the shop could not say what came."""
    return ChainAsset.TON if receiving.gram_in else ChainAsset.USDT


def _under_way(speech: Speech, proof: WalletProof, policy: Policy) -> str:
    until = speech.moment(proof.until) if proof.until else ""
    if proof.wallet_address is not None:
        address = shown(proof.wallet_address, policy)
        if proof.state is ProofState.SEEN and proof.signature is not None:
            return speech("wallet-seen-signed", address=address, until=until)
        return speech(f"wallet-{proof.state}", address=address, until=until)
    if policy.receiving is None:
        return speech("NotPaidOnChain")
    asset = _asset(policy.receiving)
    return speech(
        "wallet-asked",
        amount=speech.money(amount_of(asset, _ASKED[asset])),
        address=shown(policy.receiving.address, policy),
        code=proof.code,
        until=until,
    )


def _proof_rows(
    speech: Speech, proof: WalletProof, policy: Policy, links: PaymentLinks | None
) -> list[Row]:
    denied = taps.DenyWallet(proof_id=proof.id)
    if proof.state is ProofState.SEEN:
        mine = taps.ConfirmWallet(proof_id=proof.id)
        return [
            (button(speech("button-wallet-mine"), mine, "success"),),
            (button(speech("button-wallet-not-mine"), denied, "danger"),),
        ]
    rows: list[Row] = []
    if proof.state is ProofState.ASKED and policy.receiving is not None:
        rows = _payment_rows(speech, proof, policy, policy.receiving, links)
    return [*rows, (button(speech("button-wallet-stop"), denied),)]


def _payment_rows(
    speech: Speech,
    proof: WalletProof,
    policy: Policy,
    receiving: Receiving,
    links: PaymentLinks | None,
) -> list[Row]:
    asset, to = _asset(receiving), receiving.address
    opened: tuple[InlineKeyboardButton, ...] = ()
    if links is not None:
        opened = (
            link_button(
                speech("button-wallet"), links.opened(asset, to, _ASKED[asset], proof.code)
            ),
        )
    return [
        *((opened,) if opened else ()),
        (
            copy_button(speech("button-copy-address"), shown(to, policy)),
            copy_button(speech("button-copy-code"), proof.code),
        ),
        (button(speech("button-wallet-paid"), taps.OpenWallet()),),
    ]


def unlink_question(speech: Speech, view: WalletView, policy: Policy) -> Screen:
    """Asked once: linking it again costs a payment."""
    assert view.wallet is not None and view.linked_by is not None
    sure = taps.UnlinkWallet(proof_id=view.linked_by, sure=True)
    name = view.domain.name if view.domain else None
    return Screen(
        paragraphs(
            speech("wallet-unlink-question", address=shown(view.wallet, policy)),
            speech("wallet-unlink-domain", name=name) if name else None,
        ),
        (
            (button(speech("button-wallet-unlink-sure"), sure, "danger"),),
            (button(speech("button-back"), taps.OpenWallet()),),
        ),
    )


def wallet_told(speech: Speech, text: str) -> Screen:
    """What became of a wallet, with the way to how it stands now."""
    rows = ((button(speech("button-own-wallet"), taps.OpenWallet()),), menu_button(speech))
    return Screen(text, rows)


def credited(speech: Speech, text: str, value: Money | None) -> str:
    """A text and what came with it."""
    if value is None:
        return paragraphs(text, speech("wallet-not-credited"))
    if not value.minor:
        return text
    return lines(text, "", speech("wallet-credited", amount=speech.money(value)))

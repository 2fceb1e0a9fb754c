# Paying on the chain: GRAM and USDT, and the transfers that need an admin.
NoRate = I don't know the GRAM price right now. Please try again in a few minutes or pay another way.
NotOnChain = You can't pay for this on the TON network right now. Please choose another way to pay.
TransferNotFound = This transfer or its checkout no longer exists.
TransferHandled = This transfer is already taken care of. Here's how things are now.
TransferWithoutRate = There's no exchange rate from this transfer to the currency of the price. Add one in the settings, or send the transfer back.
NothingToSettle = { $name } has no unpaid checkout that matches this transfer.

# Addresses on the chain.
AddressLength = This TON address isn't complete: it should have 48 characters. Please copy it again from your wallet.
AddressMistyped = There's a typo in this TON address: its checksum doesn't match. Please copy it again from your wallet.
AddressForeign = This isn't the address of a TON wallet. Please copy your wallet's address again.
AddressTestOnly = This address is on the test network. Please send one on the main network.
NameUnfit = This isn't a name I can look up. Names end in .ton or .t.me and have Latin letters, digits and hyphens, like <code>anna.ton</code>.
NameUnknown = Nobody has registered { $name }. Check the spelling or send the address itself.
NameWithoutWallet = { $name } exists, but its owner hasn't linked a wallet to it. Ask them for the address itself.
NameBroken = { $name } gives an answer I can't trust. Ask its owner for the address itself.
NamesUnavailable = I can't look up names on the TON network right now. Please try again in a minute or send the address itself.
destination = On the TON network, to:
    <code>{ $address }</code>
destination-of-name = On the TON network, to:
    <code>{ $address }</code>
    That is where { $name } led on { $at }. Make sure it is the right wallet: transfers can't be undone.
destination-stale = ⚠️ I can't reach the TON network right now, so { $name } may lead somewhere else by now. Check the address with the person before you send anything.
sent-to-address = To: <code>{ $address }</code>

# The checkout.
button-chain-ton = 🪙 Pay with GRAM
button-chain-usdt = 💵 Pay with USDT
chain-checkout = 🪙 <b>{ $plan }</b>
    Send exactly <b>{ $amount }</b> on the TON network to:
    <code>{ $address }</code>
    with this comment and nothing else:
    <code>{ $code }</code>
chain-received = Already received: { $received }. The amount above is what's left to pay.
chain-rate = { $price } at { $rate } for one GRAM ({ $source }).
chain-price-until = This price is locked in until { $until }. What you send after that counts at the price at that moment.
chain-price-over = ⏳ This price has expired. What you send now counts at today's price. Tap below to see it.
button-chain-anew = 🔄 See today's price
chain-rate-own = the shop's price
chain-exchange = Without the comment, I can tell it's you only by a wallet that you linked in /wallet. If you pay from an exchange, put it in the “comment” or “memo” field.
chain-then = You have until { $until }. You don't need to do anything else: I'll see the transfer within a minute and write to you.
chain-late = ⏳ Payments are showing up late right now. What you send in time still counts, so please don't send it twice.
button-wallet = 👛 Open wallet
button-copy-address = 📋 Address
chain-over = ⌛ The time to pay for <b>{ $plan }</b> is over. What you sent in time still counts. Please don't send anything else with the old code.

# What became of a transfer.
transfer-short = 🟡 { $received } arrived for <b>{ $plan }</b>. { $missing } is still missing. Send the rest with the same comment, and it all counts.
button-pay-rest = 🪙 Pay the rest
arrived-other_way = 🟡 Your { $amount } arrived, but you had chosen to pay for <b>{ $plan }</b> another way. Our team is looking into it. Your money is safe.
arrived-late = 🟡 Your { $amount } for <b>{ $plan }</b> arrived after the time to pay was over. Our team is looking into it. Your money is safe.
arrived-surplus = 🟡 { $amount } more arrived, although <b>{ $plan }</b> was already paid. Our team is looking into it and will send it back, unless you meant to pay again.
arrived-overpaid = 🟡 You sent { $amount } more than <b>{ $plan }</b> costs. Your payment counts. Our team is looking into the rest and will send it back to you.
arrived-short = 🟡 Your { $amount } was less than the price of <b>{ $plan }</b>, and the time to pay is over. Our team is looking into it and will send it back to you.
transfer-sent-back = ↩️ We sent your { $amount } back to the wallet it came from.

# The admins' desk.
command-transfers = Transfers to decide on
transfer-card = ⛓ <b>{ $amount }</b>, { $sent }
    From <code>{ $source }</code>
    Transaction <code>{ $hash }</code>
transfer-source-unknown = an unknown wallet
transfer-comment = Comment: { $comment }
transfer-comment-none = No readable comment
transfer-near-hidden = 🔎 It looks like the code <code>{ $code }</code> but contains invisible characters: { $marks }.
transfer-near-alike = 🔎 It looks like the code <code>{ $code }</code> but contains letters from another alphabet: { $marks }.
transfer-near-beside = 🔎 It contains the code <code>{ $code }</code> along with other words. I only recognize the code when it stands alone.
transfer-whose = Sent with the code <code>{ $code }</code> of { $name }{ $username } (<code>{ $id }</code>): { $plan }, { $expected }.
transfer-by-wallet = 👛 Recognized by the sender's wallet, which { $name }{ $username } (<code>{ $id }</code>) had linked.
transfer-counted-for = Counted for: { $plan }, { $expected }.
transfer-wallet-held = 👛 { $name }{ $username } (<code>{ $id }</code>) had linked this wallet then, but I can't be sure that they sent it. Please ask them.
trouble-unknown = 🟠 It doesn't match any of our checkouts.
trouble-other_way = 🟠 They had chosen another way to pay for this checkout.
trouble-late = 🟠 Sent after the time to pay was over.
trouble-surplus = 🟠 The checkout was already paid. Send back { $excess }.
trouble-overpaid = 🟠 The checkout is paid. They sent { $excess } too much.
trouble-short = 🟠 It's less than the price, and the rest never arrived. Send back { $excess }.
trouble-dust = ⚪ Too small to need a decision.
trouble-history = ⚪ Sent before the bot started watching this wallet.
trouble-fault = 🟠 I ran into an error while settling it. I'll keep trying, or you can decide now.
transfer-settled-itself = ✅ It has since been settled automatically.
ending-settled = ✅ Settled as a payment by { $by }, { $at }.
ending-refunded = ↩️ Marked as sent back by { $by }, { $at }.
ending-kept = 📦 Kept by { $by }, { $at }.
button-settle-for = ✅ Settle for { $name }
button-transfer-owner = 👤 Choose person
button-transfer-refunded = ↩️ Sent back
button-transfer-kept = 📦 Keep
button-next-transfer = Next ›
button-transfers = ⛓ Transfers ({ $count })
transfer-refund-question = Have you sent { $amount } from the shop's wallet back to <code>{ $source }</code>? The bot doesn't move money itself. It only notifies the person.
transfer-keep-question = Keep { $amount } and give nothing for it? Do this for your own money, for example.
button-yes-refunded = ↩️ Yes, I sent it back
button-yes-kept = 📦 Yes, keep it
transfer-owner-question = Who sent these { $amount }? Send a @username or a Telegram ID.
transfer-candidates = Which of { $name }'s checkouts are these { $amount } for? I'll settle it right away.
resume-transfer_owner = who a transfer is from
transfers-empty = ⛓ No transfers need your decision.
transfers-line = { $count ->
        [one] { $count } transfer needs your decision.
       *[other] { $count } transfers need your decision.
    }
transfer-waiting = ⛓ This transfer needs your decision
transfers-waiting = ⛓ Many transfers need your decision. Please take a look.

# A wallet of one's own.
command-wallet = Your TON wallet
NotPaidOnChain = This shop doesn't take payments on the TON network, so there's no way to link a wallet here.
ProofOver = This has already been settled or has expired. Send /wallet to see how things are now.
NoSession = No wallet app is linked that I could ask to sign. Link one with /wallet, then try again.
WalletLeft = This wallet is no longer linked to them, or somebody else has proven it too. Go back and choose where to send the money.
ConnectBusy = A lot of people are linking a wallet at this moment. Please try again in a few minutes.
wallet-title = 👛 <b>Your TON wallet</b>
wallet-about = Link your wallet to show that it's yours. You prove it with a small payment that goes to your balance here. I never see your keys and can't move your money.
wallet-about-app = Link your wallet to show that it's yours. You sign a message in your wallet app, it costs nothing. I never see your keys and can't move your money.
wallet-linked = Linked since { $since }:
    <code>{ $address }</code>
wallet-leaves = ⚠️ Somebody else has proven this wallet. On { $until } it will be linked to them, unless you prove it again before that.
wallet-asked = Send <b>{ $amount }</b> or more <b>from the wallet you want to link</b> to:
    <code>{ $address }</code>
    with this comment and nothing else:
    <code>{ $code }</code>
    I'll wait for it until { $until }. Don't pay from an exchange: that wallet isn't yours. And never send a comment like this that somebody else gave you, it would link your wallet to them.
wallet-seen = A payment came from:
    <code>{ $address }</code>
    Is this wallet yours and nobody else's? If you paid from an exchange, it's the exchange's wallet: tap No.
    Please answer before { $until }.
wallet-app = Open your wallet with a button below, or scan the code with it, and sign. It's only a signature: nothing is paid.
    Then I'll show you the address and ask whether it's yours. The link works once, until { $until }, and is only for you: whoever signs with it links their wallet to you. Never sign with a link that somebody else gave you.
wallet-seen-signed = This wallet signed:
    <code>{ $address }</code>
    Is this your wallet and nobody else's? Compare the address with the one in your app. If it's a different one, somebody else used your link: tap No.
    Please answer before { $until }.
wallet-refused-declined = The request was declined in the wallet, so nothing was linked. Changed your mind? Just try again.
wallet-refused-network = The wallet signed for a different TON network. Switch it to the right network in the app, then try again.
wallet-refused-time = The signature bears the wrong time. Check the clock of the device your wallet is on, then try again.
wallet-refused-proof = The wallet answered, but its signature doesn't hold, so nothing was linked. Please try again, or use another wallet app.
wallet-refused-unable = The wallet app couldn't sign. Please try again, or use another app.
wallet-refused-unusual = I don't know this kind of wallet, and the network doesn't say which key belongs to it. If it's new, make a first payment with it and try again, or use another wallet app.
wallet-refused-unchecked = I can't check this kind of wallet right now because the TON network doesn't answer. Try again in a few minutes.
wallet-refused-expired = No wallet answered in time, so the link is no longer valid. Whenever you like, get a new one.
wallet-moving = This wallet is linked to another member:
    <code>{ $address }</code>
    I've told them. If they don't prove it again before { $until }, it becomes yours.
wallet-credited = 💰 { $amount } went to your balance.
wallet-not-credited = I don't know the exchange rate for it right now, so the team decides what happens with the amount.
wallet-paid = A payment with one of your wallet codes arrived. Each code works once and for an hour, so it didn't link anything.
from-wallet-checkout = 👛 Your { $amount } came from your linked wallet without a comment, so I counted it for <b>{ $plan }</b>.
from-wallet-none = 👛 Your { $amount } came from your linked wallet without a comment, and no checkout of yours was waiting for it, so you can use it for whatever you like.
from-wallet-several = 👛 Your { $amount } came from your linked wallet without a comment while several checkouts of yours were open, so please choose which one to use it for.
from-wallet-unrated = 👛 Your { $amount } came from your linked wallet without a comment. I don't know the exchange rate for it right now, so our team is looking into it. Your money is safe.
wallet-moves = ⚠️ Somebody else has just proven that they control your wallet:
    <code>{ $address }</code>
    On { $until } it will be linked to them instead of you. Is it still yours? Then prove it again before that. If you didn't do this, move your money to a new wallet: somebody may have your secret words.
wallet-moved = Your wallet is now linked to the member who proved it last:
    <code>{ $address }</code>
wallet-is-linked = ✅ The day is over and the wallet is linked to you:
    <code>{ $address }</code>
wallet-stays = Somebody proved this wallet after you did, so it won't be linked to you:
    <code>{ $address }</code>
wallet-unlink-question = Unlink this wallet?
    <code>{ $address }</code>
    To link it again you'll have to prove it again.
button-own-wallet = 👛 My wallet
button-wallet-link = 🔗 Link a wallet
button-wallet-other = 🔗 Link another wallet
button-wallet-again = 🔗 Prove it again
button-wallet-mine = ✅ Yes, it's mine alone
button-wallet-not-mine = ❌ No, don't link it
button-wallet-stop = ✖️ Cancel
button-wallet-paid = 🔄 I've sent it
button-wallet-signed = 🔄 I've signed
button-wallet-pay = 🪙 Prove it with a small payment
button-wallet-retry = 🔗 Try again
button-wallet-unlink = Unlink
button-wallet-unlink-sure = Yes, unlink it

# The name that the wallet owns.
wallet-domain = 🔖 <b>{ $name }</b> belongs to this wallet. Its year on the network ends on { $until }.
wallet-unlink-domain = I'll also stop showing { $name } as yours.
domain-wanted = Which .ton name does your wallet own? Send it to me, like <code>anna.ton</code>, and I'll look up who owns it. A name that only points to your wallet isn't enough.
button-domain = 🔖 Add my .ton name
button-domain-other = 🔖 Show another name
button-domain-drop = Stop showing the name
resume-domain = your .ton name
DomainUnfit = I can only take a .ton name itself, like <code>anna.ton</code>: not a name below another one and not a Telegram username.
DomainWithoutWallet = Link your wallet first. Then I can check which names belong to it.
DomainFree = Nobody owns { $name } right now. Check the spelling.
DomainOthers = { $name } belongs to a different wallet. If that one is yours too, link it instead.
DomainInAuction = { $name } is being auctioned. If you win, send it to me again after the auction ends.
DomainRunOut = The year of { $name } is over. Renew it on the network, then send it to me again.
DomainBroken = { $name } gives an answer I can't trust, so I can't tell who owns it.
DomainsUnavailable = I can't look up names on the TON network right now. Please send the name again in a few minutes.
domain-lost-sold = { $name } now belongs to a different wallet, so I've stopped showing it as yours.
domain-lost-run_out = The year of { $name } is over, so I've stopped showing it as yours. If you renew it, add it again.
domain-lost-auction = { $name } is being auctioned, so I've stopped showing it as yours.
domain-lost-free = { $name } has no owner now, so I've stopped showing it as yours.
domain-lost-wallet = { $name } belongs to a wallet that is no longer linked to you, so I've stopped showing it as yours.
domain-ends = ⏳ The year of { $name } ends on { $until }. Renew it before then on the network, or anyone can put it up for auction.

# A plan that is free for whoever holds something.
gate-jetton = 🗝️ Free while your linked wallet holds at least <b>{ $amount } { $title }</b>. The jetton's address:
    <code>{ $address }</code>
gate-item = 🗝️ Free while your linked wallet owns an NFT from <b>{ $title }</b>. The collection's address:
    <code>{ $address }</code>
gate-name = 🗝️ Free while your linked wallet owns a .ton name that you've added in /wallet.
gate-held = ✅ Your wallet has it, so this plan costs you nothing. I check once a day.
gate-lost = ⚠️ Your wallet doesn't have it anymore. Get it back before { $until }, or pay, and you keep your access.
button-claim = 🗝️ Get it free: check my wallet
button-claim-link = 👛 Link a wallet to get it free
button-claim-again = 🔄 Check again
button-claim-plan = 💎 See the plan
plan-is-held = ✅ Your wallet has what this plan asks for. It's yours free of charge for as long as that's true.
holding-line = 🗝️ <b>{ $plan }</b>
    Free while your wallet has what it asks for.
holding-line-lost = ⚠️ <b>{ $plan }</b>
    Your wallet doesn't have what it asks for anymore. Yours until { $until }.
holding-lost = ⚠️ Your wallet doesn't have what <b>{ $plan }</b> asks for anymore. You keep your access until { $until }. Get it back before then and check again, or pay for the plan.
holding-closed = ⚠️ <b>{ $plan }</b> isn't free for holders anymore. You keep your access until { $until }. Pay before then to stay.
holding-taken = 🗝️ Another member's wallet now has what gave you <b>{ $plan }</b> for free, so your free access has ended. If you have another one, check again, or pay for the plan.
holding-wallet = 🗝️ The wallet that gave you <b>{ $plan }</b> for free is no longer linked to you, so your free access has ended. Link a wallet that has what it asks for, or pay for the plan.
GateClosed = This plan isn't free for holders right now.
HolderWithoutWallet = Link your wallet first. Then I can check what it holds.
HolderWithoutName = You haven't added a .ton name yet. Add the name that your wallet owns in /wallet, then check again.
JettonMissing = This plan asks for { $least } { $title }, and your linked wallet has { $has }. Top it up and check again, or pay for the plan.
ItemMissing = Your linked wallet has no NFT from { $title } that counts. One that's up for sale is held by the seller's contract and doesn't count. Check again when it's in your wallet, or pay for the plan.
HoldingUnclear = The contract gives an answer I can't trust, so I can't tell what your wallet holds. Try again later, or pay for the plan.
HoldingsUnavailable = I can't look at the TON network right now. Please try again in a few minutes.

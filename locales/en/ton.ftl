# Paying on the chain: GRAM and USDT, and the transfers that need an admin.
NoRate = I do not know the price of a GRAM at the moment. Please try again in a few minutes or pay another way.
NotOnChain = This cannot be paid on the TON network at the moment. Please choose another way to pay.
TransferNotFound = There is no such transfer, or no such checkout any more.
TransferHandled = This transfer is dealt with already. Here is how it stands now.
TransferWithoutRate = No rate says what this transfer is worth in the currency of the price. Set one in the settings, or send the transfer back.
NothingToSettle = { $name } has no unpaid checkout that this transfer could be for.

# Addresses on the chain.
AddressLength = This is not a complete TON address: it has 48 characters. Please copy it again from your wallet.
AddressMistyped = There is a typing error in this TON address: its checksum does not fit. Please copy it again from your wallet.
AddressForeign = This address does not belong to TON's wallets. Please copy your wallet's address again.
AddressTestOnly = This is an address of the test network. Please send one of the main network.

# The checkout.
button-chain-ton = 💎 Pay with GRAM
button-chain-usdt = 💵 Pay with USDT
chain-checkout = 💎 <b>{ $plan }</b>
    Send exactly <b>{ $amount }</b> on the TON network to:
    <code>{ $address }</code>
    with this comment and nothing else:
    <code>{ $code }</code>
chain-received = Already here: { $received }. The amount above is the rest.
chain-rate = { $price } at { $rate } for one GRAM ({ $source }).
chain-price-until = This price holds until { $until }; what you send later counts at the price of that moment.
chain-price-over = ⏳ This price has run out: what you send now counts at today's price. One tap, and you see it.
button-chain-anew = 🔄 See today's price
chain-rate-own = the shop's price
chain-exchange = Without the comment I cannot know that it is you: from an exchange, fill in the field “comment” or “memo”.
chain-then = You have until { $until }. There is nothing else to do: I see the transfer within a minute and write to you.
chain-late = ⏳ At the moment I see payments late. What you send in time counts all the same: please do not send it twice.
button-wallet = 👛 Open my wallet
button-copy-address = 📋 Address
chain-over = ⌛ The time to pay for <b>{ $plan }</b> is over. What you sent in time counts all the same; please send nothing more under the old code.

# What became of a transfer.
transfer-short = 🟡 { $received } for <b>{ $plan }</b> arrived, and { $missing } are still missing. Send the rest with the same comment and all of it counts.
button-pay-rest = 💎 Pay the rest
arrived-other_way = 🟡 Your { $amount } arrived, but <b>{ $plan }</b> was to be paid another way. Somebody looks at it now: nothing is lost.
arrived-late = 🟡 Your { $amount } for <b>{ $plan }</b> arrived after the time to pay was over. Somebody looks at it now: nothing is lost.
arrived-surplus = 🟡 { $amount } more arrived, although <b>{ $plan }</b> was paid already. Somebody looks at it now and sends it back, unless you meant to pay once more.
arrived-overpaid = 🟡 You sent { $amount } more than <b>{ $plan }</b> costs. Your payment counts, and somebody looks at the rest now: it is to go back to you.
arrived-short = 🟡 Your { $amount } did not make up the price of <b>{ $plan }</b> in time. Somebody looks at it now: it is to go back to you.
transfer-sent-back = ↩️ Your { $amount } were sent back to the wallet they came from.

# The admins' desk.
command-transfers = Transfers that need a look
transfer-card = 🔗 <b>{ $amount }</b>, { $sent }
    From <code>{ $source }</code>
    Transaction <code>{ $hash }</code>
transfer-source-unknown = an unknown wallet
transfer-comment = Comment: { $comment }
transfer-comment-none = No comment that can be read
transfer-near-hidden = 🔎 It looks like the code <code>{ $code }</code>, but holds marks or blanks that cannot be seen: { $marks }.
transfer-near-alike = 🔎 It looks like the code <code>{ $code }</code>, but holds letters of another alphabet: { $marks }.
transfer-near-beside = 🔎 The code <code>{ $code }</code> stands in it, but other words beside it: only the code alone counts by itself.
transfer-whose = Under the code <code>{ $code }</code> of { $name } { $username } (<code>{ $id }</code>): { $plan }, { $expected }.
trouble-unknown = 🟠 It names no checkout of ours.
trouble-other_way = 🟠 The checkout was to be paid another way.
trouble-late = 🟠 It was sent after the time of the checkout was over.
trouble-surplus = 🟠 The checkout was paid already. { $excess } are due back.
trouble-overpaid = 🟠 The checkout is paid, and { $excess } were sent too much.
trouble-short = 🟠 It is less than the price, and the rest never came. { $excess } are due back.
trouble-dust = ⚪ Too little to bother anybody with.
trouble-history = ⚪ It was sent before the bot looked after this wallet.
transfer-settled-itself = ✅ It settled by itself meanwhile.
ending-settled = ✅ Taken as a payment by { $by }, { $at }.
ending-refunded = ↩️ Marked as sent back by { $by }, { $at }.
ending-kept = 📥 Kept by { $by }, { $at }.
button-settle-for = ✅ Settle for { $name }
button-transfer-owner = 👤 Settle for somebody
button-transfer-refunded = ↩️ Sent back
button-transfer-kept = 📥 Keep
button-next-transfer = Next ›
button-transfers = 🔗 Transfers ({ $count })
transfer-refund-question = Have you sent { $amount } back to <code>{ $source }</code> from the shop's wallet? The bot moves no money itself; the person is told.
transfer-keep-question = Keep { $amount } and give nothing for it? That is right for money of your own, for instance.
button-yes-refunded = ↩️ Yes, it is sent back
button-yes-kept = 📥 Yes, keep it
transfer-owner-question = Whose { $amount } are these? Write a @username or a Telegram id.
transfer-candidates = For which checkout of { $name } are these { $amount }? It is settled at once.
resume-transfer_owner = whom a transfer is for
transfers-empty = 🔗 No transfer needs a look.
transfers-line = { $count ->
        [one] { $count } transfer needs a look.
       *[other] { $count } transfers need a look.
    }
transfer-waiting = 🔗 A transfer that I cannot settle by myself
transfers-waiting = 🔗 Many transfers that I cannot settle by myself have arrived. Please have a look.
chain-unread = ⚠️ I have not been able to read since { $since } what is paid in { $coin } to <code>{ $address }</code>. Nothing is lost: whatever comes is settled as soon as I can read it again. What I know: { $why }
chain-no-usdt = ⚠️ The USDT contract does not tell me which USDT wallet belongs to <code>{ $address }</code>, so USDT payments are not seen. Is TON_USDT_MASTER right? What I know: { $why }
chain-readable = ✅ I can read again what is paid in { $coin } to <code>{ $address }</code>; what came meanwhile is settled now.

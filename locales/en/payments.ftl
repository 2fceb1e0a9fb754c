# Payments: checkout by bank transfer, receipts and their review.
checkout = 🧾 <b>{ $plan }</b>
    Transfer exactly <b>{ $amount }</b> to:

    { $bank }
    { $holder }
    <code>{ $number }</code>
checkout-details = { $details }
checkout-rate = { $price } at the rate { $rate }, fixed for this payment.
checkout-code = Write this code into the reference of the transfer:
    <code>{ $code }</code>
checkout-then = Then <b>send me a photo or PDF of the receipt</b> right here. You have until { $until }.
button-copy-number = 📋 Account number
button-copy-amount = 📋 Amount
button-copy-code = 📋 Code
button-cancel-payment = ✖️ Cancel payment
button-send-receipt = 📎 Send a receipt
button-try-again = 📎 Send a new receipt
checkout-cancelled = The payment for <b>{ $plan }</b> is cancelled. If the money is already on its way, send me the receipt all the same.
checkout-left = The payment for <b>{ $plan }</b> is cancelled. Please do not pay it any more.
invoice-over = ⌛ The time to pay for <b>{ $plan }</b> is over, and its invoice no longer works. You can begin again whenever you like.
receipt-wanted = 📎 Send me a <b>photo</b> or a <b>PDF</b> of the receipt for <b>{ $plan }</b>, { $amount }.
receipt-offered = Is this the receipt for <b>{ $plan }</b>, { $amount }?
button-yes-receipt = ✅ Yes, it is the receipt
button-no-receipt = No
receipt-without-payment = Thank you, but no payment of yours waits for a receipt. If you want to buy, choose a plan or a course first.
being-checked = ⏳ Thank you! Your receipt for <b>{ $plan }</b> is being checked. It usually takes a few hours, and I write to you the moment it is done.
being-checked-late = It came after the time of the payment was over, so somebody looks at it with special care.
payment-approved = 🎉 Your payment is confirmed. <b>{ $plan }</b> is yours until { $until }.
payment-approved-renewed = 🎉 Your payment is confirmed. <b>{ $plan }</b> now runs until { $until }.
payment-approved-lifetime = 🎉 Your payment is confirmed. <b>{ $plan }</b> is yours for good.
payment-approved-doors = Your channels are open:
payment-rejected = 😕 We could not accept the receipt for <b>{ $plan }</b>.
    Reason: { $reason }
    Please send a new one: your code stays the same.
still-checking = ⏳ We are still checking your receipt for <b>{ $plan }</b>. Sorry that it takes so long: nothing is lost, and your place is safe.
checkout-expired = ⌛ The time to pay for <b>{ $plan }</b> is over. If you have paid already, send me the receipt and it will be checked all the same.

review-card = 🧾 <b>{ $plan }</b>: { $amount }
    From { $name } { $username } (<code>{ $id }</code>)
    Code <code>{ $code }</code>, attempt { $attempt }
    Sent { $sent }
    { $completed ->
        [0] No accepted payments before
        [one] { $completed } accepted payment before
       *[other] { $completed } accepted payments before
    }, { $rejected } refused. With us since { $since }.
review-caption = They wrote: { $caption }
warning-same_file = 🔴 The very same file was sent before.
warning-similar_picture = 🟠 A nearly identical picture was sent before.
warning-amount_off = 🟠 The amount they wrote is not the expected one.
warning-time_off = 🟠 The picture is older than the payment.
warning-late = 🟡 Sent after the time of the payment was over.
warning-promo_lapsed = 🟠 Its promo code is used up by now.
warning-funds_gone = 🟠 Their own money that the checkout counted on is used by now: accepted, it is given for less.
warning-paid_twice = 🔴 A card paid this although it was paid already.
warning-other_amount = 🔴 A card paid another amount than was asked.
warning-other_payer = 🔴 A card paid what was offered to somebody else.
review-refused-lately = { $every ->
        [yes] 🔴 Their last { $total } receipts were all refused.
       *[no] 🔴 { $refused } of their last { $total } receipts were refused.
    }
button-approve = ✅ Approve
button-reject = ❌ Refuse
button-person = 👤 Person
button-next-receipt = Next ›
reject-question = Why is the receipt of { $name } refused? They will read it.
reason-unreadable = The picture cannot be read. Please send a sharper one.
reason-amount = The amount is not the right one.
reason-not-received = The money has not arrived yet.
reason-wrong-receipt = This is not a receipt of a transfer to us.
button-reason-unreadable = Not readable
button-reason-amount = Wrong amount
button-reason-not-received = Money not arrived
button-reason-wrong-receipt = Not a receipt
button-reason-own = ✍️ In my own words
reason-wanted = ✍️ Write the reason in one message. { $name } will read it as it is.
reason-too-long = That is too long: 500 characters at most, please.
reviewed-approved = ✅ Approved: { $name }, { $plan }. They were told.
reviewed-rejected = ❌ Refused: { $name }, { $plan }. They were told.
verdict-approved = ✅ Approved by { $by }, { $at }.
verdict-rejected = ❌ Refused by { $by }, { $at }. Reason: { $reason }
queue-empty = 🧾 No receipt waits. Well done!
queue-line = { $count ->
        [one] { $count } receipt waits.
       *[other] { $count } receipts wait.
    }
review-waiting = 🆕 A new receipt
review-overdue = ⏰ A receipt of { $name } has been waiting since { $since }. Please have a look.
reviews-overdue = ⏰ Several receipts have been waiting for long. Please have a look.

PaymentUnderReview = A receipt of yours is being checked right now. As soon as that is done you can go on.
NoAccount = We cannot take a bank transfer for this right now. Please try again later or write to us.
AccountGone = We take no transfers to this account any more. Please choose another one.
IntentNotFound = I cannot find this payment. Please choose once more what you would like.
CheckoutClosed = This payment can no longer be cancelled: it is being checked or already done.
ReceiptAlreadyUsed = This receipt was already used for another payment. Please send the receipt of this transfer.
AlreadyPaid = This payment is already confirmed. There is nothing more to send.
ReceiptTooLarge = The file is too large: { $limit_mb } MB at most. A screenshot or photo of the receipt is enough.
ReceiptNotReadable = I cannot read this file. Please send a photo, a picture (JPEG, PNG, WebP) or a PDF.
PaymentNotFound = There is no such payment.
OwnPayment = This is your own payment. Another admin has to look at it.
AlreadyReviewed = { $verdict ->
        [approved] { $by } was first and approved it on { $at }.
       *[rejected] { $by } was first and refused it on { $at }.
    }
AlreadyReviewed-unknown-admin = another admin

# Telegram Stars.
button-stars = ⭐ Pay { $stars } Stars
stars-checkout = ⭐ <b>{ $plan }</b> for { $stars } Stars.
    Tap <b>Pay</b> on the invoice below: you are in as soon as Telegram has taken them.
invoice-about = Your payment for { $plan }.
stars-sent-back = ⭐ Your { $stars } Stars are on their way back to you: this payment was no longer needed.
stars-refused = ⭐ { $stars } Stars of { $name } (<code>{ $id }</code>) did not fit an open checkout and are sent back.
star-subscription-ended = ⭐ Your Stars subscription to <b>{ $plan }</b> no longer renews: { $because ->
        [plan_changed] you have another plan now.
        [lifetime] you have lifetime access now.
        [refunded] its payment was sent back.
        [revoked] your access was ended.
        [banned] you were banned from one of its channels.
       *[replaced] your new subscription goes on instead.
    }
    Telegram will not charge you for it again.
stars-subscription = ⭐ <b>{ $plan }</b>: { $stars } Stars every 30 days.
    Tap <b>Pay</b>: you are in as soon as Telegram has taken them. Telegram takes the next ones by itself until you stop it, here under /membership or in Telegram's settings.
star-renewal-canceled = ⭐ Your Stars subscription to <b>{ $plan }</b> will not renew. What you paid for stays yours: until { $until } at least.
star-renewal-failed = ⚠️ Telegram could not take { $stars } Stars for <b>{ $plan }</b>. Paid until { $until }: top up your Stars and Telegram tries again, or choose another way to pay.
RenewalOver = This subscription can no longer be changed here. /membership shows how things stand.
AlreadyRenewing = This plan already renews by itself with Stars. /membership shows when, and lets you stop it.
InvoiceNotYours = This invoice was made for somebody else. Open the bot and choose what you would like yourself.
InvoiceOver = This invoice is no longer valid. Nothing was charged. Please begin again.
NoStarPrice = This cannot be paid with Stars.

# One's own receipts.
receipts = 🧾 <b>Your receipts</b>
    { $count ->
        [one] { $count } payment. Tap it to see the receipt.
       *[other] { $count } payments. Tap one to see its receipt.
    }
receipts-none = 🧾 You have no receipts yet: every confirmed payment gets one.
button-receipts = 🧾 My receipts
button-newer = ‹ Newer
button-older = Older ›
button-pdf = 📄 As a PDF
receipt-caption = 🧾 Receipt <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }.
receipt-refunded-caption = ↩️ Receipt <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }. This payment was refunded.
receipt-title = Receipt for a payment
receipt-row-buyer = Received from
receipt-row-what = For
receipt-row-time = Duration
receipt-row-price = Price
receipt-row-discount = Discount
receipt-row-funded = From your balance
receipt-row-rate = Rate
receipt-row-method = Paid by
receipt-row-code = Payment code
receipt-row-paid-at = Paid
receipt-row-confirmed-at = Confirmed
receipt-row-refunded-at = Refunded
receipt-total = Total paid
receipt-stamp = REFUNDED
receipt-footer = The command /receipts shows this receipt again at any time.
receipt-stars = { $count ->
        [one] { $count } Telegram Star
       *[other] { $count } Telegram Stars
    }
method-bank_transfer = Bank transfer
method-ton = GRAM (TON network)
method-usdt_ton = USDT (TON network)
method-stars = Telegram Stars
method-card = Bank card
method-manual = Nothing to pay

# Cards.
button-card = 💳 Pay by card
card-checkout = 💳 <b>{ $plan }</b> for { $amount } by card.
    Tap <b>Pay</b> on the invoice below: you are in as soon as the payment went through.
NoCards = This cannot be paid by card right now. Please choose another way to pay.
card-waiting = 💳 A card payment needs your decision: approve it to give what it paid for, or send the money back at the provider and say so here.
card-unknown = 💳 { $name } (<code>{ $id }</code>) paid { $amount } by card for something I do not know, so it is on their balance. The provider's number: <code>{ $charge }</code>. There is nothing to do; if they want it back: 👤 Person, “Pay balance back”.
card-in-doubt = 💳 Your card payment of { $amount } arrived, but it does not fit an open payment. The team was told and decides about it; your money is not lost.
card-refused = 💳 Your card payment of { $amount } for <b>{ $plan }</b> was not used.
    { $reason }
review-charge = 💳 The provider's number: <code>{ $charge }</code>
button-money-back = ↩️ Money sent back
reason-money-back = The money is on its way back to your card.
# What a machine reads on the picture of a receipt.
slip-title = 🔎 Read from the picture, only a hint:
slip-amount-fits = ✅ Amount { $amount }
slip-amount-differs = 🔴 Another amount: { $amount }
slip-amount-missing = ⚪ No amount found
slip-day-fits = ✅ Date { $day }
slip-day-differs = 🔴 Date { $day } does not fit
slip-day-missing = ⚪ No date found
slip-code-found = ✅ The payment code
slip-code-missing = ⚪ No payment code found
slip-reference = Bank reference <code>{ $reference }</code>
slip-unreadable = 🔎 The picture could not be read by machine.

# Refunds: what an admin sees of a payment, and what the person is told.
usage-refund = Write it like this: <code>/refund @username</code>
button-payments = 💳 Payments
person-payments = { $count ->
        [0] 💳 { $name } has not paid for anything yet.
        [one] 💳 <b>{ $name }</b>: { $count } payment. Choose it to see more or to give it back.
       *[other] 💳 <b>{ $name }</b>: { $count } payments. Choose one to see more or to give it back.
    }
payment-card = 💳 <b>{ $number }</b>
    { $plan }: { $amount }, { $method }
    From { $name } (<code>{ $id }</code>), { $paid }
payment-access = The access it gave runs until { $until }.
payment-access-lifetime = The access it gave has no end.
payment-access-over = The access it gave is over.
payment-refunded-whole = ↩️ Given back on { $at }, and the access ended.
    Note: { $note }
payment-refunded-kept = ↩️ Given back on { $at }, and the access was kept.
    Note: { $note }
button-refund-whole = ↩️ Give back and end the access
button-refund-kept = ↩️ Give back, keep the access
refund-question-whole = <b>Give the money back and end what it paid for?</b> They leave the channels that nothing else of theirs includes. Balance that it used is theirs again, and a plan that it replaced runs on to its own end, unless its value has been spent since.
refund-question-kept = <b>Give the money back and leave the access as it is?</b> From then on it counts as a gift: none of it becomes balance when they change plans.
refund-by-stars = { $amount } go back through Telegram by themselves.
refund-by-hand = You have to send the { $amount } yourself. The bot only keeps the note.
button-refund-go-on = Go on
refund-last-question = ⚠️ { $amount } of { $name }: this cannot be undone. Are you quite sure?
button-refund-sure = ↩️ Yes, give it back
refund-note-wanted = ✍️ Write in one message why { $amount } of { $name } go back, and how you send them. It is done when you have written it. Only admins read the note.
resume-refund_note = the note for a refund
command-refund = Give a payment back
payment-refunded = ↩️ We are giving you back { $amount } for <b>{ $plan }</b> (receipt { $number }). The access that came with it has ended.
payment-refunded-runs = ↩️ We are giving you back { $amount } for <b>{ $plan }</b> (receipt { $number }). Your membership now runs until { $until }.
payment-refunded-lifetime = ↩️ We are giving you back { $amount } for <b>{ $plan }</b> (receipt { $number }). Your membership still has no end.
payment-refunded-access-kept = ↩️ We are giving you back { $amount } for <b>{ $plan }</b> (receipt { $number }). Your access stays as it is.
stars-taken-back = ⭐ Telegram gave { $name } (<code>{ $id }</code>) the { $stars } Stars for { $plan } back. The payment is refunded here, too.

NotSettled = Only a confirmed payment can be given back.
AlreadyRefunded = Already given back by { $by }, { $at }.
CreditedOnward = Unused days of this payment went into { $number } ({ $plan }). Give that one back first.

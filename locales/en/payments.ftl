# Payments: checkout by bank transfer, receipts and their review.
checkout = 🧾 <b>{ $plan }</b>
    Transfer exactly <b>{ $amount }</b> to:

    Bank: <code>{ $bank }</code>
    Recipient: <code>{ $holder }</code>
    Account: <code>{ $number }</code>
checkout-details = { $details }
checkout-rate = { $price } at { $rate }. This rate is locked in for this payment.
checkout-code = Reference: <code>{ $code }</code>
checkout-code-why = Put the reference in your transfer so we know the money is from you.
checkout-then = Then <b>send me a photo or PDF of your proof of payment</b> right here, by { $until }.
button-copy-number = 📋 Account number
button-copy-amount = 📋 Amount
button-copy-code = 📋 Comment
button-copy-reference = 📋 Reference
button-other-way = 🔀 Pay another way
button-cancel-payment = ✖️ Cancel payment
button-send-receipt = 📎 Send proof of payment
button-try-again = 📎 Send new proof of payment
checkout-cancelled = The payment for <b>{ $plan }</b> is canceled. If you've already sent the money, send me your proof of payment anyway.
checkout-left = The payment for <b>{ $plan }</b> is canceled. Please don't pay it.
invoice-over = ⌛ The time to pay for <b>{ $plan }</b> is over, and its invoice no longer works. You can start again anytime.
receipt-wanted = 📎 Send me a <b>photo</b> or a <b>PDF</b> of your proof of payment for <b>{ $plan }</b>, { $amount }.
receipt-offered = Is this your proof of payment for <b>{ $plan }</b>, { $amount }?
button-yes-receipt = ✅ Yes, it is
button-no-receipt = No
receipt-without-payment = Thank you, but none of your payments needs a proof of payment. To buy something, choose a plan or a course first.
being-checked = ⏳ Thank you! We're checking your proof of payment for <b>{ $plan }</b>. This usually takes a few hours. I'll write to you as soon as it's done.
being-checked-late = It came in after the time to pay, so we'll take an extra look.
payment-named = 🧾 This is the code of your payment for <b>{ $plan }</b>, { $amount }.
button-open-payment = 🧾 Open payment
payment-approved = 🎉 Your payment is confirmed. <b>{ $plan }</b> is active until { $until }.
payment-approved-renewed = 🎉 Your payment is confirmed. <b>{ $plan }</b> is now active until { $until }.
payment-approved-lifetime = 🎉 Your payment is confirmed. <b>{ $plan }</b> is yours for life.
payment-approved-free = 🎉 <b>{ $plan }</b> is yours until { $until }.
payment-approved-free-lifetime = 🎉 <b>{ $plan }</b> is yours for life.
payment-approved-entries = Your channels are open:
payment-rejected = 😕 We couldn't accept your proof of payment for <b>{ $plan }</b>.
    Reason: { $reason }
    Please send a new one. Your payment code stays the same.
still-checking = ⏳ We're still checking your proof of payment for <b>{ $plan }</b>. Sorry for the wait! Nothing is lost.
checkout-expired = ⌛ The time to pay for <b>{ $plan }</b> is over. If you've already paid, send me your proof of payment and we'll still check it.

review-card = 🧾 <b>{ $plan }</b>: { $amount }
    From { $name }{ $username } (<code>{ $id }</code>)
    Code <code>{ $code }</code>, attempt { $attempt }
    Sent { $sent }
    { $completed ->
        [0] No approved payments before
        [one] { $completed } approved payment before
       *[other] { $completed } approved payments before
    }, { $rejected } rejected. Joined { $since }.
review-caption = They wrote: { $caption }
warning-same_file = 🔴 This exact file was sent before.
warning-similar_picture = 🟠 A copy of this picture was sent before.
warning-amount_off = 🟠 The amount they wrote doesn't match the price.
warning-time_off = 🟠 The picture is older than the payment.
warning-late = 🟡 Sent after the time to pay was over.
warning-promo_lapsed = 🟠 Its promo code has since been used up.
warning-funds_gone = 🟠 The balance this checkout relied on has been spent. If you approve it, they pay less than the price.
warning-funds_short = 🟠 The balance this checkout relied on has been spent. If you approve it, the money goes to their balance. Only an admin can sell it for less.
warning-paid_twice = 🔴 Paid by card, although it was already paid.
warning-other_amount = 🔴 The card payment doesn't match the amount asked.
warning-other_payer = 🔴 Paid by card by someone else than this checkout is for.
review-refused-lately = { $every ->
        [yes] 🔴 Their last { $total } proofs of payment were all rejected.
       *[no] 🔴 { $refused } of their last { $total } proofs of payment were rejected.
    }
review-earlier = ↪️ First sent by { $name }, { $sent }.
button-earlier = 🔎 View earlier one
button-pages = 📄 Show pages
button-approve = ✅ Approve
button-reject = ❌ Reject
button-person = 👤 Person
button-next-receipt = Next ›
reject-question = Why are you rejecting the proof of payment from { $name }? They'll read the reason.
reason-unreadable = We can't read the picture. Please send a sharper one.
reason-amount = The amount isn't right.
reason-not-received = The money hasn't arrived yet.
reason-wrong-receipt = This isn't proof of a payment to us.
button-reason-unreadable = Unreadable
button-reason-amount = Wrong amount
button-reason-not-received = Money not arrived
button-reason-wrong-receipt = Not a proof of payment
button-reason-own = ✍️ Another reason
reason-wanted = ✍️ Write the reason in one message. { $name } will read it exactly as you write it.
reason-too-long = That's too long. Please keep it to 500 characters.
reviewed-approved = ✅ Approved: { $name }, { $plan }. They've been notified.
reviewed-rejected = ❌ Rejected: { $name }, { $plan }. They've been notified.
verdict-approved = ✅ Approved by { $by }, { $at }.
verdict-rejected = ❌ Rejected by { $by }, { $at }. Reason: { $reason }
queue-empty = 🧾 No proofs of payment waiting. Well done!
queue-line = { $count ->
        [one] { $count } proof of payment is waiting.
       *[other] { $count } proofs of payment are waiting.
    }
review-waiting = 🆕 New proof of payment
review-overdue = ⏰ A proof of payment from { $name } has been waiting since { $since }. Please take a look.
reviews-overdue = ⏰ Several proofs of payment have been waiting for a long time. Please take a look.

PaymentUnderReview = We're checking your proof of payment right now. You can continue as soon as that's done.
NoAccount = We can't take a bank transfer for this right now. Please choose another way to pay or write to us.
AccountGone = We no longer take transfers to this account. Please choose another one.
IntentNotFound = I can't find this payment. Please choose what you'd like to buy again.
CheckoutClosed = You can't cancel this payment anymore: it's being checked or already done.
ReceiptAlreadyUsed = This proof of payment was already used for another payment. Please send the one for this payment.
AlreadyPaid = This payment is already confirmed. You don't need to send anything else.
ReceiptTooLarge = This file is too large. The limit is { $limit_mb } MB. A screenshot or photo of your proof of payment is enough.
ReceiptNotReadable = I can't read this file: it's not a picture or a PDF. Please send a photo, a screenshot or a PDF of your proof of payment.
ReceiptDamaged = I can't open this file: it's damaged or incomplete. Please send it again, or send a screenshot.
ReceiptLocked = This PDF is protected with a password. Please save it without the password, or send a screenshot.
ReceiptTooBig = This picture is too big to open. Please send a screenshot or a regular photo.
ReceiptTooHeavy = I couldn't open this file in time. Please send a screenshot or a photo instead.
PictureNotDrawn = I couldn't create it this time. Please try again in a moment.
picture-refused = Telegram didn't take the picture, so here it is in words.
PaymentNotFound = I can't find this payment.
OwnPayment = This is your own payment. Another admin has to review it.
AlreadyReviewed = { $verdict ->
        [approved] Already approved by { $by } on { $at }.
       *[rejected] Already rejected by { $by } on { $at }.
    }
AlreadyReviewed-unknown-admin = another admin

# Telegram Stars.
button-stars = ⭐ Pay with { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    }
stars-checkout = ⭐ <b>{ $plan }</b> for { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    }.
    Tap <b>Pay</b> on the invoice below. You're in as soon as the payment goes through.
invoice-about = Your payment for { $plan }.
stars-sent-back = ⭐ We're refunding your { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    }: this payment was no longer needed.
stars-refused = ⭐ { $stars } Stars from { $name } (<code>{ $id }</code>) didn't match an open checkout. I'm refunding them.
star-subscription-ended = ⭐ Your Stars subscription to <b>{ $plan }</b> no longer renews: { $because ->
        [plan_changed] you now have another plan.
        [lifetime] you now have lifetime access.
        [refunded] its payment was refunded.
        [revoked] the team ended your access.
        [banned] you were banned from one of its channels.
        [recovered] your membership moved to another Telegram account.
       *[replaced] your new subscription replaces it.
    }
    Telegram won't charge you for it again.
stars-subscription = ⭐ <b>{ $plan }</b>: { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    } every 30 days.
    Tap <b>Pay</b>. You're in as soon as the payment goes through. Telegram then renews it automatically until you stop it, here under /membership or in Telegram's settings.
star-renewal-canceled = ⭐ Your Stars subscription to <b>{ $plan }</b> won't renew. You keep what you paid for, at least until { $until }.
star-renewal-failed = ⚠️ Telegram couldn't charge { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    } for <b>{ $plan }</b>. You've paid until { $until }. Top up your Stars and Telegram will try again, or choose another way to pay.
RenewalOver = You can't change this subscription here anymore. See /membership for how things stand.
AlreadyRenewing = This plan already renews automatically with Stars. To see when or to stop it, open /membership.
InvoiceNotYours = This invoice was made for someone else. Open the bot and choose your own purchase.
InvoiceOver = This invoice is no longer valid. You weren't charged. Please start again.
StarsRefused = Telegram isn't accepting Stars for this right now. You weren't charged. Please choose another way to pay.
NoStarPrice = You can't pay for this with Stars. Please choose another way to pay.

# One's own receipts.
receipts = 🧾 <b>Your receipts</b>
    { $count ->
        [one] { $count } payment. Tap it to see the receipt.
       *[other] { $count } payments. Tap one to see its receipt.
    }
receipts-none = 🧾 No receipts yet. You'll get one for every confirmed payment.
button-receipts = 🧾 My receipts
button-newer = ‹ Newer
button-older = Older ›
button-pdf = 📄 PDF
receipt-caption = 🧾 Receipt <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }.
receipt-refunded-caption = ↩️ Receipt <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }. This payment was refunded.
letters-missed = { $count ->
        [1] ✍️ Our fonts don't have this letter, so it's missing from the document: { $letters }
       *[other] ✍️ Our fonts don't have these letters, so they're missing from the document: { $letters }
    }
receipt-title = Payment receipt
receipt-row-buyer = Received from
receipt-row-what = For
receipt-row-time = Duration
receipt-row-period = Period
receipt-period = from { $from } to { $until }
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
receipt-footer = To see this receipt again, send /receipts to the bot.
receipt-stars = { $count ->
        [one] { $count } Telegram Star
       *[other] { $count } Telegram Stars
    }
method-bank_transfer = Bank transfer
method-ton = GRAM (TON network)
method-usdt_ton = USDT (TON network)
method-stars = Telegram Stars
method-card = Bank card
method-manual = Free

# Cards.
button-card = 💳 Pay by card
card-checkout = 💳 <b>{ $plan }</b> for { $amount } by card.
    Tap <b>Pay</b> on the invoice below. You're in as soon as the payment goes through.
button-page = 📄 Page { $number }
receipt-page = 📄 Page { $number } of { $of }
CardSumRefused = Telegram accepts card payments from about { $least } to { $most }. Please choose another way to pay.
NoCards = You can't pay for this by card right now. Please choose another way to pay.
card-waiting = 💳 A card payment needs your decision. Approve it to give them what they paid for. Or refund it at the provider, then tap the button below.
card-unknown = 💳 { $name } (<code>{ $id }</code>) paid { $amount } by card, and I don't know what for. I added it to their balance. The provider's number: <code>{ $charge }</code>. You don't need to do anything. If they want it back: 👤 Person, “Pay out balance”.
card-in-doubt = 💳 Your card payment of { $amount } arrived, but it doesn't match an open payment. Our team is looking into it. Your money is safe.
card-refused = 💳 We didn't use your card payment of { $amount } for <b>{ $plan }</b>.
    { $reason }
review-charge = 💳 The provider's number: <code>{ $charge }</code>
button-money-back = ↩️ Money refunded
reason-money-back = We're refunding it to your card.
# What a machine reads on the picture of a receipt.
ocr-title = 🔎 Read from the picture (only a hint):
ocr-amount-fits = ✅ Amount { $amount }
ocr-amount-differs = 🔴 Different amount: { $amount }
ocr-amount-missing = ⚪ No amount found
ocr-day-fits = ✅ Date { $day }
ocr-day-differs = 🔴 Date { $day } doesn't match
ocr-day-missing = ⚪ No date found
ocr-code-found = ✅ Payment code
ocr-code-missing = ⚪ No payment code found
ocr-reference = Bank reference <code>{ $reference }</code>
ocr-unreadable = 🔎 I couldn't read this picture automatically.

# Refunds: what an admin sees of a payment, and what the person is told.
usage-refund = Send it like this: <code>/refund @username</code>
button-payments = 🧾 Payments
person-payments = { $count ->
        [0] 🧾 { $name } hasn't paid for anything yet.
        [one] 🧾 <b>{ $name }</b>: { $count } payment. Tap it to see more or to refund it.
       *[other] 🧾 <b>{ $name }</b>: { $count } payments. Tap one to see more or to refund it.
    }
payment-card = 🧾 <b>{ $number }</b>
    { $plan }: { $amount }, { $method }
    From { $name } (<code>{ $id }</code>), { $paid }
payment-access = It gives access until { $until }.
payment-access-lifetime = It gives lifetime access.
payment-access-over = Its access has ended.
payment-refunded-whole = ↩️ Refunded on { $at }, and the access ended.
    Note: { $note }
payment-refunded-kept = ↩️ Refunded on { $at }, and the access stayed.
    Note: { $note }
button-refund-whole = ↩️ Refund and end access
button-refund-kept = ↩️ Refund, keep access
refund-question-whole = <b>Refund this payment and end the access it gave?</b> They leave the channels they have no other access to. They get back any balance they used for it. If it replaced another plan, that plan continues to its own end, unless its value has been spent since.
refund-question-kept = <b>Refund this payment and keep the access?</b> It then counts as a gift: if they change plans, its value doesn't go to their balance.
refund-by-stars = Telegram refunds { $amount } automatically.
refund-by-hand = You have to send the { $amount } yourself. The bot only keeps a record.
button-payment-first = ↩️ First: { $number }
button-refund-go-on = Continue
refund-last-question = ⚠️ Refund { $amount } to { $name }? You can't undo this.
button-refund-sure = ↩️ Yes, refund
refund-note-wanted = ✍️ Write in one message why you're refunding { $amount } to { $name } and how you're sending the money. The refund is recorded as soon as you send the note. Only admins can read it.
resume-refund_note = a note for a refund
command-refund = Refund a payment
payment-refunded = ↩️ We're refunding { $amount } for <b>{ $plan }</b> (receipt { $number }). The access that came with it has ended.
payment-refunded-runs = ↩️ We're refunding { $amount } for <b>{ $plan }</b> (receipt { $number }). Your membership is now active until { $until }.
payment-refunded-lifetime = ↩️ We're refunding { $amount } for <b>{ $plan }</b> (receipt { $number }). Your membership is still for life.
payment-refunded-access-kept = ↩️ We're refunding { $amount } for <b>{ $plan }</b> (receipt { $number }). Your access stays as it is.
stars-taken-back = ⭐ Telegram refunded { $name } (<code>{ $id }</code>) the { $stars } Stars for { $plan }. I marked the payment as refunded here too.

NotSettled = You can only refund a confirmed payment.
AlreadyRefunded = Already refunded by { $by }, { $at }.
CreditedOnward = Unused days of this payment went into { $number } ({ $plan }). Refund that one first.

file-lost = 😕 Telegram no longer has this file. Please send it again.

# Money of one's own: what a purchase brings and ends, the balance, and what goes back.
span-behind = 📅 Added to the time you have: from { $from } until { $until }.
span-begins = 📅 Starts when the payment is confirmed. If you pay today, it runs until { $until }.
span-begins-free = 📅 Starts right away and runs until { $until }.
span-good = 📅 Starts when the payment is confirmed, and it's yours for life.
span-good-free = 📅 Starts right away, and it's yours for life.
funding-stop = ♻️ Your current plan, <b>{ $plan }</b>, ends then. { $days ->
        [one] { $days } unused day is
       *[other] { $days } unused days are
    } worth { $value }.
funding-stop-used = ♻️ Your current plan, <b>{ $plan }</b>, ends then.
funding-used = 💰 { $off } from your balance is already taken off.
funding-left = 💰 { $left } stays in your balance for next time.

balance = 💰 Your balance: <b>{ $sums }</b>. It's used first for your next purchase.
balance-spend-only = { $sums } of it came in Stars: you can spend it here, but we can't pay it out.
money-kept-older = 💰 Your { $amount } for <b>{ $plan }</b> is in your balance: by the time it arrived, you had chosen another plan. Still want <b>{ $plan }</b>? Tap below to pay from your balance.
money-kept-cancelled = 💰 Your { $amount } for <b>{ $plan }</b> arrived after that payment was canceled, so it's in your balance. Still want <b>{ $plan }</b>? Tap below to pay from your balance.
money-kept-lifetime = 💰 Your { $amount } for <b>{ $plan }</b> is in your balance: your membership is for life, so there was nothing left to buy. Use it for a course, or write to us and we'll send it back.
money-kept-has_seat = 💰 Your { $amount } for <b>{ $plan }</b> is in your balance: you already had a seat there. You can use it for your next purchase.
money-kept-short = 💰 { $amount } arrived for <b>{ $plan }</b>. That's not enough yet, so it's in your balance. Tap below to see what's missing.
money-kept-surplus = 💰 Another { $amount } arrived for <b>{ $plan }</b>, which was already paid. It's in your balance, and you can use it for your next purchase.
money-kept-unmatched = 💰 { $amount } arrived, and I can't tell what it was for. It's in your balance, and you can use it for your next purchase.
money-kept-chosen = 💰 We checked your { $amount } for <b>{ $plan }</b>, and it's now in your balance. Use it for <b>{ $plan }</b> or anything else.
button-use-balance = 💰 Use for { $plan }
course-over = 🏁 Your access to <b>{ $course }</b> ended on { $until }. Thank you for learning with us!
course-over-certificate = You keep your certificate, and anyone can verify its number. The lessons and channels are now closed.
course-over-progress = The lessons and channels are now closed. Your progress is saved: { $done } of { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }.
course-over-nothing = Its channels are now closed.
course-over-next = Want to continue? Take the course again, or choose the next one.
membership-ended-others = <b>{ $plan }</b> ended on { $until }. The rest of your access stays as it is.
revoked-to-balance = 💰 We added the value of your unused time to your balance: { $sums }.
revoked-to-refund = ↩️ We're refunding the value of your unused time: { $sums }.
checkout-terms = By continuing, you accept the terms: /terms
no-way-to-pay = We can't take a payment for this right now. Write to us, and we'll find a way.
part-refunded = ↩️ We're refunding { $amount } of your payment for <b>{ $plan }</b> (receipt { $number }). Your access stays as it is.
balance-paid-back = ↩️ We're paying out { $amount } from your balance.
payment-refunded-balance = ↩️ We're refunding { $amount } for <b>{ $plan }</b> (receipt { $number }). It's no longer in your balance.
receipt-row-became = Credited to
receipt-became-balance = your balance
lifetime-unpaid = ⚠️ Telegram returned { $name } (<code>{ $id }</code>) the Stars for <b>{ $plan }</b>, but their value had gone into a lifetime membership. It stays active until you decide: open the person's card.

# What admins see and do.
card-balance = 💰 Balance: { $sums }
card-balance-spend-only = 💰 Balance: { $sums }. Of this, { $only } came in Stars and can only be spent
button-operation-payout = ↩️ Pay out balance
form-payout = ↩️ Pay out balance
form-payout-currency = Which currency do you send?
form-payout-amount = How much? You send the money yourself. The bot takes it off the balance.
form-payout-to = Sending it on the TON network? Send me the address there, or a name like <code>anna.ton</code>. Otherwise skip this.
form-payout-note = Why, and how are you sending it? Only admins can read this.
form-payout-sure = ⚠️ You can't undo this after saving. Are you really sending the money?
label-payout-currency = Currency
label-payout-amount = Amount
label-payout-to = TON address
label-payout-note = Note
label-payout-sure = Confirmed
money-all = All of it: { $amount }
money-sure = Yes, I'm sending it
payout-preview = You send <b>{ $amount }</b> to <b>{ $name }</b> yourself. The bot takes it off their balance and notifies them.
    Note: <i>{ $note }</i>
payout-done = ↩️ { $amount } taken off the balance of { $name }. They've been notified.
payout-nothing = This balance has nothing to pay out.
button-refund-part = ↩️ Partial refund
button-refund-balance = ↩️ Refund
form-whole = ↩️ Refund
form-whole-to = Where on the TON network are you sending it? Send me the address there, or a name like <code>anna.ton</code>. Skip this if you're sending it some other way.
form-whole-note = Why, and how are you sending it? Only admins can read this.
label-whole-to = TON address
label-whole-note = Note
whole-preview = ⚠️ You send <b>{ $amount }</b> for { $number } to <b>{ $name }</b> yourself. The bot records the refund and notifies them. You can't undo this after saving.
    Note: <i>{ $note }</i>
form-part = ↩️ Partial refund
form-part-amount = How much are you refunding? You send the money yourself. The access stays as it is.
form-part-to = Sending it on the TON network? Send me the address there, or a name like <code>anna.ton</code>. Otherwise skip this.
form-part-note = Why, and how are you sending it? Only admins can read this.
form-part-sure = ⚠️ You can't undo this after saving. Are you really sending the money?
label-part-amount = Amount
label-part-to = TON address
label-part-note = Note
label-part-sure = Confirmed
part-preview = You send <b>{ $amount }</b> of { $number } to <b>{ $name }</b> yourself. Their access stays, and the bot notifies them.
    Note: <i>{ $note }</i>
part-done = ↩️ { $amount } refunded. They've been notified.
payment-parts = ↩️ Refunded so far: { $amount }
payment-refundable = You can refund up to { $amount } in part.
payment-stars-whole = ⭐ Telegram refunds Stars in full or not at all.
payment-by-wallet = 👛 It came without a comment. I recognized the wallet, which they had linked.
payment-on-balance = This money bought nothing: it went to the person's balance.
payment-refunded-off = ↩️ Refunded from the balance on { $at }.
    Note: { $note }
refund-question-balance = <b>Refund this payment?</b> The money comes off the person's balance.
form-end-to = They paid for time they haven't used. What should happen to its value?
label-end-to = Unused value
end-to-nothing = The shop keeps it
end-to-balance = 💰 To balance: { $sums }
end-to-refund = ↩️ Refund: { $sums }
end-means-nothing = Paid and unused: { $sums }. The shop keeps it.
end-means-balance = Paid and unused: { $sums }. It goes to their balance.
end-means-refund = Paid and unused: { $sums }. You send it yourself, and they're told to expect it.
end-means-stars = { $sums } of it came in Stars, which can't be refunded in part. It goes to their balance.
review-newer = 🟠 They've since bought <b>{ $plan }</b>. What should this money be used for?
review-newer-stop = ♻️ <b>{ $plan }</b> would end: its unused value, { $value }, goes to their balance.
button-approve-plan = ✅ { $plan }; rest of { $newer } to balance
button-approve-plan-only = ✅ { $plan } after all
button-approve-balance = 💰 Add to balance
verdict-balance = 💰 Added to their balance.
history-refunded_part = partial refund by { $by }
history-money_kept = { $amount } for { $plan } added to balance
history-money_unmatched = { $amount } without a reference added to balance
history-balance_paid_back = { $amount } paid out from the balance by { $by }
audit-log-refunded_part = partial refund
action-payment_refunded_part = refunded part of a payment
action-balance_paid_back = paid out a balance

FreePlanStands = You already have “{ $plan }”, and it's free: you can take it again when it ends.
FundingChanged = Your balance has changed, and so has the price. Please open this again to see the new price.
OlderWish = They've bought another plan since. Choose below what to do with this money for “{ $plan }”.
BalanceSpent = They've already spent what this payment added to their balance. Refund the newer purchase first, or refund only part of this one.
StarsInPart = Telegram refunds Stars in full or not at all. Refund the whole payment, or add days instead.
PartOutOfRange = Please choose an amount above zero, up to { $most }.
dues-title = ↩️ <b>Refunds to send</b>
dues-none = No refunds to send.
due-line = { $name } · { $amount } · since { $since }
due-card = ↩️ You owe <b>{ $name }</b> (<code>{ $id }</code>) a refund of { $amount }.
    They were told on { $since }. Send it the way they paid, then tap the button below.
due-wallet = Their linked wallet: <code>{ $address }</code>
due-question = Have you sent { $amount } to { $name }? They'll be told it's on the way.
due-sent = ✅ { $amount } sent to { $name }. They've been notified.
button-due-sent = ✅ I've sent it
button-due-sure = ✅ Yes, I've sent it
action-refund_sent = sent a refund
money-sent = ↩️ We've sent you { $amount }. Your bank may take a few days.
DueSettled = This has changed in the meantime. Please check the list again.
stuck-line = ⭐ { $name } · { $stars } Stars not refunded by Telegram
stuck-card = ⭐ Telegram didn't refund { $stars } Stars to <b>{ $name }</b> (<code>{ $id }</code>).
stuck-why = Telegram says: { $error }
stuck-since = Last tried: { $at }
stuck-question = Have you settled this with { $name } another way? Then the { $stars } Stars won't be refunded.
stuck-tried = I'm asking Telegram again. Refunds that go through disappear from this list.
stuck-settled = ✅ Marked as settled another way.
button-stuck-retry = 🔁 Try again
button-stuck-done = ✅ Settled another way
button-stuck-sure = ✅ Yes, settled
action-stars_tried_again = retried a Stars refund
action-stars_settled = settled a Stars refund another way
StarsSettled = Already taken care of: it's being retried or was settled another way.

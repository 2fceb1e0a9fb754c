# Money of one's own: what a purchase brings and ends, the balance, and what goes back.
span-behind = 📅 Added to what you have: from { $from } until { $until }.
span-begins = 📅 Starts as soon as the payment is confirmed. If you pay today, it runs until { $until }.
span-begins-free = 📅 Starts right away and runs until { $until }.
span-good = 📅 Starts as soon as the payment is confirmed, and is yours for good.
span-good-free = 📅 Starts right away, and is yours for good.
funding-stop = ♻️ <b>{ $plan }</b> ends then. { $days ->
        [one] { $days } unused day is
       *[other] { $days } unused days are
    } worth { $value }.
funding-stop-used = ♻️ <b>{ $plan }</b> ends then.
funding-used = 💰 { $off } of your own money is already taken off.
funding-left = 💰 { $left } stays on your balance for next time.

balance = 💰 Your balance: <b>{ $sums }</b>. Whatever you choose next is paid from it first.
balance-spend-only = { $sums } of it came in Stars: you can spend it here, but it cannot be paid out.
money-kept-older = 💰 Your { $amount } for <b>{ $plan }</b> is on your balance: by the time it arrived, you had chosen another plan. Still want <b>{ $plan }</b>? One tap, and your balance pays for it.
money-kept-cancelled = 💰 Your { $amount } for <b>{ $plan }</b> arrived although that payment had been cancelled, so it is on your balance. One tap, and it pays for <b>{ $plan }</b> after all.
money-kept-lifetime = 💰 Your { $amount } for <b>{ $plan }</b> is on your balance: your membership never ends, so there was nothing left to buy. Use it for a course, or write to us and we send it back.
money-kept-has_seat = 💰 Your { $amount } for <b>{ $plan }</b> is on your balance: your seat there was already yours. It pays for whatever you choose next.
money-kept-short = 💰 { $amount } arrived for <b>{ $plan }</b>. That is not enough yet, so it is on your balance. One tap shows what is still missing.
money-kept-surplus = 💰 Another { $amount } arrived for <b>{ $plan }</b>, which was paid already. It is on your balance and pays for whatever you choose next.
money-kept-unmatched = 💰 { $amount } arrived, and I cannot tell what it was for. It is on your balance and pays for whatever you choose next.
money-kept-chosen = 💰 We have checked your { $amount } for <b>{ $plan }</b>, and it is on your balance now. Use it for <b>{ $plan }</b> or for anything else.
button-use-balance = 💰 Use it for { $plan }
course-over = 🏁 Your access to <b>{ $course }</b> ended on { $until }. Thank you for learning with us! Your progress, and your certificate if you earned one, stay in /mycourses.
membership-ended-others = <b>{ $plan }</b> ended on { $until }. Everything else of yours goes on as it is.
revoked-to-balance = 💰 What you had paid and not used is on your balance: { $sums }.
revoked-to-refund = ↩️ We are sending back what you had paid and not used: { $sums }.
part-refunded = ↩️ We are giving you back { $amount } of your payment for <b>{ $plan }</b> (receipt { $number }). Your access stays as it is.
balance-paid-back = ↩️ We are paying you back { $amount } from your balance.
payment-refunded-balance = ↩️ We are giving you back { $amount } for <b>{ $plan }</b> (receipt { $number }). It is no longer on your balance.
receipt-row-became = Became
receipt-became-balance = your balance
lifetime-unpaid = ⚠️ Telegram gave the Stars for <b>{ $plan }</b> back to { $name } (<code>{ $id }</code>), and their value had gone into a lifetime membership. It runs on until you decide: see the person's card.

# What admins see and do.
card-balance = 💰 Balance: { $sums }
card-balance-spend-only = 💰 Balance: { $sums }. Of it, { $only } came in Stars and can only be spent
button-deed-payout = ↩️ Pay balance back
form-payout = ↩️ Pay balance back
form-payout-currency = Which currency do you send?
form-payout-amount = How much? You send it yourself, and the bot takes it off the balance.
form-payout-note = Why, and how do you send it? Only admins read this.
form-payout-sure = ⚠️ Once it is saved, it cannot be undone. Are you really sending the money?
label-payout-currency = Currency
label-payout-amount = Amount
label-payout-note = Note
label-payout-sure = Confirmed
money-all = All of it: { $amount }
money-sure = Yes, I am sending it
payout-preview = You send <b>{ $amount }</b> to <b>{ $name }</b> yourself. It leaves the balance, and they are told.
    Note: <i>{ $note }</i>
payout-done = ↩️ { $amount } of the balance of { $name } is paid back. They were told.
payout-nothing = There is nothing on this balance that could be paid back.
button-refund-part = ↩️ Give a part back
button-refund-balance = ↩️ Give it back
form-part = ↩️ Give a part back
form-part-amount = How much goes back? You send it yourself, and the access stays as it is.
form-part-note = Why, and how do you send it? Only admins read this.
form-part-sure = ⚠️ Once it is saved, it cannot be undone. Are you really sending the money?
label-part-amount = Amount
label-part-note = Note
label-part-sure = Confirmed
part-preview = You send <b>{ $amount }</b> of { $number } to <b>{ $name }</b> yourself. The access stays, and they are told.
    Note: <i>{ $note }</i>
part-done = ↩️ { $amount } is given back. They were told.
payment-parts = ↩️ Given back in part so far: { $amount }
payment-refundable = Up to { $amount } can be given back in part.
payment-stars-whole = ⭐ Telegram sends Stars back whole or not at all.
payment-on-balance = It bought nothing: the money became the person's balance.
payment-refunded-off = ↩️ Given back on { $at }, off the balance.
    Note: { $note }
refund-question-balance = <b>Give the money back?</b> It is taken off the person's balance.
form-end-to = They have paid for time that they have not used. What becomes of its value?
label-end-to = Unused value
end-to-nothing = Nothing, the shop keeps it
end-to-balance = 💰 Their balance: { $sums }
end-to-refund = ↩️ Send back: { $sums }
end-means-nothing = Paid and not used: { $sums }. The shop keeps it.
end-means-balance = Paid and not used: { $sums }. It goes to their balance.
end-means-refund = Paid and not used: { $sums }. You have to send it yourself; they are told that it comes.
end-means-stars = { $sums } of it came in Stars, which cannot be sent back in part: that goes to their balance.
review-newer = 🟠 Since then they have bought <b>{ $plan }</b>. What shall this money be?
review-newer-stop = ♻️ <b>{ $plan }</b> would end: { $value } of it is unused and goes to their balance.
button-approve-plan = ✅ { $plan }, the rest of { $newer } to balance
button-approve-plan-only = ✅ { $plan } after all
button-approve-balance = 💰 Keep as balance
verdict-balance = 💰 It became their balance.
story-refunded_part = part of a payment given back by { $by }
story-money_kept = { $amount } for { $plan } became balance
story-money_unmatched = { $amount } that named nothing became balance
story-balance_paid_back = { $amount } of the balance paid back by { $by }
trail-refunded_part = part of a payment given back
action-payment_refunded_part = gave a part of a payment back
action-balance_paid_back = paid balance back

FreePlanStands = You already have “{ $plan }”, and it is free: you can take it again when it is over.
FundingChanged = Your balance has changed meanwhile, and with it the price. Please open it once more and look at it as it is now.
OlderWish = They have bought another plan since. Please choose below what this money for “{ $plan }” becomes.
BalanceSpent = What this payment left on the balance has been spent since. Give the newer purchase back first, or only a part of this one.
StarsInPart = Telegram sends Stars back whole or not at all. Give the whole payment back, or add days instead.
PartOutOfRange = Please choose an amount above zero and no higher than { $most }.
dues-title = ↩️ <b>Money to send back</b>
dues-none = Nobody waits for money from you.
due-line = { $name } · { $amount } · since { $since }
due-card = ↩️ <b>{ $name }</b> (<code>{ $id }</code>) is to get { $amount } back.
    They were told on { $since }. Send it the way they paid, then say so here.
due-question = Have you sent { $amount } to { $name }? They will be told that it is on its way.
due-sent = ✅ { $amount } sent to { $name }. They know.
button-due-sent = ✅ I have sent it
button-due-sure = ✅ Yes, it is sent
action-refund_sent = sent money back
money-sent = ↩️ We have sent you { $amount }. A bank may take a few days.
DueSettled = This has changed meanwhile: look at the list once more.
stuck-line = ⭐ { $name } · { $stars } Stars that Telegram did not send back
stuck-card = ⭐ { $stars } Stars should have gone back to <b>{ $name }</b> (<code>{ $id }</code>), and did not.
stuck-why = Telegram says: { $error }
stuck-since = Last tried: { $at }
stuck-question = Is it settled with { $name } in another way? The { $stars } Stars will not be sent back then.
stuck-tried = I am asking Telegram once more. What went back is gone from this list.
stuck-settled = ✅ Written down: it was settled in another way.
button-stuck-retry = 🔁 Try again
button-stuck-done = ✅ Settled in another way
button-stuck-sure = ✅ Yes, it is settled
action-stars_tried_again = asked for Stars to be sent back once more
action-stars_settled = settled Stars in another way
StarsSettled = This is settled: it is being tried again, or was done in another way.

# Subscriptions: plans, a person's own membership, reminders and what admins give and take.
shop = 💎 <b>Plans</b>
    Choose one to see what is in it.
shop-empty = 💎 Nothing is on sale at the moment. Please come back a little later.
shop-line = <b>{ $name }</b>: { $price }
column-plan = Plan
column-time = Time
column-price = Price
months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
for-life = for life
plan-card = 💎 <b>{ $name }</b>
    { $price }, { $time }
plan-features = <b>What you get</b>
plan-channels = <b>Channels</b>
button-buy = 🏦 Buy for { $price } by transfer
button-buy-in = Pay { $price } to { $bank }
button-change = ♻️ Change to this plan
button-all-plans = ‹ All plans
account-question = Which account would you like to transfer to?
credit-applied = ♻️ { $days ->
        [one] { $days } unused day
       *[other] { $days } unused days
    } of <b>{ $plan }</b>: { $off } off.
credit-days = What is left over gives you { $days ->
        [one] { $days } more day.
       *[other] { $days } more days.
    }
credit-ends = Your present plan ends as soon as the new payment is confirmed.
checkout-credit = ♻️ { $off } for the unused days of <b>{ $plan }</b> is already taken off.

membership-none = You have no membership yet. Have a look at the plans: it takes a minute.
membership-active = ⭐ <b>{ $plan }</b>
    Until { $until }.
membership-lifetime = ⭐ <b>{ $plan }</b>
    Yours for good.
membership-grace = ⚠️ <b>{ $plan }</b> ended on { $until }. You stay inside until { $grace }: renew before that and no day is lost.
membership-over = <b>{ $plan }</b> ended on { $until }. Renew whenever you like and you get in again at once.
stars-renewal-active = 🔁 Renews by itself: { $stars } Stars, next time around { $until }.
stars-renewal-canceled = ⏸ Will not renew. Paid with Stars until { $until }.
stars-renewal-canceled-by-telegram = ⏸ Will not renew. Paid with Stars until { $until }. To let it go on, open Telegram's settings, My Stars.
stars-renewal-failed = ⚠️ Telegram could not take { $stars } Stars. Paid until { $until }.
button-stop-renewal = ⏸ Stop renewing
button-resume-renewal = 🔁 Renew again
channels-title = <b>Your channels</b>
door-inside = ✅ { $channel }: you are inside
door-open = 🔑 { $channel }: tap the button below to join
door-broken = 🛠 { $channel }: the door is being repaired, we were told
button-join = Join { $channel }
button-let-me-in = 🚪 I cannot get in: { $channel }
button-renew = 🔁 Renew
button-choose-plan = 💎 Choose a plan

ends-soon = ⏰ Your membership <b>{ $plan }</b> ends on { $until }. { $days ->
        [one] One day is left.
       *[other] { $days } days are left.
    }
    Renew now and the new time is added to the end: you lose nothing.
membership-ended = Your membership <b>{ $plan }</b> ended on { $until }, and you were taken out of its channels. Thank you for being with us. You can come back at any time.
membership-given = 🎁 A present for you: <b>{ $plan }</b> until { $until }.
membership-given-lifetime = 🎁 A present for you: <b>{ $plan }</b>, for good.
days-added = 🎁 { $days ->
        [one] We added one day
       *[other] We added { $days } days
    } to your membership. It now runs until { $until }.
membership-revoked = Your membership was ended by the team.
    Reason: { $reason }

PlanGone = This plan is no longer sold. Here are the ones that are.
OfferChanged = The price has changed since you saw it. Please have another look.
AlreadyLifetime = You have a lifetime membership: there is nothing left to buy. Enjoy!
NoSuchPlan = There is no plan called “{ $name }”. The names are those of /plans.
NothingRunning = { $name } has no running membership that could be changed.
DaysOutOfRange = Days are a whole number from 1 to { $limit }.
usage-grant = Write it like this: <code>/grant @username 3 months</code> (a plan's name).
usage-extend = Write it like this: <code>/extend @username 7</code> (days).
usage-revoke = Write it like this: <code>/revoke @username reason</code>. The person reads the reason.
granted = ✅ { $name } has <b>{ $plan }</b> until { $until }.
granted-lifetime = ✅ { $name } has <b>{ $plan }</b> for good.
extended = ✅ { $name }'s membership now runs until { $until }.
revoked = ✅ { $name }'s membership has ended. They are being taken out of its channels.

story-title = 🔎 <b>The story of { $name }'s membership</b>
story-empty = Nothing has happened yet.
story-line = { $at }: { $what }
story-activated = membership began, ends: { $until }
story-renewed = renewed, ends: { $until }
story-changed = moved to another plan, ends: { $until }
story-refunded = payment given back by { $by }, ends: { $until }
story-extended = days added by { $by }, ends: { $until }
story-revoked = ended by { $by }: { $reason }
story-expired = time and grace were over
story-receipt_sent = sent a receipt for { $plan }
story-receipt_rejected = receipt refused: { $reason }
story-joined = came into { $channel }
story-left = went out of { $channel }
story-removed = taken out of { $channel } ({ $why })
story-banned = banned from { $channel } by a human
story-removal_failed = could not be taken out of { $channel }
story-forever = never
why-ended = the membership ended
why-revoked = the membership was revoked
why-changed = moved to a plan without it
why-refunded = the payment was given back
why-foreign_link = came by somebody else's link
why-no_right = no right left
story-standing = { $inside ->
        [yes] Inside
       *[no] Not inside
    } { $channel }: { $right }
right-protected = protected
right-running = has a running right
right-under_review = a receipt is being checked
right-unlinked = the plan no longer includes it
right-uncertain = not certain, please look
right-ended = the right has ended
right-none = never had a right

usage-starprice = Write it like this: <code>/starprice 2500 1 month</code> (Stars, then the plan's name; 0 takes the price away).
StarsOutOfRange = A price in Stars is a whole number from 1 to { $limit }, or 0 for none.
command-starprice = A plan's price in Stars
story-appointed = made an admin by { $by }
story-dismissed = dismissed as an admin by { $by }
story-named = named an admin in the settings

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

membership-none = You have no membership yet. Have a look at the plans: it takes a minute.
membership-courses = You have no plan at the moment. Here is what your courses open for you.
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
why-no_longer_exempt = no longer on the team or on the protected list
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

plans-desk = 💎 <b>Plans</b>
    🟢 is for sale, 🗄 is archived.
plans-desk-empty = 💎 There is no plan yet. The first one is a minute's work.
button-new-plan = ➕ New plan
button-plans-before = ‹ Before
button-plans-after = More ›
plan-desk-stars = ⭐ { $stars } Stars
plan-desk-place = 🟢 For sale, number { $place } of { $places } in the shop
plan-desk-archived = 🗄 Archived: nobody can buy it, and whoever has it keeps it.
plan-desk-running = 👥 { $count ->
        [one] { $count } person has it now
       *[other] { $count } people have it now
    }
plan-desk-paid = 🧾 { $count ->
        [one] paid { $count } time
       *[other] paid { $count } times
    }
button-plan-edit = ✏️ Change
button-plan-channels = 📡 Channels
button-plan-up = ⬆️ Up
button-plan-down = ⬇️ Down
button-plan-archive = 🗄 Archive
button-plan-restore = 🟢 Sell it again
button-plan-delete = 🗑 Delete
button-plan-delete-sure = 🗑 Yes, delete it
plan-delete-question = 🗑 Delete <b>{ $plan }</b> for good? Its price, its features and its channels are forgotten. A plan that somebody has or has paid for can only be archived.
plan-deleted = 🗑 <b>{ $plan }</b> is deleted.
plan-saved = ✅ <b>{ $plan }</b> is saved.
plan-archived = 🗄 It is out of the shop.
plan-restored = 🟢 It is for sale again, at the end of the shop.
plan-doors = 📡 <b>Channels of { $plan }</b>
    ➖ takes a channel out of the plan, ➕ adds one.
plan-doors-none = I am in no channel yet. Make me an administrator of one, with the rights to invite and to ban.
plan-door-question = 📡 Take <b>{ $channel }</b> out of <b>{ $plan }</b>? Nobody new gets in by this plan. Whoever is inside stays until their time is over.
button-plan-unlink-sure = ➖ Yes, take it out
form-plan = 💎 A plan
form-plan-name = What is the plan called? It stands on its button, so keep it short: “3 months”.
form-plan-months = For how many months is it? From 1 to 120, or for life.
form-plan-currency = In which currency is its price? Choose one or send its three letters.
form-plan-price = What does it cost? Whoever is at the checkout already pays the price they were shown.
form-plan-stars = What does it cost in Telegram Stars? Without such a price it cannot be paid with them.
form-plan-features = What do people get? One thing a line, up to 12 lines.
form-plan-place = At which place does it stand in the shop? 1 is the top.
label-plan-name = Name
label-plan-months = Time
label-plan-currency = Currency
label-plan-price = Price
label-plan-stars = Stars
label-plan-features = Features
label-plan-place = Place
plan-place-last = At the end
PlanNameTaken = There is a plan called “{ $name }” already. Please choose another name.
PlanInUse = “{ $name }” cannot be deleted: { $running ->
        [0] nobody has it now, but payments and histories name it.
        [one] { $running } person has it now.
       *[other] { $running } people have it now.
    } Archive it instead: it is sold no longer, and nobody loses anything.

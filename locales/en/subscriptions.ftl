# Subscriptions: plans, a person's own membership, reminders and what admins give and take.
shop = 💎 <b>Plans</b>
    Tap one to see what's included.
shop-empty = 💎 Nothing is for sale right now. Please check back later.
shop-line = <b>{ $name }</b>: { $price }
column-plan = Plan
column-time = Duration
column-price = Price
months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
span-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
span-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
plan-of-months = { $count ->
        [0] Lifetime
        [one] { $count } month
       *[other] { $count } months
    }
for-life = for life
plan-card = 💎 <b>{ $name }</b>
    { $price }, { $time }
plan-renews = 🔁 With Stars, it renews automatically: { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    } every 30 days until you stop it.
plan-features = <b>What you get</b>
plan-channels = <b>Channels</b>
button-buy = 🏦 Buy for { $price } by transfer
button-buy-in = Pay { $price } to { $bank }
button-change = ♻️ Switch to this plan
button-all-plans = ‹ All plans
account-question = Which account would you like to transfer to?

membership-none = You don't have a membership yet. Take a look at the plans: it takes a minute.
membership-courses = You don't have a plan right now. Here's what your courses give you access to.
membership-under-review = ⏳ We're checking your payment for <b>{ $plan }</b>. I'll write to you the moment it's done.
membership-over-paid = <b>{ $plan }</b> ended on { $until }.
membership-active = 🎫 <b>{ $plan }</b>
    Until { $until }.
membership-lifetime = 🎫 <b>{ $plan }</b>
    Yours for life.
membership-grace = ⚠️ <b>{ $plan }</b> ended on { $until }. You can stay in the channels until { $grace }. Renew before then and you won't lose a day.
membership-grace-otherwise = ⚠️ <b>{ $plan }</b> ended on { $until }. You can stay in the channels until { $grace }. It can't be renewed: choose another plan before then to stay.
membership-over = <b>{ $plan }</b> ended on { $until }. Renew anytime and you're back in right away.
membership-over-otherwise = <b>{ $plan }</b> ended on { $until }. It can't be renewed, but you can choose another plan and you're back in right away.
stars-renewal-active = 🔁 Renews automatically: { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    }, next around { $until }.
stars-renewal-canceled = ⏸ Won't renew. Paid with Stars until { $until }.
stars-renewal-canceled-by-telegram = ⏸ Won't renew. Paid with Stars until { $until }. To turn it back on, open My Stars in Telegram's settings.
stars-renewal-failed = ⚠️ Telegram couldn't charge { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    }. Paid until { $until }. Top up your Stars or choose another way to pay.
button-stop-renewal = ⏸ Stop renewal
button-resume-renewal = 🔁 Resume renewal
channels-title = <b>Your channels</b>
entry-inside = ✅ { $channel }: you're in
entry-open = 🔑 { $channel }: tap the button below to join
entry-broken = 🚧 { $channel }: temporarily unavailable, we're on it
button-join = Join { $channel }
button-let-me-in = 🚪 I can't get in: { $channel }
button-renew = 🔁 Renew
button-choose-plan = 💎 Choose a plan

ends-soon = ⏰ Your membership <b>{ $plan }</b> ends on { $until }. { $days ->
        [one] One day left.
       *[other] { $days } days left.
    }
    Renew now and the new time is added at the end. You won't lose a day.
ends-soon-otherwise = ⏰ Your membership <b>{ $plan }</b> ends on { $until }. { $days ->
        [one] One day left.
       *[other] { $days } days left.
    }
    It can't be renewed: choose another plan to stay.
membership-ended = Your membership <b>{ $plan }</b> ended on { $until }, so I removed you from its channels. Thank you for being with us! You can come back anytime.
membership-given = 🎁 A gift for you: <b>{ $plan }</b> until { $until }.
membership-given-lifetime = 🎁 A gift for you: <b>{ $plan }</b>, for life.
days-added = 🎁 { $days ->
        [one] We added one day
       *[other] We added { $days } days
    } to your membership. It's now active until { $until }.
membership-revoked = The team ended your membership.
    Reason: { $reason }

PlanGone = This plan is no longer for sale. Here are the plans you can buy.
OfferChanged = The price has changed since you saw it. Please take another look.
AlreadyLifetime = You have a lifetime membership, so there's nothing left to buy. Enjoy!
NoSuchPlan = There's no plan called “{ $name }”. Please use a name from /plans.
NothingRunning = { $name } has no active membership to change.
DaysOutOfRange = Please send a whole number of days from 1 to { $limit }.
usage-grant = Send it like this: <code>/grant @username 3 months</code> (a plan's name).
usage-extend = Send it like this: <code>/extend @username 7</code> (days).
usage-revoke = Send it like this: <code>/revoke @username reason</code>. The person will read the reason.
granted = ✅ { $name } has <b>{ $plan }</b> until { $until }.
granted-lifetime = ✅ { $name } has <b>{ $plan }</b> for life.
extended = ✅ { $name }'s membership is now active until { $until }.
revoked = ✅ { $name }'s membership has ended. I'm removing them from its channels.

history-title = 🔎 <b>{ $name }'s membership, step by step</b>
history-empty = Nothing has happened yet.
history-line = { $at }: { $what }
history-activated = membership started, ends: { $until }
history-renewed = renewed, ends: { $until }
history-changed = changed plans, ends: { $until }
history-refunded = payment refunded by { $by }, ends: { $until }
history-extended = days added by { $by }, ends: { $until }
history-revoked = ended by { $by }: { $reason }
history-expired = membership and grace period ended
history-receipt_sent = sent a proof of payment for { $plan }
history-receipt_rejected = proof of payment rejected: { $reason }
history-joined = joined { $channel }
history-left = left { $channel }
history-removed = removed from { $channel } ({ $why })
history-banned = banned from { $channel } by an administrator
history-removal_failed = couldn't be removed from { $channel }
history-forever = never
why-ended = the membership ended
why-revoked = the membership was ended by an admin
why-changed = changed to a plan without it
why-refunded = the payment was refunded
why-foreign_link = used someone else's link
why-no_longer_exempt = no longer on the team or on the protected list
why-no_right = no access left
history-access = { $inside ->
        [yes] In
       *[no] Not in
    } { $channel }: { $right }
right-protected = protected
right-running = has access
right-under_review = proof of payment being checked
right-unlinked = the plan no longer includes it
right-uncertain = not sure, please check
right-ended = access has ended
right-none = never had access

usage-starprice = Send it like this: <code>/starprice 2500 1 month</code> (Stars, then the plan's name; 0 removes the price).
StarsOutOfRange = Please send a price in Stars from 1 to { $limit }, as a whole number, or 0 for none.
command-starprice = A plan's price in Stars
history-appointed = made an admin by { $by }
history-dismissed = removed as an admin by { $by }
history-named = listed as an admin in the settings

plans-desk = 💎 <b>Plans</b>
    🟢 is for sale, 🔴 is for sale but something is missing, ⚪ is a draft, 🗄 is archived.
plans-desk-empty = 💎 No plans yet. You can create the first one in a minute.
button-new-plan = ➕ New plan
button-plans-before = ‹ Previous
button-plans-after = Next ›
plan-desk-stars = ⭐ { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    }
plan-desk-place = 🟢 For sale, number { $place } of { $places } in the shop
plan-desk-draft = ⚪ Draft: members don't see it.
plan-desk-name = 🏷 A name below your domain comes with it
plan-desk-archived = 🗄 Archived: nobody can buy it, and people who have it keep it.
plan-desk-running = 👥 { $count ->
        [one] { $count } person has it now
       *[other] { $count } people have it now
    }
plan-desk-paid = 🧾 { $count ->
        [one] paid { $count } time
       *[other] paid { $count } times
    }
button-plan-gate = 🗝️ Free for holders
plan-desk-gated = 🗝️ Free for holders
gate-desk = 🗝️ <b>{ $plan }</b>: free for holders
gate-desk-none = Nobody gets it free: everybody pays.
gate-desk-wanted = Who should get it free? Send one of these:
    • an amount and a jetton's address, like <code>100 EQ…</code>
    • an NFT collection's address
    • <code>.ton</code> for everybody who owns a .ton name
    I'll look it up on the network and show you what I found before anything changes.
gate-desk-question = This is what I found. Make <b>{ $plan }</b> free for these holders? Check the address: anyone can give a token any name.
gate-desk-decimals = { $title } has { $decimals ->
        [one] { $decimals } decimal
       *[other] { $decimals } decimals
    }.
gate-desk-close = Stop giving <b>{ $plan }</b> away to holders? { $count ->
        [0] Nobody has it that way now.
        [one] { $count } person has it that way now. I'll tell them, and they keep it for at most a day.
       *[other] { $count } people have it that way now. I'll tell them, and they keep it for at most a day.
    }
button-gate-sure = ✅ Yes, free for holders
button-gate-close = ✖️ Not free for holders anymore
button-gate-close-sure = ✖️ Yes, everybody pays
resume-gate = who gets a plan for free
GateUnfit = I need an amount and an address, only an address, or <code>.ton</code>.
GateUnknown = At this address there's nothing of the kind you mean. For a jetton send the amount and the address of its master contract, for NFTs the address of the collection, not of a single NFT:
    <code>{ $address }</code>
GateTooFine = { $title } has { $decimals ->
        [one] { $decimals } decimal
       *[other] { $decimals } decimals
    }, so this amount doesn't exist. Send another one.
button-plan-edit = ✏️ Edit
button-plan-channels = 📡 Channels
button-plan-up = ⬆️ Up
button-plan-down = ⬇️ Down
button-plan-archive = 🗄 Archive
button-plan-restore = 🟢 Restore
button-plan-delete = 🗑 Delete
button-plan-delete-sure = 🗑 Yes, delete it
plan-delete-question = 🗑 Delete <b>{ $plan }</b> for good? Its price, features and channels are deleted too. If anyone has or has paid for this plan, you can only archive it.
plan-deleted = 🗑 <b>{ $name }</b> is deleted.
plan-saved = ✅ <b>{ $plan }</b> is saved.
plan-archived = 🗄 Archived. It's no longer in the shop.
plan-channels-desk = 📡 <b>Channels of { $plan }</b>
    ➖ removes a channel from the plan, ➕ adds one.
plan-channels-desk-none = I'm not in any channel yet. Make me an administrator of one, with the rights to invite and ban people.
plan-channel-question = 📡 Remove <b>{ $channel }</b> from <b>{ $plan }</b>? This plan no longer lets new people in. People already there stay until their membership ends.
button-plan-unlink-sure = ➖ Yes, remove it
form-plan = 💎 Plan
form-plan-name = What's the plan called? This goes on a button, so keep it short: “Gold”. If you skip it, I name the plan by its length, in each reader's language: “3 months”.
form-plan-months = How many months does it last? From 1 to 120, or for life.
form-plan-currency = Which currency is the price in? Choose one or send its three letters.
form-plan-price = What's the price? People already at checkout pay the price they saw.
form-plan-stars = What's the price in Telegram Stars? Without one, people can't pay with Stars.
form-plan-features = What do people get? One item per line, up to 12 lines.
form-plan-place = What's its position in the shop? 1 is the top.
form-plan-names = Does a name below your domain come with it, for as long as it runs?
label-plan-name = Name
label-plan-months = Duration
label-plan-currency = Currency
label-plan-price = Price
label-plan-stars = Stars
label-plan-features = Features
label-plan-place = Position
label-plan-names = Includes a name
plan-place-last = At the end
PlanNameTaken = There's already a plan called “{ $name }”. Please choose another name.
PlanInUse = You can't delete “{ $name }”: { $running ->
        [0] nobody has it now, but it's part of past payments and histories.
        [one] { $running } person has it now.
       *[other] { $running } people have it now.
    } Archive it instead: it's no longer for sale, and nobody loses anything.

# Promotions: codes people enter and what became of them.
button-promo = 🏷 I have a promo code
button-promo-drop = 🏷 Without the code
button-take = 🎁 Take it for free
promo-question = 🏷 Send me the code, as it is written.
promo-applied = 🏷 <b>{ $code }</b> takes { $off } off { $price }.
promo-kept = 🏷 <b>{ $code }</b> is noted. Choose a plan or a course, and its price comes down.
checkout-promo = 🏷 The code <b>{ $code }</b> is applied and kept for you.
plan-taken = 🎉 Nothing left to pay: <b>{ $plan }</b> is yours. The way into your channels comes in a moment.
usage-promo = Write it like this: <code>/promo CODE</code>.
command-promo = Use a promo code

PromoUnknown = There is no code “{ $code }”. Please check the spelling.
PromoInactive = The code { $code } is no longer in use.
PromoNotYet = The code { $code } starts on { $since }.
PromoOver = The time of the code { $code } is over.
PromoUsedUp = The code { $code } is used up: others were faster.
PromoUsedByYou = You have used the code { $code } already: it works once for each person.
PromoNotForPlan = The code { $code } is not for this one.
PromoFirstPurchaseOnly = The code { $code } is for a first purchase, and you have bought here before. Thank you!
PromoBelowMinimum = The code { $code } works from { $minimum } upwards.
PromoTooManyTries = That was a lot of codes at once. Please try again in an hour.
resume-promo_code = a promo code
PromoExists = There is a code { $code } already.
PromoNotValid = A code is 3 to 32 letters A to Z and digits; it takes 1 to 100 per cent off; uses are a whole number.
usage-newpromo = Write it like this: <code>/newpromo SPRING 20%</code>, or with uses and a last day: <code>/newpromo SPRING 20% 100 2026-12-31</code>.
usage-stoppromo = Write it like this: <code>/stoppromo SPRING</code>.
promos-title = 🏷 <b>Promo codes</b>
promos-empty = There is no promo code yet.
promo-line = { $state ->
        [running] 🟢
        [coming] 🕓
        [over] ⌛
        [used_up] 🏁
       *[stopped] ⚪️
    } <b>{ $code }</b>: { $off } off, { $uses } used{ $limit ->
        [none] { "" }
       *[other] { " " }of { $limit }
    }
promo-link = The link: { $link }
command-promos = Promo codes
command-newpromo = Make a promo code
command-stoppromo = Stop a promo code
promo-state-running = It can be used now.
promo-state-coming = Its time has not come yet.
promo-state-over = Its time is over.
promo-state-used_up = All its uses are taken.
promo-state-stopped = It is stopped: nobody new can use it.
promo-since = 📅 From { $since }
promo-until = 📅 Until { $until }
promo-plans = 💎 Only for these plans:
promo-courses = 🎓 Only for these courses:
promo-first = 🥇 Only for a first purchase
promo-minimum = 💵 From a price of { $minimum }
promo-text = 📝 { $text }
promo-stats-title = <b>What it has done</b>
promo-stats = Entered { $entered }, held at checkouts { $reserved }, paid { $paid }, given back { $released }
promo-revenue = 💰 Paid with it: { $amount }
promo-given = 🎁 Taken off: { $amount }
promo-saved = ✅ <b>{ $code }</b> is saved.
promo-stop-question = ⚪️ Stop <b>{ $code }</b>? Nobody new can use it. Whoever is at the checkout with it keeps the discount.
promo-start-question = 🟢 Start <b>{ $code }</b> again? From now on people can use it, within its time and its uses.
button-new-promo = ➕ New code
button-copy-promo-link = 📋 Copy the link
button-promo-edit = ✏️ Change
button-promo-stop = ⚪️ Stop
button-promo-start = 🟢 Start again
button-promo-stop-sure = ⚪️ Yes, stop it
button-promo-start-sure = 🟢 Yes, start it
form-promo = 🏷 A promo code
form-promo-code = What is the code? 3 to 32 letters A to Z and digits, or let me make one up.
form-promo-off = What does it take off? Write “20%” or an amount such as “10 USD”. An amount works for prices in that currency only.
form-promo-since = From when on does it work? Write “2026-12-01” or “2026-12-01 18:00”. Without a date it works at once.
form-promo-until = Until when does it work? A day counts to its end. Without a date it does not run out.
form-promo-uses = How many people may use it? Each may do so once.
form-promo-plans = For which plans is it? Tap as many as you like. With a list of plans or courses it works for what is named there and for nothing else.
form-promo-courses = For which courses is it? Tap as many as you like.
form-promo-who = Who may use it?
form-promo-minimum = From which price on does it work? Write “50 USD”. It then works for prices in that currency only.
form-promo-text = A note for the team: what is the code for? Members do not see it.
label-promo-code = Code
label-promo-off = Discount
label-promo-since = From
label-promo-until = Until
label-promo-uses = Uses
label-promo-plans = Plans
label-promo-courses = Courses
label-promo-who = For whom
label-promo-minimum = Minimum
label-promo-text = Note
promo-made-up = 🎲 Make one up
promo-for-all = Everybody
promo-for-first = First purchases only
NotADiscount = I need a discount here, written like “20%” or “10 USD”.
NotASum = I need an amount with its currency here, written like “50 USD”.
PromoEndsFirst = This code would end before it begins. Please look at the two dates again.
PromoOtherCurrency = This discount is counted in { $currency }, so its minimum has to be in { $currency } too.
PromoUsesBelow = { $uses ->
        [one] { $uses } use is taken already, so there cannot be fewer.
       *[other] { $uses } uses are taken already, so there cannot be fewer.
    }
PromoWasUsed = People have used { $code } already, so its name and its discount stay as they are. Stop it and make a new code instead.

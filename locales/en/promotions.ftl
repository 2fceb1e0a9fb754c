# Promotions: codes people enter and what became of them.
button-promo = 🏷 I have a promo code
button-promo-drop = 🏷 Remove code
button-take = 🎁 Get it for free
promo-question = 🏷 Send me your promo code.
promo-applied = 🏷 <b>{ $code }</b> takes { $off } off { $price }.
promo-kept = 🏷 <b>{ $code }</b> is saved. Choose a plan or a course, and I'll take the discount off its price.
checkout-promo = 🏷 Code <b>{ $code }</b> is applied and reserved for you.
plan-taken = 🎉 Nothing to pay: <b>{ $plan }</b> is yours. I'll send you the way into your channels in a moment.
command-promo = Use a promo code

PromoUnknown = There's no code “{ $code }”. Please check the spelling.
PromoInactive = The code { $code } is no longer active.
PromoNotYet = The code { $code } isn't active yet. It starts on { $since }.
PromoOver = The code { $code } has expired.
PromoUsedUp = The code { $code } has reached its limit of uses.
PromoUsedByYou = You've already used the code { $code }. Each person can use it once.
PromoNotForPlan = The code { $code } doesn't work for this one.
PromoFirstPurchaseOnly = The code { $code } only works for a first purchase, and you've bought here before. Thank you!
PromoBelowMinimum = The code { $code } works for prices of { $minimum } or more.
PromoTooManyTries = That's a lot of codes at once. Please try again in an hour.
resume-promo_code = a promo code
PromoExists = The code { $code } already exists. Please choose another one.
PromoNotValid = A code can take 1 to 100 percent off, and its uses must be a whole number up to a million. Please change that and save again.
usage-newpromo = Send it like this: <code>/newpromo SPRING 20%</code>, or with a number of uses and a last day: <code>/newpromo SPRING 20% 100 2026-12-31</code>.
usage-stoppromo = Send it like this: <code>/stoppromo SPRING</code>.
promos-title = 🏷 <b>Promo codes</b>
promos-empty = No promo codes yet.
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
promo-link = Link: { $link }
command-promos = Promo codes
command-newpromo = Create a promo code
command-stoppromo = Stop a promo code
promo-state-running = Active.
promo-state-coming = Not active yet.
promo-state-over = Expired.
promo-state-used_up = Limit of uses reached.
promo-state-stopped = Stopped: nobody new can use it.
promo-since = 📅 From { $since }
promo-until = 📅 Until { $until }
promo-plans = 💎 Only for these plans:
promo-courses = 🎓 Only for these courses:
promo-first = 🥇 Only for a first purchase
promo-minimum = 🏷 For prices of { $minimum } or more
promo-text = 📝 { $text }
promo-stats-title = <b>Results</b>
promo-stats = Entered { $entered }, open checkouts { $reserved }, paid { $paid }, released { $released }
promo-revenue = 💰 Sales: { $amount }
promo-given = 🎁 Discounts: { $amount }
promo-saved = ✅ <b>{ $code }</b> is saved.
promo-stop-question = ⚪️ Stop <b>{ $code }</b>? Nobody new can use it. People already at checkout keep the discount.
promo-start-question = 🟢 Activate <b>{ $code }</b> again? People can use it right away, within its dates and its number of uses.
button-new-promo = ➕ New code
button-copy-promo-link = 📋 Copy link
button-promo-edit = ✏️ Edit
button-promo-stop = ⚪️ Stop
button-promo-start = 🟢 Activate
button-promo-stop-sure = ⚪️ Yes, stop it
button-promo-start-sure = 🟢 Yes, activate it
form-promo = 🏷 Promo code
form-promo-code = What's the code? 3 to 32 letters A to Z and digits. Or let me generate one.
form-promo-off = What's the discount? Send “20%” or an amount such as “10 USD”. An amount only works for prices in that currency.
form-promo-since = When does it start? Send “2026-12-01” or “2026-12-01 18:00”. Without a date it starts right away.
form-promo-until = When does it end? A day counts until its end. Without a date it never expires.
form-promo-uses = How many people can use it? Each person can use it once.
form-promo-plans = Which plans is it for? Tap as many as you like. If you choose any plans or courses, it works only for those.
form-promo-courses = Which courses is it for? Tap as many as you like.
form-promo-who = Who can use it?
form-promo-minimum = What's the minimum price? Send it like “50 USD”. The code then only works for prices in that currency.
form-promo-text = A note for the team: what's the code for? Members don't see it.
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
promo-made-up = 🎲 Generate one
promo-for-all = Everyone
promo-for-first = First purchases only
NotADiscount = Please send a discount like “20%” or “10 USD”.
NotASum = Please send an amount with its currency, like “50 USD”.
PromoEndsFirst = This code would end before it starts. Please check the two dates.
PromoOtherCurrency = This discount is in { $currency }, so the minimum price must be in { $currency } too.
PromoUsesBelow = { $uses ->
        [one] { $uses } use is already taken, so you can't go lower.
       *[other] { $uses } uses are already taken, so you can't go lower.
    }
PromoWasUsed = People have already used { $code }, so you can't change its name or discount. Stop it and create a new code instead.

# Promotions: codes people enter and what became of them.
button-promo = 🏷 I have a promo code
button-promo-drop = 🏷 Without the code
button-take = 🎁 Take it for free
promo-question = 🏷 Send me the code, as it is written.
promo-applied = 🏷 <b>{ $code }</b> takes { $off } off { $price }.
promo-kept = 🏷 <b>{ $code }</b> is noted. Choose a plan and the price comes down.
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
PromoNotForPlan = The code { $code } is not for this plan.
PromoFirstPurchaseOnly = The code { $code } is for a first purchase, and you have bought here before. Thank you!
PromoBelowMinimum = The code { $code } works from { $minimum } upwards.
PromoTooManyTries = That was a lot of codes at once. Please try again in an hour.
resume-promo_code = a promo code
PromoExists = There is a code { $code } already, with other terms.
PromoNotValid = A code is 3 to 32 letters A to Z and digits; it takes 1 to 100 per cent off; uses are a whole number.
usage-newpromo = Write it like this: <code>/newpromo SPRING 20%</code>, or with uses and a last day: <code>/newpromo SPRING 20% 100 2026-12-31</code>.
usage-stoppromo = Write it like this: <code>/stoppromo SPRING</code>.
promos-title = 🏷 <b>Promo codes</b>
promos-empty = There is no promo code yet.
promo-line = { $active ->
        [yes] 🟢
       *[no] ⚪️
    } <b>{ $code }</b>: { $off } off, { $uses } used{ $limit ->
        [none] { "" }
       *[other] { " " }of { $limit }
    }
promo-until = until { $until }
promo-link = The link: { $link }
command-promos = Promo codes
command-newpromo = Make a promo code
command-stoppromo = Stop a promo code

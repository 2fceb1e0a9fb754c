# People: the first hello, the main menu, language, time zone and help.
welcome = 👋 Hello, <b>{ $name }</b>! This is Dynamic Capital: private channels with trading signals, market reviews and courses.
welcome-name-unknown = there
menu-guest = You don't have a membership yet. Take a look at the plans: paying takes a minute, and you get into the channels as soon as your payment is confirmed.
menu-former = Your membership has ended. You're welcome back anytime: renewing takes a minute.
menu-holder = 🗝️ You have a plan free of charge while your wallet has what it asks for. See My membership.
menu-member = 🎫 <b>{ $plan }</b> until { $until }.
menu-grace = ⚠️ <b>{ $plan }</b> ended on { $until }. Renew now and you won't lose a day.
menu-grace-otherwise = ⚠️ <b>{ $plan }</b> ended on { $until }. It can't be renewed: choose another plan to stay.
menu-lifetime = 🎫 <b>{ $plan }</b>: yours for life.
menu-open-checkout = 🧾 You have an unfinished payment.
menu-under-review = ⏳ We're checking your payment.
button-plans = 💎 Plans
button-membership = 🎫 My membership
button-continue-payment = 🧾 Continue payment
button-payment-status = ⏳ My payment
button-language = 🌐 Language
button-time-zone = 🕒 Time zone
button-help = ❓ Help
button-menu = ‹ Menu
button-back = ‹ Back
button-admin = 🛠 Admin

language-question = 🌐 Choose your language:
language-chosen = Done. I'll speak English from now on.

zone-question = 🕒 Where do you live? I'll show dates and times in your local time. It's set to { $zone } now.
    Choose a city, or type the name of yours.
zone-question-once = 🕒 While you wait, one question: where do you live? I'll show dates and times in your local time. Choose a city, or type the name of yours.
zone-chosen = 🕒 Saved: { $city }, where it's now { $time }.
UnknownTimeZone = I don't know “{ $zone }”. Try the nearest big city, for example “Madrid” or “New York”.

help = <b>What I can do</b>
    /plans: see plans and prices
    /promo: use a promo code
    /membership: see your membership and get into your channels
    /courses: browse courses
    /mycourses: see your courses and your progress
    /certificate: verify a certificate
    /receipts: see your payments and their receipts
    /support: write to the team
    /language: change the language
    /timezone: change your time zone
    /settings: your language, time zone, news and quiet hours
    /mydata: get everything we keep about you
    /forgetme: have your data erased
    /cancel: cancel what you're doing
    /start: open the menu

    To pay, choose a plan or a course. Pay by card, Stars, GRAM or USDT and you're in right away. Or pay by transfer and send me your proof of payment, and we'll check it.
help-support = 💬 Questions? Write to { $support }.
not-understood = Sorry, I didn't get that. Here's everything I can do.
text-for-receipt = I need a <b>photo</b> or a <b>PDF</b> of your proof of payment, not text. Tap 📎 and choose a picture, or use the buttons below.
cancelled = Okay, canceled. Nothing was changed.
nothing-to-cancel = There's nothing to cancel. Here's the menu.
resume-question = Welcome back! You were in the middle of something: { $what }. Continue?
resume-receipt = a payment that needs its proof
resume-time_zone = choosing your time zone
resume-rejection_reason = the reason for rejecting a proof of payment
button-resume = ▶️ Continue
resume-gone = That's already over. Here's the menu.
fault = 😕 Something went wrong on our side. Your payments are safe, and we've been notified. Please try again in a moment.
    Reference: <code>{ $reference }</code>
slow-down = 🐢 That was a lot at once, and I couldn't read all of it. I'm answering your first messages one by one. If something's still open after that, please send it again. Your payments are safe.
stale-button = This button is from an old message. Here's how things are now.
NotAllowed = Sorry, I didn't get that. Here's everything I can do.
UnknownPerson = I don't know anyone called “{ $who }”. They have to open the bot first.
NotSureWho = I can't tell who “@{ $who }” is now, because usernames change hands. Please send the ID of the person you mean.
NotSureWho-one = I'm not sure “@{ $who }” is still this person: usernames change hands, and they haven't written to me in a while. If you mean them, please send their ID.
person-in-short = 👤 <b>{ $name }</b> · <code>{ $id }</code>

command-start = Menu
command-plans = Plans and prices
command-membership = My membership and channels
command-receipts = My receipts
command-language = Change the language
command-timezone = Change my time zone
command-help = What the bot can do
command-cancel = Cancel what you're doing
command-admin = Admin panel
command-review = Proofs of payment to review
command-person = A person's card
command-grant = Give a plan
command-extend = Add days
command-revoke = End a membership
command-channels = Channels

person-card = 👤 <b>{ $name }</b>{ $username }
    ID: <code>{ $id }</code>
    Language: { $language }, time zone: { $zone }
    Joined { $since }
person-protected = 🛡 Protected: I never remove this person.
person-unreachable = 🔕 Blocked the bot or never tapped Start.
person-admin = 🛠 Admin.
button-why = 🔎 Why?
button-protect = 🛡 Protect
button-unprotect = Stop protecting
button-channels = 📡 Channels
admin-help = <code>/person @name</code>: a person's card
    <code>/grant @name 3 months</code>: give a plan
    <code>/extend @name 7</code>: add days
    <code>/revoke @name reason</code>: end a membership
admin-unreachable = 🔕 I can't write to { $name } (<code>{ $id }</code>): they blocked me or never tapped Start. I'll keep their notices and deliver them once they tap Start.
you-were-appointed = 🛠 { $by } made you an admin. You'll find the commands in your menu.
you-were-dismissed = 🛠 You're no longer an admin. Your own membership stays as it is.
admin-appointed = 🛠 { $by } made { $name } (<code>{ $id }</code>) an admin.
admin-dismissed = 🛠 { $by } removed { $name } (<code>{ $id }</code>) as an admin.
OwnRole = You can't remove yourself. Ask another admin.
AdminBySettings = { $name } is listed in the settings (ADMIN_IDS). The operator has to remove them there first.
ProtectedBySettings = { $name } is protected in the settings (PROTECTED_IDS). The operator has to remove them there first.

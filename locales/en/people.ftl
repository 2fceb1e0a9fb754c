# People: the first hello, the main menu, language, time zone and help.
welcome = 👋 Hello, <b>{ $name }</b>! This is Dynamic Capital: private channels with trading signals, market reviews and courses.
welcome-name-unknown = friend
menu-guest = You have no membership yet. Have a look at the plans: paying takes a minute, and you get into the channels as soon as we have checked your payment.
menu-member = ⭐ <b>{ $plan }</b> until { $until }.
menu-lifetime = ⭐ <b>{ $plan }</b>: yours for good.
menu-open-checkout = 🧾 One payment is not finished yet.
menu-under-review = ⏳ We are checking your payment.
button-plans = 💎 Plans
button-membership = ⭐ My membership
button-continue-payment = 🧾 Continue payment
button-payment-status = ⏳ My payment
button-language = 🌐 Language
button-time-zone = 🕒 Time zone
button-help = ❓ Help
button-menu = ‹ Menu
button-back = ‹ Back
button-admin = 🛠 Admin

language-question = 🌐 Which language shall we speak?
language-chosen = We speak English now.

zone-question = 🕒 Where do you live? Dates and times will be shown as your clock shows them. Now it is { $zone }.
    Choose a city, or just type the name of yours.
zone-question-once = 🕒 One question while you wait: where do you live? Then we show every date as your clock does. Choose a city, or type the name of yours.
zone-chosen = 🕒 Noted: { $city }, { $time } right now.
UnknownTimeZone = I do not know “{ $zone }”. Try the nearest big city, for example “Madrid” or “New York”.

help = <b>What I can do</b>
    /plans: the plans and their prices
    /promo: use a promo code
    /membership: your membership and the way into your channels
    /courses: what there is to learn
    /mycourses: your courses and how far you are
    /certificate: check whether a certificate is genuine
    /receipts: what you have paid, with a receipt for every payment
    /support: write to the people behind the bot
    /language: change the language
    /timezone: change your time zone
    /cancel: stop what we are doing
    /start: back to the menu

    To pay, choose a plan or a course, transfer the amount and send me a photo or PDF of the receipt. A person checks every one.
help-support = 💬 Questions? Write to { $support }.
not-understood = I did not quite get that. Everything I can do is below.
text-for-receipt = I need a <b>photo</b> or a <b>PDF</b> of the receipt here, not text. Tap 📎 and choose a picture, or use the buttons below.
cancelled = All right, stopped. Nothing was changed.
nothing-to-cancel = There is nothing to stop. Here is the menu.
resume-question = Welcome back! Last time we stopped in the middle: { $what }. Shall we go on?
resume-receipt = a payment that waits for its receipt
resume-time_zone = choosing your time zone
resume-rejection_reason = the reason for refusing a receipt
button-resume = ▶️ Go on
resume-gone = That is already over. Here is the menu.
fault = 😔 Something went wrong on our side. Your payments are safe, and we were told about it. Please try again in a moment.
    Reference: <code>{ $reference }</code>
stale-button = This button is from an old message. Here is how things are now.
NotAllowed = I did not quite get that. Everything I can do is below.
UnknownPerson = Nobody called “{ $who }” has met the bot.

command-start = The menu
command-plans = Plans and prices
command-membership = My membership and channels
command-receipts = My receipts
command-language = Change the language
command-timezone = Change my time zone
command-help = What the bot can do
command-cancel = Stop what we are doing
command-admin = The admin desk
command-review = Receipts that wait
command-person = A person's card
command-grant = Give a plan
command-extend = Add days
command-revoke = End a membership
command-channels = Channels

person-card = 👤 <b>{ $name }</b> { $username }
    Id: <code>{ $id }</code>
    Language: { $language }, time zone: { $zone }
    With us since { $since }
person-protected = 🛡 On the protected list: never removed.
person-unreachable = 🔕 Blocked the bot.
person-admin = 🛠 Admin.
button-why = 🔎 Why?
button-protect = 🛡 Protect
button-unprotect = Stop protecting
button-channels = 📡 Channels
admin-help = <code>/person @name</code>: a person's card
    <code>/grant @name 3 months</code>: give a plan
    <code>/extend @name 7</code>: add days
    <code>/revoke @name reason</code>: end a membership
update-parked = ⚠️ An update failed { $attempts ->
        [one] { $attempts } time
       *[other] { $attempts } times
    } and was set aside so that nobody waits behind it. Number <code>{ $update }</code>: { $error }
message-gave-up = ⚠️ A message of kind <code>{ $kind }</code> to <code>{ $chat }</code> could not be delivered and was given up: { $error }
you-were-appointed = 🛠 { $by } made you an admin. The commands are in your menu.
you-were-dismissed = 🛠 You are no longer an admin. Your own membership stays as it is.
admin-appointed = 🛠 { $by } made { $name } (<code>{ $id }</code>) an admin.
admin-dismissed = 🛠 { $by } dismissed { $name } (<code>{ $id }</code>) as an admin.
OwnRole = Nobody dismisses themselves: ask another admin.
AdminBySettings = { $name } is named in the settings (ADMIN_IDS). The operator has to take them out there first.
ProtectedBySettings = { $name } is protected by the settings (PROTECTED_IDS). The operator has to take them out there first.

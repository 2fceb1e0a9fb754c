# Setting the shop up: the guide, putting on sale, and the channel by one button.
setup-title = 🧭 <b>Setup: { $done } of { $total }</b>
setup-about = Your first sale is a few minutes away. Start with 👉. You can stop anytime and come back: the guide is on /admin.
setup-sale = Everything is ready. Put your plan up for sale so members can see it.
setup-over = 🎉 Your shop is set up and open.
setup-done = ✅ { $step }
setup-next = 👉 <b>{ $step }</b>: { $missing }
setup-open = ▫️ { $step }: { $missing }
setup-step-basics = Currency and time zone
setup-step-plan = First plan
setup-step-ways = A way to pay
setup-step-channel = Channel
setup-step-welcome = Welcome text
setup-step-trial = Test purchase
setup-wants-currency = which currency do you sell in?
setup-wants-zone = where is your shop?
setup-wants-plan = no plan yet
setup-wants-way = nobody can pay yet
setup-wants-rate = “{ $name }” is in a currency that has no exchange rate
setup-wants-bounds = the price of “{ $name }” is too low or too high for every way to pay
setup-wants-channel = “{ $name }” has no channel yet
setup-wants-rights = I'm missing a right in a channel of “{ $name }”
setup-wants-lesson = “{ $name }” has no lessons and no start date yet
setup-wants-welcome = what do people read first?
setup-wants-trial = sell yourself one and see every step
setup-hidden = The guide is hidden. You'll find it under ⚙️ Settings.
button-setup = 🧭 Setup guide
button-setup-progress = 🧭 Setup: { $done } of { $total }
button-setup-hide = Done, hide the guide
setup-ways = 💳 <b>Ways to pay</b>
    One is enough to start with.
setup-way-bank = { $set ->
        [yes] ✅ Bank transfer: members send a proof of payment, and you approve it.
       *[no] ▫️ Bank transfer: add your account. Members send a proof of payment, and you approve it.
    }
setup-way-card = { $set ->
        [yes] ✅ Cards
       *[no] ▫️ Cards: connect a provider in @BotFather and add its token to the settings file as CARD_PROVIDER_TOKEN.
    }
setup-way-chain = { $set ->
        [yes] ✅ GRAM and USDT
       *[no] ▫️ GRAM and USDT: add your wallet to the settings file as TON_RECEIVING_ADDRESS.
    }
button-setup-bank = 🏦 Add account
button-setup-stars = ⭐ Set Stars price
setup-welcome = ✍️ This is what people read first. { "{name}" } stands for their name.
    <i>{ $text }</i>

button-setup-write = ✍️ Write my own
button-setup-standard = Keep this text
form-basics = Currency and time zone
form-basics-currency = 💱 Which currency do you sell in? Tap one, or type its code, like GBP.
form-basics-zone = 🕐 Where is your shop? Tap a city, or type one. Memberships end by the clock there.
label-basics-currency = Currency
label-basics-zone = Time zone
NotAZone = I don't know this city or time zone. Try the nearest big city, or a name like Europe/Madrid.
lack-channel = 🔴 It has no channel: people would pay and get into nothing.
lack-rights = 🔴 I'm missing a right in one of its channels, so I can't let anyone in.
lack-lesson = 🔴 It has no lessons and no start date.
lack-way = 🔴 Nobody can pay: there's no way to pay yet.
lack-rate = 🔴 Nobody can pay: there's no exchange rate from its currency to your accounts.
lack-bounds = 🔴 Nobody can pay: the price is too low or too high for every way to pay.
button-mend-channel = 📡 Add channel
button-mend-rights = 📡 Check channels
button-mend-lesson = 📖 Add lesson
button-mend-way = 💳 Add way to pay
button-mend-rate = 💱 Add exchange rate
button-mend-bounds = ✏️ Change price
button-put-on-sale = 🟢 Start selling
button-put-on-sale-named = 🟢 Start selling “{ $name }”
put-on-sale = 🟢 <b>{ $name }</b> is for sale.
StillDraft = “{ $name }” is still a draft because something is missing. Open it to see what.
sale-question = ⚠️ <b>{ $name }</b> isn't complete. Start selling it anyway?
sale-question-again = ⚠️ Are you sure? Members will see <b>{ $name }</b> right away, although:
button-sell-anyway = Sell anyway
button-sell-surely = Yes, sell it
not-deliverable = 🔴 <b>{ $name }</b> is for sale, but we can't deliver it anymore:
button-not-deliverable = Open it
desk-lacking = 🔴 { $count ->
        [one] { $count } item for sale can't be paid for or delivered. It's marked in the list.
       *[other] { $count } items for sale can't be paid for or delivered. They're marked in the lists.
    }
waiting-empty-shop = Nothing is for sale yet. The setup guide takes you there.
action-setup_hidden = hid the setup guide
add-channel = 📡 <b>A channel for { $plan }</b>
    Tap a button, choose your channel or group, and confirm in Telegram. I get two rights there: to invite people and to remove them. I'll do the rest.
button-add-channel = ➕ Channel
button-add-group = ➕ Group
button-share-chat = 📋 Choose from my chats
share-chat = 📋 Which of your chats is for <b>{ $plan }</b>? Tap a button below.
button-share-channel = 📡 My channel
button-share-group = 👥 My group
chat-shared = 📡 Got <b>{ $channel }</b>. One moment.
account-lacks-rate = 🔴 Members never see this account: nothing is sold in { $currency }, and there's no exchange rate to it. Add a rate in /settings.

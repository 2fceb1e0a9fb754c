# What is kept about a person: theirs to see, and to have erased.
command-mydata = Everything we keep about you
command-forgetme = Have your data erased
privacy-line = 👤 Your data: /mydata sends you everything we keep about you, /forgetme erases it.
button-my-data = 👤 Get my data first
button-forget = 🧹 Erase my data
button-forget-yes = 🧹 Yes, erase everything
button-forget-no = Keep everything as it is
button-forget-back = ⏪ I've changed my mind
button-leave-balance = 💰 Let the shop keep my balance
button-leave-balance-yes = Yes, keep it
forget-title = 🧹 <b>Erase my data</b>
forget-goes = I'll erase your name, your username, your contact details, your conversations with the team, whatever you wrote, and everything else that shows who you are. You'll leave your channels. If you write to me again, you'll be new here.
forget-lose = ⚠️ <b>What you'll lose</b>
forget-lose-plan = • { $plan }: your access until { $until } ends at once, without a refund
forget-lose-lifetime = • { $plan }: your lifetime access ends at once, without a refund
forget-lose-course = • your seat in “{ $course }”
forget-stays = 📦 <b>What has to stay, without your name</b>
forget-stays-payments = • { $count ->
        [one] your payment
       *[other] your { $count } payments
    } in the books, because the law wants them kept. The proofs of payment go after { $years ->
        [one] { $years } year
       *[other] { $years } years
    }.
forget-stays-numbers = • numbers in our statistics, which lead back to nobody
forget-stays-ban = • your ban, as a code that can't be turned back into your ID
forget-first = ⏳ <b>What has to be settled first</b>
forget-first-renewal = • Telegram still renews your plan with Stars. Turn that off under /membership.
forget-first-review = • The team is checking a payment of yours. That won't take long.
forget-first-transfer = • A payment of yours on the chain isn't settled yet. What doesn't pay for anything becomes your balance, or the team looks at it.
forget-first-refund = • Money is on its way back to you.
forget-first-recovery = • Somebody says from another Telegram account that this one is theirs. That has to be decided first.
forget-first-balance = • You have a balance of { $amount }. Use it, ask the team to pay it out, or let the shop keep it.
forget-first-role = • You're the only admin, or the shop's settings name you. Somebody else has to change that first.
forget-sure = 🧹 Last question. This can't be undone: nobody, not even the team, can bring your data or your access back. Erase everything?
forget-asked = ⏳ <b>I'll erase your data.</b>
forget-then = As soon as that's settled, I'll go on by myself. You don't have to ask again.
forget-soon = You'll leave your channels first, then I'll erase everything and send you one last message.
forget-under-way = ⏳ Your data is being erased. You'll get one last message when it's done.
forget-taken-back = 👍 Good to have you. Nothing was erased.
forget-balance-sure = 💰 Your balance of { $amount } would stay with the shop for good, once your data is erased. Let the shop keep it?
forget-done = 🧹 Done. Your name, your conversations and everything else about you are erased, and I don't know you anymore. Thanks for having been here. If you write again, we'll start from scratch.
LastAdmin = 🛠 You're the only admin. Make somebody else an admin first, then I can erase your data.
NamedBySettings = 🛠 The shop's settings name you, so you'd come back with the next restart. Have your ID removed from the settings first.
AlreadyLeaving = ⏳ Too late: your data is already being erased.
own-data-asked = ⏳ I'm collecting everything we keep about you. The file comes here in a moment.
own-data-ready = 👤 Everything we keep about you, as of { $at }. Unzip it and open <b>data.html</b> to read it; <b>data.json</b> is the same for programs. Nobody else gets this file.
own-data-failed = 😕 I couldn't prepare your data after several tries. Please ask the team.
own-data-title = Everything we keep about you
own-data-intro = Only you get this file. Times are in UTC. Who on the team did something isn't named, and neither are other people.
own-data-more = There are more rows. These are the newest { $count }.
own-data-room-people = You
own-data-room-commerce = Payments
own-data-room-promotions = Promo codes
own-data-room-education = Courses
own-data-room-subscriptions = Memberships
own-data-room-channels = Channels
own-data-room-exit_surveys = Why you left
own-data-room-surveys = Your answers
own-data-room-support = Conversations with the team
own-data-room-ton = Names and wallets on the chain
own-data-room-trial = Test purchases
own-data-room-exports = Exports you took
own-data-room-admin_notices = Notices you chose
own-data-room-analytics = Visits and where you came from
own-data-room-broadcasts = News you got
own-data-room-campaigns = Messages you got
own-data-room-privacy = On its way to you and from you
own-data-when = When
own-data-since = From
own-data-until = Until
own-data-ended = Ended
own-data-then = Later
own-data-off = Off since
own-data-id = Telegram ID
own-data-name = Name
own-data-username = Username
own-data-contact = Contact
own-data-language = Language
own-data-zone = Time zone
own-data-role = Role
own-data-wallet = Address on the chain
own-data-text = Text
own-data-team = From the team
own-data-why = Why
own-data-what = What
own-data-kind = Kind
own-data-state = State
own-data-amount = Amount
own-data-currency = Currency
own-data-method = Paid by
own-data-number = Number
own-data-code = Code
own-data-file = File
own-data-count = Count
own-data-answer = Answer
own-data-page = Page
own-data-device = Device
own-data-link = Link
own-data-data = Data
own-data-else = Other
AskedLately = ⏳ Your data is being prepared, or was sent a moment ago. You can ask again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
action-person_forgotten = had their data erased

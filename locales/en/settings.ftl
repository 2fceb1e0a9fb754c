
# Settings: what the shop runs by, its bank accounts, and the texts that its operator writes.
settings-title = ⚙️ <b>Settings</b>
    Changes you make here take effect right away and override the configuration.
settings-line = { $name }: <b>{ $value }</b>
settings-line-own = ✏️ { $name }: <b>{ $value }</b>
settings-legend = ✏️ Changed here. Everything else comes from the configuration.
setting-card = <b>{ $name }</b>
    Now: <b>{ $value }</b>
setting-from-chat = ✏️ Changed here. In the configuration: { $configured }.
setting-from-configuration = From the configuration.
setting-limits = From { $low } to { $high }.
setting-change = { $name }: { $old } → <b>{ $new }</b>
setting-examples = For example: { $sums }
setting-saved = ✅ { $name }: now <b>{ $value }</b>.
setting-reset = ✅ { $name }: back to the configuration.
setting-reset-question = Reset <b>{ $name }</b> to the configuration? It changes from { $value } to { $configured }.
setting-in-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
setting-in-hours-and-days = { $hours } ({ $span })
setting-in-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
setting-in-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
setting-in-messages = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
setting-in-percent = { $count }%
setting-in-clock = { $count }:00
setting-in-stars = { $count } ⭐
setting-in-names = { $count ->
        [one] { $count } name
       *[other] { $count } names
    }
setting-in-letters = { $count ->
        [one] { $count } character
       *[other] { $count } characters
    }
button-settings-before = ‹ Previous
button-settings-after = Next ›
button-setting-change = ✏️ Edit
button-setting-reset = ⏪ Reset
button-setting-reset-sure = ⏪ Yes, reset
command-settings = Settings
setting-name-currency = Currency
setting-about-currency = The currency for new plans and accounts. Existing prices stay as they are.
setting-name-timezone = Time zone
setting-about-timezone = Memberships end by the clock of this time zone. Type a city, or a name like Europe/Madrid.

setting-name-grace_hours = Grace period
setting-about-grace_hours = How long people stay in the channels after their membership ends, so that a late payment doesn't cost them a day. With 0, they're removed as soon as it ends.
setting-name-end_hour = Ending hour
setting-about-end_hour = The hour of the day, in the shop's time zone, when memberships end. Applies to time bought or given from now on.
setting-name-reminder_days = Reminders
setting-about-reminder_days = How many days before the end members get a reminder: up to five numbers, like 7, 3, 1. Reminders already scheduled will still go out.
setting-name-checkout_hours = Time to pay
setting-about-checkout_hours = How long a checkout waits for its payment. Applies to checkouts opened from now on.
setting-name-lag_minutes = Time for late transfers
setting-about-lag_minutes = How long a checkout that is over keeps its seat and promo code reserved, since a payment sent in time may show up late.
setting-name-price_hold_minutes = GRAM price lock
setting-about-price_hold_minutes = The price of GRAM changes all the time. After this long, the member taps once to see today's price; their seat and promo code stay reserved.
setting-name-subdomain_grace_days = Time to keep a name
setting-about-subdomain_grace_days = How long someone keeps their name when their plan ends or they unlink their wallet. I tell them right away, and then propose its release to you. 0 releases it at once.
setting-name-trifle_percent = Underpayment allowed
setting-about-trifle_percent = A transfer that's short by up to this percentage, and by no more than a dollar, counts as full payment. Any excess always goes to the member's balance.
setting-name-seat_offer_hours = Time to take a free seat
setting-about-seat_offer_hours = How long a free seat is reserved for the first person on the waiting list before it's offered to the next.
setting-name-review_hold_hours = Extra time during review
setting-about-review_hold_hours = How long a proof of payment that's waiting for review keeps its sender's membership from ending.
setting-name-review_reminder_hours = Review reminder
setting-about-review_reminder_hours = How long a proof of payment waits before you get a reminder. The reminder repeats at the same interval.
setting-name-review_limit_hours = Review limit
setting-about-review_limit_hours = When proofs of payment usually wait longer than this for their review, admins are told that it's unusual.
setting-name-invite_hours = Invite link lifetime
setting-about-invite_hours = How long a single-use link into a channel works. After that, members ask for a new one.
setting-name-removal_retry_minutes = Removal retry
setting-about-removal_retry_minutes = How long I wait before trying again to remove someone from a channel after Telegram refused.
setting-name-session_minutes = Conversation timeout
setting-about-session_minutes = A conversation ends after this many minutes of silence. When people come back, I ask whether they want to continue.
setting-name-member_tags = Member tags
setting-about-member_tags = In groups where I have the right, members get a tag beside their name: their plan, the week of their course, or that they completed it. Send the language for it: en, ru or es. Empty means no tags. Everybody in the group can read them.
setting-name-names_domain = Domain for names
setting-about-names_domain = Your domain on TON, like club.ton. Members with a linked wallet can claim a name below it, like alice.club.ton, and you approve each one. Empty means that nobody is offered names.
setting-name-names_price = Price of a name
setting-about-names_price = What a name costs, like 5 USD. 0 USD makes all names free. Empty means that names only come with plans that include one.
setting-name-names_stars = Price of a name in Stars
setting-about-names_stars = What a name costs in Telegram Stars. 0 means that names can't be paid with Stars.
setting-name-names_each = Names per person
setting-about-names_each = How many names one person can have at a time.
setting-name-names_shortest = Shortest name
setting-about-names_shortest = How many characters a name needs at least.
setting-name-names_longest = Longest name
setting-about-names_longest = How many characters a name can have at most.
setting-name-names_reserved = Reserved words
setting-about-names_reserved = Words that no name can be, besides the bot's own list (support, official, pay and the like). Send all of them at once, separated by spaces. With an asterisk, like “casino*”, a word isn't allowed anywhere in a name. With a plus, like “+vip”, a word of the bot's own list is allowed.
setting-name-quiet_from_hour = Quiet hours begin
setting-about-quiet_from_hour = From this hour on nobody gets news and offers, by their own clock. Reminders, receipts and seats come at any hour. The same hour as the end means never.
setting-name-quiet_until_hour = Quiet hours end
setting-about-quiet_until_hour = From this hour on news and offers may be sent again, by each person's own clock.
setting-name-marketing_a_week = Marketing per week
setting-about-marketing_a_week = How many marketing messages a person gets in seven days at most, broadcasts and campaigns together.
setting-name-exit_survey_days = Pause between exit surveys
setting-about-exit_survey_days = How many days pass at least before a person is asked again why they leave. Everyone is asked once when they turn off a renewal, or when their plan or course is over. 0 means that nobody is asked.
setting-name-books_days = How long the books are kept
setting-about-books_days = How many days the law wants payments kept. After that the pictures of proofs of payment go, and so does the ID that Telegram needs to send Stars back to somebody whose data was erased.
setting-name-survey_offer_hours = Offer the survey after
setting-about-survey_offer_hours = How many hours after their first visit people are offered the survey that finds the plan for them. Once to each person, like news and offers: not to those who turned them off, not in quiet hours, and not to those who answered or bought. 0 means that nobody is offered it.
setting-name-support = Contact
setting-about-support = Who members can write to outside the bot: a @username, or another contact in one line. It's shown in /help.
setting-name-exchange_rates = Exchange rates
setting-about-exchange_rates = What one unit of a price's currency is worth in an account's currency. Send all rates at once, one pair per line, like USD/EUR = 0.92. An open checkout keeps its rate.

form-setting = ⚙️ Setting
form-setting-value = What should it be?
label-setting-value = Value
form-option = ⚙️ Setting
form-option-value = What should it be? You can leave it empty.
label-option-value = Value
NotDays = Please send up to { $most } numbers of days, none above { $high }, like “7, 3, 1”.
NotAContact = A @username has 4 to 32 letters, digits or _, like “@your_support”. Please try again.
NotRates = Please send one pair per line, at most { $most }, like “USD/EUR = 0.92”.
NotALanguage = I don't speak this language. Please send en, ru or es.
NotAnIban = This looks like an IBAN, but its check digits don't match: a character is wrong, missing or extra. Please copy it again.
NotABic = “{ $code }” isn't a SWIFT code (BIC). It needs 8 or 11 letters and digits, like DEUTDEFF or DEUTDEFF500. Please copy it again.
NotADomain = Please send a domain on TON, like “club.ton”.
NotAWord = “{ $word }” can't be used here. Please send words of 2 to 40 characters, letters a to z, digits and hyphens, separated by spaces.
TooManyWords = That's too many words. Please send at most { $most }.
UnknownSetting = This setting no longer exists.

accounts-title = 🏦 <b>Bank accounts</b>
    Members see them in this order. Accounts in the currency of the price come first.
accounts-none = No accounts added here yet.
accounts-configured = From the configuration (you can only change these there):
accounts-line = • { $currency } · { $bank } · { $number }
account-card = 🏦 <b>{ $bank }</b>
    Currency: { $currency }
    Holder: { $holder }
    Number: <code>{ $number }</code>
account-saved = ✅ Saved. New checkouts use it. Open ones keep the account they have.
account-unreachable = ⚠️ But nothing is sold in { $currency }, and no exchange rate leads there, so members won't see this account. Set a price in { $currency } or add a rate in /settings.
account-dropped = ✅ Deleted. Open checkouts keep the account they have.
account-drop-question = Delete { $currency } · { $bank } · { $number }? Members will no longer be asked to transfer there.
account-drop-again = Really delete { $currency } · { $bank } · { $number }? You can't undo this. You'd have to enter it again.
account-touched = 🏦 { $by }: { $what }, { $account }. If you didn't agree on this, check it right away.
button-accounts = 🏦 Bank accounts
button-account-add = ➕ Add account
button-account-up = ⬆️ Move up
button-account-drop = 🗑 Delete
button-account-drop-again = 🗑 Yes, delete
button-account-drop-sure = 🗑 Delete for good
form-account = 🏦 Bank account
form-account-currency = Which currency is it in? Send its three letters, like USD.
label-account-currency = Currency
form-account-bank = What's the bank called?
label-account-bank = Bank
form-account-holder = Who's the account holder, as the bank writes the name?
label-account-holder = Holder
form-account-number = What's its number or IBAN? Members copy it with one tap, so don't send anything else.
label-account-number = Number
form-account-details = What else do people need for the transfer? A SWIFT code or a branch, for example.
label-account-details = Details
UnknownAccount = This account is no longer on the list.
TooManyAccounts = You already have { $limit } accounts, which is the limit. Delete one first.

texts-title = ✍️ <b>Texts</b>
    Replace the default texts with your own, in each language. Languages you leave out keep the default.
text-line = • { $name }: { $languages }
text-line-none = • { $name }: default everywhere
text-line-no-terms = • { $name }: none
text-name-welcome = Welcome
text-about-welcome = The first thing people read after /start.
text-name-help-support = Contact
text-about-help-support = The last lines of /help: where people get answers.
text-name-terms = Terms
text-about-terms = What people agree to. Once you write them in one language, they appear under /terms and as a button in /help; the other languages show the same text.
text-words = You can use { $words }. I'll fill it in.
text-plain = Plain text with line breaks, up to { NUMBER($limit, useGrouping: 0) } characters.
text-card = ✍️ <b>{ $name }</b>
text-page = ✍️ <b>{ $name }</b> · { $language }
text-is-own = Your text. Members read:
text-is-ours = Default text. Members read:
text-is-none = No terms in this language yet.
text-saved = ✅ Saved. Members see it from now on.
text-taken-back = ✅ The default text is back.
text-terms-deleted = ✅ Done. There are no terms in this language anymore.
text-take-back-question = Delete your text for { $name } in { $language }? It stays in the log.
button-text-write = ✏️ Write
button-text-change = ✏️ Edit
button-text-take-back = ⏪ Restore default
button-text-take-back-sure = ⏪ Yes, restore it
form-text = ✍️ Text
form-text-text = Send me your text.
label-text-text = Text
UnknownText = This text no longer exists.
UnknownWord = “{ $word }” in braces doesn't work here. Leave it out, or write it without the braces.
WordTooOften = You can use “{ $word }” in braces { $most } times at most.

command-terms = Terms
button-terms = 📄 Terms
terms-none = 📄 The shop has no terms of its own. You see what you get and what it costs before you pay. Questions about a payment? /paysupport

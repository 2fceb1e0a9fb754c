# Settings: what the shop runs by, its bank accounts, and the texts that its operator writes.
settings-title = ⚙️ <b>Settings</b>
    What you set here counts at once and stands above the configuration.
settings-line = { $name }: <b>{ $value }</b>
settings-line-own = ✏️ { $name }: <b>{ $value }</b>
settings-legend = ✏️ was set here. Everything else is as in the configuration.
setting-card = <b>{ $name }</b>
    Now: <b>{ $value }</b>
setting-from-chat = ✏️ Set here in the chat. The configuration says: { $configured }.
setting-from-configuration = As in the configuration.
setting-limits = From { $low } to { $high }.
setting-change = { $name }: { $old } → <b>{ $new }</b>
setting-examples = For example: { $sums }
setting-saved = ✅ { $name } is <b>{ $value }</b> from now on.
setting-reset = ✅ { $name } is as in the configuration again.
setting-reset-question = Shall <b>{ $name }</b> be as in the configuration again? That is { $configured } instead of { $value }.
setting-in-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
setting-in-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
setting-in-percent = { $count } %
setting-in-clock = { $count }:00
button-settings-before = ‹ Before
button-settings-after = More ›
button-setting-change = ✏️ Change
button-setting-reset = ↩️ As in the configuration
button-setting-reset-sure = ↩️ Yes, as in the configuration
command-settings = Settings, bank accounts and texts

setting-name-grace_hours = Grace after the end
setting-about-grace_hours = How long people stay inside after their time is over, so that a late payment loses no day. 0 takes them out at the end.
setting-name-end_hour = Hour of the end
setting-about-end_hour = The hour of the day, in the shop's time zone, at which memberships end. It counts for time that is bought or given from now on.
setting-name-reminder_days = Reminders
setting-about-reminder_days = How many days before the end members are reminded: up to five numbers, like 7, 3, 1. A reminder that is planned already still comes.
setting-name-checkout_hours = Time to pay
setting-about-checkout_hours = How long a checkout waits for its payment. It counts for checkouts that are opened from now on.
setting-name-lag_minutes = Patience behind the end
setting-about-lag_minutes = How long an ended checkout keeps its seat and its code, because money that was sent in time may be seen later.
setting-name-price_hold_minutes = How long a price in GRAM holds
setting-about-price_hold_minutes = A GRAM changes its price all the time. After so long the checkout is drawn again at today's price, with one tap; seat and code stay.
setting-name-trifle_percent = What may be missing
setting-about-trifle_percent = A transfer that is short by so many per cent, and by no more than a dollar, is taken for whole. What is over is always the member's balance.
setting-name-seat_offer_hours = Time to take a free seat
setting-about-seat_offer_hours = How long a course seat that became free is kept for the first person in line before the next one is asked.
setting-name-review_hold_hours = Stay during a review
setting-about-review_hold_hours = How long a receipt that nobody has decided about keeps its sender's membership from ending.
setting-name-review_reminder_hours = Reminder of receipts
setting-about-review_reminder_hours = When a receipt has waited for so long, you are reminded of it, and then again each time as much has passed.
setting-name-invite_hours = Life of an invitation
setting-about-invite_hours = How long a single-use link into a channel works before a new one has to be asked for.
setting-name-removal_retry_minutes = Next try to remove
setting-about-removal_retry_minutes = How long I wait before I try again to take somebody out of a channel when Telegram did not let me.
setting-name-session_minutes = Patience in a conversation
setting-about-session_minutes = After so many silent minutes a conversation is over. Whoever comes back is asked whether to go on.
setting-name-support = Contact
setting-about-support = Whom members may write to outside the bot: a @username, or another contact in one line. It stands in /help.
setting-name-exchange_rates = Exchange rates
setting-about-exchange_rates = What one unit of a price's currency is worth in an account's currency. Write one pair a line, like USD/EUR = 0.92, and all of them at once. A checkout keeps the rate it was opened with.

form-setting = ⚙️ A setting
form-setting-value = What shall it be from now on?
label-setting-value = Value
form-option = ⚙️ A setting
form-option-value = What shall it be from now on? It may stay empty too.
label-option-value = Value
NotDays = I need up to { $most } numbers of days here, none above { $high }, like “7, 3, 1”.
NotAContact = A @username has 4 to 32 letters, digits or _, like “@your_support”.
NotRates = I need one pair a line here, at most { $most }, like “USD/EUR = 0.92”.
NotAnIban = This looks like an IBAN, but its check digits do not fit: a letter or digit is wrong, missing or too many. Please copy it again.
UnknownSetting = This setting does not exist any more.

accounts-title = 🏦 <b>Bank accounts</b>
    Members are offered them in this order, those in the currency of the price first.
accounts-none = There is none in the chat yet.
accounts-configured = From the configuration, to be changed there only:
accounts-line = • { $currency } · { $bank } · { $number }
account-card = 🏦 <b>{ $bank }</b>
    Currency: { $currency }
    Holder: { $holder }
    Number: <code>{ $number }</code>
account-saved = ✅ Saved. New checkouts use it; open ones keep what they were opened with.
account-dropped = ✅ Deleted. Open checkouts keep what they were opened with.
account-drop-question = Delete { $currency } · { $bank } · { $number }? Nobody will be asked to transfer there any more.
account-drop-again = Really delete { $currency } · { $bank } · { $number }? It cannot be brought back, only entered anew.
account-touched = 🏦 { $by }: { $what }, { $account }. If nobody agreed on that, have a look at once.
button-accounts = 🏦 Bank accounts
button-account-add = ➕ Add an account
button-account-up = ⬆️ Further up
button-account-drop = 🗑 Delete
button-account-drop-again = 🗑 Yes, delete
button-account-drop-sure = 🗑 Delete for good
form-account = 🏦 A bank account
form-account-currency = Which currency is it in? Three letters, like USD.
label-account-currency = Currency
form-account-bank = What is the bank called?
label-account-bank = Bank
form-account-holder = Whose account is it, as the bank writes the name?
label-account-holder = Holder
form-account-number = What is its number or IBAN? Members copy it with one tap, so send nothing else.
label-account-number = Number
form-account-details = What else do people need for the transfer? A SWIFT code or a branch, for instance.
label-account-details = Details
UnknownAccount = This account is not on the list any more.
TooManyAccounts = There are { $limit } accounts already, and more would be hard to keep apart. Delete one first.

texts-title = ✍️ <b>Texts</b>
    Your own words instead of mine, in each language. A language that you leave out keeps mine.
text-line = • { $name }: { $languages }
text-line-none = • { $name }: mine everywhere
text-line-no-terms = • { $name }: none
text-name-welcome = The welcome
text-about-welcome = The first words that people read after /start.
text-name-help-support = Help from people
text-about-help-support = The last lines of /help: where somebody answers questions.
text-name-terms = The terms
text-about-terms = What people agree to. They are shown by /terms and a button in /help as soon as you have written them in one language; the other languages show these too.
text-words = You may write { $words }: it is filled in.
text-plain = Plain text with line breaks, up to { NUMBER($limit, useGrouping: 0) } characters.
text-card = ✍️ <b>{ $name }</b>
text-page = ✍️ <b>{ $name }</b> · { $language }
text-is-own = Your words. Members read:
text-is-ours = My words. Members read:
text-is-none = You have written none in this language.
text-saved = ✅ Saved. Members read it from now on.
text-taken-back = ✅ Done. My own words stand here again.
text-terms-deleted = ✅ Done. There are no terms in this language any more.
text-take-back-question = Give up your words for { $name } in { $language }? They stay in the log.
button-text-write = ✏️ Write it
button-text-change = ✏️ Write it anew
button-text-take-back = ↩️ Give up my words
button-text-take-back-sure = ↩️ Yes, give them up
form-text = ✍️ A text
form-text-text = Send me your words.
label-text-text = Text
UnknownText = This text does not exist any more.
UnknownWord = In braces “{ $word }” stands for nothing here. Leave it out, or write it without the braces.
WordTooOften = “{ $word }” may stand here in braces { $most } times at most.

command-terms = What you agree to here
button-terms = 📄 Terms
terms-none = There are no terms to read here.

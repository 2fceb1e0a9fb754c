# Forms: what stands around every question, and what may be wrong with an answer.
form-title = <b>{ $title }</b> · { $step } of { $steps }
form-now = Now: <i>{ $value }</i>
form-preview = <b>{ $title }</b>
    Please check it. Nothing is saved yet.
form-line = { $label }: <b>{ $value }</b>
form-line-changed = ✏️ { $label }: <b>{ $value }</b>
form-left = Okay, nothing was changed.
form-over = This form is already closed. Here's the menu.
button-form-keep = Keep it
button-form-done = ✅ Done
button-form-skip = Skip
button-form-none = Leave empty
button-form-leave = ✖️ Cancel
button-form-save = ✅ Save
button-form-edit = ✏️ { $what }
resume-form = a form you were filling in

NothingWritten = Please type at least a word or two.
TooLong = That's too long. Please keep it to { NUMBER($limit, useGrouping: 0) } characters.
NotANumber = Please send a whole number from { NUMBER($low, useGrouping: 0) } to { NUMBER($high, useGrouping: 0) }, for example “{ NUMBER($low, useGrouping: 0) }”.
NotAPrice = Please send an amount in { $currency }, like “49” or “49.90”, with no more decimals than the currency has.
TwoReadings = “{ $typed }” could mean { $large } or { $small }. Please send { $large } or { $small }, without a thousands separator.
NotACode = A code has 3 to 32 letters A to Z and digits, for example “SPRING25”. Please try again.
NotACurrency = Please send the three letters of a currency, for example “USD” or “EUR”.
NotADate = Please send a date like “2026-12-31” or “2026-12-31 18:00”.
NotAYear = The year must be from { NUMBER($first, useGrouping: 0) } to { NUMBER($last, useGrouping: 0) }. Please send the date again.
NotAnEmail = That doesn't look like an email address. Please send one like “anna@example.org”.
NotAPhone = That doesn't look like a phone number. Please send one like “+34 600 123 456”.
NotAnAddress = Please send a link that starts with “https://”.
WordsWanted = I can't read that. Please type your answer.
PhoneWanted = I can't read that. Please type the phone number or share a contact.
PersonWanted = I can't read that. Please send their ID or @username, forward one of their messages, or share their contact.
FileWanted = Please send a picture, a video or a file.
WhoIsNotTold = Telegram doesn't say who that is. Please send their ID or @username.
NotOnTheList = Please use one of the buttons below.

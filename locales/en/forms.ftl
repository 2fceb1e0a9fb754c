# Forms: what stands around every question, and what may be wrong with an answer.
form-title = <b>{ $title }</b> · { $step } of { $steps }
form-now = Now: <i>{ $value }</i>
form-preview = <b>{ $title }</b>
    Please look it over. Nothing is saved yet.
form-line = { $label }: <b>{ $value }</b>
form-line-changed = ✏️ { $label }: <b>{ $value }</b>
form-left = All right, nothing was changed.
form-over = That form is closed already. Here is the menu.
button-form-keep = Keep it
button-form-done = ✅ Done
button-form-skip = Skip
button-form-none = Leave it empty
button-form-leave = ✖️ Stop
button-form-save = ✅ Save
button-form-edit = ✏️ { $what }
resume-form = a form you were filling in

NothingWritten = I need a word or two here.
TooLong = That is too long. At most { NUMBER($limit, useGrouping: 0) } characters, please.
NotANumber = I need a whole number from { NUMBER($low, useGrouping: 0) } to { NUMBER($high, useGrouping: 0) } here, for example “{ NUMBER($low, useGrouping: 0) }”.
NotAPrice = I need an amount in { $currency } here, written like “49” or “49.90”, with no more decimals than the currency has.
TwoReadings = “{ $typed }” may be { $large } or { $small }. Please write { $large } or { $small }, without signs between thousands.
NotACurrency = I need the three letters of a currency here, for example “USD” or “EUR”.
NotADate = I need a date here, written like “2026-12-31” or “2026-12-31 18:00”.
NotAnEmail = That does not look like an e-mail address. One is written like “anna@example.org”.
NotAPhone = That does not look like a phone number. One is written like “+34 600 123 456”.
NotAnAddress = I need the address of a page here, beginning with “https://”.
NotOnTheList = Please use one of the buttons below.

# Broadcasts: composing them, and the questions before one leaves.
button-broadcasts = 📣 Broadcasts
broadcasts-title = 📣 <b>Broadcasts</b>
    One message to many people.
broadcasts-draft = Drafts: { $count }
broadcasts-scheduled = Scheduled: { $count }
broadcasts-sending = Being sent: { $count }
broadcasts-past = Sent or stopped: { $count }
broadcasts-none = Nothing here yet.
button-broadcast-new = ➕ New broadcast
button-broadcast-line = { $title } · { $at }
button-broadcasts-draft = ✏️ Drafts: { $count }
button-broadcasts-scheduled = 🕓 Scheduled: { $count }
button-broadcasts-sending = 📨 Being sent: { $count }
button-broadcasts-past = ✅ Past: { $count }
broadcast-message-wanted = ✍️ Send me the message as everyone should see it: text with formatting, a photo, a video, a file, a GIF, a voice message, or an album of up to ten.
broadcast-words-wanted = ✍️ Send me the message in this language: <b>{ $language }</b>. If a file comes with it, it replaces the files of the message.
broadcast-placeholders = <code>{"{name|friend}"}</code> becomes the person's name, <code>{"{plan|no plan}"}</code> their plan. The words after | are for people who don't have one. A whole sentence works too: <code>{"{Your {plan} runs until {until}.|You have no plan yet.}"}</code> If you mean a brace itself, put a backslash in front of it.
broadcast-card-draft = ✏️ <b>{ $title }</b> is a draft.
broadcast-card-scheduled = 🕓 <b>{ $title }</b> is scheduled.
broadcast-card-sending = 📨 <b>{ $title }</b> is being sent.
broadcast-card-paused = ⏸ <b>{ $title }</b> is paused.
broadcast-card-completed = ✅ <b>{ $title }</b> has been sent.
broadcast-card-cancelled = ✖️ <b>{ $title }</b> was stopped.
broadcast-card-failed = ⚠️ <b>{ $title }</b> wasn't sent: when its time came, there was nobody to send it to.
broadcast-album = 🖼 Album: { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
broadcast-file-photo = 🖼 With a photo
broadcast-file-video = 🎬 With a video
broadcast-file-document = 📎 With a file
broadcast-file-animation = 🎬 With a GIF
broadcast-file-voice = 🎙 A voice message
broadcast-languages = 🌐 Languages: { $languages }
broadcast-buttons = 👉 Buttons: { $names }
broadcast-everybody = 👥 For everyone
broadcast-chosen = 👥 For a chosen audience
broadcast-marketing = 📣 News and offers: people who don't want any don't get it
broadcast-service = ✉️ About what people bought: everyone gets it
broadcast-paid = ⭐ Faster, for { $stars ->
        [one] { $stars } Star
       *[other] { $stars } Stars
    } at most
broadcast-at-hour = 🕒 At { $hour } where each person lives
broadcast-at = 📅 { $at }
broadcast-at-once = 📨 As soon as you confirm
button-broadcast-preview = 👁 Send it to me
button-broadcast-words = ✍️ Words
button-broadcast-buttons = 👉 Buttons
button-broadcast-audience = 👥 Audience
button-broadcast-stars = ⭐ Speed
button-broadcast-marketing = 📣 This is news or an offer
button-broadcast-service = ✉️ This is about what people bought
button-broadcast-copy = 🔁 Copy as new
button-broadcast-delete = 🗑 Delete
button-broadcast-delete-sure = 🗑 Yes, delete it
button-broadcast-unschedule = ✖️ Don't send, make it a draft
button-broadcast-report = 🔎 How it's going
button-broadcast-rewrite = ✏️ { $language }
button-broadcast-add-language = ➕ { $language }
button-broadcast-drop = 🗑 { $what }
button-broadcast-new-button = ➕ New button
button-broadcast-now = 📨 Now
button-broadcast-moment = 📅 At a set time
button-broadcast-hour = 🕒 At an hour where each person lives
button-broadcast-card = ✏️ Back to the message
button-broadcast-send = 📨 Send to { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
button-broadcast-send-sure = 📨 Yes, send it
broadcast-languages-about = 🌐 Each person gets the message in their own language. If it isn't written in that language, they get it in { $language }.
broadcast-buttons-about = 👉 Buttons under the message. The bot counts how many people tap each one, but not for plain links.
broadcast-target-link = A link
broadcast-target-plans = All plans
broadcast-target-plan = A plan
broadcast-target-courses = All courses
broadcast-target-course = A course
broadcast-target-promo = A promo code
broadcast-link = { $link }
broadcast-link-tracked = { $link }, counted
broadcast-button-line = <b>{ $label }</b>: { $leads }
broadcast-people = 👥 { $count ->
        [one] { $count } person gets it.
       *[other] { $count } people get it.
    }
broadcast-left-blocked = Left out because they blocked the bot: { $count }
broadcast-left-banned = Left out because they are banned: { $count }
broadcast-left-opted-out = Left out because they don't want news and offers: { $count }
broadcast-left-forgotten = Left out because they asked to be forgotten: { $count }
broadcast-previewed = 👁 That's the message as people will see it. When should it be sent?
broadcast-question = ❓ <b>Send { $title }?</b>
broadcast-takes = ⏱ Takes about { $time } at today's speed
broadcast-costs = ⭐ Costs up to { $count ->
        [one] { $count } Star
       *[other] { $count } Stars
    }, 1 for 10 messages
broadcast-costs-nothing = Costs nothing
broadcast-sure = ❓ Really send <b>{ $title }</b> to { $count ->
        [one] { $count } person
       *[other] { $count } people
    }?
broadcast-seconds = { $count ->
        [one] a second
       *[other] { $count } seconds
    }
broadcast-minutes = { $count ->
        [one] a minute
       *[other] { $count } minutes
    }
broadcast-hours = { $count ->
        [one] an hour
       *[other] { $count } hours
    }
broadcast-scheduled = 🕓 <b>{ $title }</b> is scheduled.
broadcast-under-way = 📨 <b>{ $title }</b> is on its way.
broadcast-delete-question = ❓ Delete the draft <b>{ $title }</b> for good?
broadcast-deleted = 🗑 The draft is deleted.
broadcast-copied = 🔁 This is the copy, a new draft.
broadcast-unscheduled = ✖️ It won't be sent. It's a draft again.
broadcast-link-here = 🔗 Here's the link:
broadcast-refused = ⚠️ Telegram didn't take the message, so nobody would get it. It said: <i>{ $words }</i>
broadcast-file-lost = ⚠️ The file is lost. Please send the message with the file again.
broadcast-label-lines = One line for all languages, or a line for each in this order: { $languages }.
broadcast-zones = In the shop's time zone it's now { $shop }, and in yours { $own }.
broadcast-button-gone = This button doesn't lead anywhere anymore. Here's the menu.
broadcast-tracked-no = Open at once, don't count
broadcast-tracked-yes = Count who taps
form-broadcast-button = New button
form-broadcast-button-target = Where should the button lead?
form-broadcast-button-link = Please send the link.
form-broadcast-button-plan = Which plan?
form-broadcast-button-course = Which course?
form-broadcast-button-promo = Which promo code?
form-broadcast-button-tracked = Should the bot count who taps it? Then the link takes one more tap: the bot replies with it. Each person counts once.
form-broadcast-button-label = What should the button say?
label-broadcast-button-target = Leads to
label-broadcast-button-link = Link
label-broadcast-button-plan = Plan
label-broadcast-button-course = Course
label-broadcast-button-promo = Promo code
label-broadcast-button-tracked = Counted
label-broadcast-button-label = Words
form-broadcast-moment = When
form-broadcast-moment-at = Please send the date and time, like “2026-12-31 18:00”, in the shop's time zone.
label-broadcast-moment-at = Time
form-broadcast-hour = At whose hour
form-broadcast-hour-hour = Please send the time of day, like “18:00”. Everyone gets the message the next time it's that time where they live.
label-broadcast-hour-hour = Time of day
form-broadcast-stars = Speed
form-broadcast-stars-stars = Telegram sends about 30 messages a second for free. More than that costs 1 Star for 10 messages. How many Stars may this broadcast spend? When they run out, it goes on at the free speed.
label-broadcast-stars-stars = Stars
UnknownPlaceholder = I don't know “{ $placeholder }” in braces. There are “name”, “plan” and “until”. If you mean the brace itself, put a backslash in front of it.
OtherFormMissing = Not everyone has “{ $placeholder }”. Please also write what the others should read, like this: <code>{"{plan|no plan yet}"}</code>
BracesBroken = A brace isn't closed, or stands where it can't. If you mean the brace itself, put a backslash in front of it.
MarkupBroken = Some formatting, like bold, starts inside the braces and ends outside. Please format all of it or none of it.
BroadcastFileTooLarge = The file is too large: a bot can take files of up to { $limit_mb } MB. Please send a smaller one.
WordsTooLong = That's too long: { NUMBER($length, useGrouping: 0) } characters for the longest names, and Telegram takes { NUMBER($limit, useGrouping: 0) }. An emoji counts as two or more.
CaptionTooLong = That's too long under a file: { NUMBER($length, useGrouping: 0) } characters for the longest names, and Telegram takes { NUMBER($limit, useGrouping: 0) }. An emoji counts as two or more.
AlbumWantsWords = Telegram puts no buttons under an album, so they go under a message after it. Please add words for that message.
AlbumMixed = An album has photos and videos, or files only. Please send the others in a message of their own.
AlbumFull = An album has { $most } parts at most. The others were left out.
ButtonsFull = There's no room for more than { $most } buttons. Please delete one first.
OwnLanguageStays = Everyone whose language is missing gets this one, so it has to stay.
NobodyMeant = Nobody is in this audience, so there's nobody to send it to. Please choose another one.
MomentPast = That time has passed already. Please choose a later one.
MomentTooFar = That's more than a year away. Please choose an earlier time.
BroadcastChanged = Something has changed since I asked. Please check it and send it again.
BroadcastKindUnknown = I can't send that to everyone. Please send text, a photo, a video, a file, a GIF or a voice message.
BroadcastFileGone = Telegram doesn't give me that file anymore. Please send it again.
LabelsWanted = { $count ->
        [one] Please send one line.
       *[other] Please send one line, or { $count } lines, one for each language.
    }
NotAClock = Please send a time of day like “18:00”.
NotALink = Telegram doesn't take that link on a button. Please send one like “https://example.org/page”.
action-broadcast_written = wrote a broadcast
action-broadcast_rewritten = changed a broadcast
action-broadcast_thrown_away = deleted a draft of a broadcast
action-broadcast_scheduled = sent or scheduled a broadcast
action-broadcast_unscheduled = took a scheduled broadcast back
resume-broadcast = a message to many people that you were writing

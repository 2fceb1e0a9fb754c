# Audiences: who is meant, in words and by taps, and the segments that keep them under a name.
button-segments = 🎯 Segments
command-segments = Segments: groups of people
segments-title = 🎯 <b>Segments</b>
segments-empty = No segments yet. A segment is a group of people under a name, such as “finished a course, no membership”. You can use it in every broadcast.
segment-line = 🎯 { $name }: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
segment-counted = 👥 { $count ->
        [one] { $count } person
       *[other] { $count } people
    } on { $at }
segment-saved = ✅ Segment <b>{ $name }</b> saved.
segment-deleted = 🗑 Segment { $name } deleted.
segment-delete-question = 🗑 Delete the segment <b>{ $name }</b>? Broadcasts that used it stay as they are.
button-new-segment = ➕ New segment
button-segment-audience = 🎯 Who is in it
button-segment-count = 👥 Count again
button-segment-rename = ✏️ Rename
button-segment-delete = 🗑 Delete
button-segment-delete-sure = 🗑 Yes, delete
form-segment = 🎯 Segment
form-segment-name = What should the segment be called? Only the team sees the name.
label-segment-name = Name
SegmentGone = This segment no longer exists.
SegmentExists = There is already a segment called “{ $name }”. Please choose another name.
SegmentUsed = The campaign “{ $name }” is for this segment, so it stays.

audience-title = 🎯 <b>Who it's for</b>
audience-everybody = everybody who uses the bot
audience-member = an active membership
audience-plan = has the plan { $any }
audience-expiring = membership ends within { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
audience-expired = membership has ended
audience-never_paid = never paid for anything
audience-checkout_left = left a checkout unpaid
audience-student = course { $any ->
        [any] (any one)
       *[other] { $any }
    }: { $states }
audience-finished = completed { $any ->
        [any] a course
       *[other] the course { $any }
    }
audience-used_code = paid with { $any ->
        [any] a promo code
       *[other] the promo code { $any }
    }
audience-language = language: { $any }
audience-joined = first came
audience-seen = last here
audience-survey = answered the survey{ $told ->
        [any] { "" }
       *[other] { ": " }{ $told }
    }
audience-recommended = recommended: { $plans }
audience-exit_survey = answered the exit survey{ $told ->
        [any] { "" }
       *[other] { ": " }{ $told }
    }
audience-ids = { $count ->
        [one] a list of { $count } person
       *[other] a list of { $count } people
    }
audience-not = not: { $what }
audience-and = { $sense ->
        [not] not all of these at once:
       *[is] all of these:
    }
audience-or = { $sense ->
        [not] none of these:
       *[is] at least one of these:
    }
audience-gone = deleted
audience-state-pending = still has to pay
audience-state-waitlisted = on the waiting list
audience-state-active = enrolled
audience-state-completed = completed it
audience-state-cancelled = left
audience-state-suspended = paused
audience-since = since { $day }
audience-from = from { $day }
audience-until = until { $day }
audience-days-most = in the last { $count ->
        [1] day
        [one] { $count } day
       *[other] { $count } days
    }
audience-days-least = { $count ->
        [one] { $count } day
       *[other] { $count } days
    } ago or earlier
audience-days-between = { $low } to { $high ->
        [one] { $high } day
       *[other] { $high } days
    } ago
audience-hours-most = in the last { $count ->
        [1] hour
        [one] { $count } hour
       *[other] { $count } hours
    }
audience-hours-least = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    } ago or earlier
audience-hours-between = { $low } to { $high ->
        [one] { $high } hour
       *[other] { $high } hours
    } ago
audience-count = 👥 { $count ->
        [0] <b>Nobody</b> can be written to right now.
        [one] <b>{ $count } person</b> can be written to.
       *[other] <b>{ $count } people</b> can be written to.
    }
audience-left-out = Left out: { $why }
audience-left-blocked = { $count ->
        [one] { $count } blocked the bot
       *[other] { $count } blocked the bot
    }
audience-left-banned = { $count ->
        [one] { $count } is banned
       *[other] { $count } are banned
    }
audience-left-opted_out = { $count ->
        [one] { $count } wants no marketing
       *[other] { $count } want no marketing
    }
audience-left-forgotten = { $count ->
        [one] { $count } asked to be forgotten
       *[other] { $count } asked to be forgotten
    }
audience-unsaved = ✏️ Not saved yet: until then the segment stays as it was.
audience-words = What should it depend on?
audience-values = Choose one. For anything else, send a document: see “JSON or file” on the screen before.
audience-values-none = There is nothing to choose from yet.
audience-part = <b>Condition { $number }</b>
audience-send = 📎 Send a JSON document, as text or as a file, or a file with Telegram IDs (one per line, or a table with a column of IDs). IDs are added to what is there already; a JSON document replaces all of it.
audience-segments = Which segment should be one more condition? It is copied: later changes to the segment don't change this.
button-audience-add = ➕ Condition
button-audience-segments = 🎯 Segment
button-audience-send = 📎 JSON or file
button-audience-everybody = 👥 Everybody
button-audience-keep = 📌 Keep as a segment
button-audience-save = ✅ Save
button-audience-done = ✅ Done
button-audience-or = 🔀 At least one is enough
button-audience-and = 🔀 All must be true
button-audience-turn = 🔀 Everyone else instead
button-audience-turn-back = 🔀 Exactly these people
button-audience-take-out = 🗑 Remove
button-audience-member = 🎫 Active membership
button-audience-plan = 💎 Plan
button-audience-expiring = ⏰ Ends soon
button-audience-expired = ⌛ Ended
button-audience-never_paid = 👋 Never paid
button-audience-checkout_left = ⏳ Left a checkout
button-audience-student = 👩‍🎓 Course
button-audience-finished = 🏅 Completed a course
button-audience-used_code = 🏷 Promo code
button-audience-language = 🌐 Language
button-audience-joined = 🆕 First came
button-audience-seen = 🕒 Last here
button-audience-survey = 🤔 Survey answers
button-audience-exit_survey = 🚪 Why they left
button-audience-ids = 👤 List of IDs
resume-audience = choosing who a message is for
AudienceWrong = That didn't work. At <code>{ $path }</code>: { $why ->
        [not_json] it is neither JSON nor a list of Telegram IDs.
        [not_an_object] something in braces is needed.
        [not_one_word] exactly one word is needed; “and”, “or” and “not” join several.
        [unknown_word] the grammar has no word “{ $what }”.
        [unknown_part] “{ $what }” doesn't belong here.
        [part_missing] { $what } is missing.
        [not_a_list] a list is needed, with something in it.
        [too_many] no more than { $what } are possible.
        [not_a_number] a whole number is needed, { $what }.
        [not_a_date] a date is needed, like 2026-12-31.
        [not_a_person] “{ $what }” is not a Telegram ID.
        [not_on_the_list] only these are possible: { $what }.
        [not_known] there is no “{ $what }”, or several are called that.
        [backwards] the end is before the beginning ({ $what }).
        [too_deep] no more than { $what } levels are possible.
       *[too_large] it is too large; the limit is { $what }.
    }

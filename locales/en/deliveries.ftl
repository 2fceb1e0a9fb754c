# Broadcasts on their way, and what they came to.
delivery-draft = ✏️ <b>{ $title }</b> is a draft.
delivery-scheduled = ⏳ <b>{ $title }</b> is scheduled.
delivery-sending = 📨 <b>{ $title }</b> is being sent.
delivery-paused = ⏸ <b>{ $title }</b> is paused.
delivery-completed = ✅ <b>{ $title }</b> has been sent.
delivery-cancelled = ✖️ <b>{ $title }</b> was stopped.
delivery-failed = ✖️ <b>{ $title }</b> wasn't sent: there was nobody to send it to.
delivery-bar = { $bar } { $percent }%
    { $settled } of { $total }
delivery-pace = { $rate } a second, { $left }
delivery-minutes = { $count ->
        [one] about a minute left
       *[other] about { $count } minutes left
    }
delivery-hours = { $count ->
        [one] about an hour left
       *[other] about { $count } hours left
    }
delivery-count-sent = Sent: { $count }
delivery-count-blocked = Blocked the bot: { $count }
delivery-count-refused = Refused by Telegram: { $count }
delivery-count-unknown = No answer from Telegram, so they may or may not have it: { $count }
delivery-count-skipped = Left out, because they have opted out, left or been banned since, or had enough this week: { $count }
delivery-count-left = Not sent because it was stopped: { $count }
delivery-stars = ⭐ Spent on speed, in Stars: { $count }
delivery-revision-edit = ⏳ The messages are being changed.
delivery-revision-delete = ⏳ The messages are being deleted.
delivery-deleted = 🗑 The messages were deleted.
delivery-unrevised = Chats in which Telegram wouldn't change or delete it: { $count }
delivery-clicks = { $button }: { $count ->
        [one] { $count } person tapped it
       *[other] { $count } people tapped it
    }
delivery-week = 📈 A week later: this is what your broadcast came to.
delivery-bought-nothing = Nobody who got it has bought anything within seven days.
delivery-bought = Bought within seven days of getting it: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }, { $money } after refunds.
button-delivery-look = 🔁 Update
button-delivery-pause = ⏸ Pause
button-delivery-resume = ▶️ Go on
button-delivery-cancel = ✖️ Stop
button-delivery-cancel-sure = ✖️ Yes, stop it
button-delivery-edit = ✏️ Change for everyone
button-delivery-edit-sure = ✏️ Yes, change it
button-delivery-delete = 🗑 Delete for everyone
button-delivery-delete-sure = 🗑 Yes, delete it
delivery-sure-cancel = Stop <b>{ $title }</b> for good? { $left ->
        [one] { $left } person
       *[other] { $left } people
    } won't get it. Those who have it already keep it.
delivery-sure-edit = Replace what { $sent ->
        [one] { $sent } person has
       *[other] { $sent } people have
    } with the message as it stands now?
delivery-sure-delete = Delete <b>{ $title }</b> from { $sent ->
        [one] { $sent } chat
       *[other] { $sent } chats
    }? If it's still being sent, that stops too. Telegram only deletes messages that are less than 48 hours old.
BroadcastNotFound = This broadcast doesn't exist anymore.
BroadcastElsewhere = ✋ That's not possible now: the broadcast { $status ->
        [draft] is a draft
        [scheduled] is scheduled
        [sending] is being sent
        [paused] is paused
        [completed] has been sent
        [cancelled] was stopped
       *[failed] wasn't sent
    }.
TooLateToDelete = ⌛ Telegram only deletes messages that are less than 48 hours old, and all of these are older.
NothingToChange = There's nothing to change or delete: no message of this broadcast is left in the chats, or the bot no longer remembers which ones they are.
action-broadcast_paused = paused a broadcast
action-broadcast_resumed = resumed a broadcast
action-broadcast_cancelled = stopped a broadcast
action-broadcast_edited = changed a sent broadcast
action-broadcast_deleted = deleted a sent broadcast
books-rule-broadcast-miscounted = Broadcasts whose counters don't match their recipients: { $count }.

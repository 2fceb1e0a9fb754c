# People at the desk: the search, the card, notes, roles, bans, and a word to somebody.
button-find = 🔎 Search
people-newest = 👥 <b>People</b>, newest first
people-found = 🔎 Results for “<b>{ $words }</b>”
people-more = There are more. Add a few letters to narrow it down.
people-none = Nobody has opened the bot yet.
form-find = 🔎 Who are you looking for?
form-find-words = A name, a @username, an ID or an email address. The beginning of a name is enough.
label-find-words = Search

person-moderator = 🛠 Moderator.
person-banned = 🚫 <b>Banned</b> until { $until }: { $reason }
person-banned-for-good = 🚫 <b>Banned</b> for good: { $reason }
card-no-membership = 💤 No membership.
card-paid = 💳 { $count ->
        [one] { $count } payment
       *[other] { $count } payments
    }: { $sums }
card-paid-nothing = 💳 No payments yet.
card-open = 🧾 { $amount } under <code>{ $code }</code>: { $status }, open until { $until }
checkout-status-pending = not paid yet
checkout-status-manual_review = being checked
checkout-status-rejected = proof of payment rejected
card-course = 🎓 { $course }: { $status }
course-status-pending = not paid yet
course-status-waitlisted = on the waiting list
course-status-active = enrolled
course-status-completed = completed
course-status-cancelled = canceled
course-status-suspended = paused
card-more-courses = 🎓 and { $count ->
        [one] { $count } more course
       *[other] { $count } more courses
    }
card-channels = 📡 Inside: { $channels }
card-channels-more = 📡 Inside: { $channels } and { $more } more
card-wallet = 👛 <code>{ $wallet }</code>
card-domain = 🔖 { $domain }
card-seen = 🕒 Last seen { $at }, visits: { $visits }
card-support-waits = 💬 <b>Waiting for an answer</b> since { $since }
card-support = 💬 { $count ->
        [one] { $count } conversation with support
       *[other] { $count } conversations with support
    }
card-note = 📝 <i>{ $text }</i>

button-audit-log = 📜 History
button-notes = 📝 Notes ({ $count })
button-operation-give = 🎁 Give a plan
button-operation-days = ➕ Add days
button-operation-end = ✂️ End membership
button-operation-word = ✉️ Write
button-operation-ban = 🚫 Ban
button-operation-note = ➕ Add note
button-unban = ✅ Lift ban
button-unban-sure = Yes, lift it
button-role-admin = 🛠 Make admin
button-role-moderator = 🛠 Make moderator
button-dismiss-admin = 🛠 Remove as admin
button-dismiss-moderator = 🛠 Remove as moderator
button-role-sure-admin = Yes, make them an admin
button-role-sure-moderator = Yes, make them a moderator
button-role-sure-user = Yes, remove them
role-question-admin = 🛠 Make <b>{ $name }</b> (<code>{ $id }</code>) an admin? Admins review proofs of payment, give and end memberships, manage channels and can add other admins.
role-question-moderator = 🛠 Make <b>{ $name }</b> (<code>{ $id }</code>) a moderator? Moderators review proofs of payment and answer members, nothing else.
role-question-user = 🛠 Remove <b>{ $name }</b> (<code>{ $id }</code>) from the team? They also leave every channel they were in only as a team member.
role-now-admin = { $name } is now an admin.
role-now-moderator = { $name } is now a moderator.
role-now-user = { $name } is no longer on the team.
you-were-moderator-appointed = 🛠 { $by } made you a moderator: you can review proofs of payment and answer members. You'll find the commands in your menu.
you-were-moderator-dismissed = 🛠 You're no longer a moderator. Your own membership stays as it is.
moderator-appointed = 🛠 { $by } made { $name } (<code>{ $id }</code>) a moderator.
moderator-dismissed = 🛠 { $by } removed { $name } (<code>{ $id }</code>) as a moderator.

form-give = 🎁 Give a plan
form-give-plan = Which plan? It's free for them and starts right away, or after their current time.
label-give-plan = Plan
form-days = ➕ Add days
form-days-days = How many days do you want to add?
label-days-days = Days
days-count = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
form-end = ✂️ End membership
form-end-reason = Why? They'll read this, so be kind.
label-end-reason = Reason
end-preview = <b>{ $name }</b>'s membership ends right away, and so does their access to its channels. They'll read: <i>{ $reason }</i>
form-ban = 🚫 Ban
form-ban-time = For how long?
label-ban-time = Duration
form-ban-until = Until when? Send it like “2026-12-31” or “2026-12-31 18:00”.
label-ban-until = Until
form-ban-reason = Why? They'll read this.
label-ban-reason = Reason
ban-for-good = For good
ban-until-date = Until a date…
ban-preview = <b>{ $name }</b> will be banned until { $until }. They'll read: <i>{ $reason }</i>
ban-preview-for-good = <b>{ $name }</b> will be banned for good. They'll read: <i>{ $reason }</i>
ban-means = They'll be removed from every channel, they can't buy anything, and the bot answers every message with this notice only. What they paid for keeps running, and Telegram no longer charges them Stars.
banned = 🚫 { $name } is banned until { $until }.
banned-for-good = 🚫 { $name } is banned for good.
unban-question = ✅ Lift the ban on <b>{ $name }</b>? If their membership is still active, they can get back into its channels.
unbanned = ✅ { $name } is welcome again.
OwnBan = You can't ban yourself.
StaffNotBanned = { $name } is on the team. Remove them from the team first.
ProtectedNotBanned = { $name } is protected. Stop protecting them first.
BannedNow = { $name } is banned. Lift the ban first.
BanEndOutOfRange = The ban must end in the future, within { NUMBER($limit, useGrouping: 0) } days. For longer, choose “For good”.
BannedByUs = You can't buy anything here right now. Reason: { $reason }
shut-out = 🚫 You're banned here until { $until }.
    Reason: <i>{ $reason }</i>
shut-out-for-good = 🚫 You're banned here.
    Reason: <i>{ $reason }</i>
shut-out-support = Think it's a mistake? Write to { $support }.
ban-lifted = ✅ Welcome back! You're no longer banned.
why-banned = banned
right-banned = banned
history-shut_out = banned: { $reason }
history-moderator_appointed = made a moderator by { $by }
history-moderator_dismissed = removed as a moderator by { $by }

form-word = ✉️ Write to them
form-word-text = What should I tell them? They'll see your name and a button to reply.
label-word-text = Message
word-sent = ✉️ On its way to { $name }.
word-held = ✉️ { $name } blocked the bot. I'll deliver it if they come back.
word-from-admin = ✉️ A message from { $by }:
button-answer-word = 💬 Reply

form-note = 📝 Note
form-note-text = What should other admins know? The person never sees it.
label-note-text = Note
notes-title = 📝 <b>Notes about { $name }</b>
notes-none = Nothing yet.
note-line = <b>{ $number }.</b> { $at }, { $by }: { $text }
note-added = Note added.
note-question = 🗑 Delete this note for all admins?
    <i>{ $text }</i>
note-deleted = Note deleted.
NoteGone = This note was already deleted.
button-drop-note = 🗑 { $number }
button-drop-note-sure = Yes, delete it

audit-log-title = 📜 <b>{ $name }</b>'s membership history
audit-log-empty = No changes yet.
audit-log-line = <b>{ $at }</b> · { $what } · { $by }
audit-log-by-bot = the bot
change-receipt = 🧾 Receipt { $number } · { $method }
change-paid-by = 🧾 { $method }
change-days = { $count ->
        [one] { $count } day was added.
       *[other] { $count } days were added.
    }
audit-log-reason = Reason: { $reason }
audit-log-difference = { $what }: { $old } → { $new }
audit-log-yes = yes
audit-log-no = no
audit-log-what-plan_id = Plan
audit-log-what-is_active = Active
audit-log-what-is_lifetime = Lifetime
audit-log-what-ends_at = Ends
audit-log-activated = started
audit-log-renewed = renewed
audit-log-changed = changed plans
audit-log-refunded = payment refunded
audit-log-extended = days added
audit-log-revoked = ended by an admin
audit-log-expired = expired

action-person_banned = banned someone
action-person_unbanned = lifted a ban
action-person_written_to = wrote to someone
action-note_added = added a note
action-note_deleted = deleted a note

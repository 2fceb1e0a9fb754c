# People at the desk: the search, the card, notes, roles, bans, and a word to somebody.
button-find = 🔎 Search
people-newest = 👥 <b>People</b>, the newest first
people-found = 🔎 <b>{ $words }</b>: whom I found
people-more = There are more. A few more letters would narrow it down.
people-none = Nobody has met the bot yet.
form-find = 🔎 Whom are you looking for?
form-find-words = A name, a @username, an id or an e-mail address. The beginning of a name is enough.
label-find-words = Search

person-moderator = 🛠 Moderator.
person-banned = 🚫 <b>Banned</b> until { $until }: { $reason }
person-banned-for-good = 🚫 <b>Banned</b> for good: { $reason }
card-no-membership = 💤 No membership.
card-paid = 💳 { $count ->
        [one] { $count } payment
       *[other] { $count } payments
    }: { $sums }
card-paid-nothing = 💳 Has paid nothing yet.
card-open = 🧾 { $amount } under <code>{ $code }</code>: { $status }, open until { $until }
checkout-status-pending = waits for the money
checkout-status-manual_review = being checked
checkout-status-rejected = receipt refused
card-course = 🎓 { $course }: { $status }
course-status-pending = not paid yet
course-status-waitlisted = waits for a seat
course-status-active = enrolled
course-status-completed = completed
course-status-cancelled = cancelled
course-status-suspended = paused
card-more-courses = 🎓 and { $count ->
        [one] { $count } more course
       *[other] { $count } more courses
    }
card-channels = 📡 Inside: { $channels }
card-channels-more = 📡 Inside: { $channels } and { $more } more
card-wallet = 👛 <code>{ $wallet }</code>
card-domain = 🌐 { $domain }
card-seen = 🕒 Last here { $at }, conversations: { $visits }
card-support-waits = 💬 <b>Waits for an answer</b> since { $since }
card-support = 💬 { $count ->
        [one] { $count } matter with support
       *[other] { $count } matters with support
    }
card-note = 📝 <i>{ $text }</i>

button-trail = 🧾 Audit
button-notes = 📝 Notes ({ $count })
button-deed-give = 🎁 Give a plan
button-deed-days = ➕ Add days
button-deed-end = ✂️ End membership
button-deed-word = ✉️ Write
button-deed-ban = 🚫 Ban
button-deed-note = ➕ Add a note
button-unban = ✅ Lift the ban
button-unban-sure = Yes, lift it
button-role-admin = 🛠 Make an admin
button-role-moderator = 🛠 Make a moderator
button-dismiss-admin = 🛠 Dismiss as admin
button-dismiss-moderator = 🛠 Dismiss as moderator
button-role-sure-admin = Yes, make them an admin
button-role-sure-moderator = Yes, make them a moderator
button-role-sure-user = Yes, dismiss them
role-question-admin = 🛠 Shall <b>{ $name }</b> (<code>{ $id }</code>) be an admin? Admins decide about receipts, give and end memberships, manage channels and can appoint others.
role-question-moderator = 🛠 Shall <b>{ $name }</b> (<code>{ $id }</code>) be a moderator? Moderators review receipts and answer members, nothing else.
role-question-user = 🛠 Shall <b>{ $name }</b> (<code>{ $id }</code>) be on duty no longer? They also leave every channel that only this opened to them.
role-now-admin = { $name } is an admin now.
role-now-moderator = { $name } is a moderator now.
role-now-user = { $name } is no longer on duty.
you-were-moderator-appointed = 🛠 { $by } made you a moderator: you review receipts and answer members. The commands are in your menu.
you-were-moderator-dismissed = 🛠 You are no longer a moderator. Your own membership stays as it is.
moderator-appointed = 🛠 { $by } made { $name } (<code>{ $id }</code>) a moderator.
moderator-dismissed = 🛠 { $by } dismissed { $name } (<code>{ $id }</code>) as a moderator.

form-give = 🎁 Give a plan
form-give-plan = Which plan shall it be? It costs nothing and begins at once, or behind what already runs.
label-give-plan = Plan
form-days = ➕ Add days
form-days-days = How many days shall the membership go on?
label-days-days = Days
days-count = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
form-end = ✂️ End the membership
form-end-reason = Why? They will read it, so say it kindly.
label-end-reason = Reason
end-preview = The membership of <b>{ $name }</b> ends at once, and so does every way into its channels. They will read: <i>{ $reason }</i>
form-ban = 🚫 Ban
form-ban-time = For how long?
label-ban-time = Time
form-ban-until = Until when? Write it like “2026-12-31” or “2026-12-31 18:00”.
label-ban-until = Until
form-ban-reason = Why? They will read it.
label-ban-reason = Reason
ban-for-good = For good
ban-until-date = Until a date…
ban-preview = <b>{ $name }</b> is banned until { $until }. They will read: <i>{ $reason }</i>
ban-preview-for-good = <b>{ $name }</b> is banned for good. They will read: <i>{ $reason }</i>
ban-means = They leave every channel, cannot buy anything, and the bot answers nothing but this. What they paid for keeps running, and Stars are no longer charged.
banned = 🚫 { $name } is banned until { $until }.
banned-for-good = 🚫 { $name } is banned for good.
unban-question = ✅ Shall the ban of <b>{ $name }</b> be lifted? With a running membership they can come back into its channels.
unbanned = ✅ { $name } is welcome again.
OwnBan = Nobody bans themselves.
StaffNotBanned = { $name } is on duty here. Dismiss them first.
ProtectedNotBanned = { $name } is on the protected list. Take them off it first.
BannedNow = { $name } is banned. Lift the ban first.
BanEndOutOfRange = A ban ends in the future, within { NUMBER($limit, useGrouping: 0) } days. For longer, choose “For good”.
BannedByUs = You cannot buy anything here at the moment. The reason: { $reason }
shut-out = 🚫 You are banned here until { $until }.
    The reason: <i>{ $reason }</i>
shut-out-for-good = 🚫 You are banned here.
    The reason: <i>{ $reason }</i>
shut-out-support = Is it a mistake? Write to { $support }.
ban-lifted = ✅ Welcome back! You are not banned any more.
why-banned = banned
right-banned = banned
story-shut_out = banned: { $reason }
story-moderator_appointed = made a moderator by { $by }
story-moderator_dismissed = dismissed as a moderator by { $by }

form-word = ✉️ Write to them
form-word-text = What shall I tell them? They get it in your name, with a button to answer.
label-word-text = Message
word-sent = ✉️ It is on its way to { $name }.
word-held = ✉️ { $name } blocked the bot. I keep it until they come back.
word-from-admin = ✉️ A word from { $by }:
button-answer-word = 💬 Answer

form-note = 📝 A note
form-note-text = What shall other admins know? The person never sees it.
label-note-text = Note
notes-title = 📝 <b>Notes about { $name }</b>
notes-none = Nothing yet.
note-line = <b>{ $number }.</b> { $at }, { $by }: { $text }
note-added = Noted.
note-question = 🗑 Shall this note go, for all admins?
    <i>{ $text }</i>
note-deleted = The note is gone.
NoteGone = That note is gone already.
button-drop-note = 🗑 { $number }
button-drop-note-sure = Yes, delete it

trail-title = 🧾 <b>The subscription of { $name }</b>, change by change
trail-empty = Nothing has happened to it yet.
trail-line = <b>{ $at }</b> · { $what } · { $by }
trail-by-bot = the bot
trail-reason = Reason: { $reason }
trail-difference = { $what }: { $old } → { $new }
trail-yes = yes
trail-no = no
trail-what-plan_id = Plan
trail-what-is_active = Runs
trail-what-is_lifetime = Lifetime
trail-what-ends_at = End
trail-activated = began
trail-renewed = renewed
trail-changed = moved to another plan
trail-refunded = payment given back
trail-extended = days added
trail-revoked = ended by hand
trail-expired = ran out

action-person_banned = banned somebody
action-person_unbanned = lifted a ban
action-person_written_to = wrote to somebody
action-note_added = wrote a note
action-note_deleted = deleted a note

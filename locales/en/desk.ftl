# The desk: what waits, the way into every room, and the log of what was done.
admin-desk = 🛠 <b>Admin panel</b>
moderator-desk = 🛠 <b>Moderator panel</b>
waiting-nothing = All caught up. Have a coffee. ☕
waiting-receipts = 🧾 { $count ->
        [one] { $count } proof of payment needs your decision.
       *[other] { $count } proofs of payment need your decision.
    }
waiting-support = 💬 { $count ->
        [one] { $count } member is waiting for an answer.
       *[other] { $count } members are waiting for an answer.
    }
waiting-transfers = ⛓ { $count ->
        [one] { $count } transfer needs your decision.
       *[other] { $count } transfers need your decision.
    }
waiting-removals = 🚪 { $count ->
        [one] { $count } removal from a channel failed.
       *[other] { $count } removals from channels failed.
    }
waiting-dues = ↩️ { $count ->
        [one] { $count } refund needs to be sent.
       *[other] { $count } refunds need to be sent.
    }
waiting-claims = 🔖 { $count ->
        [one] { $count } name was requested.
       *[other] { $count } names were requested.
    }
button-queue = 🧾 Proofs ({ $count })
button-support = 💬 Support ({ $count })
button-removals = 🚪 Removals ({ $count })
button-dues = ↩️ Refunds ({ $count })
button-claims = 🔖 New names ({ $count })
button-people = 👥 People
button-desk-plans = 💎 Plans
button-desk-courses = 🎓 Courses
button-desk-promos = 🏷 Promo codes
button-exports = 📤 Exports
button-settings = ⚙️ Settings
button-texts = ✍️ Texts
button-log = 📜 Log
log-title = 📜 <b>Team activity</b>
log-empty = Nothing yet.
log-line = { $at } · { $by }: { $what } · { $about }
log-operator = the operator
action-receipt_approved = approved a proof of payment
action-receipt_rejected = rejected a proof of payment
action-membership_granted = gave a plan
action-days_added = added days
action-membership_revoked = ended a membership
action-payment_refunded = refunded a payment
action-transfer_settled = settled a transfer
action-transfer_refunded = marked a transfer as sent back
action-transfer_kept = kept a transfer
action-person_protected = added someone to the protected list
action-person_unprotected = took someone off the protected list
action-role_changed = changed a role
action-channel_linked = linked a channel
action-channel_unlinked = unlinked a channel
action-join_mode_chosen = chose how people join
action-segment_created = created a segment
action-segment_changed = changed a segment
action-segment_deleted = deleted a segment
action-source_created = created a link for a source
action-source_changed = changed a source
action-source_archived = archived a source
action-source_restored = restored a source
action-source_deleted = deleted a source
action-source_cost_noted = added a cost of a source
action-source_cost_taken_back = removed a cost of a source
action-promo_created = created a promo code
action-promo_stopped = stopped a promo code
action-promo_changed = changed a promo code
action-promo_started = reactivated a promo code
action-star_price_set = set a price in Stars
action-plan_created = created a plan
action-plan_changed = changed a plan
action-plan_archived = archived a plan
action-plan_restored = restored a plan
action-plan_deleted = deleted a plan
action-enrollment_noted = added a note about a student
action-category_created = created a category
action-category_edited = changed a category
action-category_archived = archived a category
action-category_restored = restored a category
action-category_deleted = deleted a category
action-course_created = created a course
action-course_edited = changed a course
action-course_archived = archived a course
action-course_restored = restored a course
action-course_deleted = deleted a course
action-module_added = added a lesson
action-module_edited = changed a lesson
action-module_moved = moved a lesson
action-module_deleted = deleted a lesson
action-setting_changed = changed a setting
action-account_added = added a bank account
action-account_changed = changed a bank account
action-account_moved = moved a bank account up
action-account_dropped = deleted a bank account
action-text_written = edited a text
action-text_taken_back = restored a default text
command-log = Team activity
action-support_answered = answered a member
action-support_closed = closed a member's question
action-support_group_set = chose the support group
action-support_group_dropped = removed the support group
action-removal_retried = retried a removal
action-removal_waived = let someone stay in a channel
removals-title = 🚪 <b>Failed removals</b>
    I keep retrying each of these automatically. Usually I'm missing the right to ban people, or the person is an administrator there.
removals-none = Nobody needs removing.
removal-line = { $name } · { $channel } · tried { $at }
removal-card = 🚪 <b>{ $name }</b> (<code>{ $id }</code>) should be out of <b>{ $channel }</b> but is still in.
removal-why = Why: { $why }
removal-error = Telegram says: { $error }
removal-tried = Last tried: { $at }
removal-retried = I'm trying again. People who are out disappear from this list.
removal-waived = They can stay as a guest.
button-removal-retry = 🔁 Try again
button-let-stay = 🤝 Let them stay
button-let-stay-sure = Yes, let them stay
let-stay-question = 🤝 Let <b>{ $name }</b> stay in <b>{ $channel }</b> without paying? I'll treat them as your guest and stop trying to remove them.
RemovalSettled = This one is already taken care of.
claims-title = 🔖 <b>Requested names</b>
claims-none = No one has requested a name.
claim-line = <b>{ $subdomain }</b> · { $name } · { $since }
button-desk-languages = 🌐 Languages
languages-title = 🌐 <b>{ $name }</b>
    People read this in their own language. Without a translation, they see the text on the card.
languages-given = { $language }: { $fields }
languages-none = { $language }: nothing yet
languages-about = 🌐 { $language } · <b>{ $name }</b>
languages-hint = 🌐 Please write in this language: { $language }
languages-saved = ✅ Saved: { $language }

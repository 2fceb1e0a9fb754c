# The desk: what waits, the way into every room, and the log of what was done.
admin-desk = 🛠 <b>The desk</b>
moderator-desk = 🛠 <b>On duty</b>
waiting-nothing = Nothing waits. Have a coffee. ☕
waiting-receipts = 🧾 { $count ->
        [one] { $count } receipt waits for your verdict.
       *[other] { $count } receipts wait for your verdict.
    }
waiting-support = 💬 { $count ->
        [one] { $count } member waits for an answer.
       *[other] { $count } members wait for an answer.
    }
waiting-transfers = 🔗 { $count ->
        [one] { $count } transfer belongs to nobody yet.
       *[other] { $count } transfers belong to nobody yet.
    }
waiting-removals = 🚪 { $count ->
        [one] { $count } removal from a channel failed.
       *[other] { $count } removals from channels failed.
    }
waiting-dues = ↩️ { $count ->
        [one] { $count } person is to get money back.
       *[other] { $count } people are to get money back.
    }
waiting-claims = 🔖 { $count ->
        [one] { $count } name is asked for.
       *[other] { $count } names are asked for.
    }
button-queue = 🧾 Receipts ({ $count })
button-support = 💬 Support ({ $count })
button-removals = 🚪 Removals ({ $count })
button-dues = ↩️ To send ({ $count })
button-claims = 🔖 Names ({ $count })
button-people = 👥 People
button-desk-plans = 💎 Plans
button-desk-courses = 🎓 Courses
button-desk-promos = 🏷 Promo codes
button-exports = 📤 Exports
button-settings = ⚙️ Settings
button-texts = ✍️ Texts
button-log = 📜 Log
log-title = 📜 <b>What the staff did</b>
log-empty = Nothing yet.
log-line = { $at } · { $by }: { $what } · { $about }
log-operator = the operator
action-receipt_approved = approved a receipt
action-receipt_rejected = refused a receipt
action-membership_granted = gave a plan
action-days_added = added days
action-membership_revoked = ended a membership
action-payment_refunded = refunded a payment
action-transfer_settled = settled a transfer
action-transfer_refunded = marked a transfer as sent back
action-transfer_kept = kept a transfer
action-person_protected = put somebody on the protected list
action-person_unprotected = took somebody off the protected list
action-role_changed = changed a role
action-channel_linked = linked a channel
action-channel_unlinked = unlinked a channel
action-join_mode_chosen = chose how people join
action-promo_created = made a promo code
action-promo_stopped = stopped a promo code
action-promo_changed = changed a promo code
action-promo_started = started a promo code again
action-star_price_set = set a price in Stars
action-plan_created = made a plan
action-plan_changed = changed a plan
action-plan_archived = archived a plan
action-plan_restored = brought a plan back
action-plan_deleted = deleted a plan
action-enrollment_noted = wrote a note about a student
action-category_created = made a category
action-category_edited = changed a category
action-category_archived = archived a category
action-category_restored = brought a category back
action-category_deleted = deleted a category
action-course_created = made a course
action-course_edited = changed a course
action-course_archived = archived a course
action-course_restored = brought a course back
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
action-text_written = wrote a text
action-text_taken_back = went back to our own text
command-log = What the staff did
action-support_answered = answered a member
action-support_closed = closed a member's question
action-support_group_set = chose the support group
action-support_group_dropped = gave up the support group
action-removal_retried = tried a removal again
action-removal_waived = let somebody stay in a channel
removals-title = 🚪 <b>Removals that failed</b>
    I try each of them again by myself. Most often I lack the right to ban, or the person is an administrator there.
removals-none = Nobody is anywhere that they should not be.
removal-line = { $name } · { $channel } · tried { $at }
removal-card = 🚪 <b>{ $name }</b> (<code>{ $id }</code>) should be out of <b>{ $channel }</b> and is not.
removal-why = Why: { $why }
removal-error = Telegram says: { $error }
removal-tried = Last tried: { $at }
removal-retried = I am trying again. Whoever is out by then is gone from this list.
removal-waived = They stay, as a guest.
button-removal-retry = 🔁 Try again now
button-let-stay = 🤝 Let them stay
button-let-stay-sure = Yes, let them stay
let-stay-question = 🤝 Shall <b>{ $name }</b> stay in <b>{ $channel }</b> without paying? I take them for a guest of yours and try no more.
RemovalSettled = That one is settled already.
claims-title = 🔖 <b>Names that people asked for</b>
claims-none = Nobody has asked for a name.
claim-line = <b>{ $subdomain }</b> · { $name } · { $since }

# Campaigns: what is said by itself, the desk for it, and what people answer when they go.
button-own-code = 🏷 −{ $percent }%: { $code }
campaigns-title = 🚀 <b>Campaigns</b>
    What the bot says by itself, to each person from their own day 0.
button-campaigns = 🚀 Campaigns
campaign-line-on = 🟢 { $name } · { $count }
campaign-line-off = ⚪ { $name }
button-campaign-new = ➕ New campaign
campaign-card = 🚀 <b>{ $name }</b>
campaign-is-on = 🟢 On since { $since }.
campaign-is-off = ⚪ Off. It can be changed only while it's off.
campaign-trigger-start = 👉 Day 0: their first /start
campaign-trigger-checkout_left = 👉 Day 0: they opened a checkout and left it
campaign-trigger-before_end = 👉 Day 0: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } before their membership ends
campaign-trigger-after_end = 👉 Day 0: { $days ->
        [0] their membership ended
        [one] { $days } day after their membership ended
       *[other] { $days } days after their membership ended
    }
campaign-trigger-paid = 👉 Day 0: their payment was settled
campaign-trigger-course_finished = 👉 Day 0: they finished a course
campaign-trigger-silence = 👉 Day 0: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of silence
campaign-trigger-segment = 👉 Day 0: they joined the segment
campaign-trigger-name-start = First /start
campaign-trigger-name-checkout_left = Checkout left open
campaign-trigger-name-before_end = Days before an end
campaign-trigger-name-after_end = Days after an end
campaign-trigger-name-paid = Payment settled
campaign-trigger-name-course_finished = Course finished
campaign-trigger-name-silence = Days of silence
campaign-trigger-name-segment = Joined a segment
campaign-segment = 👥 Only the segment: { $name }
campaign-once = 🔁 Each person once.
campaign-every = 🔁 Each person at most once in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
campaign-control = ⚪ Control group: { $percent }% get nothing.
campaign-no-steps = It has no messages yet.
campaign-step-line = { $number }. { $after }
campaign-step-code = 🏷 With a promo code of their own: −{ $percent }%, good for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
campaign-at-once = at once
campaign-after = after { $span }
campaign-about-marketing = Whoever buys, opts out or is banned leaves at once. Quiet hours and the weekly limit apply.
campaign-saved = ✅ Saved.
campaign-archived = ✅ It's out of sight. Its figures are kept.
button-campaign-step = ✉️ Message { $number }
button-campaign-on = ▶️ Switch on
button-campaign-off = ⏸ Switch off
button-campaign-on-sure = ▶️ Yes, switch it on
button-campaign-off-sure = ⏸ Yes, switch it off
button-campaign-report = 📈 Report
button-campaign-edit = ✏️ Edit
button-campaign-archive = 🗄 Archive
button-campaign-archive-sure = 🗄 Yes, archive it
button-campaign-step-new = ➕ Message
button-campaign-step-edit = ✏️ When and promo code
button-campaign-step-drop = 🗑 Delete
button-campaign-step-drop-sure = 🗑 Yes, delete it
button-campaign-preview = 👁 Send it to me ({ $arm })
campaign-on-question = Switch on “{ $name }”? From now on its messages go out by themselves. What happened before doesn't count.
campaign-off-question = Switch off “{ $name }”? Whoever is in the middle of it gets nothing more.
campaign-archive-question = Archive “{ $name }”? Its figures are kept.
campaign-step-card = ✉️ <b>Message { $number }</b>, { $after }
campaign-step-legend = ✏️ Words that are there, ➕ words to add. With words for B, half of the people get those instead of A.
campaign-step-drop-question = Delete message { $number }?
form-campaign = 🚀 Campaign
form-campaign-name = What should it be called? Only admins see the name.
label-campaign-name = Name
form-campaign-trigger = What sets it off?
label-campaign-trigger = Day 0
form-campaign-days = How many days?
label-campaign-days = Days
form-campaign-segment = Only for one segment? You can leave it empty for everybody.
label-campaign-segment = Segment
form-campaign-every = Once in how many days may a person go through it? Leave it empty for only once.
label-campaign-every = Again after days
form-campaign-control = How many out of a hundred should get nothing, so that you can compare? 0 to 50.
label-campaign-control = Control group, %
form-campaign-step = ✉️ Message
form-campaign-step-hours = How many hours after day 0?
label-campaign-step-hours = Hours
form-campaign-step-percent = Should a promo code come with it that only this person can use? Send the percentage, or leave it empty.
label-campaign-step-percent = Discount, %
form-campaign-step-lasts = For how many days is the promo code good?
label-campaign-step-lasts = Days
CampaignIsOn = The campaign is on. Switch it off first.
CampaignSaysNothing = It has nothing to say yet: every message needs words.
ArmsUneven = { $arm } has no words yet in this language: { $language }. Versions can be compared only when they have the same languages.
CampaignWantsSegment = Choose the segment that people join.
CampaignsFull = There are { $most } already, which is the limit.
CampaignUnknown = This campaign no longer exists.
StepUnknown = This message no longer exists.
StepWasSaid = People have already received this message, so it stays and counts in the report.
campaign-report = 📈 <b>{ $name }</b>
campaign-report-nobody = Nobody has started it yet.
campaign-report-arm = <b>{ $arm }</b>: { $people } people, { $told } received it, { $clicked } tapped, { $bought } bought ({ $share }%), settled: { $income }
campaign-report-control = <b>Control group</b>: { $people } people got nothing, { $bought } bought ({ $share }%), settled: { $income }
campaign-report-no-control = Without a control group nobody can tell what they would have bought anyway.
campaign-report-legend = Bought counts for { $days } days from each person's start. Money is settled and net of refunds.
campaign-uplift-more = 🟢 { $points } points more than the control group (from { $low } to { $high }). That's more than chance.
campaign-uplift-less = 🔴 { $points } points less than the control group (from { $low } to { $high }). That's more than chance.
campaign-uplift-none = ⚪ No difference that can be told from chance (from { $low } to { $high } points).
campaign-uplift-too_few = ⚪ Too few people to tell anything yet.
campaign-exit-goal = • Left because they bought: { $count }
campaign-exit-changed = • Left because it no longer applied: { $count }
campaign-exit-opted_out = • Opted out: { $count }
campaign-exit-banned = • Banned: { $count }
campaign-exit-forgotten = • Had their details forgotten: { $count }
campaign-exit-blocked = • Blocked the bot: { $count }
campaign-exit-switched_off = • Stopped when it was switched off: { $count }
ready-checkout = Unfinished payment
ready-checkout-1 = 🧾 {"{{name}, your payment isn't finished yet.|Your payment isn't finished yet.}"} If something didn't work, just write to us: we'll help.
ready-checkout-2 = ⏳ Your place is still waiting. Choose how to pay and you're in within a minute.
ready-winback = Come back
ready-winback-1 = 💛 {"{{name}, we miss you.|We miss you.}"} Here's a promo code that only you can use: tap it below.
ready-winback-2 = 💛 It's been a month. The channels go on, and so can you, for less: your own promo code is below.
ready-welcome = Welcome
ready-welcome-1 = 👋 {"{{name}, have you looked around?|Have you looked around?}"} Here's what our members get.
ready-welcome-2 = 🎓 Would you rather learn it step by step? Take a look at our courses.
ready-course = Course finished
ready-course-1 = 🏅 {"{{name}, congratulations once more!|Congratulations once more!}"} Here's what you could learn next.
action-campaign_created = created a campaign
action-campaign_changed = changed a campaign
action-campaign_archived = archived a campaign
action-campaign_switched_on = switched on a campaign
action-campaign_switched_off = switched off a campaign

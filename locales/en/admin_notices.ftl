# What admins are told by itself: the report at their hour, sales, and what is unusual.
button-admin-notices = 🔔 What I'm told
admin-notices-title = 🔔 <b>What I tell you</b>
admin-notices-report-off = 🗞 Report: <b>none</b>
admin-notices-report-daily = 🗞 Report: <b>every day at { $at }</b>
admin-notices-report-weekly = 🗞 Report: <b>once a week, { $weekday } at { $at }</b>
admin-notices-sales = 🛒 Sales: <b>{ $methods }</b>
admin-notices-sales-none = 🛒 Sales: <b>none</b>
admin-notices-unusual-on = 🟡 Anything unusual: <b>on</b>
admin-notices-unusual-off = 🟡 Anything unusual: <b>off</b>
admin-notices-about = Every admin chooses for themselves. Unusual means no payment for three times as long as usual, reviews that take too long, or more refused payments than usual.
button-report = 🗞 Report
button-sales = 🛒 Sales
button-unusual-on = 🟡 Unusual: turn on
button-unusual-off = 🟡 Unusual: turn off
button-report-off = No report
button-report-daily = Every day
button-report-weekly = Once a week
button-report-hour = 🕒 At { $at }
button-report-weekday = 📅 { $weekday }
admin-notices-report-about = A report covers whole days of the shop: income, new members, what's coming up and what's waiting for you. The hour is by your own clock.
report-question-hour = 🕒 At what time should the report come? By your own clock.
report-question-weekday = 📅 On which day should the report come?
admin-notices-sales-about = 🛒 <b>Sales</b>
    Which sales should I tell you about? The first one comes at once. Then I wait five minutes and put everything sold meanwhile into one message.
button-sales-all = All of them
button-sales-none = None of them
NoSuchTime = Please choose one of the buttons: a full hour, or a day of the week.
sale-plan = 🛒 <b>{ $amount }</b> · { $how }
    { $name } bought <b>{ $thing }</b>.
sale-renewal = 🛒 <b>{ $amount }</b> · { $how }
    { $name } renewed <b>{ $thing }</b>.
sale-change = 🛒 <b>{ $amount }</b> · { $how }
    { $name } switched to <b>{ $thing }</b>.
sale-seat = 🛒 <b>{ $amount }</b> · { $how }
    { $name } bought a seat in <b>{ $thing }</b>.
sale-name = 🛒 <b>{ $amount }</b> · { $how }
    { $name } paid for <b>{ $thing }</b>.
sales-title = 🛒 <b>{ $count ->
        [one] { $count } sale
       *[other] { $count } sales
    }</b> · { $total }
sales-more = { $count ->
        [one] … and { $count } more.
       *[other] … and { $count } more.
    }
button-sale = { $name } · { $amount }
report-title-day = 🗞 <b>{ $day }</b>
report-title-days = 🗞 <b>{ $begin } to { $end }</b>
report-income = Income: <b>{ $sums }</b>
report-income-none = Income: <b>none</b>
report-new = New members: <b>{ $count }</b>
report-renewals = Renewing automatically in the next 7 days: <b>{ $count }</b>
report-ends = Ending in the next 7 days: <b>{ $count }</b>
report-finding-nothing = No income in this time, and none before it.
report-finding-first = The first income after a quiet time.
report-finding-none = No income in this time, although there was some before.
report-finding-up = Income is { $percent }% above { $period ->
        [day] the average of the seven days before
       *[days] the seven days before
    }.
report-finding-down = Income is { $percent }% below { $period ->
        [day] the average of the seven days before
       *[days] the seven days before
    }.
report-finding-same = Income is about the same as { $period ->
        [day] on the seven days before
       *[days] in the seven days before
    }.
alert-silence = 🟡 No payment since { $since }. Leaving out the quiet hours, the next one usually comes within { $usual }.
over-silence = ✅ Payments are coming in again.
alert-slow_reviews = 🟡 Proofs of payment wait too long: { $usual } is typical now, and the limit is { $limit }.
over-slow_reviews = ✅ Proofs of payment are checked within the limit again.
alert-many_refused = 🟡 More payments than usual are refused: { $refused } of { $of } in the last 24 hours. The usual share is { $usual }%.
over-many_refused = ✅ No more payments than usual are refused.
button-waiting-proofs = 🧾 Check them now
button-last-payment = 🧾 The last payment
button-last-refused = 🧾 The last refused one


# What figures tell in a sentence. $key names the figure, $figure is what we call it.
# $then: the period that a figure is held against; $part is what the change comes from.
finding-then-month = in the month before
finding-then-days-of-month = in the same days of the month before
finding-then-day = the day before
finding-then-days = { $days ->
    [one] in the { $days } day before
   *[other] in the { $days } days before
}
finding-nothing = { $key ->
    [income] No income
   *[other] { $figure }: nothing
} in these days.
finding-alone = { $key ->
    [income] Income is
   *[other] { $figure }:
} { $value }.
finding-new = { $key ->
    [income] Income is
   *[other] { $figure }:
} { $value }, after none { $then }{ $part }.
finding-gone = { $key ->
    [income] No income
   *[other] { $figure }: none
} in these days, after { $before } { $then }.
finding-same = { $key ->
    [income] Income is
   *[other] { $figure }:
} { $value }, the same as { $then }.
finding-level = { $key ->
    [income] Income is
   *[other] { $figure }:
} { $value }, about the same as { $then }.
finding-up = { $key ->
    [income] Income is { $percent }% higher
   *[other] { $figure }: { $percent }% { $of ->
        [time] longer
       *[other] more
    }
} than { $then }{ $part }.
finding-down = { $key ->
    [income] Income is { $percent }% lower
   *[other] { $figure }: { $percent }% { $of ->
        [time] shorter
       *[other] less
    }
} than { $then }{ $part }.
finding-times = { $key ->
    [income] Income is
   *[other] { $figure }:
} { $times } times as much as { $then }{ $part }.
finding-up_by = { $key ->
    [income] Income is
   *[other] { $figure }:
} { $change } more than { $then }{ $part }.
finding-down_by = { $key ->
    [income] Income is
   *[other] { $figure }:
} { $change } { $of ->
    [count] fewer
   *[other] less
} than { $then }{ $part }.
finding-owed-all-up = , all of it from { $part }
finding-owed-most-up = , most of it from { $part }
finding-owed-beyond-up = : { $part } rose by even more, the rest together fell
finding-owed-all-down = , and the whole difference is { $part }
finding-owed-most-down = , and most of the difference is { $part }
finding-owed-beyond-down = : { $part } fell by even more, the rest together rose
finding-owed-all-up-refund = , and all of it because less went back
finding-owed-most-up-refund = , mostly because less went back
finding-owed-beyond-up-refund = : less went back, though less came in
finding-owed-all-down-refund = , and all of it because more went back
finding-owed-most-down-refund = , mostly because more went back
finding-owed-beyond-down-refund = : more went back, though more came in
finding-named = “{ $name }”
finding-part-new = new members
finding-part-renewal = renewals
finding-part-upgrade = upgrades
finding-part-seat = seats in courses
finding-part-name = names
finding-part-deposit = money put on balances
button-stats-picture = 🖼 As a picture
stats-picture-cohorts = % of those who joined, so many months later
stats-picture-more = and { $count } more
stats-picture-none = Nothing to draw for these days.

# The exit survey: one question when a renewal, a plan or a course is over, and its figures.
exit-survey-renewal = You turned off the renewal of <b>{ $called }</b>. How did you like it, from 1 (not at all) to 5 (very much)? One tap helps us get better.
exit-survey-plan = <b>{ $called }</b> has ended. How did you like it, from 1 (not at all) to 5 (very much)? One tap helps us get better.
exit-survey-course = The course <b>{ $called }</b> is over for you. How did you like it, from 1 (not at all) to 5 (very much)? One tap helps us get better.
button-exit-stars = { $stars } ★
exit-survey-reason = Thank you! Which of these fits best?
exit-reason-price = It's too expensive
exit-reason-content = I expected something else
exit-reason-time = I don't have the time
exit-reason-done = I got what I came for
exit-reason-other = Something else
form-exit-survey = 💛 One more thing
form-exit-survey-comment = Would you like to add a line? Tell us what we could do better, or skip it.
label-exit-survey-comment = Your line
exit-survey-thanks = 💛 Thank you for your answer!
ExitSurveyOver = This question is closed. If there's something you'd like to tell us, write to the team: /support
button-exit-surveys = 🚪 Why people leave
exit-figures-title = 🚪 <b>Why people leave</b>
    Everyone is asked once when they turn off a renewal, or when their plan or course is over. These are the last three months.
exit-figures-none = Nobody has been asked yet.
exit-figures-all = Asked: { $asked }, answered: { $answered } ({ $share }%)
exit-figures-renewal = Renewal turned off: { $stars } ★ on average, { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
exit-figures-plan = Plan ended: { $stars } ★ on average, { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
exit-figures-course = Course over: { $stars } ★ on average, { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
exit-figures-reason = • { $told }: { $count } ({ $share }%), { $stars } ★ on average
exit-figures-line = { $stars } ★ <b>{ $name }</b> (<code>{ $id }</code>), { $thing }, { $at }
    { $told }: “{ $comment }”
exit-ended-renewal = a renewal turned off
exit-ended-plan = a plan that ended
exit-ended-course = a course
button-exit-things = ⭐ By plan and course
exit-things-title = ⭐ <b>By plan and course</b>
    The last three months; what most people answered about stands first.
exit-thing = { $kind ->
        [course] 🎓
       *[plan] 💎
    } <b>{ $name }</b>: { $stars } ★, answered: { $answered } of { $asked }
exit-thing-reason = Most often: { $told }

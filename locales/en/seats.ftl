# Seats: paying for one, the line, and what becomes of it.
button-courses = 🎓 Courses
button-my-courses = 🎓 My courses
button-take-seat = ✅ Take the seat
button-decline-seat = No, thanks
seat-taken = 🎉 You have a seat in <b>{ $course }</b>. Welcome!
seat-starts = 📅 The course starts on { $starts }.
seat-offered = 💺 Good news: a seat in <b>{ $course }</b> is free, and you're next on the waiting list. It's reserved for you until { $until }.
seat-offer-over = ⌛ The seat in <b>{ $course }</b> that was reserved for you has gone to the next person on the waiting list. You're welcome to join the list again.
seat-suspended = ⏸ Your enrollment in <b>{ $course }</b> is paused: { $reason }
    You keep your seat.
seat-resumed = ▶️ Your enrollment in <b>{ $course }</b> is active again. Good to have you back!
seat-ended = Your enrollment in <b>{ $course }</b> has ended: { $reason }
seat-awaited = 💛 Your payment for <b>{ $course }</b> has arrived, but the last seat was taken just before. You're first on the waiting list, and the next seat will be yours automatically. Our team is looking into it too and will write to you.
seat-owed = ⚠️ <b>{ $name }</b> paid for <b>{ $course }</b>, but no seat is free. They're first on the waiting list. Please add a seat or refund the payment.
paid-seat-left = ⚠️ <b>{ $name }</b> paid for <b>{ $course }</b>, was waiting for a seat and has now left the waiting list. Please refund the payment.
seat-ways = 🎓 <b>{ $course }</b>
    { $price }. How would you like to pay?
seat-for-nothing = 🎓 <b>{ $course }</b>
    It's free for you: one tap and the seat is yours.
seat-ways-kept = Your seat is reserved until { $until }.
seat-free = ✅ <b>{ $course }</b> is free for you. The seat is yours.
button-seat-free = ✅ Take the seat
seat-promo-question = 🏷 What's your code for <b>{ $course }</b>? Just type it.
resume-seat_promo = a promo code for a course
button-pay-seat = 🎓 Pay for seat
seat-declined = Okay, the seat goes to the next person on the waiting list.
weeks = { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
SeatOfferChanged = The price of this course has changed since you saw it. Please take another look.
AlreadyEnrolled = 🎓 You're already enrolled in <b>{ $course }</b>.
warning-no_seat = 💺 No seat is reserved for this payment anymore.
CourseGone = This course is no longer available.
EnrollmentNotFound = I can't find this enrollment.
StillUnderReview = We're checking your proof of payment for this seat right now. Please wait for our answer first.
CourseFull = 🎓 All seats are taken for now. Join the waiting list, and I'll offer you a seat as soon as one is free.
AlreadyStudent = This seat in { $course } is already taken and paid. Refund any extra money.
SeatOfAnother = Someone else paid for this seat in { $course }. Refund their money.
NotAStudent = That's not possible with this enrollment's current status.
NoSeatLeft = No seat is free in this course. Please add seats first.
action-seat_given = gave a seat
action-seat_suspended = paused a student
action-seat_resumed = resumed a student
action-seat_ended = ended an enrollment

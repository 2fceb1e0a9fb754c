# Seats: paying for one, the line, and what becomes of it.
button-courses = 🎓 Courses
button-my-courses = 🎓 My courses
button-take-seat = ✅ Take the seat
button-decline-seat = No, thank you
seat-taken = 🎉 You have a seat in <b>{ $course }</b>. Welcome!
seat-starts = 📅 It starts on { $starts }.
seat-offered = 🎟 Good news: a seat in <b>{ $course }</b> is free, and you are next in line. It is kept for you until { $until }.
seat-offer-over = ⌛ The seat in <b>{ $course }</b> that was kept for you has gone to the next in line. You are welcome to join the line again.
seat-suspended = ⏸ Your place in <b>{ $course }</b> is paused: { $reason }
    Your seat is kept.
seat-resumed = ▶️ Your place in <b>{ $course }</b> is open again. Glad to have you back!
seat-ended = Your place in <b>{ $course }</b> has ended: { $reason }
seat-awaited = 💛 Your payment for <b>{ $course }</b> has arrived, but the last seat went just before it. You are first in line and get the next seat by yourself; we are also looking into it and will write to you.
seat-owed = ⚠️ <b>{ $name }</b> has paid for <b>{ $course }</b>, and no seat is free. They stand first in line. Raise the number of seats, or give the money back.
paid-seat-left = ⚠️ <b>{ $name }</b> had paid for <b>{ $course }</b>, waited for a seat and has now left the line. Please give the money back.
seat-ways = 🎓 <b>{ $course }</b>
    { $price }. How would you like to pay?
seat-for-nothing = 🎓 <b>{ $course }</b>
    It costs you nothing: one tap and the seat is yours.
seat-ways-kept = Your seat is kept until { $until }.
seat-free = ✅ <b>{ $course }</b> costs you nothing: the seat is yours.
button-seat-free = ✅ Take the seat
seat-promo-question = 🏷 What is your code for <b>{ $course }</b>? Just type it.
resume-seat_promo = a promo code for a course
button-pay-seat = 🎓 Pay for the seat
seat-declined = All right, the seat goes to the next in line.
weeks = { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
SeatOfferChanged = The price of this course has changed since that button was shown. Have a look at it as it is now.
AlreadyEnrolled = 🎓 You have your place in <b>{ $course }</b> already.
warning-no_seat = 💺 No seat is held for it now.
CourseGone = This course is not offered any more.
EnrollmentNotFound = I cannot find this enrolment.
StillUnderReview = A receipt for this seat is being checked right now. Please wait for the answer first.
CourseFull = 🎓 Every seat is taken for now. Join the line: as soon as a seat is free, it is offered to you.
AlreadyStudent = This seat in { $course } is taken and paid for already; money beyond it belongs back.
SeatOfAnother = Somebody else paid for this seat in { $course }: their money belongs back to them.
NotAStudent = That is not possible the way this enrolment stands now.
NoSeatLeft = No seat is free in this course. Raise the number of seats first.
action-seat_given = gave a seat
action-seat_suspended = paused a student
action-seat_resumed = resumed a student
action-seat_ended = ended an enrolment

# Courses, the members' side: the shop window, enrolling, studying and certificates.
courses = 🎓 <b>Courses</b>
    Choose a subject, or search for what you want to learn.
courses-empty = 🎓 No course is on offer right now. Please come back a little later.
category = 🎓 <b>{ $name }</b>
    { $count ->
        [one] { $count } course.
       *[other] { $count } courses.
    }
category-empty = This subject has no courses any more. Have a look at the others.
course-search = 🔎 What are you looking for? Send me a few words: a subject, the name of a course, or a teacher.
courses-found = 🔎 “{ $query }”
    { $count ->
        [one] { $count } course found.
       *[other] { $count } courses found.
    }
    Send me other words to search again.
courses-not-found = I found no course for “{ $query }”. Fewer words find more.
course-card = 🎓 <b>{ $name }</b>
    { $price }
course-title = 🎓 <b>{ $name }</b>
price-free = Free
course-teacher = 👤 With { $name }
course-level-beginner = 📈 For beginners
course-level-intermediate = 📈 For people with some experience
course-level-advanced = 📈 For the experienced
course-weeks = ⏱ { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
course-for-good = ♾ Yours for good
course-starts = 📅 Starts on { $at }
course-deadline = ⏳ Enrol until { $at }
course-line = 🕒 No seat is free right now: you can join the line.
course-seats = 🪑 { $count ->
        [one] { $count } seat left
       *[other] { $count } seats left
    }
course-plan = 💎 The plan “{ $plan }” is included
course-standing-pending = 🧾 You have signed up. Only the payment is missing.
course-standing-waitlisted = 🕒 You are in line for a seat.
course-standing-offered = 🎁 A seat is kept for you!
course-standing-active = 📖 You are studying here.
course-standing-completed = 🎓 You have completed this course.
course-standing-cancelled = ✖️ You have left this course.
course-standing-suspended = ⏸ Your place is paused.
course-outcomes = <b>What you will learn</b>
course-requirements = <b>What you need</b>
course-features = <b>What is included</b>
course-about-teacher = 👤 <b>{ $name }</b>
    { $about }
button-course-search = 🔎 Search
button-course-video = 🎬 Preview
button-course-details = 📋 All details
button-enrol = ✍️ Enrol · { $price }
button-enrol-line = 🕒 Join the line
button-my-course = 📖 My course

form-enrol = Enrolment
form-enrol-name = What is your full name? It will stand on your certificate.
form-enrol-email = What is your e-mail address?
form-enrol-phone = What is your phone number? With the country code, please.
label-enrol-name = Name
label-enrol-email = E-mail
label-enrol-phone = Phone
enrol-then-pay = After saving you choose how to pay.
enrol-then-take = After saving, one more tap and the seat is yours.
enrol-then-wait = After saving you stand in line. It costs nothing, and I write to you when a seat is yours.

my-courses = 📚 <b>My courses</b>
my-courses-signs = 📖 studying · 🧾 to be paid · 🕒 waiting · 🎁 a seat is kept · 🎓 completed · ⏸ paused · ✖️ ended
my-courses-none = 📚 You have no course yet. Have a look at what there is to learn.
study-pending = 🧾 Only the payment is missing.
study-checked = ⏳ We are checking your receipt. As soon as it is confirmed, the seat is yours.
study-waitlisted = 🕒 Every seat is taken for now. I write to you as soon as one is yours.
study-offered = 🎁 A seat is kept for you.
study-active = 📖 You are studying here.
study-over = 🏁 Your time in this course is over.
study-completed = 🎓 Completed. Congratulations!
study-cancelled = ✖️ This enrolment has ended.
study-suspended = ⏸ Your place is paused, your seat is kept.
study-place = You are number { $place } in line.
study-offered-until = Please take it by { $until }.
study-progress = { $bar } { $percent } %
study-lessons = { $done } of { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    } done
study-starts = 📅 Start: { $at }
study-ends = 🏁 Access until { $at }
study-completed-at = 🎓 Completed on { $at }
button-lessons = 📖 Lessons
button-certificate = 📜 My certificate
button-about-course = ℹ️ About the course
button-leave-course = 🚪 Leave
button-leave-sure = Yes, leave
leave-question = 🚪 Do you want to leave <b>{ $course }</b>? Your seat goes to somebody else, its channels close, and what you paid is not returned by this. If you want your money back, write to us first.
leave-line-question = 🚪 Do you want to give up your place in <b>{ $course }</b>?
course-left = You have left <b>{ $course }</b>.
line-left = You have given up your place in <b>{ $course }</b>.
button-erase-me = 🧹 Forget my details
button-erase-sure = Yes, forget them
erase-question = 🧹 Shall I forget what you told us when you enrolled in <b>{ $course }</b>? This cannot be undone. The payment itself stays in the books.
erase-certificate = Your certificate keeps its number, but nobody will see your name on it any more.
erased = 🧹 Done: your details are forgotten.

lessons = 📖 <b>{ $course }</b>
    { $count ->
        [one] { $count } lesson.
       *[other] { $count } lessons.
    }
lessons-none = 📖 This course has no lessons here yet.
lesson-title = 📖 { $number } of { $total } · <b>{ $title }</b>
lesson-done = ✅ Done
button-lesson-done = ✅ I have done it
button-lesson-undone = ↩️ Not done after all
button-lesson-file = 📎 Open the material
button-lesson-link = 🔗 Open the link
button-lesson-next = Next lesson ›

certificate-caption = 📜 Your certificate for <b>{ $course }</b>.
    Number: <code>{ $number }</code>. Anybody can check it with me: /certificate
certificate-valid = ✅ This certificate is genuine.
    Number: <code>{ $number }</code>
    Name: <b>{ $name }</b>
    Course: <b>{ $course }</b>
    Completed on { $at }
certificate-nameless = (name removed at the holder's request)
usage-certificate = 📜 To check a certificate, write its number like this: <code>/certificate DC-ACDE-FHJK</code>
paper-title = Certificate
paper-above = This certificate is awarded to
paper-below = for successfully completing the course
paper-date = Completed on { $at }
paper-number = No. { $number }
paper-check = Point a camera at the code to check this certificate with our bot.
course-completed = 🎓 Congratulations, you have completed <b>{ $course }</b>!
course-soon = 📅 <b>{ $course }</b> starts soon: on { $at }.
course-begins = 🚀 <b>{ $course }</b> starts now. Enjoy it!
lessons-finished = 🎓 { $name } (<code>{ $id }</code>) has done every lesson of “{ $course }”. You can complete the course for them now.

LessonGone = This lesson is not there any more.
LessonsClosed = The lessons of this course are not open to you at the moment. Here is how you stand.
NoSuchCertificate = There is no certificate with the number “{ $number }”.
TooManyChecks = Those were a lot of numbers at once. Please try again in an hour.
StillStudying = As long as your place is yours, we need to know who you are. Leave the course first.
action-progress_set = set a student's progress
action-course_completed = completed a course for a student
resume-course_search = a search for a course
command-courses = Courses
command-mycourses = My courses
command-certificate = Check a certificate

# Courses, the admins' desk.
UnknownCategory = That category is gone.
UnknownCourse = That course is gone.
UnknownModule = That lesson is gone.
UnknownBundle = That plan cannot come with the course any more. Please choose another one.
NameTaken = “{ $name }” is taken already. Please choose another name.
CategoryNotEmpty = { $courses ->
        [one] There is { $courses } course in this category. Move or delete it first.
       *[other] There are { $courses } courses in this category. Move or delete them first.
    }
SeatsTaken = { $seats ->
        [one] { $seats } seat is taken already, so there cannot be fewer.
       *[other] { $seats } seats are taken already, so there cannot be fewer.
    }
CourseHasStudents = Somebody has enrolled in this course, or a chat hangs on it, so it cannot be deleted. Archive it instead: it leaves the shop and nobody loses anything.
NotAPicture = I need a photo here, sent as a photo and not as a file, or the address of a picture.
TooManyModules = A course has room for { NUMBER($limit, useGrouping: 0) } lessons.
desk-categories = 🎓 <b>Courses</b>
    First the categories, then their courses. What is archived (🗄) nobody sees in the shop.
desk-categories-none = There is no category yet. Make the first one.
desk-category = { $icon } <b>{ $name }</b>
desk-category-archived = 🗄 Archived: its courses are not in the shop.
desk-category-empty = No courses here yet.
category-deleted = The category is deleted.
category-delete-question = Delete the category <b>{ $name }</b> for good?
desk-course = 🎓 <b>{ $name }</b>
    { $category }
desk-course-on-sale = 🟢 In the shop
desk-course-featured = ⭐ In the shop, among the first
desk-course-archived = 🗄 Archived: nobody new can enrol
desk-course-price = Price: <b>{ $price }</b>
desk-course-stars = In Stars: <b>{ $stars } ⭐</b>
desk-course-weeks = { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }
desk-course-forever = Access without an end
desk-course-seats = Seats taken: { $taken } of { $seats }
desk-course-seats-free = Seats taken: { $taken }, no limit
desk-course-starts = Starts: { $at }
desk-course-deadline = Enrolment until: { $at }
desk-course-plan = Comes with the plan { $plan }
desk-level-Beginner = For beginners
desk-level-Intermediate = For those who know the basics
desk-level-Advanced = For the advanced
desk-course-whole = ✅ The page has everything it needs.
desk-course-lacks = ✍️ The page still lacks: { $parts }.
desk-part-summary = a summary
desk-part-details = a description
desk-part-features = what is included
desk-part-requirements = what one needs
desk-part-outcomes = what one learns
desk-part-teacher = the teacher
desk-part-picture = a picture
desk-part-lessons = lessons
course-deleted = The course is deleted.
course-delete-question = Delete the course <b>{ $name }</b> with its lessons for good?
desk-modules = 📚 <b>Lessons</b> · { $course }
desk-modules-none = No lessons yet. Students see them in this order, and finishing them moves their progress.
desk-module = 📖 <b>{ $number } of { $total }</b> · { $course }
    <b>{ $title }</b>
desk-module-url = 🔗 { $url }
desk-module-file = 📎 { $title }
desk-file-photo = 📎 With a picture
desk-file-video = 📎 With a video
desk-file-document = 📎 With a file
desk-picture-sent = sent here in the chat
desk-forever = Without an end
desk-yes = Yes, among the first
desk-no = No, in its usual place
module-deleted = The lesson “{ $title }” is deleted.
module-delete-question = Delete the lesson <b>{ $title }</b> for good, with the marks of those who finished it?
button-edu-new-category = ➕ New category
button-edu-new-course = ➕ New course
button-edu-new-module = ➕ New lesson
button-edu-edit = ✏️ Edit
button-edu-archive = 🗄 Archive
button-edu-restore = ♻️ Bring back
button-edu-delete = 🗑 Delete
button-edu-delete-sure = 🗑 Yes, delete it
button-edu-look = 👁 Its page
button-edu-lessons = 📚 Lessons ({ $count })
button-edu-page-before = ‹ Before
button-edu-page-next = Next ›
button-edu-move-up = ⬆️ Up
button-edu-move-down = ⬇️ Down
button-edu-show-file = 📎 Show the file
form-category = The category
form-category-name = What is the category called?
form-category-about = One or two sentences about it?
form-category-icon = An emoji for its button?
form-category-place = Where does it stand? A number: small ones come first.
label-category-name = Name
label-category-about = Description
label-category-icon = Icon
label-category-place = Place
form-course = The course
form-course-category = Which category does it belong to?
form-course-name = What is the course called?
form-course-summary = What is it about, in a sentence or two? This stands at the top of its page.
form-course-currency = In which currency is it sold? Tap one or write its three letters.
form-course-price = What does it cost?
form-course-weeks = How many weeks does it last? Access ends with them; or choose one without an end.
form-course-seats = How many seats are there? Leave it empty if there is one for everybody.
form-course-stars = What does it cost in Telegram Stars? Leave it empty if Stars are not taken.
form-course-level = Who is it for?
form-course-starts = When does it start? Write “2026-12-31” or “2026-12-31 18:00”, in your own time.
form-course-deadline = Until when can people enrol? Write “2026-12-31” or “2026-12-31 18:00”, in your own time.
form-course-featured = Shall it stand among the first?
form-course-plan = Does a plan come with it? Its channels are open to students as long as the course runs.
form-course-details = Describe it in full. Whoever taps “All details” reads it.
form-course-features = What is included? One thing a line, up to eight lines.
form-course-needs = What does one need to know or have? One thing a line, up to eight lines.
form-course-outcomes = What does one learn? One thing a line, up to eight lines.
form-course-teacher = Who teaches it?
form-course-bio = A few words about the teacher?
form-course-portrait = The address of a picture of the teacher?
form-course-picture = Send a picture for the page, or write the address of one.
form-course-video = The address of a video preview?
label-course-category = Category
label-course-name = Name
label-course-summary = Summary
label-course-currency = Currency
label-course-price = Price
label-course-weeks = Weeks
label-course-seats = Seats
label-course-stars = Stars
label-course-level = Level
label-course-starts = Start
label-course-deadline = Deadline
label-course-featured = Featured
label-course-plan = Plan
label-course-details = Description
label-course-features = Included
label-course-needs = Needed
label-course-outcomes = Learned
label-course-teacher = Teacher
label-course-bio = About the teacher
label-course-portrait = Portrait
label-course-picture = Picture
label-course-video = Video
form-module = The lesson
form-module-title = What is the lesson called?
form-module-body = The text of the lesson?
form-module-url = An address to open, of a recording for example?
form-module-file = Send a picture, a video or a file that belongs to it.
label-module-title = Title
label-module-body = Text
label-module-url = Link
label-module-file = File
button-students = 👩‍🎓 Students ({ $count })
button-give-seat = 🎁 Give a seat
cohort = 👩‍🎓 <b>{ $course }</b>
    { $status }
cohort-none = Nobody here.
cohort-pending = ⏳ Paying
cohort-waitlisted = 🚶 In line
cohort-active = ✅ Studying
cohort-suspended = ⏸ Paused
cohort-completed = 🎓 Completed
cohort-cancelled = ✖️ Left
person-studies = 🎓 The courses of <b>{ $name }</b>
person-studies-none = No courses yet.
student-card = 👩‍🎓 <b>{ $course }</b>
student-erased = 🫥 What this person told us was erased at their wish.
student-name = Name: <b>{ $name }</b>
student-email = E-mail: <code>{ $email }</code>
student-phone = Phone: <code>{ $phone }</code>
student-telegram = Telegram: <code>{ $id }</code>{ $username }
student-status = Status: <b>{ $status }</b>
student-place = Place in line: <b>{ $place }</b>
student-offered = 🎟 A seat is kept until { $until }
student-payment = Payment: { $payment }{ $amount }{ $method }
student-progress = Progress: <b>{ $progress } %</b> · lessons { $done }/{ $lessons }
student-enrolled = Enrolled: { $at }
student-starts = Starts: { $at }
student-ends = Access until: { $at }
student-completed = Completed: { $at }
student-certificate = Certificate: <code>{ $number }</code>
student-notes = 📝 { $notes }
seat-payment-pending = not paid yet
seat-payment-awaiting_admin = a receipt waits for a verdict
seat-payment-completed = paid or given
seat-payment-failed = failed
seat-payment-refunded = refunded
student-complete-question = Has <b>{ $name }</b> completed <b>{ $course }</b>? The certificate goes out at once, and the seat is free again.
student-audit = 📜 <b>Who saw and changed what</b> · { $course }
audit-line = <b>{ $at }</b> · { $by }: { $action }
audit-by-bot = the bot
audit-created = enrolled
audit-viewed = looked at it
audit-updated = changed something
audit-status_changed = moved it on
audit-anonymized = erased what was personal
audit-change = { $what }: { $old } → <b>{ $new }</b>
audit-value-status = Status
audit-value-payment = Payment
audit-value-has_seat = Seat
audit-value-progress = Progress
audit-value-offered_until = Kept until
audit-value-access_ends_at = Access until
audit-yes = yes
audit-no = no
audit-reason-payment = by a payment
audit-reason-form = the form was filled in
audit-reason-offered = a free seat was offered
audit-reason-offer-over = the offer ran out
audit-reason-seat-free = a seat came free
audit-reason-given = given for nothing
audit-reason-left = left by themselves
audit-reason-completed = the course is completed
audit-reason-resumed = goes on
audit-reason-progress = set by hand
audit-reason-lesson = a lesson
audit-reason-note = a note was written
audit-reason-no-note = the note was taken away
button-student-progress = 📈 Progress
button-student-complete = 🎓 Complete
button-student-complete-sure = 🎓 Yes, completed
button-student-suspend = ⏸ Pause
button-student-resume = ▶️ Let go on
button-student-dismiss = ✖️ End it
button-student-note = 📝 Note
button-student-audit = 📜 Who saw what
button-student-person = 👤 The person
button-student-payment = 💳 The payment
form-progress = Progress
form-progress-percent = How far is this student, in per cent? From 0 to 100.
label-progress-percent = Progress in %
form-suspend = A pause
form-suspend-reason = Why? The student reads it. The seat is kept, the doors are shut.
label-suspend-reason = Reason
form-dismiss = The end of an enrolment
form-dismiss-reason = Why? The student reads it. The seat goes to the next in line; money is given back on the payment's card, not here.
label-dismiss-reason = Reason
form-studentnote = A note
form-studentnote-text = What shall we remember? Only admins read it.
label-studentnote-text = Note
form-giveseat = A seat for nothing
form-giveseat-who = Who gets it? Write their number or @username. They have to have opened the bot once.
label-giveseat-who = Who
giveseat-preview = <b>{ $name }</b> (<code>{ $id }</code>) gets a seat in <b>{ $course }</b> and is told at once.

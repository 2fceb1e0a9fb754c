# Courses, the members' side: the shop window, enrolling, studying and certificates.
courses = 🎓 <b>Courses</b>
    Choose a subject, or search for what you want to learn.
courses-empty = 🎓 No courses are available right now. Please check back later.
category = 🎓 <b>{ $name }</b>
    { $count ->
        [one] { $count } course.
       *[other] { $count } courses.
    }
category-empty = This subject has no courses right now. Take a look at the others.
course-search = 🔎 What are you looking for? Send me a few words: a subject, a course, or a teacher.
courses-found = 🔎 Results for “{ $query }”
    { $count ->
        [one] { $count } course found.
       *[other] { $count } courses found.
    }
    Send other words to search again.
courses-not-found = No courses found for “{ $query }”. Try fewer words.
course-card = 🎓 <b>{ $name }</b>
    { $price }
course-title = 🎓 <b>{ $name }</b>
price-free = Free
course-teacher = 👤 With { $name }
course-level-beginner = 📈 For beginners
course-level-intermediate = 📈 For intermediate students
course-level-advanced = 📈 For advanced students
course-weeks = ⏱ { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
course-for-good = ♾ Yours for life
course-starts = 📅 Starts on { $at }
course-deadline = ⏳ Enroll by { $at }
course-line = 🚶 No seats free right now. You can join the waiting list.
course-seats = 💺 { $count ->
        [one] { $count } seat left
       *[other] { $count } seats left
    }
course-plan = 💎 Includes the plan “{ $plan }”
course-enrollment-pending = 🧾 You've signed up. You just need to pay.
course-enrollment-waitlisted = 🚶 You're on the waiting list.
course-enrollment-offered = 💺 A seat is reserved for you!
course-enrollment-active = 📖 You're enrolled.
course-enrollment-completed = 🏅 You've completed this course.
course-enrollment-cancelled = ✖️ You've left this course.
course-enrollment-suspended = ⏸ Your enrollment is paused.
course-outcomes = <b>What you'll learn</b>
course-requirements = <b>What you need</b>
course-features = <b>What's included</b>
course-about-teacher = 👤 <b>{ $name }</b>
    { $about }
button-course-search = 🔎 Search
button-course-video = 🎬 Preview
button-course-details = 📋 All details
button-enrol = ✍️ Enroll · { $price }
button-enrol-line = 🚶 Join the waiting list
button-my-course = 📖 My course

form-enrol = Enrollment
form-enrol-name = What's your full name? It will appear on your certificate.
form-enrol-email = What's your email address?
form-enrol-phone = What's your phone number? Please include the country code.
label-enrol-name = Name
label-enrol-email = Email
label-enrol-phone = Phone
enrol-then-pay = Once you save, you choose how to pay.
enrol-then-take = Once you save, one more tap and the seat is yours.
enrol-then-wait = Once you save, you're on the waiting list. It's free, and I'll write to you when a seat is yours.

my-courses = 🎓 <b>My courses</b>
my-courses-signs = 📖 studying · 🧾 not paid yet · 🚶 waiting list · 💺 seat reserved · 🏅 completed · ⏸ paused · ✖️ ended
my-courses-none = 🎓 You have no courses yet. Take a look at what we offer.
study-pending = 🧾 You just need to pay.
study-checked = ⏳ We're checking your proof of payment. The seat is yours once it's confirmed.
study-waitlisted = 🚶 All seats are taken for now. I'll write to you when one is yours.
study-offered = 💺 A seat is reserved for you.
study-active = 📖 You're enrolled.
study-over = 🏁 Your access to this course has ended.
study-completed = 🏅 Completed. Congratulations!
study-cancelled = ✖️ This enrollment has ended.
study-suspended = ⏸ Your enrollment is paused. Your seat is safe.
study-place = You're number { $place } on the waiting list.
study-offered-until = Please take it by { $until }.
study-progress = { $bar } { $percent }%
study-lessons = { $done } of { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    } done
study-all-done = 🎉 All done! You'll get your certificate as soon as the team confirms it.
study-starts = 📅 Starts { $at }
study-ends = 🏁 Access until { $at }
study-completed-at = 🏅 Completed on { $at }
button-lessons = 📖 Lessons
button-certificate = 🏅 My certificate
button-about-course = ℹ️ About the course
button-leave-course = 🚪 Leave course
button-leave-sure = 🚪 Yes, leave
leave-question = 🚪 Leave <b>{ $course }</b>? Your seat goes to someone else and you lose access to its channels. Leaving doesn't refund your payment. If you want your money back, write to us first.
leave-line-question = 🚪 Give up your place in <b>{ $course }</b>?
course-left = You've left <b>{ $course }</b>.
line-left = You've given up your place in <b>{ $course }</b>.
button-erase-me = 🧹 Delete my details
button-erase-sure = Yes, delete them
erase-question = 🧹 Delete the details you gave us when you enrolled in <b>{ $course }</b>? You can't undo this. We keep the record of your payment.
erase-certificate = Your certificate keeps its number but no longer shows your name.
erased = 🧹 Done. Your details are deleted.

lessons = 📖 <b>{ $course }</b>
    { $count ->
        [one] { $count } lesson.
       *[other] { $count } lessons.
    }
lessons-none = 📖 This course has no lessons here yet.
lesson-title = 📖 { $number } of { $total } · <b>{ $title }</b>
lesson-done = ✅ Done
button-lesson-done = ✅ Mark as done
button-lesson-undone = ⏪ Mark as not done
button-lesson-file = 📎 Open the file
button-lesson-link = 🔗 Open the link
button-lesson-next = Next lesson ›

certificate-caption = 🏅 Your certificate for <b>{ $course }</b>.
    Number: <code>{ $number }</code>. Anyone can verify it with me: /certificate
certificate-valid = ✅ This certificate is genuine.
    Number: <code>{ $number }</code>
    Name: <b>{ $name }</b>
    Course: <b>{ $course }</b>
    Completed on { $at }
certificate-replaced = 🔁 The certificate <code>{ $old }</code> was replaced because its name was corrected. This one replaces it.
certificate-nameless = (name removed at the holder's request)
certificate-question = 🏅 Which certificate do you want to verify? Send me its number, for example <code>DC-ACDE-FHJK</code>.
paper-title = Certificate
paper-above = This certificate is awarded to
paper-below = for successfully completing the course
paper-date = Completed on { $at }
paper-number = No. { $number }
paper-check = Scan the code to verify this certificate with our bot.
course-completed = 🏅 Congratulations, you've completed <b>{ $course }</b>!
course-completed-until = You keep your certificate. The lessons stay open until { $until }.
course-completed-open = You keep your certificate, and the lessons stay open.
course-completed-closed = You keep your certificate. The lessons are now closed.
certificate-corrected = 🏅 We corrected the name on your certificate. This one has a new number. Anyone who checks the old number sees that it was replaced.
course-soon = 📅 <b>{ $course }</b> starts soon: { $at }.
course-begins = 🚀 <b>{ $course }</b> starts now. Enjoy it!
lessons-finished = 🏅 { $name } (<code>{ $id }</code>) has finished every lesson of “{ $course }”. You can now mark the course as completed.

LessonGone = This lesson is no longer available.
LessonsClosed = You can't open the lessons of this course right now. Here's where things stand.
NoSuchCertificate = There's no certificate with the number “{ $number }”. Please check the number and try again.
TooManyChecks = That's a lot of numbers at once. Please try again in an hour.
StillStudying = We need your details while you're enrolled. Leave the course first.
action-progress_set = set a student's progress
action-certificate_corrected = corrected the name on a certificate
NameForgotten = The student had their details deleted, so their name can't go on a certificate again.
action-course_completed = marked a course as completed
resume-course_search = a course search
command-courses = Courses
command-mycourses = My courses
command-certificate = Verify a certificate

# Courses, the admins' desk.
UnknownCategory = This category no longer exists.
UnknownCourse = This course no longer exists.
UnknownLesson = This lesson no longer exists.
UnknownBundle = This plan can't be included with a course anymore. Please choose another one.
NameTaken = “{ $name }” is already taken. Please choose another name.
CategoryNotEmpty = { $courses ->
        [one] There is { $courses } course in this category. Move or delete it first.
       *[other] There are { $courses } courses in this category. Move or delete them first.
    }
SeatsTaken = { $seats ->
        [one] { $seats } seat is already taken, so you can't go lower.
       *[other] { $seats } seats are already taken, so you can't go lower.
    }
CourseHasStudents = This course has students or a linked chat, so you can't delete it. Archive it instead: it leaves the shop, and nobody loses anything.
NotAPicture = Please send a photo (not as a file) or a link to a picture.
TooManyLessons = A course can have up to { NUMBER($limit, useGrouping: 0) } lessons.
desk-categories = 🎓 <b>Courses</b>
    Choose a category to see its courses. Archived ones (🗄) don't show up in the shop.
desk-categories-none = No categories yet. Create the first one.
desk-category = { $icon } <b>{ $name }</b>
desk-category-archived = 🗄 Archived: its courses don't show up in the shop.
desk-category-empty = No courses here yet.
category-deleted = Category deleted.
category-delete-question = Delete the category <b>{ $name }</b> for good?
desk-course = 🎓 <b>{ $name }</b>
    { $category }
desk-course-on-sale = 🟢 In the shop
desk-course-featured = 📌 In the shop, featured
desk-course-draft = ⚪ Draft: members don't see it
desk-course-archived = 🗄 Archived: no new enrollments
desk-course-price = Price: <b>{ $price }</b>
desk-course-stars = In Stars: <b>{ $stars } ⭐</b>
desk-course-weeks = { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }
desk-course-forever = Lifetime access
desk-course-seats = Seats taken: { $taken } of { $seats }
desk-course-seats-free = Seats taken: { $taken }, no limit
desk-course-starts = Starts: { $at }
desk-course-deadline = Enroll by: { $at }
desk-course-plan = Includes the plan { $plan }
desk-level-Beginner = For beginners
desk-level-Intermediate = For intermediate students
desk-level-Advanced = For advanced students
desk-course-whole = ✅ Nothing is missing from its page.
desk-course-lacks = ✍️ Still missing from its page: { $parts }.
desk-part-summary = a summary
desk-part-details = a description
desk-part-features = what's included
desk-part-requirements = what students need
desk-part-outcomes = what students learn
desk-part-teacher = the teacher
desk-part-picture = a picture
desk-part-lessons = lessons
course-deleted = Course deleted.
course-delete-question = Delete the course <b>{ $name }</b> and its lessons for good?
desk-modules = 📖 <b>Lessons</b> · { $course }
desk-modules-none = No lessons yet. Students see lessons in this order and move forward as they finish them.
desk-module = 📖 <b>{ $number } of { $total }</b> · { $course }
    <b>{ $title }</b>
desk-module-url = 🔗 { $url }
desk-module-file = 📎 { $title }
desk-file-photo = 📎 With a picture
desk-file-video = 📎 With a video
desk-file-document = 📎 With a file
desk-picture-sent = sent in this chat
desk-forever = No end
desk-yes = Yes, feature it
desk-no = No
module-deleted = Lesson “{ $name }” deleted.
module-delete-question = Delete the lesson <b>{ $title }</b> for good? Students lose their “done” marks for it too.
button-edu-new-category = ➕ New category
button-edu-new-course = ➕ New course
button-edu-new-module = ➕ New lesson
button-edu-edit = ✏️ Edit
button-edu-archive = 🗄 Archive
button-edu-restore = ♻️ Restore
button-edu-delete = 🗑 Delete
button-edu-delete-sure = 🗑 Yes, delete it
button-edu-look = 👁 View page
button-edu-lessons = 📖 Lessons ({ $count })
button-edu-page-before = ‹ Previous
button-edu-page-next = Next ›
button-edu-move-up = ⬆️ Up
button-edu-move-down = ⬇️ Down
button-edu-show-file = 📎 Show file
form-category = Category
form-category-name = What's the category called?
form-category-about = Describe it in a sentence or two.
form-category-icon = Which emoji should its button have?
form-category-place = What's its position? Lower numbers come first.
label-category-name = Name
label-category-about = Description
label-category-icon = Icon
label-category-place = Position
form-course = Course
form-course-category = Which category is it in?
form-course-name = What's the course called?
form-course-summary = What's it about, in a sentence or two? This goes at the top of its page.
form-course-currency = Which currency is it sold in? Tap one or send its three letters.
form-course-price = What's the price?
form-course-weeks = How many weeks does it last? Access ends after that. You can also choose no end.
form-course-seats = How many seats are there? Leave this empty for no limit.
form-course-stars = What's the price in Telegram Stars? Leave this empty if you don't take Stars.
form-course-level = Who's it for?
form-course-starts = When does it start? Send it like “2026-12-31” or “2026-12-31 18:00”, in your own time zone.
form-course-deadline = When does enrollment close? Send it like “2026-12-31” or “2026-12-31 18:00”, in your own time zone.
form-course-featured = Feature it at the top of the list?
form-course-plan = Does it include a plan? Students get into the plan's channels while the course runs.
form-course-details = Write the full description. People read it under “All details”.
form-course-features = What's included? One item per line, up to eight lines.
form-course-needs = What do students need to know or have? One item per line, up to eight lines.
form-course-outcomes = What will students learn? One item per line, up to eight lines.
form-course-teacher = Who teaches it?
form-course-bio = Say a few words about the teacher.
form-course-portrait = Send a link to a picture of the teacher.
form-course-picture = Send a picture for the page, or a link to one.
form-course-video = Send a link to a preview video.
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
label-course-needs = Requirements
label-course-outcomes = Outcomes
label-course-teacher = Teacher
label-course-bio = About the teacher
label-course-portrait = Portrait
label-course-picture = Picture
label-course-video = Video
form-module = Lesson
form-module-title = What's the lesson called?
form-module-body = Write the text of the lesson.
form-module-url = Send a link to open, such as a recording.
form-module-file = Send a picture, video or file for this lesson.
label-module-title = Title
label-module-body = Text
label-module-url = Link
label-module-file = File
button-students = 👩‍🎓 Students ({ $count })
button-give-seat = 🎁 Give a seat
cohort = 👩‍🎓 <b>{ $course }</b>
    { $status }
cohort-none = Nobody here yet.
cohort-pending = ⏳ Not paid yet
cohort-waitlisted = 🚶 On the waiting list
cohort-active = ✅ Studying
cohort-suspended = ⏸ Paused
cohort-completed = 🏅 Completed
cohort-cancelled = ✖️ Left
person-studies = 🎓 <b>{ $name }</b>'s courses
person-studies-none = No courses yet.
student-card = 👩‍🎓 <b>{ $course }</b>
student-erased = 🫥 This person asked us to delete their details.
student-name = Name: <b>{ $name }</b>
student-email = Email: <code>{ $email }</code>
student-phone = Phone: <code>{ $phone }</code>
student-telegram = Telegram: <code>{ $id }</code>{ $username }
student-status = Status: <b>{ $status }</b>
student-place = Number on the waiting list: <b>{ $place }</b>
student-offered = 💺 A seat is reserved until { $until }
student-payment = Payment: { $payment }{ $amount }{ $method }
student-progress = Progress: <b>{ $progress }%</b> · lessons { $done }/{ $lessons }
student-enrolled = Enrolled: { $at }
student-starts = Starts: { $at }
student-ends = Access until: { $at }
student-completed = Completed: { $at }
student-certificate = Certificate: <code>{ $number }</code>
student-notes = 📝 { $notes }
seat-payment-pending = not paid yet
seat-payment-awaiting_admin = a proof of payment needs your decision
seat-payment-completed = paid
seat-payment-failed = failed
seat-payment-refunded = refunded
student-complete-question = Has <b>{ $name }</b> completed <b>{ $course }</b>? They get the certificate right away, and their seat becomes free.
student-audit = 📜 <b>Activity</b> · { $course }
audit-line = <b>{ $at }</b> · { $by }: { $action }
audit-by-bot = the bot
audit-created = enrolled
audit-viewed = viewed it
audit-updated = made a change
audit-status_changed = changed the status
audit-anonymized = deleted personal details
audit-change = { $what }: { $old } → <b>{ $new }</b>
audit-value-status = Status
audit-value-payment = Payment
audit-value-has_seat = Seat
audit-value-progress = Progress
audit-value-offered_until = Reserved until
audit-value-access_ends_at = Access until
audit-yes = yes
audit-no = no
audit-reason-payment = payment
audit-reason-form = enrollment form
audit-reason-offered = a free seat was offered
audit-reason-offer-over = the offer expired
audit-reason-seat-free = a seat opened up
audit-reason-given = given for free
audit-reason-left = left on their own
audit-reason-over = their access had ended, and they enrolled again
audit-reason-completed = course completed
audit-reason-resumed = resumed
audit-reason-progress = set by hand
audit-reason-lesson = lesson
audit-reason-note = note added
audit-reason-no-note = note removed
button-student-progress = 📈 Progress
button-student-complete = 🏅 Mark as completed
button-student-complete-sure = 🏅 Yes, completed
button-student-suspend = ⏸ Pause
button-student-resume = ▶️ Resume
button-student-dismiss = ✖️ End enrollment
button-student-rename = ✏️ Correct name
button-student-note = 📝 Note
button-student-audit = 📜 Activity
button-student-person = 👤 Person
button-student-payment = 🧾 Payment
form-progress = Progress
form-progress-percent = How far along is this student, in percent? From 0 to 100.
label-progress-percent = Progress in %
form-suspend = Pause enrollment
form-suspend-reason = Why? The student will read this. They keep their seat but can't get into the channels or lessons for now.
label-suspend-reason = Reason
form-dismiss = End enrollment
form-dismiss-reason = Why? The student will read this. Their seat goes to the next person on the waiting list. To refund them, open the payment.
label-dismiss-reason = Reason
form-certname = Name on the certificate
form-certname-name = What's the correct name? The student gets a new certificate right away. The old number shows that it was replaced.
label-certname-name = Name
form-studentnote = Note
form-studentnote-text = What should we remember? Only admins can read this.
label-studentnote-text = Note
form-giveseat = Give a seat
form-giveseat-who = Who gets it? Send their ID or @username. They must have opened the bot at least once.
label-giveseat-who = Who
giveseat-preview = <b>{ $name }</b> (<code>{ $id }</code>) gets a free seat in <b>{ $course }</b> and is told right away.

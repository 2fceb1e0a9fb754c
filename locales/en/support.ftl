# Support: members write, the team answers, each in their own words.
support-wanted = 💬 <b>Write to the team</b>
    Everything you send now goes to the team: text, photos, videos, voice messages or files, in as many messages as you like. We'll reply here.
support-so-far = 💬 <b>You and the team</b>
    Everything you send now goes to the team as well.
support-passed-on = ✅ Sent to the team. We'll reply here; you can keep writing.
support-settled = 👍 Good to hear! If anything else comes up, just write again.
support-corrected-late = ✏️ You edited a message in a closed conversation, so the team won't see the change. If it's important, just write again.
support-left = Okay. The team has your messages and will reply here.
support-kinds = I can only pass on text, photos, videos, voice messages and files.
button-send-this = 📨 Send this to the team
free-words = Sorry, I didn't get that. Should I send your message to the team? Or choose below.
support-gone = I can't see that message anymore. Please write it again, and I'll send it to the team.
support-thanked = 💛 You're welcome!
support-rate = Did we help you?
button-rate-good = 👍 Yes
button-rate-bad = 👎 Not really
support-rated-good = 👍 Good to know, thank you!
support-rated-bad = 👎 Thanks for telling us. If something's still open, just write again.
support-about = 🧾 This is about receipt <code>{ $number }</code>: { $plan }, { $amount }.
support-about-payment = 🧾 This is about your payment for { $plan }, { $amount }.
support-answer = 🛟 <b>Reply from the team</b>
support-closed = 🛟 The team marked your question as resolved. Not resolved? Just write again.
support-still-waiting = ⏳ We haven't forgotten your question. It's taking longer than we'd like. We'll reply here.
button-ask-support = 💬 Ask the team
button-settled = ✔️ Resolved
button-ask-again = 💬 Write again
button-respond = ✍️ Reply
talk-you = You
talk-team = Team
talk-file-photo = 🖼 Photo { $number }
talk-file-video = 🎬 Video { $number }
talk-file-document = 📄 File { $number }
talk-file-voice = 🎙 Voice message { $number }
talk-file-video_note = 🎬 Video message { $number }
talk-about = 🧾 Receipt <code>{ $number }</code>
talk-about-payment = 🧾 Payment with the code <code>{ $code }</code>
talk-rated-good = 👍 The member said it helped.
talk-rated-bad = 👎 The member said it didn't help.
talk-waits = ⏳ Waiting since { $since }
talk-closed = ✔️ Closed by { $by }, { $at }
button-file-photo = 🖼 Photo { $number }
button-file-video = 🎬 Video { $number }
button-file-document = 📄 File { $number }
button-file-voice = 🎙 Voice { $number }
button-file-video_note = 🎬 Video message { $number }
button-newest = Newest ›
button-reply = ✍️ Reply
button-close-matter = ✔️ Close
button-talk = 💬 Conversation
button-support-queue = 📥 All questions
button-draft-send = 📨 Send mine too
button-draft-drop = 🗑 Discard mine
button-page-before = ‹ Previous
button-page-after = Next ›
reply-wanted = ✍️ Your next message will be sent as the reply.
answer-sent = 📨 Sent to { $name }.
answer-still-waits = They've written more in the meantime. Please check the conversation.
support-news = 💬 <b>{ $name }</b>{ $username } (<code>{ $id }</code>) writes:
support-corrected = ✏️ <b>{ $name }</b>{ $username } (<code>{ $id }</code>) edited a message:
support-more-files = { $count ->
        [one] 📎 With { $count } more file.
       *[other] 📎 With { $count } more files.
    }
group-how-to-reply = <i>To answer, reply to this message or tap the button.</i>
support-overdue = ⏰ A member has been waiting for an answer for a long time.
supports-overdue = ⏰ { $count ->
        [one] { $count } member is waiting for an answer.
       *[other] { $count } members are waiting for an answer.
    }
queue-title = 📥 <b>Questions to the team</b>
queue-nothing = No questions right now.
queue-waits = ⏳ { $name }, since { $since }
queue-answered = 💬 { $name }: { $by } wrote last
queue-group = 👥 New questions go to the group “{ $channel }”.
button-use-group = 👥 Use as support group
button-drop-group = 👥 Disconnect group
button-drop-group-sure = 👥 Yes, disconnect it
support-group-set = 👥 From now on, members' questions go to <b>{ $channel }</b>. To answer, reply there to my message or tap its button. Everyone in the group can read the questions. Only replies from the team are sent.
drop-group-question = 👥 Stop sending new questions to <b>{ $channel }</b>? They'll go to every moderator and admin privately instead.
support-group-lost = ⚠️ I can't write in the support group <b>{ $channel }</b> anymore. New questions go to every moderator and admin privately until you choose a group again.
anonymous-in-group = 🎭 You're writing as the group, so I can't see who you are. Turn off “Remain anonymous” for a moment, or write to me privately.
resume-support = a message to the team
resume-certificate = a certificate number
resume-support_reply = a reply to a member
SupportTooMany = { $limit } of your messages are waiting for a reply, and the team has all of them. Please wait: we'll reply here.
UnknownTicket = I can't find this conversation.
TicketClosed = Not sent: the conversation with { $name } has been closed.
AnsweredMeanwhile = ✋ { $by } replied while you were writing. Your reply isn't sent yet.
WroteMeanwhile = ✋ { $name } just wrote something new, so I didn't close the conversation.
GroupIsSold = People get into “{ $channel }” with a plan or a course, so they'd read what others ask. Please use a separate group for this.
TeamsGroup = “{ $channel }” is your support group. People who get in with a plan or a course would read what others ask. Please choose another chat.
command-support = Write to the team
command-paysupport = Ask about a payment
command-inbox = Questions to the team

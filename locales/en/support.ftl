# Support: members write, the team answers, each in their own words.
support-wanted = 💬 <b>Write to the team</b>
    Whatever you send now goes to the people behind this bot: words, photos, videos or files, in as many messages as you like. The answer comes here.
support-so-far = 💬 <b>You and the team</b>
    Whatever you send now goes to the team as well.
support-passed-on = ✅ Passed on. The answer comes here, and until you leave you can go on writing.
support-settled = 👍 Good to hear! If something else comes up, just write again.
support-left = All right. Whatever you wrote is with the team, and the answer comes here.
support-kinds = I can pass on words, photos, videos and files here, nothing else.
support-answer = 🛟 <b>An answer from the team</b>
support-closed = 🛟 The team takes your question for settled and has closed it. If it is not, just write again.
support-still-waiting = ⏳ Your question is not forgotten. It takes longer than we would like, and the answer will come here.
button-ask-support = 💬 Ask the team
button-settled = ✔️ It is settled
button-ask-again = 💬 Write again
button-respond = ✍️ Write back
talk-you = You
talk-team = The team
talk-file-photo = 🖼 Photo { $number }
talk-file-video = 🎬 Video { $number }
talk-file-document = 📄 File { $number }
talk-waits = ⏳ Waiting since { $since }
talk-closed = ✔️ Closed by { $by }, { $at }
button-file-photo = 🖼 Photo { $number }
button-file-video = 🎬 Video { $number }
button-file-document = 📄 File { $number }
button-newest = Newest ›
button-reply = ✍️ Reply
button-close-matter = ✔️ Close
button-talk = 💬 The conversation
button-support-queue = 📥 All questions
button-draft-send = 📨 Send mine too
button-draft-drop = 🗑 Drop mine
button-page-before = ‹ Before
button-page-after = After ›
reply-wanted = ✍️ Your next message is the answer.
answer-sent = 📨 Sent to { $name }.
answer-still-waits = They have written more meanwhile: have a look at the conversation.
support-news = 💬 <b>{ $name }</b> { $username } (<code>{ $id }</code>) writes:
group-how-to-reply = <i>To answer, reply to this message or tap the button.</i>
support-overdue = ⏰ Somebody has been waiting for an answer for a long time.
supports-overdue = ⏰ { $count ->
        [one] { $count } member waits for an answer.
       *[other] { $count } members wait for an answer.
    }
queue-title = 📥 <b>Questions to the team</b>
queue-nothing = Nobody has a question right now.
queue-waits = ⏳ { $name }, since { $since }
queue-answered = 💬 { $name }: { $by } wrote last
queue-group = 👥 New questions go to the group “{ $channel }”.
button-use-group = 👥 This is our support group
button-drop-group = 👥 Without the group again
button-drop-group-sure = Yes, tell each of us
support-group-set = 👥 From now on members' questions come to <b>{ $channel }</b>. To answer, reply there to my message or tap its button. Everybody in the group can read them; only the team's replies are sent.
drop-group-question = 👥 Shall new questions no longer go to <b>{ $channel }</b> but to every moderator and admin in private?
support-group-lost = ⚠️ I cannot write into the support group <b>{ $channel }</b> any more. New questions go to every moderator and admin in private, until you choose a group again.
resume-support = a message to the team
resume-support_reply = an answer to a member
SupportTooMany = There are already { $limit } messages of yours without an answer, and the team has all of them. Please wait for the answer: it comes here.
UnknownMatter = I cannot find this conversation.
MatterClosed = This was not sent: the conversation with { $name } is closed by now.
AnsweredMeanwhile = ✋ { $by } answered while you were writing. Yours is not sent yet.
WroteMeanwhile = ✋ { $name } has just written something new, so I did not close it.
GroupIsSold = People get into “{ $channel }” with a plan, and they would read what others ask. Please choose a group of your own for this.
TeamsGroup = “{ $channel }” is your support group: whoever got in with a plan would read what others ask.
command-support = Write to the team
command-inbox = Questions to the team

# Channels: linking them to plans and courses, their health, and who is inside.
ChannelsBroken = 🛠 One of the channels that come with this has a problem right now, so we do not sell it until it is mended. The team knows. Please try again a little later.
BannedFromChannel = An administrator of { $channel } has banned you there, so we cannot sell you this. Please write to the team if you think this is a mistake.
NoRightToJoin = Neither your membership nor your courses include this channel.
members-only = 🔒 This channel is for members and students. Choose a plan or a course, and you get in as soon as your payment is confirmed.
UnknownChannel = I am not an administrator of this chat.
UnknownPlan = There is no such plan any more.
RightsMissing = In “{ $channel }” I still need: { $rights }. Please give me that and try again.
right-name-administrator = an administrator's rights to invite and to ban
right-name-invite = the right to invite people by link
right-name-ban = the right to ban people

which-plan = 📡 I am in <b>{ $channel }</b> now and have the rights I need. Which plan or course does it belong to?
rights-wanted = 📡 Thank you for adding me to <b>{ $channel }</b>. To look after it I need: { $rights }.
channel-linked = ✅ People with <b>{ $plan }</b> get into <b>{ $channel }</b> from now on.
course-linked = ✅ Students of <b>{ $course }</b> get into <b>{ $channel }</b> now.
channels-list = 📡 <b>Channels</b>
    To add one, make me an administrator of it, with the rights to invite and to ban.
channel-card = 📡 <b>{ $channel }</b>
    Id: <code>{ $id }</code>
channel-plans = Plans: { $plans }
channel-courses = Courses: { $courses }
channel-no-plans = It belongs to no plan and no course yet.
channel-mode-request = People ask to join and I approve whoever has paid.
channel-mode-invite = People get a single-use link that expires.
channel-sound = ✅ I have the rights I need.
channel-missing = ⚠️ I lack: { $rights }. What comes with this channel is not sold until this is mended.
button-mode-request = Switch to join requests
button-mode-invite = Switch to single-use links
button-link-plan = ➕ { $plan }
button-unlink-plan = ➖ { $plan }
channel-broken = ⚠️ In <b>{ $channel }</b> I lost: { $rights }. Nothing that needs this channel is sold until I have it again.
channel-mended = ✅ <b>{ $channel }</b> works again.
stranger-inside = ⚠️ { $name } (<code>{ $id }</code>) came into <b>{ $channel }</b> without a membership, { $way ->
        [foreign_link] by a link made for somebody else. I am taking them out.
        [by_administrator] added by an administrator. I leave them there.
       *[other] by a link that is not mine. I leave them there.
    }
removal-failed = ⚠️ I could not take { $name } (<code>{ $id }</code>) out of <b>{ $channel }</b>: { $why }. I will keep trying.
removal-uncertain = ❓ { $name } (<code>{ $id }</code>) should leave <b>{ $channel }</b>, but it is not certain that their right has ended. I removed nobody: please have a look.
join-uncertain = ❓ { $name } (<code>{ $id }</code>) asks to get into <b>{ $channel }</b>, but it is not certain whether they have a right to. Their request waits: please have a look.
way-back = 🚪 I took you out of { $channel } just as your payment was confirmed. Sorry about that! Please come in again.
entry-refused = 🚪 I wanted to let you into <b>{ $channel }</b>, but Telegram does not allow it. Most often this means that you are in too many channels and groups already: leave one, and I try again by myself. You can also try at once under “My membership”.
entry-failed = ⚠️ Telegram does not let { $name } (<code>{ $id }</code>) into <b>{ $channel }</b>: { $why }. They know and were told what to do; I go on trying.

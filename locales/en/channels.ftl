# Channels: linking them to plans and courses, their health, and who is inside.
ChannelsBroken = 🚧 One of the channels included here has a problem right now, so we've paused sales until it's fixed. The team knows. Please try again a little later.
BannedFromChannel = An administrator of { $channel } banned you there, so we can't sell you this. If you think it's a mistake, write to the team.
NoRightToJoin = This channel isn't included in your membership or your courses.
members-only = 🔒 This channel is for members and students. Choose a plan or a course, and you'll get in as soon as your payment is confirmed.
UnknownChannel = I'm not an administrator of this chat. Make me one and try again.
UnknownPlan = This plan no longer exists.
RightsMissing = In “{ $channel }” I still need: { $rights }. Please grant that and try again.
LinkRefused = Telegram didn't make an invitation link for “{ $channel }”. Please try again in a few minutes.
right-name-administrator = administrator rights to invite and ban people
right-name-invite = the right to invite people by link
right-name-ban = the right to ban people

which-plan = 📡 I'm in <b>{ $channel }</b> and have the rights I need. Which plan or course is it for?
rights-wanted = 📡 Thanks for adding me to <b>{ $channel }</b>. To manage it, I need: { $rights }.
channel-linked = ✅ People with <b>{ $plan }</b> get into <b>{ $channel }</b> from now on.
channel-talk = 💬 <b>{ $channel }</b> has a discussion group. People who lose the channel stay in that group unless you make me an administrator there too and add it to the same plan.
course-linked = ✅ Students of <b>{ $course }</b> get into <b>{ $channel }</b> now.
channels-list = 📡 <b>Channels</b>
    To add one, make me an administrator there, with the rights to invite and ban people.
channel-card = 📡 <b>{ $channel }</b>
    ID: <code>{ $id }</code>
channel-plans = Plans: { $plans }
channel-courses = Courses: { $courses }
channel-no-plans = Not in any plan or course yet.
channel-mode-request = People ask to join, and I let in those who have access.
channel-mode-invite = People get a single-use link that expires.
channel-sound = ✅ I have the rights I need.
channel-missing = ⚠️ I'm missing: { $rights }. Sales of anything that includes this channel are paused until you fix this.
channel-tags = 🪪 Members here have a tag beside their name: their plan, the week of their course, or “{ $graduate }”.
channel-tags-off = 🪪 I may give members here a tag beside their name, but that's switched off: /settings, “{ $setting }”.
channel-tags-forbidden = 🪪 I can't give members here a tag beside their name. If you want that, open the group's profile, then “Administrators”, choose me and allow me to edit member tags.
member-tag-week = Week { $week } of { $of }
member-tag-week-short = Week { $week }/{ $of }
member-tag-graduate = Graduate
channel-heads-unknown = 🟡 Telegram didn't tell me how many people are inside. I'll ask again tomorrow.
channel-tight = 🟢 I know everyone inside, and there's no other way in.
channel-tight-again = 🟢 { $channel }: I know everyone inside again, and there's no other way in.
channel-looked-at = Access last checked on { $at }.
leaks-title = 📡 <b>Who else can read your channels has changed</b>
button-mode-request = Use join requests
button-mode-invite = Use single-use links
button-link-plan = ➕ { $plan }
button-unlink-plan = ➖ { $plan }
channel-broken = ⚠️ In <b>{ $channel }</b> I lost: { $rights }. Sales of anything that includes this channel are paused until I have it back.
channel-mended = ✅ <b>{ $channel }</b> works again.
no-request-link = ⚠️ Telegram didn't make an invitation link for <b>{ $channel }</b>, so no one can get in there yet. Try again in a few minutes. If it still fails, remove me from there and add me again as an administrator who may invite people.
button-link-retry = 🔁 Try again
stranger-inside = ⚠️ { $name } (<code>{ $id }</code>) got into <b>{ $channel }</b> without a membership, { $way ->
        [foreign_link] using a link made for someone else. I'm removing them.
        [by_administrator] added by an administrator. I'm leaving them in.
       *[other] using a link that isn't mine. I'm leaving them in.
    }
removal-failed = ⚠️ I couldn't remove { $name } (<code>{ $id }</code>) from <b>{ $channel }</b>. I'll keep trying. Telegram says: { $why }
removal-uncertain = ❓ { $name } (<code>{ $id }</code>) seems to have lost access to <b>{ $channel }</b>, but I'm not sure. I haven't removed anyone. Please take a look.
join-uncertain = ❓ { $name } (<code>{ $id }</code>) asked to join <b>{ $channel }</b>, but I'm not sure they have access. Their request is waiting. Please take a look.
way-back = 🚪 I removed you from { $channel } just as your payment was confirmed. Sorry about that! Please join again.
entry-refused = 🚪 I tried to let you into <b>{ $channel }</b>, but Telegram won't allow it. Usually this means you're in too many channels and groups: leave one, and I'll try again automatically. Or try right away under “My membership”.
entry-failed = ⚠️ Telegram won't let { $name } (<code>{ $id }</code>) into <b>{ $channel }</b>. I told them what to do, and I'll keep trying. Telegram says: { $why }

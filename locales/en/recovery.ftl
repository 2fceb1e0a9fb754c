# A lost Telegram account: everything that belongs to it moves to a new one.
button-lost-account = 🆘 I lost my old account
recovery-about = 🆘 <b>Lost your old Telegram account?</b>
    Your membership, courses and balance can move to this one. I tell the old account at once, and it has { $days ->
        [one] { $days } day
       *[other] { $days } days
    } to object. Then everything is here.
recovery-by-wallet = 👛 <b>Your wallet was linked to the old account?</b> Prove it here once more. When I recognize it, I'll offer to bring that account here.
recovery-by-receipt = 🧾 <b>You still have a receipt?</b> Send me its number and the code that you paid with. Our team takes a look as well.
button-recover-wallet = 👛 With my wallet
button-recover-receipt = 🧾 With a receipt
button-recover-other = 💬 I have neither
wallet-of-lost = 🆘 Was that you, with a Telegram account you've lost? Then don't link the wallet. Bring the whole account here.
button-recover-this = 🆘 Yes, bring that account here
recovery-wallet-question = Bring everything from the account with this wallet here?

    I tell the old account at once. It can object for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }; if it doesn't, all that was there moves here and its owner leaves our channels. If the old account renews with Stars, that stops.
button-recover-sure = Yes, bring it here
recovery-receipt-wanted = 🧾 Send me the number of a receipt and the code you paid with, in one message, like <code>1234 ABCD2345</code>.
recovery-receipt-both = I need both: first the number, then the code.
recovery-in-review = ⏳ Thank you. Our team is looking at it and will answer you here. If everything fits, your old account is told and its waiting time begins.
recovery-waiting = ⏳ Your old account knows about it. If it doesn't object, everything moves here on { $until }. You don't need to do anything.
button-recovery-cancel = ✖️ I don't need it anymore
recovery-cancel-question = Stop it? Your old account stays as it is.
button-recovery-cancel-sure = Yes, stop it
recovery-cancelled = I've stopped it. Everything stays where it was.
recovery-refused = Our team couldn't confirm that the old account is yours, so it stays as it is.
recovery-impossible = Your old account couldn't be moved here: something has changed on one of the two accounts since you asked. Please write to our team.
recovery-done = 🎉 Everything from your old account is here now. The old one is leaving our channels. If it renewed with Stars, that has stopped: start it again here if you like.
recovery-asked-wallet = ⚠️ <b>Somebody wants to move this account to another Telegram account.</b> They have shown that they control your wallet.
recovery-asked-receipt = ⚠️ <b>Somebody wants to move this account to another Telegram account.</b> They know the number of one of your receipts and its payment code.
recovery-asked-until = If that isn't you, tap the button below. Otherwise everything you have here moves there on { $until }.
recovery-asked-review = Our team is looking at it. If that isn't you, tap the button below.
button-recovery-object = ❌ It isn't me, keep it here
recovery-objected = ✖️ I've stopped it, and only our team can let it go on now. Please check in Telegram's settings which devices are logged in. If somebody may have your wallet's secret words, move your money to a new wallet.
recovery-moved = What was yours here has moved to another Telegram account, as you were told. If that wasn't you, write to our team right away.
wallet-named = 👛 A payment came from your linked wallet with somebody else's wallet code. If that wasn't you, somebody may have your secret words.

NewAccountInUse = This account already has something of its own here: a payment, a membership, a balance or a linked wallet. Only an unused account can take over an old one. Please use another account or write to our team.
OldAccountBanned = The old account is banned here, and a new one doesn't change that. You can write to our team.
RolesStay = One of the two accounts belongs to the team. Those are never moved. An admin has to take the role away first.
OldAccountLeaving = The old account's data has been erased, or is about to be.
NothingToRecover = This wallet isn't linked to any other account.
RecoveryUnderWay = You've already asked for it. Here's how far it is: /help, “I lost my old account”.
TooManyTries = That was often enough for today. Please try again tomorrow, or write to our team.
OwnRecovery = This is about your own account. Another admin has to decide.
RecoveryOver = This has already been decided or stopped.
RecoveryChanged = Something has changed since you were asked. Please look at it again.

# The team's side.
button-recoveries = 🆘 Lost accounts ({ $count })
waiting-recoveries = 🆘 { $count ->
        [one] { $count } lost account needs your decision.
       *[other] { $count } lost accounts need your decision.
    }
recoveries-title = 🆘 <b>Lost accounts</b>
recoveries-none = Nobody is waiting for a decision.
recovery-line = { $new } → { $old }: { $why }
recovery-doubt-receipt = knows a receipt and its code
recovery-doubt-objected = the old account objects
recovery-doubt-used = the old account is in use
recovery-doubt-contested = two people want it
recovery-doubt-protected = on the protected list
recovery-doubt-channel_ban = banned from a channel
recovery-doubt-wallet_gone = the wallet isn't linked to it anymore
recovery-card-title = 🆘 <b>Is the old account theirs?</b>
recovery-card-doubt = Why you decide: { $why }
recovery-card-until = Moves by itself on { $until }.
recovery-card-receipt = ✅ Receipt No. { $number } and its payment code match.
recovery-card-wallet = ✅ Proved its wallet: <code>{ $address }</code>
recovery-card-old = <b>Old:</b> { $name } (<code>{ $id }</code>), here since { $met }, last seen { $seen }
recovery-card-new = <b>New:</b> { $name } (<code>{ $id }</code>), here since { $met }, last seen { $seen }
recovery-seen-unknown = unknown
recovery-has-plan = • { $plan }, { $until }
recovery-for-life = forever
recovery-has-seats = • Courses: { $count }
recovery-has-balance = • Balance: { $amount }
recovery-has-payments = • Payments: { $count }
button-recovery-old = 👤 Old
button-recovery-new = 👤 New
button-recovery-approve = ✅ Yes, it's theirs
button-recovery-refuse = ❌ No
recovery-approve-question = Move everything of { $old } to { $new }? The old account is told and can object for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
recovery-approve-now = Move everything of { $old } to { $new } right now? The old account has had its say. This can't be taken back.
button-recovery-approve-sure = Yes, move it
recovery-approved = Approved. The old account has been told and can still object.
recovery-approved-now = Approved. It's being moved now.
recovery-reason-wanted = Why not? { $name } will read what you send me.
recovery-was-refused = Refused. They've been told why.
recovery-carried-out = 🆘 { $name } (<code>{ $id }</code>) got their old account <code>{ $before }</code> back.
action-account_recovered = got a lost account back
action-recovery_approved = allowed a lost account to be moved
action-recovery_refused = refused to move a lost account
setting-name-recovery_days = Waiting time for lost accounts
setting-about-recovery_days = For how many days an old Telegram account can object before its membership, courses and balance move to a new one.
why-moved_on = their membership moved to another account
resume-lost_receipt = the receipt of your lost account
resume-recovery_reason = why a lost account isn't moved

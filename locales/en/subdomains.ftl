# Names below the operator's domain, on the chain. The admins' signing desk first.
names-title = 🔖 <b>Names on the chain</b>
    I prepare each transaction, and you sign it in the wallet that owns the name manager. I never hold a key. Once the chain shows the result, I tell the member.
names-none = No names have been approved yet.
names-put = ✍️ <b>To put on the chain</b>
names-held = ⏳ <b>Waiting for the chain</b>
    Somebody opened the transaction less than half an hour ago.
names-release = 🗑 <b>To release</b>
names-live = ✅ <b>Live</b>
names-shelf-empty = Nothing here right now.
button-names-on-chain = 🔖 Sign names ({ $count })
button-names-desk = 🔖 Names on the chain
button-names-sign = ✍️ Sign what's waiting
button-names-put = ✍️ To put on the chain ({ $count })
button-names-held = ⏳ Waiting for the chain ({ $count })
button-names-release = 🗑 To release ({ $count })
button-names-live = ✅ Live ({ $count })
waiting-names = { $count ->
        [one] 🔖 { $count } name needs a signature
       *[other] 🔖 { $count } names need a signature
    }
parent-until = { $domain } is paid for until { $until }.
parent-ends = ⏳ The year of { $domain } ends on { $until }. Renew it on the chain before then: if you don't, anyone can put it up for auction, and every name below it goes with it.
parent-moved = ⚠️ { $domain } belongs to another wallet now: <code>{ $owner }</code>. If it isn't yours, sign nothing for names below it, and take the domain out of /settings.
parent-lack-free = ⚠️ Nobody owns { $domain } at the moment. No name below it works.
parent-lack-run_out = ⚠️ The year of { $domain } is over, and anyone can put it up for auction. Renew it on the chain now.
parent-lack-no_manager = ⚠️ { $domain } doesn't name a contract for the names below it. Set its “next resolver” record to your name manager.
parent-lack-broken = ⚠️ { $domain } gives an answer that can't be trusted, so I can't tell who manages the names below it.
name-card = 🔖 <b>{ $name }</b>
    For: { $holder }
name-wallet = Should lead to:
    <code>{ $wallet }</code>
name-walletless = No wallet is linked that it could lead to.
name-state-wanted = ✍️ To be put on the chain
name-state-live = ✅ Live
name-state-leaving = 🗑 To be released
name-seen-never = I haven't heard from the chain about it yet.
name-seen-ours = The chain says: it leads to this wallet.
name-seen-nothing = The chain says: it leads to no wallet.
name-seen-other = The chain says: it leads to another wallet: <code>{ $wallet }</code>
name-seen-broken = The chain gave an answer that can't be trusted.
name-asked = Last answer: { $at }
name-ends-plan = ⏳ The plan it came with has ended. It stays until { $until }.
name-ends-wallet = ⏳ Its holder has no linked wallet. It stays until { $until }.
name-ends-refund = ↩️ The payment for it was refunded.
name-ends-given_back = 👋 Its holder gave it back.
name-ends-forgotten = 👋 Its holder asked to be forgotten.
name-taken = Opened for signing by { $by }, { $at }
name-resolves = ✅ <b>{ $name }</b> is live, and its holder knows.
name-released = ✅ It's released.
button-name-put = ✍️ Put it on the chain
button-name-release = 🗑 Release it
button-name-look = 🔄 Ask the chain
button-name-put-back = ✖️ Not now
sign-title = ✍️ <b>{ $left ->
        [one] { $left } to sign
       *[other] { $left } to sign
    }</b>
sign-put = <b>{ $name }</b> will lead to:
    <code>{ $wallet }</code>
sign-release = <b>{ $name }</b> will no longer lead to any wallet.
sign-how = Sign it in the wallet that owns the name manager. It sends { $amount } to:
    <code>{ $manager }</code>
    The link and the QR code carry the whole message: don't change anything. When the chain shows it, I notice by myself.
names-app-unlinked = 👛 I can ask your wallet to sign several at once if you link the wallet that owns the name manager, through its app: /wallet
names-app-stranger = 👛 I can't ask your wallet to sign several at once: a different wallet owns the name manager. The links work all the same.
names-app-silent = 👛 I couldn't find out who owns the name manager, so I can't ask your wallet right now. The links work all the same.
button-ask-app = { $count ->
        [one] 👛 Ask my wallet to sign { $count } name
       *[other] 👛 Ask my wallet to sign { $count } names
    }
button-ask-app-again = 👛 Ask my wallet again
button-asked-names = 👛 What my wallet was asked
button-asked-look = 🔄 Check
button-names-sign-links = ✍️ Sign with links
asked-waiting = 👛 <b>Your wallet has been asked</b>
    Open its app and confirm by { $until }: it signs all of these at once and sends { $amount } in total. A name counts once the chain shows it.
asked-signed = ⏳ <b>Your wallet says it has signed</b>
    Now I'm waiting for the chain to show these:
asked-refused = ✖️ <b>Your wallet declined</b>
    Nothing was signed, and the names are free to sign again.
asked-over = ⌛ <b>Your wallet didn't answer in time</b>
    The names are free to sign again.
asked-seen = ✅ These names no longer wait for your wallet.
asked-put = 🔖 <b>{ $name }</b> will lead to <code>{ $wallet }</code>
asked-release = 🗑 <b>{ $name }</b> will no longer lead to any wallet
NotManagersOwner = A different wallet owns the name manager, so I can't ask yours. Sign with the links instead.
names-unsigned-refused = { $count ->
        [one] ✖️ Your wallet declined. { $count } name is free to sign again.
       *[other] ✖️ Your wallet declined. { $count } names are free to sign again.
    }
names-unsigned-over = { $count ->
        [one] ⌛ Your wallet didn't answer in time. { $count } name is free to sign again.
       *[other] ⌛ Your wallet didn't answer in time. { $count } names are free to sign again.
    }
button-signed = 🔄 Signed: check it
NothingToSign = Nothing needs your signature right now.
NameInHand = { $by } opened the transaction of { $name } at { $at }. It's free again half an hour later.
NameGone = This name is no longer on the list.
ParentUnmanaged = { $domain } doesn't name a contract for the names below it. Set its “next resolver” record to your name manager, then try again.
subdomain-released = ✅ <b>{ $name }</b> is off the chain and free again.
subdomain-to-sign-moves = ✍️ The holder of <b>{ $name }</b> has a new wallet. The name has to be put on the chain again.
subdomain-to-sign-leaving = 🗑 <b>{ $name }</b> is to be released.
subdomain-astray = ⚠️ <b>{ $name }</b> no longer leads to its holder's wallet. Please put it on the chain again.
subdomain-wrong = ⚠️ <b>{ $name }</b> leads to another wallet than its holder's.
action-name_prepared = opened a name's transaction for signing

# One's own names.
button-own-names = 🔖 My names
own-names-title = 🔖 <b>My names</b>
own-names-none = You don't have any names here.
own-name-wanted = ⏳ <b>{ $name }</b> is approved. The team is putting it on the chain, and I'll tell you when it works.
own-name-moving = ⏳ <b>{ $name }</b> will soon lead to your new wallet. The team is changing it on the chain.
own-name-lost = ⚠️ <b>{ $name }</b> doesn't lead to your wallet at the moment. The team knows.
own-name-live = ✅ <b>{ $name }</b> leads to your wallet:
    <code>{ $wallet }</code>
own-name-leaving = 👋 <b>{ $name }</b> is being released.
own-name-ends-plan = ⏳ It came with your plan, and that has ended. Renew by { $until } to keep it.
own-name-ends-wallet = ⏳ Link a wallet by { $until } to keep it.
button-name-give-back = 👋 Give back { $name }
button-name-give-back-sure = Yes, give it back
name-give-back-question = Give back <b>{ $name }</b>? It stops leading to your wallet, and somebody else can have it afterwards.
subdomain-live = 🎉 <b>{ $name }</b> works: it now leads to your wallet. Anyone can pay you by this name.
subdomain-lost-nothing = ⚠️ <b>{ $name }</b> no longer leads to any wallet. The team knows and will put it back. Until then, please give people your address instead.
subdomain-lost-other = ⚠️ <b>{ $name }</b> now leads to another wallet, not yours. The team knows. Until it's fixed, don't let anyone pay you by this name.
subdomain-ends-plan = ⏳ <b>{ $name }</b> came with your plan, and that has ended. Renew by { $until }, and the name stays yours. After that it will be released.
subdomain-ends-wallet = ⏳ You have no linked wallet for <b>{ $name }</b> to lead to. Link one by { $until }, or the name will be released.
subdomain-stays = ✅ <b>{ $name }</b> stays yours.
subdomain-moves = 👛 You have a new wallet, so <b>{ $name }</b> has to be changed on the chain. The team is doing that, and I'll tell you when it works.
subdomain-gone = 👋 <b>{ $name }</b> has been released and no longer leads to your wallet.

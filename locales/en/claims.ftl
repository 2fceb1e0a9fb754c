# Names below the operator's own: claimed, paid for, checked by the team.
button-names-under = 🔖 Names under { $domain }
claims-mine-title = 🔖 <b>Names under { $domain }</b>
claims-mine-about = Claim a name like <b>you.{ $domain }</b>. It will lead to your wallet, so people can pay a name instead of a long address. Our team checks each request.
claim-mine-line = • <b>{ $name }</b>: { $state }
claim-state-unpaid = waiting for payment
claim-state-pending = being checked
claim-state-approved = approved
claim-state-rejected = declined
claim-state-withdrawn = given up
claim-state-expired = not paid in time
claim-state-releasing = being taken down
claim-state-released = taken down
button-claim-new = ➕ Claim a name
button-claims-mine = 🔖 My names
claim-wanted = Which name would you like under <b>{ $domain }</b>?

    { $least } to { $most } characters: letters a to z, digits and hyphens. Send just the name, like “alice”.
claim-offer = ✅ <b>{ $name }</b> is available for { $price }. When you claim it, nobody else can take it for an hour while you choose how to pay.
claim-offer-free = ✅ <b>{ $name }</b> is available, and it's free for you.
claim-offer-checked = Our team checks each request. If you can't have the name, what you paid goes to your balance.
button-claim-take = Claim this name
button-claim-other = ✍️ Another name
claim-ways = 🔖 <b>{ $name }</b> for { $price }. How would you like to pay?
claim-ways-balance = 🔖 <b>{ $name }</b>: your balance covers it.
button-claim-balance = ✅ Pay from my balance
claim-is-unpaid = 🔖 <b>{ $name }</b> is waiting for your payment.
claim-is-pending = 🔎 <b>{ $name }</b>: our team is checking your request. We'll write to you here.
claim-is-approved = ✅ <b>{ $name }</b> is approved. Next it's written on TON.
claim-is-rejected = ❌ <b>{ $name }</b>: you can't have this name.
claim-is-withdrawn = You've given up <b>{ $name }</b>. Anyone can claim it now.
claim-is-expired = The time to pay for <b>{ $name }</b> is over, so anyone can claim it now. You can claim it again while it's available.
claim-is-releasing = <b>{ $name }</b> is being taken down from TON.
claim-is-released = <b>{ $name }</b> isn't yours anymore.
claim-why = Why: { $reason }
claim-paid = ✅ Your payment for <b>{ $name }</b> has arrived. Our team checks the name now, and we'll write to you here.
claim-money-back = { $amount } went to your balance.
button-claim-withdraw = Give up this name
claim-withdraw-question = Give up <b>{ $name }</b>? Anyone can claim it then.
claim-withdraw-money = What you paid for it goes to your balance.
button-claim-withdraw-sure = Yes, give it up

claim-waiting = 🔖 <b>A name is waiting for your decision</b>
claim-card = <b>{ $subdomain }</b>
    { $name } (<code>{ $id }</code>)
    Requested: { $since }
claim-card-paid = Paid: { $amount }
claim-card-unpaid = Price: { $amount }, no payment held for it
claim-card-free = Free
claim-card-wallet = Wallet: <code>{ $address }</code>
claim-card-no-wallet = ⚠️ No wallet is linked anymore
claim-card-alike = Similar names that are taken:
claim-card-alone = No similar names are taken.
claim-card-decided = State: { $state } ({ $by })
claim-card-is = State: { $state }
button-claim-approve = ✅ Approve
button-claim-reject = ❌ Decline
button-claim-queue = 🔖 Names
claim-reject-question = Why can't <b>{ $subdomain }</b> be given? The member reads the reason, and what they paid goes to their balance.
button-claim-reason-brand = A brand's name
button-claim-reason-person = Somebody else's name
button-claim-reason-misleading = Misleading
button-claim-reason-offensive = Offensive
button-claim-reason-own = ✍️ Another reason
claim-reason-brand = This is a brand's name, and it isn't yours.
claim-reason-person = This is the name of somebody else.
claim-reason-misleading = This name could mislead others.
claim-reason-offensive = This name could hurt others.
claim-reason-wanted = ✍️ Write the reason in one message. { $name } will read it exactly as you write it.
resume-claim = a name that you wanted to claim
resume-claim_reason = the reason for declining a name
action-claim_approved = approved a name
action-claim_rejected = declined a name

ClaimsClosed = Names aren't available right now.
ClaimNeedsWallet = A name leads to a wallet, so link yours first.
ClaimNotSold = Names come with some of our plans. Choose one that includes a name, then come back.
ClaimsFull = { $most ->
        [one] You already have a name. One person can have one.
       *[other] You already have { $most } names. One person can't have more.
    }
ClaimTaken = “{ $name }” is already taken. Please try another one.
ClaimLooksLike = “{ $name }” looks too much like “{ $other }”, which is taken. Please try another one.
ClaimGone = This request isn't open anymore. Here's how your names stand.
ClaimTooShort = { $least ->
        [one] A name needs at least { $least } character.
       *[other] A name needs at least { $least } characters.
    }
ClaimTooLong = { $most ->
        [one] A name can have at most { $most } character.
       *[other] A name can have at most { $most } characters.
    }
ClaimLetters = “{ $letter }” can't be part of a name. Please use letters a to z, digits and hyphens.
ClaimMixed = “{ $letter }” is from another alphabet than the rest. Please use only letters a to z, digits and hyphens.
ClaimForeignLetter = “{ $letter }” only looks like “{ $latin }”: it's from another alphabet, and people could be tricked by it. Please type the name in Latin letters.
ClaimHyphens = A name can't begin or end with a hyphen, or have two in a row.
ClaimReserved = “{ $name }” isn't available: it reads like “{ $word }”, which we keep for ourselves. Please try another one.
ClaimOffensive = “{ $name }” could hurt somebody. Please try another one.
ClaimDecided = This name isn't waiting for a decision anymore.
OwnClaim = This is your own request, so another admin has to decide.
ClaimWithoutWallet = This member has no linked wallet anymore, so the name would lead nowhere. Ask them to link one, or decline.
NameOfferChanged = The price has changed since this button was shown. Here it is as it stands now.
money-kept-name_gone = 💰 Your { $amount } for <b>{ $plan }</b> is in your balance: the name can't be had with it anymore. You can use it for your next purchase.

# Where people come from: links with a name, and what came of each.
button-sources = 📍 Sources
sources-title = 📍 <b>Where people come from</b>
    A link for each place you're known: a video, a post, a flyer. The number shows how many people came by it first.
sources-none = No links yet. Make the first one and put it where people will see it.
button-source-new = ➕ New link
source-title = 📍 <b>{ $name }</b>
source-archived = 🗄 Archived: it isn't in use anymore. Links that are still out there lead into the chat all the same.
source-opens = Opens: { $name }
source-utm = UTM: { $utm }
source-link = 🔗 <code>{ $link }</code>
source-page = 🌐 <code>{ $link }</code>
source-results = <b>Results</b>
source-visits = { $count ->
        [one] { $count } visit of the page
       *[other] { $count } visits of the page
    }
source-arrived = { $count ->
        [one] { $count } person came by it first
       *[other] { $count } people came by it first
    }
source-checkouts = Went to checkout: { $count }
source-paid = Paid: { $count }
source-income = Income, net of refunds: { $amount }
source-each = Per person: { $amount }
source-costs = Spent: { $amount }
source-cost-gone = This cost is no longer the last one.
source-return = Return on what was spent: { $percent }%
source-last = { $count ->
        [one] It was the last link of { $count } buyer, whatever brought them first: { $amount }
       *[other] It was the last link of { $count } buyers, whatever brought them first: { $amount }
    }
source-last-none = It hasn't been anybody's last link before paying yet.
source-saved = ✅ Saved.
source-deleted = Link deleted.
source-delete-question = Delete <b>{ $name }</b> for good? Nobody came by it yet.
button-source-copy = 📋 Copy link
button-source-copy-page = 📋 Copy web link
button-source-qr = 🖼 QR code
button-source-cost = ➕ Add a cost
button-source-cost-back = ↩️ Remove the last cost: { $amount }
button-source-edit = ✏️ Edit
button-source-archive = 🗄 Archive
button-source-restore = ♻️ Restore
button-source-delete = 🗑 Delete
button-source-delete-sure = 🗑 Yes, delete it
form-source = 📍 Link
form-source-name = What's this link for? Only your team sees the name.
form-source-slug = What should the link be called? Up to 24 small letters, digits and hyphens, like “spring-video”. Without an answer it's made from the name.
form-source-opens = What should people see first?
form-source-utm_source = Its utm_source, if you use UTM: the site, like “youtube”.
form-source-utm_medium = Its utm_medium: the kind of place, like “video”.
form-source-utm_campaign = Its utm_campaign: what it belongs to, like “spring”.
label-source-name = Name
label-source-slug = Link
label-source-opens = Opens
label-source-utm_source = utm_source
label-source-utm_medium = utm_medium
label-source-utm_campaign = utm_campaign
source-opens-menu = The menu
form-cost = ➕ Cost
form-cost-spent = What did you spend on it? Send an amount with its currency, like “50 USD”.
label-cost-spent = Spent
SourceUnknown = This link no longer exists.
SourceNameTaken = There's another link called “{ $name }”. Please choose a different name.
SlugNotValid = A link's name has 1 to 24 small letters a to z, digits, and hyphens between them.
SlugTaken = Another link is called “{ $slug }” already. Please choose a different one.
SlugInUse = People have come by “{ $slug }”, so it stays: the links out there would lead nowhere. You can archive it.
TooManyCosts = { $limit ->
        [one] There is { $limit } cost on this link already, and that's the limit.
       *[other] There are { $limit } costs on this link already, and that's the limit.
    }

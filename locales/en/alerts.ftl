alert-updates = ⚠️ { $count ->
        [one] An update failed every time I tried it, so I set it aside to keep the others moving
       *[other] { $count } updates failed every time I tried them since { $since }. I set them aside to keep the others moving
    }. The first: { $first }
over-updates = ✅ No update has failed since { $until }. Set aside since { $since }: { $count }.
alert-messages = ⚠️ I couldn't deliver some <code>{ $subject }</code> messages and stopped trying. Since { $since }: { $count }. The first: { $first }
over-messages = ✅ Every <code>{ $subject }</code> message has been delivered since { $until }. Undelivered since { $since }: { $count }.
alert-jobs = ⚠️ My job <code>{ $subject }</code> has been failing since { $since } ({ $count } times). I'll try again each time it's due. The first: { $first }
over-jobs = ✅ My job <code>{ $subject }</code> works again. It failed from { $since } until { $until }: { $count } times.
alert-leadership = ⚠️ A copy of the bot has been unable to take over as leader since { $since } ({ $count } times). Scheduled work may not run until this is fixed. The first: { $first }
over-leadership = ✅ The leader has been working normally since { $until }.
alert-webhook = ⚠️ Telegram has had trouble reaching my webhook since { $since } ({ $count } times). I registered it again. The first: { $first }
over-webhook = ✅ The webhook has been working since { $until }.
alert-disk = ⚠️ The disk has been nearly full since { $since }: { $first }
over-disk = ✅ The disk has had enough space again since { $until }.
alert-backup = ⚠️ The nightly backup has had a problem since { $since } ({ $count } times): { $first }
over-backup = ✅ The nightly backup works again.
alert-polling = ⚠️ Another program has been receiving my updates since { $since } ({ $count } times), or someone set a webhook for my token. Each of us only gets some of them. Stop the other program, or revoke the token at @BotFather. Telegram says: { $first }
over-polling = ✅ Nobody else is receiving my updates anymore.
alert-rows = ⚠️ My job <code>{ $subject }</code> has been skipping entries that fail since { $since } ({ $count } times). The rest are going through. I'll retry the failed ones, at longer and longer intervals. The first, <code>{ $first }</code>
over-rows = ✅ My job <code>{ $subject }</code> hasn't skipped anything since { $until }. Failures since { $since }: { $count }.
alert-unreadable = ⚠️ Telegram has been sending updates that this version can't read ({ $subject }) since { $since }: { $count }. I kept them, and they don't hold up anything else. The first: { $first }
over-unreadable = ✅ No unreadable updates ({ $subject }) since { $until }. Kept since { $since }: { $count }.
alert-unread = ⚠️ I can't see { $coin } payments to <code>{ $subject }</code>. I noticed on { $since }. Nothing is lost: I'll settle whatever arrives as soon as I can see it again. What I know: { $first }
over-unread = ✅ I can see { $coin } payments to <code>{ $subject }</code> again. Everything that arrived from { $since } to { $until } is settled.
alert-wallet = ⚠️ The USDT contract doesn't tell me which USDT wallet belongs to <code>{ $subject }</code>, so I can't see USDT payments. I noticed on { $since }. Is TON_USDT_MASTER correct? What I know: { $first }
over-wallet = ✅ I found the USDT wallet of <code>{ $subject }</code> and settled what was paid there.

# The doctor: one line for each thing that is looked at, well or with what to do.
button-doctor = 🩺 Doctor
button-doctor-again = 🩺 Check again
command-doctor = Check that everything works
doctor-title = { $ill ->
        [0] 🩺 <b>Nothing is broken</b>
        [one] 🩺 <b>{ $ill } thing needs your attention</b>
       *[other] 🩺 <b>{ $ill } things need your attention</b>
    }
doctor-more = { $count ->
        [one] … and { $count } more line. The doctor command shows all of them.
       *[other] … and { $count } more lines. The doctor command shows all of them.
    }
doctor-slow = { $what }: no answer within { $seconds } s. Check again. If it stays like this, start looking there.
doctor-failed = { $what }: I couldn't check ({ $error }).

doctor-name-settings = Settings
doctor-name-token = Telegram
doctor-name-webhook = How updates arrive
doctor-name-updates = Last update
doctor-name-replicas = Running copies
doctor-name-troubles = Open issues
doctor-name-channels = Channel rights
doctor-name-leaks = Channel access
doctor-name-clock = Clock
doctor-name-disk = Disk
doctor-name-database = Database
doctor-name-backup = Backup
doctor-name-provider = Card payments
doctor-name-stars = Stars
doctor-name-index = Reading the chain
doctor-name-rate = GRAM price
doctor-name-rules = Telegram's rules
doctor-way-bank = bank transfer
doctor-way-card = card
doctor-way-chain = GRAM and USDT
doctor-kind-updates = updates that failed
doctor-kind-messages = messages that failed
doctor-kind-jobs = a failing job
doctor-kind-leadership = leadership
doctor-kind-webhook = webhook
doctor-kind-disk = disk
doctor-kind-backup = backups
doctor-kind-polling = receiving updates
doctor-kind-shop = something unusual in the shop

doctor-settings = Settings: no errors.
doctor-settings-odd = Settings: { $why }
doctor-settings-no-admin = Settings: ADMIN_IDS is empty. Add your own Telegram ID.
doctor-token = Telegram knows me as { $name }.
doctor-token-unknown = Telegram doesn't recognize this token. Put the one from @BotFather into BOT_TOKEN.
doctor-polling = Updates: polling works, and no webhook is in the way.
doctor-webhook-beside-polling = Updates: a webhook is set for this bot, so I receive nothing. Set WEBHOOK_URL, or restart me and I'll remove the webhook.
doctor-webhook = Updates: the webhook works.
doctor-webhook-lost = Updates: Telegram has no webhook for this bot. Is the bot running? It registers it again within a minute.
doctor-webhook-elsewhere = Updates: the webhook points to a different address than WEBHOOK_URL. If another program is using this token, revoke it at @BotFather.
doctor-webhook-fails = Updates: Telegram couldn't deliver them on { $at }. Waiting: { $count }. Check that WEBHOOK_URL can be reached from outside. Telegram says: { $error }
doctor-webhook-jam = Updates: { $count } are waiting at Telegram. Is the server overloaded?
doctor-updates = Last update: { $at }. Waiting: { $count }.
doctor-updates-none = Last update: none yet. Send /start to the bot.
doctor-updates-jam = Updates have been waiting for more than ten minutes, { $count } in total. Check the log, then restart the bot.
doctor-updates-dead = Updates that failed on every try: { $count }. To see them, run: retry list
doctor-replicas = { $count ->
        [one] Running: { $count } copy, which is the leader.
       *[other] Running: { $count } copies, one of which is the leader.
    }
doctor-replicas-none = Running: no copy of the bot. Start one.
doctor-replicas-unled = Running: { $count }, but none is the leader, so nothing runs automatically. If this lasts more than a minute, restart the bot.
doctor-trouble = Still open since { $since }: { $kind } { $subject }. My notice from then has the details.
doctor-channels = { $count ->
        [one] Channels: I have the rights I need in { $count }.
       *[other] Channels: I have the rights I need in all { $count }.
    }
doctor-channels-none = Channels: none linked yet. Add me to one as an administrator.
doctor-channel-rights = { $channel }: I'm missing { $rights }. Sales of anything that includes it are paused: give me that in the channel's list of administrators.
doctor-leaks-none = { $count ->
        [one] Channel access: in { $count } channel I know everyone inside, and there's no other way in.
       *[other] Channel access: in { $count } channels I know everyone inside, and there's no other way in.
    }
doctor-leak-people = { $count ->
        [one] { $channel }: I don't know { $count } person inside. They joined before me or in a way I can't see. Check the list of subscribers and remove anyone who doesn't belong there.
       *[other] { $channel }: I don't know { $count } people inside. They joined before me or in a way I can't see. Check the list of subscribers and remove anyone who doesn't belong there.
    }
doctor-leak-talk = { $channel }: I don't guard its discussion group with the same plans, so others can read your posts there. Make me an administrator there, and add the group to the channel's plans and no others.
doctor-leak-public = { $channel }: it has the public name { $name }, so anyone can find and read it. Make it private in its settings.
doctor-leak-open = { $channel }: people can save and forward its posts. Turn on “Restrict saving content” in its settings.
doctor-leak-inviters = { $channel }: besides you and me, these people can let others in: { $names }. Take that right away from anyone who doesn't need it.
doctor-leak-links = { $count ->
        [one] { $channel }: { $count } person recently joined using a link that isn't mine, made by { $names }. Revoke it in the channel's list of links.
       *[other] { $channel }: { $count } people recently joined using links that aren't mine, made by { $names }. Revoke them in the channel's list of links.
    }
doctor-leak-unknown = { $channel }: Telegram didn't tell me how many people are inside. I'll ask again tomorrow.
doctor-clock = Clock: correct.
doctor-clock-steered = Clock: controlled by CLOCK_FILE. That's for tests only.
doctor-clock-unknown = Clock: Telegram didn't tell me its time.
doctor-clock-telegram = Clock: { $seconds } s off Telegram's. Turn on NTP on this machine.
doctor-clock-database = Clock: { $seconds } s off the database's. Turn on NTP on both machines.
doctor-disk = Disk: { $free } MB of { $total } MB free.
doctor-disk-full = Disk: only { $free } MB of { $total } MB free. Free up space: a full disk stops everything.
doctor-database = Database: PostgreSQL { $version }, { $megabytes } MB.
doctor-database-away = Database: I can't reach it ({ $error }). Is the server running, and is DATABASE_URL correct?
doctor-schema = Database: the schema is up to date.
doctor-schema-old = { $count ->
        [one] Database: { $count } migration is missing. Start the bot, or run: migrate
       *[other] Database: { $count } migrations are missing. Start the bot, or run: migrate
    }
doctor-schema-newer = Database: created by a newer version than this one. Start that version.
doctor-backup = Backup: made on { $at }, { $megabytes } MB.
doctor-backup-none = Backup: none yet. The first one starts within minutes, then one every day at BACKUP_HOUR.
doctor-backup-off = Backup: automatic backups are off. Set BACKUP_DIR or BACKUP_CHAT, and BACKUP_PASSPHRASE.
doctor-backup-old = Backup: the last one was made on { $at }. Is the bot running at BACKUP_HOUR?
doctor-backup-failed = Backup: last night's backup failed. { $error }
doctor-drill = Backup: test restore passed on { $at }, and the books match.
doctor-drill-failed = Backup: the test restore failed. { $error } Don't rely on this backup. Run: drill FILE
doctor-drill-impossible = Backup: I couldn't run the test restore ({ $error }). Allow the database's user to create databases: ALTER ROLE … CREATEDB
doctor-provider = Cards: a provider token is set.
doctor-provider-live = Cards: a live provider token is set.
doctor-provider-test = Cards: the provider token is a test token, so no money moves. Put the live one into CARD_PROVIDER_TOKEN before you sell.
doctor-stars = { $count ->
        [one] Stars: you have { $count } at Telegram.
       *[other] Stars: you have { $count } at Telegram.
    }
doctor-index = Chain: read { $seconds } s ago.
doctor-index-never = Chain: not read yet. Is the bot running?
doctor-index-silent = { $minutes ->
        [one] Chain: not read for { $minutes } minute, so payments show up late. Check TONCENTER_URL and TONCENTER_KEY.
       *[other] Chain: not read for { $minutes } minutes, so payments show up late. Check TONCENTER_URL and TONCENTER_KEY.
    }
doctor-rate = { $minutes ->
        [one] GRAM: { $price } ({ $source }), { $minutes } minute ago.
       *[other] GRAM: { $price } ({ $source }), { $minutes } minutes ago.
    }
doctor-rate-none = GRAM: no price known, so nobody can pay with it. Set TON_RATE, or check TON_RATE_URL.
doctor-rules-terms = Telegram's rules: /terms shows your terms.
doctor-rules-no-terms = Telegram's rules: sellers must answer /terms. Write yours under Texts.
doctor-rules-support = Telegram's rules: you must answer /paysupport within a reasonable time. It starts a conversation with the team, so check the support queue daily.
doctor-rules-stars = Telegram's rules: digital goods sold inside Telegram can only be paid in Stars. You also take: { $ways }. Telegram may shut down a bot for that. Whether your goods are digital is for you to judge.

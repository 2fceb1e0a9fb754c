# Exports: tables that an admin takes along as files.
exports-title = 📤 <b>Exports</b>
    What would you like to export? I'll prepare the file in the background and send it here.
export-under-way = ⏳ Being prepared: { $table ->
        [people] people
        [payments] payments
        [subscriptions] memberships
        [balances] balances
        [ledger] ledger
        [support] support
        [exit_surveys] exit survey
        [figures] figures
       *[enrollments] course seats
    } as { $filetype }.
export-people = 👥 People
export-payments = 🧾 Payments
export-subscriptions = 💎 Memberships
export-enrollments = 🎓 Course seats
export-balances = 💰 Balances
export-ledger = 📒 Ledger
export-support = 💬 Support
export-exit_surveys = 🚪 Exit survey
export-people-holds = Everyone who has opened the bot: names, contact details, language, role, plan and when it ends.
export-payments-holds = Every payment, whatever its status: who paid, for what, how much, how, when, and who checked it. People appear by ID only.
export-subscriptions-holds = Every membership: who has it, which plan, from when and until when. People appear by ID only.
export-enrollments-holds = Every seat and everyone on the waiting list: contact details, course, progress, payment and certificate.
export-balances-holds = Who has a balance with the shop, by currency, in the smallest unit: what you can pay out, and what they can only spend. People appear by ID only.
export-ledger-holds = Every line of the ledger, in the smallest unit of its currency: what came in, what it became, what was refunded. The lines of each transaction add up to zero in each currency.
export-support-holds = Every conversation with the team: start and end, number of messages and replies, which receipt it was about, and whether it helped the member. It doesn't include what was said. People appear by ID only.
export-exit_surveys-holds = Everyone who was asked why they leave: what ended, the rating, the reason, what they wrote, and when. People appear by ID only.
export-forms = Use CSV for programs and XLSX for Excel and other spreadsheets. Times are in UTC.
    Every export is recorded in the log.
button-export-csv = 📄 CSV
button-export-xlsx = 📊 XLSX
export-asked = ⏳ I'm preparing { $table ->
        [people] people
        [payments] payments
        [subscriptions] memberships
        [balances] balances
        [ledger] the ledger
        [support] support conversations
        [exit_surveys] exit survey answers
        [figures] figures
       *[enrollments] course seats
    } as { $filetype }. I'll send the file here when it's ready.
export-ready = 📤 { $table ->
        [people] People
        [payments] Payments
        [subscriptions] Memberships
        [balances] Balances
        [ledger] Ledger
        [support] Support
        [exit_surveys] Exit survey
        [figures] Figures
       *[enrollments] Course seats
    } as of { $at }: { $count ->
        [one] { $count } row.
       *[other] { $count } rows.
    }
export-part = Part { $part } of { $parts }.
export-failed = 😕 I couldn't prepare your file after several tries: { $table ->
        [people] people
        [payments] payments
        [subscriptions] memberships
        [balances] balances
        [ledger] ledger
        [support] support
        [exit_surveys] exit survey
        [figures] figures
       *[enrollments] course seats
    } as { $filetype }. The bot's log says why. Often the disk is full. Try again once that's fixed.
ExportUnderWay = ⏳ One export at a time: I'm still preparing { $table ->
        [people] people
        [payments] payments
        [subscriptions] memberships
        [balances] balances
        [ledger] the ledger
        [support] support conversations
        [exit_surveys] exit survey answers
        [figures] figures
       *[enrollments] course seats
    } as { $filetype } for you. I'll send the file here when it's ready.
action-catalogue_imported = updated the catalog from a file
action-people_exported = exported people
action-payments_exported = exported payments
action-subscriptions_exported = exported memberships
action-enrollments_exported = exported course seats
action-balances_exported = exported balances
action-ledger_exported = exported the ledger
action-support_exported = exported conversations
action-exit_surveys_exported = exported the exit survey
action-figures_exported = exported figures
command-export = Export data to files

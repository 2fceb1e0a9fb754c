# Exports: tables that an admin takes along as files.
exports-title = 📤 <b>Exports</b>
    What would you like as a file? I put it together in the background and send it here.
export-under-way = ⏳ On its way to you: { $table ->
        [people] people
        [payments] payments
        [subscriptions] memberships
        [balances] balances
        [ledger] ledger
       *[enrollments] course seats
    } as { $filetype }.
export-people = 👥 People
export-payments = 💳 Payments
export-subscriptions = 💎 Memberships
export-enrollments = 🎓 Course seats
export-balances = 💰 Balances
export-ledger = 📒 Ledger
export-people-holds = Everybody who has met the bot: names, contacts, language, role, plan and when it ends.
export-payments-holds = Every payment, in every state: who, for what, how much, how, when and who checked it. People are named by id only.
export-subscriptions-holds = Every membership: who, which plan, since when and until when. People are named by id only.
export-enrollments-holds = Every seat and every place in line: the student with their contacts, the course, progress, payment and certificate.
export-balances-holds = Whose own money lies with the shop, by currency, in the smallest unit: what can be paid back, and what can only be spent. People are named by id only.
export-ledger-holds = Every line of the ledger, in the smallest unit of its currency: what came in, what it became, what went back. The lines of one transaction come to zero in each currency.
export-forms = CSV suits programs, XLSX suits Excel and its kin. Times are in UTC.
    What you take is noted in the log.
button-export-csv = 📄 As CSV
button-export-xlsx = 📊 As XLSX
export-asked = ⏳ I am putting it together: { $table ->
        [people] people
        [payments] payments
        [subscriptions] memberships
        [balances] balances
        [ledger] ledger
       *[enrollments] course seats
    } as { $filetype }. The file arrives here by itself, you need not wait.
export-ready = 📤 { $table ->
        [people] People
        [payments] Payments
        [subscriptions] Memberships
        [balances] Balances
        [ledger] Ledger
       *[enrollments] Course seats
    } as of { $at }: { $count ->
        [one] { $count } row.
       *[other] { $count } rows.
    }
export-part = Part { $part } of { $parts }.
export-failed = 😕 I could not put your file together, though I tried several times: { $table ->
        [people] people
        [payments] payments
        [subscriptions] memberships
        [balances] balances
        [ledger] ledger
       *[enrollments] course seats
    } as { $filetype }. The log of the program says why; often the disk is full. Ask for it again once that is mended.
ExportUnderWay = ⏳ One thing at a time: { $table ->
        [people] people
        [payments] payments
        [subscriptions] memberships
        [balances] balances
        [ledger] ledger
       *[enrollments] course seats
    } as { $filetype } are being put together for you. They arrive here by themselves.
action-catalogue_imported = changed the catalogue by a file
action-people_exported = took the people along as a file
action-payments_exported = took the payments along as a file
action-subscriptions_exported = took the memberships along as a file
action-enrollments_exported = took the course seats along as a file
command-export = Take tables along as files

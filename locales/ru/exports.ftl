# Exports: tables that an admin takes along as files.
exports-title = 📤 <b>Выгрузки</b>
    Что выгрузить в файл? Я соберу его в фоне и пришлю сюда.
export-under-way = ⏳ Уже готовится: { $table ->
        [people] люди
        [payments] платежи
        [subscriptions] подписки
        [balances] балансы
        [ledger] журнал проводок
        [support] поддержка
        [exit_surveys] опрос при уходе
        [figures] цифры
       *[enrollments] места на курсах
    } в { $filetype }.
export-people = 👥 Люди
export-payments = 🧾 Платежи
export-subscriptions = 💎 Подписки
export-enrollments = 🎓 Места на курсах
export-balances = 💰 Балансы
export-ledger = 📒 Журнал проводок
export-support = 💬 Поддержка
export-exit_surveys = 🚪 Опрос при уходе
export-people-holds = Все, кто открывал бота: имена, контакты, язык, роль, тариф и до какого числа он действует.
export-payments-holds = Все платежи в любом состоянии: кто, за что, сколько, каким способом, когда и кто проверял. Люди указаны только по ID.
export-subscriptions-holds = Все подписки: кто, какой тариф, с какого и по какое число. Люди указаны только по ID.
export-enrollments-holds = Все места и вся очередь: контакты ученика, курс, прогресс, оплата и сертификат.
export-balances-holds = Чьи деньги лежат в магазине, по валютам и в наименьших единицах: что можно вернуть, а что только потратить. Люди указаны только по ID.
export-ledger-holds = Каждая строка журнала в наименьших единицах валюты: что пришло, чем стало, что вернулось. Строки одной проводки в каждой валюте дают ноль.
export-support-holds = Все разговоры с командой: с какого и по какое время, сколько сообщений и ответов, о какой квитанции речь и помогли ли человеку. Самих сообщений в файле нет, люди указаны только по ID.
export-exit_surveys-holds = Все, кого спросили, почему они уходят: что закончилось, оценка, причина, что написали и когда. Люди указаны только по ID.
export-forms = CSV удобен для программ, XLSX — для Excel и похожих таблиц. Время везде по UTC.
    Каждая выгрузка записывается в журнал.
button-export-csv = 📄 В CSV
button-export-xlsx = 📊 В XLSX
export-asked = ⏳ Собираю: { $table ->
        [people] люди
        [payments] платежи
        [subscriptions] подписки
        [balances] балансы
        [ledger] журнал проводок
        [support] поддержка
        [exit_surveys] опрос при уходе
        [figures] цифры
       *[enrollments] места на курсах
    } в { $filetype }. Файл придёт сюда сам, ждать не нужно.
export-ready = 📤 { $table ->
        [people] Люди
        [payments] Платежи
        [subscriptions] Подписки
        [balances] Балансы
        [ledger] Журнал проводок
        [support] Поддержка
        [exit_surveys] Опрос при уходе
        [figures] Цифры
       *[enrollments] Места на курсах
    }, состояние на { $at }: { $count ->
        [one] { $count } строка.
        [few] { $count } строки.
        [many] { $count } строк.
       *[other] { $count } строки.
    }
export-part = Часть { $part } из { $parts }.
export-failed = 😕 Несколько попыток, но собрать файл не получилось: { $table ->
        [people] люди
        [payments] платежи
        [subscriptions] подписки
        [balances] балансы
        [ledger] журнал проводок
        [support] поддержка
        [exit_surveys] опрос при уходе
        [figures] цифры
       *[enrollments] места на курсах
    } в { $filetype }. Причина есть в логе программы; часто просто кончилось место на диске. Когда всё будет исправлено, запросите файл ещё раз.
ExportUnderWay = ⏳ Не всё сразу: для вас уже собирается файл ({ $table ->
        [people] люди
        [payments] платежи
        [subscriptions] подписки
        [balances] балансы
        [ledger] журнал проводок
        [support] поддержка
        [exit_surveys] опрос при уходе
        [figures] цифры
       *[enrollments] места на курсах
    } в { $filetype }). Он придёт сюда сам.
action-catalogue_imported = каталог изменён файлом
action-people_exported = файл со всеми людьми
action-payments_exported = файл с платежами
action-subscriptions_exported = файл с подписками
action-enrollments_exported = файл с местами на курсах
action-balances_exported = файл с балансами
action-ledger_exported = файл с проводками
action-support_exported = файл с разговорами
action-exit_surveys_exported = файл с опросом при уходе
action-figures_exported = файл с цифрами
command-export = Выгрузить таблицы в файлы

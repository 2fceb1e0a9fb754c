
# The nightly check of the books.
books-disagree = ⚠️ <b>Ночная проверка нашла расхождения.</b> Она только смотрит: ничего не изменено.
books-line = • { $what } <code>{ $example }</code>
books-more = И ещё { $count ->
        [one] { $count } вид расхождений.
        [few] { $count } вида расхождений.
        [many] { $count } видов расхождений.
       *[other] { $count } вида расхождений.
    }
books-how = Сообщите тому, кто обслуживает бота: <code>./start books</code> назовёт больше строк.
books-rule-settled-unapproved = Проведённые платежи, чей заказ не подтверждён: { $count }.
books-rule-approved-unpaid = Подтверждённые заказы без проведённого платежа: { $count }.
books-rule-settled-twice = Заказы, проведённые больше одного раза: { $count }.
books-rule-settled-short = Платежи, не совпадающие с тем, что просил заказ: { $count }.
books-rule-sold-short = Тарифы и места, отданные дешевле цены без решения проверяющего: { $count }.
books-rule-review-apart = Заказы на проверке, расходящиеся со своими чеками: { $count }.
books-rule-other-persons-payment = Платежи, чей заказ принадлежит другому человеку или сделан за другое: { $count }.
books-rule-checkout-apart = Заказы, которые просят не то, что было показано или оплачено: { $count }.
books-rule-stars-astray = Подписки за звёзды, которых не начинала их собственная оплата или которые идут не до последнего списания: { $count }.
books-rule-unnumbered = Платежи, у которых нет номера квитанции или он лишний: { $count }.
books-rule-misnumbered = Платежи, чей номер квитанции не по порядку: { $count }.
books-rule-fact-missing = Проведённые платежи без единственного факта, которым они стали: { $count }.
books-rule-fact-apart = Факты, расходящиеся со своим платежом: { $count }.
books-rule-terms-apart = Факты, чьи условия не те, что были проданы: { $count }.
books-rule-refund-apart = Возвраты, о которых платёж и факт говорят разное: { $count }.
books-rule-proof-apart = Чеки, о которых платёж и факт говорят разное: { $count }.
books-rule-ledger-unbalanced = Проводки, которые не сходятся к нулю или разорваны: { $count }.
books-rule-ledger-unfounded = Строки проводок без факта или платежа того же человека: { $count }.
books-rule-income-negative = Платежи, из которых ушло больше, чем они принесли: { $count }.
books-rule-money-lost = Валюты, в которых пришло не столько, сколько учтено: { $count }.
books-rule-due-unsaid = Деньги, которые числятся отправленными, хотя никто этого не отметил: { $count }.
books-rule-refund-stuck = Звёзды, которые должны вернуться больше суток и не отправлены: { $count }.
books-rule-unaudited = Изменения подписок без записи в журнале: { $count }.
books-rule-unnoted = Изменения мест и выплаты без записи в журнале: { $count }.
books-rule-audit-astray = Записи журнала о факте, которого нет: { $count }.
books-rule-standing-apart = Люди, у которых роль или защита не та, что в их фактах: { $count }.
books-rule-person-halved = Люди, у которых одной из двух строк нет или они расходятся: { $count }.
books-rule-inside-without-right = Люди в канале, чьё право кончилось и кого ничто не удаляет: { $count }.
books-rule-uses-miscounted = Промокоды, чей счётчик расходится с использованиями: { $count }.
books-rule-uses-unrecorded = Промокоды, чья статистика расходится с использованиями: { $count }.
books-rule-use-apart = Использования промокодов, расходящиеся с заказом: { $count }.
books-rule-funnel-apart = Платежи, которые воронка считает не так, как они прошли: { $count }.
books-rule-funnel-leaps = Заказы, шаги которых в воронке не сходятся: { $count }.
books-rule-code-apart = Оплаты с промокодом, которые статистика кода считает неверно: { $count }.
books-rule-transfer-unsettled = Переводы в сети, которые должны были провести платёж: { $count }.
books-rule-transfer-apart = Переводы в сети, не подходящие к платежу, который из них сложился: { $count }.
books-rule-chain-short = Платежи, не покрытые переводами в сети: { $count }.
books-rule-transfer-forgotten = Переводы, которых не хватило на уже закрытый заказ и которые пока ничей не баланс: { $count }.
books-rule-recovery-apart = Перенесённые аккаунты, которые оказались не там, или переносы, которые слишком долго ждут: { $count }.
books-rule-wallet-apart = Привязанные кошельки без подтверждения или подтверждения, деньги которых не попали на баланс: { $count }.
books-rule-transfer-ahead = Переводы дальше того места, до которого прочитан счёт: { $count }.
books-rule-seats-miscounted = Курсы, где число учеников расходится с местами: { $count }.
books-rule-seat-held-by-nobody = Места, которые не держит ничья оплата: { $count }.
books-rule-seat-missing = Оплаты места, которые местом не стали: { $count }.
books-rule-seat-of-another = Платежи и факты о чужом месте или другом курсе: { $count }.
books-rule-test-astray = Пробные заказы, которые отмечены не везде или попали туда, где их быть не должно: { $count }.
books-rule-test-apart = Пробные заказы, которые расходятся со своей заявкой: { $count }.
books-rule-test-unbalanced = Пробные заказы, по которым их собственные счета не сходятся в ноль: { $count }.
books-rule-test-left = Пробные заказы, деньги за которые не вернулись за час: { $count }.
books-rule-inexact = Суммы, у которых знаков больше, чем у валюты: { $count }.
books-rule-unopened = Люди, до которых не дошёл переход на факты: { $count }.
books-rule-facts-unreadable = Люди, чьи факты нельзя прочитать: { $count }.
books-rule-right-missing = Факты, давшие право доступа, которого нет: { $count }.
books-rule-right-apart = Права доступа, расходящиеся с тем, что следует из фактов: { $count }.
books-rule-right-unfounded = Права доступа, которых не давал ни один факт: { $count }.
books-rule-subscription-apart = Люди, чья подписка расходится с тем, что следует из их фактов: { $count }.
books-rule-mirror-apart = Люди, чья копия подписки расходится с ней: { $count }.
books-rule-reminder-astray = Напоминания ни о каком конце или давно просроченные: { $count }.
books-rule-seat-apart = Записи на курс, расходящиеся с тем, что следует из фактов: { $count }.
books-rule-balance-apart = Люди, чей баланс в фактах и в проводках разный: { $count }.
books-rule-balance-negative = Люди с балансом ниже нуля: { $count }.
books-rule-ledger-apart = Факты, чьи проводки не те, что из них следуют: { $count }.
books-rule-day-miscounted = Дни, показатели которых не совпадают с их записями: { $count }.
books-rule-spell-apart = Права доступа, которые показатели считают иначе: { $count }.

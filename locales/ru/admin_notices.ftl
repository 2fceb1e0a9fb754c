# О чём администраторам сообщается само: отчёт в их час, продажи и необычное.
button-admin-notices = 🔔 Мои оповещения
admin-notices-title = 🔔 <b>О чём вам сообщать</b>
admin-notices-report-off = 🗞 Отчёт: <b>не приходит</b>
admin-notices-report-daily = 🗞 Отчёт: <b>каждый день в { $at }</b>
admin-notices-report-weekly = 🗞 Отчёт: <b>раз в неделю, { $weekday }, { $at }</b>
admin-notices-sales = 🛒 Продажи: <b>{ $methods }</b>
admin-notices-sales-none = 🛒 Продажи: <b>не сообщаются</b>
admin-notices-unusual-on = 🟡 Необычное: <b>сообщается</b>
admin-notices-unusual-off = 🟡 Необычное: <b>не сообщается</b>
admin-notices-about = Каждый администратор выбирает сам. Необычное — это когда платежей нет втрое дольше обычного, когда чеки проверяются слишком долго или когда отклонённых платежей больше обычного.
button-report = 🗞 Отчёт
button-sales = 🛒 Продажи
button-unusual-on = 🟡 Сообщать о необычном
button-unusual-off = 🟡 Не сообщать о необычном
button-report-off = Без отчёта
button-report-daily = Каждый день
button-report-weekly = Раз в неделю
button-report-hour = 🕒 В { $at }
button-report-weekday = 📅 { $weekday }
admin-notices-report-about = Отчёт охватывает целые дни магазина: доход, новые участники, что предстоит и что ждёт вашего решения. Час — по вашим часам.
report-question-hour = 🕒 Во сколько присылать отчёт? По вашим часам.
report-question-weekday = 📅 В какой день присылать отчёт?
admin-notices-sales-about = 🛒 <b>Продажи</b>
    О каких продажах сообщать? О первой — сразу. Потом бот ждёт пять минут и всё, что продано за это время, присылает одним сообщением.
button-sales-all = Обо всех
button-sales-none = Ни о каких
NoSuchTime = Выберите кнопку: час или день недели.
sale-plan = 🛒 <b>{ $amount }</b> · { $how }
    Заказ: <b>{ $thing }</b> · { $name }
sale-renewal = 🛒 <b>{ $amount }</b> · { $how }
    Продление: <b>{ $thing }</b> · { $name }
sale-change = 🛒 <b>{ $amount }</b> · { $how }
    Переход на <b>{ $thing }</b> · { $name }
sale-seat = 🛒 <b>{ $amount }</b> · { $how }
    Место на курсе <b>{ $thing }</b> · { $name }
sale-name = 🛒 <b>{ $amount }</b> · { $how }
    Имя <b>{ $thing }</b> · { $name }
sales-title = 🛒 <b>{ $count ->
        [one] { $count } продажа
        [few] { $count } продажи
        [many] { $count } продаж
       *[other] { $count } продажи
    }</b> · { $total }
sales-more = { $count ->
        [one] … и ещё { $count }.
        [few] … и ещё { $count }.
        [many] … и ещё { $count }.
       *[other] … и ещё { $count }.
    }
button-sale = { $name } · { $amount }
report-title-day = 🗞 <b>{ $day }</b>
report-title-days = 🗞 <b>{ $begin } — { $end }</b>
report-income = Доход: <b>{ $sums }</b>
report-income-none = Доход: <b>нет</b>
report-new = Новых участников: <b>{ $count }</b>
report-renewals = Продлится само за 7 дней: <b>{ $count }</b>
report-ends = Закончится за 7 дней: <b>{ $count }</b>
report-finding-nothing = Дохода за это время не было, как и перед ним.
report-finding-first = Первый доход после затишья.
report-finding-none = Дохода за это время не было, хотя раньше он был.
report-finding-up = Доход на { $percent }% выше, чем { $period ->
        [day] в среднем за семь дней до этого
       *[days] за семь дней до этого
    }.
report-finding-down = Доход на { $percent }% ниже, чем { $period ->
        [day] в среднем за семь дней до этого
       *[days] за семь дней до этого
    }.
report-finding-same = Доход почти такой же, как { $period ->
        [day] в среднем за семь дней до этого
       *[days] за семь дней до этого
    }.
alert-silence = 🟡 Платежей нет с { $since }. Если не считать тихих часов, следующий обычно приходит не позже чем через { $usual }.
over-silence = ✅ Платежи снова приходят.
alert-slow_reviews = 🟡 Чеки ждут слишком долго: сейчас обычно { $usual }, а предел — { $limit }.
over-slow_reviews = ✅ Чеки снова проверяются в пределах срока.
alert-many_refused = 🟡 Отклонённых платежей больше обычного: { $refused } из { $of } за последние 24 часа. Обычная доля — { $usual }%.
over-many_refused = ✅ Отклонённых платежей снова не больше обычного.
button-waiting-proofs = 🧾 Проверить сейчас
button-last-payment = 🧾 Последний платёж
button-last-refused = 🧾 Последний отклонённый

# Промокоды: что вводят люди и что из этого вышло.
button-promo = 🏷 У меня есть промокод
button-promo-drop = 🏷 Без промокода
button-take = 🎁 Забрать бесплатно
promo-question = 🏷 Пришлите промокод, как он написан.
promo-applied = 🏷 <b>{ $code }</b>: скидка { $off } от цены { $price }.
promo-kept = 🏷 Промокод <b>{ $code }</b> принят. Выберите тариф или курс, и цена станет ниже.
checkout-promo = 🏷 Промокод <b>{ $code }</b> применён и закреплён за вами.
plan-taken = 🎉 Платить ничего не нужно: тариф <b>{ $plan }</b> ваш. Ссылки на каналы придут через мгновение.
command-promo = Ввести промокод

PromoUnknown = Промокода «{ $code }» не существует. Проверьте, пожалуйста, как он написан.
PromoInactive = Промокод { $code } больше не действует.
PromoNotYet = Промокод { $code } начнёт действовать { $since }.
PromoOver = Срок действия промокода { $code } истёк.
PromoUsedUp = Промокод { $code } закончился: другие успели раньше.
PromoUsedByYou = Вы уже использовали промокод { $code }: его можно применить только один раз.
PromoNotForPlan = Промокод { $code } сюда не подходит.
PromoFirstPurchaseOnly = Промокод { $code } только для первой покупки, а вы у нас уже покупали. Спасибо!
PromoBelowMinimum = Промокод { $code } действует от { $minimum }.
PromoTooManyTries = Слишком много промокодов подряд. Попробуйте, пожалуйста, через час.
resume-promo_code = промокод
PromoExists = Промокод { $code } уже есть.
PromoNotValid = Скидка промокода: от 1 до 100 процентов; число использований целое, до миллиона. Исправьте, пожалуйста, и сохраните ещё раз.
usage-newpromo = Напишите так: <code>/newpromo SPRING 20%</code> или с числом использований и последним днём: <code>/newpromo SPRING 20% 100 2026-12-31</code>.
usage-stoppromo = Напишите так: <code>/stoppromo SPRING</code>.
promos-title = 🏷 <b>Промокоды</b>
promos-empty = Промокодов пока нет.
promo-line = { $state ->
        [running] 🟢
        [coming] 🕓
        [over] ⌛
        [used_up] 🏁
       *[stopped] ⚪️
    } <b>{ $code }</b>: скидка { $off }, использований: { $uses }{ $limit ->
        [none] { "" }
       *[other] { " " }из { $limit }
    }
promo-link = Ссылка: { $link }
command-promos = Промокоды
command-newpromo = Создать промокод
command-stoppromo = Остановить промокод
promo-state-running = Сейчас им можно пользоваться.
promo-state-coming = Ещё не начал действовать.
promo-state-over = Срок действия истёк.
promo-state-used_up = Лимит использований исчерпан.
promo-state-stopped = Остановлен: новых скидок по нему не будет.
promo-since = 📅 С { $since }
promo-until = 📅 До { $until }
promo-plans = 💎 Только для этих тарифов:
promo-courses = 🎓 Только для этих курсов:
promo-first = 🥇 Только для первой покупки
promo-minimum = 🏷 Для цены от { $minimum }
promo-text = 📝 { $text }
promo-stats-title = <b>Что он принёс</b>
promo-stats = Введён: { $entered }, закреплён за заказами: { $reserved }, оплачен: { $paid }, возвращён: { $released }
promo-revenue = 💰 Оплачено с ним: { $amount }
promo-given = 🎁 Скидка всего: { $amount }
promo-saved = ✅ Промокод <b>{ $code }</b> сохранён.
promo-stop-question = ⚪️ Остановить <b>{ $code }</b>? Новых скидок по нему не будет. У тех, кто уже оформил заказ, скидка останется.
promo-start-question = 🟢 Снова включить <b>{ $code }</b>? Он опять будет действовать, пока не кончатся срок и число использований.
button-new-promo = ➕ Новый промокод
button-copy-promo-link = 📋 Скопировать ссылку
button-promo-edit = ✏️ Изменить
button-promo-stop = ⚪️ Остановить
button-promo-start = 🟢 Включить снова
button-promo-stop-sure = ⚪️ Да, остановить
button-promo-start-sure = 🟢 Да, включить
form-promo = 🏷 Промокод
form-promo-code = Какой будет код? От 3 до 32 латинских букв и цифр, или я придумаю сам.
form-promo-off = Какая скидка? Напишите «20%» или сумму, например «10 USD». Сумма действует только для цен в этой валюте.
form-promo-since = С какого времени он действует? Напишите «2026-12-01» или «2026-12-01 18:00». Без даты действует сразу.
form-promo-until = До какого времени он действует? День считается до конца. Без даты срока нет.
form-promo-uses = Сколько человек могут им воспользоваться? Каждый по одному разу.
form-promo-plans = Для каких тарифов он? Отметьте сколько угодно. Если отмечен хоть один тариф или курс, код действует только для отмеченного.
form-promo-courses = Для каких курсов он? Отметьте сколько угодно.
form-promo-who = Кому он доступен?
form-promo-minimum = С какой цены он действует? Напишите «50 USD». Тогда он действует только для цен в этой валюте.
form-promo-text = Заметка для команды: зачем этот код? Участники её не увидят.
label-promo-code = Код
label-promo-off = Скидка
label-promo-since = Начало
label-promo-until = Конец
label-promo-uses = Использований
label-promo-plans = Тарифы
label-promo-courses = Курсы
label-promo-who = Для кого
label-promo-minimum = Минимум
label-promo-text = Заметка
promo-made-up = 🎲 Пусть придумает бот
promo-for-all = Всем
promo-for-first = Только при первой покупке
NotADiscount = Здесь нужна скидка: «20%» или «10 USD».
NotASum = Здесь нужна сумма с валютой, например «50 USD».
PromoEndsFirst = Такой код закончится раньше, чем начнётся. Проверьте, пожалуйста, обе даты.
PromoOtherCurrency = Эта скидка считается в { $currency }, поэтому и минимум нужен в { $currency }.
PromoUsesBelow = { $uses ->
        [one] Занято уже { $uses } использование, меньше сделать нельзя.
        [few] Занято уже { $uses } использования, меньше сделать нельзя.
        [many] Занято уже { $uses } использований, меньше сделать нельзя.
       *[other] Занято уже { $uses } использования, меньше сделать нельзя.
    }
PromoWasUsed = Промокодом { $code } уже пользовались, поэтому его название и скидка не меняются. Остановите его и создайте новый.

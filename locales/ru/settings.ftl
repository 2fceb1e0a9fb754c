
# Settings: what the shop runs by, its bank accounts, and the texts that its operator writes.
settings-title = ⚙️ <b>Настройки</b>
    То, что задано здесь, действует сразу и важнее конфигурации.
settings-line = { $name }: <b>{ $value }</b>
settings-line-own = ✏️ { $name }: <b>{ $value }</b>
settings-legend = ✏️ задано здесь. Всё остальное — как в конфигурации.
setting-card = <b>{ $name }</b>
    Сейчас: <b>{ $value }</b>
setting-from-chat = ✏️ Задано здесь, в чате. В конфигурации: { $configured }.
setting-from-configuration = Как в конфигурации.
setting-limits = От { $low } до { $high }.
setting-change = { $name }: { $old } → <b>{ $new }</b>
setting-examples = Например: { $sums }
setting-saved = ✅ { $name }: теперь <b>{ $value }</b>.
setting-reset = ✅ { $name }: снова как в конфигурации.
setting-reset-question = Вернуть для «{ $name }» значение из конфигурации? Будет { $configured } вместо { $value }.
setting-in-hours = { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
setting-in-hours-and-days = { $hours } ({ $span })
setting-in-minutes = { $count ->
        [one] { $count } минута
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
setting-in-days = { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
setting-in-messages = { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
        [many] { $count } сообщений
       *[other] { $count } сообщения
    }
setting-in-percent = { $count } %
setting-in-clock = { $count }:00
setting-in-stars = { $count } ⭐
setting-in-names = { $count ->
        [one] { $count } имя
        [few] { $count } имени
        [many] { $count } имён
       *[other] { $count } имени
    }
setting-in-letters = { $count ->
        [one] { $count } знак
        [few] { $count } знака
        [many] { $count } знаков
       *[other] { $count } знака
    }
button-settings-before = ‹ Раньше
button-settings-after = Ещё ›
button-setting-change = ✏️ Изменить
button-setting-reset = ⏪ Как в конфигурации
button-setting-reset-sure = ⏪ Да, как в конфигурации
command-settings = Настройки
setting-name-currency = Валюта
setting-about-currency = С этой валюты начинаются новые тарифы и счета. Прежние цены не меняются.
setting-name-timezone = Часовой пояс
setting-about-timezone = По часам этого пояса заканчиваются подписки. Напишите город или название вроде Europe/Madrid.

setting-name-grace_hours = Льготный срок
setting-about-grace_hours = Сколько люди остаются в канале после конца подписки, чтобы запоздавшая оплата не стоила им ни дня. При 0 бот удаляет сразу.
setting-name-end_hour = Час окончания
setting-about-end_hour = Час дня по часовому поясу магазина, в который заканчиваются подписки. Действует для времени, которое купят или подарят с этого момента.
setting-name-reminder_days = Напоминания
setting-about-reminder_days = За сколько дней до конца подписки напоминать участникам: до пяти чисел, например 7, 3, 1. Уже запланированное напоминание всё же придёт.
setting-name-checkout_hours = Время на оплату
setting-about-checkout_hours = Сколько заказ ждёт оплаты. Действует для заказов, открытых с этого момента.
setting-name-lag_minutes = Запас после срока оплаты
setting-about-lag_minutes = Сколько просроченный заказ ещё держит место и промокод: деньги, отправленные вовремя, иногда видны позже.
setting-name-price_hold_minutes = Сколько держится цена в GRAM
setting-about-price_hold_minutes = Курс GRAM всё время меняется. Через столько минут заказ обновляется одной кнопкой по сегодняшней цене, место и промокод сохраняются.
setting-name-subdomain_grace_days = Сколько имя остаётся
setting-about-subdomain_grace_days = Сколько дней имя остаётся за участником, когда закончился тариф или отвязан кошелёк. Участнику я сообщу сразу, а потом предложу вам освободить имя. 0 — освободить сразу.
setting-name-trifle_percent = Допустимая недоплата
setting-about-trifle_percent = Если в переводе не хватает не больше стольких процентов (и не больше доллара), он считается полным. Всё лишнее остаётся на балансе участника.
setting-name-seat_offer_hours = Время занять место
setting-about-seat_offer_hours = Сколько освободившееся место на курсе хранится за первым в очереди, прежде чем его предложат следующему.
setting-name-review_hold_hours = Доступ на время проверки
setting-about-review_hold_hours = Как долго чек, по которому нет решения, не даёт закончиться подписке отправителя.
setting-name-review_reminder_hours = Напоминание о чеках
setting-about-review_reminder_hours = Если чек прождал столько часов, бот напомнит о нём, а затем будет напоминать с тем же промежутком.
setting-name-review_limit_hours = Предел проверки чеков
setting-about-review_limit_hours = Если чеки обычно ждут проверки дольше этого срока, администраторам сообщается, что это необычно.
setting-name-invite_hours = Срок приглашения
setting-about-invite_hours = Сколько действует одноразовая ссылка в канал, прежде чем понадобится новая.
setting-name-removal_retry_minutes = Повтор удаления
setting-about-removal_retry_minutes = Через сколько минут ещё раз попробовать удалить человека из канала, если Telegram отказал.
setting-name-session_minutes = Время ожидания в разговоре
setting-about-session_minutes = После стольких минут тишины разговор окончен. Кто вернётся, тому бот предложит продолжить.
setting-name-member_tags = Теги участников
setting-about-member_tags = В группах, где у бота есть на это право, рядом с именем участника стоит тег: тариф, неделя курса или отметка, что курс пройден. Пришлите язык тегов: en, ru или es. Пусто — без тегов. Их видит вся группа.
setting-name-names_domain = Домен для имён
setting-about-names_domain = Ваш домен в сети TON, например club.ton. Участники с привязанным кошельком смогут занять в нём имя, например alice.club.ton, а вы одобряете каждое. Пусто: имена никому не предлагаются.
setting-name-names_price = Цена имени
setting-about-names_price = Сколько стоит имя, например 5 USD. При 0 USD все имена бесплатны. Пусто: имена идут только вместе с тарифами, в которые входит имя.
setting-name-names_stars = Цена имени в звёздах
setting-about-names_stars = Сколько имя стоит в звёздах Telegram. 0 значит, что звёздами за имя не платят.
setting-name-names_each = Имён на человека
setting-about-names_each = Сколько имён может быть у одного человека одновременно.
setting-name-names_shortest = Самое короткое имя
setting-about-names_shortest = Сколько знаков должно быть в имени, не меньше.
setting-name-names_longest = Самое длинное имя
setting-about-names_longest = Сколько знаков может быть в имени, не больше.
setting-name-names_reserved = Запретные слова
setting-about-names_reserved = Слова, которыми имя быть не может, кроме собственного списка бота (support, official, pay и подобных). Пришлите все сразу через пробел. Слово со звёздочкой, например «casino*», нельзя употребить и внутри имени. Слово с плюсом, например «+vip», разрешает слово из списка бота.
setting-name-quiet_from_hour = Начало тихих часов
setting-about-quiet_from_hour = С этого часа никому не приходят новости и предложения, по часам каждого. Напоминания, квитанции и места на курсах приходят в любое время. Тот же час, что и конец, значит «никогда».
setting-name-quiet_until_hour = Конец тихих часов
setting-about-quiet_until_hour = С этого часа новости и предложения снова можно присылать, по часам каждого.
setting-name-marketing_a_week = Рассылок в неделю
setting-about-marketing_a_week = Сколько рекламных сообщений человек получает за семь дней, не больше: рассылки и кампании вместе.
setting-name-exit_survey_days = Пауза между опросами
setting-about-exit_survey_days = Через сколько дней, не раньше, человека снова спросят, почему он уходит. Каждого спрашивают один раз: когда отключено продление или закончился тариф либо курс. 0 — не спрашивать никого.
setting-name-books_days = Срок хранения учёта
setting-about-books_days = Сколько дней по закону нужно хранить платежи. Потом удаляются изображения чеков, а ещё ID, по которому Telegram возвращает звёзды тем, чьи данные удалены.
setting-name-survey_offer_hours = Когда предложить опрос
setting-about-survey_offer_hours = Через сколько часов после первого визита предложить человеку опрос, который подбирает тариф. Один раз каждому и как новости и предложения: не тем, кто их отключил, не в тихие часы и не тем, кто уже ответил или купил. 0 — не предлагать никому.
setting-name-support = Контакт
setting-about-support = Кому участники могут написать вне бота: @имя или другой контакт в одну строку. Он указан в /help.
setting-name-exchange_rates = Курсы валют
setting-about-exchange_rates = Сколько валюты счёта даёт единица валюты цены. По одной паре в строке, например USD/EUR = 0.92, и все пары сразу. Заказ хранит курс, с которым был открыт.

form-setting = ⚙️ Настройка
form-setting-value = Какое значение поставить?
label-setting-value = Значение
form-option = ⚙️ Настройка
form-option-value = Какое значение поставить? Можно оставить пустым.
label-option-value = Значение
NotDays = Здесь нужны числа дней: не больше { $most } чисел, каждое до { $high }, например «7, 3, 1».
NotAContact = В @имени от 4 до 32 букв, цифр или _, например «@your_support».
NotRates = Здесь нужна пара валют в каждой строке, всего не больше { $most }, например «USD/EUR = 0.92».
NotALanguage = На этом языке бот не говорит. Пришлите en, ru или es.
NotAnIban = Это похоже на IBAN, но контрольные цифры не сходятся: какой-то знак неверный, лишний или пропущен. Скопируйте его, пожалуйста, ещё раз.
NotABic = «{ $code }» — не код SWIFT (BIC): в нём 8 или 11 букв и цифр, например DEUTDEFF или DEUTDEFF500. Скопируйте его ещё раз.
NotADomain = Здесь нужен домен в сети TON, например «club.ton».
NotAWord = «{ $word }» здесь не подходит. Нужны слова длиной от 2 до 40 знаков из латинских букв, цифр и дефисов, через пробел.
TooManyWords = Слишком много слов. Можно не больше { $most }.
UnknownSetting = Такой настройки больше нет.

accounts-title = 🏦 <b>Банковские счета</b>
    Участники видят их в этом порядке, сначала счета в валюте цены.
accounts-none = В чате пока ни одного.
accounts-configured = Из конфигурации, меняются только там:
accounts-line = • { $currency } · { $bank } · { $number }
account-card = 🏦 <b>{ $bank }</b>
    Валюта: { $currency }
    Получатель: { $holder }
    Номер: <code>{ $number }</code>
account-saved = ✅ Сохранено. Новые заказы пойдут на этот счёт, в открытых останется прежний.
account-unreachable = ⚠️ Но в { $currency } ничего не продаётся, и курса к этой валюте нет: этот счёт никому не предложат. Назначьте цену в { $currency } или курс в /settings.
account-dropped = ✅ Удалено. В открытых заказах останется прежний счёт.
account-drop-question = Удалить { $currency } · { $bank } · { $number }? Больше никого не попросят переводить сюда.
account-drop-again = Точно удалить { $currency } · { $bank } · { $number }? Вернуть счёт нельзя, только ввести заново.
account-touched = 🏦 { $by }: { $what }, { $account }. Если об этом не договаривались, проверьте сразу.
button-accounts = 🏦 Банковские счета
button-account-add = ➕ Добавить счёт
button-account-up = ⬆️ Выше
button-account-drop = 🗑 Удалить
button-account-drop-again = 🗑 Да, удалить
button-account-drop-sure = 🗑 Удалить насовсем
form-account = 🏦 Банковский счёт
form-account-currency = В какой валюте счёт? Три буквы, например USD.
label-account-currency = Валюта
form-account-bank = Как называется банк?
label-account-bank = Банк
form-account-holder = На кого открыт счёт? Напишите имя так, как его пишет банк.
label-account-holder = Получатель
form-account-number = Какой у счёта номер или IBAN? Участники копируют его одним нажатием, поэтому пришлите только его.
label-account-number = Номер
form-account-details = Что ещё нужно для перевода? Например, SWIFT или отделение.
label-account-details = Подробности
UnknownAccount = Этого счёта больше нет в списке.
TooManyAccounts = Счетов уже { $limit }, и больше не различить. Сначала удалите один.

texts-title = ✍️ <b>Тексты</b>
    Ваш текст вместо стандартного, на каждом языке. Где ничего не написано, остаётся стандартный.
text-line = • { $name }: { $languages }
text-line-none = • { $name }: везде стандартный текст
text-line-no-terms = • { $name }: пока нет
text-name-welcome = Приветствие
text-about-welcome = Первое, что люди видят после /start.
text-name-help-support = Помощь от людей
text-about-help-support = Последние строки в /help: где отвечают на вопросы.
text-name-terms = Условия
text-about-terms = То, с чем соглашаются люди. Команда /terms и кнопка в /help показывают условия, как только они написаны хотя бы на одном языке; на остальных языках видны они же.
text-words = Можно написать { $words }: бот подставит нужное.
text-plain = Простой текст с переносами строк, до { NUMBER($limit, useGrouping: 0) } символов.
text-card = ✍️ <b>{ $name }</b>
text-page = ✍️ <b>{ $name }</b> · { $language }
text-is-own = Ваш текст. Участники видят:
text-is-ours = Стандартный текст. Участники видят:
text-is-none = На этом языке пока ничего не написано.
text-saved = ✅ Сохранено. Теперь участники видят это.
text-taken-back = ✅ Готово. Здесь снова стандартный текст.
text-terms-deleted = ✅ Готово. Условий на этом языке больше нет.
text-take-back-question = Вернуть стандартный текст ({ $name }, { $language })? Ваш сохранится в журнале.
button-text-write = ✏️ Написать
button-text-change = ✏️ Написать заново
button-text-take-back = ⏪ Вернуть стандартный текст
button-text-take-back-sure = ⏪ Да, вернуть
form-text = ✍️ Текст
form-text-text = Пришлите ваш текст.
label-text-text = Текст
UnknownText = Такого текста больше нет.
UnknownWord = В фигурных скобках «{ $word }» здесь ничего не значит. Уберите это слово или напишите без скобок.
WordTooOften = «{ $word }» в фигурных скобках может стоять здесь не больше { $most } раз.

command-terms = С чем вы соглашаетесь
button-terms = 📄 Условия
terms-none = 📄 Своих условий магазин не написал. Что вы получите и сколько это стоит, видно до оплаты. Вопросы о платеже: /paysupport

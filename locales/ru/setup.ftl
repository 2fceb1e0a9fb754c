# Настройка магазина: гид, выставление на продажу и канал одной кнопкой.
setup-title = 🧭 <b>Настройка: { $done } из { $total }</b>
setup-about = До первой продажи всего несколько минут. Начните с 👉. Можно остановиться где угодно и вернуться: гид ждёт в /admin.
setup-sale = Всё готово. Выставьте тариф на продажу, и его увидят.
setup-over = 🎉 Магазин настроен и открыт.
setup-done = ✅ { $step }
setup-next = 👉 <b>{ $step }</b>: { $missing }
setup-open = ▫️ { $step }: { $missing }
setup-step-basics = Валюта и часовой пояс
setup-step-plan = Первый тариф
setup-step-ways = Способ оплаты
setup-step-channel = Канал
setup-step-welcome = Приветствие
setup-step-trial = Пробный заказ
setup-wants-currency = в какой валюте вы продаёте?
setup-wants-zone = где ваш магазин?
setup-wants-plan = тарифов пока нет
setup-wants-way = платить пока нечем
setup-wants-rate = нет курса из валюты, в которой указана цена «{ $name }»
setup-wants-bounds = ни один способ оплаты не принимает цену «{ $name }»
setup-wants-channel = «{ $name }» пока не ведёт ни в один канал
setup-wants-rights = мне не хватает прав в канале, куда ведёт «{ $name }»
setup-wants-lesson = у «{ $name }» пока нет ни уроков, ни даты начала
setup-wants-welcome = что люди прочтут первым?
setup-wants-trial = продайте один доступ себе и посмотрите на каждый шаг
setup-hidden = Гид убран. Найти его снова можно в разделе ⚙️ Настройки.
button-setup = 🧭 Гид по настройке
button-setup-progress = 🧭 Настройка: { $done } из { $total }
button-setup-hide = Готово, убрать гид
setup-ways = 💳 <b>Способы оплаты</b>
    Для начала достаточно одного.
setup-way-bank = { $set ->
        [yes] ✅ Банковский перевод: вам присылают чек, вы одобряете.
       *[no] ▫️ Банковский перевод: укажите счёт, и вы одобряете каждый платёж.
    }
setup-way-card = { $set ->
        [yes] ✅ Карты
       *[no] ▫️ Карты: подключите провайдера в @BotFather и впишите его токен в файл настроек как CARD_PROVIDER_TOKEN.
    }
setup-way-chain = { $set ->
        [yes] ✅ GRAM и USDT
       *[no] ▫️ GRAM и USDT: впишите свой кошелёк в файл настроек как TON_RECEIVING_ADDRESS.
    }
button-setup-bank = 🏦 Добавить счёт в банке
button-setup-stars = ⭐ Указать цену в звёздах
setup-welcome = ✍️ Это люди читают первым. Вместо { "{name}" } стоит имя.

    <i>{ $text }</i>
button-setup-write = ✍️ Написать свой текст
button-setup-standard = Оставить этот текст
form-basics = Валюта и часовой пояс
form-basics-currency = 💱 В какой валюте вы продаёте? Нажмите на неё или напишите код, например GBP.
form-basics-zone = 🕐 Где ваш магазин? Нажмите на город или напишите свой. По этим часам заканчиваются подписки.
label-basics-currency = Валюта
label-basics-zone = Часовой пояс
NotAZone = Такого города или часового пояса я не знаю. Напишите ближайший крупный город или название вроде Europe/Madrid.
lack-channel = 🔴 Не ведёт ни в один канал: после оплаты попасть некуда.
lack-rights = 🔴 В одном из каналов мне не хватает прав, и впустить никого нельзя.
lack-lesson = 🔴 Нет ни уроков, ни даты начала.
lack-way = 🔴 Оплатить нельзя: не настроен ни один способ оплаты.
lack-rate = 🔴 Оплатить нельзя: нет курса из этой валюты в валюту ваших счетов.
lack-bounds = 🔴 Оплатить нельзя: ни один способ не принимает такую маленькую или большую сумму.
button-mend-channel = 📡 Добавить канал
button-mend-rights = 📡 Проверить каналы
button-mend-lesson = 📖 Добавить урок
button-mend-way = 💳 Добавить способ оплаты
button-mend-rate = 💱 Указать курс
button-mend-bounds = ✏️ Изменить цену
button-put-on-sale = 🟢 Выставить на продажу
button-put-on-sale-named = 🟢 Продавать «{ $name }»
put-on-sale = 🟢 <b>{ $name }</b>: теперь в продаже.
StillDraft = «{ $name }» — черновик, и кое-чего не хватает.
sale-question = ⚠️ <b>{ $name }</b>: не всё готово. Всё равно выставить на продажу?
sale-question-again = ⚠️ Точно? <b>{ $name }</b> сразу увидят, хотя:
button-sell-anyway = Всё равно продавать
button-sell-surely = Да, продавать как есть
not-deliverable = 🔴 <b>{ $name }</b>: в продаже, но дать оплаченное больше нельзя:
button-not-deliverable = Открыть карточку
desk-lacking = 🔴 В продаже { $count ->
        [one] { $count } позиция, которую нельзя оплатить или получить. Она отмечена в списке.
        [few] { $count } позиции, которые нельзя оплатить или получить. Они отмечены в списках.
        [many] { $count } позиций, которые нельзя оплатить или получить. Они отмечены в списках.
       *[other] { $count } позиции, которые нельзя оплатить или получить. Они отмечены в списках.
    }
waiting-empty-shop = В продаже пока ничего нет. Гид по настройке покажет, с чего начать.
action-setup_hidden = убран гид по настройке
add-channel = 📡 <b>Канал для тарифа { $plan }</b>
    Нажмите кнопку, выберите свой канал или группу и подтвердите в Telegram. Там у меня будет два права: приглашать и удалять людей. Остальное произойдёт само.
button-add-channel = ➕ Канал
button-add-group = ➕ Группа
button-share-chat = 📋 Выбрать из моих чатов
share-chat = 📋 Какой из ваших чатов для тарифа <b>{ $plan }</b>? Нажмите кнопку внизу.
button-share-channel = 📡 Мой канал
button-share-group = 👥 Моя группа
chat-shared = 📡 <b>{ $channel }</b>: принято, одну минуту.
account-lacks-rate = 🔴 Этот счёт никому не виден: в { $currency } ничего не продаётся, и курса в эту валюту нет.

# People: the first hello, the main menu, language, time zone and help.
welcome = 👋 Здравствуйте, <b>{ $name }</b>! Это Dynamic Capital: закрытые каналы с торговыми сигналами, обзоры рынка и курсы.
welcome-name-unknown = друг
menu-guest = Подписки у вас пока нет. Загляните в тарифы: оплата займёт минуту, а каналы откроются, как только мы проверим платёж.
menu-member = ⭐ <b>{ $plan }</b> до { $until }.
menu-lifetime = ⭐ <b>{ $plan }</b>: ваш навсегда.
menu-open-checkout = 🧾 Одна оплата ещё не завершена.
menu-under-review = ⏳ Мы проверяем ваш платёж.
button-plans = 💎 Тарифы
button-membership = ⭐ Моя подписка
button-continue-payment = 🧾 Продолжить оплату
button-payment-status = ⏳ Мой платёж
button-language = 🌐 Язык
button-time-zone = 🕒 Часовой пояс
button-help = ❓ Помощь
button-menu = ‹ Меню
button-back = ‹ Назад
button-admin = 🛠 Управление

language-question = 🌐 На каком языке будем говорить?
language-chosen = Теперь говорим по-русски.

zone-question = 🕒 Где вы живёте? Покажем даты и время по вашим часам. Сейчас { $zone }.
    Выберите город или просто напишите его название.
zone-question-once = 🕒 Пока вы ждёте, один вопрос: где вы живёте? Тогда все даты будут по вашим часам. Выберите город или напишите его название.
zone-chosen = 🕒 Готово: { $city }, сейчас { $time }.
UnknownTimeZone = Не знаю такого места: «{ $zone }». Попробуйте ближайший большой город, например «Москва» или «Алматы».

help = <b>Что я умею</b>
    /plans: тарифы и цены
    /promo: ввести промокод
    /membership: ваша подписка и вход в каналы
    /courses: чему здесь можно научиться
    /mycourses: ваши курсы и успехи
    /certificate: проверить, подлинный ли сертификат
    /receipts: ваши платежи и квитанции к ним
    /support: написать людям, которые ведут бота
    /language: сменить язык
    /timezone: сменить часовой пояс
    /cancel: остановить то, что мы делаем
    /start: вернуться в меню

    Чтобы оплатить, выберите тариф или курс, переведите нужную сумму и пришлите мне фото или PDF чека. Каждый чек проверяет человек.
help-support = 💬 Есть вопросы? Напишите нам: { $support }.
not-understood = Кажется, мы друг друга не поняли. Вот всё, что я умею.
text-for-receipt = Здесь нужно <b>фото</b> или <b>PDF</b> чека, а не текст. Нажмите 📎 и выберите файл или воспользуйтесь кнопками ниже.
cancelled = Хорошо, остановились. Ничего не изменилось.
nothing-to-cancel = Останавливать нечего. Вот меню.
resume-question = С возвращением! В прошлый раз мы остановились на полпути: { $what }. Продолжим?
resume-receipt = оплата, для которой нужен чек
resume-time_zone = выбор часового пояса
resume-rejection_reason = причина отказа по чеку
button-resume = ▶️ Продолжить
resume-gone = Это уже неактуально. Вот меню.
fault = 😔 У нас что-то пошло не так. Ваши платежи в безопасности, и мы уже знаем о сбое. Попробуйте ещё раз чуть позже.
    Номер обращения: <code>{ $reference }</code>
stale-button = Это кнопка из старого сообщения. Вот как всё выглядит сейчас.
NotAllowed = Кажется, мы друг друга не поняли. Вот всё, что я умею.
UnknownPerson = Среди тех, кто писал боту, нет никого по имени «{ $who }».

command-start = Меню
command-plans = Тарифы и цены
command-membership = Моя подписка и каналы
command-receipts = Мои квитанции
command-language = Сменить язык
command-timezone = Сменить часовой пояс
command-help = Что умеет бот
command-cancel = Остановить то, что мы делаем
command-admin = Управление
command-review = Чеки на проверке
command-person = Карточка человека
command-grant = Подарить тариф
command-extend = Добавить дни
command-revoke = Прекратить подписку
command-channels = Каналы

person-card = 👤 <b>{ $name }</b> { $username }
    ID: <code>{ $id }</code>
    Язык: { $language }, часовой пояс: { $zone }
    С нами с { $since }
person-protected = 🛡 Под защитой: из каналов не удаляем.
person-unreachable = 🔕 Бот заблокирован.
person-admin = 🛠 Администратор.
button-why = 🔎 Почему?
button-protect = 🛡 Защитить
button-unprotect = Снять защиту
button-channels = 📡 Каналы
admin-help = <code>/person @имя</code>: карточка человека
    <code>/grant @имя 3 months</code>: подарить тариф
    <code>/extend @имя 7</code>: добавить дни
    <code>/revoke @имя причина</code>: прекратить подписку
update-parked = ⚠️ Обновление отложено, чтобы никто за ним не ждал: { $attempts ->
        [one] { $attempts } неудачная попытка
        [few] { $attempts } неудачные попытки
        [many] { $attempts } неудачных попыток
       *[other] { $attempts } неудачной попытки
    }. Номер <code>{ $update }</code>: { $error }
message-gave-up = ⚠️ Сообщение вида <code>{ $kind }</code> для <code>{ $chat }</code> доставить не удалось, попытки прекращены: { $error }
you-were-appointed = 🛠 Вы теперь администратор: эту роль вам доверяет { $by }. Команды уже в вашем меню.
you-were-dismissed = 🛠 Вы больше не администратор. Ваша собственная подписка остаётся как есть.
admin-appointed = 🛠 { $name } (<code>{ $id }</code>) теперь администратор. Решение: { $by }.
admin-dismissed = 🛠 { $name } (<code>{ $id }</code>) больше не администратор. Решение: { $by }.
OwnRole = Снять самого себя нельзя: попросите другого администратора.
AdminBySettings = { $name } значится в настройках (ADMIN_IDS). Сначала имя должен убрать оттуда владелец бота.
ProtectedBySettings = { $name } защищён настройками (PROTECTED_IDS). Сначала имя должен убрать оттуда владелец бота.

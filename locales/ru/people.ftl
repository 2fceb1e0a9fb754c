# People: the first hello, the main menu, language, time zone and help.
welcome = 👋 Здравствуйте, <b>{ $name }</b>! Это Dynamic Capital: закрытые каналы с торговыми сигналами, обзоры рынка и курсы.
welcome-name-unknown = рады вас видеть
menu-guest = Подписки у вас пока нет. Загляните в тарифы: оплата займёт минуту, а каналы откроются, как только мы проверим платёж.
menu-former = Срок вашей подписки закончился. Возвращайтесь в любой момент: продление займёт минуту.
menu-member = 🎫 <b>{ $plan }</b> до { $until }.
menu-grace = ⚠️ Подписка <b>{ $plan }</b> закончилась { $until }. Продлите её сейчас, и ни один день не пропадёт.
menu-grace-otherwise = ⚠️ Подписка <b>{ $plan }</b> закончилась { $until }. Продлить её нельзя: чтобы остаться, выберите другой тариф.
menu-lifetime = 🎫 Тариф <b>{ $plan }</b>, навсегда.
menu-open-checkout = 🧾 Один заказ ждёт оплаты.
menu-under-review = ⏳ Мы проверяем ваш платёж.
button-plans = 💎 Тарифы
button-membership = 🎫 Моя подписка
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
zone-question-once = 🕒 Пока вы ждёте, один вопрос: где вы живёте? Тогда все даты будут по вашему времени. Выберите город или напишите его название.
zone-chosen = 🕒 Готово: { $city }, сейчас { $time }.
UnknownTimeZone = Не знаю такого места: «{ $zone }». Попробуйте ближайший большой город, например «Москва» или «Алматы».

help = <b>Что я умею</b>
    /plans: тарифы и цены
    /promo: ввести промокод
    /membership: ваша подписка и вход в каналы
    /courses: курсы, на которые можно записаться
    /mycourses: ваши курсы и прогресс
    /certificate: проверить, подлинный ли сертификат
    /receipts: ваши платежи и квитанции к ним
    /support: написать команде
    /language: сменить язык
    /timezone: сменить часовой пояс
    /settings: язык, часовой пояс, новости и тихие часы
    /mydata: получить всё, что мы храним о вас
    /forgetme: удалить свои данные
    /cancel: отменить текущее действие
    /start: вернуться в меню

    Платите переводом (пришлите сюда чек, мы его проверим) или картой, звёздами, GRAM, USDT — тогда доступ открывается сразу.
help-support = 💬 Есть вопросы? Напишите нам: { $support }.
not-understood = Не понял вас. Вот что я умею.
text-for-receipt = Здесь нужно <b>фото</b> или <b>PDF</b> чека, а не текст. Нажмите 📎 и выберите файл или воспользуйтесь кнопками ниже.
cancelled = Хорошо, отменил. Ничего не изменилось.
nothing-to-cancel = Отменять нечего. Вот меню.
resume-question = С возвращением! В прошлый раз вы не закончили: { $what }. Продолжим?
resume-receipt = заказ, к которому нужен чек
resume-time_zone = выбор часового пояса
resume-rejection_reason = причина отклонения чека
button-resume = ▶️ Продолжить
resume-gone = Это уже неактуально. Вот меню.
fault = 😕 У нас что-то пошло не так. Ваши платежи в безопасности, и мы уже знаем о сбое. Попробуйте ещё раз чуть позже.
    Номер обращения: <code>{ $reference }</code>
slow-down = 🐢 Слишком много сообщений сразу: часть из них я не успел прочитать. Отвечаю по порядку. Если что-то останется без ответа, пришлите это, пожалуйста, ещё раз. С вашими платежами всё в порядке.
stale-button = Эта кнопка из старого сообщения. Вот как всё выглядит сейчас.
NotAllowed = Не понял вас. Вот что я умею.
UnknownPerson = Не нашёл «{ $who }» среди тех, кто писал боту.
NotSureWho = Не могу точно сказать, кто сейчас «@{ $who }»: имена переходят к другим. Укажите ID нужного человека.
NotSureWho-one = Возможно, «@{ $who }» — уже другой человек: имена переходят, а этот давно не появлялся. Если нужен именно он, укажите ID.
person-in-short = 👤 <b>{ $name }</b> · <code>{ $id }</code>

command-start = Меню
command-plans = Тарифы и цены
command-membership = Моя подписка и каналы
command-receipts = Мои квитанции
command-language = Сменить язык
command-timezone = Сменить часовой пояс
command-help = Что умеет бот
command-cancel = Отменить текущее действие
command-admin = Управление
command-review = Чеки на проверке
command-person = Карточка человека
command-grant = Подарить тариф
command-extend = Добавить дни
command-revoke = Прекратить подписку
command-channels = Каналы

person-card = 👤 <b>{ $name }</b>{ $username }
    ID: <code>{ $id }</code>
    Язык: { $language }, часовой пояс: { $zone }
    С нами с { $since }
person-protected = 🛡 Под защитой: из каналов не удаляем.
person-unreachable = 🔕 Бот заблокирован или Start ещё не нажат.
person-admin = 🛠 Администратор.
button-why = 🔎 Почему?
button-protect = 🛡 Защитить
button-unprotect = Снять защиту
button-channels = 📡 Каналы
admin-help = <code>/person @имя</code>: карточка человека
    <code>/grant @имя 3 months</code>: подарить тариф
    <code>/extend @имя 7</code>: добавить дни
    <code>/revoke @имя причина</code>: прекратить подписку
admin-unreachable = 🔕 Не могу написать: { $name } (<code>{ $id }</code>). Start ещё не нажат или бот заблокирован. Уведомления сохранены и придут сразу после нажатия Start.
you-were-appointed = 🛠 Теперь вы администратор. Вас назначил администратор { $by }. Команды уже в вашем меню.
you-were-dismissed = 🛠 Вы больше не администратор. Ваша собственная подписка остаётся как есть.
admin-appointed = 🛠 { $name } (<code>{ $id }</code>) теперь администратор. Решение: { $by }.
admin-dismissed = 🛠 { $name } (<code>{ $id }</code>) больше не администратор. Решение: { $by }.
OwnRole = Снять самого себя нельзя: попросите другого администратора.
AdminBySettings = { $name } — администратор по настройкам (ADMIN_IDS). Снять эту роль может только тот, кто обслуживает бота.
ProtectedBySettings = { $name } под защитой по настройкам (PROTECTED_IDS). Снять её может только тот, кто обслуживает бота.

# Что хранится о человеке: это можно посмотреть и удалить.
command-mydata = Всё, что мы храним о вас
command-forgetme = Удалить мои данные
privacy-line = 👤 Ваши данные: /mydata пришлёт всё, что мы о вас храним, /forgetme удалит это.
button-my-data = 👤 Сначала получить мои данные
button-forget = 🧹 Удалить мои данные
button-forget-yes = 🧹 Да, удалить всё
button-forget-no = Оставить всё как есть
button-forget-back = ⏪ Не удалять
button-leave-balance = 💰 Оставить баланс магазину
button-leave-balance-yes = Да, оставить
forget-title = 🧹 <b>Удаление моих данных</b>
forget-goes = Я удалю ваше имя, имя пользователя, контакты, переписку с командой, всё, что вы писали, и всё остальное, что говорит о том, кто вы. Вы выйдете из своих каналов. Если напишете мне снова, мы познакомимся заново.
forget-lose = ⚠️ <b>Что вы потеряете</b>
forget-lose-plan = • { $plan }: доступ до { $until } закончится сразу, без возврата денег
forget-lose-lifetime = • { $plan }: бессрочный доступ закончится сразу, без возврата денег
forget-lose-course = • место на курсе «{ $course }»
forget-stays = 📦 <b>Что должно остаться, но без вашего имени</b>
forget-stays-payments = • { $count ->
        [one] { $count } ваш платёж
        [few] { $count } ваших платежа
        [many] { $count } ваших платежей
       *[other] { $count } вашего платежа
    } в учёте: так требует закон. Чеки удалятся через { $years ->
        [one] { $years } год
        [few] { $years } года
        [many] { $years } лет
       *[other] { $years } года
    }.
forget-stays-numbers = • числа в статистике, по которым никого не узнать
forget-stays-ban = • ваша блокировка — в виде кода, из которого нельзя получить ваш ID
forget-first = ⏳ <b>Что нужно закончить сначала</b>
forget-first-renewal = • Telegram продлевает ваш тариф звёздами. Отключите это в /membership.
forget-first-review = • Команда проверяет ваш платёж. Это ненадолго.
forget-first-transfer = • Ваш перевод в блокчейне ещё не разобран. Если он ничего не оплатит, то станет вашим балансом или его проверит команда.
forget-first-refund = • К вам возвращаются деньги.
forget-first-recovery = • Кто-то с другого аккаунта Telegram говорит, что этот принадлежит ему. Сначала это нужно решить.
forget-first-balance = • На вашем балансе { $amount }. Потратьте его, попросите команду выплатить его или оставьте магазину.
forget-first-role = • Кроме вас, администраторов нет, или ваш ID указан в настройках магазина. Сначала это должен изменить кто-то другой.
forget-sure = 🧹 Последний вопрос. Это нельзя отменить: никто, даже команда, не вернёт ни ваши данные, ни доступ. Удалить всё?
forget-asked = ⏳ <b>Я удалю ваши данные.</b>
forget-then = Как только с этим будет покончено, я продолжу без напоминаний.
forget-soon = Сначала вы выйдете из каналов, потом я удалю всё и пришлю последнее сообщение.
forget-under-way = ⏳ Ваши данные удаляются. Когда всё будет готово, придёт последнее сообщение.
forget-taken-back = 👍 Рады, что вы с нами. Ничего не удалено.
forget-balance-sure = 💰 { $amount } с вашего баланса навсегда останутся у магазина, когда данные будут удалены. Оставить их магазину?
forget-done = 🧹 Готово. Ваше имя, переписка и всё остальное удалены, и я вас больше не знаю. Спасибо, что были с нами. Если напишете снова, начнём с чистого листа.
LastAdmin = 🛠 Кроме вас, администраторов нет. Сначала назначьте ещё одного, и я смогу удалить ваши данные.
NamedBySettings = 🛠 Ваш ID указан в настройках магазина, и после перезапуска вы появились бы снова. Сначала его нужно убрать из настроек.
AlreadyLeaving = ⏳ Уже поздно: ваши данные удаляются.
own-data-asked = ⏳ Собираю всё, что мы храним о вас. Файл скоро придёт сюда.
own-data-ready = 👤 Всё, что мы храним о вас на { $at }. Распакуйте архив и откройте <b>data.html</b>, чтобы прочитать; <b>data.json</b> — то же самое для программ. Этот файл не получит больше никто.
own-data-failed = 😕 Не удалось подготовить ваши данные, хотя я пробую уже несколько раз. Спросите, пожалуйста, команду.
own-data-title = Всё, что мы храним о вас
own-data-intro = Этот файл получаете только вы. Время указано по UTC. Ни команда, ни другие люди здесь не названы.
own-data-more = Строк больше. Здесь последние { $count }.
own-data-room-people = Вы
own-data-room-commerce = Платежи
own-data-room-promotions = Промокоды
own-data-room-education = Курсы
own-data-room-subscriptions = Подписки
own-data-room-channels = Каналы
own-data-room-exit_surveys = Почему вы ушли
own-data-room-surveys = Ваши ответы
own-data-room-support = Переписка с командой
own-data-room-ton = Имена и кошельки в блокчейне
own-data-room-trial = Пробные покупки
own-data-room-exports = Ваши выгрузки
own-data-room-admin_notices = Выбранные вами уведомления
own-data-room-analytics = Посещения и откуда вы пришли
own-data-room-broadcasts = Новости для вас
own-data-room-campaigns = Сообщения для вас
own-data-room-privacy = На пути к вам и от вас
own-data-when = Когда
own-data-since = С
own-data-until = До
own-data-ended = Закончено
own-data-then = Позже
own-data-off = Отключено с
own-data-id = ID в Telegram
own-data-name = Имя
own-data-username = Имя пользователя
own-data-contact = Контакт
own-data-language = Язык
own-data-zone = Часовой пояс
own-data-role = Роль
own-data-wallet = Адрес в блокчейне
own-data-text = Текст
own-data-team = От команды
own-data-why = Почему
own-data-what = Что
own-data-kind = Вид
own-data-state = Состояние
own-data-amount = Сумма
own-data-currency = Валюта
own-data-method = Способ оплаты
own-data-number = Номер
own-data-code = Код
own-data-file = Файл
own-data-count = Количество
own-data-answer = Ответ
own-data-page = Страница
own-data-device = Устройство
own-data-link = Ссылка
own-data-data = Данные
own-data-else = Другое
AskedLately = ⏳ Ваши данные готовятся или только что отправлены. Запросить снова можно через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }.
action-person_forgotten = удаление своих данных

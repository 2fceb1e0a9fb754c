# Откуда приходят люди: ссылки с названием и что каждая принесла.
button-sources = 📍 Источники
sources-title = 📍 <b>Откуда приходят люди</b>
    Своя ссылка для каждого места: видео, поста, листовки. Число показывает, скольких людей она привела первой.
sources-none = Ссылок пока нет. Создайте первую и поставьте её там, где её увидят.
button-source-new = ➕ Новая ссылка
source-title = 📍 <b>{ $name }</b>
source-archived = 🗄 В архиве: больше не используется. Ссылки, которые уже разошлись, по-прежнему ведут в чат.
source-opens = Открывает: { $name }
source-utm = Метки UTM: { $utm }
source-link = 🔗 <code>{ $link }</code>
source-page = 🌐 <code>{ $link }</code>
source-results = <b>Результаты</b>
source-visits = { $count ->
        [one] { $count } переход на страницу
        [few] { $count } перехода на страницу
        [many] { $count } переходов на страницу
       *[other] { $count } перехода на страницу
    }
source-arrived = { $count ->
        [one] { $count } человек пришёл по ней впервые
        [few] { $count } человека пришли по ней впервые
        [many] { $count } человек пришли по ней впервые
       *[other] { $count } человека пришли по ней впервые
    }
source-checkouts = Дошли до оплаты: { $count }
source-paid = Оплатили: { $count }
source-income = Доход за вычетом возвратов: { $amount }
source-each = На одного человека: { $amount }
source-costs = Потрачено: { $amount }
source-cost-gone = Этот расход уже не последний.
source-return = Окупаемость: { $percent } %
source-last = Последняя ссылка перед оплатой, какая бы ни привела первой: { $count ->
        [one] { $count } покупатель
        [few] { $count } покупателя
        [many] { $count } покупателей
       *[other] { $count } покупателя
    }, { $amount }
source-last-none = Последней ссылкой перед оплатой она пока ни для кого не была.
source-saved = ✅ Сохранено.
source-deleted = Ссылка удалена.
source-delete-question = Удалить <b>{ $name }</b> насовсем? По ней ещё никто не пришёл.
button-source-copy = 📋 Скопировать ссылку
button-source-copy-page = 📋 Ссылка для сайта
button-source-qr = 🖼 QR-код
button-source-cost = ➕ Добавить расход
button-source-cost-back = ↩️ Убрать последний расход: { $amount }
button-source-edit = ✏️ Изменить
button-source-archive = 🗄 В архив
button-source-restore = ♻️ Вернуть
button-source-delete = 🗑 Удалить
button-source-delete-sure = 🗑 Да, удалить
form-source = 📍 Ссылка
form-source-name = Для чего эта ссылка? Название видит только команда.
form-source-slug = Как назвать ссылку? До 24 строчных латинских букв, цифр и дефисов, например «spring-video». Без ответа имя сложится из названия.
form-source-opens = Что человек увидит первым?
form-source-utm_source = Метка utm_source, если вы ими пользуетесь: площадка, например «youtube».
form-source-utm_medium = Метка utm_medium: вид площадки, например «video».
form-source-utm_campaign = Метка utm_campaign: к чему относится, например «spring».
label-source-name = Название
label-source-slug = Ссылка
label-source-opens = Открывает
label-source-utm_source = Метка utm_source
label-source-utm_medium = Метка utm_medium
label-source-utm_campaign = Метка utm_campaign
source-opens-menu = Меню
form-cost = ➕ Расход
form-cost-spent = Сколько вы на неё потратили? Пришлите сумму с валютой, например «50 USD».
label-cost-spent = Потрачено
SourceUnknown = Этой ссылки больше нет.
SourceNameTaken = Ссылка «{ $name }» уже есть. Выберите другое название.
SlugNotValid = Имя ссылки: от 1 до 24 строчных латинских букв и цифр, между ними можно дефисы.
SlugTaken = Ссылка «{ $slug }» уже есть. Выберите другое имя.
SlugInUse = По ссылке «{ $slug }» уже приходили, поэтому имя остаётся: иначе разошедшиеся ссылки никуда не приведут. Её можно убрать в архив.
TooManyCosts = У этой ссылки уже { $limit ->
        [one] { $limit } расход
        [few] { $limit } расхода
        [many] { $limit } расходов
       *[other] { $limit } расхода
    }, больше добавить нельзя.

# Рассылки: как их составляют и о чём спрашивают перед отправкой.
button-broadcasts = 📣 Рассылки
broadcasts-title = 📣 <b>Рассылки</b>
    Одно сообщение для многих.
broadcasts-draft = Черновиков: { $count }
broadcasts-scheduled = Запланировано: { $count }
broadcasts-sending = Отправляется: { $count }
broadcasts-past = Отправлено или остановлено: { $count }
broadcasts-none = Здесь пока ничего нет.
button-broadcast-new = ➕ Новая рассылка
button-broadcast-line = { $title } · { $at }
button-broadcasts-draft = ✏️ Черновики: { $count }
button-broadcasts-scheduled = 🕓 Запланированные: { $count }
button-broadcasts-sending = 📨 Отправляются: { $count }
button-broadcasts-past = ✅ Прошлые: { $count }
broadcast-message-wanted = ✍️ Пришлите сообщение таким, каким его должны увидеть все: текст с форматированием, фото, видео, файл, гифку, голосовое или альбом до десяти штук.
broadcast-words-wanted = ✍️ Пришлите сообщение на этом языке: <b>{ $language }</b>. Если с ним придёт файл, он заменит файлы сообщения.
broadcast-placeholders = <code>{"{name|друг}"}</code> станет именем, <code>{"{plan|нет тарифа}"}</code> — тарифом. Слова после | увидят те, у кого этого нет. Можно и целое предложение: <code>{"{Ваш тариф {plan} действует до {until}.|У вас пока нет тарифа.}"}</code> Если нужна сама фигурная скобка, поставьте перед ней обратную косую черту.
broadcast-card-draft = ✏️ <b>{ $title }</b> — черновик.
broadcast-card-scheduled = 🕓 Рассылка <b>{ $title }</b> запланирована.
broadcast-card-sending = 📨 Рассылка <b>{ $title }</b> отправляется.
broadcast-card-paused = ⏸ Рассылка <b>{ $title }</b> приостановлена.
broadcast-card-completed = ✅ Рассылка <b>{ $title }</b> отправлена.
broadcast-card-cancelled = ✖️ Рассылка <b>{ $title }</b> остановлена.
broadcast-card-failed = ⚠️ Рассылка <b>{ $title }</b> не отправлена: когда пришло её время, отправлять было некому.
broadcast-album = 🖼 Альбом: { $count ->
        [one] { $count } файл
        [few] { $count } файла
        [many] { $count } файлов
       *[other] { $count } файлов
    }
broadcast-file-photo = 🖼 С фото
broadcast-file-video = 🎬 С видео
broadcast-file-document = 📎 С файлом
broadcast-file-animation = 🎬 С гифкой
broadcast-file-voice = 🎙 Голосовое сообщение
broadcast-languages = 🌐 Языки: { $languages }
broadcast-buttons = 👉 Кнопки: { $names }
broadcast-everybody = 👥 Для всех
broadcast-chosen = 👥 Для выбранной аудитории
broadcast-marketing = 📣 Новости и предложения: кто от них отказался, не получит
broadcast-service = ✉️ О том, что люди купили: получат все
broadcast-paid = ⭐ Быстрее, не дороже { $stars ->
        [one] { $stars } звезды
        [few] { $stars } звёзд
        [many] { $stars } звёзд
       *[other] { $stars } звёзд
    }
broadcast-at-hour = 🕒 В { $hour } по местному времени каждого
broadcast-at = 📅 { $at }
broadcast-at-once = 📨 Сразу после подтверждения
button-broadcast-preview = 👁 Отправить мне
button-broadcast-words = ✍️ Текст
button-broadcast-buttons = 👉 Кнопки
button-broadcast-audience = 👥 Аудитория
button-broadcast-stars = ⭐ Скорость
button-broadcast-marketing = 📣 Это новость или предложение
button-broadcast-service = ✉️ Это о том, что люди купили
button-broadcast-copy = 🔁 Скопировать как новую
button-broadcast-delete = 🗑 Удалить
button-broadcast-delete-sure = 🗑 Да, удалить
button-broadcast-unschedule = ✖️ Не отправлять, вернуть в черновики
button-broadcast-report = 🔎 Как идёт
button-broadcast-rewrite = ✏️ { $language }
button-broadcast-add-language = ➕ { $language }
button-broadcast-drop = 🗑 { $what }
button-broadcast-new-button = ➕ Новая кнопка
button-broadcast-now = 📨 Сейчас
button-broadcast-moment = 📅 В назначенное время
button-broadcast-hour = 🕒 В час по местному времени каждого
button-broadcast-card = ✏️ К сообщению
button-broadcast-send = 📨 Отправить: { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человек
    }
button-broadcast-send-sure = 📨 Да, отправить
broadcast-languages-about = 🌐 Каждый получает сообщение на своём языке. Если на нём ничего не написано, — на этом: { $language }.
broadcast-buttons-about = 👉 Кнопки под сообщением. Бот считает, сколько человек нажали на каждую, кроме простых ссылок.
broadcast-target-link = Ссылка
broadcast-target-plans = Все тарифы
broadcast-target-plan = Тариф
broadcast-target-courses = Все курсы
broadcast-target-course = Курс
broadcast-target-promo = Промокод
broadcast-link = { $link }
broadcast-link-tracked = { $link }, с подсчётом
broadcast-button-line = <b>{ $label }</b>: { $leads }
broadcast-people = 👥 { $count ->
        [one] Получит { $count } человек.
        [few] Получат { $count } человека.
        [many] Получат { $count } человек.
       *[other] Получат { $count } человек.
    }
broadcast-left-blocked = Не получат, потому что заблокировали бота: { $count }
broadcast-left-banned = Не получат, потому что забанены: { $count }
broadcast-left-opted-out = Не получат, потому что отказались от новостей и предложений: { $count }
broadcast-left-forgotten = Не получат, потому что просили их забыть: { $count }
broadcast-previewed = 👁 Таким сообщение увидят люди. Когда его отправить?
broadcast-question = ❓ <b>Отправить { $title }?</b>
broadcast-takes = ⏱ При нынешней скорости займёт примерно { $time }
broadcast-costs = ⭐ Будет стоить до { $count ->
        [one] { $count } звезды
        [few] { $count } звёзд
        [many] { $count } звёзд
       *[other] { $count } звёзд
    }, 1 за 10 сообщений
broadcast-costs-nothing = Бесплатно
broadcast-sure = ❓ Точно отправить <b>{ $title }</b>? { $count ->
        [one] Получит { $count } человек.
        [few] Получат { $count } человека.
        [many] Получат { $count } человек.
       *[other] Получат { $count } человек.
    }
broadcast-seconds = { $count ->
        [one] { $count } секунду
        [few] { $count } секунды
        [many] { $count } секунд
       *[other] { $count } секунд
    }
broadcast-minutes = { $count ->
        [one] { $count } минуту
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минут
    }
broadcast-hours = { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часов
    }
broadcast-scheduled = 🕓 Рассылка <b>{ $title }</b> запланирована.
broadcast-under-way = 📨 Рассылка <b>{ $title }</b> пошла.
broadcast-delete-question = ❓ Удалить черновик <b>{ $title }</b> насовсем?
broadcast-deleted = 🗑 Черновик удалён.
broadcast-copied = 🔁 Это копия, новый черновик.
broadcast-unscheduled = ✖️ Отправки не будет. Это снова черновик.
broadcast-link-here = 🔗 Вот ссылка:
broadcast-refused = ⚠️ Telegram не принял сообщение, и его никто не получил бы. Ответ: <i>{ $words }</i>
broadcast-file-lost = ⚠️ Файл потерян. Пришлите сообщение с файлом ещё раз.
broadcast-label-lines = Одна строка для всех языков или по строке на каждый в таком порядке: { $languages }.
broadcast-zones = В часовом поясе магазина сейчас { $shop }, в вашем — { $own }.
broadcast-button-gone = Эта кнопка больше никуда не ведёт. Вот меню.
broadcast-tracked-no = Открывать сразу, не считать
broadcast-tracked-yes = Считать нажавших
form-broadcast-button = Новая кнопка
form-broadcast-button-target = Куда ведёт кнопка?
form-broadcast-button-link = Пришлите ссылку.
form-broadcast-button-plan = Какой тариф?
form-broadcast-button-course = Какой курс?
form-broadcast-button-promo = Какой промокод?
form-broadcast-button-tracked = Считать, сколько человек нажмут? Тогда до ссылки на одно нажатие больше: бот пришлёт её в ответ. Каждый человек считается один раз.
form-broadcast-button-label = Что написать на кнопке?
label-broadcast-button-target = Ведёт
label-broadcast-button-link = Ссылка
label-broadcast-button-plan = Тариф
label-broadcast-button-course = Курс
label-broadcast-button-promo = Промокод
label-broadcast-button-tracked = Подсчёт
label-broadcast-button-label = Надпись
form-broadcast-moment = Когда
form-broadcast-moment-at = Пришлите дату и время вида «2026-12-31 18:00» в часовом поясе магазина.
label-broadcast-moment-at = Время
form-broadcast-hour = По местному времени
form-broadcast-hour-hour = Пришлите время суток вида «18:00». Каждый получит сообщение, когда у него в следующий раз будет столько.
label-broadcast-hour-hour = Время суток
form-broadcast-stars = Скорость
form-broadcast-stars-stars = Около 30 сообщений в секунду Telegram отправляет бесплатно. Сверх того 10 сообщений стоят 1 звезду. Сколько звёзд можно потратить на эту рассылку? Когда они кончатся, она продолжится с бесплатной скоростью.
label-broadcast-stars-stars = Звёзды
UnknownPlaceholder = Я не знаю «{ $placeholder }» в фигурных скобках. Есть «name», «plan» и «until». Если нужна сама скобка, поставьте перед ней обратную косую черту.
OtherFormMissing = «{ $placeholder }» есть не у всех. Напишите и то, что прочтут остальные, например: <code>{"{plan|пока нет тарифа}"}</code>
BracesBroken = Фигурная скобка не закрыта или стоит там, где не может. Если нужна сама скобка, поставьте перед ней обратную косую черту.
MarkupBroken = Форматирование, например жирный шрифт, начинается внутри скобок, а кончается снаружи. Выделите всё целиком или ничего.
BroadcastFileTooLarge = Файл слишком большой: бот принимает файлы до { $limit_mb } МБ. Пришлите файл поменьше.
WordsTooLong = Слишком длинно: с самыми длинными именами выходит { NUMBER($length, useGrouping: 0) } знаков, а Telegram принимает { NUMBER($limit, useGrouping: 0) }. Эмодзи считается за два знака или больше.
CaptionTooLong = Слишком длинно для подписи к файлу: с самыми длинными именами выходит { NUMBER($length, useGrouping: 0) } знаков, а Telegram принимает { NUMBER($limit, useGrouping: 0) }. Эмодзи считается за два знака или больше.
AlbumWantsWords = Под альбомом Telegram кнопок не ставит, поэтому они будут под сообщением после него. Добавьте для него текст.
AlbumMixed = В альбоме могут быть фото и видео или только файлы. Остальное пришлите отдельным сообщением.
AlbumFull = В альбоме не больше { $most } частей. Остальные не вошли.
ButtonsFull = Больше { $most } кнопок не помещается. Сначала удалите одну.
OwnLanguageStays = Этот текст получают все, чьего языка нет, поэтому он должен остаться.
NobodyMeant = В этой аудитории никого нет, отправлять некому. Выберите другую.
MomentPast = Это время уже прошло. Выберите более позднее.
MomentTooFar = До этого времени больше года. Выберите более раннее.
BroadcastChanged = С тех пор, как я спросил, что-то изменилось. Проверьте и отправьте ещё раз.
BroadcastKindUnknown = Такое всем отправить нельзя. Пришлите текст, фото, видео, файл, гифку или голосовое сообщение.
BroadcastFileGone = Telegram больше не отдаёт мне этот файл. Пришлите его ещё раз.
LabelsWanted = { $count ->
        [one] Пришлите одну строку или { $count } строку, по одной на язык.
        [few] Пришлите одну строку или { $count } строки, по одной на язык.
        [many] Пришлите одну строку или { $count } строк, по одной на язык.
       *[other] Пришлите одну строку или { $count } строк, по одной на язык.
    }
NotAClock = Пришлите время суток вида «18:00».
NotALink = Такую ссылку Telegram на кнопку не ставит. Пришлите ссылку вида «https://example.org/page».
action-broadcast_written = составил рассылку
action-broadcast_rewritten = изменил рассылку
action-broadcast_thrown_away = удалил черновик рассылки
action-broadcast_scheduled = отправил или запланировал рассылку
action-broadcast_unscheduled = отменил запланированную рассылку
resume-broadcast = сообщение для многих, которое вы писали

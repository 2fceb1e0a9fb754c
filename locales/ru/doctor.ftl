# Осмотр: по строке на всё, что проверяется, — в порядке или что сделать.
button-doctor = 🩺 Осмотр
button-doctor-again = 🩺 Осмотреть ещё раз
command-doctor = Осмотреть всё, что мне нужно
doctor-title = { $ill ->
        [0] 🩺 <b>Ничего не сломано</b>
        [one] 🩺 <b>Нужно ваше внимание: { $ill } неполадка</b>
        [few] 🩺 <b>Нужно ваше внимание: { $ill } неполадки</b>
        [many] 🩺 <b>Нужно ваше внимание: { $ill } неполадок</b>
       *[other] 🩺 <b>Нужно ваше внимание: { $ill } неполадки</b>
    }
doctor-more = { $count ->
        [one] … и ещё { $count } строка. Команда doctor покажет все.
        [few] … и ещё { $count } строки. Команда doctor покажет все.
        [many] … и ещё { $count } строк. Команда doctor покажет все.
       *[other] … и ещё { $count } строки. Команда doctor покажет все.
    }
doctor-slow = { $what }: нет ответа за { $seconds } с. Осмотрите ещё раз; если повторится, начните отсюда.
doctor-failed = { $what }: выяснить не удалось ({ $error }).

doctor-name-settings = Настройки
doctor-name-token = Связь с Telegram
doctor-name-webhook = Как приходят обновления
doctor-name-updates = Последнее обновление
doctor-name-replicas = Запущенные копии
doctor-name-troubles = Открытые неполадки
doctor-name-channels = Права в каналах
doctor-name-leaks = Кто ещё читает
doctor-name-clock = Часы
doctor-name-disk = Диск
doctor-name-database = База данных
doctor-name-backup = Резервная копия
doctor-name-provider = Оплата картой
doctor-name-stars = Звёзды
doctor-name-index = Чтение блокчейна
doctor-name-rate = Цена GRAM
doctor-name-rules = Правила Telegram
doctor-way-bank = банковский перевод
doctor-way-card = карта
doctor-way-chain = GRAM и USDT
doctor-kind-updates = необработанные обновления
doctor-kind-messages = недоставленные сообщения
doctor-kind-jobs = задача не выполняется
doctor-kind-leadership = ведущая копия
doctor-kind-webhook = вебхук
doctor-kind-disk = диск
doctor-kind-backup = резервные копии
doctor-kind-polling = запрос обновлений
doctor-kind-shop = необычное в магазине

doctor-settings = Настройки: всё понятно.
doctor-settings-odd = Настройки: { $why }
doctor-settings-no-admin = Настройки: ADMIN_IDS пуст. Впишите туда свой ID в Telegram.
doctor-token = Telegram знает меня как { $name }.
doctor-token-unknown = Telegram не знает этого токена. Впишите в BOT_TOKEN тот, что дал @BotFather.
doctor-polling = Обновления: я запрашиваю их у Telegram, вебхук не мешает.
doctor-webhook-beside-polling = Обновления: у этого бота стоит вебхук, поэтому мне ничего не приходит. Задайте WEBHOOK_URL или перезапустите меня: тогда я его сниму.
doctor-webhook = Обновления: вебхук работает.
doctor-webhook-lost = Обновления: в Telegram нет нашего вебхука. Бот запущен? Он регистрирует его заново за минуту.
doctor-webhook-elsewhere = Обновления: вебхук ведёт не на WEBHOOK_URL. Этим токеном пользуется другая программа? Тогда отзовите его у @BotFather.
doctor-webhook-fails = Обновления: Telegram не смог их доставить { $at }. Ждут: { $count }. Проверьте, что WEBHOOK_URL доступен снаружи. Ответ Telegram: { $error }
doctor-webhook-jam = Обновления: в Telegram ждут { $count }. Сервер перегружен?
doctor-updates = Последнее обновление: { $at }. Ждут: { $count }.
doctor-updates-none = Последнее обновление: ещё не было. Напишите боту /start.
doctor-updates-jam = Обновления ждут больше десяти минут, всего { $count }. Загляните в журнал и перезапустите бота.
doctor-updates-dead = Обновления, которые так и не удалось обработать: { $count }. Посмотреть: retry list
doctor-replicas = { $count ->
        [one] Запущено: { $count } копия, она ведущая.
        [few] Запущено: { $count } копии, одна из них ведущая.
        [many] Запущено: { $count } копий, одна из них ведущая.
       *[other] Запущено: { $count } копии, одна из них ведущая.
    }
doctor-replicas-none = Запущено: ни одной копии бота. Запустите его.
doctor-replicas-unled = Запущено: { $count }, но ведущей нет, и само собой ничего не происходит. Если так дольше минуты, перезапустите бота.
doctor-trouble = Не закончилось с { $since }: { $kind } { $subject }. Подробности — в уведомлении того времени.
doctor-channels = { $count ->
        [one] Каналы: все права есть в { $count } канале.
        [few] Каналы: все права есть в { $count } каналах.
        [many] Каналы: все права есть в { $count } каналах.
       *[other] Каналы: все права есть в { $count } канала.
    }
doctor-channels-none = Каналы: пока ни один не продаётся. Добавьте меня в канал администратором.
doctor-channel-rights = { $channel }: мне не хватает: { $rights }. Всё, что связано с каналом, не продаётся: дайте мне это в списке администраторов канала.
doctor-leaks-none = { $count ->
        [one] Кто ещё читает: в { $count } канале известен каждый, других входов нет.
        [few] Кто ещё читает: в { $count } каналах известен каждый, других входов нет.
        [many] Кто ещё читает: в { $count } каналах известен каждый, других входов нет.
       *[other] Кто ещё читает: в { $count } канала известен каждый, других входов нет.
    }
doctor-leak-people = { $count ->
        [one] { $channel }: внутри { $count } человек, о котором я ничего не знаю: он вошёл до меня или путём, которого я не вижу. Посмотрите список подписчиков и удалите лишних.
        [few] { $channel }: внутри { $count } человека, о которых я ничего не знаю: они вошли до меня или путём, которого я не вижу. Посмотрите список подписчиков и удалите лишних.
        [many] { $channel }: внутри { $count } человек, о которых я ничего не знаю: они вошли до меня или путём, которого я не вижу. Посмотрите список подписчиков и удалите лишних.
       *[other] { $channel }: внутри { $count } человека, о которых я ничего не знаю: они вошли до меня или путём, которого я не вижу. Посмотрите список подписчиков и удалите лишних.
    }
doctor-leak-talk = { $channel }: группа для обсуждений охраняется не по тем же тарифам, и посты в ней читают посторонние. Сделайте меня там администратором и добавьте группу к тарифам канала, и только к ним.
doctor-leak-public = { $channel }: у канала есть публичное имя { $name }, его может найти и читать кто угодно. Сделайте канал частным в его настройках.
doctor-leak-open = { $channel }: записи можно сохранять и пересылать. Включите «Запретить копирование» в настройках канала.
doctor-leak-inviters = { $channel }: кроме вас и меня, впускать людей могут: { $names }. Заберите это право у тех, кому оно не нужно.
doctor-leak-links = { $count ->
        [one] { $channel }: недавно { $count } человек вошёл не по моей ссылке; её создатель: { $names }. Отзовите её в списке ссылок канала.
        [few] { $channel }: недавно { $count } человека вошли не по моим ссылкам; их создатели: { $names }. Отзовите эти ссылки в списке ссылок канала.
        [many] { $channel }: недавно { $count } человек вошли не по моим ссылкам; их создатели: { $names }. Отзовите эти ссылки в списке ссылок канала.
       *[other] { $channel }: недавно { $count } человека вошли не по моим ссылкам; их создатели: { $names }. Отзовите эти ссылки в списке ссылок канала.
    }
doctor-leak-unknown = { $channel }: Telegram не сказал, сколько внутри людей. Спрошу снова завтра.
doctor-clock = Часы: верны.
doctor-clock-steered = Часы: ими управляет CLOCK_FILE. Это только для тестов.
doctor-clock-unknown = Часы: Telegram не сообщил своего времени.
doctor-clock-telegram = Часы: расходятся с Telegram на { $seconds } с. Включите NTP на этой машине.
doctor-clock-database = Часы: расходятся с базой данных на { $seconds } с. Включите NTP на обеих машинах.
doctor-disk = Диск: свободно { $free } МБ из { $total } МБ.
doctor-disk-full = Диск: свободно { $free } МБ из { $total } МБ. Освободите место: без него останавливается всё.
doctor-database = База данных: PostgreSQL { $version }, { $megabytes } МБ.
doctor-database-away = База данных: недоступна ({ $error }). Сервер запущен, DATABASE_URL верен?
doctor-schema = База данных: схема этой версии.
doctor-schema-old = { $count ->
        [one] База данных: не хватает { $count } миграции. Запустите бота или выполните: migrate
        [few] База данных: не хватает { $count } миграций. Запустите бота или выполните: migrate
        [many] База данных: не хватает { $count } миграций. Запустите бота или выполните: migrate
       *[other] База данных: не хватает { $count } миграции. Запустите бота или выполните: migrate
    }
doctor-schema-newer = База данных: её сделала более новая версия. Запустите ту.
doctor-backup = Резервная копия: сделана { $at }, { $megabytes } МБ.
doctor-backup-none = Резервная копия: ещё ни одной. Первая появится через несколько минут, следующие — в BACKUP_HOUR.
doctor-backup-off = Резервная копия: сама собой не делается. Задайте BACKUP_DIR или BACKUP_CHAT и BACKUP_PASSPHRASE.
doctor-backup-old = Резервная копия: последняя сделана { $at }. Бот запущен в BACKUP_HOUR?
doctor-backup-failed = Резервная копия: прошлой ночью не получилась. { $error }
doctor-drill = Резервная копия: учебное восстановление { $at }, проверки сходятся.
doctor-drill-failed = Резервная копия: учебное восстановление не удалось. { $error } Не полагайтесь на неё; выполните: drill ФАЙЛ
doctor-drill-impossible = Резервная копия: учебное восстановление провести нельзя ({ $error }). Разрешите пользователю базы создавать базы: ALTER ROLE … CREATEDB
doctor-provider = Карты: токен провайдера задан.
doctor-provider-live = Карты: задан боевой токен провайдера.
doctor-provider-test = Карты: токен провайдера тестовый, деньги не списываются. Перед продажами впишите боевой в CARD_PROVIDER_TOKEN.
doctor-stars = { $count ->
        [one] Звёзды: Telegram хранит для вас { $count }.
        [few] Звёзды: Telegram хранит для вас { $count }.
        [many] Звёзды: Telegram хранит для вас { $count }.
       *[other] Звёзды: Telegram хранит для вас { $count }.
    }
doctor-index = Блокчейн: прочитан { $seconds } с назад.
doctor-index-never = Блокчейн: ещё не читался. Бот запущен?
doctor-index-silent = { $minutes ->
        [one] Блокчейн: не читается уже { $minutes } минуту, оплаты будут видны с опозданием. Проверьте TONCENTER_URL и TONCENTER_KEY.
        [few] Блокчейн: не читается уже { $minutes } минуты, оплаты будут видны с опозданием. Проверьте TONCENTER_URL и TONCENTER_KEY.
        [many] Блокчейн: не читается уже { $minutes } минут, оплаты будут видны с опозданием. Проверьте TONCENTER_URL и TONCENTER_KEY.
       *[other] Блокчейн: не читается уже { $minutes } минуты, оплаты будут видны с опозданием. Проверьте TONCENTER_URL и TONCENTER_KEY.
    }
doctor-rate = { $minutes ->
        [one] GRAM: { $price }, источник { $source }, { $minutes } минуту назад.
        [few] GRAM: { $price }, источник { $source }, { $minutes } минуты назад.
        [many] GRAM: { $price }, источник { $source }, { $minutes } минут назад.
       *[other] GRAM: { $price }, источник { $source }, { $minutes } минуты назад.
    }
doctor-rate-none = GRAM: цена неизвестна, и за него ничего не продаётся. Задайте TON_RATE или проверьте TON_RATE_URL.
doctor-rules-terms = Правила Telegram: на /terms бот отвечает вашими условиями.
doctor-rules-no-terms = Правила Telegram: кто продаёт, должен отвечать на /terms. Напишите свои условия в разделе «Тексты».
doctor-rules-support = Правила Telegram: на /paysupport нужно отвечать в разумный срок. Команда открывает обращение; заглядывайте в очередь поддержки каждый день.
doctor-rules-stars = Правила Telegram: цифровые товары внутри Telegram продаются только за звёзды. У вас включено ещё: { $ways }. За это Telegram может закрыть бота; цифровые ли ваши товары, решать вам.

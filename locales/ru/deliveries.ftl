# Рассылки в пути и их итоги.
delivery-draft = ✏️ <b>{ $title }</b>: черновик.
delivery-scheduled = ⏳ Рассылка <b>{ $title }</b> запланирована.
delivery-sending = 📨 Рассылка <b>{ $title }</b> отправляется.
delivery-paused = ⏸ Рассылка <b>{ $title }</b> на паузе.
delivery-completed = ✅ Рассылка <b>{ $title }</b> отправлена.
delivery-cancelled = ✖️ Рассылка <b>{ $title }</b> остановлена.
delivery-failed = ✖️ Рассылка <b>{ $title }</b> не отправлена: отправлять было некому.
delivery-bar = { $bar } { $percent }%
    { $settled } из { $total }
delivery-pace = { $rate } в секунду, { $left }
delivery-minutes = { $count ->
        [one] осталась примерно { $count } минута
        [few] осталось примерно { $count } минуты
        [many] осталось примерно { $count } минут
       *[other] осталось примерно { $count } минут
    }
delivery-hours = { $count ->
        [one] остался примерно { $count } час
        [few] осталось примерно { $count } часа
        [many] осталось примерно { $count } часов
       *[other] осталось примерно { $count } часов
    }
delivery-count-sent = Отправлено: { $count }
delivery-count-blocked = Заблокировали бота: { $count }
delivery-count-refused = Telegram отказал: { $count }
delivery-count-unknown = Telegram не ответил, дошло ли сообщение, неизвестно: { $count }
delivery-count-skipped = Пропущены, потому что отписались, ушли, заблокированы или уже получили достаточно за неделю: { $count }
delivery-count-left = Не отправлено из-за остановки: { $count }
delivery-stars = ⭐ Потрачено звёзд на скорость: { $count }
delivery-revision-edit = ⏳ Сообщения изменяются.
delivery-revision-delete = ⏳ Сообщения удаляются.
delivery-deleted = 🗑 Сообщения удалены.
delivery-unrevised = Чатов, где Telegram не дал изменить или удалить сообщение: { $count }
delivery-clicks = { $button }: { $count ->
        [one] нажал { $count } человек
        [few] нажали { $count } человека
        [many] нажали { $count } человек
       *[other] нажали { $count } человек
    }
delivery-week = 📈 Прошла неделя: вот что дала ваша рассылка.
delivery-bought-nothing = Никто из получивших ничего не купил за семь дней.
delivery-bought = Купили в течение семи дней после получения: { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человек
    }, за вычетом возвратов { $money }.
button-delivery-look = 🔁 Обновить
button-delivery-pause = ⏸ Пауза
button-delivery-resume = ▶️ Продолжить
button-delivery-cancel = ✖️ Остановить
button-delivery-cancel-sure = ✖️ Да, остановить
button-delivery-edit = ✏️ Изменить у всех
button-delivery-edit-sure = ✏️ Да, изменить
button-delivery-delete = 🗑 Удалить у всех
button-delivery-delete-sure = 🗑 Да, удалить
delivery-sure-cancel = Остановить рассылку <b>{ $title }</b> окончательно? Её не { $left ->
        [one] получит { $left } человек
        [few] получат { $left } человека
        [many] получат { $left } человек
       *[other] получат { $left } человек
    }. У тех, кто уже получил, она останется.
delivery-sure-edit = Заменить сообщение у { $sent ->
        [one] { $sent } человека
        [few] { $sent } человек
        [many] { $sent } человек
       *[other] { $sent } человек
    } на то, каким оно стало сейчас?
delivery-sure-delete = Удалить рассылку <b>{ $title }</b> из { $sent ->
        [one] { $sent } чата
        [few] { $sent } чатов
        [many] { $sent } чатов
       *[other] { $sent } чатов
    }? Если она ещё отправляется, отправка тоже остановится. Telegram удаляет только сообщения, которым меньше 48 часов.
BroadcastNotFound = Этой рассылки больше нет.
BroadcastElsewhere = ✋ Сейчас это невозможно: рассылка { $status ->
        [draft] ещё черновик
        [scheduled] запланирована
        [sending] отправляется
        [paused] на паузе
        [completed] отправлена
        [cancelled] остановлена
       *[failed] не отправлена
    }.
TooLateToDelete = ⌛ Telegram удаляет только сообщения, которым меньше 48 часов, а эти все старше.
NothingToChange = Изменять и удалять нечего: в чатах не осталось сообщений этой рассылки, или бот уже не помнит, какие это сообщения.
action-broadcast_paused = приостановка рассылки
action-broadcast_resumed = возобновление рассылки
action-broadcast_cancelled = остановка рассылки
action-broadcast_edited = изменение отправленной рассылки
action-broadcast_deleted = удаление отправленной рассылки
books-rule-broadcast-miscounted = Рассылки, у которых счётчики не совпадают с получателями: { $count }.

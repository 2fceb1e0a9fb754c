# The desk: what waits, the way into every room, and the log of what was done.
admin-desk = 🛠 <b>Управление</b>
moderator-desk = 🛠 <b>Дежурство</b>
waiting-nothing = Всё разобрано. Можно выпить кофе. ☕
waiting-receipts = 🧾 { $count ->
        [one] { $count } чек ждёт вашего решения.
        [few] { $count } чека ждут вашего решения.
        [many] { $count } чеков ждут вашего решения.
       *[other] { $count } чека ждут вашего решения.
    }
waiting-support = 💬 { $count ->
        [one] { $count } участник ждёт ответа.
        [few] { $count } участника ждут ответа.
        [many] { $count } участников ждут ответа.
       *[other] { $count } участника ждут ответа.
    }
waiting-transfers = ⛓ { $count ->
        [one] { $count } перевод ждёт вашего решения.
        [few] { $count } перевода ждут вашего решения.
        [many] { $count } переводов ждут вашего решения.
       *[other] { $count } перевода ждут вашего решения.
    }
waiting-removals = 🚪 { $count ->
        [one] Не удалось удалить из каналов: { $count }.
        [few] Не удалось удалить из каналов: { $count }.
        [many] Не удалось удалить из каналов: { $count }.
       *[other] Не удалось удалить из каналов: { $count }.
    }
waiting-dues = ↩️ { $count ->
        [one] { $count } человеку нужно вернуть деньги.
        [few] { $count } людям нужно вернуть деньги.
        [many] { $count } людям нужно вернуть деньги.
       *[other] { $count } человека ждут возврата.
    }
waiting-claims = 🔖 { $count ->
        [one] Ждёт решения { $count } имя.
        [few] Ждут решения { $count } имени.
        [many] Ждут решения { $count } имён.
       *[other] Ждут решения { $count } имени.
    }
button-queue = 🧾 Чеки ({ $count })
button-support = 💬 Поддержка ({ $count })
button-removals = 🚪 Удаления ({ $count })
button-dues = ↩️ К возврату ({ $count })
button-claims = 🔖 Новые имена ({ $count })
button-people = 👥 Люди
button-desk-plans = 💎 Тарифы
button-desk-courses = 🎓 Курсы
button-desk-promos = 🏷 Промокоды
button-exports = 📤 Выгрузки
button-settings = ⚙️ Настройки
button-texts = ✍️ Тексты
button-log = 📜 Журнал
log-title = 📜 <b>Что сделала команда</b>
log-empty = Пока ничего.
log-line = { $at } · { $by }: { $what } · { $about }
log-operator = оператор
action-receipt_approved = чек принят
action-receipt_rejected = чек отклонён
action-membership_granted = подарен тариф
action-days_added = добавлены дни
action-membership_revoked = подписка прекращена
action-payment_refunded = возврат платежа
action-transfer_settled = перевод зачтён
action-transfer_refunded = перевод отмечен как возвращённый
action-transfer_kept = деньги перевода остались у магазина
action-person_protected = человек взят под защиту
action-person_unprotected = защита снята
action-role_changed = сменена роль
action-channel_linked = канал привязан
action-channel_unlinked = канал отвязан
action-join_mode_chosen = выбран способ входа
action-segment_created = создан сегмент
action-segment_changed = изменён сегмент
action-segment_deleted = удалён сегмент
action-source_created = создан источник
action-source_changed = изменён источник
action-source_archived = источник в архиве
action-source_restored = источник возвращён
action-source_deleted = удалён источник
action-source_cost_noted = добавлен расход на источник
action-source_cost_taken_back = убран расход на источник
action-promo_created = создан промокод
action-promo_stopped = промокод остановлен
action-promo_changed = промокод изменён
action-promo_started = промокод снова включён
action-star_price_set = назначена цена в звёздах
action-plan_created = создан тариф
action-plan_changed = изменён тариф
action-plan_archived = тариф убран в архив
action-plan_restored = тариф возвращён в продажу
action-plan_deleted = тариф удалён
action-enrollment_noted = заметка об ученике
action-category_created = создана категория
action-category_edited = изменена категория
action-category_archived = категория в архиве
action-category_restored = категория возвращена
action-category_deleted = удалена категория
action-course_created = создан курс
action-course_edited = изменён курс
action-course_archived = курс в архиве
action-course_restored = курс возвращён
action-course_deleted = удалён курс
action-module_added = добавлен урок
action-module_edited = изменён урок
action-module_moved = переставлен урок
action-module_deleted = удалён урок
action-setting_changed = изменена настройка
action-account_added = добавлен счёт
action-account_changed = изменён счёт
action-account_moved = счёт поднят выше
action-account_dropped = удалён счёт
action-text_written = написан текст
action-text_taken_back = возвращён исходный текст
command-log = Что сделала команда
action-support_answered = ответ участнику
action-support_closed = вопрос участника закрыт
action-support_group_set = выбрана группа поддержки
action-support_group_dropped = группа поддержки больше не нужна
action-removal_retried = повторная попытка удаления
action-removal_waived = разрешено остаться в канале
removals-title = 🚪 <b>Не удалось удалить</b>
    Я буду пробовать снова. Чаще всего мне не хватает права блокировать или человек там администратор.
removals-none = Удалять некого.
removal-line = { $name } · { $channel } · попытка { $at }
removal-card = 🚪 <b>{ $name }</b> (<code>{ $id }</code>) всё ещё в канале <b>{ $channel }</b>, хотя права на это больше нет.
removal-why = Причина: { $why }
removal-error = Telegram отвечает: { $error }
removal-tried = Последняя попытка: { $at }
removal-retried = Пробую ещё раз. Если получится, запись исчезнет из списка.
removal-waived = Хорошо, пусть остаётся.
button-removal-retry = 🔁 Попробовать сейчас
button-let-stay = 🤝 Пусть остаётся
button-let-stay-sure = Да, пусть остаётся
let-stay-question = 🤝 Пусть <b>{ $name }</b> остаётся в канале <b>{ $channel }</b> без оплаты? Буду считать, что это ваш гость, и больше не буду пытаться удалить.
RemovalSettled = Здесь уже всё решено.
claims-title = 🔖 <b>Заявки на имена</b>
claims-none = Заявок на имена пока нет.
claim-line = <b>{ $subdomain }</b> · { $name } · { $since }
button-desk-languages = 🌐 Языки
languages-title = 🌐 <b>{ $name }</b>
    Каждый читает это на своём языке. Что на нём не задано, видно так, как в карточке.
languages-given = { $language }: { $fields }
languages-none = { $language }: пока ничего
languages-about = 🌐 { $language } · <b>{ $name }</b>
languages-hint = 🌐 Ответ нужен на этом языке: { $language }
languages-saved = ✅ Сохранено: { $language }

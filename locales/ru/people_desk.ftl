# People at the desk: the search, the card, notes, roles, bans, and a word to somebody.
button-find = 🔎 Поиск
people-newest = 👥 <b>Люди</b>, сначала новые
people-found = 🔎 <b>Результаты: «{ $words }»</b>
people-more = Нашлись и другие. Допишите ещё пару букв, чтобы сузить поиск.
people-none = Боту ещё никто не писал.
form-find = 🔎 Кого ищем?
form-find-words = Имя, @username, ID или адрес почты. Хватит и начала имени.
label-find-words = Поиск

person-moderator = 🛠 Модератор.
person-banned = 🚫 <b>Блокировка</b> до { $until }: { $reason }
person-banned-for-good = 🚫 <b>Блокировка</b> навсегда: { $reason }
card-no-membership = 💤 Подписки нет.
card-paid = 💳 { $count ->
        [one] { $count } платёж
        [few] { $count } платежа
        [many] { $count } платежей
       *[other] { $count } платежа
    }: { $sums }
card-paid-nothing = 💳 Платежей пока нет.
card-open = 🧾 { $amount }, код <code>{ $code }</code>: { $status }, открыто до { $until }
checkout-status-pending = ждём оплату
checkout-status-manual_review = чек на проверке
checkout-status-rejected = чек отклонён
card-course = 🎓 { $course }: { $status }
course-status-pending = ещё не оплачен
course-status-waitlisted = очередь на место
course-status-active = учёба идёт
course-status-completed = пройден
course-status-cancelled = запись отменена
course-status-suspended = на паузе
card-more-courses = 🎓 и ещё { $count ->
        [one] { $count } курс
        [few] { $count } курса
        [many] { $count } курсов
       *[other] { $count } курса
    }
card-channels = 📡 Внутри: { $channels }
card-channels-more = 📡 Внутри: { $channels } и ещё { $more }
card-wallet = 👛 <code>{ $wallet }</code>
card-domain = 🔖 { $domain }
card-seen = 🕒 Последний визит { $at }, всего: { $visits }
card-support-waits = 💬 <b>Ждёт ответа</b> с { $since }
card-support = 💬 { $count ->
        [one] { $count } обращение в поддержку
        [few] { $count } обращения в поддержку
        [many] { $count } обращений в поддержку
       *[other] { $count } обращения в поддержку
    }
card-note = 📝 <i>{ $text }</i>

button-audit-log = 📜 Аудит
button-notes = 📝 Заметки ({ $count })
button-operation-give = 🎁 Подарить тариф
button-operation-days = ➕ Добавить дни
button-operation-end = ✂️ Прекратить
button-operation-word = ✉️ Написать
button-operation-ban = 🚫 Блокировка
button-operation-note = ➕ Новая заметка
button-unban = ✅ Разблокировать
button-unban-sure = Да, разблокировать
button-role-admin = 🛠 Сделать администратором
button-role-moderator = 🛠 Сделать модератором
button-dismiss-admin = 🛠 Снять с администраторов
button-dismiss-moderator = 🛠 Снять с модераторов
button-role-sure-admin = Да, сделать администратором
button-role-sure-moderator = Да, сделать модератором
button-role-sure-user = Да, снять
role-question-admin = 🛠 Сделать администратором: <b>{ $name }</b> (<code>{ $id }</code>)? Администраторы решают по чекам, выдают и прекращают подписки, управляют каналами и могут назначать других.
role-question-moderator = 🛠 Сделать модератором: <b>{ $name }</b> (<code>{ $id }</code>)? Модераторы проверяют чеки и отвечают участникам, и больше ничего.
role-question-user = 🛠 Снять с роли: <b>{ $name }</b> (<code>{ $id }</code>)? Каналы, открытые только благодаря ей, тоже закроются.
role-now-admin = { $name } теперь администратор.
role-now-moderator = { $name } теперь модератор.
role-now-user = { $name }: роль снята.
you-were-moderator-appointed = 🛠 Теперь вы модератор. Вас назначил администратор { $by }. Вы проверяете чеки и отвечаете участникам. Команды уже в вашем меню.
you-were-moderator-dismissed = 🛠 Вы больше не модератор. Ваша собственная подписка остаётся как есть.
moderator-appointed = 🛠 { $name } (<code>{ $id }</code>) теперь модератор. Решение: { $by }.
moderator-dismissed = 🛠 { $name } (<code>{ $id }</code>) больше не модератор. Решение: { $by }.

form-give = 🎁 Подарить тариф
form-give-plan = Какой тариф? Он бесплатный и начнётся сразу или вслед за тем, что уже действует.
label-give-plan = Тариф
form-days = ➕ Добавить дни
form-days-days = На сколько дней продлить подписку?
label-days-days = Дни
days-count = { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
form-end = ✂️ Прекратить подписку
form-end-reason = Почему? Причину увидит сам участник, поэтому пишите по-доброму.
label-end-reason = Причина
end-preview = Подписка закончится сразу, доступ к её каналам закроется: <b>{ $name }</b>. Причина, которую увидит участник: <i>{ $reason }</i>
form-ban = 🚫 Блокировка
form-ban-time = На какой срок?
label-ban-time = Срок
form-ban-until = До какого дня? Напишите так: «2026-12-31» или «2026-12-31 18:00».
label-ban-until = До
form-ban-reason = Почему? Причину увидит сам участник.
label-ban-reason = Причина
ban-for-good = Навсегда
ban-until-date = До даты…
ban-preview = Блокировка до { $until }: <b>{ $name }</b>. Причина, которую увидит участник: <i>{ $reason }</i>
ban-preview-for-good = Блокировка навсегда: <b>{ $name }</b>. Причина, которую увидит участник: <i>{ $reason }</i>
ban-means = Человек будет удалён из всех каналов и не сможет покупать, а на сообщения получит только этот ответ. Оплаченное время продолжает идти, звёзды больше не списываются.
banned = 🚫 { $name }: блокировка до { $until }.
banned-for-good = 🚫 { $name }: блокировка навсегда.
unban-question = ✅ Снять блокировку: <b>{ $name }</b>? Если подписка ещё действует, каналы снова откроются.
unbanned = ✅ { $name }: блокировка снята.
OwnBan = Заблокировать самого себя нельзя.
StaffNotBanned = { $name } в команде. Сначала снимите роль.
ProtectedNotBanned = { $name } под защитой. Сначала снимите защиту.
BannedNow = { $name }: действует блокировка. Сначала снимите её.
BanEndOutOfRange = Блокировка должна закончиться в будущем, не позже чем через { NUMBER($limit, useGrouping: 0) } дн. Если нужно дольше, выберите «Навсегда».
BannedByUs = Покупки для вас сейчас недоступны. Причина: { $reason }
shut-out = 🚫 Доступ сюда для вас закрыт до { $until }.
    Причина: <i>{ $reason }</i>
shut-out-for-good = 🚫 Доступ сюда для вас закрыт.
    Причина: <i>{ $reason }</i>
shut-out-support = Это ошибка? Напишите нам: { $support }.
ban-lifted = ✅ С возвращением! Блокировка снята.
why-banned = блокировка
right-banned = блокировка
history-shut_out = блокировка: { $reason }
history-moderator_appointed = назначение модератором ({ $by })
history-moderator_dismissed = снятие с модераторов ({ $by })

form-word = ✉️ Сообщение
form-word-text = Что передать? Сообщение придёт от вашего имени, с кнопкой для ответа.
label-word-text = Сообщение
word-sent = ✉️ Сообщение уже в пути: { $name }.
word-held = ✉️ { $name }: бот заблокирован. Сообщение придёт, когда его разблокируют.
word-from-admin = ✉️ Вам пишет { $by }:
button-answer-word = 💬 Ответить

form-note = 📝 Заметка
form-note-text = Что должны знать другие администраторы? Сам человек её не увидит.
label-note-text = Заметка
notes-title = 📝 <b>Заметки: { $name }</b>
notes-none = Пока нет.
note-line = <b>{ $number }.</b> { $at }, { $by }: { $text }
note-added = Записано.
note-question = 🗑 Удалить эту заметку для всех администраторов?
    <i>{ $text }</i>
note-deleted = Заметка удалена.
NoteGone = Этой заметки уже нет.
button-drop-note = 🗑 { $number }
button-drop-note-sure = Да, удалить

audit-log-title = 📜 <b>Подписка: { $name }</b>, все изменения
audit-log-empty = Изменений пока нет.
audit-log-line = <b>{ $at }</b> · { $what } · { $by }
audit-log-by-bot = бот
change-receipt = 🧾 Квитанция { $number } · { $method }
change-paid-by = 🧾 { $method }
change-days = { $count ->
        [one] Добавлен { $count } день.
        [few] Добавлено { $count } дня.
        [many] Добавлено { $count } дней.
       *[other] Добавлено { $count } дня.
    }
audit-log-reason = Причина: { $reason }
audit-log-difference = { $what }: { $old } → { $new }
audit-log-yes = да
audit-log-no = нет
audit-log-what-plan_id = Тариф
audit-log-what-is_active = Действует
audit-log-what-is_lifetime = Навсегда
audit-log-what-ends_at = Конец
audit-log-activated = начало
audit-log-renewed = продление
audit-log-changed = переход на другой тариф
audit-log-refunded = возврат платежа
audit-log-extended = добавлены дни
audit-log-revoked = прекращена вручную
audit-log-expired = срок вышел

action-person_banned = блокировка
action-person_unbanned = блокировка снята
action-person_written_to = сообщение человеку
action-note_added = новая заметка
action-note_deleted = заметка удалена

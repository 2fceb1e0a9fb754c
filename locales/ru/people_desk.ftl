# People at the desk: the search, the card, notes, roles, bans, and a word to somebody.
button-find = 🔎 Поиск
people-newest = 👥 <b>Люди</b>, сначала новые
people-found = 🔎 <b>{ $words }</b>: вот кто нашёлся
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
card-domain = 🌐 { $domain }
card-seen = 🕒 Последний раз { $at }, бесед: { $visits }
card-support-waits = 💬 <b>Ждёт ответа</b> с { $since }
card-support = 💬 { $count ->
        [one] { $count } обращение в поддержку
        [few] { $count } обращения в поддержку
        [many] { $count } обращений в поддержку
       *[other] { $count } обращения в поддержку
    }
card-note = 📝 <i>{ $text }</i>

button-trail = 🧾 Аудит
button-notes = 📝 Заметки ({ $count })
button-deed-give = 🎁 Подарить тариф
button-deed-days = ➕ Добавить дни
button-deed-end = ✂️ Прекратить
button-deed-word = ✉️ Написать
button-deed-ban = 🚫 Блокировка
button-deed-note = ➕ Новая заметка
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
role-question-user = 🛠 Снять с дежурства: <b>{ $name }</b> (<code>{ $id }</code>)? Каналы, открытые только благодаря этому, тоже закроются.
role-now-admin = { $name } теперь администратор.
role-now-moderator = { $name } теперь модератор.
role-now-user = { $name } больше не на дежурстве.
you-were-moderator-appointed = 🛠 Вы теперь модератор: эту роль вам доверяет { $by }. Вы проверяете чеки и отвечаете участникам. Команды уже в вашем меню.
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
form-end-reason = Почему? Причину прочитает сам участник, поэтому пишите по-доброму.
label-end-reason = Причина
end-preview = Подписка закончится сразу, входы в её каналы закроются: <b>{ $name }</b>. Причина, которую увидит участник: <i>{ $reason }</i>
form-ban = 🚫 Блокировка
form-ban-time = На какой срок?
label-ban-time = Срок
form-ban-until = До какого дня? Напишите так: «2026-12-31» или «2026-12-31 18:00».
label-ban-until = До
form-ban-reason = Почему? Причину прочитает сам участник.
label-ban-reason = Причина
ban-for-good = Навсегда
ban-until-date = До даты…
ban-preview = Блокировка до { $until }: <b>{ $name }</b>. Причина, которую увидит участник: <i>{ $reason }</i>
ban-preview-for-good = Блокировка навсегда: <b>{ $name }</b>. Причина, которую увидит участник: <i>{ $reason }</i>
ban-means = Выход из всех каналов, никаких покупок, и бот отвечает только этим. Оплаченное время продолжает идти, звёзды больше не списываются.
banned = 🚫 { $name }: блокировка до { $until }.
banned-for-good = 🚫 { $name }: блокировка навсегда.
unban-question = ✅ Снять блокировку: <b>{ $name }</b>? Если подписка ещё действует, каналы снова откроются.
unbanned = ✅ { $name }: блокировка снята.
OwnBan = Заблокировать самого себя нельзя.
StaffNotBanned = { $name } на дежурстве. Сначала снимите с роли.
ProtectedNotBanned = { $name } под защитой. Сначала снимите защиту.
BannedNow = { $name }: действует блокировка. Сначала снимите её.
BanEndOutOfRange = Блокировка должна закончиться в будущем, не позже чем через { NUMBER($limit, useGrouping: 0) } дн. Если нужно дольше, выберите «Навсегда».
BannedByUs = Покупки для вас сейчас закрыты. Причина: { $reason }
shut-out = 🚫 Доступ сюда для вас закрыт до { $until }.
    Причина: <i>{ $reason }</i>
shut-out-for-good = 🚫 Доступ сюда для вас закрыт.
    Причина: <i>{ $reason }</i>
shut-out-support = Это ошибка? Напишите нам: { $support }.
ban-lifted = ✅ С возвращением! Блокировка снята.
why-banned = блокировка
right-banned = блокировка
story-shut_out = блокировка: { $reason }
story-moderator_appointed = назначение модератором ({ $by })
story-moderator_dismissed = снятие с модераторов ({ $by })

form-word = ✉️ Сообщение
form-word-text = Что передать? Сообщение придёт от вашего имени, с кнопкой для ответа.
label-word-text = Сообщение
word-sent = ✉️ Сообщение уже в пути: { $name }.
word-held = ✉️ { $name }: бот заблокирован. Сообщение подождёт возвращения.
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

trail-title = 🧾 <b>Подписка: { $name }</b>, изменение за изменением
trail-empty = С ней пока ничего не происходило.
trail-line = <b>{ $at }</b> · { $what } · { $by }
trail-by-bot = бот
trail-reason = Причина: { $reason }
trail-difference = { $what }: { $old } → { $new }
trail-yes = да
trail-no = нет
trail-what-plan_id = Тариф
trail-what-is_active = Действует
trail-what-is_lifetime = Навсегда
trail-what-ends_at = Конец
trail-activated = начало
trail-renewed = продление
trail-changed = переход на другой тариф
trail-refunded = возврат платежа
trail-extended = добавлены дни
trail-revoked = прекращена вручную
trail-expired = срок вышел

action-person_banned = блокировка
action-person_unbanned = блокировка снята
action-person_written_to = сообщение человеку
action-note_added = новая заметка
action-note_deleted = заметка удалена

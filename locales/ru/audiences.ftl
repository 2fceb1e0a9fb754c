# Аудитории: кому предназначено, словами и кнопками, и сегменты, которые хранят их под именем.
button-segments = 🎯 Сегменты
command-segments = Сегменты: группы людей
segments-title = 🎯 <b>Сегменты</b>
segments-empty = Сегментов пока нет. Сегмент — это группа людей под именем, например «прошли курс, подписки нет». Его можно взять в любую рассылку.
segment-line = 🎯 { $name }: { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
segment-counted = 👥 { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    } на { $at }
segment-saved = ✅ Сегмент <b>{ $name }</b> сохранён.
segment-deleted = 🗑 Сегмент { $name } удалён.
segment-delete-question = 🗑 Удалить сегмент <b>{ $name }</b>? Рассылки, в которых он был, не изменятся.
button-new-segment = ➕ Новый сегмент
button-segment-audience = 🎯 Кто в нём
button-segment-count = 👥 Пересчитать
button-segment-rename = ✏️ Переименовать
button-segment-delete = 🗑 Удалить
button-segment-delete-sure = 🗑 Да, удалить
form-segment = 🎯 Сегмент
form-segment-name = Как назвать сегмент? Название видит только команда.
label-segment-name = Название
SegmentGone = Этого сегмента больше нет.
SegmentExists = Сегмент «{ $name }» уже есть. Выберите, пожалуйста, другое название.
SegmentUsed = На этом сегменте держится кампания «{ $name }», поэтому удалить его нельзя.

audience-title = 🎯 <b>Кому</b>
audience-everybody = все, кто пользуется ботом
audience-member = подписка действует
audience-plan = есть тариф { $any }
audience-expiring = подписка закончится в ближайшие { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
audience-expired = подписка закончилась
audience-never_paid = ни разу не было оплаты
audience-checkout_left = заказ остался без оплаты
audience-student = курс { $any ->
        [any] (любой)
       *[other] { $any }
    }: { $states }
audience-finished = пройден { $any ->
        [any] какой-нибудь курс
       *[other] курс { $any }
    }
audience-used_code = оплата { $any ->
        [any] с промокодом
       *[other] с промокодом { $any }
    }
audience-language = язык: { $any }
audience-joined = первый визит
audience-seen = последний визит
audience-survey = опрос о тарифе: { $told ->
        [any] любой ответ
       *[other] { $told }
    }
audience-recommended = рекомендован: { $plans }
audience-exit_survey = опрос при уходе: { $told ->
        [any] любой ответ
       *[other] { $told }
    }
audience-ids = { $count ->
        [one] список: { $count } человек
        [few] список: { $count } человека
        [many] список: { $count } человек
       *[other] список: { $count } человека
    }
audience-not = кроме: { $what }
audience-and = { $sense ->
        [not] не всё это сразу:
       *[is] всё сразу:
    }
audience-or = { $sense ->
        [not] ничего из этого:
       *[is] хотя бы одно:
    }
audience-gone = удалено
audience-state-pending = ещё не оплачен
audience-state-waitlisted = в очереди
audience-state-active = учатся
audience-state-completed = прошли
audience-state-cancelled = ушли с курса
audience-state-suspended = на паузе
audience-since = с { $day }
audience-from = с { $day }
audience-until = по { $day }
audience-days-most = { $count ->
        [1] за последние сутки
        [one] за последний { $count } день
        [few] за последние { $count } дня
        [many] за последние { $count } дней
       *[other] за последние { $count } дня
    }
audience-days-least = { $count ->
        [one] { $count } день назад или раньше
        [few] { $count } дня назад или раньше
        [many] { $count } дней назад или раньше
       *[other] { $count } дня назад или раньше
    }
audience-days-between = от { $low } до { $high ->
        [one] { $high } дня
        [few] { $high } дней
        [many] { $high } дней
       *[other] { $high } дня
    } назад
audience-hours-most = { $count ->
        [1] за последний час
        [one] за последний { $count } час
        [few] за последние { $count } часа
        [many] за последние { $count } часов
       *[other] за последние { $count } часа
    }
audience-hours-least = { $count ->
        [one] { $count } час назад или раньше
        [few] { $count } часа назад или раньше
        [many] { $count } часов назад или раньше
       *[other] { $count } часа назад или раньше
    }
audience-hours-between = от { $low } до { $high ->
        [one] { $high } часа
        [few] { $high } часов
        [many] { $high } часов
       *[other] { $high } часа
    } назад
audience-count = 👥 { $count ->
        [0] Написать сейчас <b>некому</b>.
        [one] Можно написать: <b>{ $count } человек</b>.
        [few] Можно написать: <b>{ $count } человека</b>.
        [many] Можно написать: <b>{ $count } человек</b>.
       *[other] Можно написать: <b>{ $count } человека</b>.
    }
audience-left-out = Не получат: { $why }
audience-left-blocked = { $count ->
        [one] { $count } — бот заблокирован
        [few] { $count } — бот заблокирован
        [many] { $count } — бот заблокирован
       *[other] { $count } — бот заблокирован
    }
audience-left-banned = { $count ->
        [one] { $count } — в бане
        [few] { $count } — в бане
        [many] { $count } — в бане
       *[other] { $count } — в бане
    }
audience-left-opted_out = { $count ->
        [one] { $count } — без рекламы
        [few] { $count } — без рекламы
        [many] { $count } — без рекламы
       *[other] { $count } — без рекламы
    }
audience-left-forgotten = { $count ->
        [one] { $count } — данные удалены по просьбе
        [few] { $count } — данные удалены по просьбе
        [many] { $count } — данные удалены по просьбе
       *[other] { $count } — данные удалены по просьбе
    }
audience-unsaved = ✏️ Ещё не сохранено: до этого сегмент остаётся прежним.
audience-words = По какому признаку выбрать людей?
audience-values = Выберите значение. Любое другое можно прислать документом: «JSON или файл» на предыдущем экране.
audience-values-none = Выбирать пока не из чего.
audience-part = <b>Условие { $number }</b>
audience-send = 📎 Пришлите документ JSON, текстом или файлом, либо файл с ID из Telegram (по одному в строке или таблица со столбцом ID). ID добавятся к условиям, а документ JSON их заменит.
audience-segments = Какой сегмент сделать одним из условий? Он копируется: если позже его изменить, здесь всё останется как есть.
button-audience-add = ➕ Условие
button-audience-segments = 🎯 Сегмент
button-audience-send = 📎 JSON или файл
button-audience-everybody = 👥 Все
button-audience-keep = 📌 Оставить как сегмент
button-audience-save = ✅ Сохранить
button-audience-done = ✅ Готово
button-audience-or = 🔀 Достаточно одного
button-audience-and = 🔀 Нужны все сразу
button-audience-turn = 🔀 Все, кроме них
button-audience-turn-back = 🔀 Именно они
button-audience-take-out = 🗑 Убрать
button-audience-member = 🎫 Подписка действует
button-audience-plan = 💎 Тариф
button-audience-expiring = ⏰ Скоро закончится
button-audience-expired = ⌛ Закончилась
button-audience-never_paid = 👋 Без оплат
button-audience-checkout_left = ⏳ Заказ без оплаты
button-audience-student = 👩‍🎓 Курс
button-audience-finished = 🏅 Курс пройден
button-audience-used_code = 🏷 Промокод
button-audience-language = 🌐 Язык
button-audience-joined = 🆕 Первый визит
button-audience-seen = 🕒 Последний визит
button-audience-survey = 🤔 Ответы на опрос
button-audience-exit_survey = 🚪 Почему ушли
button-audience-ids = 👤 Список ID
resume-audience = выбор получателей
AudienceWrong = Не получилось. В месте <code>{ $path }</code>: { $why ->
        [not_json] это не JSON и не список ID из Telegram.
        [not_an_object] нужно что-то в фигурных скобках.
        [not_one_word] нужно ровно одно слово; несколько соединяют «and», «or» и «not».
        [unknown_word] слова «{ $what }» в языке условий нет.
        [unknown_part] «{ $what }» здесь не к месту.
        [part_missing] не хватает: { $what }.
        [not_a_list] нужен непустой список.
        [too_many] можно не больше { $what }.
        [not_a_number] нужно целое число, { $what }.
        [not_a_date] нужна дата, например 2026-12-31.
        [not_a_person] «{ $what }» — не ID из Telegram.
        [not_on_the_list] можно только это: { $what }.
        [not_known] «{ $what }» нет, или так называется несколько.
        [backwards] конец раньше начала ({ $what }).
        [too_deep] уровней может быть не больше { $what }.
       *[too_large] слишком много; предел: { $what }.
    }

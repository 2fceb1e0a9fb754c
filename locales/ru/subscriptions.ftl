# Subscriptions: plans, a person's own membership, reminders and what admins give and take.
shop = 💎 <b>Тарифы</b>
    Выберите любой, чтобы узнать, что в него входит.
shop-empty = 💎 Сейчас тарифов в продаже нет. Загляните, пожалуйста, чуть позже.
shop-line = <b>{ $name }</b>: { $price }
column-plan = Тариф
column-time = Срок
column-price = Цена
months = { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
for-life = навсегда
plan-card = 💎 <b>{ $name }</b>
    { $price }, { $time }
plan-features = <b>Что вы получите</b>
plan-channels = <b>Каналы</b>
button-buy = 🏦 Купить за { $price } переводом
button-buy-in = { $price } на счёт { $bank }
button-change = ♻️ Перейти на этот тариф
button-all-plans = ‹ Все тарифы
account-question = На какой счёт вам удобнее перевести?

membership-none = Подписки у вас пока нет. Загляните в тарифы: это займёт минуту.
membership-courses = Тарифа у вас сейчас нет. Вот что открыто для вас по курсам.
membership-active = ⭐ <b>{ $plan }</b>
    До { $until }.
membership-lifetime = ⭐ <b>{ $plan }</b>
    Ваш навсегда.
membership-grace = ⚠️ Подписка <b>{ $plan }</b> закончилась { $until }. Доступ остаётся до { $grace }: продлите раньше, и не пропадёт ни один день.
membership-over = Подписка <b>{ $plan }</b> закончилась { $until }. Продлите её когда угодно, и вход сразу откроется снова.
stars-renewal-active = 🔁 Продлевается само за звёзды ({ $stars }), в следующий раз около { $until }.
stars-renewal-canceled = ⏸ Не продлится. Оплачено звёздами до { $until }.
stars-renewal-canceled-by-telegram = ⏸ Не продлится. Оплачено звёздами до { $until }. Включить продление можно в настройках Telegram, в разделе «Мои звёзды».
stars-renewal-failed = ⚠️ Telegram не смог списать звёзды ({ $stars }). Оплачено до { $until }.
button-stop-renewal = ⏸ Не продлевать
button-resume-renewal = 🔁 Снова продлевать
channels-title = <b>Ваши каналы</b>
door-inside = ✅ { $channel }: вы уже внутри
door-open = 🔑 { $channel }: войдите по кнопке ниже
door-broken = 🛠 { $channel }: чиним вход, мы уже знаем
button-join = Войти: { $channel }
button-let-me-in = 🚪 Не пускает: { $channel }
button-renew = 🔁 Продлить
button-choose-plan = 💎 Выбрать тариф

ends-soon = ⏰ Подписка <b>{ $plan }</b> закончится { $until }. { $days ->
        [one] Остался { $days } день.
        [few] Осталось { $days } дня.
        [many] Осталось { $days } дней.
       *[other] Осталось { $days } дня.
    }
    Продлите сейчас, и новый срок прибавится к концу: вы ничего не потеряете.
membership-ended = Подписка <b>{ $plan }</b> закончилась { $until }, и доступ к её каналам закрыт. Спасибо, что были с нами. Возвращайтесь в любое время.
membership-given = 🎁 Подарок для вас: <b>{ $plan }</b> до { $until }.
membership-given-lifetime = 🎁 Подарок для вас: <b>{ $plan }</b>, навсегда.
days-added = 🎁 Дарим вам { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } подписки. Теперь она действует до { $until }.
membership-revoked = Команда прекратила вашу подписку.
    Причина: { $reason }

PlanGone = Этот тариф больше не продаётся. Вот те, что есть.
OfferChanged = Цена с тех пор изменилась. Взгляните, пожалуйста, ещё раз.
AlreadyLifetime = У вас подписка навсегда: покупать больше нечего. Пользуйтесь с удовольствием!
NoSuchPlan = Тарифа «{ $name }» нет. Названия те же, что в /plans.
NothingRunning = { $name }: действующей подписки, которую можно изменить, нет.
DaysOutOfRange = Дни укажите целым числом от 1 до { $limit }.
usage-grant = Напишите так: <code>/grant @username 3 months</code> (название тарифа).
usage-extend = Напишите так: <code>/extend @username 7</code> (дни).
usage-revoke = Напишите так: <code>/revoke @username причина</code>. Причину этот человек прочтёт.
granted = ✅ { $name }: <b>{ $plan }</b> до { $until }.
granted-lifetime = ✅ { $name }: <b>{ $plan }</b> навсегда.
extended = ✅ { $name }: подписка теперь действует до { $until }.
revoked = ✅ { $name }: подписка прекращена, доступ к каналам закрываем.

story-title = 🔎 <b>История подписки: { $name }</b>
story-empty = Пока ничего не происходило.
story-line = { $at }: { $what }
story-activated = подписка началась, конец: { $until }
story-renewed = подписка продлена, конец: { $until }
story-changed = переход на другой тариф, конец: { $until }
story-refunded = возврат платежа ({ $by }), конец: { $until }
story-extended = добавлены дни ({ $by }), конец: { $until }
story-revoked = подписка прекращена ({ $by }): { $reason }
story-expired = срок и запас времени вышли
story-receipt_sent = прислан чек за тариф { $plan }
story-receipt_rejected = чек отклонён: { $reason }
story-joined = вход в «{ $channel }»
story-left = выход из «{ $channel }»
story-removed = удаление из «{ $channel }» ({ $why })
story-banned = блокировка в «{ $channel }» вручную
story-removal_failed = удалить из «{ $channel }» не получилось
story-forever = никогда
why-ended = подписка закончилась
why-revoked = подписку прекратили
why-changed = переход на тариф без этого канала
why-refunded = платёж возвращён
why-foreign_link = вход по чужой ссылке
why-no_longer_exempt = больше не в команде и не под защитой
why-no_right = права больше нет
story-standing = { $inside ->
        [yes] Внутри
       *[no] Снаружи
    }, { $channel }: { $right }
right-protected = под защитой
right-running = доступ действует
right-under_review = чек на проверке
right-unlinked = тариф его больше не включает
right-uncertain = неясно, посмотрите
right-ended = доступ закончился
right-none = доступа никогда не было

usage-starprice = Напишите так: <code>/starprice 2500 1 month</code> (звёзды, затем название тарифа; 0 убирает цену).
StarsOutOfRange = Цена в звёздах: целое число от 1 до { $limit } или 0, чтобы её убрать.
command-starprice = Цена тарифа в звёздах
story-appointed = назначение администратором ({ $by })
story-dismissed = снятие с администраторов ({ $by })
story-named = администратор по настройкам

plans-desk = 💎 <b>Тарифы</b>
    🟢 в продаже, 🗄 в архиве.
plans-desk-empty = 💎 Тарифов пока нет. Первый можно создать за минуту.
button-new-plan = ➕ Новый тариф
button-plans-before = ‹ Назад по списку
button-plans-after = Дальше ›
plan-desk-stars = ⭐ Звёзд: { $stars }
plan-desk-place = 🟢 В продаже, место в витрине: { $place } из { $places }
plan-desk-archived = 🗄 В архиве: купить нельзя, но у кого он есть, у тех и останется.
plan-desk-running = 👥 { $count ->
        [one] Сейчас есть у { $count } человека
        [few] Сейчас есть у { $count } человек
        [many] Сейчас есть у { $count } человек
       *[other] Сейчас есть у { $count } человека
    }
plan-desk-paid = 🧾 { $count ->
        [one] { $count } оплата
        [few] { $count } оплаты
        [many] { $count } оплат
       *[other] { $count } оплаты
    }
button-plan-edit = ✏️ Изменить
button-plan-channels = 📡 Каналы
button-plan-up = ⬆️ Выше
button-plan-down = ⬇️ Ниже
button-plan-archive = 🗄 В архив
button-plan-restore = 🟢 Вернуть в продажу
button-plan-delete = 🗑 Удалить
button-plan-delete-sure = 🗑 Да, удалить
plan-delete-question = 🗑 Удалить тариф <b>{ $plan }</b> навсегда? Его цена, описание и каналы забудутся. Тариф, который у кого-то есть или был оплачен, можно только убрать в архив.
plan-deleted = 🗑 Тариф <b>{ $plan }</b> удалён.
plan-saved = ✅ Тариф <b>{ $plan }</b> сохранён.
plan-archived = 🗄 Тариф убран из продажи.
plan-restored = 🟢 Тариф снова в продаже, в конце витрины.
plan-doors = 📡 <b>Каналы тарифа { $plan }</b>
    ➖ убирает канал из тарифа, ➕ добавляет.
plan-doors-none = Я пока не состою ни в одном канале. Назначьте меня администратором с правом приглашать и блокировать.
plan-door-question = 📡 Убрать <b>{ $channel }</b> из тарифа <b>{ $plan }</b>? Новых людей по этому тарифу туда не пустят. Кто уже внутри, останется до конца своего срока.
button-plan-unlink-sure = ➖ Да, убрать
form-plan = 💎 Тариф
form-plan-name = Как называется тариф? Название стоит на кнопке, поэтому лучше коротко: «3 месяца».
form-plan-months = На сколько месяцев он? От 1 до 120 или навсегда.
form-plan-currency = В какой валюте цена? Выберите или пришлите три буквы.
form-plan-price = Сколько он стоит? Кто уже оформляет оплату, заплатит цену, которую видел.
form-plan-stars = Сколько он стоит в звёздах Telegram? Без такой цены звёздами его не оплатить.
form-plan-features = Что получат люди? По одному пункту в строке, до 12 строк.
form-plan-place = На каком месте он в витрине? 1 значит первое.
label-plan-name = Название
label-plan-months = Срок
label-plan-currency = Валюта
label-plan-price = Цена
label-plan-stars = Звёзды
label-plan-features = Что входит
label-plan-place = Место
plan-place-last = В конце
PlanNameTaken = Тариф «{ $name }» уже есть. Выберите, пожалуйста, другое название.
PlanInUse = Тариф «{ $name }» удалить нельзя: { $running ->
        [0] сейчас его ни у кого нет, но он записан в платежах и историях.
        [one] сейчас он есть у { $running } человека.
        [few] сейчас он есть у { $running } человек.
        [many] сейчас он есть у { $running } человек.
       *[other] сейчас он есть у { $running } человека.
    } Уберите его в архив: он больше не будет продаваться, и никто ничего не потеряет.

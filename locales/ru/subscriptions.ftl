# Subscriptions: plans, a person's own membership, reminders and what admins give and take.
shop = 💎 <b>Тарифы</b>
    Выберите любой, чтобы узнать, что в него входит.
shop-empty = 💎 Сейчас в продаже нет тарифов. Загляните чуть позже.
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
span-hours = { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
span-days = { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
plan-of-months = { $count ->
        [0] Навсегда
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
for-life = навсегда
plan-card = 💎 <b>{ $name }</b>
    { $price }, { $time }
plan-renews = 🔁 За звёзды подписка продлевается сама: { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    } каждые 30 дней. Остановить можно в любой момент.
plan-features = <b>Что вы получите</b>
plan-channels = <b>Каналы</b>
button-buy = 🏦 Купить за { $price } переводом
button-buy-in = { $price } на счёт: { $bank }
button-change = ♻️ Перейти на этот тариф
button-all-plans = ‹ Все тарифы
account-question = На какой счёт вам удобнее перевести?

membership-none = Подписки у вас пока нет. Загляните в тарифы: это займёт минуту.
membership-courses = Тарифа у вас сейчас нет. Вот что открыто для вас на курсах.
membership-under-review = ⏳ Проверяем чек за <b>{ $plan }</b>. Напишу сразу, как только будет готово.
membership-over-paid = Подписка <b>{ $plan }</b> закончилась { $until }.
membership-active = 🎫 <b>{ $plan }</b>
    До { $until }.
membership-lifetime = 🎫 <b>{ $plan }</b>
    Тариф ваш навсегда.
membership-grace = ⚠️ Подписка <b>{ $plan }</b> закончилась { $until }. Доступ остаётся до { $grace }: продлите до этого времени, и ни один день не пропадёт.
membership-grace-otherwise = ⚠️ Подписка <b>{ $plan }</b> закончилась { $until }. Доступ остаётся до { $grace }. Продлить её нельзя: чтобы остаться, выберите до этого времени другой тариф.
membership-over = Подписка <b>{ $plan }</b> закончилась { $until }. Продлите её в любой момент, и каналы сразу откроются.
membership-over-otherwise = Подписка <b>{ $plan }</b> закончилась { $until }. Продлить её нельзя, но можно выбрать другой тариф, и каналы сразу откроются.
stars-renewal-active = 🔁 Продлевается сама: { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    }, следующий раз — около { $until }.
stars-renewal-canceled = ⏸ Не продлится. Оплачено звёздами до { $until }.
stars-renewal-canceled-by-telegram = ⏸ Не продлится. Оплачено звёздами до { $until }. Включить продление можно в настройках Telegram, в разделе «Мои звёзды».
stars-renewal-failed = ⚠️ Telegram не смог списать { $stars ->
        [one] { $stars } звезду
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    }. Оплачено до { $until }.
button-stop-renewal = ⏸ Не продлевать
button-resume-renewal = 🔁 Снова продлевать
channels-title = <b>Ваши каналы</b>
entry-inside = ✅ { $channel }: вы уже внутри
entry-open = 🔑 { $channel }: войдите по кнопке ниже
entry-broken = 🚧 { $channel }: чиним вход, мы уже знаем
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
ends-soon-otherwise = ⏰ Подписка <b>{ $plan }</b> закончится { $until }. { $days ->
        [one] Остался { $days } день.
        [few] Осталось { $days } дня.
        [many] Осталось { $days } дней.
       *[other] Осталось { $days } дня.
    }
    Продлить её нельзя: чтобы остаться, выберите другой тариф.
membership-ended = Подписка <b>{ $plan }</b> закончилась { $until }, доступ к её каналам закрыт. Спасибо, что были с нами. Возвращайтесь в любое время.
membership-given = 🎁 Подарок для вас: <b>{ $plan }</b> до { $until }.
membership-given-lifetime = 🎁 Подарок для вас: <b>{ $plan }</b> навсегда.
days-added = 🎁 Дарим вам { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } подписки. Теперь она действует до { $until }.
membership-revoked = Команда прекратила вашу подписку.
    Причина: { $reason }

PlanGone = Этот тариф больше не продаётся. Вот те, что есть.
OfferChanged = Цена с тех пор изменилась. Посмотрите, пожалуйста, ещё раз.
AlreadyLifetime = У вас подписка навсегда: покупать больше ничего не нужно. Приятного пользования!
NoSuchPlan = Тарифа «{ $name }» нет. Названия смотрите в /plans.
NothingRunning = { $name }: действующей подписки нет, менять нечего.
DaysOutOfRange = Дни укажите целым числом от 1 до { $limit }.
usage-grant = Напишите так: <code>/grant @username 3 months</code> (название тарифа).
usage-extend = Напишите так: <code>/extend @username 7</code> (дни).
usage-revoke = Напишите так: <code>/revoke @username причина</code>. Причину увидит участник.
granted = ✅ { $name }: <b>{ $plan }</b> до { $until }.
granted-lifetime = ✅ { $name }: <b>{ $plan }</b> навсегда.
extended = ✅ { $name }: подписка теперь действует до { $until }.
revoked = ✅ { $name }: подписка прекращена, доступ к каналам закрываем.

history-title = 🔎 <b>История подписки: { $name }</b>
history-empty = Пока ничего не происходило.
history-line = { $at }: { $what }
history-activated = подписка началась, конец: { $until }
history-renewed = подписка продлена, конец: { $until }
history-changed = переход на другой тариф, конец: { $until }
history-refunded = возврат платежа ({ $by }), конец: { $until }
history-extended = добавлены дни ({ $by }), конец: { $until }
history-revoked = подписка прекращена ({ $by }): { $reason }
history-expired = срок и льготный срок вышли
history-receipt_sent = прислан чек за тариф { $plan }
history-receipt_rejected = чек отклонён: { $reason }
history-joined = вход в «{ $channel }»
history-left = выход из «{ $channel }»
history-removed = удаление из «{ $channel }» ({ $why })
history-banned = блокировка в «{ $channel }» вручную
history-removal_failed = удалить из «{ $channel }» не получилось
history-forever = никогда
why-ended = подписка закончилась
why-revoked = подписку прекратили
why-changed = переход на тариф без этого канала
why-refunded = платёж возвращён
why-foreign_link = вход по чужой ссылке
why-no_longer_exempt = больше не в команде и не под защитой
why-no_right = права больше нет
history-access = { $inside ->
        [yes] Внутри
       *[no] Снаружи
    }, { $channel }: { $right }
right-protected = под защитой
right-running = доступ действует
right-under_review = чек на проверке
right-unlinked = канал больше не входит в тариф
right-uncertain = неясно, проверьте
right-ended = доступ закончился
right-none = доступа никогда не было

usage-starprice = Напишите так: <code>/starprice 2500 1 month</code> (звёзды, затем название тарифа; 0 убирает цену).
StarsOutOfRange = Цена в звёздах: целое число от 1 до { $limit } или 0, чтобы её убрать.
command-starprice = Цена тарифа в звёздах
history-appointed = назначение администратором ({ $by })
history-dismissed = снятие с администраторов ({ $by })
history-named = администратор по настройкам

plans-desk = 💎 <b>Тарифы</b>
    🟢 в продаже, 🔴 в продаже, но чего-то не хватает, ⚪ черновик, 🗄 в архиве.
plans-desk-empty = 💎 Тарифов пока нет. Первый можно создать за минуту.
button-new-plan = ➕ Новый тариф
button-plans-before = ‹ Назад по списку
button-plans-after = Дальше ›
plan-desk-stars = ⭐ { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    }
plan-desk-place = 🟢 В продаже, место на витрине: { $place } из { $places }
plan-desk-draft = ⚪ Черновик: его никто не видит.
plan-desk-name = 🏷 В тариф входит имя в вашем домене
plan-desk-archived = 🗄 В архиве: купить нельзя, но у кого тариф есть, у тех он и останется.
plan-desk-running = 👥 { $count ->
        [one] Сейчас есть у { $count } человека
        [few] Сейчас есть у { $count } человек
        [many] Сейчас есть у { $count } человек
       *[other] Сейчас есть у { $count } человека
    }
plan-desk-paid = 🧾 { $count ->
        [one] { $count } платёж
        [few] { $count } платежа
        [many] { $count } платежей
       *[other] { $count } платежа
    }
button-plan-gate = 🗝️ Бесплатно для держателей
plan-desk-gated = 🗝️ Бесплатно для держателей
gate-desk = 🗝️ <b>{ $plan }</b>: бесплатно для держателей
gate-desk-none = Бесплатно никому: платят все.
gate-desk-wanted = Кому открыть тариф бесплатно? Пришлите что-нибудь одно:
    • количество и адрес жетона, например <code>100 EQ…</code>
    • адрес коллекции NFT
    • <code>.ton</code>: всем, у кого есть имя .ton
    Я посмотрю в сети и покажу, что там есть. Пока ничего не изменится.
gate-desk-question = Вот что есть по этому адресу. Сделать тариф <b>{ $plan }</b> бесплатным для таких держателей? Сверьте адрес: назвать токен можно как угодно.
gate-desk-decimals = { $decimals ->
        [one] { $title }: { $decimals } знак после запятой
        [few] { $title }: { $decimals } знака после запятой
        [many] { $title }: { $decimals } знаков после запятой
       *[other] { $title }: { $decimals } знака после запятой
    }.
gate-desk-close = Больше не открывать тариф <b>{ $plan }</b> бесплатно? { $count ->
        [0] Сейчас так его не получает никто.
        [one] Сейчас так его получает { $count } человек. Я предупрежу, и доступ останется не дольше чем на сутки.
        [few] Сейчас так его получают { $count } человека. Я предупрежу, и доступ останется не дольше чем на сутки.
        [many] Сейчас так его получают { $count } человек. Я предупрежу, и доступ останется не дольше чем на сутки.
       *[other] Сейчас так его получают { $count } человека. Я предупрежу, и доступ останется не дольше чем на сутки.
    }
button-gate-sure = ✅ Да, бесплатно для держателей
button-gate-close = ✖️ Больше не бесплатно
button-gate-close-sure = ✖️ Да, платят все
resume-gate = кому тариф бесплатно
GateUnfit = Нужны количество и адрес, просто адрес или <code>.ton</code>.
GateUnknown = По этому адресу ничего подобного нет. Для жетона пришлите количество и адрес его основного контракта, для NFT — адрес коллекции, а не отдельного NFT:
    <code>{ $address }</code>
GateTooFine = { $decimals ->
        [one] У { $title } только { $decimals } знак после запятой
        [few] У { $title } только { $decimals } знака после запятой
        [many] У { $title } только { $decimals } знаков после запятой
       *[other] У { $title } только { $decimals } знака после запятой
    }, такого количества не бывает. Пришлите другое.
button-plan-edit = ✏️ Изменить
button-plan-channels = 📡 Каналы
button-plan-up = ⬆️ Выше
button-plan-down = ⬇️ Ниже
button-plan-archive = 🗄 В архив
button-plan-restore = 🟢 Вернуть в продажу
button-plan-delete = 🗑 Удалить
button-plan-delete-sure = 🗑 Да, удалить
plan-delete-question = 🗑 Удалить тариф <b>{ $plan }</b> навсегда? Его цена, описание и список каналов пропадут. Тариф, который у кого-то есть или был оплачен, можно только убрать в архив.
plan-deleted = 🗑 Тариф <b>{ $name }</b> удалён.
plan-saved = ✅ Тариф <b>{ $plan }</b> сохранён.
plan-archived = 🗄 Тариф убран из продажи.
plan-channels-desk = 📡 <b>Каналы тарифа { $plan }</b>
    ➖ убирает канал из тарифа, ➕ добавляет.
plan-channels-desk-none = Я пока не состою ни в одном канале. Назначьте меня администратором с правом приглашать и блокировать.
plan-channel-question = 📡 Убрать <b>{ $channel }</b> из тарифа <b>{ $plan }</b>? Новых людей по этому тарифу туда не пустят. Кто уже внутри, останется до конца своего срока.
button-plan-unlink-sure = ➖ Да, убрать
form-plan = 💎 Тариф
form-plan-name = Как назвать тариф? Название стоит на кнопке, поэтому лучше коротко: «Золото». Пропустите, и он будет называться по сроку, каждому на своём языке: «3 месяца».
form-plan-months = На сколько месяцев? От 1 до 120 или навсегда.
form-plan-currency = В какой валюте цена? Выберите или пришлите три буквы.
form-plan-price = Сколько он стоит? Кто уже оформил заказ, заплатит цену, которую видел.
form-plan-stars = Сколько он стоит в звёздах Telegram? Без этой цены звёздами его не оплатить.
form-plan-features = Что получат люди? По одному пункту в строке, до 12 строк.
form-plan-place = На каком месте он на витрине? 1 — первое.
form-plan-names = Входит ли в тариф имя в вашем домене, на всё время тарифа?
label-plan-name = Название
label-plan-months = Срок
label-plan-currency = Валюта
label-plan-price = Цена
label-plan-stars = Звёзды
label-plan-features = Что входит
label-plan-place = Место
label-plan-names = С именем
plan-place-last = В конце
PlanNameTaken = Тариф «{ $name }» уже есть. Выберите, пожалуйста, другое название.
PlanInUse = Тариф «{ $name }» удалить нельзя: { $running ->
        [0] сейчас его ни у кого нет, но он записан в платежах и историях.
        [one] сейчас он есть у { $running } человека.
        [few] сейчас он есть у { $running } человек.
        [many] сейчас он есть у { $running } человек.
       *[other] сейчас он есть у { $running } человека.
    } Уберите его в архив: он больше не будет продаваться, и никто ничего не потеряет.
